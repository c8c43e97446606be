"""The end of a report: recommendations, the boxes to sign, the record's fingerprint."""

from dataclasses import dataclass, replace

from exports.paper.blocks import Block, Lines, Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.marks import draw_qr, qr_side
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import MILLIMETRE, Sheet
from exports.paper.staff_page import NOTE, TABLE
from exports.paper.typed import paragraphs_of
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.language.direction import isolate
from kafel_desk.papers.masking import masked_text

RECOMMENDATION = Type(10.2, 18)
_NUMBER_ROOM = 17.0
_INSET = 2.6
_LINE = 20.4  # to write on

_BOX = (153.3, 78.6)
_BOX_GAP = 14.2
_PADDING = 7.8
_QR_MODULE = 0.68 * MILLIMETRE
_CODE_GAP = 14.2


@dataclass(frozen=True, slots=True)
class Numbered:
    """One recommendation behind its number, however long."""

    number: str
    words: Paragraph | Lines
    type: Type = RECOMMENDATION

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        return self.words.height(width - _NUMBER_ROOM)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Return what fits in `room` and the rest."""
        halves = self.words.split(width - _NUMBER_ROOM, room)
        if halves is None:
            return None
        return replace(self, words=halves[0]), replace(self, number="", words=halves[1])

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        if self.number:
            baseline = y + self.type.first_baseline
            number = runs(f"{self.number}.")
            sheet.line(number, x + _INSET, baseline, _NUMBER_ROOM, self.type.size)
        self.words.draw(sheet, x + _NUMBER_ROOM, y, width - _NUMBER_ROOM)


def recommendations(
    text: str, catalogue: Catalogue, type_: Type = RECOMMENDATION, *, lines: int = 2
) -> list[Block]:
    """Return what the supervisor wrote, each paragraph numbered; ruled `lines` where there is none."""
    written = paragraphs_of(text)
    if not written:
        return [WritingLines(lines)]
    return [
        Numbered(
            render_number(place, catalogue.digits),
            Paragraph.typed(runs(masked_text(_unnumbered(line))), type_, catalogue.direction, None),
            type_,
        )
        for place, line in enumerate(written, start=1)
    ]


def _unnumbered(line: str) -> str:
    """Return a line without the number that was typed before it: the page numbers them."""
    digits = len(line) - len(line.lstrip("0123456789٠١٢٣٤٥٦٧٨٩"))
    rest = line[digits:].lstrip()
    if 0 < digits <= 2 and rest[:1] in (".", ")", "-", "ـ", "،") and rest[1:].strip():
        return rest[1:].strip()
    return line


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Ruled lines for a hand."""

    count: int

    def height(self, width: float) -> float:
        """Return the height of the lines."""
        return self.count * _LINE + 2

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them with their top at `y`."""
        for place in range(1, self.count + 1):
            sheet.rule(x, y + place * _LINE, width, 0.75)


@dataclass(frozen=True, slots=True)
class Approval:
    """Two boxes to sign, and the fingerprint with its code. `names` are role and name, or a role."""

    names: tuple[str, str]
    fingerprint: str
    catalogue: Catalogue

    def height(self, width: float) -> float:
        """Return the height of the boxes."""
        return _BOX[1]

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw them with their top at `y`."""
        for place, name in enumerate(self.names):
            self._draw_box(sheet, name, x + place * (_BOX[0] + _BOX_GAP), y)
        if self.fingerprint:
            start = x + 2 * (_BOX[0] + _BOX_GAP)
            self._draw_fingerprint(sheet, start, y, width - (start - x))

    def _draw_box(self, sheet: Sheet, name: str, x: float, y: float) -> None:
        text = self.catalogue.text
        sheet.box(x, y, *_BOX, 1)
        start, room = x + _PADDING, _BOX[0] - 2 * _PADDING
        words = runs(name, weight=Weight.MEDIUM)
        size = max(Type(10, 15).fitting(words, room).size, 7.5)
        Paragraph(words, Type(size, 15), most=1).draw(sheet, start, y + 2.4, room)
        sign = runs(text("paper.sign.sign"))
        sheet.line(sign, start, y + 43, room, TABLE.size)
        after = start + runs_width(sign, TABLE.size) + 5
        sheet.rule(after, y + 44.6, start + room - after, 0.75)
        day = runs(text("paper.sign.date"))
        sheet.line(day, start, y + 70, room, TABLE.size)
        place = start + runs_width(day, TABLE.size) + 5
        marks = [runs(text("paper.sign.gregorian")), runs(text("paper.sign.hijri"))]
        taken = sum(runs_width(mark, TABLE.size) for mark in marks) + 3 * 5
        line = (start + room - place - taken) / 2
        for mark in marks:
            sheet.rule(place, y + 71.6, line, 0.75)
            place += line + 5
            sheet.line(mark, place, y + 70, room, TABLE.size)
            place += runs_width(mark, TABLE.size) + 5

    def _draw_fingerprint(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        text = self.catalogue.text
        digits = self.fingerprint.replace(" ", "")
        side = qr_side(digits, _QR_MODULE)
        draw_qr(sheet, digits, x, y + (_BOX[1] - side) / 2, _QR_MODULE)
        start = x + side + _CODE_GAP
        room = width - side - _CODE_GAP
        blocks = [Paragraph(runs(text("paper.sign.record")), TABLE, most=1)]
        groups = self.fingerprint.split()
        half = (len(groups) + 1) // 2
        for part in (groups[:half], groups[half:]):
            line = runs(isolate(" ".join(part)), weight=Weight.SEMIBOLD)
            blocks.append(Paragraph(line, Type(10.4, 14.6), most=1))
        blocks.append(Paragraph(runs(text("paper.sign.check")), NOTE, most=3))
        top = y + (_BOX[1] - sum(block.height(room) for block in blocks)) / 2
        for block in blocks:
            block.draw(sheet, start, top, room)
            top += block.height(room)
