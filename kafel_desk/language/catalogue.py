"""The words of one language, read from id-based Qt Linguist texts and looked up by key."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple
from xml.etree import ElementTree as ET

from kafel_desk.language.digits import Digits, render, render_number, render_value
from kafel_desk.language.direction import LeftToRight, isolate, isolate_right_to_left
from kafel_desk.language.message import Message

logger = logging.getLogger(__name__)

Direction = Literal["rtl", "ltr"]
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_SOURCE_LANGUAGE = "en"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class CatalogueError(ValueError):
    """A catalogue text that cannot be read: bad XML, an entry without id, an id twice."""


class Entry(NamedTuple):
    """One message of a `.ts` text: its id, English source, and translation forms."""

    key: str
    source: str
    forms: tuple[str, ...]
    is_plural: bool
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language; its `digits` say how numbers in them are written.

    A strict catalogue raises `KeyError` for a key or parameter that is missing. One
    that is not strict logs it and shows the key, since no window may fall over a word.
    """

    language: str
    direction: Direction
    # Each form is cut at its placeholders: even places are words, odd ones are names.
    forms: Mapping[str, tuple[tuple[str, ...], ...]]
    digits: Digits = Digits.LATIN
    strict: bool = False

    def __contains__(self, key: object) -> bool:
        return key in self.forms

    def text(self, key: str, /, **params: object) -> str:
        """Return the words of `key`, the plural chosen by the whole number `n`."""
        forms = self.forms.get(key)
        if forms is None:
            if self.strict:
                raise KeyError(key)
            logger.error("no words in %s for the key %s", self.language, key)
            return key
        if len(forms) == 1:
            pieces = forms[0]
        else:
            pieces = forms[plural_form(self.language, _count(params))]
        is_plural = len(forms) > 1
        return "".join(
            self._value(key, piece, params, is_plural=is_plural)
            if place % 2
            else render(piece, self.digits)
            for place, piece in enumerate(pieces)
        )

    def message(self, message: Message) -> str:
        """Return the words of a message; messages among its parameters are put into words too."""
        return self.text(message.key, **message.params)

    def _value(self, key: str, name: str, params: Mapping[str, object], *, is_plural: bool) -> str:
        if name not in params:
            if self.strict:
                raise KeyError(f"{key} needs the parameter {name}")
            logger.error("the words of %s need the parameter %s", key, name)
            return f"{{{name}}}"
        match params[name]:
            case Message() as inner:
                return self.message(inner)
            case LeftToRight(value):
                return isolate(render_value(value, self.digits))
            case int() | float() as number if not isinstance(number, bool):
                return render_number(number, self.digits, grouped=is_plural and name == "n")
            case value if self.direction == "ltr":
                return isolate_right_to_left(str(value))
            case value:
                return str(value)


def parse_catalogue(
    language: str,
    texts: Iterable[str],
    plural_texts: Iterable[str] = (),
    *,
    digits: Digits = Digits.LATIN,
    strict: bool = False,
) -> Catalogue:
    """Return the catalogue of `language` out of the contents of `.ts` files.

    `texts` are the Arabic files. For Arabic their translations are the words. For English
    their sources are, and `plural_texts` (the English files) hold its plural forms.
    Raises `CatalogueError` for a text that is not such a file, or an id given twice.
    """
    forms: dict[str, tuple[tuple[str, ...], ...]] = {}
    for text in texts:
        for entry in read_entries(text):
            if entry.key in forms:
                raise CatalogueError(f"{entry.key} is there twice")
            words = entry.forms
            if language == _SOURCE_LANGUAGE:
                words = (entry.source, entry.source) if entry.is_plural else (entry.source,)
            forms[entry.key] = tuple(map(_cut, words))
    for text in plural_texts:
        for entry in read_entries(text):
            forms[entry.key] = tuple(map(_cut, entry.forms))
    direction: Direction = "rtl" if language in _RIGHT_TO_LEFT else "ltr"
    return Catalogue(language, direction, forms, digits, strict)


def read_entries(text: str) -> Iterator[Entry]:
    """Yield the messages of one `.ts` text. Raises `CatalogueError` if it is not one."""
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        raise CatalogueError(str(error)) from error
    for node in root.iter("message"):
        key = node.get("id")
        if not key:
            raise CatalogueError("a message without an id")
        translation = node.find("translation")
        is_plural = node.get("numerus") == "yes"
        forms: tuple[str, ...] = ("",)
        if translation is not None and is_plural:
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        elif translation is not None:
            forms = (translation.text or "",)
        yield Entry(
            key=key,
            source=node.findtext("source") or "",
            forms=forms,
            is_plural=is_plural,
            is_finished=translation is not None and translation.get("type") is None,
        )


def placeholders(text: str) -> frozenset[str]:
    """Return the names that stand in braces in `text`."""
    return frozenset(_PLACEHOLDER.findall(text))


def plural_form(language: str, n: int) -> int:
    """Return which plural form counts `n` things (the rules of Qt and CLDR).

    Arabic has six: 0, 1, 2, then by the last two digits 3-10, 11-99, and the rest.
    Other languages have two here: one, and all else.
    """
    if language != "ar":
        return 0 if n == 1 else 1
    if n in (0, 1, 2):
        return n
    last_two = n % 100
    if 3 <= last_two <= 10:
        return 3
    return 4 if last_two >= 11 else 5


def _count(params: Mapping[str, object]) -> int:
    n = params.get("n", 0)
    return abs(n) if isinstance(n, int) else 0


def _cut(text: str) -> tuple[str, ...]:
    # Most words have no placeholder, and looking for one takes long for some thousands of them.
    return tuple(_PLACEHOLDER.split(text)) if "{" in text else (text,)
