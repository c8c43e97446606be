"""Through the console, as a process: every password is lost, and the recovery kit lets one in."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kafel_desk.console.test_bad_days import PROGRAM

ROOT = Path(__file__).resolve().parents[3]
OLD, NEW, HERS = "مطر على النافذة", "قارب وشراع وريح", "قهوة في الحديقة"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a verb on the desk in the temporary folder; ``more`` stands in the environment."""
    homes = {name: str(tmp_path / "home") for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "HOME")}

    def run_verb(
        *words: str, desk: str = "desk", **more: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, "", "--data", str(tmp_path / desk), *words],
            check=False, cwd=ROOT, env={**os.environ, **homes, "KAFEL_LANGUAGE": "", **more},
            input="", capture_output=True, encoding="utf-8", start_new_session=True,
        )  # fmt: skip

    return run_verb


def test_lost_passwords_are_made_good_by_the_kit(run: Run, tmp_path: Path) -> None:
    huda = {"KAFEL_USER": "huda", "KAFEL_PASSWORD": OLD}
    assert run("init", "--desk", "A", "--centre", "مركز", **huda).returncode == 0
    added = run(
        "user", "add", "نورة", "--login", "nourah", "--roles", "reception",
        KAFEL_NEW_PASSWORD=HERS, **huda,
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    kit, share = str(tmp_path / "centre.kit"), tmp_path / "share"
    share.mkdir()
    founded = run("share", "init", "--share", str(share), "--kit", kit, **huda)
    words = " ".join(json.loads(founded.stdout.splitlines()[0])["words"])

    back = ("user", "recover", "huda", "--kit", kit)
    assert "KAFEL_KIT_WORDS" in run(*back, KAFEL_NEW_PASSWORD=NEW).stderr
    wrong = run(*back, KAFEL_KIT_WORDS="نخلة قمر", KAFEL_NEW_PASSWORD=NEW)
    assert wrong.returncode == 2
    known = {"KAFEL_KIT_WORDS": words, "KAFEL_NEW_PASSWORD": NEW}
    other = run("user", "recover", "nourah", "--kit", kit, **known)
    assert other.returncode == 2
    assert "administrator" in other.stderr

    done = run(*back, **known)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["login"] == "huda"
    assert "on record" in done.stderr
    assert run("check", **huda).returncode == 3
    checked = run("check", KAFEL_USER="huda", KAFEL_PASSWORD=NEW)
    assert json.loads(checked.stdout)["ok"] is True
    assert run("list", KAFEL_USER="nourah", KAFEL_PASSWORD=HERS).returncode == 0


def test_another_desk_of_the_centre_hears_of_it_and_is_opened_by_the_kit_too(
    run: Run, tmp_path: Path
) -> None:
    huda, again = ({"KAFEL_USER": "huda", "KAFEL_PASSWORD": password} for password in (OLD, NEW))
    kit, share = str(tmp_path / "centre.kit"), tmp_path / "share"
    share.mkdir()
    run("init", "--desk", "A", "--centre", "مركز", **huda)
    founded = run("share", "init", "--share", str(share), "--kit", kit, **huda)
    said = " ".join(json.loads(founded.stdout.splitlines()[0])["words"])
    join = ("share", "join", "--share", str(share), "--desk", "B")
    asked = json.loads(run(*join, desk="other").stdout)
    run("share", "admit", asked["request"], *asked["words"], "--share", str(share), **huda)
    assert json.loads(run(*join, desk="other").stdout)["joined"]

    back = ("user", "recover", "huda", "--kit", kit)
    run(*back, KAFEL_KIT_WORDS=said, KAFEL_NEW_PASSWORD=NEW)
    run("sync", **again)
    assert run("sync", desk="other", **huda).returncode == 0  # the old one, this last time
    assert json.loads(run("check", desk="other", **again).stdout)["ok"] is True
    assert run("check", desk="other", **huda).returncode == 3
    here = run(*back, desk="other", KAFEL_KIT_WORDS=said, KAFEL_NEW_PASSWORD=HERS)
    assert here.returncode == 0, here.stderr
