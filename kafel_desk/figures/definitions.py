"""The definitions of the figures that are over cases, each with its basis, one beside the other.

design/figures.md is the source; docs/figures.md says the same in sentences. Whatever counts, shares
or opens a figure reads it here, so that a number and its cases cannot differ.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from kafel_desk.case.facts import CAUSES, OUTCOMES
from kafel_desk.figures.figure import FigureName, Group
from kafel_desk.figures.measured import Basis, MeasuredCase

Form = Literal["count", "share", "spread", "mean"]
Dimension = Literal["kind", "channel", "department", "category", "beneficiary", "weekday", "hour"]
Grouping = tuple[Dimension, ...]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

DIMENSIONS: dict[Dimension, Callable[[MeasuredCase], str | None]] = {
    "kind": lambda case: case.kind,
    "channel": lambda case: case.channel,
    "department": lambda case: case.department,
    "category": lambda case: case.category,
    "beneficiary": lambda case: "internal" if case.internal else "external",
    "weekday": lambda case: WEEKDAYS[case.weekday],
    "hour": lambda case: f"{case.hour:02}",
}

_WHOLE: tuple[Grouping, ...] = ((),)
_BY_PLACE: tuple[Grouping, ...] = ((), ("kind",), ("channel",), ("department",))
_WHOLE_PART: Group = {}
_UPHELD = ("upheld", "partly")
_MARKS = (1, 2, 3, 4, 5)
HIGH_MARK = 4
MANY_TRANSFERS = 3


class Definition(NamedTuple):
    """One figure, or one part of it (``part`` is put into its group).

    ``of`` says how many of the whole a case counts for, ``n`` how many of the part; ``value`` what
    is measured of it, None where it did not come to that. A spread has two figures, with
    ``{"measure": "median"}`` and ``{"measure": "p90"}``.
    """

    figure: FigureName
    basis: Basis
    form: Form
    of: Callable[[MeasuredCase], int]
    n: Callable[[MeasuredCase], int] = lambda _case: 1
    value: Callable[[MeasuredCase], int | None] = lambda _case: None
    part: Group = _WHOLE_PART
    groupings: tuple[Grouping, ...] = _WHOLE


def _every(case: MeasuredCase) -> int:
    del case
    return 1


def _is_complaint(case: MeasuredCase) -> int:
    return case.kind == "complaint"


def _is_suggestion(case: MeasuredCase) -> int:
    return case.kind == "suggestion" and case.outcome is not None


def _is_upheld(case: MeasuredCase) -> int:
    return case.kind == "complaint" and case.outcome in _UPHELD


def _outcome(outcome: str) -> Definition:
    return Definition(
        "outcome_mix", "closed", "share", _is_complaint,
        lambda case: case.kind == "complaint" and case.outcome == outcome,
        part={"outcome": outcome},
    )  # fmt: skip


def _cause(cause: str) -> Definition:
    return Definition(
        "causes", "closed", "share", _is_upheld,
        lambda case: cause in case.causes.split(), part={"cause": cause},
    )  # fmt: skip


def _satisfaction(
    figure: FigureName, mark: Callable[[MeasuredCase], int | None]
) -> tuple[Definition, ...]:
    def answered(case: MeasuredCase) -> int:
        return mark(case) is not None

    return (
        Definition(figure, "asked", "mean", _every, value=mark),
        Definition(
            figure, "asked", "share", answered, lambda case: (mark(case) or 0) >= HIGH_MARK,
            part={"marks": "4 and 5"},
        ),
        *(
            Definition(
                figure, "asked", "share", answered,
                lambda case, given=given: mark(case) == given,  # type: ignore[misc]
                part={"mark": str(given)},
            )
            for given in _MARKS
        ),
    )  # fmt: skip


def _quality(
    field: str,
    has: Callable[[MeasuredCase], int],
    of: Callable[[MeasuredCase], int] = _every,
    basis: Basis = "received",
) -> Definition:
    return Definition("data_quality", basis, "share", of, has, part={"field": field})


def _actions(
    part: str, of: Callable[[MeasuredCase], int], n: Callable[[MeasuredCase], int]
) -> Definition:
    return Definition(
        "corrective_actions", "closed", "share",
        lambda case: of(case) if _is_upheld(case) else 0, n, part={"part": part},
    )  # fmt: skip


DEFINITIONS: tuple[Definition, ...] = (
    Definition(
        "received", "received", "count", _every,
        groupings=(
            *_BY_PLACE, ("category",), ("beneficiary",), ("channel", "kind"),
            ("kind", "channel", "department", "category", "beneficiary"),
        ),
    ),
    Definition(
        "confirmed_in_target", "received", "share", _every,
        lambda case: bool(case.confirmed_in_target), groupings=_BY_PLACE,
    ),
    Definition(
        "time_to_confirm", "received", "spread", _every,
        value=lambda case: case.confirmed_minutes, groupings=((), ("kind",)),
    ),
    Definition(
        "time_to_first_reply", "replied", "spread", _every,
        value=lambda case: case.first_reply_minutes, groupings=((), ("kind",)),
    ),
    Definition(
        "first_reply_in_target", "replied", "share",
        lambda case: case.first_reply_in_target is not None,
        lambda case: bool(case.first_reply_in_target), groupings=((), ("kind",)),
    ),
    Definition(
        "time_to_result", "told", "spread", _every,
        value=lambda case: case.told_minutes, groupings=((), ("kind",), ("department",)),
    ),
    Definition(
        "waiting_time", "told", "spread", _every,
        value=lambda case: case.waited_minutes or None, groupings=((), ("kind",)),
    ),
    Definition(
        "result_in_target", "told", "share",
        lambda case: case.told_in_target is not None,
        lambda case: bool(case.told_in_target), groupings=_BY_PLACE,
    ),
    Definition(
        "answered_at_first_contact", "received", "share", _every,
        lambda case: case.at_first_contact and not case.transfers, groupings=_BY_PLACE,
    ),
    Definition(
        "transfers_a_case", "received", "mean", _every,
        value=lambda case: case.transfers, groupings=((), ("kind",)),
    ),
    Definition(
        "transfers_a_case", "received", "share", _every,
        lambda case: case.transfers >= MANY_TRANSFERS, part={"transfers": "3+"},
    ),
    *map(_outcome, OUTCOMES["complaint"]),
    *map(_cause, CAUSES),
    _actions("with action", lambda _case: 1, lambda case: case.actions_planned > 0),
    _actions("done on time", lambda case: case.actions_done, lambda case: case.actions_on_time),
    _actions(
        "found effective", lambda case: case.actions_checked, lambda case: case.actions_effective
    ),
    *_satisfaction("satisfaction_with_the_result", lambda case: case.opinion_result),
    *_satisfaction("satisfaction_with_the_process", lambda case: case.opinion_process),
    Definition(
        "satisfaction_with_the_process", "asked", "share", _every,
        lambda case: case.opinion_result is not None or case.opinion_process is not None,
        part={"answered": "either"},
    ),
    Definition(
        "suggestions_adopted", "closed", "share", _is_suggestion,
        lambda case: case.outcome == "adopted",
    ),
    Definition(
        "suggestions_adopted", "closed", "share", _is_suggestion,
        lambda case: case.told_minutes is not None, part={"part": "told back"},
    ),
    Definition(
        "evidence_rate", "closed", "share", _is_complaint, lambda case: case.has_evidence,
        groupings=((), ("department",)),
    ),
    _quality("category", lambda case: case.category is not None),
    _quality("phone", lambda case: case.has_phone),
    _quality("remedy", lambda case: case.has_remedy, _is_complaint),
    _quality("outcome", lambda case: case.outcome is not None, basis="closed"),
    Definition(
        "load", "received", "count", _every,
        groupings=(("weekday", "hour"), ("channel", "weekday", "hour")),
    ),
    Definition("closed", "closed", "count", _every, groupings=((), ("kind",), ("department",))),
)  # fmt: skip
"""In the order of design/figures.md. What stands at a moment, and what is over people or
improvements, is counted apart (standing.py, the reader)."""
