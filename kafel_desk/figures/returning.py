"""People who come back with a second complaint, and those who do so on the same issue; pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol

from kafel_desk.figures.figure import Figure, Group, share

_SAME = {"issue": "same"}


class Complaint(Protocol):
    """A complaint of somebody known, in the days that are looked at."""

    @property
    def id(self) -> int:
        """Return the row of its case."""
        ...

    @property
    def person(self) -> int:
        """Return the row of its person."""
        ...

    @property
    def category(self) -> str | None:
        """Return what it is about."""
        ...


def coming_back(complaints: Iterable[Complaint]) -> tuple[Figure, Figure]:
    """Return who complained twice or more, of all who complained; and who did so on one matter."""
    people = _by_person(complaints)
    return (
        share("people_who_come_back", sum(len(each) > 1 for each in people), len(people)),
        share("people_who_come_back", sum(map(_is_same, people)), len(people), _SAME),
    )


def cases_of_who_came_back(complaints: Iterable[Complaint], group: Group | None) -> tuple[int, ...]:
    """Return the complaints of those people; raises ``LookupError`` for a group that there is not."""
    if group and group != _SAME:
        raise LookupError(group)
    return tuple(
        complaint.id
        for each in _by_person(complaints)
        if len(each) > 1 and (not group or _is_same(each))
        for complaint in each
    )


def _by_person(complaints: Iterable[Complaint]) -> Sequence[list[Complaint]]:
    people: defaultdict[int, list[Complaint]] = defaultdict(list)
    for complaint in complaints:
        people[complaint.person].append(complaint)
    return list(people.values())


def _is_same(complaints: list[Complaint]) -> bool:
    counts = Counter(each.category for each in complaints if each.category is not None)
    return any(count > 1 for count in counts.values())
