"""What the first start says at its end: the answers, or what came of them."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kafel_desk.language.direction import isolate
from kafel_desk.sharing.status import ShareStatus
from ui.at_the_desk.roles import ROLE_WORDS
from ui.case.parts import value_label
from ui.theme import Theme, Weight
from ui.widgets.label import Label
from ui.wizard.new_centre import NewCentre

Words = Callable[..., str]
_NAMES = 200


def rows_of_new(text: Words, new: NewCentre, *, kit: str = "") -> dict[str, str]:
    """Return what a new centre is made of; ``kit`` is the key of what came of its recovery kit."""
    rows = {
        text("wizard.charity"): new.charity,
        text("wizard.centre"): new.centre,
        text("wizard.desk_code"): isolate(new.desk_code),
        text("wizard.desk_name"): new.desk_name,
        text("wizard.s3"): isolate(new.share) or text("wizard.share_later"),
        text("login.name"): new.person,
        text("login.role"): text(ROLE_WORDS[new.role]),
        text("admin.login"): new.login or new.person,
    }
    return {**rows, text("wizard.s5"): text(kit)} if kit else rows


def rows_of_made(text: Words, new: NewCentre, status: ShareStatus | None) -> dict[str, str]:
    """Return what a desk is that joins or is recovered; ``status`` is None while it waits."""
    code = status.desk if status else new.desk_code
    rows = {
        text("wizard.desk_code"): isolate(code),
        text("wizard.desk_name"): new.desk_name,
        text("wizard.s3"): isolate(new.share),
    }
    if status is not None:
        others = sum(not row.is_former and not row.is_own for row in status.desks)
        rows[text("wizard.other_desks")] = str(others)
        rows[text("wizard.record")] = text("count.events", n=status.events)
        if code != new.desk_code:
            rows[text("wizard.code_taken")] = isolate(new.desk_code)
    return rows


def add_rows(column: QVBoxLayout, theme: Theme, rows: Mapping[str, str]) -> None:
    """Add a line for each name and value."""
    for name, value in rows.items():
        row = QHBoxLayout()
        label = Label(theme, name, colour="text_2")
        label.setFixedWidth(theme.px(_NAMES))
        row.addWidget(label)
        row.addWidget(value_label(theme, value, weight=Weight.MEDIUM, wraps=True), 1)
        column.addLayout(row)
