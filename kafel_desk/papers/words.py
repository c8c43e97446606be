"""The words of papers and workbooks: Arabic, in the family of digits that is set at this desk."""

from typing import Protocol

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits, read_digits
from kafel_desk.queries import Reader

DISPLAY = "display"
"""The local setting that says how this desk shows things; digits are one setting of it."""


class Words(Protocol):
    """Gives the words of a language, with numbers in a family of digits."""

    def __call__(self, language: str, digits: Digits = Digits.LATIN, /) -> Catalogue:
        """Return the words."""
        ...


def paper_words(words: Words, reader: Reader) -> Catalogue:
    """Return the words for paper and Excel: a paper speaks Arabic whatever the window speaks,
    and has the digits of the screen beside which it lies.
    """
    return words("ar", read_digits(reader.local_setting(DISPLAY)))
