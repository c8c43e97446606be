"""A stream of frames comes back in its order and whole, or not at all."""

import io
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from database.evidence_stream import (
    FRAME,
    EvidenceCut,
    EvidenceDamaged,
    opened_frames,
    sealed_frames,
    sealed_size,
)

KEY = bytes(range(32))
SEALED_FRAME = FRAME + 17
BEGINNING = sealed_size(0) - 17


def frames(content: bytes) -> list[bytes]:
    return [content[at : at + FRAME] for at in range(0, len(content), FRAME)]


def sealed(content: bytes) -> bytes:
    return b"".join(sealed_frames(KEY, frames(content)))


def opened(content: bytes) -> bytes:
    return b"".join(opened_frames(KEY, io.BytesIO(content)))


@given(st.sampled_from([0, 1, 100, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 2 * FRAME + 9]))
def test_what_is_opened_is_what_was_sealed(size: int) -> None:
    content = os.urandom(size)
    assert opened(sealed(content)) == content
    assert len(sealed(content)) == sealed_size(size)


def test_the_same_content_never_looks_the_same() -> None:
    assert sealed(b"x" * 100) != sealed(b"x" * 100)


@given(st.integers(0, sealed_size(2 * FRAME + 9) - 1))
@settings(max_examples=40)
def test_a_stream_without_its_end_is_never_taken_for_whole(length: int) -> None:
    with pytest.raises(EvidenceCut):
        opened(sealed(bytes(2 * FRAME + 9))[:length])


def test_frames_that_changed_places_are_found() -> None:
    whole = sealed(bytes(FRAME) + bytes(FRAME) + b"end")
    first = whole[BEGINNING : BEGINNING + SEALED_FRAME]
    second = whole[BEGINNING + SEALED_FRAME : BEGINNING + 2 * SEALED_FRAME]
    rest = whole[BEGINNING + 2 * SEALED_FRAME :]
    for forged in (second + first + rest, first + first + rest, second + rest):
        with pytest.raises(EvidenceDamaged):
            opened(whole[:BEGINNING] + forged)


def test_a_file_of_another_form_is_told_at_once() -> None:
    with pytest.raises(EvidenceDamaged):
        opened(b"%PDF-1.7" + bytes(100))


def test_nothing_may_stand_behind_the_end() -> None:
    with pytest.raises(EvidenceDamaged):
        opened(sealed(b"content") + b"more")
