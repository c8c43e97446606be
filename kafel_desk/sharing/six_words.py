"""Six words that stand for a request to join, compared by voice.

Whoever can write to the share could put another request in the place of an honest one, so the words
must be hard to hit: 48 bits, and 16 MiB and a twentieth of a second for every attempt.
"""

import hashlib
from collections.abc import Sequence

from kafel_desk.refusal import refuse
from kafel_desk.sharing.words import WordList, read_words

SIX = 6
_SALT = b"kafel-desk/six-words/1"
_COST, _BLOCK = 1 << 14, 8


def six_bytes(request: bytes) -> bytes:
    """Return what the six words of a request stand for: of the whole request, as it was written."""
    return hashlib.scrypt(request, salt=_SALT, n=_COST, r=_BLOCK, p=1, dklen=SIX)


def check_six_words(request: bytes, typed: str, lists: Sequence[WordList]) -> None:
    """Raise ``Refused`` unless the words that were typed are those of the request.

    It does not tell which word is wrong: an honest pair of desks shows the same six.
    """
    if read_words(typed, lists, "words", SIX) != six_bytes(request):
        raise refuse("words", "share.error.words_differ")
