"""A corrective action outlives its case: it is done and checked without opening the case again."""

import pytest

from kafel_desk.case import commands as c
from kafel_desk.case.enquiry_commands import CheckAction
from kafel_desk.case.facts import ActionDone, FindingRecorded
from kafel_desk.case.next_action import allowed_acts
from kafel_desk.refusal import Refused
from tests.kafel_desk.case.story import Story


def closed_with_an_action() -> Story:
    story = Story().record().do(c.PlanAction, text="مطابقة الكشف", owner="salma")
    return story.do(c.CloseCase, "badr", outcome="upheld")


def test_an_action_is_done_and_checked_and_the_case_stays_closed() -> None:
    story = closed_with_an_action()
    assert "done" in allowed_acts(story.case, "salma")
    story.do(c.CompleteAction, "salma").do(CheckAction, "badr", effective=True)
    assert story.state == "closed"
    assert not story.case.open_actions


def test_what_another_desk_did_of_it_opens_nothing_either() -> None:
    story = closed_with_an_action()
    (action,) = story.case.actions
    story.from_elsewhere(ActionDone(action=action.planned.id))
    assert story.state == "closed"
    story.from_elsewhere(FindingRecorded(text="جديد"))
    assert story.state == "progress"


def test_a_new_action_needs_an_open_case() -> None:
    with pytest.raises(Refused):
        closed_with_an_action().do(c.PlanAction, text="آخر", owner="salma")
