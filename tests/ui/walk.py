"""Walks a window and says what a person could not hear, reach or read.

Tests of every screen hold their window against `faults`; nothing found is the only good answer.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

from ui.frame.tab_order import focus_stops
from ui.widgets.label import ShapeLabel

_TOLERANCE = 2  # pixels: rounding of text widths


def faults(window: QWidget) -> list[str]:
    """Return everything wrong with a shown window, each as a sentence."""
    return [*unnamed(window), *unreachable(window), *cut_texts(window), *cut_widgets(window)]


def unnamed(window: QWidget) -> Iterator[str]:
    """Yield what can have the focus but tells a screen reader nothing."""
    for widget in focus_stops(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name)
        if widget.isVisibleTo(window) and not name.strip():
            yield f"{describe(widget)} has no accessible name"


def unreachable(window: QWidget) -> Iterator[str]:
    """Yield visible, enabled buttons and fields that Tab never comes to."""
    stops = set(focus_stops(window))
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QAbstractButton | QLineEdit) or not widget.isVisibleTo(window):
            continue
        takes_no_focus = widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        if _is_one_of_several(widget, stops):
            continue
        if widget.isEnabled() and widget not in stops and not takes_no_focus:
            yield f"{describe(widget)} is not in the tab order"


def cut_texts(window: QWidget) -> Iterator[str]:
    """Yield words for which there is not room enough, unless a tool tip has them whole."""
    for widget in _shown(window):
        if _is_told_elsewhere(widget):
            continue
        if isinstance(widget, QLabel) and widget.text():
            yield from _cut_label(widget)
        elif isinstance(widget, ShapeLabel):
            if widget.sizeHint().width() > widget.width() + _TOLERANCE:
                yield f"{describe(widget)} is cut"
        elif isinstance(widget, QAbstractButton):
            yield from _cut_button(widget)
        elif isinstance(widget, QLineEdit):
            line = QFontMetricsF(widget.font()).height()
            if widget.height() + _TOLERANCE < line:
                yield f"{describe(widget)} is lower than its line"


def cut_widgets(window: QWidget) -> Iterator[str]:
    """Yield what stands partly outside its parent, where no scrolling brings it in."""
    for widget in _shown(window):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or _is_scrolled(widget, window):
            continue
        if not isinstance(widget, QAbstractButton | QLineEdit | QLabel | QAbstractScrollArea):
            continue
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        room = window.rect().adjusted(-_TOLERANCE, -_TOLERANCE, _TOLERANCE, _TOLERANCE)
        if not room.contains(place):
            yield f"{describe(widget)} stands outside the window"


def tab_names(window: QWidget) -> list[str]:
    """Return the accessible names of what Tab goes through, in order."""
    return [widget.accessibleName() for widget in focus_stops(window) if widget.isVisibleTo(window)]


def describe(widget: QWidget) -> str:
    """Return what a fault calls a widget: its class, its words, and where it is."""
    words = getattr(widget, "text", "")
    said = widget.accessibleName() or (words() if callable(words) else words)
    home = widget.parentWidget()
    return f"{type(widget).__name__} «{said}» in {type(home).__name__}"


def _is_one_of_several(widget: QWidget, stops: set[QWidget]) -> bool:
    """Tab comes to one of buttons that exclude each other; arrows go on to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(b in stops for b in group.buttons())


def _shown(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.width() > 0 and widget.height() > 0:
            yield widget


def _is_told_elsewhere(widget: QWidget) -> bool:
    # The arrows of Qt's own tab bars have a picture, and their words are for the ear.
    return bool(widget.toolTip()) or isinstance(widget.parentWidget(), QTabBar)


def _cut_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap() or label.textFormat() == Qt.TextFormat.RichText:
        if label.heightForWidth(label.width()) > label.height() + _TOLERANCE:
            yield f"{describe(label)} needs more lines than it has"
        return
    metrics = QFontMetricsF(label.font())
    lines = label.text().split("\n")
    if max(map(metrics.horizontalAdvance, lines)) > label.width() + _TOLERANCE:
        yield f"{describe(label)} is cut"
    if metrics.height() * len(lines) > label.height() + _TOLERANCE:
        yield f"{describe(label)} is lower than its line"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    wanted = button.minimumSizeHint()
    if wanted.isValid() and (
        wanted.width() > button.width() + _TOLERANCE
        or wanted.height() > button.height() + _TOLERANCE
    ):
        yield f"{describe(button)} is smaller than its words"


def _is_scrolled(widget: QWidget, window: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False
