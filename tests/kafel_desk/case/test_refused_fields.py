"""What an act refuses in each of its fields, whatever the case; and what it takes over from a form."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case import facts as f
from kafel_desk.case.decide import decide_case
from kafel_desk.case.rules import Context
from kafel_desk.directory.entries import Category
from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import EvidenceFile, EvidenceLimits
from kafel_desk.refusal import Refused
from tests.kafel_desk.case.story import DIRECTORY, Story
from tests.kafel_desk.case.test_decide import a_file, answered, refusal

NOVELS = "ن" * 2_000_001
WRONG: list[tuple[type[c.CaseCommand], dict[str, Any], str]] = [
    (c.ConfirmReceipt, {"means": "pigeon"}, "means: error.not_one_of"),
    (c.TransferCase, {"department": "in_kind", "employee": "left"}, "employee: error.unknown_staff"),
    (c.TransferCase, {"department": "in_kind", "reason": NOVELS}, "reason: error.too_long"),
    (c.AssignOfficer, {"officer": "salma", "reason": NOVELS}, "reason: error.too_long"),
    (c.SetPriority, {"priority": "higher"}, "priority: error.not_one_of"),
    (c.SetPriority, {"priority": "urgent", "reason": NOVELS}, "reason: error.too_long"),
    (c.SetConfidentiality, {"confidentiality": "odd"}, "confidentiality: error.not_one_of"),
    (c.AnswerForDepartment, {"text": " "}, "text: error.needed"),
    (c.RecordFinding, {"text": " "}, "text: error.needed"),
    (c.StartWaiting, {"waiting_for": "us", "reason": "سبب"}, "waiting_for: error.not_one_of"),
    (c.DraftReply, {"text": " "}, "text: error.needed"),
    (c.DraftReply, {"text": "رد", "remedy": NOVELS}, "remedy: error.too_long"),
    (c.PlanAction, {"text": " ", "owner": "salma"}, "text: error.needed"),
    (c.PlanAction, {"text": "تدريب", "owner": "left"}, "owner: error.unknown_staff"),
    (c.TellResult, {"means": "pigeon"}, "means: error.not_one_of"),
    (c.TellResult, {"means": "call", "reception": "glad"}, "reception: error.not_one_of"),
    (c.LogContact, {"means": "pigeon"}, "means: error.not_one_of"),
    (c.LogContact, {"means": "call", "direction": "up"}, "direction: error.not_one_of"),
    (c.LogContact, {"means": "call", "note": NOVELS}, "note: error.too_long"),
    (c.VoidCase, {"reason": " "}, "reason: error.needed"),
    (c.VoidCase, {"reason": NOVELS}, "reason: error.too_long"),
    (e.AddEvidence, {"file": a_file(), "source": "street"}, "source: error.not_one_of"),
    (e.AddEvidence, {"file": a_file(), "note": NOVELS}, "note: error.too_long"),
    (e.RecordCause, {"cause": "bad luck"}, "cause: error.not_one_of"),
    (e.RecordCause, {"cause": "delay", "text": NOVELS}, "text: error.too_long"),
    (e.ReviewSuggestion, {"advice": "perhaps", "text": "مفيد"}, "advice: error.not_one_of"),
    (e.ReviewSuggestion, {"advice": "adopt", "text": " "}, "text: error.needed"),
    (e.InviteOpinion, {"means": "pigeon"}, "means: error.not_one_of"),
    (e.ReferOut, {"body": " ", "disclosed": "الاسم"}, "body: error.needed"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("act", "fields", "wrong"), WRONG, ids=[f"{act.__name__} {wrong}" for act, _, wrong in WRONG]
)
def test_what_is_wrong_with_a_field_is_said_of_that_field(
    act: type[c.CaseCommand], fields: dict[str, Any], wrong: str
) -> None:
    assert refusal(Story().record(), act, **fields) == wrong


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"whom": " "}, "whom: error.needed"),
        ({"whom": "ن" * 501}, "whom: error.too_long"),
    ],
)
def test_whom_one_told_of_safeguarding_is_a_line(fields: dict[str, Any], wrong: str) -> None:
    guarded = Story().record(confidentiality="safeguarding")
    assert refusal(guarded, e.TellOfSafeguarding, **fields) == wrong


def test_whom_one_told_bears_the_time_that_was_given() -> None:
    guarded = Story().record(confidentiality="safeguarding").later(hours=1)
    earlier = guarded.now - timedelta(minutes=20)
    guarded.do(e.TellOfSafeguarding, whom="1919", told_at=earlier)
    assert guarded.facts[-1].fact == f.ToldOfSafeguarding(whom="1919", told_at=earlier)
    found = refusal(guarded, e.TellOfSafeguarding, whom="1919", told_at=earlier + timedelta(days=1))
    assert found == "told_at: error.in_the_future"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"complained_staff": "left"}, "complained_staff: error.unknown_staff"),
        ({"internal": "perhaps"}, "internal: error.not_one_of"),
        ({"remedy": NOVELS}, "remedy: error.too_long"),
        ({"safe_contact": "ن" * 501}, "safe_contact: error.too_long"),
        ({"extension": "12a"}, "extension: error.extension"),
    ],
)
def test_a_correction_is_checked_as_intake_is(fields: dict[str, Any], wrong: str) -> None:
    assert refusal(Story().record(), c.CorrectDetails, **fields) == wrong


def test_a_correction_may_say_yes_and_no() -> None:
    story = Story().record().do(c.CorrectDetails, internal=True)
    assert story.case.is_internal
    assert not story.do(c.CorrectDetails, internal=False).case.is_internal


def test_a_correction_chooses_one_of_two_values() -> None:
    story = Story().record().from_elsewhere(f.DetailsCorrected(remedy="غيره"))
    assert len(story.case.registers["remedy"]) == 2
    assert len(story.do(c.CorrectDetails, remedy="غيره").case.registers["remedy"]) == 1


def test_what_stands_already_is_no_act() -> None:
    story = Story().record()
    assert refusal(story, c.SetPriority, priority="normal") == "priority: error.nothing_changed"
    found = refusal(story, c.SetConfidentiality, confidentiality="normal")
    assert found == "confidentiality: error.nothing_changed"
    story.do(c.TakeUpCase, "yasser").do(c.LinkDuplicate, of=b"d" * 16)
    assert refusal(story, c.TakeUpCase, "salma") == "case: error.already_taken_up"
    assert refusal(story, c.LinkDuplicate, of=b"d" * 16) == "of: error.nothing_changed"
    assert refusal(story, e.LinkCase, to=story.case_id) == "to: error.duplicate_of_itself"


@pytest.mark.parametrize(
    ("act", "field", "elsewhere"),
    [
        (c.SetPriority, "priority", f.PrioritySet(priority="urgent")),
        (
            c.SetConfidentiality,
            "confidentiality",
            f.ConfidentialitySet(confidentiality="confidential"),
        ),
    ],
)
def test_where_two_values_stand_the_one_that_is_shown_may_be_chosen(
    act: type[c.CaseCommand], field: str, elsewhere: Any
) -> None:
    story = Story().record().from_elsewhere(elsewhere)
    assert len(story.case.registers[field]) == 2
    story.do(act, **{field: getattr(elsewhere, field)})
    assert len(story.case.registers[field]) == 1


def test_of_what_a_form_showed_an_act_names_what_it_changes() -> None:
    story = Story().record().do(c.AssignOfficer, "badr", officer="salma")
    shown = (story.facts[0].id,)
    seen = {"officer": shown, "priority": shown}
    story.do(c.AssignOfficer, "badr", officer="amal", seen=seen)
    assert story.facts[-1].seen == {"officer": shown}


def test_an_approval_and_a_closing_name_what_their_form_showed() -> None:
    story = Story().record().do(c.DraftReply, text="رد")
    shown = (story.facts[0].id,)
    for act, fields in ((c.ApproveReply, {}), (c.CloseCase, {"outcome": "upheld"})):
        all_of_it = story.case.shown_ids
        story.do(act, "badr", shown=shown, **fields)
        assert story.facts.pop().fact.shown == shown  # type: ignore[attr-defined]
        story.do(act, "badr", **fields)
        assert story.facts[-1].fact.shown == all_of_it  # type: ignore[attr-defined]


def test_of_several_actions_the_one_that_is_named_is_done() -> None:
    story = answered().do(c.PlanAction, text="تدريب", owner="salma")
    story.do(c.PlanAction, text="تنبيه", owner="salma")
    first, second = (action.planned.id for action in story.case.open_actions)
    story.do(c.CompleteAction, action=second)
    assert [action.planned.id for action in story.case.open_actions] == [first]
    found = refusal(story, c.CompleteAction, action=second)
    assert found == "action: error.no_open_action"


def test_of_several_actions_the_one_that_is_named_is_checked() -> None:
    story = answered().do(c.PlanAction, text="تدريب", owner="salma")
    story.do(c.PlanAction, text="تنبيه", owner="salma").do(c.CompleteAction).do(c.CompleteAction)
    story.do(c.PlanAction, text="متابعة", owner="salma")
    second, open_one = story.case.actions[1], story.case.actions[2]
    story.do(e.CheckAction, "badr", effective=True, action=second.planned.id)
    assert [action.checked is not None for action in story.case.actions] == [False, True, False]
    found = refusal(story, e.CheckAction, "badr", effective=True, action=open_one.planned.id)
    assert found == "action: error.no_action_to_check"


def test_the_draft_that_is_named_is_the_one_that_waits() -> None:
    story = Story().record().do(c.DraftReply, text="رد")
    assert story.do(c.ApproveReply, "badr", draft=story.draft_id()).case.approved is not None


def test_an_open_case_is_confirmed_again_and_a_closed_one_is_not() -> None:
    story = Story().record().do(c.ConfirmReceipt, means="slip").do(c.ConfirmReceipt, means="call")
    assert [type(fact.fact) for fact in story.case.facts].count(f.ReceiptConfirmed) == 2
    unconfirmed = answered().do(c.CloseCase, outcome="withdrawn")
    assert refusal(unconfirmed, c.ConfirmReceipt, means="slip") == "case: error.case_is_closed"


def test_why_a_solution_did_not_hold_is_why_the_case_is_open_again() -> None:
    story = answered().do(c.TellResult, means="call")
    story.do(c.ReviewEffectiveness, held=False, note="عاد التأخر")
    assert story.facts[-1].fact == f.CaseReopened(reason="عاد التأخر")


def test_an_action_is_demanded_only_of_what_was_found_to_be_so() -> None:
    demanding = {"delay": Category("delay", "تأخر", needs_action=True)}
    directory = msgspec.structs.replace(DIRECTORY, categories=demanding)
    story = Story(directory=directory).record(category="delay")
    assert refusal(story, c.CloseCase, outcome="upheld") == "outcome: error.needs_action"
    assert story.do(c.CloseCase, outcome="not_upheld").state == "closed"


def test_a_case_holds_as_many_files_as_the_centre_says() -> None:
    limits = EvidenceLimits(most_files=1)
    work = msgspec.structs.replace(DIRECTORY.work, evidence_limits=limits)
    directory: Directory = msgspec.structs.replace(DIRECTORY, work=work)
    story = Story(directory=directory).record().do(e.AddEvidence, file=a_file())
    other: EvidenceFile = a_file(b"b")
    assert refusal(story, e.AddEvidence, file=other) == "file: error.evidence_too_many"


def test_nothing_is_done_to_a_case_whose_words_were_erased() -> None:
    story = Story().record()
    received = msgspec.structs.replace(story.case.received, is_erased=True)
    erased = msgspec.structs.replace(story.case, received=received)
    with pytest.raises(Refused) as refused:
        decide_case(
            erased,
            None,
            c.AddNote(case=erased.id, text="ملاحظة"),
            Context(actor="salma", now=story.now, directory=DIRECTORY),
        )
    assert [error.message.key for error in refused.value.errors] == ["error.case_without_words"]
