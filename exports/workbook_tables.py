"""The tables that both workbooks hold: departments, outcomes, satisfaction, titles of figures."""

from collections.abc import Iterable

from exports.spreadsheet import COUNT, PERCENT, STRONG, WORDS
from exports.workbook import Cell, Table
from exports.workbook_cells import FigureCells
from exports.workbook_charts import TableChart
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.weekly import DepartmentLine, Satisfaction
from kafel_desk.language.catalogue import Catalogue

_MARKS = range(1, 6)


def workbook_title(words: str, catalogue: Catalogue, *, is_practice: bool) -> str:
    """Return the title of a workbook; one of a practice desk says so first."""
    return f"{catalogue.text('paper.practice.mark')} - {words}" if is_practice else words


def figure_titles(catalogue: Catalogue, now: str, mean: str) -> tuple[str, ...]:
    """Return the titles of a table of figures: what, then n, of and value three times."""
    text = catalogue.text
    titles = [text("book.figure")]
    for period in (now, text("paper.fig.last_week"), mean):
        titles += [
            period,
            text("book.of", period=period),
            text("book.value", period=period),
        ]
    return tuple(titles)


def department_table(
    lines: Iterable[DepartmentLine],
    whole: DepartmentLine,
    directory: Directory,
    catalogue: Catalogue,
    cells: FigureCells,
    *,
    now: str,
) -> Table:
    """Return each department, and the whole centre in the last row; `now` names the period."""
    text = catalogue.text
    rows = [_department_row(line, directory, catalogue, cells) for line in lines]
    total = _department_row(whole, directory, catalogue, cells)
    titles = (
        text("paper.dep.dept"),
        now,
        text("paper.fig.last_week"),
        text("paper.dep.told"),
        text("paper.dep.intime"),
        text("paper.dep.pct"),
        text("paper.dep.median"),
        text("paper.dep.p90"),
        text("paper.fig.open"),
        text("paper.fig.overdue"),
    )
    all_rows = (*rows, ((text("paper.dep.total"), STRONG), *total[1:]))
    return Table(text("paper.dep.dept"), titles, (26, *(12.0,) * 9), all_rows)


def _department_row(
    line: DepartmentLine, directory: Directory, catalogue: Catalogue, cells: FigureCells
) -> tuple[Cell, ...]:
    target, took = line.result_in_target, line.time_to_result
    name = directory.department_name(line.department) or catalogue.text("paper.dep.none")
    return (
        (name, WORDS),
        cells.count(line.received),
        cells.count(line.before),
        cells.of(target),
        cells.count(target),
        cells.share(target),
        cells.days(took.median, took.n),
        cells.days(took.p90, took.n),
        cells.count(line.open),
        cells.count(line.overdue),
    )


def outcome_table(outcomes: Iterable[Figure], catalogue: Catalogue, cells: FigureCells) -> Table:
    """Return how complaints ended."""
    text = catalogue.text
    rows = tuple(
        (
            (text(f"outcome.{(figure.group or {}).get('outcome')}"), WORDS),
            cells.count(figure),
            cells.of(figure),
            cells.share(figure),
        )
        for figure in outcomes
    )
    titles = (
        text("book.outcome"),
        text("paper.dep.count"),
        text("book.closed"),
        text("paper.dep.pct"),
    )
    chart = TableChart("bars", text("paper.week.s6"), 1, (2,), len(rows), 8.5)
    charts = (chart,) if rows else ()
    return Table(text("paper.week.s6"), titles, (28, 12, 16, 12), rows, charts=charts)


def satisfaction_table(told: Satisfaction, catalogue: Catalogue, cells: FigureCells) -> Table:
    """Return how often each mark was given, then means, shares and the rate of answers."""
    text = catalogue.text
    both = (told.result, told.process)
    rows: list[tuple[Cell, ...]] = [
        (
            (text("book.mark", n=mark), WORDS),
            *(
                (None if scores.are_marks_hidden else scores.marks[mark - 1], COUNT)
                for scores in both
            ),
        )
        for mark in _MARKS
    ]
    rows += [
        ((text("paper.sat.mean"), WORDS), *(cells.mean(scores.mean) for scores in both)),
        ((text("paper.sat.share"), WORDS), *(cells.count(scores.high) for scores in both)),
        ((text("book.share_of_answers"), WORDS), *(cells.share(scores.high) for scores in both)),
        ((text("book.answers"), WORDS), cells.count(told.answered), (None, COUNT)),
        ((text("book.invited"), WORDS), cells.of(told.answered), (None, COUNT)),
        ((text("book.answer_rate"), WORDS), cells.share(told.answered), (None, PERCENT)),
    ]
    titles = (text("book.marks"), text("paper.sat.result"), text("paper.sat.process"))
    chart = TableChart("columns", text("paper.week.s7"), 1, (2, 3), len(_MARKS), 8.0)
    return Table(text("paper.week.s7"), titles, (28, 16, 18), tuple(rows), charts=(chart,))
