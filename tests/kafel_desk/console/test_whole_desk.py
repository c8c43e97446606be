"""Verbs about a whole desk: made, filled with a demo, exported as a log."""

from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from tests.kafel_desk.console.conftest import Console


def test_a_new_desk_says_where_it_is(desk: Console) -> None:
    assert desk.answers == [
        {"desk": "A", "centre": "مركز خدمة المستفيد", "folder": str(desk.folder)}
    ]
    assert desk.run("list") == 0
    assert desk.answers == []


def test_a_code_of_a_desk_may_be_typed_small(console_in: Callable[[str], Console]) -> None:
    made = console_in("small")
    assert made.run("init", "--desk", "b", "--centre", "مركز") == 0
    assert made.record()["number"].startswith("KB-")


@pytest.mark.parametrize("count", [1, 5, 33])
def test_a_demo_has_as_many_cases_as_asked_for(
    console_in: Callable[[str], Console], count: int
) -> None:
    made = console_in("demo")
    assert made.run("demo", "--cases", str(count)) == 0
    assert made.answers[0]["cases"] == count
    made.run("list", "--limit", "1000")
    assert len(made.answers) == count
    assert made.run("check") == 0


def test_a_demo_is_not_poured_over_a_desk_that_is_in_use(desk: Console) -> None:
    desk.record()
    assert desk.run("demo") == 3
    desk.run("list")
    assert len(desk.answers) == 1


def test_a_demo_desk_can_go_on_recording(console_in: Callable[[str], Console]) -> None:
    made = console_in("demo")
    made.run("demo", "--cases", "20")
    number = made.record(phone="0555000123")["number"]
    assert made.show(number)["state"] == "new"


def test_the_log_holds_the_cases_of_its_days_in_either_calendar(desk: Console) -> None:
    for day in ("2026-11-01", "2026-11-02", "2026-11-03"):
        desk.record(received_at=f"{day}T09:00+03:00")
    out = desk.folder.parent / "log.xlsx"
    for first, last, count in (
        ("2026-11-02", "2026-11-02", 1),
        ("1448-05-22", "1448-05-23", 2),
        ("2026-11-02", None, 2),
        (None, None, 3),
    ):
        period = [*(("--from", first) if first else ()), *(("--to", last) if last else ())]
        assert desk.run("log", "--out", str(out), *period) == 0, desk.words
        assert desk.answers == [{"file": str(out), "cases": count}]
    assert load_workbook(out).worksheets[0].max_row == 4


def test_a_day_that_is_none_is_wrong_usage(desk: Console) -> None:
    out = str(desk.folder.parent / "log.xlsx")
    assert desk.run("log", "--out", out, "--from", "2026-02-31") == 2
    assert desk.words


def test_days_in_the_wrong_order_are_wrong_usage(desk: Console) -> None:
    out = desk.folder.parent / "log.xlsx"
    assert desk.run("log", "--out", str(out), "--from", "2026-11-20", "--to", "2026-11-01") == 2
    assert desk.words
    assert not out.exists()


def test_somebody_who_is_not_on_the_staff_cannot_look(desk: Console) -> None:
    assert desk.run("list", "--as", "هدى") == 2
    assert "هدى" in desk.words
