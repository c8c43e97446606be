"""The line of calls: the telephone's side loads no Qt, and the window's side bears anything."""

import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from tests.patience import PATIENCE, PATIENCE_MS
from ui.screen_pop import address, caller
from ui.screen_pop import line as line_of_calls
from ui.screen_pop.address import call_message, line_name, read_message, socket_path
from ui.screen_pop.caller import Outcome, tell_window
from ui.screen_pop.line import CallLine

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks to sockets in folders")


@pytest.fixture(autouse=True)
def _runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # The address of a socket holds a hundred letters, which a test's own folder may exceed.
    with tempfile.TemporaryDirectory(prefix="k") as short:
        monkeypatch.setenv("XDG_RUNTIME_DIR", short)
        yield


@pytest.fixture(autouse=True)
def _either_side_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give up on nobody because the machine is busy."""
    monkeypatch.setattr(caller, "_PATIENCE", PATIENCE)
    monkeypatch.setattr(line_of_calls, "_PATIENCE_MS", PATIENCE_MS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "مكتب أمل"


@pytest.fixture
def line(qtbot: QtBot, folder: Path) -> Iterator[CallLine]:
    opened = CallLine()
    assert opened.open(line_name(folder))
    yield opened
    opened.close()


@pytest.fixture
def heard(line: CallLine) -> list[str]:
    numbers: list[str] = []
    line.rang.connect(numbers.append)
    return numbers


class Telephone:
    """Calls from a thread, as another program does."""

    def __init__(self, folder: Path, *numbers: str) -> None:
        self.outcomes: list[Outcome] = []
        self._thread = threading.Thread(
            target=lambda: self.outcomes.extend(tell_window(folder, n) for n in numbers)
        )
        self._thread.start()

    def is_done(self) -> bool:
        return not self._thread.is_alive()


def speak(qtbot: QtBot, folder: Path, said: bytes) -> QLocalSocket:
    """Say something on the line and keep the end open."""
    speaker = QLocalSocket()
    speaker.connectToServer(str(socket_path(line_name(folder))))
    assert speaker.waitForConnected(PATIENCE_MS)
    speaker.write(said)
    speaker.flush()
    return speaker


def test_a_call_reaches_the_window_in_its_canonical_form(
    qtbot: QtBot, folder: Path, heard: list[str]
) -> None:
    telephone = Telephone(folder, "sip:0555 000 123@exchange;user=phone")
    qtbot.waitUntil(telephone.is_done)
    assert telephone.outcomes == [Outcome.TAKEN]
    assert heard == ["+966555000123"]


def test_of_many_calls_few_ring_and_the_latest_counts(
    qtbot: QtBot, folder: Path, line: CallLine, heard: list[str]
) -> None:
    assert line._pause.interval() == 500
    line._pause.setInterval(PATIENCE_MS)  # all of them come within it
    numbers = [f"05550{count:05}" for count in range(300)]
    telephone = Telephone(folder, *numbers)
    qtbot.waitUntil(telephone.is_done)
    assert telephone.outcomes == [Outcome.TAKEN] * 300
    line._pause.start(0)
    qtbot.waitUntil(lambda: len(heard) > 1)
    assert heard == ["+966555000000", "+966555000299"]


def test_several_telephones_at_once_are_all_answered(
    qtbot: QtBot, folder: Path, heard: list[str]
) -> None:
    telephones = [Telephone(folder, "0555000123") for _ in range(8)]
    qtbot.waitUntil(lambda: all(t.is_done() for t in telephones))
    assert {outcome for t in telephones for outcome in t.outcomes} == {Outcome.TAKEN}


@pytest.mark.parametrize(
    "said",
    [
        b"\n",
        b"rubbish\n",
        b'{"call": 5}\n',
        b'["call"]\n',
        b'{"call": "\xff"}\n',
        b"[" * 200 + b"\n",
        call_message("withheld"),
        call_message("9" * 90),
    ],
)
def test_what_is_no_call_rings_nothing_and_is_told_so(
    qtbot: QtBot, folder: Path, heard: list[str], said: bytes
) -> None:
    speaker = speak(qtbot, folder, said)
    qtbot.waitUntil(lambda: speaker.bytesAvailable() >= len(address.NOT_TAKEN))
    assert speaker.readAll().data() == address.NOT_TAKEN
    assert not heard


def test_a_megabyte_is_cut_off_after_a_few_bytes(
    qtbot: QtBot, folder: Path, line: CallLine, heard: list[str]
) -> None:
    speaker = speak(qtbot, folder, b"9" * 1_000_000)
    qtbot.waitUntil(lambda: speaker.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert not heard
    assert not line._speakers


def test_half_a_message_does_not_keep_others_waiting(
    qtbot: QtBot, folder: Path, line: CallLine, heard: list[str]
) -> None:
    silent = [speak(qtbot, folder, b'{"call": "0555') for _ in range(4)]
    qtbot.waitUntil(lambda: len(line._speakers) == len(silent))
    telephone = Telephone(folder, "0555000123")
    qtbot.waitUntil(telephone.is_done)
    assert telephone.outcomes == [Outcome.TAKEN]
    for speaker in line._speakers:
        for patience in speaker.findChildren(QTimer):
            patience.start(0)  # they are hung up on
    qtbot.waitUntil(lambda: not line._speakers)
    assert heard == ["+966555000123"]


def test_the_socket_is_closed_to_other_users_and_its_name_tells_nothing(
    folder: Path, line: CallLine
) -> None:
    path = socket_path(line_name(folder))
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o077 == 0
    assert "مكتب" not in path.name
    assert len(path.name) == 32


def test_a_folder_that_others_may_write_to_is_not_trusted(qtbot: QtBot, folder: Path) -> None:
    shared = Path(os.environ["XDG_RUNTIME_DIR"]) / "kafel-desk"
    shared.mkdir(mode=0o755)
    shared.chmod(0o755)
    assert not CallLine().open(line_name(folder))
    assert tell_window(folder, "0555000123") is Outcome.NO_WINDOW


def test_a_socket_left_by_a_crash_is_replaced(qtbot: QtBot, folder: Path) -> None:
    path = socket_path(line_name(folder))
    path.parent.mkdir(mode=0o700)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))
    assert tell_window(folder, "0555000123") is Outcome.NO_WINDOW
    line = CallLine()
    assert line.open(line_name(folder))
    line.close()


def test_each_desk_has_a_line_of_its_own(tmp_path: Path) -> None:
    assert line_name(tmp_path / "a") != line_name(tmp_path / "b")
    assert line_name(tmp_path / "a" / ".." / "b") == line_name(tmp_path / "b")


def test_what_is_said_is_read_back() -> None:
    assert read_message(call_message("+966555000123")) == "+966555000123"


def call(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "main.py", "--data", str(folder), *arguments],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "KAFEL_LANGUAGE": "ar"},
        timeout=PATIENCE,
    )


def test_without_a_window_the_program_says_so_and_ends(folder: Path) -> None:
    ended = call(folder, "--call", "0555000123")
    assert ended.returncode == 4
    assert "نافذة هذا المكتب" in ended.stderr
    assert "0555" not in ended.stderr
    assert not folder.exists()


@pytest.mark.parametrize("rubbish", [[], [""], ["anonymous"], ["12"], ["9" * 100_000], ["-x"]])
def test_what_is_no_number_is_told_apart(folder: Path, rubbish: list[str]) -> None:
    ended = call(folder, "--call", *rubbish)
    assert ended.returncode == 2
    assert ended.stderr
    assert "99999" not in ended.stderr


def test_the_side_of_the_telephone_loads_no_qt() -> None:
    program = (
        "import sys, main\n"
        "import ui.screen_pop.caller\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], check=False, cwd=ROOT)
    assert ended.returncode == 0
