"""Menus of the cases: acts with their icons and keys, in groups; opened under what asks for them."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from kafel_desk.case.next_action import Act
from ui.case.acts import ACT_FORMS
from ui.context import WindowContext

_BEGIN_GROUPS: frozenset[Act] = frozenset({"contact", "priority", "reopen", "void"})
_ARROW = 28
_EDGE = 8  # pixels that a menu keeps from the edge of its window
# Icons and ticks stand at the edge unless they are told otherwise, and are cut by the border.
_ROOM = """
QMenu::icon {{ margin: 0 {gap}px; }}
QMenu::indicator {{ margin: 0 {gap}px; width: {size}px; height: {size}px; }}
QMenu::item {{ padding: {line}px {gap}px; }}
"""


class CaseMenu(QMenu):
    """A menu that goes when it is closed."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = context.theme.px
        self._room = _ROOM.format(gap=12, size=px(16), line=px(4))
        self.setStyleSheet(self._room)

    def add_inner(self, words: str) -> QMenu:
        """Add a menu that opens beside its line; the arrow that tells of it has its own room."""
        # Qt reads it in a mirror: from right to left the end is the left.
        self.setStyleSheet(f"{self._room} QMenu::item {{ padding-right: {_ARROW}px; }}")
        inner = self.addMenu(words)
        inner.setStyleSheet(self._room)
        return inner

    def open_below(self, anchor: QWidget) -> None:
        """Open under a widget, at the side where reading begins, with the first line marked."""
        self._open(anchor, QPoint(0, anchor.height() + 4))

    def open_above(self, anchor: QWidget) -> None:
        """Open over a widget at the foot of the window."""
        self._open(anchor, QPoint(0, -self.sizeHint().height() - 4))

    def _open(self, anchor: QWidget, place: QPoint) -> None:
        corner = anchor.mapToGlobal(place)
        if anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + anchor.width() - self.sizeHint().width())
        least = anchor.window().mapToGlobal(QPoint(_EDGE, 0)).x()
        self.popup(QPoint(max(corner.x(), least), corner.y()))
        first = next((action for action in self.actions() if action.isEnabled()), None)
        if first is not None:
            self.setActiveAction(first)


def act_menu(
    context: WindowContext,
    parent: QWidget,
    acts: Iterable[Act],
    begin: Callable[[Act], object],
    write: Callable[[], object] | None = None,
) -> CaseMenu:
    """Return the menu of these acts; choosing one calls ``begin`` with it.

    ``write`` is for a message to the person, which stands beside contacts.
    """
    menu = CaseMenu(context, parent)
    for act in acts:
        if act in _BEGIN_GROUPS:
            menu.addSeparator()
        form = ACT_FORMS[act]
        words = context.text(form.title)
        shown = f"{words}\t{form.key}" if form.key else words
        action = menu.addAction(context.theme.icon(form.icon), shown)
        action.triggered.connect(partial(_begin, begin, act))
        if act == "contact" and write is not None:
            _add_writing(context, menu, write)
    return menu


def _add_writing(context: WindowContext, menu: CaseMenu, write: Callable[[], object]) -> None:
    words = f"{context.text('message.write')}\tW"
    action = menu.addAction(context.theme.icon("message"), words)
    action.triggered.connect(lambda _checked=False: write())


def _begin(begin: Callable[[Act], object], act: Act, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
    begin(act)
