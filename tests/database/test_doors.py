"""Every door, as every role: what somebody may not see leaves no trace in anything that they read.

For each role, everything that can be read is read, then cases are planted that the role may not
see, and everything is read again: nothing may be different. A door that forgets the filter of
rights shows a count more, a row more, a word more.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from database.open import OpenDesk
from database.users.locked_keys import LEAST
from database.users.session import enrolment
from database.visibility import EVERYTHING, WHOLE, Narrowing
from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.facts import KINDS
from kafel_desk.desk import Desk
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.figures.figure import FIGURES
from kafel_desk.figures.period import period_of
from kafel_desk.figures.weekly import UNTOLD
from kafel_desk.queries import TABS, ActionList, CaseView, Reader, Viewer
from kafel_desk.refusal import Refused
from kafel_desk.users.commands import DisableUser
from tests.factories import SetClock, composed, make_desk, record_command

ME, LEADER, OTHER = "me", "leader", "other"
WORD, NAME, PHONE = "زنبرك", "كوثر الخفي", "0561110002"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64

Plant = Callable[[Desk, SetClock], bytes]


# ── What is planted ─────────────────────────────────────────────────────────────────────────────
def planted(desk: Desk, clock: SetClock, **form: Any) -> bytes:
    """Record a case that something of every kind hangs on, and that somebody else holds."""
    values: dict[str, Any] = {
        "description": f"{WORD} في القسم، صرف",
        "remedy": WORD,
        "safe_contact": WORD,
        "category": "staff.manners",
        "name": NAME,
        "phone": PHONE,
    }
    command = record_command(**(values | form))
    case = desk.execute(command, LEADER).case
    assert case is not None
    by = "focal" if form.get("confidentiality") == "safeguarding" else LEADER
    file = desk.evidence.add_bytes(PNG + WORD.encode() + case, f"{WORD}.png", EvidenceLimits())
    for act in (
        c.AssignOfficer(case=case, officer=OTHER),
        # Two values of a field, as of two desks that had not heard of each other.
        *(c.CorrectDetails(case=case, remedy=f"{WORD} {n}", seen={"remedy": ()}) for n in "12"),
        c.PlanAction(case=case, text=WORD, owner=OTHER),
        e.AddEvidence(case=case, file=file, note=WORD),
        c.LogContact(case=case, means="call", note=WORD),
        e.RecordCause(case=case, cause="delay", text=WORD),
        c.DraftReply(case=case, text=WORD),
        c.CompleteAction(case=case),
        c.TellResult(case=case, means="call"),
        e.RecordOpinion(case=case, result=2, process=1, words=WORD),
        e.NoteOpening(case=case, how="printed"),
    ):
        clock.move(minutes=1)
        with suppress(Refused):  # what the kind of case does not have
            desk.execute(act, by)
    return case


def an_overdue_one(desk: Desk, clock: SetClock, **form: Any) -> bytes:
    """Record a case that waits since long: it is in the lists of what is late."""
    long_ago = clock.now() - timedelta(days=60)
    case = desk.execute(
        record_command(
            description=WORD, name=NAME, phone=PHONE, category="staff.manners",
            received_at=long_ago, **form,
        ),
        LEADER,
    ).case  # fmt: skip
    assert case is not None
    return case


HIDDEN: dict[str, tuple[dict[str, Any], frozenset[str]]] = {
    "confidential": (
        {"confidentiality": "confidential"},
        frozenset(ROLES) - {"supervisor", "director", "auditor"},
    ),
    "safeguarding": ({"confidentiality": "safeguarding"}, frozenset(ROLES) - {"focal"}),
    "about oneself": ({"complained_staff": ME}, frozenset(ROLES)),
    "secret about oneself": (
        {"complained_staff": ME, "confidentiality": "confidential"},
        frozenset(ROLES),
    ),
    "ordinary": ({}, frozenset({"department", "administrator", "focal"})),
}


# ── Every door ──────────────────────────────────────────────────────────────────────────────────
def doors(desk: Desk, clock: SetClock) -> dict[str, Callable[[Reader, Viewer], object]]:
    """Return everything that can be read, under the name of its method."""
    now = clock.now()
    calendars = desk.reader.directory().calendars
    week = period_of("week", now.date(), calendars, now)
    month = period_of("month", now.date(), calendars, now)
    views = [
        *(CaseView(tab=tab) for tab in TABS),
        *(CaseView(kind=kind, descending=True) for kind in ("complaint", "inquiry")),
        CaseView(channel="visit", sort="received"),
        CaseView(department="happiness"),
        CaseView(holder=OTHER),
        CaseView(received_from=now - timedelta(days=90)),
    ]
    # The last two are common to what is hidden and what is not.
    asked = (
        WORD, NAME, NAME.split(maxsplit=1)[0], PHONE, PHONE[-6:], "KA-26", "القسم", "صرف", "0002",
    )  # fmt: skip
    numbers = [str(number) for number in range(1, 150)]
    return {
        "tab_counts": lambda r, v: [r.tab_counts(v, view) for view in views],
        "count": lambda r, v: [r.count(v, view) for view in views],
        "rows": lambda r, v: [r.rows(v, view, 0, most) for view in views for most in (2, 100)],
        "find_number": lambda r, v: [r.find_number(v, number) for number in numbers],
        "search": lambda r, v: [
            *(r.search(v, text, most) for text in asked for most in (2, 50)),
            *(r.search(v, number) for number in numbers),
        ],
        "people_by_phone": lambda r, v: r.people_by_phone(v, PHONE),
        "recorded_today": lambda r, v: [r.recorded_today(v, most) for most in (2, 50)],
        "actions": lambda r, v: [
            r.actions(v, which, 0, most) for which in get_args(ActionList) for most in (1, 100)
        ],
        "count_actions": lambda r, v: [r.count_actions(v, which) for which in get_args(ActionList)],
        "holdings": lambda r, v: r.holdings(v),
        "notices": lambda r, v: [r.notices(v, most) for most in (1, 100)],
        "unsettled": lambda r, v: [r.unsettled(v, most) for most in (1, 100)],
        "silent_cases": lambda r, v: [
            r.silent_cases(v, days, 0, most) for days in (0, 30) for most in (2, 100)
        ],
        "count_silent": lambda r, v: [r.count_silent(v, days) for days in (0, 30)],
        "issue_rows": lambda r, v: r.issue_rows(v, now - timedelta(days=90)),
        "figures": lambda r, v: [r.figures(v, week), r.figures(v, month)],
        "cases_of_figure": lambda r, v: [
            r.cases_of_figure(v, figure, None, month, 0, 100) for figure in FIGURES
        ],
        # What leaders sign bears the fingerprint of the whole record, which every event changes.
        "weekly": lambda r, v: _unless_it_leads(r.weekly(v, week), r, v),
        "periodic": lambda r, v: _unless_it_leads(r.periodic(v, month), r, v),
        "today": lambda r, v: r.today(v),
        "log_rows": lambda r, v: list(r.log_rows(v, None, None)),
        "guarded_cases": lambda r, v: r.guarded_cases(v),
        "looks_by": lambda r, v: [
            r.looks_by(v, staff, now - timedelta(days=9), now + timedelta(days=9))
            for staff in (ME, LEADER, "focal")
        ],
        "find_erasable": lambda r, v: [r.find_erasable(v, text) for text in (PHONE, *numbers)],
        "pending_erasures": lambda r, v: r.pending_erasures(v),
        "due_for_erasure": lambda r, v: r.due_for_erasure(v, 100),
        "held_cases": lambda r, v: r.held_cases(v),
    }  # fmt: skip


def _unless_it_leads(report: Any, reader: Reader, viewer: Viewer) -> object:
    roles = set(reader.directory().staff[viewer.staff].roles)
    if roles.isdisjoint({"supervisor", "director", "auditor"}):
        return report
    return msgspec.structs.replace(report, record=UNTOLD)


BY_NAME = {"row", "cases_of", "case_facts", "person_facts"}
"""Doors that ask for the id of a case or person: tried with those that were planted."""
OPEN_TO_ALL = {
    "directory", "due_reminders", "reserved_numbers", "drafts", "local_setting", "cases_like",
}  # fmt: skip
"""What holds nothing of a case for a viewer. ``due_reminders`` and ``cases_like`` are asked by the
desk itself, which tells nobody."""


TOLD_TO_AN_ADMINISTRATOR = {("find_erasable", "confidential"), ("find_erasable", "ordinary")}
"""Who proposes an erasure learns that a number is there, and nothing more (decision 78); more about
these doors is in test_erasure_reads.py."""


def test_every_door_is_tried(tmp_path: Path) -> None:
    with make_desk(tmp_path) as opened:
        tried = set(doors(composed(opened), SetClock()))
    there = {name for name in dir(Reader) if not name.startswith("_")}
    assert there == tried | BY_NAME | OPEN_TO_ALL


# ── The office ──────────────────────────────────────────────────────────────────────────────────
class Office:
    """A desk with people in every role, where roles hold, and ordinary work in it."""

    def __init__(self, folder: Path, roles: tuple[Role, ...]) -> None:
        self.clock = SetClock()
        self.opened: OpenDesk = make_desk(folder)
        self.desk = composed(self.opened, self.clock)
        self._employ(LEADER, ("supervisor", "director", "administrator"), None)
        self._employ("focal", ("focal",), None)
        self._employ(OTHER, ("officer",), "happiness")
        self._employ(ME, roles, "sponsorship")
        self.desk.execute(enrolment(LEADER, LEADER, "rain on the window", LEAST), LEADER)
        for number in range(6):
            self.clock.move(hours=7)
            self._ordinary(number)

    def _employ(self, staff: str, roles: tuple[Role, ...], department: str | None) -> None:
        change = StaffChanged(entry=staff, name=staff, roles=roles, department=department)
        self.desk.execute(ChangeEntry(change=change), "supervisor")

    def _ordinary(self, number: int) -> None:
        case = self.desk.execute(
            record_command(name=f"شخص {number}", phone=f"05550002{number:02}"), LEADER
        ).case
        assert case is not None
        department = ("sponsorship", "in_kind")[number % 2]
        self.desk.execute(c.TransferCase(case=case, department=department), LEADER)
        if number == 4:
            self.desk.execute(c.CloseCase(case=case, outcome="withdrawn"), LEADER)

    def viewer(self) -> Viewer:
        return Viewer(ME, "A", self.clock.now())

    def read(self, at: Viewer) -> dict[str, object]:
        """Read through every door, a day later and on the day of what was planted itself."""
        same_day = msgspec.structs.replace(at, now=at.now - timedelta(hours=20))
        return {
            name: [door(self.desk.reader, moment) for moment in (at, same_day)]
            for name, door in doors(self.desk, self.clock).items()
        }


@pytest.fixture
def office(tmp_path: Path, role: Role) -> Iterator[Office]:
    office = Office(tmp_path, (role,))
    yield office
    office.opened.close()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("what", HIDDEN)
def test_what_may_not_be_seen_leaves_no_trace(office: Office, role: Role, what: str) -> None:
    form, hidden_from = HIDDEN[what]
    if role not in hidden_from:
        pytest.skip(f"{role} sees what is {what}")
    # Read at one moment, before and after: time alone changes what is late.
    later = office.clock.now() + timedelta(days=1)
    at = Viewer(ME, "A", later)
    office.clock.at, now = later, office.clock.at
    before = office.read(at)
    office.clock.at = now
    kinds = ("complaint", "inquiry")
    cases = [planted(office.desk, office.clock, kind=kind, **form) for kind in kinds]
    cases.append(an_overdue_one(office.desk, office.clock, **form))
    office.desk.remind()
    office.clock.at = later
    after = office.read(at)
    differ = {(name, what) for name in before if before[name] != after[name]}
    assert differ - (TOLD_TO_AN_ADMINISTRATOR if role == "administrator" else set()) == set()
    _by_name_there_is_nothing(office, at, cases)


def _by_name_there_is_nothing(office: Office, at: Viewer, cases: list[bytes]) -> None:
    reader = office.desk.reader
    for case in cases:
        assert reader.row(at, case) is None
        assert reader.case_facts(at, case) == ()
        assert office.desk.case_file(at, case) is None
        person = person_of(office, case)
        assert reader.person_facts(at, person) == ()
        assert reader.cases_of(at, person) == ()
        assert refusal(office.desk, case) == refusal(office.desk, b"\0" * 16)


def person_of(office: Office, case: bytes) -> bytes:
    with office.opened.store.write() as transaction:
        (received, *_) = transaction.case_facts(case)
        person = getattr(received.fact, "person", None)
    assert isinstance(person, bytes)
    return person


def refusal(desk: Desk, case: bytes) -> list[str]:
    with pytest.raises(Refused) as refused:
        desk.execute(c.AddNote(case=case, text="ملاحظة"), ME)
    return [error.message.key for error in refused.value.errors]


@pytest.mark.parametrize("role", ["supervisor"])
def test_a_role_that_is_taken_away_opens_nothing_from_that_moment_on(office: Office) -> None:
    at = office.viewer()
    assert office.desk.reader.count(at, CaseView()) == 6
    office.desk.execute(ChangeEntry(change=StaffChanged(entry=ME, roles=())), LEADER)
    assert office.desk.reader.count(at, CaseView()) == 0


@pytest.mark.parametrize("role", ["supervisor"])
def test_who_was_disabled_opens_nothing_from_that_moment_on(office: Office) -> None:
    office.desk.execute(enrolment(ME, ME, "rain on the window", LEAST), LEADER)
    assert office.desk.reader.count(office.viewer(), CaseView()) == 6
    office.desk.execute(DisableUser(staff=ME), LEADER)
    assert office.desk.reader.count(office.viewer(), CaseView()) == 0
    with pytest.raises(Refused):
        office.desk.execute(record_command(), ME)


@pytest.mark.parametrize("role", ["officer"])
def test_a_confidential_case_comes_and_goes_with_who_holds_it(office: Office) -> None:
    reader, held = office.desk.reader, list[int]()
    case = office.desk.execute(record_command(confidentiality="confidential"), LEADER).case
    assert case is not None
    for command in (
        c.AddNote(case=case, text=WORD),
        c.AssignOfficer(case=case, officer=ME),
        c.AddNote(case=case, text=WORD),
        c.AssignOfficer(case=case, officer=OTHER),
        c.SetConfidentiality(case=case, confidentiality="normal"),
        c.CorrectDetails(case=case, complained_staff=ME),
    ):
        office.desk.execute(command, LEADER)
        held.append(reader.count(office.viewer(), CaseView()))
        shown = reader.rows(office.viewer(), CaseView(sort="received"), 0, 100)
        assert len(shown) == held[-1]
        by_kind = [CaseView(kind=kind) for kind in KINDS]
        assert held[-1] == sum(reader.count(office.viewer(), view) for view in by_kind)
    assert held == [6, 7, 7, 6, 7, 6]


@pytest.mark.parametrize("role", ["focal"])
def test_a_focal_person_opens_a_safeguarding_case(office: Office) -> None:
    case = planted(office.desk, office.clock, confidentiality="safeguarding")
    file = office.desk.case_file(office.viewer(), case)
    assert file is not None
    assert file.person is not None
    assert file.person.name == NAME


@pytest.mark.parametrize("role", ["focal"])
def test_a_focal_person_has_a_list_of_safeguarding_cases(office: Office) -> None:
    safeguarding = {"confidentiality": "safeguarding"}
    first = planted(office.desk, office.clock, **safeguarding)
    office.desk.execute(e.NoteOpening(case=first), ME)
    second = planted(office.desk, office.clock, **safeguarding)
    planted(office.desk, office.clock, complained_staff=ME, **safeguarding)
    rows = office.desk.reader.guarded_cases(office.viewer())
    assert [(row.id, row.is_unread) for row in rows] == [(second, True), (first, False)]


FILTERS: list[tuple[str, Role, str, str]] = [
    ("database.listing.narrowing", "reception", "confidential", "count"),
    ("database.listing.sight_of", "reception", "confidential", "count"),
    ("database.listing.sight_of", "supervisor", "about oneself", "tab_counts"),
    ("database.readers.narrowing", "reception", "confidential", "recorded_today"),
    ("database.readers.opening", "reception", "confidential", "find_number"),
    ("database.cards.opening", "reception", "confidential", "people_by_phone"),
    ("database.log.figure_rights", "officer", "confidential", "log_rows"),
    ("database.work_lists.narrowing", "officer", "about oneself", "holdings"),
    ("database.work_lists.narrowing", "supervisor", "about oneself", "holdings"),
    ("database.work_lists.open_by_room", "officer", "confidential", "holdings"),
    ("database.work_lists.open_by_room", "reception", "confidential", "holdings"),
    ("database.unsettled.narrowing", "officer", "confidential", "unsettled"),
    ("database.looks.narrowing", "supervisor", "secret about oneself", "looks_by"),
    ("database.figures.figure_rights", "supervisor", "about oneself", "figures"),
]
"""Each use of the filter, and a door that shows more when it is taken away."""


@pytest.mark.parametrize(("filter_", "role", "what", "door"), FILTERS)
def test_a_door_without_its_filter_is_found(
    office: Office, filter_: str, what: str, door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = {"sight_of": WHOLE, "open_by_room": (Narrowing("1", ()),)}
    unfiltered = everything.get(filter_.rpartition(".")[2], EVERYTHING)
    monkeypatch.setattr(filter_, lambda *_: unfiltered)
    form, _ = HIDDEN[what]
    later = office.clock.now() + timedelta(days=1)
    at = Viewer(ME, "A", later)
    office.clock.at, now = later, office.clock.at
    before = office.read(at)
    office.clock.at = now
    planted(office.desk, office.clock, kind="inquiry", **form)
    an_overdue_one(office.desk, office.clock, **form)
    office.clock.at = later
    assert before[door] != office.read(at)[door]
