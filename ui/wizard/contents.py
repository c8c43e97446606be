"""What the steps hold that ask for nothing typed: the beginnings, the wait for others, the kit."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.sharing.port import ShareUnavailable
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.time.wording import clock
from ui.context import Navigation, Session, WindowContext
from ui.printing.printers import Printers
from ui.sharing.kit_panel import KitPanel
from ui.theme import Theme
from ui.wizard.new_centre import Beginning, NewCentre
from ui.wizard.steps import BeginningCard
from ui.work import Work

_BEGINNINGS: tuple[tuple[Beginning, str, str, tuple[str, str]], ...] = (
    ("new", "building", "wizard.new", ("wizard.new_text", "wizard.new_after")),
    ("join", "join", "wizard.join", ("wizard.join_text", "wizard.join_after")),
    ("recover", "restore", "wizard.recover", ("wizard.recover_text", "wizard.recover_after")),
    ("demo", "book", "wizard.demo", ("wizard.demo_text", "wizard.demo_after")),
)


@dataclass(frozen=True, kw_only=True)
class ToShare:
    """What the first start needs from outside to share; without it no desk joins another.

    ``paper_of_kit(kit, charity, centre)`` returns a PDF, ``now`` is the time of this machine.
    """

    paper_of_kit: Callable[[RecoveryKit, str, str], bytes]
    dice: Callable[[int], bytes]
    now: Callable[[], datetime]
    printers: Printers | None = None


def beginnings(*, has_desk: bool, can_share: bool) -> tuple[Beginning, ...]:
    """Return how a desk may begin here; one that was made before only enters a centre."""
    if has_desk:
        return ("join", "recover")
    return ("new", "join", "recover", "demo") if can_share else ("new", "demo")


def beginning_cards(
    theme: Theme,
    text: Callable[[str], str],
    offered: Collection[Beginning],
    choose: Callable[[Beginning], object],
    parent: QWidget,
) -> dict[Beginning, BeginningCard]:
    """Return a card for each beginning that is offered; its number on the keyboard chooses it."""
    cards: dict[Beginning, BeginningCard] = {}
    shown = [each for each in _BEGINNINGS if each[0] in offered]
    for place, (beginning, icon, title, lines) in enumerate(shown, start=1):
        both = (text(lines[0]), text(lines[1]))
        card = BeginningCard(theme, icon, text(title), both, str(place))
        card.clicked.connect(lambda _on, beginning=beginning: choose(beginning))
        key = QShortcut(QKeySequence(str(place)), parent)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(card.click)
        cards[beginning] = card
    return cards


def waiting_words(
    catalogue: Catalogue,
    now: datetime,
    asked: datetime | None,
    *,
    is_admitted: bool,
    problem: ShareUnavailable | None = None,
) -> tuple[str, str, str]:
    """Return what is waited for, how it stands, and for how long already."""
    text = catalogue.text
    if is_admitted:
        return text("wizard.admitted"), text("wizard.record_comes"), ""
    if problem is not None:
        return text("wizard.waiting_admit"), catalogue.message(problem.message), ""
    here = asked.astimezone(now.tzinfo) if asked else now
    minutes = max(0, int((now - here).total_seconds() // 60))
    put = text("wizard.request_put", time=clock(catalogue, here))
    since = (
        text("wizard.since", amount=text("count.minutes_governed", n=minutes)) if minutes else ""
    )
    return text("wizard.waiting_admit"), put, since


def add_kit(
    column: QVBoxLayout,
    look: tuple[Catalogue, Theme],
    work: Work,
    desk: Desk,
    kit: RecoveryKit,
    new: NewCentre,
    to_share: ToShare,
) -> KitPanel:
    """Show the kit of a centre that was just founded."""
    catalogue, theme = look
    context = WindowContext(
        desk=desk, session=Session(), catalogue=catalogue, theme=theme,
        work=work, navigation=Navigation(), now=to_share.now,
    )  # fmt: skip
    panel = KitPanel(
        context,
        kit,
        lambda kit: to_share.paper_of_kit(kit, new.charity, new.centre),
        to_share.dice(2),
        printers=to_share.printers,
    )
    column.addWidget(panel)
    return panel
