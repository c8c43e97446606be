"""Tabs, filters and pages show what the cases say, wherever in a list one looks."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from database import listing, ranking
from database.open import OpenDesk
from kafel_desk.case import commands as c
from kafel_desk.desk import Desk
from kafel_desk.queries import TABS, CaseRow, CaseView, Tab, Viewer
from tests.factories import SetClock, composed, make_desk, record_command

KINDS = ("complaint", "inquiry", "suggestion")


def record(desk: Desk, **changes: object) -> bytes:
    case = desk.execute(record_command(**changes), "reception").case
    assert case is not None
    return case


def look(clock: SetClock, staff: str = "supervisor") -> Viewer:
    return Viewer(staff, "A", clock.now())


def tabs_of(desk: Desk, viewer: Viewer, case: bytes) -> set[Tab]:
    """Return every tab in which a case is found; each must count what it shows."""
    found: set[Tab] = set()
    for tab in TABS:
        rows = desk.reader.rows(viewer, CaseView(tab=tab), 0, 1000)
        assert desk.reader.count(viewer, CaseView(tab=tab)) == len(rows)
        if any(row.id == case for row in rows):
            found.add(tab)
    return found


# ── Tabs ────────────────────────────────────────────────────────────────────────────────────────
def test_a_case_that_nobody_has_is_new(desk: Desk, clock: SetClock) -> None:
    assert tabs_of(desk, look(clock), record(desk)) == {"new", "all"}


def test_a_case_that_was_transferred_is_new_until_somebody_takes_it_up(
    desk: Desk, clock: SetClock
) -> None:
    case = record(desk)
    department = next(iter(desk.reader.directory().departments))
    desk.execute(c.TransferCase(case=case, department=department), "supervisor")
    assert tabs_of(desk, look(clock), case) == {"new", "all"}
    desk.execute(c.TakeUpCase(case=case), "reception")
    assert tabs_of(desk, look(clock), case) == {"progress", "all"}


def test_a_case_is_among_mine_while_i_hold_it_and_it_is_open(desk: Desk, clock: SetClock) -> None:
    case = record(desk)
    desk.execute(c.AssignOfficer(case=case, officer="supervisor"), "supervisor")
    assert tabs_of(desk, look(clock), case) == {"progress", "mine", "all"}
    assert tabs_of(desk, look(clock, "reception"), case) == {"progress", "all"}
    desk.execute(c.CloseCase(case=case, outcome="withdrawn"), "supervisor")
    assert tabs_of(desk, look(clock), case) == {"closed", "all"}


def test_a_case_that_waits_is_not_overdue_however_long(desk: Desk, clock: SetClock) -> None:
    case = record(desk)
    desk.execute(c.StartWaiting(case=case, reason="صك الولاية"), "reception")
    clock.move(days=400)
    assert tabs_of(desk, look(clock), case) == {"waiting", "all"}
    desk.execute(c.EndWaiting(case=case), "reception")
    clock.move(days=400)
    assert tabs_of(desk, look(clock), case) == {"progress", "overdue", "all"}


def test_a_case_is_overdue_once_its_result_is_due_and_not_before(
    desk: Desk, clock: SetClock
) -> None:
    case = record(desk)
    row = desk.reader.row(look(clock), case)
    assert row is not None
    assert row.due is not None
    clock.at = row.due
    assert "overdue" not in tabs_of(desk, look(clock), case)
    clock.move(seconds=1)
    assert "overdue" in tabs_of(desk, look(clock), case)


def test_a_told_case_is_due_a_follow_up_call_a_week_later(desk: Desk, clock: SetClock) -> None:
    case = record(desk, kind="inquiry")
    desk.execute(c.TellResult(case=case, means="call"), "reception")
    assert tabs_of(desk, look(clock), case) == {"all"}
    clock.move(days=7)
    assert tabs_of(desk, look(clock), case) == {"follow_due", "all"}


def test_a_reopened_case_is_new_and_a_void_one_only_in_all(desk: Desk, clock: SetClock) -> None:
    case = record(desk)
    desk.execute(c.CloseCase(case=case, outcome="withdrawn"), "supervisor")
    desk.execute(c.ReopenCase(case=case, reason="اتصل من جديد"), "supervisor")
    assert tabs_of(desk, look(clock), case) == {"new", "all"}
    desk.execute(c.VoidCase(case=case, reason="مكررة"), "supervisor")
    assert tabs_of(desk, look(clock), case) == {"all"}


def test_a_safeguarding_case_is_in_no_list_and_no_count(desk: Desk, clock: SetClock) -> None:
    case = record(desk, confidentiality="safeguarding")
    assert desk.reader.row(look(clock), case) is None
    assert tabs_of(desk, look(clock), case) == set()
    assert set(desk.reader.tab_counts(look(clock), CaseView()).values()) == {0}


def test_a_case_that_becomes_one_of_safeguarding_leaves_every_list(
    desk: Desk, clock: SetClock, opened: OpenDesk
) -> None:
    case = record(desk)
    desk.execute(c.SetConfidentiality(case=case, confidentiality="safeguarding"), "supervisor")
    assert tabs_of(desk, look(clock), case) == set()
    assert set(desk.reader.tab_counts(look(clock), CaseView()).values()) == {0}
    assert opened.check().is_whole


def test_the_number_of_a_safeguarding_case_is_not_given_again(desk: Desk, clock: SetClock) -> None:
    first = desk.execute(record_command(confidentiality="safeguarding"), "reception")
    second = desk.execute(record_command(), "reception")
    assert first.number != second.number
    assert desk.reader.find_number(look(clock), first.number or "") == ()


# ── Orders, pages and filters ───────────────────────────────────────────────────────────────────
def in_many_states(desk: Desk, clock: SetClock) -> None:
    departments = list(desk.reader.directory().departments)
    for number in range(40):
        clock.move(minutes=17)
        case = record(
            desk,
            kind=KINDS[number % 3],
            channel=("visit", "phone")[number % 2],
            department=departments[number % 3] if number % 4 else None,
            received_at=clock.now() - timedelta(hours=number % 7),
            phone=f"05550001{number:02}",
            name=f"محمد {number}",
        )
        if number % 5 == 0:
            desk.execute(c.AssignOfficer(case=case, officer="supervisor"), "supervisor")
        if number % 7 == 0:
            desk.execute(c.StartWaiting(case=case, reason="وثيقة"), "supervisor")
        if number % 6 == 1:
            outcomes = {"complaint": "upheld", "inquiry": "answered", "suggestion": "adopted"}
            outcome = outcomes[KINDS[number % 3]]
            desk.execute(c.CloseCase(case=case, outcome=outcome), "supervisor")  # type: ignore[arg-type]


FILTERS: list[tuple[dict[str, object], Callable[[CaseRow], bool]]] = [
    ({}, lambda row: True),
    ({"kind": "inquiry"}, lambda row: row.kind == "inquiry"),
    ({"channel": "phone"}, lambda row: row.channel == "phone"),
    ({"holder": "supervisor"}, lambda row: row.holder == "supervisor"),
    (
        {"kind": "complaint", "channel": "visit"},
        lambda row: row.kind == "complaint" and row.channel == "visit",
    ),
]


@pytest.fixture(scope="module")
def late() -> SetClock:
    """Return the clock of the full desk, which shows twelve days after its last case."""
    return SetClock()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, late: SetClock) -> Iterator[Desk]:
    """Return a desk with cases in many states, counted in short stretches; only read from it."""
    with (
        pytest.MonkeyPatch.context() as patched,
        make_desk(tmp_path_factory.mktemp("full")) as opened,
    ):
        patched.setattr(ranking, "LONGEST_STRETCH", 6)
        desk = composed(opened, late)
        in_many_states(desk, late)
        late.move(days=12)
        yield desk


@pytest.mark.parametrize(("given_filters", "is_kept"), FILTERS, ids=[str(f[0]) for f in FILTERS])
@pytest.mark.parametrize("tab", TABS)
def test_a_filter_keeps_what_it_names_and_counts_it(
    full: Desk,
    late: SetClock,
    tab: Tab,
    given_filters: dict[str, object],
    is_kept: Callable[[CaseRow], bool],
) -> None:
    viewer = look(late)
    view = CaseView(tab=tab, **given_filters)  # type: ignore[arg-type]
    whole = full.reader.rows(viewer, CaseView(tab=tab), 0, 100)
    expected = {row.id for row in whole if is_kept(row)}
    rows = full.reader.rows(viewer, view, 0, 100)
    assert {row.id for row in rows} == expected
    assert full.reader.tab_counts(viewer, view)[tab] == len(expected)


def test_a_window_of_receipt_holds_its_first_moment_and_not_its_last(
    full: Desk, late: SetClock
) -> None:
    viewer = look(late)
    rows = full.reader.rows(viewer, CaseView(sort="received"), 0, 100)
    begin, end = rows[10].received_at, rows[20].received_at
    view = CaseView(received_from=begin, received_to=end, sort="received")
    expected = [row.id for row in rows if begin <= row.received_at < end]
    assert [row.id for row in full.reader.rows(viewer, view, 0, 100)] == expected
    assert full.reader.count(viewer, view) == len(expected)


def test_a_department_keeps_its_own_cases(full: Desk, late: SetClock) -> None:
    viewer, department = look(late), next(iter(full.reader.directory().departments))
    rows = full.reader.rows(viewer, CaseView(department=department), 0, 100)
    assert rows
    assert {row.department for row in rows} == {department}


def sort_key(row: CaseRow, view: CaseView) -> object:
    if view.sort == "received":
        return row.received_at
    if view.sort == "number":
        return row.number
    return row.due or row.received_at.replace(year=9000)


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("sort", ["due", "received", "number"])
def test_pages_put_together_are_the_whole_list_in_order(
    full: Desk, late: SetClock, tab: Tab, sort: str
) -> None:
    viewer = look(late)
    for given_filters in ({}, {"kind": "complaint"}):
        for descending in (False, True):
            view = CaseView(tab=tab, sort=sort, descending=descending, **given_filters)  # type: ignore[arg-type]
            whole = full.reader.rows(viewer, view, 0, 100)
            paged = [
                row for start in range(0, 45, 7) for row in full.reader.rows(viewer, view, start, 7)
            ]
            assert paged == list(whole)
            if tab == "follow_due" and sort == "due":
                continue
            keys = [sort_key(row, view) for row in whole if sort != "due" or row.due]
            assert keys == sorted(keys, reverse=descending)  # type: ignore[type-var]


def test_what_is_not_due_comes_last_in_both_directions(full: Desk, late: SetClock) -> None:
    for descending in (False, True):
        rows = full.reader.rows(look(late), CaseView(descending=descending), 0, 100)
        has_due = [row.due is not None for row in rows]
        assert has_due == sorted(has_due, reverse=True)
        assert not all(has_due)


def test_a_page_past_the_end_is_empty(full: Desk, late: SetClock) -> None:
    for descending in (False, True):
        view = CaseView(descending=descending)
        assert full.reader.rows(look(late), view, 40, 10) == ()
        assert full.reader.rows(look(late), view, 10**9, 10) == ()
        assert full.reader.rows(look(late), view, 0, 0) == ()


def test_a_narrowed_list_follows_what_is_written(desk: Desk, clock: SetClock) -> None:
    viewer, view = look(clock), CaseView(tab="all", holder="supervisor")
    for count in range(3):
        assert desk.reader.count(viewer, view) == count
        assert len(desk.reader.rows(viewer, view, 0, 100)) == count
        case = record(desk)
        desk.execute(c.AssignOfficer(case=case, officer="supervisor"), "supervisor")
        assert case in {row.id for row in desk.reader.rows(viewer, view, 0, 100)}


def test_the_first_page_of_a_narrowed_list_is_the_same_walked_or_read_whole(
    full: Desk, late: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = look(late)
    for tab in TABS:
        for descending in (False, True):
            view = CaseView(tab=tab, kind="complaint", descending=descending)
            walked = full.reader.rows(viewer, view, 0, 3)
            monkeypatch.setattr(listing, "_FEW_STEPS", 0)
            assert full.reader.rows(viewer, view, 0, 3) == walked
            monkeypatch.setattr(listing, "_FEW_STEPS", 20_000)


def test_what_this_desk_registered_today_is_shown_newest_first(
    desk: Desk, clock: SetClock, opened: OpenDesk
) -> None:
    record(desk)
    clock.move(days=1)
    # The first of the day comes from nobody: no fact of a person goes before it.
    cases = [record(desk, name=None, phone=None)]
    cases += [record(desk, phone=f"055500012{n}") for n in range(6)]
    viewer = Viewer("reception", opened.code, clock.now())
    assert [row.id for row in desk.reader.recorded_today(viewer, 7)] == cases[::-1]
    assert [row.id for row in desk.reader.recorded_today(viewer)] == cases[:1:-1]
    assert desk.reader.recorded_today(Viewer("reception", "ZZ", clock.now())) == ()
