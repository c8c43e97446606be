"""Which backups are kept: the last ones by day, by week and by month. Pure."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

import msgspec


class KeepingRule(msgspec.Struct, frozen=True):
    """How many days, weeks and months a backup is kept for each."""

    days: int = 7
    weeks: int = 5
    months: int = 12


OWED_AFTER = timedelta(hours=20)
"""A backup is due when the last good one is older: once a working day, whenever that begins."""


def is_due(last: datetime | None, now: datetime) -> bool:
    """Tell whether a backup is owed; one that is dated ahead of the clock does not count."""
    return last is None or last > now or now - last >= OWED_AFTER


def kept(made: Iterable[datetime], rule: KeepingRule) -> frozenset[datetime]:
    """Return the backups to keep: the newest of each of the last days, weeks and months.

    The newest of all is always among them, and none is kept twice. Days are those of UTC: it does
    not matter when a day begins, as long as every day is one.
    """
    newest_first = sorted(set(made), reverse=True)
    chosen: set[datetime] = set(newest_first[:1])
    for count, period in (
        (rule.days, lambda at: at.date()),
        (rule.weeks, lambda at: at.isocalendar()[:2]),
        (rule.months, lambda at: (at.year, at.month)),
    ):
        chosen.update(_newest_of_each(newest_first, period)[: max(count, 0)])
    return frozenset(chosen)


def _newest_of_each(
    newest_first: Iterable[datetime], period: Callable[[datetime], Hashable]
) -> list[datetime]:
    found: dict[Hashable, datetime] = {}
    for at in newest_first:
        found.setdefault(period(at), at)
    return list(found.values())
