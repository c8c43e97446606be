"""Files that somebody with access to the folder, or a member gone bad, could leave there."""

from typing import TYPE_CHECKING

from nacl.signing import SigningKey

from database.sync import names
from database.sync.envelope import Header, read_header, seal_file
from database.sync.transport import Refused
from tests.simulation.machine import Machine

if TYPE_CHECKING:
    from tests.simulation.world import World

_SIGNATURE = 64


def forge(world: "World", machine: Machine, kind: str) -> bool:
    """Leave one such file on the main volume."""
    segments = sorted(path for path in world.main.files if path.endswith(".seg"))
    if not segments:
        return False
    path = world.chance.one_of(segments)
    content = world.main.files[path]
    match kind:
        case "forged":
            made = _by_a_stranger(world, path, content)
        case "re-signed":
            made = _signed_anew(world, path, content)
        case "replayed":
            made = _elsewhere(world, path, content)
        case _:
            made = _nonsense_of_a_member(world, machine)
    if made is None or made[0] in world.main.files:
        return False
    world.main.put(*made, is_synced=True)
    return True


def _named(path: str, content: bytes) -> tuple[str, bytes] | None:
    folder, name = names.split(path)
    found = names.read_name(folder, name)
    if found is None:
        return None
    return names.file_name("seg", folder, found.first, found.last, content), content


def _by_a_stranger(world: "World", path: str, content: bytes) -> tuple[str, bytes] | None:
    """A file in a member's name, signed and sealed by whoever."""
    chance = world.chance
    folder, name = names.split(path)
    found = names.read_name(folder, name)
    if found is None:
        return None
    try:
        header, _, _ = read_header(content, "seg")
    except Refused:
        return None
    anew = Header(
        header.share, header.compartment, header.writer, header.first, header.last, header.epoch,
        chance.bytes(24),
    )  # fmt: skip
    forged = seal_file("seg", anew, chance.bytes(200), chance.bytes(32), chance.bytes(32))
    return _named(path, forged)


def _signed_anew(world: "World", path: str, content: bytes) -> tuple[str, bytes] | None:
    """The true content, with one bit changed or not, under another signature."""
    signed = content[:-_SIGNATURE]
    key = SigningKey(world.chance.bytes(32))
    return _named(path, signed + key.sign(b"kafel-desk/file/1\0" + signed).signature)


def _elsewhere(world: "World", path: str, content: bytes) -> tuple[str, bytes] | None:
    """A true file in another writer's folder, on another day, or under other numbers."""
    folder, name = names.split(path)
    parts = folder.split("/")
    writers = sorted({each.split("/")[3] for each in world.main.files if each.endswith(".seg")})
    match world.chance.number(0, 2):
        case 0:
            parts[3] = world.chance.one_of(writers)
        case 1:
            parts[4] = "20260101"
        case _:
            number = world.chance.number(1, 500)
            name = f"{number:010}-{number + 3:010}{name[21:]}"
    return f"{'/'.join(parts)}/{name}", content


def _nonsense_of_a_member(world: "World", machine: Machine) -> tuple[str, bytes] | None:
    """A valid seal and signature over what is no journal."""
    keys, chance = machine.keys, world.chance
    epoch_key, seed = keys.epoch_key(keys.epoch()), keys.signing_key(machine.journal.writer)
    share = keys.share_id() if keys.share() else b""
    if not epoch_key or not seed or not share:
        return None
    writer = machine.journal.writer
    header = Header(share, "00000001", writer, 9001, 9002, keys.epoch(), chance.bytes(24))
    content = chance.one_of((b"", b"\xc1", chance.bytes(64), b"\x93\x90\x80\xa0"))
    sealed = seal_file("seg", header, content, epoch_key, seed)
    folder = names.folder_of("seg", "00000001", writer, "20261122")
    return names.file_name("seg", folder, 9001, 9002, sealed), sealed
