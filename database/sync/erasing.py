"""Keys that may lie nowhere leave this desk and the share: successors first, then the old files go.

Those of what was erased, sealed or not, and the plain ones of what is sealed to focal persons.

Key files are the one thing that is ever removed. No desk waits for another one, and whether the
writer of a file is still there does not matter: whoever lets go of a key file holds the other keys
in it in a file that counts, one that it has already or one of its own, and removes the old one once
that is on the share (docs/decisions/0074-key-files-of-the-erased.md).
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

import msgspec

from database.sync import names
from database.sync.envelope import LARGEST_FILE, open_file
from database.sync.names import FileName
from database.sync.parts import Parts, sealed_file
from database.sync.publishing import is_there
from database.sync.segment import pack_keys, unpack_keys
from database.sync.sync_store import Held, SubjectKey
from database.sync.transport import Refused

_NOTE = "erased"
_MOST_BOXES = 1000
_ALWAYS = 1
"""The number of a successor: it belongs to no event, and counts as long as its writer ever did."""


class _Known(msgspec.Struct):
    """What was done so far.

    ``erased`` is how many subjects were erased when held files were last looked through, and
    ``sealed`` how many were sealed to focal persons,
    ``successors`` name what replaced a file (nothing where no other key was in it, or all were
    held elsewhere), ``leaving`` the files that are still to be removed from the share.
    """

    erased: int = 0
    successors: dict[str, str] = {}
    leaving: list[str] = []
    sealed: int = 0


def let_go_of_erased_keys(parts: Parts) -> bool:
    """Let go of every key file here that holds a key which has to go; tells whether there was any.

    Needs no share. Reads every key file that is held, and so does nothing while nothing else was
    erased or sealed. A file in quarantine that holds one is forgotten: it is read again where it lies.
    """
    known, gone = _read(parts), nowhere(parts)
    if (len(gone.erased), len(gone.sealed)) == (known.erased, known.sealed):
        return False
    tainted = [each for each in _held(parts) if _holds(each[1], gone)]
    for file, keys in tainted:
        replace(parts, file, keys)
    is_found = bool(tainted)
    for row in parts.store.quarantined():
        name = names.read_name(*names.split(row.name))
        content = parts.store.quarantined_content(row.name) if name else None
        if name is not None and name.kind == "keys" and content:
            with suppress(Refused):
                if _holds(keys_in(parts, name, content), gone):
                    parts.store.take_up(row.name)
                    is_found = True
    known = _read(parts)
    known.erased, known.sealed = len(gone.erased), len(gone.sealed)
    _write(parts, known)
    return is_found


def keys_in(parts: Parts, name: FileName, content: bytes) -> tuple[SubjectKey, ...]:
    """Return the keys in a verified key file; raises :class:`Refused`."""
    sealed = open_file(content, name, parts.keys.share_id(), parts.compartment, parts.keys)
    return unpack_keys(sealed)


class Nowhere(NamedTuple):
    """Whose keys may lie in no key file: of the erased none, of the sealed only boxes."""

    erased: frozenset[bytes]
    sealed: frozenset[bytes]

    def allowed(self, keys: Sequence[SubjectKey]) -> tuple[SubjectKey, ...]:
        """Return the keys that may go on lying in key files."""
        return tuple(key for key in keys if not self.has(key))

    def has(self, key: SubjectKey) -> bool:
        """Tell whether a key has to go."""
        return key.id in self.erased or (not key.holder and key.id in self.sealed)


def nowhere(parts: Parts) -> Nowhere:
    """Return whose keys may lie nowhere, as this desk knows."""
    return Nowhere(parts.store.erased(), parts.store.sealed())


def counts(parts: Parts, name: FileName) -> bool:
    """Tell whether a key file is of a member, up to the number that is accepted of it."""
    member = parts.keys.member(name.writer)
    return member is not None and (member.last is None or name.first <= member.last)


def replace(parts: Parts, name: FileName, keys: Sequence[SubjectKey]) -> tuple[Held, ...]:
    """Let go of a key file with an erased key; returns the new file that holds its other keys.

    There is none where another file that is held here, and counts, has them all. From the share it
    goes only where the erasure stands, or the sealing: two desks that differ would put and remove it
    for ever.
    """
    known = _read(parts)
    before = known.successors.get(name.path)
    made: tuple[Held, ...] = ()
    if before is None or (before and parts.store.held(before) is None):
        made = _succeed(parts, name, keys)
        known.successors[name.path] = made[0].name if made else ""
    stands = Nowhere(parts.store.approved(), parts.store.sealed_everywhere())
    if name.path not in known.leaving and _holds(keys, stands):
        known.leaving.append(name.path)
    _write(parts, known)
    parts.store.release(name.path)
    return made


def share_boxes(parts: Parts) -> None:
    """Put sealed keys that are in no key file yet into one; before the events that they belong to."""
    writer = _able_to_sign(parts)
    while writer is not None and (boxes := parts.store.boxes_to_share(_MOST_BOXES)):
        sealed = sealed_file(parts, "keys", writer, _ALWAYS, _ALWAYS, pack_keys(boxes))
        parts.store.keep_sealed([sealed], boxes)


def remove_replaced(parts: Parts) -> list[str]:
    """Remove from the share what was replaced, once its successor is there; returns the folders.

    What cannot be removed now is tried again. Raises ``NotReachable``.
    """
    known = _read(parts)
    gone: list[str] = []
    for path in known.leaving:
        successor = known.successors.get(path, "")
        if successor and parts.store.held(successor) and not is_there(parts, successor):
            continue
        parts.transport.retire(path)
        with suppress(Refused):
            if parts.transport.get(path, LARGEST_FILE) is None:
                gone.append(path)
    if gone:
        known.leaving = [path for path in known.leaving if path not in gone]
        _write(parts, known)
    return [names.split(path)[0] for path in gone]


def _succeed(parts: Parts, name: FileName, keys: Sequence[SubjectKey]) -> tuple[Held, ...]:
    """Keep those of the keys that no other file holds in a file of our own."""
    gone = nowhere(parts)
    others = {(key.id, key.holder): key for key in gone.allowed(keys)}
    for file, held in _held(parts):
        if not others:
            return ()
        if file.path != name.path and counts(parts, file) and not _holds(held, gone):
            for key in held:
                others.pop((key.id, key.holder), None)
    writer = _able_to_sign(parts)
    if not others or writer is None:
        return ()
    left = tuple(others.values())
    sealed = sealed_file(parts, "keys", writer, _ALWAYS, _ALWAYS, pack_keys(left))
    parts.store.keep_sealed([sealed], left)
    return (Held(sealed[0].name, sealed[1]),)


def _able_to_sign(parts: Parts) -> bytes | None:
    """Return the last writer of this desk whose files count; a restored desk may have former ones."""
    if not parts.keys.epoch_key(parts.keys.epoch()):
        return None
    for own in reversed(parts.store.own_writers()):
        member = parts.keys.member(own.writer)
        is_heard = member is not None and (member.last is None or member.last >= _ALWAYS)
        if is_heard and parts.keys.signing_key(own.writer) is not None:
            return own.writer
    return None


def _held(parts: Parts) -> Iterator[tuple[FileName, tuple[SubjectKey, ...]]]:
    """Yield every key file that is held, with its keys."""
    for folder in parts.store.held_folders(f"c/{parts.compartment}/k"):
        for name in sorted(parts.store.held_in(folder)):
            file, content = names.read_name(folder, name), parts.store.held(f"{folder}/{name}")
            if file is not None and content is not None:
                with suppress(Refused):
                    yield file, keys_in(parts, file, content)


def _holds(keys: Sequence[SubjectKey], gone: Nowhere) -> bool:
    return any(gone.has(key) for key in keys)


def _read(parts: Parts) -> _Known:
    with suppress(ValueError):
        return msgspec.msgpack.decode(parts.store.note(_NOTE) or b"", type=_Known)
    return _Known()


def _write(parts: Parts, known: _Known) -> None:
    parts.store.write_note(_NOTE, msgspec.msgpack.encode(known))
