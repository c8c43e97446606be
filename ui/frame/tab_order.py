"""Tab order as the eye goes: from the beginning of a line to its end, line by line."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_stops(root: QWidget) -> list[QWidget]:
    """Return what Tab can reach inside `root`, in the order in which it was made.

    A page that is built in reading order needs nothing more.
    """
    found: list[QWidget] = []
    seen: set[QWidget] = {root}
    if _is_stop(root):
        found.append(root)
    widget = root.nextInFocusChain()
    while widget is not None and widget not in seen:
        seen.add(widget)
        if root.isAncestorOf(widget) and _is_stop(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def set_tab_order(stops: Sequence[QWidget]) -> None:
    """Make Tab go through `stops` one after the other."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def is_reachable(widget: QWidget) -> bool:
    """Tell whether Tab may stop at a widget as it is now."""
    return _is_stop(widget) and widget.isVisible() and widget.isEnabled()


def _is_stop(widget: QWidget) -> bool:
    can_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return can_tab and widget.focusProxy() is None
