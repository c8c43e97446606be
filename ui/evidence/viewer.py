"""Looking at one piece of evidence inside the window, and saving a copy of it outside."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.evidence.names import name_to_save
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message
from ui.context import WindowContext
from ui.evidence.pictures import (
    LONGEST_SHOWN,
    PDF,
    Contents,
    draw_image,
    has_picture,
    problem_of,
)
from ui.evidence.pieces import Piece, media_of
from ui.printing.pages import PdfError, draw_page_within
from ui.printing.sheets import SheetView
from ui.theme import Weight
from ui.theme.focus import FocusRing
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Label, LongText, Notice
from ui.work import Operation

_MOST_LETTERS = 200_000
_SHARE = 0.9  # of the window

AskWhere = Callable[[QWidget, str], str]
"""Asks where a copy is to be saved under which name; empty when it is not."""


def ask_where(parent: QWidget, name: str) -> str:
    """Ask with the dialog of the system."""
    path, _kind = QFileDialog.getSaveFileName(parent, "", str(Path.home() / name))
    return path


class EvidenceViewer(QDialog):
    """Shows one piece. Nothing is handed to another program: what cannot be shown is saved."""

    handed_over = Signal()  # a copy leaves the desk

    def __init__(
        self, context: WindowContext, piece: Piece, parent: QWidget, asks: AskWhere = ask_where
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._piece = piece
        self._asks = asks
        self._notice: Notice | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme, text = context.theme, context.text
        # Not its name, which may be a person's: a title is shown outside the window too.
        self.setWindowTitle(text("app.name"))
        room = parent.window().size()
        self.resize(round(room.width() * _SHARE), round(room.height() * _SHARE))
        title = Label(theme, piece.name, size=SECTION, weight=Weight.SEMIBOLD, wraps=True)
        about = Label(theme, "\n".join(piece.about.split("\n")[1:]), colour="text_2", wraps=True)
        self.sheets = SheetView(context)
        self.words = LongText(theme)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(text("sheet.name"))
        self.words.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.words.hide()
        self.save = Button(
            theme, text("evidence.save_as"), ButtonKind.LARGE, icon="save", key_hint="Ctrl+S"
        )
        self.save.clicked.connect(self.save_copy)
        close = Button(theme, text("evidence.close"), ButtonKind.LINK, key_hint="Esc")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(close)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(8)
        for part in (title, about):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self._column.addWidget(part)
        self._column.addWidget(self.sheets, 1)
        self._column.addWidget(self.words, 1)
        self._column.addLayout(row)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save_copy)
        FocusRing(theme, self)
        self._read()

    @property
    def said(self) -> str:
        """What is said instead of a picture, or about a copy."""
        return self._notice.accessibleName() if self._notice else ""

    def _read(self) -> None:
        file = self._piece.file
        if file is None:
            self.sheets.show_nothing()
            self.save.setEnabled(False)
            self._say("warn", self._context.text("evidence.missing"))
            return
        is_text = media_of(file).group == "text"
        if file.size > LONGEST_SHOWN or not (is_text or has_picture(file)):
            self.sheets.show_nothing()
            self._say("info", self._context.text("evidence.not_shown"))
            self.save.setFocus()
            return
        contents = self._context.desk.evidence
        self._context.work.carry(
            Operation(
                lambda _progress: _content(contents, file),
                lambda found: self._show(file, found),
                name="evidence.open",
            )
        )

    def _show(self, file: EvidenceFile, found: bytes | Message) -> None:
        if not isValid(self):
            return  # closed meanwhile
        if isinstance(found, Message):
            self.sheets.show_nothing()
            self.save.setEnabled(False)
            self._say("danger", self._context.catalogue.message(found))
        elif media_of(file).group == "text":
            self.sheets.hide()
            self.words.setPlainText(_decoded(found))
            self.words.show()
            self.words.setFocus()
        else:
            self.sheets.show_sheets(
                lambda place, width, height: _draw(found, file.media, place, width, height)
            )
            self.sheets.setFocus()

    def save_copy(self) -> None:
        """Ask where, and write a copy; it is there whole or not at all."""
        file = self._piece.file
        if file is None or not self.save.isEnabled():
            return
        path = self._asks(self, name_to_save(file.name, media_of(file)))
        if not path:
            return
        self.handed_over.emit()
        contents = self._context.desk.evidence
        self._context.work.carry(
            Operation(
                lambda _progress: _copy(contents, file, path),
                lambda problem: self._say_copied(path, problem),
                name="evidence.copy",
            )
        )

    def _say_copied(self, path: str, problem: Message | str | None) -> None:
        if not isValid(self):
            return  # closed meanwhile
        text = self._context.text
        if problem is None:
            self._say("ok", text("evidence.saved", path=LeftToRight(path)))
        elif isinstance(problem, Message):
            self._say("danger", self._context.catalogue.message(problem))
        else:
            self._say("danger", text("print.not_saved", reason=problem))

    def _say(self, kind: str, words: str) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = Notice(self._context.theme, kind, words)
        self._column.insertWidget(2, self._notice)


def _content(contents: Contents, file: EvidenceFile) -> bytes | Message:
    try:
        return contents.read(file)
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return problem


def _draw(
    content: bytes, media: str, place: int, width: int, height: int
) -> tuple[QImage | None, int]:
    if media != PDF:
        return draw_image(content, media, width, height), 1
    try:
        return draw_page_within(content, place, width, height)
    except PdfError:
        return None, 1


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    return content.decode(encoding, "replace")[:_MOST_LETTERS]


def _copy(contents: Contents, file: EvidenceFile, path: str) -> Message | str | None:
    """Write a copy piece by piece; return what went wrong, or nothing."""
    copy = QSaveFile(path)
    copy.setDirectWriteFallback(False)
    if not copy.open(QIODevice.OpenModeFlag.WriteOnly):
        return copy.errorString()
    try:
        for piece in contents.frames(file):
            if copy.write(piece) != len(piece):
                return copy.errorString()
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return problem
    return None if copy.commit() else copy.errorString()
