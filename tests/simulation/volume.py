"""A folder as it lies on a server, a stick or a synchronised disk, with what may befall it."""

from collections.abc import Callable, Iterable

from tests.simulation.chance import Chance


class Volume:
    """The files of one share by path, and how much of them a power cut would leave.

    ``unsynced`` holds paths that were written or renamed and may still be lost, torn or kept, each
    by itself: that is the reordering of writes.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.files: dict[str, bytes] = {}
        self.unsynced: dict[str, bytes | None] = {}
        self.past: list[dict[str, bytes]] = []
        self.generation = 0

    # ── As a file system ────────────────────────────────────────────────────────────────────────
    def names(self, folder: str) -> list[str] | None:
        """Return what is directly in a folder, sorted; None when there is no such folder."""
        prefix = f"{folder}/" if folder else ""
        found = {
            path[len(prefix) :].split("/", 1)[0] for path in self.files if path.startswith(prefix)
        }
        return sorted(found) if found or not folder else None

    def is_folder(self, path: str) -> bool:
        """Tell whether something lies below a path."""
        return any(each.startswith(path + "/") for each in self.files)

    def put(self, path: str, content: bytes, *, is_synced: bool = False) -> None:
        """Write a file."""
        if not is_synced and path not in self.unsynced:
            self.unsynced[path] = self.files.get(path)
        elif is_synced:
            self.unsynced.pop(path, None)
        self.files[path] = content
        self.generation += 1

    def rename(self, old: str, new: str) -> None:
        """Give a file another name; whatever had that name is gone."""
        content = self.files.pop(old)
        self.unsynced.setdefault(new, self.files.get(new))
        self.files[new] = content
        self.generation += 1

    def remove(self, path: str) -> None:
        """Delete a file."""
        self.files.pop(path, None)
        self.unsynced.pop(path, None)
        self.generation += 1

    # ── What may befall it ──────────────────────────────────────────────────────────────────────
    def remember(self) -> None:
        """Keep the files as they are, for a roll-back."""
        self.past.append(dict(self.files))
        del self.past[:-6]

    def roll_back(self, chance: Chance) -> bool:
        """Be as it was some time ago."""
        if not self.past:
            return False
        self.files = dict(chance.one_of(self.past))
        self._settle()
        return True

    def wipe(self) -> bool:
        """Lose every file."""
        had = bool(self.files)
        self.files = {}
        self._settle()
        return had

    def cut_power(self, chance: Chance) -> bool:
        """Lose, tear or keep each thing that was not safely on the disk."""
        struck = False
        for path, before in list(self.unsynced.items()):
            content = self.files.get(path)
            if content is None:
                continue
            match chance.number(0, 3):
                case 0:
                    struck = True
                    if before is None:
                        del self.files[path]
                    else:
                        self.files[path] = before
                case 1:
                    struck = True
                    self.files[path] = content[: chance.number(0, len(content))]
                case 2:
                    struck = True
                    at = chance.number(0, len(content))
                    self.files[path] = content[:at] + bytes(len(content) - at)
                case _:
                    pass
        self._settle()
        return struck

    def change_one(self, chance: Chance, change: Callable[[bytes], bytes | None]) -> bool:
        """Change one file behind everybody's back, or delete it."""
        path = self._any(chance)
        if path is None:
            return False
        changed = change(self.files[path])
        if changed is None:
            self.remove(path)
        else:
            self.put(path, changed, is_synced=True)
        return True

    def delete_some(self, chance: Chance) -> bool:
        """Delete about half of all files."""
        doomed = chance.some_of(sorted(self.files))
        for path in doomed:
            self.remove(path)
        return bool(doomed)

    def copy_in_conflict(self, chance: Chance, *, instead: bool) -> bool:
        """Leave a conflict copy as a synchroniser does, beside a file or in its place."""
        path = self._any(chance)
        if path is None:
            return False
        content = self.files[path]
        match chance.number(0, 3):
            case 0 if not instead:
                content = flipped(content, chance)
            case 1 if not instead:
                content = content[: chance.number(0, len(content))]
            case _:
                pass
        self.put(in_conflict(path, chance), content, is_synced=True)
        if instead:
            self.remove(path)
        return True

    def carry(self, source: "Volume", chance: Chance, probability: float = 0.6) -> int:
        """Receive a random part of what another volume holds, as a stick brings it."""
        carried = 0
        for path in chance.some_of(sorted(source.files), probability):
            if path not in self.files:
                self.put(path, source.files[path], is_synced=True)
                carried += 1
        return carried

    def holds(self, markers: Iterable[bytes]) -> bool:
        """Tell whether a plain marker lies in any byte of any file or name (I11)."""
        content = b"\0".join([*self.files.values(), *(path.encode() for path in self.files)])
        return any(marker in content for marker in markers)

    def _any(self, chance: Chance) -> str | None:
        return chance.one_of(sorted(self.files)) if self.files else None

    def _settle(self) -> None:
        self.unsynced.clear()
        self.generation += 1


def flipped(content: bytes, chance: Chance) -> bytes:
    """Return the content with one bit flipped."""
    if not content:
        return b"\x01"
    at = chance.number(0, len(content) - 1)
    return content[:at] + bytes([content[at] ^ (1 << chance.number(0, 7))]) + content[at + 1 :]


def in_conflict(path: str, chance: Chance) -> str:
    """Return the name that a synchroniser gives the losing copy of a file."""
    stem, dot, ending = path.rpartition(".")
    if not dot or "/" in ending:
        stem, dot, ending = path, "", ""
    marks = (
        ".sync-conflict-20261122-120000-ABCDEF2",  # Syncthing
        "-DESKTOP-7Q2",  # OneDrive
        " (1)",  # OneDrive on the web
        " (reception's conflicted copy 2026-11-22)",  # Dropbox
    )
    return f"{stem}{chance.one_of(marks)}{dot}{ending}"
