"""Ways to take out the rules by which what is sealed lies plain nowhere (mutations.py)."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from database.sync import engine, erasing
from database.sync.sync_store import SubjectKey
from kafel_desk.journal.envelope import Subject
from tests.simulation import memory_store
from tests.simulation.memory_journal import Rows
from tests.simulation.memory_seals import put_box


@contextmanager
def boxes_stay_at_home() -> Iterator[None]:
    """A desk tells nobody of the boxes that it made."""
    with patch.object(engine, "share_boxes", lambda _: None):
        yield


@contextmanager
def plain_keys_stay_in_files() -> Iterator[None]:
    """Key files with the plain key of what is sealed go on lying on desks and on the share."""

    def has(self: erasing.Nowhere, key: SubjectKey) -> bool:
        return key.id in self.erased

    with patch.object(erasing.Nowhere, "has", has):
        yield


@contextmanager
def plain_keys_stay_on_the_share() -> Iterator[None]:
    """Desks let go of such key files, and leave them on the share."""
    with patch.object(memory_store.MemoryStore, "sealed_everywhere", lambda _: frozenset()):
        yield


@contextmanager
def plain_keys_stay_beside_boxes() -> Iterator[None]:
    """Who takes a box in keeps the plain key that was there."""

    def keeping(
        rows: Rows, subject: Subject, holder: bytes, box: bytes, *, is_shared: bool
    ) -> None:
        key = rows.keys.get(subject)
        put_box(rows, subject, holder, box, is_shared=is_shared)
        if key:
            rows.keys[subject] = key

    with patch.object(memory_store, "put_box", keeping):
        yield
