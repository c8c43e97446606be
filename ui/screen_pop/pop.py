"""What the window does when somebody calls: the caller's card comes up, and nothing is lost."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from kafel_desk.language.direction import LeftToRight
from kafel_desk.person.phones import display_phone
from kafel_desk.queries import StoredDraft
from ui.context import NoticeText, WindowContext
from ui.intake.openings import OPENINGS
from ui.screen_pop.set_aside import SetAside
from ui.work import Operation

if TYPE_CHECKING:
    from ui.intake.page import IntakePage

logger = logging.getLogger(__name__)
_NOTICE = "screen_pop.call"


class ScreenPop(QObject):
    """Brings the caller's card up in a window.

    `page` gives the form of a call, which is made when somebody needs it. `is_covered` tells
    whether nobody may see the window now; `go_on` is called when that is over.
    """

    def __init__(
        self,
        context: WindowContext,
        window: QWidget,
        page: Callable[[], "IntakePage"],
        is_covered: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._page = page
        self._is_covered = is_covered
        self._waiting = ""
        self._set_aside = SetAside(context, page, self)
        context.session.changed.connect(self._clear)

    def ring(self, number: str) -> None:
        """Somebody calls from a canonical number; the latest call counts."""
        self._waiting = number
        self._raise_window()
        if not self._is_covered():
            self.go_on()

    def go_on(self) -> None:
        """Bring up what rang, now that somebody is at the desk."""
        number, self._waiting = self._waiting, ""
        if not number:
            return
        if self._page().call_under_way or self._page().is_saving:
            self._offer(number)
        else:
            self._open_beside_drafts(number)

    def _offer(self, number: str) -> None:
        text = self._context.text
        notice = NoticeText(
            "info",
            text("screen_pop.calls", phone=LeftToRight(display_phone(number))),
            text("screen_pop.form_stays"),
            actions=(
                (text("screen_pop.switch"), lambda: self._switch(number)),
                (text("screen_pop.leave"), self._clear),
            ),
        )
        self._context.navigation.show_notice(_NOTICE, notice)

    def _switch(self, number: str) -> None:
        """Take the call; what is in the form is set aside."""
        if not self._page().is_saving:
            self._set_aside.keep(self._page().call_under_way)
            self._open(number)

    def _open_beside_drafts(self, number: str) -> None:
        """Open the form, once a draft of an earlier call is out of its way."""
        reader, staff = self._context.desk.reader, self._context.session.staff
        form = OPENINGS["call"].form

        def read(_progress: object) -> StoredDraft | None:
            return next((draft for draft in reader.drafts(staff) if draft.form == form), None)

        def done(draft: StoredDraft | None) -> None:
            if self._page().call_under_way or self._page().is_saving:
                self._offer(number)
                return
            if draft is not None:
                self._set_aside.keep(draft.values, draft.form)
            self._open(number)

        self._context.work.read(Operation(read, done, name="call_rang"), latest_of="call_rang")

    def _open(self, number: str) -> None:
        self._clear()
        self._context.navigation.open_page("intake", "call")
        self._page().begin_call({"phone": display_phone(number)}, has_rung=True)

    def _clear(self) -> None:
        self._context.navigation.clear_notice(_NOTICE)

    def _raise_window(self) -> None:
        window = self._window
        if window.isMinimized():
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        # Where a program may not come to the front by itself, its entry in the task bar blinks.
        QApplication.alert(window)


def listen_for_calls(window: QWidget, line: str) -> None:
    """Let calls come in for a window, as long as it is there."""
    # Loaded here: what listens is not needed to see a window.
    from ui.screen_pop.line import CallLine

    pop = window.findChild(ScreenPop)
    if pop is None or not line:
        return
    calls = CallLine(window)
    calls.rang.connect(pop.ring)
    if not calls.open(line):
        logger.warning("calls cannot come in: the line could not be opened")
