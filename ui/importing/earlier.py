"""The imports that were made so far: when, by whom, how many cases, and the way to undo one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.importing.imports import LogImport
from kafel_desk.time import wording
from kafel_desk.time.working_time import working_time
from ui.context import WindowContext
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label

_MOST = 12


class EarlierImports(QWidget):
    """The newest imports, each with its undo."""

    undo_asked = Signal(bytes)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.buttons: dict[bytes, Button] = {}

    def show_imports(self, directory: Directory) -> None:
        """Show what the directory tells of imports, the newest first."""
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.buttons = {}
        newest = list(directory.imports.values())[: -_MOST - 1 : -1]
        if not newest:
            none = self._context.text("importing.none_yet")
            self._grid.addWidget(Label(self._context.theme, none, colour="text_3"), 0, 0)
        for line, each in enumerate(newest):
            theme = self._context.theme
            self._grid.addWidget(Label(theme, self._when(each, directory)), line, 0)
            colour = "text_3" if each.is_undone else "text_2"
            self._grid.addWidget(Label(theme, self._state(each), colour=colour), line, 1)
            if not each.is_undone:
                button = Button(theme, self._context.text("importing.undo"), ButtonKind.PLAIN)
                button.clicked.connect(self._asking(each.batch))
                self.buttons[each.batch] = button
                self._grid.addWidget(button, line, 2)

    def _asking(self, batch: bytes) -> Callable[[], None]:
        return lambda: self.undo_asked.emit(batch)

    def _when(self, each: LogImport, directory: Directory) -> str:
        who = directory.staff_name(each.by)
        if each.begun_at is None:
            return who
        local = working_time(directory.calendars).local(each.begun_at)
        when = wording.past_moment(self._context.catalogue, local, self._context.now())
        return self._context.text("importing.when_who", when=when, who=who)

    def _state(self, each: LogImport) -> str:
        text = self._context.text
        if each.is_undone:
            return text("importing.state_undone")
        if not each.is_finished:
            return text("importing.state_broken_off")
        return text("importing.state_done", n=each.imported)
