"""What the frame of the window shows of the sharing: light, popup, and notices while they are true."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from kafel_desk.language.direction import isolate
from kafel_desk.queries import UnsettledRow
from kafel_desk.sharing.status import PendingRequest, Report, ShareStatus
from kafel_desk.time.wording import clock
from ui.context import Changes, NoticeText, WindowContext
from ui.frame.window import MainWindow
from ui.sharing.desk_sharing import DeskSharing, Tried
from ui.sharing.words import SharingWords
from ui.work import Operation

if TYPE_CHECKING:
    from ui.sharing.popover import SyncPopover

_PATIENCE = timedelta(seconds=30)
"""For how long the folder may be away before it is said above the content, too."""
_BACK_FOR = 60_000  # ms
_AFTER_THE_LIST = 300  # ms
_STANDING, _BACK = "sharing.standing", "sharing.back"
_TWO, _OFFICERS, _CLOSED = "sharing.two_values", "sharing.two_officers", "sharing.second_look"
_REQUESTS = "sharing.requests"
_SECOND_LOOK_BY = frozenset({"supervisor", "director"})


@dataclass(frozen=True, slots=True)
class _Unsettled:
    """What somebody has to decide, as far as it concerns whoever is at the desk."""

    two_values: tuple[UnsettledRow, ...] = ()
    two_officers: tuple[UnsettledRow, ...] = ()
    second_look: tuple[UnsettledRow, ...] = ()
    names: tuple[str, ...] = ()


class SyncFace(QObject):
    """Listens to the sharing of the desk and says it in the frame."""

    def __init__(self, context: WindowContext, window: MainWindow, sharing: DeskSharing) -> None:
        super().__init__(window)
        self._context, self._window, self._sharing = context, window, sharing
        self._was_away = False
        self._came, self._went = 0, 0
        self._said: dict[str, tuple[str, str, str]] = {}
        self._status: ShareStatus | None = None
        self._popover: SyncPopover | None = None
        window.status_bar.light_pressed.connect(
            lambda: self.popover.open_at(window.status_bar.light)
        )
        QShortcut(QKeySequence("F8"), window, sharing.sync_now)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_BACK_FOR)
        self._back.timeout.connect(lambda: self._unsay(_BACK))
        window.status_bar.set_light("silent", context.text("sync.reading"))
        sharing.status_changed.connect(self._show_status)
        sharing.round_ended.connect(self._count)
        sharing.received.connect(self._show_received)
        sharing.requests_changed.connect(self._show_requests)
        context.navigation.changed.connect(self._look_again)
        # Whoever sits down waits for their list of cases first.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_THE_LIST)
        self._later.timeout.connect(self._read_unsettled)
        context.session.changed.connect(lambda: self._show_unsettled(_Unsettled()))
        context.session.changed.connect(self._later.start)

    # The light

    @property
    def popover(self) -> "SyncPopover":
        """What the light opens; made when it is first pressed."""
        if self._popover is None:
            from ui.sharing.popover import SyncPopover

            self._popover = SyncPopover(
                self._context, self._window,
                sync_now=self._sharing.sync_now, open_desks=self._open_desks,
            )  # fmt: skip
            if self._status is not None:
                self._tell_popover(self._status)
        return self._popover

    def _show_status(self, status: ShareStatus) -> None:
        self._status = status
        now = self._context.now()
        words = SharingWords(self._context.catalogue, status, now)
        self._window.status_bar.set_light(words.light.light, words.light.sentence)
        self._tell_popover(status)
        notice = words.notice
        is_away = status.standing == "member" and status.light in {"alone", "full"}
        is_new = is_away and status.since is not None and now - status.since < _PATIENCE
        if notice is None or is_new:
            self._unsay(_STANDING)
        else:
            self._show_standing(words)
        if self._was_away and not is_away:
            self._show_back(clock(self._context.catalogue, now))
        if is_away and not self._was_away:
            self._came = self._went = 0
        self._was_away = is_away

    def _show_standing(self, words: SharingWords) -> None:
        notice, text = words.notice, self._context.text
        if notice is None:
            return
        is_away = notice.kind == "warn"
        first = (text("alone.try"), self._sharing.sync_now) if is_away else None
        details = text("alone.details") if is_away else text("sync.open_decision")
        actions = (*filter(None, (first,)), (details, self._open_desks))
        shape = "sync_alone" if is_away else ""
        told = NoticeText(notice.kind, notice.title, notice.text, shape=shape, actions=actions)
        self._say(_STANDING, told)

    def _tell_popover(self, status: ShareStatus) -> None:
        if self._popover is None:
            return
        problem = status.trouble or self._sharing.problem
        said = self._context.catalogue.message(problem) if problem is not None else ""
        self.popover.show_status(status, said)

    def _show_received(self, done: int, total: int) -> None:
        """Say how far a long round is; a short one says nothing."""
        if total > _WORTH_TELLING:
            words = self._context.text("sync.receiving", n=done, total=total)
            self._window.status_bar.set_light("waiting", words)

    def _count(self, outcome: Tried[Report]) -> None:
        if outcome.result is None:
            return
        changed = outcome.result.changed
        cases = [s for s in changed if s.kind == "case"] if changed else []
        self._came += len(cases) or min(outcome.result.received, 1)
        self._went += outcome.result.sent

    def _show_back(self, time: str) -> None:
        text = self._context.text
        came, went = text("back.came", n=self._came), text("back.sent", n=self._went)
        notice = NoticeText(
            "info", text("back.title", time=time), f"{came} {went}", shape="sync_ok",
            actions=((text("back.show"), partial(self._context.navigation.open_page, "cases")),),
        )  # fmt: skip
        self._say(_BACK, notice)
        self._back.start()

    def _open_desks(self) -> None:
        self._context.navigation.open_page("settings", "desks")

    def _show_requests(self, requests: tuple[PendingRequest, ...]) -> None:
        if not requests:
            self._unsay(_REQUESTS)
            return
        text = self._context.text
        codes = text("list.comma").join(request.code for request in requests)
        notice = NoticeText(
            "info", text("requests.title", n=len(requests)), text("requests.text", desks=codes),
            shape="sync_wait", actions=((text("requests.open"), self._open_desks),),
        )  # fmt: skip
        self._say(_REQUESTS, notice)

    def _say(self, key: str, notice: NoticeText) -> None:
        """Show a notice; one that says the same stays as it is, with the focus that it may have."""
        said = (notice.kind, notice.title, notice.text)
        if self._said.get(key) != said:
            self._said[key] = said
            self._context.navigation.show_notice(key, notice)

    def _unsay(self, key: str) -> None:
        if self._said.pop(key, None) is not None:
            self._context.navigation.clear_notice(key)

    # What waits for a decision

    def _look_again(self, changes: Changes) -> None:
        if not changes.kinds or changes.kinds & {"case", "person"}:
            self._read_unsettled()

    def _read_unsettled(self) -> None:
        desk, viewer = self._context.desk, self._context.viewer()

        def read(_progress: object) -> _Unsettled:
            rows = desk.reader.unsettled(viewer)
            if not rows:
                return _Unsettled()
            directory = desk.reader.directory()
            person = directory.staff.get(viewer.staff)
            looks = bool(person and _SECOND_LOOK_BY & set(person.roles))
            mine = tuple(
                row for row in rows if row.officers and (looks or viewer.staff in row.officers)
            )
            return _Unsettled(
                tuple(row for row in rows if set(row.fields) - {"officer"}),
                mine,
                tuple(row for row in rows if row.closed_by is not None and looks),
                tuple(
                    directory.staff_name(one)
                    for row in mine[:1]
                    for one in dict.fromkeys(row.officers)
                ),
            )

        show = self._context.session.for_who_asks(self._show_unsettled)
        operation = Operation(read, show, name=_TWO, is_background=True)
        self._context.work.read(operation, latest_of=_TWO)

    def _show_unsettled(self, found: _Unsettled) -> None:
        text = self._context.text
        both = text("list.comma").join(found.names)
        for key, rows, kind, title, said in (
            (_TWO, found.two_values, "warn", text("two.title"), text("two.text")),
            (_OFFICERS, found.two_officers, "warn", text("officers.title"),
             text("officers.text", names=both)),
            (_CLOSED, found.second_look, "warn", text("case.second_look"),
             text("second_look.text")),
        ):  # fmt: skip
            if not rows:
                self._unsay(key)
                continue
            numbers = text("list.comma").join(isolate(row.number) for row in rows[:_MOST_NAMED])
            open_case = partial(self._context.navigation.open_page, "case", rows[0].case)
            notice = NoticeText(
                kind, title, f"{said} {numbers}", shape=self._context.theme.tokens.conflict.shape,
                actions=((text("two.show"), open_case),),
            )  # fmt: skip
            self._say(key, notice)


_WORTH_TELLING = 200
_MOST_NAMED = 3
