"""Lines come out whole, in order and at once, and only what is JSON beyond doubt is read."""

import contextlib
import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.console import lines
from kafel_desk.console.lines import Line, batches, read_object
from kafel_desk.refusal import Refused


class Pipe:
    """A source that gives its pieces one by one, as a pipe does."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces: Iterator[bytes] = iter(pieces)

    def read1(self, size: int = -1, /) -> bytes:
        return next(self._pieces, b"")


def all_lines(*pieces: bytes) -> list[tuple[int, bytes | None]]:
    return [(line.number, line.text) for batch in batches(Pipe(*pieces)) for line in batch]


def refusal_of(text: bytes | None) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        read_object(Line(1, text))
    (error,) = refused.value.errors
    return error.field, error.message.key


def test_what_is_there_comes_at_once_while_the_rest_is_still_being_written() -> None:
    coming = batches(Pipe(b"one\ntwo\nthr", b"ee\n"))
    assert [line.text for line in next(coming)] == [b"one", b"two"]
    assert [line.text for line in next(coming)] == [b"three"]


def test_the_last_line_needs_no_end() -> None:
    assert all_lines(b"one\ntwo") == [(1, b"one"), (2, b"two")]


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert all_lines(b"\n  \r\none\r\n\ntwo\n") == [(3, b"one\r"), (5, b"two")]


def test_a_byte_order_mark_before_the_first_line_is_no_part_of_it() -> None:
    assert all_lines(b"\xef\xbb\xbf{}\n{}\n") == [(1, b"{}"), (2, b"{}")]


def test_no_batch_is_larger_than_asked() -> None:
    sizes = [len(batch) for batch in batches(Pipe(b"x\n" * 7), most=3)]
    assert sizes == [3, 3, 1]


def test_a_line_without_end_is_given_up_and_the_next_one_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 10)
    assert all_lines(b"123456", b"789012", b"345\nnext\n") == [(1, None), (2, b"next")]
    assert refusal_of(None) == ("", "console.error.line_too_long")


@given(st.lists(st.binary(max_size=20)), st.integers(1, 7))
def test_lines_do_not_depend_on_how_they_were_cut_into_pieces(
    texts: list[bytes], size: int
) -> None:
    whole = b"\n".join(texts)
    pieces = [whole[start : start + size] for start in range(0, len(whole), size)]
    expected = [(number, line) for number, line in enumerate(whole.split(b"\n"), 1) if line.strip()]
    assume_no_mark = whole.startswith(b"\xef\xbb\xbf")
    assert assume_no_mark or all_lines(*pieces) == expected


@pytest.mark.parametrize(
    ("text", "field", "key"),
    [
        (b'{"kind": "complaint", "descr', "", "console.error.not_json"),
        (b'{"a": NaN}', "", "console.error.no_number"),
        (b'{"a": -Infinity}', "", "console.error.no_number"),
        (b'{"a": 1, "b": 2, "a": 3}', "a", "console.error.twice"),
        (b'{"a": {"b": 1, "b": 2}}', "b", "console.error.twice"),
        (b'{"a": "\\ud800"}', "a", "console.error.half_character"),
        (b'{"\\udfff": 1}', "?", "console.error.half_character"),
        (b'{"a": "\xff\xfe"}', "", "console.error.not_utf8"),
        (b'{"a": "\x00"}', "", "console.error.not_json"),
        (b'["a"]', "", "console.error.not_an_object"),
        (b"null", "", "console.error.not_an_object"),
        (b"{} {}", "", "console.error.not_json"),
        (b"[" * 100_000, "", "console.error.not_json"),
        (b'{"a": ' + b"9" * 5000 + b"}", "", "console.error.not_json"),
    ],
)
def test_what_is_no_json_object_is_refused_in_words(text: bytes, field: str, key: str) -> None:
    assert refusal_of(text) == (field, key)


def test_a_whole_pair_of_surrogates_is_one_character() -> None:
    assert read_object(Line(1, b'{"a": "\\ud83c\\udf34"}')) == {"a": "🌴"}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), json_values), st.booleans())
def test_every_object_is_read_as_it_was_written(value: dict[str, object], ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only).encode()
    assert read_object(Line(2, text)) == value


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(text: bytes) -> None:
    for batch in batches(io.BufferedReader(io.BytesIO(text))):
        for line in batch:
            with contextlib.suppress(Refused):
                assert isinstance(read_object(line), dict)
