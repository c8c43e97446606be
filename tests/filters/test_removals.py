"""The table of filters is whole: each use of one is in it, and stands where it says."""

from pathlib import Path

import pytest

from tests.filters.removals import BEHIND, REMOVALS, Removal
from tests.filters.taking_away import filters_in, without

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("removal", REMOVALS, ids=lambda removal: removal.door)
def test_a_filter_stands_where_the_table_says(removal: Removal) -> None:
    source = (ROOT / removal.file).read_text("utf-8")
    mutated = without(removal, source)
    assert mutated != source
    compile(mutated, removal.file, "exec")


@pytest.mark.parametrize("removal", REMOVALS, ids=lambda removal: removal.door)
def test_the_tests_that_must_fail_are_there(removal: Removal) -> None:
    for test in removal.tests:
        file, _, name = test.partition("::")
        assert f"def {name.partition('[')[0]}" in (ROOT / file).read_text("utf-8")


def test_every_use_of_a_filter_is_in_the_table() -> None:
    known = {(one.file, one.within, one.filter) for one in REMOVALS} | set(BEHIND)
    used = set(filters_in(ROOT, ("database", "kafel_desk", "exports")))
    assert used - known == set(), "tests/filters/removals.py: which test fails without this filter?"


def test_what_is_said_to_stand_behind_another_filter_is_there() -> None:
    used = set(filters_in(ROOT, ("database", "kafel_desk", "exports")))
    assert set(BEHIND) - used == set()


def test_doors_have_names_of_their_own() -> None:
    assert len({removal.door for removal in REMOVALS}) == len(REMOVALS)
