"""The leaflet (مطوية) on A5, front and back: the ways to the centre; what happens, by when, what one may ask."""

from io import BytesIO

from exports.dates import gregorian
from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.marks import draw_numbered_box
from exports.paper.runs import runs, runs_width, typed
from exports.paper.sheet import ACCENT, MILLIMETRE, Sheet, pages
from exports.paper.tables import Column, Row
from exports.reaching.rows import RowSizes, draw_rows
from exports.reaching.words import foot_words, ways_words
from kafel_desk.case.facts import Kind
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.papers.channels import Reaching
from kafel_desk.time.wording import limit_words

SIZE = (148 * MILLIMETRE, 210 * MILLIMETRE)
_MARGIN = 12 * MILLIMETRE
_WIDTH = SIZE[0] - 2 * _MARGIN

_TITLE = Type(25, 38)
_BACK_TITLE = Type(23, 36)
_PROMISE = Type(14, 22)
_TEXT = Type(13, 20)
_HEADING = Type(15, 23)
_LEGEND = Type(10.5, 16)
_SMALL = Type(10.5, 16)
_ISSUE = 9.0

_ROWS_TOP = 142.0
_ROWS_END = 506.0
_YOURS_TOP, _YOURS_END = 518.4, 561.1
_STEPS_TOP = 86.9
_STEP_PITCH = 32.65
_BOX = 24.3
_STEP_TEXT_AT = 35.5
_COLUMNS = (Column(3.0, 92), Column(97.0, 118), Column(217.8, 130))
_ROW = 26.25
_BULLET_AT = 5.4
_RIGHT_TEXT_AT = 17.0

_SIZES = RowSizes(
    heading=13,
    address=29,
    address_pitch=36.7,
    account=20,
    account_pitch=28,
    line=12,
    caption=10.5,
    caption_gap=16.2,
    icon=27,
    icon_at=15.8,
    text_at=43.2,
    code=59,
    code_at=47.6,
    heights={"phone": 93.2, "whatsapp": 96.9, "visit": 68.7, "social": 97.0},
)
_KINDS: dict[Kind, str] = {
    "complaint": "kind.complaint",
    "inquiry": "kind.inquiry",
    "suggestion": "kind.suggestion",
}
_STEPS = (
    "paper.leaflet.s1",
    "paper.leaflet.s2",
    "paper.leaflet.s3",
    "paper.leaflet.s4",
    "paper.leaflet.s5",
)
_RIGHTS = ("paper.leaflet.r1", "paper.leaflet.r2", "paper.leaflet.r3")


def leaflet_pdf(reaching: Reaching, catalogue: Catalogue) -> bytes:
    """Return the leaflet as a PDF of two pages, front and back."""
    out = BytesIO()
    with pages(
        out, catalogue, title=catalogue.text("paper.leaflet.pdf_title"), size=SIZE
    ) as next_page:
        _draw_front(next_page(), reaching, catalogue)
        _draw_back(next_page(), reaching, catalogue)
    return out.getvalue()


def _draw_front(sheet: Sheet, reaching: Reaching, catalogue: Catalogue) -> None:
    draw_letterhead(
        sheet,
        catalogue,
        charity=reaching.charity,
        centre=reaching.centre,
        margin=_MARGIN,
        top=_MARGIN + 0.4,
        size=10.5,
        rule_below=6.5,
    )
    for key, type_, baseline, weight, colour in (
        ("paper.poster.title", _TITLE, 104.6, Weight.BOLD, ACCENT),
        ("paper.poster.promise", _PROMISE, 130.8, Weight.MEDIUM, "#000000"),
    ):
        words = runs(catalogue.text(key), weight=weight)
        size = type_.fitting(words, _WIDTH).size
        sheet.line(words, _MARGIN, baseline, _WIDTH, size, colour=colour)
    sheet.rule(_MARGIN, _ROWS_TOP, _WIDTH, 0.75)
    draw_rows(
        sheet,
        ways_words(reaching, catalogue),
        _SIZES,
        x=_MARGIN,
        top=_ROWS_TOP,
        width=_WIDTH,
        room=_ROWS_END - _ROWS_TOP,
    )
    sheet.box(_MARGIN, _YOURS_TOP, _WIDTH, _YOURS_END - _YOURS_TOP)
    yours = runs(catalogue.text("paper.leaflet.yours"), weight=Weight.SEMIBOLD)
    sheet.line(yours, _MARGIN + 12.4, 546.4, _WIDTH, _TEXT.size)
    after = 12.4 + runs_width(yours, _TEXT.size) + 11
    sheet.rule(_MARGIN + after, 552.4, _WIDTH - after - 12.2, 0.75)


def _draw_back(sheet: Sheet, reaching: Reaching, catalogue: Catalogue) -> None:
    title = runs(catalogue.text("paper.leaflet.back"), weight=Weight.BOLD)
    size = _BACK_TITLE.fitting(title, _WIDTH).size
    sheet.line(title, _MARGIN, 58.6, _WIDTH, size, colour=ACCENT)
    sheet.rule(_MARGIN, 73.4, _WIDTH, 2, ACCENT)
    y = _STEPS_TOP
    for place, key in enumerate(_STEPS, start=1):
        number = render_number(place, catalogue.digits)
        draw_numbered_box(sheet, number, _MARGIN, y, width=_BOX, height=_BOX, size=14)
        step = _fitted(catalogue.text(key), _WIDTH - _STEP_TEXT_AT)
        height = step.height(_WIDTH - _STEP_TEXT_AT)
        step.draw(sheet, _MARGIN + _STEP_TEXT_AT, y + (_BOX - height) / 2, _WIDTH - _STEP_TEXT_AT)
        y += _STEP_PITCH
    _draw_times(sheet, reaching, catalogue)
    _draw_rights(sheet, catalogue)
    sheet.rule(_MARGIN, 524.2, _WIDTH, 0.75)
    charity = typed(reaching.charity) or catalogue.text("paper.org.name")
    name = runs(charity, weight=Weight.SEMIBOLD)
    sheet.line(name, _MARGIN, 540.0, _WIDTH, _SMALL.fitting(name, _WIDTH).size)
    issue = runs(catalogue.text("paper.poster.issue", date=gregorian(reaching.issued)))
    room = _WIDTH - runs_width(issue, _ISSUE) - 6
    foot = runs(foot_words(reaching, catalogue))
    sheet.line(foot, _MARGIN, 556.0, room, _SMALL.fitting(foot, room).size)
    sheet.line(issue, _MARGIN, 556.0, _WIDTH, _ISSUE, align="end")


def _draw_times(sheet: Sheet, reaching: Reaching, catalogue: Catalogue) -> None:
    heading = runs(catalogue.text("paper.leaflet.times"), weight=Weight.SEMIBOLD)
    sheet.line(heading, _MARGIN, 275.4, _WIDTH, _HEADING.size)
    titles = ("paper.leaflet.kind", "paper.leaflet.first_reply", "paper.leaflet.result")
    legends = tuple(
        Paragraph(runs(catalogue.text(title), weight=Weight.MEDIUM), _LEGEND, most=1)
        for title in titles
    )
    rows = [Row(legends, _COLUMNS, 20, rule=0.75)]
    for promise in reaching.promises:
        cells = (
            catalogue.text(_KINDS[promise.kind]),
            limit_words(catalogue, promise.first_reply, reaching.day_minutes),
            limit_words(catalogue, promise.result, reaching.day_minutes),
        )
        paragraphs = tuple(Paragraph(runs(cell), _TEXT, most=1) for cell in cells)
        rows.append(Row(paragraphs, _COLUMNS, _ROW))
    y = 279.8
    for row in rows:
        row.draw(sheet, _MARGIN, y, _WIDTH)
        y += row.height(_WIDTH)


def _draw_rights(sheet: Sheet, catalogue: Catalogue) -> None:
    heading = runs(catalogue.text("paper.leaflet.rights"), weight=Weight.SEMIBOLD)
    sheet.line(heading, _MARGIN, 407.4, _WIDTH, _HEADING.size)
    y = 416.6
    for key in _RIGHTS:
        right = _fitted(catalogue.text(key), _WIDTH - _RIGHT_TEXT_AT)
        sheet.circle(_MARGIN + _BULLET_AT, y + 10.2, 2.4)
        right.draw(sheet, _MARGIN + _RIGHT_TEXT_AT, y, _WIDTH - _RIGHT_TEXT_AT)
        y += max(23.7, right.height(_WIDTH - _RIGHT_TEXT_AT) + 2)


def _fitted(words: str, width: float) -> Paragraph:
    """Return the words on one line if that is not below the smallest type, else on two."""
    text = runs(words)
    fitting = _TEXT.fitting(text, width)
    if fitting.size >= _SMALL.size:
        return Paragraph(text, fitting, most=1)
    return Paragraph(text, _SMALL, most=2)
