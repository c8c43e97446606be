"""The whole window on a real desk, with somebody sitting at it, as a person finds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import pypdfium2
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exports.case_papers import CasePapers
from kafel_desk.queries import CaseRow, CaseView
from tests.ui.real_desk import DeskForTests, make_context, settle, words
from ui.at_the_desk.page import WhoIsAtTheDesk
from ui.case.page import CasePage
from ui.context import WindowContext
from ui.desk_window import make_desk_window
from ui.frame.window import MainWindow
from ui.intake.page import IntakePage
from ui.printing.printers import PrinterName
from ui.widgets.button import Button

PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class PaperTray:
    """Printers that keep what they were sent; without names there is none."""

    def __init__(self) -> None:
        self.known: tuple[PrinterName, ...] = (
            PrinterName("desk", "طابعة الاستقبال", is_usual=True),
        )
        self.sent: list[tuple[bytes, str]] = []

    def names(self) -> tuple[PrinterName, ...]:
        return self.known

    def send(self, printer: str, pdf: bytes, title: str) -> bool:
        self.sent.append((pdf, title))
        return True


def strike(window: QWidget, text: str, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """Strike one key that gives a text, as a keyboard of any layout does."""
    handle = window.windowHandle()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(handle, QKeyEvent(kind, key, PLAIN, text))


@dataclass
class AtTheDesk:
    """Somebody at the window: presses keys, and reads what stands there."""

    bot: QtBot
    window: MainWindow
    context: WindowContext
    desk: DeskForTests
    tray: PaperTray

    @property
    def intake(self) -> IntakePage:
        return _page(self.window, "intake", IntakePage)

    @property
    def case(self) -> CasePage:
        return _page(self.window, "case", CasePage)

    @property
    def who(self) -> WhoIsAtTheDesk:
        return _only(self.window, WhoIsAtTheDesk)

    def settle(self) -> None:
        """Let everything under way come to its end."""
        settle(self.context.work)

    def focus(self) -> QWidget:
        """Return what has the focus."""
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type into what has the focus; the letters of Arabic come as the keyboard gives them."""
        for character in text:
            strike(self.focus().window(), character)
        self.settle()

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until something has the focus."""
        for _ in range(80):
            if wanted.hasFocus() or wanted.isAncestorOf(self.focus()):
                return
            QTest.keyClick(self.focus(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {wanted.accessibleName() or wanted}")

    def press_button(self, words_: str) -> None:
        """Go to a button by its words and press it."""
        self.tab_to(self.button(words_))
        self.press(Qt.Key.Key_Space)

    def button(self, words_: str) -> Button:
        """Return the visible button with these words."""
        found = [
            b for b in self.window.findChildren(Button) if b.isVisible() and words_ in b.text()
        ]
        assert found, f"no button says {words_}"
        return found[0]

    def text(self, key: str, **params: object) -> str:
        """Return the words of a key."""
        return self.context.text(key, **params)

    def rows(self) -> tuple[CaseRow, ...]:
        """Return all cases."""
        viewer = self.desk.desk.viewer("supervisor", "A")
        return self.desk.desk.reader.rows(viewer, CaseView(), 0, 50)


Part = TypeVar("Part", bound=QWidget)


def _only(window: QWidget, kind: type[Part]) -> Part:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def _page(window: MainWindow, name: str, kind: type[Part]) -> Part:
    found = window.page(name)
    assert isinstance(found, kind)
    return found


@contextmanager
def at_the_desk(
    bot: QtBot, desk: DeskForTests, *, staff: str = "reception", staff_name: str = "أمل القرشي"
) -> Iterator[AtTheDesk]:
    """Open the whole window on a desk."""
    context = make_context(desk, staff=staff, staff_name=staff_name)
    tray = PaperTray()
    window = make_desk_window(context, CasePapers(desk.desk, words()), tray)
    bot.addWidget(window)
    with bot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.open_page("cases")
    settle(context.work)
    try:
        yield AtTheDesk(bot, window, context, desk, tray)
    finally:
        for page in window.findChildren(IntakePage):
            for keeper in page._keepers.values():
                keeper.forget()
        settle(context.work)
        context.work.close()


def text_of(pdf: bytes) -> str:
    """Return the text of a PDF as it can be copied out of it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
