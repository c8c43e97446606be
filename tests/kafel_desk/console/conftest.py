"""A desk in a temporary folder, and the console over it with its streams in memory."""

import io
import json
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import main
import resources
from database.errors import StoreUnavailable
from exports import console_papers
from exports.file_writing import FileNotWritten
from exports.old_logs import open_old_log
from kafel_desk.console import verbs
from kafel_desk.console.environment import Environment
from kafel_desk.sharing.port import ShareUnavailable
from tests.factories import RunningClock

Json = dict[str, Any]


class Console:
    """Runs verbs in this process, and keeps what they said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.identity = folder.parent / "identity"
        self.words = ""

    def run(self, *arguments: str, given: bytes = b"", changes: Json | None = None) -> int:
        """Run one verb; its answers are then in ``answers``, its words in ``words``."""
        out, words = io.BytesIO(), io.StringIO()
        environment = Environment(
            **{
                "stdin": io.BufferedReader(io.BytesIO(given)),
                "stdout": out,
                "stderr": words,
                "data": str(self.folder),
                "language": "",
                "catalogue": main.catalogue,
                "now": main.CLOCK.now,
                "open_input": lambda name: Path(name).open("rb"),  # noqa: SIM115
                "create_desk": partial(main.create_desk, identity=self.identity),
                "open_desk": lambda folder, mode, preparing: main.open_desk(
                    folder, mode, self.identity, preparing=preparing
                ),
                "write_receipt": console_papers.write_receipt,
                "write_log": main.write_log,
                "write_report": main.write_report,
                "open_log": open_old_log,
                "read_demo": (resources.defaults() / "demo.json").read_bytes,
                "sharing": main.sharing_outside(self.identity),
                "unavailable": (StoreUnavailable, FileNotWritten, ShareUnavailable),
                **(changes or {}),
            }
        )
        code = verbs.run(arguments, environment)
        self.out = out.getvalue().decode()
        self.words = words.getvalue()
        return code

    @property
    def answers(self) -> list[Json]:
        """What stood on standard output, read back."""
        return [json.loads(line) for line in self.out.splitlines()]

    def lines(self, verb: str, objects: Iterable[Json], *more: str) -> list[Json]:
        """Give lines to a verb and return its answers."""
        given = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in objects)
        self.run(verb, *more, given=given.encode())
        return self.answers

    def record(self, **fields: object) -> Json:
        """Record one complaint and return the answer."""
        line = {"kind": "complaint", "channel": "visit", "description": "تأخر الصرف", **fields}
        (answer,) = self.lines("record", [line])
        return answer

    def do(self, number: str, act: str, **fields: object) -> Json:
        """Carry one act out and return the answer."""
        (answer,) = self.lines("do", [{"case": number, "do": act, **fields}])
        return answer

    def show(self, number: str) -> Json:
        """Return one case whole."""
        assert self.run("show", number) == 0, self.words
        (answer,) = self.answers
        return answer


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what runs in this process begin on one and the same day; other processes have today."""
    monkeypatch.setattr(main, "CLOCK", RunningClock())


@pytest.fixture
def console_in(tmp_path: Path) -> Callable[[str], Console]:
    """Make a console over the folder of a name, where no desk is yet."""
    return lambda name: Console(tmp_path / name)


@pytest.fixture
def desk(console_in: Callable[[str], Console]) -> Console:
    """Make a console over a new desk A."""
    made = console_in("desk")
    assert made.run("init", "--desk", "A", "--centre", "مركز خدمة المستفيد") == 0, made.words
    return made
