"""What goes on the paper of a whole case: its facts, steps, times and waits, and no secret."""

import msgspec

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.evidence_facts import EvidenceAdded
from kafel_desk.desk import CaseFile, compose_case_file
from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.papers.case_file import CasePaper, NextDue, PaperWait, case_paper_of
from kafel_desk.papers.fingerprint import fingerprint_of
from tests.kafel_desk.case.story import DIRECTORY, Story


def file_of(story: Story) -> CaseFile:
    return compose_case_file(story.case, story.person, DIRECTORY)


def paper_of(story: Story) -> CasePaper:
    return case_paper_of(
        file_of(story), printed_at=story.now, printed_by="badr", fingerprint="A3E9"
    )


def whole(**fields: str) -> Story:
    """A case up to the telling of its result."""
    story = Story().record(category="delay", remedy="صرف الكفالة", **fields)
    story.do(c.ConfirmReceipt, "amal", means="slip")
    story.do(c.TransferCase, "amal", department="sponsorship")
    story.do(c.AssignOfficer, "badr", officer="salma")
    story.do(c.StartWaiting, "salma", reason="صورة الهوية")
    story.do(c.EndWaiting, "salma")
    story.do(c.RecordFinding, "salma", text="تأخر الملف")
    story.do(c.PlanAction, "salma", owner="yasser", text="مراجعة الملفات")
    story.do(c.CompleteAction, "yasser")
    story.do(c.DraftReply, "salma", text="راجعنا الملف.", remedy="صرفنا الكفالة.")
    story.do(c.ApproveReply, "badr", draft=story.draft_id())
    return story.do(c.TellResult, "salma", means="call", reception="satisfied")


def test_the_paper_names_the_case_its_people_and_where_it_stands() -> None:
    paper = paper_of(whole())
    assert (paper.state, paper.steps_done) == ("replied", 8)
    assert paper.person == "هدى المالكي"
    assert paper.received_by == "أمل القرشي"
    assert paper.printed_by == "بدر السفياني"
    assert paper.about == ("الكفالات",)
    assert (paper.remedy_asked, paper.remedy_given) == ("صرف الكفالة", "صرفنا الكفالة.")
    assert [step.number for step in paper.steps] == list(range(3, 13))
    assert paper.next_due is not None
    assert paper.next_due.promise == "follow_up"


def test_every_fact_is_on_the_timeline_in_its_order() -> None:
    story = whole()
    paper = paper_of(story)
    assert len(paper.timeline) == len(file_of(story).timeline)
    moments = [fact.at for fact in paper.timeline]
    assert moments == sorted(moments)
    assert paper.timeline[-1].who == "سلمى برناوي"


def test_the_phone_is_masked_and_neither_id_nor_safe_contact_note_is_there_at_all() -> None:
    story = whole(national_id="1000000008", safe_contact="لا تتصلوا قبل العصر")
    paper = paper_of(story)
    assert paper.phone == "05•••••123"
    assert paper.has_safe_contact
    everything = msgspec.json.encode(msgspec.structs.replace(paper, timeline=())).decode()
    said = repr([fact.sentence for fact in paper.timeline])
    for secret in ("0555000123", "555000", "1000000008", "قبل العصر"):
        assert secret not in everything + said


def test_waiting_is_counted_apart_from_the_time_that_the_result_took() -> None:
    paper = paper_of(whole())
    waits = [fact.wait for fact in paper.timeline if fact.wait]
    assert waits == [PaperWait("beneficiary", 60)]
    assert paper.minutes_waited == 60
    confirm, _, result = paper.times
    assert confirm.minutes == 60
    # Twelve hours on one clock: from 10:20 to 16:00 less the midday hour and the hour of waiting.
    assert result.minutes == 220


def test_a_wait_that_goes_on_has_no_length_yet() -> None:
    story = Story().record().do(c.StartWaiting, "salma", waiting_for="other_body", reason="البلدية")
    paper = paper_of(story.later(days=2))
    assert [fact.wait for fact in paper.timeline if fact.wait] == [PaperWait("other_body", None)]
    assert paper.next_due is None


def test_an_open_case_says_what_it_lacks_and_when_the_result_is_due() -> None:
    paper = paper_of(Story().record())
    assert paper.missing is not None
    assert paper.missing.key == "step.missing_confirmation"
    assert isinstance(paper.next_due, NextDue)
    assert paper.next_due.promise == "result"
    assert paper.outcome is None


def test_why_no_action_is_owed_is_told() -> None:
    story = Story().record(kind="inquiry")
    no_action = paper_of(story).no_action
    assert no_action is not None
    assert no_action.key == "step.no_action_inquiry"


def test_what_happens_by_itself_is_signed_by_nobody() -> None:
    story = Story().record().do(c.AddNote, "desk", text="استيراد")
    assert paper_of(story).timeline[-1].who == ""


def test_an_unapproved_remedy_is_not_given_yet() -> None:
    story = Story().record().do(c.DraftReply, "salma", text="رد", remedy="وعد")
    assert paper_of(story).remedy_given is None


def test_evidence_is_listed_with_its_kind_its_source_and_the_beginning_of_its_hash() -> None:
    file = EvidenceFile(
        blob="ab" * 32, key=bytes(32), content=b"\xe1\x9a\x40\xc7" + bytes(28), size=2048,
        media="image/png", name="صورة الرسالة.png",
    )  # fmt: skip
    story = Story().record().do(e.AddEvidence, "salma", file=file, source="person")
    (piece,) = paper_of(story).evidence
    assert (piece.name, piece.size, piece.source) == ("صورة الرسالة.png", 2048, "person")
    assert (piece.added_by, piece.fingerprint) == ("سلمى برناوي", "E19A 40C7")
    assert piece.kind is not None
    assert piece.kind.key == "evidence.image"


def test_evidence_that_was_erased_is_still_counted() -> None:
    story = Story().record().from_elsewhere(EvidenceAdded(blob="ab" * 32))
    (piece,) = paper_of(story).evidence
    assert (piece.name, piece.kind, piece.fingerprint) == ("", None, "")


def test_an_action_says_when_it_was_done_and_whether_it_had_its_effect() -> None:
    story = whole()
    action = story.case.actions[0].planned.id
    story.do(e.CheckAction, "badr", action=action, effective=True)
    (row,) = paper_of(story).actions
    assert row.done is not None
    assert row.checked is not None
    assert row.effective is True


def test_the_fingerprint_depends_on_every_fact_and_not_on_their_order() -> None:
    story = whole()
    before = fingerprint_of(story.facts)
    assert before == fingerprint_of(reversed(story.facts))
    assert [len(group) for group in before.split()] == [4] * 6
    assert fingerprint_of(story.facts[:-1]) != before
    moved = msgspec.structs.replace(story.facts[0], clock=story.facts[0].clock + 1)
    assert fingerprint_of([moved, *story.facts[1:]]) != before
