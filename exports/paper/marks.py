"""Marks that several papers share: codes, boxes with a number, boxes to tick, cells to write in."""

from exports.paper.barcodes import code128, code128_rectangles, qr, qr_rectangles
from exports.paper.blocks import Type
from exports.paper.fonts import Weight
from exports.paper.runs import runs
from exports.paper.sheet import MILLIMETRE, Sheet

BAR_MODULE = 0.339 * MILLIMETRE


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


def qr_side(text: str, module: float) -> float:
    """Return the side of a QR code, in points, without the white around it."""
    return len(qr(text)) * module


def draw_numbered_box(
    sheet: Sheet,
    number: int | str,
    x: float,
    y: float,
    *,
    width: float,
    height: float,
    size: float,
    thickness: float = 0.75,
) -> None:
    """Draw a box with a number in its middle."""
    sheet.box(x, y, width, height, thickness)
    line = Type(size, height)
    text = runs(str(number), weight=Weight.SEMIBOLD)
    # Digits stand on the baseline: their middle is higher than that of a line of letters.
    sheet.line(text, x, y + line.first_baseline - 0.06 * size, width, size, align="centre")
