"""Small pictures of evidence: an image's bytes in, the bytes of a small PNG out, no file between.

Only images are drawn here, and of an animated one its first picture. What cannot be drawn has no
thumbnail, which is an answer and not a fault: the screen shows the sign of its type instead.
"""

import io
import struct
import warnings
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

SIDE = 160
"""Pixels of the longer side, unless told otherwise."""

MOST_PIXELS: Final = 40_000_000
"""Of a picture that has to be drawn whole to be made small: four bytes each of memory."""
_MOST_DECLARED: Final = 110_000_000
"""Of a picture that can be read smaller than it is (JPEG): the largest that phones make."""
_LONGEST_FILE: Final = 64 * 1024 * 1024
_FORMS = ("JPEG", "PNG", "GIF", "WEBP")
_PAPER = (255, 255, 255)


def thumbnail(content: bytes, side: int = SIDE) -> bytes | None:
    """Return a PNG no larger than ``side`` by ``side`` pixels, upright; None when there is none.

    A picture whose few bytes unfold into more than ``MOST_PIXELS`` is not drawn. What the camera
    wrote beside the picture (place, owner) does not come along.
    """
    if len(content) > _LONGEST_FILE:
        return None
    try:
        with warnings.catch_warnings(action="ignore"):
            return _drawn(content, side)
    except (
        Image.DecompressionBombError,
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        IndexError,
        OverflowError,
        EOFError,
        MemoryError,
        struct.error,
    ):
        # What decoders raise when the bytes of a picture contradict each other.
        return None


def _drawn(content: bytes, side: int) -> bytes | None:
    with Image.open(io.BytesIO(content), formats=_FORMS) as image:
        if image.width * image.height > _MOST_DECLARED:
            return None
        # A JPEG is decoded at an eighth, a quarter or a half where that is enough.
        image.draft("RGB", (2 * side, 2 * side))
        if image.width * image.height > MOST_PIXELS:
            return None
        # A palette knows no shades in between.
        smooth = image.convert("RGBA") if image.mode == "P" else image
        smooth.thumbnail((side, side), reducing_gap=2.0)
        upright = ImageOps.exif_transpose(smooth)
    result = io.BytesIO()
    _on_paper(upright).save(result, "PNG", optimize=True)
    return result.getvalue()


def _on_paper(image: Image.Image) -> Image.Image:
    """Put what is transparent on white, as the sheet that it will be seen on."""
    if image.mode == "RGB":
        paper = Image.new("RGB", image.size, _PAPER)
        paper.paste(image)
        return paper
    clear = image.convert("RGBA")
    paper = Image.new("RGB", clear.size, _PAPER)
    paper.paste(clear, mask=clear.getchannel("A"))
    return paper
