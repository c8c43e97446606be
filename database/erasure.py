"""Erasing: keys destroyed, private bytes and everything computed from them gone, numbers kept.

Done in the transaction that records the approval, here or on any desk that hears of it. What was
erased is listed for good, so that no key that arrives later brings it back (I14). Evidence files
are removed after the commit, and again when the desk is opened, if it was killed in between.
"""

from collections.abc import Iterable

import msgspec

from database.connection import Connection
from database.events import SubjectRow, facts_of, find_subject
from database.projections import Projector
from database.sealed_keys import forget_boxes
from kafel_desk.case.evidence_facts import EvidenceAdded
from kafel_desk.case.evolve import fold
from kafel_desk.journal.envelope import Subject
from kafel_desk.person.state import fold_person

_SHORTEST_NAME = 4


def erase(connection: Connection, projector: Projector, subjects: Iterable[Subject]) -> None:
    """Erase cases and people, whether this desk has heard of them yet or not."""
    wanted = tuple(subjects)
    rows = {subject: find_subject(connection, subject) for subject in wanted}
    _forget_drafts(connection, [row for row in rows.values() if row], wanted)
    for subject, row in rows.items():
        connection.execute(
            "INSERT OR IGNORE INTO erased (uid, kind) VALUES (?, ?)", (subject.id, subject.kind)
        )
        connection.execute(
            "DELETE FROM early_keys WHERE uid = ? AND kind = ?", (subject.id, subject.kind)
        )
        forget_boxes(connection, subject)
        if row is not None:
            _forget_evidence(connection, row)
            connection.execute("UPDATE subjects SET key = NULL WHERE id = ?", (row.id,))
            connection.execute("UPDATE events SET sealed = NULL WHERE subject = ?", (row.id,))
    # People first: the words by which a case is found hold their names.
    for subject in sorted(wanted, key=lambda one: one.kind, reverse=True):
        found = rows[subject]
        if found is not None:
            _project(connection, projector, subject, SubjectRow(found.id, None))


def erased_ids(connection: Connection) -> frozenset[bytes]:
    """Return the ids of all that was erased."""
    return frozenset(uid for (uid,) in connection.execute("SELECT uid FROM erased"))


def _project(
    connection: Connection, projector: Projector, subject: Subject, row: SubjectRow
) -> None:
    facts = facts_of(connection, row)
    if subject.kind == "person":
        person = fold_person(facts)
        if person is not None:
            projector.put_person(row.id, person, is_new=False)
        return
    case = fold(facts)
    if case is not None:
        projector.change_case(row.id, case, is_reworded=True)


def _forget_evidence(connection: Connection, row: SubjectRow) -> None:
    """Note the files of a case for removal; no other case has one of them, for each has its own key."""
    for recorded in facts_of(connection, row):
        if isinstance(recorded.fact, EvidenceAdded):
            blob = recorded.fact.blob
            connection.execute("INSERT OR IGNORE INTO erased_blobs (blob) VALUES (?)", (blob,))
            connection.execute("DELETE FROM wanted_blobs WHERE blob = ?", (blob,))


def _forget_drafts(
    connection: Connection, rows: Iterable[SubjectRow], subjects: Iterable[Subject]
) -> None:
    """Remove unsaved forms on this desk that name a subject, or the name or number of a person."""
    telling = {subject.id.hex().encode() for subject in subjects}
    telling |= {subject.id for subject in subjects}
    for row in rows:
        person = fold_person(facts_of(connection, row))
        if person is not None:
            names = (person.name or "", *person.phones, *(p[-9:] for p in person.phones))
            telling |= {name.encode() for name in names if len(name) >= _SHORTEST_NAME}
    for form, staff, content in connection.execute(
        "SELECT form, staff, content FROM drafts"
    ).fetchall():
        text = form.encode() + msgspec.msgpack.encode(staff) + content
        if any(word in text for word in telling):
            connection.execute("DELETE FROM drafts WHERE form = ? AND staff = ?", (form, staff))
