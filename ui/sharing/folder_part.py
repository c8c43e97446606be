"""What an administrator may do about the folder and the kit of a centre that is there already."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.message import Message
from kafel_desk.refusal import Refused, refuse
from kafel_desk.sharing.port import Sharing
from kafel_desk.sharing.status import RecoveryKit, ShareStatus
from ui.context import WindowContext
from ui.sharing.desk_sharing import DeskSharing
from ui.sharing.kit_panel import KitPanel, PaperOfKit
from ui.sharing.path_input import PathInput, ask_file, ask_folder
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field, LongText
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.scrolling import bring_into_sight

_LARGEST_KIT = 1 << 20


class FolderPart(QWidget):
    """The folder may have moved, and a kit may have been lost while a desk is still there.

    Both are rare: two links open their forms.
    """

    def __init__(
        self, context: WindowContext, sharing: DeskSharing, paper: PaperOfKit | None
    ) -> None:
        super().__init__()
        self._context, self._sharing, self._paper = context, sharing, paper
        self._content: QWidget | None = None
        self.fields: dict[str, Field] = {}
        self.kit: KitPanel | None = None
        self._share = ""
        theme, text = context.theme, context.text
        self.move_button = Button(theme, text("folder.moved"), ButtonKind.LINK, icon="folder")
        self.move_button.clicked.connect(self.open_folder)
        self.renew_button = Button(theme, text("kit.renew"), ButtonKind.LINK, icon="key")
        self.renew_button.clicked.connect(self.open_kit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.move_button)
        if paper is not None:
            row.addWidget(self.renew_button)
        row.addStretch(1)
        self._column.addLayout(row)

    def show_status(self, status: ShareStatus) -> None:
        """Take where the folder is; what is open stays open."""
        self._share = status.share
        self.setVisible(status.standing == "member")

    def escape(self) -> bool:
        """Close the form that is open; say whether there was one. A kit that is shown stays."""
        if self._content is None or self.kit is not None:
            return False
        self._show(None)
        return True

    # The folder

    def open_folder(self) -> None:
        """Ask where the folder is now."""
        theme, text = self._context.theme, self._context.text
        path = PathInput(theme, text("wizard.choose_folder"), ask_folder)
        path.set_text(self._share)
        self._show_form(
            "folder.text", {"share": ("wizard.share", path)}, "folder.use", self._use_folder
        )

    def _use_folder(self) -> None:
        control = self.fields["share"].control
        folder = control.text() if isinstance(control, PathInput) else ""
        if not folder:
            self.fields["share"].set_error(self._context.text("error.needed"))
            return
        self._act(lambda sharing: sharing.use_folder(folder), lambda _none: self._show(None))

    # The kit

    def open_kit(self) -> None:
        """Ask for the kit that is there, with which another one is made."""
        theme, text = self._context.theme, self._context.text
        file = PathInput(theme, text("wizard.choose_file"), ask_file)
        words = LongText(theme, lines=3)
        words.setMaximumHeight(theme.px(120))
        fields: dict[str, tuple[str, QWidget]] = {
            "kit": ("wizard.kit_file", file), "words": ("wizard.kit_words", words),
        }  # fmt: skip
        self._show_form("kit.renew_text", fields, "kit.make", self._renew_kit)

    def _renew_kit(self) -> None:
        file, words = self.fields["kit"].control, self.fields["words"].control
        path = file.text() if isinstance(file, PathInput) else ""
        typed = words.toPlainText() if isinstance(words, LongText) else ""

        def renew(sharing: Sharing) -> RecoveryKit:
            return sharing.renew_kit(_content_of(path), typed)

        self._act(renew, self._show_kit)

    def _show_kit(self, kit: RecoveryKit) -> None:
        if self._paper is None:
            raise LookupError("a kit without its paper")
        theme, text = self._context.theme, self._context.text
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Notice(theme, "danger", text("kit.title"), text("kit.destroy_old")))
        self.kit = KitPanel(self._context, kit, self._paper, self._context.desk.randomness.bytes(2))
        column.addWidget(self.kit)
        row = QHBoxLayout()
        done = Button(theme, text("kit.done"), ButtonKind.PRIMARY)
        done.clicked.connect(self._kit_kept)
        row.addWidget(done)
        row.addStretch(1)
        column.addLayout(row)
        panel = self.kit
        self._show(holder)
        self.kit = panel
        panel.print_button.setFocus()

    def _kit_kept(self) -> None:
        if self.kit is not None and self.kit.check():
            self._show(None)

    # What both share

    def _act(self, act: Callable[[Sharing], object], done: Callable[..., object]) -> None:
        self._sharing.act(
            lambda sharing, _progress: act(sharing),
            done,
            refused=self._refused,
            failed=self._failed,
            name="sharing.folder",
        )

    def _refused(self, refusal: Refused) -> None:
        for each in refusal.errors:
            field = self.fields.get(each.field) or next(iter(self.fields.values()), None)
            if field is not None:
                field.set_error(self._context.catalogue.message(each.message))
                field.control.setFocus()

    def _failed(self, problem: Message) -> None:
        field = next(iter(self.fields.values()), None)
        if field is not None:
            field.set_error(self._context.catalogue.message(problem))

    def _show_form(
        self,
        text_key: str,
        fields: dict[str, tuple[str, QWidget]],
        verb: str,
        act: Callable[[], object],
    ) -> None:
        theme, text = self._context.theme, self._context.text
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        # folder.text, kit.renew_text; folder.use, kit.make; the labels of wizard.
        column.addWidget(Label(theme, text(text_key), colour="text_2", wraps=True))
        self.fields = {}
        for name, (label, control) in fields.items():
            self.fields[name] = Field(theme, text(label), control)
            column.addWidget(self.fields[name])
        row = QHBoxLayout()
        row.setSpacing(8)
        go = Button(theme, text(verb), ButtonKind.PRIMARY)
        go.clicked.connect(lambda: act())  # noqa: PLW0108 - Qt counts arguments
        cancel = Button(theme, text("act.cancel"), ButtonKind.LINK, key_hint="Esc")
        cancel.clicked.connect(lambda: self._show(None))
        row.addWidget(go)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addLayout(row)
        self._show(holder)
        next(iter(self.fields.values())).control.setFocus()

    def _show(self, content: QWidget | None) -> None:
        before, self._content, self.kit = self._content, content, None
        if before is not None:
            before.hide()
            before.deleteLater()
        if content is not None:
            self._column.addWidget(content)
            content.show()
            bring_into_sight(content)
        else:
            self.fields = {}
            self.move_button.setFocus()


def _content_of(path: str) -> bytes:
    """Return what a recovery file holds; whether it is one is judged by the sharing."""
    try:
        with Path(path).open("rb") as file:
            return file.read(_LARGEST_KIT)
    except OSError:
        raise refuse("kit", "wizard.kit_not_read") from None
