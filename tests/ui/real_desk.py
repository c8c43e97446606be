"""A real desk in a folder of its own, with invented people, and a window context on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

import resources
from database.open import OpenDesk, create_desk
from kafel_desk.case import commands as c
from kafel_desk.desk import Desk, Done
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from kafel_desk.language.digits import Digits
from tests.ui import parts
from ui.application import dress
from ui.context import Navigation, Session, WindowContext
from ui.theme import ThemeName, make_theme
from ui.theme.fonts import load_fonts
from ui.work import Work

RIYADH = ZoneInfo("Asia/Riyadh")
SUNDAY_MORNING = datetime(2026, 11, 22, 7, 42, tzinfo=UTC)
"""Sunday 22 November 2026, 10:42 in Riyadh, as in the pictures."""


class TurnedClock:
    """A clock that stands until it is turned."""

    def __init__(self, at: datetime = SUNDAY_MORNING) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the time."""
        return self.at

    def turn(self, **amount: float) -> None:
        """Let time pass."""
        self.at += timedelta(**amount)


class CountedBytes:
    """Randomness that is the same in every run, and skips no case number."""

    def __init__(self) -> None:
        self._given = 0

    def bytes(self, count: int) -> bytes:
        """Return bytes that were not given before."""
        self._given += 1
        return b"\xff" * 8 if count == 8 else self._given.to_bytes(count, "big")


class DeskForTests:
    """A composed desk with its clock."""

    def __init__(self, opened: OpenDesk, clock: TurnedClock) -> None:
        self.clock = clock
        self.desk = Desk(opened.store, opened.reader, clock, CountedBytes(), opened.evidence)

    def record(self, *, by: str = "reception", **fields: Any) -> Done:
        """Register a case."""
        form: dict[str, Any] = {
            "kind": "complaint",
            "channel": "visit",
            "description": "لم تنزل الكفالة",
        }
        return self.desk.execute(c.RecordCase(**{**form, **fields}), by)

    def act(self, command: c.Command, by: str = "supervisor") -> Done:
        """Carry an act out."""
        return self.desk.execute(command, by)


@contextmanager
def a_desk(folder: Path) -> Iterator[DeskForTests]:
    """Open a new desk with the shipped directory."""
    clock = TurnedClock()
    shipped = ("directory.json", "templates.json")
    defaults = read_defaults(*((resources.defaults() / name).read_bytes() for name in shipped))
    opened = create_desk(
        folder / "desk",
        "A",
        "الاستقبال",
        now=clock.now(),
        first=first_facts(defaults),
        identity=folder / "identity",
    )
    with opened:
        yield DeskForTests(opened, clock)


def words(language: str = "ar", digits: Digits = Digits.LATIN) -> Catalogue:
    """Return a strict catalogue: a missing word fails the test."""
    arabic = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    english = [path.read_text(encoding="utf-8") for path in resources.translations("en")]
    plurals = english if language == "en" else ()
    return parse_catalogue(language, arabic, plurals, digits=digits, strict=True)


def make_context(
    desk: DeskForTests,
    *,
    theme_name: ThemeName = "light",
    scale: float = 1.0,
    language: str = "ar",
    staff: str = "reception",
    staff_name: str = "أمل القرشي",
) -> WindowContext:
    """Return a window context on a desk, and dress the application for it."""
    catalogue = words(language)
    theme = make_theme(theme_name, scale=scale, is_right_to_left=catalogue.direction == "rtl")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    load_fonts()
    application.setStyle("Fusion")
    dress(application, theme)
    return WindowContext(
        desk=desk.desk,
        session=Session(
            "A", "الاستقبال", staff=staff, staff_name=staff_name, role_words="الاستقبال"
        ),
        catalogue=catalogue,
        theme=theme,
        work=make_work(),
        navigation=Navigation(),
        now=lambda: desk.clock.now().astimezone(RIYADH),
    )


def make_work() -> Work:
    """Return the workers, with every bug raised where the test sees it."""
    work = Work(is_environment=lambda error: isinstance(error, OSError))
    work.bug_found.connect(_raise)
    return work


def _raise(error: object) -> None:
    assert isinstance(error, BaseException)
    raise error


settle = parts.settle
