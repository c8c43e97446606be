"""Invented histories: the same each time, in order, never of the future, obeying every rule."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from kafel_desk.case.commands import RecordCase
from kafel_desk.case.evolve import fold
from kafel_desk.case.states import STATES, state_of
from kafel_desk.demo.histories import Happening, demo_histories
from kafel_desk.demo.material import Material, read_material
from kafel_desk.demo.replay import Replay
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.state import Directory, fold_directory
from kafel_desk.journal.fact import Draft, Recorded
from kafel_desk.journal.hybrid_clock import reading
from kafel_desk.ports import Transaction

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


def material() -> Material:
    return read_material((resources.defaults() / "demo.json").read_bytes())


def directory() -> Directory:
    shipped = read_defaults((resources.defaults() / "directory.json").read_bytes())
    drafts = (
        *first_facts(shipped),
        *(Draft(DIRECTORY_SUBJECT, change) for change in material().staff),
    )
    return fold_directory(
        Recorded(number.to_bytes(24, "big"), number, "desk", draft.subject, draft.fact)
        for number, draft in enumerate(drafts)
    )


def histories(count: int, seed: int = 1, now: datetime = NOW) -> list[Happening]:
    return list(demo_histories(count, seed, now, directory(), material()))


class Memory:
    """A journal in memory: as much of one as histories are carried out on."""

    def __init__(self) -> None:
        self.facts: list[Recorded] = []

    def append(self, drafts: tuple[Draft, ...], actor: str, now: datetime) -> tuple[Recorded, ...]:
        clock = reading(int(now.timestamp() * 1000))
        recorded = tuple(
            Recorded(
                (len(self.facts) + place).to_bytes(24, "big"),
                clock + len(self.facts) + place,
                actor,
                draft.subject,
                draft.fact,
                draft.seen,
            )
            for place, draft in enumerate(drafts)
        )
        self.facts += recorded
        return recorded


def carried_out(happenings: list[Happening]) -> Memory:
    memory, replay, counters = Memory(), Replay(directory(), 1), Counter[int]()
    transaction: Transaction = memory  # type: ignore[assignment]
    for happening in happenings:
        replay.carry_out(transaction, happening, desk_code="A", last_counter=counters.__getitem__)
        if isinstance(happening.command, RecordCase):
            counters[happening.at.year] += 1
    return memory


def states(memory: Memory) -> Counter[str]:
    by_case: dict[bytes, list[Recorded]] = {}
    for fact in memory.facts:
        if fact.subject.kind == "case":
            by_case.setdefault(fact.subject.id, []).append(fact)
    cases = [fold(facts) for facts in by_case.values()]
    return Counter(state_of(case) for case in cases if case is not None)


def test_the_usual_demo_shows_every_state_kind_channel_and_a_nameless_case() -> None:
    happenings = histories(72)
    receipts = [h.command for h in happenings if isinstance(h.command, RecordCase)]
    assert set(states(carried_out(happenings))) == set(STATES)
    assert {receipt.kind for receipt in receipts} == {"complaint", "inquiry", "suggestion"}
    assert {receipt.channel for receipt in receipts} == set(directory().channels)
    assert any(receipt.name is None and receipt.phone is None for receipt in receipts)
    assert any(receipt.confidentiality == "confidential" for receipt in receipts)
    assert any(len(receipt.description) > 700 for receipt in receipts)
    assert any(receipt.on_behalf for receipt in receipts)
    assert len({h.actor for h in happenings}) >= 8


def test_some_call_again_and_two_share_a_number() -> None:
    receipts = [h.command for h in histories(72) if isinstance(h.command, RecordCase)]
    names: dict[str, set[str]] = {}
    for receipt in receipts:
        if receipt.phone and receipt.name:
            names.setdefault(receipt.phone, set()).add(receipt.name)
    calls = Counter(receipt.name for receipt in receipts if receipt.name)
    assert max(calls.values()) >= 3
    assert any(len(of_number) > 1 for of_number in names.values())


def test_no_two_cases_of_the_usual_demo_tell_the_same_in_the_same_words() -> None:
    texts = [h.command.description for h in histories(72) if isinstance(h.command, RecordCase)]
    assert Counter(texts).most_common(1)[0][1] <= 2


@pytest.mark.parametrize("now", [NOW, datetime(2026, 11, 27, 20, tzinfo=UTC)])
@given(count=st.integers(1, 90), seed=st.integers(0, 1000))
@settings(max_examples=15)
def test_histories_stand_in_order_and_never_lie_in_the_future(
    now: datetime, count: int, seed: int
) -> None:
    happenings = histories(count, seed, now)
    times = [happening.at for happening in happenings]
    assert times == sorted(times)
    assert times[-1] <= now
    assert times[0] > now - timedelta(days=200)
    assert Counter(type(h.command) for h in happenings)[RecordCase] == count
    assert sum(h.is_last for h in happenings) == count


@given(count=st.integers(1, 300), seed=st.integers(0, 1000))
@settings(max_examples=15)
def test_every_act_obeys_every_rule(count: int, seed: int) -> None:
    memory = carried_out(histories(count, seed))
    assert sum(states(memory).values()) == count


def test_the_same_seed_tells_the_same_and_another_tells_otherwise() -> None:
    assert histories(40) == histories(40)
    assert histories(40) != histories(40, seed=2)


def test_many_cases_are_mostly_behind_them() -> None:
    counted = states(carried_out(histories(1500)))
    assert counted["closed"] > 0.7 * sum(counted.values())


def test_the_material_names_only_what_the_shipped_directory_has() -> None:
    shipped, told = directory(), material()
    assert {matter.category for matter in told.matters} <= set(shipped.categories)
    assert {
        change.department for change in told.staff if change.department is not msgspec.UNSET
    } <= set(shipped.departments)
    assert all("0555" not in text for matter in told.matters for text in matter.descriptions)
