"""Very many rows of the log: whole in memory's bounds, and just what LibreOffice reads back."""

import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from shutil import which
from typing import Any

import msgspec
import openpyxl
import pytest

from exports.log import write_log
from kafel_desk.case.log_row import LogRow
from kafel_desk.language.catalogue import Catalogue
from tests.exports.test_log import HEAD, ROW
from tests.patience import PATIENCE

ROWS = 1500
ODD = ("=1+1", "  في أولها فراغ", "سطر\nوسطر", "<b>&amp;", "رقم\u2066055\u2069", "", "أ" * 3000)


def rows() -> Iterator[LogRow]:
    for place in range(ROWS):
        yield msgspec.structs.replace(
            ROW,
            number=f"KA-26-{place:05}-7",
            received_at=ROW.received_at + timedelta(minutes=17 * place),
            name=f"مستفيد {place}",
            description=ODD[place % len(ODD)] or None,
            closed_at=ROW.received_at + timedelta(days=place % 90) if place % 3 else None,
        )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, arabic: Catalogue) -> Path:
    folder = tmp_path_factory.mktemp("log")
    out = folder / "log.xlsx"
    count = write_log(rows(), HEAD, arabic, out, unfinished=folder / "unfinished")
    assert count == ROWS
    return out


def cells(path: Path) -> list[tuple[Any, ...]]:
    book: Any = openpyxl.load_workbook(path, read_only=True)
    return [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)]


def test_every_row_and_every_cell_is_read_back(written: Path) -> None:
    titles, *found = cells(written)
    place = {title: titles.index(title) for title in titles}
    assert len(found) == ROWS
    for row, case in zip(found, rows(), strict=True):
        assert row[place["الرقم"]] == case.number
        assert row[place["الاسم"]] == case.name
        local = case.received_at.astimezone(HEAD.made_at.tzinfo).replace(tzinfo=None)
        assert abs(row[place["تاريخ الاستلام"]] - local) < timedelta(seconds=1)
    assert found[1][place["الوصف بكلام صاحبها"]] == "  في أولها فراغ"
    assert found[2][place["الوصف بكلام صاحبها"]] == "سطر\nوسطر"
    assert found[3][place["الوصف بكلام صاحبها"]] == "<b>&amp;"


def test_the_filter_and_the_printed_part_reach_to_the_last_row(written: Path) -> None:
    book: Any = openpyxl.load_workbook(written)
    sheet = book.worksheets[0]
    assert sheet.auto_filter.ref == f"A1:AB{ROWS + 1}"
    assert sheet.print_area.endswith(f"$O${ROWS + 1}")
    assert sheet.max_row == ROWS + 1


@pytest.mark.skipif(which("soffice") is None, reason="soffice (LibreOffice) is not here")
def test_libreoffice_reads_back_the_same_cells(written: Path, tmp_path: Path) -> None:
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path, written],
        check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    ours, theirs = cells(written), cells(tmp_path / "log.xlsx")
    assert len(theirs) == len(ours)
    for row, other in zip(ours, theirs, strict=True):
        assert [_comparable(value) for value in row] == [
            _comparable(value) for value in other[: len(row)]
        ]


def _comparable(value: Any) -> Any:
    """A moment to the minute: the two count seconds in parts of a day, each in its own digits."""
    if isinstance(value, datetime):
        return (value + timedelta(seconds=30)).replace(second=0, microsecond=0)
    return value or None
