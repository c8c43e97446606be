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

# Keys that the code puts together from a beginning and a value: beginning -> which values.
DYNAMIC_FAMILIES: dict[str, str] = {
    "opening.": "what is made ready at an opening, and with _part behind",
    "weekday.": "1 Monday to 7 Sunday, as ISO counts",
    "gregorian.month.": "1 January to 12 December",
    "hijri.month.": "1 Muharram to 12 Dhu al-Hijjah",
    "state.": "the states of a case",
    "kind.": "the kinds of a case, and with _urgent behind",
    "relation.": "who the person is to the charity",
    "priority.": "the priorities of a case",
    "confidentiality.": "who may know of a case",
    "outcome.": "the outcomes of each kind of case",
    "cause.": "the causes that can be found",
    "advice.": "what the review of a suggestion advises",
    "reminder.": "who is reminded",
    "fact.looked.": "how somebody looked at a case",
    "importing.holds.": "what a column of an old log may hold",
    "opinion.score_": "1 to 5",
    "routine.": "the shipped routines, by entry",
    "means.": "the means by which people are reached",
    "reception.": "how a person took the result",
    "detail.": "the fields of a case and a person that can be corrected",
    "direction.": "in and out",
    "waiting_for.": "who is waited for",
    "step.": "3 to 12 of a case",
    "stepstate.": "where a case stands with a step",
    "tab.": "the tabs of the list of cases",
    "filter.": "the columns by which a list is narrowed",
    "cases.sorted_": "the columns by which a list is sorted",
    "new.": "the openings of intake",
    "empty.": "the tabs that may be empty",
    "console.verb.": "the verbs of the console",
    "console.act.": "what its verb do can do",
    "console.field.": "the fields of its lines",
    "fact.received_": "the kinds of a case, and with _call behind",
    "fact.confirmed_": "the means of confirming a receipt",
    "fact.priority_": "the priorities of a case",
    "fact.confidentiality_": "who may know of a case",
    "share.act.": "the acts of the console's verb share",
    "fact.waiting_": "who is waited for, and with _reason behind",
}


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


def namings() -> Iterator[tuple[Path, ast.Call]]:
    """Every call that names words: its first argument is a key, or puts one together."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in NAMERS:
                    yield path, node


def keys_asked_for() -> Iterator[tuple[str, str]]:
    for path, node in namings():
        first = node.args[0]
        if (
            isinstance(first, ast.Constant)
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
        if entry.key not in literals() and not entry.key.startswith(families)
    ]


def test_keys_are_put_together_only_from_families_that_are_listed() -> None:
    begun = [
        (f"{path.relative_to(PROJECT)}:{node.lineno}", str(node.args[0].values[0].value))
        for path, node in namings()
        if isinstance(node.args[0], ast.JoinedStr)
        and isinstance(node.args[0].values[0], ast.Constant)
        and "." in str(node.args[0].values[0].value)
    ]
    assert not [(place, key) for place, key in begun if not key.startswith(tuple(DYNAMIC_FAMILIES))]


@pytest.mark.parametrize("beginning", DYNAMIC_FAMILIES)
def test_a_listed_family_has_words_and_is_made_in_the_code(beginning: str) -> None:
    assert any(entry.key.startswith(beginning) for _, entry in entries("ar"))
    assert {beginning, beginning.rstrip("._")} & literals()


def test_both_catalogues_can_be_read() -> None:
    arabic = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    english = [path.read_text(encoding="utf-8") for path in resources.translations("en")]
    assert parse_catalogue("ar", arabic).direction == "rtl"
    assert parse_catalogue("en", arabic, english).direction == "ltr"
