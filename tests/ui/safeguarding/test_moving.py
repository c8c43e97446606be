"""A case that turns out to be one of safeguarding is moved there from its page, and closes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.case.commands import SetConfidentiality
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from tests.ui.desk_windows import AtTheDesk, at_the_desk
from tests.ui.real_desk import DeskForTests, a_desk
from ui.case.menu import CaseMenu
from ui.widgets.notice import Notice

WORD = "زنبرك"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    """A desk where roles hold, with one ordinary case."""
    with a_desk(tmp_path) as opened:
        people: dict[str, tuple[Role, ...]] = {
            "reception": ("reception",), "focal": ("focal", "supervisor"),
            "yasser": ("department",), "head": ("supervisor", "administrator"),
        }  # fmt: skip
        for staff, roles in people.items():
            change = StaffChanged(entry=staff, name=staff, roles=roles)
            opened.desk.execute(ChangeEntry(change=change), "head")
        opened.desk.execute(enrolment("head", "head", "rain on the window", LEAST), "head")
        opened.record(description=f"حديث عن {WORD}", name="كوثر الخفي", phone="0561112233")
        yield opened


def at_the_case(at: AtTheDesk, case: bytes) -> AtTheDesk:
    at.window.open_page("case", case)
    at.settle()
    assert at.case.file is not None
    return at


def case_of(desk: DeskForTests) -> bytes:
    (row,) = desk.desk.reader.find_number(desk.desk.viewer("head"), "1")
    return row.id


@pytest.fixture
def at(qtbot: QtBot, desk: DeskForTests) -> Iterator[AtTheDesk]:
    with at_the_desk(qtbot, desk) as window:
        window.settle()
        yield at_the_case(window, case_of(desk))


def notices(at: AtTheDesk) -> list[str]:
    shown = (notice for notice in at.window.findChildren(Notice) if notice.isVisible())
    return [notice.accessibleName() for notice in shown]


def move(at: AtTheDesk) -> None:
    """Choose the act in the menu, and send the form off."""
    at.case._offer_acts(at.case.head)
    menu = at.window.findChild(CaseMenu)
    assert menu is not None
    (act,) = (one for one in menu.actions() if one.text() == at.text("act.safeguard"))
    act.trigger()
    menu.close()
    at.settle()
    reason = at.case.acts.fields["reason"].control
    reason.setText("قيل ما لا يقال هنا")  # type: ignore[attr-defined]
    assert at.text("act.safeguard_warning") in notices(at)
    at.button(at.text("act.do_safeguard")).click()
    at.settle()


def test_who_may_not_see_it_any_more_leaves_it(at: AtTheDesk, desk: DeskForTests) -> None:
    page, case = at.case, case_of(desk)
    page.note.input.setText(f"ملاحظة عن {WORD}")
    move(at)
    assert not page.isVisible()
    assert page.file is None
    assert page.note.input.text() == ""
    assert page.acts.fields == {}
    assert at.text("case.now_safeguarding") in notices(at)
    shown = (label.text() for label in at.window.findChildren(QLabel) if label.isVisible())
    assert not any(WORD in text for text in shown)
    assert desk.desk.case_file(at.context.viewer(), case) is None
    at.window.open_page("case", case)
    at.settle()
    assert page._missing.isVisible()


def test_a_focal_person_has_it_from_then_on(at: AtTheDesk, desk: DeskForTests) -> None:
    case = case_of(desk)
    move(at)
    (row,) = desk.desk.reader.guarded_cases(desk.desk.viewer("focal"))
    assert row.id == case
    at.context.session.sit_down("focal", "هند", "مسؤولة الحماية")
    at_the_case(at, case)
    file = at.case.file
    assert file is not None
    assert file.case.confidentiality == "safeguarding"


def test_who_still_sees_it_stays(at: AtTheDesk, desk: DeskForTests) -> None:
    at.context.session.sit_down("focal", "هند", "مسؤولة الحماية")
    at_the_case(at, case_of(desk))
    move(at)
    assert at.case.isVisible()
    assert at.case.file is not None
    assert at.text("case.now_safeguarding") not in notices(at)
    at.case.begin_act("safeguard")
    assert at.case.acts.act is None


def test_what_another_moved_closes_with_what_was_typed(at: AtTheDesk, desk: DeskForTests) -> None:
    at.case.begin_act("transfer")
    at.settle()
    moved = SetConfidentiality(case=case_of(desk), confidentiality="safeguarding")
    desk.desk.execute(moved, "head")
    at.case._read()
    at.settle()
    assert at.case.acts.fields == {}
    assert at.case._missing.isVisible()
