"""The rules of every act on a case; each test falls when its rule is taken away."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case import facts as f
from kafel_desk.case.decide import _DECISIONS
from kafel_desk.case.decide_enquiry import ENQUIRIES
from kafel_desk.case.due import FOLLOW_UP_AFTER
from kafel_desk.directory.entries import Category
from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.refusal import Refused
from tests.kafel_desk.case.story import DIRECTORY, Story


def refusal(story: Story, kind: type[c.CaseCommand], actor: str = "salma", **fields: Any) -> str:
    """Return ``field: key`` of the one thing that is wrong, and see that nothing was recorded."""
    before = list(story.facts)
    with pytest.raises(Refused) as refused:
        story.do(kind, actor, **fields)
    assert story.facts == before
    (error,) = refused.value.errors
    return f"{error.field}: {error.message.key}"


def answered() -> Story:
    """A complaint with an approved reply."""
    story = Story().record().do(c.TransferCase, department="sponsorship", employee="yasser")
    story.do(c.AssignOfficer, "badr", officer="salma").do(c.RecordFinding, text="تأخر البنك")
    return story.do(c.DraftReply, text="أعيد الصرف").do(c.ApproveReply, "badr")


def test_every_act_on_a_case_has_its_rules() -> None:
    kinds = {kind for kind in (*vars(c).values(), *vars(e).values()) if isinstance(kind, type)}
    acts = {kind for kind in kinds if issubclass(kind, c.CaseCommand)} - {c.CaseCommand}
    assert acts == {*_DECISIONS, *ENQUIRIES, c.CorrectDetails, e.NoteOpening}


def test_a_complaint_goes_from_received_to_closed() -> None:
    story = Story().record()
    assert story.state == "new"
    assert story.do(c.TransferCase, department="sponsorship").state == "referred"
    assert story.do(c.TakeUpCase, "yasser").state == "progress"
    assert story.case.holder == "yasser"
    story.do(c.AssignOfficer, "badr", officer="salma")
    assert story.case.holder == "salma"
    assert story.do(c.StartWaiting, reason="كشف الحساب").state == "waiting"
    assert story.do(c.EndWaiting).state == "progress"
    story.do(c.DraftReply, text="رد").do(c.ApproveReply, "badr")
    assert story.do(c.TellResult, means="call", reception="accepted").state == "replied"
    assert story.do(c.ReviewEffectiveness, held=True).state == "progress"
    assert story.do(c.CloseCase, outcome="upheld").state == "closed"
    assert story.do(c.ReopenCase, reason="عاد التأخر").state == "reopened"
    assert story.do(c.AssignOfficer, officer="salma").state == "progress"
    assert story.do(c.VoidCase, reason="مكررة بالخطأ").state == "void"


def test_nobody_approves_their_own_draft() -> None:
    story = Story().record().do(c.DraftReply, "salma", text="رد")
    assert refusal(story, c.ApproveReply, "salma") == "by: error.own_draft"
    assert story.do(c.ApproveReply, "badr").step(8).status == "done"


def test_an_approval_names_the_draft_that_was_on_the_form() -> None:
    story = Story().record().do(c.DraftReply, text="رد")
    old = story.draft_id()
    story.do(c.DraftReply, text="رد أحسن")
    assert refusal(story, c.ApproveReply, "badr", draft=old) == "case: error.newer_draft"


def test_a_returned_draft_needs_a_new_one() -> None:
    story = Story().record().do(c.DraftReply, text="رد").do(c.ReturnReply, "badr", remark="أوضح")
    assert refusal(story, c.ApproveReply, "badr") == "case: error.draft_was_returned"
    story.do(c.DraftReply, text="رد أوضح").do(c.ApproveReply, "badr")
    assert refusal(story, c.ApproveReply, "badr") == "case: error.already_approved"


def test_a_complaint_is_not_told_before_its_reply_is_approved_but_an_inquiry_may_be() -> None:
    story = Story().record().do(c.DraftReply, text="رد")
    assert refusal(story, c.TellResult, means="call") == "case: error.reply_not_approved"
    assert Story().record(kind="inquiry").do(c.TellResult, means="call").state == "replied"


@pytest.mark.parametrize(
    ("act", "actor", "fields", "field"),
    [
        (c.AssignOfficer, "badr", {"officer": "salma"}, "officer"),
        (c.TransferCase, "badr", {"department": "sponsorship", "employee": "salma"}, "employee"),
        (c.TakeUpCase, "salma", {}, "by"),
        (c.AnswerForDepartment, "salma", {"text": "رد"}, "by"),
        (c.RecordFinding, "salma", {"text": "بحث"}, "by"),
        (e.RecordCause, "salma", {"cause": "delay"}, "by"),
        (c.DraftReply, "salma", {"text": "رد"}, "by"),
        (c.CloseCase, "salma", {"outcome": "upheld"}, "by"),
    ],
)
def test_whoever_is_complained_of_neither_holds_the_case_nor_works_on_it(
    act: type[c.CaseCommand], actor: str, fields: dict[str, Any], field: str
) -> None:
    story = Story().record(complained_staff="salma")
    assert refusal(story, act, actor, **fields) == f"{field}: error.complained_of"


def test_the_holder_cannot_become_the_one_complained_of_unnoticed() -> None:
    story = Story().record().do(c.AssignOfficer, "badr", officer="salma")
    found = refusal(story, c.CorrectDetails, complained_staff="salma")
    assert found == "complained_staff: error.complained_of"


def test_a_closed_case_takes_notes_and_contacts_and_nothing_else_until_it_is_reopened() -> None:
    story = answered().do(c.TellResult, means="call").do(c.CloseCase, outcome="upheld")
    story.do(c.AddNote, text="ملاحظة").do(c.LogContact, means="call")
    assert story.state == "closed"
    assert refusal(story, c.TransferCase, department="in_kind") == "case: error.case_is_closed"
    assert refusal(story, c.CorrectDetails, remedy="غيره") == "case: error.case_is_closed"
    assert refusal(story, c.ReopenCase, reason=" ") == "reason: error.needed"
    assert story.do(c.ReopenCase, reason="لم يثبت").state == "reopened"


def test_the_slip_of_a_closed_case_can_be_printed_again() -> None:
    story = Story().record(kind="inquiry", answered="نعم")
    before = len(story.facts)
    story.do(c.ConfirmReceipt, means="slip")
    assert (len(story.facts), story.state) == (before, "closed")


def test_a_void_case_takes_nothing_but_notes() -> None:
    story = Story().record().do(c.VoidCase, reason="تجربة").do(c.AddNote, text="ملاحظة")
    assert refusal(story, c.ReopenCase, reason="سبب") == "case: error.case_is_void"
    assert [story.step(number).status for number in (3, 5, 12)] == ["not_applicable"] * 3


@pytest.mark.parametrize(
    ("kind", "outcome", "allowed"),
    [
        ("complaint", "upheld", True),
        ("complaint", "answered", False),
        ("inquiry", "answered", True),
        ("inquiry", "adopted", False),
        ("suggestion", "not_adopted", True),
        ("suggestion", "upheld", False),
    ],
)
def test_each_kind_has_its_own_outcomes(kind: str, outcome: str, allowed: bool) -> None:
    story = Story().record(kind=kind)
    if allowed:
        assert story.do(c.CloseCase, outcome=outcome).case.outcome == outcome
    else:
        assert refusal(story, c.CloseCase, outcome=outcome) == "outcome: error.not_one_of"


def test_a_solution_that_did_not_hold_opens_the_case_again_with_the_reason() -> None:
    story = answered()
    assert refusal(story, c.ReviewEffectiveness, held=True) == "case: error.not_told_yet"
    story.do(c.TellResult, means="call")
    assert refusal(story, c.ReviewEffectiveness, held=False) == "note: error.needed"
    story.do(c.ReviewEffectiveness, held=False, note="تأخر مرة أخرى")
    assert story.state == "reopened"
    assert story.step(10).status == "missing"


def test_waiting_needs_a_reason_and_does_not_nest() -> None:
    story = Story().record()
    assert refusal(story, c.StartWaiting, reason=" ") == "reason: error.needed"
    assert refusal(story, c.EndWaiting) == "case: error.not_waiting"
    story.do(c.StartWaiting, reason="الهوية")
    assert refusal(story, c.StartWaiting, reason="أخرى") == "case: error.already_waiting"


def test_a_due_time_that_has_passed_is_refused() -> None:
    story = Story().record()
    past = story.now - timedelta(days=1)
    for act, fields in (
        (c.TransferCase, {"department": "in_kind"}),
        (c.AssignOfficer, {"officer": "salma"}),
        (c.PlanAction, {"text": "إجراء", "owner": "salma"}),
    ):
        assert refusal(story, act, due=past, **fields) == "due: error.due_in_the_past"


def test_departments_and_people_must_be_there() -> None:
    story = Story().record()
    closed = refusal(story, c.TransferCase, department="closed")
    assert closed == "department: error.unknown_department"
    gone = refusal(story, c.AssignOfficer, officer="left")
    assert gone == "officer: error.unknown_staff"


def test_an_action_is_owed_until_it_is_done() -> None:
    story = answered().do(c.PlanAction, text="تصحيح الآيبان", owner="yasser")
    assert story.step(9).status == "missing"
    story.do(c.CompleteAction, "yasser")
    assert story.step(9).status == "done"
    assert refusal(story, c.CompleteAction) == "case: error.no_open_action"


def test_no_action_is_owed_when_the_findings_name_no_specific_problem() -> None:
    story = Story().record().do(c.RecordFinding, text="لا خلل", specific_problem=False)
    assert story.step(9).status == "not_applicable"
    assert Story().record(kind="suggestion").step(9).status == "not_applicable"


def test_a_duplicate_link_can_be_taken_back_and_never_points_at_itself() -> None:
    story = Story().record()
    assert refusal(story, c.LinkDuplicate, of=story.case_id) == "of: error.duplicate_of_itself"
    assert refusal(story, c.UnlinkDuplicate, of=b"x" * 16) == "of: error.not_linked"
    story.do(c.LinkDuplicate, of=b"x" * 16)
    assert story.case.duplicate_of == {b"x" * 16}
    assert story.do(c.UnlinkDuplicate, of=b"x" * 16).case.duplicate_of == frozenset()


def test_a_safeguarding_case_stays_one() -> None:
    story = Story().record(confidentiality="safeguarding")
    found = refusal(story, c.SetConfidentiality, confidentiality="normal")
    assert found == "confidentiality: error.safeguarding_stays"
    assert story.due.result is None


def test_waiting_for_the_person_stops_the_result_clock() -> None:
    story = Story().record().later(hours=1)
    due = story.due.result
    story.do(c.StartWaiting, reason="كشف الحساب")
    paused = story.due
    assert (paused.result, paused.paused_since) == (None, story.now)
    later = story.later(days=1).do(c.EndWaiting).due.result
    assert due is not None
    assert later is not None
    assert later > due


def test_a_told_case_is_due_a_follow_up_call_and_owes_no_result() -> None:
    story = answered().do(c.TellResult, means="call")
    assert story.case.told is not None
    assert story.due.follow_up == story.case.told.at + FOLLOW_UP_AFTER
    assert story.due.owed is None
    assert story.due.in_time is True
    assert story.do(c.ReviewEffectiveness, held=True).due.follow_up is None


def test_details_are_corrected_field_by_field_and_the_old_value_stays_readable() -> None:
    story = Story().record(remedy="صرف")
    assert refusal(story, c.CorrectDetails, remedy="صرف") == "case: error.nothing_changed"
    story.do(c.CorrectDetails, remedy="صرف وإشعار", phones=("0555 000 132",))
    assert story.case.remedy_asked == "صرف وإشعار"
    assert story.person is not None
    assert story.person.phones == ("+966555000132",)
    assert isinstance(story.case.received.fact, f.CaseReceived)
    assert story.case.received.fact.remedy == "صرف"
    assert refusal(story, c.CorrectDetails, phones=("05",)).startswith("phones: error.phone")


def test_somebody_who_came_without_a_name_may_give_one_later() -> None:
    story = Story().record(name=None, phone=None)
    story.do(c.CorrectDetails, name="نوال اليزيدي")
    assert story.person is not None
    assert story.person.name == "نوال اليزيدي"
    assert story.case.person == story.person.id


def a_file(content: bytes = b"a") -> EvidenceFile:
    return EvidenceFile(
        blob="00",
        key=bytes(32),
        content=content * 32,
        size=9,
        media="application/pdf",
        name="ك.pdf",
    )


def test_the_same_file_is_kept_once_in_a_case() -> None:
    story = Story().record().do(e.AddEvidence, file=a_file())
    assert refusal(story, e.AddEvidence, file=a_file()) == "file: error.evidence_twice"
    assert len(story.do(e.AddEvidence, file=a_file(b"b")).case.evidence) == 2
    assert story.step(7).status == "done"


def test_only_a_suggestion_is_reviewed() -> None:
    found = refusal(Story().record(), e.ReviewSuggestion, advice="adopt", text="مفيد")
    assert found == "case: error.not_a_suggestion"
    story = Story().record(kind="suggestion").do(e.ReviewSuggestion, advice="adopt", text="مفيد")
    assert story.step(7).status == "done"


def test_a_suggestion_waits_while_it_is_studied() -> None:
    story = Story().record(kind="suggestion").do(e.ReviewSuggestion, advice="study", text="للجنة")
    assert story.state == "waiting"
    assert story.case.waiting is not None
    assert story.case.waiting.reason == "للجنة"
    assert story.do(e.ReviewSuggestion, advice="study", text="للمجلس").state == "waiting"
    assert story.do(e.ReviewSuggestion, advice="adopt", text="مفيد").case.waiting is None
    waits = Story().record(kind="suggestion").do(c.StartWaiting, reason="مخطط منه")
    assert waits.do(e.ReviewSuggestion, advice="adopt", text="مفيد").state == "waiting"


def test_the_effect_of_an_action_is_checked_once_by_somebody_else() -> None:
    story = answered().do(c.PlanAction, text="تصحيح", owner="yasser")
    assert refusal(story, e.CheckAction, effective=True) == "action: error.no_action_to_check"
    story.do(c.CompleteAction, "yasser")
    assert refusal(story, e.CheckAction, "yasser", effective=True) == "by: error.own_action"
    story.do(e.CheckAction, "badr", effective=False)
    assert (
        refusal(story, e.CheckAction, "badr", effective=True) == "action: error.no_action_to_check"
    )


def test_no_officer_of_the_case_asks_what_the_person_thinks() -> None:
    story = answered().do(c.TellResult, means="call").do(c.CloseCase, outcome="upheld")
    found = refusal(story, e.InviteOpinion, "salma", means="call")
    assert found == "by: error.survey_own_case"
    story.do(e.InviteOpinion, "amal", means="call").do(e.RecordOpinion, "amal", result=4, process=5)
    assert story.state == "closed"
    assert story.case.opinion is not None
    nobody = refusal(story, e.RecordOpinion, "amal", result=9)
    assert nobody == "result: error.survey_score"


def test_safeguarding_has_no_survey() -> None:
    story = Story().record(confidentiality="safeguarding")
    assert refusal(story, e.RecordOpinion, "amal", result=3) == ": error.survey_safeguarding"


def test_a_referral_says_what_was_disclosed() -> None:
    story = Story().record()
    assert refusal(story, e.ReferOut, body="الضمان", disclosed=" ") == "disclosed: error.needed"
    assert len(story.do(e.ReferOut, body="الضمان", disclosed="الاسم").case.referred_out) == 1


def test_related_cases_can_be_linked_and_unlinked() -> None:
    story = Story().record().do(e.LinkCase, to=b"r" * 16)
    assert story.case.related == {b"r" * 16}
    assert refusal(story, e.LinkCase, to=b"r" * 16) == "to: error.nothing_changed"
    assert story.do(c.UnlinkDuplicate, of=b"r" * 16).case.related == frozenset()


@pytest.mark.parametrize(
    ("demand", "act", "fields"),
    [
        ("evidence", e.AddEvidence, {"file": a_file()}),
        ("approval", c.ApproveReply, {}),
        ("action", c.CompleteAction, {}),
    ],
)
def test_closing_needs_what_the_category_demands(
    demand: str, act: type[c.CaseCommand], fields: dict[str, Any]
) -> None:
    needs: dict[str, Any] = {f"needs_{demand}": True}
    demanding = Category("delay", "تأخر", **needs)
    directory = msgspec.structs.replace(DIRECTORY, categories={"delay": demanding})
    story = Story(directory=directory).record(category="delay").do(c.DraftReply, text="رد")
    story.do(c.PlanAction, text="إجراء", owner="yasser")
    assert refusal(story, c.CloseCase, outcome="upheld") == f"outcome: error.needs_{demand}"
    story.do(act, "badr", **fields).do(c.CloseCase, outcome="upheld")
    assert story.state == "closed"


def test_a_case_that_was_withdrawn_closes_whatever_its_category_demands() -> None:
    demanding = Category("delay", "تأخر", needs_evidence=True, needs_approval=True)
    directory = msgspec.structs.replace(DIRECTORY, categories={"delay": demanding})
    story = Story(directory=directory).record(category="delay").do(c.CloseCase, outcome="withdrawn")
    assert story.state == "closed"
