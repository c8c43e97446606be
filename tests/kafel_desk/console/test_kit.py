"""Through the console, as a process: the recovery kit of a desk that shares nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.factories import changed_places
from tests.kafel_desk.console.test_bad_days import PROGRAM

ROOT = Path(__file__).resolve().parents[3]
OLD, NEW, HERS = "مطر على النافذة", "قارب وشراع وريح", "قهوة في الحديقة"
HUDA = {"KAFEL_USER": "huda", "KAFEL_PASSWORD": OLD}
AGAIN = {"KAFEL_USER": "huda", "KAFEL_PASSWORD": NEW}
BEFORE_LOG_IN = """
import sys
import main
main.create_desk(sys.argv[1], "A", "مركز", main.CLOCK.now()).close()
"""

Ended = subprocess.CompletedProcess[str]
Run = Callable[..., Ended]


class Kit(NamedTuple):
    """What was given out: the recovery file, and the words of the sheet."""

    file: str
    words: str


@pytest.fixture
def around(tmp_path: Path) -> dict[str, str]:
    homes = {name: str(tmp_path / "home") for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "HOME")}
    return {**os.environ, **homes, "KAFEL_LANGUAGE": ""}


@pytest.fixture
def run(tmp_path: Path, around: dict[str, str]) -> Run:
    """Run a verb on a desk in the temporary folder; ``more`` stands in the environment."""

    def run_verb(*words: str, desk: str = "desk", **more: str) -> Ended:
        return subprocess.run(
            [sys.executable, "-c", PROGRAM, "", "--data", str(tmp_path / desk), *words],
            check=False, cwd=ROOT, env={**around, **more}, input="", capture_output=True,
            encoding="utf-8", start_new_session=True,
        )  # fmt: skip

    return run_verb


def given(ended: Ended) -> Kit:
    """Return the kit that a verb gave out."""
    assert ended.returncode == 0, ended.stderr
    answer = json.loads(ended.stdout.splitlines()[0])
    return Kit(answer["kit"], " ".join(answer["words"]))


def begin(run: Run, tmp_path: Path, desk: str = "desk") -> Kit:
    """Make a desk with its kit."""
    file = str(tmp_path / f"{desk}.kit")
    words = ("init", "--desk", "A", "--centre", "مركز", "--kit", file)
    return given(run(*words, desk=desk, **HUDA))


def recover(
    run: Run, kit: Kit, desk: str = "desk", words: str = "", password: str = NEW, who: str = "huda"
) -> Ended:
    return run(
        "user", "recover", who, "--kit", kit.file,
        desk=desk, KAFEL_KIT_WORDS=words or kit.words, KAFEL_NEW_PASSWORD=password,
    )  # fmt: skip


def is_whole(run: Run, desk: str = "desk", **who: str) -> bool:
    checked = run("check", desk=desk, **who)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    return json.loads(checked.stdout)["ok"] is True


def test_a_lost_password_is_made_good_and_the_old_one_opens_nothing(
    run: Run, tmp_path: Path
) -> None:
    kit = begin(run, tmp_path)
    done = recover(run, kit)
    assert done.returncode == 0, done.stderr
    assert "on record" in done.stderr
    assert run("check", **HUDA).returncode == 3
    assert is_whole(run, **AGAIN)


def test_wrong_words_and_the_kit_of_another_desk_open_nothing(run: Run, tmp_path: Path) -> None:
    kit, other = begin(run, tmp_path), begin(run, tmp_path, "other")
    changed = recover(run, kit, words=" ".join(changed_places(kit.words.split())))
    assert changed.returncode == 2
    assert "changed places" in changed.stderr
    assert "do not belong together" in recover(run, kit, words=other.words).stderr
    assert "belongs to another" in recover(run, other).stderr
    assert is_whole(run, **HUDA)


def test_a_desk_that_is_there_gets_its_kit_later_with_the_sheet(run: Run, tmp_path: Path) -> None:
    made = run("init", "--desk", "A", "--centre", "مركز", **HUDA)
    assert "no recovery kit yet" in made.stderr
    file, sheet = str(tmp_path / "later.kit"), tmp_path / "sheet.pdf"
    kit = given(run("user", "kit", "--new", file, "--paper", str(sheet), **HUDA))
    assert sheet.read_bytes().startswith(b"%PDF")
    assert is_whole(run, **HUDA)
    assert recover(run, kit).returncode == 0
    assert is_whole(run, **AGAIN)


def test_a_kit_that_was_replaced_opens_nothing_from_then_on(run: Run, tmp_path: Path) -> None:
    lost = begin(run, tmp_path)
    kept = given(run("user", "kit", "--new", str(tmp_path / "second.kit"), **HUDA))
    refused = recover(run, lost)
    assert refused.returncode == 2
    assert "took its place" in refused.stderr
    assert recover(run, kept).returncode == 0
    assert is_whole(run, **AGAIN)


def test_a_kit_that_cannot_be_written_takes_the_place_of_none(run: Run, tmp_path: Path) -> None:
    kit = begin(run, tmp_path)
    failed = run("user", "kit", "--new", kit.file, **HUDA)
    assert failed.returncode == 3
    assert "nothing was changed" in failed.stderr
    assert failed.stdout == ""
    assert recover(run, kit).returncode == 0


def test_only_an_administrator_gives_a_kit_out(run: Run, tmp_path: Path) -> None:
    begin(run, tmp_path)
    run(
        "user", "add", "نورة", "--login", "nourah", "--roles", "reception,auditor",
        KAFEL_NEW_PASSWORD=HERS, **HUDA,
    )  # fmt: skip
    file = tmp_path / "hers.kit"
    nourah = {"KAFEL_USER": "nourah", "KAFEL_PASSWORD": HERS}
    assert run("user", "kit", "--new", str(file), **nourah).returncode == 2
    assert not file.exists()


def test_it_opens_what_was_restored_from_a_backup(run: Run, tmp_path: Path) -> None:
    kit = begin(run, tmp_path)
    made = json.loads(run("backup", "--to", str(tmp_path / "backups"), **HUDA).stdout)
    run("restore", made["file"], "--into", str(tmp_path / "restored"))
    assert recover(run, kit, "restored").returncode == 0
    assert run("check", desk="restored", **HUDA).returncode == 3
    assert is_whole(run, "restored", **AGAIN)


def test_a_desk_from_before_log_in_gets_a_kit_once_somebody_administers(
    run: Run, tmp_path: Path, around: dict[str, str]
) -> None:
    made = [sys.executable, "-c", BEFORE_LOG_IN, str(tmp_path / "desk")]
    subprocess.run(made, check=True, cwd=ROOT, env=around)
    added = run(
        "user", "add", "هدى", "--login", "huda", "--roles", "administrator",
        KAFEL_NEW_PASSWORD=OLD,
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    # The first opening since makes the ring; nobody is logged in yet who could sign this.
    added = run(
        "user", "add", "نورة", "--login", "nourah", "--roles", "reception", "--as", "هدى",
        KAFEL_NEW_PASSWORD=HERS,
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    assert run("list", KAFEL_USER="nourah", KAFEL_PASSWORD=HERS).returncode == 0
    assert is_whole(run, **HUDA)
    kit = given(run("user", "kit", "--new", str(tmp_path / "old.kit"), **HUDA))
    assert recover(run, kit).returncode == 0
    assert is_whole(run, **AGAIN)


# ── A centre ────────────────────────────────────────────────────────────────────────────────────
def test_a_desk_that_founds_a_centre_has_one_kit_and_says_so(run: Run, tmp_path: Path) -> None:
    own = begin(run, tmp_path)
    (tmp_path / "share").mkdir()
    file = str(tmp_path / "centre.kit")
    founded = run("share", "init", "--share", str(tmp_path / "share"), "--kit", file, **HUDA)
    centres = given(founded)
    assert "takes the place" in founded.stderr
    more = run("user", "kit", "--new", str(tmp_path / "more.kit"), **HUDA)
    assert more.returncode == 2
    assert "kit of the centre" in more.stderr
    assert "took its place" in recover(run, own).stderr
    assert recover(run, centres).returncode == 0
    assert is_whole(run, **AGAIN)


def test_other_desks_believe_what_the_kit_of_the_founding_one_did_before(
    run: Run, tmp_path: Path
) -> None:
    own = begin(run, tmp_path)
    assert recover(run, own).returncode == 0
    share = str(tmp_path / "share")
    (tmp_path / "share").mkdir()
    centres = given(
        run("share", "init", "--share", share, "--kit", str(tmp_path / "c.kit"), **AGAIN)
    )
    theirs = begin(run, tmp_path, "other")
    asked = json.loads(run("share", "join", "--share", share, desk="other", **HUDA).stdout)
    admitted = run("share", "admit", asked["request"], *asked["words"], "--share", share, **AGAIN)
    assert admitted.returncode == 0, admitted.stderr
    joined = run("share", "join", "--share", share, desk="other", **HUDA)
    assert json.loads(joined.stdout)["joined"], joined.stderr
    assert "takes the place" in joined.stderr
    assert run("sync", **AGAIN).returncode == 0
    assert is_whole(run, "other", **AGAIN)
    assert is_whole(run, **AGAIN)
    assert "took its place" in recover(run, theirs, "other").stderr
    assert recover(run, centres, "other", password=HERS).returncode == 0


def test_either_of_two_administrators_with_one_log_in_name_is_let_back_in(
    run: Run, tmp_path: Path
) -> None:
    begin(run, tmp_path)
    share = str(tmp_path / "share")
    (tmp_path / "share").mkdir()
    kit = given(run("share", "init", "--share", share, "--kit", str(tmp_path / "c.kit"), **HUDA))
    # The other one of this name has another password, by which the two are told apart.
    assert recover(run, begin(run, tmp_path, "other"), "other").returncode == 0
    asked = json.loads(run("share", "join", "--share", share, desk="other", **AGAIN).stdout)
    admitted = run("share", "admit", asked["request"], *asked["words"], "--share", share, **HUDA)
    assert admitted.returncode == 0, admitted.stderr
    assert run("share", "join", "--share", share, desk="other", **AGAIN).returncode == 0
    assert run("sync", **HUDA).returncode == 0
    people = [json.loads(line) for line in run("user", "list", **HUDA).stdout.splitlines()]
    (first,) = [one["staff"] for one in people if "administrator" in one["roles"]]
    (second,) = [one["staff"] for one in people if "administrator" in one["asks_for"]]
    given_role = run("user", "role", second, "--roles", "administrator", **HUDA)
    assert given_role.returncode == 0, given_role.stderr

    unclear = recover(run, kit)
    assert unclear.returncode == 2
    assert f"{', '.join(sorted((first, second)))}\n" in unclear.stderr
    for who, password in ((first, "ثلج على الجبل البعيد"), (second, HERS)):
        done = recover(run, kit, password=password, who=who)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["staff"] == who
        assert is_whole(run, KAFEL_USER="huda", KAFEL_PASSWORD=password)
    assert run("check", **HUDA).returncode == 3
    assert run("check", **AGAIN).returncode == 3
