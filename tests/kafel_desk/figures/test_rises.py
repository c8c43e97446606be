"""A rise is named when chance does not explain it, and not when it is merely larger."""

import random
from collections import Counter

import pytest

from kafel_desk.figures.rises import chance_of, risen

FIFTH = 0.2
"""One week beside the four before it."""


def names(now: dict[str, int], earlier: dict[str, int]) -> list[str]:
    return [each.category for each in risen(now, earlier, FIFTH)]


def test_as_many_as_ever_is_no_rise() -> None:
    assert names({"delay": 10}, {"delay": 40}) == []


def test_a_little_more_is_no_rise_and_much_more_is_one() -> None:
    assert names({"delay": 13}, {"delay": 40}) == []
    assert names({"delay": 30}, {"delay": 40}) == ["delay"]


def test_two_cases_of_what_never_came_are_no_rise() -> None:
    assert names({"new": 2}, {}) == []
    assert names({"new": 9}, {}) == ["new"]


def test_the_less_likely_stands_first() -> None:
    assert names({"a": 20, "b": 40}, {"a": 20, "b": 20}) == ["b", "a"]


def test_the_more_categories_there_are_the_more_each_has_to_rise() -> None:
    now, earlier = {"delay": 8}, {"delay": 10}
    assert names(now, earlier) == ["delay"]
    others = {f"other {n}": 10 for n in range(40)}
    same = dict.fromkeys(others, 40)
    assert names(now | others, earlier | same) == []


def test_a_short_week_is_held_against_its_own_working_time() -> None:
    assert chance_of(10, 40, 0.2) == pytest.approx(0.5563, abs=1e-3)
    assert chance_of(10, 40, 0.1) < 0.03


def test_the_probability_is_that_of_so_many_or_more() -> None:
    # 3 of 3 in a fifth of the time; 1 or more of 3.
    assert chance_of(3, 0, FIFTH) == pytest.approx(FIFTH**3)
    assert chance_of(1, 2, FIFTH) == pytest.approx(1 - (1 - FIFTH) ** 3)
    assert chance_of(0, 9, FIFTH) == 1


def test_where_nothing_changed_hardly_a_report_names_anything() -> None:
    dice = random.Random(11)
    false_alarms = 0
    for _ in range(400):
        weeks = [Counter(dice.choices(range(15), k=120)) for _ in range(5)]
        now = {str(name): count for name, count in weeks[0].items()}
        earlier = sum(weeks[1:], Counter[int]())
        false_alarms += bool(risen(now, {str(n): c for n, c in earlier.items()}, FIFTH))
    assert false_alarms <= 0.05 * 400
