"""Counting by definitions: shares with their whole, medians, percentiles, groups, suppression."""

from typing import Any

import pytest

from kafel_desk.figures.comparing import compared, mean_of
from kafel_desk.figures.counting import (
    cases_of,
    count_all,
    count_one,
    median,
    ninetieth,
)
from kafel_desk.figures.definitions import DEFINITIONS
from kafel_desk.figures.figure import FIGURES, Figure, counted, share, suppressed
from kafel_desk.figures.measured import Basis, MeasuredCase


def case(id: int = 1, **changes: Any) -> MeasuredCase:  # noqa: A002  (the field's name)
    values: dict[str, Any] = {
        "id": id, "kind": "complaint", "channel": "visit", "department": None, "category": None,
        "internal": False, "weekday": 6, "hour": 9, "confirmed_minutes": None,
        "confirmed_in_target": None, "at_first_contact": False, "transfers": 0,
        "has_remedy": False, "has_phone": False, "first_reply_minutes": None,
        "first_reply_in_target": None, "told_minutes": None, "told_in_target": None,
        "waited_minutes": 0, "outcome": None, "has_evidence": False, "causes": "",
        "actions_planned": 0, "actions_done": 0, "actions_on_time": 0, "actions_checked": 0,
        "actions_effective": 0, "opinion_result": None, "opinion_process": None,
    }  # fmt: skip
    return MeasuredCase(**(values | changes))


def test_a_share_has_its_whole_beside_it() -> None:
    cases = [case(1, confirmed_in_target=True), case(2, confirmed_in_target=False), case(3)]
    found = count_one("confirmed_in_target", cases)
    assert (found.n, found.of) == (1, 3)
    assert found.value == pytest.approx(1 / 3)


def test_of_nothing_there_is_no_share() -> None:
    assert count_one("confirmed_in_target", []).value is None


def test_the_median_of_an_even_number_lies_between_and_the_ninetieth_is_one_of_them() -> None:
    assert median([4, 1, 3, 2]) == 2.5
    assert median([3, 1, 2]) == 2
    assert ninetieth(list(range(1, 11))) == 9
    assert ninetieth([7]) == 7
    assert median([]) is None
    assert ninetieth([]) is None


def test_who_was_answered_on_the_spot_but_sent_on_was_not_answered_at_first_contact() -> None:
    cases = [case(1, at_first_contact=True), case(2, at_first_contact=True, transfers=1)]
    assert count_one("answered_at_first_contact", cases).n == 1


def test_actions_count_one_by_one_and_only_those_of_upheld_complaints() -> None:
    actions = {"actions_planned": 3, "actions_done": 3, "actions_on_time": 2}
    cases = [case(1, outcome="upheld", **actions), case(2, outcome="not_upheld", **actions)]
    done = count_one("corrective_actions", cases, {"part": "done on time"})
    assert (done.n, done.of) == (2, 3)


def test_satisfaction_tells_how_many_were_asked() -> None:
    cases = [case(1, opinion_result=5), case(2, opinion_result=2), case(3)]
    mean = count_one("satisfaction_with_the_result", cases)
    assert (mean.n, mean.of, mean.value) == (2, 3, 3.5)


def test_every_figure_opens_to_as_many_cases_as_it_counts() -> None:
    cases = [case(n, channel=("visit", "phone")[n % 2], told_minutes=n or None) for n in range(7)]

    def rows(_basis: Basis) -> list[MeasuredCase]:
        return cases

    for figure in count_all(rows):
        if figure.figure != "corrective_actions":
            assert len(cases_of(figure.figure, figure.group, rows)) == figure.n, figure


def test_a_figure_that_there_is_not_opens_to_nothing() -> None:
    with pytest.raises(LookupError):
        cases_of("received", {"colour": "blue"}, lambda _basis: [])


def test_every_definition_is_of_a_figure_with_a_name() -> None:
    assert {each.figure for each in DEFINITIONS} <= set(FIGURES)


def test_a_mean_of_counts_and_all_shares_together() -> None:
    assert mean_of([counted("received", 3), counted("received", 4)]).value == 3.5
    together = mean_of([share("overdue", 1, 2), share("overdue", 0, 8)])
    assert (together.n, together.of, together.value) == (1, 10, 0.1)


def test_bars_run_from_the_oldest_to_now() -> None:
    found = compared([counted("received", n) for n in (5, 4, 3, 2, 1)])
    assert [figure.n for figure in found.past] == [1, 2, 3, 4, 5]
    assert (found.now.n, found.before.n, found.mean.value) == (5, 4, 2.5)


@pytest.mark.parametrize(
    ("figure", "is_gone"),
    [
        (counted("received", 0), False),
        (counted("received", 4), True),
        (counted("received", 5), False),
        (share("overdue", 6, 9), True),
        (share("overdue", 0, 3), True),
        (share("overdue", 10, 30), False),
        (share("overdue", 0, 30), False),
    ],
)
def test_small_cells_do_not_leave_the_centre(figure: Figure, *, is_gone: bool) -> None:
    outside = suppressed(figure)
    assert outside.is_suppressed == is_gone
    assert (outside.n, outside.value) == ((0, None) if is_gone else (figure.n, figure.value))
