"""The board of routines: one row each, what is late first."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from kafel_desk.language.message import Message, message
from kafel_desk.routines.routine import Done, Routine, next_due
from kafel_desk.time.working_calendar import WorkingCalendar

RoutineState = Literal["late", "today", "soon", "ahead"]

SOON_DAYS = 3
"""Days before the due one on which the board begins to say so."""


class RoutineRow(msgspec.Struct, frozen=True, kw_only=True):
    """One routine as the board shows it; ``last`` is None when it was never carried out."""

    routine: Routine
    last: Done | None
    due: date
    state: RoutineState
    words: Message


def routine_board(
    routines: Iterable[Routine], done: Iterable[Done], today: date, working: WorkingCalendar
) -> tuple[RoutineRow, ...]:
    """Return the rows of all active routines, the longest owed first.

    What is dated after ``today`` (a local day of the centre) is not done yet, whatever the clock
    of the desk that recorded it.
    """
    last: dict[str, Done] = {}
    for act in done:
        if act.on <= today and (act.routine not in last or last[act.routine].on <= act.on):
            last[act.routine] = act
    rows = [
        _row(routine, last.get(routine.id), today, working)
        for routine in routines
        if routine.is_active
    ]
    return tuple(sorted(rows, key=lambda row: (row.due, row.routine.step or 99, row.routine.id)))


def _row(routine: Routine, last: Done | None, today: date, working: WorkingCalendar) -> RoutineRow:
    due = next_due(routine, last.on if last else None, working)
    state, words = _state((due - today).days, is_first=last is None)
    return RoutineRow(routine=routine, last=last, due=due, state=state, words=words)


def _state(days: int, *, is_first: bool) -> tuple[RoutineState, Message]:
    if days < 0:
        key = "routine.never_done" if is_first else "routine.late"
        return "late", message(key, n=-days)
    if days == 0:
        return "today", message("routine.today")
    return "soon" if days <= SOON_DAYS else "ahead", message("routine.in_days", n=days)
