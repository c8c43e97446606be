"""The lower end of the blank form: who keyed it in, the line to cut along, the person's receipt."""

from exports.forms.fields import Blank, Comb, Words, draw_fields
from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.marks import draw_qr, qr_side
from exports.paper.runs import runs, runs_width, typed
from exports.paper.sheet import MILLIMETRE, Sheet
from kafel_desk.case.receipt import AskBy
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render
from kafel_desk.language.direction import isolate
from kafel_desk.papers.intake_form import BlankForms

_CUT = 714.0
_CUT_SIZE = 8.5
_LINE = Type(10.5, 16)
_TITLE = 14.0
_NUMBER = 19.0
_PHONES = 13.0
_FIELDS_AT = 292.8
_FIELDS_WIDTH = 131.0
_MIDDLES = (734.0, 759.0, 783.5)
_QR_MODULE = 1.016 * MILLIMETRE
_QR_INSET = 10.1
_ASK_BY: dict[AskBy, str] = {"phone": "paper.slip.phone", "whatsapp": "paper.slip.whatsapp"}


def draw_keyed_in(sheet: Sheet, catalogue: Catalogue, x: float, top: float, width: float) -> None:
    """Draw the box for whoever keys the form in later, and when they do."""
    height = 24.4
    sheet.box(x, top, width, height)
    fields = (
        Words(catalogue.text("paper.form.entered")),
        Blank(gap=7),
        Words(catalogue.text("paper.form.entered_at"), Weight.MEDIUM),
        Comb((4, 2, 2), "-", render("20", catalogue.digits)),
        Comb((2, 2), ":", gap=18),
    )
    draw_fields(sheet, fields, x=x + 6.2, middle=top + height / 2, width=width - 22, size=9)


def draw_cut(sheet: Sheet, catalogue: Catalogue, x: float, width: float) -> None:
    """Draw the line to cut along, its words in the middle."""
    words = runs(catalogue.text("paper.form.cut"))
    wide = runs_width(words, _CUT_SIZE) + 18
    side = (width - wide) / 2
    sheet.dashes(x, _CUT, side, 0, (3, 2))
    sheet.dashes(x + width - side, _CUT, side, 0, (3, 2))
    sheet.line(words, x, _CUT + 2.6, width, _CUT_SIZE, align="centre")


def draw_stub(
    sheet: Sheet, forms: BlankForms, number: str, catalogue: Catalogue, x: float, width: float
) -> None:
    """Draw the receipt that the person takes away."""
    text = catalogue.text
    room = _FIELDS_AT - 14
    names = text(
        "paper.letter.centre_line",
        charity=typed(forms.charity) or text("paper.org.name"),
        centre=typed(forms.centre) or text("paper.org.centre"),
    )
    centre = runs(names)
    sheet.line(centre, x, 734.6, room, _LINE.fitting(centre, room).size)
    title = runs(text("paper.form.stub"), weight=Weight.SEMIBOLD)
    sheet.line(title, x, 756.4, room, _TITLE)
    after = runs_width(title, _TITLE) + 12
    reserved = runs(isolate(number), weight=Weight.SEMIBOLD)
    size = Type(_NUMBER, 1).fitting(reserved, room - after).size
    sheet.line(reserved, x + after, 756.4, room, size)
    words = runs(text("paper.form.stub_text"))
    fitting = _LINE.fitting(words, room)
    if fitting.size >= 0.8 * _LINE.size:
        sheet.line(words, x, 773.2, room, fitting.size)
    else:
        Paragraph(words, Type(8.6, 10.4), most=2).draw(sheet, x, 761.4, room)
    ways = runs(_ways(forms, catalogue), weight=Weight.SEMIBOLD)
    sheet.line(ways, x, 791.4, room, Type(_PHONES, 1).fitting(ways, room).size)
    _draw_lines(sheet, catalogue, x + _FIELDS_AT)
    side = qr_side(number, _QR_MODULE)
    draw_qr(sheet, number, x + width - _QR_INSET - side, 731.0, _QR_MODULE)


def _draw_lines(sheet: Sheet, catalogue: Catalogue, x: float) -> None:
    text = catalogue.text
    rows = (
        (
            Words(text("paper.sign.date")),
            Blank(is_dotted=False, gap=4),
            Words(text("paper.form.gregorian"), Weight.REGULAR, gap=4),
            Blank(is_dotted=False, gap=4),
            Words(text("paper.form.hijri"), Weight.REGULAR, gap=4),
        ),
        (Words(text("paper.form.staff")), Blank(is_dotted=False, gap=4)),
        (Words(text("paper.form.code_short")), Blank(is_dotted=False, gap=4)),
    )
    for fields, middle in zip(rows, _MIDDLES, strict=True):
        draw_fields(sheet, fields, x=x, middle=middle, width=_FIELDS_WIDTH, size=10.4)


def _ways(forms: BlankForms, catalogue: Catalogue) -> str:
    return "   ".join(
        catalogue.text(
            "paper.letter.way",
            means=catalogue.text(_ASK_BY[way.by]),
            address=isolate(typed(way.address)),
        )
        for way in forms.ways_to_ask
        if typed(way.address)
    )
