"""Facts of reporting (step 13): how the centre reports, what was recommended, what was issued."""

from datetime import date

from msgspec import UNSET, UnsetType

from kafel_desk.figures.period import MonthCalendar, PeriodKind
from kafel_desk.journal.fact import Fact


class ReportingSet(Fact, frozen=True, kw_only=True):
    """How the centre reports: on which weekday its week begins, whose months it counts."""

    week_begins: int | UnsetType = UNSET
    months: MonthCalendar | UnsetType = UNSET


class RecommendationMade(Fact, frozen=True, kw_only=True):
    """What the supervisor recommends for a period; a later one stands instead of an earlier.

    ``text`` has a recommendation a line. ``notes`` are words on single topics: from a category's
    entry in the directory.
    """

    period: PeriodKind
    first: date
    last: date
    text: str = ""
    notes: dict[str, str] = {}  # noqa: RUF012  (msgspec copies it)


class ReportIssued(Fact, frozen=True, kw_only=True):
    """A report was issued on a local day, and bears this fingerprint of the record.

    ``heads`` are the writers with the number up to which each is in it, so that the fingerprint
    can be computed again.
    """

    on: date
    period: PeriodKind
    first: date
    last: date
    fingerprint: str
    heads: tuple[tuple[bytes, int], ...] = ()


REPORT_FACTS: tuple[type[Fact], ...] = (ReportingSet, RecommendationMade, ReportIssued)
