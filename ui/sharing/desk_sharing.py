"""The sharing of this desk as the window drives it: rounds in the background, acts, what it is now.

Everything runs on the worker that is there for the shared folder, so that neither a save nor the
screen waits for it; what it finds comes back as plain rows.
"""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from kafel_desk.language.message import Message
from kafel_desk.refusal import Refused
from kafel_desk.sharing.port import ShareUnavailable, Sharing
from kafel_desk.sharing.status import PendingRequest, RecoveryKit, Report, ShareStatus
from ui.context import Changes, Navigation, Session
from ui.sharing.rounds import Pace, pause_after
from ui.work import Operation, Progress, Running, Work

T = TypeVar("T")
_STATUS = "sharing.status"
_SOON = 300  # ms
_FIRST = 700  # ms after the window was shown
ALL_KINDS = frozenset({"case", "person", "directory", "desk"})


@dataclass(frozen=True, slots=True)
class Tried(Generic[T]):
    """What an act on the share came to: a result, or why the folder cannot be used now."""

    result: T | None = None
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class _Round:
    """What one round brought; ``requests`` are of who asks to join."""

    report: Report
    requests: tuple[PendingRequest, ...] = ()


def tried(job: Callable[[Progress], T]) -> Callable[[Progress], Tried[T]]:
    """Return a job that tells in words that the folder cannot be used, and fails of nothing else."""

    def run(progress: Progress) -> Tried[T]:
        try:
            return Tried(job(progress))
        except ShareUnavailable as unavailable:
            return Tried(problem=unavailable.message)

    return run


class DeskSharing(QObject):
    """Keeps this desk in step while the window is open.

    ``status`` is what was last known; ``status_changed`` comes whenever it was read again.
    ``round_ended`` brings the ``Tried`` report of each round, ``received`` how far a long one is.
    """

    status_changed = Signal(object)  # ShareStatus
    round_ended = Signal(object)  # Tried[Report]
    received = Signal(int, int)  # done, in all
    requests_changed = Signal(object)  # tuple of PendingRequest
    busy_changed = Signal(bool)

    def __init__(
        self,
        open_sharing: Callable[[], Sharing],
        work: Work,
        navigation: Navigation,
        session: Session,
        *,
        paper_of_kit: Callable[[RecoveryKit, str, str], bytes] | None = None,
        seconds: Callable[[], float] = time.monotonic,
        dice: Callable[[], float] = random.random,
        settles_after: int = _FIRST,
    ) -> None:
        super().__init__()
        self._open_sharing, self._opening = open_sharing, threading.Lock()
        self._opened: Sharing | None = None
        self._settles_after = settles_after
        self.paper_of_kit = paper_of_kit
        """Makes the PDF of a recovery kit, for a charity and a centre."""
        self.status: ShareStatus | None = None
        self.problem: Message | None = None
        """Why the folder could not be used in the last round."""
        self.requests: tuple[PendingRequest, ...] = ()
        """Who asks to join, where this desk may admit."""
        self._work, self._navigation, self._session = work, navigation, session
        self._seconds, self._dice = seconds, dice
        self._pace = Pace(seconds(), 0.0)
        self._failures = 0
        self._round: Running | None = None
        self._is_over = self._is_urgent = False
        self._next = _single_shot(self, self._begin_round)
        self._status_soon = _single_shot(self, self.read_status)
        navigation.changed.connect(self._somebody_saved)

    @property
    def sharing(self) -> Sharing:
        """The sharing itself; what it takes is loaded when it is first asked for, on a worker."""
        with self._opening:
            if self._opened is None:
                self._opened = self._open_sharing()
            return self._opened

    @property
    def is_busy(self) -> bool:
        """Whether a round is under way."""
        return self._round is not None

    def start(self) -> None:
        """Read what is known once the window has settled, and share from then on."""
        read = Operation(lambda _progress: self.sharing.status(), self._take_status, name=_STATUS)
        QTimer.singleShot(self._settles_after, self, lambda: self._work.share(read))

    def sync_now(self) -> None:
        """Share at once, whatever was planned; a round that is under way is followed by one."""
        self._next.stop()
        self._is_urgent = True
        self._begin_round()

    def finish(self, seconds: float) -> bool:
        """Share a last time before the window goes; tell whether it was over in time."""
        self._is_over = True
        self._next.stop()
        self._status_soon.stop()
        if self._round is not None:
            self._round.cancel()
        if self.status is not None and self.status.standing == "member":
            job = tried(self.sharing.sync_now)
            self._work.share(Operation(job, lambda _tried: None, name="sharing.last"))
        return self._work.finish_sharing(seconds)

    def read_status(self) -> None:
        """Read again how this desk stands to the others."""
        if not self._is_over and self._opened is not None:
            sharing = self._opened
            self._work.read(
                Operation(lambda _progress: sharing.status(), self._take_status, name=_STATUS),
                latest_of=_STATUS,
            )

    def act(
        self,
        job: Callable[[Sharing, Progress], T],
        done: Callable[[T], object],
        *,
        refused: Callable[[Refused], object],
        failed: Callable[[Message], object],
        ended: Callable[[], object] = lambda: None,
        progress: Callable[[int, int], object] | None = None,
        name: str,
    ) -> Running:
        """Carry an act of a person out: admit, remove, decide; then look at the share again.

        ``failed`` hears in words that the folder cannot be used.
        """

        def after(outcome: Tried[T]) -> None:
            if outcome.problem is not None:
                failed(outcome.problem)
            else:
                done(outcome.result)  # type: ignore[arg-type]  # None only where T is
                self._hurry()
            self.read_status()

        return self._work.share(
            Operation(
                tried(lambda progress: job(self.sharing, progress)),
                after,
                refused=refused,
                ended=ended,
                progress=progress,
                name=name,
            )
        )

    # Rounds

    def _begin_round(self) -> None:
        status = self.status
        if self._is_over or self._round is not None or status is None:
            return
        if status.standing not in {"member", "requested", "unadmitted"}:
            return
        sharing, is_member = self.sharing, status.standing == "member"
        # What is fresh may wait for company, unless somebody asked, or it waited long enough.
        is_at_once = self._is_urgent or self._pace.first_saved is not None
        self._is_urgent = False
        self._pace = Pace(self._seconds())
        answered: list[Tried[_Round]] = []

        def round_(progress: Progress) -> _Round:
            if not is_member and not sharing.finish_joining():
                return _Round(Report())
            report = sharing.sync_now(progress) if is_at_once else sharing.poll(progress)
            return _Round(report, sharing.pending_requests() if status.is_administrator else ())

        self._round = self._work.share(
            Operation(
                tried(round_),
                lambda outcome: self._round_done(outcome, answered),
                refused=lambda refusal: answered.append(_as_problem(refusal)),
                ended=lambda: self._round_over(answered),
                progress=self.received.emit,
                name="sharing.round",
            )
        )
        self.busy_changed.emit(True)

    def _round_done(self, outcome: "Tried[_Round]", answered: "list[Tried[_Round]]") -> None:
        answered.append(outcome)
        if outcome.result is None:
            return
        report, requests = outcome.result.report, outcome.result.requests
        if report.received:
            self._navigation.announce(changes_of(report, self))
        if requests != self.requests:
            self.requests = requests
            self.requests_changed.emit(requests)

    def _round_over(self, answered: "list[Tried[_Round]]") -> None:
        """Plan the next one; after a fault of the program it comes later each time."""
        self._round = None
        self._failures = 0 if answered else self._failures + 1
        pause = pause_after(self._failures, self._dice())
        first, last = self._pace.first_saved, self._pace.last_saved
        self._pace = Pace(self._seconds(), 0.0 if self._is_urgent else pause, first, last)
        if answered:
            self.problem = answered[0].problem
            done = answered[0].result
            self.round_ended.emit(Tried(done.report if done else None, self.problem))
        self.busy_changed.emit(False)
        self.read_status()
        self._plan()

    def _plan(self) -> None:
        if not self._is_over and self._round is None:
            self._next.start(round(1000 * self._pace.seconds_left(self._seconds())))

    def _hurry(self) -> None:
        """Let others know soon what was decided here."""
        self._pace = Pace(self._seconds(), 0.0)
        self._plan()

    def _somebody_saved(self, changes: Changes) -> None:
        if changes.source is self:
            return
        self._pace = self._pace.saved(self._seconds())
        self._status_soon.start(_SOON)
        self._plan()

    def _take_status(self, status: ShareStatus) -> None:
        self.status = status
        session = self._session
        if status.desk and (status.desk, status.name) != (session.desk_code, session.desk_name):
            # A desk that joins with a code that is taken gets another.
            session.desk_code, session.desk_name = status.desk, status.name
            session.changed.emit()
        self.status_changed.emit(status)
        self._plan()


def changes_of(report: Report, source: object) -> Changes:
    """Return what a round brought, for the pages; nothing named means that all may have changed."""
    changed = report.changed
    if not changed:
        return Changes(ALL_KINDS, source=source)
    return Changes(
        frozenset(subject.kind for subject in changed),
        frozenset(subject.id.hex() for subject in changed),
        source,
    )


def _as_problem(refusal: Refused) -> "Tried[_Round]":
    return Tried(problem=refusal.errors[0].message if refusal.errors else None)


def _single_shot(parent: QObject, act: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    return timer
