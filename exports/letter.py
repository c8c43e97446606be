"""The letter that answers a person (خطاب الرد), on A4 over as many pages as the reply takes."""

from collections.abc import Iterator
from io import BytesIO

from exports.letter_words import LetterWords, letter_words
from exports.paper.blocks import Block, Paragraph, Type
from exports.paper.flow import Page, Part, draw_page, lay_out
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.marks import draw_qr, qr_side
from exports.paper.practice_mark import mark_practice
from exports.paper.runs import Run, runs, runs_width
from exports.paper.sheet import ACCENT, MILLIMETRE, Sheet, pages
from exports.paper.tables import Column, Row
from exports.paper.typed import typed_blocks
from kafel_desk.language.catalogue import Catalogue, Direction
from kafel_desk.papers.letter import Letter

SIZE = (210 * MILLIMETRE, 297 * MILLIMETRE)
_MARGIN = 20 * MILLIMETRE
_WIDTH = SIZE[0] - 2 * _MARGIN
_HEAD_TOP = 39.7
_FIRST_TOP = 151.0  # of the flow, below the head of the first page
_NEXT_TOP = 92.0
_FOOT_RULE = 750.2
_BOTTOM = 738.0

_TEXT = Type(12, 20.1)
_CLOSER = (Type(12, 18.8), Type(12, 17.6))  # taken where the letter then fits on one page
_HEADING = Type(12, 21)
_TO = Type(14, 22)
_DECISION = Type(14, 22)
_META = Type(11, 16.4)
_TABLE = Type(11.2, 17)
_PHONES = Type(13, 20)
_SMALL = Type(10.5, 16)
_LEGEND = Type(10.5, 16)

_META_LABEL = 61.2
_META_VALUE = 109.7
_META_BASELINES = (104.8, 120.6, 136.9)
_ABOVE_HEADING = 7.4
_ROW = 23.2
_COLUMNS = (Column(0, 280), Column(289.4, 122), Column(420.4, 61.5))
_HEAD_ROW = 17.5
_TO_WIDTH = 290.0
_BAR = 4.0
_INSET = 15.2
_SIGNATURE = 212.6
_SECOND_SIGNATURE = 269.4
_QR_MODULE = 0.85 * MILLIMETRE
_LONGEST_TOLD = 6  # lines of the person's own words: they know them


def letter_pdf(letter: Letter, catalogue: Catalogue) -> bytes:
    """Return the letter as a PDF."""
    words = letter_words(letter, catalogue)
    laid = _laid_out(words, catalogue.direction)
    out = BytesIO()
    with pages(out, catalogue, title=words.title, size=SIZE) as next_page:
        for place, page in enumerate(laid, start=1):
            sheet = next_page()
            mark_practice(sheet, letter.number, catalogue)
            count = (
                catalogue.text("paper.letter.page", a=place, b=len(laid)) if len(laid) > 1 else ""
            )
            if place == 1:
                _draw_first_head(sheet, letter, words, catalogue)
            else:
                _draw_next_head(sheet, words)
            draw_page(page, sheet, _MARGIN, _FIRST_TOP if place == 1 else _NEXT_TOP, _WIDTH)
            _draw_foot(sheet, letter.number, words, count)
    return out.getvalue()


def _laid_out(words: LetterWords, direction: Direction) -> tuple[Page, ...]:
    """Return the pages, the lines set closer if that saves the second one."""

    def laid(text: Type) -> tuple[Page, ...]:
        room = _BOTTOM - _NEXT_TOP
        parts = _parts(words, text, direction)
        return lay_out(parts, _WIDTH, room, first_room=_BOTTOM - _FIRST_TOP)

    at_ease = laid(_TEXT)
    if len(at_ease) != 2:
        return at_ease
    return next((page for text in _CLOSER if len(page := laid(text)) == 1), at_ease)


def _draw_first_head(
    sheet: Sheet, letter: Letter, words: LetterWords, catalogue: Catalogue
) -> None:
    draw_letterhead(
        sheet,
        catalogue,
        charity=letter.charity,
        centre=letter.centre,
        margin=_MARGIN,
        top=_HEAD_TOP,
        size=10.5,
        rule_below=5.7,
    )
    value_x = _MARGIN + _WIDTH - _META_VALUE
    labels = (runs(words.number_label), runs(words.date_label))
    label_width = max(_META_LABEL, *(runs_width(label, _META.size) + 8 for label in labels))
    label_x = value_x - label_width
    for label, baseline in zip(labels, _META_BASELINES, strict=False):
        sheet.line(label, label_x, baseline, label_width, _META.size)
    values = (
        (runs(words.number, weight=Weight.SEMIBOLD), _TEXT),
        (runs(words.day), _META),
        (runs(words.hijri), _META),
    )
    for (value, type_), baseline in zip(values, _META_BASELINES, strict=True):
        size = type_.fitting(value, _META_VALUE).size
        sheet.line(value, value_x, baseline, _META_VALUE, size)
    if words.to:
        to = Paragraph(runs(words.to, weight=Weight.SEMIBOLD), _TO, most=2)
        width = min(label_x - _MARGIN - _INSET, _TO_WIDTH)
        to.draw(sheet, _MARGIN, 141.5 - to.height(width), width)


def _draw_next_head(sheet: Sheet, words: LetterWords) -> None:
    text = runs(f"{words.number_label} ", Run(words.number, Weight.SEMIBOLD))
    sheet.line(text, _MARGIN, 62, _WIDTH, _META.size)
    sheet.line(runs(words.day), _MARGIN, 62, _WIDTH, _META.size, align="end")
    sheet.rule(_MARGIN, 72, _WIDTH)


def _draw_foot(sheet: Sheet, number: str, words: LetterWords, count: str) -> None:
    sheet.rule(_MARGIN, _FOOT_RULE, _WIDTH, 0.75)
    side = qr_side(number, _QR_MODULE)
    draw_qr(sheet, number, _MARGIN + _WIDTH - side, _FOOT_RULE + 5.8, _QR_MODULE)
    room = _WIDTH - side - _INSET
    ways = runs(words.ways, weight=Weight.SEMIBOLD)
    sheet.line(ways, _MARGIN, 776.8, room, _PHONES.fitting(ways, room).size)
    centre = runs(words.centre_line)
    fitting = _SMALL.fitting(centre, room - (80 if count else 0)).size
    sheet.line(centre, _MARGIN, 792.5, room, fitting)
    if count:
        sheet.line(runs(count), _MARGIN, 792.5, room, _SMALL.size, align="end")


def _parts(words: LetterWords, text: Type, direction: Direction) -> Iterator[Part]:
    if words.subject:
        subject = runs(Run(words.subject_label, Weight.SEMIBOLD), f" {words.subject}")
        yield Part(Paragraph(subject, text, most=2))
    yield Part(Paragraph(runs(words.greeting), text, most=1), above=4.5)
    yield from _section(words.told_heading, list(_told(words, text, direction)))
    reply = [
        block for paragraph in words.reply for block in typed_blocks(paragraph, text, direction)
    ]
    yield from _section(words.found_heading, reply)
    if words.decision:
        yield Part(_Decision(words.decision_heading, words.decision), above=8.6)
    yield from _done(words, text, direction)
    recourse = Paragraph(runs(words.recourse), text)
    yield from _section(words.recourse_heading, [recourse], keeps_next=True)
    yield Part(_Signatures(words), above=14)


def _told(words: LetterWords, text: Type, direction: Direction) -> Iterator[Paragraph]:
    if words.told:
        yield Paragraph.typed(runs(words.told), text, direction, _LONGEST_TOLD)
    if not words.asked:
        return
    if direction == "rtl":
        asked = runs(f"{words.asked_label} {words.asked}")
        yield Paragraph.typed(asked, text, direction, _LONGEST_TOLD)
        return
    # An Arabic wish would turn an English line around: it stands below its label.
    yield Paragraph(runs(words.asked_label), text, most=1)
    yield Paragraph.typed(runs(words.asked), text, direction, _LONGEST_TOLD)


def _section(heading: str, blocks: list[Paragraph], *, keeps_next: bool = False) -> Iterator[Part]:
    if heading and blocks:
        yield Part(_heading(heading), above=_ABOVE_HEADING, keeps_next=True)
    for place, block in enumerate(blocks):
        above = 0.0 if heading or place else _ABOVE_HEADING
        yield Part(block, above=above, keeps_next=keeps_next)


def _heading(words: str) -> Paragraph:
    return Paragraph(runs(words, weight=Weight.SEMIBOLD), _HEADING, most=2)


def _done(words: LetterWords, text: Type, direction: Direction) -> Iterator[Part]:
    remedy = list(typed_blocks(words.remedy, text, direction))
    yield from _section(words.done_heading, remedy)
    if not words.actions:
        return
    if not remedy:
        yield Part(_heading(words.done_heading), above=_ABOVE_HEADING, keeps_next=True)
    head = Row(
        tuple(Paragraph(runs(title), _LEGEND, most=1) for title in words.action_titles),
        _COLUMNS,
        _HEAD_ROW,
        rule=0.75,
    )
    yield Part(head, above=0.0 if not remedy else 3.0, keeps_next=True)
    for what, day, state in words.actions:
        cells = (
            Paragraph.typed(runs(what), _TABLE, direction, 4),
            Paragraph(runs(day), _TABLE, most=1),
            Paragraph(runs(state), _TABLE, most=1),
        )
        yield Part(Row(cells, _COLUMNS, _ROW, padding=3), again=head)


class _Decision:
    """The decision in a box, with a bar of the accent colour at the side where reading starts."""

    def __init__(self, heading: str, decision: str) -> None:
        self._lines: tuple[Block, ...] = (
            Paragraph(runs(heading, weight=Weight.SEMIBOLD), _HEADING),
            Paragraph(runs(decision, weight=Weight.SEMIBOLD), _DECISION),
        )

    def height(self, width: float) -> float:
        """Return the height of the box."""
        return sum(line.height(width - 2 * _INSET) for line in self._lines) + 9.6

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw the box with its top at `y`."""
        height = self.height(width)
        sheet.box(x, y, width, height)
        sheet.fill(x, y, _BAR, height, ACCENT)
        y += 3.6
        for line in self._lines:
            line.draw(sheet, x + _INSET, y, width - 2 * _INSET)
            y += line.height(width - 2 * _INSET)


class _Signatures:
    """Who wrote and who approved, each over a line to sign on."""

    def __init__(self, words: LetterWords) -> None:
        self._columns = tuple(
            (
                Paragraph(runs(above), _META, most=1),
                Paragraph(runs(name, weight=Weight.SEMIBOLD), _TEXT, most=2),
                Paragraph(runs(role), _META, most=1),
            )
            for above, name, role in words.signers
        )

    def height(self, width: float) -> float:
        """Return the height with the room in which people sign."""
        return self._names_height() + 36

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw both with their top at `y`."""
        line = y + self.height(width) - 1
        for start, column in zip((0.0, _SECOND_SIGNATURE), self._columns, strict=False):
            top = y
            for paragraph in column:
                paragraph.draw(sheet, x + start, top, _SIGNATURE)
                top += paragraph.height(_SIGNATURE)
            sheet.rule(x + start, line, _SIGNATURE, 0.75)

    def _names_height(self) -> float:
        return max(sum(part.height(_SIGNATURE) for part in column) for column in self._columns)
