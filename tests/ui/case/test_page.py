"""A case carried from receipt to its end, by keyboard, and everything that its page says."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kafel_desk.case import commands as c
from kafel_desk.case.next_action import Act, allowed_acts
from tests.ui.cases.conftest import CONTROL, MakeShown, Shown
from tests.ui.walk import faults
from ui.case.parts import ClampedText
from ui.case.rail import STEP_ROLE
from ui.case.timeline import EVENT_ROLE
from ui.widgets import Button
from ui.widgets.pick import PickByTyping


def labels(widget: QWidget) -> str:
    """Return all words that labels of a widget show."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def fill(shown: Shown, **values: str) -> None:
    """Fill the fields of the open form as a person would."""
    for name, value in values.items():
        control: Any = shown.case.acts.fields[name].control
        if isinstance(control, PickByTyping):
            control.setFocus()
            shown.write(value)
            shown.press(Qt.Key.Key_Return)
        elif hasattr(control, "choose_code"):
            control.choose_code(value)
        elif hasattr(control, "setPlainText"):
            control.setPlainText(value)
        else:
            control.setText(value)


def do(shown: Shown, act: Act, **values: str) -> None:
    """Open the form of an act, fill it in and send it off."""
    shown.case.begin_act(act)
    shown.settle()
    fill(shown, **values)
    shown.press(Qt.Key.Key_Return, CONTROL)


def test_the_head_says_what_it_is_about_when_it_is_due_and_why(shown: Shown) -> None:
    shown.open_case("huda")
    head = shown.case.head
    assert head._subject.text == "شكوى: تأخر صرف الكفالة"
    assert head._due.text == (
        "تستحق النتيجة الثلاثاء 24 نوفمبر 2026، الموافق 14 جمادى الآخرة 1448، الساعة 10:20"
    )
    assert head._why.text == (
        "كيف حُسبت: وردت الاثنين 9 نوفمبر 10:20؛ المهلة 10 أيام عمل؛ توقفت يوم عمل بانتظار المستفيد؛ "
        "الجمعة والسبت مغلقان. بقي يوم عمل و6 ساعات و38 دقيقة."
    )
    assert head._used_words.text() == "مضى 80 % من المهلة"
    assert "المسؤول: سلمى برناوي" in head._details.accessibleName()


def test_the_rail_says_of_each_step_how_it_stands(shown: Shown) -> None:
    shown.open_case("huda")
    model = shown.case.rail.model
    steps = [model.index(row, 0).data(STEP_ROLE) for row in range(model.rowCount())]
    assert [one.step.status for one in steps] == ["done"] * 5 + ["current"] + ["missing"] * 4
    assert steps[0].line == "رسالة واتساب، 9 نوفمبر 10:24، تركي الثقفي"
    assert steps[5].line == "المسودة جاهزة، وينقصها الاعتماد."


def test_a_step_that_is_done_leads_to_its_fact(shown: Shown) -> None:
    shown.open_case("huda")
    shown.case.rail.list.setFocus()
    shown.case.rail.list.setCurrentIndex(shown.case.rail.model.index(2, 0))
    shown.press(Qt.Key.Key_Return)
    timeline = shown.case.timeline.list
    assert QApplication.focusWidget() is timeline
    assert timeline.currentIndex().data() == "حُوّلت الحالة إلى ياسر اللحياني في قسم الكفالات."


def test_the_timeline_is_told_newest_first_or_last(shown: Shown) -> None:
    shown.open_case("huda")
    model = shown.case.timeline.list.model_of_events
    first = model.index(0, 0).data(EVENT_ROLE)
    assert first.above == "اليوم 09:55، أمل القرشي"
    shown.case.timeline._order.click()
    assert model.index(0, 0).data() == "وردت الشكوى باتصال هاتفي، ومدته \u20664:32\u2069."


def test_ctrl_enter_goes_on_with_the_next_action(shown: Shown) -> None:
    shown.open_case("huda")
    assert QApplication.focusWidget() is shown.case.side.next_button
    shown.press(Qt.Key.Key_Return, CONTROL)
    assert shown.case.acts.act == "approve"
    assert any(text.startswith("رُدّت حوالة كفالة أكتوبر") for text in texts(shown.case.acts))
    shown.press(Qt.Key.Key_Return, CONTROL)
    assert shown.case.file is not None
    assert shown.case.file.case.approved is not None
    assert shown.case.side.next_button is not None
    assert shown.case.side.next_button.text() == "تسجيل تنفيذ إجراء"


def test_another_case_has_its_head_again_where_a_form_took_all_the_room(
    make_shown: MakeShown,
) -> None:
    shown = make_shown(scale=2.0)
    shown.open_case("urgent")
    shown.case.begin_act("finding")
    shown.settle()
    assert not shown.case.head.isVisible()
    shown.open_case("huda")
    assert shown.case.head.isVisible()


def test_an_author_is_told_that_another_approves(make_shown: MakeShown) -> None:
    shown = make_shown(staff="salma")
    shown.open_case("huda")
    assert shown.case.side.next_button is None
    assert "المسودة تنتظر اعتماد غير من أعدّها." in labels(shown.case.side)


def test_two_values_stand_side_by_side_and_one_click_keeps_one(shown: Shown) -> None:
    shown.open_case("huda")
    buttons = [
        button
        for button in shown.case.side.findChildren(Button)
        if button.accessibleName().startswith("اعتماد")
    ]
    assert [strip(button.accessibleName()) for button in buttons] == [
        "اعتماد 0555 000 123",
        "اعتماد 0555 000 132",
    ]
    buttons[0].click()
    shown.settle()
    assert shown.case.file is not None
    assert shown.case.file.person is not None
    assert shown.case.file.person.phones == ("+966555000123",)
    assert "قيمتان" not in labels(shown.case.side)


def strip(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "")


def test_what_is_asked_stands_beside_what_is_given(shown: Shown) -> None:
    shown.open_case("huda")
    words = texts(shown.case.side)
    assert "صرف كفالة أكتوبر، وإشعار قبل أي تأخير." in words
    assert "إعادة الصرف غدًا، ورسالة عند كل تأخير." in words
    assert "في المسودة، لم يُعتمد بعد" in labels(shown.case.side)


def texts(widget: QWidget) -> list[str]:
    return [part.text for part in widget.findChildren(ClampedText)]


def test_a_note_is_written_with_one_key(shown: Shown) -> None:
    shown.open_case("new")
    shown.press(Qt.Key.Key_N)
    shown.write("راجع الملف")
    shown.press(Qt.Key.Key_Return)
    model = shown.case.timeline.list.model_of_events
    assert model.index(0, 0).data() == "ملاحظة داخلية: راجع الملف"
    assert shown.case.note.input.text() == ""


def test_a_note_that_was_begun_waits_for_its_own_case(shown: Shown) -> None:
    shown.open_case("new")
    shown.press(Qt.Key.Key_N)
    shown.write("راجع الملف")
    shown.open_case("huda")
    assert shown.case.note.input.text() == ""
    shown.open_case("new")
    assert shown.case.note.input.text() == "راجع الملف"


def test_a_key_before_the_case_is_read_acts_on_no_other(shown: Shown) -> None:
    shown.open_case("huda")
    shown.window.open_page("case", shown.story.cases["new"])
    shown.case.begin_act("transfer")
    shown.settle()
    assert shown.case.acts.act is None


def test_a_case_goes_all_the_way_from_receipt_to_closing(shown: Shown) -> None:
    shown.open_case("new")
    do(shown, "confirm", means="call")
    do(shown, "transfer", department="الكفالات")
    do(shown, "assign", officer="سلمى")
    do(shown, "finding", text="لا نقص في الأوراق", specific_problem="no")
    do(shown, "reply", text="تُصرف السلة أول الشهر.")
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    do(shown, "approve")
    do(shown, "tell", means="call", reception="satisfied")
    assert shown.state("new") == "replied"
    do(shown, "review", held="yes")
    do(shown, "close", outcome="answered")
    assert shown.state("new") == "closed"
    assert shown.case.side.next_button is None
    do(shown, "reopen", reason="عاد السؤال")
    assert shown.state("new") == "reopened"


def test_the_outcomes_on_offer_are_those_of_the_kind(shown: Shown) -> None:
    shown.open_case("suggestion")
    shown.case.begin_act("close")
    shown.settle()
    control: Any = shown.case.acts.fields["outcome"].control
    assert [choice.text for choice in control._choices] == ["أخذ به", "لم يؤخذ به"]


def test_a_conflict_of_interest_is_said_beside_the_field(shown: Shown) -> None:
    case = shown.story.cases["new"]
    shown.desk.act(c.CorrectDetails(case=case, complained_staff="yasser"), "badr")
    shown.open_case("new")
    do(shown, "transfer", department="الكفالات", employee="ياسر")
    employee = shown.case.acts.fields["employee"]
    assert "ياسر اللحياني" in employee.error
    assert QApplication.focusWidget() is employee.control
    assert shown.state("new") == "new"


def test_a_field_that_is_needed_says_so_before_anything_is_asked(shown: Shown) -> None:
    shown.open_case("new")
    shown.press(Qt.Key.Key_T)
    shown.press(Qt.Key.Key_Return, CONTROL)
    department = shown.case.acts.fields["department"]
    assert department.error
    assert QApplication.focusWidget() is department.control


def test_a_date_that_is_none_says_so(shown: Shown) -> None:
    shown.open_case("new")
    do(shown, "transfer", department="الكفالات", due="31/02/2026")
    assert shown.case.acts.fields["due"].error


def test_what_has_changed_since_the_form_was_opened_is_not_overwritten(shown: Shown) -> None:
    shown.open_case("new")
    shown.case.begin_act("assign")
    shown.settle()
    case = shown.story.cases["new"]
    shown.desk.act(c.AssignOfficer(case=case, officer="adel"), "hind")
    fill(shown, officer="سلمى")
    shown.press(Qt.Key.Key_Return, CONTROL)
    assert shown.case.file is not None
    assert {value.value for value in shown.case.file.case.registers["officer"]} == {"adel", "salma"}


def test_a_correction_that_changes_nothing_says_so(shown: Shown) -> None:
    shown.open_case("new")
    do(shown, "correct")
    assert shown.case.acts.act == "correct"
    assert shown.case.acts._notice is not None


def test_a_link_is_made_by_the_number_of_the_other_case(shown: Shown) -> None:
    desk, viewer = shown.desk.desk, shown.context.viewer()
    other = desk.reader.row(viewer, shown.story.cases["late"])
    assert other is not None
    shown.open_case("new")
    do(shown, "link", of="KA-26-99999-9")
    assert shown.case.acts.fields["of"].error
    fill(shown, of=other.number)
    shown.press(Qt.Key.Key_Return, CONTROL)
    assert shown.case.file is not None
    assert shown.case.file.case.duplicate_of == {other.id}
    link = next(
        b for b in shown.case.side.findChildren(Button) if b.accessibleName() == other.number
    )
    link.click()
    shown.settle()
    assert shown.case.file.case.id == other.id
    shown.press(Qt.Key.Key_Escape)
    assert shown.case.file.case.number != other.number
    do(shown, "unlink")
    assert not shown.case.file.case.duplicate_of


def test_p_prints_the_slip(shown: Shown) -> None:
    shown.open_case("new")
    shown.press(Qt.Key.Key_P)
    assert len(shown.printers.sent) == 1


def test_letters_stay_letters_inside_a_field(shown: Shown) -> None:
    shown.open_case("new")
    shown.press(Qt.Key.Key_N)
    shown.write("TAPN")
    assert shown.case.note.input.text() == "TAPN"
    assert shown.case.acts.act is None


def test_a_case_that_is_not_there_says_so(shown: Shown) -> None:
    shown.open("case", bytes(16))
    assert shown.case._missing.isVisible()


def test_the_whole_of_a_long_description_is_one_click_away(shown: Shown) -> None:
    shown.open_case("long")
    more = next(b for b in shown.case.side.findChildren(Button) if b.text() == "عرض النص كاملًا")
    inner = shown.case.side._area.widget()
    assert inner is not None
    before = inner.height()
    more.click()
    shown.settle()
    assert inner.height() > before * 3


LOOKS = [
    {"size": (1366, 690)},
    {"size": (1920, 1080), "theme_name": "dark"},
    {"size": (1366, 768), "scale": 2.0},
    {"size": (1366, 768), "language": "en"},
]


@pytest.mark.parametrize("looks", LOOKS, ids=str)
@pytest.mark.parametrize("name", ["huda", "long", "nameless", "answered", "void"])
def test_everyone_can_hear_reach_and_read_a_case(
    make_shown: MakeShown, looks: dict[str, object], name: str
) -> None:
    shown = make_shown(**looks)
    shown.open_case(name)
    assert faults(shown.window) == []


@pytest.mark.parametrize("looks", LOOKS, ids=str)
def test_everyone_can_hear_reach_and_read_every_form(
    make_shown: MakeShown, looks: dict[str, object]
) -> None:
    shown = make_shown(**looks)
    shown.open_case("huda")
    assert shown.case.file is not None
    for act in allowed_acts(shown.case.file.case, "badr"):
        if act == "take_up":
            continue
        shown.case.begin_act(act)
        shown.settle()
        assert (act, faults(shown.window)) == (act, [])
