"""The case of an open dialog, read again when it, its person or the directory changes."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from kafel_desk.desk import CaseFile
from ui.context import Changes, WindowContext
from ui.work import Operation

Show = Callable[[CaseFile | None], object]
"""Gets the case as it stands now; None where it may not be seen any more."""


class CaseWatch(QObject):
    """Lives as long as the dialog; `show` gets the case after each change."""

    def __init__(
        self,
        context: WindowContext,
        case: bytes,
        person: bytes | None,
        dialog: QWidget,
        show: Show,
    ) -> None:
        super().__init__(dialog)
        self._context, self._case, self._dialog, self._show = context, case, dialog, show
        self._subjects = {subject.hex() for subject in (case, person) if subject is not None}
        context.navigation.changed.connect(self._changed)
        context.session.changed.connect(self._read_again)

    def read(self, then: Show) -> None:
        """Read the case, and hand it on if the dialog is still there."""
        desk, viewer, case = self._context.desk, self._context.viewer(), self._case

        def found(file: CaseFile | None) -> None:
            if isValid(self) and self._dialog.isVisible():
                then(file)

        self._context.work.read(
            Operation(lambda _progress: desk.case_file(viewer, case), found, name="case.watch")
        )

    def _read_again(self) -> None:
        self.read(self._show)

    def _changed(self, changes: Changes) -> None:
        if changes.kinds == {"look"}:
            return
        is_about_all = not changes.subjects or bool(changes.kinds & {"directory", "desk"})
        if is_about_all or self._subjects & changes.subjects:
            self._read_again()


def close_when_gone(
    context: WindowContext, case: bytes, person: bytes | None, dialog: QDialog
) -> None:
    """Close a dialog over a case as soon as whoever is at the desk may not see that case any more."""

    def look(file: CaseFile | None) -> None:
        if file is None:
            dialog.reject()

    CaseWatch(context, case, person, dialog, look)
