"""Icons and shapes: SVG files tinted with a colour and kept as ready pictures."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources


@cache
def _svg(name: str) -> str:
    return resources.icon(name).read_text(encoding="utf-8")


def draw_svg(
    name: str, size: int, ratio: float, colour: str, ground: str, *, mirrored: bool
) -> QPixmap:
    """Return an SVG of `resources.icons()` as a picture of `size` logical pixels.

    `currentColor` in the file becomes `colour` and `white`, the colour of what shows
    through, becomes `ground`. Raises `OSError` for a name that has no file.
    """
    text = _svg(name).replace("currentColor", colour).replace('"white"', f'"{ground}"')
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored:
        painter.translate(picture.width(), 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(text.encode())).render(
        painter, QRectF(0, 0, picture.width(), picture.height())
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
