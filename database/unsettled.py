"""The cases on which desks wrote without seeing each other, so that somebody has to decide."""
# ruff: noqa: S608  (only names of this package are put into SQL; values are bound)

from database.connection import Connection
from database.events import SubjectRow, facts_of
from database.visibility import narrowing
from kafel_desk.case.evolve import fold
from kafel_desk.journal.register import conflicts
from kafel_desk.person.state import fold_person
from kafel_desk.queries import UnsettledRow, Viewer

_FOUND = (
    "SELECT id FROM cases INDEXED BY cases_in_conflict WHERE has_conflict"
    " UNION SELECT id FROM cases INDEXED BY cases_closed_unseen WHERE closing_contested"
    " UNION SELECT c.id FROM people AS p INDEXED BY people_in_conflict"
    " JOIN cases AS c INDEXED BY cases_by_person ON c.person = p.id WHERE p.has_conflict"
)


def unsettled_cases(connection: Connection, viewer: Viewer, limit: int) -> tuple[UnsettledRow, ...]:
    """Return them, newest first; few cases are among them, so each is folded."""
    allowed, values = narrowing(viewer)
    rows = connection.execute(
        f"SELECT c.id, s.key, p.id, p.key FROM ({_FOUND}) AS found"
        " JOIN cases AS c ON c.id = found.id JOIN subjects AS s ON s.id = c.id"
        " LEFT JOIN subjects AS p ON p.id = c.person"
        f"{f' WHERE {allowed}' if allowed else ''} ORDER BY c.received DESC, c.id DESC LIMIT ?",
        (*values, max(limit, 0)),
    ).fetchall()
    found = []
    for id, key, person_id, person_key in rows:  # noqa: A001  (the column's name)
        case = fold(facts_of(connection, SubjectRow(id, key)))
        if case is None or case.voided is not None:
            continue
        person = None
        if person_id is not None:
            person = fold_person(facts_of(connection, SubjectRow(person_id, person_key)))
        contested = conflicts(case.registers)
        fields = (*contested, *(conflicts(person.registers) if person else ()))
        closing = case.contested_closing
        found.append(
            UnsettledRow(
                case.id,
                case.number,
                fields,
                tuple(str(live.value) for live in contested.get("officer", ())),
                closing.actor if closing else None,
            )
        )
    return tuple(found)
