"""Folding for search: every spelling of a word becomes the one that is indexed and asked for."""

import unicodedata

# Letters that people write one for another. Yeh with hamza waits until `ئو` is dealt with.
_ONE_LETTER = {
    **dict.fromkeys("أإآٱ", "ا"),
    "ة": "ه",
    "ى": "ي",
    "ی": "ي",
    "ؤ": "و",
    "ک": "ك",
}
_TATWEEL = "ـ"
_ARTICLE = "ال"
_GOD = "الله"
_SERVANT_OF = "عبد"
_SON_OF = frozenset({"بن", "ابن"})
# Cutting the article from anything shorter leaves one letter, which would match everything.
_SHORTEST_WITH_ARTICLE = len(_ARTICLE) + 2


class _FoldingTable(dict[int, str]):
    """What each character becomes; worked out at its first use, then a plain look-up."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = "".join(map(_fold_character, chr(code).casefold()))
        return folded


def _fold_character(character: str) -> str:
    if character in _ONE_LETTER:
        return _ONE_LETTER[character]
    category = unicodedata.category(character)
    # Marks, tatweel and invisible characters (direction marks among them) leave no trace.
    if character == _TATWEEL or category[0] == "M" or category == "Cf":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character if character.isalnum() else " "


_TABLE = _FoldingTable()


def fold(text: str) -> str:
    """Return `text` as it is put into the search index: words between single spaces.

    Words with the article ال stand there with and without it, so that both are found.
    """
    words = _words(text)
    words += [word[2:] for word in words if word[:2] == _ARTICLE and _has_article(word)]
    return " ".join(words)


def query_terms(text: str) -> list[str]:
    """Return the words that a search asks for, each a beginning of a word of the index.

    All of them must be found. The article is cut, and بن or ابن is not asked for
    unless it stands alone.
    """
    terms = dict.fromkeys(
        word[2:] if word[:2] == _ARTICLE and _has_article(word) else word for word in _words(text)
    )
    asked = [term for term in terms if term not in _SON_OF and term != _ARTICLE]
    return asked or list(terms)


def _has_article(word: str) -> bool:
    return len(word) >= _SHORTEST_WITH_ARTICLE and word != _GOD


def _words(text: str) -> list[str]:
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    # شئون is شؤون and مسئول is مسؤول, whichever seat the hamza was given.
    folded = text.translate(_TABLE).replace("ئو", "وو").replace("ئ", "ي")
    words = folded.split()
    return _with_joined_names(words) if _SERVANT_OF in words else words


def _with_joined_names(words: list[str]) -> list[str]:
    """عبد الله and عبدالله are one name, as is every name that begins so."""
    joined: list[str] = []
    begun = ""
    for word in words:
        if word == _SERVANT_OF and not begun:
            begun = word
            continue
        joined.append(begun + word)
        begun = ""
    if begun:
        joined.append(begun)
    return joined
