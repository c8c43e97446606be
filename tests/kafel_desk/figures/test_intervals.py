"""For how long a case was open, overdue and silent: told as stories."""

from datetime import datetime, timedelta

from kafel_desk.case import commands as c
from kafel_desk.figures.case_measures import measures_of
from kafel_desk.figures.intervals import Interval, Intervals, intervals_of
from tests.kafel_desk.case.story import MONDAY_MORNING, Story


def intervals(story: Story) -> Intervals:
    return intervals_of(story.case, story.due.result)


def past(story: Story, kind: str) -> list[Interval]:
    return [each for each in intervals(story).past if each.kind == kind]


def closed(story: Story, outcome: str = "withdrawn") -> datetime:
    story.do(c.CloseCase, "badr", outcome=outcome, note="سحبتها")
    return story.now


def test_a_case_that_is_open_has_nothing_behind_it() -> None:
    story = Story().record()
    assert intervals(story).past == ()
    assert intervals(story).opened == MONDAY_MORNING


def test_a_case_is_late_from_its_due_time_until_the_result_is_told() -> None:
    story = Story().record(kind="inquiry")
    due = story.due.result
    assert due is not None
    late_since = intervals(story).late_since
    assert late_since is not None
    assert late_since > due
    assert late_since - due < timedelta(seconds=1)
    story.later(days=40).do(c.TellResult, means="call")
    (late,) = past(story, "late")
    assert late.ended == story.now
    assert intervals(story).late_since is None


def test_what_was_told_in_time_was_never_late() -> None:
    story = Story().record(kind="inquiry").do(c.TellResult, means="call")
    assert past(story, "late") == []


def test_a_case_that_was_closed_and_opened_again_was_open_twice() -> None:
    story = Story().record()
    first = closed(story)
    story.do(c.ReopenCase, "badr", reason="لم يحل")
    (interval,) = past(story, "open")
    assert (interval.began, interval.ended) == (MONDAY_MORNING, first)
    assert interval.resumed == story.now
    assert intervals(story).opened == story.now


def test_a_case_is_silent_between_two_words_that_lie_far_apart() -> None:
    story = Story().record()
    began = story.now
    story.later(days=8).do(c.LogContact, means="call", direction="out")
    (silence,) = past(story, "silent")
    assert (silence.began, silence.ended) == (began, story.now)
    story.later(days=1).do(c.LogContact, means="call", direction="out")
    assert len(past(story, "silent")) == 1


def test_whoever_heard_nothing_was_silent_before_the_case_was_opened_again_too() -> None:
    story = Story().record().later(days=8)
    closed(story)
    story.later(days=1).do(c.ReopenCase, "badr", reason="لم يحل")
    (silence,) = past(story, "silent")
    assert (silence.began, silence.ended) == (MONDAY_MORNING, story.now)


def test_nobody_is_silent_who_cannot_be_called() -> None:
    story = Story().record(name=None, phone=None)
    story.later(days=30)
    closed(story)
    assert past(story, "silent") == []


def test_waiting_is_measured_apart_from_the_time_to_the_result() -> None:
    story = Story().record(kind="inquiry").do(c.StartWaiting, reason="صورة الهوية")
    story.later(days=7).do(c.EndWaiting).do(c.TellResult, means="call")
    measures = measures_of(story.case, story.directory, story.due)
    assert measures.told is not None
    assert measures.waited > 4 * 420
    # An hour before the waiting, and twenty minutes after the break at noon.
    assert measures.told.minutes == 80
    assert measures.told.in_target


def test_the_last_result_counts_after_a_case_was_opened_again() -> None:
    story = Story().record(kind="inquiry").do(c.TellResult, means="call")
    closed(story, "answered")
    story.do(c.ReopenCase, "badr", reason="لم يحل").later(days=60).do(c.TellResult, means="call")
    measures = measures_of(story.case, story.directory, story.due)
    assert measures.told is not None
    assert measures.first_reply is not None
    assert measures.told.at == story.now
    assert not measures.told.in_target
    assert measures.first_reply.at < measures.told.at


def test_what_was_entered_by_mistake_or_twice_is_not_counted() -> None:
    story = Story().record().do(c.VoidCase, "badr", reason="خطأ")
    assert not measures_of(story.case, story.directory, story.due).is_counted
    twin = Story().record().do(c.LinkDuplicate, "badr", of=bytes(16))
    assert not measures_of(twin.case, twin.directory, twin.due).is_counted
