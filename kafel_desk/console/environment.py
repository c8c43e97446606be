"""What the console needs from outside, handed in by ``main.py``: streams, desks, papers, words."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kafel_desk.administration import NewPassword, Restore
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.receipt import Receipt
from kafel_desk.console.lines import ByteSource
from kafel_desk.importing.sheet import LogFile
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.message import Message, message
from kafel_desk.opened import Mode, OpenDesk, Preparing
from kafel_desk.papers.orders import Log, Paper, Report
from kafel_desk.papers.words import Words
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.users.lost import LostPassword


class ByteSink(Protocol):
    """Where answers go."""

    def write(self, content: bytes, /) -> object:
        """Take bytes."""
        ...

    def flush(self) -> object:
        """Pass on what was taken; raises ``BrokenPipeError`` when nobody listens any more."""
        ...


class WordSink(Protocol):
    """Where words for a person go."""

    def write(self, words: str, /) -> object:
        """Take words."""
        ...

    def flush(self) -> object:
        """Pass them on."""
        ...


@dataclass(frozen=True, kw_only=True)
class Environment:
    """Everything outside the core that the console touches.

    ``data`` is the folder of the desk where none is named, ``language`` what the environment asks
    for, or nothing. ``create_desk(folder, code, centre, at)`` makes a desk that begins at ``at``;
    an empty centre keeps the shipped name; ``begin_desk`` makes one with its first administrator.
    ``open_desk(folder, mode, preparing)`` opens one (console/opening.py). Both raise one of
    ``unavailable``, which carry a :class:`Message` as ``message``; so do ``write_receipt`` and
    ``write_log``, which returns how many cases it wrote, and ``write_report``, which returns how many
    stand behind its figures. ``open_log`` opens an old log in a file. ``read_demo`` returns the invented people.
    """

    stdin: ByteSource
    stdout: ByteSink
    stderr: WordSink
    data: str
    language: str
    catalogue: Words
    now: Callable[[], datetime]
    open_input: Callable[[str], AbstractContextManager[ByteSource]]
    create_desk: Callable[[str, str, str, datetime], OpenDesk]
    open_desk: Callable[[str, Mode, Preparing], OpenDesk]
    write_receipt: Callable[[Receipt, Paper, Catalogue, str], None]
    write_log: Callable[[Iterable[LogRow], "Log"], int]
    write_report: Callable[["Report"], int]
    open_log: Callable[[str], AbstractContextManager[LogFile]]
    read_demo: Callable[[], bytes]
    sharing: "SharingOutside"
    unavailable: tuple[type[Exception], ...] = ()
    begin_desk: Callable[[str, str, str, datetime], OpenDesk] | None = None
    new_password: NewPassword = lambda: None
    restore: Restore | None = None
    recover: Callable[[str, LostPassword, Preparing], OpenDesk] | None = None
    """Opens the desk in a folder by its recovery kit, for an administrator who lost the password."""


@dataclass(frozen=True)
class SharingOutside:
    """What sharing needs beside the desk itself.

    ``begin_member(folder, code, name, at)`` makes a desk without settings of its own, which then
    asks to join. ``kit_paper(kit, charity, centre)`` returns the PDF of a recovery sheet.
    ``write_new_file`` writes a file that must not be there yet. ``kit_words`` returns the words of a
    recovery sheet out of the environment or from the terminal, None where they were not given.
    """

    begin_member: Callable[[str, str, str, datetime], OpenDesk]
    kit_paper: Callable[[RecoveryKit, str, str], bytes]
    write_new_file: Callable[[str, bytes], object]
    kit_words: Callable[[], str | None] = lambda: None


def message_of(error: Exception) -> Message | None:
    """Return what an error of the environment says to a person."""
    said = getattr(error, "message", None)
    return said if isinstance(said, Message) else None


def message_of_system(error: OSError) -> Message:
    """Return what the system refuses; of a file that does not open in words, as it is met most."""
    named = error.filename if isinstance(error.filename, str) else ""
    if named and isinstance(error, _NOT_OPENED):
        return message("console.no_file", file=named)
    what = error.strerror or type(error).__name__
    return message("console.unavailable", what=f"{what}: {named}" if named else what)


_NOT_OPENED = (FileNotFoundError, IsADirectoryError, NotADirectoryError, PermissionError)
