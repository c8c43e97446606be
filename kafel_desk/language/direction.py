"""Direction marks: isolates put around left-to-right values for display, and taken off again."""

import re

import msgspec

LEFT_TO_RIGHT_ISOLATE = "\u2066"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

# Arabic letter mark, LRM and RLM, embeddings and overrides, isolates (UAX #9, table 4).
_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


# Hebrew to Arabic extended A, and the presentation forms of both: letters that run leftwards.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


_LETTER = re.compile(r"[^\W\d_]")
# Not its digits and stops: they stand between Latin letters, too.
_OWN_LETTER = re.compile(rf"(?=[^\W\d_]){_RIGHT_TO_LEFT.pattern}")
_APART = re.compile(f"[\u2066-\u2068][^\u2066-\u2069]*{POP_ISOLATE}")


# Behind an Arabic word the parts of 2026-11-22 and of 0555 000 123 would change places.
_NUMBER = re.compile(
    rf"{LEFT_TO_RIGHT_ISOLATE}[^{POP_ISOLATE}]*{POP_ISOLATE}"  # set apart already
    r"|(?<![\w-])\([0-9٠-٩]{2,4}\) ?[0-9٠-٩](?:[ -]?[0-9٠-٩]){5,9}(?![\w-])"
    r"|(?<![\w-])\+?[0-9٠-٩](?:[ -]?[0-9٠-٩]){8,14}(?![\w-])"
    r"|(?<![\w-])[+-]?[0-9٠-٩]+(?:[-/.:][0-9٠-٩]+)+(?:%|٪)?(?![\w-])"
)


class LeftToRight(msgspec.Struct, frozen=True):
    """A value that reads left to right wherever it stands: phone, number, e-mail, path."""

    value: str


def isolate(value: str) -> str:
    """Return `value` set apart, so that it is drawn left to right inside Arabic.

    For the display edge only: storage, search, export and copying take `strip_marks`.
    An empty value stays empty.
    """
    return f"{LEFT_TO_RIGHT_ISOLATE}{value}{POP_ISOLATE}" if value else value


def numbers_apart(text: str) -> str:
    """Return what was typed with its dates, times and phones isolated, but for those that are.

    For the display edge only, as `isolate`.
    """
    return _NUMBER.sub(
        lambda match: match[0] if match[0].startswith(LEFT_TO_RIGHT_ISOLATE) else isolate(match[0]),
        text,
    )


def reads_right_to_left(text: str, *, is_window: bool) -> bool:
    """Tell in which direction a paragraph that somebody typed is to be laid out.

    ``is_window`` is the direction of the window. In one that reads from the left, text begins from
    the side of its first letter; values that are set apart have none. In one that reads from the
    right, only text without any letter of its own turns: Arabic may well begin with a Latin name.
    """
    open_text = _APART.sub("", text)
    first = _LETTER.search(open_text)
    if first is None:
        return is_window
    if is_window:
        return _OWN_LETTER.search(open_text) is not None
    return _RIGHT_TO_LEFT.match(first[0]) is not None


def set_direction(text: str, *, is_right_to_left: bool) -> str:
    """Return a line set apart in a direction, so that it keeps it whatever stands around it."""
    mark = RIGHT_TO_LEFT_ISOLATE if is_right_to_left else LEFT_TO_RIGHT_ISOLATE
    return f"{mark}{text}{POP_ISOLATE}"


def as_typed(text: str, *, is_window: bool) -> str:
    """Return what somebody typed for the screen: numbers apart, each paragraph in its direction."""
    lines = numbers_apart(text).split("\n")
    return "\n".join(
        line
        if (own := reads_right_to_left(line, is_window=is_window)) is is_window
        else set_direction(line, is_right_to_left=own)
        for line in lines
    )


def isolate_right_to_left(value: str) -> str:
    """Return `value` set apart if anything in it runs from right to left, else as it is.

    Between the words of a left-to-right language such a name would take what stands beside it,
    a number or a stop, along to its other side. It keeps the direction it begins with.
    """
    if value.isascii() or not _RIGHT_TO_LEFT.search(value):
        return value
    return f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}"


def strip_marks(text: str) -> str:
    """Return `text` without any direction mark."""
    # Almost no text has a mark, and the ASCII test costs next to nothing.
    return text if text.isascii() else _MARKS.sub("", text)
