"""What stood at a moment: the backlog with its age, what was overdue, who had had no word; pure."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from kafel_desk.figures.figure import Figure, FigureName, Group, counted, share
from kafel_desk.figures.measured import AGE_LIMITS, AGES, OpenCase
from kafel_desk.time.working_time import WorkingTime

_FIRST_GUESS = 60 * 86_400
_LONGEST = 100 * 366 * 86_400


class AgeBands:
    """Sorts receipts into the bands of ``AGES`` by their age at a moment, in whole working days."""

    def __init__(self, working: WorkingTime, moment: datetime) -> None:
        day = working.calendar(working.local(moment).date()).working_day_minutes
        # Received before each of these, a case is at least so many working days old.
        self.bounds: tuple[datetime, ...] = tuple(
            _latest(working, moment, limit * day) for limit in AGE_LIMITS
        )

    def band(self, received: datetime) -> int:
        """Return the place of its band."""
        return sum(received < bound for bound in self.bounds)


def _latest(working: WorkingTime, moment: datetime, minutes: int) -> datetime:
    """Return the moment from which on less than so many working minutes have passed."""
    latest = int(moment.timestamp())
    step = _FIRST_GUESS
    while _between(working, latest - step, moment) < minutes:
        step *= 2
        if step > _LONGEST:
            return datetime.min.replace(tzinfo=UTC)
    earliest = latest - step
    while latest - earliest > 1:
        middle = (earliest + latest) // 2
        if _between(working, middle, moment) >= minutes:
            earliest = middle
        else:
            latest = middle
    return datetime.fromtimestamp(latest, UTC)


def _between(working: WorkingTime, seconds: int, moment: datetime) -> int:
    return working.working_minutes_between(datetime.fromtimestamp(seconds, UTC), moment)


_GROUPS: dict[str, Callable[[OpenCase], str | None]] = {
    "kind": lambda case: case.kind,
    "channel": lambda case: case.channel,
    "department": lambda case: case.department,
}


def count_standing(cases: Sequence[OpenCase]) -> tuple[Figure, ...]:
    """Return backlog, overdue and silent cases: whole, by age, and by kind, channel, department."""
    return (*_backlog(cases), *_parts("overdue", cases), *_parts("silent_cases", cases))


def ages(cases: Sequence[OpenCase]) -> tuple[Figure, ...]:
    """Return the backlog by its age, band by band."""
    counts = Counter(case.age for case in cases)
    return tuple(
        counted("backlog", counts[place], {"age": band}) for place, band in enumerate(AGES)
    )


def standing_in(
    figure: FigureName, group: Group | None, cases: Sequence[OpenCase]
) -> tuple[int, ...]:
    """Return the ids of the cases that such a figure counts; raises ``LookupError``."""
    asked = dict(group or {})
    age = asked.pop("age", None)
    if asked.keys() - _GROUPS.keys() or (age is not None and age not in AGES):
        raise LookupError(figure)
    is_in = _IS_IN[figure]
    return tuple(
        case.id
        for case in cases
        if is_in(case)
        and (age is None or AGES[case.age] == age)
        and all(_GROUPS[name](case) == value for name, value in asked.items())
    )


_IS_IN: dict[FigureName, Callable[[OpenCase], bool]] = {
    "backlog": lambda _case: True,
    "overdue": lambda case: case.is_late,
    "silent_cases": lambda case: case.is_silent,
}


def _backlog(cases: Sequence[OpenCase]) -> Iterator[Figure]:
    yield counted("backlog", len(cases))
    yield from ages(cases)
    for name, key in _GROUPS.items():
        counts = Counter(map(key, cases))
        for value in sorted(counts, key=_sortable):
            yield counted("backlog", counts[value], {name: value})


def _parts(figure: FigureName, cases: Sequence[OpenCase]) -> Iterator[Figure]:
    is_in = _IS_IN[figure]
    yield share(figure, sum(map(is_in, cases)), len(cases))
    for name, key in _GROUPS.items():
        whole = Counter(map(key, cases))
        part = Counter(key(case) for case in cases if is_in(case))
        for value in sorted(whole, key=_sortable):
            yield share(figure, part[value], whole[value], {name: value})


def _sortable(value: str | None) -> tuple[bool, str]:
    return (value is None, value or "")
