"""The 24 words of the recovery sheet: 22 random bytes, and two that tell where a mistake is.

A Reed-Solomon code over the bytes of the words: one wrong word is found and named, whatever it is;
two that changed places, and anything worse, is noticed. It never mends by itself.
"""

from kafel_desk.refusal import refuse

SECRET, WORDS = 22, 24
_POLYNOMIAL = 0x11D


def _powers() -> tuple[tuple[int, ...], tuple[int, ...]]:
    power, logarithm, value = [0] * 510, [0] * 256, 1
    for exponent in range(255):
        power[exponent] = power[exponent + 255] = value
        logarithm[value] = exponent
        value = value << 1 ^ (_POLYNOMIAL if value & 0x80 else 0)
    return tuple(power), tuple(logarithm)


_POWER, _LOG = _powers()


def _times(one: int, other: int) -> int:
    return _POWER[_LOG[one] + _LOG[other]] if one and other else 0


def with_check(secret: bytes) -> bytes:
    """Return 24 bytes: the secret, and the two that make both sums of :func:`_sums` nothing."""
    if len(secret) != SECRET:
        raise ValueError("the secret of a recovery sheet has 22 bytes")
    plain, weighted = _sums(secret)
    # x + y = plain and a^22 x + a^23 y = weighted, solved for the two last places.
    at, after = _POWER[SECRET], _POWER[SECRET + 1]
    inverse = _POWER[255 - _LOG[at ^ after]]
    first = _times(weighted ^ _times(after, plain), inverse)
    return secret + bytes((first, plain ^ first))


def without_check(content: bytes) -> bytes:
    """Return the secret; raises ``Refused`` with the place of the wrong word where one is."""
    plain, weighted = _sums(content)
    if not plain and not weighted:
        return content[:SECRET]
    if plain and weighted:
        place = (_LOG[weighted] - _LOG[plain]) % 255
        if place < WORDS:
            raise refuse("words", "share.error.kit_word", place=place + 1)
    raise refuse("words", "share.error.kit_words")


def _sums(content: bytes) -> tuple[int, int]:
    plain = weighted = 0
    for place, byte in enumerate(content):
        plain ^= byte
        weighted ^= _times(byte, _POWER[place])
    return plain, weighted
