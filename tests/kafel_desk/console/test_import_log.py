"""The verb of old logs: rows answered one a line, a preview, an undo, a kill in the middle."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

import main
from database.system import SystemClock
from kafel_desk.console.import_verbs import importer
from kafel_desk.refusal import Refused
from kafel_desk.users.facts import LockedKeys
from kafel_desk.users.user import User
from tests.exports.invented_logs import hijri_under_titles, plain, several_sheets
from tests.kafel_desk.case.story import DIRECTORY
from tests.kafel_desk.console.conftest import Console

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def old_log(tmp_path: Path) -> Path:
    path = tmp_path / "old.xlsx"
    log = plain()
    sheet: Any = log.book.worksheets[0]
    sheet["B3"] = "غدا"
    log.book.save(path)
    return path


def test_every_row_is_answered_and_the_last_line_sums_up(desk: Console, old_log: Path) -> None:
    assert desk.run("import-log", str(old_log)) == 1
    first, refused, third, last = desk.answers
    assert first["row"] == 2
    assert first["number"].startswith("KA-26-")
    assert first["old_number"] == "ش-1/47"
    assert (refused["row"], refused["cell"]) == (3, "B3")
    assert refused["error"] == "No date can be read here."
    assert third["row"] == 4
    assert (last["imported"], last["refused"]) == (2, 1)
    assert last["columns"]["D"] == {"title": "الجوال", "holds": "phone"}
    assert desk.show(first["number"])["state"] == "closed"
    assert desk.show("ش-1/47")["number"] == first["number"]


def test_a_refusal_speaks_the_language_that_was_asked_for(desk: Console, old_log: Path) -> None:
    desk.run("--language", "ar", "import-log", str(old_log))
    assert desk.answers[1]["error"] == "لا يُقرأ هنا تاريخ."


def test_a_preview_records_nothing(desk: Console, old_log: Path) -> None:
    assert desk.run("import-log", str(old_log), "--preview") == 0
    last = desk.answers[-1]
    assert (last["imported"], last["refused"], last["batch"]) == (2, 1, None)
    assert last["whole"]
    assert desk.answers[0]["number"] is None
    desk.run("list")
    assert desk.answers == []


def test_an_undone_import_is_in_no_list(desk: Console, old_log: Path) -> None:
    desk.run("import-log", str(old_log))
    batch = desk.answers[-1]["batch"]
    assert desk.run("import-log", "--undo", batch) == 0
    assert desk.answers == [{"batch": batch, "undone": True, "imported": 2}]
    desk.run("list")
    assert desk.answers == []
    assert desk.run("check") == 0
    assert desk.run("import-log", "--undo", batch) == 2
    assert desk.run("import-log", "--undo", "00") == 2


def test_rows_of_several_sheets_name_their_sheet(desk: Console, tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    several_sheets().book.save(path)
    desk.run("import-log", str(path))
    assert [row["sheet"] for row in desk.answers[:-1]] == ["شوال", "ذو القعدة", "ذو الحجة"]
    assert set(desk.answers[-1]["columns"]) == {"شوال", "ذو القعدة", "ذو الحجة"}


def test_only_who_leads_or_administers_may_import_where_people_log_in() -> None:
    locked = LockedKeys(salt=b"", operations=1, memory=1, nonce=b"", sealed=b"")
    users = {"badr": User("badr", "badr", bytes(32), bytes(32), locked)}
    guarded = msgspec.structs.replace(DIRECTORY, users=users)
    assert importer(guarded, "badr") == "badr"
    with pytest.raises(Refused):
        importer(guarded, "amal")
    assert importer(guarded, None) == "badr"


def test_a_file_that_is_no_workbook_is_refused_in_words(desk: Console, tmp_path: Path) -> None:
    path = tmp_path / "old.xlsx"
    path.write_bytes(b"number,text")
    assert desk.run("import-log", str(path)) == 2
    assert "no Excel workbook" in desk.words
    assert desk.run("import-log") == 2


def test_a_kill_in_the_middle_leaves_whole_cases_and_the_same_file_goes_on(
    console_in: Callable[[str], Console], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(main, "CLOCK", SystemClock())  # as the process has it
    desk = console_in("desk")
    desk.run("init", "--desk", "A", "--centre", "مركز")
    log = hijri_under_titles()
    sheet: Any = log.book.worksheets[0]
    sheet.delete_rows(7)
    for number in range(3, 1003):
        sheet.append(
            [number, "", "٠٩/١١/١٤٤٧", f"مستفيد {number}", f"05{number:08}", f"نص {number}"]
        )
    path = tmp_path / "old.xlsx"
    log.book.save(path)
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--data", str(desk.folder), "import-log", str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdout is not None
    # The first answers are there once their rows are durable.
    assert process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert desk.run("check") == 0, desk.words
    desk.run("import-log", str(path))
    last = desk.answers[-1]
    assert 0 < last["imported"] <= 1002
    assert last["imported"] + last["duplicates"] == 1002
    assert desk.run("check") == 0
    desk.run("import-log", "--undo", last["batch"])
    desk.run("list", "--limit", "5")
    assert desk.answers == []
