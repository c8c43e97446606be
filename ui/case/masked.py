"""A national id: hidden but for its last digits, uncovered for a moment, and that is on record."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from kafel_desk.case.enquiry_commands import NoteOpening
from kafel_desk.language.direction import isolate
from kafel_desk.person.identity import masked_national_id
from ui.case.parts import value_label
from ui.context import WindowContext
from ui.widgets import ButtonKind, IconButton
from ui.work import Operation

_SHOWN_FOR = 20_000  # ms


class MaskedId(QWidget):
    """Shows the number once the desk has recorded who uncovers it."""

    def __init__(self, context: WindowContext, case: bytes, national_id: str) -> None:
        super().__init__()
        self._context, self._case, self._national_id = context, case, national_id
        self.words = value_label(context.theme, isolate(masked_national_id(national_id)))
        self.eye = IconButton(context.theme, context.text("looks.uncover"), "eye", ButtonKind.LINK)
        self.eye.clicked.connect(self.toggle)
        self._covering = QTimer(self)
        self._covering.setSingleShot(True)
        self._covering.setInterval(_SHOWN_FOR)
        self._covering.timeout.connect(self.cover)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words)
        row.addWidget(self.eye)
        row.addStretch(1)

    def toggle(self) -> None:
        """Uncover it, or cover it again."""
        if self._covering.isActive():
            self.cover()
            return
        desk, staff = self._context.desk, self._context.session.staff
        command = NoteOpening(case=self._case, how="uncovered", field="national_id")
        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(command, staff),
                lambda _done: self._uncover(),
                name="case.uncover",
            )
        )

    def cover(self) -> None:
        """Hide it again."""
        self._covering.stop()
        self._say(masked_national_id(self._national_id), "looks.uncover")

    def _uncover(self) -> None:
        if isValid(self):  # else the page shows something else by now
            self._say(self._national_id, "looks.cover")
            self._covering.start()

    def _say(self, number: str, act: str) -> None:
        self.words.setText(isolate(number))
        self.eye.set_words(self._context.text(act))
