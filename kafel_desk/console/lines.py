"""Lines of JSON as they come in: whole ones at once, also while the other side is still writing."""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn, Protocol

import msgspec

from kafel_desk.refusal import refuse

LONGEST_LINE = 32 * 1024 * 1024
"""Bytes in one line: the longest text that a case may hold, every letter written as an escape."""

_READ_AT_ONCE = 2 * 1024 * 1024
_MOST_AT_ONCE = 2000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class ByteSource(Protocol):
    """Where lines come from: a pipe, a file, a terminal."""

    def read1(self, size: int = ..., /) -> bytes:
        """Return what is there, at most ``size`` bytes; wait for the first; empty at the end."""
        ...


class Line(msgspec.Struct, frozen=True):
    """One line with its place, counted from 1; ``text`` is None where it was longer than any may be."""

    number: int
    text: bytes | None


def batches(source: ByteSource, most: int = _MOST_AT_ONCE) -> Iterator[tuple[Line, ...]]:
    """Yield the lines that are there, as soon as they are there, and never more than ``most``.

    Blank lines are passed over and counted. What stands behind the last line end is a line too.
    """
    number = 0
    kept = _Kept()
    while chunk := source.read1(_READ_AT_ONCE):
        *ended, rest = chunk.split(b"\n")
        waiting: list[Line] = []
        for piece in ended:
            kept.add(piece)
            number += 1
            waiting += _unless_blank(Line(number, kept.take()))
            if len(waiting) == most:
                yield tuple(waiting)
                waiting = []
        kept.add(rest)
        if waiting:
            yield tuple(waiting)
    last = _unless_blank(Line(number + 1, kept.take()))
    if last:
        yield tuple(last)


class _Kept:
    """The pieces of a line whose end has not come yet, dropped once they are too many."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._length = 0

    def add(self, piece: bytes) -> None:
        self._length += len(piece)
        if self._length > LONGEST_LINE:
            self._pieces = []
        else:
            self._pieces.append(piece)

    def take(self) -> bytes | None:
        text = None if self._length > LONGEST_LINE else b"".join(self._pieces)
        self._pieces, self._length = [], 0
        return text


def _unless_blank(line: Line) -> list[Line]:
    text = line.text
    if text is not None and line.number == 1:
        text = text.removeprefix(_BYTE_ORDER_MARK)
        line = Line(1, text)
    return [line] if text is None or text.strip() else []


def read_object(line: Line) -> dict[str, Any]:
    """Return the JSON object of a line; raises ``Refused`` for anything else.

    Stricter than the standard library: no value beside a field of the same name, which would be
    lost silently, no NaN, no half of a surrogate pair, no number that is none.
    """
    if line.text is None:
        raise refuse("", "console.error.line_too_long", longest=LONGEST_LINE)
    try:
        text = line.text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise refuse("", "console.error.not_utf8", place=error.start + 1) from None
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise refuse("", "console.error.not_json", place=error.pos + 1) from None
    except (RecursionError, ValueError):
        raise refuse("", "console.error.not_json", place=1) from None
    if not isinstance(value, dict):
        raise refuse("", "console.error.not_an_object")
    if _ESCAPED_SURROGATE.search(text):
        _refuse_halves(value)
    return value


def _refuse_halves(value: dict[str, Any]) -> None:
    for name, content in value.items():
        try:
            json.dumps([name, content], ensure_ascii=False).encode()
        except UnicodeEncodeError:
            field = name.encode("utf-8", "replace").decode()
            raise refuse(field, "console.error.half_character") from None


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise refuse(twice.encode("utf-8", "replace").decode(), "console.error.twice")
    return read


def _no_number(text: str) -> NoReturn:
    raise refuse("", "console.error.no_number", text=text)


_DECODER = json.JSONDecoder(object_pairs_hook=_once_each, parse_constant=_no_number)
