"""Services and approved answers, each with the day on which it was reviewed, searched in memory."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from kafel_desk.language.folding import fold, query_terms
from kafel_desk.language.message import Message, message

STALE_AFTER_DAYS = 180
"""Unless the centre sets it otherwise: two reviews a year."""
LONGEST_ANSWER = 4_000
"""Characters; it is read aloud to somebody on the phone."""


class ServiceAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the charity offers, or how a question is answered, in words that may be given as is.

    ``keywords`` are other words that people use for it. ``reviewed_on`` is the day on which
    somebody last found it right.
    """

    id: str
    title: str
    text: str
    reviewed_on: date
    reviewed_by: str
    keywords: str = ""
    is_active: bool = True


def is_stale(answer: ServiceAnswer, today: date, after_days: int = STALE_AFTER_DAYS) -> bool:
    """Tell whether an answer was not reviewed for longer than that."""
    return (today - answer.reviewed_on).days > after_days


def review_words(
    answer: ServiceAnswer, today: date, after_days: int = STALE_AFTER_DAYS
) -> Message | None:
    """Return the warning beside a stale answer, or None beside one to rely on."""
    if not is_stale(answer, today, after_days):
        return None
    return message("answer.stale", n=(today - answer.reviewed_on).days)


class _Indexed(msgspec.Struct, frozen=True):
    """An answer with its words folded; a blank stands before each, so that beginnings are found."""

    answer: ServiceAnswer
    title: str
    everything: str


class AnswerIndex:
    """A few hundred answers, folded once, searched at every key press."""

    def __init__(self, answers: Iterable[ServiceAnswer]) -> None:
        """Take the active ones; they are offered by title where nothing is asked."""
        active = (answer for answer in answers if answer.is_active)
        self._entries: Sequence[_Indexed] = [
            _Indexed(
                answer,
                f" {fold(f'{answer.title} {answer.keywords}')}",
                f" {fold(f'{answer.title} {answer.keywords} {answer.text}')}",
            )
            for answer in sorted(active, key=lambda answer: (fold(answer.title), answer.id))
        ]

    def find(self, text: str, limit: int = 8) -> tuple[ServiceAnswer, ...]:
        """Return the answers in which every word asked for begins a word, those by title first."""
        terms = [f" {term}" for term in query_terms(text)]
        found = [
            entry for entry in self._entries if all(term in entry.everything for term in terms)
        ]
        # Sorting keeps the order of titles among equals.
        found.sort(key=lambda entry: -sum(term in entry.title for term in terms))
        return tuple(entry.answer for entry in found[:limit])
