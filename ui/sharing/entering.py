"""A desk that belongs to no centre yet: it founds one, or asks to join; and what it waits for."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.message import Message
from kafel_desk.refusal import Refused
from kafel_desk.sharing.port import Sharing
from kafel_desk.sharing.status import RecoveryKit, ShareStatus
from kafel_desk.time.wording import clock
from ui.context import WindowContext
from ui.frame.tab_order import focus_stops
from ui.sharing.desk_sharing import DeskSharing
from ui.sharing.kit_panel import KitPanel, PaperOfKit
from ui.sharing.path_input import PathInput, ask_folder
from ui.sharing.six_words import SixWords, WaitingBox
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.notice import Notice


class EnteringPart(QWidget):
    """Nothing is shown of it once the desk belongs to a centre and its kit is kept."""

    def __init__(
        self, context: WindowContext, sharing: DeskSharing, paper_of_kit: PaperOfKit | None
    ) -> None:
        super().__init__()
        self._context, self._sharing, self._paper = context, sharing, paper_of_kit
        self._shown = ""
        self.kit: KitPanel | None = None
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_status(self, status: ShareStatus) -> None:
        """Show what is asked or waited for; what somebody types into stays."""
        if self.kit is not None:
            return
        enters = {"unshared", "requested", "unadmitted"}
        wanted = status.standing if status.standing in enters else ""
        if wanted == self._shown:
            return
        self._shown = wanted
        if wanted in {"unshared", "unadmitted"}:
            self._show(self._make_choice(status))
        elif wanted == "requested":
            self._show(self._make_waiting(status))
        else:
            self._show(None)

    def focus_first(self) -> None:
        """Go to the folder."""
        if self._shown in {"unshared", "unadmitted"}:
            self.folder.setFocus()

    def _show(self, content: QWidget | None) -> None:
        before, focused = self._content, QApplication.focusWidget()
        had_focus = before is not None and focused is not None and before.isAncestorOf(focused)
        self._content = content
        if content is not None:
            self._column.addWidget(content)
            content.show()
        self.setVisible(content is not None)
        stops = focus_stops(content) if content is not None else []
        if had_focus and stops:
            stops[0].setFocus()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _make_choice(self, status: ShareStatus) -> QWidget:
        is_new = status.standing == "unshared"
        theme, text = self._context.theme, self._context.text
        choice = QWidget()
        column = QVBoxLayout(choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            Label(
                theme, text("enter.text" if is_new else "enter.anew"), colour="text_2", wraps=True
            )
        )
        self.folder = PathInput(theme, text("wizard.choose_folder"), ask_folder)
        self.field = Field(theme, text("wizard.share"), self.folder)
        self.folder.set_text(status.share)
        self.folder.line.textChanged.connect(lambda _text: self.field.set_error(""))
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.found_button = Button(theme, text("enter.found"), ButtonKind.PRIMARY)
        self.found_button.clicked.connect(self.found)
        self.join_button = Button(theme, text("enter.join"), ButtonKind.LARGE)
        self.join_button.clicked.connect(self.join)
        # Whoever cannot be given the kit founds nothing: it exists only once.
        if self._paper is not None and is_new:
            row.addWidget(self.found_button)
        row.addWidget(self.join_button)
        row.addStretch(1)
        column.addLayout(row)
        return choice

    def found(self) -> None:
        """Found the centre in the folder that was named."""
        if folder := self._folder():
            self._set_free(is_free=False)
            reader = self._context.desk.reader

            def founded(sharing: Sharing, _progress: object) -> tuple[RecoveryKit, bool]:
                had_one = reader.directory().kits.now is not None
                return sharing.found(folder), had_one

            self._sharing.act(
                founded,
                lambda found: self._show_kit(*found),
                refused=self._refused,
                failed=self._failed,
                ended=lambda: self._set_free(is_free=True),
                name="sharing.found",
            )

    def join(self) -> None:
        """Ask to join the centre in the folder that was named."""
        if folder := self._folder():
            self._set_free(is_free=False)
            self._sharing.act(
                lambda sharing, _progress: sharing.request_to_join(folder),
                lambda _words: None,
                refused=self._refused,
                failed=self._failed,
                ended=lambda: self._set_free(is_free=True),
                name="sharing.join",
            )

    def _folder(self) -> str:
        folder = self.folder.text()
        if not folder:
            self.field.set_error(self._context.text("error.needed"))
            self.folder.setFocus()
        return folder

    def _refused(self, refusal: Refused) -> None:
        words = [self._context.catalogue.message(one.message) for one in refusal.errors]
        self.field.set_error(" ".join(words))
        self.folder.setFocus()

    def _failed(self, problem: Message) -> None:
        self.field.set_error(self._context.catalogue.message(problem))
        self.folder.setFocus()

    def _set_free(self, *, is_free: bool) -> None:
        if self._shown in {"unshared", "unadmitted"}:
            self.found_button.setEnabled(is_free)
            self.join_button.setEnabled(is_free)

    # The kit

    def _show_kit(self, kit: RecoveryKit, had_one: bool) -> None:  # noqa: FBT001 - a pair
        if self._paper is None:
            raise LookupError("a kit without its paper")
        theme, text = self._context.theme, self._context.text
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Notice(theme, "danger", text("kit.title"), text("kit.text")))
        if had_one:
            column.addWidget(Notice(theme, "warn", text("kit.centre_replaces")))
        dice = self._context.desk.randomness.bytes(2)
        self.kit = KitPanel(self._context, kit, self._paper, dice)
        column.addWidget(self.kit)
        done = Button(theme, text("kit.done"), ButtonKind.PRIMARY)
        done.clicked.connect(self._kit_kept)
        row = QHBoxLayout()
        row.addWidget(done)
        row.addStretch(1)
        column.addLayout(row)
        self._shown = "kit"
        self._show(holder)
        self.kit.print_button.setFocus()

    def _kit_kept(self) -> None:
        if self.kit is not None and self.kit.check():
            self.kit = None
            self._shown = ""
            self._show(None)

    # Waiting

    def _make_waiting(self, status: ShareStatus) -> QWidget:
        theme, text = self._context.theme, self._context.text
        waiting = QWidget()
        column = QVBoxLayout(waiting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(theme, text("wizard.words_text"), colour="text_2", wraps=True))
        column.addWidget(SixWords(theme, status.words, self._context.catalogue.digits))
        box = WaitingBox(theme)
        asked = (
            status.requested_at.astimezone(self._context.now().tzinfo)
            if status.requested_at
            else self._context.now()
        )
        put = text("wizard.request_put", time=clock(self._context.catalogue, asked))
        box.say(text("wizard.waiting_admit"), put)
        column.addWidget(box)
        withdraw = Button(theme, text("wizard.withdraw"))
        withdraw.clicked.connect(self.withdraw)
        row = QHBoxLayout()
        row.addWidget(withdraw)
        row.addStretch(1)
        column.addLayout(row)
        return waiting

    def withdraw(self) -> None:
        """Take the request back."""
        self._sharing.act(
            lambda sharing, _progress: sharing.withdraw_request(),
            lambda _nothing: None,
            refused=lambda _refusal: None,
            failed=lambda _problem: None,
            name="sharing.withdraw",
        )
