"""At a shared counter: whoever comes next finds nothing of what the one before them saw."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from database.users.opening import Login
from kafel_desk.case import commands as c
from tests.ui.guarded_desk import ADMINISTRATOR, RECEPTION, parts, seated
from tests.ui.real_desk import settle
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.case.act_inputs import typed_in
from ui.case.page import CasePage
from ui.context import WindowContext
from ui.desk_window import make_desk_window
from ui.frame.window import MainWindow
from ui.intake.page import IntakePage
from ui.window_parts import WindowParts

__all__ = ["parts"]

context = seated(ADMINISTRATOR)

WORD, NAME, PHONE = "زنبرك", "كوثر الخفي", "0561110002"
MARKS = (WORD, "كوثر", "الخفي", "561110002", "56 111 0002", "561 110 002")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
DEEP = 200


@pytest.fixture
def hidden(context: WindowContext) -> bytes:
    """A confidential case that something of many kinds hangs on."""
    form = c.RecordCase(
        kind="complaint", channel="visit", name=NAME, phone=PHONE, confidentiality="confidential",
        description=WORD, remedy=WORD, safe_contact=WORD, category="staff.manners",
    )  # fmt: skip
    case = context.desk.execute(form, "first").case
    assert case is not None
    for act in (
        c.AssignOfficer(case=case, officer="first"),
        c.PlanAction(case=case, text=WORD, owner="first"),
        c.DraftReply(case=case, text=WORD),
    ):
        context.desk.execute(act, "first")
    return case


@pytest.fixture
def window(qtbot: QtBot, parts: WindowParts, context: WindowContext, hidden: bytes) -> MainWindow:
    made = make_desk_window(
        context, parts.papers(context.desk), write_log=parts.write_log,
        reports=parts.reports(context.desk) if parts.reports else None,
    )  # fmt: skip
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_page("cases")
    context.session.changed.emit()
    settle(context.work)
    return made


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield all that a widget says, to the eye and to a screen reader."""
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.windowTitle()
    match widget:
        case QLabel() | QLineEdit() | QAbstractButton():
            yield widget.text()
        case QPlainTextEdit() | QTextEdit():
            yield widget.toPlainText()
        case QAbstractItemView():
            model = widget.model()
            is_list = isinstance(model, QAbstractListModel)  # its columns are not to be asked for
            for row in range(min(model.rowCount(QModelIndex()), DEEP)):
                for column in range(1 if is_list else model.columnCount(QModelIndex())):
                    for role in ROLES:
                        yield str(model.index(row, column).data(role) or "")


def told(window: MainWindow) -> dict[str, str]:
    """Return what of the hidden case stands anywhere in the window, shown or not, and where."""
    found: dict[str, str] = {}
    case = window.page("case")
    for widget in (window, *window.findChildren(QWidget)):
        if case is not None and case.isAncestorOf(widget) and not widget.isVisible():
            continue  # nothing of its case comes to the front before it was read again
        for words in words_of(widget):
            plain = words.replace("\u2066", "").replace("\u2069", "").replace("\u200f", "")
            if any(mark in plain for mark in MARKS):
                found[type(widget).__name__] = plain
    return found


def go_everywhere(window: MainWindow, context: WindowContext, hidden: bytes) -> set[str]:
    """Open each page, and let it show the case; return where it stood."""
    seen: set[str] = set()
    for page in ("cases", "follow_ups", "board", "reports"):
        window.open_page(page)
        settle(context.work)
        seen |= set(told(window))
    window.open_page("case", hidden)
    settle(context.work)
    seen |= set(told(window))
    window.open_page("intake", "visit")
    settle(context.work)
    intake = window.page("intake")
    assert isinstance(intake, IntakePage)
    intake.view.form.fields["phone"].control.setText(PHONE)  # type: ignore[attr-defined]
    settle(context.work)
    seen |= set(told(window))
    window.open_page("cases")
    window.focus_search()
    window._top_bar.search.setText(WORD)
    settle(context.work)
    return seen | set(told(window))


def comes_next(
    window: MainWindow,
    context: WindowContext,
    staff: str = "reception",
    login: Login = RECEPTION,
) -> None:
    window.switch_user()
    settle(context.work)
    who = window.findChild(WhoIsAtTheDesk)
    assert who is not None
    (sitter,) = (one for one in who._sitters if one.staff == staff)
    who.choose(sitter)
    who.pane.password.setText(login.password)
    who.pane.submit()
    settle(context.work)
    assert context.session.staff == staff


def test_nothing_stays_of_what_the_one_before_saw(
    window: MainWindow, context: WindowContext, hidden: bytes
) -> None:
    assert len(go_everywhere(window, context, hidden)) > 5
    at_once: list[dict[str, str]] = []
    context.session.changed.connect(lambda: at_once.append(told(window)))
    comes_next(window, context)
    assert at_once == [{}], "before anything was read for whoever sits there now"
    assert told(window) == {}
    for page in ("cases", "follow_ups", "intake", "settings"):
        window.open_page(page)
        settle(context.work)
        assert told(window) == {}, page


def test_a_form_waits_behind_the_lock_for_whoever_typed_into_it(
    window: MainWindow, context: WindowContext, hidden: bytes
) -> None:
    window.open_page("case", hidden)
    settle(context.work)
    page = window.page("case")
    assert isinstance(page, CasePage)
    page.begin_act("finding")
    page.acts.fields["text"].control.setPlainText(WORD)  # type: ignore[attr-defined]
    comes_next(window, context, "first", ADMINISTRATOR)
    assert typed_in(page.acts.fields["text"].control) == WORD, "it was only locked"
    comes_next(window, context)
    assert page.acts.fields == {}
    assert told(window) == {}
    comes_next(window, context, "first", ADMINISTRATOR)
    assert page.isVisible()
    assert page.acts.act == "finding"
    assert typed_in(page.acts.fields["text"].control) == WORD
