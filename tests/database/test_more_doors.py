"""Doors that tell by who asks, in what order, and where to: beside those that every role is led through."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import msgspec
import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.directory.entries import Role
from kafel_desk.queries import CaseView, Viewer
from kafel_desk.refusal import Refused
from tests.database.test_doors import HIDDEN, LEADER, ME, PHONE, Office, office, planted
from tests.factories import record_command

__all__ = ["office"]


@pytest.mark.parametrize("role", ["reception", "call_handler", "media"])
def test_whoever_says_that_they_sit_elsewhere_sees_what_is_seen_from_here(office: Office) -> None:
    bare = office.opened.connections[0]
    bare.execute("UPDATE cases SET desk = 'B' WHERE id = (SELECT max(id) FROM cases)")
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
