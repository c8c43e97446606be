"""A case of an old log keeps the log's own times, and nobody is asked for what it never told."""

from datetime import UTC, datetime, timedelta
from typing import Any

from kafel_desk.case import facts as f
from kafel_desk.case.due import due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.reminders import due_reminders, next_reminder
from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.case.steps import steps_of
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from tests.kafel_desk.case.story import DIRECTORY, MONDAY_MORNING, Story

LONG_AGO = datetime(2024, 3, 3, 7, tzinfo=UTC)
CASE = Subject("case", bytes(15) + b"\x01")


def taken_over(**fields: Any) -> Story:
    story = Story()
    story.case_id = CASE.id
    received = f.CaseReceived(
        number="KA-24-00001-3", kind="complaint", channel="phone", received_at=LONG_AGO,
        desk="A", received_by="",
    )  # fmt: skip
    imported = f.CaseImported(batch=bytes(16), row=2, **fields)
    story.append([Draft(CASE, received), Draft(CASE, imported)], "badr")
    return story


def closed_case() -> Case:
    return taken_over(
        is_closed=True, outcome="upheld", closed_at=LONG_AGO + timedelta(days=4),
        told_at=LONG_AGO + timedelta(days=3),
    ).case  # fmt: skip


def test_it_was_closed_when_the_log_says() -> None:
    case = closed_case()
    assert state_of(case) == "closed"
    assert case.outcome == "upheld"
    assert case.closed is not None
    assert case.closed.at == LONG_AGO + timedelta(days=4)
    assert case.told is not None
    assert case.told.at == LONG_AGO + timedelta(days=3)
    assert due_of(case, DIRECTORY).in_time


def test_a_day_that_the_log_does_not_tell_is_the_last_that_it_does() -> None:
    case = taken_over(is_closed=True).case
    assert case.closed is not None
    assert case.closed.at == LONG_AGO
    assert case.outcome is None


def test_nobody_owes_the_steps_that_an_old_log_does_not_tell() -> None:
    statuses = {step.status for step in steps_of(closed_case())}
    assert statuses == {"done", "not_applicable"}


def test_an_open_one_is_owed_but_nobody_is_reminded_of_what_is_long_past() -> None:
    story = taken_over()
    assert state_of(story.case) == "new"
    assert due_of(story.case, DIRECTORY).is_overdue(story.now)
    assert due_reminders(story.case, DIRECTORY, story.now) == ()
    assert next_reminder(story.case, DIRECTORY) is None


def test_the_order_in_which_its_facts_arrive_changes_nothing() -> None:
    story = taken_over(is_closed=True)
    assert fold(reversed(story.facts)) == fold(story.facts)


def test_what_is_noted_later_leaves_it_closed_and_reopening_opens_it() -> None:
    story = taken_over(is_closed=True)
    story.later(hours=1)
    story.append([Draft(CASE, f.NoteAdded(text="اتصل صاحبها"))], "badr")
    assert state_of(story.case) == "closed"
    story.append([Draft(CASE, f.CaseReopened(reason="لم تُحل"))], "badr")
    assert state_of(story.case) == "reopened"
    assert story.case.closed is None
    assert story.now > MONDAY_MORNING
