"""How long cases are kept after they were over, and when the time of one has come. Pure.

Months are Gregorian, whatever months the centre reports by: a period that is promised to people
must not shrink by eleven days a year. A day that the last month does not have is the first of the
month after it, so nothing is ever kept shorter than was said (docs/decisions/0078).
"""

from calendar import monthrange
from datetime import date, datetime

import msgspec

from kafel_desk.case.facts import Kind
from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.erasure.keeping import Keeping
from kafel_desk.journal.register import conflicts
from kafel_desk.time.working_time import Calendars, working_time

_MONTHS = 12


def due_from(ended: date, months: int) -> date:
    """Return the first day on which what ended on a day is kept no longer."""
    year, month = divmod(ended.month - 1 + months, _MONTHS)
    year, month = ended.year + year, month + 1
    if ended.day <= monthrange(year, month)[1]:
        return date(year, month, ended.day)
    return date(year + month // _MONTHS, month % _MONTHS + 1, 1)


def last_end(today: date, months: int) -> date:
    """Return the last day on which something ended whose time has come today.

    The inverse: ``due_from(day, months) <= today`` for no day after it, and for every one before.
    """
    year, month = divmod(today.month - 1 - months, _MONTHS)
    year, month = today.year + year, month + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


class Ended(msgspec.Struct, frozen=True):
    """What of a case decides whether its time has come; ``on`` is a local day, None while open.

    ``is_disputed`` where two values of a field stand, where somebody holds on to it, or where it
    belongs to something that is open: another case of its person, or one that it is linked with.
    """

    kind: Kind
    on: date | None
    is_void: bool = False
    is_safeguarding: bool = False
    is_disputed: bool = False


def due_since(ended: Ended, keeping: Keeping, today: date) -> date | None:
    """Return since when a case need not be kept any more; None while it has to be.

    Never what is open, of the safeguarding lane, or in a dispute.
    """
    if ended.on is None or ended.is_safeguarding or ended.is_disputed:
        return None
    months = keeping.months(ended.kind, is_void=ended.is_void)
    if months is None:
        return None
    since = due_from(ended.on, months)
    return since if since <= today else None


def ended_of(case: Case, calendars: Calendars, *, is_disputed: bool) -> Ended:
    """Return what of a case decides; ``is_disputed`` by what lies outside of it."""
    end = _end_of(case)
    return Ended(
        kind=case.kind,
        on=working_time(calendars).local(end).date() if end else None,
        is_void=case.voided is not None,
        is_safeguarding=case.confidentiality == "safeguarding",
        is_disputed=is_disputed or bool(conflicts(case.registers)),
    )


def local_day(now: datetime, calendars: Calendars) -> date:
    """Return the day of a moment where the centre is."""
    return working_time(calendars).local(now).date()


def _end_of(case: Case) -> datetime | None:
    match state_of(case):
        case "void":
            return case.voided.at if case.voided else None
        case "closed":
            return case.closed.at if case.closed else None
        case _:
            return None
