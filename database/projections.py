"""What is computed from the journal and kept for fast reading: cases, people, counts, search.

The same code writes it when a fact is recorded and when everything is rebuilt.
"""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

import re
from collections import Counter
from typing import Any, NamedTuple

from database.connection import Connection
from database.events import SubjectRow, facts_of, find_subject
from database.figure_columns import forget_intervals, put_figures
from database.guarded import guard
from database.numbers import number_key
from database.ranking import CLOSED, NEW, PROGRESS, REPLIED, VOID, WAITING, Keys, Ranking
from database.schema import NO_DUE
from database.sealed_keys import SubjectKeys, is_sealed
from database.seals import seal_guarded
from database.search import SearchIndex, words_of
from database.times import to_micros, to_micros_or_none
from database.visibility import is_in_lists
from database.withdrawn import cases_of_batch, withdraw
from database.work_rows import forget_work, put_work
from kafel_desk.case.due import due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import ContactLogged, EffectivenessReviewed, ResultTold
from kafel_desk.case.last_word import last_word_at
from kafel_desk.case.number import CaseNumber
from kafel_desk.case.reminders import next_reminder
from kafel_desk.case.state import Case
from kafel_desk.case.states import State, state_of
from kafel_desk.directory.state import Directory
from kafel_desk.importing.imports import is_withdrawn
from kafel_desk.importing.old_number import old_number_key
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.register import conflicts
from kafel_desk.person.state import Person, fold_person

BUCKETS: dict[State, int] = {
    "new": NEW,
    "referred": NEW,
    "reopened": NEW,
    "progress": PROGRESS,
    "waiting": WAITING,
    "replied": REPLIED,
    "closed": CLOSED,
    "void": VOID,
}
_NUMBER = re.compile(r"K([A-Z]{1,2})-([0-9]{2})-([0-9]{1,9})-[0-9]")
_CONTACTS = (ContactLogged, ResultTold, EffectivenessReviewed)


class CaseColumns(NamedTuple):
    """One row of the table of cases, in the order of its columns."""

    id: int
    uid: bytes
    number: str
    number_key: int
    kind: str
    priority: str
    channel: str
    state: str
    bucket: int
    received: int
    confidentiality: str
    person: int | None
    code_word: str | None
    relation: str | None
    category: str | None
    department: str | None
    holder: str | None
    due_key: int
    result_due: int | None
    waiting_since: int | None
    follow_up: int | None
    told: int | None
    closed: int | None
    closed_in_time: bool | None
    outcome: str | None
    has_conflict: bool
    at_first_contact: bool
    desk: str
    contacts: int
    last_contact: int | None
    last_contact_id: bytes | None
    safe_contact: str | None
    last_word: int | None
    next_reminder: int | None
    is_duplicate: bool
    closing_contested: bool
    received_by: str
    sent_to: str | None
    employee: str | None
    complained_staff: str | None
    old_number: str | None
    batch: bytes | None


class PersonColumns(NamedTuple):
    """One row of the table of people, in the order of its columns."""

    id: int
    uid: bytes
    name: str | None
    phone: str | None
    phones: str
    is_internal: bool
    has_conflict: bool


Tally = tuple[int, str, str, str]
"""Bucket, kind, department and channel; empty for no department."""

_PLACES = ", ".join("?" * len(CaseColumns._fields))
_INSERT_CASE = f"INSERT INTO cases ({', '.join(CaseColumns._fields)}) VALUES ({_PLACES})"
_UPDATE_CASE = (
    f"UPDATE cases SET ({', '.join(CaseColumns._fields[1:])})"
    f" = ({', '.join('?' * (len(CaseColumns._fields) - 1))}) WHERE id = ?"
)


def read_number(text: str) -> CaseNumber:
    """Return the parts of a number that stands in a fact; an absurd one sorts before all."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return CaseNumber("A", 0, 0)
    return CaseNumber(found[1], int(found[2]), int(found[3]))


def case_columns(
    id: int,  # noqa: A002  (the column's name)
    case: Case,
    person: int | None,
    directory: Directory,
) -> CaseColumns:
    """Compute the row of a case that may stand in lists."""
    state = state_of(case)
    due = due_of(case, directory)
    number = read_number(case.number)
    last = case.last_contact
    log = case.from_old_log
    return CaseColumns(
        id=id,
        uid=case.id,
        number=case.number,
        number_key=number_key(number),
        kind=case.kind,
        priority=case.priority,
        channel=case.channel,
        state=state,
        bucket=BUCKETS[state],
        received=to_micros(case.received_at),
        confidentiality=case.confidentiality,
        person=person,
        code_word=case.receipt.code_word,
        relation=case.relation,
        category=case.category,
        department=case.department,
        holder=case.holder,
        due_key=to_micros(due.owed) if due.owed else NO_DUE,
        result_due=to_micros_or_none(due.result),
        waiting_since=to_micros(case.waiting.started) if case.waiting else None,
        follow_up=to_micros_or_none(due.follow_up),
        told=to_micros(case.told.at) if case.told else None,
        closed=to_micros(case.closed.at) if case.closed else None,
        closed_in_time=due.in_time if case.closed else None,
        outcome=case.outcome,
        has_conflict=bool(conflicts(case.registers)),
        at_first_contact=bool(case.closed and getattr(case.closed.fact, "at_first_contact", False)),
        desk=case.receipt.desk,
        contacts=sum(isinstance(fact.fact, _CONTACTS) for fact in case.facts),
        last_contact=to_micros(last.at) if last else None,
        last_contact_id=last.id if last else None,
        safe_contact=case.safe_contact,
        last_word=to_micros_or_none(last_word_at(case)),
        next_reminder=to_micros_or_none(next_reminder(case, directory)),
        is_duplicate=bool(case.duplicate_of),
        closing_contested=case.contested_closing is not None and case.voided is None,
        received_by=case.receipt.received_by,
        sent_to=case.department if case.transferred else None,
        employee=case.employee,
        complained_staff=case.complained_staff,
        old_number=old_number_key(log.old_number) if log and log.old_number else None,
        batch=log.batch if log else None,
    )


def person_columns(id: int, person: Person) -> PersonColumns:  # noqa: A002  (the column's name)
    """Compute the row of a person."""
    return PersonColumns(
        id, person.id, person.name, person.phone, " ".join(person.phones), person.is_internal,
        bool(conflicts(person.registers)),
    )  # fmt: skip


def keys_of(columns: CaseColumns) -> Keys:
    """Return where a case stands in the sorted lists."""
    return Keys(columns.bucket, columns.id, columns.due_key, columns.received, columns.number_key)


def tally_of(columns: CaseColumns) -> Tally:
    """Return under what a case is counted."""
    return (columns.bucket, columns.kind, columns.department or "", columns.channel)


class Projector:
    """Brings the projections along within one transaction."""

    def __init__(self, connection: Connection, directory: Directory) -> None:
        self._connection = connection
        self.directory = directory
        self._search = SearchIndex(connection)
        self._ranking = Ranking(connection)
        self._tallies: Counter[Tally] = Counter()
        self._people: dict[bytes, tuple[int, Person]] = {}
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
        columns = case_columns(id, case, person_id, self.directory)
        self._connection.execute(_INSERT_CASE, columns)
        put_work(self._connection, id, case, is_new=True)
        put_figures(self._connection, id, case, self.directory, is_new=True)
        self._ranking.move(None, keys_of(columns))
        self._tallies[tally_of(columns)] += 1
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
        columns = case_columns(id, case, person_id, self.directory)
        if columns != before:
            self._connection.execute(_UPDATE_CASE, (*columns[1:], id))
            self._ranking.move(keys_of(before), keys_of(columns))
            self._tallies[tally_of(before)] -= 1
            self._tallies[tally_of(columns)] += 1
        put_work(self._connection, id, case, is_new=False)
        put_figures(self._connection, id, case, self.directory, is_new=False)
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
        """Take somebody out that no fact is left of."""
        self._people.clear()
        self._forget_phones(id)
        self._connection.execute("DELETE FROM people WHERE id = ?", (id,))

    def _put_aside(self, columns: CaseColumns) -> None:
        """Take a case out of everything that lists, counts and searches read."""
        self._connection.execute("DELETE FROM cases WHERE id = ?", (columns.id,))
        forget_work(self._connection, columns.id)
        forget_intervals(self._connection, columns.id)
        self._ranking.move(keys_of(columns), None)
        self._tallies[tally_of(columns)] -= 1
        self._search.remove(columns.id)

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
                "INSERT INTO tallies (bucket, kind, department, channel, count)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
                moved,
            )
        self._tallies.clear()
        self._people.clear()

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

    def _find_again(self, person: int, folded: Person) -> None:
        rows = self._connection.execute(
            "SELECT c.id, s.key FROM cases AS c JOIN subjects AS s ON s.id = c.id"
            " WHERE c.person = ?",
            (person,),
        ).fetchall()
        for id, key in rows:  # noqa: A001
            case = fold(facts_of(self._connection, SubjectRow(id, key)))
            if case is not None:
                self._search.change(id, words_of(case, folded))
