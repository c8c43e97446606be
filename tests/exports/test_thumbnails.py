"""A thumbnail is small, upright and clean; what cannot or must not be drawn has none."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from exports.thumbnails import MOST_PIXELS, SIDE, thumbnail

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


def saved(image: Image.Image, form: str = "PNG", **how: object) -> bytes:
    target = io.BytesIO()
    image.save(target, form, **how)
    return target.getvalue()


def halves(width: int, height: int) -> Image.Image:
    """Draw the left half red and the right half blue."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image


def opened(small: bytes | None) -> Image.Image:
    assert small is not None
    return Image.open(io.BytesIO(small), formats=("PNG",)).convert("RGB")


def is_near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(value - wanted) < 40 for value, wanted in zip(pixel, colour, strict=True))


def declaring(width: int, height: int) -> bytes:
    """Make a PNG of a few bytes that says it is as large as that."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_an_image_becomes_a_small_one_of_the_same_shape(form: str) -> None:
    small = opened(thumbnail(saved(halves(800, 400), form)))
    assert small.size == (SIDE, SIDE // 2)
    assert is_near(small.getpixel((10, 40)), RED)
    assert is_near(small.getpixel((150, 40)), BLUE)


def test_a_small_image_is_not_blown_up() -> None:
    assert opened(thumbnail(saved(halves(20, 10)))).size == (20, 10)


def test_the_side_can_be_chosen() -> None:
    assert opened(thumbnail(saved(halves(800, 400)), side=64)).size == (64, 32)


def test_a_photo_taken_sideways_stands_upright() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    small = opened(thumbnail(saved(halves(800, 400), "JPEG", exif=turned)))
    assert small.size == (SIDE // 2, SIDE)
    assert is_near(small.getpixel((40, 10)), RED)
    assert is_near(small.getpixel((40, 150)), BLUE)


def test_what_the_camera_wrote_does_not_come_along() -> None:
    told = Image.Exif()
    told[0x010F] = "camera of a person"
    small = thumbnail(saved(halves(80, 40), "JPEG", exif=told))
    assert small is not None
    assert b"camera" not in small
    assert b"eXIf" not in small


def test_what_is_transparent_is_white() -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert opened(thumbnail(saved(image))).getpixel((5, 5)) == WHITE


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "RGBA", "I;16"])
def test_every_way_of_storing_colours_is_drawn(mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"
    assert opened(thumbnail(saved(Image.new(mode, (300, 300)), form))).size == (SIDE, SIDE)


def test_of_an_animation_the_first_picture_is_drawn() -> None:
    first, second = Image.new("RGB", (40, 40), RED), Image.new("RGB", (40, 40), BLUE)
    moving = saved(first, "GIF", save_all=True, append_images=[second])
    assert is_near(opened(thumbnail(moving)).getpixel((5, 5)), RED)


def test_a_whole_image_is_drawn_up_to_the_limit_and_not_beyond() -> None:
    within, beyond = (6000, 6000), (6000, 7000)
    assert within[0] * within[1] <= MOST_PIXELS < beyond[0] * beyond[1]
    assert thumbnail(saved(Image.new("1", within)))
    assert thumbnail(saved(Image.new("1", beyond))) is None


@pytest.mark.parametrize(
    ("width", "height"), [(8000, 8000), (20_000, 20_000), (2_000_000_000, 1), (1, 70_000_000)]
)
def test_a_few_bytes_that_unfold_into_gigabytes_are_not_drawn(width: int, height: int) -> None:
    assert width * height > MOST_PIXELS
    assert thumbnail(declaring(width, height)) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"\xff\xd8\xff", b"BM" + bytes(60), b"<svg/>", b"%!PS-Adobe-3.0 EPSF-3.0\n"],
)
def test_what_is_no_image_of_ours_has_no_thumbnail(content: bytes) -> None:
    assert thumbnail(content) is None


@given(st.data())
def test_damaged_images_are_no_fault(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(["PNG", "JPEG", "GIF", "WEBP"]))
    content = bytearray(saved(halves(60, 40), form))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))])
    small = thumbnail(cut)
    assert small is None or max(opened(small).size) <= SIDE


def test_no_file_is_written_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert thumbnail(saved(halves(800, 400), "JPEG"))
    assert list(tmp_path.iterdir()) == []
