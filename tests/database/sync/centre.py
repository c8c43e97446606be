"""A small centre on one folder: real desks, real files, a clock that is moved, members by decree."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from nacl.signing import SigningKey

from database.open import OpenDesk
from database.sync.engine import Engine, Report
from database.sync.keys import Member
from database.sync.local_store import LocalStore
from database.sync.names import SHARE
from database.sync.share_files import FolderFiles, ShareFiles
from database.sync.share_folder import ShareFolder
from kafel_desk.desk import Desk
from tests.factories import CountedRandomness, SetClock, composed, make_desk

SHARE_ID = bytes(15) + b"\x07"
SHARE_BYTES = b"KFSHARE" + SHARE_ID
EPOCH = b"epoch-1"


class Members:
    """Who belongs to the centre, told rather than recorded: one object for all desks."""

    def __init__(self) -> None:
        self.seeds: dict[bytes, bytes] = {}
        self.members: dict[bytes, Member] = {}
        self.epochs: dict[bytes, bytes] = {EPOCH: bytes(31) + b"\x09"}
        self.count = 0

    def admit(self, writer: bytes) -> None:
        """Let a writer belong to the centre from now on."""
        seed = self.seeds.setdefault(writer, bytes(16) + writer)
        self.members[writer] = Member(bytes(SigningKey(seed).verify_key))
        self.count += 1

    def remove(self, writer: bytes, last: int | None) -> None:
        """Accept nothing of a writer after a number."""
        self.members[writer] = self.members[writer]._replace(last=last)
        self.count += 1


class DecreedKeys:
    """The keys of one desk; implements the port ``Keys``."""

    def __init__(self, members: Members, own: bytes) -> None:
        self._members = members
        self._own = own

    def share(self) -> bytes | None:
        return SHARE_BYTES

    def share_id(self) -> bytes:
        return SHARE_ID

    def revision(self) -> int:
        return self._members.count

    def member(self, writer: bytes) -> Member | None:
        return self._members.members.get(writer)

    def signing_key(self, writer: bytes) -> bytes | None:
        return self._members.seeds.get(writer)

    def epoch(self) -> bytes:
        return EPOCH

    def epoch_key(self, epoch: bytes) -> bytes | None:
        return self._members.epochs.get(epoch)

    def files(self) -> Mapping[str, bytes]:
        return {}

    def take(self, name: str, content: bytes) -> str | None:
        return None


class SharingDesk:
    """One desk of the centre, with its engine."""

    def __init__(self, opened: OpenDesk, centre: "Centre", files: ShareFiles | None = None) -> None:
        self.opened = opened
        self.centre = centre
        self.desk: Desk = composed(opened, centre.clock)
        self.store = LocalStore(opened.store, opened.evidence)
        self.keys = DecreedKeys(centre.members, opened.store.writer())
        self.share = ShareFolder(
            files or FolderFiles(centre.share), SHARE_BYTES, CountedRandomness()
        )
        self.engine = self.new_engine()

    def new_engine(self) -> Engine:
        """Return an engine that remembers nothing: the program was started again."""
        return Engine(
            self.store, self.share, self.centre.clock, CountedRandomness(), self.keys, version="1"
        )

    @property
    def writer(self) -> bytes:
        """The writer that this desk records as."""
        return self.opened.store.writer()

    def sync(self) -> Report:
        """Share in both directions, at once."""
        return self.engine.sync_now()

    def state_hash(self) -> str:
        """Return what is equal on two desks that hold the same record."""
        from database.sync.state_hash import state_hash

        return state_hash(self.store)


class Centre:
    """A share and the desks around it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.share = folder / "share"
        self.share.mkdir()
        (self.share / SHARE).write_bytes(SHARE_BYTES)
        self.clock = SetClock()
        self.members = Members()
        self.desks: list[SharingDesk] = []
        self._closing = ExitStack()

    def new_desk(self, code: str, *, is_member: bool = True) -> SharingDesk:
        """Return a desk of the centre, open."""
        place = self.folder / code
        place.mkdir()
        opened = make_desk(place, code)
        self._closing.callback(opened.close)
        if is_member:
            self.members.admit(opened.store.writer())
        self.desks.append(SharingDesk(opened, self))
        return self.desks[-1]

    def let_pass(self, seconds: float) -> None:
        """Move the clock."""
        self.clock.move(seconds=seconds)

    def files(self, ending: str = "") -> list[Path]:
        """Return the files on the share, but SHARE."""
        found = (path for path in self.share.rglob(f"*{ending}") if path.is_file())
        return sorted(path for path in found if path.name != SHARE)

    def close(self) -> None:
        """Close all desks."""
        self._closing.close()


@contextmanager
def centre_in(folder: Path) -> Iterator[Centre]:
    """Yield a centre without a desk."""
    centre = Centre(folder)
    try:
        yield centre
    finally:
        centre.close()
