"""The four icons of poster and leaflet, drawn with a pen around their middle."""

from collections.abc import Callable

from exports.paper.fonts import Weight
from exports.paper.runs import runs
from exports.paper.sheet import Pen, Sheet
from kafel_desk.papers.channels import Reach

_SIDE = 40.0  # the box in which they are designed, in units; the middle is (0, 0), y runs down
_PEN = 2.6


def draw_icon(sheet: Sheet, reach: Reach, x: float, y: float, side: float) -> None:
    """Draw the icon of a way, `side` points high and wide, around (x, y)."""
    scale = side / _SIDE
    pen = sheet.pen(x, y, scale, _PEN)
    _ICONS[reach](pen)
    pen.draw()
    if reach == "social":
        size = 23 * scale
        at = runs("@", weight=Weight.MEDIUM)
        sheet.line(at, x - side, y + 0.31 * size, 2 * side, size, align="centre")


def _phone(pen: Pen) -> None:
    pen.rounded(-12.5, -20.5, 25, 41, 4.2)
    pen.line((-5, 13.6), (5, 13.6))
    for side in (-1, 1):
        pen.curve((17 * side, -8.6), (20.4 * side, -3.6), (20.4 * side, 3.6), (17 * side, 8.6))


def _chat(pen: Pen) -> None:
    pen.line(
        (-19, -19), (19, -19), (19, 7.5), (-3.5, 7.5), (-11.5, 16.5), (-11.5, 7.5), (-19, 7.5),
        closed=True,
    )  # fmt: skip
    pen.line((-11, -9.8), (11, -9.8))
    pen.line((-11, -1.8), (11, -1.8))


def _house(pen: Pen) -> None:
    pen.line((-19, 18), (-19, -2.5), (0, -18.5), (19, -2.5), (19, 18), closed=True)
    pen.line((-5.5, 18), (-5.5, 3), (5.5, 3), (5.5, 18))


def _circle(pen: Pen) -> None:
    pen.circle(19.6)


_ICONS: dict[Reach, Callable[[Pen], None]] = {
    "phone": _phone,
    "whatsapp": _chat,
    "visit": _house,
    "social": _circle,
}
