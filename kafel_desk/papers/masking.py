"""What must not stand on paper whole: phones keep their last three digits, national ids none."""

import re

from kafel_desk.case.sentences import sentence_of
from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message, message

_HIDDEN = "•"
_SHOWN = 3
_MOBILE = "+9665"

# As they are typed: a mobile number of the kingdom in any spelling; a national id or iqama.
_PHONE_OR_ID = re.compile(
    r"(?<!\d)(?:(?:\+|00)966[ -]?0?5|05|٠٥)(?:[ -]?\d){8}(?!\d)"
    r"|(?<!\d)[12١٢]\d{9}(?!\d)"
)

# Details of a person whose new value a sentence would tell.
_UNTOLD = frozenset({"detail.national_id", "detail.email"})
_PHONES = "detail.phones"


def masked_phone(number: str) -> str:
    """Return a canonical number with all hidden but its last three digits: 05•••••142."""
    begins = "05" if number.startswith(_MOBILE) else ""
    return f"{begins}{_HIDDEN * 5}{number[-_SHOWN:]}"


def masked_text(text: str) -> str:
    """Return what somebody typed with the mobile numbers and national ids in it hidden."""
    return _PHONE_OR_ID.sub(_hidden, text)


def masked_sentence(recorded: Recorded, directory: Directory, case: Case | None = None) -> Message:
    """Return the sentence of a fact without the number or the e-mail address that it sets."""
    return _without_values(sentence_of(recorded, directory, case))


def _hidden(found: re.Match[str]) -> str:
    is_id = found[0][0] in "12١٢"
    return _HIDDEN * 10 if is_id else f"{_HIDDEN * 5}{found[0][-_SHOWN:]}"


def _without_values(said: Message) -> Message:
    field = said.params.get("field")
    if said.key == "fact.corrected_value" and isinstance(field, Message):
        if field.key in _UNTOLD:
            return message("fact.corrected_text", field=field)
        if field.key == _PHONES:
            value = said.params.get("value")
            phones = value.value if isinstance(value, LeftToRight) else str(value)
            hidden = ", ".join(
                f"{_HIDDEN * 5}{phone.strip()[-_SHOWN:]}" for phone in phones.split(",")
            )
            return message(said.key, field=field, value=LeftToRight(hidden))
    return Message(
        said.key,
        {
            name: _without_values(value) if isinstance(value, Message) else value
            for name, value in said.params.items()
        },
    )
