"""The alerts on top of the board: the same issue came several times, and these are its cases."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.board.reading import Alert
from ui.context import WindowContext
from ui.widgets import Button, Notice


class Alerts(QWidget):
    """Takes room only while there are any; each lists its cases, and a key or a click opens one."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[Alert, ...] = ()
        self.notices: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_alerts(self, alerts: tuple[Alert, ...]) -> None:
        """Show other alerts, if they are others; the focus stays with the first."""
        if alerts == self._shown:
            return
        self._shown = alerts
        text = self._context.text
        old, self.notices = self.notices, []
        had_focus = any(button.hasFocus() for notice in old for button in notice.buttons)
        for place, alert in enumerate(alerts):
            notice = Notice(
                self._context.theme, "warn", text("board.same_issue"), alert.words, icon="repeat",
                actions=[(text("board.show_cases"), partial(self._offer_cases, place))],
            )  # fmt: skip
            if not place:
                notice.buttons[0].set_key_hint("Alt+S")
            self.notices.append(notice)
            self._column.addWidget(notice)
        self.setVisible(bool(alerts))
        if had_focus and self.notices:
            self.notices[0].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for notice in old:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()

    def forget(self) -> None:
        """Show none until some are read."""
        self.show_alerts(())

    def offer_first(self) -> None:
        """List the cases of the first alert (Alt+S)."""
        if self._shown:
            self._offer_cases(0)

    def stops(self) -> list[Button]:
        """Return what can have the focus, in reading order."""
        return [button for notice in self.notices for button in notice.buttons]

    def _offer_cases(self, place: int) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, case in self._shown[place].cases:
            action = menu.addAction(self._context.theme.icon("doc"), number)
            action.triggered.connect(partial(self._context.navigation.open_page, "case", case))
        button = self.notices[place].buttons[0]
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))
