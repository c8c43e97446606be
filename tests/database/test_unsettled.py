"""What desks wrote without seeing each other is found, wherever it stands, until it is settled."""

from typing import Any

from kafel_desk.case import commands as c
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import OUTCOMES
from kafel_desk.desk import Desk
from kafel_desk.journal.register import seen_ids
from kafel_desk.person.state import fold_person
from kafel_desk.queries import CaseView, Viewer
from tests.factories import record_command


def record(desk: Desk, **fields: Any) -> bytes:
    case = desk.execute(record_command(**fields), "reception").case
    assert case is not None
    return case


def shown_person(desk: Desk, viewer: Viewer, case: bytes) -> dict[str, tuple[bytes, ...]]:
    """Return what the form of a correction shows of the person."""
    file = desk.case_file(viewer, case)
    assert file is not None
    assert file.person is not None
    person = fold_person(desk.reader.person_facts(viewer, file.person.id))
    assert person is not None
    return dict(seen_ids(person.registers, ("phones",)))


def test_two_numbers_of_a_person_mark_every_case_of_theirs(desk: Desk, viewer: Viewer) -> None:
    case = record(desk, name="هدى", phone="0555000111")
    record(desk, name="غيرها", phone="0555000222")
    seen = shown_person(desk, viewer, case)
    for phone in ("0555000123", "0555000132"):
        desk.execute(c.CorrectDetails(case=case, phones=(phone,), seen=seen), "reception")
    assert [(row.case, row.fields) for row in desk.reader.unsettled(viewer)] == [
        (case, ("phones",))
    ]
    rows = desk.reader.rows(viewer, CaseView(), 0, 10)
    assert {row.id for row in rows if row.has_conflict} == {case}
    both = shown_person(desk, viewer, case)
    desk.execute(c.CorrectDetails(case=case, phones=("0555000132",), seen=both), "reception")
    assert desk.reader.unsettled(viewer) == ()


def test_both_to_whom_a_case_was_assigned_are_named(desk: Desk, viewer: Viewer) -> None:
    case = record(desk)
    for officer in ("reception", "supervisor"):
        desk.execute(c.AssignOfficer(case=case, officer=officer, seen={"officer": ()}), "director")
    (row,) = desk.reader.unsettled(viewer)
    assert row.officers == ("reception", "supervisor")
    assert row.fields == ("officer",)


def test_a_closing_that_had_not_seen_a_finding_waits_for_a_second_look(
    desk: Desk, viewer: Viewer
) -> None:
    case = record(desk)
    folded = fold(desk.reader.case_facts(viewer, case))
    assert folded is not None
    desk.execute(c.RecordFinding(case=case, text="وُجد الخطأ"), "officer")
    outcome = OUTCOMES[folded.kind][0]
    desk.execute(c.CloseCase(case=case, outcome=outcome, shown=folded.shown_ids), "supervisor")
    (row,) = desk.reader.unsettled(viewer)
    assert row.closed_by == "supervisor"
    again = fold(desk.reader.case_facts(viewer, case))
    assert again is not None
    desk.execute(c.CloseCase(case=case, outcome=outcome, shown=again.shown_ids), "supervisor")
    assert desk.reader.unsettled(viewer) == ()


def test_a_void_case_asks_nobody(desk: Desk, viewer: Viewer) -> None:
    case = record(desk)
    for officer in ("reception", "supervisor"):
        desk.execute(c.AssignOfficer(case=case, officer=officer, seen={"officer": ()}), "director")
    desk.execute(c.VoidCase(case=case, reason="سُجلت مرتين"), "supervisor")
    assert desk.reader.unsettled(viewer) == ()
