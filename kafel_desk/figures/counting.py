"""Counts figures over rows by their definitions, and finds the cases behind one; pure."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from kafel_desk.figures.definitions import DEFINITIONS, DIMENSIONS, Definition, Grouping
from kafel_desk.figures.figure import Figure, FigureName, Group, Spread, counted, share
from kafel_desk.figures.measured import Basis, MeasuredCase

Rows = Callable[[Basis], Sequence[MeasuredCase]]
"""Returns the cases of one basis in the period."""
_NINETY = 0.9


def count_all(rows: Rows) -> tuple[Figure, ...]:
    """Return every figure that is defined: the whole first, then group by group in their order."""
    return tuple(chain.from_iterable(_count(each, rows(each.basis)) for each in DEFINITIONS))


def count_one(
    figure: FigureName, cases: Sequence[MeasuredCase], part: Group | None = None
) -> Figure:
    """Return one figure over cases; of a spread its median."""
    return next(iter(_figures(defined(figure, part or {}), cases, {})))


def spread(figure: FigureName, cases: Iterable[MeasuredCase], group: Group | None = None) -> Spread:
    """Return median and 90th percentile of a figure that measures time."""
    value = defined(figure, {}).value
    return spread_of(figure, [taken for case in cases if (taken := value(case)) is not None], group)


def spread_of(figure: FigureName, values: Sequence[float], group: Group | None = None) -> Spread:
    """Return median and 90th percentile of some values."""
    return Spread(figure, group, len(values), median(values), ninetieth(values))


def defined(figure: FigureName, part: Group) -> Definition:
    """Return the definition of a figure, or of one part of it; raises ``LookupError``."""
    for each in DEFINITIONS:
        if each.figure == figure and each.part == part:
            return each
    raise LookupError(figure)


def cases_of(figure: FigureName, group: Group | None, rows: Rows) -> tuple[int, ...]:
    """Return the ids of the cases that a figure counts; raises ``LookupError`` for one there is not."""
    asked = dict(group or {})
    asked.pop("measure", None)
    for each in DEFINITIONS:
        dimensions = {name: value for name, value in asked.items() if name in DIMENSIONS}
        part = {name: value for name, value in asked.items() if name not in DIMENSIONS}
        if each.figure == figure and each.part == part:
            return tuple(
                case.id
                for case in rows(each.basis)
                if _counts(each, case)
                and all(DIMENSIONS[name](case) == value for name, value in dimensions.items())
            )
    raise LookupError(figure)


def median(values: Sequence[float]) -> float | None:
    """Return the middle value, or the mean of the two in the middle; None of none."""
    if not values:
        return None
    ordered = sorted(values)
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def ninetieth(values: Sequence[float]) -> float | None:
    """Return the least value that nine in ten of all do not exceed; None of none."""
    if not values:
        return None
    return sorted(values)[math.ceil(_NINETY * len(values)) - 1]


def group_by(
    cases: Iterable[MeasuredCase], grouping: Grouping
) -> Mapping[tuple[str | None, ...], list[MeasuredCase]]:
    """Return the cases under the values of some dimensions."""
    found: defaultdict[tuple[str | None, ...], list[MeasuredCase]] = defaultdict(list)
    keys = [DIMENSIONS[dimension] for dimension in grouping]
    for case in cases:
        found[tuple([key(case) for key in keys])].append(case)
    return found


def _counts(definition: Definition, case: MeasuredCase) -> bool:
    if not definition.of(case):
        return False
    if definition.form in ("spread", "mean"):
        return definition.value(case) is not None
    return definition.n(case) > 0


def _count(definition: Definition, cases: Sequence[MeasuredCase]) -> Iterator[Figure]:
    for grouping in definition.groupings:
        if not grouping:
            yield from _figures(definition, cases, {})
            continue
        groups = group_by((case for case in cases if definition.of(case)), grouping)
        for key in sorted(groups, key=_sortable):
            group: Group = {str(name): value for name, value in zip(grouping, key, strict=True)}
            yield from _figures(definition, groups[key], group)


def _sortable(key: tuple[str | None, ...]) -> tuple[tuple[bool, str], ...]:
    return tuple((value is None, value or "") for value in key)


def _figures(
    definition: Definition, cases: Sequence[MeasuredCase], dimensions: Group
) -> Iterator[Figure]:
    group: Group | None = {**dimensions, **definition.part} or None
    name, of, n, value = definition.figure, definition.of, definition.n, definition.value
    match definition.form:
        case "count":
            yield counted(name, sum(of(case) for case in cases), group)
        case "share":
            parts = [(of(case), n(case)) for case in cases]
            yield share(
                name, sum(part for whole, part in parts if whole), sum(p[0] for p in parts), group
            )
        case "spread":
            found = spread_of(name, [v for case in cases if (v := value(case)) is not None])
            for measure, taken in (("median", found.median), ("p90", found.p90)):
                yield Figure(name, {**(group or {}), "measure": measure}, found.n, None, taken)
        case "mean":
            values = [v for case in cases if (v := value(case)) is not None]
            mean = sum(values) / len(values) if values else None
            yield Figure(name, group, len(values), sum(map(of, cases)), mean)
