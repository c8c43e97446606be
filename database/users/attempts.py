"""Wrong passwords in a row: each further one waits longer, and no restart takes that back.

A small file beside the database counts them, for each name by itself: whoever knows a password of
their own does not begin the count of another's again by it. A clock that was set back does not
shorten a wait: it begins again from what the clock says now. Who can write to the disk can remove
the file; what then protects is the cost of every try, and the password.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from database import durable
from database.lock import FileLock

FREE = 5
"""Wrong passwords in a row that cost nothing: people mistype."""
NOBODY = ""
"""Under this name are counted all that nobody here has, so that they do not fill the file."""
_FIRST = timedelta(seconds=5)
_LONGEST = timedelta(minutes=15)
_MOST = 1 << 20


class _Tries(msgspec.Struct, frozen=True):
    wrong: int = 0
    last: datetime | None = None


class Attempts:
    """The count of one name on one desk."""

    def __init__(self, path: Path, name: str = NOBODY) -> None:
        self._path = path
        self._name = name

    @contextmanager
    def one_at_a_time(self) -> Iterator[None]:
        """Let no other process try a password meanwhile: many at once would be counted as one."""
        lock = FileLock(self._path.with_name(f"{self._path.name}.lock"))
        lock.acquire(waits=True)
        try:
            yield
        finally:
            lock.release()

    def wait(self, now: datetime) -> timedelta:
        """Return how long it is until the next password may be tried."""
        tries = self._read().get(self._name, _Tries())
        if tries.wrong < FREE or tries.last is None:
            return timedelta()
        # A time to come means that the clock was set back: the whole wait is owed again.
        since = now - tries.last if now >= tries.last else timedelta()
        if now < tries.last:
            self._write(_Tries(tries.wrong, now))
        return max(delay_after(tries.wrong) - since, timedelta())

    def note_wrong(self, now: datetime) -> None:
        """Count a wrong password; on disk before anybody is told."""
        before = self._read().get(self._name, _Tries())
        self._write(_Tries(before.wrong + 1, now))

    def note_right(self) -> None:
        """Forget the wrong ones of this name."""
        if self._name in self._read():
            self._write(None)

    def _read(self) -> dict[str, _Tries]:
        try:
            content = self._path.read_bytes()[:_MOST]
            return msgspec.msgpack.decode(content, type=dict[str, _Tries])
        except (OSError, ValueError):
            return {}

    def _write(self, tries: _Tries | None) -> None:
        others = {name: count for name, count in self._read().items() if name != self._name}
        counted = others if tries is None else {**others, self._name: tries}
        durable.replace(self._path, msgspec.msgpack.encode(counted))


def delay_after(wrong: int) -> timedelta:
    """Return the wait after so many wrong passwords in a row: doubled each time, to 15 minutes."""
    if wrong < FREE:
        return timedelta()
    doubled: int = 2 ** min(wrong - FREE, 20)
    return min(_FIRST * doubled, _LONGEST)
