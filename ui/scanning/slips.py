"""What the window does when a slip is scanned: its case opens, or it is said why not."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kafel_desk.case.number import NumberError, WrongCheckDigitError, parse_number
from kafel_desk.language.direction import LeftToRight
from kafel_desk.queries import CaseRow
from ui.context import NoticeText, WindowContext
from ui.work import Operation

_NOTICE = "scan"


class SlipOpener(QObject):
    """Opens the case of a scanned slip.

    `is_covered` tells whether nobody may see a case now; `go_on` is called when that is over.
    """

    def __init__(
        self, context: WindowContext, parent: QObject, is_covered: Callable[[], bool]
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._is_covered = is_covered
        self._waiting = ""

    def open_slip(self, typed: str) -> None:
        """A slip was scanned; the latest one counts."""
        self._waiting = typed
        if not self._is_covered():
            self.go_on()

    def go_on(self) -> None:
        """Open what was scanned, now that somebody is at the desk."""
        typed, self._waiting = self._waiting, ""
        if not typed:
            return
        navigation = self._context.navigation
        navigation.clear_notice(_NOTICE)
        try:
            parse_number(typed)
        except WrongCheckDigitError:
            self._say("scan.misread", "scan.misread_text")
            return
        except NumberError:
            return
        reader, viewer = self._context.desk.reader, self._context.viewer()

        def done(rows: tuple[CaseRow, ...]) -> None:
            if rows:
                navigation.open_page("case", rows[0].id)
            else:
                self._say("scan.no_case", "scan.no_case_text", number=LeftToRight(typed))

        self._context.work.read(
            Operation(lambda _progress: reader.find_number(viewer, typed), done, name="scan"),
            latest_of="scan",
        )

    def _say(self, title: str, words: str, **params: object) -> None:
        text = self._context.text
        notice = NoticeText("warn", text(title), text(words, **params))
        self._context.navigation.show_notice(_NOTICE, notice)
