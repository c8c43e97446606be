"""What the same keys give on the other layout: lol typed on an Arabic keyboard is مخم."""

# Arabic (101), the layout that Windows gives Saudi Arabia, beside US Latin: key by key.
_KEYS = {
    **dict(zip("qwertyuiop[]", "ضصثقفغعهخحجد", strict=True)),
    **dict(zip("asdfghjkl;'", "شسيبلاتنمكط", strict=True)),
    **dict(zip("zxcvnm,./`", "ئءؤرىةوزظذ", strict=True)),
    "b": "لا",
}
_KEYS_WITH_SHIFT = {
    **dict(zip("QWERYUIOP", "\u064e\u064b\u064f\u064cإ‘÷×؛", strict=True)),
    **dict(zip("ASDFHJKL", "\u0650\u064d][أـ،/", strict=True)),
    **dict(zip("ZXCVNM", "~\u0652{}آ’", strict=True)),
    "T": "لإ",
    "G": "لأ",
    "B": "لآ",
}
_LATIN_TO_ARABIC = str.maketrans(_KEYS | _KEYS_WITH_SHIFT)
_TO_LATIN = {arabic: latin for latin, arabic in (_KEYS | _KEYS_WITH_SHIFT).items()}
# Lam-alef comes from one key, and is what its two letters mean far more often than gh.
_LAM_ALEFS = [pair for pair in _TO_LATIN if len(pair) == 2]
_ARABIC_TO_LATIN = str.maketrans(
    {arabic: latin for arabic, latin in _TO_LATIN.items() if len(arabic) == 1}
)


def on_arabic_layout(text: str) -> str:
    """Return what the keys of this Latin text give on an Arabic keyboard."""
    return text.translate(_LATIN_TO_ARABIC)


def on_latin_layout(text: str) -> str:
    """Return what the keys of this Arabic text give on a Latin keyboard."""
    for pair in _LAM_ALEFS:
        text = text.replace(pair, _TO_LATIN[pair])
    return text.translate(_ARABIC_TO_LATIN)


def on_other_layout(text: str) -> str:
    """Return the text as typed on the other layout, for "did you mean"."""
    has_latin = any("a" <= character <= "z" for character in text.lower())
    return on_arabic_layout(text) if has_latin else on_latin_layout(text)
