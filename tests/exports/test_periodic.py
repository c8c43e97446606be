"""The report of a month or a quarter on paper: patterns, times, and the same figures as elsewhere."""

from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from exports.periodic import periodic_pdf
from kafel_desk.figures.figure import Spread, counted, share
from kafel_desk.figures.period import MonthCalendar, PeriodKind, Reporting, days_between, period_of
from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.language.catalogue import Catalogue
from tests.exports.invented_month import NOW, november
from tests.exports.invented_week import directory
from tests.exports.reading import compare_with_golden, holds, page_count, text_of

replace = msgspec.structs.replace


def pdf_of(report: PeriodicReport, catalogue: Catalogue) -> bytes:
    return periodic_pdf(report, directory(), catalogue)


def bare() -> PeriodicReport:
    """Return the first month of a desk to which nobody came."""
    none = share("result_in_target", 0, 0)
    report = november()
    nothing = replace(report.received, now=counted("received", 0), before=counted("received", 0))
    no_scores = replace(report.satisfaction.result, marks=(0,) * 5, mean=none, high=none)
    return replace(
        report,
        received=nothing,
        outcomes=(),
        causes=(),
        patterns=(),
        top_categories=(),
        departments=(),
        load=None,
        peaks=(),
        improvements=(),
        routines=(),
        recommendations=None,
        satisfaction=replace(
            report.satisfaction, result=no_scores, process=no_scores, answered=none
        ),
        times=tuple(
            replace(line, took=Spread("time_to_result"), in_target=none) for line in report.times
        ),
    )


def test_the_report_tells_every_figure_and_pattern(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(november(), arabic), tmp_path)
    for phrase in (
        "التقرير الشهري: نوفمبر 2026",
        "من 21 جمادى الأولى إلى 20 جمادى الآخرة 1448 هـ",
        "ومتوسط 3 أشهر 1640 من 1800",
        "رمضان 1447",
        "ديسمبر 2025",
        "10 أيام عمل",
        "25 د",
        "شكاوى صحيحة لها إجراء",
        "81% (128 من 159)",
        "تأخر في الإجراء 71",
        "جودة السجل",
        "زاد فوق ما تفسره الصدفة",
        "يتكرر فيها: بطاقة، موعد، رسالة",
        "منهجي",
        "أشخاص لهم شكويان فأكثر في 90 يوما",
        "1.5 ثم 4.0",
        "الأحد 20–21",
        "22 ثم 6",
        "61، ثم لم تكتمل",
        "موظف ثان للهاتف صباح الأحد.",
        "2D58 E1C7 90AB 64F3 08BE D719",
    ):
        assert holds(text, phrase), phrase


def test_where_the_channels_were_published_stands_beside_what_without_anybodys_number(
    arabic: Catalogue, tmp_path: Path
) -> None:
    report = november()
    first = replace(report.routines[0], what="أرقام القنوات", where="موقع الجمعية 0555000123")
    report = replace(report, routines=(first, *report.routines[1:]))
    text = text_of(pdf_of(report, arabic), tmp_path)
    assert holds(text, "أرقام القنوات (النشر: موقع الجمعية")
    assert not holds(text, "0555000123")


def test_an_empty_month_says_what_is_not_there(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(bare(), arabic), tmp_path)
    for phrase in (
        "لم يتكرر موضوع ثلاث مرات في 90 يوما.",
        "لا وارد له تصنيف.",
        "لا شكاوى مغلقة في هذه المدة.",
        "لا دعوات إلى إبداء الرأي في هذه المدة.",
        "لم تسجل تحسينات.",
    ):
        assert holds(text, phrase), phrase


@pytest.mark.parametrize(
    ("kind", "months", "title"),
    [
        ("month", "umm_al_qura", "التقرير الشهري: جمادى الآخرة 1448 هـ"),
        ("quarter", "gregorian", "التقرير الربعي: الربع الرابع 2026"),
        ("quarter", "umm_al_qura", "التقرير الربعي: الربع الثاني 1448 هـ"),
    ],
)
def test_months_and_quarters_of_either_calendar_have_their_names(
    arabic: Catalogue, tmp_path: Path, kind: PeriodKind, months: MonthCalendar, title: str
) -> None:
    period = period_of(kind, date(2026, 11, 20), (), NOW, Reporting(months=months))
    text = text_of(pdf_of(replace(november(), period=period), arabic), tmp_path)
    assert holds(text, title)


def test_any_days_have_a_report_and_one_that_runs_says_until_when(
    arabic: Catalogue, tmp_path: Path
) -> None:
    now = datetime(2026, 11, 19, 11, 30, tzinfo=UTC)
    period = days_between(date(2026, 11, 10), date(2026, 11, 25), (), now)
    text = text_of(pdf_of(replace(november(), period=period), arabic), tmp_path)
    assert holds(text, "التقرير الدوري")
    assert holds(text, "المدة لم تنته: الأرقام حتى الخميس 2026-11-19، الساعة 14:30.")


def test_many_patterns_go_on_overleaf_under_their_titles(arabic: Catalogue, tmp_path: Path) -> None:
    report = november()
    many = replace(report, patterns=report.patterns * 12)
    pdf = pdf_of(many, arabic)
    assert page_count(pdf) > page_count(pdf_of(report, arabic))
    assert text_of(pdf, tmp_path).count("منهجي") == 12


def test_busy_hours_fit_however_many_there_are(arabic: Catalogue) -> None:
    report = november()
    assert report.load is not None
    whole_day = replace(
        report.load, hours=tuple(range(24)), cells=tuple((12345,) * 24 for _ in range(5))
    )
    assert page_count(pdf_of(replace(report, load=whole_day), arabic)) == 3


def test_an_english_report_runs_from_the_left(english: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(november(), english), tmp_path)
    for phrase in ("Monthly report: November 2026", "Patterns", "81% (128 of 159)"):
        assert holds(text, phrase), phrase


@pytest.mark.parametrize("page", [0, 1, 2])
def test_the_report_looks_as_it_did_when_it_was_judged(
    arabic: Catalogue, tmp_path: Path, page: int
) -> None:
    pdf = pdf_of(november(), arabic)
    compare_with_golden(pdf, f"monthly-{page + 1}", tmp_path, page=page)
