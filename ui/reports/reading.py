"""A report read for the screen: its figures, its PDF, and what is being written in it."""

from dataclasses import dataclass
from datetime import date

from kafel_desk.desk import Desk
from kafel_desk.directory.commands import RecordWork
from kafel_desk.directory.report_facts import RecommendationMade, ReportIssued
from kafel_desk.directory.state import Directory
from kafel_desk.figures.outside import outside
from kafel_desk.figures.period import Period, PeriodKind
from kafel_desk.figures.weekly import Rise, WeeklySummary
from kafel_desk.figures.written import with_text
from kafel_desk.queries import Reader, Viewer
from kafel_desk.rights.acting import may_record
from kafel_desk.time.working_time import working_time
from ui.cases.row_words import RowWords, ShownRow
from ui.context import WindowContext
from ui.reports.figure_lines import FigureLine, lines_of
from ui.reports.periods import Periods, read_periods
from ui.reports.ports import Report, ReportPapers

_AT_ONCE = 500
_MOST_CASES = 5000


@dataclass(frozen=True, slots=True)
class ReportRead:
    """What a reading brought: the report with what is being written, its PDF, its lines.

    ``may_write`` tells whether whoever looks may recommend something in it, and issue it.
    """

    periods: Periods
    report: Report
    pdf: bytes
    lines: tuple[FigureLine, ...]
    topics: tuple[tuple[Rise, str], ...]
    directory: Directory
    draft: str | None
    may_write: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Which report is asked for; ``written`` is what stands in the field, None before it was read.

    ``is_outside`` asks for the copy that may leave the centre.
    """

    kind: PeriodKind
    day: date
    written: str | None
    is_outside: bool = False


def read_report(context: WindowContext, papers: ReportPapers, asked: Asked) -> ReportRead:
    """Read a report and draw it; runs off the UI thread."""
    desk, viewer = context.desk, context.viewer()
    directory = desk.reader.directory()
    working = working_time(directory.calendars)
    today = working.local(viewer.now).date()
    periods = read_periods(directory, viewer.now, today, asked.kind, asked.day)
    report = _read(desk.reader, viewer, periods.shown)
    recorded = report.recommendations.text if report.recommendations else ""
    may_write = may_record(context.access(directory), RecommendationMade)
    draft = None
    if asked.written is None and may_write:
        draft = _draft(desk, viewer.staff, periods.shown)
    written = asked.written if asked.written is not None else draft
    if written is not None and written != recorded:
        report = with_text(report, written, viewer.staff, viewer.now)
    day_minutes = working.calendar(periods.shown.last).working_day_minutes
    printed = outside(report) if asked.is_outside else report
    return ReportRead(
        periods,
        printed,
        papers.draw(viewer, printed),
        lines_of(report, context.catalogue, day_minutes),
        _topics(report, directory),
        directory,
        written if written is not None else recorded,
        may_write,
    )


def _read(reader: Reader, viewer: Viewer, period: Period) -> Report:
    if period.kind == "week":
        return reader.weekly(viewer, period)
    return reader.periodic(viewer, period)


def _topics(report: Report, directory: Directory) -> tuple[tuple[Rise, str], ...]:
    if isinstance(report, WeeklySummary):
        rises = report.rises
    else:
        rises = tuple(pattern.rise for pattern in report.patterns if pattern.rise)
    return tuple((rise, directory.category_name(rise.category)) for rise in rises)


def draft_form(period: Period) -> str:
    """Return the name under which what is written for a period is kept."""
    return f"report:{period.kind}:{period.first.isoformat()}:{period.last.isoformat()}"


def _draft(desk: Desk, staff: str, period: Period) -> str | None:
    form = draft_form(period)
    kept = next((draft for draft in desk.reader.drafts(staff) if draft.form == form), None)
    return str(kept.values.get("text", "")) if kept else None


def read_cases(context: WindowContext, period: Period, line: FigureLine) -> tuple[ShownRow, ...]:
    """Return the cases behind a figure in words, through the filter of rights."""
    reader, viewer = context.desk.reader, context.viewer()
    words = RowWords(context.catalogue, reader.directory(), viewer.now)
    rows: list[ShownRow] = []
    while len(rows) < _MOST_CASES:
        found = reader.cases_of_figure(viewer, line.figure, line.group, period, len(rows), _AT_ONCE)
        rows += map(words.show, found)
        if len(found) < _AT_ONCE:
            break
    return tuple(rows)


def record_recommendations(desk: Desk, staff: str, period: Period, text: str) -> None:
    """Record what is recommended for a period, if that changed, and forget its draft."""
    directory = desk.reader.directory()
    recorded = directory.work.recommended(period)
    if text != (recorded.text if recorded else ""):
        notes = recorded.notes if recorded else {}
        fact = RecommendationMade(
            period=period.kind, first=period.first, last=period.last, text=text, notes=notes
        )
        desk.execute(RecordWork(fact=fact), staff)
    with desk.store.write() as transaction:
        transaction.discard_draft(draft_form(period), staff)


def issue_report(context: WindowContext, staff: str, period: Period, text: str) -> str:
    """Record recommendations and issue the report; return the fingerprint that it bears."""
    desk = context.desk
    viewer = desk.viewer(staff, context.session.desk_code)
    record_recommendations(desk, viewer.staff, period, text)
    report = _read(desk.reader, viewer, period)
    directory = desk.reader.directory()
    today = working_time(directory.calendars).local(viewer.now).date()
    fact = ReportIssued(
        on=today,
        period=period.kind,
        first=period.first,
        last=period.last,
        fingerprint=report.record.fingerprint,
        heads=report.record.heads,
    )
    desk.execute(RecordWork(fact=fact), viewer.staff)
    return report.record.fingerprint
