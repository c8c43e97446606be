"""Approved answers beside the form: found while typing, read aloud, put into the answer by key."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kafel_desk.directory.centre_facts import AnswerChanged
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.queries import CaseView
from tests.ui.intake.conftest import Shown
from tests.ui.parts import type_text
from ui.context import Changes
from ui.intake.answers_panel import AnswersPanel
from ui.widgets.field import LongText

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
WORDS = "تُصرف الكفالة في اليوم الخامس من كل شهر."


def press(shown: Shown, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or shown.page, key, modifier)
    shown.settle()


def said(panel: QWidget) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def panel(shown: Shown) -> AnswersPanel:
    for entry, title, text, reviewed in (
        ("pay", "موعد صرف الكفالة", WORDS, date(2026, 11, 1)),
        ("bank", "تحديث الحساب البنكي", "يُرسل كشف حساب.", date(2025, 11, 1)),
        ("winter", "كسوة الشتاء", "من المستودع في العزيزية.", date(2026, 10, 1)),
    ):
        change = AnswerChanged(
            entry=entry, title=title, text=text, reviewed_on=reviewed, reviewed_by="supervisor"
        )
        shown.desk.act(ChangeEntry(change=change))
    shown.page.refresh(Changes(frozenset({"directory"})))
    shown.settle()
    return shown.page.view.answers


def test_where_nothing_is_written_it_says_who_writes(shown: Shown) -> None:
    press(shown, Qt.Key.Key_S, ALT)
    assert shown.context.text("answers.none_yet") in said(shown.page.view.answers)


def test_a_question_is_found_in_any_spelling_and_read_with_enter(
    shown: Shown, panel: AnswersPanel
) -> None:
    press(shown, Qt.Key.Key_S, ALT)
    assert QApplication.focusWidget() is panel.search
    type_text(panel.search, "كفاله")
    assert [row.text() for row in panel._rows] == ["موعد صرف الكفالة"]
    press(shown, Qt.Key.Key_Return)
    assert panel.reading is not None
    assert WORDS in said(panel)


def test_one_key_puts_it_into_the_answer_that_was_given(shown: Shown, panel: AnswersPanel) -> None:
    shown.enter(phone="0555000123", description="متى تنزل الكفالة؟")
    press(shown, Qt.Key.Key_2, ALT)
    press(shown, Qt.Key.Key_S, ALT)
    type_text(panel.search, "صرف")
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_A, ALT)
    form = shown.page.view.form
    assert form.answered.isChecked()
    answer = form.fields["answered"].control
    assert isinstance(answer, LongText)
    assert answer.toPlainText() == WORDS
    assert QApplication.focusWidget() is answer
    assert not panel.is_open
    press(shown, Qt.Key.Key_Return, CTRL)
    viewer = shown.desk.desk.viewer("supervisor", "A")
    (row,) = shown.desk.desk.reader.rows(viewer, CaseView(), 0, 5)
    assert row.state == "closed"


def test_words_that_stand_in_the_answer_already_stay(shown: Shown, panel: AnswersPanel) -> None:
    shown.enter(answered="وعليكم السلام.")
    press(shown, Qt.Key.Key_S, ALT)
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Return)
    press(shown, Qt.Key.Key_A, ALT)
    answer = shown.page.view.form.fields["answered"].control
    assert isinstance(answer, LongText)
    assert answer.toPlainText() == "وعليكم السلام.\nمن المستودع في العزيزية."


def test_each_has_its_day_and_a_stale_one_is_marked(shown: Shown, panel: AnswersPanel) -> None:
    press(shown, Qt.Key.Key_S, ALT)
    told = {row.text(): row.accessibleDescription() for row in panel._rows}
    assert "1 نوفمبر 2026" in told["موعد صرف الكفالة"]
    assert "386" in told["تحديث الحساب البنكي"]
    assert [row.text() for row in panel._rows if row._is_stale] == ["تحديث الحساب البنكي"]


def test_escape_goes_back_step_by_step(shown: Shown, panel: AnswersPanel) -> None:
    press(shown, Qt.Key.Key_S, ALT)
    press(shown, Qt.Key.Key_Return)
    assert panel.reading is not None
    assert shown.page.escape()
    assert [panel.reading, panel.is_open] == [None, True]
    assert shown.page.escape()
    assert not panel.is_open
    assert not shown.page.escape()


def test_the_room_goes_back_to_the_card_when_nothing_was_asked(
    shown: Shown, panel: AnswersPanel
) -> None:
    press(shown, Qt.Key.Key_S, ALT)
    assert panel.is_open
    shown.page.view.focus_phone()
    shown.settle()
    assert not panel.is_open
