"""Finding out and keeping in touch, by the forms of the case: each leaves its fact."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from kafel_desk.case import commands as c
from kafel_desk.case import facts as f
from kafel_desk.case.next_action import Act
from kafel_desk.desk import CaseFile
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import CategoryChanged
from kafel_desk.journal.fact import Fact
from tests.ui.cases.conftest import MakeShown, Shown
from tests.ui.walk import faults
from ui.case.demands import demands_of
from ui.case.menu import CaseMenu
from ui.printing.paper_dialog import PaperDialog
from ui.widgets import Button, Notice, ShapeLabel
from ui.widgets.field import LongText, TextInput
from ui.widgets.pick import PickByTyping, Select


def file_of(shown: Shown, name: str) -> CaseFile:
    file = shown.desk.desk.case_file(shown.context.viewer(), shown.story.cases[name])
    assert file is not None
    return file


def do(shown: Shown, name: str, act: Act, **values: str) -> Fact:
    """Open the form of an act on a case, fill it in, send it off, and return what it recorded."""
    shown.open_case(name)
    shown.case.begin_act(act)
    shown.settle()
    for field, value in values.items():
        control: Any = shown.case.acts.fields[field].control
        match control:
            case PickByTyping():
                raise TypeError(field)
            case Select():
                control.choose_code(value)
            case LongText():
                control.setPlainText(value)
            case TextInput():
                control.setText(value)
            case _:
                control.choose_code(value)
    shown.case.acts.submit()
    shown.settle()
    return file_of(shown, name).case.facts[-1].fact


def test_a_cause_is_recorded(shown: Shown) -> None:
    fact = do(shown, "late", "cause", cause="delay", text="تأخر اعتماد أمر الصرف")
    assert fact == f.CauseFound(cause="delay", text="تأخر اعتماد أمر الصرف")


def test_a_suggestion_is_reviewed_and_a_complaint_is_not(shown: Shown) -> None:
    fact = do(shown, "suggestion", "suggestion", advice="adopt", text="يسهل الوصول")
    assert fact == f.SuggestionReviewed(advice="adopt", text="يسهل الوصول")
    shown.open_case("late")
    shown.case.begin_act("suggestion")
    assert shown.case.acts.isHidden()


def test_the_effect_of_an_action_is_checked_by_another(shown: Shown) -> None:
    case = shown.story.cases["late"]
    shown.desk.act(c.PlanAction(case=case, text="توصيل السلة", owner="hind"), "badr")
    shown.desk.act(c.CompleteAction(case=case), "hind")
    fact = do(shown, "late", "check", effective="yes", note="وصلت")
    assert isinstance(fact, f.ActionChecked)
    assert (fact.effective, fact.note) == (True, "وصلت")


def test_an_opinion_is_recorded_from_1_to_5(shown: Shown) -> None:
    fact = do(shown, "replied", "opinion", result="4", process="5", words="شكرًا")
    assert fact == f.OpinionRecorded(result=4, process=5, words="شكرًا")


def test_an_opinion_that_says_nothing_is_refused_beside_its_field(shown: Shown) -> None:
    before = file_of(shown, "replied").case.facts
    do(shown, "replied", "opinion")
    assert shown.case.acts.fields["result"].error
    assert file_of(shown, "replied").case.facts == before


def test_the_officer_is_not_offered_the_survey(make_shown: MakeShown) -> None:
    shown = make_shown(staff="salma")
    shown.open_case("replied")
    acts: tuple[Act, ...] = ("invite", "opinion")
    for act in acts:
        shown.case.begin_act(act)
        assert shown.case.acts.isHidden()


def test_a_referral_says_to_whom_and_what_was_disclosed(shown: Shown) -> None:
    fact = do(shown, "late", "refer", body="الضمان الاجتماعي", disclosed="الاسم ورقم الجوال")
    assert fact == f.ReferredOut(body="الضمان الاجتماعي", disclosed="الاسم ورقم الجوال")


def test_a_related_case_is_named_by_its_number_and_leads_there(shown: Shown) -> None:
    other = file_of(shown, "urgent").case
    fact = do(shown, "late", "relate", to=other.number)
    assert fact == f.LinkedToCase(to=other.id)
    shown.open_case("late")
    links = [b for b in shown.case.side.findChildren(Button) if b.accessibleName() == other.number]
    titles = [label.text() for label in shown.case.side.findChildren(QLabel)]
    assert "ذات صلة بـ" in titles
    links[-1].click()
    shown.settle()
    assert shown.case.file is not None
    assert shown.case.file.case.id == other.id


def test_a_number_that_is_not_there_is_told_beside_the_field(shown: Shown) -> None:
    do(shown, "late", "relate", to="KA-26-99999-9")
    assert shown.case.acts.fields["to"].error


def test_closing_shows_what_the_category_demands(shown: Shown) -> None:
    demanded = CategoryChanged(entry="in_kind.delivery", needs_evidence=True, needs_approval=True)
    shown.desk.act(ChangeEntry(change=demanded), "badr")
    shown.open_case("late")
    assert [demand.is_met for demand in demands_of(file_of(shown, "late"))] == [False, False]
    shown.case.begin_act("close")
    shown.settle()
    said = [label.text for label in shown.case.acts.findChildren(ShapeLabel)]
    assert "دليل واحد على الأقل: ينقص" in said
    assert "رد معتمد: ينقص" in said
    assert faults(shown.window) == []


def test_the_safe_contact_note_stands_before_every_act_that_reaches_the_person(
    shown: Shown,
) -> None:
    shown.open_case("huda")
    shown.case.begin_act("contact")
    shown.settle()
    notices = [notice.accessibleName() for notice in shown.case.acts.findChildren(Notice)]
    assert any("الاتصال بعد العصر فقط" in said for said in notices)
    shown.case.begin_act("plan")
    shown.settle()
    assert not shown.case.acts.findChildren(Notice)


def test_the_rail_says_that_a_suggestion_lacks_its_review(shown: Shown) -> None:
    steps = file_of(shown, "suggestion").steps
    (collecting,) = [step for step in steps if step.number == 7]
    assert collecting.why is not None
    assert shown.context.catalogue.message(collecting.why) == "تنقص مراجعة المقترح."


def test_after_closing_somebody_else_is_offered_to_ask_for_an_opinion(shown: Shown) -> None:
    shown.desk.act(c.CloseCase(case=shown.story.cases["replied"], outcome="answered"), "badr")
    shown.open_case("replied")
    assert shown.case.side.next_button is not None
    assert shown.case.side.next_button.text() == "دعوة إلى إبداء الرأي"


@pytest.mark.parametrize("is_approved", [False, True])
def test_the_print_menu_offers_the_letter_once_the_reply_is_approved(
    shown: Shown, is_approved: bool
) -> None:
    case = shown.story.cases["late"]
    shown.desk.act(c.DraftReply(case=case, text="وصلت السلة."), "hind")
    if is_approved:
        shown.desk.act(c.ApproveReply(case=case), "badr")
    shown.open_case("late")
    shown.case.head._print.click()
    menu = shown.case.findChildren(CaseMenu)[-1]
    offered = [action.text() for action in menu.actions()]
    assert ("خطاب الرد" in offered) is is_approved
    assert {"إيصال الاستلام", "ملف الحالة كاملًا"} <= set(offered)
    menu.close()


def test_the_case_file_is_seen_before_it_is_printed(shown: Shown, tmp_path: Any) -> None:
    shown.open_case("late")
    opened: list[PaperDialog] = []
    shown.case.outbox.dialog_opened.connect(opened.append)
    shown.case.head._print.click()
    menu = shown.case.findChildren(CaseMenu)[-1]
    menu.actions()[-1].trigger()
    menu.close()
    for _ in range(3):
        shown.settle()
    (dialog,) = opened
    assert not dialog.sheets.picture.isNull()
    assert shown.printers.sent == []
    assert faults(dialog) == []
    dialog.print()
    shown.settle()
    ((_printer, pdf, title),) = shown.printers.sent
    assert pdf.startswith(b"%PDF")
    assert "ملف الحالة كاملًا" in title
    dialog.asks = lambda _parent, name: str(tmp_path / name)
    dialog.save()
    shown.settle()
    number = file_of(shown, "late").case.number
    assert (tmp_path / f"{number}.pdf").read_bytes() == pdf
    dialog.reject()


def test_without_a_printer_a_paper_can_still_be_saved(shown: Shown) -> None:
    shown.printers.known = ()
    shown.open_case("late")
    opened: list[PaperDialog] = []
    shown.case.outbox.dialog_opened.connect(opened.append)
    assert shown.case.file is not None
    shown.case.outbox._show_paper(shown.case.file, "receipt", "paper_dialog.slip")
    for _ in range(3):
        shown.settle()
    assert not opened[0].print_button.isEnabled()
    assert opened[0].save_button.isEnabled()
    assert opened[0].said
    opened[0].reject()
