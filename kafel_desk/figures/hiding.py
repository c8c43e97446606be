"""Which figures a page for outside may not tell: the small ones, and those that a sum would tell.

A figure has a place in its report: the names of the fields and the numbers of the rows that lead to
it. Sums say which places add up to which. Of each sum no hidden part may come out by subtraction:
neither alone, nor together with others that are fewer than five in all. Nor may a small one come out of
several sums that are reckoned together.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

import msgspec

from kafel_desk.figures.figure import LEAST_OUTSIDE, Figure, suppressed

Place = tuple[str | int, ...]
_Row = dict[Place, Fraction]


class Sum(NamedTuple):
    """Parts that add up; ``whole`` is where their sum stands, None where another page may tell it."""

    parts: tuple[Place, ...]
    whole: Place | None = None


def is_small(n: int) -> bool:
    """Tell whether a number is too small to leave the centre; none at all is not."""
    return 0 < n < LEAST_OUTSIDE


def figures_in(value: Any, place: Place = ()) -> Iterator[tuple[Place, Figure]]:
    """Yield every figure of a report with its place."""
    match value:
        case Figure():
            yield place, value
        case msgspec.Struct():
            for name in value.__struct_fields__:
                yield from figures_in(getattr(value, name), (*place, name))
        case tuple():
            for row, each in enumerate(value):
                yield from figures_in(each, (*place, row))


def without(value: Any, places: Collection[Place], place: Place = ()) -> Any:
    """Return a report whose figures at these places are suppressed."""
    match value:
        case Figure() if place in places:
            return Figure(value.figure, value.group, is_suppressed=True)
        case Figure():
            return value
        case msgspec.Struct():
            names = value.__struct_fields__
            changed = {
                name: without(getattr(value, name), places, (*place, name)) for name in names
            }
            return msgspec.structs.replace(value, **changed)
        case tuple():
            return tuple(without(each, places, (*place, row)) for row, each in enumerate(value))
        case _:
            return value


def hidden(
    figures: Mapping[Place, Figure], sums: Iterable[Sum], also: Iterable[Place] = ()
) -> frozenset[Place]:
    """Return the places of what is not told; ``also`` are some that are not for another reason."""
    found = {place for place, figure in figures.items() if suppressed(figure).is_suppressed}
    found.update(also)
    every = tuple(sums)
    while more := (
        [place for each in every for place in _would_be_told(each, figures, found)]
        or _would_come_out(every, figures, found)
    ):
        found.update(more)
    return frozenset(found)


def _would_be_told(
    each: Sum, figures: Mapping[Place, Figure], found: Collection[Place]
) -> list[Place]:
    """Return what has to be hidden, too, so that a sum tells nothing of what is hidden in it."""
    whole = each.whole
    is_open = whole is None or whole not in found
    gone = [place for place in each.parts if place in found]
    if not gone and is_open:
        return []
    if whole is not None and suppressed(figures[whole]).is_suppressed:
        return []  # its parts are as small
    more: list[Place] = []
    there = (place for place in each.parts if place not in found)
    left = sorted(there, key=lambda place: _size(figures[place]))
    told = [place for place in left if _basis(figures[place])]
    wholes = [whole] if is_open and whole is not None else []
    # Nothing of nothing hides little: before it, the whole does.
    for place in [*told, *wholes, *(place for place in left if place not in told)]:
        if _hide_each_other([figures[one] for one in gone], is_open=is_open):
            break
        more.append(place)
        if place == whole:
            is_open = False
        else:
            gone.append(place)
    return more


def _hide_each_other(parts: list[Figure], *, is_open: bool) -> bool:
    """Tell whether hidden parts are more than one unknown, and their sum is not small."""
    if len(parts) + (not is_open) < 2:
        return False
    counted = sum(part.n for part in parts)
    basis = sum(map(_basis, parts))
    rest = sum(part.of - part.n for part in parts if part.of is not None)
    return basis >= LEAST_OUTSIDE and not is_small(counted) and not is_small(rest)


def _basis(figure: Figure) -> int:
    return figure.n if figure.of is None else figure.of


def _size(figure: Figure) -> tuple[bool, int, int]:
    """Return by what parts are put in order: what tells least goes first, but a nought last."""
    return figure.n == 0, _basis(figure), figure.n


def _would_come_out(
    sums: Sequence[Sum], figures: Mapping[Place, Figure], found: Collection[Place]
) -> list[Place]:
    """Return one more to hide where all sums together tell a small one; else nothing."""
    for place in _solved([_unknown(each, found) for each in sums]):
        if not suppressed(figures[place]).is_suppressed:
            continue
        beside = {
            other: None
            for each in sums
            if place in each.parts or place == each.whole
            for other in (*each.parts, *([each.whole] if each.whole else []))
            if other not in found
        }
        if beside:
            return [min(beside, key=lambda other: _size(figures[other]))]
    return []


def _unknown(each: Sum, found: Collection[Place]) -> _Row:
    """Return what is not known in a sum, as a row of a system of equations."""
    row = {place: Fraction(1) for place in each.parts if place in found}
    if each.whole is not None and each.whole in found:
        row[each.whole] = Fraction(-1)
    return row


def _solved(rows: Iterable[_Row]) -> list[Place]:
    """Return the unknowns that a system of equations tells (Gauss and Jordan)."""
    solved: dict[Place, _Row] = {}
    for row in rows:
        for pivot, known in solved.items():
            row = _less(row, known, row.get(pivot))  # noqa: PLW2901
        if not row:
            continue
        pivot, by = next(iter(row.items()))
        known = {place: times / by for place, times in row.items()}
        solved = {one: _less(other, known, other.get(pivot)) for one, other in solved.items()}
        solved[pivot] = known
    return [pivot for pivot, row in solved.items() if len(row) == 1]


def _less(row: _Row, known: _Row, times: Fraction | None) -> _Row:
    """Return a row less so many times another."""
    if not times:
        return row
    left = {
        place: row.get(place, Fraction(0)) - times * known.get(place, Fraction(0))
        for place in (*row, *(place for place in known if place not in row))
    }
    return {place: value for place, value in left.items() if value}
