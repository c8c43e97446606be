"""Recording a case tells nothing of people whose cases whoever records it may not see.

A new case opens its person to who recorded it. If a phone alone were enough to be given whoever has
it, a number tried at the counter would tell the name, and the other numbers, of who reported in
confidence.
"""

from pathlib import Path

import pytest

from kafel_desk.directory.entries import Role
from kafel_desk.person.state import Person
from tests.database.test_doors import ME, NAME, OTHER, PHONE, Office, person_of, planted
from tests.factories import record_command

SECRETS = ("confidential", "safeguarding")
OTHER_PHONE, EMAIL = "0567778899", "kawthar@example.org"
HIDDEN = {"other_phone": OTHER_PHONE, "email": EMAIL}


def recorded(office: Office, **form: object) -> tuple[bytes, Person]:
    """Record an ordinary case as ``ME``, and return it with its person as it then can be read."""
    office.clock.move(minutes=5)
    case = office.desk.execute(record_command(**{"category": None, **form}), ME).case
    assert case is not None
    file = office.desk.case_file(office.viewer(), case)
    assert file is not None
    assert file.person is not None
    return case, file.person


@pytest.fixture
def office(tmp_path: Path, role: Role) -> Office:
    return Office(tmp_path, (role,))


@pytest.mark.parametrize("role", ["reception", "call_handler", "media", "officer"])
@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("typed", [None, NAME])
def test_the_phone_of_who_came_in_confidence_gives_nothing_that_was_not_typed(
    office: Office, secret: str, typed: str | None
) -> None:
    hidden = planted(office.desk, office.clock, confidentiality=secret, **HIDDEN)
    case, person = recorded(office, name=typed, phone=PHONE)
    assert (person.name, person.email, len(person.phones)) == (typed, None, 1)
    assert person_of(office, case) != person_of(office, hidden)


@pytest.mark.parametrize("role", ["supervisor", "director"])
def test_nor_to_those_who_lead_of_who_came_for_safeguarding(office: Office) -> None:
    planted(office.desk, office.clock, confidentiality="safeguarding", **HIDDEN)
    _, person = recorded(office, name=None, phone=PHONE)
    assert (person.name, person.email) == (None, None)


@pytest.mark.parametrize("role", ["supervisor", "director", "officer"])
def test_nor_of_who_complained_about_oneself(office: Office) -> None:
    planted(office.desk, office.clock, complained_staff=ME, **HIDDEN)
    _, person = recorded(office, name=None, phone=PHONE)
    assert (person.name, person.email) == (None, None)


@pytest.mark.parametrize("role", ["reception", "officer"])
@pytest.mark.parametrize("secret", SECRETS)
def test_a_person_who_is_named_by_their_id_is_no_way_round_it(office: Office, secret: str) -> None:
    hidden = planted(office.desk, office.clock, confidentiality=secret, **HIDDEN)
    _, person = recorded(office, person=person_of(office, hidden), name="غيره", phone=None)
    assert (person.name, person.email) == ("غيره", None)


@pytest.mark.parametrize("role", ["reception", "officer", "supervisor"])
def test_who_is_known_from_an_ordinary_case_stays_one_person(office: Office) -> None:
    planted(office.desk, office.clock, **HIDDEN)
    planted(office.desk, office.clock, confidentiality="confidential")
    first, person = recorded(office, name=None, phone=PHONE)
    second, _ = recorded(office, name=NAME, phone=PHONE)
    assert person.name == NAME
    assert person_of(office, first) == person_of(office, second)


@pytest.mark.parametrize("role", ["focal"])
def test_a_focal_person_adds_to_whom_they_know(office: Office) -> None:
    safeguarding = {"confidentiality": "safeguarding"}
    first = planted(office.desk, office.clock, **safeguarding)
    case, _ = recorded(office, name=NAME, phone=PHONE, **safeguarding)
    assert person_of(office, case) == person_of(office, first)


@pytest.mark.parametrize("role", ["reception", "officer"])
@pytest.mark.parametrize("chosen", [True, False])
def test_what_somebody_says_when_they_come_again_is_kept(office: Office, chosen: bool) -> None:
    first, _ = recorded(office, name=None, phone=PHONE)
    by_hand = {"person": person_of(office, first)} if chosen else {}
    second, person = recorded(office, name=NAME, phone=f"{PHONE} ext 12", **HIDDEN, **by_hand)
    assert person_of(office, first) == person_of(office, second)
    assert (person.name, person.email, person.extension) == (NAME, EMAIL, "12")
    assert [phone[-9:] for phone in person.phones] == [PHONE[-9:], OTHER_PHONE[-9:]]


@pytest.mark.parametrize("role", ["supervisor"])
@pytest.mark.parametrize("how", [{"confidentiality": "confidential"}, {"complained_staff": OTHER}])
def test_what_is_said_in_confidence_stays_with_its_case(
    office: Office, how: dict[str, str]
) -> None:
    first, _ = recorded(office, name=NAME, phone=PHONE)
    same, _ = recorded(office, name=NAME, phone=PHONE, **how)
    second, person = recorded(office, name=NAME, phone=PHONE, email=EMAIL, **how)
    assert person_of(office, same) == person_of(office, first) != person_of(office, second)
    assert person.email == EMAIL


@pytest.mark.parametrize("role", ["reception"])
def test_who_has_another_id_is_another_person(office: Office) -> None:
    first, _ = recorded(office, name=NAME, phone=PHONE, national_id="1000000008")
    again, _ = recorded(office, name=NAME, phone=PHONE, national_id="١٠٠٠٠٠٠٠٠٨")
    other, person = recorded(office, name=NAME, phone=PHONE, national_id="2000000006")
    assert person_of(office, first) == person_of(office, again) != person_of(office, other)
    assert person.national_id == "2000000006"
