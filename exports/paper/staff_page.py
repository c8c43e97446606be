"""The frame of the centre's own pages on A4: head, number and note, page count at the foot."""

from dataclasses import dataclass
from io import BytesIO

from exports.paper.blocks import Type
from exports.paper.flow import Page, draw_page
from exports.paper.fonts import Weight
from exports.paper.letterhead import draw_letterhead
from exports.paper.marks import draw_numbered_box
from exports.paper.practice_mark import mark_practice
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import MILLIMETRE, Sheet, pages
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks

SIZE = (210 * MILLIMETRE, 297 * MILLIMETRE)
MARGIN = 42.3
WIDTH = SIZE[0] - 2 * MARGIN
TOP = 101.3
ROOM = 783.0 - TOP  # for what stands between head and foot

TITLE = Type(18, 27)
HEADING = Type(11, 15.5)
TABLE = Type(9, 12.6)
TABLE_HEAD = Type(8, 11.5)
NOTE = Type(8, 12)
ROW = 5.1 * MILLIMETRE
SECTION_BASELINE = 9.7

_HEAD_TOP = 36.5
_NAMES = 9.75
_LEAD = 88.8  # the baseline of number and note
_LABEL = 9.3
_NUMBER = 13.0
_HEADING_BOX = (5.4 * MILLIMETRE, 4.6 * MILLIMETRE)
SECTION_HEIGHT = _HEADING_BOX[1] + 3.4  # of the box and the white below it
_FOOT = 791.5


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of every page. An empty name is the catalogue's own."""

    title: str
    number_label: str
    number: str
    note: str
    foot: str
    fingerprint: str
    charity: str = ""
    centre: str = ""


def staff_pdf(frame: Frame, laid: tuple[Page, ...], title: str, catalogue: Catalogue) -> bytes:
    """Return the pages, each in the frame, with its number and how many there are."""
    out = BytesIO()
    with pages(out, catalogue, title=title, size=SIZE) as next_page:
        for place, page in enumerate(laid, start=1):
            sheet = next_page()
            mark_practice(sheet, strip_marks(frame.number), catalogue)
            _draw_head(sheet, frame, catalogue)
            draw_page(page, sheet, MARGIN, TOP, WIDTH)
            count = catalogue.text("paper.page.of", a=place, b=len(laid))
            draw_foot(sheet, frame.foot, count, frame.fingerprint)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class SectionHead:
    """The title of a section, behind its number in a box, and a note behind it."""

    number: str
    title: str
    note: str = ""

    def height(self, width: float) -> float:
        """Return the height of the box and the white below it."""
        return SECTION_HEIGHT

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        after = draw_section_title(sheet, self.number, self.title, x, y, width)
        if self.note:
            sheet.line(runs(self.note), after, y + SECTION_BASELINE, width, NOTE.size)


def draw_section_title(
    sheet: Sheet, number: str, title: str, x: float, y: float, width: float
) -> float:
    """Draw number and title of a section with its top at `y`; return where there is room behind."""
    box_width, box_height = _HEADING_BOX
    draw_numbered_box(sheet, number, x, y, width=box_width, height=box_height, size=TABLE.size)
    words = runs(title, weight=Weight.SEMIBOLD)
    start = x + box_width + 5.4
    sheet.line(words, start, y + SECTION_BASELINE, width, HEADING.size)
    return start + runs_width(words, HEADING.size) + 6


def draw_names(sheet: Sheet, charity: str, centre: str, catalogue: Catalogue) -> None:
    """Draw whose page it is, at its head."""
    draw_letterhead(
        sheet,
        catalogue,
        charity=charity,
        centre=centre,
        margin=MARGIN,
        top=_HEAD_TOP,
        size=_NAMES,
        rule_below=6.7,
    )


def draw_foot(sheet: Sheet, foot: str, count: str, fingerprint: str) -> None:
    """Draw the foot of a page: what it is, which of how many, and the fingerprint."""
    sheet.rule(MARGIN, _FOOT, WIDTH, 0.75)
    baseline = _FOOT + 12.6
    sheet.line(runs(foot), MARGIN, baseline, WIDTH, NOTE.size)
    sheet.line(runs(count), MARGIN, baseline, WIDTH, NOTE.size, align="centre")
    sheet.line(runs(fingerprint), MARGIN, baseline, WIDTH, NOTE.size, align="end")


def _draw_head(sheet: Sheet, frame: Frame, catalogue: Catalogue) -> None:
    draw_names(sheet, frame.charity, frame.centre, catalogue)
    title = runs(frame.title, weight=Weight.SEMIBOLD)
    sheet.line(title, MARGIN, 58.4, WIDTH, TITLE.size, align="end")
    label = runs(frame.number_label, weight=Weight.MEDIUM)
    sheet.line(label, MARGIN, _LEAD, WIDTH, _LABEL)
    number = runs(frame.number, weight=Weight.SEMIBOLD)
    sheet.line(number, MARGIN + runs_width(label, _LABEL) + 3.2, _LEAD, WIDTH, _NUMBER)
    sheet.line(runs(frame.note), MARGIN, _LEAD, WIDTH, TABLE.size, align="end")
