"""Children that are forked and killed while they work; the programs that kill them, and what those tell."""

import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def told_by(program: str, *arguments: object) -> Any:
    """Run a program that kills, beside this module, and return what it tells as JSON."""
    outcome = subprocess.run(
        [sys.executable, "-m", f"tests.database.{program}", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)


def kill_one(
    work: Callable[[Callable[[str], object]], object], after: float, *, once_begun: bool = False
) -> list[str]:
    """Let one child work, kill it some seconds later, and return the words that it said.

    With ``once_begun`` the seconds are counted from its first word on. Raises ``ChildProcessError``
    where the child came to an end by itself: it would never die in the middle, however often.
    """
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        try:
            work(lambda word: os.write(write_end, f"{word} ".encode()))
        except BaseException:  # noqa: BLE001  (a child must never go on with what its parent does)
            traceback.print_exc()
        finally:
            os._exit(1)
    os.close(write_end)
    said = os.read(read_end, 65536) if once_begun else b""
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while part := os.read(read_end, 65536):
        said += part
    os.close(read_end)
    if os.WIFEXITED(status):
        raise ChildProcessError("it ended before it was killed")
    return said.decode().split()
