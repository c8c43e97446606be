"""The mark of one step of a case: done, current, missing something, or not applicable."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.theme import Theme, Weight
from ui.theme.theme import CAPTION
from ui.widgets.painting import middle, paint_box, paint_text

STEP_MARK = 24


def paint_step(painter: QPainter, theme: Theme, rect: QRectF, state: str, number: str) -> None:
    """Draw a step's mark, 24 px wide, in the middle of `rect`.

    `state` is done, current, missing or not_applicable; `number` stands in the circle of
    those that are current or missing something.
    """
    side = theme.px(STEP_MARK)
    circle = middle(rect, side, side)
    radius = side / 2
    if state == "done":
        paint_box(painter, theme, circle, fill="st_replied", radius=radius)
        theme.paint_icon(painter, "check", "surface", circle, 16)
        return
    if state == "not_applicable":
        paint_box(painter, theme, circle, outline="border_strong", radius=radius)
        half = theme.px(4)
        painter.setPen(QPen(theme.colour("text_3"), 1.5))
        y = circle.center().y()
        painter.drawLine(
            int(circle.center().x()) - half, int(y), int(circle.center().x()) + half, int(y)
        )
        return
    if state == "current":
        paint_box(painter, theme, circle, fill="accent_fill", radius=radius)
    else:
        dashes = Qt.PenStyle.DashLine
        paint_box(painter, theme, circle, outline="border_strong", radius=radius, pen_style=dashes)
    paint_text(
        painter,
        theme,
        circle,
        number,
        font=theme.font(CAPTION, Weight.SEMIBOLD),
        colour="on_accent" if state == "current" else "text",
        centred=True,
    )
