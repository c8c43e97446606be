"""Every field and act of every verb has its words, in both languages."""

import pytest

import main
from kafel_desk.console.acts import RECORD, SHAPES
from kafel_desk.console.arguments import LANGUAGES, read_arguments
from kafel_desk.console.verbs import _VERBS as VERBS
from kafel_desk.language.catalogue import Catalogue

FIELDS = sorted({*RECORD, "by", *(name for shape in SHAPES.values() for name in shape)} - {"case"})


@pytest.fixture(params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    return main.catalogue(request.param)


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_has_words(catalogue: Catalogue, field: str) -> None:
    assert_has_words(catalogue, f"console.field.{field}")


@pytest.mark.parametrize("act", sorted(SHAPES))
def test_an_act_has_words(catalogue: Catalogue, act: str) -> None:
    assert_has_words(catalogue, f"console.act.{act}")


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_help_of_a_verb_has_no_key_in_it(
    catalogue: Catalogue, verb: str, caplog: pytest.LogCaptureFixture
) -> None:
    said: list[str] = []
    assert read_arguments([verb, "--help"], catalogue, said.append) is None
    (words,) = said
    assert words.strip()
    for family in ("console.", "share.opt", "share.act"):
        assert family not in words
    assert not caplog.records, "a key without words is told to the log"


def assert_has_words(catalogue: Catalogue, key: str) -> None:
    words = catalogue.text(key)
    assert words.strip()
    assert words != key
