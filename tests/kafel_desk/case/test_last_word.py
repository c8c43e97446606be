"""The last word to the person: what counts as one, and whom nobody should call."""

from typing import Any

import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.last_word import last_word_at
from tests.kafel_desk.case.story import MONDAY_MORNING, Story


def test_who_came_and_heard_nothing_since_had_the_last_word_then() -> None:
    assert last_word_at(Story().record().later(days=9).case) == MONDAY_MORNING


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        (c.ConfirmReceipt, {"means": "sms"}),
        (c.LogContact, {"means": "whatsapp", "direction": "out"}),
        (c.LogContact, {"means": "call", "direction": "in"}),
        (c.LogContact, {"means": "visit", "direction": "in"}),
    ],
)
def test_what_we_said_to_the_person_or_with_them_is_a_word(
    command: type[c.CaseCommand], fields: dict[str, Any]
) -> None:
    story = Story().record().later(days=3).do(command, **fields)
    assert last_word_at(story.case) == story.now


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        (c.LogContact, {"means": "whatsapp", "direction": "in"}),
        (c.LogContact, {"means": "email", "direction": "in"}),
        (c.AddNote, {"text": "روجع الملف"}),
        (c.TransferCase, {"department": "sponsorship"}),
        (e.RecordCause, {"cause": "delay"}),
    ],
)
def test_what_the_person_did_not_hear_is_none(
    command: type[c.CaseCommand], fields: dict[str, Any]
) -> None:
    story = Story().record().later(days=3).do(command, **fields)
    assert last_word_at(story.case) == MONDAY_MORNING


def test_telling_the_result_is_a_word_and_the_case_still_open() -> None:
    story = Story().record().do(c.DraftReply, text="نعتذر").do(c.ApproveReply, "badr")
    story.later(days=2).do(c.TellResult, means="call")
    assert last_word_at(story.case) == story.now


def test_nobody_waits_for_a_call_who_cannot_or_must_not_be_called() -> None:
    assert last_word_at(Story().record(name=None, phone=None).case) is None
    assert last_word_at(Story().record(confidentiality="safeguarding").case) is None
    assert last_word_at(Story().record().do(c.CloseCase, outcome="withdrawn").case) is None
