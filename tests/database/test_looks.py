"""Who looked at what is not for everybody is on record, and is no part of the matter."""

from datetime import timedelta

from database.open import OpenDesk
from kafel_desk.case import commands as c
from kafel_desk.case.enquiry_commands import NoteOpening
from kafel_desk.case.opening import ONE_LOOK, looks_at
from kafel_desk.desk import Desk
from kafel_desk.queries import Viewer
from tests.factories import NOON, SetClock, record_command


def record(desk: Desk, confidentiality: str = "confidential") -> bytes:
    case = desk.execute(record_command(confidentiality=confidentiality), "reception").case
    assert case is not None
    return case


def look(desk: Desk, case: bytes, staff: str = "supervisor", **more: object) -> int:
    return len(desk.execute(NoteOpening(case=case, **more), staff).facts)  # type: ignore[arg-type]


def supervisor(clock: SetClock) -> Viewer:
    return Viewer("supervisor", "A", clock.now())


def test_opening_a_confidential_case_is_recorded_and_an_ordinary_one_is_not(desk: Desk) -> None:
    assert look(desk, record(desk)) == 1
    assert look(desk, record(desk, "normal")) == 0


def test_the_same_look_is_recorded_once(desk: Desk, clock: SetClock) -> None:
    case = record(desk)
    assert [look(desk, case), look(desk, case), look(desk, case, "reception")] == [1, 0, 1]
    clock.at += ONE_LOOK
    assert look(desk, case) == 1
    assert look(desk, case, how="printed") == 1


def test_uncovering_a_masked_field_is_recorded_whatever_the_case(desk: Desk) -> None:
    assert look(desk, record(desk, "normal"), how="uncovered", field="national_id") == 1


def test_who_opened_this_is_answered(desk: Desk, clock: SetClock) -> None:
    case = record(desk)
    look(desk, case)
    look(desk, case, "reception", how="printed")
    file = desk.case_file(supervisor(clock), case)
    assert file is not None
    assert [(one.staff, one.how) for one in looks_at(file.case)] == [
        ("supervisor", "opened"), ("reception", "printed")
    ]  # fmt: skip


def test_what_did_this_person_open_is_answered(desk: Desk, clock: SetClock) -> None:
    first, second = record(desk), record(desk)
    look(desk, first, "reception")
    clock.move(hours=1)
    look(desk, second, "reception")
    look(desk, second, "supervisor")
    until = clock.now() + timedelta(minutes=1)
    found = desk.reader.looks_by(supervisor(clock), "reception", NOON, until)
    assert [one.case for one in found] == [second, first]
    assert desk.reader.looks_by(supervisor(clock), "reception", until, until) == ()


def test_looks_are_in_no_timeline_and_open_no_closed_case(desk: Desk, clock: SetClock) -> None:
    case = record(desk)
    desk.execute(c.CloseCase(case=case, outcome="withdrawn"), "supervisor")
    before = desk.case_file(supervisor(clock), case)
    look(desk, case)
    after = desk.case_file(supervisor(clock), case)
    assert before is not None
    assert after is not None
    assert (after.state, after.timeline) == ("closed", before.timeline)


def test_check_and_rebuild_know_them(desk: Desk, opened: OpenDesk, clock: SetClock) -> None:
    case = record(desk)
    look(desk, case)
    assert opened.check().findings == ()
    opened.rebuild()
    found = desk.reader.looks_by(supervisor(clock), "supervisor", NOON, NOON + timedelta(days=1))
    assert [one.case for one in found] == [case]


def test_a_case_that_goes_into_the_safeguarding_lane_leaves_no_look_behind(
    desk: Desk, opened: OpenDesk, clock: SetClock
) -> None:
    case = record(desk)
    look(desk, case)
    desk.execute(c.SetConfidentiality(case=case, confidentiality="safeguarding"), "supervisor")
    look(desk, case, how="printed")
    found = desk.reader.looks_by(supervisor(clock), "supervisor", NOON, NOON + timedelta(days=1))
    assert found == ()
    assert opened.check().findings == ()
