"""A share as one desk sees it: the port ``ShareFiles`` with every fault that a call can suffer."""

import errno
import hashlib
from os import strerror

from database.sync.share_files import Entry, NewFile, TooLarge
from tests.simulation.chance import Chance
from tests.simulation.clocks import SECOND, TrueTime
from tests.simulation.faults import Faults
from tests.simulation.memory_journal import Crash
from tests.simulation.volume import Volume, flipped
from tests.simulation.workload import MARKER

_CACHED = 10 * SECOND
"""How long Windows' SMB client believes what it listed."""

_FOREIGN = (
    "desktop.ini",
    "Thumbs.db",
    ".DS_Store",
    "~$x.seg",
    "..",
    "con.seg",
    "\u202egs.exe",
    "a" * 250,
)


class InvariantBrokenError(AssertionError):
    """The product did what it never may; the words begin with the number of the invariant."""


class Mount:
    """One desk's view of a volume, which may be absent, old, full, or another one altogether."""

    def __init__(self, volume: Volume, faults: Faults, chance: Chance, true: TrueTime) -> None:
        self.volume = volume
        self.faults = faults
        self.chance = chance
        self.true = true
        self.caches = chance.happens(0.5)
        self.is_out_of_reach = self.is_read_only = self.is_full = False
        self._listed: dict[str, tuple[int, list[Entry]]] = {}
        self._believed: dict[str, tuple[int, bytes]] = {}

    def heal(self, volume: Volume) -> None:
        """Show a volume as it is, from now on."""
        self.volume = volume
        self.is_out_of_reach = self.is_read_only = self.is_full = False
        self.forget()

    def forget(self) -> None:
        """Forget what the client had in memory."""
        self._listed.clear()
        self._believed.clear()

    # ── The port ────────────────────────────────────────────────────────────────────────────────
    def entries(self, folder: str) -> list[Entry]:
        self._before()
        cached = self._listed.get(folder)
        strikes = self.faults.strikes
        if cached and (
            (self.caches and self.true.ms - cached[0] < _CACHED) or strikes("listing stale")
        ):
            entries = list(cached[1])
        else:
            names = self.volume.names(folder)
            if names is None:
                raise _error(errno.ENOENT)
            prefix = f"{folder}/" if folder else ""
            entries = [Entry(name, self.volume.is_folder(prefix + name)) for name in names]
            self._listed[folder] = (self.true.ms, list(entries))
        if strikes("listing omits"):
            entries = self.chance.some_of(entries, 0.5)
        if entries and strikes("listing repeats"):
            entries += self.chance.some_of(entries, 0.3)
        if strikes("listing foreign"):
            entries.append(Entry(self.chance.one_of(_FOREIGN), self.chance.happens(0.3)))
        self._after()
        return self.chance.shuffled(entries)

    def read(self, path: str, limit: int) -> bytes:
        self._before()
        believed = self._believed.get(path)
        if believed and self.true.ms < believed[0]:
            content = believed[1]
        elif path in self.volume.files:
            content = self.volume.files[path]
        else:
            raise _error(errno.EISDIR if self.volume.is_folder(path) else errno.ENOENT)
        if len(content) > limit:
            raise TooLarge
        if self.faults.strikes("short read"):
            content = content[: self.chance.number(0, len(content))]
        if self.faults.strikes("bit flipped while reading"):
            content = flipped(content, self.chance)
        self._after()
        return content

    def create(self, path: str) -> NewFile:
        self._before()
        self._may_write()
        if path in self.volume.files:
            raise _error(errno.EEXIST)
        self._guard_place(path)
        self.volume.put(path, b"")
        self._after()
        return _Writing(self, path)

    def rename(self, path: str, to: str) -> None:
        self._before()
        self._may_write()
        strikes = self.faults.strikes
        if strikes("rename busy"):
            raise _error(self.chance.one_of((errno.EBUSY, errno.EACCES, errno.EPERM)))
        if path not in self.volume.files:
            raise _error(errno.ENOENT)
        if strikes("rename reported done but not"):
            self._after()
            return
        self._guard_name(path, to)
        self.volume.rename(path, to)
        if path in self._believed:
            self._believed[to] = self._believed.pop(path)
        if strikes("rename reported failed but done"):
            raise _error(errno.EIO)
        self._after()

    def remove(self, path: str) -> None:
        self._before()
        self._may_write()
        if path not in self.volume.files:
            raise _error(errno.ENOENT)
        if not path.endswith((".keys", ".tmp")):
            raise InvariantBrokenError(f"I2: {path} was removed from the share")
        self.volume.remove(path)
        self._after()

    # ── What each call has in common ────────────────────────────────────────────────────────────
    def _before(self) -> None:
        if self.is_out_of_reach:
            raise _error(self.chance.one_of((errno.EIO, errno.ENOTCONN, errno.EHOSTDOWN)))
        if self.faults.strikes("crash before a call"):
            raise Crash
        if self.faults.strikes("call fails"):
            raise _error(self.chance.one_of((errno.EIO, errno.EACCES, errno.ETIMEDOUT)))

    def _after(self) -> None:
        if self.faults.strikes("crash after a call"):
            raise Crash

    def _may_write(self) -> None:
        if self.is_read_only:
            raise _error(self.chance.one_of((errno.EROFS, errno.EACCES)))

    def _guard_place(self, path: str) -> None:
        """Nothing is written into a folder without our SHARE, but SHARE itself (I1)."""
        is_strange = self.volume.name == "foreign" or "SHARE" not in self.volume.files
        if is_strange and not path.startswith("SHARE") and "SHARE" not in self._believed:
            raise InvariantBrokenError(f"I1: {path} was written into a folder that is not ours")

    def _guard_name(self, path: str, to: str) -> None:
        """Hold what is put under a name against what the name promises (I2)."""
        content = self._believed[path][1] if path in self._believed else self.volume.files[path]
        stands = self.volume.files.get(to)
        if not is_right(to, content) or (
            stands is not None and is_right(to, stands) and stands != content
        ):
            raise InvariantBrokenError(f"I2: {to} was given a content that its name does not say")


class _Writing:
    def __init__(self, mount: Mount, path: str) -> None:
        self._mount = mount
        self._path = path

    def write(self, content: bytes) -> None:
        mount, volume = self._mount, self._mount.volume
        mount._before()
        if MARKER.encode() in content:
            raise InvariantBrokenError(f"I11: plain text in {self._path}")
        cut = mount.chance.number(0, max(0, len(content) - 1))
        if mount.is_full or mount.faults.strikes("disk full"):
            volume.put(self._path, content[:cut])
            raise _error(errno.ENOSPC)
        if mount.faults.strikes("write torn by an error"):
            volume.put(self._path, content[:cut])
            raise _error(errno.EIO)
        if mount.faults.strikes("short write reported as done"):
            # The client believes what it wrote until it asks the server again.
            volume.put(self._path, content[:cut])
            lasts = mount.chance.one_of((0, 5 * SECOND, 5 * SECOND))
            mount._believed[self._path] = (mount.true.ms + lasts, content)
            return
        volume.put(self._path, volume.files.get(self._path, b"") + content)
        mount._after()

    def sync(self) -> None:
        self._mount._before()
        self._mount.volume.unsynced.pop(self._path, None)
        self._mount._after()

    def close(self) -> None:
        self._mount._before()
        self._mount._after()


def is_right(name: str, content: bytes) -> bool:
    """Tell whether a content is what its name says, as far as its name says anything."""
    stem, _, ending = name.rpartition("/")[2].rpartition(".")
    if ending in {"seg", "keys", "pack", "grant"}:
        return hashlib.sha256(content).hexdigest().startswith(stem.rpartition("-")[2])
    return ending != "blob" or hashlib.sha256(content).hexdigest() == stem


def _error(number: int) -> OSError:
    return OSError(number, strerror(number))
