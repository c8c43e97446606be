"""The part of the check that folds the whole journal again and compares it with what is kept."""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import Any

from database.case_columns import (
    CaseColumns,
    PersonColumns,
    case_columns,
    person_columns,
    tally_of,
)
from database.connection import Connection
from database.directory import read_directory
from database.events import facts_of, find_subject
from database.evidence_files import EvidenceFiles
from database.evidence_stream import EvidenceDamaged, EvidenceMissing
from database.figure_columns import (
    FigureColumns,
    IntervalColumns,
    figure_rows,
    stored_figures,
)
from database.guarded import is_guarded
from database.meter import Meter
from database.ranking import ALL, COLUMNS, ORDERS, list_id, list_source, read_stretches
from database.rebuild import batches
from database.sealed_keys import is_sealed
from database.search import words_of
from database.visibility import is_in_lists
from database.work_rows import stored_work, work_rows
from kafel_desk.case.due import CaseDue, due_of
from kafel_desk.case.evidence_facts import EvidenceAdded
from kafel_desk.case.evolve import fold
from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.importing.imports import is_withdrawn
from kafel_desk.journal.envelope import Subject
from kafel_desk.language.message import Message, message
from kafel_desk.person.state import Person, fold_person

_ABOVE_ALL = 1 << 62


def person_findings(connection: Connection, meter: Meter) -> Iterator[Message]:
    """Compare the people and their numbers with their facts."""
    columns = ", ".join(PersonColumns._fields)
    after, numbers = -1, 0
    for batch in batches(connection, "person"):
        last = batch[-1].id
        stored = _between(connection, f"SELECT id, {columns} FROM people WHERE id", after, last)
        phones: set[tuple[int, str]] = set()
        for number, uid, facts in batch:
            meter.step()
            person = fold_person(facts)
            if person is None or is_sealed(connection, Subject("person", uid)):
                continue
            if stored.pop(number, None) != person_columns(number, person):
                yield message("check.person_differs")
            phones.update((number, phone) for phone in person.phones)
        known = {
            (person, phone)
            for person, phone in phones
            if connection.execute(
                "SELECT 1 FROM phones WHERE phone = ? AND person = ?", (phone, person)
            ).fetchone()
        }
        if stored or known != phones:
            yield message("check.person_differs")
        numbers += len(phones)
        after = last
    (kept,) = connection.execute("SELECT count(*) FROM phones").fetchone()
    if kept != numbers or _between(connection, "SELECT id FROM people WHERE id", after, _ABOVE_ALL):
        yield message("check.person_differs")


def case_findings(
    connection: Connection, evidence: EvidenceFiles, meter: Meter
) -> Iterator[Message]:
    """Compare the rows of cases, the words they are found by, and their files with their facts."""
    columns = ", ".join(CaseColumns._fields)
    directory = read_directory(connection)
    after = -1
    for batch in batches(connection, "case"):
        last = batch[-1].id
        rows = _between(connection, f"SELECT id, {columns} FROM cases WHERE id", after, last)
        words = _between(connection, "SELECT rowid, text FROM words WHERE rowid", after, last)
        words |= _between(connection, "SELECT id, text FROM fresh_words WHERE id", after, last)
        work: tuple[set[tuple[Any, ...]], ...] = (set(), set(), set())
        figures: tuple[dict[int, FigureColumns], set[IntervalColumns]] = ({}, set())
        for number, _, facts in batch:
            meter.step()
            case = fold(facts)
            if case is None:
                continue
            meter.cases += 1
            if not is_in_lists(case.confidentiality):
                if not is_guarded(connection, number):
                    yield message("check.case_missing", number=case.number)
                known = is_sealed(connection, Subject("case", case.id))
                yield from _evidence(evidence, case, is_sealed=known)
                continue
            if case.from_old_log and is_withdrawn(directory.imports, case.from_old_log.batch):
                continue
            for table, rows_of_case in zip(work, work_rows(number, case), strict=True):
                table.update(rows_of_case)
            due = due_of(case, directory)
            figures[0][number], intervals = figure_rows(number, case, directory, due)
            figures[1].update(intervals)
            found = (rows.pop(number, None), words.pop(number, None))
            yield from _case(connection, directory, number, case, due, found)
            yield from _evidence(evidence, case)
        yield from _extra(rows, words)
        if work != tuple(set(table) for table in stored_work(connection, after + 1, last)):
            yield message("check.work_differs")
        if figures != stored_figures(connection, after + 1, last):
            yield message("check.figures_differ")
        after = last
    rows = _between(connection, f"SELECT id, {columns} FROM cases WHERE id", after, _ABOVE_ALL)
    yield from _extra(rows)
    if any(stored_work(connection, after + 1, _ABOVE_ALL)):
        yield message("check.work_differs")
    if any(stored_figures(connection, after + 1, _ABOVE_ALL)):
        yield message("check.figures_differ")


def _case(
    connection: Connection,
    directory: Directory,
    number: int,
    case: Case,
    due: CaseDue,
    found: tuple[Any, Any],
) -> Iterator[Message]:
    row, words = found
    person_row, person = _person_of(connection, case)
    if row is None:
        yield message("check.case_missing", number=case.number)
    elif row != case_columns(number, case, person_row, directory, due):
        yield message("check.case_differs", number=case.number)
    if words != (words_of(case, person),):
        yield message("check.search_differs", number=case.number)


def sealed_findings(connection: Connection) -> Iterator[Message]:
    """What is sealed to focal persons has no plain key anywhere, neither before its events came."""
    for table in ("subjects", "early_keys"):
        (found,) = connection.execute(
            f"SELECT count(*) FROM {table} AS s WHERE s.key NOT NULL AND EXISTS"
            " (SELECT 1 FROM sealed_keys AS k WHERE k.uid = s.uid AND k.kind = s.kind)"
        ).fetchone()
        if found:
            yield message("check.sealed_and_plain")


def _evidence(files: EvidenceFiles, case: Case, *, is_sealed: bool = False) -> Iterator[Message]:
    """Hold the files of a case against their names; which one it is, the case itself shows.

    Of a case that is ``is_sealed`` the words are not to be read here; its files are there.
    """
    for recorded in case.evidence:
        is_gone = recorded.is_erased and not is_sealed
        if isinstance(recorded.fact, EvidenceAdded) and not is_gone:
            try:
                files.verify(recorded.fact.blob)
            except EvidenceMissing:
                yield message("check.evidence_missing", number=case.number)
            except EvidenceDamaged:
                yield message("check.evidence_damaged", number=case.number)


def _extra(*left: dict[int, tuple[Any, ...]]) -> Iterator[Message]:
    """What was not taken by any case of the journal should not be there."""
    for number in {number for rows in left for number in rows}:
        yield message("check.case_extra", number=number)


def count_findings(connection: Connection, meter: Meter) -> Iterator[Message]:
    """Compare the counts of tabs with the rows of cases."""
    del meter
    expected = Counter[tuple[Any, ...]]()
    columns = ", ".join(CaseColumns._fields)
    for row in connection.execute(f"SELECT {columns} FROM cases"):
        case = CaseColumns(*row)
        expected[tally_of(case)] += 1
    stored = Counter[tuple[Any, ...]]()
    for *tally, count in connection.execute(
        "SELECT bucket, kind, department, channel, room, count FROM tallies WHERE count <> 0"
    ):
        stored[tuple(tally)] = count
    if stored != expected:
        yield message("check.counts_differ")


def stretch_findings(connection: Connection) -> Iterator[Message]:
    """Count every sorted list again, stretch by stretch."""
    for bucket in range(ALL + 1):
        for order in ORDERS:
            stretches = read_stretches(connection, list_id(bucket, order))
            starts = [(key, case) for key, case, _ in stretches]
            source, narrowed = list_source(bucket, order)
            column = COLUMNS[order]
            found = Counter(
                bisect_right(starts, entry)
                for entry in connection.execute(
                    f"SELECT {column}, id FROM {source} WHERE {narrowed} 1"
                )
            )
            expected = {place: count for place, (*_, count) in enumerate(stretches, 1) if count}
            if found != expected:
                yield message("check.counts_differ")


def _person_of(connection: Connection, case: Case) -> tuple[int | None, Person | None]:
    if case.person is None:
        return None, None
    row = find_subject(connection, Subject("person", case.person))
    person = fold_person(facts_of(connection, row)) if row else None
    # Of somebody whose facts do not count, or did not come yet, there is the row and nothing else.
    return (row.id, person) if row else (None, None)


def _between(
    connection: Connection, query: str, after: int, last: int
) -> dict[int, tuple[Any, ...]]:
    """Return what a query finds after one id and up to another, by id."""
    rows = connection.execute(f"{query} > ? AND {query.rsplit(' ', 1)[-1]} <= ?", (after, last))
    return {number: tuple(row) for number, *row in rows}
