"""Several complaints on one matter within a few days: something is broken, not one case."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from kafel_desk.language.message import Message, message


class SameIssueSettings(msgspec.Struct, frozen=True):
    """How many cases on one category within how many days make an alert."""

    least: int = 3
    window_days: int = 7


_SHIPPED = SameIssueSettings()


class IssueRow(msgspec.Struct, frozen=True):
    """What is needed of one complaint: its number, category, place, and when it came (aware).

    ``place`` is the branch or department that it concerns. Whoever reads the rows leaves out what
    the viewer may not see, void cases, and duplicates of a case that counts already.
    """

    number: str
    category: str
    place: str | None
    received_at: datetime


class SameIssue(msgspec.Struct, frozen=True):
    """Complaints on one category, oldest first.

    ``place`` is where more than one of them came from, if there is one such place before others,
    and ``from_place`` how many did.
    """

    category: str
    numbers: tuple[str, ...]
    last_at: datetime
    window_days: int
    place: str | None = None
    from_place: int = 0

    def words(self, category: str, place: str = "") -> Message:
        """Return the sentence: 4 complaints on card delivery in 7 days, 3 from one branch.

        ``category`` and ``place`` are the names of the two in the directory.
        """
        days = message("alert.window", n=self.window_days)
        issue = message("alert.same_issue", n=len(self.numbers), category=category, window=days)
        if self.place is None or not place:
            return issue
        if self.from_place == len(self.numbers):
            return message("alert.all_from_one_place", issue=issue, place=place)
        return message("alert.from_one_place", n=self.from_place, issue=issue, place=place)


def same_issues(
    rows: Iterable[IssueRow], until: datetime, settings: SameIssueSettings = _SHIPPED
) -> tuple[SameIssue, ...]:
    """Return every matter with enough complaints in the window that ends at ``until``.

    The largest first, then the one that was heard of last. The window takes in both of its ends; a
    number that stands there twice counts once.
    """
    since = until - timedelta(days=settings.window_days)
    by_category: defaultdict[str, dict[str, IssueRow]] = defaultdict(dict)
    for row in rows:
        if since <= row.received_at <= until:
            by_category[row.category].setdefault(row.number, row)
    found = [
        _issue(category, list(group.values()), settings)
        for category, group in by_category.items()
        if len(group) >= settings.least
    ]
    found.sort(key=lambda issue: (len(issue.numbers), issue.last_at, issue.category), reverse=True)
    return tuple(found)


def _issue(category: str, group: list[IssueRow], settings: SameIssueSettings) -> SameIssue:
    group.sort(key=lambda row: (row.received_at, row.number))
    place, from_place = _main_place(group)
    return SameIssue(
        category=category,
        numbers=tuple(row.number for row in group),
        last_at=group[-1].received_at,
        window_days=settings.window_days,
        place=place,
        from_place=from_place,
    )


def _main_place(group: list[IssueRow]) -> tuple[str | None, int]:
    """Return the place that stands out: at least two, and no other has as many."""
    counts = Counter(row.place for row in group if row.place).most_common(2)
    if not counts or counts[0][1] < 2:
        return None, 0
    if len(counts) > 1 and counts[1][1] == counts[0][1]:
        return None, 0
    return counts[0]
