"""Who looked at what is not for everybody: of one case, and by one person."""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from datetime import datetime

from database.connection import Connection
from database.times import from_micros, to_micros
from database.visibility import narrowing
from kafel_desk.case.opening import Look
from kafel_desk.queries import Viewer


def looks_by(
    connection: Connection,
    viewer: Viewer,
    staff: str,
    since: datetime,
    until: datetime,
    limit: int,
) -> tuple[Look, ...]:
    """Return what somebody looked at from ``since`` to before ``until``, the latest first.

    Without the cases that the viewer may not see themselves.
    """
    allowed, values = narrowing(viewer)
    condition = f" AND {allowed}" if allowed else ""
    rows = connection.execute(
        "SELECT c.uid, c.number, l.staff, l.at, l.how, l.field FROM looks AS l"
        " JOIN cases AS c ON c.id = l.case_id WHERE l.staff = ? AND l.at >= ? AND l.at < ?"
        f"{condition} ORDER BY l.at DESC, l.event DESC LIMIT ?",
        (staff, to_micros(since), to_micros(until), *values, max(limit, 0)),
    )
    return tuple(
        Look(case, number, who, from_micros(at), how, field)
        for case, number, who, at, how, field in rows
    )
