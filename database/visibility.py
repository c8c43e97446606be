"""The one filter of rights that every read goes through, as a condition on the table of cases.

It says in SQL what kafel_desk/rights/seeing.py says of one case; a test holds the two against each
other. Safeguarding cases need no condition here: they are in none of the tables that lists, counts
and searches read (guarded.py).
"""

from typing import NamedTuple

from database.connection import Connection
from database.ranking import CLOSED
from kafel_desk.case.facts import Confidentiality
from kafel_desk.queries import Viewer
from kafel_desk.rights.access import Access

_IS_NORMAL = "confidentiality = 'normal'"
_IS_OPEN = f"bucket < {CLOSED}"
_IS_NOT_ABOUT = "(complained_staff IS NULL OR complained_staff <> ?)"


class Narrowing(NamedTuple):
    """A condition on the table of cases, with its values; empty where all may be seen."""

    sql: str
    values: tuple[object, ...]


EVERYTHING = Narrowing("", ())
NOTHING = Narrowing("bucket < 0", ())
"""False of every case. Not a plain 0: SQLite finds no way to search for that by a given index."""


def is_in_lists(confidentiality: Confidentiality) -> bool:
    """Tell whether the private words of a case may be put where lists and search read."""
    return confidentiality != "safeguarding"


def narrowing(viewer: Viewer) -> Narrowing:
    """Return what this viewer's rights add to a list, a count or a search.

    An empty condition means that the counted lists hold for the viewer as they are.
    """
    return _narrowing(viewer.access) if viewer.access else NOTHING


def opening(viewer: Viewer) -> Narrowing:
    """Return what the rights add where a case is named: by its number, its caller, its id."""
    listed = narrowing(viewer)
    access = viewer.access
    if access is None or not listed.sql or not access.receives:
        return listed
    called = f"{_IS_NORMAL} AND {_IS_OPEN} AND {_IS_NOT_ABOUT}"
    return Narrowing(f"({listed.sql} OR {called})", (*listed.values, access.staff))


def is_complained_of(connection: Connection, staff: str) -> bool:
    """Tell whether any listed case is about somebody on the staff."""
    row = connection.execute(
        "SELECT 1 FROM cases WHERE complained_staff = ? LIMIT 1", (staff,)
    ).fetchone()
    return row is not None


def is_person_seen(connection: Connection, viewer: Viewer, person: bytes) -> bool:
    """Tell whether a viewer may open a case of a person."""
    allowed, values = opening(viewer)
    condition = f" AND {allowed}" if allowed else ""
    row = connection.execute(
        "SELECT 1 FROM subjects AS s JOIN cases AS c ON c.person = s.id"  # noqa: S608
        f" WHERE s.uid = ? AND s.kind = 'person'{condition} LIMIT 1",
        (person, *values),
    ).fetchone()
    return row is not None


def _narrowing(access: Access) -> Narrowing:
    if access.sees_all:
        # Nearly nobody is complained of; the lists of the others need not be read through.
        return Narrowing(_IS_NOT_ABOUT, (access.staff,)) if access.is_complained_of else EVERYTHING
    parts: list[Narrowing] = []
    if access.receives:
        parts.append(Narrowing(
            f"(desk = ? AND ({_IS_NORMAL} OR received_by = ?)) OR (received_by = ? AND {_IS_OPEN})",
            (access.desk, access.staff, access.staff),
        ))  # fmt: skip
    if access.has("officer"):
        parts.append(Narrowing(f"{_IS_NORMAL} OR holder = ?", (access.staff,)))
    if access.has("department"):
        parts.append(Narrowing(
            f"sent_to IS NOT NULL AND (employee = ? OR (sent_to = ? AND ({_IS_NORMAL} OR"
            " employee IS NULL)))",
            (access.staff, access.department),
        ))  # fmt: skip
    if not parts:
        return NOTHING
    either = " OR ".join(f"({part.sql})" for part in parts)
    values = tuple(value for part in parts for value in part.values)
    return Narrowing(f"(({either}) AND {_IS_NOT_ABOUT})", (*values, access.staff))
