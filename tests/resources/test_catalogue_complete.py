"""The catalogue is whole: every entry finished, every key used, every used key there."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import resources
from kafel_desk.language.catalogue import Entry, parse_catalogue, placeholders, read_entries

PROJECT = Path(__file__).resolve().parents[2]
CODE = [
    PROJECT / "main.py",
    *(
        path
        for package in ("kafel_desk", "database", "exports", "ui")
        for path in sorted((PROJECT / package).rglob("*.py"))
    ),
]
NAMERS = {"text", "message", "Message"}
KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")

# Keys that the code puts together from a beginning and a value: beginning -> why.
# Each beginning must stand in the code as it stands here.
DYNAMIC_FAMILIES: dict[str, str] = {}


@cache
def entries(language: str) -> list[tuple[str, Entry]]:
    return [
        (path.name, entry)
        for path in resources.translations(language)
        for entry in read_entries(path.read_text(encoding="utf-8"))
    ]


@cache
def trees() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in CODE if path.is_file()]


def keys_asked_for() -> Iterator[tuple[str, str]]:
    for path, tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            if (
                name in NAMERS
                and isinstance(first, ast.Constant)
                and isinstance(first.value, str)
                and KEY.fullmatch(first.value)
            ):
                yield f"{path.relative_to(PROJECT)}:{node.lineno}", first.value


@cache
def literals() -> frozenset[str]:
    return frozenset(
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_entry_is_unfinished_or_empty(language: str) -> None:
    assert not [
        (file, entry.key)
        for file, entry in entries(language)
        if not entry.is_finished or not all(form.strip() for form in entry.forms)
    ]


def test_every_arabic_entry_has_its_english_source() -> None:
    assert not [(file, entry.key) for file, entry in entries("ar") if not entry.source.strip()]


@pytest.mark.parametrize(("language", "count"), [("ar", 6), ("en", 2)])
def test_a_plural_has_all_its_forms(language: str, count: int) -> None:
    assert not [
        (file, entry.key)
        for file, entry in entries(language)
        if entry.is_plural and len(entry.forms) != count
    ]


def test_no_key_stands_twice() -> None:
    counts = Counter(entry.key for _, entry in entries("ar"))
    assert not [key for key, count in counts.items() if count > 1]


def test_keys_are_dotted_and_lower_case() -> None:
    assert not [(file, entry.key) for file, entry in entries("ar") if not KEY.fullmatch(entry.key)]


def test_placeholders_are_the_same_in_source_and_translation() -> None:
    wrong = []
    for file, entry in entries("ar"):
        wanted = placeholders(entry.source)
        for form in entry.forms:
            # A plural form may leave out its number: one day, two days.
            given = placeholders(form) | ({"n"} & wanted if entry.is_plural else set())
            if given != wanted:
                wrong.append((file, entry.key, form))
    assert not wrong


def test_english_holds_the_plurals_of_arabic_and_nothing_else() -> None:
    plurals = {entry.key: entry for _, entry in entries("ar") if entry.is_plural}
    english = {entry.key: entry for _, entry in entries("en")}
    assert english.keys() == plurals.keys()
    assert not [
        (key, form)
        for key, entry in english.items()
        for form in entry.forms
        if placeholders(form) | {"n"} != placeholders(plurals[key].source) | {"n"}
    ]


def test_every_key_that_the_code_asks_for_has_words() -> None:
    known = {entry.key for _, entry in entries("ar")}
    assert not [(place, key) for place, key in keys_asked_for() if key not in known]


def test_every_key_is_used_in_the_code() -> None:
    families = tuple(DYNAMIC_FAMILIES)
    assert not [
        (file, entry.key)
        for file, entry in entries("ar")
        if entry.key not in literals() and not (families and entry.key.startswith(families))
    ]


@pytest.mark.parametrize("beginning", DYNAMIC_FAMILIES or [None])
def test_a_family_of_keys_is_made_in_the_code_and_has_words(beginning: str | None) -> None:
    if beginning is None:
        return
    assert beginning in literals()
    assert any(entry.key.startswith(beginning) for _, entry in entries("ar"))


def test_both_catalogues_can_be_read() -> None:
    arabic = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    english = [path.read_text(encoding="utf-8") for path in resources.translations("en")]
    assert parse_catalogue("ar", arabic).direction == "rtl"
    assert parse_catalogue("en", arabic, english).direction == "ltr"
