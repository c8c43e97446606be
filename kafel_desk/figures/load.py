"""What came in by weekday and hour, channel by channel; pure."""

from collections import Counter
from collections.abc import Iterable

from kafel_desk.figures.measured import MeasuredCase
from kafel_desk.figures.periodic import LoadTable, Peak

Slots = dict[str, Counter[tuple[int, int]]]
"""For each channel how many came on a weekday in an hour."""
_DAYS = 7


def load_tables(cases: Iterable[MeasuredCase], week_begins: int) -> tuple[LoadTable | None, Slots]:
    """Return the table of the busiest channel, and what came through the others."""
    slots: Slots = {}
    for case in cases:
        slots.setdefault(case.channel, Counter())[case.weekday, case.hour] += 1
    if not slots:
        return None, {}
    channel = max(slots, key=lambda each: (slots[each].total(), each))
    own = slots.pop(channel)
    weekdays = [(week_begins + n) % _DAYS for n in range(_DAYS)]
    weekdays = [day for day in weekdays if any(slot == day for slot, _ in own)]
    hours = range(min(hour for _, hour in own), max(hour for _, hour in own) + 1)
    table = LoadTable(
        channel=channel,
        n=own.total(),
        weekdays=tuple(weekdays),
        hours=tuple(hours),
        cells=tuple(tuple(own[day, hour] for hour in hours) for day in weekdays),
    )
    return table, slots


def busiest(slots: Slots) -> tuple[Peak, ...]:
    """Return the busiest hour of each channel, the busiest channel first."""
    peaks = [
        Peak(channel, *slot, counts[slot])
        for channel, counts in slots.items()
        for slot in [max(counts, key=lambda each, counts=counts: (counts[each], each))]  # type: ignore[misc]
    ]
    return tuple(sorted(peaks, key=lambda peak: (-peak.n, peak.channel)))
