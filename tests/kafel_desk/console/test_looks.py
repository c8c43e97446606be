"""What the console tells of a confidential case is on record before it is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

import main
from database.errors import StoreUnavailable
from tests.kafel_desk.console.conftest import Console


def ways(desk: Console, number: str) -> list[object]:
    """Return how a case was looked at, as `opened` tells."""
    assert desk.run("opened", number) == 0, desk.words
    return [look["how"] for look in desk.answers]


def test_show_receipt_and_log_are_looks(desk: Console, tmp_path: Path) -> None:
    number = desk.record(confidentiality="confidential")["number"]
    plain = desk.record()["number"]
    desk.show(number)
    desk.show(plain)
    assert desk.run("receipt", number, "--out", str(tmp_path / "slip.pdf")) == 0, desk.words
    assert desk.run("log", "--out", str(tmp_path / "log.xlsx")) == 0, desk.words
    assert ways(desk, number) == ["opened", "printed", "exported"]
    assert ways(desk, plain) == []


def test_what_cannot_be_recorded_is_not_told(desk: Console, tmp_path: Path) -> None:
    number = desk.record(confidentiality="confidential")["number"]

    def only_read(folder: str, mode: str, _preparing: object) -> object:
        if mode == "write":
            raise StoreUnavailable(path=folder)
        return main.open_desk(folder, "read", identity=desk.identity)

    for verb, out in (
        ("show", ""),
        ("receipt", "slip.pdf"),
        ("log", "log.xlsx"),
        ("weekly", "w.xlsx"),
    ):
        file = tmp_path / out
        words = {
            "show": [number],
            "receipt": [number, "--out", str(file)],
            "log": ["--out", str(file)],
            "weekly": ["--out", str(tmp_path / "w.pdf"), "--xlsx", str(file), "--as", "supervisor"],
        }
        assert desk.run(verb, *words[verb], changes={"open_desk": only_read}) == 3
        assert desk.out == ""
        assert "It is recorded who sees a confidential case" in desk.words
        assert not file.is_file()


def test_the_workbook_of_a_report_is_a_look(desk: Console, tmp_path: Path) -> None:
    number = desk.record(confidentiality="confidential")["number"]
    out, book = str(tmp_path / "week.pdf"), str(tmp_path / "week.xlsx")
    assert desk.run("weekly", "--out", out, "--xlsx", book, "--as", "supervisor") == 0, desk.words
    assert ways(desk, number) == ["exported"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_a_number_or_a_name_the_verb_says_what_it_needs(
    console_in: Callable[[str], Console], language: str
) -> None:
    nowhere = console_in("no desk yet")
    assert nowhere.run("--language", language, "opened") == 2
    assert nowhere.words == f"{main.catalogue(language).text('console.number_or_by')}\n"
    assert nowhere.out == ""
