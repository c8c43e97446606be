"""What a person typed, made fit to keep: no control characters, no direction marks, no stray ends."""

import re
import unicodedata

_LINE_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x85\v\f]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BLANKS = re.compile(r"[ \t\u00a0]+")


def clean_text(text: str) -> str:
    """Return text of several lines as it is stored: NFC, line feeds, no control or direction marks."""
    if not text.replace("\n", "").isprintable():  # most is, and holds nothing that has to go
        text = _UNWANTED.sub("", _LINE_BREAKS.sub("\n", text))
    return unicodedata.normalize("NFC", text).strip()


def clean_line(text: str) -> str:
    """Return text of one line as it is stored: cleaned, every run of blanks one space."""
    return _BLANKS.sub(" ", clean_text(text).replace("\n", " ")).strip()


def none_if_empty(text: str | None) -> str | None:
    """Return cleaned one-line text, or None where nothing was said."""
    return (clean_line(text) or None) if text is not None else None


def text_or_none(text: str | None) -> str | None:
    """Return cleaned text of several lines, or None where nothing was said."""
    return (clean_text(text) or None) if text is not None else None
