"""The pages of a PDF as pictures, drawn by the same engine for preview and for print."""

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_POINTS_OF_AN_INCH = 72


def page_sizes(pdf: bytes) -> list[QSizeF]:
    """Return the size of each page in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [QSizeF(*document.get_page_size(place)) for place in range(len(document))]
    finally:
        document.close()


def draw_pages(pdf: bytes, dots_per_inch: float) -> list[QImage]:
    """Return each page as a picture that owns its memory."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_draw(document[place], dots_per_inch) for place in range(len(document))]
    finally:
        document.close()


def draw_to_width(pdf: bytes, width: int) -> QImage:
    """Return the first page as a picture of that many pixels across."""
    points = page_sizes(pdf)[0].width()
    return draw_pages(pdf, width / points * _POINTS_OF_AN_INCH)[0]


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
