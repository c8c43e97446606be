"""The slip that a person takes away (إيصال استلام), on A5 paper or an 80 mm roll."""

from io import BytesIO
from pathlib import Path

from exports.file_writing import replacing
from exports.paper.practice_mark import draw_practice_mark
from exports.paper.sheet import pdf
from exports.slip import a5, roll
from exports.slip.words import slip_words
from kafel_desk.case.receipt import Receipt
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.papers.orders import Paper


def write_receipt(receipt: Receipt, paper: Paper, catalogue: Catalogue, out: Path) -> None:
    """Write the slip as a PDF, whole or not at all. Raises `FileNotWritten`."""
    page = receipt_pdf(receipt, paper, catalogue)
    with replacing(out) as file:
        file.write(page)


def receipt_pdf(receipt: Receipt, paper: Paper, catalogue: Catalogue) -> bytes:
    """Return the slip as a PDF of one page."""
    words = slip_words(receipt, catalogue)
    layout = a5 if paper == "a5" else roll
    size = a5.SIZE if paper == "a5" else roll.size(receipt, words, catalogue)
    title = catalogue.text("paper.slip.pdf_title", title=words.title, number=receipt.number)
    out = BytesIO()
    with pdf(out, catalogue, title=title, size=size) as sheet:
        if receipt.is_practice:
            draw_practice_mark(sheet, catalogue, says_it=paper == "a5")
        layout.draw(sheet, receipt, words, catalogue)
    return out.getvalue()
