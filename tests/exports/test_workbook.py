"""Reports as workbooks: the page's figures as numbers, and nothing lost on the way through a program."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import which
from typing import Any

import openpyxl
import pytest

from exports.workbook import BEHIND, CaseBehind
from exports.workbook_periodic import write_periodic_workbook
from exports.workbook_weekly import write_weekly_workbook
from kafel_desk.figures.figure import FigureName
from kafel_desk.figures.weekly import Recommendations, WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import CaseRow
from tests.exports.invented_month import november
from tests.exports.invented_week import busy, directory, empty, replace
from tests.patience import PATIENCE

needs_office = pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not here")


def behind(count: int, *figures: FigureName) -> list[CaseBehind]:
    received = datetime(2026, 11, 15, 6, tzinfo=UTC)
    return [
        CaseBehind(
            CaseRow(
                id=n.to_bytes(16, "big"),
                number=f"KA-26-{n:05}-0",
                kind="complaint",
                priority="normal",
                channel="phone",
                state="progress",
                received_at=received + timedelta(minutes=n),
                name="مستفيد مخترع",
                phone="+966555000142",
                department="aid",
                category="cards",
            ),
            frozenset(figures if n % 2 else figures[:1]),
        )
        for n in range(count)
    ]


def written(
    summary: WeeklySummary,
    catalogue: Catalogue,
    folder: Path,
    cases: list[CaseBehind] | None = None,
) -> Path:
    out = folder / "week.xlsx"
    count = write_weekly_workbook(
        summary, cases or [], directory(), catalogue, out, unfinished=folder / "unfinished"
    )
    assert count == len(cases or [])
    return out


def values_of(sheet: Any) -> list[list[Any]]:
    return [list(row) for row in sheet.values]


def charts_of(sheet: Any) -> list[Any]:
    return list(sheet._charts)


def row_of(sheet: Any, title: str) -> list[Any]:
    return next(row for row in values_of(sheet) if row[0] == title)


def test_figures_stand_as_the_page_tells_them(arabic: Catalogue, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(busy(), arabic, tmp_path))
    figures = book["الأرقام"]
    assert row_of(figures, "الوارد")[1:8] == [182, None, None, 161, None, None, 158]
    n, of, share = row_of(figures, "النتيجة في موعدها")[1:4]
    assert (n, of) == (146, 171)
    assert f"{share:.0%}" == "85%"
    median = row_of(figures, "مدة النتيجة: الوسيط ثم المئين 90 (أيام عمل): الوسيط")
    assert median[1:4] == [171, None, 4]
    assert row_of(book["القناة"], "اتصال هاتفي")[1:6] == [24, 41, 3, 68, 60]
    assert row_of(book["القسم"], "المجموع")[1:6] == [182, 161, 171, 146, 146 / 171]
    assert row_of(book["نتائج الشكاوى"], "صحيحة")[1:3] == [27, 69]


def test_no_share_stands_over_fewer_than_five(arabic: Catalogue, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(busy(), arabic, tmp_path))
    told, kept, share, median = row_of(book["القسم"], "الموارد البشرية")[3:7]
    assert (told, kept, share, median) == (4, 3, None, None)


def test_each_figure_is_the_sum_of_the_cases_behind_it(arabic: Catalogue, tmp_path: Path) -> None:
    cases = behind(7, "received", "overdue")
    book = openpyxl.load_workbook(written(busy(), arabic, tmp_path, cases))
    rows = values_of(book["حالات الأرقام"])
    sums = {
        title: sum(row[at] or 0 for row in rows[1:]) for at, title in enumerate(rows[0][11:], 11)
    }
    assert len(sums) == len(BEHIND)
    assert sums["الوارد"] == 7
    assert sums["متأخرة"] == 3


def test_nobody_is_named(arabic: Catalogue, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(busy(), arabic, tmp_path, behind(3, "received")))
    cells = {value for sheet in book for row in sheet.values for value in row}
    assert not any("مخترع" in str(value) or "000142" in str(value) for value in cells)


def test_sheets_and_charts_begin_at_the_right(
    arabic: Catalogue, english: Catalogue, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(written(busy(), arabic, tmp_path))
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    charts = [chart for sheet in book for chart in charts_of(sheet)]
    assert len(charts) >= 6
    for chart in charts:
        assert not chart.x_axis.delete
        assert not chart.y_axis.delete
        axis = chart.y_axis if chart.type == "bar" else chart.x_axis
        assert axis.scaling.orientation == "maxMin"
    left = openpyxl.load_workbook(written(busy(), english, tmp_path))
    assert not any(sheet.sheet_view.rightToLeft for sheet in left)


def test_what_was_typed_is_no_formula(arabic: Catalogue, tmp_path: Path) -> None:
    text = '=HYPERLINK("x")\n+1\n@now'
    told = replace(busy(), recommendations=Recommendations(text, "s1", datetime.now(UTC)))
    book = openpyxl.load_workbook(written(told, arabic, tmp_path))
    cells = [row[0] for row in book["توصيات المشرف"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == text.splitlines()
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)


@pytest.mark.parametrize("make", [busy, empty])
def test_every_week_makes_a_workbook(arabic: Catalogue, tmp_path: Path, make: Any) -> None:
    book = openpyxl.load_workbook(written(make(), arabic, tmp_path))
    assert len(book.sheetnames) == 12
    assert not list((tmp_path / "unfinished").iterdir())


def test_a_month_makes_a_workbook(arabic: Catalogue, tmp_path: Path) -> None:
    out = tmp_path / "month.xlsx"
    write_periodic_workbook(
        november(), [], directory(), arabic, out, unfinished=tmp_path / "unfinished"
    )
    book = openpyxl.load_workbook(out)
    assert row_of(book["الأرقام"], "الوارد")[1] == 733
    assert row_of(book["الوارد والمغلق"], "نوفمبر")[1:3] == [733, 722]
    assert row_of(book["النسب"], "مقترحات معتمدة من المبتوت فيها")[1:3] == [22, 61]


@needs_office
def test_another_program_reads_the_same_figures(arabic: Catalogue, tmp_path: Path) -> None:
    out = written(busy(), arabic, tmp_path, behind(40, "received", "overdue"))
    converted = tmp_path / "converted"
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(converted), str(out),
        ],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )  # fmt: skip
    ours, theirs = openpyxl.load_workbook(out), openpyxl.load_workbook(converted / out.name)
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours:
        other = theirs[sheet.title]
        assert other.sheet_view.rightToLeft
        assert len(charts_of(other)) == len(charts_of(sheet))
        for row in sheet.iter_rows():
            for cell in row:
                read = other[cell.coordinate].value
                if isinstance(cell.value, float):
                    assert read == pytest.approx(cell.value)
                elif isinstance(cell.value, datetime):
                    assert abs(read - cell.value) < timedelta(seconds=1)
                else:
                    assert read == cell.value, (sheet.title, cell.coordinate)
