"""The number of a case as bars (Code 128 B) and as a QR code: which cells are black."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

Level = Literal["M", "Q"]

# Modules that stay white around a code.
CODE128_QUIET = 10
QR_QUIET = 4


class _Code128B(Code128):  # type: ignore[misc]  # the base class has no types
    """Set B throughout, so that a number of one length has bars of one width."""

    def _try_TO_C(self, codes: list[str]) -> list[str]:  # noqa: N802 (the base's name)
        return codes


@lru_cache(maxsize=256)
def code128(text: str) -> tuple[tuple[tuple[int, int], ...], int]:
    """Return the bars as (first module, modules wide), and the width of all in modules.

    Raises `ValueError` for text outside ASCII.
    """
    if not text.isascii():
        raise ValueError("Code 128 B holds ASCII alone")
    code = _Code128B(text)
    code.validate()
    code.encode()
    bars = []
    place = 0
    # Each letter is one stripe: a to d, 1 to 4 modules, upper case if black.
    for stripe in code.decompose():
        wide = ord(stripe.lower()) - ord("a") + 1
        if stripe.isupper():
            bars.append((place, wide))
        place += wide
    return tuple(bars), place


@lru_cache(maxsize=256)
def qr(text: str, level: Level = "Q") -> tuple[tuple[bool, ...], ...]:
    """Return the rows of the smallest QR code that holds `text`; true is black.

    Level Q reads with a quarter of it spoilt, M with a seventh and has larger modules.
    """
    code = QRCode(None, QRErrorCorrectLevel.Q if level == "Q" else QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return tuple(tuple(bool(cell) for cell in row) for row in code.modules)


def code128_rectangles(
    text: str, module: float, height: float
) -> Iterator[tuple[float, float, float, float]]:
    """Yield the bars as rectangles: x, y, width, height in the unit of `module`."""
    for place, wide in code128(text)[0]:
        yield place * module, 0.0, wide * module, height


def qr_rectangles(
    text: str, module: float, level: Level = "Q"
) -> Iterator[tuple[float, float, float, float]]:
    """Yield the black stretches of each row as rectangles: x, y, width, height."""
    for row, cells in enumerate(qr(text, level)):
        start: int | None = None
        for column, black in enumerate((*cells, False)):
            if black and start is None:
                start = column
            elif not black and start is not None:
                yield start * module, row * module, (column - start) * module, module
                start = None
