"""Cases that come on paper: their number from those reserved, their true time; code words."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kafel_desk.case.commands import ReserveNumbers
from kafel_desk.case.facts import CaseReceived
from kafel_desk.queries import CaseRow, CaseView
from tests.ui.intake.conftest import Shown
from tests.ui.real_desk import RIYADH
from ui.context import Changes
from ui.intake.reserved_input import ReservedNumberInput


def numbers(shown: Shown) -> tuple[str, ...]:
    return shown.desk.desk.reader.reserved_numbers(shown.desk.desk.viewer("supervisor", "A"))


def rows(shown: Shown) -> tuple[CaseRow, ...]:
    return shown.desk.desk.reader.rows(shown.desk.desk.viewer("supervisor", "A"), CaseView(), 0, 50)


def save(shown: Shown, **values: str) -> None:
    shown.page.view.form.kinds.choose("complaint")
    shown.enter(description="لم تصل الكسوة", **values)
    QTest.keyClick(shown.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    for _ in range(4):
        shown.settle()


@pytest.fixture
def reserved(shown: Shown) -> tuple[str, ...]:
    shown.desk.act(ReserveNumbers(count=3))
    shown.page.refresh(Changes(frozenset({"directory"})))
    shown.settle()
    return numbers(shown)


def offered(shown: Shown, query: str) -> list[str]:
    control = shown.page.view.form.fields["reserved_number"].control
    assert isinstance(control, ReservedNumberInput)
    return [choice.code for choice in control._search(query)]


def test_the_unused_numbers_are_offered_by_any_part(
    shown: Shown, reserved: tuple[str, ...]
) -> None:
    assert offered(shown, "") == list(reserved)
    assert offered(shown, reserved[1][6:]) == [reserved[1]]


def test_a_form_is_keyed_in_under_its_number_and_with_its_true_time(
    shown: Shown, reserved: tuple[str, ...]
) -> None:
    save(shown, name="هدى", reserved_number=reserved[1], received_at="20/11/2026 09:15")
    assert shown.saved.isVisible()
    (row,) = rows(shown)
    assert row.number == reserved[1]
    assert row.received_at == datetime(2026, 11, 20, 9, 15, tzinfo=RIYADH)
    assert offered(shown, "") == [reserved[0], reserved[2]]


def test_the_date_on_the_form_may_be_umm_al_qura(shown: Shown, reserved: tuple[str, ...]) -> None:
    save(shown, reserved_number=reserved[0], received_at="10/06/1448 09:15")
    (row,) = rows(shown)
    assert row.received_at == datetime(2026, 11, 20, 9, 15, tzinfo=RIYADH)


def test_without_its_time_it_is_refused_beside_the_time(
    shown: Shown, reserved: tuple[str, ...]
) -> None:
    save(shown, reserved_number=reserved[0])
    assert not rows(shown)
    assert shown.page.view.form.fields["received_at"].error


@pytest.mark.parametrize("typed", ["KA-26-00999-1", "999", "رقم"])
def test_a_number_that_was_never_reserved_stays_and_is_refused(
    shown: Shown, reserved: tuple[str, ...], typed: str
) -> None:
    save(shown, reserved_number=typed, received_at="20/11/2026 09:15")
    assert not rows(shown)
    assert shown.page.view.form.fields["reserved_number"].error
    assert shown.page.view.form.values()["reserved_number"] == typed


def test_a_person_without_a_name_gets_a_word_that_finds_the_case(shown: Shown) -> None:
    save(shown)
    word = shown.saved.number.code_word
    (row,) = rows(shown)
    facts = shown.desk.desk.reader.case_facts(shown.desk.desk.viewer("supervisor", "A"), row.id)
    (received,) = [fact.fact for fact in facts if isinstance(fact.fact, CaseReceived)]
    assert word == received.code_word
    assert word
    viewer = shown.desk.desk.viewer("supervisor", "A")
    found = shown.desk.desk.reader.search(viewer, word).rows
    assert [each.id for each in found] == [row.id]


def test_a_person_with_a_name_has_no_word(shown: Shown) -> None:
    save(shown, name="هدى صالح")
    assert shown.saved.number.code_word == ""
    assert not shown.saved.number._code_word.isVisible()


def test_the_date_on_the_form_is_read_back_in_both_calendars(shown: Shown) -> None:
    shown.enter(received_at="10/06/1448 09:15")
    field = shown.page.view.form.fields["received_at"]
    below = field.control.accessibleDescription()
    assert "20 نوفمبر 2026" in below
    assert "1448" in below
