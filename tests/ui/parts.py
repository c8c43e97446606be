"""A dressed application and a window context without a desk, for tests of the parts alone."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import resources
from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from tests.patience import PATIENCE
from ui.application import make_application
from ui.context import Navigation, Session, WindowContext
from ui.theme import Theme, ThemeName
from ui.work import Work

NOW = datetime(2026, 11, 22, 10, 42)  # noqa: DTZ001 - the centre's own clock


def words(language: str = "ar") -> Catalogue:
    """Return a strict catalogue: a missing word fails the test."""
    arabic = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    english = [path.read_text(encoding="utf-8") for path in resources.translations("en")]
    return parse_catalogue(language, arabic, english if language == "en" else (), strict=True)


def dressed(name: ThemeName = "light", scale: float = 1.0, language: str = "ar") -> Theme:
    """Dress the application and return its theme."""
    _, theme = make_application(words(language), theme_name=name, scale=scale)
    return theme


def bare_context(
    name: ThemeName = "light",
    scale: float = 1.0,
    language: str = "ar",
    *,
    is_environment: Callable[[BaseException], bool] = lambda error: isinstance(error, OSError),
) -> WindowContext:
    """Return a context in which nothing asks the desk."""
    return WindowContext(
        desk=cast("Desk", None),
        session=Session(
            "A", "الاستقبال", staff="badr", staff_name="بدر السفياني", role_words="المشرف"
        ),
        catalogue=words(language),
        theme=dressed(name, scale, language),
        work=Work(is_environment),
        navigation=Navigation(),
        now=lambda: NOW,
    )


class OwnWindows(QObject):
    """Notes the parts that are shown as windows of their own, were it for a moment.

    A part that is shown before it has its place in a window takes the focus from it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.noted: list[str] = []
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and watched is not self.parent():  # type: ignore[attr-defined]
            self.noted.append(type(watched).__name__)
        return False


def settle(work: Work) -> None:
    """Let everything under way come to its end."""
    until = monotonic() + PATIENCE
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents()
    while work.is_busy:
        assert monotonic() < until, "something under way never ends"
        QThread.msleep(1)
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents()
    QApplication.processEvents()


def lay_out() -> None:
    """Let what wraps be laid out, and what stands around it by the height that came of it."""
    for _ in range(8):
        QTest.qWait(2)


def type_text(widget: QWidget, text: str) -> None:
    """Type text of any script, a key at a time; QTest's own keys are ASCII alone."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, key)


def keep(qtbot: QtBot, widget: QWidget) -> None:
    """Close a widget after the test, and hold it until then.

    `addWidget` alone holds it weakly: one that only the test's own frame knows could be
    collected while it is being painted.
    """
    held = [widget]
    qtbot.addWidget(widget, before_close_func=lambda _closing: held.clear())
