"""What is promised to whom, when it falls due, and who hears when it is late."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import TargetsSet
from kafel_desk.directory.state import fold_directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.time.deadlines import (
    LONGEST_LIMIT,
    Limit,
    Target,
    Targets,
    Wait,
    due_times,
    escalation,
    minutes_used,
    minutes_waited,
    percent_used,
    problem_with_targets,
    result_due,
    targets_in_force,
    usable_targets,
)
from tests.kafel_desk.time.calendars import at, working

WORKING = working()
DAY = 420
RECEIVED = at(2026, 11, 9, 10, 20)  # a Monday
MOMENTS = st.integers(0, 60 * 24 * 60).map(lambda n: at(2026, 11, 1) + timedelta(minutes=n))


@pytest.mark.parametrize(
    ("kind", "priority", "target"),
    [
        ("complaint", "normal", ("same_working_day", 3 * DAY, 10 * DAY)),
        ("complaint", "urgent", (60, 1 * DAY, 3 * DAY)),
        ("inquiry", "normal", ("same_working_day", 1 * DAY, 2 * DAY)),
        ("inquiry", "urgent", ("same_working_day", DAY // 2, 1 * DAY)),
        ("suggestion", "normal", ("same_working_day", 5 * DAY, 20 * DAY)),
        ("suggestion", "urgent", ("same_working_day", 5 * DAY // 2, 10 * DAY)),
    ],
)
def test_the_shipped_targets(kind: str, priority: str, target: tuple[Limit, Limit, Limit]) -> None:
    assert Targets().of(kind, priority) == Target(*target)


@pytest.mark.parametrize("priority", ["normal", "urgent"])
def test_safeguarding_is_at_once_and_its_result_is_not_timed(priority: str) -> None:
    target = Targets().of("complaint", priority, "safeguarding")
    due = due_times(WORKING, RECEIVED, target)
    assert (due.confirm, due.first_reply, due.result) == (RECEIVED, RECEIVED, None)


def test_a_confidential_case_has_the_targets_of_its_kind() -> None:
    assert Targets().of("inquiry", "normal", "confidential") == Targets().inquiry


def test_the_three_due_times_of_a_complaint() -> None:
    due = due_times(WORKING, RECEIVED, Targets().complaint)
    assert due.confirm == at(2026, 11, 9, 16)
    assert due.first_reply == at(2026, 11, 12, 10, 20)
    assert due.result == at(2026, 11, 23, 10, 20)


def test_waiting_stops_the_clock_of_the_result_alone() -> None:
    waits = [(at(2026, 11, 11, 9), at(2026, 11, 12, 9))]
    due = due_times(WORKING, RECEIVED, Targets().complaint, waits)
    assert due.result == at(2026, 11, 24, 10, 20)
    assert due.first_reply == at(2026, 11, 12, 10, 20)


def test_while_waiting_nothing_is_due() -> None:
    waits = [(at(2026, 11, 11, 9), None)]
    due = due_times(WORKING, RECEIVED, Targets().complaint, waits)
    assert due.result is None
    assert due.paused_since == at(2026, 11, 11, 9)


def test_waiting_that_began_after_the_due_time_changes_nothing() -> None:
    late = at(2026, 11, 25, 9)
    assert result_due(WORKING, RECEIVED, 10 * DAY, [(late, None)])[0] == at(2026, 11, 23, 10, 20)


def test_waiting_that_begins_as_the_result_falls_due_comes_too_late() -> None:
    due = at(2026, 11, 23, 10, 20)
    assert result_due(WORKING, RECEIVED, 10 * DAY, [(due, None)]) == (due, None)


@pytest.mark.parametrize(
    ("limit", "due"),
    [("untimed", None), ("at_once", RECEIVED), ("same_working_day", at(2026, 11, 9, 16))],
)
def test_waiting_moves_nothing_that_is_not_counted_in_minutes(
    limit: Limit, due: datetime | None
) -> None:
    waits: list[Wait] = [(at(2026, 11, 9, 10, 30), None)]
    assert result_due(WORKING, RECEIVED, limit, waits) == (due, None)


def test_waiting_at_night_and_at_weekends_costs_nobody_time() -> None:
    waits = [(at(2026, 11, 12, 16), at(2026, 11, 15, 8))]
    due, _ = result_due(WORKING, RECEIVED, 10 * DAY, waits)
    assert due == at(2026, 11, 23, 10, 20)


@st.composite
def waits_of(draw: st.DrawFn) -> list[Wait]:
    moments = sorted(draw(st.lists(MOMENTS, max_size=6, unique=True)))
    waits = [(start, end) for (start, end) in pairwise(moments)][::2]
    return draw(st.permutations(waits))


@given(MOMENTS, st.integers(1, 8000), waits_of())
def test_the_clock_has_run_its_limit_when_the_result_is_due(
    received: datetime, limit: int, waits: list[Wait]
) -> None:
    due, paused = result_due(WORKING, received, limit, waits)
    assert due is not None
    assert paused is None
    assert minutes_used(WORKING, received, due, waits) == limit


@given(MOMENTS, MOMENTS, waits_of())
def test_what_is_used_and_what_was_waited_are_all_the_working_time(
    received: datetime, now: datetime, waits: list[Wait]
) -> None:
    later = [(start, end) for start, end in waits if start >= received]
    together = minutes_used(WORKING, received, now, later) + minutes_waited(WORKING, now, later)
    assert together == max(
        WORKING.working_minutes_between(received, now), minutes_waited(WORKING, now, later)
    )


def test_an_open_wait_uses_nothing_up() -> None:
    waits: list[Wait] = [(at(2026, 11, 9, 11, 20), None)]
    assert minutes_used(WORKING, RECEIVED, at(2026, 11, 30, 12), waits) == 60
    assert minutes_waited(WORKING, at(2026, 11, 9, 11, 50), waits) == 30


def test_the_share_used_is_whole_percent_of_the_limit() -> None:
    assert percent_used(3382, 10 * DAY) == 80
    assert percent_used(420, 420) == 100
    assert percent_used(5, "untimed") == 0
    assert percent_used(5, 0) == 0
    assert percent_used(5, 1) == 500


@pytest.mark.parametrize(
    ("percent", "who"),
    [
        (74, "none"),
        (75, "holder"),
        (99, "holder"),
        (100, "supervisor"),
        (149, "supervisor"),
        (150, "director"),
    ],
)
def test_who_hears_of_a_late_case(percent: int, who: str) -> None:
    assert escalation(Targets(), percent) == who


def test_targets_hold_from_their_date() -> None:
    stricter = Targets(complaint=Target(60, 60, 60))
    dated = ((date(2026, 1, 1), Targets()), (date(2026, 11, 9), stricter))
    assert targets_in_force(dated, date(2026, 11, 8)) == Targets()
    assert targets_in_force(dated, date(2026, 11, 9)) == stricter
    assert targets_in_force(dated, date(2020, 1, 1)) == Targets()
    assert targets_in_force((), date(2026, 1, 1)) == Targets()


def test_a_bad_target_that_was_recorded_once_is_brought_within_bounds() -> None:
    bad = Targets(
        complaint=Target("same_working_day", 0, 10**18), safeguarding=Target("at_once", -7, "untimed"),
        remind_holder_percent=0, tell_supervisor_percent=-5, tell_director_percent=10**9,
    )  # fmt: skip
    fact = TargetsSet(in_force_from=date(2026, 1, 1), targets=bad)
    recorded = Recorded(bytes(24), 1, "admin", DIRECTORY_SUBJECT, fact)
    ((_, held),) = fold_directory([recorded]).targets
    assert problem_with_targets(held) is None
    assert held.complaint == Target("same_working_day", 1, LONGEST_LIMIT)
    assert held.safeguarding == Target("at_once", 1, "untimed")
    assert held.inquiry == Targets().inquiry
    assert usable_targets(Targets()) == Targets()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, None),
        ({"complaint": Target(1, LONGEST_LIMIT, "untimed")}, None),
        ({"inquiry": Target("at_once", 0, 5)}, "error.targets_limit"),
        ({"safeguarding": Target("at_once", "at_once", -1)}, "error.targets_limit"),
        ({"suggestion_urgent": Target(LONGEST_LIMIT + 1, 5, 5)}, "error.targets_limit"),
        ({"remind_holder_percent": 1, "tell_director_percent": 1000}, None),
        ({"remind_holder_percent": 100, "tell_director_percent": 100}, None),
        ({"remind_holder_percent": 0}, "error.targets_percent"),
        ({"remind_holder_percent": 101}, "error.targets_percent"),
        ({"tell_supervisor_percent": 151}, "error.targets_percent"),
        ({"tell_director_percent": 1001}, "error.targets_percent"),
    ],
)
def test_a_table_that_nobody_meant_is_not_set(changes: dict[str, Any], problem: str | None) -> None:
    assert problem_with_targets(msgspec.structs.replace(Targets(), **changes)) == problem


def test_targets_are_written_down_and_read_back() -> None:
    targets = Targets(suggestion=Target("at_once", 5, "untimed"))
    for codec in (msgspec.json, msgspec.msgpack):
        assert codec.decode(codec.encode(targets), type=Targets) == targets
