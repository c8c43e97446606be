"""What befalls shares, machines and people between one step and the next."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from database.sync import names
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.sharing.facts import RemainderDecided
from tests.simulation.clocks import DAY, HOUR, MINUTE
from tests.simulation.forgeries import forge
from tests.simulation.machine import Machine
from tests.simulation.safeguarding import has_lane
from tests.simulation.volume import Volume, flipped

if TYPE_CHECKING:
    from tests.simulation.world import World

Happening = Callable[["World", Machine], bool]
YEAR = 365 * DAY


def found_centre(world: "World", desks: int) -> None:
    """Found a centre on the main volume and admit the first desks, without faults."""
    world.faults.are_on = False
    for number in range(desks):
        add_machine(world, f"desk{number}")
    first = world.machines[0]
    first.keys.found(world.root, world.chance.bytes(16))
    world.share = first.keys.share() or b""
    assert first.engine
    first.engine.reseed()
    for machine in world.machines[1:]:
        first.keys.admit(machine.keys)
    for machine in world.machines * 2:
        machine.round(now=True)
    world.foreign.put("SHARE", world.chance.bytes(200), is_synced=True)
    world.main.remember()
    if world.faults.events["clock off by years"] and world.chance.happens(0.4):
        _off_by_years(world, world.chance.one_of(world.machines))
    world.faults.are_on = True


def add_machine(world: "World", name: str) -> Machine:
    """Set a new machine up."""
    part = world.chance.part(f"machine {len(world.machines)} {name}")
    machine = world.new_machine(name, world.main, world.faults, part, world.true)
    world.machines.append(machine)
    return machine


def bring_share_back(world: "World") -> None:
    """Have SHARE on the main volume, as one person confirms on one desk."""
    if world.main.files.get("SHARE") != world.share:
        world.main.files.pop("SHARE", None)
        machine = next((each for each in world.machines if each.engine), None)
        if machine and machine.engine:
            machine.engine.reseed()
        else:
            world.main.put("SHARE", world.share, is_synced=True)


def admit_all(world: "World") -> None:
    """Let an administrator admit whoever is no member; without one, the kit makes one."""
    strangers = [each for each in world.machines if not each.is_member]
    for stranger in strangers:
        admit(world, stranger)


def admit(world: "World", stranger: Machine) -> None:
    """Have one desk admitted."""
    by = next((each for each in world.machines if each.is_member and each.may_admit()), None)
    if by:
        world.tell(f"{by.name} admits {stranger.name}")
        by.keys.admit(stranger.keys)
    else:
        recover(world, stranger)


def recover(world: "World", machine: Machine) -> bool:
    """Make a desk a member by the recovery kit and what lies on the share."""
    prefix = "j/"
    files = world.main.files.items()
    grants = {
        path[len(prefix) :]: content
        for path, content in files
        if path.endswith(".grant") and names.is_joining(path[len(prefix) :])
    }
    for other in world.machines:
        grants |= {
            name: content for name, content in other.keys.files().items() if name.endswith(".grant")
        }
    world.tell(f"{machine.name} is recovered by the kit")
    machine.keys.recover(world.root, world.share, grants)
    if has_lane(world.seed):
        machine.seal_with(world.root)
    return True


def set_removed_up_anew(world: "World") -> None:
    """Give the machines of removed desks a new beginning, after somebody decided on their work."""
    for machine in world.machines:
        writer = machine.journal.writer
        own = [each.writer for each in machine.store.own_writers()]
        by = next((each for each in world.machines if _has_removed(each, writer, own)), None)
        if by is None or by is machine:
            continue
        machine.round(now=True)
        last = next(own.last_number for own in machine.store.own_writers() if own.writer == writer)
        if by.may_admit() and world.chance.happens(0.5):
            world.tell(f"{by.name} accepts what {machine.name} recorded up to {last}")
            decided = RemainderDecided(writer=writer, last_number=last, is_accepted=True)
            by.journal.record([Draft(DIRECTORY_SUBJECT, decided)], "supervisor")
        world.tell(f"{machine.name} was removed and begins anew")
        world.checks.disk_goes(machine)
        world.checks.forget(machine)
        machine.lose_disk()


def _has_removed(machine: Machine, writer: bytes, own: Sequence[bytes]) -> bool:
    """Tell whether a machine knows that another was removed, though that one may have gone on."""
    members = machine.keys.membership().members
    present = members.get(writer)
    if present is not None and not present.is_removed:
        return False
    return any(member.is_removed for name in own if (member := members.get(name)))


def happen(world: "World") -> None:
    """Let one thing happen."""
    kind = world.faults.event()
    if world.faults.events[kind] <= 0:
        return
    machine = world.chance.one_of(world.machines)
    if _HAPPENINGS[kind](world, machine):
        world.faults.struck[kind] += 1
        world.tell(f"{kind} ({machine.name})")
    if world.chance.happens(0.2):
        world.main.remember()
        _mend_something(world)


def _mend_something(world: "World") -> None:
    machine = world.chance.one_of(world.machines)
    machine.mount.heal(world.main)
    machine.is_frozen = False


def _volume(world: "World") -> Volume:
    return world.main if world.chance.happens(0.8) else world.other


def _at_mount(change: Callable[[Machine, "World"], object]) -> Happening:
    def happening(world: "World", machine: Machine) -> bool:
        change(machine, world)
        machine.mount.forget()
        return True

    return happening


def _unmount(machine: Machine, world: "World") -> None:
    machine.mount.volume = Volume("an empty folder")


def _another_share(machine: Machine, world: "World") -> None:
    machine.mount.volume = world.foreign


def _other_volume(machine: Machine, world: "World") -> None:
    machine.mount.volume = world.other


def _jump(world: "World", machine: Machine) -> bool:
    machine.clock.jump(world.chance.one_of((-3 * DAY, -HOUR, 10 * MINUTE, 23 * HOUR, 5 * DAY)))
    return True


def _off_by_years(world: "World", machine: Machine) -> bool:
    machine.clock.jump(world.chance.one_of((-50 * YEAR, -3 * YEAR, YEAR, 20 * YEAR)))
    return True


def _freeze(world: "World", machine: Machine) -> bool:
    machine.is_frozen = True
    world.true.pass_by(60 * DAY)
    return True


def _restore(world: "World", machine: Machine) -> bool:
    backups = [backup for backup in machine.backups if backup.tokens is None]
    if not backups:
        return False
    backup = world.chance.one_of(backups)
    token = machine.journal.rows.values["token"]
    world.checks.forget(machine)
    machine.put_back(backup)
    if backup.rows.values["token"] == token:
        # Copied and put back within one run of the program: the token cannot tell.
        world.faults.struck["machine rolled back"] += 1
    return True


def _roll_machine_back(world: "World", machine: Machine) -> bool:
    backups = [backup for backup in machine.backups if backup.tokens is not None]
    if not backups:
        return False
    world.checks.forget(machine)
    machine.put_back(world.chance.one_of(backups))
    return True


def _clone(world: "World", machine: Machine, *, whole: bool = False) -> bool:
    if len(world.machines) >= world.options.most_desks + 2:
        return False
    machine.keys.own()  # a machine that has no keys yet has nothing of a member to copy
    copy = add_machine(world, f"copy{len(world.machines)}")
    machine.copy_to(copy, whole=whole)
    return True


def _lose_disk(world: "World", machine: Machine) -> bool:
    world.checks.forget(machine)
    machine.lose_disk()
    if world.chance.happens(0.5):
        admit(world, machine)
    return True


def _lose_share_and_disk(world: "World", machine: Machine) -> bool:
    world.main.wipe()
    return _lose_disk(world, machine)


def _lose_keys(world: "World", machine: Machine) -> bool:
    """A database whose key is gone is a lost disk that stays in the machine."""
    return _lose_disk(world, machine)


def _admit_one(world: "World", machine: Machine) -> bool:
    if len(world.machines) >= world.options.most_desks + 1:
        return False
    admit(world, add_machine(world, f"desk{len(world.machines)}"))
    return True


def _remove(world: "World", machine: Machine, *, at_once: int = 1) -> bool:
    """Administrators remove a desk, each up to the number that they know of it."""
    doomed = machine.journal.writer
    by = [
        each
        for each in world.machines
        if each is not machine
        and each.is_member
        and each.keys.membership().may_remove(each.journal.writer, doomed)
    ]
    standing = [each for each in world.machines if each.is_member]
    if not by or len(standing) < 3:
        return False
    for each in world.chance.shuffled(by)[:at_once]:
        known = next((s for s in each.store.streams() if s.writer == doomed), None)
        each.keys.remove(doomed, known.number if known else 0)
    # The lost machine is found again and set up anew, or goes on without knowing.
    if world.chance.happens(0.5):
        _lose_disk(world, machine)
    return True


def _recovered(world: "World", machine: Machine) -> bool:
    if machine.is_member:
        return False
    return recover(world, machine)


def _carry(world: "World", machine: Machine) -> bool:
    stick = Volume("stick")
    there, back = (
        (world.main, world.other) if world.chance.happens(0.5) else (world.other, world.main)
    )
    stick.carry(there, world.chance)
    carried = back.carry(stick, world.chance, 0.8)
    stick.carry(back, world.chance)
    return bool(carried + there.carry(stick, world.chance, 0.8))


def _unknown_fact(world: "World", machine: Machine) -> bool:
    """A newer program at one desk records what the others cannot read yet."""
    from tests.simulation.tomorrow import FactOfTomorrow

    cases = machine.journal.subjects("case")
    if not cases:
        return False
    subject = Subject("case", world.chance.one_of(cases))
    recorded = machine.journal.record(
        [Draft(subject, FactOfTomorrow(text=world.chance.one_of(("", "غدا"))))], "officer"
    )
    for fact in recorded:
        world.acknowledged[fact.id] = machine.journal.rows.hashes[fact.id]
    return True


def _junk(world: "World", machine: Machine) -> bool:
    chance = world.chance
    paths = ("SHARE.bak", "j/readme.txt", "c/00000001/w/desktop.ini", "c/00000001/b/zz/x.blob",
             "c/00000001/w/" + "0" * 32 + "/20261122/0000000001-0000000002-" + "0" * 32 + ".seg",
             "c/00000001/k/" + "0" * 32, "c/00000002/w/x", "j/" + "0" * 32 + ".req")  # fmt: skip
    _volume(world).put(chance.one_of(paths), chance.bytes(chance.number(0, 300)), is_synced=True)
    return True


def _flag(name: str) -> Happening:
    def happening(world: "World", machine: Machine) -> bool:
        setattr(machine.mount, name, True)
        return True

    return happening


def _damage_share(world: "World", machine: Machine) -> bool:
    """SHARE itself is torn, or gone."""
    share = world.main.files.get("SHARE")
    if share is None:
        return False
    if world.chance.happens(0.5):
        world.main.remove("SHARE")
    else:
        world.main.put("SHARE", flipped(share, world.chance), is_synced=True)
    return True


def _kill(world: "World", machine: Machine) -> bool:
    machine.die()
    return True


def _stop(world: "World", machine: Machine) -> bool:
    machine.clock.stop()
    return True


def _go(world: "World", machine: Machine) -> bool:
    machine.clock.run()
    return True


_HAPPENINGS: dict[str, Happening] = {
    "bit flipped on the share": lambda world, _: _volume(world).change_one(
        world.chance, lambda content: flipped(content, world.chance)
    ),
    "file truncated": lambda world, _: _volume(world).change_one(
        world.chance, lambda content: content[: world.chance.number(0, len(content))]
    ),
    "file deleted": lambda world, _: _volume(world).change_one(world.chance, lambda _: None),
    "some files deleted": lambda world, _: _volume(world).delete_some(world.chance),
    "share wiped": lambda world, _: _volume(world).wipe(),
    "share rolled back": lambda world, _: world.main.roll_back(world.chance),
    "power cut at the share": lambda world, _: _volume(world).cut_power(world.chance),
    "conflict copy": lambda world, _: _volume(world).copy_in_conflict(world.chance, instead=False),
    "conflict copy instead": lambda world, _: _volume(world).copy_in_conflict(
        world.chance, instead=True
    ),
    "junk on the share": _junk,
    "share unmounted": _at_mount(_unmount),
    "another share at the path": _at_mount(_another_share),
    "moved to another share": _at_mount(_other_volume),
    "share read-only": _flag("is_read_only"),
    "share full": _flag("is_full"),
    "share out of reach": _flag("is_out_of_reach"),
    "share damaged identity": _damage_share,
    "clock off by years": _off_by_years,
    "clock jumps": _jump,
    "clock stops": _stop,
    "clock runs again": _go,
    "desk frozen for 60 days": _freeze,
    "desk killed": _kill,
    "database restored": _restore,
    "database cloned": _clone,
    "machine rolled back": _roll_machine_back,
    "machine cloned": lambda world, machine: _clone(world, machine, whole=True),
    "disk lost": _lose_disk,
    "share and a disk lost": _lose_share_and_disk,
    "keys lost": _lose_keys,
    "stick carried": _carry,
    "forged file": lambda world, machine: forge(world, machine, "forged"),
    "re-signed file": lambda world, machine: forge(world, machine, "re-signed"),
    "replayed file": lambda world, machine: forge(world, machine, "replayed"),
    "crossed file": lambda world, machine: forge(world, machine, "crossed"),
    "member admitted": _admit_one,
    "member removed": _remove,
    "two administrators at once": lambda world, machine: _remove(world, machine, at_once=2),
    "recovered by the kit": _recovered,
    "unknown fact": _unknown_fact,
}
