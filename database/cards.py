"""The card of a person whose number is typed: who, what is open, what happened last."""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from datetime import UTC, datetime
from functools import lru_cache

from database.connection import Connection
from database.events import read_event
from database.ranking import CLOSED
from database.rows import read_rows
from database.times import from_micros_or_none
from database.visibility import Narrowing, opening
from kafel_desk.queries import PersonCard, Viewer
from kafel_desk.rights.access import Access

_OPEN_SHOWN = 20


def read_card(connection: Connection, viewer: Viewer, person: int) -> PersonCard | None:
    """Return the card of one person, from the cases that the viewer may see."""
    row = connection.execute(
        "SELECT uid, name, phones, is_internal FROM people WHERE id = ?", (person,)
    ).fetchone()
    if row is None:
        return None
    uid, name, phones, is_internal = row
    door = opening(viewer)
    allowed, values = door
    seen = f"person = ?{' AND ' * bool(allowed)}{allowed}"
    own = (person, *values)
    case_count, closed_count, contacts, last_closed = connection.execute(
        "SELECT count(*), coalesce(sum(bucket = ?), 0), coalesce(sum(contacts), 0), max(closed)"
        f" FROM cases WHERE {seen}",
        (CLOSED, *own),
    ).fetchone()
    if not case_count:
        # Who is known from cases alone that this viewer may not see is not known to them.
        return None
    open_ids = connection.execute(
        f"SELECT id FROM cases WHERE {seen} AND bucket < ? ORDER BY id DESC LIMIT ?",
        (*own, CLOSED, _OPEN_SHOWN),
    ).fetchall()
    newest = connection.execute(
        f"SELECT relation FROM cases WHERE {seen} AND relation IS NOT NULL"
        " ORDER BY id DESC LIMIT 1",
        own,
    ).fetchone()
    note = connection.execute(
        f"SELECT safe_contact FROM cases WHERE {seen} AND safe_contact IS NOT NULL"
        " ORDER BY id DESC LIMIT 1",
        own,
    ).fetchone()
    last = connection.execute(
        f"SELECT id, last_contact, last_contact_id FROM cases WHERE {seen}"
        " AND last_contact IS NOT NULL ORDER BY last_contact DESC LIMIT 1",
        own,
    ).fetchone()
    return PersonCard(
        person=uid,
        name=name,
        relation=newest[0] if newest else None,
        is_internal=bool(is_internal),
        phones=tuple(phones.split()),
        case_count=case_count,
        contact_count=contacts,
        open_cases=read_rows(connection, [case for (case,) in open_ids], door),
        closed_count=closed_count,
        last_closed_at=from_micros_or_none(last_closed),
        last_contact_at=from_micros_or_none(last[1]) if last else None,
        last_contact=read_event(connection, last[0], last[2]) if last else None,
        safe_contact=note[0] if note else None,
    )


def cases_of(connection: Connection, viewer: Viewer, person: bytes) -> tuple[bytes, ...]:
    """Return the cases of a person that a viewer may open, oldest first."""
    allowed, values = opening(viewer)
    condition = f" AND {allowed}" if allowed else ""
    rows = connection.execute(
        "SELECT c.uid FROM subjects AS s JOIN cases AS c ON c.person = s.id"
        f" WHERE s.uid = ? AND s.kind = 'person'{condition} ORDER BY c.id",
        (person, *values),
    )
    return tuple(case for (case,) in rows)


def people_to_link(
    connection: Connection, access: Access, phone: str
) -> tuple[tuple[bytes, str | None], ...]:
    """Return id and name of those with a canonical number to whom somebody may add a case."""
    allowed, values = _linked(access)
    rows = connection.execute(
        "SELECT p.uid, p.name FROM phones AS n JOIN people AS p ON p.id = n.person"
        f" WHERE n.phone = ?{allowed} ORDER BY p.id",
        (phone, *values),
    )
    return tuple(rows.fetchall())


def may_link(connection: Connection, access: Access, person: bytes) -> bool:
    """Tell whether somebody may add a case to a person."""
    allowed, values = _linked(access)
    row = connection.execute(
        f"SELECT 1 FROM people AS p WHERE p.uid = ?{allowed}", (person, *values)
    ).fetchone()
    return row is not None


@lru_cache(maxsize=64)
def _linked(access: Access) -> Narrowing:
    """Return who may be known from now on by a case that somebody records.

    A new case opens its person to whoever recorded it. So it is one whom an ordinary case names, or
    one whom they see; who is known from hidden cases alone stays unknown, and is recorded anew.
    Focal persons, who alone read safeguarding cases, add to those of whomever they know.
    """
    if access.has("focal"):
        return Narrowing("", ())
    allowed, values = opening(
        Viewer(access.staff, access.desk, datetime.min.replace(tzinfo=UTC), access)
    )
    ordinary = (
        "c.confidentiality = 'normal' AND (c.complained_staff IS NULL OR c.complained_staff <> ?)"
    )
    either = f"({ordinary}) OR {allowed}" if allowed else "1"
    given = (access.staff, *values) if allowed else ()
    return Narrowing(
        f" AND EXISTS (SELECT 1 FROM cases AS c WHERE c.person = p.id AND ({either}))", given
    )


def people_with(connection: Connection, viewer: Viewer, phone: str, limit: int) -> list[int]:
    """Return the people whose canonical number begins so, those who came last first.

    By the cases that the viewer may see: who is known from others takes no place, and the order
    does not tell of them either.
    """
    allowed, values = opening(viewer)
    rows = connection.execute(
        "SELECT n.person FROM phones AS n CROSS JOIN cases AS c ON c.person = n.person"
        f" WHERE n.phone >= ? AND n.phone < ?{' AND ' * bool(allowed)}{allowed}"
        " GROUP BY n.person ORDER BY max(c.id) DESC, n.person LIMIT ?",
        (phone, f"{phone}:", *values, limit),
    )
    return [person for (person,) in rows]
