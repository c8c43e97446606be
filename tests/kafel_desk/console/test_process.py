"""The console as other programs meet it: a process with pipes, exit codes, locks and signals."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import pytest

import main

ROOT = Path(__file__).resolve().parents[3]
GOOD = json.dumps({"kind": "complaint", "channel": "visit", "description": "تأخر الصرف"}) + "\n"

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def around(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which the program keeps everything in the temporary folder."""
    homes = {name: str(tmp_path / "home") for name in ("XDG_STATE_HOME", "XDG_DATA_HOME", "HOME")}
    who = {"KAFEL_USER": "huda", "KAFEL_PASSWORD": "مطر على النافذة"}
    return {**os.environ, **homes, **who, "KAFEL_LANGUAGE": ""}


@pytest.fixture
def run(tmp_path: Path, around: dict[str, str]) -> Run:
    """Run a verb on the desk in the temporary folder to its end."""

    def run_verb(
        *words: str, given: str = "", data: Path | None = None, **more: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "main.py", "--data", str(data or tmp_path / "desk"), *words],
            check=False, cwd=ROOT, env={**around, **more}, input=given, capture_output=True,
            encoding="utf-8",
        )  # fmt: skip

    return run_verb


@pytest.fixture
def start(tmp_path: Path, around: dict[str, str]) -> Iterator[Start]:
    """Start a verb and leave it running, with pipes to all its streams."""
    started: list[subprocess.Popen[str]] = []

    def start_verb(*words: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "main.py", "--data", str(tmp_path / "desk"), *words],
            cwd=ROOT, env=around, encoding="utf-8",
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        started.append(process)
        return process

    yield start_verb
    for process in started:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            with contextlib.suppress(BrokenPipeError):
                pipe(stream).close()


@pytest.fixture
def desk(tmp_path: Path) -> None:
    """Make a desk where nobody has to log in: trying a password takes its time, on purpose."""
    identity = tmp_path / "home" / main.NAME / "identity"
    now = datetime.now(UTC)  # as the processes have it
    main.create_desk(str(tmp_path / "desk"), "A", "مركز", now, identity=identity).close()


@pytest.fixture
def guarded(run: Run) -> None:
    """Make a desk whose administrator logs in."""
    made = run("init", "--desk", "A", "--centre", "مركز خدمة المستفيد")
    assert made.returncode == 0, made.stderr


def pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


def tell(process: "subprocess.Popen[str]", line: str) -> dict[str, Any]:
    """Write a line and read its answer, while the process goes on."""
    pipe(process.stdin).write(line)
    pipe(process.stdin).flush()
    answer: dict[str, Any] = json.loads(pipe(process.stdout).readline())
    return answer


@pytest.mark.usefixtures("desk")
def test_an_answer_comes_while_standard_input_is_still_open(start: Start) -> None:
    process = start("record")
    assert tell(process, GOOD)["line"] == 1
    assert tell(process, GOOD)["line"] == 2
    assert process.poll() is None


@pytest.mark.usefixtures("desk")
def test_what_was_answered_survives_a_killed_process(start: Start, run: Run) -> None:
    process = start("record")
    number = tell(process, GOOD)["number"]
    process.kill()
    process.wait()
    shown = run("show", number)
    assert shown.returncode == 0, shown.stderr
    assert json.loads(shown.stdout)["number"] == number
    assert run("check").returncode == 0


@pytest.mark.usefixtures("desk")
def test_beside_a_process_that_writes_one_can_read_but_not_write(start: Start, run: Run) -> None:
    number = tell(start("record"), GOOD)["number"]
    for verb in (["list"], ["find", "الصرف"], ["show", number], ["check"]):
        beside = run(*verb)
        assert (beside.returncode, bool(beside.stdout)) == (0, True), beside.stderr
    for verb in (["record"], ["do"], ["rebuild"]):
        beside = run(*verb, given=GOOD)
        assert beside.returncode == 3
        assert beside.stderr
        assert not beside.stdout


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let what is started hear Ctrl+C: a run in the background of a shell ignores it, and hands that on."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("desk", "interruptible")
def test_ctrl_c_ends_cleanly_and_what_was_answered_stays(start: Start, run: Run) -> None:
    process = start("record")
    number = tell(process, GOOD)["number"]
    process.send_signal(signal.SIGINT)
    _, words = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in words
    assert words.strip()
    assert run("show", number).returncode == 0


@pytest.mark.usefixtures("desk")
def test_a_reader_that_goes_away_ends_the_program_quietly(start: Start) -> None:
    process = start("record")
    tell(process, GOOD)
    pipe(process.stdout).close()
    pipe(process.stdin).write(GOOD)
    pipe(process.stdin).flush()
    process.wait()
    assert process.returncode == 0
    assert "Error" not in pipe(process.stderr).read()


@pytest.mark.usefixtures("desk")
def test_answers_are_utf8_lines_and_words_go_to_standard_error(run: Run) -> None:
    ended = run("record", given=GOOD + "{\n", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert ended.returncode == 1
    assert [json.loads(line)["line"] for line in ended.stdout.splitlines()] == [1, 2]
    assert ended.stderr.strip()


@pytest.mark.usefixtures("desk")
def test_the_language_of_words_comes_from_the_environment(run: Run) -> None:
    english, arabic = run("record", given="{"), run("record", given="{", KAFEL_LANGUAGE="ar")
    assert json.loads(english.stdout)["error"].isascii()
    assert not json.loads(arabic.stdout)["error"].isascii()


@pytest.mark.usefixtures("desk")
def test_a_desk_is_not_made_over_another(run: Run) -> None:
    assert run("init", "--desk", "B", "--centre", "مركز").returncode == 3
    assert run("demo").returncode == 3


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["list", "--tab", "nothing"],
        ["list", "--limit", "0"],
        ["list", "--limit", "many"],
        ["show"],
        ["init", "--desk", "A"],
        ["init", "--desk", "ABC", "--centre", "مركز"],
        ["init", "--desk", "٣", "--centre", "مركز"],
        ["init", "--desk", "A", "--centre", " "],
    ],
)
def test_wrong_usage_says_what_is_wrong_and_ends_with_2(run: Run, words: list[str]) -> None:
    ended = run(*words)
    assert ended.returncode == 2
    assert ended.stderr.strip()
    assert "_" not in ended.stderr.splitlines()[-1].replace("follow_due", "")
    assert not ended.stdout


@pytest.mark.parametrize("words", [["list"], ["record"], ["check"], ["show", "42"]])
def test_a_folder_without_a_desk_ends_with_3(run: Run, words: list[str], tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    ended = run(*words, given=GOOD, data=empty)
    assert ended.returncode == 3
    assert ended.stderr.strip()
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize(
    "verb",
    ["init", "demo", "record", "do", "list", "find", "show", "receipt", "log", "check", "rebuild"],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_verb_has_help(run: Run, verb: str, language: str) -> None:
    ended = run("--language", language, verb, "--help")
    assert ended.returncode == 0
    assert f"main.py {verb}" in ended.stdout


def test_help_names_every_field_and_every_act(run: Run) -> None:
    from kafel_desk.console.acts import RECORD, SHAPES

    record = run("record", "--help").stdout
    assert all(f" {name} " in record for name in [*RECORD, "by"])
    acts = run("do", "--help").stdout
    assert all(f'"do": "{word}"' in acts for word in SHAPES)
    assert all(f" {name} " in acts for shape in SHAPES.values() for name in shape if name != "case")


@pytest.mark.usefixtures("desk")
def test_help_names_what_an_answer_has(run: Run) -> None:
    number = json.loads(run("record", given=GOOD).stdout)["number"]
    note = json.dumps({"case": number, "do": "note", "text": "x"})
    for words, given in (
        (["record"], GOOD),
        (["do"], note),
        (["list"], ""),
        (["find", number], ""),
        (["show", number], ""),
        (["check"], ""),
        (["rebuild"], ""),
    ):
        (answer,) = [json.loads(line) for line in run(*words, given=given).stdout.splitlines()[:1]]
        assert f"Each answer has: {', '.join(answer)}." in run(words[0], "--help").stdout


@pytest.mark.usefixtures("desk")
def test_a_copied_desk_says_that_it_goes_on_under_another_code(run: Run, tmp_path: Path) -> None:
    copied = tmp_path / "copied"
    shutil.copytree(tmp_path / "desk", copied)
    first = run("record", given=GOOD, data=copied)
    second = run("record", given=GOOD)
    codes = {json.loads(ended.stdout)["number"].split("-")[0] for ended in (first, second)}
    assert len(codes) == 2
    assert "KA" in codes
    assert any("copied" in ended.stderr for ended in (first, second))


@pytest.mark.usefixtures("desk")
def test_evidence_is_added_by_a_process_and_shown_by_another(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "بطاقة.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    number = json.loads(run("record", given=GOOD).stdout)["number"]
    lines = [
        {"case": number, "do": "evidence", "path": str(picture), "note": "الوجه الأمامي"},
        {"case": number, "do": "cause", "cause": "delay"},
        {"case": number, "do": "plan", "text": "مطابقة الكشف", "owner": "supervisor"},
        {"case": number, "do": "action_done", "by": "supervisor"},
        {"case": number, "do": "check", "effective": True},
        {"case": number, "do": "evidence", "path": str(tmp_path)},
    ]
    done = run("do", given="".join(f"{json.dumps(line)}\n" for line in lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert ["error" in answer for answer in answers] == [False] * 5 + [True]
    shown = json.loads(run("show", number).stdout)
    assert [piece["name"] for piece in shown["evidence"]] == [picture.name]
    assert shown["actions"][0]["effective"] is True
    assert [step["step"] for step in shown["steps"]] == list(range(3, 13))
    assert run("check").returncode == 0


# ── Who is at the console ───────────────────────────────────────────────────────────────────────
NOBODY = {"KAFEL_USER": "", "KAFEL_PASSWORD": ""}


def test_a_new_desk_needs_its_first_administrator(run: Run, tmp_path: Path) -> None:
    made = run("init", "--desk", "A", "--centre", "مركز", **NOBODY)
    assert made.returncode == 3
    assert not (tmp_path / "desk").exists()


def test_a_password_that_is_easily_guessed_is_refused(run: Run) -> None:
    made = run("init", "--desk", "A", "--centre", "مركز", KAFEL_PASSWORD="1234567890")  # noqa: S106
    assert made.returncode == 2
    assert "password" in made.stderr


@pytest.mark.usefixtures("guarded")
def test_without_name_and_password_nothing_opens_and_nothing_is_read_from_standard_input(
    run: Run,
) -> None:
    for verb in (["list"], ["check"], ["record"]):
        done = run(*verb, given="huda\nمطر على النافذة\n", **NOBODY)
        assert (done.returncode, done.stdout) == (3, "")
        assert "KAFEL_USER" in done.stderr


@pytest.mark.usefixtures("guarded")
def test_a_wrong_password_ends_with_3(run: Run) -> None:
    assert run("list", KAFEL_PASSWORD="قهوة في الحديقة").returncode == 3  # noqa: S106


@pytest.mark.usefixtures("guarded")
def test_nobody_acts_in_the_name_of_another(run: Run) -> None:
    assert run("--as", "reception", "record", given=GOOD).returncode == 2
    named = json.dumps({**json.loads(GOOD), "by": "reception"})
    done = run("record", given=f"{named}\n")
    assert done.returncode == 1
    assert json.loads(done.stdout)["code"] == "users.only_yourself"


@pytest.mark.usefixtures("guarded")
def test_a_user_who_is_added_logs_in_with_the_rights_of_their_role(run: Run) -> None:
    nourah = {"KAFEL_USER": "nourah", "KAFEL_PASSWORD": "قهوة في الحديقة"}
    added = run(
        "user", "add", "نورة", "--login", "nourah", "--roles", "reception",
        KAFEL_NEW_PASSWORD=nourah["KAFEL_PASSWORD"],
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    secret = json.dumps({**json.loads(GOOD), "confidentiality": "confidential"})
    assert run("record", given=f"{secret}\n{GOOD}").returncode == 0
    assert len(run("list").stdout.splitlines()) == 2
    assert len(run("list", **nourah).stdout.splitlines()) == 1
    assert run("user", "disable", "نورة", **nourah).returncode == 2
    assert run("user", "disable", "نورة").returncode == 0
    assert run("list", **nourah).returncode == 3
