"""The weekly summary and the periodic report over a small desk: one set of numbers everywhere."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from kafel_desk.case import commands as c
from kafel_desk.desk import Desk
from kafel_desk.directory.centre_facts import AwarenessDone, ImprovementRecorded
from kafel_desk.directory.commands import ChangeEntry, RecordWork
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.report_facts import RecommendationMade, ReportingSet, ReportIssued
from kafel_desk.figures.figure import Figure, FigureName, Group
from kafel_desk.figures.period import Period, days_between, period_of
from kafel_desk.queries import Viewer
from kafel_desk.refusal import Refused
from kafel_desk.rights import access
from tests.factories import NOON, SetClock, record_command

SUNDAY = date(2026, 11, 22)


def viewer_of(desk: Desk, staff: str = "supervisor") -> Viewer:
    return Viewer(staff, "A", desk.clock.now())


def week_of(desk: Desk, day: date = SUNDAY) -> Period:
    directory = desk.reader.directory()
    return period_of(
        "week", day, directory.calendars, desk.clock.now(), directory.work.reporting
    )  # fmt: skip


def record(desk: Desk, **changes: object) -> bytes:
    done = desk.execute(record_command(**changes), "reception")
    assert done.case is not None
    return done.case


def one(figures: tuple[Figure, ...], name: FigureName, group: Group | None = None) -> Figure:
    return next(each for each in figures if each.figure == name and each.group == group)


def test_an_empty_week_has_every_line_and_nothing_to_divide_by(desk: Desk) -> None:
    week = desk.reader.weekly(viewer_of(desk), week_of(desk))
    assert week.received.now.n == 0
    assert week.result_in_target.now.value is None
    assert week.oldest == ()
    assert [figure.n for figure in week.ages] == [0, 0, 0, 0, 0]
    assert len(week.outcomes) == 6
    assert len(week.received.past) == 5


def test_the_page_the_list_of_figures_and_their_cases_agree(desk: Desk, clock: SetClock) -> None:
    for kind in ("complaint", "complaint", "inquiry"):
        record(desk, kind=kind, department="sponsorship", phone=None)
    clock.move(hours=1)
    viewer, week = viewer_of(desk), week_of(desk)
    summary, figures = desk.reader.weekly(viewer, week), desk.reader.figures(viewer, week)
    assert summary.received.now == one(figures, "received")
    assert summary.overdue.now == one(figures, "overdue")
    assert summary.ages[0] == one(figures, "backlog", {"age": "0-3"})
    assert [each.now.n for each in summary.kinds] == [2, 1, 0]
    assert summary.departments[0].received.n == 3
    cases = desk.reader.cases_of_figure(viewer, "received", {"kind": "complaint"}, week, 0, 50)
    assert len(cases) == 2
    page = desk.reader.cases_of_figure(viewer, "received", None, week, 1, 1)
    assert len(page) == 1


def test_what_was_open_what_came_and_what_went_make_what_is_open(
    desk: Desk, clock: SetClock
) -> None:
    cases = [record(desk, kind="inquiry", phone=None) for _ in range(4)]
    clock.move(days=7)
    for case in cases[:2]:
        desk.execute(c.TellResult(case=case, means="call"), "supervisor")
        desk.execute(c.CloseCase(case=case, outcome="answered"), "supervisor")
    desk.execute(c.ReopenCase(case=cases[0], reason="لم يحل"), "supervisor")
    record(desk)
    clock.move(hours=1)
    balance = desk.reader.weekly(
        viewer_of(desk), week_of(desk, SUNDAY + timedelta(days=7))
    ).balance  # fmt: skip
    assert (balance.before, balance.received, balance.reopened, balance.closed, balance.after) == (
        4, 1, 1, 2, 4,
    )  # fmt: skip


def test_the_oldest_say_how_late_they_are_and_what_is_missing(desk: Desk, clock: SetClock) -> None:
    record(desk, kind="inquiry")
    clock.move(days=4)
    (old,) = desk.reader.weekly(viewer_of(desk), week_of(desk)).oldest
    # Noon to Thursday noon, an hour of break each day; two working days were allowed.
    assert (old.age, old.late) == (4 * 420, 2 * 420)
    assert old.missing_step == 3


def test_a_week_that_is_over_is_told_as_it_was(desk: Desk, clock: SetClock) -> None:
    case = record(desk, kind="inquiry")
    clock.move(days=8)
    before = desk.reader.weekly(viewer_of(desk), week_of(desk))
    desk.execute(c.TellResult(case=case, means="call"), "supervisor")
    desk.execute(c.CloseCase(case=case, outcome="answered"), "supervisor")
    after = desk.reader.weekly(viewer_of(desk), week_of(desk))
    assert (after.backlog.now, after.overdue.now) == (before.backlog.now, before.overdue.now)
    assert after.ages == before.ages
    assert after.oldest == before.oldest


def test_the_week_begins_where_the_centre_says(desk: Desk) -> None:
    desk.execute(RecordWork(fact=ReportingSet(week_begins=5)), "supervisor")
    assert week_of(desk).first == date(2026, 11, 21)
    with pytest.raises(Refused):
        desk.execute(RecordWork(fact=ReportingSet(week_begins=7)), "supervisor")


def test_the_last_recommendations_of_a_period_stand(desk: Desk) -> None:
    week = week_of(desk)
    for text in ("الأولى", "صرف البطاقات بموعد"):
        made = RecommendationMade(
            period="week", first=week.first, last=week.last, text=text,
            notes={"in_kind.card": "من دفعة واحدة"},
        )  # fmt: skip
        desk.execute(RecordWork(fact=made), "supervisor")
    summary = desk.reader.weekly(viewer_of(desk), week)
    assert summary.recommendations is not None
    assert summary.recommendations.text == "صرف البطاقات بموعد"
    assert summary.recommendations.by == "supervisor"
    other = week_of(desk, SUNDAY - timedelta(days=7))
    assert desk.reader.weekly(viewer_of(desk), other).recommendations is None


def test_a_report_that_is_issued_bears_its_fingerprint_and_is_a_routine_done(desk: Desk) -> None:
    record(desk)
    week = week_of(desk)
    bears = desk.reader.weekly(viewer_of(desk), week).record
    issue = ReportIssued(
        on=SUNDAY, period="week", first=week.first, last=week.last,
        fingerprint=bears.fingerprint, heads=bears.heads,
    )  # fmt: skip
    desk.execute(RecordWork(fact=issue), "supervisor")
    summary = desk.reader.weekly(viewer_of(desk), week)
    assert summary.issued is not None
    assert summary.issued.fingerprint == bears.fingerprint
    assert summary.record.fingerprint != bears.fingerprint
    done = desk.reader.directory().work.done[-1]
    assert (done.routine, done.on) == ("weekly_summary", SUNDAY)


def test_a_category_that_rose_is_named_and_one_that_stayed_is_not(
    desk: Desk, clock: SetClock
) -> None:
    for week in range(5):
        for _ in range(4):
            record(desk, category="sponsorship.delay", phone=None)
        for _ in range(12 if week == 4 else 1):
            record(desk, category="in_kind.card", phone=None)
        clock.move(days=7 if week < 4 else 3)
    summary = desk.reader.weekly(viewer_of(desk), week_of(desk, clock.now().date()))
    (rise,) = summary.rises
    assert (rise.category, rise.count, rise.mean) == ("in_kind.card", 12, 1.0)
    assert rise.probability < 0.01


def test_the_report_of_a_month_holds_patterns_and_what_was_made_better(
    desk: Desk, clock: SetClock
) -> None:
    numbers = []
    for _ in range(3):
        done = desk.execute(record_command(category="in_kind.card", phone=None), "reception")
        numbers.append(str(done.number))
    better = ImprovementRecorded(on=SUNDAY, text="موعد مسبق", cases=(numbers[0],))
    desk.execute(RecordWork(fact=better), "supervisor")
    published = AwarenessDone(on=SUNDAY, what="أرقام القنوات", where="موقع الجمعية")
    desk.execute(RecordWork(fact=published), "supervisor")
    clock.move(hours=2)
    directory = desk.reader.directory()
    month = period_of("month", SUNDAY, directory.calendars, clock.now())
    report = desk.reader.periodic(viewer_of(desk), month)
    (pattern,) = report.patterns
    assert (pattern.category, pattern.cases) == ("in_kind.card", 3)
    (improvement,) = report.improvements
    assert (improvement.text, improvement.before) == ("موعد مسبق", 0)
    first = report.routines[0]
    assert (first.routine, first.what) == ("awareness", "أرقام القنوات")
    assert (first.last, first.where) == (SUNDAY, "موقع الجمعية")
    assert len(report.trend) == 12
    assert report.trend[-1].received == 3
    assert [line.measured for line in report.times[:3]] == ["confirm", "first_reply", "result"]
    assert report.load is not None
    assert sum(map(sum, report.load.cells)) == 3
    cases = desk.reader.cases_of_figure(
        viewer_of(desk), "improvements_made", None, month, 0, 9
    )  # fmt: skip
    assert [case.number for case in cases] == [numbers[0]]


def test_the_board_says_what_a_report_of_today_says(desk: Desk, clock: SetClock) -> None:
    record(desk, kind="inquiry")
    clock.move(days=2, hours=-3)
    record(desk)
    viewer = viewer_of(desk)
    today = desk.reader.today(viewer)
    day = (NOON + timedelta(days=2)).date()
    period = days_between(day, day, desk.reader.directory().calendars, clock.now())
    figures = desk.reader.figures(viewer, period)
    assert today.received == one(figures, "received")
    assert today.backlog == one(figures, "backlog")
    assert today.overdue == one(figures, "overdue")
    assert sum(figure.n for figure in today.ages) == 2
    assert today.backlog_before.n == 0
    assert (today.due_today.n, today.due_today.of) == (1, 2)
    due = desk.reader.cases_of_figure(viewer, "backlog", {"due": "today"}, period, 0, 9)
    assert len(due) == 1
    assert [figure.n for figure in today.load if figure.n] == [1]


@pytest.fixture
def hold_roles(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what makes roles hold from then on, as they do once people log in."""
    return lambda: monkeypatch.setattr(access, "UNGUARDED", frozenset[Role]())


def test_safeguarding_is_in_no_figure_but_one_line_for_focal_persons(
    desk: Desk, hold_roles: Callable[[], None]
) -> None:
    change = StaffChanged(entry="focal", name="منسقة الحماية", roles=("focal",))
    desk.execute(ChangeEntry(change=change), "administrator")
    record(desk, confidentiality="safeguarding")
    hold_roles()
    week = week_of(desk)
    supervisor = desk.reader.weekly(viewer_of(desk), week)
    assert (supervisor.received.now.n, supervisor.safeguarding) == (0, None)
    focal = desk.reader.weekly(viewer_of(desk, "focal"), week)
    assert focal.safeguarding is not None
    assert (focal.received.now.n, focal.safeguarding.n) == (0, 1)


def test_figures_are_of_what_one_answers_for(desk: Desk, hold_roles: Callable[[], None]) -> None:
    own, other = record(desk, phone=None), record(desk, phone=None)
    people = (
        StaffChanged(entry="salma", name="سلمى", roles=("officer",)),
        StaffChanged(
            entry="yasser", name="ياسر", roles=("department",), department="sponsorship"
        ),
    )  # fmt: skip
    for change in people:
        desk.execute(ChangeEntry(change=change), "administrator")
    desk.execute(c.AssignOfficer(case=own, officer="salma"), "supervisor")
    desk.execute(c.TransferCase(case=other, department="sponsorship"), "supervisor")
    hold_roles()

    def received(staff: str) -> int:
        return desk.reader.weekly(viewer_of(desk, staff), week_of(desk)).received.now.n

    assert received("supervisor") == 2
    assert received("salma") == 1
    assert received("yasser") == 1
    assert received("reception") == 0
    assert received("administrator") == 0


def test_times_are_those_of_the_centre_at_midnight(desk: Desk, clock: SetClock) -> None:
    clock.at = datetime(2026, 11, 21, 20, 59, tzinfo=UTC)  # a minute before midnight in Makkah
    record(desk, phone=None)
    clock.move(minutes=2)
    record(desk, phone=None)
    this_week = desk.reader.weekly(viewer_of(desk), week_of(desk))
    assert (this_week.received.now.n, this_week.received.before.n) == (1, 1)
