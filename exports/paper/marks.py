"""Marks that several papers share: codes, boxes with a number, boxes to tick, cells to write in."""

from exports.paper.barcodes import code128, code128_rectangles, qr, qr_rectangles
from exports.paper.fonts import Weight
from exports.paper.runs import runs
from exports.paper.sheet import MILLIMETRE, Sheet

BAR_MODULE = 0.339 * MILLIMETRE
_DIGITS_MIDDLE = 0.35  # how far above the baseline, as a share of the size


def draw_bars(sheet: Sheet, text: str, x: float, y: float, height: float) -> float:
    """Draw Code 128 bars that start at `x`; return how wide they are."""
    width = bars_width(text)
    sheet.cells(sheet.left(x, width), y, code128_rectangles(text, BAR_MODULE, height))
    return width


def bars_width(text: str) -> float:
    """Return how wide the bars of a text are, in points."""
    return code128(text)[1] * BAR_MODULE


def draw_qr(sheet: Sheet, text: str, x: float, y: float, module: float) -> float:
    """Draw a QR code that starts at `x`, with modules of so many points; return its side."""
    side = qr_side(text, module)
    sheet.cells(sheet.left(x, side), y, qr_rectangles(text, module))
    return side


def draw_link(sheet: Sheet, link: str, x: float, y: float, side: float) -> None:
    """Draw a link as a QR code of a given side: large modules, to be scanned from afar."""
    module = side / len(qr(link, "M"))
    sheet.cells(sheet.left(x, side), y, qr_rectangles(link, module, "M"))


def qr_side(text: str, module: float) -> float:
    """Return the side of a QR code, in points, without the white around it."""
    return len(qr(text)) * module


def draw_numbered_box(
    sheet: Sheet,
    number: str,
    x: float,
    y: float,
    *,
    width: float,
    height: float,
    size: float,
    thickness: float = 0.75,
) -> None:
    """Draw a box with a number in its middle, in the digits that are set."""
    sheet.box(x, y, width, height, thickness)
    text = runs(number, weight=Weight.SEMIBOLD)
    sheet.line(text, x, y + height / 2 + _DIGITS_MIDDLE * size, width, size, align="centre")
