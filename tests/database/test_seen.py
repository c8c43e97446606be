"""Whoever sees a part of all cases has the lists that a plain filter would give them.

The fast way (rooms that are counted, a few cases more, a few less) is held against the slow one:
every row of the table through the filter of rights, then sorted.
"""
# ruff: noqa: S608  (only names of this test are put into SQL; values are bound)

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from database import begun_numbers, listing, ranking, schema, seen, work_lists
from database.begun_numbers import begun_number, find_begun_number
from database.case_columns import CaseColumns, keys_of, tally_of
from database.connection import Connection
from database.listing import Listing
from database.numbers import number_key
from database.ranking import CLOSED, COLUMNS, NEW, PROGRESS, REPLIED, VOID, WAITING, Ranking
from database.schema import NO_DUE
from database.search import find_words
from database.seen import write_few
from database.visibility import may_be_few, narrowing, opening, room_of
from kafel_desk.case.number import CaseNumber, format_number
from kafel_desk.directory.entries import ROLES
from kafel_desk.queries import TABS, CaseView, Viewer
from kafel_desk.rights.access import Access

NOW = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=6)
STAFF = ("me", "other")
DESKS = ("A", "B", "C")
DEPARTMENTS = ("sponsorship", "in_kind")
KINDS, CHANNELS = ("complaint", "inquiry"), ("visit", "phone")
FEW = st.integers(0, 9)
BUCKETS = {"new": NEW, "progress": PROGRESS, "waiting": WAITING, "closed": CLOSED}


def a_row(dice: random.Random) -> CaseColumns:
    """Return a row that the filter of rights, the tabs and the filters tell apart from others."""
    desk = dice.choice(DESKS)
    confidentiality = dice.choice(("normal", "normal", "confidential"))
    bucket = dice.choice((NEW, NEW, PROGRESS, WAITING, REPLIED, CLOSED, CLOSED, VOID))

    def few() -> int:
        return dice.randrange(10)

    values = dict.fromkeys(CaseColumns._fields)
    values |= dict.fromkeys(("number", "priority", "state"), "")
    values |= dict.fromkeys(("has_conflict", "at_first_contact", "contacts", "is_duplicate"), 0)
    values |= {
        "id": dice.randrange(1, 61),
        "uid": b"",
        "closing_contested": 0,
        "kind": dice.choice(KINDS),
        "channel": dice.choice(CHANNELS),
        "bucket": bucket,
        "number_key": few(),
        "received": few(),
        "due_key": dice.choice((NO_DUE, few())) if bucket < CLOSED else NO_DUE,
        "follow_up": dice.choice((None, few())),
        "last_word": dice.choice((None, few())),
        "confidentiality": confidentiality,
        "desk": desk,
        "room": room_of(desk, confidentiality),  # type: ignore[arg-type]
        "received_by": dice.choice(STAFF),
        "holder": dice.choice((None, *STAFF)),
        "department": dice.choice((None, *DEPARTMENTS)),
        "sent_to": dice.choice((None, *DEPARTMENTS)),
        "employee": dice.choice((None, None, *STAFF)),
        "complained_staff": dice.choice((None, None, None, *STAFF)),
    }
    return CaseColumns(**values)  # type: ignore[arg-type]


# Each of one number: a list of very many rows is drawn, and made shorter, at once.
ROWS = st.integers(0, (1 << 32) - 1).map(lambda seed: a_row(random.Random(seed)))


TAB_AND_ORDER = {
    "tab": st.sampled_from(TABS),
    "sort": st.sampled_from(("due", "received", "number")),
    "descending": st.booleans(),
}
WHOLE_TABS = st.builds(CaseView, **TAB_AND_ORDER)
VIEWS = WHOLE_TABS | st.builds(
    CaseView,
    **TAB_AND_ORDER,
    kind=st.none() | st.none() | st.sampled_from(KINDS),
    channel=st.none() | st.none() | st.sampled_from(CHANNELS),
    department=st.none() | st.none() | st.sampled_from(DEPARTMENTS),
    holder=st.none() | st.none() | st.sampled_from(STAFF),
    received_from=st.none() | st.none() | FEW.map(lambda n: NOW + timedelta(microseconds=n - 6)),
    received_to=st.none() | st.none() | FEW.map(lambda n: NOW + timedelta(microseconds=n - 6)),
)
SEEING = ("reception", "officer", "department", "supervisor")
SOMEBODY = st.builds(
    Access,
    staff=st.just("me"),
    roles=st.frozensets(st.sampled_from(SEEING), min_size=1, max_size=2)
    | st.frozensets(st.sampled_from(ROLES), max_size=2),
    department=st.sampled_from((None, *DEPARTMENTS)),
    desk=st.sampled_from(("A", "B", "")),
    is_complained_of=st.booleans(),
)


@pytest.fixture(autouse=True)
def _little_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "LONGEST_STRETCH", 6)
    monkeypatch.setattr(ranking, "_MOST_CHANGES", 30)
    monkeypatch.setattr(seen, "_REMEMBERED", 4)


class Desk:
    """The tables of lists, written as the projections write them, and what stands in them."""

    def __init__(self, path: str = ":memory:") -> None:
        self.connection: Connection = sqlcipher.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA synchronous = OFF")
        for statement in schema.statements(schema.PROJECTIONS):
            self.connection.execute(statement)
        self._ranks = Ranking(self.connection)
        self._known: dict[int, CaseColumns] = {}

    def write(self, some: list[CaseColumns], own: str = "A") -> None:
        self.connection.execute("BEGIN")
        few = set[int]()
        for row in some:
            before = self._known.get(row.id)
            few |= {one.id for one in (before, row) if one and may_one_be_few(one, own)}
            self._ranks.move(before and keys_of(before), keys_of(row))
            self._known[row.id] = row
            self.connection.execute(
                f"INSERT OR REPLACE INTO cases ({', '.join(row._fields)})"
                f" VALUES ({', '.join('?' * len(row))})",
                row,
            )
        self._ranks.write()
        if few:
            write_few(self.connection, sorted(few))
        self.connection.execute("COMMIT")

    def count(self) -> None:
        self.connection.execute("DELETE FROM tallies")
        self.connection.executemany(
            "INSERT INTO tallies VALUES (?, ?, ?, ?, ?, ?)",
            [
                (*tally, n)
                for tally, n in Counter(tally_of(row) for row in self._known.values()).items()
            ],
        )

    def plainly(self, viewer: Viewer, view: CaseView) -> list[int]:
        """Return the list as every row of the table through plain conditions."""
        conditions: list[tuple[str, object]] = [
            (f"{column} {sign} ?", value)
            for column, sign, value in (
                ("kind", "=", view.kind),
                ("channel", "=", view.channel),
                ("department", "=", view.department),
                ("holder", "=", view.holder),
                ("received", ">=", view.received_from and micros(view.received_from)),
                ("received", "<", view.received_to and micros(view.received_to)),
                ("bucket", "=", BUCKETS.get(view.tab)),
                ("bucket", "<", CLOSED if view.tab in ("mine", "overdue") else None),
                ("holder", "=", "me" if view.tab == "mine" else None),
                ("due_key", "<", micros(NOW) if view.tab == "overdue" else None),
                ("follow_up", "<=", micros(NOW) if view.tab == "follow_due" else None),
            )
            if value is not None
        ]
        allowed, values = narrowing(viewer)
        where = " AND ".join(["1", *(sql for sql, _ in conditions), allowed or "1"])
        by_follow_up = view.tab == "follow_due" and view.sort == "due"
        column = "follow_up" if by_follow_up else COLUMNS[view.sort]
        down = "DESC" if view.descending else "ASC"
        first = "due_key = 0 + ?, " if column == "due_key" else ""
        found = self.connection.execute(
            f"SELECT id FROM cases NOT INDEXED WHERE {where}"
            f" ORDER BY {first}{column} {down}, id {down}",
            (*(value for _, value in conditions), *values, *([NO_DUE] if first else [])),
        )
        return [case for (case,) in found]


def may_one_be_few(row: CaseColumns, own: str) -> bool:
    return may_be_few(
        row.room, row.sent_to, row.employee, row.complained_staff,
        is_of_another_desk=row.desk != own,
    )  # fmt: skip


def micros(at: datetime) -> int:
    return (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


NUMBERS = st.builds(
    CaseNumber,
    st.sampled_from((*DESKS, "BA")),
    st.sampled_from((24, 26)),
    st.sampled_from((7, 75, 751, 752, 7511, 75_110, 175_110, 751_100)),
)


@pytest.fixture(params=[100, 0], ids=["a few numbers are read one by one", "none are"])
def _soon_read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(begun_numbers, "_SOON_READ", request.param)


@pytest.mark.usefixtures("_soon_read")
@settings(max_examples=150)
@given(st.lists(st.tuples(ROWS, NUMBERS), max_size=30), SOMEBODY, st.integers(1, 12), NUMBERS)
def test_a_number_that_is_typed_finds_what_a_plain_filter_finds(
    cases: list[tuple[CaseColumns, CaseNumber]], access: Access, limit: int, typed: CaseNumber
) -> None:
    desk, viewer = Desk(), Viewer("me", access.desk, NOW, access)
    for row, number in cases:
        # A case is recorded under the code of its desk, and numbered with that.
        named = msgspec.structs.replace(number, desk=row.desk)
        key, text = number_key(named), format_number(named)
        desk.write([row._replace(number=text, number_key=key)])
    door, values = opening(viewer)
    whole = format_number(typed)
    for end in range(2, len(whole) + 1):
        ranges = begun_number(desk.connection, whole[:end])
        plainly = desk.connection.execute(
            f"SELECT id FROM cases NOT INDEXED WHERE replace(number, '-', '') LIKE ?"
            f" AND {door or 1} ORDER BY number_key DESC, id DESC LIMIT ?",
            (whole[:end].replace("-", "") + "%", *values, limit),
        )
        expected = [case for (case,) in plainly]
        assert find_begun_number(desk.connection, viewer, ranges, limit) == expected
    desk.connection.close()


@pytest.fixture(params=[50_000, 0], ids=["walked", "read whole"])
def _walks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_FEW_STEPS", request.param)
    monkeypatch.setattr(listing, "_FEW_ROWS", request.param)


@pytest.mark.usefixtures("_walks")
@settings(max_examples=250)
@given(
    st.lists(st.lists(ROWS, min_size=5, max_size=30), max_size=4),
    SOMEBODY,
    st.lists(VIEWS, min_size=1, max_size=6),
    st.lists(st.integers(0, 40), min_size=1, max_size=3),
)
def test_a_part_of_all_cases_is_listed_counted_and_paged_as_a_plain_filter_does(
    writes: list[list[CaseColumns]], access: Access, views: list[CaseView], starts: list[int]
) -> None:
    desk = Desk()
    for write in writes:
        desk.write(write)
    desk.count()
    viewer = Viewer("me", access.desk, NOW, access)
    read = Listing(desk.connection)
    for view in views:
        expected = desk.plainly(viewer, view)
        assert read.ids(viewer, view, 0, 3) == expected[:3]
        assert read.count(viewer, view) == len(expected)
        assert read.counts(viewer, view)[view.tab] == len(expected)
        for start in starts:
            assert read.ids(viewer, view, start, 5) == expected[start : start + 5]
        assert read.ids(viewer, view, 0, 100) == expected
    desk.connection.close()


@settings(max_examples=100)
@given(
    st.lists(st.lists(ROWS, min_size=1, max_size=6), min_size=2, max_size=8),
    st.lists(SOMEBODY, min_size=1, max_size=2),
    st.lists(VIEWS, min_size=1, max_size=3),
)
def test_what_changed_since_the_last_look_is_known_at_the_next(
    writes: list[list[CaseColumns]], somebody: list[Access], views: list[CaseView]
) -> None:
    own = somebody[0].desk
    viewers = [Viewer("me", own, NOW, msgspec.structs.replace(who, desk=own)) for who in somebody]
    with TemporaryDirectory() as folder:
        desk = Desk(f"{folder}/desk.db")
        beside = sqlcipher.connect(f"{folder}/desk.db", isolation_level=None)
        read = Listing(beside)
        for write in writes:
            desk.write(write, own)
            desk.count()
            for viewer in viewers:
                for view in views:
                    expected = desk.plainly(viewer, view)
                    assert read.counts(viewer, view)[view.tab] == len(expected)
                    assert read.ids(viewer, view, 0, 100) == expected
                    assert read.ids(viewer, view, 3, 2) == expected[3:5]
        beside.close()
        desk.connection.close()


@settings(max_examples=200)
@given(st.lists(ROWS, max_size=40), SOMEBODY, st.integers(0, 6), st.integers(1, 5))
def test_the_worklists_of_open_cases_hold_what_a_plain_filter_leaves(
    cases: list[CaseColumns], access: Access, start: int, limit: int
) -> None:
    desk, viewer = Desk(), Viewer("me", access.desk, NOW, access)
    desk.write(cases)
    allowed, values = narrowing(viewer)
    plain = f"FROM cases NOT INDEXED WHERE bucket < {CLOSED} AND {allowed or 1}"
    held = desk.connection.execute(
        f"SELECT holder, CASE WHEN holder IS NULL THEN department END, count(*), sum(due_key < ?),"
        f" sum(bucket = {WAITING}), min(nullif(due_key, ?)) {plain} GROUP BY 1, 2",
        (micros(NOW), NO_DUE, *values),
    ).fetchall()
    found = work_lists.holdings(desk.connection, viewer)
    oldest = [row.oldest_due and micros(row.oldest_due) for row in found]
    assert {
        (row.staff, row.department, row.open, row.overdue, row.waiting, due)
        for row, due in zip(found, oldest, strict=True)
    } == set(held)
    assert len(found) == len(held)
    silent = desk.connection.execute(
        f"SELECT id {plain} AND last_word <= ? ORDER BY last_word, id", (*values, micros(NOW))
    ).fetchall()
    expected = [case for (case,) in silent]
    assert work_lists.count_silent(desk.connection, viewer, 0) == len(expected)
    page = work_lists.silent_cases(desk.connection, viewer, 0, start, limit)
    assert page == expected[start : start + limit]
    desk.connection.close()


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(ROWS, st.sampled_from(("zaki", "zaki amin", "amin")), st.booleans()),
        max_size=40,
    ),
    SOMEBODY,
    st.integers(1, 12),
    st.sampled_from(("z", "zaki", "am", "zaki amin", "zakia")),
)
def test_words_find_the_newest_that_a_plain_filter_leaves(
    cases: list[tuple[CaseColumns, str, bool]], access: Access, limit: int, asked: str
) -> None:
    desk, viewer = Desk(), Viewer("me", access.desk, NOW, access)
    texts = {row.id: (text, is_new) for row, text, is_new in cases}
    desk.write([row for row, *_ in cases])
    for number, (text, is_new) in texts.items():
        table = "fresh_words (id, text)" if is_new else "words (rowid, text)"
        desk.connection.execute(f"INSERT INTO {table} VALUES (?, ?)", (number, text))
    allowed, values = narrowing(viewer)
    allowed_ids = desk.connection.execute(
        f"SELECT id FROM cases NOT INDEXED WHERE {allowed or 1} ORDER BY id DESC", values
    )
    expected = [
        case
        for (case,) in allowed_ids
        if all(
            any(word.startswith(term) for word in texts[case][0].split()) for term in asked.split()
        )
    ]
    read = Listing(desk.connection).seen(viewer)
    assert find_words(desk.connection, asked, limit, read) == expected[:limit]
    desk.connection.close()
