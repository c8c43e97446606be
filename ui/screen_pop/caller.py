"""The side of the telephone: tells the window of a desk who calls, without loading Qt."""

import os
import socket
import sys
import threading
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.person.call_address import called_number
from kafel_desk.person.phones import PhoneError
from ui.screen_pop.address import TAKEN, call_message, is_private, line_name, socket_path

_PATIENCE = 2.0  # seconds
_BETWEEN_TRIES = 0.05


class Outcome(Enum):
    """What became of a call; the value is the exit code."""

    TAKEN = 0
    NO_NUMBER = 2
    NO_WINDOW = 4


OUTCOME_WORDS = {
    Outcome.NO_NUMBER: "screen_pop.no_number",
    Outcome.NO_WINDOW: "screen_pop.no_window",
}


def tell_window(folder: Path, typed: str) -> Outcome:
    """Tell the window that works at the desk in a folder who calls; waits two seconds at most."""
    try:
        number = called_number(typed)
    except PhoneError:
        return Outcome.NO_NUMBER
    answers: list[bytes] = []

    def ask() -> None:
        try:
            answers.append(_say(line_name(folder), call_message(number)))
        except OSError:
            answers.append(b"")

    # A pipe cannot be read with a time limit by the standard library: a thread can be left.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(_PATIENCE)
    return Outcome.TAKEN if answers == [TAKEN] else Outcome.NO_WINDOW


def run_call(folder: Path, typed: str, words: Callable[[str], Catalogue]) -> int:
    """Tell the window who calls, and on standard error why it could not be told.

    Returns the exit code.
    """
    outcome = tell_window(folder, typed)
    # A program without a console has no standard error.
    if outcome in OUTCOME_WORDS and sys.stderr:
        language = "ar" if os.environ.get("KAFEL_LANGUAGE") == "ar" else "en"
        sys.stderr.write(words(language).text(OUTCOME_WORDS[outcome]) + "\n")
    return outcome.value


if sys.platform == "win32":

    def _say(name: str, said: bytes) -> bytes:
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                with Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as pipe:
                    pipe.write(said)
                    return pipe.readline(len(TAKEN) + 1)
            except FileNotFoundError:
                raise
            except OSError:
                # Every end of the pipe is taken for a moment when many call at once.
                if time.monotonic() > until:
                    raise
                threading.Event().wait(_BETWEEN_TRIES)

else:

    def _say(name: str, said: bytes) -> bytes:
        path = socket_path(name)
        if not is_private(path.parent):
            raise FileNotFoundError(path)
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(_PATIENCE)
            line.connect(str(path))
            line.sendall(said)
            with line.makefile("rb") as answer:
                return answer.readline(len(TAKEN) + 1)
