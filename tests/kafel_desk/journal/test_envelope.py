"""An event is immutable bytes: any change of it is another hash."""

import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.journal.envelope import (
    GENESIS,
    Envelope,
    Subject,
    decode_envelope,
    encode_envelope,
    event_hash,
    event_id,
    sealed_hash,
)


def envelope(**changes: object) -> Envelope:
    plain = Envelope(
        writer=b"w" * 16,
        number=1,
        previous=GENESIS,
        clock=5,
        actor="reception",
        subject=Subject("case", b"c" * 16),
        type="NoteAdded",
        version=1,
        public=b"\x80",
        private_hash=b"h" * 32,
        seen={"name": (event_id(b"w" * 16, 1),), "email": ()},
    )
    return msgspec.structs.replace(plain, **changes)


def test_an_envelope_comes_back_as_it_was() -> None:
    assert decode_envelope(encode_envelope(envelope())) == envelope()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("writer", b"x" * 16), ("number", 2), ("previous", b"p" * 32), ("clock", 6),
        ("actor", "supervisor"), ("subject", Subject("person", b"c" * 16)), ("type", "CaseClosed"),
        ("version", 2), ("public", b"\x81\xa1a\x01"), ("private_hash", b"i" * 32),
        ("seen", {"name": ()}),
    ],
)  # fmt: skip
def test_a_change_of_any_field_is_another_hash(field: str, value: object) -> None:
    changed = envelope(**{field: value})
    assert event_hash(encode_envelope(changed)) != event_hash(encode_envelope(envelope()))


def test_the_order_in_which_fields_were_seen_changes_nothing() -> None:
    turned = envelope(seen=dict(reversed(list(envelope().seen.items()))))
    assert encode_envelope(turned) == encode_envelope(envelope())


def test_a_hash_of_an_event_is_no_bare_hash_of_its_bytes() -> None:
    body = encode_envelope(envelope())
    assert event_hash(body) != hashlib.sha256(body).digest()


@given(number=st.integers(1, (1 << 63) - 1))
def test_names_of_events_sort_as_their_numbers_do(number: int) -> None:
    writer = b"w" * 16
    assert event_id(writer, number) < event_id(writer, number + 1)


def test_nothing_sealed_hashes_to_nothing() -> None:
    assert sealed_hash(b"") == b""
    assert len(sealed_hash(b"x")) == 32


@given(st.binary(max_size=40))
def test_bytes_that_are_no_envelope_are_told(body: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode_envelope(body)
