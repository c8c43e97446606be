"""Starting the window: words and look as this machine has them, the desk, and who is there."""

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import delete

from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.language.digits import Digits
from kafel_desk.language.message import Message
from kafel_desk.opened import Stage
from kafel_desk.time.working_time import working_time
from ui.application import make_application, show_window
from ui.at_the_desk.people import seat
from ui.by_itself import back_up_by_itself, lock_when_idle
from ui.context import Navigation, Session, WindowContext
from ui.desk_window import make_desk_window
from ui.display import SETTING, read_display
from ui.frame.crash import show_bugs
from ui.frame.window import MainWindow
from ui.garbage import GarbageCollector
from ui.opened import OpenedDesk
from ui.practice.doors import Doors, Where
from ui.screen_pop.pop import listen_for_calls
from ui.sharing.desk_sharing import DeskSharing
from ui.warm_up import AFTER_LOG_IN, WarmUp, load
from ui.window_parts import WindowParts
from ui.work import Operation

if TYPE_CHECKING:
    from ui.practice.desk import PracticeDesk

_SWITCH_SECONDS = 0.0005
_COLLECTED_AT = 10_000, 10, 10
_TYPING = 200  # ms after the log-in window was shown
_LAST_ROUND = 3.0
"""Seconds that closing waits for what was saved to go out."""


def make_context(parts: WindowParts, opened: OpenedDesk) -> WindowContext:
    """Return what every page of the window gets, dressed as this machine has it."""
    reader = opened.desk.reader
    display = read_display(reader.local_setting(SETTING))
    catalogue = parts.catalogue(display.language, display.digits)
    _, theme = make_application(catalogue, theme_name=display.theme, scale=display.scale)
    directory = reader.directory()
    desk_entry = next((desk for desk in directory.desks.values() if desk.code == opened.code), None)
    local = working_time(directory.calendars).local
    work = parts.begin_work()
    session, navigation = Session(opened.code, desk_entry.name if desk_entry else ""), Navigation()
    share = parts.sharing if opened.code != PRACTICE_CODE else None
    return WindowContext(
        desk=opened.desk,
        session=session,
        switch=opened.administration.switch if opened.staff and opened.administration else None,
        administration=opened.administration,
        catalogue=catalogue,
        theme=theme,
        work=work,
        navigation=navigation,
        now=lambda: local(parts.now()),
        sharing=DeskSharing(
            lambda: share(opened, display.language), work, navigation, session,
            paper_of_kit=parts.paper_of_kit,
        ) if share else None,
    )  # fmt: skip


def open_window(
    parts: WindowParts, doors: Doors | None = None, opened: OpenedDesk | None = None
) -> tuple[MainWindow, OpenedDesk, WindowContext]:
    """Open the desk, unless it is, and build its window, which is not shown yet."""
    # Drawing waits no longer than this for a worker that reads; the usual 5 ms cost frames.
    sys.setswitchinterval(_SWITCH_SECONDS)
    _collect_seldom()
    opened = opened or parts.open_desk()
    context = make_context(parts, opened)
    papers = parts.papers(opened.desk)
    window = make_desk_window(
        context,
        papers,
        write_log=parts.write_log,
        doors=doors,
        centre_papers=parts.centre_papers(opened.desk) if parts.centre_papers else None,
        reports=parts.reports(opened.desk) if parts.reports else None,
        open_log=parts.open_log,
    )
    return window, opened, context


def _collect_seldom() -> None:
    """Let garbage be looked for among what is new, and not at every few hundred objects.

    Python would go through all that was loaded again and again, tens of milliseconds each time,
    while the window opens and while it draws.
    """
    if not gc.get_freeze_count():
        gc.freeze()
    gc.set_threshold(*_COLLECTED_AT)


def run_window(
    parts: WindowParts, practice: "PracticeDesk | None" = None, *, practises: bool = False
) -> int:
    """Show the window until it is closed; return the exit code, 3 when the desk cannot open.

    Whoever goes to the practice desk, or back, closes one window and finds the other.
    """
    where: Where = "practice" if practises else "real"
    while True:
        doors = Doors()
        if practice is not None and where in {"practice", "anew"}:
            code = _run_practice(practice, doors, anew=where == "anew")
        else:
            code = _run_desk(parts, doors, practice)
        if not doors.leads_to:
            return code
        where = doors.leads_to


def _run_practice(practice: "PracticeDesk", doors: Doors, *, anew: bool) -> int:
    words = practice.parts.catalogue("ar", Digits.LATIN)
    theme = make_application(words)[1]
    problem = practice.prepare(theme, words.text, anew=anew)
    if problem is not None:
        return _tell_why_not(practice.parts, problem)
    return _run_desk(practice.parts, doors, None)


def _run_desk(parts: WindowParts, doors: Doors, practice: "PracticeDesk | None") -> int:
    if not parts.is_there() and not _begin_desk(parts, doors, practice):
        return 0
    try:
        opened = log_in(parts) if parts.log_in and parts.log_in.names() else _open_desk(parts)
        if opened is None:
            return 0
        if not is_admitted(parts, opened):
            opened.close()
            return 0
        opened = guarded(parts, opened)
        if opened is None:
            return 0
        return _stay(parts, doors, opened)
    except parts.unavailable as problem:
        return _tell_why_not(parts, problem)


def _stay(parts: WindowParts, doors: Doors, opened: OpenedDesk) -> int:
    """Show a window on a desk, and another on the same when it is asked for; return the exit code."""
    staff, page, target = opened.staff, "cases", None
    while True:
        window, opened, context = open_window(parts, doors, opened)
        doors.belong_to(window.close)
        show_bugs(context.work.bug_found.emit)
        listen_for_calls(window, parts.line)
        show_window(window)
        if staff:
            # Before any page reads: so the first list is read once, for them, and the directory,
            # which the window was just made with, is here without waiting for a list.
            seat(context, staff)
        window.open_page(page, target)
        if not staff:
            window.switch_user()
        if context.switch is not None:
            lock_when_idle(context, window)
        WarmUp(window, context.work, parts.loaded_later).start()
        back_up_by_itself(context, window)
        collector = GarbageCollector(window)
        stays = False
        try:
            code = QApplication.exec()
            stays = doors.leads_to == "same"
        finally:
            collector.stop()
            is_over = context.sharing is None or context.sharing.finish(_LAST_ROUND)
            context.work.close()
            # A folder that never answers still holds the desk; the end of the program lets go of it.
            if is_over and not stays:
                opened.close()
            staff = context.session.staff
            # Another window may follow: nothing of this one may hear of it.
            delete(window)
        if not stays:
            return code
        doors.leads_to = ""
        if not is_over:
            QMessageBox.information(
                None, context.text("app.name"), context.text("display.share_busy")
            )
            return code
        page, target = "settings", "display"


def _begin_desk(parts: WindowParts, doors: Doors, practice: "PracticeDesk | None") -> bool:
    # Loaded here: a desk begins once.
    from ui.wizard.beginning import make_desk

    return make_desk(parts, doors, practice)


class _TakesLongError(Exception):
    """Raised out of an opening that would keep the window waiting, before anything is begun."""


def _open_desk(parts: WindowParts) -> OpenedDesk | None:
    """Open a desk where nobody logs in; None when somebody did not wait until it was ready."""

    def not_here(stage: Stage, done: int, total: int) -> None:
        raise _TakesLongError(stage, done, total)

    try:
        return parts.open_desk(not_here)
    except _TakesLongError:
        # Loaded here: a desk is made ready once after an update.
        from ui.opening.window import open_while_shown

        return open_while_shown(parts)


def log_in(parts: WindowParts) -> OpenedDesk | None:
    """Ask for a name and a password until they open the desk; None when the window was closed."""
    from ui.log_in.window import LogInWindow

    catalogue, theme = parts.dressed()
    work = parts.begin_work()
    assert parts.log_in is not None  # noqa: S101  (asked before)
    asking = LogInWindow(theme, catalogue, work, parts.log_in)
    let_in: list[OpenedDesk] = []
    asking.opened.connect(let_in.append)
    asking.opened.connect(lambda _opened: asking.close())
    show_window(asking)
    # What follows is loaded while somebody types what nobody may guess.
    ahead = Operation(lambda _progress: load(AFTER_LOG_IN), lambda _nothing: None, name="load")
    QTimer.singleShot(_TYPING, asking, lambda: work.tend(ahead))
    QApplication.exec()
    work.close()
    delete(asking)
    return let_in[0] if let_in else None


def guarded(parts: WindowParts, opened: OpenedDesk) -> OpenedDesk | None:
    """Return a desk that asks for passwords where it has to; None when nobody gave one.

    A desk from before log-in gets its first administrator. Where the journal names users by now,
    opening once more makes the key ring, and whoever works here logs in.
    """
    from ui.log_in.first_administrator import ask_first_administrator, is_owed

    if opened.staff is not None or parts.log_in is None:
        return opened
    if is_owed(opened):
        answer = ask_first_administrator(parts, opened)
        if answer is None:
            opened.close()
            return None
    if not opened.desk.reader.directory().users:
        return opened
    opened.close()
    # Users that came with the record have their ring since the desk was opened just now.
    if not parts.log_in.names():
        parts.open_desk().close()
    return log_in(parts)


def is_admitted(parts: WindowParts, opened: OpenedDesk) -> bool:
    """Wait with a desk that has asked to join; tell whether it may be worked at now."""
    directory = opened.desk.reader.directory()
    if parts.sharing is None or directory.channels or directory.staff:
        return True  # it has settings of its own, and its window tells how it stands
    sharing = parts.sharing(opened, "ar")
    if sharing.status().standing not in {"unshared", "requested"}:
        return True
    # Loaded here: a desk joins once.
    from ui.wizard.beginning import wait_for_admission

    return wait_for_admission(parts, opened, sharing)


def _tell_why_not(parts: WindowParts, problem: Exception) -> int:
    words, _ = parts.dressed()
    said = getattr(problem, "message", None)
    text = words.message(said) if isinstance(said, Message) else words.text("trouble.text")
    QMessageBox.warning(None, words.text("app.name"), text)
    return 3
