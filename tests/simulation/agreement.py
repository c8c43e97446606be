"""Hold what the product folds against the oracle, against other orders, and against itself."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from database.sealing import unseal
from kafel_desk.case.evolve import evolve, fold
from kafel_desk.case.state import Case
from kafel_desk.directory.state import fold_directory
from kafel_desk.journal.envelope import Subject, decode_envelope
from kafel_desk.journal.fact import Recorded
from kafel_desk.journal.register import conflicts
from kafel_desk.person.state import Person, evolve_person, fold_person
from tests.simulation.chance import Chance
from tests.simulation.oracle import Seen, judge, read

Stored = tuple[bytes, bytes, bytes | None]
"""Body, sealed part, and the key of its subject."""


def facts_of_oracle(stored: Iterable[Stored]) -> list[Seen]:
    """Read events for the oracle."""
    result: list[Seen] = []
    for body, sealed, key in stored:
        envelope = decode_envelope(body)
        private = b""
        if sealed and key:
            name = envelope.id
            private = unseal(key, sealed, name, envelope.subject, envelope.type) or b""
        result.append(read(body, private))
    return result


def disagreements(
    subject: Subject, facts: Sequence[Recorded], stored: Iterable[Stored]
) -> Iterator[str]:
    """Yield in words where the product and the oracle differ about one subject."""
    verdict = judge(facts_of_oracle(stored))
    folded: Case | Person | None = fold(facts) if subject.kind == "case" else fold_person(facts)
    where = f"{subject.kind} {subject.id.hex()[:8]}"
    if folded is None or verdict is None:
        if (folded is None) != (verdict is None):
            yield f"{where}: begun for one, not for the other"
        return
    for field, live in folded.registers.items():
        expected = verdict.live.get(field, frozenset())
        if frozenset(value.id for value in live) != expected:
            yield f"{where}: live values of {field} differ from the causal oracle (I6, I7)"
    for field in verdict.live:
        if field not in folded.registers and field != "numbers":
            yield f"{where}: {field} has no register"
    if frozenset(conflicts(folded.registers)) != verdict.in_conflict:
        yield f"{where}: fields in conflict differ"
    if isinstance(folded, Case):
        for field in ("priority", "confidentiality", "officer"):
            if field in verdict.shown and getattr(folded, field) != verdict.shown[field]:
                yield f"{where}: shown {field} differs"
        if (folded.closed is not None) != verdict.is_closed:
            yield f"{where}: closed is {folded.closed is not None}, should be {verdict.is_closed}"


def order_matters(subject: Subject, facts: Sequence[Recorded], chance: Chance) -> Iterator[str]:
    """Yield where another order of arrival, or folding step by step, gives something else (I5)."""
    mixed = chance.shuffled(facts)
    if subject.kind == "case":
        whole: Any = fold(facts)
        other: Any = fold(mixed)
    elif subject.kind == "person":
        whole, other = fold_person(facts), fold_person(mixed)
    else:
        whole, other = fold_directory(facts), fold_directory(mixed)
    if whole != other:
        yield f"{subject.kind} {subject.id.hex()[:8]}: another order gives another state (I5)"


def stepwise(subject: Subject, facts: Sequence[Recorded]) -> object:
    """Fold one by one in order, as a desk does that records them itself."""
    state: Any = None
    for fact in facts:
        state = evolve(state, fact) if subject.kind == "case" else evolve_person(state, fact)
    return state


def plain(value: object) -> bytes:
    """Return a value as bytes to compare by."""
    return msgspec.msgpack.encode(value)
