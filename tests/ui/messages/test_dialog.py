"""Writing to a person: the right template, nothing that gives a discreet case away, and a record."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kafel_desk.case import commands as c
from kafel_desk.case import facts as f
from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.journal.fact import Fact
from tests.ui.cases.conftest import CONTROL, MakeShown, Shown
from tests.ui.messages.conftest import Writing
from tests.ui.walk import faults
from ui.messages.dialog import OWN_WORDS, MessageDialog
from ui.messages.letter_page import letter_page
from ui.printing.pages import page_sizes
from ui.printing.paper_dialog import PaperDialog


def facts_of(writing: Writing, name: str) -> list[Fact]:
    shown = writing.shown
    file = shown.desk.desk.case_file(shown.context.viewer(), shown.story.cases[name])
    assert file is not None
    return [recorded.fact for recorded in file.case.facts]


def last(writing: Writing, name: str) -> Fact:
    return facts_of(writing, name)[-1]


def send(writing: Writing, dialog: MessageDialog) -> None:
    """Press Ctrl+Enter in the dialog."""
    QTest.keyClick(dialog.words, Qt.Key.Key_Return, CONTROL)
    writing.shown.settle()


def choose(dialog: MessageDialog, means: str) -> None:
    dialog.means.choose_code(means)
    dialog.means.choice_changed.emit(means)


def test_w_writes_what_is_most_likely(writing: Writing) -> None:
    shown: Shown = writing.shown
    shown.open_case("new")
    shown.press(Qt.Key.Key_W)
    dialog = writing.dialogs[-1]
    assert isinstance(dialog, MessageDialog)
    assert dialog.purpose.code == "receipt"
    assert "KA-26-" in dialog.words.toPlainText()
    dialog.reject()


def test_whatsapp_opens_with_the_words_and_that_is_recorded(writing: Writing) -> None:
    dialog = writing.about("new", "receipt")
    words = dialog.words.toPlainText()
    send(writing, dialog)
    (link,) = writing.links
    encoded = bytes(link.toEncoded().data()).decode()
    assert encoded.startswith("https://wa.me/966555000175?text=")
    assert unquote(encoded.split("text=")[1]) == words
    fact = last(writing, "new")
    assert fact == f.ReceiptConfirmed(means="whatsapp", template="receipt")


def test_practice_reaches_nobody(writing: Writing) -> None:
    writing.shown.context.session.desk_code = PRACTICE_CODE
    dialog = writing.about("new", "receipt")
    send(writing, dialog)
    assert writing.links == []
    assert isinstance(last(writing, "new"), f.ReceiptConfirmed)


def test_the_words_may_be_changed_before_they_go(writing: Writing) -> None:
    dialog = writing.about("new", "receipt")
    dialog.words.setPlainText("تم تسجيل طلبكم، شكرًا.")
    send(writing, dialog)
    assert "text=" in bytes(writing.links[0].toEncoded().data()).decode()
    assert unquote(bytes(writing.links[0].toEncoded().data()).decode()).endswith("شكرًا.")


def test_where_whatsapp_does_not_open_nothing_is_recorded_before_somebody_says_so(
    writing: Writing,
) -> None:
    writing.opens = False
    dialog = writing.about("new", "receipt")
    before = facts_of(writing, "new")
    send(writing, dialog)
    assert facts_of(writing, "new") == before
    assert "KA-26-" in QGuiApplication.clipboard().text()
    assert "لم يُفتح واتساب" in dialog.said
    assert dialog.send.text() == "تسجيل الإرسال"
    send(writing, dialog)
    assert isinstance(last(writing, "new"), f.ReceiptConfirmed)


def test_an_sms_is_copied_measured_and_recorded_with_a_second_press(writing: Writing) -> None:
    dialog = writing.about("new", "receipt")
    choose(dialog, "sms")
    assert dialog.template.code == "receipt_short"
    assert "حرفًا" in dialog.words.accessibleDescription()
    send(writing, dialog)
    assert QGuiApplication.clipboard().text() == dialog.words.toPlainText()
    send(writing, dialog)
    assert last(writing, "new") == f.ReceiptConfirmed(means="sms", template="receipt_short")


def test_words_that_change_after_copying_must_be_copied_again(writing: Writing) -> None:
    dialog = writing.about("new", "receipt")
    choose(dialog, "sms")
    send(writing, dialog)
    dialog.words.setPlainText("نص آخر")
    before = facts_of(writing, "new")
    send(writing, dialog)
    assert facts_of(writing, "new") == before
    assert QGuiApplication.clipboard().text() == "نص آخر"
    dialog.reject()


def test_a_discreet_case_gets_the_template_that_tells_nothing(writing: Writing) -> None:
    dialog = writing.about("huda", "receipt")
    assert dialog.template.code == "receipt_discreet"
    assert "هدى" not in dialog.words.toPlainText()
    assert "شكوى" not in dialog.words.toPlainText()
    dialog.reject()


def test_a_template_that_gives_a_discreet_case_away_is_refused_in_words(writing: Writing) -> None:
    dialog = writing.about("huda", "receipt")
    dialog.template.choose_code("receipt")
    dialog.template.choice_changed.emit("receipt")
    assert dialog.words.toPlainText() == ""
    assert "الحالة تتطلب الكتمان" in dialog.fields["text"].error
    send(writing, dialog)
    assert writing.links == []
    dialog.reject()


def test_asking_for_a_paper_names_it_and_stops_the_clock(writing: Writing) -> None:
    dialog = writing.about("inquiry", "missing_paper")
    assert dialog.words.toPlainText() == ""
    dialog.missing.setText("كشف الحساب")
    dialog._fill()
    assert "كشف الحساب" in dialog.words.toPlainText()
    send(writing, dialog)
    *_, contact, waiting = facts_of(writing, "inquiry")
    assert isinstance(contact, f.ContactLogged)
    assert (contact.direction, contact.template) == ("out", "missing_paper")
    assert waiting == f.WaitingStarted(waiting_for="beneficiary", reason="كشف الحساب")


def test_the_result_is_told_with_its_template(writing: Writing) -> None:
    dialog = writing.about("inquiry", "result")
    choose(dialog, "sms")
    send(writing, dialog)
    send(writing, dialog)
    assert last(writing, "inquiry") == f.ResultTold(means="sms", template="result_short")


def test_the_result_is_not_offered_before_it_is_approved(writing: Writing) -> None:
    dialog = writing.about("late", "result")
    assert dialog.purpose.code != "result"
    dialog.reject()


def test_an_invitation_is_recorded_but_not_offered_to_the_officer(
    make_shown: MakeShown, make_writing: Callable[[Shown], Writing]
) -> None:
    writing = make_writing(make_shown())
    dialog = writing.about("replied", "opinion")
    assert dialog.purpose.code == "opinion"
    send(writing, dialog)
    fact = last(writing, "replied")
    assert isinstance(fact, f.OpinionInvited)
    assert fact.template == "opinion"


def test_the_officer_of_a_case_writes_no_invitation(
    make_shown: MakeShown, make_writing: Callable[[Shown], Writing]
) -> None:
    dialog = make_writing(make_shown(staff="salma")).about("replied", "opinion")
    assert dialog.purpose.code != "opinion"
    dialog.reject()


def test_whoever_left_no_number_gets_no_whatsapp(writing: Writing) -> None:
    dialog = writing.about("nameless", "receipt")
    dialog.words.setPlainText("تم تسجيل طلبكم")
    send(writing, dialog)
    assert "لا يوجد رقم للمراسلة" in dialog.fields["means"].error
    assert writing.links == []
    dialog.reject()


def test_a_void_case_takes_no_message(writing: Writing) -> None:
    writing.shown.open_case("void")
    writing.shown.case.write_message()
    writing.shown.settle()
    assert writing.dialogs == []


def test_without_templates_the_words_are_written_by_hand(writing: Writing) -> None:
    dialog = writing.about("new", "receipt")
    dialog.template.choose_code(OWN_WORDS)
    dialog.template.choice_changed.emit(OWN_WORDS)
    assert dialog.words.toPlainText() == ""
    send(writing, dialog)
    assert "لم يُكتب شيء بعد" in dialog.fields["text"].error
    dialog.words.setPlainText("نص من عندنا")
    send(writing, dialog)
    assert last(writing, "new") == f.ReceiptConfirmed(means="whatsapp", template=None)


def test_the_form_of_an_act_offers_to_write_instead(writing: Writing) -> None:
    shown = writing.shown
    shown.open_case("new")
    shown.case.begin_act("confirm")
    shown.case.acts.message_wanted.emit("receipt")
    shown.settle()
    assert isinstance(writing.dialogs[-1], MessageDialog)
    assert shown.case.acts.isHidden()
    writing.dialogs[-1].reject()


def test_the_form_of_an_act_beside_a_list_offers_to_write_too(shown: Shown) -> None:
    shown.open()
    shown.go_to("new")
    shown.pane._begin_for_preview("confirm")
    shown.settle()
    shown.pane.acts.message_wanted.emit("receipt")
    shown.settle()
    assert not shown.pane.is_acting
    (dialog,) = shown.window.findChildren(MessageDialog)
    assert dialog.purpose.code == "receipt"
    dialog.reject()


def test_a_letter_goes_over_as_many_pages_as_it_takes(writing: Writing) -> None:
    theme = writing.shown.context.theme
    assert len(page_sizes(letter_page(theme, "السلام عليكم"))) == 1
    assert len(page_sizes(letter_page(theme, "سطر من الخطاب\n" * 200))) > 1


def test_a_letter_is_seen_before_it_is_recorded(writing: Writing) -> None:
    shown = writing.shown
    shown.desk.act(c.DraftReply(case=shown.story.cases["late"], text="وصلت السلة اليوم."), "hind")
    shown.desk.act(c.ApproveReply(case=shown.story.cases["late"]), "badr")
    dialog = writing.about("late", "result")
    choose(dialog, "letter")
    assert "وصلت السلة اليوم." in dialog.words.toPlainText()
    before = facts_of(writing, "late")
    send(writing, dialog)
    (paper,) = dialog.findChildren(PaperDialog)
    shown.settle()
    paper.print()
    shown.settle()
    paper.reject()
    assert len(shown.printers.sent) == 1
    assert facts_of(writing, "late") == before
    dialog.go_on()
    shown.settle()
    assert last(writing, "late") == f.ResultTold(means="letter", template="result_letter")


@pytest.mark.parametrize(
    "looks",
    [
        {"size": (1366, 690)},
        {"size": (1920, 1080), "theme_name": "dark"},
        {"size": (1366, 768), "scale": 2.0},
        {"size": (1366, 768), "language": "en"},
    ],
)
def test_everyone_can_hear_reach_and_read_the_dialog(
    make_shown: MakeShown, make_writing: Callable[[Shown], Writing], looks: dict[str, object]
) -> None:
    writing = make_writing(make_shown(**looks))
    dialog = writing.about("huda", "missing_paper")
    choose(dialog, "sms")
    dialog.missing.setText("كشف الحساب")
    dialog._fill()
    writing.shown.settle()
    assert faults(dialog) == []
    dialog.reject()
