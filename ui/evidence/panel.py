"""The evidence of a case beside its history: tiles, adding by drop, paste and choice, details."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.case.evidence_facts import EVIDENCE_SOURCES, EvidenceSource
from kafel_desk.case.state import Case
from kafel_desk.desk import CaseFile
from kafel_desk.language.digits import render_number
from kafel_desk.rights.access import Access
from kafel_desk.rights.acting import ALLOWED, acting_roles
from ui.case.watch import close_when_gone
from ui.case.words import CaseWords
from ui.context import NoticeText, WindowContext
from ui.evidence.adding import Adding, Batch, batch_for
from ui.evidence.pictures import Pictures
from ui.evidence.pieces import SOURCE_WORDS, Piece, pieces_of, shown_name, size_words
from ui.evidence.sources import Source, clipboard, sources_of
from ui.evidence.tiles import EvidenceTiles
from ui.evidence.viewer import EvidenceViewer
from ui.looking.recording import note_look_at
from ui.widgets import Button, ButtonKind, Choice, Field, Label, Notice, Select, TextInput
from ui.widgets.notice import ProgressRow

_EDGE = 16
_MOST_NAMED = 3
_NOTICE = "evidence.not_added"

AskFiles = Callable[[QWidget], list[str]]


def ask_files(parent: QWidget) -> list[str]:
    """Ask for files with the dialog of the system."""
    paths, _kind = QFileDialog.getOpenFileNames(parent)
    return paths


def _may_add(access: Access, case: Case) -> bool:
    return not acting_roles(access, case).isdisjoint(ALLOWED[AddEvidence])


class EvidencePanel(QWidget):
    """Shows and adds evidence. A second step asks from whom it is; Enter there is enough."""

    viewer_opened = Signal(object)  # EvidenceViewer
    seen_wanted = Signal(object)  # the part that should be scrolled into sight

    def __init__(self, context: WindowContext, asks: AskFiles = ask_files) -> None:
        super().__init__()
        self._context = context
        self.asks = asks
        self._file: CaseFile | None = None
        self._may_add = False
        self._waiting: tuple[Source, ...] = ()
        self._notice: Notice | None = None
        self._pictures = Pictures(context)
        self.adding = Adding(context)
        self.adding.progressed.connect(self._show_progress)
        self.adding.finished.connect(self._finish)
        self._build()
        context.session.person_changed.connect(self.forget_waiting)

    def _build(self) -> None:
        theme, text = self._context.theme, self._context.text
        self._count = Label(theme, "", colour="text_2")
        self.paste_button = Button(
            theme, text("evidence.paste"), ButtonKind.LINK, key_hint="Ctrl+V"
        )
        self.paste_button.clicked.connect(self.paste)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(theme, text("case.evidence"), colour="text_2"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.paste_button)
        self.form = self._make_form()
        self.progress = ProgressRow(theme, text("evidence.cancel"))
        self.progress.cancelled.connect(self.adding.cancel)
        self.progress.hide()
        self.tiles = EvidenceTiles(self._context, self._pictures)
        self.tiles.opened.connect(self.open_piece)
        self.tiles.add_wanted.connect(self.choose_files)
        self.tiles.selectionModel().currentChanged.connect(lambda *_: self._show_about())
        self._pictures.ready.connect(lambda _blob: self._show_about())
        self.tiles.installEventFilter(self)
        self._about = Label(theme, "", colour="text_2", wraps=True)
        self._about.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self.form)
        self._column.addWidget(self.progress)
        self._column.addWidget(self.tiles)
        self._column.addWidget(self._about)

    def _make_form(self) -> QWidget:
        """Ask from whom it is, and for a note."""
        theme, text = self._context.theme, self._context.text
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        self._asked = Label(theme, "", wraps=True)
        choices = [Choice(code, text(SOURCE_WORDS[code])) for code in EVIDENCE_SOURCES]
        self.source = Select(theme, choices)
        self.note = TextInput(theme)
        self.add_button = Button(theme, text("evidence.add"), ButtonKind.PRIMARY, key_hint="Enter")
        self.add_button.clicked.connect(self.add_waiting)
        cancel = Button(theme, text("act.cancel"), ButtonKind.LINK, key_hint="Esc")
        cancel.clicked.connect(self.forget_waiting)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addWidget(self._asked)
        column.addWidget(Field(theme, text("evidence.source"), self.source))
        column.addWidget(
            Field(theme, text("evidence.note"), self.note, label_hint=text("act.optional"))
        )
        column.addLayout(row)
        self.note.returnPressed.connect(self.add_waiting)
        for control in (self.source, self.note):
            control.installEventFilter(self)
        form.hide()
        return form

    # What it shows

    @property
    def can_add(self) -> bool:
        """Whether the case takes evidence, and from whoever is at the desk."""
        case = self._file.case if self._file and self._may_add else None
        return case is not None and case.closed is None and case.voided is None

    @property
    def said(self) -> str:
        """What stands beside the tiles about files that were not added."""
        return self._notice.accessibleName() if self._notice else ""

    def show_case(self, words: CaseWords) -> None:
        """Show the evidence of a case."""
        is_other = self._file is None or self._file.case.id != words.file.case.id
        self._file = words.file
        self._may_add = _may_add(self._context.access(words.file.directory), words.file.case)
        if is_other:
            self.forget_waiting()
            self._show_problem("")
            self.progress.setVisible(self.adding.case == words.file.case.id)
        self._pictures.begin_anew()
        pieces = pieces_of(words, self._context.catalogue)
        count = render_number(len(pieces), self._context.catalogue.digits)
        self._count.setText(count if pieces else "")
        self.paste_button.setVisible(self.can_add)
        self.tiles.show_pieces(pieces, can_add=self.can_add)
        self.setVisible(bool(pieces) or self.can_add)
        self._show_about()

    def _show_about(self) -> None:
        """Say everything that is known of the tile with the focus, and what is wrong with it."""
        piece = self.tiles.current if self.tiles.hasFocus() else None
        lines = piece.about.split("\n") if piece else []
        look = self._pictures.look(piece.file) if piece and piece.file else None
        if look is not None and look.problem is not None:
            lines.append(self._context.catalogue.message(look.problem))
        self._about.setText("\n".join(lines))
        self._about.setVisible(bool(lines))

    def open_piece(self, piece: Piece) -> EvidenceViewer:
        """Show one piece inside the window."""
        viewer = EvidenceViewer(self._context, piece, self.window())
        if self._file is not None:
            viewer.handed_over.connect(partial(note_look_at, self._context, self._file, "exported"))
            close_when_gone(self._context, self._file.case.id, None, viewer)
        viewer.open()
        self.viewer_opened.emit(viewer)
        return viewer

    # Adding

    def paste(self) -> None:
        """Take files or an image from the clipboard (Ctrl+V)."""
        if not self.can_add:
            return
        if not self.take(clipboard()):
            self._show_problem(self._context.text("evidence.nothing_to_paste"), kind="info")

    def choose_files(self) -> None:
        """Ask for files."""
        if self.can_add:
            paths = self.asks(self)
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
            self.take(mime)

    def take(self, mime: QMimeData) -> bool:
        """Take what was dropped, pasted or chosen; say whether there was anything in it."""
        sources = sources_of(mime, self._context.catalogue, self._context.now())
        if not sources or not self.can_add:
            return False
        self._show_problem("")
        self._waiting += sources
        if not self.source.code:
            self.source.choose_code("person")
        names = [shown_name(source.name) for source in self._waiting[:_MOST_NAMED]]
        named = "\n".join(names)
        more = len(self._waiting) - len(names)
        if more:
            named = f"{named}\n{self._context.text('evidence.and_more', n=more)}"
        self._asked.setText(named)
        self.form.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        # Its place is known when it has been laid out.
        QTimer.singleShot(0, self, lambda: self.seen_wanted.emit(self.form))
        return True

    def forget_waiting(self) -> None:
        """Let go of what was not added yet."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.form.isAncestorOf(focused)
        self._waiting = ()
        self.note.clear()
        self.source.choose_code("")
        self.form.hide()
        if had_focus:
            self.tiles.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_waiting(self) -> None:
        """Add what was taken."""
        if self._file is None or not self._waiting:
            return
        source: EvidenceSource = next(
            (code for code in EVIDENCE_SOURCES if code == self.source.code), "person"
        )
        batch = batch_for(
            self._file.case, self._file.directory, self._waiting, source, self.note.text().strip()
        )
        self.forget_waiting()
        self.adding.begin(batch)

    def _show_progress(self, name: str, done: int, total: int) -> None:
        text = self._context.text
        said = text("evidence.adding", name=shown_name(name))
        if total:
            size = size_words(self._context.catalogue, total)
            said = text("evidence.adding_size", name=shown_name(name), size=size)
        self.progress.set_progress(done, total, said)
        self.progress.setVisible(self._is_shown(self.adding.case))

    def _is_shown(self, case: bytes | None) -> bool:
        return self._file is not None and self._file.case.id == case

    def _finish(self, batch: Batch) -> None:
        self.progress.hide()
        said = "\n".join(f"{shown_name(one.name)}: {one.words}" for one in batch.problems)
        if self._is_shown(batch.case):
            self._show_problem(said)
        elif said:
            self._tell_elsewhere(said)

    def _tell_elsewhere(self, said: str) -> None:
        """Say what was not added to a case that is not in front any more."""
        navigation, text = self._context.navigation, self._context.text
        close = (text("evidence.close"), lambda: navigation.clear_notice(_NOTICE))
        notice = NoticeText("warn", text("evidence.not_all_added"), said, actions=(close,))
        navigation.show_notice(_NOTICE, notice)

    def _show_problem(self, words: str, *, kind: str = "danger") -> None:
        """Say why files were not added; it stays until others are."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if words:
            self._notice = Notice(self._context.theme, kind, words)
            self._column.insertWidget(1, self._notice)

    # Drops and keys

    def take_drops_of(self, page: QWidget) -> None:
        """Take what is dropped anywhere on a page."""
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDropEvent):
                return self._hover(event)
            case QEvent.Type.DragLeave:
                self.tiles.set_dropping(is_dropping=False)
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self.tiles.set_dropping(is_dropping=False)
                if self.take(event.mimeData()):
                    event.acceptProposedAction()
                    return True
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                is_form = watched in {self.source, self.note}
                if is_form and event.key() == Qt.Key.Key_Escape and not self.source.is_open:
                    self.forget_waiting()
                    return True
            case QEvent.Type.FocusIn | QEvent.Type.FocusOut if watched is self.tiles:
                self._show_about()
            case _:
                pass
        return super().eventFilter(watched, event)

    def _hover(self, event: QDropEvent) -> bool:
        mime = event.mimeData()
        is_taken = self.can_add and (mime.hasImage() or any(u.isLocalFile() for u in mime.urls()))
        if is_taken:
            event.acceptProposedAction()
        self.tiles.set_dropping(is_dropping=is_taken)
        return is_taken
