"""Arabic letters in the form that their place in the word asks for, joined pairs included."""

import re
import unicodedata
from functools import lru_cache

from arabic_reshaper import ArabicReshaper

# The pairs that IBM Plex Sans Arabic always draws as one glyph (its `rlig` feature), as far
# as Unicode has a code point for them. The pair itself, with the forms of its letters, is
# read from the ligature's decomposition in Unicode.
LIGATURES = (
    "ﰃﰄﰉﰊﰏﰐﰓﰔﰱﰲﰵﰶﰽﰾﱃﱄﱏﱐﱙﱚ"  # ى and ي after one initial letter
    "ﱤﱥﱧﱨﱩﱪﱫﱭﱮﱯﱰﱱﱳﱴﱵﱶﱷﱹﱺﱻﲃﲄﲊﲋﲍﲎﲏﲑﲒﲔﲕﲖ"  # ر ز ن ى ي after a medial letter
    "ﳻﳼﳽﳾﴅﴆﴇﴈﴍﴎﴏﴐﴗﴘﴙﴚﴡﴢﴣﴤﴩﴪﴫﴬ"  # س ش ص ض before ر ى ي
    "ﻵﻶﻷﻸﻹﻺﻻﻼ"  # lam and alef
)

# Marks above and below letters: paper shows none, since the font would misplace them.
_TASHKEEL = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")

_NON_JOINER = "\u200c"  # has done its work once letters have their forms

# The reshaper's own ligatures are off: some of the pairs above have no name there, and
# its one glyph for the name of God (U+FDF2) looks foreign in this type.
_RESHAPER = ArabicReshaper(configuration={"delete_harakat": True, "support_ligatures": False})


def _pairs() -> dict[str, str]:
    form_of = {unicodedata.decomposition(chr(code)): chr(code) for code in range(0xFE80, 0xFEFD)}
    pairs = {}
    for ligature in LIGATURES:
        place, first, last = unicodedata.decomposition(ligature).split()
        first_form = "<initial>" if place == "<isolated>" else "<medial>"
        pairs[form_of[f"{first_form} {first}"] + form_of[f"<final> {last}"]] = ligature
    return pairs


_LIGATURE_OF = _pairs()
_PAIR = re.compile("|".join(_LIGATURE_OF))


@lru_cache(maxsize=20_000)
def shape(text: str) -> str:
    """Return `text` in presentation forms, still in logical order, without tashkeel."""
    if text.isascii():
        return text
    formed = str(_RESHAPER.reshape(text)).replace(_NON_JOINER, "")
    return _PAIR.sub(lambda match: _LIGATURE_OF[match[0]], formed)


def strip_tashkeel(text: str) -> str:
    """Return `text` without the marks above and below its letters."""
    return text if text.isascii() else _TASHKEEL.sub("", text)


@lru_cache(maxsize=512)
def joins_next(letter: str) -> bool:
    """Say if an Arabic letter joins the one after it (ب does; ا د ر و ة ى ء do not)."""
    before_another = str(_RESHAPER.reshape(letter + "ب"))[0]
    return unicodedata.decomposition(before_another).startswith("<initial>")
