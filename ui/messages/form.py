"""The dialog of a message as it stands there: its fields and buttons, and what is said in it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.desk import CaseFile
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.person.phones import display_phone
from kafel_desk.templates.template import Purpose
from ui.context import WindowContext
from ui.messages.writing import PURPOSE_WORDS
from ui.theme import Weight
from ui.theme.focus import FocusRing
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Choice, Field, Label, LongText, Notice, Select, TextInput
from ui.widgets.scrolling import ScrollContent, scroll_area

_WIDTH = 600
_SHARE = 0.92  # of the window's height


class MessageForm(QDialog):
    """Shows what is to be written, to whom and by which means; it decides nothing."""

    def __init__(self, context: WindowContext, file: CaseFile, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._notice: Notice | None = None
        self._news: Notice | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = LeftToRight(file.case.number)
        self.setWindowTitle(context.text("message.title", number=number))
        self._make_fields()
        self._arrange(parent)
        self.say_what_to_mind(file)
        FocusRing(context.theme, self)

    def _make_fields(self) -> None:
        theme, text = self._context.theme, self._context.text
        self.purpose = Select(theme)
        self.means = Select(theme)
        self.template = Select(theme)
        self.phone = Select(theme)
        self.missing = TextInput(theme)
        self.words = LongText(theme, lines=6)
        self.fields = {
            "purpose": Field(theme, text("message.purpose"), self.purpose),
            "means": Field(theme, text("message.means"), self.means),
            "template": Field(theme, text("message.template"), self.template),
            "phone": Field(theme, text("message.phone"), self.phone),
            "missing": Field(
                theme, text("message.missing"), self.missing, hint=text("message.missing_hint")
            ),
            "text": Field(theme, text("message.text"), self.words),
        }
        self.send = Button(theme, "", ButtonKind.PRIMARY, key_hint="Ctrl+Enter")
        self.copy = Button(theme, text("message.copy"), ButtonKind.LARGE, icon="copy")

    def _arrange(self, parent: QWidget) -> None:
        theme, context = self._context.theme, self._context
        body = ScrollContent()
        self._column = QVBoxLayout(body)
        is_right = theme.is_right_to_left  # the scroll bar stands at the other side
        self._column.setContentsMargins(8 if is_right else 0, 0, 0 if is_right else 8, 0)
        self._column.setSpacing(12)
        title = Label(theme, self.windowTitle(), size=SECTION, weight=Weight.SEMIBOLD, wraps=True)
        self._column.addWidget(title)
        self._careful = QVBoxLayout()
        self._careful.setSpacing(12)
        self._column.addLayout(self._careful)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.fields["purpose"], 1)
        pair.addWidget(self.fields["means"], 1)
        self._column.addLayout(pair)
        for name in ("template", "phone", "missing"):
            self._column.addWidget(self.fields[name])
        self._column.addWidget(self.fields["text"], 1)
        area = scroll_area(body, may_go_across=True)
        close = Button(theme, context.text("evidence.close"), ButtonKind.LINK, key_hint="Esc")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.send, self.copy, close):
            row.addWidget(button)
        row.addStretch(1)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(area, 1)
        outer.addLayout(row)
        room = parent.window().size()
        self.resize(
            min(theme.px(_WIDTH), round(room.width() * _SHARE)),
            min(theme.px(640), round(room.height() * _SHARE)),
        )

    # What it offers and says

    def show_purposes(self, purposes: Iterable[Purpose]) -> None:
        """Offer what can be written; the chosen purpose stays where it is among them."""
        text = self._context.text
        self.purpose.set_choices([Choice(each, text(PURPOSE_WORDS[each])) for each in purposes])

    def show_phones(self, phones: tuple[str, ...]) -> None:
        """Offer the numbers of a person; the chosen one stays where it is still among them."""
        self.phone.set_choices([Choice(one, isolate(display_phone(one))) for one in phones])
        if not self.phone.code and phones:
            self.phone.choose_code(phones[0])

    def say_what_to_mind(self, file: CaseFile) -> None:
        """Say on top what is to be minded when the person of a case is reached."""
        theme, text = self._context.theme, self._context.text
        while (item := self._careful.takeAt(0)) is not None:
            if (said := item.widget()) is not None:
                said.hide()
                said.deleteLater()
        safe = file.case.safe_contact
        if safe:
            title = text("case.safe_contact_title")
            self._careful.addWidget(Notice(theme, "info", title, safe))
        if file.case.must_be_discreet:
            words = text("message.discreet")
            self._careful.addWidget(Label(theme, words, colour="text_2", wraps=True))

    def say_news(self, words: str) -> None:
        """Say on top of all what came meanwhile."""
        if self._news is not None:
            self._news.hide()
            self._news.deleteLater()
        self._news = Notice(self._context.theme, "info", words, shape="sync_wait")
        self._outer.insertWidget(0, self._news)

    def say(self, kind: str, words: str) -> None:
        """Say below the words how it goes; nothing takes away what stood there."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if words:
            self._notice = Notice(self._context.theme, kind, words)
            self._column.addWidget(self._notice)

    @property
    def news(self) -> str:
        """What stands on top of what came meanwhile."""
        return self._news.accessibleName() if self._news else ""

    @property
    def said(self) -> str:
        """What stands below the words."""
        return self._notice.accessibleName() if self._notice else ""
