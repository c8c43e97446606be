"""Ways to take out the rules by which erased stays erased (mutations.py)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from unittest.mock import patch

from database.sync import collecting, erasing
from database.sync.sync_store import Applied, Held, SubjectKey
from kafel_desk.journal.envelope import Subject
from tests.simulation.memory_store import MemoryStore


@contextmanager
def erased_keys_are_put_back() -> Iterator[None]:
    """A desk goes on holding, and so republishing, key files that hold an erased key."""
    with patch.object(collecting, "let_go_of_erased_keys", lambda _: False):
        yield


@contextmanager
def erased_keys_are_taken_again() -> Iterator[None]:
    """An erased key counts again when its file comes back."""
    whole = MemoryStore.apply_keys

    def apply_keys(self: MemoryStore, file: Held, keys: Sequence[SubjectKey]) -> Applied:
        with self.journal.transaction() as rows:
            for key in keys:
                subject = Subject(key.kind, key.id)  # type: ignore[arg-type]
                if rows.keys.get(subject, b"") is None:
                    rows.keys[subject] = key.key
        return whole(self, file, keys)

    with (
        patch.object(MemoryStore, "erased", lambda _: frozenset()),
        patch.object(MemoryStore, "apply_keys", apply_keys),
    ):
        yield


@contextmanager
def replaced_files_stay() -> Iterator[None]:
    """Nobody removes a replaced key file from the share."""
    with patch.object(collecting, "remove_replaced", lambda _: []):
        yield


@contextmanager
def nothing_succeeds() -> Iterator[None]:
    """The other keys of a removed file are kept nowhere."""
    with patch.object(erasing, "_succeed", lambda *_: ()):
        yield
