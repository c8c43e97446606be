"""Keys of what was erased leave this desk and the share: successors first, then the old files go.

Key files are the one thing that is ever removed. Whoever finds one on the share that holds an
erased key keeps the other keys in a file of its own, and removes it: its desk may be gone.
"""

from collections.abc import Sequence
from contextlib import suppress

from database.sync import names
from database.sync.envelope import open_file
from database.sync.names import FileName
from database.sync.parts import Parts, sealed_file
from database.sync.segment import pack_keys, unpack_keys
from database.sync.sync_store import Applied, Held, SubjectKey
from database.sync.transport import NotWritten, Refused

_NOTE = "erased"


def let_go_of_erased_keys(parts: Parts) -> None:
    """Let go of every held key file that holds an erased key, and replace those of this desk.

    Reads every key file that is held, and so does nothing while nothing else was erased.
    """
    erased = parts.store.erased()
    known = str(len(erased)).encode()
    if not erased or parts.store.note(_NOTE) == known:
        return
    own = {own.writer for own in parts.store.own_writers()}
    for folder in parts.store.held_folders(f"c/{parts.compartment}/k"):
        for name in sorted(parts.store.held_in(folder)):
            file, content = names.read_name(folder, name), parts.store.held(f"{folder}/{name}")
            if file is None or content is None:
                continue
            with suppress(Refused):
                keys = keys_in(parts, file, content)
                if any(key.id in erased for key in keys):
                    if file.writer in own:
                        replace(parts, file, keys)
                    else:
                        parts.store.release(file.path)
    parts.store.write_note(_NOTE, known)


def keys_in(parts: Parts, name: FileName, content: bytes) -> tuple[SubjectKey, ...]:
    """Return the keys in a verified key file; raises :class:`Refused`."""
    sealed = open_file(content, name, parts.keys.share_id(), parts.compartment, parts.keys)
    return unpack_keys(sealed)


def replace(parts: Parts, name: FileName, keys: Sequence[SubjectKey]) -> Applied:
    """Share the other keys of a key file under our own name, then remove it.

    The successor is kept here first; where it cannot be put yet, the old file stays until it is
    found again.
    """
    erased, own = parts.store.erased(), parts.store.own_writers()[-1]
    others = [key for key in keys if key.id not in erased]
    applied = Applied()
    with suppress(NotWritten, ValueError):
        if others:
            number = max(own.last_number, 1)
            content = pack_keys(others)
            successor = sealed_file(parts, "keys", own.writer, number, number, content)
            parts.store.keep_sealed([successor], others)
            applied = parts.store.apply_keys(Held(successor[0].name, successor[1]), others)
            parts.store.release(name.path)
            parts.transport.put(successor[0].name, successor[1])
        parts.store.release(name.path)
        parts.transport.retire(name.path)
    return applied
