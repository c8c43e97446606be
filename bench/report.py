"""The weekly summary of a large desk: from the key to its PDF, in a process of its own."""

import json
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.figures import ROOT, Figure, peak_megabytes

_AGAIN = 5


def weekly(folder: Path) -> list[Figure]:
    """Return how long the first summary takes, one after it, and the memory of all."""
    run = subprocess.run(
        [sys.executable, "-m", "bench.report", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    told = json.loads(run.stdout)
    note = f"{told['received']:,} cases in the week; the first one: {told['first']:.2f} s"
    return [
        Figure("weekly summary, key to PDF", told["again"], "s", 2, "< 2 s", note=note),
        Figure("weekly summary: peak memory", told["megabytes"], "MB", 300, "< 300 MB"),
    ]


def _measure(folder: Path) -> dict[str, float]:
    from database.late_store import LateStore
    from database.open import open_desk
    from database.system import SystemClock, SystemRandomness
    from exports.report_papers import ReportPapers
    from kafel_desk.desk import Desk
    from kafel_desk.figures.period import period_of
    from kafel_desk.language.catalogue import parse_catalogue
    from kafel_desk.queries import Viewer
    from resources import words

    catalogue = parse_catalogue("ar", words("ar"))
    now = datetime.now(UTC)
    took, received = [], 0
    with open_desk(folder, "read", now=now) as opened:
        viewer = Viewer("supervisor", opened.code, now)
        desk = Desk(
            LateStore(opened), opened.reader, SystemClock(), SystemRandomness(), opened.evidence
        )
        papers = ReportPapers(desk, catalogue, folder)
        calendars = opened.reader.directory().calendars
        week = period_of("week", now.date() - timedelta(days=7), calendars, now)
        for _ in range(1 + _AGAIN):
            began = time.perf_counter()
            summary = papers.read(viewer, week)
            papers.draw(viewer, summary)
            took.append(time.perf_counter() - began)
            received = summary.received.now.n
    return {
        "first": took[0],
        "again": sorted(took[1:])[_AGAIN // 2],
        "received": received,
        "megabytes": peak_megabytes(),
    }


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]))))
