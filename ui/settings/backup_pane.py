"""Backups of this machine: where they go, when the last good one was made, one more now."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from kafel_desk.directory.state import Directory
from kafel_desk.time import wording
from ui.backups.backups import SETTING, Backups, BackupSettings, BackupState
from ui.context import WindowContext
from ui.settings.form_pane import FormPane
from ui.sharing.path_input import PathInput, ask_folder
from ui.widgets.button import Button
from ui.widgets.choice import TickBox
from ui.widgets.field import Field
from ui.widgets.label import Label, SectionHeading, ShapeLabel
from ui.widgets.notice import ProgressRow

_WIDEST = 640


class BackupPane(FormPane):
    """Places are this machine's own; a backup is opened and read through before it counts."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.backup", "backup.text")
        theme, text = context.theme, context.text
        self.backups = Backups(context, self)
        self._settings: BackupSettings | None = None
        words = text("wizard.choose_folder")
        self.place, self.second = (PathInput(theme, words, ask_folder) for _ in range(2))
        self.place_field = Field(theme, text("backup.place"), self.place)
        self.second_field = Field(
            theme, text("backup.second"), self.second, hint=text("backup.second_hint")
        )
        self._last = [ShapeLabel(theme, ground="window") for _ in range(2)]
        parts = zip((self.place_field, self.second_field), self._last, strict=True)
        for field, label in parts:
            field.setMaximumWidth(theme.px(_WIDEST))
            self.body.addWidget(field)
            self.body.addWidget(label)
        self.automatic = TickBox(theme, text("backup.automatic"))
        self.body.addWidget(self.automatic)
        self.body.addWidget(SectionHeading(theme, text("backup.now_title")))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.now_button = Button(theme, text("backup.now"), icon="save")
        self.now_button.clicked.connect(lambda _on: self.back_up())
        self.progress = ProgressRow(theme, text("widget.cancel"))
        self.progress.cancelled.connect(self.backups.cancel)
        self.progress.hide()
        row.addWidget(self.now_button)
        row.addWidget(self.progress, 1)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(Label(theme, text("backup.kept"), colour="text_3", wraps=True))
        self.body.addWidget(Label(theme, text("backup.restore"), colour="text_3", wraps=True))
        self.body.addStretch(1)
        for path in (self.place, self.second):
            line: QLineEdit = path.line
            line.textChanged.connect(lambda _text: self._edited())
        self.automatic.toggled.connect(lambda _on: self._edited())
        self.backups.changed.connect(self._show)
        self.backups.progressed.connect(self._show_progress)
        self.backups.ended.connect(self._ended)
        self.backups.failed.connect(self.say_wrong)

    @property
    def last(self) -> list[str]:
        """What it says of the last good backup in each place."""
        return [label.text for label in self._last]

    def show_directory(self, directory: Directory) -> None:
        del directory
        self.undo()

    def undo(self) -> None:
        self.backups.read()

    def save(self) -> None:
        settings = self._typed()
        if not settings.place:
            self.place_field.set_error(self._context.text("error.needed"))
            self.place.line.setFocus()
            return
        self.keep_locally(SETTING, settings.stored(), self.backups.read)

    def back_up(self) -> None:
        """Make one now, in the places that are saved."""
        self.say_wrong("")
        self.now_button.setEnabled(False)
        self.progress.set_progress(0, 0, self._context.text("backup.copying"))
        self.progress.show()
        self.backups.back_up()

    def focus_first(self) -> None:
        self.now_button.setFocus()

    def _typed(self) -> BackupSettings:
        return BackupSettings(
            self.place.text(), self.second.text(), is_automatic=self.automatic.isChecked()
        )

    def _edited(self) -> None:
        self.place_field.set_error("")
        if self._settings is not None and self._typed() != self._settings:
            self.say_changed()

    def _show(self, state: object) -> None:
        if not isinstance(state, BackupState):
            return
        settings = state.settings
        if not self.has_edits:
            self._settings = None
            self.place.set_text(settings.place)
            self.second.set_text(settings.second)
            self.automatic.setChecked(settings.is_automatic)
        self._settings = settings
        for label, place in zip(self._last, (settings.place, settings.second), strict=True):
            last = dict(zip(settings.places, state.last, strict=True)).get(place)
            label.setVisible(bool(place))
            self._say_last(label, last)

    def _say_last(self, label: ShapeLabel, last: datetime | None) -> None:
        context, now = self._context, self._context.now()
        if last is None:
            look = context.theme.due("soon")
            label.set_look(look.shape, context.text("backup.none"), colour=look.colour)
            return
        when = wording.past_moment(context.catalogue, last.astimezone(now.tzinfo), now)
        look = context.theme.due("done")
        label.set_look(look.shape, context.text("backup.last", time=when), colour="ok")

    def _show_progress(self, done: int, total: int) -> None:
        words = self._context.text("backup.verifying", n=done, total=total)
        self.progress.set_progress(done, total, words)

    def _ended(self) -> None:
        self.now_button.setEnabled(True)
        self.progress.hide()
