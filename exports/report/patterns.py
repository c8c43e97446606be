"""Sections 7 to 9 of a periodic report: patterns, the commonest categories, return and transfer."""

from collections.abc import Iterator, Sequence

from exports.charts import share_of
from exports.dates import gregorian_alone
from exports.paper.blocks import Block
from exports.paper.flow import Part
from exports.paper.fonts import Weight
from exports.paper.runs import Run, Runs, runs
from exports.paper.tables import Column
from exports.report.changes import LOOSE, Pair
from exports.report.rows import INSET, Cells, cell, head_row, stack, strong_then
from exports.report.words import NOTHING, FigureWords
from exports.whole_case.words import hidden
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.periodic import Pattern, TopCategory
from kafel_desk.time.working_time import WorkingTime

_COLUMNS = (
    Column(INSET, 126), Column(130.0, 31), Column(162.4, 28), Column(193.4, 38),
    Column(232.7, 60), Column(294.5, 80), Column(377.0, 132),
)  # fmt: skip
_TOP_COLUMNS = (Column(INSET, 114), Column(121.0, 23), Column(146.0, 22))
_TOP_BARS = (169.0, 102.0)
_RETURN_COLUMNS = (Column(INSET, 143), Column(147.0, 68))
DESCRIBED = {
    "systemic": "paper.per.systemic",
    "repeated": "paper.per.repeated",
    "single": "paper.per.single",
}
_MOST_WORDS = 4


def patterns(
    found: Sequence[Pattern], directory: Directory, working: WorkingTime, words: FigureWords
) -> Iterator[Part]:
    """Yield the matters that recur, a row each; the table may go on overleaf."""
    text = words.catalogue.text
    head = head_row(
        (
            text("paper.per.pattern"),
            text("paper.per.class"),
            text("paper.per.cases"),
            text("paper.per.people"),
            text("paper.per.since"),
            text("paper.old.dept"),
            text("paper.per.recommend"),
        ),
        _COLUMNS,
    )
    yield Part(head, keeps_next=True)
    for pattern in found:
        yield Part(_pattern(pattern, directory, working, words), again=head)


def _pattern(
    pattern: Pattern, directory: Directory, working: WorkingTime, words: FigureWords
) -> Cells:
    text = words.catalogue.text
    since = working.local(pattern.since).date()
    return Cells(
        (
            _named(pattern, directory, words),
            cell(text(DESCRIBED[pattern.described])),
            cell(words.number(pattern.cases), is_strong=True),
            cell(words.number(pattern.people)),
            cell(gregorian_alone(since, words.catalogue)),
            cell(directory.department_name(pattern.department) or NOTHING),
            cell(hidden(pattern.note)),
        ),
        _COLUMNS,
        LOOSE,
        most=3,
    )


def _named(pattern: Pattern, directory: Directory, words: FigureWords) -> Runs:
    """Return the matter's name, that it rose, and the words that its cases have in common."""
    text = words.catalogue.text
    more = []
    if pattern.rise:
        more.append(text("paper.per.rose"))
    if pattern.words:
        told = [hidden(word) for word in pattern.words[:_MOST_WORDS]]
        joined = told[0]
        for word in told[1:]:
            joined = text("paper.list.comma", first=joined, second=word)
        more.append(text("paper.per.words", words=joined))
    name = directory.category_name(pattern.category)
    return runs(Run(name, Weight.SEMIBOLD), "".join(f" · {each}" for each in more))


def top_categories(lines: Sequence[TopCategory], directory: Directory, words: FigureWords) -> Block:
    """Return the commonest categories, each with its bar over the one before."""
    most = max((max(line.now.n, line.before.n) for line in lines), default=0)
    return stack(
        *(
            Cells(
                (
                    cell(directory.category_name(line.category)),
                    cell(words.count(line.now), is_strong=True),
                    cell(words.count(line.before)),
                ),
                _TOP_COLUMNS,
                LOOSE + 0.7,
                drawing=Pair(
                    _TOP_BARS[0],
                    share_of(line.now.n, most, _TOP_BARS[1]),
                    share_of(line.before.n, most, _TOP_BARS[1]),
                ),
            )
            for line in lines
        )
    )


def told_rows(
    rows: Sequence[tuple[str, str, str]], columns: tuple[Column, ...] = _RETURN_COLUMNS
) -> Block:
    """Return rows of a name, its figure, and what that is of."""
    return stack(
        *(Cells((cell(name), strong_then(figure, of)), columns) for name, figure, of in rows)
    )


def share_row(name: str, figure: Figure, words: FigureWords) -> tuple[str, str, str]:
    """Return such a row of a share."""
    if figure.has_share and not figure.is_suppressed:
        return name, words.percent(figure), words.brackets(figure)
    return name, words.of(figure), ""
