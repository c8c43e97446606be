"""The slip on an 80 mm roll: black only, its rules and bars in whole dots of the printer."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from exports.paper.barcodes import QR_QUIET, code128, code128_rectangles, qr, qr_rectangles
from exports.paper.blocks import Block, KeyValue, Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.runs import Run, runs, runs_width, typed
from exports.paper.sheet import DOT, Sheet
from exports.slip.words import SlipWords
from kafel_desk.case.receipt import Receipt
from kafel_desk.language.catalogue import Catalogue, Direction

_PAGE = 640 * DOT
_MARGIN = 32 * DOT
_WIDTH = _PAGE - 2 * _MARGIN

_WORDMARK = Type(20.2, 26.3)
_NAME = Type(10.5, 15.4)
_TITLE = Type(16, 25.7)
_NUMBER = Type(23.5, 27.5)
_TEXT = Type(11.5, 17)
_KEY = Type(10.5, 17)
_HEADING = Type(11.8, 19)
_ASK = Type(12.5, 20)
_PHONE = Type(16, 23.3)
_LINES = Type(11, 17)

_BAR_MODULE = 3 * DOT
_BAR_HEIGHT = 96 * DOT
_QR_MODULE = 7 * DOT
_QR_INSET = 8 * DOT  # from the end of the printable width
_INSET = DOT / 16
_HAIR = 0.01  # points; what draws the page rounds its size up to dots
_KEY_WIDTH = 60.2
_ASK_KEY_WIDTH = 39.7


@dataclass(frozen=True, slots=True)
class _Gap:
    """White between blocks; `ruled` draws a rule of two dots in its middle."""

    above: float
    below: float = 0.0
    ruled: bool = False

    def height(self, width: float) -> float:
        """Return the white above and below, and the rule."""
        return self.above + self.below + (2 * DOT if self.ruled else 0)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the rule, if there is one."""
        if self.ruled:
            rule = (0.0, 0.0, width, 2 * DOT)
            sheet.cells(sheet.left(x, width), _whole(y + self.above), [rule], inset=_INSET)


@dataclass(frozen=True, slots=True)
class _Bars:
    """The number as Code 128, in the middle of the roll."""

    number: str

    def height(self, width: float) -> float:
        """Return the height of the bars."""
        return _BAR_HEIGHT

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the bars."""
        _, modules = code128(self.number)
        left = _whole((sheet.width - modules * _BAR_MODULE) / 2)
        bars = code128_rectangles(self.number, _BAR_MODULE, _BAR_HEIGHT)
        sheet.cells(left, y, bars, inset=_INSET)


@dataclass(frozen=True, slots=True)
class _HowToAsk:
    """How to ask, and beside it the number as a QR code."""

    number: str
    words: SlipWords

    def height(self, width: float) -> float:
        """Return the height of the higher of the two."""
        room = self._room(width)
        return max(self._code_height(), sum(part.height(room) for part in self._parts(width)))

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw both, level at the top."""
        side = len(qr(self.number)) * _QR_MODULE
        left = _whole(sheet.left(x + width - side - _QR_INSET, side))
        cells = qr_rectangles(self.number, _QR_MODULE)
        sheet.cells(left, _whole(y + 20 * DOT), cells, inset=_INSET)
        for part in self._parts(width):
            part.draw(sheet, x, y, self._room(width))
            y += part.height(self._room(width))

    def _code_height(self) -> float:
        return (len(qr(self.number)) + QR_QUIET) * _QR_MODULE + _QR_INSET

    def _room(self, width: float) -> float:
        return width - self._code_height()

    def _parts(self, width: float) -> Iterator[Block]:
        if not self.words.ways_to_ask:
            return
        yield Paragraph(runs(self.words.ask_label, weight=Weight.BOLD), _ASK, most=2)
        for label, address in self.words.ways_to_ask:
            key = runs(label, weight=Weight.MEDIUM)
            number = runs(address, weight=Weight.BOLD)
            key_width = max(_ASK_KEY_WIDTH, runs_width(key, _LINES.size) + 8)
            phone = _PHONE.fitting(number, self._room(width) - key_width)
            yield KeyValue(
                Paragraph(key, _LINES, most=1), (Paragraph(number, phone, most=1),), key_width
            )


def size(receipt: Receipt, words: SlipWords, catalogue: Catalogue) -> tuple[float, float]:
    """Return width and height of the slip in points: whole dots, and never a hair more."""
    height = sum(_height(block) for block in _blocks(receipt, words, catalogue))
    return _PAGE - _HAIR, height - _HAIR


def draw(sheet: Sheet, receipt: Receipt, words: SlipWords, catalogue: Catalogue) -> None:
    """Draw the whole slip."""
    y = 0.0
    for block in _blocks(receipt, words, catalogue):
        block.draw(sheet, _MARGIN, y, _WIDTH)
        y += _height(block)


def _height(block: Block) -> float:
    return math.ceil(block.height(_WIDTH) / DOT - 1e-6) * DOT


def _whole(length: float) -> float:
    """Return a length rounded to whole dots."""
    return round(length / DOT) * DOT


def _blocks(receipt: Receipt, words: SlipWords, catalogue: Catalogue) -> Iterator[Block]:
    yield _Gap(6.7)
    if receipt.is_practice:
        yield _centred(catalogue.text("paper.practice.not_real"), _NAME, Weight.BOLD)
    wordmark = catalogue.text("paper.org.wordmark")
    yield _centred(wordmark, _WORDMARK, Weight.BOLD)
    yield _centred(typed(receipt.charity) or catalogue.text("paper.org.name"), _NAME)
    yield _centred(typed(receipt.centre) or catalogue.text("paper.org.centre"), _NAME)
    yield _Gap(5, 1.9, ruled=True)
    yield _centred(words.title, _TITLE, Weight.BOLD)
    yield _centred(words.number, _NUMBER, Weight.BOLD)
    yield _Gap(3.6)
    yield _Bars(receipt.number)
    yield _Gap(5, 2, ruled=True)
    yield from _facts(words, catalogue.direction)
    yield _Gap(4, 4, ruled=True)
    if words.deadlines:
        heading = runs(Run(words.next_label, Weight.BOLD), f" {words.by_date_roll}")
        yield Paragraph(heading, _HEADING)
        for deadline in words.deadlines:
            yield _row(catalogue.direction, deadline.what, deadline.day, deadline.hijri)
        yield _Gap(5, 3, ruled=True)
    yield _HowToAsk(receipt.number, words)
    yield _Gap(3)
    for line in words.closing:
        yield Paragraph(runs(line, weight=Weight.MEDIUM), _LINES)
    yield _Gap(3)
    yield _centred(words.keep, _LINES, Weight.SEMIBOLD)
    yield _Gap(24)


def _facts(words: SlipWords, direction: Direction) -> Iterator[Block]:
    yield _row(direction, words.received_label, words.received_short, words.received_hijri)
    for pair in (words.person, words.channel, words.subject, words.asked, words.receiver):
        if pair and pair[1]:
            yield _row(direction, *pair)


def _row(direction: Direction, label: str, *values: str) -> KeyValue:
    return KeyValue(
        Paragraph(runs(label, weight=Weight.MEDIUM), _KEY, most=4),
        tuple(
            Paragraph.typed(runs(value, weight=Weight.SEMIBOLD), _TEXT, direction, 6)
            for value in values
            if value
        ),
        _KEY_WIDTH,
        padding=0.75,
    )


def _centred(text: str, type_: Type, weight: Weight = Weight.MEDIUM) -> Paragraph:
    return Paragraph(runs(text, weight=weight), type_, align="centre", most=2)
