"""An old log previewed, imported and undone on a desk.

Rows are recorded some at a time, each time all of them or none, under one batch. Whatever breaks an
import off leaves whole cases; the same file goes on where it was broken off, or the batch is undone.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from zoneinfo import ZoneInfo

import msgspec

from kafel_desk.case.number import CaseNumber
from kafel_desk.case.reserved import year_of_number
from kafel_desk.desk import Desk
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import ChannelChanged
from kafel_desk.directory.state import Directory
from kafel_desk.importing.columns import ROWS_LOOKED_AT, Layout, guess_layout, layout_like
from kafel_desk.importing.facts import LogImportBegun, LogImportFinished, LogImportUndone
from kafel_desk.importing.imports import LogImport, import_to_go_on
from kafel_desk.importing.intake import OLD_LOG_CHANNEL, take_over
from kafel_desk.importing.likeness import Seen, twin_on_desk
from kafel_desk.importing.lookup import DeskLookup
from kafel_desk.importing.names import names_of
from kafel_desk.importing.rows import CellProblem, OldCase, Reading, RefusedRow, read_rows
from kafel_desk.importing.sheet import LogFile
from kafel_desk.journal.fact import Draft
from kafel_desk.language.message import message
from kafel_desk.ports import Transaction
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import Access, access_of
from kafel_desk.time.working_time import working_time

PREVIEWED_ROWS = 1000
"""So many rows are read through for a preview, whatever the length of the log."""
_AT_ONCE = 200
_BATCH_LENGTH = 16

Told = Callable[[int, int], object]
"""Told how many rows are done, and of how many where the file says so; it may raise to stop."""
Layouts = Mapping[int, Layout]
"""How each sheet that holds a log is read, by its place in the file."""


class RowDone(msgspec.Struct, frozen=True):
    """What became of one row: its number, or why it is no case.

    ``is_case`` holds in a preview too, where there is no number yet. ``twin`` tells that it stands in the log or at the desk already. ``problems`` of a row that has
    a number are cells that could not be read and stand in its note.
    """

    sheet: int
    row: int
    is_case: bool = False
    number: str | None = None
    old_number: str | None = None
    twin: bool = False
    problems: tuple[CellProblem, ...] = ()


class Summary(msgspec.Struct, frozen=True):
    """What became of a log. ``batch`` names the import, to undo it; None where no row was new."""

    batch: bytes | None
    imported: int
    refused: int
    twins: int


def guess_layouts(log: LogFile, directory: Directory) -> dict[int, Layout]:
    """Guess how each sheet is read; those that hold no log are left out.

    Raises ``Refused`` where there is none.
    """
    names = names_of(directory)
    found: dict[int, Layout] = {}
    for place, sheet in enumerate(log.sheets):
        first = list(islice(sheet.rows(), ROWS_LOOKED_AT))
        known = next(iter(found.values()), None)
        layout = layout_like(first, known, names) if known else guess_layout(first, names)
        if layout.is_a_log:
            found[place] = layout
    if not found:
        raise refuse("file", "importing.error.no_log")
    return found


def rows_to_read(log: LogFile, layouts: Layouts) -> int:
    """Return how many rows the file says that its logs have."""
    return sum(max(log.sheets[place].length - layouts[place].head, 0) for place in layouts)


class Importing:
    """One log and the desk that it is for; ``batch`` is there once a case of it is."""

    def __init__(self, log: LogFile, layouts: Layouts, desk: Desk) -> None:
        self._log = log
        self._layouts = layouts
        self._desk = desk
        self.batch: bytes | None = None

    def preview(
        self, actor: str, lookup: DeskLookup, most: int = PREVIEWED_ROWS
    ) -> tuple[RowDone, ...]:
        """Return what would become of the first rows; nothing is recorded.

        A row that would be a case has no number yet.
        """
        directory = self._directory()
        _check_right(directory, actor)
        seen, access = Seen(), access_of(directory, actor)
        rows = islice(self._rows(directory), most)
        return tuple(self._judge(row, seen, lookup, access) or _would_be(row) for row in rows)

    def run(
        self,
        actor: str,
        done: Callable[[tuple[RowDone, ...]], object],
        told: Told | None = None,
        channel_name: str = "",
    ) -> Summary:
        """Record every row that makes a case, some at a time; ``done`` hears of each that is durable.

        ``channel_name`` is given to the channel of cases whose log tells none. What ``told`` raises
        stops the work between two commits, and the batch stays to go on with or to undo.
        """
        _check_right(self._directory(), actor)
        total = rows_to_read(self._log, self._layouts)
        seen, passed, recorded, refused, twins = Seen(), 0, 0, 0, 0
        rows = self._rows(self._directory())
        is_last = False
        while not is_last:
            some = tuple(islice(rows, _AT_ONCE))
            is_last = len(some) < _AT_ONCE
            with self._desk.store.write() as transaction:
                answers: list[RowDone] = []
                access = access_of(transaction.directory(), actor, transaction.desk_code())
                counters: dict[int, int] = {}
                for row in some:
                    answer = self._judge(row, seen, transaction, access)
                    if answer is None and isinstance(row, OldCase):
                        if self.batch is None:
                            self.batch = self._begin(transaction, actor, channel_name)
                        answer = self._take(row, transaction, access, self.batch, actor, counters)
                    answers.append(answer or _would_be(row))
                recorded += sum(answer.is_case for answer in answers)
                refused += sum(not answer.is_case for answer in answers)
                twins += sum(answer.twin for answer in answers)
                if is_last and self.batch is not None:
                    self._finish(transaction, self.batch, actor, recorded, refused)
            done(tuple(answers))
            passed += len(some)
            if told:
                told(passed, max(total, passed))
        return Summary(self.batch, recorded, refused, twins)

    def _directory(self) -> Directory:
        return self._desk.reader.directory()

    def _rows(self, directory: Directory) -> Iterator[OldCase | RefusedRow]:
        for place, layout in self._layouts.items():
            reading = _reading(directory, self._desk.clock.now(), place)
            yield from read_rows(self._log.sheets[place].rows(), layout, reading)

    def _begin(self, transaction: Transaction, actor: str, channel_name: str) -> bytes:
        """Return the batch: that of an import of this file which was broken off, or a new one."""
        directory = transaction.directory()
        facts: list[Draft] = []
        if channel_name and OLD_LOG_CHANNEL not in directory.channels:
            channel = ChannelChanged(
                entry=OLD_LOG_CHANNEL, name=channel_name, in_intake=False, on_poster=False, order=99
            )
            facts.append(Draft(DIRECTORY_SUBJECT, channel))
        broken_off = import_to_go_on(directory.imports, self._log.digest)
        batch = broken_off.batch if broken_off else self._desk.randomness.bytes(_BATCH_LENGTH)
        if broken_off is None:
            begun = LogImportBegun(batch=batch, file=self._log.digest)
            facts.append(Draft(DIRECTORY_SUBJECT, begun))
        if facts:
            transaction.append(facts, actor, self._desk.clock.now())
        return batch

    def _take(
        self,
        row: OldCase,
        transaction: Transaction,
        access: Access,
        batch: bytes,
        actor: str,
        counters: dict[int, int],
    ) -> RowDone:
        """Record one case; its number carries the year of its receipt, so this year's stay low."""
        year = year_of_number(row.received_at, transaction.directory().calendars)
        if year not in counters:
            counters[year] = transaction.last_counter(year)
        after = CaseNumber(transaction.desk_code(), year % 100, counters[year])
        taken = take_over(row, batch, after, transaction, access, self._desk.randomness)
        counters[year] = taken.counter
        transaction.append(taken.drafts, actor, self._desk.clock.now())
        return msgspec.structs.replace(_would_be(row), number=taken.number)

    @staticmethod
    def _judge(
        row: OldCase | RefusedRow, seen: Seen, lookup: DeskLookup, access: Access
    ) -> RowDone | None:
        """Return why a row is no case; None for one that is."""
        if isinstance(row, RefusedRow):
            return RowDone(row.sheet, row.row, problems=row.problems)
        earlier = seen.twin(row)
        if earlier is not None:
            said = message("importing.problem.twin_row", row=earlier[1])
            return _twin(row, CellProblem("", said))
        twin = twin_on_desk(row, lookup, access)
        if twin is None:
            return None
        if twin.number is None:
            return _twin(row, CellProblem("", message("importing.problem.twin_unseen")))
        said = message("importing.problem.twin_case", number=twin.number)
        return _twin(row, CellProblem("", said))

    def _finish(
        self, transaction: Transaction, batch: bytes, actor: str, recorded: int, refused: int
    ) -> None:
        finished = LogImportFinished(batch=batch, imported=recorded, refused=refused)
        transaction.append([Draft(DIRECTORY_SUBJECT, finished)], actor, self._desk.clock.now())


def undo_import(desk: Desk, batch: bytes, actor: str) -> LogImport:
    """Undo a whole import; its cases are in no list any more. Raises ``Refused``."""
    with desk.store.write() as transaction:
        _check_right(transaction.directory(), actor)
        found = transaction.directory().imports.get(batch)
        if found is None:
            raise refuse("batch", "importing.error.no_batch")
        if found.is_undone:
            raise refuse("batch", "importing.error.undone")
        undone = LogImportUndone(batch=batch)
        transaction.append([Draft(DIRECTORY_SUBJECT, undone)], actor, desk.clock.now())
    return found


def may_import(directory: Directory, staff: str) -> bool:
    """Tell whether somebody may take a log over: who leads, and who administers."""
    access = access_of(directory, staff)
    return access.leads or access.has("administrator")


def _check_right(directory: Directory, staff: str) -> None:
    if not may_import(directory, staff):
        raise refuse("", "error.not_your_right")


def _reading(directory: Directory, now: datetime, sheet: int) -> Reading:
    working = working_time(directory.calendars)
    today = working.local(now).date()
    zone = ZoneInfo(working.calendar(today).zone)

    def utc(local: datetime) -> datetime:
        return local.replace(tzinfo=zone).astimezone(UTC)

    return Reading(names_of(directory), utc, today, sheet)


def _would_be(row: OldCase | RefusedRow) -> RowDone:
    number = row.old_number if isinstance(row, OldCase) else None
    return RowDone(
        row.sheet,
        row.row,
        is_case=isinstance(row, OldCase),
        old_number=number,
        problems=row.problems,
    )


def _twin(row: OldCase, problem: CellProblem) -> RowDone:
    return RowDone(row.sheet, row.row, old_number=row.old_number, twin=True, problems=(problem,))
