"""The poster (ملصق) on A4: the ways to the centre, each with a code to scan, and what happens next."""

from io import BytesIO

from exports.dates import gregorian
from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.marks import draw_numbered_box
from exports.paper.runs import runs
from exports.paper.sheet import ACCENT, MILLIMETRE, Sheet, pdf
from exports.reaching.rows import RowSizes, draw_rows
from exports.reaching.words import ways_words
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.papers.channels import Reaching

SIZE = (210 * MILLIMETRE, 297 * MILLIMETRE)
_MARGIN = 42.3
_WIDTH = SIZE[0] - 2 * _MARGIN

_TITLE = Type(38, 54)
_PROMISE = Type(21, 32)
_HOW = Type(18, 27)
_STEP = Type(15, 22)
_STEP_TEXT = Type(13.5, 20.6)
_ANONYMOUS = Type(15, 22)
_ISSUE = 9.0

_ROWS_TOP = 183.4
_ROWS_END = 661.0
_STEP_PITCH = 130.2
_STEP_WIDTH = 121.0
_BOX = 22.6

_SIZES = RowSizes(
    heading=19,
    address=50,
    address_pitch=56,
    account=31,
    account_pitch=41,
    line=16,
    caption=11,
    caption_gap=19.3,
    icon=41,
    icon_at=24,
    text_at=65.4,
    code=84,
    code_at=55.3,
    heights={"phone": 127.6, "whatsapp": 128, "visit": 92.2, "social": 129.8},
)
_STEPS = (
    ("paper.poster.h1", "paper.poster.h1_text"),
    ("paper.poster.h2", "paper.poster.h2_text"),
    ("paper.poster.h3", "paper.poster.h3_text"),
    ("paper.poster.h4", "paper.poster.h4_text"),
)


def poster_pdf(reaching: Reaching, catalogue: Catalogue) -> bytes:
    """Return the poster as a PDF of one page."""
    out = BytesIO()
    with pdf(out, catalogue, title=catalogue.text("paper.poster.pdf_title"), size=SIZE) as sheet:
        _draw_head(sheet, reaching, catalogue)
        sheet.rule(_MARGIN, _ROWS_TOP, _WIDTH, 0.75)
        ways = ways_words(reaching, catalogue)
        draw_rows(
            sheet,
            ways,
            _SIZES,
            x=_MARGIN,
            top=_ROWS_TOP,
            width=_WIDTH,
            room=_ROWS_END - _ROWS_TOP,
        )
        _draw_what_next(sheet, reaching, catalogue)
    return out.getvalue()


def _draw_head(sheet: Sheet, reaching: Reaching, catalogue: Catalogue) -> None:
    draw_letterhead(
        sheet,
        catalogue,
        charity=reaching.charity,
        centre=reaching.centre,
        margin=_MARGIN,
        top=36.5,
        size=12.84,
        wordmark_size=31.4,
        rule_below=7,
    )
    for key, type_, baseline, weight, colour in (
        ("paper.poster.title", _TITLE, 131.0, Weight.BOLD, ACCENT),
        ("paper.poster.promise", _PROMISE, 166.6, Weight.MEDIUM, "#000000"),
    ):
        words = runs(catalogue.text(key), weight=weight)
        size = type_.fitting(words, _WIDTH).size
        sheet.line(words, _MARGIN, baseline, _WIDTH, size, colour=colour)


def _draw_what_next(sheet: Sheet, reaching: Reaching, catalogue: Catalogue) -> None:
    sheet.rule(_MARGIN, 661.4, _WIDTH, 2.9, ACCENT)
    heading = runs(catalogue.text("paper.poster.how"), weight=Weight.SEMIBOLD)
    sheet.line(heading, _MARGIN, 685.6, _WIDTH, _HOW.size)
    for place, (title, text) in enumerate(_STEPS):
        x = _MARGIN + place * _STEP_PITCH
        number = render_number(place + 1, catalogue.digits)
        draw_numbered_box(sheet, number, x, 696.0, width=_BOX, height=_BOX, size=15, thickness=1)
        words = runs(catalogue.text(title), weight=Weight.SEMIBOLD)
        room = _STEP_WIDTH - _BOX - 5.5
        sheet.line(words, x + _BOX + 5.5, 713.4, room, _STEP.fitting(words, room).size)
        Paragraph(runs(catalogue.text(text)), _STEP_TEXT, most=3).draw(sheet, x, 723.4, _STEP_WIDTH)
    anonymous = runs(catalogue.text("paper.poster.anonymous"), weight=Weight.SEMIBOLD)
    sheet.line(anonymous, _MARGIN, 797.8, _WIDTH, _ANONYMOUS.size)
    issue = runs(catalogue.text("paper.poster.issue", date=gregorian(reaching.issued)))
    sheet.line(issue, _MARGIN, 797.8, _WIDTH, _ISSUE, align="end")
