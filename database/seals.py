"""What is guarded is sealed to all who hold it now: focal persons, and the recovery kit.

To seal takes public keys alone, so it is done wherever a case enters the lane or is taken in, when
somebody on the staff is changed, and at opening. What lies in boxes already is opened, for whoever
came since, by the keys of a session (docs/decisions/0075-the-safeguarding-lane.md).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from database.connection import Connection
from database.events import PLACES_OF_A_WRITER, facts_of, find_subject, read_facts
from database.guarded import guarded_subjects
from database.kit_holder import kit_holder
from database.sealed_keys import (
    SubjectKeys,
    forget_boxes,
    forget_holders,
    has_early_boxes,
    is_sealed,
    keep_early_box,
    note_shared,
    put_box,
    seal_key,
    sealed_subjects,
    take_early_boxes,
)
from database.visibility import is_in_lists
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import CaseReceived, ConfidentialitySet
from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.journal.envelope import Subject, SubjectKind
from kafel_desk.person.state import fold_person
from kafel_desk.users.focal import focal_holders, focal_persons

if TYPE_CHECKING:
    from database.projections import Projector


class Sealed(NamedTuple):
    """Something that was sealed: a case or a person, by its row."""

    kind: SubjectKind
    row: int


def holders_of(
    connection: Connection, directory: Directory, complained_staff: str | None
) -> tuple[bytes, ...]:
    """Return the keys that a safeguarding case is sealed to, the recovery kit's among them.

    None where no focal person can log in whom it is not about: then it stays as any other case
    until there is one. The kit alone would be nobody who reads it. None either while this desk
    waits to be admitted to a centre, because the focal persons will be those of the centre.
    """
    is_waiting = connection.execute("SELECT 1 FROM share WHERE request NOT NULL").fetchone()
    focal = () if is_waiting else focal_holders(directory, complained_staff)
    kit = kit_holder(connection, directory) if focal else b""
    return (*focal, kit) if kit else focal


def is_held_alone(connection: Connection, directory: Directory, staff: str) -> bool:
    """Tell whether anything is sealed to one focal person, and to no other and no recovery kit."""
    others = {user.sealing for user in focal_persons(directory) if user.staff != staff}
    own = {user.sealing for user in focal_persons(directory) if user.staff == staff}
    if kit := kit_holder(connection, directory):
        others.add(kit)
    held: dict[tuple[bytes, str], set[bytes]] = {}
    for uid, kind, holder in connection.execute("SELECT uid, kind, holder FROM sealed_keys"):
        held.setdefault((uid, kind), set()).add(holder)
    return any(holders & own and not holders & others for holders in held.values())


def seal_guarded(
    connection: Connection, directory: Directory, case: Case, keys: SubjectKeys | None = None
) -> list[Sealed]:
    """Seal a safeguarding case, and whoever is known through it alone, to all who hold it now.

    What lies plain is sealed and destroyed; what is sealed already gets the boxes that it lacks,
    where ``keys`` open it. Boxes that waited are taken after those that were made here of the key
    itself: nobody can tell what is in another desk's. A kit that another took the place of loses its box,
    unless nobody who holds it now has one. Returns what was sealed.
    """
    holders = holders_of(connection, directory, case.complained_staff)
    sealed: list[Sealed] = []
    for subject in _subjects_of(connection, case):
        boxes = {
            holder
            for (holder,) in connection.execute(
                "SELECT holder FROM sealed_keys WHERE uid = ? AND kind = ?",
                (subject.id, subject.kind),
            )
        }
        lacking = [holder for holder in holders if holder not in boxes]
        found = find_subject(connection, subject, keys) if lacking else None
        if found is not None and found.key is not None:
            seal_key(connection, subject, found.key, lacking)
            sealed.append(Sealed(subject.kind, found.id))
            boxes |= set(lacking)
        if take_early_boxes(connection, subject):
            found = found or find_subject(connection, subject)
            sealed += [Sealed(subject.kind, found.id)] if found else []
        if not boxes.isdisjoint(holders):
            forget_holders(connection, subject, boxes & set(directory.kits.former))
    return sealed


def take_box(connection: Connection, subject: Subject, holder: bytes, box: bytes) -> bool:
    """Keep a box of another desk; tells whether it counts, or waits until what it is for is guarded.

    It counts at once for what is sealed here. What else is in the lane is looked at anew for it.
    """
    if not is_sealed(connection, subject):
        keep_early_box(connection, subject, holder, box)
        return False
    put_box(connection, subject, holder, box)
    note_shared(connection, subject, holder, box)
    return True


def take_boxes_of_the_lane(connection: Connection, case: Case) -> bool:
    """Take the boxes that waited for a case that was in the lane and is in lists: it stays sealed.

    What is in the lane now is sealed where it is put aside (projections.py).
    """
    subject = Subject("case", case.id)
    if not is_in_lists(case.confidentiality) or not has_early_boxes(connection, subject):
        return False
    return _was_in_the_lane(case) and take_early_boxes(connection, subject)


def sealed_everywhere(connection: Connection) -> frozenset[bytes]:
    """Return the ids of what is sealed here and, as of the facts that stand, on every other desk.

    A case may be sealed here whose beginning, or whose move into the lane, counts no more: another
    desk recorded under the same numbers. Who did not know of it in time has its plain key.
    """
    found: set[bytes] = set()
    for subject in sealed_subjects(connection):
        for about in [subject] if subject.kind == "case" else _recorded_with(connection, subject):
            case = fold(read_facts(connection, about))
            if case is not None and _was_in_the_lane(case) and subject.id in (case.id, case.person):
                found.add(subject.id)
    return frozenset(found)


def _recorded_with(connection: Connection, person: Subject) -> list[Subject]:
    """Return the case that a person was recorded with: it may be erased, and they not."""
    rows = connection.execute(
        "SELECT c.uid FROM subjects AS p JOIN events AS e ON e.subject = p.id"
        " JOIN events AS after ON after.place = e.place + 1"
        " JOIN subjects AS c ON c.id = after.subject AND c.kind = 'case'"
        " WHERE p.uid = ? AND p.kind = 'person'",
        (person.id,),
    ).fetchall()
    return [Subject("case", uid) for (uid,) in rows]


def _was_in_the_lane(case: Case) -> bool:
    return any(
        isinstance(recorded.fact, CaseReceived | ConfidentialitySet)
        and recorded.fact.confidentiality == "safeguarding"
        for recorded in case.facts
    )


def seal_people(connection: Connection, projector: "Projector") -> None:
    """Seal whom guarded cases alone have: boxes came for one of them after their case did."""
    for subject in guarded_subjects(connection):
        case = fold(read_facts(connection, subject))
        if case is not None:
            projector.seal(case)


def _subjects_of(connection: Connection, case: Case) -> Iterator[Subject]:
    """Yield a case, and its person where the same act recorded them for it and nothing else has them.

    Whoever was on record before stays on record: that they are known is no secret.
    """
    yield Subject("case", case.id)
    if case.person is None or case.receipt.confidentiality != "safeguarding":
        return
    person = Subject("person", case.person)
    found = find_subject(connection, person)
    writer, number = case.received.id[:16], int.from_bytes(case.received.id[16:], "big")
    before = connection.execute(
        "SELECT e.subject FROM writers AS w JOIN events AS e ON e.place = (w.id << ?) + ?"
        " WHERE w.uid = ?",
        (PLACES_OF_A_WRITER, number - 1, writer),
    ).fetchone()
    if found is None or before != (found.id,):
        return
    if not connection.execute("SELECT 1 FROM cases WHERE person = ?", (found.id,)).fetchone():
        yield person


def seal_all(
    connection: Connection, projector: "Projector", keys: SubjectKeys | None = None
) -> bool:
    """Seal every guarded case to all who hold it by now; tells whether any was not.

    What is sealed already gets a box for a new focal person only with ``keys`` that open it.
    """
    is_changed = False
    if not focal_persons(projector.directory):
        return False
    for subject in guarded_subjects(connection, only_plain=keys is None):
        case = fold(read_facts(connection, subject))
        if case is not None:
            is_changed |= projector.seal(case, keys)
    return is_changed


def unseal_all(connection: Connection, projector: "Projector", keys: SubjectKeys | None) -> bool:
    """Put every key that lies in boxes in its plain place, if ``keys`` open all of them."""
    subjects = sealed_subjects(connection)
    opened = {one: keys.key_of(connection, one) for one in subjects} if keys else {}
    if any(opened.get(subject) is None for subject in subjects):
        return False
    for subject, key in opened.items():
        forget_boxes(connection, subject)
        connection.execute(
            "UPDATE subjects SET key = ? WHERE uid = ? AND kind = ?",
            (key, subject.id, subject.kind),
        )
        row = find_subject(connection, subject)
        if row is not None and subject.kind == "person":
            person = fold_person(facts_of(connection, row))
            if person is not None:
                projector.put_person(row.id, person, is_new=False)
    return True
