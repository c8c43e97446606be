"""What goes wrong with log-in, rights and backups, met by the console as a process of its own.

Passwords cost little here, or each process would take a second; what asks for thousands of tries
stands in tests/database/users.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

import main
from database.open import open_desk
from database.users.opening import Login
from kafel_desk.journal.envelope import decode_envelope
from tests.kafel_desk.console.test_process import GOOD, ROOT, Run, around, guarded

__all__ = ["around", "guarded"]

NOURAH = {"KAFEL_USER": "nourah", "KAFEL_PASSWORD": "قهوة في الحديقة"}
ARABIC = {"KAFEL_LANGUAGE": "ar"}
# The program as it is, but for what a password costs and, where it is told, what its clock says.
PROGRAM = """
import sys
from datetime import datetime
import main
from database.users.locked_keys import LEAST

class Clock:
    def now(self):
        return datetime.fromisoformat(sys.argv[1])

main.PASSWORD_COST = LEAST
if sys.argv[1]:
    main.CLOCK = Clock()
sys.exit(main.main(sys.argv[2:]))
"""

At = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path, around: dict[str, str]) -> Run:
    """Run a verb on the desk in the temporary folder to its end."""

    def run_verb(
        *words: str, given: str = "", data: Path | None = None, moment: str = "", **more: str
    ) -> "subprocess.CompletedProcess[str]":
        folder = str(data or tmp_path / "desk")
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, moment, "--data", folder, *words],
            check=False, cwd=ROOT, env={**around, **more}, input=given, capture_output=True,
            encoding="utf-8",
        )  # fmt: skip

    return run_verb


@pytest.fixture
def at(run: Run) -> At:
    """Run a verb while the clock of the computer says something else."""

    def run_at(moment: datetime, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        return run(*words, moment=moment.isoformat(), **more)

    return run_at


def said(ended: "subprocess.CompletedProcess[str]") -> str:
    """Return what a person was told: in words, with everything filled in, and no traceback."""
    assert "Traceback" not in ended.stderr
    assert "{" not in ended.stderr
    assert ended.stderr.strip()
    return ended.stderr


def add_nourah(run: Run) -> None:
    added = run(
        "user", "add", "نورة", "--login", "nourah", "--roles", "reception",
        KAFEL_NEW_PASSWORD=NOURAH["KAFEL_PASSWORD"],
    )  # fmt: skip
    assert added.returncode == 0, added.stderr


# ── Passwords ───────────────────────────────────────────────────────────────────────────────────
@pytest.mark.usefixtures("guarded")
def test_a_clock_that_is_set_back_does_not_shorten_a_wait_nor_does_another_process(at: At) -> None:
    now = datetime.now(UTC)
    for _ in range(5):
        wrong = {"KAFEL_PASSWORD": "غيرها من الكلمات"}
        assert at(now, "list", **wrong).returncode == 3
    for moment in (now, now - timedelta(days=365), now - timedelta(days=366)):
        waiting = at(moment, "list", **ARABIC)
        assert (waiting.returncode, waiting.stdout) == (3, "")
        assert "5 ثوان" in said(waiting)
    assert at(now - timedelta(days=366) + timedelta(seconds=5), "list").returncode == 0


# ── The key file ────────────────────────────────────────────────────────────────────────────────
@pytest.mark.usefixtures("guarded")
def test_a_key_file_that_is_missing_cut_or_anothers_opens_nothing_and_is_named(
    run: Run, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    assert run("init", "--desk", "B", "--centre", "مركز", data=other).returncode == 0
    keys = tmp_path / "desk" / "desk.keys"
    good = keys.read_bytes()
    keys.unlink()
    missing = run("list", **ARABIC)
    assert str(keys) in said(missing)
    assert "مفقود" in missing.stderr
    for bad in (b"", good[:100], good[:-1], b"\xff" * len(good)):
        keys.write_bytes(bad)
        cut = run("list", **ARABIC)
        assert (cut.returncode, cut.stdout) == (3, "")
        assert str(keys) in said(cut)
    keys.write_bytes((other / "desk.keys").read_bytes())
    foreign = run("list", **ARABIC)
    assert (foreign.returncode, foreign.stdout) == (3, "")
    assert "لمكتب آخر" in said(foreign)
    keys.write_bytes(good)
    assert run("check").returncode == 0


# ── Roles ───────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.usefixtures("guarded")
def test_the_last_administrator_is_neither_disabled_nor_without_the_role(run: Run) -> None:
    for words in (["disable", "huda"], ["role", "huda", "--roles", "reception"]):
        refused = run("user", *words, **ARABIC)
        assert refused.returncode == 2
        assert "آخر مدير" in said(refused)
    assert run("user", "list").returncode == 0


@pytest.mark.usefixtures("guarded")
def test_a_role_that_is_taken_away_ends_what_it_was_for(run: Run) -> None:
    add_nourah(run)
    assert run("record", given=GOOD, **NOURAH).returncode == 0
    assert run("list", **NOURAH).stdout
    assert run("user", "role", "نورة", "--roles", "department").returncode == 0
    refused = run("record", given=GOOD, **NOURAH, **ARABIC)
    assert refused.returncode == 1
    assert json.loads(refused.stdout)["code"] == "error.not_your_right"
    assert run("list", **NOURAH).stdout == ""


@pytest.mark.usefixtures("guarded")
def test_what_tells_of_all_that_is_recorded_is_not_for_the_counter(
    run: Run, tmp_path: Path
) -> None:
    add_nourah(run)
    for words in (
        ["check"], ["rebuild"], ["user", "list"],
        ["erase", "list"], ["erase", "due"], ["erase", "kept"], ["held", "1"],
        ["backup", "--to", str(tmp_path / "mine")],
        ["import-log", "--preview", str(tmp_path / "any.xlsx")],
        ["share", "init", "--share", str(tmp_path)],
    ):  # fmt: skip
        refused = run(*words, **NOURAH, **ARABIC)
        assert (refused.returncode, refused.stdout) == (2, ""), words
        assert said(refused).strip() == main.catalogue("ar").text("error.not_your_right"), words
    assert not (tmp_path / "mine").exists()


@pytest.mark.usefixtures("guarded")
def test_the_state_of_the_share_counts_nothing_for_the_counter(run: Run, tmp_path: Path) -> None:
    add_nourah(run)
    (tmp_path / "share").mkdir()
    words = ["share", "init", "--share", str(tmp_path / "share"), "--kit", str(tmp_path / "a.kit")]
    assert run(*words).returncode == 0
    told, whole = (json.loads(run("status", **who).stdout) for who in (NOURAH, {}))
    for answer, is_counted in ((told, False), (whole, True)):
        counts = [answer["events"], answer["state_hash"], *(d["events"] for d in answer["desks"])]
        assert [count is not None for count in counts] == [is_counted] * len(counts)


@pytest.mark.usefixtures("guarded")
def test_founding_a_centre_is_the_act_of_whoever_did_it_and_leaves_the_check_whole(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "share").mkdir()
    founded = run(
        "share", "init", "--share", str(tmp_path / "share"), "--kit", str(tmp_path / "a.kit")
    )
    assert founded.returncode == 0, founded.stderr
    assert run("record", given=GOOD).returncode == 0
    checked = json.loads(run("check").stdout)
    assert (checked["ok"], checked["problems"]) == (True, [])
    huda = Login("huda", "مطر على النافذة")
    with open_desk(tmp_path / "desk", "read", now=datetime.now(UTC), login=huda) as opened:
        assert opened.session is not None
        whoever = opened.session.staff
        events = opened.connections[-1].execute("SELECT body FROM events").fetchall()
    acts = [decode_envelope(body) for (body,) in events]
    assert [act.actor for act in acts if act.type == "CentreFounded"] == [whoever]


# ── Backups ─────────────────────────────────────────────────────────────────────────────────────
def back_up(run: Run, place: Path) -> str:
    made = run("backup", "--to", str(place))
    assert made.returncode == 0, made.stderr
    return str(json.loads(made.stdout)["file"])


@pytest.mark.usefixtures("guarded")
def test_a_backup_goes_onto_no_living_desk_and_a_newer_one_says_so(
    run: Run, tmp_path: Path
) -> None:
    number = json.loads(run("record", given=GOOD).stdout)["number"]
    backup = back_up(run, tmp_path / "backups")
    onto = run("restore", backup, "--into", str(tmp_path / "desk"), **ARABIC)
    assert onto.returncode == 3
    assert "يوجد مكتب" in said(onto)
    assert run("show", number).returncode == 0
    told = Path(backup).with_suffix(".told")
    told.write_text(told.read_text().replace('"version":', '"version":99'))
    newer = run("restore", backup, "--into", str(tmp_path / "new"), **ARABIC)
    assert newer.returncode == 3
    assert "إصدار أحدث" in said(newer)
    assert not (tmp_path / "new").exists()


@pytest.mark.usefixtures("guarded")
def test_an_erased_case_does_not_come_again_from_an_old_backup(run: Run, tmp_path: Path) -> None:
    saad = {"KAFEL_USER": "saad", "KAFEL_PASSWORD": "طريق بين جبلين"}
    added = run(
        "user", "add", "سعد", "--login", "saad", "--roles", "director",
        KAFEL_NEW_PASSWORD=saad["KAFEL_PASSWORD"],
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    number = json.loads(run("record", given=GOOD).stdout)["number"]
    closing = json.dumps({"case": number, "do": "close", "outcome": "withdrawn"})
    assert run("do", given=closing).returncode == 0
    old = back_up(run, tmp_path / "backups")
    # A copy that no desk reaches any more, with the list that lay beside it last.
    drawer = tmp_path / "drawer"
    subprocess.run(["cp", "-r", str(tmp_path / "backups"), str(drawer)], check=True)
    proposed = run("erase", "propose", number, "--reason", "asked")
    assert proposed.returncode == 0, proposed.stderr
    erasure = json.loads(proposed.stdout)["erasure"]
    alone = run("erase", "approve", erasure, **ARABIC)
    assert alone.returncode == 2
    assert said(alone)
    assert run("erase", "approve", erasure, **saad).returncode == 0
    for place in (tmp_path / "backups", drawer):
        if place == drawer:
            (drawer / "erased").write_bytes((tmp_path / "backups" / "erased").read_bytes())
        into = tmp_path / f"from {place.name}"
        assert run("restore", str(place / Path(old).name), "--into", str(into)).returncode == 0
        opened = run("record", given=GOOD, data=into)
        assert opened.returncode == 0, opened.stderr
        shown = json.loads(run("show", number, data=into).stdout)
        assert (shown["number"], shown["fields"]["description"]) == (number, "")
        assert run("check", data=into).returncode == 0


# ── What people send ────────────────────────────────────────────────────────────────────────────
NASTY = "=cmd|' /C calc'!A0"


@pytest.mark.usefixtures("guarded")
def test_formulas_and_control_characters_stay_words(run: Run, tmp_path: Path) -> None:
    line = json.loads(GOOD) | {
        "description": f"{NASTY}\x00\x1b[31m\u202e", "name": "@SUM(A1)", "remedy": "+1+1",
    }  # fmt: skip
    number = json.loads(run("record", given=json.dumps(line)).stdout)["number"]
    log = tmp_path / "log.xlsx"
    assert run("log", "--out", str(log)).returncode == 0
    sheet = openpyxl.load_workbook(log).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(str(cell.value).startswith("=cmd") for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    shown = run("show", number).stdout
    assert not set("\x00\x1b\u202e") & set(shown)
    program = tmp_path / "صورة.png"
    program.write_bytes(b"MZ" + bytes(64))
    strange = tmp_path / "\u202egnp.exe\x1b[31m.png"
    strange.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    lines = "".join(
        f"{json.dumps({'case': number, 'do': 'evidence', 'path': str(path)})}\n"
        for path in (program, strange)
    )
    refused, kept = map(json.loads, run("do", given=lines, **ARABIC).stdout.splitlines())
    assert "error" in refused
    assert "error" not in kept
    (piece,) = json.loads(run("show", number).stdout)["evidence"]
    assert not set("\x1b\u202e") & set(piece["name"])
