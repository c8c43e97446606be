"""What a person thinks of it (step 14): the result and the process apart, 1 to 5, and words."""

from collections.abc import Collection

import msgspec

from kafel_desk.field_rules import fits, raise_if_any
from kafel_desk.language.cleaning import text_or_none
from kafel_desk.language.digits import to_ascii
from kafel_desk.language.direction import strip_marks
from kafel_desk.language.message import message
from kafel_desk.refusal import FieldError, Refused

LOWEST, HIGHEST = 1, 5
LONGEST_WORDS = 10_000
"""Characters."""


class SurveyAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """One answer to the invitation. Every part is voluntary; one of them was given."""

    result: int | None = None
    process: int | None = None
    words: str | None = None


def checked_answer(
    result: int | str | None, process: int | str | None, words: str | None
) -> SurveyAnswer:
    """Return an answer as it is kept; scores may come as typed, in any digits.

    Raises ``Refused`` for a score outside 1 to 5, words that are absurdly long, and an answer that
    says nothing at all: whoever did not answer is counted so, and not as somebody who did.
    """
    errors: list[FieldError | None] = []
    scores: dict[str, int | None] = {}
    for field, given in (("result", result), ("process", process)):
        try:
            scores[field] = _score(given)
        except ValueError:
            scored = message("error.survey_score", lowest=LOWEST, highest=HIGHEST)
            errors.append(FieldError(field, scored))
    said = text_or_none(words)
    errors.append(fits("words", said, LONGEST_WORDS))
    if not any(errors) and said is None and not any(scores.values()):
        errors.append(FieldError("result", message("error.survey_empty")))
    raise_if_any(errors)
    return SurveyAnswer(result=scores["result"], process=scores["process"], words=said)


def check_recorder(
    recorder: str,
    *,
    officers: Collection[str],
    complained_staff: str | None,
    confidentiality: str,
) -> None:
    """Refuse, with ``Refused``, whoever may not invite to the survey of a case or record it.

    ``officers`` is everybody who was ever appointed to it (step 6): nobody asks how well they did
    themselves. Whoever the complaint is about never learns of it. A matter of safeguarding has no
    survey, whoever asks.
    """
    if confidentiality == "safeguarding":
        raise Refused(FieldError("", message("error.survey_safeguarding")))
    if recorder in officers or recorder == complained_staff:
        raise Refused(FieldError("by", message("error.survey_own_case")))


def _score(given: int | str | None) -> int | None:
    """Read one score; raises ``ValueError`` for anything but a whole number from 1 to 5."""
    if isinstance(given, str):
        typed = to_ascii(strip_marks(given)).strip()
        if not typed:
            return None
        if len(typed) != 1:
            raise ValueError(typed)
        given = int(typed)
    if given is not None and (isinstance(given, bool) or not LOWEST <= given <= HIGHEST):
        raise ValueError(given)
    return given
