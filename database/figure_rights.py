"""What of the cases that somebody sees goes into their figures, reports and exports."""

from collections.abc import Iterator

from database.visibility import NOTHING, Narrowing, narrowing
from kafel_desk.queries import Viewer
from kafel_desk.rights.access import Access


def figure_rights(viewer: Viewer) -> Narrowing:
    """Return what a viewer's rights add to figures and exports (design/case-file.md, People and rights).

    Supervisor, director and auditor: all that they see. An officer: own work. A department's
    people: what was sent to it. Nobody else has any.
    """
    access, seen = viewer.access, narrowing(viewer)
    if access is None or access.sees_all:
        return seen
    parts = list(_own_work(access))
    if not parts:
        return NOTHING
    either = " OR ".join(part.sql for part in parts)
    values = tuple(value for part in parts for value in part.values)
    if not seen.sql:
        return Narrowing(f"({either})", values)
    return Narrowing(f"({seen.sql}) AND ({either})", (*seen.values, *values))


def _own_work(access: Access) -> Iterator[Narrowing]:
    if access.has("officer"):
        yield Narrowing("holder = ?", (access.staff,))
    if access.has("department"):
        yield Narrowing("(sent_to = ? OR employee = ?)", (access.department, access.staff))
