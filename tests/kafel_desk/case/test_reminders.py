"""Reminders at 75, 100 and 150 % of the target: due once each, and never while the clock stands."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case import commands as c
from kafel_desk.case.due import clock_run
from kafel_desk.case.facts import ReminderGiven
from kafel_desk.case.reminders import decide_reminders, due_reminders, next_reminder
from tests.kafel_desk.case.story import Story

RECIPIENTS = {75: "holder", 100: "supervisor", 150: "director"}


def due(story: Story) -> list[tuple[int, str]]:
    reminders = due_reminders(story.case, story.directory, story.now)
    return [(reminder.percent, reminder.to) for reminder in reminders]


def percent(story: Story) -> int:
    return clock_run(story.case, story.directory, story.now).percent


def give(story: Story) -> None:
    story.append(decide_reminders(story.case, story.directory, story.now), "desk")


def test_a_new_case_reminds_nobody() -> None:
    story = Story().record()
    assert due(story) == []
    assert next_reminder(story.case, story.directory) is not None


def test_holder_supervisor_and_director_hear_of_it_one_after_the_other() -> None:
    story = Story().record()
    heard: list[tuple[int, str]] = []
    for _ in range(60):
        story.later(hours=12)
        heard += due(story)
        give(story)
    assert heard == [(75, "holder"), (100, "supervisor"), (150, "director")]


def test_a_reminder_that_was_given_is_not_due_again() -> None:
    story = Story().record().later(days=60)
    assert len(due(story)) == 3
    give(story)
    assert due(story) == []
    assert next_reminder(story.case, story.directory) is None


def test_waiting_stops_the_clock_of_reminders_too() -> None:
    story = Story().record().do(c.StartWaiting, reason="الآيبان").later(days=200)
    assert due(story) == []
    assert next_reminder(story.case, story.directory) is None
    story.do(c.EndWaiting)
    assert due(story) == []
    assert next_reminder(story.case, story.directory) is not None


def test_what_was_due_before_the_waiting_began_stays_due() -> None:
    story = Story().record().later(days=60).do(c.StartWaiting, reason="الآيبان")
    assert len(due(story)) == 3


@pytest.mark.parametrize("end", ["told", "closed", "void"])
def test_nobody_is_reminded_once_nothing_is_owed(end: str) -> None:
    story = Story().record()
    match end:
        case "told":
            story.do(c.DraftReply, text="نعتذر").do(c.ApproveReply, "badr")
            story.do(c.TellResult, means="call")
        case "closed":
            story.do(c.CloseCase, outcome="withdrawn")
        case _:
            story.do(c.VoidCase, reason="مكررة")
    story.later(days=200)
    assert due(story) == []
    assert next_reminder(story.case, story.directory) is None


def test_what_is_safeguarding_is_not_timed_by_the_desk() -> None:
    story = Story().record(confidentiality="safeguarding").later(days=200)
    assert due(story) == []
    assert next_reminder(story.case, story.directory) is None


def test_reminders_of_two_desks_count_once() -> None:
    story = Story().record().later(days=60)
    give(story)
    story.from_elsewhere(ReminderGiven(percent=75, to="holder"))
    assert due(story) == []


@given(hours=st.integers(0, 24 * 90), waited=st.integers(1, 24 * 30), urgent=st.booleans())
def test_a_reminder_is_due_exactly_when_the_clock_has_run_so_far(
    hours: int, waited: int, urgent: bool
) -> None:
    story = Story().record(priority="urgent" if urgent else "normal")
    story.later(hours=hours // 2).do(c.StartWaiting, reason="الآيبان")
    story.later(hours=waited).do(c.EndWaiting).later(hours=hours - hours // 2)
    reached = [(share, to) for share, to in RECIPIENTS.items() if percent(story) >= share]
    assert due(story) == reached
    following = next_reminder(story.case, story.directory)
    assert following is not None
    assert (following <= story.now) == bool(reached)


@given(gaps=st.lists(st.integers(1, 24 * 20), max_size=12))
def test_each_is_given_once_however_often_it_is_asked(gaps: list[int]) -> None:
    story = Story().record()
    for gap in gaps:
        story.now += timedelta(hours=gap)
        give(story)
        give(story)
    given_percents = [f.fact.percent for f in story.facts if isinstance(f.fact, ReminderGiven)]
    assert given_percents == sorted(set(given_percents))
    assert given_percents == [share for share in RECIPIENTS if percent(story) >= share]
