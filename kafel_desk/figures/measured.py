"""One case as the figures read it, and one that stood open at a moment: plain rows."""

from typing import Literal, NamedTuple

Basis = Literal["received", "replied", "told", "closed", "asked"]
"""Which cases a figure is over: received in the period, first replied to in it, last told the
result in it, closed in it (by the closing that stands), first asked for an opinion in it. Never
mixed."""


class MeasuredCase(NamedTuple):
    """A case with its measures: minutes are working minutes, None where it did not come to that.

    ``id`` is the case's row. ``weekday`` (Monday 0) and ``hour`` are local, of its receipt.
    """

    id: int
    kind: str
    channel: str
    department: str | None
    category: str | None
    internal: bool
    weekday: int
    hour: int
    confirmed_minutes: int | None
    confirmed_in_target: bool | None
    at_first_contact: bool
    transfers: int
    has_remedy: bool
    has_phone: bool
    first_reply_minutes: int | None
    first_reply_in_target: bool | None
    told_minutes: int | None
    told_in_target: bool | None
    waited_minutes: int
    outcome: str | None
    has_evidence: bool
    causes: str
    actions_planned: int
    actions_done: int
    actions_on_time: int
    actions_checked: int
    actions_effective: int
    opinion_result: int | None
    opinion_process: int | None


class OpenCase(NamedTuple):
    """A case that was open at a moment; ``age`` is the place of its band in ``AGES``.

    ``received`` sorts: the least is the oldest.
    """

    id: int
    kind: str
    channel: str
    department: str | None
    category: str | None
    internal: bool
    received: int
    age: int
    is_late: bool
    is_silent: bool


AGES: tuple[str, ...] = ("0-3", "4-7", "8-14", "15-30", "31+")
AGE_LIMITS: tuple[int, ...] = (4, 8, 15, 31)
"""Whole working days from which on a case is in the next band."""

SILENT_AFTER_DAYS = 5
"""Calendar days without a word to the person after which an open case is silent."""
REOPENED_WITHIN_DAYS = 30
"""Calendar days after a closing in which opening it again counts against it."""
COME_BACK_DAYS = 90
"""Calendar days, up to the end of the period, in which a second complaint is a coming back."""
