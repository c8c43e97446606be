"""Names and passwords typed at the terminal itself, by a process that has one of its own."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kafel_desk.console.test_bad_days import PROGRAM, run
from tests.kafel_desk.console.test_process import ROOT, Run, around, guarded
from tests.patience import PATIENCE

__all__ = ["around", "guarded", "run"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no terminals of this kind")
AT_ITS_TERMINAL = f"import fcntl, termios; fcntl.ioctl(1, termios.TIOCSCTTY, 0)\n{PROGRAM}"

Type = Callable[..., tuple[int, str]]


@pytest.fixture
def typing(tmp_path: Path, around: dict[str, str]) -> Type:
    """Run a verb at a terminal, answer each question in turn; returns exit code and all it showed."""
    pty = pytest.importorskip("pty")

    def type_at(*words: str, answers: tuple[str, ...], **more: str) -> tuple[int, str]:
        here, there = pty.openpty()

        process = subprocess.Popen(
            [sys.executable, "-c", AT_ITS_TERMINAL, "", "--data", str(tmp_path / "desk"), *words],
            cwd=ROOT, env={**around, "KAFEL_USER": "", "KAFEL_PASSWORD": "", **more},
            stdin=subprocess.DEVNULL, stdout=there, stderr=there, start_new_session=True,
        )  # fmt: skip
        os.close(there)
        shown, left, until = b"", list(answers), time.monotonic() + PATIENCE
        while (
            time.monotonic() < until and select.select([here], [], [], until - time.monotonic())[0]
        ):
            try:
                shown += os.read(here, 4096)
            except OSError:  # the other end is closed: it is over
                break
            if shown.endswith(b": ") and left:
                os.write(here, left.pop(0).encode() + b"\n")
        if time.monotonic() >= until:
            process.kill()
        code = process.wait()
        os.close(here)
        return code, shown.decode().replace("\r\n", "\n")

    return type_at


NAME, PASSWORD = "huda", "مطر على النافذة"


def test_the_first_administrator_is_named_at_the_terminal(typing: Type, run: Run) -> None:
    code, shown = typing(
        "init", "--desk", "A", "--centre", "مركز", answers=(NAME, PASSWORD, PASSWORD)
    )
    assert code == 0, shown
    assert PASSWORD not in shown
    assert run("list").returncode == 0


def test_a_new_password_that_was_mistyped_makes_no_desk_that_nobody_opens(
    typing: Type, tmp_path: Path
) -> None:
    mistyped = (NAME, *(PASSWORD, f"{PASSWORD}ا") * 3)
    code, shown = typing("init", "--desk", "A", "--centre", "مركز", answers=mistyped)
    assert code == 3, shown
    assert shown.count("This differs") == 3
    assert not (tmp_path / "desk").exists()


@pytest.mark.usefixtures("guarded")
def test_a_desk_opens_for_what_is_typed_and_asks_for_what_is_not_given_alone(typing: Type) -> None:
    code, shown = typing("list", answers=(NAME, PASSWORD))
    assert (code, shown.split()) == (0, ["Name:", NAME, "Password:"])
    code, shown = typing("list", answers=("غيرها من الكلمات",), KAFEL_USER=NAME)
    assert code == 3
    assert shown.startswith("Password: ")
    code, shown = typing("list", answers=("",))
    assert code == 3
    assert "KAFEL_USER" in shown


@pytest.mark.usefixtures("guarded")
def test_a_user_gets_a_password_at_the_terminal_and_changes_it_there(
    typing: Type, run: Run
) -> None:
    first, second = "قهوة في الحديقة", "نجوم فوق الجبل"
    add = ("user", "add", "نورة", "--login", "nourah", "--roles", "reception")
    admin = {"KAFEL_USER": NAME, "KAFEL_PASSWORD": PASSWORD}
    code, shown = typing(*add, answers=(first, first), **admin)
    assert (code, json.loads(shown.splitlines()[-1])["login"]) == (0, "nourah")
    nourah = {"KAFEL_USER": "nourah", "KAFEL_PASSWORD": first}
    assert typing("user", "password", answers=(second, second), **nourah)[0] == 0
    assert run("list", **nourah).returncode == 3
    assert run("list", **(nourah | {"KAFEL_PASSWORD": second})).returncode == 0
