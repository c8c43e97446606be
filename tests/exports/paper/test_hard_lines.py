"""Every hard line of Arabic print: as wide as it must be, drawn as it was judged, read in order."""

import os
import subprocess
import unicodedata
from pathlib import Path
from shutil import which

import pypdfium2
import pytest
from PIL import Image, ImageChops

from exports.paper.runs import runs_width
from exports.paper.shaping import strip_tashkeel
from exports.paper.wrapping import wrap
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks
from tests.exports.paper.hard_lines import COLUMN, HARD_LINES, HardLine, hard_lines_page

GOLDEN = Path(__file__).parent / "golden" / "hard-lines.png"
DOTS_PER_INCH = 100
# The published widths are rounded to a tenth: 0.25 pt, and half of that tenth.
TOLERANCE = 0.25 + 0.05


@pytest.mark.parametrize("line", HARD_LINES, ids=lambda line: line.words[:24])
def test_a_hard_line_breaks_where_it_must_and_is_as_wide_as_it_must_be(line: HardLine) -> None:
    widths = [runs_width(each, line.type.size) for each in wrap(line.runs, line.type.size, COLUMN)]
    assert widths == pytest.approx(line.widths, abs=TOLERANCE)


def test_the_page_of_hard_lines_looks_as_it_did_when_it_was_judged(
    arabic: Catalogue, tmp_path: Path
) -> None:
    drawn = _picture(hard_lines_page(arabic))
    if os.environ.get("KEEP_AS_GOLDEN"):
        drawn.save(GOLDEN, optimize=True)
    judged = Image.open(GOLDEN)
    if drawn.size != judged.size or ImageChops.difference(drawn, judged).getbbox():
        drawn.save(tmp_path / "hard-lines.png")
        pytest.fail(f"look at {tmp_path / 'hard-lines.png'}, and judge it before it is golden")


@pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here")
def test_the_text_of_the_page_is_extracted_in_logical_order(
    arabic: Catalogue, tmp_path: Path
) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(hard_lines_page(arabic))
    extracted = subprocess.run(
        ["pdftotext", page, "-"], capture_output=True, check=True
    ).stdout.decode()
    text = _compared(extracted)
    missing = [
        line.words
        for line in HARD_LINES
        if line.direction == "rtl"  # it takes a whole page for one of one direction
        for part in wrap(line.runs, line.type.size, COLUMN)
        if _compared("".join(run.text for run in part)) not in text
    ]
    assert not missing


def _compared(text: str) -> str:
    """Return text as the extraction can give it back: compatible letters, no marks, no spaces."""
    return "".join(strip_marks(unicodedata.normalize("NFKC", strip_tashkeel(text))).split())


def _picture(page: bytes) -> Image.Image:
    bitmap = pypdfium2.PdfDocument(page)[0].render(scale=DOTS_PER_INCH / 72, grayscale=True)
    image: Image.Image = bitmap.to_pil().convert("L")
    return image
