"""Focal persons are told of safeguarding cases that they have not opened yet, wherever they are."""

from PySide6.QtCore import QObject, QTimer

from kafel_desk.queries import GuardedRow
from ui.context import Changes, NoticeText, WindowContext
from ui.work import Operation

_NOTICE = "safeguarding.arrived"
_EVERY = 60_000
"""Milliseconds after which is looked again: another desk may have recorded one."""


class SafeguardingArrivals(QObject):
    """Counts what the focal person at the desk has not opened, as a notice and beside the page."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        context.session.person_changed.connect(lambda: context.navigation.clear_notice(_NOTICE))
        context.session.changed.connect(self.look)
        context.navigation.changed.connect(self._changed)

    def start(self) -> None:
        """Look now and every minute."""
        self._timer.start()
        self.look()

    def _changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and (not changes.kinds or changes.kinds & {"case", "look"}):
            self.look()

    def look(self) -> None:
        """Read what has not been opened; for anybody who is no focal person that is nothing."""
        desk, viewer = self._context.desk, self._context.viewer()

        def read(_progress: object) -> tuple[GuardedRow, ...]:
            # Where nobody logs in every name may do everything: nobody in particular is told.
            return desk.reader.guarded_cases(viewer) if desk.reader.directory().users else ()

        self._context.work.read(
            Operation(
                read,
                self._context.session.for_who_asks(self._tell),
                name="safeguarding.look",
                is_background=True,
            ),
            latest_of="safeguarding.arrivals",
        )

    def _tell(self, rows: tuple[GuardedRow, ...]) -> None:
        navigation, text = self._context.navigation, self._context.text
        unread = sum(row.is_unread for row in rows)
        navigation.set_badge("safeguarding", unread)
        if not unread:
            navigation.clear_notice(_NOTICE)
            return
        is_danger = any(row.is_unread and row.is_danger_now for row in rows)
        action = (text("safeguarding.open_list"), lambda: navigation.open_page("safeguarding"))
        words = text("safeguarding.arrived", n=unread)
        more = text("safeguarding.arrived_danger") if is_danger else ""
        kind = "danger" if is_danger else "warn"
        navigation.show_notice(_NOTICE, NoticeText(kind, words, more, actions=(action,)))
