"""What can be told to be wrong before the desk is asked: said at once, beside each field."""

from collections.abc import Mapping

from kafel_desk.language.message import Message, message
from kafel_desk.person.phones import PhoneError, normalise_phone
from kafel_desk.refusal import FieldError

_PHONES = ("phone", "other_phone")


def entered_problems(
    values: Mapping[str, object], channel: str, when_problems: Mapping[str, Message]
) -> tuple[FieldError, ...]:
    """Return what is missing or cannot be; the desk judges the rest."""
    problems: list[FieldError] = []
    if not channel:
        problems.append(FieldError("channel", message("intake.channel_needed")))
    for name in _PHONES:
        typed = str(values.get(name) or "")
        if typed.strip():
            try:
                normalise_phone(typed)
            except PhoneError as error:
                problems.append(FieldError(name, error.message))
    is_lane = values.get("confidentiality") == "safeguarding"
    if not values.get("kind") and not is_lane:
        problems.append(FieldError("kind", message("intake.kind_needed")))
    if not str(values.get("description") or "").strip():
        problems.append(FieldError("description", message("error.needed")))
    is_answered = values.get("answered_now") and not is_lane
    if is_answered and not str(values.get("answered") or "").strip():
        problems.append(FieldError("answered", message("intake.answer_needed")))
    problems += [FieldError(name, problem) for name, problem in when_problems.items()]
    return tuple(problems)
