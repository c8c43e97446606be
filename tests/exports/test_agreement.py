"""Screen, page and workbook tell the same figures, and the cases behind them add up to each."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import main
from exports.report_papers import ReportPapers
from exports.workbook import BEHIND
from kafel_desk.demo.desk import demo_begins, fill_desk
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.period import Period, period_of
from kafel_desk.figures.weekly import WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.opened import OpenDesk
from kafel_desk.queries import Viewer
from tests.exports.reading import holds, text_of
from ui.reports.figure_lines import FigureLine, lines_of

NOW = datetime(2026, 11, 22, 7, tzinfo=UTC)
CASES = 60


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDesk]:
    folder = tmp_path_factory.mktemp("agreement")
    create = partial(main.create_desk, identity=folder / "identity")
    with closing(create(str(folder / "desk"), "A", "", demo_begins(NOW, CASES))) as made:
        fill_desk(made.desk.store, main.DEMO.read_bytes(), count=CASES, seed=3, now=NOW)
        yield made


@pytest.fixture(scope="module")
def viewer() -> Viewer:
    return Viewer("supervisor", "A", NOW)


@pytest.fixture(scope="module")
def week(opened: OpenDesk) -> Period:
    calendars = opened.desk.reader.directory().calendars
    return period_of("week", NOW.date() - timedelta(days=5), calendars, NOW)


@pytest.fixture(scope="module")
def summary(opened: OpenDesk, viewer: Viewer, week: Period) -> WeeklySummary:
    return opened.desk.reader.weekly(viewer, week)


@pytest.fixture
def papers(opened: OpenDesk, arabic: Catalogue, tmp_path: Path) -> ReportPapers:
    return ReportPapers(opened.desk, arabic, tmp_path / "unfinished")


@pytest.fixture
def book(papers: ReportPapers, viewer: Viewer, summary: WeeklySummary, tmp_path: Path) -> Any:
    out = tmp_path / "week.xlsx"
    papers.write_workbook(viewer, summary, out)
    return openpyxl.load_workbook(out)


def shown(lines: tuple[FigureLine, ...], figure: str) -> FigureLine:
    return next(line for line in lines if line.figure == figure)


def share_words(figure: Figure) -> str:
    of = f"{figure.n} من {figure.of}"
    if not figure.has_share:
        return of
    return f"{int((figure.share or 0) * 100 + 0.5 + 1e-9)}%"


def test_the_three_agree_to_the_digit(
    papers: ReportPapers,
    viewer: Viewer,
    summary: WeeklySummary,
    book: Any,
    arabic: Catalogue,
    tmp_path: Path,
) -> None:
    lines = lines_of(summary, arabic, 420)
    page = text_of(papers.draw(viewer, summary), tmp_path)
    sheet = {row[0]: row[1:4] for row in book["الأرقام"].values if row[0]}
    for figure, title in (
        (summary.confirmed_in_target.now, "paper.fig.confirmed_in_target"),
        (summary.answered_at_first_contact.now, "paper.fig.first_contact"),
        (summary.result_in_target.now, "paper.fig.result_in_target"),
        (summary.overdue.now, "paper.fig.overdue_of_open"),
    ):
        told = share_words(figure)
        assert shown(lines, figure.figure).value.strip("\u2066\u2069") == told
        n, of, share = sheet[arabic.text(title)]
        assert (n, of) == (figure.n, figure.of)
        assert (share is not None) == figure.has_share
        assert holds(page, f"{figure.n} من {figure.of}"), title
    for compared, title in (
        (summary.received, "paper.fig.received"),
        (summary.backlog, "paper.fig.open_end"),
    ):
        assert compared.now.n > 0
        assert shown(lines, compared.now.figure).value == str(compared.now.n)
        assert sheet[arabic.text(title)][0] == compared.now.n
        assert holds(page, str(compared.now.n))
    assert sum(line.received.n for line in summary.channels) == summary.received.now.n
    assert sum(line.received.n for line in summary.departments) == summary.received.now.n
    assert sum(band.n for band in summary.ages) == summary.backlog.now.n


def test_the_cases_behind_every_figure_add_up_to_it(
    summary: WeeklySummary, book: Any, arabic: Catalogue
) -> None:
    rows = list(book["حالات الأرقام"].values)
    sums = {title: sum(row[at] or 0 for row in rows[1:]) for at, title in enumerate(rows[0])
            if at >= len(rows[0]) - len(BEHIND)}  # fmt: skip
    expected = {
        "received": summary.received.now.n,
        "confirmed_in_target": summary.confirmed_in_target.now.n,
        "answered_at_first_contact": summary.answered_at_first_contact.now.n,
        "time_to_result": summary.result_in_target.now.of,
        "result_in_target": summary.result_in_target.now.n,
        "reopened": summary.reopened.now.n,
        "backlog": summary.backlog.now.n,
        "overdue": summary.overdue.now.n,
        "silent_cases": summary.silent_cases.now.n,
    }
    told = {figure: sums[arabic.text(BEHIND[figure])] for figure in expected}  # type: ignore[index]
    assert told == expected
