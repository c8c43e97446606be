"""Every figure of a period for one viewer, and the cases behind each."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from database.connection import Connection
from database.events import SubjectRow, facts_of
from database.figure_rights import figure_rights
from database.figures_rows import Closing, Complaint, FigureRows, span
from database.guarded import guarded_ids
from database.times import to_micros
from kafel_desk.case.evolve import fold
from kafel_desk.directory.centre_facts import ImprovementRecorded
from kafel_desk.directory.state import Directory
from kafel_desk.figures.counting import cases_of, count_all
from kafel_desk.figures.figure import FIGURES, Figure, FigureName, Group, counted, share
from kafel_desk.figures.measured import Basis, MeasuredCase, OpenCase
from kafel_desk.figures.period import Period
from kafel_desk.figures.returning import cases_of_who_came_back, coming_back
from kafel_desk.figures.standing import AgeBands, ages, count_standing, standing_in
from kafel_desk.queries import Viewer
from kafel_desk.time.working_time import WorkingTime, working_time

_STANDING: tuple[FigureName, ...] = ("backlog", "overdue", "silent_cases")


class Figures:
    """Reads the figures of periods for one viewer at one time; what was read once is kept."""

    def __init__(self, connection: Connection, viewer: Viewer, directory: Directory) -> None:
        self.directory = directory
        self.viewer = viewer
        self.working: WorkingTime = working_time(directory.calendars)
        self.rows = FigureRows(connection, figure_rights(viewer), self.working)
        self.connection = connection
        self._cases: dict[tuple[Basis, datetime, datetime], list[MeasuredCase]] = {}
        self._open: dict[datetime, list[OpenCase]] = {}
        self._late: dict[datetime, dict[int, int]] = {}
        self._closings: dict[tuple[datetime, datetime], list[Closing]] = {}

    def cases(self, basis: Basis, period: Period) -> list[MeasuredCase]:
        """Return the cases of a basis in a period."""
        key = (basis, period.start, period.until)
        if key not in self._cases:
            self._cases[key] = self.rows.cases(basis, span(period.start, period.until))
        return self._cases[key]

    def open_at(self, moment: datetime) -> list[OpenCase]:
        """Return the cases that were open at a moment."""
        if moment not in self._open:
            at = to_micros(moment)
            late, silent = self.late_at(moment), self.rows.silent_at(at)
            bounds = [to_micros(bound) for bound in AgeBands(self.working, moment).bounds]
            self._open[moment] = [
                OpenCase._make(
                    (
                        *row,
                        sum(row[6] < bound for bound in bounds),
                        row[0] in late,
                        row[0] in silent,
                    )
                )
                for row in self.rows.open_at(at)
            ]
        return self._open[moment]

    def late_at(self, moment: datetime) -> dict[int, int]:
        """Return the cases that were overdue at a moment, each with when its result was due."""
        if moment not in self._late:
            self._late[moment] = self.rows.late_at(to_micros(moment))
        return self._late[moment]

    def ages(self, moment: datetime) -> tuple[Figure, ...]:
        """Return what was open at a moment by its age, band by band."""
        return ages(self.open_at(moment))

    def closings(self, period: Period) -> list[Closing]:
        """Return every closing in a period."""
        key = (period.start, period.until)
        if key not in self._closings:
            self._closings[key] = self.rows.closings(span(period.start, period.until))
        return self._closings[key]

    def complaints(self, period: Period) -> list[Complaint]:
        """Return the complaints of known people in the days up to the end of a period."""
        return self.rows.complaints(to_micros(period.moment))

    def improvements(self, period: Period) -> tuple[ImprovementRecorded, ...]:
        """Return what was made better in a period because of cases."""
        return tuple(
            improvement
            for recorded in self.directory.work.improvements
            if isinstance(improvement := recorded.fact, ImprovementRecorded)
            and improvement.cases
            and period.first <= improvement.on <= period.last
        )

    def all(self, period: Period) -> tuple[Figure, ...]:
        """Return every figure of a period, in the order of ``FIGURES``."""
        found = [
            *count_all(lambda basis: self.cases(basis, period)),
            *count_standing(self.open_at(period.moment)),
            self.reopened(period),
            *coming_back(self.complaints(period)),
            counted("improvements_made", len(self.improvements(period))),
            *self.safeguarding(period),
        ]
        return tuple(sorted(found, key=lambda figure: _ORDER[figure.figure]))

    def reopened(self, period: Period) -> Figure:
        """Return how many closings of a period were undone within 30 days of them."""
        closings = self.closings(period)
        return share("reopened", sum(each.is_undone for each in closings), len(closings))

    def safeguarding(self, period: Period) -> Iterator[Figure]:
        """Yield the one line of safeguarding, for focal persons alone."""
        if self.viewer.access is None or not self.viewer.access.has("focal"):
            return
        cases = (
            fold(facts_of(self.connection, SubjectRow(id, key)))
            for id, key in self._guarded()  # noqa: A001
        )
        yield counted(
            "safeguarding",
            sum(
                case is not None
                and case.voided is None
                and period.start <= case.received_at < period.until
                for case in cases
            ),
        )

    def ids(self, figure: FigureName, group: Group | None, period: Period) -> Sequence[int]:
        """Return the rows of the cases that a figure counts; nothing for one that there is not."""
        try:
            return tuple(dict.fromkeys(self._ids(figure, group, period)))
        except LookupError:
            return ()

    def _ids(self, figure: FigureName, group: Group | None, period: Period) -> Sequence[int]:
        if figure == "backlog" and group == {"due": "today"}:
            return self.rows.due_between(to_micros(self.viewer.now), to_micros(period.end) - 1)
        if figure in _STANDING:
            return standing_in(figure, group, self.open_at(period.moment))
        if figure == "reopened" and not group:
            return [closing.id for closing in self.closings(period) if closing.is_undone]
        if figure == "people_who_come_back":
            return cases_of_who_came_back(self.complaints(period), group)
        if figure == "improvements_made" and not group:
            return self._numbered(
                number for each in self.improvements(period) for number in each.cases
            )
        return cases_of(figure, group, lambda basis: self.cases(basis, period))

    def _numbered(self, numbers: Iterator[str]) -> list[int]:
        return [case for number in numbers for case in self.rows.numbered(number)]

    def _guarded(self) -> list[tuple[int, bytes | None]]:
        return [
            self.connection.execute("SELECT id, key FROM subjects WHERE id = ?", (case,)).fetchone()
            for case in guarded_ids(self.connection)
        ]


_ORDER = {name: place for place, name in enumerate(FIGURES)}
