"""Evidence by path, links between cases, and what show tells of both."""

from pathlib import Path

import pytest

from tests.kafel_desk.console.conftest import Console

PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "صورة البطاقة.png"
    path.write_bytes(PNG)
    return path


def stored(desk: Console) -> list[Path]:
    return list((desk.folder / "evidence").rglob("*.blob"))


def test_a_file_is_added_by_its_path_and_show_lists_it_without_its_key(
    desk: Console, picture: Path
) -> None:
    number = desk.record()["number"]
    answer = desk.do(number, "evidence", path=str(picture), note="البطاقة", source="person")
    assert answer["state"] == "progress"
    (piece,) = desk.show(number)["evidence"]
    assert (piece["name"], piece["media"], piece["bytes"]) == (picture.name, "image/png", len(PNG))
    assert (piece["note"], piece["source"]) == ("البطاقة", "person")
    assert {"key", "content", "blob"}.isdisjoint(piece)
    assert PNG not in stored(desk)[0].read_bytes()


def test_the_step_of_evidence_is_done_by_it(desk: Console, picture: Path) -> None:
    number = desk.record()["number"]
    desk.do(number, "evidence", path=str(picture))
    steps = {step["step"]: step for step in desk.show(number)["steps"]}
    assert list(steps) == list(range(3, 13))
    assert (steps[7]["status"], steps[7]["fact"]) == ("done", "EvidenceAdded")


@pytest.mark.parametrize("path", ["gone.png", ".", "", "a\0b"])
def test_a_path_that_leads_to_no_file_is_refused_in_its_field(
    desk: Console, tmp_path: Path, path: str
) -> None:
    number = desk.record()["number"]
    answer = desk.do(number, "evidence", path=str(tmp_path / path))
    assert answer["field"] == "path"
    assert stored(desk) == []


def test_a_program_is_refused_and_the_same_file_is_kept_once(
    desk: Console, picture: Path, tmp_path: Path
) -> None:
    number = desk.record()["number"]
    program = tmp_path / "invoice.pdf"
    program.write_bytes(b"MZ" + bytes(100))
    assert desk.do(number, "evidence", path=str(program))["code"] == "error.evidence_program"
    desk.do(number, "evidence", path=str(picture))
    assert desk.do(number, "evidence", path=str(picture))["code"] == "error.evidence_twice"
    assert len(stored(desk)) == 1


def test_a_case_that_is_closed_takes_no_file_and_none_is_stored(
    desk: Console, picture: Path
) -> None:
    number = desk.record()["number"]
    desk.do(number, "close", outcome="withdrawn")
    assert desk.do(number, "evidence", path=str(picture))["code"] == "error.case_is_closed"
    assert stored(desk) == []


def test_somebody_new_may_add_a_file_with_their_first_line(desk: Console, picture: Path) -> None:
    number = desk.record()["number"]
    assert "state" in desk.do(number, "evidence", path=str(picture), by="موظفة جديدة")
    assert desk.show(number)["evidence"][0]["by"] == "موظفة جديدة"


def test_related_and_repeated_cases_are_shown_by_number(desk: Console) -> None:
    first, second, third = (desk.record()["number"] for _ in range(3))
    desk.do(second, "related", to=first)
    desk.do(second, "duplicate", of=third)
    shown = desk.show(second)
    assert (shown["related"], shown["duplicate_of"]) == ([first], [third])
    desk.do(second, "unlink", of=first)
    assert desk.show(second)["related"] == []
    assert desk.do(second, "related", to=second)["field"] == "to"


def test_actions_are_shown_with_what_became_of_them(desk: Console) -> None:
    number = desk.record()["number"]
    desk.do(number, "plan", text="مطابقة الكشف", owner="supervisor")
    desk.do(number, "action_done", by="supervisor")
    assert desk.do(number, "check", effective=True, by="supervisor")["code"] == "error.own_action"
    desk.do(number, "check", effective=False, by="reception")
    (action,) = desk.show(number)["actions"]
    assert (action["text"], action["effective"]) == ("مطابقة الكشف", False)
    assert action["done_at"]


def test_a_suggestion_is_reviewed_and_a_complaint_is_not(desk: Console) -> None:
    complaint = desk.record()["number"]
    suggestion = desk.record(kind="suggestion")["number"]
    review = {"advice": "study", "text": "تكلفته معقولة"}
    assert "state" in desk.do(suggestion, "review_suggestion", **review)
    answer = desk.do(complaint, "review_suggestion", **review)
    assert answer["code"] == "error.not_a_suggestion"
