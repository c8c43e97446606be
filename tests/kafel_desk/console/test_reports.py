"""The verbs of reports: the weekly summary and the report of any days, as PDF and workbook."""

from pathlib import Path

import openpyxl
import pytest

from tests.kafel_desk.console.conftest import Console


@pytest.fixture
def filled(desk: Console) -> Console:
    for n in range(3):
        desk.record(description=f"تأخر الصرف {n}")
    return desk


def test_the_week_of_today_is_written_and_says_that_it_runs(
    filled: Console, tmp_path: Path
) -> None:
    out, book = tmp_path / "week.pdf", tmp_path / "week.xlsx"
    assert filled.run("weekly", "--out", str(out), "--xlsx", str(book)) == 0
    (answer,) = filled.answers
    assert answer["file"] == str(out)
    assert answer["until"]
    assert answer["cases"] == 3
    assert out.read_bytes().startswith(b"%PDF")
    figures = openpyxl.load_workbook(book)["الأرقام"]
    received = next(row for row in figures.values if row[0] == "الوارد")
    assert received[1] == 3


@pytest.mark.parametrize("day", ["2026-05-26", "1447-12-09", "30/05/2026"])
def test_any_day_names_its_week_in_either_calendar(
    filled: Console, tmp_path: Path, day: str
) -> None:
    assert filled.run("weekly", "--week", day, "--out", str(tmp_path / "week.pdf")) == 0
    (answer,) = filled.answers
    assert (answer["from"], answer["to"], answer["until"]) == ("2026-05-24", "2026-05-30", None)


def test_the_days_of_a_month_or_of_anything_have_a_report(filled: Console, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    for first, last in (("2026-05-01", "2026-05-31"), ("2026-04-03", "2026-04-09")):
        assert filled.run("report", "--from", first, "--to", last, "--out", str(out)) == 0
        assert filled.answers[0]["to"] == last


def test_a_report_of_no_days_is_refused(filled: Console, tmp_path: Path) -> None:
    out = str(tmp_path / "report.pdf")
    assert filled.run("report", "--from", "2026-05-02", "--to", "2026-05-01", "--out", out) == 2
    assert filled.run("weekly", "--week", "someday", "--out", out) == 2
    assert not Path(out).exists()


def test_a_copy_for_outside_has_no_cases(filled: Console, tmp_path: Path) -> None:
    out, book = tmp_path / "week.pdf", tmp_path / "week.xlsx"
    assert filled.run("weekly", "--outside", "--out", str(out), "--xlsx", str(book)) == 0
    assert filled.answers[0]["cases"] == 0


def test_a_folder_that_is_not_there_is_said(filled: Console, tmp_path: Path) -> None:
    assert filled.run("weekly", "--out", str(tmp_path / "nowhere" / "week.pdf")) == 3
    assert filled.words
