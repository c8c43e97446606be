"""Make the projections anew out of the journal, in bounded memory, whatever its length."""

from collections.abc import Iterator
from typing import NamedTuple

from database import schema
from database.connection import Connection
from database.directory import read_directory
from database.errors import told_apart
from database.events import SubjectRow, facts_of
from database.meter import Progress, no_progress
from database.projections import Projector
from kafel_desk.case.evolve import fold
from kafel_desk.journal.envelope import SubjectKind
from kafel_desk.journal.fact import Recorded
from kafel_desk.person.state import fold_person

_AT_ONCE = 2000


class SubjectFacts(NamedTuple):
    """One subject with all its facts, in order."""

    id: int
    uid: bytes
    facts: tuple[Recorded, ...]


def rebuild(connection: Connection, progress: Progress = no_progress) -> int:
    """Compute everything again; returns how many events the journal holds.

    ``progress`` hears how many people and cases are done, 0 before anything was changed, and may
    stop it by raising. Done in many transactions. ``desk.projected_by`` is 0 until the last of them, so that work that
    was broken off is begun again when the desk is next opened to write.
    """
    with told_apart():
        (subjects,) = connection.execute(
            "SELECT count(*) FROM subjects WHERE kind IN ('person', 'case')"
        ).fetchone()
        progress(0, subjects)
        connection.execute(
            "UPDATE desk SET projected_by = 0, directory_version = directory_version + 1"
        )
        schema.recreate_projections(connection)
        projector = Projector(connection, read_directory(connection))
        done = 0
        for kind in ("person", "case"):
            for batch in batches(connection, kind):
                connection.execute("BEGIN IMMEDIATE")
                for subject in batch:
                    _project(projector, kind, subject)
                projector.finish()
                connection.execute("COMMIT")
                done += len(batch)
                progress(done, subjects)
        connection.execute("UPDATE desk SET projected_by = ?", (schema.PROJECTIONS_VERSION,))
        (events,) = connection.execute("SELECT count(*) FROM events").fetchone()
        return int(events)


def batches(connection: Connection, kind: SubjectKind) -> Iterator[list[SubjectFacts]]:
    """Yield all subjects of a kind with their facts, a few thousand at a time, in their order."""
    after = -1
    while True:
        rows = connection.execute(
            "SELECT id, uid, key FROM subjects WHERE id > ? AND kind = ? ORDER BY id LIMIT ?",
            (after, kind, _AT_ONCE),
        ).fetchall()
        if not rows:
            return
        yield [
            SubjectFacts(number, uid, facts_of(connection, SubjectRow(number, key)))
            for number, uid, key in rows
        ]
        after = rows[-1][0]


def _project(projector: Projector, kind: SubjectKind, subject: SubjectFacts) -> None:
    if kind == "person":
        person = fold_person(subject.facts)
        if person is not None:
            projector.put_person(subject.id, person, is_new=True)
        return
    case = fold(subject.facts)
    if case is not None:
        projector.add_case(subject.id, case)
