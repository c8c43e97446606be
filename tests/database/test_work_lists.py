"""Worklists show what the facts of the cases say: held against folding every case."""

import random
from collections import defaultdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from database.open import OpenDesk, open_desk
from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.due import due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import ReminderGiven
from kafel_desk.case.last_word import last_word_at
from kafel_desk.case.reminders import due_reminders, next_reminder
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open, state_of
from kafel_desk.desk import Desk
from kafel_desk.directory.commands import ChangeEntry, SetTargets
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.queries import ActionList, HoldingRow, Viewer
from kafel_desk.refusal import Refused
from kafel_desk.time.deadlines import Targets
from tests.factories import NOON, SetClock, record_command

STAFF = ("reception", "supervisor", "officer", "director")
NEVER = timedelta(days=10**5)


@pytest.fixture(params=range(2))
def cases(desk: Desk, clock: SetClock, request: pytest.FixtureRequest) -> list[bytes]:
    """Let a few weeks pass at random, with reminders given now and then."""
    dice = random.Random(request.param)
    roles: tuple[Role, ...] = ("officer", "director")
    for role in roles:
        added = StaffChanged(entry=role, name=role, roles=(role,), is_active=True)
        desk.execute(ChangeEntry(change=added), "supervisor")
    recorded: list[bytes] = []
    for _ in range(160):
        clock.move(hours=dice.randrange(6))
        if len(recorded) < 8 or dice.random() < 0.12:
            recorded.append(record(desk, **random_form(dice)))
        else:
            act(desk, dice, dice.choice(recorded), dice.choice(recorded))
        if dice.random() < 0.1:
            desk.remind(dice.randrange(1, 4))
    return recorded


def record(desk: Desk, **fields: Any) -> bytes:
    case = desk.execute(record_command(**fields), "reception").case
    assert case is not None
    return case


def random_form(dice: random.Random) -> dict[str, Any]:
    return {
        "kind": dice.choice(("complaint", "complaint", "inquiry", "suggestion")),
        "priority": dice.choice(("normal", "urgent")),
        "category": dice.choice((None, "sponsorship.delay", "staff.manners")),
        "confidentiality": dice.choice(("normal",) * 6 + ("safeguarding",)),
        "name": dice.choice((None, "هدى المالكي", "خالد العتيبي")),
        "phone": dice.choice((None, "0555000123")),
    }


def act(desk: Desk, dice: random.Random, case: bytes, other: bytes) -> None:
    """Do something to a case that may be refused."""
    departments = list(desk.reader.directory().departments)
    due = desk.clock.now() + timedelta(days=dice.randrange(1, 30))
    commands: list[c.CaseCommand] = [
        c.TransferCase(case=case, department=dice.choice(departments)),
        c.AssignOfficer(case=case, officer=dice.choice(STAFF)),
        c.StartWaiting(case=case, reason="الآيبان"),
        c.EndWaiting(case=case),
        c.PlanAction(case=case, text="مطابقة", owner=dice.choice(STAFF), due=due),
        c.PlanAction(case=case, text="تدريب", owner=dice.choice(STAFF)),
        c.CompleteAction(case=case),
        e.CheckAction(case=case, effective=dice.random() < 0.5),
        c.LogContact(case=case, means="call", direction="out"),
        c.DraftReply(case=case, text="نعتذر"),
        c.ApproveReply(case=case),
        c.TellResult(case=case, means="call"),
        c.LinkDuplicate(case=case, of=other),
        c.CloseCase(case=case, outcome="withdrawn"),
        c.ReopenCase(case=case, reason="تكرر"),
        c.VoidCase(case=case, reason="خطأ"),
    ]
    weights = [4, 6, 3, 3, 6, 3, 5, 5, 3, 3, 3, 3, 1, 1, 2, 1]
    try:
        desk.execute(dice.choices(commands, weights)[0], dice.choice(STAFF))
    except Refused:
        return


def folded(desk: Desk, viewer: Viewer, cases: list[bytes]) -> list[Case]:
    """Return the cases that may stand in lists: those of safeguarding are in none."""
    found = [fold(desk.reader.case_facts(viewer, case)) for case in cases]
    return [case for case in found if case is not None and case.confidentiality != "safeguarding"]


def look(clock: SetClock, staff: str = "supervisor") -> Viewer:
    return Viewer(staff, "A", clock.now())


# ── Actions ─────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("which", ["open", "mine", "to_check"])
@pytest.mark.parametrize("staff", ["supervisor", "officer"])
def test_the_board_shows_the_actions_that_the_cases_have(
    desk: Desk, clock: SetClock, cases: list[bytes], which: ActionList, staff: str
) -> None:
    viewer = look(clock, staff)
    expected = []
    for place, case in enumerate(folded(desk, viewer, cases)):
        for action in case.actions if case.voided is None else ():
            done, owner = action.done, action.plan.owner
            due = action.plan.due or clock.now() + NEVER
            is_checked_by_me = done is not None and action.checked is None and done.actor != staff
            if which == "to_check" and is_checked_by_me and done is not None:
                expected.append((done.at, place, action.planned.id))
            elif which != "to_check" and done is None and (which == "open" or owner == staff):
                expected.append((due, place, action.planned.id))
    rows = desk.reader.actions(viewer, which, 0, 1000)
    assert [row.action for row in rows] == [action for *_, action in sorted(expected)]
    assert desk.reader.count_actions(viewer, which) == len(rows)
    assert desk.reader.actions(viewer, which, 2, 3) == rows[2:5]


def test_a_row_of_the_board_says_what_is_owed_and_whose_case_it_is(
    desk: Desk, clock: SetClock
) -> None:
    due = clock.now() + timedelta(days=9)
    case = record(desk, name="هدى المالكي")
    plan = c.PlanAction(case=case, text="مطابقة الكشف", owner="supervisor", due=due)
    action = desk.execute(plan, "reception").facts[0].id
    (row,) = desk.reader.actions(look(clock), "mine", 0, 9)
    assert (row.case, row.action, row.text, row.name) == (
        case,
        action,
        "مطابقة الكشف",
        "هدى المالكي",
    )
    assert (row.owner, row.due, row.done_at, row.effective) == ("supervisor", due, None, None)


def test_the_words_of_a_safeguarding_case_stay_off_the_board(desk: Desk, clock: SetClock) -> None:
    case = record(desk, confidentiality="safeguarding", name="هدى")
    desk.execute(c.PlanAction(case=case, text="سر", owner="supervisor"), "reception")
    assert desk.reader.actions(look(clock), "open", 0, 9) == ()


# ── Who holds what ──────────────────────────────────────────────────────────────────────────────
def test_who_holds_what_counts_every_open_case_once(
    desk: Desk, clock: SetClock, cases: list[bytes]
) -> None:
    viewer, directory = look(clock), desk.reader.directory()
    groups: defaultdict[tuple[str | None, str | None], list[Case]] = defaultdict(list)
    for case in folded(desk, viewer, cases):
        if is_open(case):
            groups[case.holder, None if case.holder else case.department].append(case)
    expected = set()
    for (staff, department), group in groups.items():
        dues = [due_of(case, directory) for case in group]
        expected.add(
            HoldingRow(
                staff,
                department,
                open=len(group),
                overdue=sum(due.is_overdue(clock.now()) for due in dues),
                waiting=sum(state_of(case) == "waiting" for case in group),
                oldest_due=min((due.owed for due in dues if due.owed), default=None),
            )
        )
    rows = desk.reader.holdings(viewer)
    assert set(rows) == expected
    assert len(rows) == len(expected)
    people = [row.open for row in rows if row.staff]
    assert people == sorted(people, reverse=True)
    assert all(row.staff for row in rows[: len(people)])


# ── Reminders ───────────────────────────────────────────────────────────────────────────────────
def test_what_is_due_is_what_the_cases_are_due(
    desk: Desk, clock: SetClock, cases: list[bytes]
) -> None:
    directory = desk.reader.directory()
    expected = []
    for place, case in enumerate(folded(desk, look(clock), cases)):
        following = next_reminder(case, directory)
        expected += [
            (following, place, reminder.at, case.id, reminder.percent)
            for reminder in due_reminders(case, directory, clock.now())
        ]
    found = desk.reader.due_reminders(clock.now(), 1000)
    assert [(due.case, due.percent) for due in found] == [row[3:] for row in sorted(expected)]


@pytest.mark.parametrize("staff", ["officer", "supervisor", "director", "reception"])
def test_notices_reach_those_whom_they_are_meant_for(
    desk: Desk, clock: SetClock, cases: list[bytes], staff: str
) -> None:
    while desk.remind(5):
        pass
    viewer, directory = look(clock, staff), desk.reader.directory()
    expected = set()
    for case in folded(desk, viewer, cases):
        for fact in case.facts if is_open(case) and case.told is None else ():
            if not isinstance(fact.fact, ReminderGiven):
                continue
            if fact.fact.to == "holder":
                is_mine = case.holder == staff
            else:
                is_mine = fact.fact.to in directory.staff[staff].roles
            if is_mine:
                expected.add((case.id, fact.fact.percent, fact.fact.to, fact.at))
    notices = desk.reader.notices(viewer, 1000)
    assert {(one.case, one.percent, one.to, one.at) for one in notices} == expected
    assert len(notices) == len(expected)
    times = [one.at for one in notices]
    assert times == sorted(times, reverse=True)


def test_every_due_reminder_is_given_once_in_bounded_portions(
    desk: Desk, clock: SetClock, opened: OpenDesk
) -> None:
    cases = [record(desk) for _ in range(5)]
    assert desk.remind() == ()
    clock.move(days=60)
    given = desk.remind(2)
    assert len(given) == 2
    assert all(len(done.facts) == 3 for done in given)
    assert {fact.actor for done in given for fact in done.facts} == {"desk"}
    assert len(desk.remind(2)) == 2
    assert len(desk.remind(2)) == 1
    assert desk.remind(2) == ()
    assert {case.reminded for case in folded(desk, look(clock), cases)} == {
        frozenset({75, 100, 150})
    }
    assert opened.check().is_whole


def test_a_notice_goes_when_the_result_was_told(desk: Desk, clock: SetClock) -> None:
    case = record(desk, kind="inquiry")
    desk.execute(c.AssignOfficer(case=case, officer="reception"), "supervisor")
    clock.move(days=30)
    desk.remind()
    assert [one.percent for one in desk.reader.notices(look(clock, "reception"))] == [75]
    desk.execute(c.TellResult(case=case, means="call"), "reception")
    assert desk.reader.notices(look(clock, "reception")) == ()


def test_new_targets_move_the_reminders_of_cases_that_they_concern(
    desk: Desk, clock: SetClock, opened: OpenDesk
) -> None:
    record(desk)
    clock.move(days=3)
    assert desk.reader.due_reminders(clock.now(), 9) == ()
    sooner = Targets(remind_holder_percent=10)
    since = clock.now().date() - timedelta(days=30)
    desk.execute(SetTargets(in_force_from=since, targets=sooner), "supervisor")
    assert [due.percent for due in desk.reader.due_reminders(clock.now(), 9)] == [10]
    assert opened.check().is_whole


# ── People without a word ───────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("days", [0, 3, 10])
def test_people_without_a_word_are_those_of_the_cases(
    desk: Desk, clock: SetClock, cases: list[bytes], days: int
) -> None:
    viewer = look(clock)
    until = clock.now() - timedelta(days=days)
    expected = []
    for place, case in enumerate(folded(desk, viewer, cases)):
        last = last_word_at(case)
        if last is not None and last <= until:
            expected.append((last, place, case.id))
    rows = desk.reader.silent_cases(viewer, days, 0, 1000)
    assert [(row.last_word_at, row.id) for row in rows] == [
        (last, case) for last, _, case in sorted(expected)
    ]
    assert desk.reader.count_silent(viewer, days) == len(rows)
    assert desk.reader.silent_cases(viewer, days, 1, 2) == rows[1:3]


def test_the_call_lists_show_number_time_and_the_note_to_read_before(
    desk: Desk, clock: SetClock
) -> None:
    case = record(desk, kind="inquiry", safe_contact="بعد العصر، ولا تترك رسالة")
    desk.execute(c.TellResult(case=case, means="call"), "reception")
    told = clock.now()
    clock.move(days=8)
    (silent,) = desk.reader.silent_cases(look(clock), 8, 0, 9)
    assert silent.follow_up is not None
    assert (silent.told_at, silent.last_word_at) == (told, told)
    assert (silent.phone, silent.safe_contact) == ("+966555000123", "بعد العصر، ولا تترك رسالة")


# ── Same issue ──────────────────────────────────────────────────────────────────────────────────
def test_rows_of_one_matter_are_the_complaints_that_count(
    desk: Desk, clock: SetClock, cases: list[bytes]
) -> None:
    viewer, since = look(clock), clock.now() - timedelta(days=9)
    expected = {
        (case.number, case.category, case.department, case.received_at)
        for case in folded(desk, viewer, cases)
        if case.kind == "complaint"
        and case.category
        and case.voided is None
        and not case.duplicate_of
        and case.confidentiality != "safeguarding"
        and case.received_at >= since
    }
    rows = desk.reader.issue_rows(viewer, since)
    assert {(row.number, row.category, row.place, row.received_at) for row in rows} == expected
    assert len(rows) == len(expected)


# ── All of it ───────────────────────────────────────────────────────────────────────────────────
def test_check_finds_nothing_and_rebuild_changes_nothing(
    desk: Desk, clock: SetClock, cases: list[bytes], opened: OpenDesk
) -> None:
    def seen() -> list[object]:
        viewer, reader = look(clock), desk.reader
        return [
            reader.actions(viewer, "open", 0, 1000),
            reader.actions(viewer, "to_check", 0, 1000),
            reader.holdings(viewer),
            reader.notices(viewer, 1000),
            reader.due_reminders(clock.now(), 1000),
            reader.silent_cases(viewer, 1, 0, 1000),
            reader.issue_rows(viewer, clock.now() - timedelta(days=99)),
        ]

    before = seen()
    assert opened.check().findings == ()
    opened.rebuild()
    assert seen() == before
    assert opened.check().findings == ()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM actions",
        "UPDATE actions SET owner = 'nobody'",
        "UPDATE reminders SET percent = percent + 1",
        "DELETE FROM reminders",
    ],
)
def test_check_tells_when_a_worklist_is_otherwise_than_the_facts(
    desk: Desk, clock: SetClock, opened: OpenDesk, change: str
) -> None:
    case = record(desk)
    desk.execute(c.PlanAction(case=case, text="مطابقة", owner="supervisor"), "reception")
    clock.move(days=60)
    desk.remind()
    opened.connections[0].execute(change)
    assert [finding.key for finding in opened.check().findings] == ["check.work_differs"]


def test_an_anonymous_case_is_found_by_its_code_word(desk: Desk, clock: SetClock) -> None:
    case = record(desk, name=None, phone=None)
    row = desk.reader.row(look(clock), case)
    assert row is not None
    assert row.code_word
    found = desk.reader.search(look(clock), row.code_word)
    assert [one.id for one in found.rows] == [case]


def test_a_desk_of_a_program_without_worklists_is_brought_along(
    tmp_path: Path, desk: Desk, clock: SetClock, opened: OpenDesk
) -> None:
    case = record(desk)
    desk.execute(c.PlanAction(case=case, text="مطابقة", owner="supervisor"), "reception")
    before = desk.reader.actions(look(clock), "open", 0, 9)
    older = opened.connections[0]
    for statement in (
        "DROP TABLE actions",
        "DROP TABLE reminders",
        "DROP INDEX cases_that_are_open",
        "DROP INDEX open_by_room",
        "DROP INDEX open_about_staff",
        "ALTER TABLE cases DROP COLUMN last_word",
        "ALTER TABLE cases DROP COLUMN next_reminder",
        "ALTER TABLE cases DROP COLUMN is_duplicate",
        "UPDATE desk SET projected_by = 1",
    ):
        older.execute(statement)
    opened.close()
    with open_desk(tmp_path / "desk", now=NOON, identity=tmp_path / "identity") as again:
        assert again.reader.actions(look(clock), "open", 0, 9) == before
        assert again.reader.count_silent(look(clock), 0) == 1
        assert again.check().findings == ()
