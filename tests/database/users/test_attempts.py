"""Wrong passwords wait longer and longer, whatever is restarted and however the clock is turned."""

from datetime import timedelta
from pathlib import Path

import pytest

from database.users.attempts import FREE, Attempts, delay_after
from tests.factories import NOON


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.tries"


def wrong(path: Path, times: int) -> None:
    for _ in range(times):
        Attempts(path).note_wrong(NOON)


def test_a_few_mistakes_cost_nothing(path: Path) -> None:
    wrong(path, FREE - 1)
    assert Attempts(path).wait(NOON) == timedelta()


def test_each_further_one_doubles_the_wait(path: Path) -> None:
    wrong(path, FREE)
    first = Attempts(path).wait(NOON)
    wrong(path, 1)
    assert Attempts(path).wait(NOON) == first * 2 > timedelta()


def test_ten_thousand_wrong_ones_wait_a_quarter_of_an_hour_each() -> None:
    assert delay_after(10_000) == timedelta(minutes=15)
    assert sum((delay_after(n) for n in range(10_000)), timedelta()) > timedelta(days=100)


def test_the_wait_passes(path: Path) -> None:
    wrong(path, FREE)
    assert Attempts(path).wait(NOON + timedelta(minutes=1)) == timedelta()


def test_a_clock_that_is_set_back_shortens_nothing(path: Path) -> None:
    wrong(path, FREE)
    owed = Attempts(path).wait(NOON)
    yesterday = NOON - timedelta(days=1)
    assert Attempts(path).wait(yesterday) == owed
    assert Attempts(path).wait(yesterday + timedelta(seconds=1)) == owed - timedelta(seconds=1)


def test_the_right_password_ends_it(path: Path) -> None:
    wrong(path, FREE + 3)
    Attempts(path).note_right()
    assert Attempts(path).wait(NOON) == timedelta()


def test_a_damaged_count_is_none(path: Path) -> None:
    path.write_bytes(b"\xff\x00")
    assert Attempts(path).wait(NOON) == timedelta()


def test_each_name_is_counted_by_itself(path: Path) -> None:
    for _ in range(FREE):
        Attempts(path, "huda").note_wrong(NOON)
    Attempts(path, "nourah").note_wrong(NOON)
    Attempts(path, "nourah").note_right()
    assert Attempts(path, "huda").wait(NOON) > timedelta()
    assert Attempts(path, "nourah").wait(NOON) == timedelta()
