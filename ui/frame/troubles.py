"""What the window shows when work fails: each kind of error has its own look."""

import logging

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kafel_desk.language.message import Message
from kafel_desk.refusal import Refused
from ui.context import NoticeText, WindowContext
from ui.frame.crash import CrashDialog, crash_report

logger = logging.getLogger(__name__)
_REFUSED = "refused"


class TroubleShower(QObject):
    """Listens to `Work`: refused and environment become notices, a bug a crash dialog.

    An environment error may carry a `message` (a `kafel_desk` Message) that says what
    to do; its notice goes when the same operation succeeds again.
    """

    def __init__(self, context: WindowContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._dialog: CrashDialog | None = None
        work = context.work
        work.was_refused.connect(self.show_refusal)
        work.environment_failed.connect(self.show_environment)
        work.environment_recovered.connect(self._clear)
        work.bug_found.connect(self.show_bug)
        # What one person was refused may name their case; the next at the counter is not told.
        context.session.changed.connect(self._forget_refusal)

    def show_refusal(self, error: Refused) -> None:
        """Show a refusal for which its screen has no field."""
        catalogue = self._context.catalogue
        words = " ".join(catalogue.message(problem.message) for problem in error.errors)
        notice = NoticeText("info", catalogue.text("trouble.refused"), words)
        self._context.navigation.show_notice(_REFUSED, notice)

    def show_environment(self, operation: str, error: BaseException) -> None:
        """Show that the surroundings failed, for as long as they do."""
        catalogue = self._context.catalogue
        said = getattr(error, "message", None)
        words = (
            catalogue.message(said) if isinstance(said, Message) else catalogue.text("trouble.text")
        )
        logger.warning("environment: %s in %s", type(error).__name__, operation)
        notice = NoticeText("warn", catalogue.text("trouble.title"), words, shape="late")
        self._context.navigation.show_notice(f"environment.{operation}", notice)

    def show_bug(self, error: BaseException) -> None:
        """Show the crash dialog, one at a time; the program stays up."""
        report = crash_report(error)
        logger.error("a bug:\n%s", report)
        if self._dialog is not None and self._dialog.isVisible():
            return
        self._dialog = CrashDialog(
            self._context.theme, self._context.catalogue, report, self._window
        )
        self._dialog.open()

    def _clear(self, operation: str) -> None:
        self._context.navigation.clear_notice(f"environment.{operation}")
        self._forget_refusal()

    def _forget_refusal(self) -> None:
        self._context.navigation.clear_notice(_REFUSED)
