"""Looks at what is not for everybody are recorded by whatever shows, prints or saves it."""

import pytest
from PySide6.QtCore import Qt

from kafel_desk.case import commands as c
from kafel_desk.case.opening import looks_at
from tests.ui.cases.conftest import Shown


def looks(shown: Shown, case: bytes) -> list[tuple[str, str]]:
    """Return who looked at a case, and how."""
    file = shown.desk.desk.case_file(shown.context.viewer(), case)
    assert file is not None
    return [(look.staff, look.how) for look in looks_at(file.case)]


@pytest.fixture
def secret(shown: Shown) -> bytes:
    """Return a confidential case."""
    case = shown.story.cases["huda"]
    shown.desk.act(c.SetConfidentiality(case=case, confidentiality="confidential"))
    return case


def test_the_page_of_a_confidential_case_records_who_opened_it(shown: Shown, secret: bytes) -> None:
    shown.open("case", secret)
    assert looks(shown, secret) == [("badr", "opened")]


def test_what_is_read_again_while_it_is_in_front_is_the_same_look(
    shown: Shown, secret: bytes
) -> None:
    shown.open("case", secret)
    shown.desk.clock.turn(hours=1)
    shown.desk.act(c.AddNote(case=secret, text="ملاحظة"))
    shown.case._read()
    shown.settle()
    assert len(looks(shown, secret)) == 1
    shown.open("case", secret)
    assert len(looks(shown, secret)) == 2


def test_an_ordinary_case_is_opened_without_a_word(shown: Shown) -> None:
    shown.open_case("huda")
    assert looks(shown, shown.story.cases["huda"]) == []


def test_whoever_sits_down_at_the_open_page_looks_at_it_too(shown: Shown, secret: bytes) -> None:
    shown.open("case", secret)
    shown.context.session.sit_down("supervisor", "سعاد", "مشرفة")
    shown.settle()
    assert looks(shown, secret) == [("badr", "opened"), ("supervisor", "opened")]


def test_the_preview_beside_the_list_is_a_look(shown: Shown, secret: bytes) -> None:
    shown.open("cases", "all")
    shown.go_to("huda")
    assert looks(shown, secret) == [("badr", "opened")]


def test_a_slip_that_is_printed_again_is_recorded(shown: Shown, secret: bytes) -> None:
    shown.open("case", secret)
    shown.case.timeline.list.setFocus(Qt.FocusReason.OtherFocusReason)
    shown.case._print()
    shown.settle()
    assert looks(shown, secret)[-1] == ("badr", "printed")
