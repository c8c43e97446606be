"""The centre's own work in a demo: routines carried out some days ago, what was made better."""

from collections.abc import Iterable
from datetime import date, timedelta

from kafel_desk.demo.material import AnswerTold, Material
from kafel_desk.directory.centre_facts import (
    AnswerChanged,
    AwarenessDone,
    ImprovementRecorded,
    PolicyReviewed,
    RoutineDone,
)
from kafel_desk.directory.centre_work import AWARENESS, POLICIES
from kafel_desk.journal.fact import Fact

_DAYS_AGO = {
    AWARENESS: 19, "channels": 112, "weekly_summary": 7, "monthly_report": 21,
    "quarterly_report": 49, "opinions": 4, "contact": 5, POLICIES: 315,
}  # fmt: skip
"""Some time of each period is left, but for one that is late and one that is due now."""
_BETWEEN_IMPROVEMENTS = 11
"""Days."""


def centre_work(material: Material, today: date) -> tuple[Fact, ...]:
    """Return the facts of the centre's work before ``today``, by what the material tells of it."""
    told = material.centre
    done = [
        _done(routine, today - timedelta(days=_DAYS_AGO[routine]), what, told.published_in)
        for routine, what in told.routines.items()
    ]
    improved = [
        ImprovementRecorded(on=today - timedelta(days=_BETWEEN_IMPROVEMENTS * place), text=text)
        for place, text in enumerate(told.improvements, start=1)
    ]
    return (*done, *reversed(improved), *_answers(told.answers, today))


def _answers(told: Iterable[AnswerTold], today: date) -> Iterable[Fact]:
    for place, answer in enumerate(told, start=1):
        yield AnswerChanged(
            entry=f"demo.answer{place}",
            title=answer.title,
            text=answer.text,
            keywords=answer.keywords,
            reviewed_on=today - timedelta(days=answer.days_ago),
            reviewed_by="supervisor",
        )


def _done(routine: str, on: date, what: str, published_in: str) -> Fact:
    match routine:
        case "awareness":
            return AwarenessDone(on=on, what=what, where=published_in)
        case "policies":
            return PolicyReviewed(on=on, decisions=what)
        case _:
            return RoutineDone(routine=routine, on=on, what=what)
