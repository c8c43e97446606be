"""What must hold: after every step on one desk, after healing on all of them."""

import hashlib
from typing import TYPE_CHECKING

from nacl.bindings import crypto_sign_open
from nacl.exceptions import BadSignatureError

from database.sync import names
from database.sync.envelope import is_whole, open_file
from database.sync.transport import Refused
from kafel_desk.case.facts import CaseReceived
from kafel_desk.journal.envelope import Subject
from kafel_desk.person.facts import PersonRecorded
from tests.simulation.agreement import disagreements, order_matters
from tests.simulation.erasures import erased_anywhere, traces
from tests.simulation.machine import Machine
from tests.simulation.memory_journal import Stands
from tests.simulation.mount import InvariantBrokenError
from tests.simulation.safeguarding import beside_a_box, lane_faults

if TYPE_CHECKING:
    from tests.simulation.world import World


_BEGINNINGS = (CaseReceived, PersonRecorded)


class Checks:
    """The invariants of one run."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self._events: dict[str, tuple[bytes, frozenset[bytes]]] = {}
        self._held: dict[str, frozenset[str]] = {}
        self._survivors: set[bytes] = set()

    # ── On one desk ─────────────────────────────────────────────────────────────────────────────
    def forget(self, machine: Machine) -> None:
        """Begin anew with a desk whose disk was lost or put back."""
        self._events.pop(machine.name, None)
        self._held.pop(machine.name, None)

    def after_step(self, machine: Machine) -> None:
        """Check what is local of I1 to I15."""
        rows = machine.journal.rows
        there = frozenset((*rows.events, *rows.limited, *(name for name, _ in rows.aside)))
        _, before = self._events.get(machine.name, (b"", frozenset()))
        if not before <= there:
            _fail("I1", machine, "lost events that it had")
        held = frozenset(name for name in rows.held if not name.endswith(".keys"))
        if not self._held.get(machine.name, frozenset()) <= held:
            _fail("I4", machine, "let go of verified bytes")
        touched = {name for name in rows.events if name not in before}
        self._events[machine.name] = (b"", there)
        self._held[machine.name] = held
        for words in beside_a_box(machine):
            _fail("I16", machine, words)
        self._check_chains(machine)
        self._check_members(machine)
        if touched:
            self._check_subjects(machine, touched)

    def _check_chains(self, machine: Machine) -> None:
        """One writer and number has one hash, and what stands is a chain (I8)."""
        rows = machine.journal.rows
        for writer, stands in rows.streams.items():
            if (
                stands.number
                and rows.hashes.get(writer + stands.number.to_bytes(8, "big")) != stands.hash
            ):
                _fail("I8", machine, "stands on an event that it does not have")

    def _check_members(self, machine: Machine) -> None:
        """What counts is of members, up to the number that is accepted (I10)."""
        members = machine.keys.membership().members
        rows = machine.journal.rows
        for writer, stands in rows.streams.items():
            about = rows.writers.get(writer, {"is_own": False})
            if stands == Stands() or about["is_own"]:
                continue
            member = members.get(writer)
            if member is None:
                _fail("I10", machine, "counts events of nobody that was admitted")
                continue
            highest = max([stands.number, *(number for number, _ in stands.beyond)])
            if machine.is_up_to_date and not member.accepts(highest):
                _fail("I10", machine, f"counts event {highest} of a removed desk")

    def _check_subjects(self, machine: Machine, touched: set[bytes]) -> None:
        rows = machine.journal.rows
        for subject, events in rows.of_subject.items():
            if events and not touched.isdisjoint(events):
                self._check_subject(machine, subject)

    def _check_subject(self, machine: Machine, subject: Subject) -> None:
        journal = machine.journal
        facts = journal.facts(subject)
        found = list(order_matters(subject, facts, self._world.chance.part("orders")))
        if subject.kind in {"case", "person"}:
            key = journal.rows.keys.get(subject)
            names = journal.rows.of_subject[subject]
            stored = [(*journal.rows.events[name], key) for name in names]
            found += disagreements(subject, facts, stored)
        if found:
            _fail("I5/I6", machine, "; ".join(found))

    # ── On all ──────────────────────────────────────────────────────────────────────────────────
    def before_healing(self) -> None:
        """Note what survives anywhere: on a disk, or whole on the share."""
        world = self._world
        self._survivors = _on_the_share(world).union(*map(_on_the_disk, world.machines))

    def disk_goes(self, machine: Machine) -> None:
        """Forget what survives on this disk alone, which is about to be wiped."""
        world = self._world
        others = (other for other in world.machines if other is not machine)
        elsewhere = _on_the_share(world).union(*map(_on_the_disk, others))
        self._survivors -= _on_the_disk(machine) - elsewhere

    def state(self, machine: Machine) -> bytes:
        """Return what two desks must agree on."""
        return state_of(machine)

    def is_settled(self) -> bool:
        """Tell whether all desks stand at the same state and nothing waits."""
        machines = self._world.machines
        return (
            len({self.state(machine) for machine in machines}) == 1
            and all(machine.is_member and not machine.store.waiting() for machine in machines)
            and not self._without_keys()
            and not any(True for _ in traces(self._world))
            and not any(True for _ in lane_faults(self._world))
        )

    def after_healing(self) -> None:
        """Check that all desks hold the same record, and that nothing was lost on the way."""
        machines = self._world.machines
        members = machines[0].keys.membership()
        for machine in machines:
            rows = machine.journal.rows
            if not machine.is_member:
                _fail("heal", machine, "is no member")
            missing = [
                name
                for name in self._world.acknowledged
                if name in self._survivors
                and name not in rows.events
                and (name not in {other for other, _ in rows.aside})
                and members.is_member(name[:16], int.from_bytes(name[16:], "big"))
            ]
            if missing:
                writer, number = missing[0][:16], int.from_bytes(missing[0][16:], "big")
                _fail(
                    "I13",
                    machine,
                    f"lacks {len(missing)} acknowledged events: {writer.hex()[:6]}/{number}",
                )
            if machine.store.waiting():
                _fail("heal", machine, f"{machine.store.waiting()} events still wait")
        self._all_equal()
        for machine in machines:
            for subject, events in machine.journal.rows.of_subject.items():
                if events:
                    self._check_subject(machine, subject)
        self._keys_are_everywhere()
        for machine, words in traces(self._world):
            _fail("I14", machine, words)
        for machine, words in lane_faults(self._world):
            _fail("I16", machine, words)
        for machine in machines:
            if findings := machine.findings():
                _fail("I5", machine, f"keeps for reading what a new fold does not give: {findings}")
        self._no_forks()
        self._held_is_signed()

    def _no_forks(self) -> None:
        """Only a machine that was copied with all its files records two under one number (I8)."""
        struck = self._world.faults.struck
        if struck["machine cloned"] or struck["machine rolled back"]:
            return
        for machine in self._world.machines:
            if machine.journal.rows.aside:
                _fail("I8", machine, "knows two events under one number")

    def _held_is_signed(self) -> None:
        """Whatever a desk holds, and may put back, was signed by whom its name says (I4, I10)."""
        for machine in self._world.machines:
            for path, content in machine.journal.rows.held.items():
                name = names.read_name(*names.split(path))
                member = machine.keys.member(name.writer) if name else None
                if name is None or name.kind == "pack" or member is None:
                    continue
                if not _is_signed(
                    content, machine.keys.share_id() + name.writer, member.verify_key
                ):
                    _fail("I10", machine, f"holds {path}, which nobody signed")

    def _all_equal(self) -> None:
        machines = self._world.machines
        hashes = {machine.name: self.state(machine).hex()[:8] for machine in machines}
        if len(set(hashes.values())) > 1:
            _fail("I5", machines[0], f"state hashes differ: {hashes}; {self._difference()}")
        bodies = {self._digest_of(machine) for machine in machines}
        if len(bodies) > 1:
            _fail("I5", machines[0], f"equal state hashes over other events; {self._difference()}")

    def _difference(self) -> str:
        machines = self._world.machines
        all_of_them = set[bytes]().union(*(machine.journal.rows.events for machine in machines))
        return "; ".join(
            f"{machine.name} lacks " + str(_counted(all_of_them - set(machine.journal.rows.events)))
            for machine in machines
        )

    def _digest_of(self, machine: Machine) -> bytes:
        digest = hashlib.sha256()
        for name, hashed in sorted(machine.journal.rows.hashes.items()):
            digest.update(name + hashed)
        return digest.digest()

    def _without_keys(self) -> list[tuple[Machine, int]]:
        """Return who cannot read what another desk can, and how much."""
        machines = self._world.machines
        readable = [
            {subject for subject, key in machine.journal.rows.keys.items() if key}
            for machine in machines
        ]
        # What began with somebody whose work does not count is seen nowhere, and needs no key.
        journal = machines[0].journal
        there = {
            subject
            for subject in journal.rows.of_subject
            if any(isinstance(fact.fact, _BEGINNINGS) for fact in journal.facts(subject))
        }
        gone = erased_anywhere(self._world)
        needed = {one for one in set().union(*readable) & there if one.id not in gone}
        lacking = [
            (machine, needed - has - {subject for subject, _ in machine.journal.rows.boxes})
            for machine, has in zip(machines, readable, strict=True)
        ]
        return [(machine, len(subjects)) for machine, subjects in lacking if subjects]

    def _keys_are_everywhere(self) -> None:
        """A case that one desk can read, all can, or have its key in boxes."""
        for machine, lacking in self._without_keys():
            _fail("I13", machine, f"cannot open {lacking} subjects that another desk can")

    def digest(self) -> str:
        """Return a hash of everything that a run left behind."""
        digest = hashlib.sha256("\n".join(self._world.story).encode())
        for path, content in sorted(self._world.main.files.items()):
            digest.update(path.encode() + b"\0" + content)
        for machine in self._world.machines:
            digest.update(self._digest_of(machine))
        return digest.hexdigest()


def _is_signed(content: bytes, ids: bytes, key: bytes) -> bool:
    message = b"kafel-desk/file/1\0" + ids + content[:-64]
    try:
        crypto_sign_open(content[-64:] + message, key)
    except BadSignatureError:
        return False
    return True


def _on_the_disk(machine: Machine) -> set[bytes]:
    rows = machine.journal.rows
    return {*rows.events, *rows.limited, *(name for name, _ in rows.aside)}


def _on_the_share(world: "World") -> set[bytes]:
    """Return the events in segments that some desk could believe and open."""
    found: set[bytes] = set()
    for path, content in world.main.files.items():
        name = names.read_name(*names.split(path))
        if name is None or name.kind != "seg" or not is_whole(content, name):
            continue
        for machine in world.machines:
            keys = machine.keys
            try:
                open_file(content, name, keys.share_id(), "00000001", keys)
            except Refused:
                continue
            numbers = range(name.first, name.last + 1)
            found.update(name.writer + number.to_bytes(8, "big") for number in numbers)
            break
    return found


def state_of(machine: Machine) -> bytes:
    """Return a hash of where each stream stands here and of what was erased."""
    digest = hashlib.sha256()
    for stream in machine.store.streams():
        if stream.number or stream.beyond:
            digest.update(
                stream.writer
                + stream.hash
                + repr((stream.number, stream.beyond, stream.aside)).encode()
            )
    digest.update(b"".join(sorted(machine.store.approved())))
    return digest.digest()


def _counted(names: set[bytes]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name.hex()[:6]] = counts.get(name.hex()[:6], 0) + 1
    return counts


def _fail(invariant: str, machine: Machine, words: str) -> None:
    raise InvariantBrokenError(f"{invariant}: {machine.name} {words}")
