"""What the first start has done for it: the desk made, and founded, asked for or recovered."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from kafel_desk.administration import Administration, NewKit
from kafel_desk.desk import Desk
from kafel_desk.language.message import Message
from kafel_desk.refusal import Refused, refuse
from kafel_desk.sharing.port import ShareUnavailable, Sharing
from kafel_desk.sharing.status import RecoveryKit, ShareStatus
from ui.frame.crash import crash_report
from ui.wizard.new_centre import NewCentre
from ui.work import CancelledError, Operation, Progress, Running, Work

logger = logging.getLogger(__name__)

_AGAIN = 5_000  # ms between two looks for the admission
_LARGEST_KIT = 1 << 20


@dataclass(frozen=True, slots=True)
class MadeDesk:
    """A desk that was made, open; whoever asked for it closes it.

    Without ``sharing`` it stays alone, and without ``desk`` it is only made. ``staff`` is the
    administrator who works at it, whom ``administration`` makes a recovery kit for.
    """

    desk: Desk | None = None
    sharing: Sharing | None = None
    close: Callable[[], object] = lambda: None
    staff: str | None = None
    administration: Administration | None = None


class MakeDesk(Protocol):
    """Makes the desk, off the UI thread; returns when it is whole.

    What it raises is said in its words if it has any (`message`).
    """

    def __call__(self, new: NewCentre, progress: Progress) -> MadeDesk:
        """Make a desk as it was asked for."""
        ...


class Making(QObject):
    """Carries it out on the worker of the shared folder, one thing at a time."""

    done = Signal()
    """What was asked for is there."""
    failed = Signal(object)
    """An exception with words in it, or one without."""
    ended = Signal()
    progressed = Signal(int, int)
    waited = Signal(object)
    """Looked for the admission: None, or why the folder cannot be used now."""

    def __init__(self, work: Work, make: MakeDesk, made: MadeDesk | None = None) -> None:
        super().__init__()
        self.made = made
        self.kit: RecoveryKit | None = None
        self._own_kit: NewKit | None = None
        self.words: tuple[str, ...] = ()
        self.status: ShareStatus | None = None
        self._work, self._make = work, make
        self._is_member = False
        self._running: Running | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self.look)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way that one waits for."""
        return self._running is not None

    @property
    def is_admitted(self) -> bool:
        """Whether this desk is a member already, so that only the record has to come."""
        return self._is_member

    def carry_out(self, new: NewCentre) -> None:
        """Make the desk unless it is there, and have it found, ask for or recover its centre."""
        self._start(lambda progress: self._carry_out(new, progress))

    def keep_kit(self) -> None:
        """Paper and file are kept: now the kit of a desk that shares nothing counts, too."""
        made, own = self.made, self._own_kit
        if made is None or made.desk is None or made.administration is None or own is None:
            self.done.emit()
            self.ended.emit()
            return
        desk, administration, staff = made.desk, made.administration, made.staff or ""

        def keep(_progress: Progress) -> None:
            desk.execute(own.command, staff)
            administration.let_in()

        self._start(keep)

    def watch(self) -> None:
        """Look for the admission now, and every few seconds until it came."""
        self._again.start()
        self.look()

    def stop_watching(self) -> None:
        """Look for it no more."""
        self._again.stop()

    def look(self) -> None:
        """Look once for the admission; when it came the record is brought in."""
        if self._running is not None or self.made is None or self.made.sharing is None:
            return
        sharing = self.made.sharing

        def look(progress: Progress) -> bool:
            self._is_member = self._is_member or sharing.finish_joining()
            if self._is_member:
                self._bring_in(sharing, progress)
            return self._is_member

        self._start(look, is_watch=True)

    def withdraw(self) -> None:
        """Take the request back."""
        self.stop_watching()
        self.words, self.status = (), None
        if self.made is not None and self.made.sharing is not None:
            sharing = self.made.sharing
            self._start(lambda _progress: sharing.withdraw_request())

    def cancel(self) -> None:
        """Stop what is under way; it goes on from there another time."""
        self._again.stop()
        if self._running is not None:
            self._running.progress_reporter.cancel()

    # On the worker

    def _carry_out(self, new: NewCentre, progress: Progress) -> None:
        if self.made is None:
            self.made = self._make(new, progress)
        sharing, administration = self.made.sharing, self.made.administration
        if sharing is None:
            if new.beginning == "new" and administration is not None and self.made.staff:
                self._own_kit = self._own_kit or administration.new_kit()
                self.kit = self._own_kit.kit
            return
        if new.beginning == "new" and new.share:
            self.kit = self.kit or sharing.found(new.share)
        elif new.beginning == "join":
            self.words = sharing.request_to_join(new.share)
            self.status = sharing.status()
        elif new.beginning == "recover":
            if not self._is_member:
                sharing.recover(new.share, _kit_in(new.kit_file), new.kit_words)
                self._is_member = True
            self._bring_in(sharing, progress)

    def _bring_in(self, sharing: Sharing, progress: Progress) -> None:
        sharing.sync_now(progress)
        self.status = sharing.status()

    # Around it

    def _start(self, job: Callable[[Progress], object], *, is_watch: bool = False) -> None:
        def run(progress: Progress) -> tuple[object, Exception | None]:
            # Whatever stops it is told here: there is no window yet that would show it.
            try:
                return job(progress), None
            except Exception as error:  # noqa: BLE001 - carried to the person, in words
                return None, error

        def over(outcome: tuple[object, Exception | None]) -> None:
            result, error = outcome
            self._running = None
            if isinstance(error, CancelledError):
                return
            if is_watch and (error is None or isinstance(error, ShareUnavailable)):
                self.waited.emit(error)
                if not result:
                    return
                self._again.stop()
            if error is not None:
                self._again.stop()
                if not any(problems_of(error)):
                    logger.error("the first start failed:\n%s", crash_report(error))
                self.failed.emit(error)
            else:
                self.done.emit()

        self._running = self._work.share(
            Operation(run, over, ended=self._over, progress=self.progressed.emit, name="make_desk")
        )

    def _over(self) -> None:
        self._running = None
        self.ended.emit()


def _kit_in(path: str) -> bytes:
    """Return what the recovery file holds; whether it is one is judged by the sharing."""
    try:
        with Path(path).open("rb") as file:
            return file.read(_LARGEST_KIT)
    except OSError:
        raise refuse("kit", "wizard.kit_not_read") from None


def problems_of(error: Exception) -> tuple[dict[str, Message], list[Message]]:
    """Return what is wrong by field, and what is about none of them; nothing for a plain fault."""
    wrong: dict[str, Message] = {}
    general: list[Message] = []
    if isinstance(error, Refused):
        for each in error.errors:
            name = _FIELDS.get(each.field)
            if name is None:
                general.append(each.message)
            else:
                wrong[name] = each.message
    elif isinstance(error, ShareUnavailable):
        wrong["share"] = error.message
    elif isinstance(said := getattr(error, "message", None), Message):
        general.append(said)
    return wrong, general


_FIELDS = {"share": "share", "kit": "kit_file", "words": "kit_words"}
"""What the sharing calls a field, and what it is called here."""
