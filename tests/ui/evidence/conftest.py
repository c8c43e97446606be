"""The page of a case on a real desk, and files of every kind to be added to it."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.ui.cases.conftest import desk, make_shown, shown
from tests.ui.intake.conftest import BLANK_PAGE

__all__ = ["desk", "make_shown", "shown"]


def png(colour: str = "white", size: tuple[int, int] = (400, 560)) -> bytes:
    """Return a picture of a letter in a colour."""
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    for place in range(40, size[1] - 40, 36):
        draw.line([(40, place), (size[0] - 40, place)], fill="#446688", width=8)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Make a folder with files as people have them."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "كشف الحساب.png").write_bytes(png())
    (folder / "صورة محادثة.png").write_bytes(png("#dfe7d8"))
    (folder / "خطاب البنك.pdf").write_bytes(BLANK_PAGE)
    (folder / "ملاحظات.txt").write_text("اتصل بالبنك يوم الأحد", encoding="utf-8")
    (folder / "فارغ.png").write_bytes(b"")
    (folder / "برنامج.png").write_bytes(b"MZ" + b"\0" * 64)
    (folder / "مجلد").mkdir()
    (folder / "اختصار.png").symlink_to(folder / "كشف الحساب.png")
    return folder
