"""A page to print on: lines of type, rules, boxes and bars, measured from its top and starting edge."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal

from reportlab.pdfgen.canvas import Canvas

from exports.paper.fonts import font_name, glyphs_width
from exports.paper.ordering import visual_order
from exports.paper.runs import Runs, runs_width
from kafel_desk.language.catalogue import Catalogue, Direction

Align = Literal["start", "end", "centre"]

MILLIMETRE = 72 / 25.4  # points
DOT = 72 / 203  # points: one dot of a roll printer

BLACK = "#000000"
ACCENT = "#0B5457"

# The PDF writer keeps the fonts' state in one place for the whole program.
_writing = threading.RLock()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. Lengths are in points, `x` counts from the starting edge (right in Arabic), `y` down."""

    canvas: Any
    width: float
    height: float
    direction: Direction

    def line(
        self,
        text: Runs,
        x: float,
        y: float,
        width: float,
        size: float,
        *,
        align: Align = "start",
        direction: Direction | None = None,
        colour: str = BLACK,
    ) -> None:
        """Set one line of logical text on the baseline `y`, within `width` from `x`.

        `direction` is that of the text, where it is not the page's own.
        """
        direction = direction or self.direction
        room = width - runs_width(text, size)
        # A text of the other direction starts at its own side.
        starts_here = (align == "start") == (direction == self.direction)
        inset = room / 2 if align == "centre" else 0.0 if starts_here else room
        left = self.left(x + inset, width - room)
        self.canvas.setFillColor(colour)
        for glyphs in visual_order(text, direction):
            self.canvas.setFont(font_name(glyphs.weight), size)
            if glyphs.reads_as:
                # Copied, searched or read aloud, a mirrored bracket is the one that was written.
                written = glyphs.reads_as.encode("utf-16-be").hex()
                self.canvas.addLiteral(f"/Span <</ActualText <FEFF{written}>>> BDC")
            self.canvas.drawString(left, self.height - y, glyphs.text)
            if glyphs.reads_as:
                self.canvas.addLiteral("EMC")
            left += glyphs_width(glyphs.text, glyphs.weight, size)

    def rule(
        self, x: float, y: float, width: float, thickness: float = 0.5, colour: str = BLACK
    ) -> None:
        """Draw a level rule whose middle is at `y`."""
        self.fill(x, y - thickness / 2, width, thickness, colour)

    def upright(self, x: float, y: float, height: float, thickness: float = 0.75) -> None:
        """Draw an upright rule whose middle is at `x`."""
        self.fill(x - thickness / 2, y, thickness, height)

    def fill(self, x: float, y: float, width: float, height: float, colour: str = BLACK) -> None:
        """Fill a rectangle."""
        self.canvas.setFillColor(colour)
        self.canvas.rect(
            self.left(x, width), self.height - y - height, width, height, stroke=0, fill=1
        )

    def box(self, x: float, y: float, width: float, height: float, thickness: float = 0.75) -> None:
        """Draw the outline of a rectangle, inside its edges."""
        half = thickness / 2
        self.canvas.setStrokeColor(BLACK)
        self.canvas.setLineWidth(thickness)
        self.canvas.rect(
            self.left(x, width) + half,
            self.height - y - height + half,
            width - thickness,
            height - thickness,
            stroke=1,
            fill=0,
        )

    def dashes(
        self, x: float, y: float, width: float, height: float, dash: tuple[float, float]
    ) -> None:
        """Draw a broken hairline, level or upright: `dash` is its length and the gap after it."""
        left = self.left(x, width)
        self.canvas.saveState()
        self.canvas.setStrokeColor(BLACK)
        self.canvas.setLineWidth(0.75)
        self.canvas.setDash(*dash)
        self.canvas.line(left + width, self.height - y, left, self.height - y - height)
        self.canvas.restoreState()

    def circle(self, x: float, y: float, radius: float, *, line: float = 0.0) -> None:
        """Draw a circle around (x, y): filled black, or white with an outline of `line`."""
        self.canvas.setFillColor("#FFFFFF" if line else BLACK)
        self.canvas.setStrokeColor(BLACK)
        self.canvas.setLineWidth(line)
        middle = self.left(x, 0)
        self.canvas.circle(middle, self.height - y, radius, stroke=bool(line), fill=1)

    def cells(
        self,
        left: float,
        y: float,
        rectangles: Iterable[tuple[float, float, float, float]],
        *,
        inset: float = 0.0,
    ) -> None:
        """Fill rectangles as one shape: x from the page's place `left`, y from `y`, width, height.

        `inset` takes something off every side: on a printer whose dots are the rectangles'
        measure, rounding must not make a bar touch the next dot.
        """
        path = self.canvas.beginPath()
        for cell_x, cell_y, width, height in rectangles:
            path.rect(
                left + cell_x + inset,
                self.height - y - cell_y - height + inset,
                width - 2 * inset,
                height - 2 * inset,
            )
        self.canvas.setFillColor(BLACK)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def pen(self, x: float, y: float, scale: float, thickness: float) -> "Pen":
        """Return a pen that draws around (x, y), in units of `scale` points, never mirrored."""
        return Pen(self.canvas, self.left(x, 0), self.height - y, scale, thickness)

    def left(self, x: float, width: float) -> float:
        """Return the place, from the page's left edge, of what is `width` wide and starts at `x`."""
        return self.width - x - width if self.direction == "rtl" else x


class Pen:
    """Draws lines and curves around a middle, y down, with round ends and corners."""

    def __init__(self, canvas: Any, x: float, y: float, scale: float, thickness: float) -> None:
        self._canvas = canvas
        self._x, self._y, self._scale = x, y, scale
        self._thickness = thickness
        self._path = canvas.beginPath()

    def line(self, *points: tuple[float, float], closed: bool = False) -> None:
        """Draw from point to point."""
        self._path.moveTo(*self._at(points[0]))
        for point in points[1:]:
            self._path.lineTo(*self._at(point))
        if closed:
            self._path.close()

    def curve(self, *points: tuple[float, float]) -> None:
        """Draw one Bézier curve: where it begins, its two handles, where it ends."""
        begin, first, second, end = points
        self._path.moveTo(*self._at(begin))
        self._path.curveTo(*self._at(first), *self._at(second), *self._at(end))

    def rounded(self, x: float, y: float, width: float, height: float, radius: float) -> None:
        """Draw a rectangle with round corners."""
        left, bottom = self._at((x, y + height))
        size = self._scale
        self._path.roundRect(left, bottom, width * size, height * size, radius * size)

    def circle(self, radius: float) -> None:
        """Draw a circle around the middle."""
        self._path.circle(self._x, self._y, radius * self._scale)

    def draw(self) -> None:
        """Put everything on the page."""
        self._canvas.saveState()
        self._canvas.setStrokeColor(BLACK)
        self._canvas.setLineWidth(self._thickness * self._scale)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        self._canvas.drawPath(self._path, stroke=1, fill=0)
        self._canvas.restoreState()

    def _at(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._y - point[1] * self._scale


@contextmanager
def pdf(
    out: BinaryIO, catalogue: Catalogue, *, title: str, size: tuple[float, float]
) -> Iterator[Sheet]:
    """Write a PDF of one page to `out`, and yield its sheet; else as `pages`."""
    with pages(out, catalogue, title=title, size=size) as next_page:
        yield next_page()


@contextmanager
def pages(
    out: BinaryIO, catalogue: Catalogue, *, title: str, size: tuple[float, float]
) -> Iterator[Callable[[], Sheet]]:
    """Write a PDF to `out`, and yield what begins its pages: each call ends the page before.

    `catalogue` gives its language and direction; `size` is width and height in points.
    Nothing is written to `out` when the block raises. The PDF's own properties hold the
    title, the language and the product, and nothing about a person or this machine.
    """
    with _writing:
        canvas = Canvas(out, pagesize=size, lang=catalogue.language, pageCompression=1)
        canvas.setTitle(title)
        canvas.setAuthor("")
        canvas.setSubject("")
        canvas.setCreator("Kafel Desk")
        canvas.setProducer("Kafel Desk")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        canvas.setViewerPreference("Direction", "R2L" if catalogue.direction == "rtl" else "L2R")
        begun = 0

        def next_page() -> Sheet:
            nonlocal begun
            if begun:
                canvas.showPage()
            begun += 1
            return Sheet(canvas, *size, catalogue.direction)

        yield next_page
        canvas.showPage()
        canvas.save()
