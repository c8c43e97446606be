"""Of several things that are wrong, the gravest is shown; a desk that says nothing is silent."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kafel_desk.sharing.light import SILENT_AFTER, light_of
from kafel_desk.sharing.status import DeskRow, Light

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
OWN = DeskRow(writer=b"a" * 16, code="A", name="", events=1, is_own=True)


def other(minutes: float | None, **fields: Any) -> DeskRow:
    heard = None if minutes is None else NOW - timedelta(minutes=minutes)
    return DeskRow(writer=b"b" * 16, code="B", name="", events=1, last_heard=heard, **fields)


def light(*desks: DeskRow, **changes: Any) -> Light:
    calm: dict[str, Any] = {
        "needs_decision": False, "is_full": False, "is_away": False, "has_gap": False, "waiting": 0,
    }  # fmt: skip
    return light_of(**(calm | changes), desks=(OWN, *desks), now=NOW)


GRAVEST_FIRST = (
    ("needs_decision", True, "decision"),
    ("is_full", True, "full"),
    ("is_away", True, "alone"),
    ("has_gap", True, "gap"),
    ("waiting", 3, "waiting"),
)


@pytest.mark.parametrize("place", range(len(GRAVEST_FIRST)))
def test_the_gravest_is_shown(place: int) -> None:
    from_here_on = {name: value for name, value, _ in GRAVEST_FIRST[place:]}
    assert light(other(None), **from_here_on) == GRAVEST_FIRST[place][2]


def test_desks_that_were_heard_of_are_in_step() -> None:
    assert light(other(10), other(SILENT_AFTER.total_seconds() / 60)) == "in_step"


def test_a_desk_is_silent_after_a_while_and_when_it_was_never_heard() -> None:
    assert light(other(10), other(SILENT_AFTER.total_seconds() / 60 + 1)) == "silent"
    assert light(other(None)) == "silent"


def test_nobody_waits_for_news_of_a_desk_that_is_gone() -> None:
    assert light(other(None, is_removed=True), other(None, is_former=True)) == "in_step"
