"""Reports made from a desk: as a PDF and as a workbook, of a week or of any other period.

What draws them is loaded when the first is asked for: the window starts sooner without.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.case.opening import is_recorded
from kafel_desk.desk import Desk
from kafel_desk.figures.figure import FigureName
from kafel_desk.figures.outside import outside
from kafel_desk.figures.period import Period
from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.figures.weekly import WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import Viewer

if TYPE_CHECKING:
    from exports.workbook import CaseBehind

_AT_ONCE = 1000  # cases read at once


class ReportPapers:
    """Makes reports in the language of a catalogue; Arabic, whatever the window speaks.

    `unfinished` is the desk's own folder for half-done work.
    """

    def __init__(self, desk: Desk, catalogue: Catalogue, unfinished: Path) -> None:
        self._desk = desk
        self._catalogue = catalogue
        self._unfinished = unfinished

    def read(self, viewer: Viewer, period: Period) -> WeeklySummary | PeriodicReport:
        """Return the report of a period: the weekly summary of a week."""
        reader = self._desk.reader
        return (
            reader.weekly(viewer, period)
            if period.kind == "week"
            else reader.periodic(viewer, period)
        )

    def draw(self, viewer: Viewer, report: WeeklySummary | PeriodicReport) -> bytes:
        """Return a report as a PDF."""
        directory = self._desk.reader.directory()
        is_practice = viewer.desk == PRACTICE_CODE
        if isinstance(report, WeeklySummary):
            from exports.weekly import weekly_pdf

            return weekly_pdf(report, directory, self._catalogue, is_practice=is_practice)
        from exports.periodic import periodic_pdf

        return periodic_pdf(report, directory, self._catalogue, is_practice=is_practice)

    def write(
        self,
        viewer: Viewer,
        period: Period,
        out: str,
        xlsx: str,
        *,
        is_outside: bool,
        tell_secret: Callable[[bytes], object] = lambda _case: None,
    ) -> int:
        """Write the files of a report, the workbook if it has a name; how many cases that holds.

        Raises `FileNotWritten`.
        """
        from exports.file_writing import replacing

        report = self.read(viewer, period)
        if is_outside:
            report = outside(report)
        pdf = self.draw(viewer, report)
        with replacing(Path(out)) as file:
            file.write(pdf)
        return self.write_workbook(viewer, report, Path(xlsx), tell_secret) if xlsx else 0

    def write_workbook(
        self,
        viewer: Viewer,
        report: WeeklySummary | PeriodicReport,
        out: Path,
        tell_secret: Callable[[bytes], object] = lambda _case: None,
    ) -> int:
        """Write the workbook of a report, and return how many cases stand behind its figures.

        ``tell_secret`` is told the id of each case in it that is not for everybody.

        Raises `FileNotWritten`.
        """
        from exports.workbook_periodic import write_periodic_workbook
        from exports.workbook_weekly import write_weekly_workbook

        directory = self._desk.reader.directory()
        is_practice = viewer.desk == PRACTICE_CODE
        cases = (
            None if report.is_outside else self._cases_behind(viewer, report.period, tell_secret)
        )
        if isinstance(report, WeeklySummary):
            return write_weekly_workbook(
                report,
                cases,
                directory,
                self._catalogue,
                out,
                unfinished=self._unfinished,
                is_practice=is_practice,
            )
        return write_periodic_workbook(
            report,
            cases,
            directory,
            self._catalogue,
            out,
            unfinished=self._unfinished,
            is_practice=is_practice,
        )

    def _cases_behind(
        self, viewer: Viewer, period: Period, tell_secret: Callable[[bytes], object]
    ) -> "Iterator[CaseBehind]":
        """Yield every case that a figure counts, with the figures that count it."""
        from exports.workbook import BEHIND, CaseBehind

        rows = {}
        counted: dict[bytes, set[FigureName]] = {}
        for figure in BEHIND:
            start = 0
            while True:
                found = self._desk.reader.cases_of_figure(
                    viewer, figure, None, period, start, _AT_ONCE
                )
                for row in found:
                    rows[row.id] = row
                    counted.setdefault(row.id, set()).add(figure)
                start += len(found)
                if len(found) < _AT_ONCE:
                    break
        ordered = sorted(rows.values(), key=lambda row: (row.received_at, row.number))
        for row in ordered:
            if is_recorded(row.confidentiality):
                tell_secret(row.id)
            yield CaseBehind(row, frozenset(counted[row.id]))
