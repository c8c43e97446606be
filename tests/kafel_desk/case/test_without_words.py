"""Whoever cannot read the words of a case folds the same case: nothing that decides is a word."""

import msgspec
from hypothesis import given

from kafel_desk.case.evolve import fold
from kafel_desk.case.facts import CASE_FACTS
from kafel_desk.case.states import state_of
from kafel_desk.case.steps import steps_of
from kafel_desk.journal.codec import decode_fact, encode_fact
from kafel_desk.journal.fact import Recorded
from kafel_desk.rights.seeing import traits_of
from tests.kafel_desk.case.test_evolve import histories, tell

DECIDING = {
    "number", "confidentiality", "person", "complained_staff", "department", "employee", "officer",
    "outcome", "shown", "received_by", "desk", "received_at", "of", "to", "blob",
}  # fmt: skip


def without_words(recorded: Recorded) -> Recorded:
    encoded = encode_fact(recorded.fact)
    fact = decode_fact(encoded.type, encoded.version, encoded.public, b"")
    return msgspec.structs.replace(recorded, fact=fact, is_erased=bool(encoded.private))


@given(histories)
def test_who_sees_a_case_and_where_it_stands_needs_no_words(
    choices: list[tuple[int, str]],
) -> None:
    facts = [fact for fact in tell(choices).facts if fact.subject.kind == "case"]
    whole, wordless = fold(facts), fold([without_words(fact) for fact in facts])
    assert whole is not None
    assert wordless is not None
    assert traits_of(wordless) == traits_of(whole)
    assert state_of(wordless) == state_of(whole)
    assert wordless.person == whole.person
    assert [(step.number, step.status) for step in steps_of(wordless)] == [
        (step.number, step.status) for step in steps_of(whole)
    ]


def test_nothing_that_decides_is_private() -> None:
    assert all(DECIDING.isdisjoint(fact.PRIVATE) for fact in CASE_FACTS)
