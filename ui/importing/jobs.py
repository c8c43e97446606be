"""What the screen asks of an old log, off the UI thread: plain data comes back."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from kafel_desk.desk import Desk
from kafel_desk.importing.columns import Layout
from kafel_desk.importing.sheet import LogFile
from kafel_desk.importing.work import (
    Importing,
    RowDone,
    Summary,
    guess_layouts,
    rows_to_read,
    undo_import,
)
from ui.work import CancelledError, Progress

OpenLog = Callable[[str], AbstractContextManager[LogFile]]
"""Opens an old log in a file; raises ``Refused`` for what is none. Composed in main.py."""
_MOST_SHOWN = 5000


@dataclass(frozen=True, slots=True)
class Previewed:
    """A log as it would be taken over: its sheets, how each is read, what its first rows become."""

    path: str
    titles: Mapping[int, str]
    layouts: Mapping[int, Layout]
    rows: tuple[RowDone, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a log; ``rows`` are those that could not be taken over whole."""

    summary: Summary
    titles: Mapping[int, str]
    rows: tuple[RowDone, ...]


def preview(
    desk: Desk, open_log: OpenLog, path: str, layouts: Mapping[int, Layout] | None, actor: str
) -> Previewed:
    """Read the first rows of a log for somebody, by these layouts or by guessed ones."""
    directory = desk.reader.directory()
    with open_log(path) as log:
        how = guess_layouts(log, directory) if layouts is None else dict(layouts)
        rows = Importing(log, how, desk).preview(actor, desk.reader)
        titles = {place: log.sheets[place].title for place in how}
        return Previewed(path, titles, how, rows, max(rows_to_read(log, how), len(rows)))


def run(
    desk: Desk, open_log: OpenLog, shown: Previewed, actor: str, channel: str, progress: Progress
) -> Imported:
    """Take the log over; when the person stops it, what was recorded so far is undone."""
    kept: list[RowDone] = []

    def keep(rows: tuple[RowDone, ...]) -> None:
        kept.extend(row for row in rows if row.problems and len(kept) < _MOST_SHOWN)

    with open_log(shown.path) as log:
        importing = Importing(log, shown.layouts, desk)
        try:
            summary = importing.run(actor, keep, progress, channel)
        except CancelledError:
            if importing.batch is not None:
                undo_import(desk, importing.batch, actor)
            raise
    return Imported(summary, shown.titles, tuple(kept))
