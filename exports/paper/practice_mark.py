"""The mark of practice: across every page behind what is printed, and in words at its top."""

from exports.paper.fonts import Weight
from exports.paper.runs import runs, runs_width
from exports.paper.sheet import Sheet
from kafel_desk.case.number import is_practice_number
from kafel_desk.language.catalogue import Catalogue

_GREY = "#DCDCDC"
_ANGLE = 35  # degrees
_SHARE = 0.8  # of the width of the page
_ROOM_FOR_WORDS = 30.0  # points above what is printed; a roll has none
_WORDS_SIZE = 11


def draw_practice_mark(sheet: Sheet, catalogue: Catalogue, *, says_it: bool = True) -> None:
    """Mark a page before anything else is drawn on it; `says_it` puts the words at its top."""
    mark = runs(catalogue.text("paper.practice.mark"), weight=Weight.BOLD)
    size = 10 * _SHARE * sheet.width / runs_width(mark, 10)
    middle = sheet.width / 2
    while middle - sheet.width / 2 < sheet.height:
        canvas = sheet.canvas
        canvas.saveState()
        canvas.translate(sheet.width / 2, sheet.height - middle)
        canvas.rotate(_ANGLE)
        turned = Sheet(canvas, 0.0, 0.0, sheet.direction)
        turned.line(mark, -middle, size / 3, 2 * middle, size, align="centre", colour=_GREY)
        canvas.restoreState()
        middle += sheet.width
    if says_it:
        words = runs(catalogue.text("paper.practice.not_real"), weight=Weight.BOLD)
        sheet.line(words, 0, _ROOM_FOR_WORDS * 0.7, sheet.width, _WORDS_SIZE, align="centre")


def mark_practice(sheet: Sheet, number: str, catalogue: Catalogue) -> None:
    """Mark a page of a case that is not real, by its number."""
    if is_practice_number(number):
        draw_practice_mark(sheet, catalogue)
