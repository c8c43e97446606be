"""A verb that finds a desk of an older program says on standard error how far it is made ready."""

import pytest

from database import rebuild, schema
from tests.kafel_desk.console.conftest import Console


@pytest.fixture
def old(desk: Console, monkeypatch: pytest.MonkeyPatch) -> Console:
    for number in range(40):
        desk.record(phone=f"05550001{number:02}")
    monkeypatch.setattr(schema, "PROJECTIONS_VERSION", schema.PROJECTIONS_VERSION + 1)
    monkeypatch.setattr(rebuild, "_AT_ONCE", 1)
    return desk


def test_it_is_said_what_is_done_how_far_it_is_and_that_nothing_is_lost(old: Console) -> None:
    assert old.run("do") == 0
    assert old.out == ""
    what, calm, *parts, _count = old.words.splitlines()
    assert "worked out anew" in what
    assert "lost" in calm
    assert parts[0].startswith("0 % is done: 0 of ")
    assert parts[-1].startswith("100 % is done: ")
    done = [int(part.split()[0]) for part in parts]
    assert done == sorted(set(done))
    assert 10 < len(done) <= 21, "a line for every few hundredths, however many cases there are"


def test_a_desk_that_is_ready_says_nothing_of_it(desk: Console) -> None:
    desk.record()
    assert desk.run("do") == 0
    assert "%" not in desk.words


def test_it_is_said_in_the_language_that_was_asked_for(old: Console) -> None:
    assert old.run("do", "--language", "ar") == 0
    assert "يُستخرج" in old.words
