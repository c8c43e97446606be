"""The hybrid logical clock: wall time that never runs backwards (design/sync.md, Events).

A reading is one integer: milliseconds since 1970 in UTC, then a 16-bit counter. It orders the
timeline; it never throws and never refuses.
"""

from datetime import UTC, datetime

COUNTER_BITS = 16
_COUNTER_MASK = (1 << COUNTER_BITS) - 1
AHEAD_LIMIT_MS = 24 * 60 * 60 * 1000
"""A peer further ahead than this is marked clock suspect, and does not move our clock."""


def reading(milliseconds: int, counter: int = 0) -> int:
    """Compose a reading from UTC milliseconds and a counter."""
    return (milliseconds << COUNTER_BITS) | (counter & _COUNTER_MASK)


def milliseconds_of(clock: int) -> int:
    """Return the UTC milliseconds in a reading."""
    return clock >> COUNTER_BITS


def time_of(clock: int) -> datetime:
    """Return the wall time in a reading, aware, in UTC; the ends of the calendar when absurd."""
    try:
        return datetime.fromtimestamp(milliseconds_of(clock) / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC) if clock > 0 else datetime.min.replace(tzinfo=UTC)


def tick(last: int, now_ms: int) -> int:
    """Return the reading for the next event: after ``last``, and not before the wall clock."""
    wall = reading(max(now_ms, 0))
    return wall if wall > last else last + 1


def merge(last: int, received: int, now_ms: int) -> int:
    """Move on after hearing ``received``, unless that peer's clock is more than a day ahead."""
    if milliseconds_of(received) > now_ms + AHEAD_LIMIT_MS:
        return last
    return max(last, received)
