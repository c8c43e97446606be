"""The Excel log of very many cases beside the fastest writers there are, with the same columns."""

import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bench.big_desk import FOLDER, descriptions
from bench.figures import ROOT, Figure, peak_megabytes
from exports.log import LogHead, write_log
from exports.log_columns import COLUMNS, Words, values_of
from kafel_desk.case.facts import Kind
from kafel_desk.case.log_row import LogRow
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from resources import words

ROWS = 100_000
_BEGAN = datetime(2024, 1, 1, 5, tzinfo=UTC)
_HEAD = LogHead(
    centre="مركز خدمة المستفيد",
    made_at=datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Asia/Riyadh")),
)
_KINDS: tuple[Kind, ...] = ("complaint", "inquiry", "suggestion")


def log() -> list[Figure]:
    """Return the time of a log of 100,000 cases over that of the fastest writer, and its memory."""
    # The two that are held against each other run twice, in turn: what else the machine does
    # falls on both.
    names = ("ours", _FASTEST, "ours", *WRITERS)
    measured = [(name, _measured(name)) for name in names]
    runs = {
        name: min((run for of, run in measured if of == name and run), default=None)
        for name in names
    }
    theirs = {name: run for name, run in runs.items() if run and name != "ours"}
    ours = runs["ours"]
    if ours is None:
        raise RuntimeError("the log was not written")
    name = min(theirs, key=lambda name: theirs[name][0], default="")
    others = ", ".join(f"{name} {run[0]:.1f} s {run[1]:.0f} MB" for name, run in theirs.items())
    rows = f"{ROWS:,} rows x {len(COLUMNS)} columns"
    return [
        Figure(
            f"log of {rows}", ours[0], "s", 1.5, "<= 1.5x", theirs[name][0] if name else None,
            note=f"floor: {name or 'none is installed'}; {others}",
        ),
        Figure("log: peak memory", ours[1], "MB", 200, "< 200 MB"),
    ]  # fmt: skip


def _measured(name: str) -> tuple[float, float] | None:
    """Return seconds and megabytes of one writer in a process of its own; None without it."""
    run = subprocess.run(
        [sys.executable, "-m", "bench.log", name], cwd=ROOT, capture_output=True, check=False
    )
    if run.returncode:
        return None
    seconds, megabytes = json.loads(run.stdout)
    return seconds, megabytes


# ── What is written ─────────────────────────────────────────────────────────────────────────────
def _rows() -> Iterator[LogRow]:
    texts = descriptions()
    for place in range(ROWS):
        at = _BEGAN + timedelta(minutes=13 * place)
        closed = at + timedelta(days=3) if place % 50 else None
        yield LogRow(
            number=f"KA-26-{place:05}-7",
            kind=_KINDS[place % 3],
            channel=("اتصال هاتفي", "مقر الجمعية (زيارة)", "واتساب الجمعية")[place % 3],
            received_at=at,
            received_by="نورة الحربي",
            desk="A",
            state="closed" if closed else "progress",
            name=f"منى {place % 900} الزهراني",
            phone=f"+9665{place:08}",
            relation="guardian",
            category="تأخر صرف الكفالة",
            department="الكفالات",
            holder="سعاد المالكي",
            description=texts[place % len(texts)],
            remedy="الرد في أقرب وقت",
            due=at + timedelta(days=14),
            told_at=closed,
            closed_at=closed,
            is_overdue=closed is None,
        )


def _values() -> Iterator[list[Any]]:
    words = Words(_arabic(), _HEAD)
    return (values_of(row, words) for row in _rows())


def _arabic() -> Catalogue:
    return parse_catalogue("ar", words("ar"))


_FASTEST = "rustpy-xlsxwriter"
_TITLES = [f"{place} {column.title}" for place, column in enumerate(COLUMNS)]


# ── By whom ─────────────────────────────────────────────────────────────────────────────────────
def _ours(out: Path) -> float:
    rows, catalogue = list(_rows()), _arabic()
    return _timed(
        lambda: write_log(rows, _HEAD, catalogue, out, unfinished=out.parent / "unfinished")
    )


def _openpyxl(out: Path) -> float:
    from openpyxl import Workbook

    rows = list(_values())

    def write() -> None:
        book = Workbook(write_only=True)
        sheet = book.create_sheet("log")
        for row in (_TITLES, *rows):
            sheet.append(row)
        book.save(out)

    return _timed(write)


def _xlsxwriter(out: Path) -> float:
    xlsxwriter = importlib.import_module("xlsxwriter")
    rows = list(_values())

    def write() -> None:
        book = xlsxwriter.Workbook(str(out), {"constant_memory": True})
        sheet = book.add_worksheet()
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet.write_row(0, 0, _TITLES)
        for number, row in enumerate(rows, 1):
            for place, value in enumerate(row):
                if isinstance(value, float):
                    sheet.write_number(number, place, value, moment)
                elif value is not None:
                    sheet.write_string(number, place, value)
        book.close()

    return _timed(write)


def _rust(out: Path) -> float:
    rust = importlib.import_module("rustpy_xlsxwriter")
    rows = [dict(zip(_TITLES, row, strict=True)) for row in _values()]
    return _timed(lambda: rust.write_worksheet(iter(rows), str(out), sheet_name="log"))


def _pyexcelerate(out: Path) -> float:
    pyexcelerate = importlib.import_module("pyexcelerate")
    rows = [_TITLES, *_values()]

    def write() -> None:
        book = pyexcelerate.Workbook()
        book.new_sheet("log", data=rows)
        book.save(str(out))

    return _timed(write)


WRITERS: dict[str, Callable[[Path], float]] = {
    "openpyxl write-only": _openpyxl,
    "XlsxWriter constant memory": _xlsxwriter,
    "PyExcelerate": _pyexcelerate,
    _FASTEST: _rust,
}


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _run(name: str) -> None:
    """Measure one writer, and print seconds and peak megabytes beyond what its rows take."""
    write = _ours if name == "ours" else WRITERS[name]
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        seconds = write(Path(folder) / "log.xlsx")
    peak = peak_megabytes()
    print(json.dumps((seconds, peak)))


if __name__ == "__main__":
    _run(sys.argv[1])
