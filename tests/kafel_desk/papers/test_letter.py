"""What goes on a reply letter: the approved reply, what its approver saw, and no more."""

from typing import Any

import pytest

from kafel_desk.case import commands as c
from kafel_desk.desk import CaseFile, compose_case_file
from kafel_desk.papers.letter import LetterAction, Signer, letter_of
from kafel_desk.refusal import Refused
from tests.kafel_desk.case.story import DIRECTORY, Story


def file_of(story: Story) -> CaseFile:
    return compose_case_file(story.case, story.person, DIRECTORY)


def replied(**fields: Any) -> Story:
    """A case with a finding and a draft, whose action was planned before."""
    story = Story().record(category="delay", remedy="صرف الكفالة", **fields)
    story.do(c.TransferCase, "amal", department="sponsorship")
    story.do(c.AssignOfficer, "badr", officer="salma")
    story.do(c.RecordFinding, text="تأخر الملف")
    story.do(c.PlanAction, "salma", owner="yasser", text="مراجعة الملفات كل أسبوع")
    return story.do(c.DraftReply, "salma", text="راجعنا الملف.", remedy="صرفنا الكفالة.")


def approved(story: Story) -> Story:
    return story.do(c.ApproveReply, "badr", draft=story.draft_id(), shown=story.case.shown_ids)


def test_the_letter_carries_the_approved_reply_and_who_signs_it() -> None:
    story = approved(replied())
    letter = letter_of(file_of(story))
    assert letter.number == story.case.number
    assert (letter.reply, letter.remedy) == ("راجعنا الملف.", "صرفنا الكفالة.")
    assert (letter.told, letter.asked) == ("لم تنزل الكفالة", "صرف الكفالة")
    assert letter.subject == "تأخر الصرف"
    assert letter.prepared_by == Signer("سلمى برناوي", "officer")
    assert letter.approved_by == Signer("بدر السفياني", "supervisor")
    assert letter.day == story.now.date()
    assert [way.address for way in letter.ways_to_ask] == ["8002450245", "0555721100"]
    assert not letter.is_discreet


def test_no_letter_before_the_reply_is_approved() -> None:
    for story in (Story().record(), replied()):
        with pytest.raises(Refused, match="letter_needs_approval"):
            letter_of(file_of(story))


def test_a_new_draft_takes_the_letter_back() -> None:
    story = approved(replied()).do(c.DraftReply, "salma", text="تصحيح الرد")
    with pytest.raises(Refused):
        letter_of(file_of(story))


def test_only_actions_that_the_approver_saw_leave_the_house() -> None:
    story = approved(replied())
    story.do(c.PlanAction, "badr", owner="yasser", text="تنبيه الموظف")
    assert letter_of(file_of(story)).actions == (
        LetterAction("مراجعة الملفات كل أسبوع", None, "now"),
    )


def test_an_action_that_was_carried_out_since_is_told_as_done() -> None:
    story = approved(replied())
    planned = story.case.actions[0].planned.id
    story.do(c.CompleteAction, "yasser", action=planned)
    assert letter_of(file_of(story)).actions == (
        LetterAction("مراجعة الملفات كل أسبوع", story.now.date(), "done"),
    )


@pytest.mark.parametrize(
    "fields", [{"confidentiality": "confidential"}, {"safe_contact": "بعد العصر فقط"}]
)
def test_a_confidential_case_and_one_with_a_safe_contact_note_get_a_discreet_letter(
    fields: dict[str, str],
) -> None:
    assert letter_of(file_of(approved(replied(**fields)))).is_discreet
