"""The bars that take the place of the filters: several cases selected, a view to be named."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kafel_desk.case.next_action import Act
from kafel_desk.rights.access import Access
from kafel_desk.rights.offered import may_several
from ui.case.acts import ACT_FORMS, FOR_SEVERAL
from ui.context import WindowContext
from ui.theme import Weight
from ui.widgets import Button, Label, TextInput
from ui.widgets.label import fill_ground

_HEIGHT = 48


class BulkBar(QWidget):
    """What may be done to all selected cases; the rows below do not move when it appears."""

    act_chosen = Signal(str)
    print_chosen = Signal()
    cleared = Signal()

    def __init__(self, context: WindowContext, *, can_print: bool) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        fill_ground(self, theme, "accent_soft")
        self.setFixedHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._count = Label(theme, weight=Weight.SEMIBOLD)
        row.addWidget(self._count)
        row.addSpacing(16)
        self.buttons: dict[Act, Button] = {}
        for act in FOR_SEVERAL:
            form = ACT_FORMS[act]
            button = Button(theme, context.text(form.title), icon=form.icon, key_hint=form.key)
            button.clicked.connect(lambda _checked=False, act=act: self.act_chosen.emit(act))
            self.buttons[act] = button
            row.addWidget(button)
        printing = Button(theme, context.text("act.print_slip"), icon="print", key_hint="P")
        printing.clicked.connect(self.print_chosen)
        if not can_print:
            printing.hide()
        row.addWidget(printing)
        row.addStretch(1)
        clear = Button(theme, context.text("bulk.clear"), key_hint="Esc")
        clear.clicked.connect(self.cleared)
        row.addWidget(clear)

    def set_offered(self, access: Access) -> None:
        """Leave out what whoever is at the desk may do to no case."""
        for act, button in self.buttons.items():
            button.setVisible(may_several(access, act))

    def set_count(self, count: int) -> None:
        """Show how many cases are selected."""
        self._count.setText(self._context.text("count.selected", n=count))


class NameBar(QWidget):
    """Gives a name to the list as it stands, to be found again under the saved views."""

    named = Signal(str)
    cancelled = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme = context.theme
        fill_ground(self, theme, "accent_soft")
        self.setFixedHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        words = context.text("cases.view_name")
        row.addWidget(Label(theme, words, weight=Weight.SEMIBOLD))
        self.name = TextInput(theme, small=True)
        self.name.setAccessibleName(words)
        self.name.setMaxLength(60)
        self.name.setMaximumWidth(theme.px(320))
        self.name.returnPressed.connect(self._take)
        row.addWidget(self.name, 1)
        save = Button(theme, context.text("act.do_save"), icon="save", key_hint="Enter")
        save.clicked.connect(self._take)
        row.addWidget(save)
        cancel = Button(theme, context.text("act.cancel"), key_hint="Esc")
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        row.addStretch(1)

    def begin(self) -> None:
        """Ask for a name."""
        self.name.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        if name := self.name.text().strip():
            self.named.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
