"""How a report calls its period: its title, "this month", the months of the last year."""

from dataclasses import dataclass
from datetime import date

from kafel_desk.figures.period import Period
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.time.hijri import HijriDate, to_hijri
from kafel_desk.time.wording import hijri_month_name, month_name

_MONTHS_OF_A_QUARTER = 3
_QUARTERS = (
    "paper.per.quarter_1", "paper.per.quarter_2", "paper.per.quarter_3", "paper.per.quarter_4",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """The keys whose words differ with the kind of period."""

    title: str
    section: str
    this: str
    open_end: str
    bars: str
    mean: str
    time_note: str
    closed: str
    end: str


MONTH = PeriodWords(
    "paper.per.title_month", "paper.per.s1_month", "paper.per.this_month", "paper.per.open_month",
    "paper.per.bars_month", "paper.per.mean_month", "paper.per.time_month",
    "paper.per.closed_month", "paper.per.end_month",
)  # fmt: skip
QUARTER = PeriodWords(
    "paper.per.title_quarter", "paper.per.s1_quarter", "paper.per.this_quarter",
    "paper.per.open_quarter", "paper.per.bars_quarter", "paper.per.mean_quarter",
    "paper.per.time_quarter", "paper.per.closed_quarter", "paper.per.end_quarter",
)  # fmt: skip
DAYS = PeriodWords(
    "paper.per.title_days", "paper.per.s1_days", "paper.per.this_days", "paper.per.open_days",
    "paper.per.bars_days", "paper.per.mean_days", "paper.per.time_days", "paper.per.closed_days",
    "paper.per.end_days",
)  # fmt: skip


def words_of(period: Period) -> PeriodWords:
    """Return the words for the kind of a period."""
    return {"month": MONTH, "quarter": QUARTER}.get(period.kind, DAYS)


def title_of(period: Period, catalogue: Catalogue) -> str:
    """Return the title of the report: its kind, and the name of the month or quarter."""
    return catalogue.text(words_of(period).title, name=name_of(period, catalogue))


def name_of(period: Period, catalogue: Catalogue) -> str:
    """Return the name of a month or quarter with its year; nothing for other periods."""
    hijri = _hijri(period)
    year = hijri.year if hijri else period.first.year
    month = hijri.month if hijri else period.first.month
    told = render(str(year), catalogue.digits)
    if period.kind == "month":
        name = catalogue.text("paper.per.month", month=_month(period, month, catalogue), year=told)
    elif period.kind == "quarter":
        quarter = _QUARTERS[(month - 1) // _MONTHS_OF_A_QUARTER]
        name = catalogue.text(quarter, year=told)
    else:
        return ""
    return catalogue.text("paper.per.hijri", name=name) if hijri else name


def short_name(period: Period, before: Period | None, catalogue: Catalogue) -> str:
    """Return the name of a period on an axis: with its year where that is another than before."""
    hijri = _hijri(period)
    year = hijri.year if hijri else period.first.year
    month = hijri.month if hijri else period.first.month
    if period.kind == "quarter":
        return render(f"{(month - 1) // _MONTHS_OF_A_QUARTER + 1}/{year}", catalogue.digits)
    if period.kind != "month":
        return render(f"{period.first:%m/%d}", catalogue.digits)
    name = _month(period, month, catalogue)
    if before is None:
        return catalogue.text(
            "paper.per.month", month=name, year=render(str(year), catalogue.digits)
        )
    return name


def _month(period: Period, month: int, catalogue: Catalogue) -> str:
    if _hijri(period):
        return hijri_month_name(catalogue, month)
    return month_name(catalogue, month)


def _hijri(period: Period) -> HijriDate | None:
    return to_hijri(period.first) if period.months == "umm_al_qura" else None


def place_of(day: date, periods: tuple[Period, ...]) -> float | None:
    """Return where a day lies on an axis of periods: 0 is the middle of the first."""
    for place, period in enumerate(periods):
        if period.first <= day <= period.last:
            length = (period.last - period.first).days + 1
            return place - 0.5 + (day - period.first).days / length
    return None
