"""The pages of a PDF as pictures, drawn by the same engine for preview and for print."""

from contextlib import closing
from threading import Lock

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

PdfError = pypdfium2.PdfiumError
"""What a file that is no PDF, a damaged or a locked one raises."""

_POINTS_OF_AN_INCH = 72
_ENGINE = Lock()
"""The engine must not be entered by two threads at once, whatever documents they draw."""


def page_sizes(pdf: bytes) -> list[QSizeF]:
    """Return the size of each page in points."""
    with _ENGINE, closing(pypdfium2.PdfDocument(pdf)) as document:
        return [QSizeF(*document.get_page_size(place)) for place in range(len(document))]


def draw_pages(pdf: bytes, dots_per_inch: float) -> list[QImage]:
    """Return each page as a picture that owns its memory."""
    with _ENGINE, closing(pypdfium2.PdfDocument(pdf)) as document:
        return [_draw(document[place], dots_per_inch) for place in range(len(document))]


def draw_to_width(pdf: bytes, width: int) -> QImage:
    """Return the first page as a picture of that many pixels across."""
    points = page_sizes(pdf)[0].width()
    return draw_pages(pdf, width / points * _POINTS_OF_AN_INCH)[0]


def draw_page_within(pdf: bytes, place: int, width: int, height: int) -> tuple[QImage, int]:
    """Return one page as a picture that fits into a box, and how many pages there are.

    A page may be of any shape, and comes from anybody: the box bounds what it takes of memory.
    Raises ``PdfError`` for what cannot be drawn.
    """
    with _ENGINE, closing(pypdfium2.PdfDocument(pdf)) as document:
        if not len(document):
            raise PdfError("no page")
        page = document[min(place, len(document) - 1)]
        across, down = page.get_size()
        scale = min(width / max(across, 1), height / max(down, 1))
        return _draw(page, scale * _POINTS_OF_AN_INCH), len(document)


def _draw(page: pypdfium2.PdfPage, dots_per_inch: float) -> QImage:
    bitmap = page.render(
        scale=dots_per_inch / _POINTS_OF_AN_INCH, rev_byteorder=True, prefer_bgrx=True
    )
    memory = bytes(bitmap.buffer)
    image = QImage(
        memory, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    ).copy()
    bitmap.close()
    image.setDotsPerMeterX(round(dots_per_inch / 0.0254))
    image.setDotsPerMeterY(round(dots_per_inch / 0.0254))
    return image
