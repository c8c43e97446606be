"""The recovery sheet (ورقة الاسترداد) on A4, in two copies: the words, how to keep them, who did.

It is drawn in memory and handed over; whoever prints it writes no file that stays.
"""

from io import BytesIO

from exports.dates import gregorian, gregorian_alone, hijri
from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.marks import draw_qr, qr_side
from exports.paper.runs import Runs, runs, runs_width
from exports.paper.sheet import MILLIMETRE, Sheet, pages
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.language.direction import isolate
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.time.wording import weekday

SIZE = (210 * MILLIMETRE, 297 * MILLIMETRE)
COPIES = 2

_MARGIN = 42.3
_WIDTH = SIZE[0] - 2 * _MARGIN
_TITLE = 18.0
_SECRET = Type(11.4, 16)
_HEADING = Type(11, 16)
_TEXT = Type(10, 15.9)
_WORD = 15.3
_PLACE = 10.0
_TABLE_HEAD = 8.6
_NOTE = Type(9, 13)
_FOOT = Type(8, 12)

_SECRET_TOP, _SECRET_HEIGHT = 84.0, 32.0
_WORDS_ACROSS, _WORD_ROW = 4, 28.0
_QR_MODULE = 3.0
_LABEL = 66.0
_INDENT = 5.6
_CUSTODY = (
    ("paper.kit.c_place", 108.0),
    ("paper.kit.c_who", 102.0),
    ("paper.kit.c_date", 98.5),
    ("paper.kit.c_why", 122.4),
    ("paper.kit.c_sign", _WIDTH - 430.9),
)
_CUSTODY_HEAD, _CUSTODY_ROW, _CUSTODY_ROWS = 17.0, 23.8, 4
_FOOT_RULE = 791.5


def recovery_sheet(kit: RecoveryKit, catalogue: Catalogue, *, charity: str, centre: str) -> bytes:
    """Return the sheet as a PDF, a page for each copy."""
    out = BytesIO()
    with pages(out, catalogue, title=catalogue.text("paper.kit.title"), size=SIZE) as next_page:
        for copy in range(1, COPIES + 1):
            sheet = next_page()
            draw_letterhead(
                sheet, catalogue, charity=charity, centre=centre, margin=_MARGIN, top=35.0,
                size=9.75, rule_below=6.8,
            )  # fmt: skip
            _Copy(sheet, kit, catalogue).draw(copy)
    return out.getvalue()


class _Copy:
    """One copy, drawn from its top down."""

    def __init__(self, sheet: Sheet, kit: RecoveryKit, catalogue: Catalogue) -> None:
        self._sheet = sheet
        self._kit = kit
        self._catalogue = catalogue
        self._y = 0.0

    def draw(self, copy: int) -> None:
        """Draw all of it."""
        text = self._catalogue.text
        title = runs(text("paper.kit.title"), weight=Weight.SEMIBOLD)
        self._sheet.line(title, _MARGIN, 57.2, _WIDTH, _TITLE, align="end")
        self._secret(text("paper.kit.copy", a=copy, b=COPIES))
        self._heading("paper.kit.what", above=17)
        self._lines("paper.kit.what_desk" if self._kit.is_of_desk else "paper.kit.what_text")
        self._words()
        beside = self._y
        self._heading("paper.kit.need", above=8)
        third = "paper.kit.need3_desk" if self._kit.is_of_desk else "paper.kit.need3"
        self._numbered("paper.kit.need1", "paper.kit.need2", third)
        self._heading("paper.kit.ids", above=8)
        self._identity()
        side = qr_side(self._kit.code, _QR_MODULE)
        middle = (beside + self._y - side) / 2
        draw_qr(self._sheet, self._kit.code, _MARGIN + _WIDTH - side - 12, middle + 6, _QR_MODULE)
        self._heading("paper.kit.keep", above=8)
        self._numbered(
            "paper.kit.k1", "paper.kit.k2", "paper.kit.k3", "paper.kit.k4", "paper.kit.k5",
            "paper.kit.k6",
        )  # fmt: skip
        self._heading("paper.kit.custody", above=8)
        self._custody()
        self._foot()

    def _secret(self, copy: str) -> None:
        self._sheet.box(_MARGIN, _SECRET_TOP, _WIDTH, _SECRET_HEIGHT, 1.75)
        baseline, inside = _SECRET_TOP + 20, _WIDTH - 26
        count = runs(copy, weight=Weight.SEMIBOLD)
        key = "paper.kit.secret_desk" if self._kit.is_of_desk else "paper.kit.secret"
        words = runs(self._catalogue.text(key), weight=Weight.SEMIBOLD)
        room = inside - runs_width(count, _SECRET.size) - 12
        size = _SECRET.fitting(words, room).size
        self._sheet.line(words, _MARGIN + 13, baseline, room, size)
        self._sheet.line(count, _MARGIN + 13, baseline, inside, _SECRET.size, align="end")
        self._y = _SECRET_TOP + _SECRET_HEIGHT

    def _words(self) -> None:
        """Draw the words in their order, line by line from where reading starts."""
        note = runs(self._catalogue.text("paper.kit.words_note"))
        self._heading("paper.kit.words", above=8, beside=note)
        top, cell = self._y + 2, _WIDTH / _WORDS_ACROSS
        rows = -(-len(self._kit.words) // _WORDS_ACROSS)
        for place, word in enumerate(self._kit.words):
            row, column = divmod(place, _WORDS_ACROSS)
            x, baseline = _MARGIN + column * cell, top + row * _WORD_ROW + 19
            self._sheet.line(
                runs(render_number(place + 1, self._catalogue.digits)), x + 10, baseline, 22, _PLACE
            )
            said = runs(word, weight=Weight.SEMIBOLD)
            self._sheet.line(said, x + 34, baseline, cell - 40, _WORD)
        self._grid(top, _WORD_ROW, rows, [cell] * _WORDS_ACROSS)
        self._y = top + rows * _WORD_ROW

    def _identity(self) -> None:
        made = self._kit.made_at.date()
        day = self._catalogue.text(
            "paper.letter.day", weekday=weekday(self._catalogue, made), date=gregorian(made)
        )
        moon = hijri(made, self._catalogue)
        number = "paper.kit.number" if self._kit.is_of_desk else "paper.kit.share"
        rows = (
            ("paper.kit.made", f"{day} · {moon}" if moon else day),
            (number, isolate(self._kit.share_number)),
            ("paper.kit.key", isolate(self._kit.fingerprint)),
        )
        labels = [runs(self._catalogue.text(label)) for label, _ in rows]
        wide = max(_LABEL, *(runs_width(label, _TEXT.size) + 8 for label in labels))
        for label, (_, value) in zip(labels, rows, strict=True):
            baseline = self._y + _TEXT.first_baseline
            self._sheet.line(label, _MARGIN, baseline, wide, _TEXT.size)
            said = runs(value, weight=Weight.SEMIBOLD)
            self._sheet.line(said, _MARGIN + wide, baseline, _WIDTH - wide, _TEXT.size)
            self._y += _TEXT.leading

    def _custody(self) -> None:
        """Draw the empty table that is written on by hand."""
        top, x = self._y + 2, _MARGIN
        for key, width in _CUSTODY:
            head = runs(self._catalogue.text(key))
            size = Type(_TABLE_HEAD, 12).fitting(head, width - 8).size
            self._sheet.line(head, x + 4.5, top + 11.6, width - 8, size)
            x += width
        widths = [width for _, width in _CUSTODY]
        bottom = top + _CUSTODY_HEAD
        self._grid(top, _CUSTODY_HEAD, 1, widths)
        self._grid(bottom, _CUSTODY_ROW, _CUSTODY_ROWS, widths)
        self._y = bottom + _CUSTODY_ROWS * _CUSTODY_ROW

    def _grid(self, top: float, row: float, rows: int, widths: list[float]) -> None:
        for line in range(rows + 1):
            self._sheet.rule(_MARGIN, top + line * row, _WIDTH, 0.75)
        x = _MARGIN
        for width in (0.0, *widths):
            x += width
            self._sheet.upright(x, top, rows * row)

    def _heading(self, key: str, *, above: float, beside: Runs = ()) -> None:
        self._y += above
        words = runs(self._catalogue.text(key), weight=Weight.SEMIBOLD)
        baseline = self._y + _HEADING.first_baseline
        self._sheet.line(words, _MARGIN, baseline, _WIDTH, _HEADING.size)
        if beside:
            start = runs_width(words, _HEADING.size) + 12
            room = _WIDTH - start
            size = _NOTE.fitting(beside, room).size
            self._sheet.line(beside, _MARGIN + start, baseline, room, size)
        self._y += _HEADING.leading

    def _lines(self, key: str) -> None:
        paragraph = Paragraph(runs(self._catalogue.text(key)), _TEXT)
        paragraph.draw(self._sheet, _MARGIN, self._y, _WIDTH)
        self._y += paragraph.height(_WIDTH)

    def _numbered(self, *keys: str) -> None:
        for place, key in enumerate(keys, 1):
            baseline = self._y + _TEXT.first_baseline
            number = render_number(place, self._catalogue.digits)
            words = runs(f"{number}. {self._catalogue.text(key)}")
            room = _WIDTH - _INDENT
            size = _TEXT.fitting(words, room).size
            self._sheet.line(words, _MARGIN + _INDENT, baseline, room, size)
            self._y += _TEXT.leading

    def _foot(self) -> None:
        self._sheet.rule(_MARGIN, _FOOT_RULE, _WIDTH, 0.75)
        baseline = _FOOT_RULE + 12.6
        made = self._kit.made_at.date()
        after = runs(self._catalogue.text("paper.kit.after"))
        self._sheet.line(after, _MARGIN, baseline, _WIDTH, _FOOT.size)
        title = self._catalogue.text("paper.kit.title")
        end = runs(f"{title} · {gregorian_alone(made, self._catalogue)}")
        self._sheet.line(end, _MARGIN, baseline, _WIDTH, _FOOT.size, align="end")
