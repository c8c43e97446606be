"""Lines of a paragraph: logical text broken by the measured width of its shaped words."""

from collections.abc import Iterable, Iterator

from exports.paper.fonts import glyphs_width
from exports.paper.runs import Run, Runs, runs_width
from exports.paper.shaping import joins_next
from kafel_desk.language.direction import (
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
)

_OPENERS = (LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE)
_BREAKS_AFTER = frozenset("/?=#&")
_ELLIPSIS = "…"
# Rounding, in points: a line that is exactly as wide as its column fits.
_TOLERANCE = 0.01
# No run of letters is set narrower than this share of the type size, on average.
_NARROWEST = 0.15
_SHORT = 4096  # letters


def wrap(text: Runs, size: float, width: float, *, most: int | None = None) -> list[Runs]:
    """Return `text` in lines of at most `width` points, still in logical order.

    Lines break at spaces and at newlines, but never inside an isolate that fits on a
    line. A longer isolate breaks after / ? = # &, a longer Arabic word after its last
    fitting letter that does not join the next. Beyond `most` lines the rest is cut and
    the last line ends with an ellipsis.
    """
    lines: list[Runs] = []
    line: list[Run] = []
    used = 0.0
    for gap, word in _words(text):
        if most is not None and len(lines) > most:
            break
        if gap.text == "\n":
            lines.append(tuple(line))
            line, used = [], 0.0
        space = glyphs_width(" ", gap.weight, size) if line else 0.0
        word_width = runs_width(word, size)
        if line and used + space + word_width > width + _TOLERANCE:
            lines.append(tuple(line))
            line, used, space = [], 0.0, 0.0
        rest = word
        if not line and word_width > width + _TOLERANCE:
            rest = _in_short_runs(word)
            while _is_wider(rest, size, width) and len(lines) <= (most or len(lines)):
                head, rest = _split(rest, size, width)
                lines.append(head)
            word_width = runs_width(_joined(rest), size)
        if line:
            line.append(Run(" ", gap.weight))
        line.extend(rest)
        used += space + word_width
    if line or not lines:
        lines.append(tuple(line))
    lines = [_joined(each) for each in lines]
    if most is not None and len(lines) > most:
        lines[most - 1 :] = [_with_ellipsis(lines[most - 1], size, width)]
    return lines


def _words(text: Runs) -> Iterator[tuple[Run, Runs]]:
    """Yield each word with the gap before it: a space or a newline, in its weight."""
    word: list[Run] = []
    gap = Run(" ", text[0].weight) if text else Run(" ")
    depth = 0
    for run in text:
        start = 0
        for place, letter in enumerate(run.text):
            if letter in _OPENERS:
                depth += 1
            elif letter == POP_ISOLATE:
                depth = max(0, depth - 1)
            elif (letter == " " and not depth) or letter == "\n":
                if place > start:
                    word.append(Run(run.text[start:place], run.weight))
                if word or gap.text == "\n":
                    yield gap, tuple(word)
                    word, gap = [], Run(letter, run.weight)
                elif letter == "\n":
                    gap = Run(letter, run.weight)
                start = place + 1
        if start < len(run.text):
            word.append(Run(run.text[start:], run.weight))
    if word:
        yield gap, tuple(word)


def _split(word: Runs, size: float, width: float) -> tuple[Runs, Runs]:
    """Return the part of an over-long word that fits on a line, and the rest of it."""
    near = _beginning(word, size, width)
    fits, too_long = 1, sum(len(run.text) for run in near)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if runs_width(_joined(_cut(near, middle)[0]), size) <= width + _TOLERANCE:
            fits = middle
        else:
            too_long = middle
    letters = "".join(run.text for run in _cut(word, fits)[0])
    for place in range(min(fits, len(letters)), 1, -1):
        if _may_break_after(letters, place - 1):
            head, rest = _cut(word, place)
            if runs_width(_joined(head), size) <= width + _TOLERANCE:
                return head, rest
    return _cut(word, fits)


def _is_wider(word: Runs, size: float, width: float) -> bool:
    """Tell whether a word is wider than the line; of a very long one only its beginning is measured."""
    return runs_width(_joined(_beginning(word, size, width)), size) > width + _TOLERANCE


def _beginning(word: Runs, size: float, width: float) -> Runs:
    """Return as many letters of a word as a line can hold, and two more."""
    room = int(width / (size * _NARROWEST)) + 2
    begun: list[Run] = []
    for run in word:
        if room <= 0:
            break
        begun.append(Run(run.text[:room], run.weight))
        room -= len(run.text)
    return tuple(begun)


def _in_short_runs(word: Runs) -> Runs:
    """Return the same word in runs that cost little to cut: a megabyte without a space is typed, too."""
    return tuple(
        Run(run.text[start : start + _SHORT], run.weight)
        for run in word
        for start in range(0, len(run.text), _SHORT)
    )


def _may_break_after(letters: str, place: int) -> bool:
    if any(opener in letters for opener in _OPENERS):
        return letters[place] in _BREAKS_AFTER
    return (
        letters[place].isalpha() and not letters[place].isascii() and not joins_next(letters[place])
    )


def _cut(word: Runs, place: int) -> tuple[Runs, Runs]:
    """Return the word cut before the character at `place`; an open isolate closes and opens again."""
    head: list[Run] = []
    rest: list[Run] = []
    opened = ""
    for run in word:
        before, after = run.text[: max(place, 0)], run.text[max(place, 0) :]
        for letter in before:
            if letter in _OPENERS:
                opened += letter
            elif letter == POP_ISOLATE:
                opened = opened[:-1]
        if before:
            head.append(Run(before, run.weight))
        if after:
            rest.append(Run(after, run.weight))
        place -= len(run.text)
    if opened and head and rest:
        head[-1] = Run(head[-1].text + POP_ISOLATE * len(opened), head[-1].weight)
        rest[0] = Run(opened + rest[0].text, rest[0].weight)
    return tuple(head), tuple(rest)


def _joined(line: Iterable[Run]) -> Runs:
    """Return the line with neighbours of one weight made one run, so that it is shaped whole."""
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].weight == run.weight:
            joined[-1] = Run(joined[-1].text + run.text, run.weight)
        else:
            joined.append(run)
    return tuple(joined)


def _with_ellipsis(line: Runs, size: float, width: float) -> Runs:
    """Return as many of the line's words as leave room for an ellipsis after them."""
    kept = [word for _, word in _words(line)]
    weight = line[-1].weight if line else Run("").weight
    while True:
        spaced = [run for word in kept for run in (*word, Run(" ", weight))][:-1]
        ended = _joined([*spaced, Run(_ELLIPSIS, weight)])
        if len(kept) <= 1 or runs_width(ended, size) <= width + _TOLERANCE:
            return ended
        kept.pop()
