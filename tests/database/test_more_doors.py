"""Doors that tell by who asks, in what order, and where to: beside those that every role is led through."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from database.case_columns import CaseColumns, keys_of, tally_of
from database.connection import Connection
from database.ranking import Ranking
from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.commands import CaseCommand
from kafel_desk.case.number import CaseNumber, format_number, parse_number
from kafel_desk.console.writing import find_case
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.figures.period import period_of
from kafel_desk.queries import CaseView, Viewer
from kafel_desk.refusal import Refused
from kafel_desk.rights.access import access_of
from kafel_desk.rights.acting import may
from tests.database.test_doors import (
    HIDDEN,
    LEADER,
    ME,
    NAME,
    PHONE,
    WORD,
    Office,
    office,
    planted,
)
from tests.factories import NOON, record_command
from tests.kafel_desk.rights.test_acting import bare, commands_of

__all__ = ["office"]


def came_from_elsewhere(connection: Connection) -> None:
    """Make the newest case one of desk B, as if it had arrived from there."""
    columns = ", ".join(CaseColumns._fields)
    row = CaseColumns(
        *connection.execute(f"SELECT {columns} FROM cases ORDER BY id DESC LIMIT 1").fetchone()  # noqa: S608
    )
    moved = row._replace(desk="B", room="B")
    ranks = Ranking(connection)
    ranks.move(keys_of(row), keys_of(moved))
    ranks.write()
    connection.execute("UPDATE cases SET desk = 'B', room = 'B' WHERE id = ?", (row.id,))
    for tally, by in ((tally_of(row), -1), (tally_of(moved), 1)):
        connection.execute(
            "INSERT INTO tallies VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET count = count + excluded.count",
            (*tally, by),
        )


@pytest.mark.parametrize("role", ["reception", "call_handler", "media"])
def test_whoever_says_that_they_sit_elsewhere_sees_what_is_seen_from_here(office: Office) -> None:
    came_from_elsewhere(office.opened.connections[0])
    here = Viewer(ME, "A", office.clock.now())
    there = msgspec.structs.replace(here, desk="B")
    assert office.desk.reader.count(here, CaseView()) == 5
    for view in (CaseView(), CaseView(kind="complaint"), CaseView(sort="received")):
        assert office.desk.reader.rows(there, view, 0, 9) == office.desk.reader.rows(
            here, view, 0, 9
        )


@pytest.mark.parametrize("role", ["reception", "officer", "department", "administrator"])
def test_at_what_others_looked_is_told_to_those_who_see_all(office: Office) -> None:
    case = office.desk.execute(record_command(confidentiality="confidential"), LEADER).case
    assert case is not None
    for act, by in (
        (c.TransferCase(case=case, department="sponsorship", employee=ME), LEADER),
        (e.NoteOpening(case=case), LEADER),
        (e.NoteOpening(case=case), "focal"),
    ):
        with suppress(Refused):
            office.desk.execute(act, by)
    since, until = office.clock.now() - timedelta(days=1), office.clock.now() + timedelta(days=1)
    reader, viewer = office.desk.reader, office.viewer()
    assert reader.looks_by(viewer, LEADER, since, until) == ()
    leader = Viewer(LEADER, "A", office.clock.now())
    assert [look.case for look in reader.looks_by(leader, LEADER, since, until)] == [case]


@pytest.mark.parametrize("role", ["officer", "reception", "supervisor"])
def test_people_with_one_number_stand_as_their_seen_cases_came(office: Office, role: Role) -> None:
    hidden: dict[str, Any] = {"confidentiality": "confidential"}
    if role == "supervisor":
        hidden = {"complained_staff": ME}
    names = ("أولى", "ثانية")
    for name in names:
        office.clock.move(minutes=5)
        office.desk.execute(record_command(name=name, phone=PHONE, category=None), LEADER)
    before = office.desk.reader.people_by_phone(office.viewer(), PHONE)
    assert [card.name for card in before] == ["ثانية", "أولى"]
    office.clock.move(minutes=5)
    office.desk.execute(record_command(name="أولى", phone=PHONE, **hidden), LEADER)
    for number in range(9):
        office.clock.move(minutes=5)
        office.desk.execute(record_command(name=f"خفي {number}", phone=PHONE, **hidden), LEADER)
    assert office.desk.reader.people_by_phone(office.viewer(), PHONE) == before


@pytest.mark.parametrize("role", ["supervisor"])
@pytest.mark.parametrize("what", ["safeguarding", "about oneself"])
def test_a_link_to_what_is_not_seen_is_refused_like_one_to_nothing(
    office: Office, what: str
) -> None:
    hidden = planted(office.desk, office.clock, **HIDDEN[what][0])
    own = office.desk.execute(record_command(), ME).case
    assert own is not None
    for other in (hidden, b"\0" * 16):
        for command in (c.LinkDuplicate(case=own, of=other), e.LinkCase(case=own, to=other)):
            with pytest.raises(Refused) as refused:
                office.desk.execute(command, ME)
            assert [error.message.key for error in refused.value.errors] == ["error.no_such_case"]


@pytest.mark.parametrize(("role", "what"), [
    ("reception", "confidential"), ("officer", "secret about oneself"),
    ("supervisor", "about oneself"),
])  # fmt: skip
@pytest.mark.parametrize("most_waiting", [0, 1000])
def test_what_is_hidden_takes_no_place_whether_its_words_wait_or_are_in_the_index(
    office: Office, what: str, most_waiting: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("database.search.MOST_FRESH", most_waiting)
    form = record_command(description=WORD, name=NAME, phone=PHONE)
    seen = office.desk.execute(form, LEADER).case
    planted(office.desk, office.clock, **HIDDEN[what][0])
    for asked in (WORD, NAME, PHONE):
        assert len(office.desk.reader.search(Viewer(LEADER, "A", NOON), asked).rows) > 1
        for limit in (1, 50):
            found = office.desk.reader.search(office.viewer(), asked, limit)
            assert [row.id for row in found.rows] == [seen]


@pytest.mark.parametrize(
    "role", ["reception", "call_handler", "media", "officer", "department", "auditor"]
)
def test_no_role_does_to_a_case_that_it_sees_what_is_not_its_own(
    office: Office, role: Role
) -> None:
    case = office.desk.execute(record_command(), LEADER).case
    assert case is not None
    office.desk.execute(c.TransferCase(case=case, department="sponsorship"), LEADER)
    file = office.desk.case_file(office.viewer(), case)
    assert file is not None
    access = access_of(file.directory, ME, "A")
    acts = [
        msgspec.structs.replace(bare(kind), case=case)
        for kind in commands_of(CaseCommand)
        if kind.__module__.startswith("kafel_desk") and kind is not c.SetConfidentiality
    ]
    forbidden = [act for act in acts if not may(access, act, file.case)]
    assert len(forbidden) > 8
    for command in forbidden:
        with pytest.raises(Refused) as refused:
            office.desk.execute(command, ME)
        keys = [error.message.key for error in refused.value.errors]
        assert keys == ["error.not_your_right"], command


@pytest.mark.parametrize(
    "role", ["reception", "officer", "department", "administrator", "director"]
)
def test_figures_and_exports_hold_ones_own_work_alone(office: Office, role: Role) -> None:
    at = office.viewer()
    week = period_of("week", at.now.date(), office.desk.reader.directory().calendars, at.now)
    case = office.desk.execute(record_command(), LEADER).case
    assert case is not None
    office.desk.execute(c.AssignOfficer(case=case, officer=ME), LEADER)
    expected = {"officer": 1, "department": 3, "director": 7}.get(role, 0)
    seen = office.desk.reader.count(at, CaseView())
    assert seen >= expected
    assert len(list(office.desk.reader.log_rows(at, None, None))) == expected
    if role != "director":
        found = office.desk.reader.cases_of_figure(at, "backlog", None, week, 0, 100)
        assert len(found) == (2 if role == "department" else expected)


def asked_by_number(office: Office, field: str, number: str) -> list[tuple[str, str]]:
    """Return what the console answers whoever names a case by a number."""
    with pytest.raises(Refused) as refused:
        find_case(office.desk, ME, field, number)
    return [(error.field, error.message.key) for error in refused.value.errors]


@pytest.mark.parametrize("role", ROLES)
def test_the_console_finds_a_safeguarding_case_for_focal_persons_alone(
    office: Office, role: Role
) -> None:
    safeguarding = {"confidentiality": "safeguarding"}
    case = planted(office.desk, office.clock, **safeguarding)
    about_me = planted(office.desk, office.clock, complained_staff=ME, **safeguarding)
    numbers = {row.id: row.number for row in office.desk.reader.guarded_cases(
        Viewer("focal", "A", office.clock.now())
    )}  # fmt: skip
    unknown = format_number(CaseNumber("A", 26, 4000))
    for field in ("number", "case"):
        nothing = asked_by_number(office, field, unknown)
        if role == "focal":
            for spelling in (numbers[case], str(parse_number(numbers[case]).counter)):
                assert find_case(office.desk, ME, field, spelling) == case
        else:
            assert asked_by_number(office, field, numbers[case]) == nothing
        assert asked_by_number(office, field, numbers[about_me]) == nothing
    # A link would tell of it in the record of another case.
    assert asked_by_number(office, "to", numbers[case]) == asked_by_number(office, "to", unknown)
