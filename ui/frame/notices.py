"""The notices above the content: one a key, there as long as it is true."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.context import NoticeText
from ui.theme import Theme
from ui.widgets.label import Hairline
from ui.widgets.notice import Notice


class NoticeArea(QWidget):
    """Notices from the newest down; nothing is shown, and no room taken, without one."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._notices: dict[str, Notice] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(8)
        outer.addLayout(self._column)
        outer.addWidget(Hairline(theme))
        self.hide()

    def show_notice(self, key: str, text: NoticeText) -> None:
        """Show a notice, in place of the one of the same key."""
        self._remove(key)
        notice = Notice(
            self._theme,
            text.kind,
            text.title,
            text.text,
            shape=text.shape,
            actions=text.actions,
        )
        self._notices[key] = notice
        self._column.insertWidget(0, notice)
        self.show()
        self.changed.emit()

    def clear_notice(self, key: str) -> None:
        """Take a notice away, if it is there."""
        self._remove(key)
        self.setVisible(bool(self._notices))

    def stops(self) -> list[QWidget]:
        """Return the buttons of all notices, as they stand."""
        return [button for notice in reversed(self._notices.values()) for button in notice.buttons]

    def _remove(self, key: str) -> None:
        notice = self._notices.pop(key, None)
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.destroyed.connect(self.changed)
            notice.deleteLater()
