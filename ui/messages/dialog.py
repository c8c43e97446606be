"""Writing to a person: purpose, means, template, words; sent by their means, then recorded."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.desk import CaseFile, Done
from kafel_desk.language.cleaning import clean_text
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.person.phones import display_phone
from kafel_desk.refusal import Refused
from kafel_desk.templates.sms import sms_length
from kafel_desk.templates.template import MEANS, PURPOSES, Means, Purpose, Template
from kafel_desk.templates.whatsapp import ChatLink, chat_link
from ui.context import Changes, NoticeText, WindowContext
from ui.messages.letter_page import letter_page
from ui.messages.writing import (
    MEANS_WORDS,
    PURPOSE_WORDS,
    best_template,
    commands_of,
    filled,
    means_for,
    purposes_of,
    sensible_purpose,
    templates_for,
)
from ui.printing.paper_dialog import PaperDialog, PaperToPrint
from ui.printing.printers import Printers, SystemPrinters
from ui.theme import Weight
from ui.theme.focus import FocusRing
from ui.theme.theme import SECTION
from ui.widgets import Button, ButtonKind, Choice, Field, Label, LongText, Notice, Select, TextInput
from ui.widgets.scrolling import ScrollContent
from ui.work import Operation

_WIDTH = 600
_SHARE = 0.92  # of the window's height
OWN_WORDS = "own"


class MessageDialog(QDialog):
    """Writes one message about one case. What left the desk is recorded, and nothing else."""

    recorded = Signal()

    def __init__(
        self,
        context: WindowContext,
        file: CaseFile,
        parent: QWidget,
        *,
        purpose: Purpose | None = None,
        open_link: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._file = file
        self._open_link = open_link
        self._printers = printers or SystemPrinters()
        self._is_handed_over = self._is_recording = False
        self._refusal = ""
        self._notice: Notice | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = LeftToRight(file.case.number)
        self.setWindowTitle(context.text("message.title", number=number))
        self._make_fields()
        self._arrange(parent)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on)
        FocusRing(context.theme, self)
        self._choose_first(purpose)

    # Building

    def _make_fields(self) -> None:
        theme, text = self._context.theme, self._context.text
        self._access = self._context.access(self._file.directory)
        purposes = purposes_of(self._file, self._access)
        self.purpose = Select(theme, [Choice(each, text(PURPOSE_WORDS[each])) for each in purposes])
        self.means = Select(theme)
        self.template = Select(theme)
        person = self._file.person
        self._phones = person.phones if person else ()
        self.phone = Select(
            theme, [Choice(phone, isolate(display_phone(phone))) for phone in self._phones]
        )
        self.phone.choose_code(self._phones[0] if self._phones else "")
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
        self.send.clicked.connect(self.go_on)
        self.copy = Button(theme, text("message.copy"), ButtonKind.LARGE, icon="copy")
        self.copy.clicked.connect(self.copy_words)
        self.purpose.choice_changed.connect(lambda _code: self._choose_means())
        self.means.choice_changed.connect(lambda _code: self._choose_template())
        self.template.choice_changed.connect(lambda _code: self._fill())
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._pause.timeout.connect(self._fill)
        self.missing.textEdited.connect(lambda _text: self._pause.start())
        self.words.textChanged.connect(self._changed)

    def _arrange(self, parent: QWidget) -> None:
        theme, context = self._context.theme, self._context
        body = ScrollContent()
        self._column = QVBoxLayout(body)
        is_right = theme.is_right_to_left  # the scroll bar stands at the other side
        self._column.setContentsMargins(8 if is_right else 0, 0, 0 if is_right else 8, 0)
        self._column.setSpacing(12)
        title = Label(theme, self.windowTitle(), size=SECTION, weight=Weight.SEMIBOLD, wraps=True)
        self._column.addWidget(title)
        safe = self._file.case.safe_contact
        if safe:
            words = context.text("case.safe_contact_title")
            self._column.addWidget(Notice(theme, "info", words, safe))
        if self._file.case.must_be_discreet:
            said = context.text("message.discreet")
            self._column.addWidget(Label(theme, said, colour="text_2", wraps=True))
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.fields["purpose"], 1)
        pair.addWidget(self.fields["means"], 1)
        self._column.addLayout(pair)
        for name in ("template", "phone", "missing"):
            self._column.addWidget(self.fields[name])
        self._column.addWidget(self.fields["text"], 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        close = Button(theme, context.text("evidence.close"), ButtonKind.LINK, key_hint="Esc")
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.send, self.copy, close):
            row.addWidget(button)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(area, 1)
        outer.addLayout(row)
        room = parent.window().size()
        self.resize(
            min(theme.px(_WIDTH), round(room.width() * _SHARE)),
            min(theme.px(640), round(room.height() * _SHARE)),
        )

    # Choosing and filling in

    def _choose_first(self, purpose: Purpose | None) -> None:
        wanted = purpose if purpose in purposes_of(self._file, self._access) else None
        self.purpose.choose_code(wanted or sensible_purpose(self._file, self._access) or "")
        self._choose_means()
        needs_words = self.fields["missing"].isVisibleTo(self)
        (self.missing if needs_words else self.words).setFocus()

    @property
    def _purpose(self) -> Purpose:
        return next((each for each in PURPOSES if each == self.purpose.code), "follow_up")

    @property
    def _means(self) -> Means:
        return next((each for each in MEANS if each == self.means.code), "whatsapp")

    @property
    def _template(self) -> Template | None:
        return self._file.directory.work.templates.get(self.template.code)

    def _choose_means(self) -> None:
        text = self._context.text
        means = means_for(self._file, self._purpose)
        self.means.set_choices([Choice(each, text(MEANS_WORDS[each])) for each in means])
        if not self.means.code:
            self.means.choose_code(means[0])
        self._choose_template()

    def _choose_template(self) -> None:
        catalogue, text = self._context.catalogue, self._context.text
        templates = templates_for(self._file, self._purpose, self._means)
        choices = [Choice(each.id, each.name) for each in templates]
        self.template.set_choices([*choices, Choice(OWN_WORDS, text("message.own_words"))])
        best = best_template(templates, self._file, catalogue, self.missing.text())
        self.template.choose_code(best.id if best else OWN_WORDS)
        self.fields["template"].set_hint("" if best else text("message.no_template"))
        is_practice = self._context.session.desk_code == PRACTICE_CODE
        self.fields["means"].set_hint(text("message.practice") if is_practice else "")
        self.fields["missing"].setVisible(self._purpose == "missing_paper")
        self.fields["phone"].setVisible(self._means != "letter" and len(self._phones) > 1)
        self._fill()

    def _fill(self) -> None:
        """Put the words of the template in place of what stands there."""
        template = self._template
        missing = clean_text(self.missing.text())
        if template is None:
            self._refusal = ""
            self.fields["text"].set_error("")
            self.words.clear()
            self._changed()
            return
        found = filled(template, self._file, self._context.catalogue, missing)
        self._refusal = self._said(found.refusal) if found.refusal else ""
        waits_for_paper = self._purpose == "missing_paper" and not missing
        self.fields["text"].set_error("" if waits_for_paper else self._refusal)
        self.words.setPlainText(found.text)
        self._changed()

    def _said(self, refusal: Refused) -> str:
        return " ".join(self._context.catalogue.message(one.message) for one in refusal.errors)

    def _changed(self) -> None:
        """What stands there is other words than those that were handed over."""
        self._is_handed_over = False
        self._say("", "")
        if self.words.toPlainText().strip() and self._refusal:
            # Somebody wrote words of their own in place of a template that does not fit.
            self._refusal = ""
            self.fields["text"].set_error("")
        hint = ""
        if self._means == "sms":
            length = sms_length(clean_text(self.words.toPlainText()))
            hint = self._context.text(
                "message.sms_parts", n=length.parts, units=length.units, left=length.left
            )
        self.fields["text"].set_hint(hint)
        self._word_button()

    def _word_button(self) -> None:
        text, means = self._context.text, self._means
        key, icon = {
            "whatsapp": ("message.open_whatsapp", "chat"),
            "sms": ("message.copy", "copy"),
            "letter": ("message.print", "print"),
        }[means]
        if self._is_handed_over:
            key, icon = "message.record_sent", "check"
        self.send.set_words(text(key))
        self.send.set_icon_name(icon)
        self.copy.setVisible(means != "sms" or self._is_handed_over)

    # Sending

    def go_on(self) -> None:
        """Hand the words over by the chosen means, or record that they were sent (Ctrl+Enter)."""
        if self._is_recording:
            return
        if self._is_handed_over:
            self.record()
            return
        words = clean_text(self.words.toPlainText())
        if not words:
            said = self._refusal or self._context.text("message.needs_words")
            self.fields["text"].set_error(said)
            self.words.setFocus()
            return
        match self._means:
            case "whatsapp":
                self._open_chat(words)
            case "sms":
                self.copy_words()
            case "letter":
                self._show_letter(words)

    def _open_chat(self, words: str) -> None:
        try:
            link: ChatLink = chat_link(self.phone.code or None, words)
        except Refused as refusal:
            self.fields["means"].set_error(self._said(refusal))
            self.means.setFocus()
            return
        self.fields["means"].set_error("")
        if self._context.session.desk_code == PRACTICE_CODE:
            # Invented people have numbers that may be somebody's: practice reaches nobody.
            self.record()
            return
        is_open = self._open_link(QUrl(link.url, QUrl.ParsingMode.StrictMode))
        if is_open and link.carries_text:
            self.record()
            return
        QGuiApplication.clipboard().setText(words)
        self._hand_over("message.paste_there" if is_open else "message.not_opened")

    def copy_words(self) -> None:
        """Put the words on the clipboard, to be sent from a phone."""
        words = clean_text(self.words.toPlainText())
        if words:
            QGuiApplication.clipboard().setText(words)
            self._hand_over("message.copied")

    def _show_letter(self, words: str) -> None:
        theme = self._context.theme
        pdf = letter_page(theme, words)
        paper = PaperToPrint(self.windowTitle(), f"{self._file.case.number}.pdf", lambda: pdf)
        dialog = PaperDialog(self._context, paper, self._printers, self)
        dialog.handed_over.connect(lambda: self._hand_over("message.was_shown"))
        dialog.open()

    def _hand_over(self, key: str) -> None:
        self._is_handed_over = True
        self._say("info", self._context.text(key))
        self._word_button()
        self.send.setFocus()

    def record(self) -> None:
        """Record what was sent, with its template, means, time and sender; then close."""
        template = self._template
        commands = commands_of(
            self._file,
            self._purpose,
            self._means,
            template.id if template else None,
            clean_text(self.missing.text()),
        )
        desk, staff = self._context.desk, self._context.session.staff
        self._is_recording = True
        self._context.work.write(
            Operation(
                lambda _progress: tuple(desk.execute(command, staff) for command in commands),
                self._finish,
                refused=self._refuse,
                ended=self._end_recording,
                name="message.record",
            )
        )

    def _refuse(self, refusal: Refused) -> None:
        if isValid(self):
            self._say("danger", self._said(refusal))

    def _end_recording(self) -> None:
        self._is_recording = False

    def _finish(self, done: tuple[Done, ...]) -> None:
        subjects = frozenset(fact.subject.id.hex() for one in done for fact in one.facts)
        self._context.navigation.announce(Changes(frozenset({"case"}), subjects))
        if isValid(self):  # it may have been closed meanwhile
            self.recorded.emit()
            self.accept()

    def _say(self, kind: str, words: str) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if words:
            self._notice = Notice(self._context.theme, kind, words)
            self._column.addWidget(self._notice)

    @property
    def said(self) -> str:
        """What stands below the words."""
        return self._notice.accessibleName() if self._notice else ""


def say_nothing_to_write(context: WindowContext) -> None:
    """Say that a case takes no message any more."""
    words = context.text("message.none_now")
    context.navigation.show_notice("message.none", NoticeText("warn", words))
