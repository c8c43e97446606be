"""What is guarded is sealed to focal persons and the kit: the rule of decision 75 in plain dictionaries.

Written from the words of the decision alone; it shares the folds with the product, and no code that seals.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from database.sync import desk_keys
from database.sync.desk_keys import DeskKeys, open_sealed
from database.sync.genesis import read_share
from kafel_desk.case.evolve import fold
from kafel_desk.case.state import Case
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.state import Directory, fold_directory
from kafel_desk.journal.envelope import Subject, decode_envelope

if TYPE_CHECKING:
    from tests.simulation.memory_journal import MemoryJournal, Rows

HAS_FOCAL = "has focal persons"
"""Set once anybody was enrolled on a desk: before that there is nobody to seal anything to."""


def is_sealed(rows: "Rows", subject: Subject) -> bool:
    """Tell whether the key of a subject lies in boxes."""
    return any(one == subject for one, _ in rows.boxes)


def put_box(rows: "Rows", subject: Subject, holder: bytes, box: bytes, *, is_shared: bool) -> None:
    """Keep a box, and no plain key beside it; whoever has one keeps it."""
    rows.keys.pop(subject, None)
    rows.shared_keys.pop(subject, None)
    there, was_shared = rows.boxes.setdefault((subject, holder), (box, is_shared))
    rows.boxes[subject, holder] = (there, was_shared or (is_shared and there == box))


def expected_holders(directory: Directory, case: Case, kit: bytes | None) -> frozenset[bytes]:
    """Return to whom a guarded case is sealed: focal persons but whom it is about, and the kit."""
    found = {
        user.sealing
        for user in directory.users.values()
        if user.is_active
        and user.staff != case.complained_staff
        and (person := directory.staff.get(user.staff)) is not None
        and person.is_active
        and "focal" in person.roles
    }
    return frozenset(found | {kit}) if found and kit else frozenset(found)


def seal_what_is_guarded(
    journal: "MemoryJournal", touched: Collection[Subject], keys: DeskKeys | None = None
) -> None:
    """Seal what is guarded and plain; with ``keys``, give those who lack one the boxes they open."""
    rows = journal.rows
    some = [subject for subject in touched if subject.kind == "case"]
    if keys or any(subject.kind != "case" for subject in touched):
        some = [subject for subject in rows.of_subject if subject.kind == "case"]
    directory = fold_directory(journal.facts(DIRECTORY_SUBJECT))
    kit = kit_of(rows)
    for subject in some:
        case = fold(journal.facts(subject))
        if case is None or case.confidentiality != "safeguarding":
            continue
        holders = expected_holders(directory, case, kit)
        for about in subjects_of(rows, case):
            key = rows.keys.get(about)
            box, _ = (
                rows.boxes.get((about, keys.public().sealing), (b"", False))
                if keys
                else (b"", False)
            )
            if keys and box:
                key = open_sealed(keys.sealing, box)
            for holder in sorted(holders) if key else ():
                if (about, holder) not in rows.boxes:
                    made = desk_keys.seal_for(holder, key or b"")
                    put_box(rows, about, holder, made, is_shared=False)


def in_the_lane(journal: "MemoryJournal") -> Iterator[Subject]:
    """Yield what facts that stand put into the lane, now or once: it is sealed on every desk."""
    for subject in [one for one in journal.rows.of_subject if one.kind == "case"]:
        case = fold(journal.facts(subject))
        said = [each.fact for each in case.facts] if case else []
        if case and any(getattr(one, "confidentiality", "") == "safeguarding" for one in said):
            yield from subjects_of(journal.rows, case)


def kit_of(rows: "Rows") -> bytes | None:
    """Return the sealing key of the recovery kit of the centre that a desk belongs to."""
    secrets = rows.values.get("secrets")
    share = read_share(secrets.share) if secrets and secrets.share else None
    return share.recovery_key if share else None


def subjects_of(rows: "Rows", case: Case) -> Iterator[Subject]:
    """Yield a guarded case, and its person where they were recorded with it, for it alone."""
    yield Subject("case", case.id)
    if case.person is None or case.receipt.confidentiality != "safeguarding":
        return
    number = int.from_bytes(case.received.id[16:], "big")
    before = rows.events.get(case.received.id[:16] + (number - 1).to_bytes(8, "big"))
    person = Subject("person", case.person)
    if before is not None and decode_envelope(before[0]).subject == person:
        yield person
