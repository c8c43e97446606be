"""The type of printed pages: IBM Plex Sans Arabic in four weights, and how wide its glyphs are."""

import enum
import threading
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources

_registering = threading.Lock()


class Weight(enum.StrEnum):
    """A weight of the page's type; its value is the name of the font file's last part."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


def font_name(weight: Weight) -> str:
    """Return the name that the PDF writer knows the weight by; its file is read once."""
    _loaded(weight)
    return f"PlexArabic-{weight}"


def glyphs_width(shaped: str, weight: Weight, size: float) -> float:
    """Return the width in points of glyphs set one after another, without kerning.

    `shaped` is text after shaping. A character that the font lacks has the width of
    the empty box that is drawn for it.
    """
    widths, missing = _glyph_widths(weight)
    return sum(widths.get(ord(glyph), missing) for glyph in shaped) * size / 1000


@cache
def _loaded(weight: Weight) -> TTFont:
    # The writer's register of fonts is one for the whole program.
    with _registering:
        font = TTFont(
            f"PlexArabic-{weight}",
            str(resources.font(weight)),
            asciiReadable=False,  # embed only the glyphs used, not all of ASCII
            shapable=False,  # lines arrive here shaped
        )
        pdfmetrics.registerFont(font)
        return font


@cache
def _glyph_widths(weight: Weight) -> tuple[dict[int, float], float]:
    """Return each character's width, and that of the missing one, in thousandths of the size."""
    face = _loaded(weight).face
    return dict(face.charWidths), float(face.defaultWidth)
