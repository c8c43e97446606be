"""Which backups are kept, and when one is owed."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.backups.keeping import KeepingRule, is_due, kept

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)
DAILY = [NOON - timedelta(days=days) for days in range(800)]
TIMES = st.lists(
    st.integers(0, 24 * 400).map(lambda hours: NOON - timedelta(hours=hours)), max_size=40
)


def test_of_daily_backups_the_last_days_weeks_and_months_stay() -> None:
    keep = kept(DAILY, KeepingRule(days=7, weeks=5, months=12))
    assert {NOON - timedelta(days=days) for days in range(7)} <= keep
    assert len({at.isocalendar()[:2] for at in keep}) >= 5
    assert len({(at.year, at.month) for at in keep}) == 12
    assert len(keep) <= 7 + 5 + 12


def test_of_one_day_the_newest_stays() -> None:
    morning = NOON - timedelta(hours=3)
    assert kept([morning, NOON], KeepingRule(days=1, weeks=1, months=1)) == {NOON}


def test_days_without_a_backup_do_not_use_up_the_days_that_are_kept() -> None:
    sparse = [NOON - timedelta(days=days) for days in (0, 20, 40)]
    assert kept(sparse, KeepingRule(days=3, weeks=0, months=0)) == set(sparse)


@given(TIMES, st.builds(KeepingRule, *[st.integers(0, 12)] * 3))
def test_the_newest_is_always_kept_and_nothing_is_made_up(
    made: list[datetime], rule: KeepingRule
) -> None:
    keep = kept(made, rule)
    assert keep <= set(made)
    assert not made or max(made) in keep


@given(TIMES, st.builds(KeepingRule, *[st.integers(0, 12)] * 3))
def test_keeping_again_keeps_the_same(made: list[datetime], rule: KeepingRule) -> None:
    keep = kept(made, rule)
    assert kept(keep, rule) == keep


def test_one_is_owed_every_working_day() -> None:
    assert is_due(None, NOON)
    assert is_due(NOON - timedelta(days=1), NOON)
    assert not is_due(NOON - timedelta(hours=3), NOON)


def test_a_backup_dated_ahead_of_the_clock_puts_nothing_off() -> None:
    assert is_due(NOON + timedelta(days=400), NOON)
