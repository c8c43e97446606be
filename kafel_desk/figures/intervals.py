"""For how long something was true of a case: open, overdue, without a word; pure.

A case that is open now has intervals without an end: they follow from its row, and are not listed
here but as their beginnings. All that are over are listed.
"""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from kafel_desk.case.evolve import evolve
from kafel_desk.case.facts import CaseClosed
from kafel_desk.case.last_word import words_at
from kafel_desk.case.state import Case
from kafel_desk.journal.fact import Recorded

IntervalKind = Literal["open", "late", "silent"]

LEAST_SILENCE = timedelta(days=3)
"""A shorter time without a word is no silence by any setting."""
_INSTANT = timedelta(microseconds=1)


class Interval(NamedTuple):
    """From ``began`` (inclusive) to ``ended`` (exclusive), UTC.

    ``resumed`` is when a case that was closed was opened again.
    """

    kind: IntervalKind
    began: datetime
    ended: datetime
    resumed: datetime | None = None


class Intervals(NamedTuple):
    """What is over, and since when a case that stands open is open and overdue.

    ``opened`` is when the interval began that is the last: the one that runs, or that the closing
    which stands has ended; that one is not in ``past``.
    """

    past: tuple[Interval, ...]
    opened: datetime
    late_since: datetime | None


class _Run(NamedTuple):
    began: datetime
    ended: datetime | None


def intervals_of(case: Case, result_due: datetime | None) -> Intervals:
    """Return the intervals of a case whose result is or was due then (`CaseDue.result`)."""
    opens, owed = _runs(case)
    past = [
        Interval("open", run.began, run.ended, following.began)
        for run, following in pairwise(opens)
        if run.ended is not None
    ]
    late_since = None
    if result_due is not None:
        for run in owed:
            since = max(run.began, result_due + _INSTANT)
            if run.ended is None:
                late_since = since
            elif since < run.ended:
                past.append(Interval("late", since, run.ended))
    # While it runs, a silence follows from the row; before it was opened again, from nothing else.
    begun_again = opens[-1].began if len(opens) > 1 else None
    silences = _silences(case, opens[-1].ended or begun_again)
    return Intervals((*past, *silences), opens[-1].began, late_since)


def _runs(case: Case) -> tuple[list[_Run], list[_Run]]:
    """Return when the case was open, and when its result was owed."""
    received = case.received_at
    if not _was_ever_reopened(case):
        closed = max(received, case.closed.at) if case.closed else None
        told = case.first_replied.at if case.first_replied else None
        ended = min((at for at in (told, closed) if at is not None), default=None)
        return [_Run(received, closed)], [_Run(received, max(received, ended) if ended else None)]
    opens, owed = [_Run(received, None)], [_Run(received, None)]
    now, at = None, received
    for fact in case.facts:
        now = evolve(now, fact)
        at = max(at, fact.at)
        if now is not None:
            _go_on(opens, at, now.closed)
            _go_on(owed, at, now.told or now.closed)
    return opens, owed


def _was_ever_reopened(case: Case) -> bool:
    if case.reopenings or case.contested_closing is not None:
        return True
    return sum(isinstance(fact.fact, CaseClosed) for fact in case.facts) > 1


def _go_on(runs: list[_Run], at: datetime, over: Recorded | None) -> None:
    """Go on with the last run, or end it by what it is over with, or begin another."""
    last = runs[-1]
    if last.ended is None and over is not None:
        # What came from an old log ended when that log says.
        runs[-1] = _Run(last.began, max(last.began, over.at))
    elif last.ended is not None and over is None:
        runs.append(_Run(max(at, last.ended), None))


def _silences(case: Case, until: datetime | None) -> tuple[Interval, ...]:
    """Return the long times between two words, and after the last one until the case was closed,
    or opened again.
    """
    if case.person is None:
        return ()
    told = (case.told.at,) if case.told else ()
    words = sorted({*words_at(case), *told})
    ends = words if until is None else [*words, until]
    return tuple(
        Interval("silent", began, ended)
        for began, ended in pairwise(ends)
        if ended - began >= LEAST_SILENCE
    )
