"""Erasing in a run: carried out in memory, done by people, and checked when all is healed (I14)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from database.sync import names
from database.sync.envelope import is_whole, open_file
from database.sync.segment import unpack_keys
from database.sync.sync_store import SubjectKey
from database.sync.transport import Refused
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.erasure.facts import ErasureApproved
from kafel_desk.journal.envelope import Envelope, Subject, decode_envelope
from kafel_desk.journal.fact import Draft, Recorded

if TYPE_CHECKING:
    from tests.simulation.machine import Machine
    from tests.simulation.memory_journal import Rows
    from tests.simulation.workload import Form
    from tests.simulation.world import World

_APPROVED = "ErasureApproved"
_OFTEN = 0.03
_SEEDS = (5, 6)


# ── In memory ───────────────────────────────────────────────────────────────────────────────────
def carry_out(rows: "Rows", envelope: Envelope, sealed: bytes) -> bytes:
    """Erase what an approval names; returns what may be kept of the sealed part of this event."""
    if envelope.type == _APPROVED:
        for subject in _subjects(envelope):
            rows.keys[subject] = None
            for box in [box for box in rows.boxes if box[0] == subject]:
                del rows.boxes[box]
            for name in rows.of_subject.get(subject, ()):
                rows.events[name] = (rows.events[name][0], b"")
    is_erased = rows.keys.get(envelope.subject, b"") is None
    return b"" if is_erased else sealed


def approved_in(rows: "Rows") -> frozenset[bytes]:
    """Return the ids of subjects whose erasure stands in the journal."""
    return frozenset(
        subject.id
        for body, _ in rows.events.values()
        if _APPROVED.encode() in body and (envelope := decode_envelope(body)).type == _APPROVED
        for subject in _subjects(envelope)
    )


def _subjects(envelope: Envelope) -> tuple[Subject, ...]:
    return msgspec.msgpack.decode(envelope.public, type=ErasureApproved).subjects


# ── People ──────────────────────────────────────────────────────────────────────────────────────
def has_erasures(seed: int) -> bool:
    """Tell whether anything is erased in a run: in two of ten, one of them on the real database."""
    return seed % 10 in _SEEDS


def erase_something(world: "World", machine: "Machine") -> tuple[Recorded, ...]:
    """Now and then, have somebody approve the erasure of a case, or of a person, or of both."""
    chance, journal = world.erasing, machine.journal
    cases, people = journal.subjects("case"), journal.subjects("person")
    if not has_erasures(world.seed) or not cases or not chance.happens(_OFTEN):
        return ()
    subjects = [Subject("case", chance.one_of(cases))]
    if people and chance.happens(0.4):
        subjects.append(Subject("person", chance.one_of(people)))
    fact = ErasureApproved(erasure=chance.bytes(16), subjects=tuple(subjects))
    return journal.record([Draft(DIRECTORY_SUBJECT, fact)], "manager")


def is_still_there(machine: "Machine", form: "Form") -> bool:
    """Tell whether what a form was opened on was not erased meanwhile."""
    journal = machine.journal
    has_person = not form.person_seen or form.person in journal.subjects("person")
    return form.case in journal.subjects("case") and has_person


# ── What must hold in the end ───────────────────────────────────────────────────────────────────
def erased_anywhere(world: "World") -> frozenset[bytes]:
    """Return what any desk erased; that of a removed one does not stand on all."""
    return frozenset[bytes]().union(*(machine.store.erased() for machine in world.machines))


def traces(world: "World") -> Iterator[tuple["Machine", str]]:
    """Yield who can still read what was erased, holds its key, or would take it from the share."""
    for machine in world.machines:
        rows, erased = machine.journal.rows, machine.store.approved()
        readable = {subject for subject, key in rows.keys.items() if key}
        for subject in readable | {subject for subject, _ in rows.boxes}:
            if subject.id in erased:
                yield machine, f"can read the erased {subject.kind} {subject.id.hex()[:8]}"
        for body, sealed in rows.events.values():
            if sealed and decode_envelope(body).subject.id in erased:
                yield machine, "keeps the sealed part of what was erased"
        kept = {
            row.name: machine.store.quarantined_content(row.name) or b""
            for row in machine.store.quarantined()
        }
        for where, files in (("holds", rows.held), ("set aside", kept)):
            for path, content in files.items():
                if _opens(machine, path, content) & erased:
                    yield machine, f"{where} {path} with an erased key"
        for path, content in world.main.files.items():
            if _opens(machine, path, content) & erased and counts_for(machine, path):
                yield machine, f"would find an erased key in {path} on the share"


def _opens(machine: "Machine", path: str, content: bytes) -> frozenset[bytes]:
    """Return the ids of the subjects whose keys a desk gets out of a file."""
    return frozenset(key.id for key in keys_out_of(machine, path, content))


def keys_out_of(machine: "Machine", path: str, content: bytes) -> tuple[SubjectKey, ...]:
    """Return the keys, plain or in boxes, that a desk gets out of a file."""
    name = names.read_name(*names.split(path))
    if name is None or name.kind != "keys" or not is_whole(content, name):
        return ()
    keys = machine.keys
    try:
        return unpack_keys(open_file(content, name, keys.share_id(), "00000001", keys))
    except Refused:
        return ()


def counts_for(machine: "Machine", path: str) -> bool:
    name = names.read_name(*names.split(path))
    member = machine.keys.member(name.writer) if name else None
    return bool(name and member and (member.last is None or name.first <= member.last))
