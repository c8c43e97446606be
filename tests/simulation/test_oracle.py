"""Desks that exchange events by hand: what they fold is what the oracle works out."""

import pytest

from kafel_desk.case import facts as f
from kafel_desk.journal.envelope import Subject, decode_envelope
from kafel_desk.journal.fact import Draft
from kafel_desk.journal.hybrid_clock import merge
from tests.factories import received
from tests.simulation.agreement import disagreements, order_matters
from tests.simulation.chance import Chance
from tests.simulation.clocks import DAY, MINUTE, DeskClock, TrueTime
from tests.simulation.memory_journal import MemoryJournal, Rows
from tests.simulation.workload import Form, act, open_form, receive, save_form

CASE = Subject("case", bytes(16))


def hear(journal: MemoryJournal, other: MemoryJournal, chance: Chance, share: float) -> None:
    """Take over some events, without any order, as no protocol may."""
    journal.rows.keys |= other.rows.keys
    for name in chance.some_of(list(other.rows.events), share):
        body, sealed = other.rows.events[name]
        journal.put(body, sealed)
        values, clock = journal.rows.values, decode_envelope(body).clock
        values["clock"] = merge(values["clock"], clock, journal.now_ms())
    journal._folded.clear()


def complaints(journal: MemoryJournal, chance: Chance) -> list[str]:
    found: list[str] = []
    for subject, names in journal.rows.of_subject.items():
        facts = journal.facts(subject)
        found += order_matters(subject, facts, chance)
        if subject.kind in {"case", "person"}:
            key = journal.rows.keys.get(subject)
            stored = [(*journal.rows.events[name], key) for name in names]
            found += disagreements(subject, facts, stored)
    return found


@pytest.mark.parametrize("seed", range(60))
def test_whatever_arrives_in_whatever_order_the_fold_agrees_with_the_oracle(seed: int) -> None:
    chance, true = Chance(seed), TrueTime()
    clocks = [
        DeskClock(true, chance.one_of((0, 0, -MINUTE, 3 * DAY, -400 * DAY, 800 * DAY)))
        for _ in range(3)
    ]
    desks = [
        MemoryJournal(Rows(), bytes([number]) * 16, clock.milliseconds)
        for number, clock in enumerate(clocks)
    ]
    forms: list[tuple[int, Form]] = []
    for _ in range(60):
        true.pass_by(chance.number(0, 5 * MINUTE))
        which = chance.number(0, 2)
        desk, clock = desks[which], clocks[which]
        match chance.number(0, 9):
            case 0:
                receive(desk, chance, clock.now())
            case 1 | 2 | 3:
                form = open_form(desk, chance)
                forms += [(which, form)] if form else []
            case 4 | 5 if forms:
                of, form = forms.pop(chance.number(0, len(forms) - 1))
                save_form(desks[of], chance, form)
            case 6 if chance.happens(0.5):
                form = open_form(desk, chance)
                if form:
                    closed = f.CaseClosed(outcome="withdrawn", shown=form.shown)
                    desk.record([Draft(Subject("case", form.case), closed)], "supervisor")
            case 6:
                act(desk, chance)
            case 7:
                clock.jump(chance.one_of((DAY, -DAY, 500 * DAY, -500 * DAY)))
            case _:
                hear(desk, chance.one_of(desks), chance, chance.one_of((0.3, 1.0)))
        assert complaints(desk, chance) == []


def test_a_closer_whose_clock_is_behind_closes_what_they_saw() -> None:
    true = TrueTime()
    ahead = MemoryJournal(Rows(), b"a" * 16, DeskClock(true, 400 * DAY).milliseconds)
    honest = MemoryJournal(Rows(), b"b" * 16, DeskClock(true).milliseconds)
    honest.record([Draft(CASE, received())], "reception")
    hear(ahead, honest, Chance(0), 1.0)
    ahead.record([Draft(CASE, f.CaseReopened(reason="a clock that is a year ahead"))], "officer")
    hear(honest, ahead, Chance(0), 1.0)
    shown = tuple(fact.id for fact in honest.facts(CASE))
    honest.record([Draft(CASE, f.CaseClosed(outcome="withdrawn", shown=shown))], "supervisor")

    assert complaints(honest, Chance(0)) == []
