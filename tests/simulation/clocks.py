"""Time: one true clock for the run, and for each desk a clock that may be wrong in every way."""

from dataclasses import dataclass
from datetime import UTC, datetime

START_MS = int(datetime(2026, 11, 22, 9, tzinfo=UTC).timestamp() * 1000)
SECOND, MINUTE, HOUR, DAY = 1000, 60_000, 3_600_000, 86_400_000


@dataclass
class TrueTime:
    """What an honest observer would read, in milliseconds."""

    ms: int = START_MS

    def pass_by(self, milliseconds: int) -> None:
        """Let time pass."""
        self.ms += milliseconds


class DeskClock:
    """The clock of one machine: off by years, jumping, stopped; implements the port ``Clock``."""

    def __init__(self, true: TrueTime, off_by: int = 0) -> None:
        self._true = true
        self._off_by = off_by
        self._stopped_at: int | None = None

    def milliseconds(self) -> int:
        """Return what the clock shows."""
        if self._stopped_at is not None:
            return self._stopped_at
        shown = self._true.ms + self._off_by
        # Before 1970 no clock goes: then it begins there.
        return shown if shown >= 0 else self._true.ms - START_MS

    def now(self) -> datetime:
        """Return what the clock shows, aware, in UTC."""
        return datetime.fromtimestamp(self.milliseconds() / 1000, UTC)

    def jump(self, milliseconds: int) -> None:
        """Be off by this much more."""
        self._off_by += milliseconds

    def stop(self) -> None:
        """Show this time from now on."""
        self._stopped_at = self.milliseconds()

    def run(self) -> None:
        """Run again, however wrong: a clock that stood is behind by as long as it stood."""
        if self._stopped_at is not None:
            self._off_by = self._stopped_at - self._true.ms
            self._stopped_at = None
