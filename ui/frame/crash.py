"""When the program itself is at fault: a report without personal data, and work goes on."""

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as binding_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from ui.theme import Theme, Weight
from ui.theme.focus import FocusRing
from ui.theme.theme import SECTION
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Label


def crash_report(error: BaseException) -> str:
    """Return what happened where: kinds of error and places in the program, nothing else.

    The words of an error and the values of variables may hold a name or a phone, so
    neither is in it; nor is the path of the person's own folder.
    """
    lines = [
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide {binding_version}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines += ["", f"{type(seen).__module__}.{type(seen).__qualname__}"]
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _place(file: str) -> str:
    return "/".join(Path(file).parts[-3:])


class CrashDialog(QDialog):
    """Shows the report, lets it be copied, and lets the person go on."""

    def __init__(
        self, theme: Theme, catalogue: Catalogue, report: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(catalogue.text("crash.title"))
        self.setMinimumWidth(theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        title = catalogue.text("crash.title")
        column.addWidget(Label(theme, title, size=SECTION, weight=Weight.SEMIBOLD))
        column.addWidget(Label(theme, catalogue.text("crash.text"), colour="text_2", wraps=True))
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setLayoutDirection(self.layoutDirection().LeftToRight)
        text.setAccessibleName(catalogue.text("crash.report"))
        text.setMinimumHeight(theme.px(160))
        column.addWidget(text, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        close = Button(theme, catalogue.text("crash.close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        copy = Button(theme, catalogue.text("crash.copy"), ButtonKind.LARGE, icon="copy")
        copy.clicked.connect(self.copy_report)
        row.addWidget(close)
        row.addWidget(copy)
        row.addStretch(1)
        column.addLayout(row)
        close.setDefault(True)
        close.setFocus()
        FocusRing(theme, self)

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)


def show_bugs(show: Callable[[BaseException], object]) -> None:
    """Send whatever nobody caught to `show` and keep the program up.

    Python's own way would write the words of the error, and with them a name or a phone,
    to the standard error.
    """

    def hook(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(type(error), error, trace)
            return
        show(error)

    sys.excepthook = hook
