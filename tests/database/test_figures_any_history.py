"""Whatever happened, in whatever order: the quick figures are those of a slow count of the facts."""

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from database.open import OpenDesk
from kafel_desk.case import facts as f
from kafel_desk.case.evolve import fold
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import CalendarSet
from kafel_desk.figures.period import days_between
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact, Recorded
from kafel_desk.person.facts import PersonRecorded
from kafel_desk.queries import Viewer
from kafel_desk.time.working_calendar import WorkingCalendar
from tests.database.slow_count import Counts, count_slowly
from tests.factories import make_desk

BEGINNING = datetime(2026, 10, 20, 20, 30, tzinfo=UTC)
"""Half an hour before midnight in Riyadh, a few days before clocks change elsewhere."""
ZONES = ("Asia/Riyadh", "Asia/Riyadh", "Africa/Cairo", "America/New_York")
CASES = 5
PEOPLE = 2

Step = tuple[int, int, Callable[[tuple[Recorded, ...]], Fact | None]]
"""Which case, how many minutes later, and the fact, made from those that the case has."""


def case_id(which: int) -> bytes:
    return bytes(15) + bytes([which + 1])


def person_id(which: int) -> bytes:
    return b"\x01" + bytes(14) + bytes([which + 1])


def always(facts: st.SearchStrategy[Fact]) -> st.SearchStrategy[Any]:
    return facts.map(lambda fact: lambda _known: fact)


def planned(known: tuple[Recorded, ...], make: Callable[[bytes], Fact]) -> Fact | None:
    plans = [fact.id for fact in known if isinstance(fact.fact, f.ActionPlanned)]
    return make(plans[0]) if plans else None


KINDS = st.sampled_from(("complaint", "complaint", "inquiry", "suggestion"))
CATEGORIES = st.sampled_from((None, "sponsorship.delay", "in_kind.card"))
MARKS = st.none() | st.integers(1, 5)
OUTCOMES = st.sampled_from(("upheld", "partly", "not_upheld", "withdrawn", "adopted", "answered"))


def closed(known: tuple[Recorded, ...], outcome: Any, *, at_once: bool) -> Fact | None:
    """Close a case as a desk does: it has seen everything, and that it is open."""
    case = fold(known)
    if case is None or case.closed is not None:
        return None
    shown = tuple(fact.id for fact in known)
    return f.CaseClosed(outcome=outcome, at_first_contact=at_once, shown=shown)


CLOSINGS = st.builds(
    lambda outcome, at_once: lambda known: closed(known, outcome, at_once=at_once),
    OUTCOMES,
    st.booleans(),
)
FACTS = st.one_of(
    always(st.builds(f.ReceiptConfirmed, means=st.just("call"))),
    always(st.builds(f.CaseTransferred, department=st.sampled_from(("sponsorship", "in_kind")))),
    always(st.builds(f.WaitingStarted)),
    always(st.builds(f.WaitingEnded)),
    always(st.builds(f.ResultTold, means=st.just("call"))),
    always(st.builds(f.ResultTold, means=st.just("call"))),
    always(st.builds(f.ContactLogged, means=st.sampled_from(("call", "sms")))),
    always(st.builds(f.CaseReopened)),
    always(st.builds(f.CaseReopened)),
    always(st.builds(f.NoteAdded)),
    always(st.builds(f.EffectivenessReviewed, held=st.booleans())),
    always(st.builds(f.EvidenceAdded, blob=st.just("00"))),
    always(st.builds(f.CauseFound, cause=st.sampled_from(("delay", "conduct")))),
    always(st.builds(f.OpinionInvited, means=st.just("sms"))),
    always(st.builds(f.OpinionRecorded, result=MARKS, process=MARKS)),
    always(st.builds(f.PrioritySet, priority=st.sampled_from(("normal", "urgent")))),
    always(st.builds(f.DetailsCorrected, kind=KINDS)),
    always(st.builds(f.DetailsCorrected, category=CATEGORIES, internal=st.booleans())),
    always(st.builds(f.ActionPlanned, owner=st.just("reception"), due=st.none() | st.just(BEGINNING))),
    st.just(lambda known: planned(known, lambda plan: f.ActionDone(action=plan))),
    st.booleans().map(
        lambda good: lambda known: planned(known, lambda plan: f.ActionChecked(action=plan, effective=good))
    ),
    CLOSINGS,
    CLOSINGS,
    always(st.builds(f.CaseClosed, outcome=OUTCOMES)),
)  # fmt: skip
RARE = st.one_of(
    always(st.builds(f.CaseVoided)),
    always(st.builds(f.LinkedAsDuplicate, of=st.just(case_id(0)))),
    always(st.builds(f.Unlinked, of=st.just(case_id(0)))),
    always(st.builds(f.ConfidentialitySet, confidentiality=st.just("safeguarding"))),
)
MINUTES = st.integers(0, 60) | st.integers(0, 4000) | st.sampled_from((29, 30, 31, 1440, 7200))
STEPS = st.lists(
    st.tuples(st.integers(0, CASES - 1), MINUTES, st.one_of(*[FACTS] * 12, RARE)),
    min_size=10, max_size=45,
)  # fmt: skip
RECEIPTS = st.lists(
    st.tuples(MINUTES, KINDS, CATEGORIES, st.none() | st.integers(0, PEOPLE - 1), st.integers(0, 3000)),
    min_size=2, max_size=CASES,
)  # fmt: skip


def live(opened: OpenDesk, zone: str, receipts: list[Any], steps: list[Step]) -> datetime:
    """Record what happened, and return the time when it had."""
    now = BEGINNING
    with opened.store.write() as transaction:
        calendar = CalendarSet(in_force_from=date(2000, 1, 1), calendar=WorkingCalendar(zone=zone))
        people = [
            Draft(Subject("person", person_id(n)), PersonRecorded(name="س", phones=phones))
            for n, phones in enumerate(((), ("+966555000123",)))
        ]
        transaction.append([Draft(DIRECTORY_SUBJECT, calendar), *people], "reception", now)
    for which, (minutes, kind, category, person, ago) in enumerate(receipts):
        now += timedelta(minutes=minutes)
        received = f.CaseReceived(
            number=f"KA-26-{which + 1:05}-0", kind=kind, channel=("visit", "phone")[which % 2],
            received_at=now - timedelta(minutes=ago if which % 2 else 0), desk="A",
            received_by="reception", category=category, remedy="رد" if which % 3 else None,
            person=None if person is None else person_id(person),
        )  # fmt: skip
        with opened.store.write() as transaction:
            transaction.append([Draft(Subject("case", case_id(which)), received)], "reception", now)
    for which, minutes, make in steps:
        now += timedelta(minutes=minutes)
        with opened.store.write() as transaction:
            known = transaction.case_facts(case_id(which % len(receipts)))
            fact = make(known)
            if fact is not None:
                draft = Draft(Subject("case", case_id(which % len(receipts))), fact)
                transaction.append([draft], "reception", now)
    return now


def told(figures: Any) -> Counts:
    return {
        (each.figure, frozenset((each.group or {}).items())): (each.n, each.of, each.value)
        for each in figures
    }


# A history of fifty facts shrinks for minutes, and the difference of the two counts says more.
@settings(
    max_examples=40,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    st.sampled_from(ZONES), RECEIPTS, STEPS, st.integers(-3, 40), st.integers(0, 20),
    st.integers(0, 6000),
)  # fmt: skip
def test_the_figures_of_any_days_are_those_of_a_slow_count(
    zone: str, receipts: list[Any], steps: list[Step], start: int, length: int, later: int
) -> None:
    with tempfile.TemporaryDirectory() as folder, make_desk(Path(folder), now=BEGINNING) as opened:
        now = live(opened, zone, receipts, steps) + timedelta(minutes=later)
        reader, viewer = opened.reader, Viewer("supervisor", "A", now)
        directory = reader.directory()
        first = BEGINNING.date() + timedelta(days=start)
        last = first + timedelta(days=length)
        period = days_between(first, last, directory.calendars, now)
        figures = reader.figures(viewer, period)
        quick = {
            key: value
            for key, value in told(figures).items()
            if key[0] not in ("improvements_made", "safeguarding")
        }
        histories = [reader.case_facts(viewer, case_id(n)) for n in range(len(receipts))]
        slow = count_slowly(
            histories, directory, first, last, now, lambda case: case.person == person_id(1)
        )
        assert {**slow, **quick} == {**quick, **slow}
        assert quick.keys() == slow.keys()
        for each in figures:
            if each.figure in ("reopened", "people_who_come_back", "corrective_actions"):
                continue
            cases = reader.cases_of_figure(viewer, each.figure, each.group, period, 0, 50)
            expected = 0 if each.figure in ("improvements_made", "safeguarding") else each.n
            assert len(cases) == expected, each
        # The evidence of these histories is a name without a file.
        findings = {finding.key for finding in opened.check().findings}
        assert findings <= {"check.evidence_missing"}
