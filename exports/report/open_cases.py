"""Section 2 of the weekly summary: the backlog by age, and the five oldest cases by number."""

from collections.abc import Sequence

from exports.charts import draw_bar, share_of
from exports.paper.blocks import Block
from exports.paper.sheet import Sheet
from exports.paper.tables import Column
from exports.report.rows import INSET, Beside, Cells, cell, head_row, stack
from exports.report.words import NOTHING, FigureWords
from exports.whole_case.head import step_name
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.weekly import OldCase
from kafel_desk.language.digits import render
from kafel_desk.language.direction import isolate

_AGE_COLUMNS = (Column(INSET, 62), Column(70.9, 22))
_AGE_BAR = (96.0, 116.0)  # where bars start, and the longest
_BAR = 7.7
_OLD_COLUMNS = (
    Column(INSET, 80), Column(87.7, 70), Column(162.4, 22), Column(186.3, 22), Column(212.0, 65),
)  # fmt: skip
_WIDE_COLUMNS = (
    Column(INSET, 96), Column(117.0, 108), Column(229.0, 40), Column(288.0, 40), Column(350.0, 156),
)  # fmt: skip

_BANDS = ("0–3", "4–7", "8–14", "15–30")
_LAST_BAND = 30


def ages_and_oldest(
    ages: Sequence[Figure], oldest: Sequence[OldCase], directory: Directory, words: FigureWords
) -> Block:
    """Return both tables abreast."""
    return Beside(
        _ages(ages, words),
        _oldest(oldest, _OLD_COLUMNS, directory, words),
        share=215.2 / (510.7 - 17.4),
        gap=17.4,
    )


def ages_alone(ages: Sequence[Figure], words: FigureWords) -> Block:
    """Return the table of ages where no case may be named."""
    return _ages(ages, words)


def oldest_alone(oldest: Sequence[OldCase], directory: Directory, words: FigureWords) -> Block:
    """Return the table of the oldest over the whole width."""
    return _oldest(oldest, _WIDE_COLUMNS, directory, words)


def band_names(words: FigureWords) -> tuple[str, ...]:
    """Return the names of the bands of age, in working days."""
    over = words.catalogue.text("paper.age.over", n=_LAST_BAND)
    digits = words.catalogue.digits
    return (*(isolate(render(band, digits)) for band in _BANDS), over)


def _ages(ages: Sequence[Figure], words: FigureWords) -> Block:
    text = words.catalogue.text
    most = max((band.n for band in ages), default=0)

    def bar(count: int) -> "_Bar":
        return _Bar(share_of(count, most, _AGE_BAR[1]))

    rows = [
        Cells(
            (cell(name), cell(words.count(band), is_strong=True)),
            _AGE_COLUMNS,
            drawing=bar(band.n),
        )
        for name, band in zip(band_names(words), ages, strict=True)
    ]
    return stack(head_row((text("paper.age.band"), text("paper.age.count")), _AGE_COLUMNS), *rows)


class _Bar:
    """Draws one bar in the middle of its row."""

    def __init__(self, length: float) -> None:
        self._length = length

    def __call__(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        draw_bar(sheet, x + _AGE_BAR[0], y + (height - _BAR) / 2, self._length, _BAR)


def _oldest(
    oldest: Sequence[OldCase],
    columns: tuple[Column, ...],
    directory: Directory,
    words: FigureWords,
) -> Block:
    text = words.catalogue.text
    titles = (
        text("paper.old.number"),
        text("paper.old.dept"),
        text("paper.old.age"),
        text("paper.old.late"),
        text("paper.old.next"),
    )
    rows = [
        Cells(
            (
                cell(isolate(case.number), is_strong=True),
                cell(directory.department_name(case.department) or NOTHING),
                cell(words.number(case.age // case.day_minutes)),
                cell(_late(case, words), is_strong=case.late is not None),
                cell(missing_step(case, words)),
            ),
            columns,
        )
        for case in oldest
    ]
    return stack(head_row(titles, columns), *rows)


def _late(case: OldCase, words: FigureWords) -> str:
    return NOTHING if case.late is None else words.number(case.late // case.day_minutes)


def missing_step(case: OldCase, words: FigureWords) -> str:
    """Return the name of the step that a case lacks, or a dash."""
    if case.missing_step is None:
        return NOTHING
    return step_name(case.missing_step, words.catalogue)
