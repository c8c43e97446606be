"""Digits: which family is shown (one setting), and any family read back to 0-9."""

import enum
import re
import unicodedata


class Digits(enum.StrEnum):
    """The family of digits on screen, paper and Excel. Storage is always 0-9."""

    LATIN = "latin"
    ARABIC_INDIC = "arabic-indic"


def read_digits(stored: object) -> Digits:
    """Return the family that a display setting holds; 0-9 where it holds none."""
    chosen = stored.get("digits") if isinstance(stored, dict) else None
    return next((family for family in Digits if family.value == chosen), Digits.LATIN)


_TO_ARABIC_INDIC = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")
# Digits with their thousands or decimal separator. Those that touch a Latin letter
# belong to a name (A5, F4) and are left alone.
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?![A-Za-z0-9])"
)

# What has letters or gaps, a part that is hidden, or more digits in a row than a day or a time has.
_CODE = re.compile(r"[A-Za-z\s+•]|[0-9]{7}")
_THOUSANDS = "٬"
_DECIMAL = "٫"


def render(text: str, digits: Digits) -> str:
    """Return `text` with its numbers in the chosen family.

    Numbers that touch a Latin letter stay as they are.
    """
    if digits is Digits.LATIN:
        return text
    return _NUMBER.sub(lambda match: match[0].translate(_TO_ARABIC_INDIC), text)


def render_number(value: float, digits: Digits, *, grouped: bool = False) -> str:
    """Return a number as text in the chosen family, with thousands set apart if `grouped`."""
    return render(format(value, ",") if grouped else str(value), digits)


def render_value(value: str, digits: Digits) -> str:
    """Return a value that reads left to right: a time, a date, a code, a phone, a path.

    Codes and phones keep the digits that people type and dial, as everywhere. In Arabic-Indic
    digits their parts would also change places: KA-26-00042-7 would be KA-٧-٠٠٠٤٢-٢٦.
    """
    return value if _CODE.search(value) else render(value, digits)


def to_ascii(text: str) -> str:
    """Return `text` with every decimal digit of any script as 0-9.

    The Arabic thousands mark becomes a comma and the decimal mark a point.
    """
    if text.isascii():
        return text
    return "".join(map(_ascii, text))


def _ascii(character: str) -> str:
    if character == _THOUSANDS:
        return ","
    if character == _DECIMAL:
        return "."
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)
