"""Early checks, then the desk is put together out of its parts and a face started."""

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

import resources
from database import open as on_disk
from database.errors import StoreUnavailable
from exports.file_writing import FileNotWritten
from kafel_desk import console
from kafel_desk.console.environment import Environment, Log, Mode, OpenDesk, Paper
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.receipt import Receipt
from kafel_desk.desk import Desk
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from kafel_desk.ports import Transaction

NAME = "kafel-desk"
IDENTITY = platformdirs.user_state_path(NAME) / "identity"


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""
        return datetime.now(UTC)


class SystemRandomness:
    """Random bytes of the operating system."""

    def bytes(self, count: int) -> bytes:
        """Return ``count`` bytes that nobody can guess."""
        return os.urandom(count)


@dataclass(frozen=True)
class LateStore:
    """The store of an open desk; one that was opened to read says so when it is written to."""

    opened: on_disk.OpenDesk

    def write(self) -> AbstractContextManager[Transaction]:
        """Begin a write."""
        return self.opened.store.write()


CLOCK = SystemClock()


def create_desk(folder: str, code: str, centre: str, at: datetime) -> OpenDesk:
    """Make a desk with the shipped directory, which begins at a time."""
    shipped = read_defaults((resources.defaults() / "directory.json").read_bytes())
    first = first_facts(shipped, centre=centre or None)
    return composed(
        on_disk.create_desk(Path(folder), code, now=at, first=first, identity=IDENTITY)
    )


def open_desk(folder: str, mode: Mode) -> OpenDesk:
    """Open the desk in a folder."""
    return composed(on_disk.open_desk(Path(folder), mode, now=CLOCK.now(), identity=IDENTITY))


def composed(opened: on_disk.OpenDesk) -> OpenDesk:
    """Put a desk together out of what was opened."""
    desk = Desk(LateStore(opened), opened.reader, CLOCK, SystemRandomness())
    return OpenDesk(desk, opened.code, opened.check, opened.rebuild, opened.close)


def catalogue(language: str) -> Catalogue:
    """Read the words of a language."""
    texts = [path.read_text("utf-8") for path in resources.translations("ar")]
    plurals = [path.read_text("utf-8") for path in resources.translations("en")]
    return parse_catalogue(language, texts, plurals if language == "en" else ())


def write_receipt(receipt: Receipt, paper: Paper, words: Catalogue, out: str) -> None:
    """Write a slip; what draws it is loaded when it is asked for."""
    from exports import receipt as slips

    slips.write_receipt(receipt, paper, words, Path(out))


def write_log(rows: Iterable[LogRow], log: Log) -> int:
    """Write the Excel log; what writes it is loaded when it is asked for."""
    raise NotImplementedError


def run_console(arguments: Sequence[str]) -> int:
    """Carry out a verb."""
    environment = Environment(
        stdin=sys.stdin.buffer,
        stdout=sys.stdout.buffer,
        stderr=sys.stderr,
        data=str(platformdirs.user_data_path(NAME)),
        language=os.environ.get("KAFEL_LANGUAGE", ""),
        catalogue=catalogue,
        now=CLOCK.now,
        open_input=lambda name: Path(name).open("rb"),
        create_desk=create_desk,
        open_desk=open_desk,
        write_receipt=write_receipt,
        write_log=write_log,
        read_demo=(resources.defaults() / "demo.json").read_bytes,
        unavailable=(StoreUnavailable, FileNotWritten),
    )
    try:
        return console.run(arguments, environment)
    finally:
        leave_quietly()


def leave_quietly() -> None:
    """Pass on what is left; whoever closed their end of a pipe is not waiting for it."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: Sequence[str]) -> int:
    """Start the face that was asked for, and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run_console(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
