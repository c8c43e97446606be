"""Wrong passwords in a row: each further one waits longer, and no restart takes that back.

A small file beside the database counts them. A clock that was set back does not shorten a wait: it
begins again from what the clock says now. Who can write to the disk can remove the file; what then
protects is the cost of every try, and the password.
"""

from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from database import durable

FREE = 5
"""Wrong passwords in a row that cost nothing: people mistype."""
_FIRST = timedelta(seconds=5)
_LONGEST = timedelta(minutes=15)
_MOST = 4096


class _Tries(msgspec.Struct, frozen=True):
    wrong: int = 0
    last: datetime | None = None


class Attempts:
    """The count of one desk."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def wait(self, now: datetime) -> timedelta:
        """Return how long it is until the next password may be tried."""
        tries = self._read()
        if tries.wrong < FREE or tries.last is None:
            return timedelta()
        # A time to come means that the clock was set back: the whole wait is owed again.
        since = now - tries.last if now >= tries.last else timedelta()
        if now < tries.last:
            self._write(_Tries(tries.wrong, now))
        return max(delay_after(tries.wrong) - since, timedelta())

    def note_wrong(self, now: datetime) -> None:
        """Count a wrong password; on disk before anybody is told."""
        self._write(_Tries(self._read().wrong + 1, now))

    def note_right(self) -> None:
        """Forget the wrong ones."""
        if self._read().wrong:
            self._write(_Tries())

    def _read(self) -> _Tries:
        try:
            return msgspec.msgpack.decode(self._path.read_bytes()[:_MOST], type=_Tries)
        except (OSError, msgspec.DecodeError):
            return _Tries()

    def _write(self, tries: _Tries) -> None:
        durable.replace(self._path, msgspec.msgpack.encode(tries))


def delay_after(wrong: int) -> timedelta:
    """Return the wait after so many wrong passwords in a row: doubled each time, to 15 minutes."""
    if wrong < FREE:
        return timedelta()
    doubled: int = 2 ** min(wrong - FREE, 20)
    return min(_FIRST * doubled, _LONGEST)
