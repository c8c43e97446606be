"""The frame of a report on A4: head, period and day of issue, page count and fingerprint."""

from dataclasses import dataclass
from io import BytesIO

from exports.charts import draw_swatch
from exports.paper.blocks import Paragraph, Type
from exports.paper.flow import Page, draw_page
from exports.paper.fonts import Weight
from exports.paper.practice_mark import draw_practice_mark
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import Sheet, pages
from exports.paper.staff_page import (
    MARGIN,
    NOTE,
    SECTION_BASELINE,
    SECTION_HEIGHT,
    SIZE,
    TABLE,
    TITLE,
    TOP,
    WIDTH,
    draw_foot,
    draw_names,
    draw_section_title,
)
from kafel_desk.language.catalogue import Catalogue

_LEAD = 86.5  # the baseline of the period
_PERIOD = Type(9.75, 15)
_SWATCH = (16.0, 6.6)
_LEAST_NOTE = 6.8
_LEAD_CLOSER = 7.0


@dataclass(frozen=True, slots=True)
class ReportFrame:
    """What stands around the content of every page. An empty name is the catalogue's own."""

    title: str
    period: str
    issued: str
    foot: str
    fingerprint: str
    charity: str = ""
    centre: str = ""
    is_practice: bool = False


def report_pdf(
    frame: ReportFrame, laid: tuple[Page, ...], title: str, catalogue: Catalogue
) -> bytes:
    """Return the pages, each in the frame, with its number and how many there are."""
    out = BytesIO()
    with pages(out, catalogue, title=title, size=SIZE) as next_page:
        for place, page in enumerate(laid, start=1):
            sheet = next_page()
            if frame.is_practice:
                draw_practice_mark(sheet, catalogue)
            _draw_head(sheet, frame, catalogue)
            draw_page(page, sheet, MARGIN, TOP, WIDTH)
            count = catalogue.text("paper.page.of", a=place, b=len(laid))
            draw_foot(sheet, frame.foot, count, frame.fingerprint)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Swatch:
    """A sample of a part of the bars by kind, and its name."""

    part: int
    name: str


@dataclass(frozen=True, slots=True)
class ReportHead:
    """The title of a section behind its number; basis or legend at the far end of its line."""

    number: str
    title: str
    note: str = ""
    legend: tuple[Swatch, ...] = ()

    def height(self, width: float) -> float:
        """Return the height of the box and the white below it."""
        return SECTION_HEIGHT

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        after = draw_section_title(sheet, self.number, self.title, x, y, width)
        baseline = y + SECTION_BASELINE
        if self.note:
            words = runs(self.note)
            room = max(x + width - after, 40.0)
            type_ = Type(max(NOTE.fitting(words, room).size, _LEAST_NOTE), NOTE.leading)
            note = Paragraph(words, type_, "end", most=1)
            note.draw(sheet, x + width - room, baseline - NOTE.first_baseline, room)
        end = x + width
        for swatch in reversed(self.legend):
            name = runs(swatch.name)
            wide = runs_width(name, TABLE.size)
            end -= wide
            sheet.line(name, end, baseline, wide, TABLE.size)
            end -= _SWATCH[0] + 4.6
            draw_swatch(sheet, end, y + 3.6, swatch.part, *_SWATCH)
            end -= 9.6


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence under the period: the first one comes close to it."""

    sentence: Paragraph
    is_first: bool = True

    def height(self, width: float) -> float:
        """Return the height of its lines below the top."""
        return self.sentence.height(width) - (_LEAD_CLOSER if self.is_first else 0.0)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`, or a little above."""
        self.sentence.draw(sheet, x, y - (_LEAD_CLOSER if self.is_first else 0.0), width)


def _draw_head(sheet: Sheet, frame: ReportFrame, catalogue: Catalogue) -> None:
    draw_names(sheet, frame.charity, frame.centre, catalogue)
    title = runs(frame.title, weight=Weight.SEMIBOLD)
    sheet.line(title, MARGIN, 58.4, WIDTH, TITLE.fitting(title, 0.45 * WIDTH).size, align="end")
    issued = runs(frame.issued)
    sheet.line(issued, MARGIN, _LEAD, WIDTH, TABLE.size, align="end")
    period = runs(frame.period, weight=Weight.MEDIUM)
    room = WIDTH - runs_width(issued, TABLE.size) - 10
    sheet.line(period, MARGIN, _LEAD, WIDTH, _PERIOD.fitting(period, room).size)
