"""Which letters of a text a typed query matches, in any Arabic spelling."""

from kafel_desk.language.folding import fold

_ARTICLE = "ال"


def match_span(text: str, query: str) -> tuple[int, int] | None:
    """Return begin and end of the first match of `query` in `text`, or None.

    Letters are compared as search compares them (أ and ا are one, marks count for
    nothing), and the match begins at the beginning of a word where one does.
    """
    asked, _ = _fold_letters(query.strip())
    folded, places = _fold_letters(text)
    if not asked:
        return None
    at = f" {folded}".find(f" {asked}")
    if at < 0:
        at = folded.find(asked)
    if at < 0:
        return None
    return places[at], places[at + len(asked) - 1] + 1


def matches(text: str, query: str) -> bool:
    """Say whether every word of the query is in the text, in any spelling."""
    return all(match_span(text, word) is not None for word in query.split())


def begins_word(text: str, letters: str) -> bool:
    """Say whether a word of the text begins so, in any spelling, with the article or without."""
    asked, _ = _fold_letters(letters)
    folded, _ = _fold_letters(text)
    words = folded.split()
    return any(
        word.startswith(asked) or word.removeprefix(_ARTICLE).startswith(asked) for word in words
    )


def _fold_letters(text: str) -> tuple[str, list[int]]:
    """Return the folded letters and, for each, where in `text` it came from."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for folded in " " if letter.isspace() else fold(letter):
            letters.append(folded)
            places.append(place)
    return "".join(letters), places
