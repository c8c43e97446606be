"""An old log of 50,000 rows: preview, import and undo beside bare reading by openpyxl."""

import json
import random
import shutil
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import Workbook, load_workbook

from bench.big_desk import FOLDER, descriptions, invented_name
from bench.figures import AROUND, ROOT, Figure, seconds

ROWS = 50_000
_TITLES = (
    "م", "التاريخ", "اسم المستفيد", "رقم الجوال", "نوع الطلب", "طريقة التواصل", "موضوع الشكوى",
    "القسم المعني", "الإجراء المتخذ", "حالة الشكوى", "تاريخ الإغلاق", "ملاحظات",
)  # fmt: skip
_KINDS = ("شكوى", "استفسار", "اقتراح")
_CHANNELS = ("اتصال هاتفي", "زيارة", "واتساب")
_DEPARTMENTS = ("الكفالات", "المساعدات العينية", "البرامج التعليمية")


def old_log() -> list[Figure]:
    """Return what it takes to preview, import and undo a log of 50,000 rows."""
    folder = FOLDER / "old-log"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    file = folder / "old.xlsx"
    write_old_log(file, ROWS)
    desk = folder / "desk"
    _console(desk, "init", "--desk", "A", "--centre", "bench")
    bare = seconds(lambda: read_bare(file))
    preview, _ = _timed(desk, "import-log", str(file), "--preview")
    took, answered = _timed(desk, "import-log", str(file))
    last = json.loads(answered.splitlines()[-1])
    if last["imported"] < ROWS * 0.98:
        raise RuntimeError(f"only {last['imported']} of {ROWS} rows were imported")
    again, _ = _timed(desk, "import-log", str(file))
    undone, _ = _timed(desk, "import-log", "--undo", last["batch"])
    rows = f"{ROWS:,} rows"
    return [
        Figure(f"old log of {rows}: preview", preview, "s", 3, "< 3 s",
               note=f"openpyxl alone reads all of it in {bare:.1f} s: x{preview / bare:.2f}"),
        Figure(f"old log of {rows}: import", took, "s", 60, "< 60 s",
               note=f"{last['imported']:,} cases; x{took / bare:.1f} of bare reading"),
        Figure(f"old log of {rows}: the same file again", again, "s", 60, "< 60 s"),
        Figure(f"old log of {rows}: undo", undone, "s", 60, "< 60 s"),
    ]  # fmt: skip


def write_old_log(file: Path, rows: int) -> None:
    """Write an invented log: text dates of both calendars, and phones as they are typed."""
    dice, texts = random.Random(rows), descriptions()
    book = Workbook(write_only=True)
    sheet = book.create_sheet("السجل")
    sheet.append(["سجل الشكاوى"])
    sheet.append(_TITLES)
    began = datetime(2022, 1, 2)  # noqa: DTZ001  (Excel knows no zones)
    for number in range(1, rows + 1):
        day = began + timedelta(days=number * 1300 // rows)
        sheet.append((
            number,
            day if number % 3 else f"{day.day}/{day.month}/{day.year}",
            invented_name(dice),
            f"05{dice.randrange(10**8):08}" if number % 5 else 500_000_000 + number,
            dice.choice(_KINDS), dice.choice(_CHANNELS), dice.choice(texts)[:2000].strip(" =+-@"),
            dice.choice(_DEPARTMENTS), "تم التواصل والإفادة", "مغلقة" if number % 40 else "مفتوحة",
            day + timedelta(days=3) if number % 40 else None, None,
        ))  # fmt: skip
    sheet.append(["الإجمالي", rows])
    book.save(file)


def read_bare(file: Path) -> int:
    """Read every cell and do nothing with it: what openpyxl itself costs."""
    book = load_workbook(file, read_only=True, data_only=True)
    return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))


def _timed(desk: Path, *arguments: str) -> tuple[float, str]:
    began = time.perf_counter()
    out = _console(desk, *arguments)
    return time.perf_counter() - began, out


def _console(desk: Path, *arguments: str) -> str:
    run = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--data", str(desk), *arguments],
        capture_output=True, check=False, text=True, env=AROUND,
    )  # fmt: skip
    if run.returncode > 1:
        raise RuntimeError(run.stderr[-500:])
    return run.stdout
