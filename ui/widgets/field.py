"""Fields: a label above, an input, and below it a hint or the error in words that help."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextOption, QValidator
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from ui.theme import Theme, Weight
from ui.theme.theme import BODY, CAPTION, SECTION
from ui.widgets.label import Label, ShapeLabel
from ui.widgets.painting import Line

_PROBLEM = "problem"
_TWO_VALUES = "two"
_ADORNMENT = 16
_INSET = 13


class TextInput(QLineEdit):
    """One line of text, 40 px high (32 when small), with a picture at its end if wanted."""

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str = "",
        size: int = BODY,
        weight: int = Weight.REGULAR,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = ""
        self._icon_colour = "text_2"
        self.setPlaceholderText(placeholder)
        self.setFont(theme.font(size, weight))
        self.setFixedHeight(theme.px(32 if small else 40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(64))
        write_from(self, is_right_to_left=theme.is_right_to_left)

    def set_icon(self, icon: str, colour: str = "text_2") -> None:
        """Draw an icon at the end of the field (the left in Arabic); empty for none."""
        self._icon, self._icon_colour = icon, colour
        self._reserve_end(self._theme.px(_ADORNMENT) + 8 if icon else 0)
        self.update()

    def _reserve_end(self, room: int) -> None:
        end_is_left = self._theme.is_right_to_left
        self.setTextMargins(room if end_is_left else 0, 0, 0 if end_is_left else room, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(64), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            line = Line(QRectF(self.rect()).adjusted(_INSET, 0, -_INSET, 0), self._theme)
            place = line.take_end(self._theme.px(_ADORNMENT))
            self._theme.paint_icon(painter, self._icon, self._icon_colour, place, _ADORNMENT)


def write_from(line: QLineEdit, *, is_right_to_left: bool) -> None:
    """Fix the direction in which a line is written, instead of leaving it to its text.

    WORKAROUND: QLineEdit guesses the direction from the first letter, and an empty line's
    from the keyboard, so that its cursor waits at the wrong side. The only public way to
    its inner setting is the key by which people set it themselves.
    """
    key = Qt.Key.Key_Direction_R if is_right_to_left else Qt.Key.Key_Direction_L
    line.event(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


class DigitNormaliser(QValidator):
    """Turns any digits into 0-9 while they are typed or pasted, and drops direction marks.

    `allowed` are the further characters that may stand between them.
    """

    def __init__(self, allowed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._allowed = frozenset(allowed)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        before = self._normalise(text[:position])
        normal = before + self._normalise(text[position:])
        return QValidator.State.Acceptable, normal, len(before)

    def _normalise(self, text: str) -> str:
        ascii_text = to_ascii(strip_marks(text))
        return "".join(c for c in ascii_text if c in self._allowed or c in "0123456789")


class LeftToRightInput(TextInput):
    """A value that reads left to right (e-mail, id, path), held at the right in Arabic."""

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str = "",
        size: int = BODY,
        weight: int = Weight.REGULAR,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme, placeholder=placeholder, size=size, weight=weight, small=small, parent=parent
        )
        # LTR first: without it the value jumps to the left edge and a phone falls apart.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        at_right = theme.is_right_to_left
        across = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(across | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        write_from(self, is_right_to_left=False)


class PhoneInput(LeftToRightInput):
    """A phone number: any digits become 0-9; spaces, +, brackets and hyphens may be typed."""

    def __init__(
        self, theme: Theme, *, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme, placeholder=placeholder, size=SECTION, weight=Weight.MEDIUM, parent=parent
        )
        self.setValidator(DigitNormaliser("+()- ", self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)

    @property
    def digits(self) -> str:
        """What was typed without spaces, brackets and hyphens."""
        return "".join(c for c in self.text() if c not in "()- ")


class NumberInput(LeftToRightInput):
    """Digits alone, in any family, read back as 0-9."""

    def __init__(
        self,
        theme: Theme,
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, small=small, parent=parent)
        self.setValidator(DigitNormaliser(parent=self))


class LongText(QPlainTextEdit):
    """Several lines of text. Tab leaves it; the wheel scrolls it; it begins at the right."""

    def __init__(
        self,
        theme: Theme,
        *,
        placeholder: str = "",
        size: int = BODY,
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFont(theme.font(size))
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        # QPlainTextEdit starts Arabic at the left unless its document says otherwise.
        option = QTextOption(self.document().defaultTextOption())
        at_right = theme.is_right_to_left
        option.setAlignment(Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(theme.direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(4)
        self.setMinimumHeight(round(lines * theme.line(size) * 1.1) + 24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ensureCursorVisible()


class Field(QWidget):
    """An input with its label above and its hint or error below.

    The input is told its accessible name (the label) and description (the hint or error),
    so that a screen reader says the error too.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        label_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.control = control
        self._hint = hint
        self._explanation = ""
        self._error = ""
        self._label = Label(theme, label, colour="text_2")
        self._label.setBuddy(control)
        if not label:  # a tick box says its own words
            self._label.hide()
        self._two = ShapeLabel(theme, ground="window")
        self._two.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._two)
        head.addWidget(self._label)
        self._label_hint = Label(theme, label_hint, colour="text_3")
        if not label_hint:
            self._label_hint.hide()
        head.addWidget(self._label_hint)
        head.addStretch(1)
        self._below = _Below(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(control, 1)
        column.addWidget(self._below)
        self.setFocusProxy(control)
        control.setAccessibleName(label)
        explained = getattr(control, "explained", None)
        if explained is not None:
            explained.connect(self._explain)
        self._show_below()

    @property
    def label(self) -> str:
        """The words above the input."""
        return self._label.text()

    @property
    def error(self) -> str:
        """The error shown, or empty."""
        return self._error

    def set_label(self, label: str) -> None:
        """Change the label, for the eye and for a screen reader."""
        self._label.setText(label)
        self.control.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Say something helpful below; an error stands in its place while there is one."""
        self._hint = hint
        self._show_below()

    def set_error(self, error: str) -> None:
        """Show what is wrong and how to mend it; empty clears it."""
        self._error = error
        self._set_property(_PROBLEM, value=bool(error))
        self._show_below()

    def set_tick(self, *, is_right: bool) -> None:
        """Draw a tick in the field: what stands there is known or complete."""
        if isinstance(self.control, TextInput):
            self.control.set_icon("check" if is_right else "", "ok")

    def set_two_values(self, words: str) -> None:
        """Mark the field amber: two desks wrote different values. Empty clears it."""
        self._set_property(_TWO_VALUES, value=bool(words))
        look = self._theme.tokens.conflict
        self._two.set_look(look.shape, words, colour=look.colour)
        self._two.setVisible(bool(words))

    def _explain(self, words: str) -> None:
        """Show how the input understood what was typed, in place of the hint."""
        self._explanation = words
        self._show_below()

    @property
    def _input(self) -> QWidget:
        """Where one types: of several parts (a path and its button) the one with the focus."""
        return self.control.focusProxy() or self.control

    def _set_property(self, name: str, *, value: bool) -> None:
        control = self._input
        if bool(control.property(name)) == value:
            return
        control.setProperty(name, value)
        # A style sheet reads dynamic properties only when it is applied again.
        control.style().unpolish(control)
        control.style().polish(control)

    def _show_below(self) -> None:
        words = self._error or self._explanation or self._hint
        self._below.show_words(words, is_error=bool(self._error))
        self.control.setAccessibleDescription(words)
        self._input.setAccessibleDescription(words)


class _Below(QWidget):
    """The line under an input: a small hint, or a triangle and the error, wrapped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        look = theme.due("late")
        self._shape = ShapeLabel(theme, look.shape, "", colour="danger", ground="window")
        self._shape.setFixedWidth(theme.px(12) + 6)
        self._words = Label(theme, "", size=CAPTION, colour="text_3", wraps=True)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_words(self, words: str, *, is_error: bool) -> None:
        self._words.setText(words)
        self._words.setFont(self._theme.font(BODY if is_error else CAPTION))
        self._words.set_colour("danger" if is_error else "text_3")
        self._shape.setVisible(is_error)
        self.setVisible(bool(words))
