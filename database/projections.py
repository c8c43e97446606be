"""What is computed from the journal and kept for fast reading: cases, people, counts, search.

The same code writes it when a fact is recorded and when everything is rebuilt.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from collections import Counter
from typing import Any

from database.case_columns import (
    CaseColumns,
    Tally,
    case_columns,
    keys_of,
    person_columns,
    read_number,
    tally_of,
)
from database.connection import Connection
from database.events import SubjectRow, facts_of, find_subject
from database.figure_columns import (
    FigureColumns,
    add_intervals,
    figure_rows,
    forget_intervals,
    put_figures,
)
from database.guarded import guard
from database.numbers import number_key
from database.ranking import Ranking
from database.sealed_keys import SubjectKeys, is_sealed
from database.seals import seal_guarded
from database.search import SearchIndex, words_of
from database.seen import write_few
from database.visibility import is_in_lists, may_be_few
from database.withdrawn import cases_of_batch, withdraw
from database.work_rows import forget_work, put_work
from kafel_desk.case.due import due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.importing.imports import is_withdrawn
from kafel_desk.journal.envelope import Subject
from kafel_desk.person.state import Person, fold_person

_ALL_FIELDS = (*CaseColumns._fields, *FigureColumns._fields)
_INSERT_CASE = (
    f"INSERT INTO cases ({', '.join(_ALL_FIELDS)}) VALUES ({', '.join('?' * len(_ALL_FIELDS))})"
)
_UPDATE_CASE = (
    f"UPDATE cases SET ({', '.join(CaseColumns._fields[1:])})"
    f" = ({', '.join('?' * (len(CaseColumns._fields) - 1))}) WHERE id = ?"
)


class Projector:
    """Brings the projections along within one transaction."""

    def __init__(self, connection: Connection, directory: Directory) -> None:
        self._connection = connection
        self.directory = directory
        self._search = SearchIndex(connection)
        self._ranking = Ranking(connection)
        self._tallies: Counter[Tally] = Counter()
        self._people: dict[bytes, tuple[int, Person]] = {}
        self._moved: list[CaseColumns] = []
        self.has_guarded = False

    def add_case(self, id: int, case: Case) -> None:  # noqa: A002  (the column's name)
        """Put a case in that is new."""
        if not is_in_lists(case.confidentiality):
            guard(self._connection, id, number_key(read_number(case.number)))
            self.seal(case)
            return
        if case.from_old_log and is_withdrawn(self.directory.imports, case.from_old_log.batch):
            withdraw(self._connection, id, number_key(read_number(case.number)))
            return
        person_id, person = self._person_of(case)
        due = due_of(case, self.directory)
        columns = case_columns(id, case, person_id, self.directory, due)
        figures, intervals = figure_rows(id, case, self.directory, due)
        self._connection.execute(_INSERT_CASE, (*columns, *figures))
        put_work(self._connection, id, case, is_new=True)
        add_intervals(self._connection, intervals)
        self._count(None, columns)
        self._search.add(id, words_of(case, person))

    def change_case(self, id: int, case: Case, *, is_reworded: bool) -> None:  # noqa: A002
        """Put a case as it now stands in the place of what it was."""
        before = self._stored_case(id)
        if before is None:
            self._connection.execute("DELETE FROM guarded WHERE id = ?", (id,))
            self.add_case(id, case)
            return
        if not is_in_lists(case.confidentiality):
            self._put_aside(before)
            self.add_case(id, case)
            return
        person_id, person = self._person_of(case)
        due = due_of(case, self.directory)
        columns = case_columns(id, case, person_id, self.directory, due)
        if columns != before:
            self._connection.execute(_UPDATE_CASE, (*columns[1:], id))
            self._count(before, columns)
        put_work(self._connection, id, case, is_new=False)
        put_figures(self._connection, id, figure_rows(id, case, self.directory, due))
        if is_reworded:
            self._search.change(id, words_of(case, person))

    def seal(self, case: Case, keys: SubjectKeys | None = None) -> bool:
        """Seal a guarded case (seals.py); whoever is known through it alone is in no table."""
        self.has_guarded = True
        sealed = seal_guarded(self._connection, self.directory, case, keys)
        for subject in sealed:
            if subject.kind == "person":
                self.remove_person(subject.row)
        return bool(sealed)

    def withdraw(self, batch: bytes) -> None:
        """Take all cases of an import out: it was undone."""
        with self._search.removing_many():
            for id in cases_of_batch(self._connection, batch):  # noqa: A001
                columns = self._stored_case(id)
                if columns is not None:
                    self._put_aside(columns)
                    withdraw(self._connection, id, columns.number_key)

    def remove_case(self, id: int) -> None:  # noqa: A002  (the column's name)
        """Take a case out that no fact is left of: its desk did not belong to the centre."""
        columns = self._stored_case(id)
        if columns is not None:
            self._put_aside(columns)
        self._connection.execute("DELETE FROM guarded WHERE id = ?", (id,))

    def remove_person(self, id: int) -> None:  # noqa: A002  (the column's name)
        """Take somebody out that no fact is left of, and their name from where cases are found by it."""
        self._people.clear()
        self._forget_phones(id)
        self._connection.execute("DELETE FROM people WHERE id = ?", (id,))
        self._find_again(id, None)

    def _put_aside(self, columns: CaseColumns) -> None:
        """Take a case out of everything that lists, counts and searches read."""
        self._connection.execute("DELETE FROM cases WHERE id = ?", (columns.id,))
        forget_work(self._connection, columns.id)
        forget_intervals(self._connection, columns.id)
        self._count(columns, None)
        self._search.remove(columns.id)

    def _count(self, before: CaseColumns | None, after: CaseColumns | None) -> None:
        """Count a case where it now stands, and no more where it stood."""
        self._ranking.move(before and keys_of(before), after and keys_of(after))
        for columns, by in ((before, -1), (after, 1)):
            if columns is not None:
                self._tallies[tally_of(columns)] += by
                self._moved.append(columns)

    def _few(self) -> set[int]:
        """Return the cases among those that moved that may be few: before, or by now."""
        (own,) = self._connection.execute("SELECT code FROM desk").fetchone()
        return {
            columns.id
            for columns in self._moved
            if may_be_few(
                columns.room, columns.sent_to, columns.employee, columns.complained_staff,
                is_of_another_desk=columns.desk != own,
            )
        }  # fmt: skip

    def put_person(self, id: int, person: Person, *, is_new: bool) -> None:  # noqa: A002
        """Put a person in, or as they now stand, and find their cases by it; not who is sealed."""
        if is_sealed(self._connection, Subject("person", person.id)):
            self.remove_person(id)
            return
        self._people.clear()
        columns = person_columns(id, person)
        if not is_new:
            self._forget_phones(id)
        self._connection.execute(
            "INSERT OR REPLACE INTO people"
            " (id, uid, name, phone, phones, is_internal, has_conflict)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            columns,
        )
        for phone in dict.fromkeys(person.phones):
            self._connection.execute(
                "INSERT INTO phones (phone, person) VALUES (?, ?)", (phone, id)
            )
        self._people[person.id] = (id, person)
        if not is_new:
            self._find_again(id, person)

    def retime(self, since: int | None) -> None:
        """Compute the due times anew of cases that a new calendar or target may concern.

        What was due before ``since`` was counted by days that did not change; None means all.
        """
        rows = self._connection.execute(
            "SELECT c.id, s.key FROM cases AS c JOIN subjects AS s ON s.id = c.id"
            " WHERE c.result_due IS NULL OR c.result_due >= ?1 OR c.next_reminder >= ?1"
            " OR c.measured_until >= ?1",
            (-(1 << 62) if since is None else since,),
        ).fetchall()
        for id, key in rows:  # noqa: A001
            case = fold(facts_of(self._connection, SubjectRow(id, key)))
            if case is not None:
                self.change_case(id, case, is_reworded=False)

    def finish(self) -> None:
        """Write the counts; before the commit."""
        self._ranking.write()
        self._search.write()
        moved = [(*tally, by) for tally, by in self._tallies.items() if by]
        if moved:
            self._connection.executemany(
                "INSERT INTO tallies (bucket, kind, department, channel, room, count)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
                moved,
            )
        few = self._few() if self._moved else ()
        if few:
            write_few(self._connection, sorted(few))
        self._tallies.clear()
        self._people.clear()
        self._moved.clear()

    def _stored_case(self, id: int) -> CaseColumns | None:  # noqa: A002
        row: tuple[Any, ...] | None = self._connection.execute(
            f"SELECT {', '.join(CaseColumns._fields)} FROM cases WHERE id = ?",
            (id,),
        ).fetchone()
        return CaseColumns(*row) if row else None

    def _person_of(self, case: Case) -> tuple[int | None, Person | None]:
        if case.person is None:
            return None, None
        known = self._people.get(case.person)
        if known is None:
            row = find_subject(self._connection, Subject("person", case.person))
            person = fold_person(facts_of(self._connection, row)) if row else None
            if row is None:
                return None, None
            if person is None:
                # Their facts are still on their way from the desk that recorded them.
                return row.id, None
            known = self._people[case.person] = (row.id, person)
        return known

    def _forget_phones(self, person: int) -> None:
        row = self._connection.execute(
            "SELECT phones FROM people WHERE id = ?", (person,)
        ).fetchone()
        self._connection.executemany(
            "DELETE FROM phones WHERE phone = ? AND person = ?",
            [(phone, person) for phone in (row[0].split() if row else ())],
        )

    def _find_again(self, person: int, folded: Person | None) -> None:
        rows = self._connection.execute(
            "SELECT c.id, s.key FROM cases AS c JOIN subjects AS s ON s.id = c.id"
            " WHERE c.person = ?",
            (person,),
        ).fetchall()
        for id, key in rows:  # noqa: A001
            case = fold(facts_of(self._connection, SubjectRow(id, key)))
            if case is not None:
                self._search.change(id, words_of(case, folded))
