"""Which acts the roles allow: the table of roles and acts, line by line."""

from typing import Any

import msgspec
import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.commands import CaseCommand, Command
from kafel_desk.case.state import Case
from kafel_desk.directory import centre_facts as w
from kafel_desk.directory import facts as f
from kafel_desk.directory.commands import ChangeEntry, DirectoryCommand, SetCalendar, SetTargets
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.refusal import Refused
from kafel_desk.rights.access import Access
from kafel_desk.rights.acting import check, may, roles_for
from tests.kafel_desk.case.story import Story

RECEIVING = {"reception", "call_handler", "media"}
LEADING = {"supervisor", "director"}
TABLE: dict[str, tuple[set[str], list[type[CaseCommand]]]] = {
    "confirm, contact": (
        RECEIVING | LEADING | {"officer"},
        [c.ConfirmReceipt, c.LogContact, e.RecordOpinion, c.CorrectDetails],
    ),
    "note": (RECEIVING | LEADING | {"officer", "department"}, [c.AddNote]),
    "transfer": (RECEIVING | LEADING | {"officer"}, [c.TransferCase]),
    "evidence": (RECEIVING | LEADING | {"officer", "department"}, [e.AddEvidence]),
    "finding, answer": (
        LEADING | {"officer", "department"},
        [c.RecordFinding, c.AnswerForDepartment],
    ),
    "wait, draft reply, tell result": (
        LEADING | {"officer"},
        [c.StartWaiting, c.EndWaiting, c.DraftReply, c.TellResult],
    ),
    "assign, priority, approve, close, reopen, void, link": (
        LEADING,
        [
            c.AssignOfficer, c.SetPriority, c.ApproveReply, c.ReturnReply, c.CloseCase,
            c.ReopenCase, c.VoidCase, c.LinkDuplicate, c.UnlinkDuplicate, e.LinkCase,
        ],
    ),
}  # fmt: skip


def somebody(*roles: Role) -> Access:
    return Access("me", frozenset(roles), "sponsorship", "A")


def bare(kind: type[CaseCommand]) -> CaseCommand:
    """Make a command of which only its type matters."""
    fields: dict[str, Any] = {
        field.name: None for field in msgspec.structs.fields(kind) if field.required
    }
    return kind(**fields)


def an_ordinary_case() -> Case:
    return Story().record().case


def a_safeguarding_case() -> Case:
    return Story().record(confidentiality="safeguarding").case


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("row", TABLE)
def test_the_table_holds_for_an_ordinary_case(role: Role, row: str) -> None:
    allowed, acts = TABLE[row]
    for act in acts:
        assert may(somebody(role), bare(act), an_ordinary_case()) is (role in allowed), act


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("row", TABLE)
def test_for_a_safeguarding_case_the_focal_person_alone_acts(role: Role, row: str) -> None:
    for act in TABLE[row][1]:
        assert may(somebody(role), bare(act), a_safeguarding_case()) is (role == "focal"), act


def test_who_is_officer_and_focal_person_does_not_lead_ordinary_cases() -> None:
    both = somebody("officer", "focal")
    assert not may(both, bare(c.VoidCase), an_ordinary_case())
    assert may(both, bare(c.DraftReply), an_ordinary_case())
    assert may(both, bare(c.VoidCase), a_safeguarding_case())


@pytest.mark.parametrize("role", ROLES)
def test_who_may_record_a_case(role: Role) -> None:
    form = c.RecordCase(kind="inquiry", channel="visit", description="سؤال")
    assert may(somebody(role), form) is (role in RECEIVING | LEADING | {"officer", "focal"})


def test_an_officer_closes_their_own_inquiry_and_no_other() -> None:
    def held(kind: str, officer: str) -> Case:
        return Story().record(kind=kind).do(c.AssignOfficer, "badr", officer=officer).case

    closing = bare(c.CloseCase)
    salma = Access("salma", frozenset({"officer"}))
    assert may(salma, closing, held("inquiry", "salma"))
    assert not may(salma, closing, held("complaint", "salma"))
    assert not may(salma, closing, held("inquiry", "badr"))


def test_whoever_serves_may_narrow_who_knows_but_not_widen_it() -> None:
    ordinary = an_ordinary_case()
    secret = Story().record(confidentiality="confidential").case
    narrow = c.SetConfidentiality(case=b"", confidentiality="confidential")
    guard = c.SetConfidentiality(case=b"", confidentiality="safeguarding")
    widen = c.SetConfidentiality(case=b"", confidentiality="normal")
    assert may(somebody("reception"), narrow, ordinary)
    assert may(somebody("reception"), guard, secret)
    assert not may(somebody("reception"), widen, secret)
    assert not may(somebody("department"), narrow, ordinary)
    assert may(somebody("supervisor"), widen, secret)


DIRECTORY: list[tuple[DirectoryCommand, set[str]]] = [
    (ChangeEntry(change=f.StaffChanged(entry="x")), {"administrator"}),
    (ChangeEntry(change=f.ChannelChanged(entry="x")), {"administrator"}),
    (ChangeEntry(change=w.TemplateChanged(entry="x")), LEADING | {"administrator"}),
    (ChangeEntry(change=w.RoutineChanged(entry="x")), LEADING | {"administrator"}),
    (SetTargets(in_force_from=None, targets=None), LEADING | {"administrator"}),  # type: ignore[arg-type]
    (SetCalendar(in_force_from=None, calendar=None), {"administrator"}),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("command", "allowed"), DIRECTORY)
def test_who_may_change_the_directory(
    role: Role, command: DirectoryCommand, allowed: set[str]
) -> None:
    assert may(somebody(role), command) is (role in allowed)


def commands_of(base: type[Command]) -> list[type[Command]]:
    return [
        kind for below in base.__subclasses__() for kind in (below, *commands_of(below))
    ]  # fmt: skip


def test_every_act_has_its_row() -> None:
    acts = [kind for kind in commands_of(CaseCommand) if kind.__module__.startswith("kafel_desk")]
    assert not [kind.__name__ for kind in acts if not roles_for(bare(kind))]  # type: ignore[arg-type]


def test_an_act_without_the_right_is_refused_in_words() -> None:
    with pytest.raises(Refused) as refused:
        check(somebody("auditor"), bare(c.AddNote), an_ordinary_case())
    assert [error.message.key for error in refused.value.errors] == ["error.not_your_right"]
