"""The columns of the log of cases: what each is called, how wide it is, what its cells say."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property

from exports.spreadsheet import CODE, LONG_WORDS, MOMENT, WORDS, Style, Value
from kafel_desk.case.log_row import LogRow
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.time.hijri import to_hijri

_INSTANT = timedelta(microseconds=1)
_DAY = timedelta(days=1)
_FIRST_DAY = date(1899, 12, 30)
_EXCEL_BEGAN = datetime(1899, 12, 30, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class LogHead:
    """What the log says of itself. `made_at` is aware, in the zone of the centre: so are all its times.

    The period is that of the receipts in it, from (inclusive) to (exclusive); None is open.
    """

    centre: str
    made_at: datetime
    received_from: datetime | None = None
    received_to: datetime | None = None


class Words:
    """What the cells say, each wording looked up once."""

    def __init__(self, catalogue: Catalogue, head: LogHead) -> None:
        self._catalogue = catalogue
        self._known: dict[str, str] = {}
        self._sheets = 1
        self._shifts: dict[int, float] = {}
        self._hijri: dict[int, str | None] = {}
        self.mark = ""  # before every title
        self.head = head
        self.zone: tzinfo | None = head.made_at.tzinfo

    def text(self, key: str) -> str:
        """Return the words of a key."""
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._catalogue.text(key)
        return known

    def next_sheet(self) -> int:
        """Return the number of the next sheet of cases: 2, 3 ..."""
        self._sheets += 1
        return self._sheets

    def local(self, moment: datetime | None) -> float | None:
        """Return a moment on the centre's clock, as Excel counts it: days, and the part of one.

        The offset of the zone is asked for once an hour: this is done for every cell.
        """
        if moment is None:
            return None
        hour = moment.toordinal() * 24 + moment.hour
        shift = self._shifts.get(hour)
        if shift is None:
            shift = self._shifts[hour] = self._shift_of(moment)
        return (moment - _EXCEL_BEGAN) / _DAY + shift

    def hijri(self, moment: datetime | None) -> str | None:
        """Return the Umm al-Qura date of a moment as 1448-06-12."""
        counted = self.local(moment)
        if counted is None:
            return None
        day = int(counted)
        if day not in self._hijri:
            self._hijri[day] = self.digits(_hijri(_FIRST_DAY + timedelta(days=day), "-"))
        return self._hijri[day]

    def _shift_of(self, moment: datetime) -> float:
        offset = moment.astimezone(self.zone).utcoffset()
        return offset / _DAY if offset else 0.0

    def day(self, moment: datetime) -> str:
        """Return the date of a moment within a sentence.

        With hyphens it would be turned around there: Excel's heads and cells have no isolates.
        """
        return self.digits(f"{moment.astimezone(self.zone):%Y/%m/%d}") or ""

    def digits(self, text: str | None) -> str | None:
        """Return text with its numbers in the family of digits that is set."""
        return render(text, self._catalogue.digits) if text else None

    def beneficiary(self, row: LogRow) -> str:
        """Say if the person is of the staff."""
        return self.text("log.internal" if row.is_internal else "log.external")

    def relation(self, row: LogRow) -> str | None:
        """Return who the person is to the charity."""
        return self.text(f"relation.{row.relation}") if row.relation else None

    def outcome(self, row: LogRow) -> str | None:
        """Return how the case ended."""
        return self.text(f"outcome.{row.outcome}") if row.outcome else None

    def yes_or_no(self, is_so: bool) -> str:  # noqa: FBT001 (it is the very thing to word)
        """Return yes or no."""
        return self.text("log.yes" if is_so else "log.no")

    @cached_property
    def title(self) -> str:
        """The name of the log."""
        return self.mark + self.text("log.sheet")

    @cached_property
    def made(self) -> str:
        """When the log was made, in both calendars."""
        made_at = self.head.made_at
        hijri = self.digits(_hijri(made_at.date(), "/")) or ""
        return self._catalogue.text("log.made", date=self.day(made_at), hijri=hijri)

    @cached_property
    def page(self) -> str:
        """The page and how many there are, as Excel counts them."""
        return self._catalogue.text("log.page", page="&P", pages="&N")

    @cached_property
    def period(self) -> str:
        """Which receipts are in the log; the end is the last day that is in it."""
        first, end = self.head.received_from, self.head.received_to
        a = self.day(first) if first else ""
        b = self.day(end - _INSTANT) if end else ""
        if a and b:
            return self._catalogue.text("log.counts.received_from_to", a=a, b=b)
        if a:
            return self._catalogue.text("log.counts.received_from", a=a)
        if b:
            return self._catalogue.text("log.counts.received_to", b=b)
        return self.text("log.counts.received_all")


def _hijri(local: date, parted: str) -> str:
    day = to_hijri(local)
    return f"{day.year}{parted}{day.month:02}{parted}{day.day:02}" if day else ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the key of its title, its width in characters, its looks and its values."""

    title: str
    width: float
    style: Style
    value: Callable[[LogRow, Words], Value]


# The first of them are what is printed: enough to work with, and never a whole phone number.
_PRINTED = (
    Column("log.col.number", 16, CODE, lambda row, _: row.number),
    Column("log.col.kind", 9, WORDS, lambda row, words: words.text(f"kind.{row.kind}")),
    Column("log.col.received", 17, MOMENT, lambda row, words: words.local(row.received_at)),
    Column("log.col.received_hijri", 12, CODE, lambda row, words: words.hijri(row.received_at)),
    Column("log.col.channel", 17, LONG_WORDS, lambda row, _: row.channel),
    Column("log.col.name", 20, LONG_WORDS, lambda row, _: row.name),
    Column("log.col.category", 18, LONG_WORDS, lambda row, _: row.category),
    Column("log.col.department", 17, LONG_WORDS, lambda row, _: row.department),
    Column("log.col.holder", 16, WORDS, lambda row, _: row.holder),
    Column("log.col.description", 44, LONG_WORDS, lambda row, _: row.description),
    Column("log.col.remedy", 26, LONG_WORDS, lambda row, _: row.remedy),
    Column("log.col.state", 15, WORDS, lambda row, words: words.text(f"state.{row.state}")),
    Column("log.col.due", 17, MOMENT, lambda row, words: words.local(row.due)),
    Column("log.col.overdue", 8, WORDS, lambda row, words: words.yes_or_no(row.is_overdue)),
    Column("log.col.outcome", 16, WORDS, lambda row, words: words.outcome(row)),
)
PRINTED_COLUMNS = len(_PRINTED)
COLUMNS = (
    *_PRINTED,
    Column("log.col.due_hijri", 12, CODE, lambda row, words: words.hijri(row.due)),
    Column("log.col.phone", 16, CODE, lambda row, words: words.digits(row.phone)),
    Column("log.col.beneficiary", 10, WORDS, lambda row, words: words.beneficiary(row)),
    Column("log.col.relation", 12, WORDS, lambda row, words: words.relation(row)),
    Column("log.col.on_behalf", 18, WORDS, lambda row, _: row.on_behalf),
    Column("log.col.complained_of", 20, WORDS, lambda row, _: row.complained_of),
    Column(
        "log.col.priority", 10, WORDS, lambda row, words: words.text(f"priority.{row.priority}")
    ),
    Column("log.col.received_by", 18, WORDS, lambda row, _: row.received_by),
    Column("log.col.desk", 8, CODE, lambda row, _: row.desk),
    Column("log.col.first_reply", 17, MOMENT, lambda row, words: words.local(row.first_reply_at)),
    Column("log.col.told", 17, MOMENT, lambda row, words: words.local(row.told_at)),
    Column("log.col.closed", 17, MOMENT, lambda row, words: words.local(row.closed_at)),
    Column("log.col.closed_hijri", 12, CODE, lambda row, words: words.hijri(row.closed_at)),
)

_VALUES = tuple(column.value for column in COLUMNS)


def values_of(row: LogRow, words: Words) -> list[Value]:
    """Return the cells of one case."""
    return [value(row, words) for value in _VALUES]
