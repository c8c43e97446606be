"""Sections 5 to 8 of the weekly summary: what rose, outcomes, satisfaction, actions due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from exports.charts import draw_bar, draw_marks, share_of
from exports.dates import gregorian, gregorian_alone
from exports.paper.blocks import Block, Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.runs import Run, runs
from exports.paper.sheet import MILLIMETRE, Sheet
from exports.paper.staff_page import TABLE, TABLE_HEAD
from exports.paper.tables import Column
from exports.report.rows import INSET, Cells, Stack, cell, head_row, stack
from exports.report.words import NOTHING, FigureWords
from exports.whole_case.words import hidden
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.weekly import ActionDue, Rise, Satisfaction, Scores
from kafel_desk.language.direction import isolate
from kafel_desk.time.wording import weekday
from kafel_desk.time.working_time import WorkingTime

LOOSE = 5.6 * MILLIMETRE

_RISE_COLUMNS = (
    Column(INSET, 112), Column(121.8, 80), Column(203.7, 36), Column(243.0, 46),
    Column(291.3, 28), Column(321.0, 85), Column(414.4, 94),
)  # fmt: skip
_RISE_BARS = (321.0, 85.0)
_PAIR = 5.8
_OUTCOME_COLUMNS = (Column(INSET, 94), Column(99.0, 19), Column(119.0, 30))
_OUTCOME_BARS = (150.0, 82.0)
_BAR = 7.7
_ACTION_COLUMNS = (
    Column(INSET, 210), Column(218.5, 80), Column(301.0, 80), Column(384.8, 96), Column(484.0, 26),
)  # fmt: skip
_NARROW_ACTIONS = (Column(INSET, 108), Column(114.0, 76), Column(192.0, 51))


# ── What rose ───────────────────────────────────────────────────────────────────────────────────
def rises(lines: Sequence[Rise], directory: Directory, words: FigureWords) -> Block:
    """Return the table of categories that rose, this week's bar over the mean's."""
    text = words.catalogue.text
    titles = (
        text("paper.cat.category"),
        text("paper.old.dept"),
        text("paper.fig.this_week"),
        text("paper.fig.mean4"),
        text("paper.cat.rise"),
        text("paper.cat.chart"),
        text("paper.cat.note"),
    )
    most = max((max(line.count, line.mean or 0) for line in lines), default=0)
    rows = [_rise(line, most, directory, words) for line in lines]
    return stack(head_row(titles, _RISE_COLUMNS, most=2), *rows)


def _rise(line: Rise, most: float, directory: Directory, words: FigureWords) -> Cells:
    return Cells(
        (
            cell(directory.category_name(line.category)),
            cell(directory.department_name(line.department) or NOTHING),
            cell(words.number(line.count), is_strong=True),
            cell(words.mean(line.mean)),
            cell(NOTHING if line.mean is None else words.rise(line.count - line.mean)),
            (),
            cell(hidden(line.note)),
        ),
        _RISE_COLUMNS,
        LOOSE,
        most=2,
        drawing=Pair(
            _RISE_BARS[0],
            share_of(line.count, most, _RISE_BARS[1]),
            share_of(line.mean or 0, most, _RISE_BARS[1]),
        ),
    )


@dataclass(frozen=True, slots=True)
class Pair:
    """Draws what is now over what was before."""

    start: float
    now: float
    before: float

    def __call__(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Draw it in a row whose top is `y`."""
        top = y + (height - 2 * _PAIR - 0.8) / 2
        draw_bar(sheet, x + self.start, top, self.now, _PAIR)
        draw_bar(sheet, x + self.start, top + _PAIR + 0.8, self.before, _PAIR, is_now=False)


@dataclass(frozen=True, slots=True)
class OneBar:
    """Draws one bar in the middle of its row."""

    start: float
    length: float

    def __call__(self, sheet: Sheet, x: float, y: float, height: float) -> None:
        """Draw it in a row whose top is `y`."""
        draw_bar(sheet, x + self.start, y + (height - _BAR) / 2, self.length, _BAR)


# ── Outcomes ────────────────────────────────────────────────────────────────────────────────────
def outcomes(figures: Sequence[Figure], words: FigureWords) -> Block:
    """Return how many complaints ended each way, with their share of those closed."""
    most = max((figure.n for figure in figures), default=0)
    return stack(*(_outcome(figure, most, words) for figure in figures))


def _outcome(figure: Figure, most: int, words: FigureWords) -> Cells:
    name = (figure.group or {}).get("outcome")
    share = words.percent(figure) if figure.has_share and not figure.is_suppressed else ""
    return Cells(
        (
            cell(words.catalogue.text(f"outcome.{name}") if name else NOTHING),
            cell(words.count(figure), is_strong=True),
            cell(share),
        ),
        _OUTCOME_COLUMNS,
        LOOSE,
        drawing=OneBar(_OUTCOME_BARS[0], share_of(figure.n, most, _OUTCOME_BARS[1])),
    )


# ── Satisfaction ────────────────────────────────────────────────────────────────────────────────
def satisfaction(told: Satisfaction, words: FigureWords) -> Block:
    """Return the marks for result and process side by side, and the rate of answers."""
    text = words.catalogue.text
    answered = told.answered
    key = "paper.sat.rate_share" if answered.has_share else "paper.sat.rate_few"
    share = (
        words.count(answered)
        if answered.is_suppressed
        else text(key, a=answered.n, b=answered.of or 0, p=words.percent(answered))
        if answered.has_share
        else text(key, a=answered.n, b=answered.of or 0)
    )
    rate = runs(text("paper.sat.rate", share=share))
    return Stack(
        (
            (0.0, _Scores(told, words)),
            (3.0, Paragraph(rate, Type(8.4, 12.6), most=2)),
        )
    )


_MARKS_TOP = 21.0
_MARKS_HEIGHT = 40.0
_MARKS_BELOW = 22.0
_MARKS_WIDTH = 112.0
_SECOND = 131.0


@dataclass(frozen=True, slots=True)
class _Scores:
    """Both questions: their name, the marks as columns, mean and share of good ones."""

    told: Satisfaction
    words: FigureWords

    def height(self, width: float) -> float:
        return _MARKS_TOP + _MARKS_HEIGHT + _MARKS_BELOW + 14.6 + 3.4

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        text = self.words.catalogue.text
        second = max(_SECOND, width * 0.51)
        for start, name, scores in (
            (x, "paper.sat.result", self.told.result),
            (x + second, "paper.sat.process", self.told.process),
        ):
            room = width - second
            title = runs(text(name), weight=Weight.MEDIUM)
            sheet.line(title, start, y + 9.6, room, TABLE.size)
            top = y + _MARKS_TOP
            if scores.are_marks_hidden:
                self._say_hidden(sheet, start, top, room)
            else:
                across = min(_MARKS_WIDTH, room)
                draw_marks(
                    sheet, start, top, across, _MARKS_HEIGHT, scores.marks, self.words.number
                )
            below = top + _MARKS_HEIGHT + _MARKS_BELOW
            for place, (figure, label) in enumerate(self._told(scores)):
                line = runs(Run(figure, Weight.SEMIBOLD), f" {label}")
                size = Type(9.4, 14).fitting(line, room).size
                sheet.line(line, start, below + place * 14.6, room, size)

    def _say_hidden(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        said = Paragraph(runs(self.words.catalogue.text("paper.out.marks")), TABLE, most=3)
        said.draw(sheet, x, y + 6, width)

    def _told(self, scores: Scores) -> tuple[tuple[str, str], tuple[str, str]]:
        words, text = self.words, self.words.catalogue.text
        mean = NOTHING if scores.mean.is_suppressed else words.mean(scores.mean.value)
        good = text("paper.sat.share")
        high = scores.high
        if not high.has_share or high.is_suppressed:
            return (mean, text("paper.sat.mean")), (words.of(high), good)
        return (mean, text("paper.sat.mean")), (
            words.percent(high),
            f"{good} {words.brackets(high)}",
        )


# ── Actions ─────────────────────────────────────────────────────────────────────────────────────
def actions(
    lines: Sequence[ActionDue],
    left: int,
    directory: Directory,
    working: WorkingTime,
    words: FigureWords,
) -> Block:
    """Return the actions that are owed, and how many more there are."""
    text = words.catalogue.text
    titles = (
        text("paper.act.action"),
        text("paper.act.case"),
        text("paper.act.owner"),
        text("paper.act.due"),
        text("paper.act.state"),
    )
    rows: list[Block] = [
        Cells(
            (
                cell(hidden(line.text)),
                cell(isolate(line.number)),
                cell(_owner(line, directory, words)),
                cell(_due(line.due, working, words)),
                _state(line, words),
            ),
            _ACTION_COLUMNS,
            LOOSE,
            most=2,
        )
        for line in lines
    ]
    return stack(head_row(titles, _ACTION_COLUMNS), *rows, *_left(left, words))


def few_actions(
    lines: Sequence[ActionDue], left: int, working: WorkingTime, words: FigureWords
) -> Block:
    """Return the narrow table of a small week."""
    text = words.catalogue.text
    titles = (text("paper.act.action"), text("paper.act.case"), text("paper.act.due"))
    rows: list[Block] = [
        Cells(
            (
                cell(hidden(line.text)),
                cell(isolate(line.number)),
                cell(_day(line.due, working, words), is_strong=line.is_late),
            ),
            _NARROW_ACTIONS,
            LOOSE,
            most=2,
        )
        for line in lines
    ]
    return stack(head_row(titles, _NARROW_ACTIONS), *rows, *_left(left, words))


def _left(left: int, words: FigureWords) -> list[Block]:
    if not left:
        return []
    more = words.catalogue.text("paper.act.more", n=left)
    return [Paragraph(runs(more), TABLE_HEAD, most=1)]


def _owner(line: ActionDue, directory: Directory, words: FigureWords) -> str:
    return (
        directory.department_name(line.department)
        or directory.centre
        or words.catalogue.text("paper.org.centre")
    )


def _day(due: datetime | None, working: WorkingTime, words: FigureWords) -> str:
    if due is None:
        return NOTHING
    return gregorian_alone(working.local(due).date(), words.catalogue)


def _due(due: datetime | None, working: WorkingTime, words: FigureWords) -> str:
    if due is None:
        return NOTHING
    day = working.local(due).date()
    return words.catalogue.text(
        "paper.act.day", weekday=weekday(words.catalogue, day), date=gregorian(day)
    )


def _state(line: ActionDue, words: FigureWords) -> tuple[Run, ...]:
    text = words.catalogue.text
    if line.is_late:
        return runs(text("paper.act.late"), weight=Weight.SEMIBOLD)
    return runs(text("paper.act.soon"))
