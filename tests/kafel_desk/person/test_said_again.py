"""What somebody says of themselves when they come again is added, and replaces nothing."""

from typing import Any

from kafel_desk.journal.envelope import Subject, event_id
from kafel_desk.journal.fact import Recorded
from kafel_desk.journal.register import conflicts
from kafel_desk.person.details import PersonDetails
from kafel_desk.person.facts import PersonCorrected, PersonRecorded
from kafel_desk.person.said_again import is_somebody_else, newly_said
from kafel_desk.person.state import Person, evolve_person, fold_person

WHO = Subject("person", b"p" * 16)
PHONE, SECOND, THIRD = "+966555000123", "+966555000124", "+966555000125"


def placed(number: int, fact: Any, **seen: Any) -> Recorded:
    return Recorded(event_id(bytes(16), number), number, "amal", WHO, fact, seen)


def known(**fields: Any) -> Person:
    person = fold_person([placed(1, PersonRecorded(**{"phones": (PHONE,), **fields}))])
    assert person is not None
    return person


def after(person: Person, **said: Any) -> Person:
    draft = newly_said(person, PersonDetails(**said))
    assert draft is not None
    folded = evolve_person(person, placed(len(person.facts) + 1, draft.fact, **draft.seen))
    assert folded is not None
    return folded


def test_what_was_empty_is_filled_in() -> None:
    person = after(
        known(), name="هدى", extension="12", email="h@example.org", national_id="1000000008"
    )
    assert (person.name, person.extension, person.email, person.national_id) == (
        "هدى", "12", "h@example.org", "1000000008",
    )  # fmt: skip
    assert not conflicts(person.registers)


def test_further_numbers_stand_behind_those_that_are_known() -> None:
    person = after(known(), phones=(SECOND, PHONE, THIRD))
    assert person.phones == (PHONE, SECOND, THIRD)
    assert not conflicts(person.registers)


def test_what_is_on_record_already_is_not_recorded_again() -> None:
    person = known(name="هدى المالكي", email="h@example.org")
    said = PersonDetails(name="هدي المالكى", phones=(PHONE,), email="h@example.org")
    assert newly_said(person, said) is None
    assert newly_said(person, PersonDetails()) is None


def test_what_differs_stands_beside_what_is_on_record() -> None:
    person = after(known(email="old@example.org"), email="new@example.org")
    assert {value.value for value in conflicts(person.registers)["email"]} == {
        "old@example.org", "new@example.org",
    }  # fmt: skip


def test_a_number_that_another_desk_added_unseen_is_not_hidden_by_a_further_one() -> None:
    person = known()
    here = evolve_person(person, placed(2, PersonCorrected(phones=(PHONE, SECOND))))
    assert here is not None
    numbers = [value.value for value in after(here, phones=(THIRD,)).registers["phones"]]
    assert numbers == [(PHONE,), (PHONE, SECOND, THIRD)]


def test_another_id_is_another_person_whoever_calls_from_the_same_telephone() -> None:
    person = known(national_id="1000000008")
    assert is_somebody_else(person, "2000000006")
    assert not is_somebody_else(person, "١٠٠٠٠٠٠٠٠٨")
    assert not is_somebody_else(person, " ")
    assert not is_somebody_else(person, "12")
    assert not is_somebody_else(known(), "2000000006")
