"""Two values that were written without seeing each other both live until somebody chooses."""

from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case.facts import NoteAdded
from kafel_desk.journal.envelope import Subject, event_id
from kafel_desk.journal.fact import Recorded
from kafel_desk.journal.register import (
    Registers,
    conflicts,
    seen_ids,
    shown,
    shown_highest,
    superseded_early,
    write,
)


def change(number: int, clock: int, **seen: tuple[bytes, ...]) -> Recorded:
    name = event_id(b"w" * 16, number)
    return Recorded(name, clock, "staff", Subject("case", bytes(16)), NoteAdded(), seen)


def first(value: str) -> Registers:
    return write({}, change(1, 1), {"name": value})


def test_a_value_that_was_seen_is_replaced_whatever_the_clocks_say() -> None:
    before = write({}, change(1, 100), {"name": "قديم"})
    after = write(before, change(2, 5, name=(event_id(b"w" * 16, 1),)), {"name": "جديد"})
    assert [live.value for live in after["name"]] == ["جديد"]
    assert shown(after, "name") == "جديد"


def test_a_value_that_was_not_seen_stays_beside_the_new_one() -> None:
    after = write(first("محمد"), change(2, 2), {"name": "أحمد"})
    assert [live.value for live in after["name"]] == ["محمد", "أحمد"]
    assert set(conflicts(after)) == {"name"}


def test_the_later_of_two_values_is_shown() -> None:
    after = write(first("محمد"), change(2, 0), {"name": "أحمد"})
    assert shown(after, "name") == "محمد"


def test_two_equal_values_are_no_conflict() -> None:
    assert not conflicts(write(first("محمد"), change(2, 2), {"name": "محمد"}))


def test_somebody_who_saw_both_resolves_them() -> None:
    both = write(first("محمد"), change(2, 2), {"name": "أحمد"})
    resolved = write(both, change(3, 3, **seen_ids(both, ["name"])), {"name": "أحمد"})
    assert not conflicts(resolved)
    assert len(resolved["name"]) == 1


def test_the_higher_rank_is_shown_where_safety_asks_for_it() -> None:
    both = write(first("normal"), change(2, 2), {"name": "urgent"})
    both = write(both, change(3, 3), {"name": "normal"})
    assert shown_highest(both, "name", ("normal", "urgent"), "normal") == "urgent"
    assert shown_highest({}, "name", ("normal", "urgent"), "normal") == "normal"


@given(st.permutations(range(2, 7)))
def test_values_that_saw_nothing_all_live_in_whatever_order_they_come(order: list[int]) -> None:
    registers = first("0")
    for number in order:
        registers = write(registers, change(number, number), {"name": str(number)})
    assert sorted(live.value for live in registers["name"]) == ["0", "2", "3", "4", "5", "6"]
    assert shown(registers, "name") == "6"


def test_a_value_that_was_replaced_before_its_turn_came_does_not_come_to_life() -> None:
    ahead = change(1, 100)
    correction = change(2, 5, name=(ahead.id,))
    early = superseded_early({}, correction, ["name"])
    registers = write({}, correction, {"name": "جديد"})
    registers = write(registers, ahead, {"name": "قديم"}, early)
    assert [live.value for live in registers["name"]] == ["جديد"]
