"""The figures of the board: one walk through the open cases, and counts of a few days."""

from collections import Counter
from datetime import datetime, timedelta

from database.figures import Figures
from database.figures_rows import span
from database.schema import NO_DUE
from database.times import from_micros, from_micros_or_none, to_micros
from kafel_desk.figures.figure import counted, share
from kafel_desk.figures.measured import AGES
from kafel_desk.figures.period import Period, days_between
from kafel_desk.figures.standing import AgeBands
from kafel_desk.figures.today import HolderLate, Today

_WEEK = timedelta(days=7)
_WEEKS = 4
_HOURS = range(24)


def read_today(figures: Figures) -> Today:
    """Return the figures of the board."""
    now = figures.viewer.now
    day = _day(figures, now)
    bounds = [to_micros(bound) for bound in AgeBands(figures.working, now).bounds]
    stands = figures.rows.standing_now(to_micros(now), to_micros(day.end) - 1, bounds)
    older = [stands.open, *stands.older, 0]
    week_ago = to_micros(now - _WEEK)
    open_before = figures.rows.count_open(week_ago)
    load, load_before = _load(figures, day)
    return Today(
        at=now,
        received=counted("received", sum(load)),
        received_before=counted("received", _received(figures, _day(figures, now - _WEEK))),
        backlog=counted("backlog", stands.open),
        backlog_before=counted("backlog", open_before),
        overdue=share("overdue", stands.late, stands.open),
        overdue_before=share("overdue", figures.rows.count_late(week_ago), open_before),
        due_today=share("backlog", stands.due_today, stands.open, {"due": "today"}),
        next_due=None if stands.next_due in (None, NO_DUE) else from_micros_or_none(stands.next_due),
        waiting=share("backlog", stands.waiting, stands.open, {"state": "waiting"}),
        oldest_waiting=from_micros_or_none(stands.oldest_waiting),
        silent_cases=share(
            "silent_cases", figures.rows.count_silent(to_micros(now)), stands.open
        ),
        ages=tuple(
            counted("backlog", older[place] - older[place + 1], {"age": band})
            for place, band in enumerate(AGES)
        ),
        late_by_holder=_late_by_holder(figures, now),
        load=tuple(
            counted("load", count, {"hour": f"{hour:02}"}) for hour, count in enumerate(load)
        ),
        load_before=load_before,
    )  # fmt: skip


def _day(figures: Figures, moment: datetime) -> Period:
    local = figures.working.local(moment).date()
    return days_between(local, local, figures.directory.calendars, figures.viewer.now)


def _received(figures: Figures, day: Period) -> int:
    return figures.rows.count("received", span(day.start, day.until))


def _late_by_holder(figures: Figures, now: datetime) -> tuple[HolderLate, ...]:
    """Return who holds what is late: by person, else by department; the longest late in front."""
    found: dict[tuple[str | None, str | None], HolderLate] = {}
    for holder, department, count, due in figures.rows.late_by_holder(to_micros(now)):
        key = (holder, None if holder else department)
        before = found.get(key)
        oldest = from_micros(due)
        found[key] = HolderLate(
            *key,
            overdue=count + (before.overdue if before else 0),
            oldest_due=min(oldest, before.oldest_due) if before else oldest,
        )
    return tuple(sorted(found.values(), key=lambda each: (each.oldest_due, each.staff or "")))


def _load(figures: Figures, day: Period) -> tuple[list[int], tuple[float, ...]]:
    """Return what came in each hour of today, and on the mean of the same weekdays before."""
    today = figures.rows.hours(span(day.start, day.until))
    before = Counter[int]()
    for weeks in range(1, _WEEKS + 1):
        earlier = _day(figures, figures.viewer.now - weeks * _WEEK)
        before.update(figures.rows.hours(span(earlier.start, earlier.until)))
    return [today[hour] for hour in _HOURS], tuple(before[hour] / _WEEKS for hour in _HOURS)
