"""The verb of figures: every number of a period, one JSON object a line."""

import argparse
from datetime import date

from kafel_desk.console.answers import Mouth
from kafel_desk.console.environment import Environment
from kafel_desk.desk import Desk
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.period import days_between
from kafel_desk.queries import Viewer
from kafel_desk.refusal import FieldError, Refused, refuse
from kafel_desk.time.hijri import DateError, parse_date

_DONE = 0


def tell_figures(
    typed: argparse.Namespace, environment: Environment, mouth: Mouth, desk: Desk, viewer: Viewer
) -> int:
    """Answer with every figure of the days from one to another, both inside."""
    del environment
    first, last = _day("from", typed.first), _day("to", typed.last)
    if last < first:
        raise refuse("to", "error.ends_before_it_begins")
    period = days_between(first, last, desk.reader.directory().calendars, viewer.now)
    mouth.answer(*map(figure_answer, desk.reader.figures(viewer, period)))
    return _DONE


def figure_answer(figure: Figure) -> dict[str, object]:
    """Return a figure as it is answered."""
    return {
        "figure": figure.figure,
        "group": dict(figure.group) if figure.group else None,
        "n": figure.n,
        "of": figure.of,
        "value": figure.value,
    }


def _day(field: str, text: str) -> date:
    try:
        return parse_date(text)
    except DateError as error:
        raise Refused(FieldError(field, error.message)) from None
