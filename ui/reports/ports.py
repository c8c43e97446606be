"""What the reports need from outside the window; composed in main.py."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.figures.weekly import WeeklySummary
from kafel_desk.queries import Viewer

Report = WeeklySummary | PeriodicReport


@dataclass(frozen=True, slots=True)
class LogRequest:
    """Which log is asked for, by whom, and where it goes; the period is half open.

    ``tell_secret`` is told the id of each case in it that is not for everybody.
    """

    viewer: Viewer
    out: Path
    received_from: datetime | None
    received_to: datetime | None
    tell_secret: Callable[[bytes], object] = lambda _case: None


class WriteLog(Protocol):
    """Writes the log and returns how many cases are in it; composed in main.py."""

    def __call__(self, request: LogRequest, progress: Callable[[int], object]) -> int:
        """Write; what ``progress`` raises stops it and leaves nothing behind."""
        ...


class ReportPapers(Protocol):
    """Makes the papers of reports; composed in main.py. All run off the UI thread."""

    def draw(self, viewer: Viewer, report: Report) -> bytes:
        """Return a report that was read as a PDF."""
        ...

    def write_workbook(
        self,
        viewer: Viewer,
        report: Report,
        out: Path,
        tell_secret: Callable[[bytes], object] = lambda _case: None,
    ) -> int:
        """Write its workbook; return how many cases stand behind its figures.

        ``tell_secret`` is told the id of each case in it that is not for everybody.
        """
        ...
