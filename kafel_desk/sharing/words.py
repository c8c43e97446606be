"""Bytes as words that are read aloud or written down, in Arabic or in English, one word a byte.

No two words of a list are one letter apart, so a slip of the pen is never another word.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from kafel_desk.language.folding import fold
from kafel_desk.refusal import refuse

_SEPARATORS = str.maketrans(dict.fromkeys("،,؛;.-–—/|\t\n\r", " "))


class WordList:
    """256 words of one language, in the order of the bytes that they stand for."""

    def __init__(self, text: str) -> None:
        self.words = tuple(text.split())
        if len(self.words) != 256:
            raise ValueError("a list of words has one for every byte")

    def words_of(self, content: bytes) -> tuple[str, ...]:
        """Return a word for every byte."""
        return tuple(self.words[byte] for byte in content)

    @cached_property
    def byte_of(self) -> Mapping[str, int]:
        """Return the byte that each word stands for, by the word as it is searched for."""
        return {folded(word): byte for byte, word in enumerate(self.words)}


def folded(word: str) -> str:
    """Return a word without the differences that nobody hears or minds: hamza, case, marks."""
    return fold(word).partition(" ")[0]


def read_words(text: str, lists: Sequence[WordList], field: str, count: int) -> bytes:
    """Return the bytes that ``count`` words stand for, each of whatever list; order counts.

    Raises ``Refused``: ``share.error.unknown_word`` names the place and the word that is in no
    list and the one that may be meant, ``share.error.word_count`` another number of words.
    """
    typed = text.translate(_SEPARATORS).split()
    content = bytearray()
    for place, word in enumerate(typed, 1):
        known = [words.byte_of[folded(word)] for words in lists if folded(word) in words.byte_of]
        if not known:
            meant = _nearest(folded(word), lists)
            raise refuse(field, "share.error.unknown_word", place=place, word=word, meant=meant)
        content.append(known[0])
    if len(typed) != count:
        raise refuse(field, "share.error.word_count", n=count, typed=len(typed))
    return bytes(content)


def _nearest(word: str, lists: Sequence[WordList]) -> str:
    candidates = [(distance(word, folded(known)), known) for by in lists for known in by.words]
    return min(candidates)[1] if candidates else ""


def distance(one: str, other: str) -> int:
    """Count the letters to change, add, drop or swap with a neighbour to make one the other."""
    before, row = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row = row, [i]
        for j, its in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]
