"""Reports that leave the centre: nothing of fewer than five, and no case."""

import re
from pathlib import Path
from typing import Any

import msgspec
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.periodic import periodic_pdf
from exports.report.fitting import fitting_channels
from exports.weekly import weekly_pdf
from exports.workbook_weekly import write_weekly_workbook
from kafel_desk.figures.figure import Figure, counted
from kafel_desk.figures.outside import periodic_outside, weekly_outside
from kafel_desk.language.catalogue import Catalogue
from tests.exports.invented_heavy_week import heavy
from tests.exports.invented_month import november
from tests.exports.invented_week import busy, directory, one_case, replace
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


@given(st.lists(st.integers(0, 60), min_size=2, max_size=9))
def test_the_sum_of_a_column_never_tells_the_one_that_is_hidden(numbers: list[int]) -> None:
    ages = tuple(counted("backlog", n) for n in numbers)
    shown = weekly_outside(replace(busy(), ages=ages)).ages
    hidden = [figure.is_suppressed for figure in shown]
    small = [0 < n < 5 for n in numbers]
    assert all(is_hidden for is_hidden, is_small in zip(hidden, small, strict=True) if is_small)
    assert sum(hidden) != 1
    assert any(hidden) == any(small)


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
    line = heavy().channels[0]
    lines = tuple(replace(line, received=counted("received", n)) for n in (40, 30, 12, 3, 2))
    shown = weekly_outside(replace(heavy(), channels=lines)).channels
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
