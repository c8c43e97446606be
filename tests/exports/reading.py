"""Papers read back as people and scanners read them: pictures, text in order, codes, golden pages."""

import os
import re
import subprocess
import unicodedata
from pathlib import Path
from shutil import which

import pypdfium2
import pytest
from PIL import Image, ImageChops

from kafel_desk.language.direction import strip_marks

GOLDEN = Path(__file__).parent / "golden"
needs_scanner = pytest.mark.skipif(
    which("zbarimg") is None, reason="zbarimg (zbar-tools) is not here"
)


def picture(pdf: bytes, dots_per_inch: int = 100, *, page: int = 0) -> Image.Image:
    """Draw one page in grey."""
    bitmap = pypdfium2.PdfDocument(pdf)[page].render(scale=dots_per_inch / 72, grayscale=True)
    image: Image.Image = bitmap.to_pil().convert("L")
    return image


def page_count(pdf: bytes) -> int:
    """Count the pages."""
    return len(pypdfium2.PdfDocument(pdf))


def text_of(pdf: bytes, folder: Path) -> str:
    """Return the text of all pages in reading order, with single blanks."""
    if which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    run = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    text = strip_marks(unicodedata.normalize("NFKC", run.stdout.decode()))
    return re.sub(r"\s+", " ", text)


def codes_on(pdf: bytes, folder: Path, *, page: int = 0) -> set[str]:
    """Return what a scanner reads from a page printed at 200 dots to the inch."""
    file = folder / "page.png"
    picture(pdf, 200, page=page).save(file)
    run = subprocess.run(["zbarimg", "-q", file], capture_output=True, check=False)
    return set(run.stdout.decode().splitlines())


def holds(text: str, phrase: str) -> bool:
    """Tell whether a phrase is in a text, wherever its lines break."""
    return "".join(phrase.split()) in "".join(text.split())


def compare_with_golden(pdf: bytes, name: str, folder: Path, *, page: int = 0) -> None:
    """Fail unless a page looks as it did when it was judged by eye."""
    drawn = picture(pdf, page=page)
    golden = GOLDEN / f"{name}.png"
    if os.environ.get("KEEP_AS_GOLDEN"):
        drawn.save(golden, optimize=True)
    judged = Image.open(golden)
    if drawn.size != judged.size or ImageChops.difference(drawn, judged).getbbox():
        drawn.save(folder / golden.name)
        pytest.fail(f"look at {folder / golden.name}, and judge it before it is golden")
