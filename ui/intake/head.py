"""The head of the form: which opening, by which channel, how long the call, draft, safeguarding."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.directory.entries import Channel
from kafel_desk.language.direction import isolate
from kafel_desk.person.phones import PhoneError, display_phone, normalise_phone
from ui.context import WindowContext
from ui.intake.call_timer import CallTimer
from ui.intake.openings import Opening
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button
from ui.widgets.choice import RadioButton
from ui.widgets.label import Hairline, KeyHint, Label, ShapeLabel, plain_tip
from ui.widgets.notice import Picture
from ui.widgets.wrap_row import WrapBar

_HEIGHT = 56
_EDGE = 24
_ACROSS = 6


class IntakeHead(QWidget):
    """A line that always stays above the form."""

    safeguarding_requested = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        self._icons: dict[str, Picture] = {}
        line = WrapBar(theme.px(_HEIGHT) - 1, edge=_EDGE, gap=12)
        self._row = line.row
        self._title = Label(theme, size=SECTION, weight=Weight.SEMIBOLD)
        self._channel = Label(theme, colour="text_3")
        self.timer = CallTimer(theme, text, context.catalogue.digits)
        self._draft = Label(theme, colour="text_3")
        self.safeguarding = Button(theme, text("intake.safeguarding"), icon="shield", key_hint="F9")
        self.safeguarding.setCheckable(True)
        self.safeguarding.clicked.connect(self.safeguarding_requested)
        for name in ("visit", "phone", "message"):
            picture = Picture(theme, icon=name, colour="accent", ground="window")
            self._icons[name] = picture
            self._row.addWidget(picture)
        self._row.addWidget(self._title)
        self._row.addWidget(self._channel)
        self._row.addWidget(self.timer)
        self._row.add_at_end(self._draft)
        self._row.add_at_end(self.safeguarding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line, 1)
        column.addWidget(Hairline(theme))

    def set_opening(self, opening: Opening) -> None:
        """Show which opening of the form this is."""
        for name, picture in self._icons.items():
            picture.setVisible(name == opening.icon)
        self._title.setText(self._context.text(opening.title))
        self.timer.setVisible(opening.name == "call")

    def set_channel(self, channel: Channel | None) -> None:
        """Show the one channel by which it came."""
        if channel is None:
            self._channel.setText("")
        elif channel.kind == "phone" and channel.address:
            number = isolate(_shown(channel.address))
            self._channel.setText(self._context.text("intake.on_number", number=number))
        else:
            self._channel.setText(channel.name)

    def show_draft(self, words: str) -> None:
        """Say when the draft was kept, or nothing."""
        self._draft.setText(words)

    def set_tight(self, *, is_tight: bool) -> None:
        """Do without what can be spared where the text is large and the window small."""
        self.timer.set_compact(is_compact=is_tight)
        self._channel.setVisible(not is_tight)
        self._draft.setVisible(not is_tight)

    def show_safeguarding(self, *, is_on: bool) -> None:
        """Show whether this is a matter of safeguarding."""
        self.safeguarding.setChecked(is_on)


class AccountRow(QWidget):
    """The accounts of the centre, one of which the message came to."""

    account_chosen = Signal(str)

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: self._chosen())
        self._buttons: dict[str, RadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 16, _EDGE, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(context.theme, context.text("intake.account"), colour="text_2"))
        look = context.theme.due("late")
        self._error = ShapeLabel(context.theme, look.shape, "", colour="danger", ground="window")
        self._error.hide()
        head.addWidget(self._error, 100)
        head.addStretch(1)
        head.addWidget(KeyHint(context.theme, "Alt+M"))
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._across = _ACROSS
        column.addLayout(self._grid)

    @property
    def channel(self) -> str:
        """The chosen account, empty if none is."""
        return next((code for code, button in self._buttons.items() if button.isChecked()), "")

    @property
    def buttons(self) -> list[RadioButton]:
        """The accounts in reading order."""
        return list(self._buttons.values())

    def focus_account(self) -> None:
        """Go to the account that was chosen, or to the first (Alt+M)."""
        chosen = (button for button in self.buttons if button.isChecked())
        button = next(chosen, next(iter(self.buttons), None))
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_channels(self, channels: Sequence[Channel], chosen: str) -> None:
        """Offer the accounts."""
        if [channel.id for channel in channels] == list(self._buttons):
            self.choose(chosen)
            return
        for old in self._buttons.values():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        self._buttons = {}
        for channel in channels:
            button = RadioButton(
                self._context.theme, channel.name, weight=Weight.MEDIUM, parent=self
            )
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            self._buttons[channel.id] = button
        self._place()
        self.choose(chosen)

    def set_tight(self, *, is_tight: bool) -> None:
        """Set the accounts in several lines where there is little room."""
        across = 2 if is_tight else _ACROSS
        if across != self._across:
            self._across = across
            self._place()

    def _place(self) -> None:
        for button in self._buttons.values():
            self._grid.removeWidget(button)
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, place // self._across, place % self._across)
        for column in range(_ACROSS + 1):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(self._across, 1)

    def choose(self, channel: str) -> None:
        """Choose an account; an unknown one clears."""
        self._group.setExclusive(False)
        for code, button in self._buttons.items():
            button.setChecked(code == channel)
        self._group.setExclusive(True)
        self.show_error("")

    def show_error(self, words: str) -> None:
        """Say that an account is missing."""
        self._error.set_look(self._context.theme.due("late").shape, words, colour="danger")
        self._error.setToolTip(plain_tip(words))
        self._error.setVisible(bool(words))

    def _chosen(self) -> None:
        self.show_error("")
        self.account_chosen.emit(self.channel)


def _shown(address: str) -> str:
    try:
        return display_phone(normalise_phone(address)).replace(" ", "")
    except PhoneError:
        return address
