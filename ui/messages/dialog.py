"""Writing to a person: purpose, means, template, words; sent by their means, then recorded."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.desk import CaseFile, Done
from kafel_desk.language.cleaning import clean_text
from kafel_desk.refusal import Refused
from kafel_desk.templates.sms import sms_length
from kafel_desk.templates.template import MEANS, PURPOSES, Means, Purpose, Template
from kafel_desk.templates.whatsapp import ChatLink, chat_link
from ui.case.watch import CaseWatch
from ui.context import Changes, NoticeText, WindowContext
from ui.keys import GO_ON
from ui.messages.form import MessageForm
from ui.messages.letter_page import letter_page
from ui.messages.meanwhile import Standing, standing_of, words_of_news
from ui.messages.writing import (
    MEANS_WORDS,
    best_template,
    commands_now,
    filled,
    means_for,
    purposes_of,
    sensible_purpose,
    templates_for,
)
from ui.printing.paper_dialog import PaperDialog, PaperToPrint
from ui.printing.printers import Printers, SystemPrinters
from ui.widgets import Choice
from ui.work import Operation

OWN_WORDS = "own"
_NONE = "message.none"


class MessageDialog(MessageForm):
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
        super().__init__(context, file, parent)
        self._file = file
        self._access = context.access(file.directory)
        self._open_link = open_link
        self._printers = printers or SystemPrinters()
        self._is_handed_over = self._is_recording = False
        self._fits = True
        self._refusal = self._filled = ""
        self._phones = file.person.phones if file.person else ()
        self.show_purposes(purposes_of(file, self._access))
        self.show_phones(self._phones)
        person = file.person.id if file.person else None
        self._watch = CaseWatch(context, file.case.id, person, self, self._take)
        for keys in GO_ON:
            QShortcut(QKeySequence(keys), self, self.go_on)
        self._connect()
        self._choose_first(purpose)

    def _connect(self) -> None:
        self.send.clicked.connect(self.go_on)
        self.copy.clicked.connect(self.copy_words)
        self.purpose.choice_changed.connect(lambda _code: self._choose_purpose())
        self.means.choice_changed.connect(lambda _code: self._choose_template())
        self.template.choice_changed.connect(lambda _code: self._fill())
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._pause.timeout.connect(self._fill)
        self.missing.textEdited.connect(lambda _text: self._pause.start())
        self.words.textChanged.connect(self._changed)

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

    def _choose_purpose(self) -> None:
        # What was written for a purpose that came to nothing is not typed again for the next.
        keeps_words = not self._fits and self._has_own_words
        self._fits = self._purpose in purposes_of(self._file, self._access)
        self._choose_means(keeps_words=keeps_words)

    @property
    def _has_own_words(self) -> bool:
        return self.words.toPlainText() != self._filled

    def _choose_means(self, *, keeps_words: bool = False) -> None:
        text = self._context.text
        means = means_for(self._file, self._purpose)
        self.means.set_choices([Choice(each, text(MEANS_WORDS[each])) for each in means])
        if not self.means.code:
            self.means.choose_code(means[0])
        self._choose_template(keeps_words=keeps_words)

    def _choose_template(self, *, keeps_words: bool = False) -> None:
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
        if keeps_words:
            self.template.choose_code(OWN_WORDS)
            self._changed()
        else:
            self._fill()

    def _fill(self) -> None:
        """Put the words of the template in place of what stands there."""
        template = self._template
        missing = clean_text(self.missing.text())
        if template is None:
            self._refusal = ""
            self.fields["text"].set_error("")
            self._filled = ""
            self.words.clear()
            self._changed()
            return
        found = filled(template, self._file, self._context.catalogue, missing)
        self._refusal = self._said(found.refusal) if found.refusal else ""
        waits_for_paper = self._purpose == "missing_paper" and not missing
        self.fields["text"].set_error("" if waits_for_paper else self._refusal)
        self.words.setPlainText(found.text)
        self._filled = self.words.toPlainText()
        self._changed()

    def _said(self, refusal: Refused) -> str:
        return " ".join(self._context.catalogue.message(one.message) for one in refusal.errors)

    def _changed(self) -> None:
        """What stands there is other words than those that were handed over."""
        self._is_handed_over = False
        self.say("", "")
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
        self.send.setEnabled(self._fits or self._is_handed_over)
        self.send.set_words(text(key))
        self.send.set_icon_name(icon)
        self.copy.setVisible(means != "sms" or self._is_handed_over)

    # Sending

    def go_on(self) -> None:
        """Hand the words over by the chosen means, or record that they were sent (Ctrl+Enter).

        What came meanwhile is said before anything is sent; the next time it goes.
        """
        if self._is_recording or not self.send.isEnabled():
            return
        if self._is_handed_over:
            self.record()
        else:
            self._watch.read(self._send_if_it_fits)

    def _send_if_it_fits(self, file: CaseFile | None) -> None:
        is_sent = self._is_recording or self._is_handed_over  # struck twice
        if self._take(file) and not is_sent:
            self._send()

    def _send(self) -> None:
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
        self.say("info", self._context.text(key))
        self._word_button()
        self.send.setFocus()

    def record(self) -> None:
        """Record what was sent, with its template, means, time and sender; then close."""
        template = self._template
        sent = (
            self._purpose,
            self._means,
            template.id if template else None,
            clean_text(self.missing.text()),
        )
        context, case, viewer = self._context, self._file.case.id, self._context.viewer()
        desk, staff = context.desk, context.session.staff

        def record(_progress: object) -> tuple[Done, ...]:
            file = desk.case_file(viewer, case)
            access = context.access(file.directory) if file else self._access
            return tuple(
                desk.execute(command, staff) for command in commands_now(file, access, *sent)
            )

        self._is_recording = True
        context.work.write(
            Operation(
                record,
                self._finish,
                refused=self._refuse,
                ended=self._end_recording,
                name="message.record",
            )
        )

    def _refuse(self, refusal: Refused) -> None:
        if isValid(self):
            self.say("danger", self._said(refusal))

    def _end_recording(self) -> None:
        self._is_recording = False

    def _finish(self, done: tuple[Done, ...]) -> None:
        subjects = frozenset(fact.subject.id.hex() for one in done for fact in one.facts)
        self._context.navigation.announce(Changes(frozenset({"case"}), subjects))
        if isValid(self):  # it may have been closed meanwhile
            self.recorded.emit()
            self.accept()

    # What happens to the case meanwhile

    def _take(self, after: CaseFile | None) -> bool:
        """Take the case as it stands now; tells whether the message may go as it is."""
        context, before = self._context, self._file
        if after is None:
            context.navigation.show_notice(_NONE, NoticeText("warn", context.text("message.gone")))
            self.reject()
            return False
        stood = standing_of(before, self._access)
        self._file, self._access = after, context.access(after.directory)
        stands = standing_of(after, self._access)
        if stands != stood:
            self._stand(stands)
        words = words_of_news(context, before, after, is_changed=stands != stood, fits=self._fits)
        if words:
            self.say_news(words)
        return self._fits and not words

    def _stand(self, stands: Standing) -> None:
        """Offer what may be written now; words that somebody wrote stay as they are."""
        purpose = self._purpose
        self._fits = purpose in stands.purposes
        self.show_purposes((*stands.purposes, *(() if self._fits else (purpose,))))
        self._phones = stands.phones
        self.show_phones(stands.phones)
        self.say_what_to_mind(self._file)
        if self._fits and not self._is_handed_over and not self._has_own_words:
            self._choose_means()
        self._word_button()


def say_nothing_to_write(context: WindowContext) -> None:
    """Say that a case takes no message any more."""
    words = context.text("message.none_now")
    context.navigation.show_notice(_NONE, NoticeText("warn", words))
