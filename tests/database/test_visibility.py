"""The filter of rights in SQL says what the rule says of one case."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from database.ranking import CLOSED, NEW
from database.visibility import NOTHING, Narrowing, narrowing, opening, room_of
from kafel_desk.directory.entries import ROLES
from kafel_desk.queries import Viewer
from kafel_desk.rights.access import Access
from kafel_desk.rights.seeing import CaseTraits, is_listed, sees
from tests.factories import NOON

STAFF = ("me", "other")
DEPARTMENTS = (None, "sponsorship", "in_kind")
CASES = st.builds(
    CaseTraits,
    desk=st.sampled_from(("A", "B")),
    received_by=st.sampled_from(STAFF),
    confidentiality=st.sampled_from(("normal", "confidential")),
    is_open=st.booleans(),
    holder=st.sampled_from((None, *STAFF)),
    sent_to=st.sampled_from(DEPARTMENTS),
    employee=st.sampled_from((None, *STAFF)),
    complained_staff=st.sampled_from((None, *STAFF)),
)
SOMEBODY = st.builds(
    Access,
    staff=st.just("me"),
    roles=st.frozensets(st.sampled_from(ROLES), max_size=3),
    department=st.sampled_from(DEPARTMENTS),
    desk=st.sampled_from(("A", "B", "")),
)


@pytest.fixture(scope="module")
def table() -> Iterator[sqlcipher.Connection]:
    """Return a table with the columns that rights ask for."""
    with closing(sqlcipher.connect(":memory:")) as connection:
        connection.execute(
            "CREATE TABLE cases (desk, received_by, room, bucket, holder, sent_to,"
            " employee, complained_staff)"
        )
        yield connection


def passes(table: sqlcipher.Connection, case: CaseTraits, door: Narrowing) -> bool:
    table.execute("DELETE FROM cases")
    table.execute(
        "INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            case.desk, case.received_by, room_of(case.desk, case.confidentiality), NEW if case.is_open else CLOSED,
            case.holder, case.sent_to, case.employee, case.complained_staff,
        ),
    )  # fmt: skip
    (count,) = table.execute(
        f"SELECT count(*) FROM cases WHERE {door.sql or 1}",  # noqa: S608
        door.values,
    ).fetchone()
    return bool(count)


@given(SOMEBODY, CASES)
def test_a_list_holds_what_the_rule_lists(
    table: sqlcipher.Connection, access: Access, case: CaseTraits
) -> None:
    door = narrowing(Viewer("me", access.desk, NOON, access))
    assert passes(table, case, door) is is_listed(access, case)


@given(SOMEBODY, CASES)
def test_a_door_by_number_opens_what_the_rule_opens(
    table: sqlcipher.Connection, access: Access, case: CaseTraits
) -> None:
    door = opening(Viewer("me", access.desk, NOON, access))
    assert passes(table, case, door) is sees(access, case)


def test_a_viewer_whose_rights_were_not_looked_up_sees_nothing() -> None:
    assert narrowing(Viewer("me", "A", NOON)).sql == NOTHING.sql
    assert opening(Viewer("me", "A", NOON)).sql == NOTHING.sql
