"""Which acts the roles allow: the table of roles and acts, line by line."""

from datetime import date
from typing import Any, TypeVar

import msgspec
import pytest

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.commands import CaseCommand, Command
from kafel_desk.case.state import Case
from kafel_desk.directory import centre_facts as w
from kafel_desk.directory import facts as f
from kafel_desk.directory import report_facts as r
from kafel_desk.directory.commands import (
    ChangeEntry,
    DirectoryCommand,
    RecordWork,
    SetCalendar,
    SetTargets,
)
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.erasure.commands import ApproveErasure, DeclineErasure, ProposeErasure
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.language.message import message
from kafel_desk.refusal import FieldError, Refused
from kafel_desk.rights.access import Access
from kafel_desk.rights.acting import check, may, may_record
from kafel_desk.users.commands import ChangePassword, DisableUser, EnrolUser
from kafel_desk.users.facts import LockedKeys
from tests.kafel_desk.case.story import Story

RECEIVING = {"reception", "call_handler", "media"}
LEADING = {"supervisor", "director"}
ALL_BUT_FOCAL: set[str] = {role for role in ROLES if role != "focal"}
TABLE: dict[str, tuple[set[str], list[type[CaseCommand]]]] = {
    "confirm, contact": (
        RECEIVING | LEADING | {"officer"},
        [
            c.ConfirmReceipt, c.LogContact, e.InviteOpinion, e.RecordOpinion, c.CorrectDetails,
            c.ReviewEffectiveness,
        ],
    ),
    "note": (RECEIVING | LEADING | {"officer", "department"}, [c.AddNote]),
    "transfer": (RECEIVING | LEADING | {"officer"}, [c.TransferCase]),
    "evidence": (RECEIVING | LEADING | {"officer", "department"}, [e.AddEvidence]),
    "finding, answer": (
        LEADING | {"officer", "department"},
        [c.TakeUpCase, c.RecordFinding, c.AnswerForDepartment, c.CompleteAction],
    ),
    "wait, draft reply, tell result": (
        LEADING | {"officer"},
        [
            c.StartWaiting, c.EndWaiting, c.DraftReply, c.TellResult, c.PlanAction, e.CheckAction,
            e.RecordCause, e.ReviewSuggestion, e.ReferOut,
        ],
    ),
    "assign, priority, approve, close, reopen, void, link": (
        LEADING,
        [
            c.AssignOfficer, c.SetPriority, c.ApproveReply, c.ReturnReply, c.CloseCase,
            c.ReopenCase, c.VoidCase, c.LinkDuplicate, c.UnlinkDuplicate, e.LinkCase,
        ],
    ),
    "look": (ALL_BUT_FOCAL, [e.NoteOpening]),
    "tell of safeguarding": (set(), [e.TellOfSafeguarding]),
}  # fmt: skip


OneKind = TypeVar("OneKind", bound=Command)
TODAY = date(2026, 11, 22)


def somebody(*roles: Role) -> Access:
    return Access("me", frozenset(roles), "sponsorship", "A")


def bare(kind: type[OneKind]) -> OneKind:
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
    numbers = c.ReserveNumbers(count=1)
    assert may(somebody(role), numbers) is (role in RECEIVING | LEADING | {"officer"})


def test_an_officer_closes_their_own_inquiry_and_no_other() -> None:
    def held(kind: str, officer: str) -> Case:
        return Story().record(kind=kind).do(c.AssignOfficer, "badr", officer=officer).case

    closing = bare(c.CloseCase)
    salma = Access("salma", frozenset({"officer"}))
    assert may(salma, closing, held("inquiry", "salma"))
    assert not may(salma, closing, held("complaint", "salma"))
    assert not may(salma, closing, held("inquiry", "badr"))
    assert not may(Access("salma", frozenset({"department"})), closing, held("inquiry", "salma"))


def test_who_owes_an_action_may_say_that_it_is_done() -> None:
    planned = Story().record().do(c.PlanAction, "salma", text="تدريب", owner="amal").case
    done = bare(c.CompleteAction)
    assert may(Access("amal", frozenset({"reception"})), done, planned)
    assert not may(somebody("reception"), done, planned)


def test_whoever_serves_may_narrow_who_knows_but_not_widen_it() -> None:
    ordinary = an_ordinary_case()
    secret = Story().record(confidentiality="confidential").case
    narrow = c.SetConfidentiality(case=b"", confidentiality="confidential")
    guard = c.SetConfidentiality(case=b"", confidentiality="safeguarding")
    widen = c.SetConfidentiality(case=b"", confidentiality="normal")
    assert may(somebody("reception"), narrow, ordinary)
    assert may(somebody("reception"), guard, secret)
    assert not may(somebody("reception"), widen, secret)
    assert not may(somebody("reception"), narrow, secret)
    assert not may(somebody("department"), narrow, ordinary)
    assert may(somebody("supervisor"), widen, secret)


DIRECTORY: list[tuple[DirectoryCommand, set[str]]] = [
    (ChangeEntry(change=f.StaffChanged(entry="x")), {"administrator"}),
    (ChangeEntry(change=f.ChannelChanged(entry="x")), {"administrator"}),
    (ChangeEntry(change=w.TemplateChanged(entry="x")), LEADING | {"administrator"}),
    (ChangeEntry(change=w.RoutineChanged(entry="x")), LEADING | {"administrator"}),
    (SetTargets(in_force_from=None, targets=None), LEADING | {"administrator"}),  # type: ignore[arg-type]
    (SetCalendar(in_force_from=None, calendar=None), {"administrator"}),  # type: ignore[arg-type]
    (
        RecordWork(fact=w.RoutineDone(routine="x", on=TODAY)),
        LEADING | {"administrator", "officer", "media"},
    ),
    (RecordWork(fact=r.ReportingSet(week_begins=0)), LEADING | {"administrator"}),
    (RecordWork(fact=w.PolicyReviewed(on=TODAY, decisions="x")), LEADING),
    (RecordWork(fact=w.EvidenceLimitsSet(limits=EvidenceLimits())), {"administrator"}),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("command", "allowed"), DIRECTORY)
def test_who_may_change_the_directory(
    role: Role, command: DirectoryCommand, allowed: set[str]
) -> None:
    assert may(somebody(role), command) is (role in allowed)
    if isinstance(command, RecordWork):  # what a face asks before it offers the form
        assert may_record(somebody(role), type(command.fact)) is (role in allowed)


CENTRE: list[tuple[Command, set[str]]] = [
    (bare(EnrolUser), {"administrator"}),
    (bare(DisableUser), {"administrator"}),
    (ProposeErasure(reason="asked"), {"administrator"}),
    (ApproveErasure(erasure=b""), {"director"}),
    (DeclineErasure(erasure=b""), {"administrator", "director"}),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("command", "allowed"), CENTRE)
def test_who_lets_people_in_and_who_erases(role: Role, command: Command, allowed: set[str]) -> None:
    assert may(somebody(role), command) is (role in allowed)


def test_a_password_is_changed_by_whom_it_belongs_to_alone() -> None:
    locked = LockedKeys(salt=b"s", operations=1, memory=8192, nonce=b"n", sealed=b"k")
    assert may(somebody("auditor"), ChangePassword(staff="me", locked=locked))
    assert not may(somebody("administrator"), ChangePassword(staff="other", locked=locked))


def commands_of(base: type[Command]) -> list[type[Command]]:
    return [
        kind for below in base.__subclasses__() for kind in (below, *commands_of(below))
    ]  # fmt: skip


def test_every_act_has_its_row() -> None:
    acts = {kind for kind in commands_of(CaseCommand) if kind.__module__.startswith("kafel_desk")}
    told = {kind for _, row in TABLE.values() for kind in row}
    assert acts == told | {c.SetConfidentiality}


def test_an_act_without_the_right_is_refused_in_words() -> None:
    with pytest.raises(Refused) as refused:
        check(somebody("auditor"), bare(c.AddNote), an_ordinary_case())
    assert refused.value.errors == (FieldError("case", message("error.not_your_right")),)
    with pytest.raises(Refused) as refused:
        check(somebody("auditor"), bare(DisableUser))
    assert [error.field for error in refused.value.errors] == [""]
    check(somebody("supervisor"), bare(c.AddNote), an_ordinary_case())
