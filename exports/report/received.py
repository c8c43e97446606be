"""Sections 3 and 4 of the weekly summary: what came through each channel, and each department."""

from collections.abc import Sequence
from dataclasses import dataclass

from exports.charts import draw_bar, draw_kinds, share_of
from exports.paper.blocks import Block
from exports.paper.sheet import Sheet
from exports.paper.staff_page import ROW
from exports.paper.tables import Column
from exports.report.rows import INSET, Cells, cell, head_row, stack
from exports.report.words import NOTHING, FigureWords
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.weekly import ChannelLine, Compared, DepartmentLine

_BAR = 7.7

_CHANNEL_COLUMNS = (
    Column(INSET, 110), Column(116.7, 38), Column(161.8, 100), Column(337.7, 24),
    Column(363.0, 34), Column(398.0, 28), Column(424.0, 28), Column(452.4, 58),
)  # fmt: skip
_KIND_BARS = (161.8, 163.0)
_NARROW_CHANNELS = (
    Column(INSET, 84), Column(89.0, 44), Column(134.0, 36), Column(172.0, 70),
)  # fmt: skip

_DEPARTMENT_COLUMNS = (
    Column(INSET, 94), Column(99.0, 46), Column(148.0, 29), Column(179.0, 25), Column(205.0, 40),
    Column(248.0, 34), Column(374.5, 30), Column(407.0, 40), Column(450.0, 30), Column(482.0, 28),
)  # fmt: skip
_GROUP_COLUMNS = (Column(99.0, 60), Column(179.0, 90), Column(374.5, 74), Column(450.0, 60))
_SHARE_BARS = (283.6, 85.0)
_NARROW_DEPARTMENTS = (
    Column(INSET, 84), Column(89.0, 26), Column(116.7, 32), Column(151.5, 28), Column(180.0, 34),
    Column(216.5, 28),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drawn:
    """Draws something at a place of a row: what a table's row is given as its chart."""

    kinds: tuple[float, float, float] | None = None
    share: float | None = None
    tick: float | None = None

    def __call__(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Draw it in a row whose top is `y`."""
        top = y + (height - _BAR) / 2
        if self.kinds:
            draw_kinds(sheet, x + _KIND_BARS[0], top, self.kinds, _BAR)
        if self.share is not None:
            draw_bar(sheet, x + _SHARE_BARS[0], top, self.share, _BAR)
        if self.tick is not None:
            sheet.upright(x + _SHARE_BARS[0] + self.tick, y + 1, height - 2, 1)


def channels(
    lines: Sequence[ChannelLine],
    received: Compared,
    kinds: Sequence[Compared],
    directory: Directory,
    words: FigureWords,
) -> Block:
    """Return the table of channels with a bar of their kinds, and its sum."""
    text = words.catalogue.text
    titles = (
        text("paper.ch.channel"),
        text("paper.fig.this_week"),
        text("paper.ch.chart"),
        *(text(f"kind.{kind}") for kind in ("complaint", "inquiry", "suggestion")),
        text("paper.fig.last_week"),
        text("paper.fig.mean4"),
    )
    most = max((line.received.n for line in lines), default=0)
    rows = [_channel(line, most, directory, words) for line in lines]
    total = Cells(
        tuple(
            cell(told, is_strong=True)
            for told in (
                text("paper.dep.total"),
                words.count(received.now),
                "",
                *(words.count(kind.now) for kind in kinds),
                words.count(received.before),
                _mean(received.mean, words),
            )
        ),
        _CHANNEL_COLUMNS,
    )
    return stack(head_row(titles, _CHANNEL_COLUMNS), *rows, total)


def _channel(line: ChannelLine, most: int, directory: Directory, words: FigureWords) -> Cells:
    parts = (line.complaints, line.inquiries, line.suggestions)
    lengths = [share_of(part.n, most, _KIND_BARS[1]) for part in parts]
    return Cells(
        (
            cell(_channel_name(line, directory, words)),
            cell(words.count(line.received), is_strong=True),
            (),
            *(cell(words.count(part)) for part in parts),
            cell(words.count(line.before)),
            cell(_mean(line.mean, words)),
        ),
        _CHANNEL_COLUMNS,
        drawing=Drawn(kinds=(lengths[0], lengths[1], lengths[2])),
    )


def few_channels(lines: Sequence[ChannelLine], directory: Directory, words: FigureWords) -> Block:
    """Return the narrow table of a small week."""
    text = words.catalogue.text
    titles = (
        text("paper.ch.channel"),
        text("paper.fig.this_week"),
        text("paper.fig.last_week"),
        text("paper.fig.mean4"),
    )
    rows = [
        Cells(
            (
                cell(_channel_name(line, directory, words)),
                cell(words.count(line.received), is_strong=True),
                cell(words.count(line.before)),
                cell(_mean(line.mean, words)),
            ),
            _NARROW_CHANNELS,
        )
        for line in lines
    ]
    return stack(head_row(titles, _NARROW_CHANNELS), *rows)


def departments(
    lines: Sequence[DepartmentLine],
    whole: DepartmentLine,
    directory: Directory,
    words: FigureWords,
    *,
    is_running: bool,
    this: str = "",
    end: str = "",
) -> Block:
    """Return the table of departments with result in target, the whole centre's as a tick.

    `this` names the period in its head and `end` its end; those of the week, unless given.
    """
    text = words.catalogue.text
    groups = (
        text("paper.fig.received"),
        text("paper.dep.told"),
        text("paper.dep.days"),
        text("paper.dep.now") if is_running else end or text("paper.dep.endweek"),
    )
    titles = (
        text("paper.dep.dept"),
        this or text("paper.fig.this_week"),
        text("paper.fig.last_week"),
        text("paper.dep.count"),
        text("paper.dep.intime"),
        text("paper.dep.pct"),
        text("paper.dep.median"),
        text("paper.dep.p90"),
        text("paper.fig.open"),
        text("paper.fig.overdue"),
    )
    tick = whole.result_in_target.share if whole.result_in_target.has_share else None
    rows = [_department(line, tick, directory, words) for line in lines]
    total = Cells(
        tuple(
            cell(told, is_strong=True)
            for told in (text("paper.dep.total"), *_department_cells(whole, words))
        ),
        _DEPARTMENT_COLUMNS,
    )
    return stack(
        head_row(groups, _GROUP_COLUMNS, rule=0),
        head_row(titles, _DEPARTMENT_COLUMNS),
        *rows,
        total,
    )


def _department(
    line: DepartmentLine, tick: float | None, directory: Directory, words: FigureWords
) -> Cells:
    told = _department_cells(line, words)
    strong = {0, 4, len(told) - 1}
    target = line.result_in_target
    share = target.share if target.has_share and not target.is_suppressed else None
    drawing = None
    if share is not None:
        drawing = Drawn(
            share=share_of(share, 1.0, _SHARE_BARS[1]),
            tick=None if tick is None else tick * _SHARE_BARS[1],
        )
    cells = [cell(value, is_strong=place in strong) for place, value in enumerate(told)]
    return Cells(
        (cell(_department_name(line, directory, words)), *cells),
        _DEPARTMENT_COLUMNS,
        ROW,
        drawing=drawing,
    )


def _department_cells(line: DepartmentLine, words: FigureWords) -> tuple[str, ...]:
    target, took = line.result_in_target, line.time_to_result
    few = target.is_suppressed
    told = [NOTHING, NOTHING] if few else [words.number(target.of or 0), words.number(target.n)]
    percent = words.percent(target) if target.has_share and not few else NOTHING
    return (
        words.count(line.received),
        words.count(line.before),
        *told,
        percent,
        words.days(took.median, took.n),
        words.days(took.p90, took.n),
        words.count(line.open),
        words.count(line.overdue),
    )


def few_departments(
    lines: Sequence[DepartmentLine], directory: Directory, words: FigureWords
) -> Block:
    """Return the narrow table of a small week."""
    text = words.catalogue.text
    titles = (
        text("paper.dep.dept"),
        text("paper.fig.received"),
        text("paper.fig.last_week"),
        text("paper.dep.told_short"),
        text("paper.fig.open"),
        text("paper.fig.overdue"),
    )
    rows = [
        Cells(
            (
                cell(_department_name(line, directory, words)),
                cell(words.count(line.received), is_strong=True),
                cell(words.count(line.before)),
                cell(_told(line.result_in_target, words)),
                cell(words.count(line.open)),
                cell(words.count(line.overdue)),
            ),
            _NARROW_DEPARTMENTS,
        )
        for line in lines
    ]
    return stack(head_row(titles, _NARROW_DEPARTMENTS), *rows)


OTHERS = "\0others"
"""The id of the line that stands for all that did not fit; how many it stands for follows it."""


def _channel_name(line: ChannelLine, directory: Directory, words: FigureWords) -> str:
    return _others(line.channel, words) or directory.channel_name(line.channel)


def _department_name(line: DepartmentLine, directory: Directory, words: FigureWords) -> str:
    text = words.catalogue.text
    if line.department is None:
        return text("paper.dep.none")
    return (
        _others(line.department, words)
        or directory.department_name(line.department)
        or line.department
    )


def _others(entry: str, words: FigureWords) -> str:
    if not entry.startswith(OTHERS):
        return ""
    return words.catalogue.text("paper.fig.others", n=int(entry.removeprefix(OTHERS)))


def _told(figure: Figure, words: FigureWords) -> str:
    return words.count(figure) if figure.is_suppressed else words.number(figure.of or 0)


def _mean(figure: Figure, words: FigureWords) -> str:
    return words.count(figure) if figure.is_suppressed else words.mean(figure.value)
