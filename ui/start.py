"""Starting the window: words and look as this machine has them, the desk, and who is there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QApplication, QMessageBox

from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.language.message import Message
from kafel_desk.time.working_time import working_time
from ui.application import make_application
from ui.context import Navigation, Session, WindowContext
from ui.desk_window import make_desk_window
from ui.display import SETTING, read_display
from ui.frame.crash import show_bugs
from ui.frame.window import MainWindow
from ui.printing.slips import Papers
from ui.reports.page import WriteLog
from ui.screen_pop.pop import listen_for_calls
from ui.theme import Theme
from ui.wizard.first_start import FirstStart
from ui.wizard.new_centre import NewCentre
from ui.work import Work


class OpenedDesk(Protocol):
    """A desk that is open, as ``main.py`` hands it over."""

    @property
    def desk(self) -> Desk:
        """The desk itself."""
        ...

    @property
    def code(self) -> str:
        """The code that it puts into case numbers."""
        ...

    @property
    def close(self) -> Callable[[], None]:
        """Let go of the files."""
        ...


@dataclass(frozen=True, kw_only=True)
class WindowParts:
    """What the window needs from outside.

    ``create`` makes the desk as it was asked for at the first start, which begins with the names
    of ``shipped``; it and ``open_desk`` raise one of ``unavailable``.
    """

    is_there: Callable[[], bool]
    open_desk: Callable[[], OpenedDesk]
    create: Callable[[NewCentre], object]
    shipped: NewCentre
    papers: Callable[[Desk], Papers]
    write_log: WriteLog
    catalogue: Callable[[str, Digits], Catalogue]
    now: Callable[[], datetime]
    unavailable: tuple[type[Exception], ...]
    line: str = ""


def make_context(parts: WindowParts, opened: OpenedDesk) -> WindowContext:
    """Return what every page of the window gets, dressed as this machine has it."""
    reader = opened.desk.reader
    display = read_display(reader.local_setting(SETTING))
    catalogue = parts.catalogue(display.language, display.digits)
    _, theme = make_application(catalogue, theme_name=display.theme, scale=display.scale)
    directory = reader.directory()
    desk_entry = next((desk for desk in directory.desks.values() if desk.code == opened.code), None)
    local = working_time(directory.calendars).local
    return WindowContext(
        desk=opened.desk,
        session=Session(opened.code, desk_entry.name if desk_entry else ""),
        catalogue=catalogue,
        theme=theme,
        work=Work(is_environment=lambda error: isinstance(error, (*parts.unavailable, OSError))),
        navigation=Navigation(),
        now=lambda: local(parts.now()),
    )


def open_window(parts: WindowParts) -> tuple[MainWindow, OpenedDesk, WindowContext]:
    """Open the desk and build its window, which is not shown yet."""
    opened = parts.open_desk()
    context = make_context(parts, opened)
    return (
        make_desk_window(context, parts.papers(opened.desk), write_log=parts.write_log),
        opened,
        context,
    )


def run_window(parts: WindowParts) -> int:
    """Show the window until it is closed; return the exit code, 3 when the desk cannot open."""
    if not parts.is_there() and not _make_desk(parts):
        return 0
    try:
        window, opened, context = open_window(parts)
    except parts.unavailable as problem:
        return _tell_why_not(parts, problem)
    show_bugs(context.work.bug_found.emit)
    listen_for_calls(window, parts.line)
    window.show()
    window.open_page("cases")
    window.switch_user()
    try:
        return QApplication.exec()
    finally:
        context.work.close()
        opened.close()


def _make_desk(parts: WindowParts) -> bool:
    """Ask how the desk begins and have it made; tell whether it is there now."""
    make_application(parts.catalogue("ar", Digits.LATIN))

    def look(language: str) -> tuple[Catalogue, Theme]:
        catalogue = parts.catalogue(language, Digits.LATIN)
        return catalogue, make_application(catalogue)[1]

    work = Work(is_environment=lambda error: isinstance(error, (*parts.unavailable, OSError)))
    asking = FirstStart(look, work, lambda new, _progress: parts.create(new), shipped=parts.shipped)
    asking.finished.connect(lambda _made: asking.close())
    asking.show()
    QApplication.exec()
    work.close()
    return parts.is_there()


def _tell_why_not(parts: WindowParts, problem: Exception) -> int:
    words = parts.catalogue("ar", Digits.LATIN)
    make_application(words)
    said = getattr(problem, "message", None)
    text = words.message(said) if isinstance(said, Message) else words.text("trouble.text")
    QMessageBox.warning(None, words.text("app.name"), text)
    return 3
