"""When a desk looks at the share: after a pause, soon after a save, late after faults."""

from hypothesis import given
from hypothesis import strategies as st

from ui.sharing.rounds import AT_MOST, JITTER, LONGEST_PAUSE, POLL, QUIET, Pace, pause_after


def test_without_a_save_the_next_look_comes_after_the_pause() -> None:
    assert Pace(100.0).seconds_left(103.0) == POLL - 3


def test_what_was_saved_goes_out_once_nobody_saves_any_more() -> None:
    pace = Pace(100.0).saved(101.0).saved(104.0)
    assert pace.seconds_left(104.0) == QUIET


def test_somebody_who_never_stops_saving_does_not_hold_it_up() -> None:
    pace = Pace(0.0)
    for second in range(1, 40):
        pace = pace.saved(float(second))
    assert pace.seconds_left(1 + AT_MOST) == 0


@given(st.lists(st.floats(0, 1000), max_size=30), st.floats(0, 2000))
def test_no_wait_is_longer_than_the_pause_or_what_a_save_may_wait(
    saves: list[float], now: float
) -> None:
    pace = Pace(0.0)
    for at in sorted(saves):
        pace = pace.saved(at)
    until = min((*saves[:0], *([min(saves) + AT_MOST] if saves else []), 10**9))
    assert 0 <= pace.seconds_left(now) <= max(POLL, until)


@given(st.integers(0, 50), st.floats(0, 1))
def test_faults_make_rounds_rare_and_never_stop_them(failures: int, dice: float) -> None:
    pause = pause_after(failures, dice)
    assert POLL <= pause <= LONGEST_PAUSE + JITTER
    assert pause_after(failures + 1, dice) >= pause
