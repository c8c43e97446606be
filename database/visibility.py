"""The one filter of rights that every read goes through, as a condition on the table of cases.

It says in SQL what kafel_desk/rights/seeing.py says of one case; a test holds the two against each
other. Safeguarding cases need no condition here: they are in none of the tables that lists, counts
and searches read (guarded.py).
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from database.connection import Connection
from database.ranking import CLOSED
from kafel_desk.case.facts import Confidentiality
from kafel_desk.queries import Viewer
from kafel_desk.rights.access import Access

CONFIDENTIAL = "*"
"""The room of every confidential case; no desk has such a code."""
IS_NORMAL = f"room <> '{CONFIDENTIAL}'"
_IS_CONFIDENTIAL = f"room = '{CONFIDENTIAL}'"
_IS_OPEN = f"bucket < {CLOSED}"
_IS_NOT_ABOUT = "(complained_staff IS NULL OR complained_staff <> ?)"


class Narrowing(NamedTuple):
    """A condition on the table of cases, with its values; empty where all may be seen."""

    sql: str
    values: tuple[object, ...]


EVERYTHING = Narrowing("", ())
NOTHING = Narrowing("bucket < 0", ())
"""False of every case. Not a plain 0: SQLite finds no way to search for that by a given index."""


class Few(NamedTuple):
    """Cases that somebody sees one by one, beyond the rooms that they see whole.

    ``source`` is the index of the table of cases that leads to just those that meet the condition.
    ``roughly`` is what the index of rooms knows of them: no case that does not meet it is one.
    """

    source: str
    sql: str
    values: tuple[object, ...]
    roughly: Narrowing = EVERYTHING


class Sight(NamedTuple):
    """What of all listed cases somebody sees.

    Those in some ``rooms``, and ``few`` others; without those about the staff member ``not_about``.
    What is seen whole is what sorted lists and tallies are counted by, so that whoever sees half
    of a million cases has their lists as quickly as who sees all.
    """

    rooms: Narrowing
    few: tuple[Few, ...] = ()
    not_about: str | None = None
    few_open: Narrowing = NOTHING
    """Which of the few are open, as a condition that holds for open cases alone."""


WHOLE = Sight(EVERYTHING)


def room_of(desk: str, confidentiality: Confidentiality) -> str:
    """Return the room of a case: what roles see either whole, or not at all but for a few cases."""
    return desk if confidentiality == "normal" else CONFIDENTIAL


def may_be_few(
    room: str,
    sent_to: str | None,
    employee: str | None,
    complained_staff: str | None,
    *,
    is_of_another_desk: bool,
) -> bool:
    """Tell whether somebody may see a case, or not see it, for itself and not by its room."""
    named = (sent_to, employee, complained_staff)
    return room == CONFIDENTIAL or is_of_another_desk or any(name is not None for name in named)


def is_in_lists(confidentiality: Confidentiality) -> bool:
    """Tell whether the private words of a case may be put where lists and search read."""
    return confidentiality != "safeguarding"


def narrowing(viewer: Viewer) -> Narrowing:
    """Return what this viewer's rights add to a list, a count or a search.

    An empty condition means that the counted lists hold for the viewer as they are.
    """
    return narrowing_of(sight_of(viewer))


def sight_of(viewer: Viewer) -> Sight:
    """Return the same as :func:`narrowing`, taken apart into what is counted and what is not."""
    return _sight(viewer.access) if viewer.access else Sight(NOTHING)


def has_some_rooms(viewer: Viewer) -> bool:
    """Tell whether somebody sees some rooms whole, and not all."""
    return sight_of(viewer).rooms not in (EVERYTHING, NOTHING)


def open_by_room(viewer: Viewer) -> tuple[Narrowing, ...]:
    """Return what of the open cases that are about nobody somebody sees, in parts.

    No case is in two of them, and each is a range of rooms: what lies in rooms that are seen whole
    is not asked anything else.
    """
    rooms, _, _, few_open = sight_of(viewer)
    access = viewer.access
    if access is None or rooms == NOTHING:
        return (few_open,)
    if rooms == EVERYTHING:
        return (Narrowing("1", ()),)
    sees_others = rooms.sql == IS_NORMAL
    one = _spelled_out(CONFIDENTIAL if sees_others else access.desk)
    few, values = few_open
    return tuple(
        Narrowing(f"room {sign} {one}", ())
        if (sign == "=") is not sees_others
        else Narrowing(f"room {sign} {one} AND ({few})", values)
        for sign in "<=>"
    )


def opening(viewer: Viewer) -> Narrowing:
    """Return what the rights add where a case is named: by its number, its caller, its id."""
    listed = narrowing(viewer)
    access = viewer.access
    if access is None or not listed.sql or not access.receives:
        return listed
    called = f"{IS_NORMAL} AND {_IS_OPEN} AND {_IS_NOT_ABOUT}"
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


@lru_cache(maxsize=64)
def _sight(access: Access) -> Sight:
    if access.sees_all:
        # Nearly nobody is complained of; the lists of the others need not be read through.
        return Sight(EVERYTHING, (), access.staff) if access.is_complained_of else WHOLE
    rooms, few, few_open = NOTHING, list[Few](), list[Narrowing]()
    if access.receives:
        rooms = Narrowing(f"room = {_spelled_out(access.desk)}", ())
        few += _received_by(access)
        few_open.append(few[0].roughly)
    if access.has("officer"):
        rooms = Narrowing(IS_NORMAL, ())
        held = Narrowing(f"{_IS_CONFIDENTIAL} AND holder = ?", (access.staff,))
        few.append(Few("confidential_by_holder", *held))
        few_open.append(held)
    if access.has("department"):
        sent = _sent_to(access)
        few += sent
        few_open += [Narrowing(one.sql, one.values) for one in sent]
    return Sight(rooms, tuple(few), access.staff, either(few_open))


def _received_by(access: Access) -> tuple[Few, ...]:
    own = access.staff
    roughly = Narrowing("received_by = ?", (own,))
    return (
        Few(
            "confidential_by_receiver",
            f"{_IS_CONFIDENTIAL} AND received_by = ? AND (desk = ? OR {_IS_OPEN})",
            (own, access.desk),
            roughly,
        ),
        Few(
            "cases_that_are_open",
            f"{_IS_OPEN} AND received_by = ? AND {IS_NORMAL}",
            (own,),
            roughly,
        ),
    )


def _sent_to(access: Access) -> tuple[Few, ...]:
    by_name = Few("cases_by_employee", "employee = ? AND sent_to IS NOT NULL", (access.staff,))
    if access.department is None:
        return (by_name,)
    ours = f"sent_to = ? AND ({IS_NORMAL} OR employee IS NULL)"
    return (by_name, Few("cases_by_sent_to", ours, (access.department,)))


def _spelled_out(value: str) -> str:
    """Return a text as it stands in SQL.

    A room is not bound: SQLite asks of each value that is bound to ``room = ?`` whether it lets an
    index of the confidential cases be used, and plans the statement anew each time.
    """
    return "'" + value.replace("'", "''") + "'"


@lru_cache(maxsize=64)
def narrowing_of(sight: Sight) -> Narrowing:
    """Put what somebody sees into one condition."""
    if sight.rooms == EVERYTHING:
        return Narrowing(_IS_NOT_ABOUT, (sight.not_about,)) if sight.not_about else EVERYTHING
    seen = [sight.rooms] if sight.rooms != NOTHING else []
    seen += [Narrowing(few.sql, few.values) for few in sight.few]
    if not seen:
        return NOTHING
    sql, values = either(seen)
    return Narrowing(f"(({sql}) AND {_IS_NOT_ABOUT})", (*values, sight.not_about))


def either(parts: Sequence[Narrowing]) -> Narrowing:
    """Return what holds where any of some conditions does; none of them holds for all."""
    if not parts:
        return NOTHING
    return Narrowing(
        " OR ".join(f"({part.sql})" for part in parts),
        tuple(value for part in parts for value in part.values),
    )
