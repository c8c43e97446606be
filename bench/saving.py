"""Saving a case beside the least that any durable save costs: one row in the same engine."""

import json
import os
import random
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.big_desk import FOLDER, composed, descriptions, invented, opened
from bench.figures import AROUND, ROOT, Figure, interleaved, median
from database.connection import Connection, connect, connection
from kafel_desk.case.commands import RecordCase

_TIMES = 300
_A_YEAR = 10_000
"""Cases of a busy year, which is what a centre has in a file when it begins."""


def saving(small: Path, big: Path) -> list[Figure]:
    """Return the cost of a save on both desks, and how it grows between them."""
    at_small, bare_small = _measure(small)
    at_big, bare_big = _measure(big)
    return [
        Figure(f"save a case, {_size(small)} cases", at_small, "ms", 8, "<= 8x", bare_small),
        Figure(f"save a case, {_size(big)} cases", at_big, "ms", 8, "<= 8x", bare_big),
        Figure(
            "save: growth between the two", at_big / bare_big, "x bare", 1.5, "<= 1.5x",
            at_small / bare_small, note="each against the bare commit measured with it",
        ),
    ]  # fmt: skip


def _size(folder: Path) -> str:
    return f"{int(folder.name.rpartition('-')[2]):,}"


def _measure(folder: Path) -> tuple[float, float]:
    dice, texts = random.Random(7), descriptions()
    with opened(folder) as desk, tempfile.TemporaryDirectory(dir=FOLDER) as beside:
        at_work = composed(desk)
        bare = _bare_engine(Path(beside))

        def save() -> None:
            at_work.execute(invented(dice, texts), "reception")

        for _ in range(20):
            save()
        saves, commits = interleaved(save, _bare_commit(bare), _TIMES)
    return median(saves), median(commits)


def _bare_engine(folder: Path) -> Connection:
    database = connect(folder / "bare.db", secrets.token_bytes(32))
    bare = connection(database)
    bare.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, content BLOB)")
    return bare


def _bare_commit(bare: Connection) -> Callable[[], None]:
    content = secrets.token_bytes(400)

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO rows (content) VALUES (?)", (content,))
        bare.execute("COMMIT")

    return commit


def bulk_recording() -> list[Figure]:
    """Return how many cases the console records in a second, from a file."""
    folder = FOLDER / "bulk"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    dice, texts = random.Random(11), descriptions()
    lines = folder / "lines.jsonl"
    with lines.open("w", encoding="utf-8") as out:
        for _ in range(_A_YEAR):
            out.write(json.dumps(_line(invented(dice, texts)), ensure_ascii=False) + "\n")
    console = [sys.executable, str(ROOT / "main.py"), "--data", str(folder / "desk")]
    beginning = ["init", "--desk", "A", "--centre", "bench"]
    for verb in (beginning, ["record", os.devnull]):  # compiles what is not compiled yet
        subprocess.run([*console, *verb], check=True, capture_output=True, env=AROUND)
    began = time.perf_counter()
    recorded = subprocess.run(
        [*console, "record", str(lines)], check=True, capture_output=True, env=AROUND
    )
    took = time.perf_counter() - began
    answered = recorded.stdout.count(b'"number"')
    return [
        Figure(
            "bulk record", answered / took, "cases/s", 2000, ">= 2,000", at_least=True,
            note=f"{answered:,} cases in {took:.1f} s, start of the program included",
        )
    ]  # fmt: skip


def _line(form: RecordCase) -> dict[str, object]:
    fields = ("kind", "channel", "description", "name", "phone", "category", "remedy")
    return {field: getattr(form, field) for field in fields}
