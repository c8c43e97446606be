"""What may be answered in a worklist is what the rights allow."""

from kafel_desk.case import commands as c
from kafel_desk.case.state import Case
from kafel_desk.directory.entries import Role
from kafel_desk.rights.access import Access
from tests.kafel_desk.case.story import Story
from ui.follow_ups.forms import answers_of
from ui.follow_ups.lists import ListCode


def answers(code: ListCode, case: Case, *roles: Role, staff: str = "me") -> list[str]:
    access = Access(staff, frozenset(roles), desk="A")
    return [form.answer for form in answers_of(code, access, case)]


def test_who_only_reads_the_lists_answers_nothing() -> None:
    told = Story().record(kind="inquiry").do(c.TellResult, means="call").case
    assert answers("calls", told, "auditor") == []
    assert answers("calls", told, "reception") == ["held", "failed", "contact"]


def test_an_action_is_checked_by_who_works_on_cases_and_done_by_who_owes_it() -> None:
    planned = Story().record().do(c.PlanAction, text="تدريب", owner="amal").case
    assert answers("to_do", planned, "reception") == []
    assert answers("to_do", planned, "reception", staff="amal") == ["done"]
    assert answers("to_check", planned, "reception") == []
    assert answers("to_check", planned, "officer") == ["effective", "ineffective"]
