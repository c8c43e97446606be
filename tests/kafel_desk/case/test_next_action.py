"""The large button follows the steps, and the menu offers only what is not refused."""

from typing import Any

import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.next_action import ACTS, Act, allowed_acts, has_pending_draft, next_action
from kafel_desk.refusal import Refused
from tests.kafel_desk.case.story import Story

# An example of each act that says all that it has to say.
EXAMPLES: dict[Act, tuple[type[c.CaseCommand], dict[str, Any]]] = {
    "confirm": (c.ConfirmReceipt, {"means": "call"}),
    "transfer": (c.TransferCase, {"department": "in_kind"}),
    "take_up": (c.TakeUpCase, {}),
    "answer": (c.AnswerForDepartment, {"text": "تم"}),
    "assign": (c.AssignOfficer, {"officer": "salma"}),
    "finding": (c.RecordFinding, {"text": "خطأ"}),
    "cause": (e.RecordCause, {"cause": "delay"}),
    "suggestion": (e.ReviewSuggestion, {"advice": "adopt", "text": "مفيد"}),
    "wait": (c.StartWaiting, {"reason": "كشف"}),
    "resume": (c.EndWaiting, {}),
    "reply": (c.DraftReply, {"text": "رد"}),
    "approve": (c.ApproveReply, {}),
    "return": (c.ReturnReply, {"remark": "ينقصه"}),
    "plan": (c.PlanAction, {"text": "صرف", "owner": "yasser"}),
    "done": (c.CompleteAction, {}),
    "check": (e.CheckAction, {"effective": True}),
    "tell": (c.TellResult, {"means": "call"}),
    "review": (c.ReviewEffectiveness, {"held": True}),
    "close": (c.CloseCase, {"outcome": "upheld"}),
    "contact": (c.LogContact, {"means": "call"}),
    "invite": (e.InviteOpinion, {"means": "call"}),
    "opinion": (e.RecordOpinion, {"result": 4, "process": 5}),
    "told_of": (e.TellOfSafeguarding, {"whom": "خط البلاغات"}),
    "refer": (e.ReferOut, {"body": "الضمان", "disclosed": "الاسم"}),
    "note": (c.AddNote, {"text": "ملاحظة"}),
    "correct": (c.CorrectDetails, {"remedy": "شيء آخر"}),
    "priority": (c.SetPriority, {"priority": "urgent"}),
    "confidentiality": (c.SetConfidentiality, {"confidentiality": "confidential"}),
    "safeguard": (c.SetConfidentiality, {"confidentiality": "safeguarding"}),
    "link": (c.LinkDuplicate, {"of": b"another case...."}),
    "relate": (e.LinkCase, {"to": b"a third case...."}),
    "unlink": (c.UnlinkDuplicate, {"of": b"another case...."}),
    "reopen": (c.ReopenCase, {"reason": "تكرر"}),
    "void": (c.VoidCase, {"reason": "خطأ"}),
}


def play(story: Story, *acts: Act, actor: str = "salma") -> Story:
    for act in acts:
        command, fields = EXAMPLES[act]
        story.do(command, actor, **fields)
    return story


def drafted() -> Story:
    return play(Story().record(), "confirm", "transfer", "assign", "finding", "reply")


def approved() -> Story:
    return play(drafted(), "approve", actor="badr")


WAY: list[tuple[Act, ...]] = [
    ("confirm",), ("transfer",), ("assign",), ("finding",), ("reply",),
]  # fmt: skip


def test_the_next_action_goes_from_step_to_step() -> None:
    story = Story().record()
    for (act,) in WAY:
        assert next_action(story.case, "badr").act == act
        play(story, act)
    assert next_action(story.case, "badr").act == "approve"
    play(story, "approve", actor="badr")
    for act in ("plan", "done", "tell"):
        assert next_action(story.case, "badr").act == act
        play(story, act)
    assert next_action(story.case, "badr").act == "check"
    play(story, "check", actor="badr")
    for act in ("review", "close"):
        assert next_action(story.case, "badr").act == act
        play(story, act)
    assert next_action(story.case, "badr").act == "invite"
    play(story, "invite", actor="badr")
    assert next_action(story.case, "badr").act is None


def test_whoever_carried_an_action_out_is_not_offered_to_check_it() -> None:
    story = play(approved(), "plan", "done", "tell")
    assert next_action(story.case, "salma").act == "review"
    assert "check" not in allowed_acts(story.case, "salma")


def test_a_suggestion_is_reviewed_where_a_complaint_is_looked_into() -> None:
    story = play(Story().record(kind="suggestion"), "confirm", "transfer", "assign")
    assert next_action(story.case, "badr").act == "suggestion"
    play(story, "suggestion")
    assert next_action(story.case, "badr").act == "reply"


def test_the_officer_of_a_case_is_not_offered_to_ask_for_an_opinion() -> None:
    story = play(Story().record(phone="0555000111"), "assign", "close", actor="badr")
    assert next_action(story.case, "salma").act is None
    assert next_action(story.case, "amal").act == "invite"


def test_nobody_is_asked_who_left_no_way_to_ask() -> None:
    story = play(Story().record(name=None, phone=None), "close")
    assert story.case.person is None
    assert next_action(story.case, "badr").act is None


def test_nobody_is_offered_to_approve_their_own_draft() -> None:
    story = drafted()
    suggestion = next_action(story.case, "salma")
    assert suggestion.act is None
    assert suggestion.why is not None
    assert "approve" not in allowed_acts(story.case, "salma")
    assert "approve" in allowed_acts(story.case, "badr")


def test_a_returned_draft_is_written_anew() -> None:
    story = play(drafted(), "return", actor="badr")
    assert not has_pending_draft(story.case)
    assert next_action(story.case, "badr").act == "reply"


def test_a_case_that_waits_is_taken_up_again_first() -> None:
    story = play(Story().record(), "confirm", "wait")
    assert next_action(story.case, "badr").act == "resume"


def test_an_inquiry_answered_on_the_spot_asks_for_nothing() -> None:
    story = Story().record(kind="inquiry", answered="غدًا")
    assert next_action(story.case, "badr").act in {None, "invite"}


def test_a_void_case_takes_notes_alone() -> None:
    story = play(Story().record(), "void")
    assert allowed_acts(story.case, "badr") == ("note",)
    assert next_action(story.case, "badr").act is None


def test_a_closed_case_can_be_reopened_but_not_moved() -> None:
    story = play(Story().record(), "close")
    assert set(allowed_acts(story.case, "badr")) == {
        *("contact", "invite", "opinion", "note", "relate", "reopen", "void")
    }


PLACES: dict[str, Any] = {
    "just recorded": lambda: Story().record(),
    "with a department": lambda: play(Story().record(), "transfer"),
    "waiting": lambda: play(Story().record(), "wait"),
    "drafted": drafted,
    "approved": approved,
    "told": lambda: play(approved(), "tell"),
    "planned": lambda: play(approved(), "plan"),
    "carried out": lambda: play(approved(), "plan", "done"),
    "closed before it was carried out": lambda: play(approved(), "plan", "close"),
    "a suggestion": lambda: Story().record(kind="suggestion"),
    "linked": lambda: play(Story().record(), "link"),
    "closed": lambda: play(Story().record(), "close"),
    "reopened": lambda: play(Story().record(), "close", "reopen"),
    "void": lambda: play(Story().record(), "void"),
    "an inquiry": lambda: Story().record(kind="inquiry"),
}
# These have an example that fits another case: another outcome, another link.
NOT_AS_EXAMPLE = {("an inquiry", "close"), ("a suggestion", "close"), ("linked", "link")}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("act", ACTS)
def test_what_is_offered_is_done_and_what_is_not_is_refused(place: str, act: Act) -> None:
    story: Story = PLACES[place]()
    command, fields = EXAMPLES[act]
    if (place, act) in NOT_AS_EXAMPLE:
        return
    if act in allowed_acts(story.case, "badr"):
        story.do(command, "badr", **fields)
    elif (place, act) not in HARMLESS:
        with pytest.raises(Refused):
            story.do(command, "badr", **fields)


HARMLESS = {
    (place, "confirm")
    for place in (
        *("drafted", "approved", "told", "planned", "carried out"),
        "closed before it was carried out",
    )
}
"""Confirming twice changes nothing, but is not offered twice."""
