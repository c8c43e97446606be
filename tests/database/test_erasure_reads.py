"""What those learn who propose erasures and approve them; and what the rules of keeping propose."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from database.open import OpenDesk
from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.desk import Desk
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.erasure.commands import (
    ApproveErasure,
    DeclineErasure,
    HoldFromErasure,
    LiftHold,
    ProposeErasure,
    SetKeeping,
)
from kafel_desk.erasure.erasure import erased_subjects
from kafel_desk.erasure.facts import ErasureReason
from kafel_desk.erasure.keeping import Keeping
from kafel_desk.queries import Viewer
from kafel_desk.refusal import Refused
from tests.factories import SetClock, composed, make_desk, record_command

ADMIN, DIRECTOR, LEADER, FOCAL, RECEPTION = "admin", "director", "leader", "focal", "reception"
NAME, PHONE = "غيداء الزمخشري", "0559876543"
STAFF: dict[str, tuple[Role, ...]] = {
    ADMIN: ("administrator",),
    DIRECTOR: ("director",),
    LEADER: ("supervisor",),
    FOCAL: ("focal",),
    RECEPTION: ("reception",),
    "officer": ("officer",),
    "department": ("department",),
    "auditor": ("auditor",),
    "call_handler": ("call_handler",),
    "media": ("media",),
}


class Centre:
    """A desk where roles hold, and nobody has two."""

    def __init__(self, folder: Path) -> None:
        self.clock = SetClock()
        self.opened: OpenDesk = make_desk(folder)
        self.desk: Desk = composed(self.opened, self.clock)
        for staff, roles in STAFF.items():
            change = StaffChanged(entry=staff, name=staff, roles=roles)
            self.desk.execute(ChangeEntry(change=change), LEADER)
        self.desk.execute(enrolment(ADMIN, ADMIN, "rain on the window", LEAST), ADMIN)

    def record(self, *, by: str = RECEPTION, **form: Any) -> bytes:
        case = self.desk.execute(record_command(**({"name": NAME, "phone": PHONE} | form)), by).case
        assert case is not None
        return case

    def closed(self, **form: Any) -> bytes:
        case = self.record(**form)
        by = FOCAL if form.get("confidentiality") == "safeguarding" else LEADER
        self.desk.execute(
            c.CloseCase(case=case, outcome="referred" if form.get("kind") == "inquiry"
                        else "withdrawn"), by
        )  # fmt: skip
        return case

    def years_pass(self, years: float) -> None:
        self.clock.move(days=366 * years)

    def viewer(self, staff: str) -> Viewer:
        return Viewer(staff, "A", self.clock.now())

    def due(self, staff: str = ADMIN) -> list[bytes]:
        return [one.id for one in self.desk.reader.due_for_erasure(self.viewer(staff), 50)]

    def propose(
        self, *cases: bytes, by: str = ADMIN, person: bytes | None = None,
        reason: ErasureReason = "asked",
    ) -> bytes:  # fmt: skip
        done = self.desk.execute(ProposeErasure(reason=reason, cases=cases, person=person), by)
        name = getattr(done.facts[0].fact, "erasure", b"")
        assert isinstance(name, bytes)
        return name

    def number(self, case: bytes) -> str:
        with self.opened.store.write() as transaction:
            return str(getattr(transaction.case_facts(case)[0].fact, "number", ""))

    def person(self, case: bytes) -> bytes:
        with self.opened.store.write() as transaction:
            return bytes(getattr(transaction.case_facts(case)[0].fact, "person", b""))

    def refusal(self, act: object, by: str) -> list[str]:
        with pytest.raises(Refused) as refused:
            self.desk.execute(act, by)  # type: ignore[arg-type]
        return [error.message.key for error in refused.value.errors]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = Centre(tmp_path)
    yield made
    made.opened.close()


# ── By number, without seeing ───────────────────────────────────────────────────────────────────
def test_an_administrator_names_a_case_that_they_do_not_see(centre: Centre) -> None:
    case = centre.closed(confidentiality="confidential")
    reader, viewer = centre.desk.reader, centre.viewer(ADMIN)
    assert reader.find_number(viewer, centre.number(case)) == ()
    (found,) = reader.find_erasable(viewer, centre.number(case))
    assert found.case == case
    centre.propose(case)


def test_an_administrator_names_a_person_by_the_whole_telephone_alone(centre: Centre) -> None:
    case = centre.closed()
    reader, viewer = centre.desk.reader, centre.viewer(ADMIN)
    (found,) = reader.find_erasable(viewer, PHONE)
    assert (found.case, found.person) == (None, centre.person(case))
    assert [reader.find_erasable(viewer, PHONE[:length]) for length in range(4, 10)] == [()] * 6


def test_a_safeguarding_case_is_there_for_no_administrator(centre: Centre) -> None:
    case = centre.closed(confidentiality="safeguarding")
    reader = centre.desk.reader
    for staff in (ADMIN, DIRECTOR):
        assert reader.find_erasable(centre.viewer(staff), centre.number(case)) == ()
        assert reader.find_erasable(centre.viewer(staff), PHONE) == ()
    nothing = centre.refusal(ProposeErasure(reason="asked", cases=(b"\0" * 16,)), ADMIN)
    assert centre.refusal(ProposeErasure(reason="asked", cases=(case,)), ADMIN) == nothing
    assert centre.refusal(HoldFromErasure(cases=(case,)), DIRECTOR) == nothing


def test_what_is_complained_of_an_administrator_is_not_theirs_to_erase(centre: Centre) -> None:
    case = centre.closed(complained_staff=ADMIN)
    reader = centre.desk.reader
    assert reader.find_erasable(centre.viewer(ADMIN), centre.number(case)) == ()
    assert reader.find_erasable(centre.viewer(ADMIN), PHONE) == ()
    assert centre.refusal(ProposeErasure(reason="asked", cases=(case,)), ADMIN) == [
        "erasure.not_found"
    ]
    by_person = ProposeErasure(reason="asked", person=centre.person(case))
    assert centre.refusal(by_person, ADMIN) == ["erasure.not_found"]


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"administrator", "director"}))
def test_nobody_else_learns_anything_of_erasures(centre: Centre, role: Role) -> None:
    staff = next(name for name, roles in STAFF.items() if roles == (role,))
    first, second = centre.closed(), centre.closed(name="هدى المالكي", phone="0551110000")
    centre.propose(first)
    centre.desk.execute(HoldFromErasure(cases=(second,)), DIRECTOR)
    third = centre.closed(name="سالم", phone="0551110001")
    centre.years_pass(6)
    reader, viewer = centre.desk.reader, centre.viewer(staff)
    assert centre.due() == [third]
    assert reader.find_erasable(viewer, centre.number(first)) == ()
    assert reader.find_erasable(viewer, PHONE) == ()
    assert reader.pending_erasures(viewer) == ()
    assert reader.due_for_erasure(viewer, 9) == ()
    assert reader.held_cases(viewer) == ()


# ── What an approver sees ───────────────────────────────────────────────────────────────────────
def test_the_director_sees_what_they_approve_and_the_administrator_its_number(
    centre: Centre,
) -> None:
    case = centre.closed()
    centre.propose(case)
    (at_the_director,) = centre.desk.reader.pending_erasures(centre.viewer(DIRECTOR))
    (shown,) = at_the_director.cases
    assert (shown.id, shown.name, shown.outcome) == (case, NAME, "withdrawn")
    (at_the_administrator,) = centre.desk.reader.pending_erasures(centre.viewer(ADMIN))
    assert at_the_administrator.cases == ()
    assert at_the_administrator.numbers == (centre.number(case),)


def test_the_administrator_is_not_told_the_numbers_of_a_person(centre: Centre) -> None:
    person = centre.person(centre.closed())
    centre.closed(person=person)
    centre.propose(person=person)
    (pending,) = centre.desk.reader.pending_erasures(centre.viewer(ADMIN))
    assert (pending.has_person, pending.numbers, pending.cases, pending.name) == (
        True, (), (), None
    )  # fmt: skip
    (pending,) = centre.desk.reader.pending_erasures(centre.viewer(DIRECTOR))
    assert (len(pending.cases), pending.name) == (2, NAME)


def test_a_guarded_case_of_the_person_is_counted_for_nobody(centre: Centre) -> None:
    person = centre.person(centre.closed())
    centre.closed(person=person, confidentiality="safeguarding")
    erasure = centre.propose(person=person)
    (pending,) = centre.desk.reader.pending_erasures(centre.viewer(DIRECTOR))
    assert len(pending.cases) == 1
    centre.desk.execute(ApproveErasure(erasure=erasure), DIRECTOR)
    assert len(erased_subjects(centre.desk.reader.directory().erasures)) == 3


def test_what_is_still_owed_in_the_lane_is_refused_without_a_number(centre: Centre) -> None:
    person = centre.person(centre.closed())
    centre.record(person=person, confidentiality="safeguarding")
    with pytest.raises(Refused) as refused:
        centre.propose(person=person)
    (error,) = refused.value.errors
    assert (error.message.key, dict(error.message.params)) == ("erasure.person_owed", {})


def test_whom_a_case_is_about_neither_hears_of_its_erasure_nor_approves_it(
    centre: Centre,
) -> None:
    erasure = centre.propose(centre.closed(complained_staff=DIRECTOR))
    assert centre.desk.reader.pending_erasures(centre.viewer(DIRECTOR)) == ()
    unknown = centre.refusal(ApproveErasure(erasure=b"\0" * 16), DIRECTOR)
    assert centre.refusal(ApproveErasure(erasure=erasure), DIRECTOR) == unknown


def test_what_became_guarded_meanwhile_is_gone_from_what_waits(centre: Centre) -> None:
    case = centre.closed()
    erasure = centre.propose(case)
    centre.desk.execute(c.ReopenCase(case=case, reason="عادت"), LEADER)
    centre.desk.execute(c.SetConfidentiality(case=case, confidentiality="safeguarding"), LEADER)
    centre.desk.execute(c.CloseCase(case=case, outcome="withdrawn"), FOCAL)
    for staff in (ADMIN, DIRECTOR):
        assert centre.desk.reader.pending_erasures(centre.viewer(staff)) == ()
    assert centre.refusal(ApproveErasure(erasure=erasure), DIRECTOR) == ["erasure.not_pending"]


@pytest.mark.parametrize("change", ["reopened", "held", "added"])
def test_what_changed_since_it_was_proposed_is_not_erased(centre: Centre, change: str) -> None:
    case = centre.closed()
    person = centre.person(case)
    erasure = centre.propose(person=person)
    if change == "reopened":
        centre.desk.execute(c.ReopenCase(case=case, reason="عادت"), LEADER)
    elif change == "held":
        centre.desk.execute(HoldFromErasure(cases=(case,)), DIRECTOR)
    else:
        centre.closed(person=person)
    assert centre.refusal(ApproveErasure(erasure=erasure), DIRECTOR) == ["erasure.changed_since"]
    centre.desk.execute(DeclineErasure(erasure=erasure), DIRECTOR)


# ── What is due ─────────────────────────────────────────────────────────────────────────────────
def test_what_was_kept_long_enough_is_proposed_by_its_kind(centre: Centre) -> None:
    complaint = centre.closed()
    inquiry = centre.closed(kind="inquiry", name="هدى المالكي", phone="0551110000")
    void = centre.record(name="سالم", phone="0551110001")
    centre.desk.execute(c.VoidCase(case=void, reason="سُجلت بالخطأ"), LEADER)
    assert centre.due() == []
    centre.years_pass(1)
    assert centre.due() == [void]
    centre.years_pass(1)
    assert centre.due() == [inquiry, void]
    centre.years_pass(3)
    assert centre.due() == [complaint, inquiry, void]
    centre.desk.execute(SetKeeping(keeping=Keeping(complaint=None, inquiry=120, void=1)), ADMIN)
    assert centre.due() == [void]


def test_a_list_of_what_is_due_says_when_it_was_over_and_since_when(centre: Centre) -> None:
    case = centre.closed()
    ended = centre.clock.now().date()
    centre.years_pass(6)
    (due,) = centre.desk.reader.due_for_erasure(centre.viewer(ADMIN), 9)
    assert (due.number, due.ended) == (centre.number(case), ended)
    assert due.since == ended.replace(year=ended.year + 5)


def test_a_day_is_that_of_the_centre(centre: Centre) -> None:
    centre.clock.move(hours=13)  # 22:00 in UTC is the next day in Makkah
    case = centre.closed()
    centre.desk.execute(SetKeeping(keeping=Keeping(complaint=1)), ADMIN)
    centre.clock.move(days=29, hours=22)  # 22 December, 23:00 in Makkah
    assert centre.due() == []
    centre.clock.move(hours=1)
    assert centre.due() == [case]


def test_what_is_open_guarded_or_in_a_dispute_is_never_due(centre: Centre) -> None:
    person = centre.person(centre.closed())
    still_open = centre.record(person=person)
    centre.closed(confidentiality="safeguarding", name="سالم", phone="0551110001")
    linked = centre.closed(name="هدى المالكي", phone="0551110002")
    other = centre.record(name="ريم", phone="0551110003")
    centre.desk.execute(e.LinkCase(case=linked, to=other), LEADER)
    held = centre.closed(name="نورة", phone="0551110004")
    centre.desk.execute(HoldFromErasure(cases=(held,)), ADMIN)
    about = centre.closed(name="لطيفة", phone="0551110005", complained_staff=ADMIN)
    centre.years_pass(20)
    assert centre.due() == []
    for case, why in ((linked, "erasure.not_due"), (held, "erasure.held"),
                      (about, "erasure.not_found"), (still_open, "erasure.still_open")):  # fmt: skip
        assert centre.refusal(ProposeErasure(reason="retention", cases=(case,)), ADMIN) == [why]
    (kept,) = centre.desk.reader.held_cases(centre.viewer(DIRECTOR))
    assert (kept.id, kept.by, kept.number) == (held, ADMIN, centre.number(held))
    centre.desk.execute(LiftHold(cases=(held,)), DIRECTOR)
    assert centre.due() == [held]


def test_whom_a_case_is_about_does_not_hear_that_it_is_kept(centre: Centre) -> None:
    about = centre.closed(complained_staff=ADMIN)
    centre.desk.execute(HoldFromErasure(cases=(about,)), DIRECTOR)
    assert centre.desk.reader.held_cases(centre.viewer(ADMIN)) == ()
    assert [one.id for one in centre.desk.reader.held_cases(centre.viewer(DIRECTOR))] == [about]


def test_several_are_proposed_at_once_and_their_people_go_with_the_last(centre: Centre) -> None:
    first = centre.closed()
    person = centre.person(first)
    second = centre.closed(name="هدى المالكي", phone="0551110002")
    kept = centre.closed(person=centre.person(second))
    centre.desk.execute(HoldFromErasure(cases=(kept,)), ADMIN)
    centre.years_pass(6)
    erasure = centre.propose(first, second, reason="retention")
    assert centre.due() == [], "what waits is not proposed twice"
    (pending,) = centre.desk.reader.pending_erasures(centre.viewer(ADMIN))
    assert pending.numbers == (centre.number(first), centre.number(second))
    centre.desk.execute(ApproveErasure(erasure=erasure), DIRECTOR)
    gone = {subject.id for subject in erased_subjects(centre.desk.reader.directory().erasures)}
    assert gone == {first, second, person}
    assert centre.due() == []


def test_nothing_is_proposed_as_over_before_its_time(centre: Centre) -> None:
    case = centre.closed()
    centre.years_pass(4)
    early = ProposeErasure(reason="retention", cases=(case,))
    assert centre.refusal(early, ADMIN) == ["erasure.not_due"]
    early = ProposeErasure(reason="retention", person=centre.person(case))
    assert centre.refusal(early, ADMIN) == ["erasure.person_owed"]


def test_the_periods_are_confirmed_by_who_set_them(centre: Centre) -> None:
    assert centre.desk.reader.directory().retention.set_by is None
    centre.desk.execute(SetKeeping(keeping=Keeping()), ADMIN)
    retention = centre.desk.reader.directory().retention
    assert (retention.keeping, retention.set_by) == (Keeping(), ADMIN)
    assert centre.refusal(SetKeeping(keeping=Keeping(void=0)), ADMIN) == ["keeping.out_of_range"]
    assert centre.refusal(SetKeeping(keeping=Keeping()), LEADER) == ["error.not_your_right"]


def test_the_check_knows_the_rules_of_keeping(centre: Centre) -> None:
    centre.desk.execute(SetKeeping(keeping=Keeping(void=None)), ADMIN)
    centre.desk.execute(HoldFromErasure(cases=(centre.closed(),)), ADMIN)
    before = centre.desk.reader.directory().retention
    centre.clock.at += timedelta(hours=1)
    centre.opened.rebuild()
    assert centre.opened.check().findings == ()
    assert centre.desk.reader.directory().retention == before
