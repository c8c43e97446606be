"""Which of the lights is on: the gravest that holds."""

from datetime import datetime, timedelta

from kafel_desk.sharing.status import DeskRow, Light

SILENT_AFTER = timedelta(minutes=75)
"""A desk says at least hourly what it has received; with some time for the folder to carry it."""


def light_of(
    *,
    needs_decision: bool,
    is_full: bool,
    is_away: bool,
    has_gap: bool,
    waiting: int,
    desks: tuple[DeskRow, ...],
    now: datetime,
) -> Light:
    """Return the light of a member desk."""
    if needs_decision:
        return "decision"
    if is_full:
        return "full"
    if is_away:
        return "alone"
    if has_gap:
        return "gap"
    if waiting:
        return "waiting"
    if any(is_silent(row, now) for row in desks):
        return "silent"
    return "in_step"


def is_silent(row: DeskRow, now: datetime) -> bool:
    """Tell whether nothing was heard of another desk for a while; it may just be closed."""
    if row.is_own or row.is_removed or row.is_former:
        return False
    return row.last_heard is None or now - row.last_heard > SILENT_AFTER
