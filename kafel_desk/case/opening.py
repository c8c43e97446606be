"""When a look at a case is recorded, and who looked (design/field.md: answer within 72 hours)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from kafel_desk.case.enquiry_commands import NoteOpening
from kafel_desk.case.facts import Confidentiality
from kafel_desk.case.opening_facts import LOOKED, CaseOpened, Looked
from kafel_desk.case.rules import Context, one_of, raise_if_any
from kafel_desk.case.state import Case
from kafel_desk.journal.fact import Recorded

ONE_LOOK = timedelta(minutes=15)
"""Opened again by the same person within this time, it is the same look."""

UNCOVERED_FIELDS = ("national_id",)
"""What is masked until somebody uncovers it, which is recorded whatever the case is."""


class Look(msgspec.Struct, frozen=True):
    """One look at a case: who, when (UTC), how, and what was uncovered."""

    case: bytes
    number: str
    staff: str
    at: datetime
    how: Looked
    field: str | None = None


def decide_opening(case: Case, command: NoteOpening, context: Context) -> tuple[CaseOpened, ...]:
    """Return what a look records; nothing where it is not recorded, or was just now."""
    raise_if_any([
        one_of("how", command.how, LOOKED),
        one_of("field", command.field, (None, *UNCOVERED_FIELDS)),
    ])  # fmt: skip
    if not is_owed(case, context.actor, command.how, command.field, context.now):
        return ()
    return (CaseOpened(how=command.how, field=command.field),)


def is_owed(case: Case, staff: str, how: Looked, field: str | None, now: datetime) -> bool:
    """Tell whether a look has to be recorded.

    Every one at a case that is not for everybody, and whatever uncovers a masked field; the same
    look is recorded once.
    """
    if not is_recorded(case.confidentiality) and how != "uncovered":
        return False
    return not any(
        look.staff == staff and look.how == how and look.field == field
        and now - look.at < ONE_LOOK
        for look in looks_at(case)
    )  # fmt: skip


def is_recorded(confidentiality: Confidentiality) -> bool:
    """Tell whether looks at such a case are recorded."""
    return confidentiality != "normal"


def looks_at(case: Case) -> tuple[Look, ...]:
    """Return who looked at a case, the latest last."""
    return tuple(
        Look(case.id, case.number, fact.actor, fact.at, fact.fact.how, fact.fact.field)
        for fact in case.facts
        if isinstance(fact.fact, CaseOpened)
    )


def without_looks(facts: Iterable[Recorded]) -> tuple[Recorded, ...]:
    """Return what happened to a case, without who looked at it."""
    return tuple(fact for fact in facts if not isinstance(fact.fact, CaseOpened))
