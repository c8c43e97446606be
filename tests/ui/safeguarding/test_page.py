"""Focal persons have a list of safeguarding cases, and are told of what they have not opened."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.case.opening import looks_at
from kafel_desk.case.safeguarding_facts import ToldOfSafeguarding
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from tests.ui.desk_windows import AtTheDesk, at_the_desk
from tests.ui.real_desk import RIYADH, DeskForTests, a_desk
from ui.case.page import CasePage
from ui.safeguarding.page import SafeguardingPage
from ui.widgets.notice import Notice


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    """A desk where roles hold, with one safeguarding case."""
    with a_desk(tmp_path) as opened:
        people: dict[str, tuple[Role, ...]] = {
            "reception": ("reception",), "focal": ("focal",), "head": ("supervisor", "administrator"),
        }  # fmt: skip
        for staff, roles in people.items():
            change = StaffChanged(entry=staff, name=staff, roles=roles)
            opened.desk.execute(ChangeEntry(change=change), "head")
        opened.desk.execute(enrolment("head", "head", "rain on the window", LEAST), "head")
        opened.record(confidentiality="safeguarding", is_danger_now=True)
        yield opened


@pytest.fixture
def at(qtbot: QtBot, desk: DeskForTests) -> Iterator[AtTheDesk]:
    with at_the_desk(qtbot, desk, staff="focal", staff_name="هند") as window:
        window.settle()
        yield window


def page_of(at: AtTheDesk) -> SafeguardingPage:
    at.window.open_page("safeguarding")
    at.settle()
    page = at.window.page("safeguarding")
    assert isinstance(page, SafeguardingPage)
    return page


def notices(at: AtTheDesk) -> str:
    """Return what stands above the content."""
    shown = (n for n in at.window.findChildren(Notice) if n.isVisible())
    return " ".join(notice.accessibleName() for notice in shown)


def test_a_focal_person_is_told_until_the_case_was_opened(at: AtTheDesk) -> None:
    assert at.text("safeguarding.arrived", n=1) in notices(at)
    assert page_of(at).rows.rowCount() == 1
    at.press(Qt.Key.Key_Return)
    at.settle()
    file = at.case.file
    assert file is not None
    assert [(look.staff, look.how) for look in looks_at(file.case)] == []
    assert at.text("safeguarding.arrived", n=1) not in notices(at)


def test_nobody_else_is_told_or_finds_anything(at: AtTheDesk) -> None:
    page = page_of(at)
    at.context.session.sit_down("head", "سعاد", "مشرفة")
    at.settle()
    assert notices(at) == ""
    assert page.rows.rowCount() == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", time(11, 12)),
        (" 11:00", time(11, 0)),
        (" 10:42", time(10, 42)),
        (" 10:30", None),
        (" 12:30", None),
        (" 30:00", None),
    ],
)
def test_when_somebody_was_told_is_entered_between_the_receipt_and_now(
    at: AtTheDesk, desk: DeskForTests, typed: str, told: time | None
) -> None:
    (row,) = desk.desk.reader.guarded_cases(desk.desk.viewer("focal"))
    desk.clock.turn(minutes=30)
    at.window.open_page("case", row.id)
    at.settle()
    page = at.window.page("case")
    assert isinstance(page, CasePage)
    page.begin_act("told_of")
    at.settle()
    fields = page.acts._fields
    fields["whom"].control.setText("الشرطة")  # type: ignore[attr-defined]
    fields["told_at"].control.set_text(typed)  # type: ignore[attr-defined]
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    file = desk.desk.case_file(desk.desk.viewer("focal"), row.id)
    assert file is not None
    fact = file.case.last(ToldOfSafeguarding)
    if told is None:
        assert fact is None
        assert fields["told_at"].error
    else:
        assert fact is not None
        day = datetime.combine(date(2026, 11, 22), told, RIYADH)
        assert fact.fact == ToldOfSafeguarding(whom="الشرطة", told_at=day)


def test_what_is_sealed_to_others_stands_there_without_its_words(
    at: AtTheDesk, desk: DeskForTests
) -> None:
    page = page_of(at)
    assert page.rows.index(0, 3).data() == at.text("safeguarding.danger_yes")
    # Nobody has the keys of this session: the window was opened before there was a password.
    desk.desk.execute(enrolment("focal", "focal", "rain on the window", LEAST), "head")
    page.activated()
    at.settle()
    assert page.rows.index(0, 3).data() == at.text("safeguarding.no_words")
