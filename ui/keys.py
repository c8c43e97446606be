"""Keys of a page. Letters go by physical key: A assigns on the Arabic layout too, never inside a text."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

# Rows of the main block; PC set 1 scan codes and Linux key codes count them alike.
_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_BY_SCAN_CODE = {
    start + place: letter for start, row in _ROWS.items() for place, letter in enumerate(row)
}
# What the same keys type on the Arabic (101) layout, for platforms without scan codes.
_BY_ARABIC = dict(zip("ضصثقفغعهخحشسيبلاتنمئءؤرىة", "QWERTYUIOPASDFGHJKLZXCVNM", strict=True))
_XKB_OFFSET = 8
_PLAIN = Qt.KeyboardModifier.NoModifier


GO_ON = ("Ctrl+Return", "Ctrl+Enter")
"""What sends off a form: the key beside the letters, and the one among the numbers."""


def act_within(
    widget: QWidget, keys: str | QKeySequence.StandardKey, act: Callable[[], object]
) -> QShortcut:
    """Let keys such as "Ctrl+P" act while the focus is somewhere inside a widget."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
    return shortcut


def letter_of(event: QKeyEvent) -> str | None:
    """Return the Latin letter printed on the key that was pressed, whatever the layout."""
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key())
    code = event.nativeScanCode()
    if QGuiApplication.platformName() in {"xcb", "wayland"}:
        code -= _XKB_OFFSET
    return _BY_SCAN_CODE.get(code) or _BY_ARABIC.get(event.text())


def is_text_field(widget: QWidget | None) -> bool:
    """Say whether typing into the widget writes text."""
    return widget is not None and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


class LetterKeys(QObject):
    """Single letters that act while the focus is in `page`, outside text fields.

    It listens at the widget with the focus alone, since a filter on the whole
    application would see every event of every widget.
    """

    def __init__(self, page: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._listened: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._listened is not None:
            self._listened.removeEventFilter(self)
        is_inside = new is not None and (new is self._page or self._page.isAncestorOf(new))
        self._listened = new if is_inside and not is_text_field(new) else None
        if self._listened is not None:
            self._listened.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.modifiers() == _PLAIN
        ):
            action = self._actions.get(letter_of(event) or "")
            if action is not None:
                action()
                return True
        return False
