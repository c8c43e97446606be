"""Folding facts: order of arrival never matters, and nothing that was unseen is hidden (I5 to I7)."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case import commands as c
from kafel_desk.case import facts as f
from kafel_desk.case.evolve import evolve, fold
from kafel_desk.case.states import STATES, state_of
from kafel_desk.case.steps import count_done, current_step, steps_of
from kafel_desk.journal.register import conflicts
from kafel_desk.language.message import message
from kafel_desk.refusal import Refused
from tests.kafel_desk.case.story import Story

ACTS: list[tuple[type[c.CaseCommand], dict[str, Any]]] = [
    (c.ConfirmReceipt, {"means": "slip"}),
    (c.TransferCase, {"department": "sponsorship", "employee": "yasser"}),
    (c.TakeUpCase, {}),
    (c.AnswerForDepartment, {"text": "جواب"}),
    (c.AssignOfficer, {"officer": "salma"}),
    (c.SetPriority, {"priority": "urgent"}),
    (c.SetConfidentiality, {"confidentiality": "confidential"}),
    (c.RecordFinding, {"text": "نتيجة"}),
    (c.StartWaiting, {"reason": "ورقة"}),
    (c.EndWaiting, {}),
    (c.DraftReply, {"text": "رد"}),
    (c.ApproveReply, {}),
    (c.ReturnReply, {"remark": "أوضح"}),
    (c.PlanAction, {"text": "إجراء", "owner": "yasser"}),
    (c.CompleteAction, {}),
    (c.TellResult, {"means": "call"}),
    (c.ReviewEffectiveness, {"held": False, "note": "لا"}),
    (c.LogContact, {"means": "call"}),
    (c.AddNote, {"text": "ملاحظة"}),
    (c.CorrectDetails, {"remedy": "آخر"}),
    (c.LinkDuplicate, {"of": b"d" * 16}),
    (c.CloseCase, {"outcome": "upheld"}),
    (c.ReopenCase, {"reason": "عاد"}),
    (c.VoidCase, {"reason": "خطأ"}),
]


def tell(choices: list[tuple[int, str]]) -> Story:
    """Let people try whatever they like; what the rules refuse does not happen."""
    story = Story().record()
    for choice, actor in choices:
        act, fields = ACTS[choice]
        try:
            story.do(act, actor, **fields)
        except Refused:
            continue
    return story


histories = st.lists(
    st.tuples(st.integers(0, len(ACTS) - 1), st.sampled_from(["salma", "badr", "yasser"])),
    max_size=25,
)


@given(histories, st.randoms(use_true_random=False))
def test_facts_that_arrive_shuffled_and_twice_over_fold_to_the_same_case(
    choices: list[tuple[int, str]], dice: random.Random
) -> None:
    story = tell(choices)
    facts = [fact for fact in story.facts if fact.subject.kind == "case"]
    shuffled = dice.sample(facts, len(facts))
    assert fold(shuffled) == fold(facts)


@given(histories)
def test_one_fact_at_a_time_gives_what_all_at_once_gives(choices: list[tuple[int, str]]) -> None:
    story = tell(choices)
    case = None
    for fact in story.facts:
        if fact.subject.kind == "case":
            case = evolve(case, fact)
    assert case == story.case


@given(histories)
def test_whatever_happened_the_rail_is_whole_and_agrees_with_the_state(
    choices: list[tuple[int, str]],
) -> None:
    case = tell(choices).case
    steps, state = steps_of(case), state_of(case)
    assert state in STATES
    assert [step.number for step in steps] == list(range(3, 13))
    assert (current_step(steps) is None) or state not in ("closed", "void")
    assert all((step.fact is None) == (step.status != "done") for step in steps)
    assert all((step.why is None) == (step.status == "done") for step in steps)
    assert 0 <= count_done(steps) <= 10
    assert (steps[9].status == "done") == (state == "closed")


def test_a_closing_that_had_not_seen_another_desks_work_does_not_close() -> None:
    story = Story().record().do(c.TransferCase, department="sponsorship")
    story.later(minutes=30).do(c.CloseCase, outcome="not_upheld")
    assert story.state == "closed"
    story.from_elsewhere(f.NoteAdded(text="ملاحظة"), minutes_ago=10)
    assert story.state == "closed"
    story.from_elsewhere(f.FindingRecorded(text="الشكوى صحيحة"), minutes_ago=10)
    assert story.state == "progress"
    assert story.case.contested_closing is not None
    assert story.step(12).why == message("step.missing_second_look")


def test_a_fact_that_arrives_after_a_closing_opens_the_case_again() -> None:
    story = Story().record().do(c.CloseCase, outcome="withdrawn").later(hours=1)
    assert story.from_elsewhere(f.ContactLogged(means="call")).state == "closed"
    assert story.from_elsewhere(f.CaseTransferred(department="in_kind")).state == "progress"


def test_two_corrections_that_did_not_see_each_other_both_stay() -> None:
    story = Story().record(remedy="صرف")
    seen = story.case.registers["remedy"][-1].id
    story.do(c.CorrectDetails, remedy="صرف وإشعار")
    story.from_elsewhere(f.DetailsCorrected(remedy="اعتذار"), minutes_ago=5, remedy=(seen,))
    both = conflicts(story.case.registers)["remedy"]
    assert [value.value for value in both] == ["اعتذار", "صرف وإشعار"]
    assert story.case.remedy_asked == "صرف وإشعار"
    story.do(c.CorrectDetails, remedy="اعتذار")
    assert conflicts(story.case.registers) == {}
    assert story.case.remedy_asked == "اعتذار"


def test_a_write_replaces_what_it_saw_whatever_the_clocks_say() -> None:
    story = Story().record(remedy="صرف")
    seen = story.case.registers["remedy"][-1].id
    story.from_elsewhere(f.DetailsCorrected(remedy="أحدث"), minutes_ago=-600, remedy=(seen,))
    story.do(c.CorrectDetails, remedy="الأصح")
    assert [value.value for value in story.case.registers["remedy"]] == ["الأصح"]


@pytest.mark.parametrize(
    ("fact", "field", "shown"),
    [
        (f.PrioritySet(priority="urgent"), "priority", "urgent"),
        (f.ConfidentialitySet(confidentiality="confidential"), "confidentiality", "confidential"),
    ],
)
def test_the_safer_of_two_concurrent_values_is_shown(
    fact: f.PrioritySet | f.ConfidentialitySet, field: str, shown: str
) -> None:
    story = Story().record()
    first = story.case.registers[field][-1].id
    seen: dict[str, Any] = {field: (first,)}
    story.from_elsewhere(fact, minutes_ago=-5, **seen)
    later = type(fact)(**{field: "normal"})  # type: ignore[arg-type]
    story.later(hours=1).from_elsewhere(later, **seen)
    assert getattr(story.case, field) == shown


def test_a_wait_that_never_began_changes_nothing() -> None:
    story = Story().record()
    before = story.state
    story.from_elsewhere(f.WaitingEnded())
    assert story.state == before
    assert story.case.waitings == ()


def test_a_link_that_was_made_while_another_was_taken_back_stands() -> None:
    story, other = Story().record(), bytes(15) + b"\x07"
    story.do(c.LinkDuplicate, of=other)
    seen = story.case.last(f.LinkedAsDuplicate)
    assert seen is not None
    story.from_elsewhere(f.LinkedAsDuplicate(of=other), minutes_ago=30)
    story.from_elsewhere(f.Unlinked(of=other), links=(seen.id,))
    assert story.case.duplicate_of == {other}
    story.do(c.UnlinkDuplicate, of=other)
    assert story.case.duplicate_of == frozenset()


def test_a_link_that_was_taken_back_stays_so_whatever_the_clocks_say() -> None:
    story, other = Story().record(), bytes(15) + b"\x07"
    story.do(c.LinkDuplicate, of=other)
    seen = story.case.last(f.LinkedAsDuplicate)
    assert seen is not None
    story.from_elsewhere(f.Unlinked(of=other), minutes_ago=600, links=(seen.id,))
    assert story.case.duplicate_of == frozenset()
