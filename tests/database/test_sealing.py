"""A sealed part opens in its own place, with its own key, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from database.events import recorded
from database.sealing import new_key, seal, unseal
from kafel_desk.journal.envelope import (
    GENESIS,
    Envelope,
    Subject,
    encode_envelope,
    event_id,
    sealed_hash,
)

CASE = Subject("case", b"c" * 16)
EVENT = event_id(b"w" * 16, 7)


@given(private=st.binary(max_size=2000))
def test_what_is_sealed_opens_again(private: bytes) -> None:
    key = new_key()
    sealed = seal(key, private, EVENT, CASE, "NoteAdded")
    assert unseal(key, sealed, EVENT, CASE, "NoteAdded") == private
    assert len(private) < 8 or private not in sealed


@pytest.mark.parametrize(
    ("event", "subject", "type_name"),
    [
        (event_id(b"w" * 16, 8), CASE, "NoteAdded"),
        (event_id(b"x" * 16, 7), CASE, "NoteAdded"),
        (EVENT, Subject("case", b"d" * 16), "NoteAdded"),
        (EVENT, Subject("person", b"c" * 16), "NoteAdded"),
        (EVENT, CASE, "ReplyDrafted"),
    ],
    ids=["number", "writer", "subject", "kind of subject", "type"],
)
def test_moved_to_another_place_it_does_not_open(
    event: bytes, subject: Subject, type_name: str
) -> None:
    key = new_key()
    sealed = seal(key, b"private", EVENT, CASE, "NoteAdded")
    assert unseal(key, sealed, event, subject, type_name) is None


def test_another_key_does_not_open_it() -> None:
    sealed = seal(new_key(), b"private", EVENT, CASE, "NoteAdded")
    assert unseal(new_key(), sealed, EVENT, CASE, "NoteAdded") is None


@given(st.binary(max_size=60))
def test_bytes_that_were_never_sealed_do_not_open(sealed: bytes) -> None:
    assert unseal(new_key(), sealed, EVENT, CASE, "NoteAdded") is None


def test_the_same_words_are_never_sealed_to_the_same_bytes() -> None:
    key = new_key()
    assert seal(key, b"x", EVENT, CASE, "A") != seal(key, b"x", EVENT, CASE, "A")


@pytest.mark.parametrize("nonsense", [b"\xc1", b"\x81\xa4text\xa2\xff\xff", b"\x81\xa4text\x01"])
def test_nonsense_under_the_right_key_keeps_nobody_from_reading_the_rest(nonsense: bytes) -> None:
    key = new_key()
    sealed = seal(key, nonsense, EVENT, CASE, "NoteAdded")
    body = encode_envelope(Envelope(
        writer=b"w" * 16, number=7, previous=GENESIS, clock=1, actor="nobody", subject=CASE,
        type="NoteAdded", version=1, public=b"\x80", private_hash=sealed_hash(sealed), seen={},
    ))  # fmt: skip
    assert recorded(body, sealed, key).is_erased
