"""The blank intake form (نموذج استقبال) on A4, one page for each reserved number."""

from io import BytesIO

from exports.forms.fields import Blank, Comb, Tick, Words, draw_fields
from exports.forms.rows import LABEL_WIDTH, SIZE, FormRow, form_rows
from exports.forms.stub import draw_cut, draw_keyed_in, draw_stub
from exports.paper.barcodes import CODE128_QUIET
from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.marks import BAR_MODULE, bars_width, draw_bars
from exports.paper.runs import runs
from exports.paper.sheet import MILLIMETRE, Sheet, pages
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import isolate
from kafel_desk.papers.intake_form import BlankForms

PAGE = (210 * MILLIMETRE, 297 * MILLIMETRE)
_MARGIN = 42.3
_WIDTH = PAGE[0] - 2 * _MARGIN

_TITLE = Type(18, 27)
_LABEL = 10.0
_USE = Type(9, 13.9)
_USE_SMALL = Type(7.6, 9.8)
_NUMBER = Type(19.1, 26)
_BOX_TOP = 79.2
_BOX = 53.8
_INSET = 9.2
_USE_AT = 161.2
_USE_WIDTH = 146.0
_BARS_INSET = 20.3
_BARS_HEIGHT = 31.0

_ROW = 9 * MILLIMETRE
_WRITING = 24.1  # 8.5 mm
_WORDS_END = 552.5  # the last line for the person's own words
_ASKED_LINES = 2
_PAPERS = 622.1
_SIGNING = 661.6
_KEYED_IN = 677.8


def intake_forms_pdf(forms: BlankForms, catalogue: Catalogue) -> bytes:
    """Return the forms as a PDF, a page for each number. Raises `ValueError` without a number."""
    if not forms.numbers:
        raise ValueError("a form needs its reserved number")
    out = BytesIO()
    with pages(
        out, catalogue, title=catalogue.text("paper.form.pdf_title"), size=PAGE
    ) as next_page:
        for number in forms.numbers:
            _draw(next_page(), forms, number, catalogue)
    return out.getvalue()


def _draw(sheet: Sheet, forms: BlankForms, number: str, catalogue: Catalogue) -> None:
    draw_letterhead(
        sheet,
        catalogue,
        charity=forms.charity,
        centre=forms.centre,
        margin=_MARGIN,
        top=35.0,
        size=9.75,
        rule_below=6.8,
    )
    title = runs(catalogue.text("paper.form.title"), weight=Weight.SEMIBOLD)
    sheet.line(title, _MARGIN, 56.2, _WIDTH, _TITLE.size, align="end")
    _draw_number(sheet, number, catalogue)
    y = _BOX_TOP + _BOX
    for row in form_rows(forms, catalogue, _WIDTH):
        _draw_row(sheet, row, y)
        y += _ROW
        sheet.rule(_MARGIN, y, _WIDTH)
    _draw_writing(sheet, catalogue, y)
    _draw_end(sheet, catalogue)
    draw_keyed_in(sheet, catalogue, _MARGIN, _KEYED_IN, _WIDTH)
    draw_cut(sheet, catalogue, _MARGIN, _WIDTH)
    draw_stub(sheet, forms, number, catalogue, _MARGIN, _WIDTH)


def _draw_number(sheet: Sheet, number: str, catalogue: Catalogue) -> None:
    sheet.box(_MARGIN, _BOX_TOP, _WIDTH, _BOX)
    x = _MARGIN + _INSET
    legend = runs(catalogue.text("paper.form.number"))
    sheet.line(legend, x, _BOX_TOP + 17.2, _USE_AT, 9.6)
    words = runs(isolate(number), weight=Weight.SEMIBOLD)
    room = _USE_AT - _INSET - 8
    sheet.line(words, x, _BOX_TOP + 39.4, room, _NUMBER.fitting(words, room).size)
    bars = bars_width(number)
    start = _WIDTH - _BARS_INSET - bars
    draw_bars(sheet, number, _MARGIN + start, _BOX_TOP + (_BOX - _BARS_HEIGHT) / 2, _BARS_HEIGHT)
    _draw_use(sheet, catalogue, min(_USE_WIDTH, start - CODE128_QUIET * BAR_MODULE - _USE_AT))


def _draw_use(sheet: Sheet, catalogue: Catalogue, width: float) -> None:
    """Draw what the form is for, beside its number: smaller where that takes more lines."""
    words = (
        runs(catalogue.text("paper.form.use")),
        runs(catalogue.text("paper.form.never"), weight=Weight.MEDIUM),
    )
    lines = [Paragraph(text, _USE) for text in words]
    if sum(line.height(width) for line in lines) > _BOX - 6:
        lines = [Paragraph(text, _USE_SMALL) for text in words]
    y = _BOX_TOP + (_BOX - sum(line.height(width) for line in lines)) / 2
    for line in lines:
        line.draw(sheet, _MARGIN + _USE_AT, y, width)
        y += line.height(width)


def _draw_row(sheet: Sheet, row: FormRow, top: float) -> None:
    middle = top + _ROW / 2
    label = Words(row.label)
    wide = label.width(_LABEL)
    if row.label:
        label.draw(sheet, _MARGIN, middle, wide, _LABEL)
    start = max(LABEL_WIDTH, wide + 8.6)
    draw_fields(
        sheet, row.fields, x=_MARGIN + start, middle=middle, width=_WIDTH - start, size=SIZE
    )


def _draw_writing(sheet: Sheet, catalogue: Catalogue, top: float) -> None:
    """Draw the lines for the person's own words and for what they ask for."""
    words = runs(catalogue.text("paper.form.description"), weight=Weight.SEMIBOLD)
    sheet.line(words, _MARGIN, top + 17.8, _WIDTH, _LABEL)
    y = _WORDS_END
    while y > top + _WRITING:
        sheet.rule(_MARGIN, y, _WIDTH)
        y -= _WRITING
    asked = runs(catalogue.text("paper.form.asked"), weight=Weight.SEMIBOLD)
    sheet.line(asked, _MARGIN, _WORDS_END + 17.2, _WIDTH, _LABEL)
    for line in range(_ASKED_LINES):
        sheet.rule(_MARGIN, _PAPERS - line * _WRITING, _WIDTH)


def _draw_end(sheet: Sheet, catalogue: Catalogue) -> None:
    text = catalogue.text
    papers = FormRow(
        text("paper.form.papers"),
        (
            Tick(text("paper.form.none")),
            Words(text("paper.form.count"), Weight.REGULAR, gap=8.6),
            Comb((2,)),
            Words(text("paper.form.on_the_spot"), gap=70),
            Tick(text("paper.form.yes")),
            Tick(text("paper.form.no")),
        ),
    )
    _draw_row(sheet, papers, _PAPERS + 0.4)
    sheet.rule(_MARGIN, _PAPERS + 26.4, _WIDTH)
    fields = (
        Words(text("paper.form.staff")),
        Blank(is_dotted=False, gap=15),
        Words(text("paper.sign.sign")),
        Blank(is_dotted=False),
        Words(text("paper.form.person_sign")),
        Blank(is_dotted=False),
    )
    draw_fields(sheet, fields, x=_MARGIN, middle=_SIGNING + 1.6, width=_WIDTH, size=_LABEL)
