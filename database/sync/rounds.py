"""Which folders a round looks into: a few, however long the history grows.

The newest days of every writer each time; of the older ones some at a time, in turn; and all of a
writer whose journal has a gap here, or whose folder lost what we hold.
"""

from collections.abc import Iterator

from database.sync import names
from database.sync.names import Kind
from database.sync.parts import Parts
from database.sync.sync_store import RECEIPT_NAME, Stream

_NEWEST = 2
_OLDER_AT_ONCE = 6
_DAY_MS = 86_400_000
_WRITERS_AT_ONCE = 4
_AGAIN_MS = 300_000
_KINDS: tuple[Kind, ...] = ("seg", "keys")


class Rounds:
    """Remembers what was looked into; forgetting it costs a longer round."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._days: dict[bytes, list[str]] = {}
        self._swept: dict[bytes, tuple[int, int]] = {}
        self._place = self._turn = 0
        self._older: dict[bytes, str] = {}

    def recent(self, writers: list[bytes]) -> Iterator[str]:
        """Yield the newest folders of every writer, what appeared since, and a few older ones."""
        turn = [
            writers[(self._place + step) % len(writers)]
            for step in range(min(_WRITERS_AT_ONCE, len(writers)))
        ]
        self._place += _WRITERS_AT_ONCE
        today = {names.day_of(self._parts.now_ms() + by) for by in (0, _DAY_MS)}
        for writer in writers:
            appeared: set[str] = set()
            if writer in turn or writer not in self._days:
                before = self._days.get(writer)
                self._learn(writer)
                # A day long past appears when somebody's clock is wrong.
                appeared = set(self._days[writer]) - set(before) if before else set()
            for day in sorted(today | appeared | set(self._days[writer][-_NEWEST:])):
                yield from self._of_day(writer, day)
        if writers:
            self._turn += 1
            writer = writers[self._turn % len(writers)]
            days, older = self._days[writer], self._older.get(writer, "")
            for day in [day for day in days if day > older][:_OLDER_AT_ONCE]:
                older = day
                yield from self._of_day(writer, day)
            self._older[writer] = older if days and older < days[-1] else ""

    def all_of(self, writer: bytes, number: int) -> Iterator[str]:
        """Yield every folder of a writer whose journal stands at a number here.

        Nothing when that was done a short while ago and nothing came of it.
        """
        now = self._parts.now_ms()
        at, before = self._swept.get(writer, (-_AGAIN_MS, -1))
        if before == number and 0 <= now - at < _AGAIN_MS:
            return
        self._swept[writer] = (now, number)
        self._learn(writer)
        yield names.folder_of("pack", self._parts.compartment, writer)
        for day in self._days[writer]:
            yield from self._of_day(writer, day)

    def _learn(self, writer: bytes) -> None:
        days: set[str] = set()
        for kind in _KINDS:
            folder = names.folder_of(kind, self._parts.compartment, writer)
            listed = self._parts.transport.list(folder)
            held = self._parts.store.held_folders(folder)
            days |= {name for name in listed if names.is_day(name)}
            days |= {names.split(path)[1] for path in held}
        self._days[writer] = sorted(days)

    def _of_day(self, writer: bytes, day: str) -> Iterator[str]:
        for kind in _KINDS:
            yield names.folder_of(kind, self._parts.compartment, writer, day)


def told(parts: Parts, streams: dict[bytes, Stream]) -> dict[bytes, int]:
    """Return the highest number of each writer that anybody says to have received."""
    highest: dict[bytes, int] = {}
    for heard in parts.store.heard().values():
        for name, number in heard.receipts.items():
            highest[name] = max(highest.get(name, 0), number)
    return {writer: highest.get(writer[:RECEIPT_NAME], 0) for writer in streams}
