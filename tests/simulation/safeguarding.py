"""The safeguarding lane in a run: focal persons come and go, cases enter it, and only boxes are left."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from database.sealing import unseal
from database.sync.desk_keys import DeskKeys, derived_keys, open_sealed
from kafel_desk.case import facts as f
from kafel_desk.case.evolve import fold
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory, fold_directory
from kafel_desk.erasure.facts import ErasureApproved
from kafel_desk.journal.envelope import Subject, decode_envelope
from kafel_desk.journal.fact import Draft, Recorded
from kafel_desk.journal.register import seen_ids
from kafel_desk.person.facts import PersonRecorded
from kafel_desk.users.facts import LockedKeys, UserDisabled, UserEnrolled
from kafel_desk.users.user import User
from tests.simulation.chance import Chance
from tests.simulation.erasures import (
    counts_for,
    erased_anywhere,
    has_erasures,
    keys_out_of,
)
from tests.simulation.memory_seals import expected_holders, in_the_lane, subjects_of
from tests.simulation.workload import words

if TYPE_CHECKING:
    from tests.simulation.machine import Machine
    from tests.simulation.world import World

_SEEDS = (5, 6, 8)
_OFTEN = 0.6
_STAFF = ("focal-1", "focal-2", "focal-3")
_LOCKED = LockedKeys(salt=b"", operations=0, memory=0, nonce=b"", sealed=b"")

Fault = tuple["Machine", str]


def has_lane(seed: int) -> bool:
    """Tell whether a run has focal persons: three of ten, one of them on the real database."""
    return seed % 10 in _SEEDS


class Lane:
    """What the run itself knows of the secrets of people, to log them in and to open boxes."""

    def __init__(self, chance: Chance, kit: DeskKeys) -> None:
        self.chance = chance
        self.kit = kit.public().sealing
        self.secrets: dict[bytes, DeskKeys] = {self.kit: kit}
        self.is_kit_used = False

    def new_keys(self) -> DeskKeys:
        """Return keys for somebody who is enrolled, and remember them."""
        keys = derived_keys(self.chance.bytes(32))
        self.secrets[keys.public().sealing] = keys
        return keys


# ── People ──────────────────────────────────────────────────────────────────────────────────────
def throw_about(world: "World", machine: "Machine") -> Sequence[Recorded]:
    """Now and then, let something happen in the lane."""
    lane = world.lane
    if not has_lane(world.seed) or not lane.chance.happens(_OFTEN):
        return ()
    kind = lane.chance.weighted((
        ("enrol", 10), ("role", 6), ("disable", 2), ("receive", 30), ("move in", 15),
        ("move out", 2), ("log in", 20), ("erase", 6),
    ))  # fmt: skip
    match kind:
        case "enrol":
            return _enrol(lane, machine)
        case "role" | "disable":
            return _change_role(lane, machine, is_disabled=kind == "disable")
        case "receive":
            return _receive(lane, machine)
        case "move in":
            return _move(lane, machine, machine.journal.subjects("case"), "safeguarding")
        case "move out":
            return _move(lane, machine, _sealed_cases(machine), "normal")
        case "erase" if has_erasures(world.seed):
            return _erase(lane, machine)
        case _:
            return _work_as_focal(world, machine)


def log_all_in(world: "World", machine: "Machine") -> None:
    """Let everybody who may log in do so once at a desk: they seal to those who came since."""
    for user in _directory(machine).users.values():
        keys = world.lane.secrets.get(user.sealing)
        if user.is_active and keys is not None:
            machine.log_in(user.staff, keys)
            machine.log_out()


def _enrol(lane: Lane, machine: "Machine") -> Sequence[Recorded]:
    """Somebody becomes a focal person, or gets new keys because the password was lost."""
    entry, public = lane.chance.one_of(_STAFF), lane.new_keys().public()
    facts = (
        StaffChanged(entry=entry, name=entry, roles=("focal",)),
        UserEnrolled(
            staff=entry, login=entry, signing=public.signing, sealing=public.sealing,
            locked=_LOCKED,
        ),
    )  # fmt: skip
    return machine.journal.record([Draft(DIRECTORY_SUBJECT, fact) for fact in facts], "manager")


def _change_role(lane: Lane, machine: "Machine", *, is_disabled: bool) -> Sequence[Recorded]:
    entry = lane.chance.one_of(_STAFF)
    if entry not in _directory(machine).users:
        return ()
    roles = lane.chance.one_of((("focal",), ("reception",), ("reception", "focal")))
    fact = UserDisabled(staff=entry) if is_disabled else StaffChanged(entry=entry, roles=roles)  # type: ignore[arg-type]
    return machine.journal.record([Draft(DIRECTORY_SUBJECT, fact)], "manager")


def _receive(lane: Lane, machine: "Machine") -> Sequence[Recorded]:
    """Record a safeguarding case, often with its person, and now and then about a focal person."""
    chance = lane.chance
    case, person = Subject("case", chance.bytes(16)), Subject("person", chance.bytes(16))
    has_person = chance.happens(0.6)
    about = chance.one_of(_STAFF) if chance.happens(0.2) else None
    received = f.CaseReceived(
        number=f"KA-26-{chance.number(1, 99999):05}-0", kind="complaint", channel="visit",
        received_at=machine.clock.now(), desk="A", received_by="reception",
        person=person.id if has_person else None, confidentiality="safeguarding",
        complained_staff=about, description=words(chance),
    )  # fmt: skip
    recorded = PersonRecorded(name=words(chance), phones=(f"+9665{chance.number(0, 10**8)}",))
    drafts = [Draft(person, recorded)] if has_person else []
    return machine.journal.record([*drafts, Draft(case, received)], "reception")


def _move(
    lane: Lane, machine: "Machine", cases: Sequence[bytes], to: f.Confidentiality
) -> Sequence[Recorded]:
    if not cases:
        return ()
    subject = Subject("case", lane.chance.one_of(cases))
    case = fold(machine.journal.facts(subject))
    if case is None:
        return ()
    fact = f.ConfidentialitySet(confidentiality=to)
    seen = seen_ids(case.registers, ("confidentiality",))
    return machine.journal.record([Draft(subject, fact, seen)], "supervisor")


def _erase(lane: Lane, machine: "Machine") -> Sequence[Recorded]:
    sealed = {subject for subject, _ in machine.journal.rows.boxes}
    if not sealed:
        return ()
    subject = lane.chance.one_of(sorted(sealed, key=lambda one: one.id))
    fact = ErasureApproved(erasure=lane.chance.bytes(16), subjects=(subject,))
    return machine.journal.record([Draft(DIRECTORY_SUBJECT, fact)], "manager")


def _work_as_focal(world: "World", machine: "Machine") -> Sequence[Recorded]:
    """Let a focal person log in, and note something on a case that they can open."""
    lane = world.lane
    users = [
        (user, keys)
        for user in _directory(machine).users.values()
        if user.is_active and (keys := lane.secrets.get(user.sealing)) is not None
    ]
    if not users:
        return ()
    user, keys = lane.chance.one_of(users)
    machine.log_in(user.staff, keys)
    rows = machine.journal.rows
    mine = sorted(
        subject.id
        for subject, holder in rows.boxes
        if holder == user.sealing and subject.kind == "case" and rows.of_subject.get(subject)
    )
    recorded: Sequence[Recorded] = ()
    if mine:
        draft = Draft(
            Subject("case", lane.chance.one_of(mine)), f.NoteAdded(text=words(lane.chance))
        )
        recorded = machine.journal.record([draft], user.staff)
    machine.log_out()
    return recorded


def _sealed_cases(machine: "Machine") -> Sequence[bytes]:
    rows = machine.journal.rows
    found = {subject for subject, _ in rows.boxes if subject.kind == "case"}
    return sorted(subject.id for subject in found if rows.of_subject.get(subject))


def _directory(machine: "Machine") -> Directory:
    return fold_directory(machine.journal.facts(DIRECTORY_SUBJECT))


# ── What must hold ──────────────────────────────────────────────────────────────────────────────
def beside_a_box(machine: "Machine") -> Iterator[str]:
    """Yield what has a box and a plain key as well, on one desk at any moment."""
    rows = machine.journal.rows
    for subject in {subject for subject, _ in rows.boxes}:
        if rows.keys.get(subject):
            yield f"keeps the plain key of the sealed {subject.kind} {subject.id.hex()[:8]}"


def lane_faults(world: "World") -> Iterator[Fault]:
    """Yield what is wrong with the lane once all is healed."""
    if not has_lane(world.seed):
        return
    sealed = {subject for one in world.machines for subject, _ in one.journal.rows.boxes}
    gone = erased_anywhere(world)  # that of a removed desk does not stand on all
    all_boxes = {
        box for one in world.machines for box in one.journal.rows.boxes if box[0].id not in gone
    }
    for machine in world.machines:
        rows = machine.journal.rows
        # What is not in the lane here keeps its boxes waiting beside it.
        missing = all_boxes - rows.boxes.keys() - rows.early_boxes.keys()
        lacking = {box for box in missing if _is_begun(machine, box[0])}
        if lacking:
            yield machine, f"lacks {len(lacking)} boxes that another desk has"
        # Whose case counts no more is in the lane nowhere, and sealed where that was known in time.
        sealed_here = sealed - {subject for subject, _ in rows.early_boxes}
        for subject in sealed_here:
            if rows.keys.get(subject):
                yield machine, f"has the plain key of {_name(subject)}, which is sealed elsewhere"
        yield from _not_opened(world, machine)
        yield from _not_sealed(world, machine)
        for path in _with_plain_keys(world, machine, {subject.id for subject in sealed_here}):
            yield machine, f"finds the plain key of what is sealed in {path}"


def _is_begun(machine: "Machine", subject: Subject) -> bool:
    """Tell whether a subject counts: what began with somebody whose work does not is seen nowhere."""
    beginnings = (f.CaseReceived, PersonRecorded)
    return any(isinstance(each.fact, beginnings) for each in machine.journal.facts(subject))


def _not_opened(world: "World", machine: "Machine") -> Iterator[Fault]:
    """Yield boxes that hold another key than that of the words."""
    rows = machine.journal.rows
    for (subject, holder), (box, _) in rows.boxes.items():
        keys = world.lane.secrets[holder]
        key = open_sealed(keys.sealing, box)
        for name in rows.of_subject.get(subject, ()):
            body, sealed = rows.events[name]
            kind = decode_envelope(body).type
            if sealed and (key is None or unseal(key, sealed, name, subject, kind) is None):
                yield machine, f"cannot open {_name(subject)} with the keys that its box is for"


def _not_sealed(world: "World", machine: "Machine") -> Iterator[Fault]:
    """Yield guarded cases that lie plain, or that a focal person lacks whom somebody can let in."""
    rows, directory = machine.journal.rows, _directory(machine)
    erased = erased_anywhere(world)
    for subject in rows.of_subject:
        if subject.kind != "case" or subject.id in erased:
            continue
        case = fold(machine.journal.facts(subject))
        if case is None or case.confidentiality != "safeguarding":
            continue
        for about in subjects_of(rows, case):
            holders = {holder for one, holder in rows.boxes if one == about}
            lacking = expected_holders(directory, case, world.lane.kit) - holders
            if rows.keys.get(about) and lacking:
                yield machine, f"keeps {_name(about)} plain, though there are focal persons"
            elif lacking and _openers(world, directory.users.values()) & holders:
                yield machine, f"lacks boxes of {_name(about)} for {len(lacking)} focal persons"


def _openers(world: "World", users: Iterable[User]) -> set[bytes]:
    """Return whose keys were used while all was healed."""
    found = {user.sealing for user in users if user.is_active}
    return found | {world.lane.kit} if world.lane.is_kit_used else found


def _with_plain_keys(world: "World", machine: "Machine", sealed: set[bytes]) -> Iterator[str]:
    """Yield key files with plain keys: held ones, and those on the share of what is in the lane.

    Where the facts that sealed it count no more, those who did not know them keep its file there.
    """
    in_lane = {subject.id for subject in in_the_lane(machine.journal)}
    files = {
        path: content for path, content in world.main.files.items() if counts_for(machine, path)
    }
    for nowhere, found in ((sealed & in_lane, files), (sealed, machine.journal.rows.held)):
        for path, content in found.items():
            keys = keys_out_of(machine, path, content)
            if any(not key.holder and key.id in nowhere for key in keys):
                yield path


def _name(subject: Subject) -> str:
    return f"{subject.kind} {subject.id.hex()[:8]}"
