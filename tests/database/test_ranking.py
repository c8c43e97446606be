"""Any place of any list is found by counts, as a plain sort would find it."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from database import ranking
from database.connection import Connection
from database.ranked import Part, Ranked
from database.ranking import ALL, ORDERS, Keys, Ranking, list_id, read_stretches

TABLES = """
CREATE TABLE cases (id INTEGER PRIMARY KEY, bucket, due_key, received, number_key, room);
CREATE INDEX cases_by_bucket_due ON cases (bucket, due_key);
CREATE INDEX cases_by_bucket_received ON cases (bucket, received);
CREATE INDEX cases_by_bucket_number ON cases (bucket, number_key);
CREATE INDEX cases_by_due ON cases (due_key);
CREATE INDEX cases_by_received ON cases (received);
CREATE INDEX cases_by_number ON cases (number_key);
CREATE TABLE stretches (list, key, id, room, count, PRIMARY KEY (list, key, id, room)) WITHOUT ROWID;
CREATE TABLE stretch_changes (list, key, id, room, by, PRIMARY KEY (list, key, id, room)) WITHOUT ROWID;
CREATE TABLE settled (version);
INSERT INTO settled VALUES (0);
"""
KEYS = st.integers(0, 12)
CASES = st.builds(
    Keys, st.integers(0, 3), st.integers(1, 40), KEYS, KEYS, KEYS, st.sampled_from("AB*")
)


@pytest.fixture(autouse=True)
def _short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "LONGEST_STRETCH", 6)
    monkeypatch.setattr(ranking, "_MOST_CHANGES", 10)


def in_memory() -> Connection:
    connection = sqlcipher.connect(":memory:")
    connection.executescript(TABLES)
    return connection


def put(connection: Connection, ranks: Ranking, known: dict[int, Keys], after: Keys) -> None:
    connection.execute("INSERT OR REPLACE INTO cases VALUES (?2, ?1, ?3, ?4, ?5, ?6)", after)
    ranks.move(known.get(after.id), after)
    known[after.id] = after


def sorted_entries(known: dict[int, Keys], bucket: int, place: int) -> list[tuple[int, int]]:
    return sorted(
        keys.entry(ORDERS[place]) for keys in known.values() if bucket in (ALL, keys.bucket)
    )


def lists() -> Iterator[tuple[int, int, ranking.Order]]:
    for bucket in (0, 1, 2, 3, ALL):
        for place, order in enumerate(ORDERS):
            yield bucket, place, order


@settings(max_examples=60)
@given(st.lists(st.lists(CASES, max_size=8), max_size=12), st.booleans())
def test_every_place_of_every_list_is_found(writes: list[list[Keys]], forgets: bool) -> None:
    connection, known = in_memory(), dict[int, Keys]()
    ranks = Ranking(connection)
    for write in writes:
        for after in write:
            put(connection, ranks, known, after)
        ranks.write()
        if forgets:
            ranks.forget()
    for bucket, place, order in lists():
        expected = sorted_entries(known, bucket, place)
        ranked = Ranked(connection, bucket, order)
        assert ranked.length() == len(expected)
        assert ranked.page(len(expected), 3) == []
        for wanted in range(len(expected)):
            page = [case for _, case in expected[wanted : wanted + 3]]
            assert ranked.page(wanted, 3) == page
        for key in range(14):
            below = sum(entry[0] < key for entry in expected)
            assert ranked.before(key) == below


def test_a_list_that_grows_is_counted_in_many_short_stretches() -> None:
    connection, known = in_memory(), dict[int, Keys]()
    ranks = Ranking(connection)
    for number in range(1, 200):
        put(connection, ranks, known, Keys(0, number, 5, number, number, "A"))
        ranks.write()
    for order in ORDERS:
        counts = [count for *_, count in read_stretches(connection, list_id(0, order))]
        assert sum(counts) == 199
        assert max(counts) <= 6


def test_what_was_not_written_is_forgotten() -> None:
    connection, known = in_memory(), dict[int, Keys]()
    ranks = Ranking(connection)
    put(connection, ranks, known, Keys(0, 1, 1, 1, 1, "A"))
    ranks.forget()
    ranks.write()
    assert Ranked(connection, 0, "due").length() == 0


@settings(max_examples=60)
@given(st.lists(st.lists(CASES, max_size=8), max_size=12))
def test_every_room_is_counted_for_itself(writes: list[list[Keys]]) -> None:
    connection, known = in_memory(), dict[int, Keys]()
    ranks = Ranking(connection)
    for write in writes:
        for after in write:
            put(connection, ranks, known, after)
        for before in list(known.values())[::2]:
            put(connection, ranks, known, before._replace(room="*"))
        ranks.write()
    for bucket, place, order in lists():
        for room in "AB*":
            there = {number: keys for number, keys in known.items() if keys.room == room}
            ranked = Ranked(connection, bucket, order, Part(f"room = '{room}'"))
            expected = [case for _, case in sorted_entries(there, bucket, place)]
            assert ranked.length() == len(expected)
            assert ranked.page(0, 100) == expected
