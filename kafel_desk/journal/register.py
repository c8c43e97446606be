"""Multi-value registers: two values written without seeing each other both live (I6, I7)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Recorded


class Value(msgspec.Struct, frozen=True):
    """One live value of a field: who wrote it, when, and what."""

    id: EventId
    clock: int
    actor: str
    value: Any


Registers = Mapping[str, tuple[Value, ...]]
"""For each field its live values, the one that is shown last; more than one is a conflict."""


Superseded = frozenset[tuple[str, EventId]]
"""Field and id of values that were seen and replaced before they were folded: their clock runs
ahead of the clock of whoever replaced them. Nearly always empty."""


def write(
    registers: Registers,
    recorded: Recorded,
    changes: Mapping[str, Any],
    superseded: Superseded = frozenset(),
) -> dict[str, tuple[Value, ...]]:
    """Fold one change into the registers.

    A value replaces just the values that its form showed (``recorded.seen``), whatever the clocks
    say; one that is in ``superseded`` was replaced before its turn came.
    """
    name, clock, actor = recorded.id, recorded.clock, recorded.actor
    if not registers and not superseded:
        # What every case and person begins with: nothing stands there to be replaced.
        return {field: (Value(name, clock, actor, value),) for field, value in changes.items()}
    result = dict(registers)
    for field, value in changes.items():
        seen = recorded.seen.get(field, ())
        kept = [old for old in registers.get(field, ()) if old.id not in seen]
        if not superseded or (field, name) not in superseded:
            kept.append(Value(name, clock, actor, value))
        if len(kept) > 1:
            kept.sort(key=lambda live: (live.clock, live.id))
        result[field] = tuple(kept)
    return result


def superseded_early(registers: Registers, recorded: Recorded, fields: Iterable[str]) -> Superseded:
    """Return what a change saw that is not live here: replaced already, or still to come."""
    return frozenset(
        (field, seen)
        for field in fields
        for seen in recorded.seen.get(field, ())
        if all(live.id != seen for live in registers.get(field, ()))
    )


def shown(registers: Registers, field: str, default: Any = None) -> Any:
    """Return the value to show: the latest by clock."""
    live = registers.get(field)
    return live[-1].value if live else default


def shown_highest(registers: Registers, field: str, ranking: Iterable[Any], default: Any) -> Any:
    """Return the live value that stands highest in ``ranking``: the safe state of a field."""
    live = registers.get(field)
    if not live:
        return default
    if len(live) == 1:
        return live[0].value
    order = list(ranking)
    rank: Callable[[Any], int] = lambda value: order.index(value) if value in order else -1  # noqa: E731
    return max((candidate.value for candidate in live), key=rank)


def conflicts(registers: Registers) -> dict[str, tuple[Value, ...]]:
    """Return the fields in which values that differ stand side by side."""
    return {
        field: live
        for field, live in registers.items()
        if len(live) > 1 and any(other.value != live[0].value for other in live[1:])
    }


def seen_ids(registers: Registers, fields: Iterable[str]) -> dict[str, tuple[EventId, ...]]:
    """Return what a form that shows ``fields`` must name when it saves them."""
    return {field: tuple(live.id for live in registers.get(field, ())) for field in fields}
