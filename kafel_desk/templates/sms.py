"""How many parts a text message takes. Arabic goes as UCS-2: 70 units in one, 67 in each of more."""

import msgspec

ALONE = 70
"""UTF-16 units in a message of one part (3GPP TS 23.038, 23.040)."""
IN_A_ROW = 67
"""UTF-16 units in each part of a longer one: its header takes the place of three."""


class SmsLength(msgspec.Struct, frozen=True):
    """Units that a text takes, parts that it is sent in, and units left in the last of them."""

    units: int
    parts: int
    left: int


def sms_length(text: str) -> SmsLength:
    """Measure a text as a phone would send it; a letter of two units is never cut in two."""
    units = sum(map(_units, text))
    if units <= ALONE:
        return SmsLength(units, 1, ALONE - units)
    parts, used = 1, 0
    for character in text:
        width = _units(character)
        if used + width > IN_A_ROW:
            parts, used = parts + 1, 0
        used += width
    return SmsLength(units, parts, IN_A_ROW - used)


def _units(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1
