"""The log streams every case of its time, the oldest first, with names in the place of ids."""

from datetime import timedelta

import pytest

from database import log
from kafel_desk.case import commands as c
from kafel_desk.desk import Desk
from kafel_desk.queries import Viewer
from tests.factories import NOON, SetClock, record_command


def record(desk: Desk, hours_ago: int, **changes: object) -> str:
    command = record_command(received_at=NOON - timedelta(hours=hours_ago), **changes)
    return str(desk.execute(command, "reception").number)


@pytest.fixture(autouse=True)
def _short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_AT_ONCE", 2)


def test_every_case_is_there_once_the_oldest_first(desk: Desk, viewer: Viewer) -> None:
    ages = (3, 9, 1, 7, 5, 5, 5)
    numbers = [record(desk, age) for age in ages]
    rows = list(desk.reader.log_rows(viewer, None, None))
    assert sorted(row.number for row in rows) == sorted(numbers)
    assert [row.received_at for row in rows] == [
        NOON - timedelta(hours=age) for age in sorted(ages, reverse=True)
    ]


def test_the_first_moment_is_inside_and_the_last_is_not(desk: Desk, viewer: Viewer) -> None:
    inside = record(desk, 6)
    record(desk, 3)
    record(desk, 7)
    begin, end = NOON - timedelta(hours=6), NOON - timedelta(hours=3)
    assert [row.number for row in desk.reader.log_rows(viewer, begin, end)] == [inside]


def test_a_row_has_names_and_the_person_s_words(desk: Desk, clock: SetClock) -> None:
    department = next(iter(desk.reader.directory().departments.values()))
    number = record(desk, 0, department=department.id, remedy="تعجيل الصرف")
    case = desk.reader.find_number(Viewer("supervisor", "A", NOON), number)[0].id
    desk.execute(c.AssignOfficer(case=case, officer="supervisor"), "supervisor")
    clock.move(days=60)
    (row,) = desk.reader.log_rows(Viewer("supervisor", "A", clock.now()), None, None)
    directory = desk.reader.directory()
    assert row.channel == directory.channel_name("visit") != "visit"
    assert row.department == department.name
    assert row.holder == directory.staff_name("supervisor")
    assert (row.name, row.phone) == ("محمد بن أحمد الغامدي", "+966555000123")
    assert row.remedy == "تعجيل الصرف"
    assert row.is_overdue


def test_a_safeguarding_case_stays_out(desk: Desk, viewer: Viewer) -> None:
    record(desk, 1, confidentiality="safeguarding", complained_of="شخص")
    assert list(desk.reader.log_rows(viewer, None, None)) == []
