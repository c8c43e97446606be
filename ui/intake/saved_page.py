"""After saving: the number for reading back, when the answer comes, slip and WhatsApp, what next."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.case.commands import ConfirmReceipt
from kafel_desk.case.facts import CaseReceived, ConfirmationMeans, ReceiptConfirmed
from kafel_desk.desk import CaseFile, Done
from kafel_desk.directory.state import Directory
from kafel_desk.queries import CaseRow
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.intake.fields import KIND_WORDS
from ui.intake.openings import OPENINGS, Opening
from ui.intake.row_words import RowWords
from ui.intake.saved_parts import NumberBox, Promise, Promises, TodayList
from ui.intake.slip_panel import SlipPanel
from ui.keys import LetterKeys
from ui.messages.dialog import MessageDialog
from ui.messages.writing import purposes_of
from ui.printing.slips import SlipPrinter
from ui.theme import Weight
from ui.theme.theme import TITLE
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label
from ui.widgets.notice import Picture
from ui.widgets.scrolling import ScrollContent, scroll_area
from ui.work import Operation

_EDGE = 48
_SIDE_BY_SIDE = 600


class SavedPage(QWidget):
    """What is shown when a case was saved. Letters act by physical key; Enter begins anew."""

    again_requested = Signal()
    message_opened = Signal(object)  # the dialog

    def __init__(
        self,
        context: WindowContext,
        slips: SlipPrinter | None,
        open_link: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__()
        self._context = context
        self.open_link = open_link
        self._opening = OPENINGS["visit"]
        self._directory = Directory()
        self._case = b""
        self._number = ""
        self._saved_at = ""
        self._file: CaseFile | None = None
        self._make_words()
        self._make_buttons()
        self.slip = SlipPanel(context, slips)
        self.slip.printed.connect(self._was_printed)
        self.slip.confirmed.connect(self._read)
        self._arrange()
        LetterKeys(
            self,
            {
                "W": self.send_whatsapp,
                "P": self.slip.print_slip,
                "C": self.number.copy,
                "O": self._open_case,
                "R": self._correct,
                "T": self._confirm_read_aloud,
            },
        )

    def _make_words(self) -> None:
        theme, text = self._context.theme, self._context.text
        self._title = Label(theme, text("saved.title"), size=TITLE, weight=Weight.SEMIBOLD)
        self._about = Label(theme, colour="text_2", wraps=True)
        self.number = NumberBox(self._context)
        self.promises = Promises(self._context)
        self._said = Label(theme, colour="text_2", wraps=True)
        self._said.hide()
        self.today = TodayList(self._context)

    def _make_buttons(self) -> None:
        theme, text = self._context.theme, self._context.text
        plain = ButtonKind.AFTER_SAVE_PLAIN
        self.again = Button(
            theme, text("new.visit"), ButtonKind.AFTER_SAVE, icon="visit", key_hint="Enter"
        )
        self.again.clicked.connect(self.again_requested)
        self.whatsapp = Button(theme, text("act.whatsapp"), plain, icon="chat", key_hint="W")
        self.whatsapp.clicked.connect(self.send_whatsapp)
        self.print_again = Button(theme, text("act.print_slip"), plain, icon="print", key_hint="P")
        self.print_again.clicked.connect(self._print_again)
        self.read_aloud = Button(theme, text("saved.was_read"), plain, icon="phone", key_hint="T")
        self.read_aloud.clicked.connect(self._confirm_read_aloud)
        link = ButtonKind.LINK
        self.open_case = Button(theme, text("act.open_case"), link, icon="folder", key_hint="O")
        self.open_case.clicked.connect(self._open_case)
        self.correct = Button(theme, text("act.correct"), link, icon="pencil", key_hint="R")
        self.correct.clicked.connect(self._correct)

    def _arrange(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Picture(theme, shape="sync_ok", colour="ok", ground="window", size=32))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head.addLayout(words, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(16)
        for button in (self.again, self.whatsapp, self.print_again, self.read_aloud):
            button.setSizePolicy(
                button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed
            )
            self._buttons.addWidget(button, 1)
        links = QHBoxLayout()
        links.setSpacing(24)
        links.addWidget(self.open_case)
        links.addWidget(self.correct)
        links.addStretch(1)
        body = ScrollContent()
        self._body = column = QVBoxLayout(body)
        column.setContentsMargins(_EDGE, 24, _EDGE, 16)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.number)
        column.addWidget(self.promises)
        column.addLayout(self._buttons)
        column.addWidget(self._said)
        column.addLayout(links)
        column.addStretch(1)
        column.addWidget(self.today)
        area = scroll_area(body, may_go_across=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(area, 1)
        row.addWidget(Hairline(theme, vertical=True))
        row.addWidget(self.slip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - (self.slip.width() if self.slip.isVisible() else 0) - 2 * _EDGE
        is_tight = room < self._context.theme.px(_SIDE_BY_SIDE)
        edge = _EDGE // 2 if is_tight else _EDGE
        self._body.setContentsMargins(edge, 24, edge, 16)
        direction = QBoxLayout.Direction
        self._buttons.setDirection(direction.TopToBottom if is_tight else direction.LeftToRight)
        self.promises.set_tight(is_tight=is_tight)

    # What it shows

    def set_opening(self, opening: Opening) -> None:
        """Word the first button for another visit, call or message."""
        self._opening = opening
        self.again.set_icon_name(opening.icon)
        self.again.set_words(self._context.text(opening.again))
        self.read_aloud.setVisible(opening.name == "call")
        self.print_again.setVisible(opening.name != "call")

    def show_case(self, done: Done, opening: Opening, directory: Directory) -> None:
        """Show a case that was just saved; a visit's slip prints at once."""
        self.set_opening(opening)
        self._directory = directory
        self._case, self._number = done.case or b"", done.number or ""
        self._file = None
        self._say("")
        self.print_again.set_words(self._context.text("act.print_slip"))
        self._saved_at = wording.clock(self._context.catalogue, self._context.now())
        received = next(
            (fact.fact for fact in done.facts if isinstance(fact.fact, CaseReceived)), None
        )
        self.number.show_number(self._number, received.code_word if received else None)
        self._about.setText(self._saved_words(received))
        self.promises.show_promises(())
        self.whatsapp.setEnabled(False)
        is_kept_apart = received is not None and received.confidentiality == "safeguarding"
        self._offer_more(is_seen=not is_kept_apart)
        if is_kept_apart:
            self._say(self._context.text("safeguarding.saved"))
        self._read()
        self.slip.show_slip(
            self._case,
            self._number,
            prints=opening.name == "visit",
            facts=done.facts if is_kept_apart else (),
        )

    def _offer_more(self, *, is_seen: bool) -> None:
        """Offer what can be done with a case that whoever received it may still open."""
        for part in (self.whatsapp, self.open_case, self.correct, self.promises):
            part.setVisible(is_seen)
        self.read_aloud.setVisible(is_seen and self._opening.name == "call")

    def focus_first(self) -> None:
        """Go to the button that begins the next case."""
        self.again.setFocus()

    def _saved_words(self, received: CaseReceived | None, name: str | None = None) -> str:
        text = self._context.text
        safe = text("saved.safe", time=self._saved_at)
        if received is None:
            return safe
        kind = text(KIND_WORDS[received.kind])
        channel = self._directory.channel_name(received.channel)
        if name:
            return text("saved.about_named", kind=kind, channel=channel, name=name, safe=safe)
        return text("saved.about", kind=kind, channel=channel, safe=safe)

    def _read(self) -> None:
        desk, viewer, case = self._context.desk, self._context.viewer(), self._case

        def read(_progress: object) -> tuple[CaseFile | None, tuple[CaseRow, ...]]:
            return desk.case_file(viewer, case), desk.reader.recorded_today(viewer)

        def done(found: tuple[CaseFile | None, tuple[CaseRow, ...]]) -> None:
            file, rows = found
            words = RowWords(self._context, self._directory)
            # The case just saved stands above already.
            self.today.show_rows([row for row in rows if row.id != case][:3], words)
            if file is not None and file.case.id == self._case:
                self._show_file(file, words)

        self._context.work.read(Operation(read, done, name="read_saved"), latest_of="saved")

    def _show_file(self, file: CaseFile, words: RowWords) -> None:
        self._file = file
        self._offer_more(is_seen=True)
        name = file.person.name if file.person else None
        self._about.setText(self._saved_words(file.case.receipt, name))
        may_write = "receipt" in purposes_of(file, self._context.access(file.directory))
        self.whatsapp.setEnabled(may_write and bool(file.person and file.person.phone))
        if file.case.safe_contact:
            self._say(self._context.text("saved.mind_safe_contact", note=file.case.safe_contact))
        self.promises.show_promises([self._confirmation(file, words), *self._answers(file, words)])

    def _confirmation(self, file: CaseFile, words: RowWords) -> Promise:
        text = self._context.text
        confirmed = file.case.confirmed
        if confirmed is not None and isinstance(confirmed.fact, ReceiptConfirmed):
            key = _CONFIRMED[confirmed.fact.means]
            return Promise(
                text("saved.confirmed"), text(key, time=words.clock(confirmed.at)), is_kept=True
            )
        due = file.due.confirm
        when = (
            text("saved.confirm_by", when=words.day_and_time(due)) if due else text("saved.at_once")
        )
        return Promise(text("saved.confirmed"), when)

    def _answers(self, file: CaseFile, words: RowWords) -> list[Promise]:
        text = self._context.text
        promises = []
        replied = file.case.first_replied
        for title, moment, kept in (
            ("saved.first_reply", file.due.first_reply, replied),
            ("saved.result", file.due.result, file.case.told),
        ):
            if kept is not None:
                time = words.clock(kept.at)
                promises.append(
                    Promise(text(title), text("saved.answered_at", time=time), is_kept=True)
                )
            elif moment is None:
                promises.append(Promise(text(title), text("saved.not_timed")))
            else:
                promises.append(
                    Promise(text(title), words.day_and_time(moment), words.hijri(moment))
                )
        return promises

    # What it does

    def send_whatsapp(self) -> None:
        """Write the confirmation in the words of a template (W); WhatsApp opens with them."""
        if not self.whatsapp.isEnabled() or self._file is None:
            return
        dialog = MessageDialog(
            self._context, self._file, self.window(), purpose="receipt", open_link=self.open_link
        )
        dialog.recorded.connect(self._read)
        dialog.open()
        self.message_opened.emit(dialog)

    def _confirm_read_aloud(self) -> None:
        if not self.read_aloud.isHidden() and self.read_aloud.isEnabled():
            self._confirm("call")

    def _confirm(self, means: ConfirmationMeans) -> None:
        desk, staff = self._context.desk, self._context.session.staff
        command = ConfirmReceipt(case=self._case, means=means)
        self._context.work.write(
            Operation(
                lambda _p: desk.execute(command, staff),
                lambda _done: self._read(),
                name="confirm",
            )
        )

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _print_again(self) -> None:
        self.slip.print_slip()

    def _was_printed(self) -> None:
        self.print_again.set_words(self._context.text("act.reprint"))

    def _open_case(self) -> None:
        if not self.open_case.isHidden():
            self._context.navigation.open_page("case", self._case)

    def _correct(self) -> None:
        if not self.correct.isHidden():
            self._context.navigation.open_page("case", self._case)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.again_requested.emit()
        else:
            super().keyPressEvent(event)


_CONFIRMED: dict[ConfirmationMeans, str] = {
    "slip": "saved.printed",
    "whatsapp": "saved.sent_whatsapp",
    "sms": "saved.sent_sms",
    "call": "saved.read_back",
    "in_person": "saved.told_here",
}
