"""Makes backups in the places of this machine, and tells when the last good one was made."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kafel_desk.administration import Administration
from kafel_desk.backups.keeping import is_due
from kafel_desk.language.message import Message, message
from ui.context import NoticeText, WindowContext
from ui.log_in.port import answer_or_words
from ui.work import Operation, Progress, Running

SETTING = "backup"
NOTICE = "backup.failed"
_FIRST_LOOK = 60_000  # ms after the window opened: the day begins with people, not with copies
_LOOK = 30 * 60_000  # ms


@dataclass(frozen=True, slots=True)
class BackupSettings:
    """Where backups of this machine go. ``second`` is empty where there is one place alone."""

    place: str
    second: str = ""
    is_automatic: bool = True

    @property
    def places(self) -> tuple[str, ...]:
        """The places, none twice."""
        return tuple(dict.fromkeys(place for place in (self.place, self.second) if place))

    def stored(self) -> dict[str, object]:
        """Return it as it is kept."""
        return {"place": self.place, "second": self.second, "automatic": self.is_automatic}


def read_settings(stored: object, shipped: str) -> BackupSettings:
    """Return the settings that were kept; what is shipped for what makes no sense."""
    kept = stored if isinstance(stored, dict) else {}
    place, second = kept.get("place"), kept.get("second")
    return BackupSettings(
        place if isinstance(place, str) and place else shipped,
        second if isinstance(second, str) else "",
        kept.get("automatic") is not False,
    )


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the backups stand: the settings, and the newest good one (UTC) in each place."""

    settings: BackupSettings
    last: tuple[datetime | None, ...]

    def is_owed(self, now: datetime) -> bool:
        """Tell whether one of the places lacks a backup of today."""
        return any(is_due(last, now) for last in self.last)


class Backups(QObject):
    """One backup at a time, on the worker for such work, so that nobody waits for it."""

    changed = Signal(object)  # BackupState
    progressed = Signal(int, int)
    ended = Signal()
    failed = Signal(str)

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if context.administration is None:
            raise LookupError("administration")
        self._context = context
        self._administration: Administration = context.administration
        self._running: Running | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up_when_owed)

    @property
    def is_busy(self) -> bool:
        """Whether a backup is being made."""
        return self._running is not None

    def start(self) -> None:
        """Look a minute after opening, and again and again, whether one is owed."""
        QTimer.singleShot(_FIRST_LOOK, self, self.back_up_when_owed)
        self._timer.start(_LOOK)

    def read(self) -> None:
        """Read how the backups stand."""
        self._context.work.carry(
            Operation(lambda _progress: self._state(), self.changed.emit, name="read_backups")
        )

    def back_up(self, *, only_when_owed: bool = False) -> None:
        """Make a backup in each place."""
        if self.is_busy:
            return
        now = self._context.desk.clock.now

        def make(progress: Progress) -> object:
            state = self._state()
            if only_when_owed and not (state.settings.is_automatic and state.is_owed(now())):
                return state
            for place in state.settings.places:
                said = self._answer(place, progress)
                if isinstance(said, Message):
                    return said
            return self._state()

        def done(answer: object) -> None:
            navigation = self._context.navigation
            if isinstance(answer, Message):
                words = self._context.catalogue.message(answer)
                title = self._context.text("backup.failed")
                navigation.show_notice(NOTICE, NoticeText("danger", title, words))
                self.failed.emit(words)
                return
            navigation.clear_notice(NOTICE)
            self.changed.emit(answer)

        self._running = self._context.work.tend(
            Operation(make, done, ended=self._over, progress=self.progressed.emit, name="back_up")
        )

    def back_up_when_owed(self) -> None:
        """Make one where the last good one is too old."""
        self.back_up(only_when_owed=True)

    def cancel(self) -> None:
        """Stop; what was begun is removed."""
        if self._running is not None:
            self._running.cancel()

    def _answer(self, place: str, progress: Progress) -> object:
        """Make one backup; what stands against it is words, which stay in a notice."""
        try:
            return answer_or_words(partial(self._administration.back_up, place, progress))
        except OSError:
            return message("backup.unusable", place=place)

    def _over(self) -> None:
        self._running = None
        self.ended.emit()

    def _state(self) -> BackupState:
        reader = self._context.desk.reader
        settings = read_settings(reader.local_setting(SETTING), self._administration.backup_place())
        return BackupState(settings, tuple(map(self._administration.last_backup, settings.places)))
