"""The shipped words, as the tests read them: strict, so that a missing one fails."""

from functools import cache

import resources
from kafel_desk.language.catalogue import Catalogue, parse_catalogue


@cache
def words(language: str = "ar") -> Catalogue:
    """Return the shipped catalogue of a language."""
    arabic = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    own = [path.read_text(encoding="utf-8") for path in resources.translations(language)]
    return parse_catalogue(language, arabic, own if language != "ar" else (), strict=True)
