"""Intake by keyboard: a case is entered, refused in words, saved, and the form is free again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import ContactLogged
from kafel_desk.case.state import Case
from kafel_desk.queries import CaseRow, CaseView
from tests.ui.intake.conftest import Shown
from tests.ui.real_desk import DeskForTests
from ui.intake.entries import write_value
from ui.widgets import TextInput

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def rows(desk: DeskForTests) -> tuple[CaseRow, ...]:
    return desk.desk.reader.rows(desk.desk.viewer("supervisor", "A"), CaseView(), 0, 50)


def case_of(desk: DeskForTests, row: CaseRow) -> Case:
    case = fold(desk.desk.reader.case_facts(desk.desk.viewer("supervisor", "A"), row.id))
    assert case is not None
    return case


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def press(qtbot: QtBot, shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(focus() or shown.page, key, modifier)
    shown.settle()


class TestAVisitByKeyboard:
    def test_the_focus_stands_on_the_phone(self, shown: Shown) -> None:
        assert focus() is shown.page.view.form.fields["phone"].control

    def test_it_is_saved_with_ctrl_enter_and_its_number_shown(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        QTest.keyClicks(focus() or shown.page, "0555000123")
        press(qtbot, shown, Qt.Key.Key_1, ALT)
        shown.enter(description="لم تنزل كفالة شهر صفر")
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        (row,) = rows(shown.desk)
        assert (row.kind, row.channel, row.phone) == ("complaint", "visit", "+966555000123")
        assert shown.saved.isVisible()
        assert row.number in shown.saved.number._large.text()

    def test_after_the_kind_one_goes_on_to_what_the_person_says(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        press(qtbot, shown, Qt.Key.Key_1, ALT)
        assert focus() is shown.page.view.form.fields["description"].control
        shown.enter(description="لم تنزل كفالة شهر صفر")
        shown.page.view.form.fields["remedy"].control.setFocus()
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        assert focus() is shown.page.view.form.fields["remedy"].control

    def test_enter_begins_the_next_one_with_an_empty_form(self, qtbot: QtBot, shown: Shown) -> None:
        shown.enter(phone="0555000123", description="سؤال")
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        press(qtbot, shown, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        assert shown.page.view.isVisible()
        assert not shown.page.view.form.values()
        assert focus() is shown.page.view.form.fields["phone"].control

    def test_an_inquiry_answered_on_the_spot_is_closed_at_once(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        shown.enter(description="متى تصرف الكسوة؟")
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        press(qtbot, shown, Qt.Key.Key_R, ALT)
        assert focus() is shown.page.view.form.fields["answered"].control
        shown.enter(answered="يوم الخميس")
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        (row,) = rows(shown.desk)
        assert row.state == "closed"
        assert row.answered_at_first_contact

    def test_a_category_is_found_by_a_part_of_its_name_in_any_spelling(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        shown.enter(phone="0555000123", description="لم تصل")
        press(qtbot, shown, Qt.Key.Key_1, ALT)
        category = shown.page.view.form.category
        category.setFocus()
        category.insert("كسوه")
        category.textEdited.emit("كسوه")
        QTest.keyClick(category, Qt.Key.Key_Return)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        (row,) = rows(shown.desk)
        assert (row.category, row.department) == ("in_kind.clothing", "in_kind")

    def test_f9_makes_it_a_matter_of_safeguarding(self, qtbot: QtBot, shown: Shown) -> None:
        press(qtbot, shown, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        assert shown.page.view.form.values()["confidentiality"] == "safeguarding"
        press(qtbot, shown, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        assert "confidentiality" not in shown.page.view.form.values()


class TestWhatIsRefused:
    def test_an_empty_form_says_what_is_missing_and_goes_to_the_first_of_it(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        fields = shown.page.view.form.fields
        assert fields["kind"].error
        assert fields["description"].error
        assert focus() is shown.page.view.form.kinds.buttons[0]
        assert not rows(shown.desk)

    def test_a_phone_with_a_missing_digit_says_how_many_and_is_gone_when_mended(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        shown.enter(other_phone="055500018", description="لم تصل")
        press(qtbot, shown, Qt.Key.Key_1, ALT)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        field = shown.page.view.form.fields["other_phone"]
        assert "05" in field.error
        assert focus() is field.control
        assert field.label in shown.page.view.bar._wrong.text
        QTest.keyClicks(field.control, "1")
        assert not field.error
        assert not shown.page.view.bar._wrong.isVisible()

    def test_a_number_that_may_still_grow_is_not_called_wrong(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        QTest.keyClicks(focus() or shown.page, "0555")
        assert not shown.page.view.form.fields["phone"].error

    def test_what_only_the_desk_can_judge_stands_beside_its_field(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        shown.enter(description="لم تصل", national_id="12")
        press(qtbot, shown, Qt.Key.Key_1, ALT)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        field = shown.page.view.form.fields["national_id"]
        assert field.error
        assert field.isVisible()
        assert focus() is field.control
        assert shown.page.view.bar.save.isEnabled()

    def test_a_message_needs_the_account_that_it_came_to(self, qtbot: QtBot, shown: Shown) -> None:
        shown.page.activated("message")
        shown.enter(description="لم تصل")
        press(qtbot, shown, Qt.Key.Key_1, ALT)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        assert shown.page.view.accounts._error.isVisible()
        press(qtbot, shown, Qt.Key.Key_M, ALT)
        assert focus() is shown.page.view.accounts.buttons[0]
        shown.page.view.accounts.buttons[1].click()
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        (row,) = rows(shown.desk)
        assert row.channel == "x"


class TestTheCaller:
    def test_one_known_person_fills_the_name(self, qtbot: QtBot, shown: Shown) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123", relation="guardian")
        QTest.keyClicks(focus() or shown.page, "0555000123")
        shown.settle()
        values = shown.page.view.form.values()
        assert (values["name"], values["relation"]) == ("هدى صالح المالكي", "guardian")

    def test_a_number_that_was_only_near_leaves_nothing_of_its_person(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        shown.desk.record(
            name="هدى صالح المالكي", phone="0555000121", relation="guardian",
            safe_contact="بعد العصر فقط",
        )  # fmt: skip
        for digit in "0555000123":
            QTest.keyClicks(focus() or shown.page, digit)
            shown.settle()
        assert shown.page.view.form.values() == {"phone": "0555000123"}
        shown.enter(phone="0555000121")
        assert shown.page.view.form.values()["safe_contact"] == "بعد العصر فقط"
        shown.enter(name="سارة حسن")
        assert shown.page.view.form.values() == {"phone": "0555000121", "name": "سارة حسن"}

    @pytest.mark.parametrize("leaves", ["the number goes", "somebody else sits down"])
    def test_who_was_looked_up_comes_too_late_for_a_form_that_was_emptied(
        self, qtbot: QtBot, shown: Shown, leaves: str
    ) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123", relation="guardian")
        control = shown.page.view.form.fields["phone"].control
        write_value(control, "0555000123")
        if leaves == "the number goes":
            write_value(control, "")
        else:
            shown.context.session.sit_down("supervisor", "المشرف", "")
        shown.settle()
        assert not shown.page.view.card.cards
        assert shown.page.view.form.values() == {}

    def test_of_two_people_none_is_taken_before_one_is_chosen(self, shown: Shown) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123")
        shown.desk.record(name="ماجد صالح المالكي", phone="0555000123")
        shown.enter(phone="0555000123")
        card = shown.page.view.card
        assert card.chosen is None
        assert "name" not in shown.page.view.form.values()
        card.choose(next(c for c in card.cards if c.name == "ماجد صالح المالكي").person)
        assert shown.page.view.form.values()["name"] == "ماجد صالح المالكي"

    def test_another_name_is_another_person(self, qtbot: QtBot, shown: Shown) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123")
        shown.enter(phone="0555000123")
        shown.enter(name="سارة حسن", description="سؤال")
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        assert {row.name for row in rows(shown.desk)} == {"هدى صالح المالكي", "سارة حسن"}

    def test_the_same_person_is_not_recorded_twice(self, qtbot: QtBot, shown: Shown) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123")
        shown.enter(phone="+966 55 500 0123", description="سؤال")
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        assert len({row.person for row in rows(shown.desk)}) == 1

    def test_f5_adds_what_was_said_to_the_open_case(self, qtbot: QtBot, shown: Shown) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123")
        shown.page.activated("call")
        shown.enter(phone="0555000123", description="تسأل عن شكواها")
        press(qtbot, shown, Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier)
        (row,) = rows(shown.desk)
        contact = case_of(shown.desk, row).last(ContactLogged)
        assert contact is not None
        assert isinstance(contact.fact, ContactLogged)
        assert (contact.fact.means, contact.fact.note) == ("call", "تسأل عن شكواها")
        assert not shown.page.view.form.values()

    def test_a_safe_contact_note_is_seen_and_carried_over(self, shown: Shown) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123", safe_contact="بعد العصر فقط")
        shown.enter(phone="0555000123")
        assert shown.page.view.form.values()["safe_contact"] == "بعد العصر فقط"


class TestACall:
    def test_its_seconds_are_kept(self, qtbot: QtBot, shown: Shown) -> None:
        shown.page.activated("call")
        timer = shown.page.view.head.timer
        assert timer.is_running
        timer.start(167)
        shown.enter(description="لم تصل")
        press(qtbot, shown, Qt.Key.Key_1, ALT)
        press(qtbot, shown, Qt.Key.Key_Return, CTRL)
        (row,) = rows(shown.desk)
        assert case_of(shown.desk, row).receipt.call_seconds == 167

    def test_a_visit_beside_a_call_loses_neither(self, shown: Shown) -> None:
        shown.page.activated("call")
        shown.enter(name="متصل")
        shown.page.activated("visit")
        assert not shown.page.view.form.values()
        shown.enter(name="زائر")
        shown.page.activated("call")
        assert shown.page.view.form.values()["name"] == "متصل"
        shown.page.activated("visit")
        assert shown.page.view.form.values()["name"] == "زائر"


class TestWhileItIsSaved:
    """The window is quicker than the disk: what is pressed meanwhile waits for the end."""

    def test_another_opening_waits_and_what_was_saved_is_gone_from_its_form(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        shown.enter(phone="0555000123", description="سؤال")
        shown.page.save()
        shown.page.activated("call")
        shown.settle()
        assert len(rows(shown.desk)) == 1
        assert shown.page.view.isVisible()
        assert shown.page.view.form.values() == {}
        shown.page.activated("visit")
        shown.settle()
        assert shown.page.view.form.values() == {}

    def test_another_opening_does_not_hide_what_was_refused(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        shown.enter(description="سؤال", national_id="12")
        shown.page.save()
        shown.page.activated("call")
        shown.settle()
        assert not rows(shown.desk)
        assert shown.page.view.form.values()["description"] == "سؤال"

    def test_whoever_sits_down_meanwhile_sees_nothing_of_it(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        press(qtbot, shown, Qt.Key.Key_2, ALT)
        shown.enter(phone="0555000123", description="سؤال")
        shown.page.save()
        shown.context.session.sit_down("supervisor", "المشرف", "")
        shown.settle()
        assert len(rows(shown.desk)) == 1
        assert shown.page.view.isVisible()
        assert shown.page.view.form.values() == {}


class TestTheOpenedCard:
    def test_f7_shows_what_happened_last_and_escape_closes_it(
        self, qtbot: QtBot, shown: Shown
    ) -> None:
        shown.desk.record(name="هدى صالح المالكي", phone="0555000123")
        shown.enter(phone="0555000123")
        card = shown.page.view.card
        assert card._history
        assert card._history[0].sentence not in words_in(card)
        press(qtbot, shown, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier)
        assert card._history[0].sentence in words_in(card)
        assert shown.page.escape()
        assert card._history[0].sentence not in words_in(card)

    def test_a_very_long_name_does_not_widen_the_card(self, shown: Shown) -> None:
        shown.desk.record(name="عبدالرحمن " * 15, phone="0555000123")
        before = shown.page.view.card.width()
        shown.enter(phone="0555000123")
        assert shown.page.view.card.width() == before
        assert any("…" in words for words in words_in(shown.page.view.card))

    def test_of_a_very_long_name_the_beginning_is_seen(self, shown: Shown) -> None:
        shown.desk.record(name="عبدالرحمن " * 15, phone="0555000123")
        shown.enter(phone="0555000123")
        name = shown.page.view.form.fields["name"].control
        assert isinstance(name, TextInput)
        assert name.text().startswith("عبدالرحمن")
        assert name.cursorPosition() == 0


def words_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
