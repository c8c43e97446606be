"""Work off the UI thread: one worker writes, one reads, and every act is an operation.

An operation decides in one place what happens around it: the busy state, progress and
cancel, which of the four kinds of error it met, and what is refreshed afterwards. What a
person asked for goes before what nobody waits for; what the window does by itself and takes
long, such as a backup, has a worker of its own.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal, Slot

from kafel_desk.refusal import Refused

logger = logging.getLogger(__name__)

_PATIENCE = 2.0
"""Seconds for which closing waits for work on a shared folder that was told to stop."""

T = TypeVar("T")


class CancelledError(Exception):
    """Raised inside a job when the person cancelled it: the window stays silent."""


class Progress:
    """Handed to a long job: it reports how far it is, and hears whether to stop."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int) -> None:
        """Say that `done` of `total` are done. Raises `CancelledError` if asked to stop."""
        if self.is_cancelled:
            raise CancelledError
        self._report(done, total)

    __call__ = step


@dataclass(frozen=True, slots=True)
class Operation(Generic[T]):
    """One act of a person, or one read for a screen.

    `job` runs on a worker and returns plain frozen data; the other functions run on the
    UI thread. Without `refused`, a refusal is shown as a notice by the window. Nobody waits
    for what `is_background`: whatever was asked for on the same worker goes before it.
    """

    job: Callable[[Progress], T]
    done: Callable[[T], object]
    refused: Callable[[Refused], object] | None = None
    ended: Callable[[], object] | None = None
    progress: Callable[[int, int], object] | None = None
    name: str = ""
    is_background: bool = False


class Running(QObject):
    """An operation under way. Its signals carry it from the worker to the UI thread."""

    finished = Signal(object, object)  # result, error
    progressed = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.progress_reporter = Progress(self.progressed.emit)
        self.is_dropped = False
        self._is_left_alone = False
        self._telling = threading.Lock()

    def tell(self, result: object, error: Exception | None) -> None:
        """Say on the worker how it ended, if there is still somebody to hear it."""
        with self._telling:
            if not self._is_left_alone:
                self.finished.emit(result, error)

    def leave_alone(self) -> None:
        """Hear nothing of it any more: what listens is about to go."""
        with self._telling:
            self._is_left_alone = True

    def cancel(self) -> None:
        """Ask the job to stop; its result is thrown away even if it comes."""
        self.is_dropped = True
        self.progress_reporter.cancel()


class _TwoLanes:
    """One worker that takes what was asked for, each in its turn, before what nobody waits for."""

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._asked: deque[Callable[[], None]] = deque()
        self._background: deque[Callable[[], None]] = deque()

    def submit(
        self, run: Callable[..., None], /, *arguments: object, is_background: bool = False
    ) -> "Future[None]":
        (self._background if is_background else self._asked).append(partial(run, *arguments))
        # A turn for each; whose turn it is, is decided when it comes.
        return self._executor.submit(self._take_turn)

    def _take_turn(self) -> None:
        (self._asked or self._background).popleft()()

    def shutdown(self, *, cancel_futures: bool = False) -> None:
        """Wait for what was asked for; with `cancel_futures` only for what has begun."""
        self._executor.shutdown(wait=True, cancel_futures=cancel_futures)


class _Aside:
    """One worker that nobody waits for without end: a folder that never answers may hold it.

    Its thread is a daemon, so that what hangs in it does not keep the program from ending.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: SimpleQueue[tuple[Future[None], Callable[[], None]] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def submit(self, run: Callable[..., None], /, *arguments: object) -> "Future[None]":
        future: Future[None] = Future()
        self._jobs.put((future, lambda: run(*arguments)))
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()
        return future

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            future, run = job
            if future.set_running_or_notify_cancel():
                run()
                future.set_result(None)

    def stop(self, seconds: float) -> bool:
        """Take what was asked for to its end and no more; tell whether it got there in time."""
        if self._thread is None:
            return True
        self._jobs.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()


class Work(QObject):
    """Runs operations; the window listens to its signals for busy and for trouble."""

    busy_changed = Signal(bool)
    was_refused = Signal(object)
    environment_failed = Signal(str, object)  # operation name, error
    environment_recovered = Signal(str)
    bug_found = Signal(object)

    def __init__(
        self, is_environment: Callable[[BaseException], bool], parent: QObject | None = None
    ) -> None:
        """`is_environment` tells a full disk or a locked file from a bug.

        The composition root gives it, since it alone knows what the store may raise.
        """
        super().__init__(parent)
        self._is_environment = is_environment
        self._writer = _TwoLanes("writer")
        self._reader = _TwoLanes("reader")
        self._carrier = ThreadPoolExecutor(1, thread_name_prefix="files")
        self._exporter = ThreadPoolExecutor(1, thread_name_prefix="exporter")
        self._tender = ThreadPoolExecutor(1, thread_name_prefix="by itself")
        self._aside = _Aside("sharing")
        self._long: WeakSet[Future[None]] = WeakSet()
        self._latest: dict[str, Running] = {}
        self._under_way: dict[Running, tuple[Operation[Any], Future[None]]] = {}
        self._failing: set[str] = set()
        self._is_closed = False

    @property
    def is_busy(self) -> bool:
        """Whether any operation is under way."""
        return bool(self._under_way)

    def write(self, operation: Operation[T]) -> Running:
        """Run an operation on the one worker that may write; they keep their order.

        Only one that is in the background lets others go before it.
        """
        if self._is_closed and operation.is_background:
            # What a timer gives by itself waits for the next start; what somebody wrote never does.
            return Running(self)
        return self._start(operation, self._writer)

    def read(self, operation: Operation[T], *, latest_of: str = "") -> Running:
        """Run a read. With `latest_of` (a screen's or list's name) only the newest counts.

        An older read of the same name is cancelled before it starts if it still waits, and
        its result is thrown away if it comes late: as-you-type search needs no more.
        """
        if self._is_closed:
            # A timer of some page may still ask while the application quits.
            return Running(self)
        if latest_of:
            older = self._latest.pop(latest_of, None)
            if older is not None:
                older.cancel()
        running = self._start(operation, self._reader)
        if latest_of:
            self._latest[latest_of] = running
        return running

    def export(self, operation: Operation[T]) -> Running:
        """Run long work that has its own way to the desk, so that no screen waits for it."""
        if self._is_closed:
            return Running(self)
        return self._start(operation, self._exporter)

    def carry(self, operation: Operation[T]) -> Running:
        """Run an operation on files of any size, which neither a save nor a list waits for."""
        if self._is_closed:
            return Running(self)
        return self._start(operation, self._carrier)

    def tend(self, operation: Operation[T]) -> Running:
        """Run long work that the window does by itself: nothing that was asked for waits for it."""
        if self._is_closed:
            return Running(self)
        return self._start(operation, self._tender)

    def share(self, operation: Operation[T]) -> Running:
        """Run work on the shared folder, which may take as long as a slow network takes."""
        if self._is_closed:
            return Running(self)
        return self._start(operation, self._aside)

    def finish_sharing(self, seconds: float) -> bool:
        """Let the work on the shared folder end; tell whether it did within so many seconds."""
        return self._aside.stop(seconds)

    def close(self) -> None:
        """Let writes finish, drop all else, stop all workers; what is asked later does nothing."""
        self._is_closed = True
        for running in list(self._latest.values()):
            running.cancel()
        for running, (_operation, future) in self._under_way.items():
            if future in self._long:
                running.cancel()
        if not self._aside.stop(_PATIENCE):
            for running in self._under_way:
                running.leave_alone()
        self._carrier.shutdown(wait=True, cancel_futures=True)
        self._exporter.shutdown(wait=True, cancel_futures=True)
        self._tender.shutdown(wait=True, cancel_futures=True)
        self._reader.shutdown(cancel_futures=True)
        self._writer.shutdown()

    def _start(
        self, operation: Operation[T], worker: "ThreadPoolExecutor | _TwoLanes | _Aside"
    ) -> Running:
        running = Running(self)
        running.finished.connect(self._finish)
        if operation.progress is not None:
            running.progressed.connect(operation.progress)
        was_busy = self.is_busy
        if isinstance(worker, _TwoLanes):
            future = worker.submit(
                _run, operation.job, running, is_background=operation.is_background
            )
        else:
            future = worker.submit(_run, operation.job, running)
            self._long.add(future)
        self._under_way[running] = (operation, future)
        if not was_busy:
            self.busy_changed.emit(True)
        return running

    @Slot(object, object)
    def _finish(self, result: object, error: Exception | None) -> None:
        running = self.sender()
        if not isinstance(running, Running):
            return
        operation, _future = self._under_way.pop(running)
        for name, latest in list(self._latest.items()):
            if latest is running:
                del self._latest[name]
        running.deleteLater()
        if not running.is_dropped:
            self._deliver(operation, result, error)
        if operation.ended is not None:
            operation.ended()
        if not self.is_busy:
            self.busy_changed.emit(False)

    def _deliver(self, operation: Operation[Any], result: object, error: Exception | None) -> None:
        if error is None:
            if operation.name in self._failing:
                self._failing.discard(operation.name)
                self.environment_recovered.emit(operation.name)
            operation.done(result)
        elif isinstance(error, CancelledError):
            return
        elif isinstance(error, Refused):
            if operation.refused is None:
                self.was_refused.emit(error)
            else:
                operation.refused(error)
        elif self._is_environment(error):
            self._failing.add(operation.name)
            self.environment_failed.emit(operation.name, error)
        else:
            self.bug_found.emit(error)


def _run(job: Callable[[Progress], object], running: Running) -> None:
    """Run a job on a worker; whatever it raises is carried to the UI thread and judged there."""
    if running.progress_reporter.is_cancelled:
        running.tell(None, CancelledError())
        return
    try:
        result = job(running.progress_reporter)
    except Exception as error:  # noqa: BLE001 - the operation runner sorts all errors
        running.tell(None, error)
    else:
        running.tell(result, None)
