"""The reading verbs: lists, search, one case whole, its slip, the check of the desk."""

import re
from pathlib import Path

import pytest

from tests.kafel_desk.console.conftest import Console

ROW = {"number", "kind", "state", "due", "name"}


def test_a_list_has_a_row_for_each_case_with_what_it_needs(desk: Console) -> None:
    numbers = {desk.record(name="منى")["number"] for _ in range(3)}
    assert desk.run("list") == 0
    assert {row["number"] for row in desk.answers} == numbers
    assert all(set(row) >= ROW for row in desk.answers)


def test_a_list_stops_at_its_limit(desk: Console) -> None:
    desk.lines("record", [{"kind": "inquiry", "channel": "phone", "description": "x"}] * 5)
    desk.run("list", "--limit", "2")
    assert len(desk.answers) == 2


def test_each_case_stands_in_the_tab_of_its_state(desk: Console) -> None:
    new, moving, waiting, closed, void = (desk.record()["number"] for _ in range(5))
    desk.do(moving, "assign", officer="supervisor")
    desk.do(waiting, "wait", reason="x")
    desk.do(closed, "close", outcome="withdrawn")
    desk.do(void, "void", reason="x")
    standing = {}
    for tab in ("new", "progress", "waiting", "closed", "all"):
        desk.run("list", "--tab", tab)
        standing[tab] = {row["number"] for row in desk.answers}
    assert standing == {
        "new": {new},
        "progress": {moving},
        "waiting": {waiting},
        "closed": {closed},
        "all": {new, moving, waiting, closed, void},
    }
    desk.run("list", "--tab", "mine", "--as", "المشرف")
    assert [row["number"] for row in desk.answers] == [moving]


def test_a_case_is_found_by_number_name_phone_and_words(desk: Console) -> None:
    number = desk.record(name="منى عبد الله", phone="0555000123", description="كفالة متأخرة")[
        "number"
    ]
    desk.record(name="هدى", phone="0555000999", description="سلة ناقصة")
    for text in (number, "مني عبدالله", "+966 555 000 123", "000123", "الكفاله"):
        assert desk.run("find", text) == 0
        assert [row["number"] for row in desk.answers] == [number], text
        assert set(desk.answers[0]) >= ROW


def test_nothing_found_is_no_line_and_no_error(desk: Console) -> None:
    desk.record()
    assert desk.run("find", "غير موجود") == 0
    assert desk.answers == []


def test_a_case_shows_fields_state_steps_due_and_why_and_timeline(desk: Console) -> None:
    number = desk.record(name="منى")["number"]
    desk.do(number, "confirm", means="slip")
    shown = desk.show(number)
    assert set(shown) >= {"number", "kind", "state", "due", "why", "fields", "steps", "timeline"}
    assert shown["state"] == "new"
    assert shown["due"]
    assert shown["why"]
    assert [step["step"] for step in shown["steps"]] == list(range(3, 13))
    assert [step["status"] for step in shown["steps"]][:3] == ["done", "done", "current"]
    assert [event["fact"] for event in shown["timeline"]] == ["CaseReceived", "ReceiptConfirmed"]
    assert all(event["at"] and event["by"] and event["words"] for event in shown["timeline"])


def test_no_direction_mark_stands_in_an_answer(desk: Console) -> None:
    number = desk.record(name="منى", phone="0555000123")["number"]
    desk.do(number, "correct", phones=["0555000124"])
    desk.run("show", number, "--language", "ar")
    assert not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", desk.out)


@pytest.mark.parametrize("number", ["KA-26-00042-1", "nothing", "4242"])
def test_a_number_that_is_none_is_wrong_usage_in_words(desk: Console, number: str) -> None:
    assert desk.run("show", number) == 2
    assert desk.answers == []
    assert desk.words


@pytest.mark.parametrize("paper", ["a5", "roll80"])
def test_a_slip_is_written_as_pdf(desk: Console, paper: str) -> None:
    number = desk.record(name="منى", category="sponsorship.delay")["number"]
    out = desk.folder.parent / "slip.pdf"
    assert desk.run("receipt", number, "--out", str(out), "--paper", paper) == 0, desk.words
    assert out.read_bytes().startswith(b"%PDF")
    assert desk.answers[0]["number"] == number


def test_a_slip_that_cannot_be_written_says_so(desk: Console) -> None:
    number = desk.record()["number"]
    out = desk.folder.parent / "no" / "such" / "folder" / "slip.pdf"
    assert desk.run("receipt", number, "--out", str(out)) == 3
    assert desk.words
    assert not out.exists()


def test_a_whole_desk_passes_the_check(desk: Console) -> None:
    desk.do(desk.record()["number"], "note", text="x")
    assert desk.run("check") == 0
    assert desk.answers[0]["ok"] is True
    assert desk.answers[0]["problems"] == []


def test_what_is_made_anew_shows_the_same(desk: Console) -> None:
    number = desk.record(name="منى")["number"]
    before = desk.show(number)
    assert desk.run("rebuild") == 0
    assert desk.show(number) == before
    assert desk.run("check") == 0


def test_a_damaged_file_is_told_with_3(desk: Console, tmp_path: Path) -> None:
    desk.lines("record", [{"kind": "inquiry", "channel": "phone", "description": "x"}] * 50)
    file = desk.folder / "desk.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert desk.run("check") == 3
    assert desk.words


def test_the_number_of_a_related_case_that_is_not_to_be_seen_is_not_told(desk: Console) -> None:
    one, other = desk.record()["number"], desk.record()["number"]
    desk.do(one, "related", to=other, by="supervisor")
    assert desk.show(one)["related"] == [other]
    changed = desk.do(other, "correct", complained_staff="supervisor", by="reception")
    assert "error" not in changed
    assert desk.run("show", one, "--as", "supervisor") == 0, desk.words
    assert desk.answers[0]["related"] == []
    assert other not in desk.out
