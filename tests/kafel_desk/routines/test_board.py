"""The board says of each routine when it was last done, when it is owed, and what is late first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from kafel_desk.routines.board import SOON_DAYS, RoutineRow, routine_board
from kafel_desk.routines.routine import Done, Every, Routine, own_name, shipped_routines
from kafel_desk.time.working_calendar import WorkingCalendar

CALENDAR = WorkingCalendar()
TODAY = date(2026, 11, 22)  # a Sunday
WEEKLY = Routine(
    id="weekly", step=13, name=own_name("ملخص"), every=Every(1, "weeks"), since=date(2026, 11, 1)
)


@pytest.fixture(scope="module")
def arabic() -> Catalogue:
    texts = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    return parse_catalogue("ar", texts, strict=True)


def done(on: date, routine: str = "weekly", what: str = "") -> Done:
    return Done(routine=routine, on=on, by="supervisor", what=what)


def row(*acts: Done, today: date = TODAY) -> RoutineRow:
    [found] = routine_board([WEEKLY], acts, today, CALENDAR)
    return found


def test_what_was_never_done_is_late_from_its_first_day_on(arabic: Catalogue) -> None:
    found = row()
    assert (found.state, found.last, found.due) == ("late", None, date(2026, 11, 1))
    assert arabic.message(found.words) == "لم تتم بعد، ومتأخرة 21 يومًا"


@pytest.mark.parametrize(
    ("last", "state", "words"),
    [
        (date(2026, 11, 12), "late", "متأخرة 3 أيام"),
        (date(2026, 11, 15), "today", "موعدها اليوم"),
        (date(2026, 11, 16), "soon", "غدًا"),
        (date(2026, 11, 18), "soon", "بعد 3 أيام"),
        (date(2026, 11, 19), "ahead", "بعد 4 أيام"),
        (date(2026, 11, 22), "ahead", "بعد 7 أيام"),
    ],
)
def test_when_it_is_owed_is_said_in_words(
    arabic: Catalogue, last: date, state: str, words: str
) -> None:
    found = row(done(last))
    assert (found.state, arabic.message(found.words)) == (state, words)


def test_the_last_time_counts_whatever_order_they_come_in() -> None:
    acts = [done(date(2026, 11, 10)), done(date(2026, 11, 17), what="آخرها"), done(TODAY, "other")]
    for order in (acts, acts[::-1]):
        last = row(*order).last
        assert last is not None
        assert last.what == "آخرها"


def test_what_is_dated_in_the_future_silences_nothing() -> None:
    assert row(done(TODAY + timedelta(days=1))).state == "late"


def test_a_routine_that_was_switched_off_is_not_on_the_board() -> None:
    off = Routine(
        id="off",
        step=1,
        name=own_name("عمل"),
        every=Every(1, "weeks"),
        since=TODAY,
        is_active=False,
    )
    assert routine_board([off], [], TODAY, CALENDAR) == ()


@given(st.lists(st.dates(date(2026, 1, 1), TODAY), max_size=6), st.data())
def test_what_is_owed_longest_stands_first(dates: list[date], data: st.DataObject) -> None:
    routines = shipped_routines(date(2026, 1, 4))
    acts = [
        done(day, data.draw(st.sampled_from([routine.id for routine in routines]))) for day in dates
    ]
    board = routine_board(routines, acts, TODAY, CALENDAR)
    assert len(board) == len(routines)
    assert [row.due for row in board] == sorted(row.due for row in board)
    for found in board:
        ahead = (found.due - TODAY).days
        assert (found.state == "late") == (ahead < 0)
        assert (found.state == "ahead") == (ahead > SOON_DAYS)
