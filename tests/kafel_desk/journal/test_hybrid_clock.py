"""The clock of the journal never runs backwards, never throws, and never believes an absurd peer."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.journal.hybrid_clock import (
    AHEAD_LIMIT_MS,
    merge,
    milliseconds_of,
    reading,
    tick,
    time_of,
)

READINGS = st.integers(0, (1 << 63) - 1)
MILLISECONDS = st.integers(-(10**15), 10**15)


@given(last=READINGS, now_ms=MILLISECONDS)
def test_every_tick_comes_after_the_one_before(last: int, now_ms: int) -> None:
    assert tick(last, now_ms) > last


@given(now_ms=st.integers(0, 10**14))
def test_a_tick_shows_the_wall_clock_when_that_went_on(now_ms: int) -> None:
    assert milliseconds_of(tick(reading(max(now_ms - 1, 0)), now_ms + 1)) == now_ms + 1


def test_many_events_in_one_millisecond_keep_their_order() -> None:
    clock, seen = 0, []
    for _ in range(70_000):
        clock = tick(clock, 5)
        seen.append(clock)
    assert seen == sorted(set(seen))


@given(last=READINGS, heard=READINGS, now_ms=MILLISECONDS)
def test_hearing_of_another_desk_never_turns_the_clock_back(
    last: int, heard: int, now_ms: int
) -> None:
    assert merge(last, heard, now_ms) >= last


def test_a_peer_more_than_a_day_ahead_does_not_move_our_clock() -> None:
    now_ms = 1_000_000_000
    ours = reading(now_ms)
    assert merge(ours, reading(now_ms + AHEAD_LIMIT_MS + 1), now_ms) == ours
    assert merge(ours, reading(now_ms + AHEAD_LIMIT_MS), now_ms) > ours


@given(clock=st.integers(-(1 << 70), 1 << 70))
def test_the_time_of_any_reading_can_be_told(clock: int) -> None:
    assert time_of(clock).tzinfo is UTC


def test_a_reading_holds_the_time_to_the_millisecond() -> None:
    at = datetime(2026, 11, 22, 9, 30, 15, 250_000, tzinfo=UTC)
    assert time_of(reading(int(at.timestamp() * 1000), 7)) == at
