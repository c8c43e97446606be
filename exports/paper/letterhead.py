"""The head of every page: wordmark, charity and centre, over a rule in the accent colour."""

from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.runs import Run, runs, runs_width, typed
from exports.paper.sheet import ACCENT, Sheet
from kafel_desk.language.catalogue import Catalogue

_WORDMARK = 23.8  # points
_OVERHANG = 2.4  # of its first letter, kept inside the margin
_GAP = 8.7  # from wordmark and from names to the upright rule
_RULE_BELOW = 6.7


def draw_letterhead(
    sheet: Sheet,
    catalogue: Catalogue,
    *,
    charity: str,
    centre: str,
    margin: float,
    top: float,
    size: float,
    wordmark_size: float = _WORDMARK,
    rule_below: float = _RULE_BELOW,
) -> float:
    """Draw the head within the side margins, its names in `size`; return where its rule ends.

    An empty name of charity or centre is replaced by the one in the catalogue.
    """
    line = Type(size, 1.55 * size)
    height = 2 * line.leading
    width = sheet.width - 2 * margin
    wordmark = (Run(catalogue.text("paper.org.wordmark"), Weight.SEMIBOLD),)
    sheet.line(
        wordmark, margin + _OVERHANG, top + 0.75 * height, width, wordmark_size, colour=ACCENT
    )
    upright = _OVERHANG + runs_width(wordmark, wordmark_size) + _GAP
    sheet.upright(margin + upright, top, height)
    names = (
        runs(typed(charity) or catalogue.text("paper.org.name"), weight=Weight.SEMIBOLD),
        runs(typed(centre) or catalogue.text("paper.org.centre")),
    )
    for place, name in enumerate(names):
        Paragraph(name, line, most=1).draw(
            sheet, margin + upright + _GAP, top + place * line.leading, width - upright - _GAP
        )
    rule = top + height + rule_below
    sheet.rule(margin, rule, width, 2, ACCENT)
    return rule + 1
