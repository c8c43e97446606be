"""The reads of figures, as a part of the reader; what counts is loaded when it is first asked for."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from database.connection import Connection
from database.rows import read_rows
from database.visibility import narrowing
from kafel_desk.directory.state import Directory
from kafel_desk.queries import CaseRow, Viewer

if TYPE_CHECKING:
    from database.figures import Figures
    from kafel_desk.figures.figure import Figure, FigureName, Group
    from kafel_desk.figures.period import Period
    from kafel_desk.figures.periodic import PeriodicReport
    from kafel_desk.figures.today import Today
    from kafel_desk.figures.weekly import WeeklySummary


class FigureReads(ABC):
    """Answers with figures, through what its heir reads with."""

    @abstractmethod
    def directory(self) -> Directory:
        """Return the directory as it stands."""

    @abstractmethod
    def _seen_by(self, viewer: Viewer) -> Viewer: ...

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]: ...

    def figures(self, viewer: Viewer, period: "Period") -> "tuple[Figure, ...]":
        """Return every figure of a period, whole and by its groups, in the order of ``FIGURES``."""
        with self._counting(viewer) as figures:
            return figures.all(period)

    def cases_of_figure(
        self,
        viewer: Viewer,
        figure: "FigureName",
        group: "Group | None",
        period: "Period",
        start: int,
        limit: int,
    ) -> tuple[CaseRow, ...]:
        """Return the cases that such a figure counts (its ``n``), from place ``start`` on."""
        with self._counting(viewer) as figures:
            ids = figures.ids(figure, group, period)[max(start, 0) : max(start, 0) + max(limit, 0)]
            return read_rows(figures.connection, ids, narrowing(figures.viewer))

    def weekly(self, viewer: Viewer, week: "Period") -> "WeeklySummary":
        """Return the weekly summary."""
        from database.figures_weekly import read_weekly

        with self._counting(viewer) as figures:
            return read_weekly(figures, figures.connection, week)

    def periodic(self, viewer: Viewer, period: "Period") -> "PeriodicReport":
        """Return the report of a month, a quarter, or any row of days."""
        from database.figures_periodic import read_periodic

        with self._counting(viewer) as figures:
            return read_periodic(figures, figures.connection, period)

    def today(self, viewer: Viewer) -> "Today":
        """Return the figures of the board, now."""
        from database.figures_today import read_today

        with self._counting(viewer) as figures:
            return read_today(figures)

    @contextmanager
    def _counting(self, viewer: Viewer) -> Iterator["Figures"]:
        # What counts is loaded when figures are asked for: a list does not wait for it.
        from database.figures import Figures

        viewer = self._seen_by(viewer)
        with self._reading() as connection:
            yield Figures(connection, viewer, self.directory())
