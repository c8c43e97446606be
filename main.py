"""Early checks, then the desk is put together out of its parts and a face started."""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import datetime
from functools import cache
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, cast

if __name__ == "__main__":  # what is loaded now is no garbage: looking for some took 40 ms
    gc.set_threshold(100_000, 10, 10)

import platformdirs

import resources
from database.desks import Desks, Invented
from database.durable import create_exclusively
from database.errors import StoreUnavailable
from database.folder import DeskFolder
from database.practice import practice_folder, remove_practice
from database.system import SystemClock
from database.users.administering import new_password, restore_backup
from database.users.last_login import LastLogin
from database.users.locked_keys import MODERATE
from database.users.opening import Entry, Login, NotLoggedIn, has_kit, login_names
from database.users.terminal import given, new_login, secret_typed, typed_login
from exports import console_papers as papers
from exports.file_writing import FileNotWritten, clear_scratch
from exports.old_logs import open_old_log
from kafel_desk import VERSION
from kafel_desk.case.exported import telling_secret_ones
from kafel_desk.case.log_row import LogRow
from kafel_desk.console.environment import Environment, SharingOutside
from kafel_desk.console.face import asked_face
from kafel_desk.directory.defaults import read_defaults
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.opened import Mode, OpenDesk, Preparing, nobody_waits
from kafel_desk.papers.orders import Log, Report, log_order
from kafel_desk.papers.words import paper_words
from kafel_desk.sharing.port import ShareUnavailable, Sharing
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.sharing.words import WordList

if TYPE_CHECKING:
    from ui.reports.ports import LogRequest
    from ui.window_parts import WindowParts

NAME = "kafel-desk"
IDENTITY = platformdirs.user_state_path(NAME) / "identity"
CLOCK, PASSWORD_COST = SystemClock(), MODERATE
DEMO, DEMO_CASES = resources.defaults() / "demo.json", 80


def desks(identity: Path = IDENTITY) -> Desks:
    """Return what makes and opens desks on this machine."""
    return Desks(
        clock=CLOCK,
        identity=identity,
        shipped=read_defaults(*resources.first_directory()),
        word_lists={name: WordList(resources.word_list(name)) for name in ("ar", "en")},
        version=VERSION,
        cost=PASSWORD_COST,
    )


def create_desk(
    folder: str,
    code: str,
    centre: str,
    at: datetime,
    *,
    admin: Login | None = None,
    identity: Path = IDENTITY,
) -> OpenDesk:
    """Make a desk (database/desks.py)."""
    return desks(identity).create(folder, code, centre, at, admin=admin)


def begin_desk(folder: str, code: str, centre: str, at: datetime) -> OpenDesk:
    """Make a desk with its first administrator, who is named as whoever logs in is."""
    login = new_login(words_typed)
    if login is None:
        raise NotLoggedIn
    return create_desk(folder, code, centre, at, admin=login)


def open_desk(
    folder: str, mode: Mode, identity: Path = IDENTITY, login: Entry | None = None,
    preparing: Preparing = nobody_waits,
) -> OpenDesk:  # fmt: skip
    """Open a desk; what an export left half done when it was killed goes."""
    opened = desks(identity).open(folder, mode, login, preparing)
    if mode == "write":
        clear_scratch(unfinished(folder))
    return opened


def unfinished(folder: str) -> Path:
    """Return where files of a desk lie until they are whole."""
    return DeskFolder(Path(folder)).unfinished


def open_at_console(folder: str, mode: Mode, preparing: Preparing = nobody_waits) -> OpenDesk:
    """Open the desk for whoever is named at the console, where people log in."""
    login = typed_login(words_typed) if DeskFolder(Path(folder)).keys.exists() else None
    return open_desk(folder, mode, login=login, preparing=preparing)


def words_typed(key: str) -> str:
    """Return words for the terminal, in the language of the environment."""
    return catalogue(os.environ.get("KAFEL_LANGUAGE", "") or "en").text(key)


def catalogue(language: str, digits: Digits = Digits.LATIN) -> Catalogue:
    """Return the words of a language, read once."""
    return _read_words(language, digits)


@cache
def _read_words(language: str, digits: Digits) -> Catalogue:
    plurals = resources.words("en") if language == "en" else ()
    return parse_catalogue(language, resources.words("ar"), plurals, digits=digits)


def write_log(
    rows: Iterable[LogRow], log: Log, progress: Callable[[int], object] | None = None
) -> int:
    """Write the Excel log."""
    return papers.write_log(rows, log, unfinished(log.folder), progress)


def write_report(report: Report) -> int:
    """Write a report, which is Arabic whoever asks for it."""
    return papers.write_report(report, catalogue, unfinished(report.folder))


def kit_paper(kit: RecoveryKit, charity: str, centre: str) -> bytes:
    """Return the PDF of a recovery sheet, which is Arabic whoever asks for it."""
    return papers.kit_paper(kit, catalogue("ar"), charity, centre)


def sharing_outside(identity: Path = IDENTITY) -> SharingOutside:
    """Return what the console needs to share, beside the desk itself."""
    return SharingOutside(
        desks(identity).begin_member, kit_paper,
        lambda name, content: create_exclusively(Path(name), content),
        lambda: secret_typed("KAFEL_KIT_WORDS", words_typed("share.ask_kit_words")),
    )  # fmt: skip


def run_console(arguments: Sequence[str]) -> int:
    """Carry out a verb; what the verbs take is loaded when one was given."""
    from kafel_desk.console.verbs import run

    environment = Environment(
        stdin=cast("BufferedReader", sys.stdin.buffer),
        stdout=sys.stdout.buffer,
        stderr=sys.stderr,
        data=str(platformdirs.user_data_path(NAME)),
        language=os.environ.get("KAFEL_LANGUAGE", ""),
        catalogue=catalogue,
        now=CLOCK.now,
        open_input=lambda name: Path(name).open("rb"),  # noqa: SIM115  (its reader closes it)
        create_desk=create_desk,
        begin_desk=begin_desk,
        open_desk=open_at_console,
        write_receipt=papers.write_receipt, write_log=write_log, write_report=write_report,
        open_log=open_old_log, read_demo=DEMO.read_bytes, sharing=sharing_outside(),
        unavailable=(StoreUnavailable, FileNotWritten, ShareUnavailable),
        new_password=lambda: new_password(words_typed),
        restore=restore_backup, recover=desks().recover,
    )  # fmt: skip
    try:
        return run(arguments, environment)
    finally:
        try:
            sys.stdout.flush()
        except BrokenPipeError:  # whoever closed their end is not waiting for what is left
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def window_parts(
    folder: str, identity: Path = IDENTITY, first: Login | None = None
) -> "WindowParts":
    """Put together what the window needs of the desk in a folder; ``first`` may administer a new one."""
    from exports.case_papers import CasePapers
    from exports.centre_papers import CentrePapers
    from exports.report_papers import ReportPapers
    from ui.log_in.port import LogIn
    from ui.screen_pop.address import line_name
    from ui.window_parts import WindowParts
    from ui.wizard.new_centre import NewCentre

    at_work: list[OpenDesk] = []
    given_first = (first.name, first.password) if first else ()

    def begin_work(preparing: Preparing = nobody_waits, login: Entry | None = None) -> OpenDesk:
        at_work[:] = [open_desk(folder, "write", identity, login, preparing)]
        return at_work[0]

    def window_log(request: "LogRequest", progress: Callable[[int], object]) -> int:
        # A desk opened only to read, so that no screen waits for a long log.
        with closing(at_work[0].again()) as reading:
            reader, period = reading.desk.reader, (request.received_from, request.received_to)
            log = log_order(reader, catalogue, CLOCK.now(), period, str(request.out), folder)
            rows = reader.log_rows(request.viewer, *period)
            return write_log(telling_secret_ones(rows, request.tell_secret), log, progress)

    def create(new: NewCentre) -> None:
        desks(identity).begin(new, folder, Invented(DEMO.read_bytes, DEMO_CASES))

    place = DeskFolder(Path(folder))
    return WindowParts(
        is_there=place.is_a_desk,
        open_desk=begin_work,
        log_in=LogIn(
            lambda: login_names(place),
            lambda name, password, told=nobody_waits: begin_work(told, Login(name, password)),
            lambda lost, told=nobody_waits: begin_work(told, lost),
            LastLogin(place),
            lambda: has_kit(place),
        ),
        create=create,
        shipped=NewCentre.shipped(read_defaults(*resources.first_directory()), *given_first),
        papers=lambda desk: CasePapers(desk, paper_words(catalogue, desk.reader)),
        centre_papers=lambda desk: CentrePapers(desk, paper_words(catalogue, desk.reader)),
        reports=lambda desk: ReportPapers(
            desk, paper_words(catalogue, desk.reader), unfinished(folder)
        ),
        write_log=window_log,
        open_log=open_old_log,
        catalogue=catalogue,
        now=CLOCK.now,
        unavailable=(StoreUnavailable, FileNotWritten, ShareUnavailable),
        line=line_name(Path(folder)),
        sharing=lambda opened, language: cast(
            "Callable[[str], Sharing]", cast("OpenDesk", opened).sharing
        )(language),
        paper_of_kit=kit_paper,
        loaded_later=("exports.receipt", "exports.weekly"),
    )


def run_by_itself(data: str | None, walk: str | None) -> int:
    """Go through a day without a screen: into a folder with pictures, or only to see it work."""
    import tempfile

    from ui.walk import run_walk

    with tempfile.TemporaryDirectory(prefix=NAME) as throw_away:
        identity = IDENTITY if data else Path(throw_away) / "identity"
        folder = data or str(Path(throw_away) / "desk")
        out = Path(walk) if walk else Path(throw_away) / "out"
        out.mkdir(parents=True, exist_ok=True)
        parts = window_parts(folder, identity)
        return run_walk(parts, out, words_typed, keeps_pictures=bool(walk))


def main(arguments: Sequence[str]) -> int:
    """Start the face that was asked for, and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    typed = asked_face(arguments)
    if typed.others:
        return run_console(arguments)
    # The window asks for it, fills it in at a first start, and hands it to nothing that it starts.
    first = Login(os.environ.get("KAFEL_USER", ""), given("KAFEL_PASSWORD") or "")
    folder = Path(typed.data or platformdirs.user_data_path(NAME))
    if typed.call is not None:
        from ui.screen_pop.caller import run_call

        return run_call(folder, "".join(typed.call), catalogue)
    if typed.walk or typed.self_test:
        return run_by_itself(typed.data, typed.walk)
    from ui.practice.desk import PracticeDesk
    from ui.start import run_window

    aside = practice_folder(folder)
    practice = PracticeDesk(
        window_parts(str(aside), DeskFolder(aside).identity),
        lambda: remove_practice(aside, CLOCK.now()),
    )
    return run_window(window_parts(str(folder), first=first), practice, practises=typed.practice)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
