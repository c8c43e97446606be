"""A message that came in, pasted: its words go into the form, its pictures wait for the case."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.case.commands import RecordCase
from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import EvidenceFile, check_room
from kafel_desk.refusal import Refused
from ui.context import NoticeText, WindowContext
from ui.evidence.adding import Adding, Batch, Problem, encrypt
from ui.evidence.pieces import shown_name
from ui.evidence.sources import Source, clipboard, sources_of
from ui.widgets import Button, ButtonKind, IconButton, Label

_NOTICE = "intake.pasted"


class PastedPieces(QWidget):
    """Holds what was pasted in memory alone, until the case is saved that it belongs to.

    A draft keeps no pictures, only how many there were: they have to be pasted again.
    """

    text_pasted = Signal(str)
    changed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._pieces: tuple[Source, ...] = ()
        self._given: Batch | None = None
        self._adding = Adding(context)
        self._adding.finished.connect(self._tell)
        theme, text = context.theme, context.text
        self.button = Button(
            theme, text("pasted.paste"), ButtonKind.LINK, icon="message", key_hint="Ctrl+Shift+V"
        )
        self.button.clicked.connect(self.paste)
        self._said = Label(theme, "", colour="text_2")
        self._said.hide()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.button)
        head.addWidget(self._said)
        head.addStretch(1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 4, 24, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._rows)

    @property
    def count(self) -> int:
        """How many pieces wait."""
        return len(self._pieces)

    def watch(self, text: QWidget) -> None:
        """Take a picture that is pasted into a text, which has no place for it."""
        text.installEventFilter(self)

    def paste(self) -> None:
        """Take the clipboard: files and pictures wait, words go into the form."""
        mime = clipboard()
        sources = sources_of(mime, self._context.catalogue, self._context.now())
        if sources:
            self._hold((*self._pieces, *sources))
        elif mime.hasText() and mime.text().strip():
            self.text_pasted.emit(mime.text().strip())
        else:
            self._say(self._context.text("pasted.nothing"))

    def forget(self) -> None:
        """Let go of everything: the form was emptied, or somebody else sits down."""
        self._hold(())

    def say_lost(self, count: object) -> None:
        """Say that a draft had pictures which have to be pasted again."""
        if isinstance(count, int) and count > 0:
            self._say(self._context.text("pasted.lost", n=count))

    def attach(self, case: bytes, directory: Directory) -> None:
        """Add what waits to the case that was saved, as evidence from the person."""
        pieces, limits = self._pieces, directory.work.evidence_limits
        self._hold(())
        if pieces:
            batch = Batch(case, limits, frozenset(), deque(pieces), "person", total=len(pieces))
            self._adding.begin(batch)

    def giver(self, directory: Directory) -> Callable[[RecordCase], RecordCase]:
        """Return what puts what waits into a case while it is recorded; runs off the UI thread.

        For a matter of safeguarding: whoever received it cannot add anything to it later.
        """
        pieces, limits = self._pieces, directory.work.evidence_limits
        batch = Batch(b"", limits, frozenset(), deque(pieces), "person", total=len(pieces))
        store, words = self._context.desk.evidence, self._context.catalogue.message
        self._given = batch

        def give(command: RecordCase) -> RecordCase:
            files: list[EvidenceFile] = []
            for piece in pieces:
                try:
                    check_room(len(files), limits)
                    files.append(encrypt(store, piece, batch, lambda _done, _total: None))
                    batch.held |= {files[-1].content}
                except Refused as refused:
                    said = " ".join(words(error.message) for error in refused.errors)
                    batch.problems.append(Problem(piece.name, said))
            batch.added = len(files)
            return command.with_evidence(tuple(files))

        return give

    def say_given(self) -> None:
        """Let go of what was recorded with the case, and say what was not."""
        self._hold(())
        if self._given is not None:
            self._tell(self._given)
            self._given = None

    def _tell(self, batch: Batch) -> None:
        """Say what could not be added; it stands until the next case has pictures."""
        navigation = self._context.navigation
        navigation.clear_notice(_NOTICE)
        missing = batch.total - batch.added
        if missing:
            reasons = " ".join(
                f"{shown_name(problem.name)}: {problem.words}" for problem in batch.problems
            )
            title = self._context.text("pasted.not_added", n=missing)
            close = (
                self._context.text("evidence.close"), lambda: navigation.clear_notice(_NOTICE),
            )  # fmt: skip
            navigation.show_notice(_NOTICE, NoticeText("warn", title, reasons, actions=(close,)))

    def _hold(self, pieces: tuple[Source, ...]) -> None:
        if pieces == self._pieces == ():
            self._say("")
            return
        self._pieces = pieces
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for piece in pieces:
            self._rows.addWidget(self._row(piece))
        self._say(self._context.text("pasted.waiting", n=len(pieces)) if pieces else "")
        self.changed.emit()

    def _row(self, piece: Source) -> QWidget:
        theme = self._context.theme
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        words = self._context.text("pasted.remove", name=shown_name(piece.name))
        away = IconButton(theme, words, "x", ButtonKind.LINK)
        away.clicked.connect(lambda: self._remove(piece))
        across.addWidget(away)
        across.addWidget(Label(theme, shown_name(piece.name)))
        across.addStretch(1)
        return row

    def _remove(self, piece: Source) -> None:
        self._hold(tuple(each for each in self._pieces if each is not piece))
        self.button.setFocus()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            mime = clipboard()
            if not mime.hasText() and sources_of(
                mime, self._context.catalogue, self._context.now()
            ):
                self.paste()
                return True
        return super().eventFilter(watched, event)
