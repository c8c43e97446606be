"""Reports that leave the centre: nothing of fewer than five, and no case."""

import re
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest

from exports.periodic import periodic_pdf
from exports.report.fitting import fitting_channels
from exports.weekly import weekly_pdf
from exports.workbook_weekly import write_weekly_workbook
from kafel_desk.figures.figure import Figure, counted, share
from kafel_desk.figures.outside import periodic_outside, weekly_outside
from kafel_desk.figures.weekly import ChannelLine, Rise, WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from tests.exports.invented_heavy_week import heavy
from tests.exports.invented_month import november
from tests.exports.invented_week import busy, counts, directory, one_case, outcome, replace
from tests.exports.reading import holds, page_count, text_of


def figures_in(value: object) -> list[Figure]:
    """Return every figure of a report, however deep."""
    if isinstance(value, Figure):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [
            each for name in value.__struct_fields__ for each in figures_in(getattr(value, name))
        ]
    if isinstance(value, tuple):
        return [each for item in value for each in figures_in(item)]
    return []


def test_no_figure_under_five_is_told() -> None:
    for report in (
        weekly_outside(busy()),
        weekly_outside(one_case()),
        weekly_outside(heavy()),
        periodic_outside(november()),
    ):
        told = [figure for figure in figures_in(report) if not figure.is_suppressed]
        assert told
        assert not [figure for figure in told if 0 < figure.n < 5]
        assert not [f for f in told if f.of is not None and 0 < f.of - f.n < 5]


def channel(complaints: int, inquiries: int, suggestions: int) -> ChannelLine:
    """Return what came through a channel, nothing of it in earlier weeks."""
    kinds = (complaints, inquiries, suggestions)
    numbers = (sum(kinds), *kinds, 0, 0)
    return ChannelLine("visit", *(counted("received", n) for n in numbers))


def with_channels(*lines: ChannelLine) -> WeeklySummary:
    """Return a week in which just this came."""
    names = ("complaints", "inquiries", "suggestions")
    kinds = [sum(getattr(line, name).n for line in lines) for name in names]
    return replace(
        busy(),
        channels=lines,
        received=counts("received", (0, sum(kinds)), 0.0),
        kinds=tuple(counts("received", (0, kind), 0.0) for kind in kinds),
    )


def test_a_row_does_not_tell_the_one_that_is_hidden_in_it() -> None:
    (shown,) = weekly_outside(with_channels(channel(30, 8, 2))).channels
    assert (shown.received.n, shown.complaints.n) == (40, 30)
    assert shown.inquiries.is_suppressed
    assert shown.suggestions.is_suppressed


def test_two_that_are_fewer_than_five_together_hide_a_third() -> None:
    (shown,) = weekly_outside(with_channels(channel(30, 1, 2))).channels
    assert shown.received.n == 33
    assert shown.complaints.is_suppressed


def test_the_kinds_of_the_centre_give_way_where_one_channel_has_all_of_a_kind() -> None:
    shown = weekly_outside(with_channels(channel(30, 8, 2), channel(20, 9, 0)))
    assert [kind.now.is_suppressed for kind in shown.kinds] == [False, True, True]
    assert [kind.past[-1].is_suppressed for kind in shown.kinds] == [False, True, True]
    assert shown.received.now.n == 69


def test_the_mean_does_not_tell_an_earlier_week_that_is_hidden() -> None:
    received = counts("received", (12, 3, 11, 10, 13), 9.0)
    shown = weekly_outside(replace(with_channels(channel(13, 0, 0)), received=received))
    assert [past.is_suppressed for past in shown.received.past] == [
        False, True, False, False, False,
    ]  # fmt: skip
    assert shown.received.mean.is_suppressed


def test_a_kind_does_not_tell_what_another_kept_of_its_promise() -> None:
    month = november()
    told = {"complaint": (90, 100), "inquiry": (30, 40), "suggestion": (2, 3)}
    times = tuple(
        replace(line, in_target=share("result_in_target", *told[line.kind]))
        for line in month.times
        if line.measured == "result"
    )
    whole = share("result_in_target", 122, 143)
    compared = replace(month.result_in_target, now=whole)
    shown = periodic_outside(replace(month, times=times, result_in_target=compared))
    told_of = {line.kind: line.in_target.of for line in shown.times}
    assert told_of == {"complaint": 100, "inquiry": None, "suggestion": None}
    assert shown.result_in_target.now.n == 122


def test_a_rise_tells_no_mean_of_fewer_than_five_cases() -> None:
    rises = (Rise("cards", "aid", 9, 1.0, 0.001), Rise("data", "aid", 9, 1.25, 0.01))
    shown = weekly_outside(replace(busy(), rises=rises)).rises
    assert [rise.mean for rise in shown] == [None, 1.25]
    (pattern, *_) = november().patterns
    found = replace(pattern, cases=9, people=9, rise=Rise("cards", "aid", 4, 0.0, 0.001))
    (seen,) = periodic_outside(replace(november(), patterns=(found,))).patterns
    assert seen.rise is None


@pytest.mark.parametrize("draw", ["week", "month"])
def test_where_every_outcome_is_withheld_no_page_says_that_none_was_closed(
    arabic: Catalogue, tmp_path: Path, draw: str
) -> None:
    outcomes = (outcome("upheld", 3, 6), outcome("withdrawn", 3, 6))
    if draw == "week":
        pdf = weekly_pdf(weekly_outside(replace(busy(), outcomes=outcomes)), directory(), arabic)
    else:
        month = periodic_outside(replace(november(), outcomes=outcomes))
        pdf = periodic_pdf(month, directory(), arabic)
    text = text_of(pdf, tmp_path)
    assert holds(text, "*")
    assert not holds(text, "وعددها 0")


@pytest.mark.parametrize("make", [busy, one_case, heavy])
def test_a_copy_for_outside_names_no_case_and_says_what_it_is(
    arabic: Catalogue, tmp_path: Path, make: object
) -> None:
    pdf = weekly_pdf(weekly_outside(make()), directory(), arabic)  # type: ignore[operator]
    text = text_of(pdf, tmp_path)
    assert page_count(pdf) <= 2
    assert not re.search(r"K[A-Z]{1,2}-26-", text)
    assert not holds(text, "بلاغات الحماية")
    assert not holds(text, "للاستخدام الداخلي")
    assert holds(text, "نسخة لخارج المركز")
    assert holds(text, "لا تظهر في هذه النسخة الأعداد الأقل من 5")


def test_a_month_for_outside_names_no_case(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(periodic_pdf(periodic_outside(november()), directory(), arabic), tmp_path)
    assert not re.search(r"K[A-Z]{1,2}-26-", text)
    assert holds(text, "نسخة لخارج المركز")


def test_lines_that_are_put_together_tell_no_sum_of_which_a_part_is_hidden() -> None:
    lines = tuple(channel(n, 0, 0) for n in (40, 30, 12, 3, 2))
    shown = weekly_outside(with_channels(*lines)).channels
    assert fitting_channels(lines, 3)[-1].received.n == 17
    assert fitting_channels(shown, 3)[-1].received.is_suppressed
    assert not fitting_channels(shown[:3], 2)[-1].received.is_suppressed


def test_its_workbook_has_no_sheet_of_cases(arabic: Catalogue, tmp_path: Path) -> None:
    out = tmp_path / "week.xlsx"
    write_weekly_workbook(
        weekly_outside(busy()), None, directory(), arabic, out, unfinished=tmp_path / "unfinished"
    )
    book = openpyxl.load_workbook(out)
    assert "حالات الأرقام" not in book.sheetnames
    printed: Any
    for printed in book:
        assert "نسخة لخارج المركز" in printed.oddHeader.center.text
        assert "للاستخدام الداخلي" not in str(printed.oddFooter.right.text)
    cells = [str(value) for sheet in book for row in sheet.values for value in row]
    assert not [cell for cell in cells if cell.startswith("K")]
