"""The slip on A5: the number in a box, what was received, what comes next, how to ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from exports.paper.blocks import KeyValue, Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.marks import draw_bars, draw_qr, qr_side
from exports.paper.runs import Run, runs, runs_width
from exports.paper.sheet import MILLIMETRE, Sheet
from exports.slip.words import SlipWords
from kafel_desk.case.receipt import Receipt
from kafel_desk.language.catalogue import Catalogue, Direction

SIZE = (148 * MILLIMETRE, 210 * MILLIMETRE)

_MARGIN = 12 * MILLIMETRE
_WIDTH = SIZE[0] - 2 * _MARGIN
_BOTTOM = SIZE[1] - _MARGIN

_TITLE = Type(19, 29)
_NUMBER = Type(24, 30)
_TEXT = Type(12, 18)
_SMALL = Type(10.5, 16)
_LINES = Type(11, 17.3)
_STRONG = Type(13, 19)
_PHONE = Type(17, 22)

_BAR_HEIGHT = 12 * MILLIMETRE
_QR_MODULE = 1.19 * MILLIMETRE
_NUMBER_BOX = 35.2 * MILLIMETRE
_INSET = 12.5  # from a box's edge to what is in it
_KEY_WIDTH = 77.0
_NEXT_BOX = 70.0
_DEADLINE = 120.5  # the width of each
_STAMP = (32 * MILLIMETRE, 18 * MILLIMETRE)
_BETWEEN_WAYS = 20.0


@dataclass(frozen=True, slots=True)
class _Fit:
    """How much room the rows take: lines of subject and remedy, white above and below, gaps."""

    subject: int
    asked: int
    padding: float
    gap: float
    leading: float = 18


# From the most generous to the least: the first that leaves the page whole is taken.
_FITS = (
    _Fit(2, 3, 1.65, 10.4),
    _Fit(2, 3, 0.6, 5),
    _Fit(2, 3, 0.4, 5, 16.4),
    _Fit(1, 3, 0.4, 5, 16.4),
    _Fit(1, 2, 0.4, 5, 16.4),
    _Fit(1, 1, 0.4, 5, 16.4),
    _Fit(1, 1, 0.0, 3, 15.8),
)


def draw(sheet: Sheet, receipt: Receipt, words: SlipWords, catalogue: Catalogue) -> None:
    """Draw the whole slip."""
    y = draw_letterhead(
        sheet,
        catalogue,
        charity=receipt.charity,
        centre=receipt.centre,
        margin=_MARGIN,
        top=_MARGIN,
        size=10.5,
    )
    title = Paragraph(runs(words.title, weight=Weight.SEMIBOLD), _TITLE, most=1)
    title.draw(sheet, _MARGIN, y + 4, _WIDTH)
    y = _MARGIN + 77.4
    _draw_number(sheet, receipt.number, words, y)
    y += _NUMBER_BOX

    fit = next(
        (fit for fit in _FITS if y + _height(words, fit, sheet.direction) <= closing_top(words)),
        _FITS[-1],
    )
    y += fit.gap - 3
    for row in _rows(words, fit, sheet.direction):
        row.draw(sheet, _MARGIN, y, _WIDTH)
        y += row.height(_WIDTH)
        sheet.rule(_MARGIN, y, _WIDTH)
    if words.deadlines:
        y += fit.gap + 0.9
        _draw_next(sheet, words, y)
        y += _NEXT_BOX
    if words.ways_to_ask:
        _draw_ways(sheet, words, y + fit.gap - 2.9)
    _draw_closing(sheet, words)


def _draw_number(sheet: Sheet, number: str, words: SlipWords, top: float) -> None:
    sheet.box(_MARGIN, top, _WIDTH, _NUMBER_BOX)
    x = _MARGIN + _INSET
    width = _WIDTH - 2 * _INSET
    Paragraph(runs(words.number_label, weight=Weight.MEDIUM), _LINES).draw(
        sheet, x, top + 7.6, width
    )
    number_line = Paragraph(runs(words.number, weight=Weight.SEMIBOLD), _NUMBER)
    number_line.draw(sheet, x, top + 24.6, width)
    draw_bars(sheet, number, x - 0.7, top + 59, _BAR_HEIGHT)
    side = qr_side(number, _QR_MODULE)
    start = _MARGIN + _WIDTH - 17.8 - side
    draw_qr(sheet, number, start, top + (_NUMBER_BOX - side) / 2 + 0.6, _QR_MODULE)


def _rows(words: SlipWords, fit: _Fit, direction: Direction) -> Iterator[KeyValue]:
    lines = Type(_TEXT.size, fit.leading)

    def row(label: str, *values: tuple[str, int]) -> KeyValue:
        return KeyValue(
            Paragraph(runs(label), _SMALL, most=3),
            tuple(
                Paragraph.typed(runs(value, weight=Weight.MEDIUM), lines, direction, most)
                for value, most in values
            ),
            _KEY_WIDTH,
            fit.padding,
        )

    yield row(words.received_label, (words.received, 2), (words.received_hijri, 1))
    pairs = (
        (words.person, 2),
        (words.channel, 1),
        (words.subject, fit.subject),
        (words.asked, fit.asked),
        (words.receiver, 1),
    )
    for pair, most in pairs:
        if pair and pair[1]:
            yield row(pair[0], (pair[1], most))


def _draw_next(sheet: Sheet, words: SlipWords, top: float) -> None:
    sheet.box(_MARGIN, top, _WIDTH, _NEXT_BOX)
    heading = runs(words.next_label, weight=Weight.SEMIBOLD)
    Paragraph(heading, _STRONG).draw(sheet, _MARGIN + _INSET, top + 5.1, 90)
    for place, deadline in enumerate(words.deadlines):
        x = _MARGIN + 89.3 + place * (_DEADLINE + 5)
        what = runs(Run(deadline.what, Weight.SEMIBOLD))
        offset = runs_width(what, _TEXT.size) + 4.8
        by = runs(words.by_date)
        sheet.line(what, x, top + 18.6, _DEADLINE, _TEXT.size)
        size = _SMALL.fitting(by, _DEADLINE - offset).size
        sheet.line(by, x + offset, top + 18.6, _DEADLINE, size)
        day = runs(deadline.day, weight=Weight.SEMIBOLD)
        size = _STRONG.fitting(day, _DEADLINE).size
        sheet.line(day, x, top + 37.9, _DEADLINE, size)
        sheet.line(runs(deadline.hijri), x, top + 57.2, _DEADLINE, _SMALL.size)


def _ways_lines(words: SlipWords) -> list[list[tuple[str, str]]]:
    """Return the ways to ask, as many on a line as fit there."""
    lines: list[list[tuple[str, str]]] = []
    used = _WIDTH
    for way in words.ways_to_ask:
        width = _way_width(*way) + _BETWEEN_WAYS
        if not lines or used + width - _BETWEEN_WAYS > _WIDTH:
            lines.append([])
            used = 0.0
        lines[-1].append(way)
        used += width
    return lines


def _way_width(label: str, address: str) -> float:
    return (
        runs_width(runs(label), _LINES.size)
        + 7
        + runs_width(runs(address, weight=Weight.SEMIBOLD), _PHONE.size)
    )


def _draw_ways(sheet: Sheet, words: SlipWords, top: float) -> None:
    Paragraph(runs(words.ask_label, weight=Weight.MEDIUM), _LINES).draw(sheet, _MARGIN, top, _WIDTH)
    baseline = top + _LINES.leading + 18
    for line in _ways_lines(words):
        x = _MARGIN
        for label, address in line:
            label_width = runs_width(runs(label), _LINES.size) + 7
            sheet.line(runs(label), x, baseline, _WIDTH, _LINES.size)
            number = runs(address, weight=Weight.SEMIBOLD)
            sheet.line(number, x + label_width, baseline, _WIDTH, _PHONE.size)
            x += _way_width(label, address) + _BETWEEN_WAYS
        baseline += _PHONE.leading


def closing_top(words: SlipWords) -> float:
    """Return where the closing lines begin; nothing that grows may pass it."""
    return _BOTTOM - 10 - (len(words.closing) + 1) * _LINES.leading


def _draw_closing(sheet: Sheet, words: SlipWords) -> None:
    y = closing_top(words)
    width = _WIDTH - _STAMP[0] - _INSET
    for text, weight in (
        *((line, Weight.REGULAR) for line in words.closing),
        (words.keep, Weight.SEMIBOLD),
    ):
        Paragraph(runs(text, weight=weight), _LINES, most=1).draw(sheet, _MARGIN, y, width)
        y += _LINES.leading
    stamp_x = _MARGIN + _WIDTH - _STAMP[0]
    sheet.box(stamp_x, _BOTTOM - _STAMP[1], *_STAMP, thickness=0.5)
    Paragraph(runs(words.stamp), _LINES, align="centre").draw(
        sheet, stamp_x, _BOTTOM - _STAMP[1] + 1, _STAMP[0]
    )


def _height(words: SlipWords, fit: _Fit, direction: Direction) -> float:
    """Return how high everything between the number's box and the closing lines stands."""
    height = fit.gap + sum(row.height(_WIDTH) for row in _rows(words, fit, direction))
    if words.deadlines:
        height += fit.gap + _NEXT_BOX
    if words.ways_to_ask:
        height += fit.gap + _LINES.leading + len(_ways_lines(words)) * _PHONE.leading
    return height
