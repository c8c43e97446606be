"""Carries one verb out and returns the exit code: the console face of the desk.

0 done, 1 some lines were refused, 2 wrong usage, 3 the environment (locked, full, not a desk),
130 interrupted. Answers go to standard output as JSON lines, words to standard error.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from kafel_desk.case.exported import note_looks, telling_secret_ones
from kafel_desk.case.number import is_desk_code
from kafel_desk.case.opening import is_owed
from kafel_desk.case.opening_facts import Looked
from kafel_desk.case.slip import receipt_of
from kafel_desk.console import erasure_verbs, rights_verbs
from kafel_desk.console.answers import Answer, Mouth
from kafel_desk.console.arguments import WrongUsage, language_of, read_arguments
from kafel_desk.console.directory_names import acting, check_right, default_actor, names_of
from kafel_desk.console.environment import Environment, message_of, message_of_system
from kafel_desk.console.figure_verbs import tell_figures
from kafel_desk.console.import_verbs import import_log
from kafel_desk.console.kit_verbs import give_kit
from kafel_desk.console.lines import batches
from kafel_desk.console.looks import recording_looks, telling_why
from kafel_desk.console.opening import open_desk
from kafel_desk.console.reading import file_answer, row_answer
from kafel_desk.console.recovery_verbs import recover_user
from kafel_desk.console.report_verbs import print_report, print_weekly
from kafel_desk.console.rights_verbs import Call
from kafel_desk.console.sharing_verbs import share, sync, tell_status
from kafel_desk.console.writing import Writer, find_case
from kafel_desk.demo.desk import demo_begins, fill_desk
from kafel_desk.desk import CaseFile, Desk
from kafel_desk.directory.state import Directory
from kafel_desk.language.message import message
from kafel_desk.opened import Mode, OpenDesk
from kafel_desk.papers.orders import log_order
from kafel_desk.papers.words import paper_words
from kafel_desk.queries import CaseView, Viewer
from kafel_desk.refusal import FieldError, Refused, refuse
from kafel_desk.time.hijri import DateError, parse_date
from kafel_desk.time.working_time import working_time

DONE, SOME_REFUSED, WRONG_USAGE, UNAVAILABLE, INTERRUPTED = 0, 1, 2, 3, 130

Typed = argparse.Namespace


def run(arguments: Sequence[str], environment: Environment) -> int:
    """Carry out what was typed, and return the exit code."""
    catalogue = environment.catalogue(language_of(arguments, environment.language))
    mouth = Mouth(environment.stdout, environment.stderr, catalogue)
    try:
        typed = read_arguments(arguments, catalogue, lambda words: _show(environment, words))
        if typed is None:
            return DONE
        return _VERBS[typed.verb](typed, environment, mouth)
    except WrongUsage as wrong:
        environment.stderr.write(f"{wrong}\n")
        return WRONG_USAGE
    except Refused as refused:
        for error in refused.errors:
            mouth.say_of(error)
        return WRONG_USAGE
    except BrokenPipeError:
        return DONE
    except KeyboardInterrupt:
        mouth.say(message("console.interrupted"))
        return INTERRUPTED
    except environment.unavailable as error:
        mouth.say(message_of(error) or message("console.unavailable", what=type(error).__name__))
        return UNAVAILABLE
    except OSError as error:
        mouth.say(message_of_system(error))
        return UNAVAILABLE


def _show(environment: Environment, words: str) -> None:
    environment.stdout.write(words.encode())
    environment.stdout.flush()


# ── Begin ───────────────────────────────────────────────────────────────────────────────────────
def _init(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    code = typed.desk.strip().upper()
    if not is_desk_code(code):
        raise WrongUsage(mouth.words(message("console.desk_code")))
    centre = typed.centre.strip()
    if not centre:
        raise WrongUsage(mouth.words(message("console.centre_name")))
    folder = typed.data or environment.data
    begin = environment.begin_desk or environment.create_desk
    answer: Answer = {"desk": code, "centre": centre, "folder": folder}
    with closing(begin(folder, code, centre, environment.now())) as opened:
        if typed.kit is None:
            done = DONE
            if opened.staff is not None:
                mouth.say(message("users.kit_missing"))
        else:
            done, kit = give_kit(opened, environment, mouth, typed.kit, typed.paper)
            answer |= kit
    mouth.answer(answer)
    return done


def _demo(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    folder = typed.data or environment.data
    now = environment.now()
    begins = demo_begins(now, typed.cases)
    opened = environment.create_desk(folder, "A", "", begins)
    try:
        count = fill_desk(
            opened.desk.store,
            environment.read_demo(),
            count=typed.cases,
            seed=typed.seed,
            now=now,
            tell=lambda done: mouth.say(message("console.demo_progress", n=done)),
        )
    finally:
        opened.close()
    mouth.answer({"desk": "A", "folder": folder, "cases": count})
    return DONE


# ── Write ───────────────────────────────────────────────────────────────────────────────────────
def _record(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    return _write(typed, environment, mouth, records=True)


def _do(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    return _write(typed, environment, mouth, records=False)


def _write(typed: Typed, environment: Environment, mouth: Mouth, *, records: bool) -> int:
    with _opened(typed, environment, mouth, "write") as opened:
        if opened.took_new_identity:
            mouth.say(message("console.new_identity", code=opened.code))
        # Whoever opens a desk to write gives what became due meanwhile; some at a time.
        opened.desk.remind()
        writer = Writer(opened.desk, mouth, typed.acting, opened.staff, records=records)
        if typed.file == "-":
            writer.write(batches(environment.stdin), environment.unavailable)
        else:
            with environment.open_input(typed.file) as source:
                writer.write(batches(source), environment.unavailable)
    count = writer.count
    mouth.say(message("console.lines_done", done=count.done, refused=count.refused))
    return SOME_REFUSED if count.refused else DONE


# ── Read ────────────────────────────────────────────────────────────────────────────────────────
def _list(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "read") as opened:
        reader, viewer = opened.desk.reader, _viewer(typed, opened)
        directory = reader.directory()
        # What is owed stands in the order in which it is due, what is past newest first.
        is_past = typed.tab in ("closed", "all")
        view = CaseView(tab=typed.tab, sort="received" if is_past else "due", descending=is_past)
        for start in range(0, typed.limit, _PAGE):
            wanted = min(_PAGE, typed.limit - start)
            rows = reader.rows(viewer, view, start, wanted)
            mouth.answer(*(row_answer(row, directory) for row in rows))
            if len(rows) < wanted:
                break
    return DONE


def _find(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "read") as opened:
        reader, viewer = opened.desk.reader, _viewer(typed, opened)
        directory = reader.directory()
        found = reader.search(viewer, typed.text, typed.limit)
        mouth.answer(*(row_answer(row, directory) for row in found.rows[: typed.limit]))
        if found.did_you_mean:
            mouth.say(message("console.did_you_mean", text=found.did_you_mean))
    return DONE


def _showing(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "read") as opened:
        reader, viewer = opened.desk.reader, _viewer(typed, opened)

        def number_of(case: bytes) -> str | None:
            row = reader.row(viewer, case)
            return row.number if row else None

        file = _file(typed, opened)
        _note_look(typed, environment, mouth, file, viewer.staff, "opened")
        mouth.answer(file_answer(file, mouth, environment.now(), number_of))
    return DONE


def _receipt(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "read") as opened:
        file = _file(typed, opened)
        receipt = receipt_of(file)
        _note_look(typed, environment, mouth, file, _viewer(typed, opened).staff, "printed")
        words = paper_words(environment.catalogue, opened.desk.reader)
        environment.write_receipt(receipt, typed.paper, words, typed.out)
    mouth.answer({"number": receipt.number, "paper": typed.paper, "file": typed.out})
    return DONE


def _log(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "read") as opened:
        reader, viewer = opened.desk.reader, _viewer(typed, opened)
        directory = reader.directory()
        received_from = _midnight(directory, typed.first, days=0)
        received_to = _midnight(directory, typed.last, days=1)
        if received_from and received_to and received_to <= received_from:
            raise refuse("to", "error.ends_before_it_begins")
        log = log_order(
            reader,
            environment.catalogue,
            viewer.now,
            (received_from, received_to),
            out=typed.out,
            folder=typed.data or environment.data,
        )
        rows = reader.log_rows(viewer, received_from, received_to)
        open_to_write = partial(open_desk, environment, mouth, log.folder, "write")
        with recording_looks(open_to_write, viewer.staff, mouth) as tell:
            count = environment.write_log(telling_secret_ones(rows, tell), log)
    mouth.answer({"file": typed.out, "cases": count})
    return DONE


def _import_log(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "read" if typed.preview else "write") as opened:
        check_right(opened, "import")
        typed.staff = _viewer(typed, opened).staff if typed.acting is not None else opened.staff
        return import_log(typed, environment, mouth, opened)


def _midnight(directory: Directory, text: str | None, *, days: int) -> datetime | None:
    """Return the beginning of the day that was typed, in either calendar, or of a later one."""
    if text is None:
        return None
    try:
        day = parse_date(text) + timedelta(days=days)
    except DateError as error:
        raise Refused(FieldError("date", error.message)) from None
    zone = ZoneInfo(working_time(directory.calendars).calendar(day).zone)
    return datetime.combine(day, time(), zone)


# ── The whole desk ──────────────────────────────────────────────────────────────────────────────
def _check(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "read") as opened:
        check_right(opened, "check")
        report = opened.check()
    is_whole = not report.findings
    mouth.answer(
        {
            "ok": is_whole,
            "events": report.events,
            "cases": report.cases,
            "problems": [mouth.words(finding) for finding in report.findings],
        }
    )
    mouth.say(message("console.check_whole" if is_whole else "console.check_damaged"))
    return DONE if is_whole else UNAVAILABLE


def _rebuild(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    with _opened(typed, environment, mouth, "write") as opened:
        check_right(opened, "rebuild")
        mouth.answer({"rebuilt": True, "events": opened.rebuild()})
    return DONE


# ── What they share ─────────────────────────────────────────────────────────────────────────────
_PAGE = 500


@contextmanager
def _opened(typed: Typed, environment: Environment, mouth: Mouth, mode: Mode) -> Iterator[OpenDesk]:
    opened = open_desk(environment, mouth, typed.data or environment.data, mode)
    try:
        typed.acting = acting(typed.acting, opened)
        yield opened
    finally:
        opened.close()


def _note_look(
    typed: Typed,
    environment: Environment,
    mouth: Mouth,
    file: CaseFile,
    staff: str,
    how: Looked,
) -> None:
    """Record a look at a case before anything is told; what hinders that hinders the look."""
    if is_owed(file.case, staff, how, None, environment.now()):
        with telling_why(mouth), _opened(typed, environment, mouth, "write") as opened:
            note_looks(opened.desk, staff, [file.case.id], how)


def _viewer(typed: Typed, opened: OpenDesk) -> Viewer:
    directory = opened.desk.reader.directory()
    staff = default_actor(directory) or ""
    if typed.acting is not None:
        staff = names_of(directory).find_staff(typed.acting)
        if staff not in directory.staff:
            raise refuse("as", "error.unknown_staff", name=typed.acting)
    return opened.desk.viewer(staff, opened.code)


def _file(typed: Typed, opened: OpenDesk) -> CaseFile:
    viewer = _viewer(typed, opened)
    case = find_case(opened.desk, viewer.staff, "number", typed.number)
    file = opened.desk.case_file(viewer, case)
    if file is None:
        raise refuse("number", "error.no_such_case")
    return file


def _reading(
    verb: Callable[[Typed, Environment, Mouth, Desk, Viewer], int],
) -> Callable[[Typed, Environment, Mouth], int]:
    """Return a verb that only reads, given the desk and who asks."""

    def carry_out(typed: Typed, environment: Environment, mouth: Mouth) -> int:
        with _opened(typed, environment, mouth, "read") as opened:
            return verb(typed, environment, mouth, opened.desk, _viewer(typed, opened))

    return carry_out


def _administering(
    verb: Callable[[Call], int],
) -> Callable[[Typed, Environment, Mouth], int]:
    """Return a verb of an administrator, given the desk and whoever is logged in."""

    def carry_out(typed: Typed, environment: Environment, mouth: Mouth) -> int:
        mode: Mode = "read" if getattr(typed, "act", verb.__name__) in _ONLY_READ else "write"
        with _opened(typed, environment, mouth, mode) as opened:
            viewer = _viewer(typed, opened)
            return verb(Call(typed, environment, mouth, opened, viewer))

    return carry_out


def _user(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    if typed.act == "recover":  # nobody is logged in who could open the desk first
        return recover_user(typed, environment, mouth)
    return _administering(rights_verbs.user)(typed, environment, mouth)


def _looks(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    if not typed.number.strip() and typed.by is None:
        raise WrongUsage(mouth.words(message("console.number_or_by")))
    return _administering(rights_verbs.opened)(typed, environment, mouth)


_ONLY_READ = ("list", "opened", "due", "kept")

_VERBS: dict[str, Callable[[Typed, Environment, Mouth], int]] = {
    "init": _init,
    "demo": _demo,
    "record": _record,
    "do": _do,
    "list": _list,
    "find": _find,
    "show": _showing,
    "receipt": _receipt,
    "log": _log,
    "import-log": _import_log,
    "figures": _reading(tell_figures),
    "weekly": _reading(print_weekly),
    "report": _reading(print_report),
    "user": _user,
    "held": _administering(rights_verbs.held),
    "opened": _looks,
    "erase": _administering(erasure_verbs.erase),
    "backup": _administering(rights_verbs.backup),
    "restore": rights_verbs.restore,
    "check": _check,
    "rebuild": _rebuild,
    "share": share,
    "sync": sync,
    "status": tell_status,
}
