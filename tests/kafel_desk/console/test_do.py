"""The verb do: every act on a case, each line whole or not at all."""

from datetime import timedelta
from typing import Any

import pytest

from kafel_desk.case.commands import CaseCommand
from kafel_desk.case.enquiry_commands import NoteOpening
from kafel_desk.console.acts import ACTS, SHAPES
from tests.factories import NOON
from tests.kafel_desk.console.conftest import Console


def test_every_command_on_a_case_can_be_given_in_a_line() -> None:
    # Looks are recorded by what shows a case, not by hand.
    assert set(ACTS.values()) == set(CaseCommand.__subclasses__()) - {NoteOpening}


def test_every_field_of_a_command_but_what_a_form_shows_can_be_given() -> None:
    left_out = {
        name
        for word, command in ACTS.items()
        for name in command.__struct_fields__
        if name not in SHAPES[word]
    }
    assert left_out == {"seen", "shown", "file"}


def test_a_case_goes_from_received_to_closed_and_reopened(desk: Console) -> None:
    number = desk.record(name="منى", phone="0555000123")["number"]
    journey: list[tuple[str, dict[str, Any], str]] = [
        ("confirm", {"means": "slip"}, "new"),
        ("transfer", {"department": "الكفالات", "reason": "للاختصاص"}, "referred"),
        ("takeup", {"by": "فهد"}, "progress"),
        ("assign", {"officer": "المشرف"}, "progress"),
        ("answer", {"text": "جار التصحيح"}, "progress"),
        ("finding", {"text": "سقط الاسم"}, "progress"),
        ("cause", {"cause": "system", "text": "الكشف غير مطابق"}, "progress"),
        ("wait", {"reason": "بانتظار الآيبان"}, "waiting"),
        ("resume", {"note": "وصل"}, "progress"),
        ("reply", {"text": "نعتذر", "remedy": "الصرف", "by": "فهد"}, "progress"),
        ("return", {"remark": "يذكر الموعد"}, "progress"),
        ("reply", {"text": "نعتذر، والصرف غدا", "by": "فهد"}, "progress"),
        ("approve", {"by": "supervisor"}, "progress"),
        ("plan", {"text": "مطابقة الكشف", "owner": "supervisor"}, "progress"),
        ("action_done", {}, "progress"),
        ("check", {"effective": True, "by": "supervisor"}, "progress"),
        ("refer", {"body": "البنك", "disclosed": "رقم الحساب فقط"}, "progress"),
        ("tell", {"means": "call", "reception": "satisfied"}, "replied"),
        ("review", {"held": True}, "progress"),
        ("close", {"outcome": "upheld"}, "closed"),
        ("contact", {"means": "call", "direction": "out"}, "closed"),
        ("invite", {"means": "whatsapp", "by": "reception"}, "closed"),
        ("opinion", {"result": 5, "process": 4, "words": "شكرا", "by": "reception"}, "closed"),
        ("note", {"text": "شكرت"}, "closed"),
        ("reopen", {"reason": "تكرر"}, "reopened"),
    ]
    answers = desk.lines(
        "do", [{"case": number, "do": act, **fields} for act, fields, _ in journey]
    )
    assert [answer.get("error") for answer in answers] == [None] * len(journey)
    assert [answer["state"] for answer in answers] == [state for _, _, state in journey]
    assert {answer["number"] for answer in answers} == {number}


@pytest.mark.parametrize(
    ("act", "fields"),
    [
        ("priority", {"priority": "urgent"}),
        ("confidentiality", {"confidentiality": "confidential"}),
        ("correct", {"description": "نص آخر", "name": "منى", "phones": ["0555000123"]}),
        ("void", {"reason": "مكررة"}),
    ],
)
def test_the_other_acts_are_carried_out_too(
    desk: Console, act: str, fields: dict[str, object]
) -> None:
    assert "state" in desk.do(desk.record()["number"], act, **fields)


def test_a_correction_shows_the_new_words_and_null_empties_a_field(desk: Console) -> None:
    number = desk.record(remedy="الصرف", safe_contact="بعد العصر")["number"]
    desk.do(number, "correct", description="نص آخر", safe_contact=None)
    fields = desk.show(number)["fields"]
    assert (fields["description"], fields["remedy"]) == ("نص آخر", "الصرف")
    assert fields["safe_contact"] is None


def test_a_field_that_cannot_be_empty_is_not_emptied(desk: Console) -> None:
    number = desk.record()["number"]
    answer = desk.do(number, "correct", description=None, remedy="الصرف")
    assert (answer["field"], answer["code"]) == ("description", "error.needed")
    assert desk.show(number)["fields"]["remedy"] is None


def test_a_duplicate_is_linked_by_number_and_unlinked(desk: Console) -> None:
    first, second = desk.record()["number"], desk.record()["number"]
    assert "state" in desk.do(second, "duplicate", of=first)
    assert "state" in desk.do(second, "unlink", of=first)
    answer = desk.do(second, "unlink", of="KA-26-99999-0")
    assert answer["field"] == "of"


def test_waiting_stops_the_clock_so_that_nothing_is_due(desk: Console) -> None:
    number = desk.record()["number"]
    assert desk.do(number, "wait", reason="الآيبان")["due"] is None
    assert desk.do(number, "resume")["due"]


def test_a_named_action_and_a_named_draft_are_taken_by_their_ids(desk: Console) -> None:
    number = desk.record()["number"]
    desk.lines("do", [
        {"case": number, "do": "plan", "text": "أول", "owner": "supervisor"},
        {"case": number, "do": "plan", "text": "ثان", "owner": "supervisor"},
    ])  # fmt: skip
    second = desk.show(number)["timeline"][-1]["id"]
    assert "state" in desk.do(number, "action_done", action=second)
    assert desk.do(number, "action_done", action=second)["field"] == "action"
    assert desk.do(number, "action_done", action="xyz")["code"] == "console.error.fact"


def test_a_case_is_found_by_any_spelling_of_its_number(desk: Console) -> None:
    number = desk.record()["number"]
    counter = str(int(number.split("-")[2]))
    for spelling in (number.lower(), number.replace("-", " "), number.replace("-", ""), counter):
        assert desk.do(spelling, "note", text="x")["number"] == number


@pytest.mark.parametrize(
    ("line", "field", "key"),
    [
        ({"do": "note", "text": "x"}, "case", "error.needed"),
        ({"case": 42, "do": "note", "text": "x"}, "case", "console.error.text"),
        ({"case": "KA-26-77777-1", "do": "note", "text": "x"}, "case", "error.number_check"),
        ({"case": "hello", "do": "note", "text": "x"}, "case", "error.number_form"),
        ({"case": "4242", "do": "note", "text": "x"}, "case", "error.no_such_case"),
        ({"case": "NUMBER", "text": "x"}, "do", "error.needed"),
        ({"case": "NUMBER", "do": "sing"}, "do", "console.error.unknown_act"),
        ({"case": "NUMBER", "do": ["note"]}, "do", "console.error.unknown_act"),
        ({"case": "NUMBER", "do": "note"}, "text", "error.needed"),
        ({"case": "NUMBER", "do": "note", "text": "x", "y": 1}, "y", "console.error.unknown_field"),
        ({"case": "NUMBER", "do": "transfer", "department": "x"}, "department",
         "error.unknown_department"),
        ({"case": "NUMBER", "do": "assign", "officer": "x"}, "officer", "error.unknown_staff"),
        ({"case": "NUMBER", "do": "tell", "means": "call"}, "case", "error.reply_not_approved"),
        ({"case": "NUMBER", "do": "close", "outcome": "adopted"}, "outcome", "error.not_one_of"),
        ({"case": "NUMBER", "do": "approve"}, "case", "error.no_draft"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_with_the_field(
    desk: Console, line: dict[str, object], field: str, key: str
) -> None:
    number = desk.record()["number"]
    before = desk.show(number)["timeline"]
    named = {**line, "case": number} if line.get("case") == "NUMBER" else line
    (answer,) = desk.lines("do", [named])
    assert (answer["field"], answer["code"]) == (field, key)
    assert desk.show(number)["timeline"] == before


def test_nobody_approves_their_own_draft(desk: Console) -> None:
    number = desk.record()["number"]
    desk.do(number, "reply", text="نعتذر", by="فهد")
    assert desk.do(number, "approve", by="فهد")["code"] == "error.own_draft"


def test_the_employee_complained_of_never_holds_the_case(desk: Console) -> None:
    number = desk.record(complained_staff="supervisor")["number"]
    assert desk.do(number, "assign", officer="المشرف")["code"] == "error.complained_of"


def test_whoever_opens_the_desk_to_write_gives_the_reminders_that_are_due(desk: Console) -> None:
    long_ago = (NOON - timedelta(days=90)).isoformat()
    number = desk.record(received_at=long_ago)["number"]
    desk.do(number, "note", text="أول")
    desk.do(number, "note", text="ثان")
    facts = [fact["fact"] for fact in desk.show(number)["timeline"]]
    assert facts.count("ReminderGiven") == 3
    assert facts.index("ReminderGiven") < facts.index("NoteAdded")
