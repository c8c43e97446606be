"""Roles at the console, as processes: who finds what, and what a refusal leaves behind."""

import json
from pathlib import Path

import pytest

from kafel_desk.case.number import check_digit
from tests.kafel_desk.console.test_bad_days import run
from tests.kafel_desk.console.test_process import GOOD, Run, around, guarded

__all__ = ["around", "guarded", "run"]

AMAL = {"KAFEL_USER": "amal", "KAFEL_PASSWORD": "قهوة في الحديقة"}


@pytest.mark.usefixtures("guarded")
def test_a_safeguarding_case_is_found_by_its_number_for_a_focal_person_alone(
    run: Run, tmp_path: Path
) -> None:
    added = run(
        "user", "add", "أمل", "--login", "amal", "--roles", "focal",
        KAFEL_NEW_PASSWORD=AMAL["KAFEL_PASSWORD"],
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    told = json.dumps({**json.loads(GOOD), "confidentiality": "safeguarding"})
    number = json.loads(run("record", given=f"{told}\n").stdout)["number"]
    slip = str(tmp_path / "slip.pdf")

    def tries(number: str, **who: str) -> list[tuple[int, str, str]]:
        """Return what every way to a case by its number ends with, and says."""
        line = json.dumps({"case": number, "do": "note", "text": "ملاحظة"}) + "\n"
        done = [
            run("show", number, **who), run("opened", number, **who),
            run("receipt", number, "--out", slip, **who), run("do", given=line, **who),
        ]  # fmt: skip
        return [(one.returncode, one.stdout, one.stderr) for one in done]

    desk, year, counter = number.split("-")[:3]  # the first number may be skipped
    other = int(counter) + 8
    nobody = f"{desk}-{year}-{other:05}-{check_digit(other)}"
    assert tries(number) == tries(nobody)
    assert not Path(slip).exists()

    shown = run("show", number, **AMAL)
    assert shown.returncode == 0, shown.stderr
    assert json.loads(shown.stdout)["fields"]["description"] == "تأخر الصرف"
    looks = [code for code, _, _ in tries(number.lower(), **AMAL)]
    assert looks == [0, 0, 0, 0]
    told_of = [
        json.loads(line) for line in run("opened", str(int(counter)), **AMAL).stdout.splitlines()
    ]
    assert [(look["by"], look["how"]) for look in told_of] == [
        ("أمل", "opened"),
        ("أمل", "printed"),
    ]


@pytest.mark.usefixtures("guarded")
def test_a_login_that_is_taken_leaves_nobody_on_the_staff(run: Run) -> None:
    before = run("user", "list").stdout
    added = run(
        "user", "add", "نورة", "--login", "huda", "--roles", "reception",
        KAFEL_NEW_PASSWORD=AMAL["KAFEL_PASSWORD"],
    )  # fmt: skip
    assert added.returncode == 2
    assert run("user", "list").stdout == before


@pytest.mark.usefixtures("guarded")
def test_whoever_may_not_add_evidence_leaves_no_file_in_the_store(run: Run, tmp_path: Path) -> None:
    auditor = run(
        "user", "add", "أمل", "--login", "amal", "--roles", "auditor",
        KAFEL_NEW_PASSWORD=AMAL["KAFEL_PASSWORD"],
    )  # fmt: skip
    assert auditor.returncode == 0, auditor.stderr
    number = json.loads(run("record", given=GOOD).stdout)["number"]
    picture = tmp_path / "بطاقة.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    line = json.dumps({"case": number, "do": "evidence", "path": str(picture)}) + "\n"

    def files() -> list[Path]:
        return [one for one in (tmp_path / "desk" / "evidence").rglob("*") if one.is_file()]

    refused = run("do", given=line, **AMAL)
    assert json.loads(refused.stdout)["code"] == "error.not_your_right"
    assert files() == []
    assert run("do", given=line).returncode == 0
    assert files()


@pytest.mark.parametrize("act", ["add", "role", "disable"])
@pytest.mark.usefixtures("guarded")
def test_an_act_on_nobody_says_that_a_name_is_missing(run: Run, act: str) -> None:
    done = run("user", act)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("name: "), done.stderr


@pytest.mark.usefixtures("guarded")
def test_who_is_not_on_the_staff_looked_at_nothing_and_that_is_said(run: Run) -> None:
    done = run("opened", "--by", "مجهول")
    assert done.returncode == 2
    assert "مجهول" in done.stderr
