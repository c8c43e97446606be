"""A form that was left when somebody else sat down: for whoever typed into it, and nobody else."""

from PySide6.QtCore import Qt

from kafel_desk.case import commands as c
from kafel_desk.case.next_action import Act
from tests.ui.case.test_page import fill, labels
from tests.ui.cases.conftest import Shown
from ui.case.act_inputs import typed_in


def test_nothing_that_was_typed_stays_for_whoever_sits_down_next(shown: Shown) -> None:
    shown.open_case("new")
    shown.press(Qt.Key.Key_N)
    shown.write("راجع الملف")
    shown.case.begin_act("transfer")
    shown.settle()
    fill(shown, reason="بطلب المستفيدة")
    session = shown.context.session
    session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert shown.case.acts.fields
    session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    assert open_act(shown) is None
    assert not shown.case.acts.fields
    assert shown.case.note.input.text() == ""
    session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert shown.case.note.input.text() == "راجع الملف"
    assert open_act(shown) == "transfer"
    assert read_typed(shown, "reason") == "بطلب المستفيدة"


def open_act(shown: Shown) -> Act | None:
    return shown.case.acts.act


def leave_and_come_back(shown: Shown) -> None:
    session = shown.context.session
    session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    session.sit_down("badr", "بدر السفياني", "")
    shown.settle()


def test_a_form_that_was_left_waits_for_its_own_case_and_act(shown: Shown) -> None:
    shown.open_case("new")
    shown.case.begin_act("transfer")
    shown.settle()
    fill(shown, reason="بطلب المستفيدة", due="31/12/20")
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    shown.open_case("late")
    shown.context.session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert open_act(shown) is None
    shown.open_case("new")
    assert open_act(shown) == "transfer"
    assert read_typed(shown, "reason") == "بطلب المستفيدة"
    assert read_typed(shown, "due") == "31/12/20", "what is no date yet waits too"


def test_whoever_begins_the_same_act_on_the_same_case_finds_nothing_of_another(
    shown: Shown,
) -> None:
    shown.open_case("new")
    shown.case.begin_act("transfer")
    shown.settle()
    fill(shown, reason="بطلب المستفيدة")
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    shown.case.begin_act("transfer")
    shown.settle()
    assert read_typed(shown, "reason") == ""
    fill(shown, reason="خطأ في التحويل")
    shown.context.session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert read_typed(shown, "reason") == "بطلب المستفيدة"
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    assert read_typed(shown, "reason") == "خطأ في التحويل"


def test_a_form_that_was_closed_or_sent_off_does_not_come_back(shown: Shown) -> None:
    shown.open_case("new")
    shown.case.begin_act("transfer")
    shown.settle()
    fill(shown, reason="بطلب المستفيدة")
    leave_and_come_back(shown)
    shown.press(Qt.Key.Key_Escape)
    leave_and_come_back(shown)
    assert open_act(shown) is None
    shown.case.begin_act("transfer")
    shown.settle()
    assert read_typed(shown, "reason") == ""
    fill(shown, department="الكفالات", reason="بطلب المستفيدة")
    shown.case.acts.submit()
    shown.context.session.sit_down("salma", "سلمى برناوي", "")  # while it is carried out
    shown.settle()
    shown.context.session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert shown.case.file is not None
    assert shown.case.file.case.department is not None
    assert open_act(shown) is None


def test_what_was_not_typed_is_read_anew_when_a_form_comes_back(shown: Shown) -> None:
    shown.open_case("new")
    shown.case.begin_act("correct")
    shown.settle()
    fill(shown, remedy="الرصيفة")
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    command = c.CorrectDetails(case=shown.story.cases["new"], description="وصف أدق")
    shown.desk.desk.execute(command, "salma")
    shown.context.session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert read_typed(shown, "remedy") == "الرصيفة"
    assert read_typed(shown, "description") == "وصف أدق"


def read_typed(shown: Shown, name: str) -> str:
    return typed_in(shown.case.acts.fields[name].control)


def test_a_refusal_that_comes_after_somebody_else_sat_down_is_not_said_to_them(
    shown: Shown,
) -> None:
    shown.open_case("new")
    shown.case.begin_act("link")
    shown.settle()
    fill(shown, of="KA-26-99999-9")
    shown.case.acts.submit()
    shown.context.session.sit_down("salma", "سلمى برناوي", "")
    shown.settle()
    assert open_act(shown) is None
    assert "KA-26-99999-9" not in labels(shown.window)
    shown.context.session.sit_down("badr", "بدر السفياني", "")
    shown.settle()
    assert read_typed(shown, "of") == "KA-26-99999-9"


def test_what_was_sent_off_closes_no_form_that_was_begun_since(shown: Shown) -> None:
    shown.open_case("new")
    shown.case.begin_act("transfer")
    shown.settle()
    fill(shown, department="الكفالات", reason="بطلب المستفيدة")
    shown.case.acts.submit()
    shown.case.acts.close_act()  # before it is known how that ended
    shown.case.begin_act("contact")
    fill(shown, note="الأسرة بلا دخل")
    shown.settle()
    assert shown.case.file is not None
    assert shown.case.file.case.department is not None
    assert open_act(shown) == "contact"
    assert read_typed(shown, "note") == "الأسرة بلا دخل"


def test_what_is_refused_after_its_form_was_closed_is_said_all_the_same(shown: Shown) -> None:
    said: list[object] = []
    shown.context.work.was_refused.connect(said.append)
    shown.open_case("new")
    shown.case.begin_act("link")
    shown.settle()
    fill(shown, of="KA-26-99999-9")
    shown.case.acts.submit()
    shown.case.acts.close_act()
    shown.settle()
    assert len(said) == 1
