"""While a number is typed, the card says who it is, what is open and what happened last."""

from kafel_desk.case import commands as c
from kafel_desk.desk import Desk
from kafel_desk.queries import Viewer
from tests.factories import SetClock, record_command


def record(desk: Desk, **changes: object) -> bytes:
    case = desk.execute(record_command(**changes), "reception").case
    assert case is not None
    return case


def test_a_caller_is_known_again_by_a_number_in_any_spelling(desk: Desk, viewer: Viewer) -> None:
    record(desk)
    for typed in ("0555000123", "+966 555 000 123", "٠٥٥٥٠٠٠١٢٣", "555000123"):
        (card,) = desk.reader.people_by_phone(viewer, typed)
        assert card.name == "محمد بن أحمد الغامدي"


def test_a_number_that_is_nearly_whole_already_shows_its_card(desk: Desk, viewer: Viewer) -> None:
    record(desk)
    assert len(desk.reader.people_by_phone(viewer, "05550001")) == 1
    assert desk.reader.people_by_phone(viewer, "0555") == ()
    assert desk.reader.people_by_phone(viewer, "05550009") == ()


def test_a_number_from_abroad_is_known_while_it_is_typed(desk: Desk, viewer: Viewer) -> None:
    record(desk, phone="+20 10 01234567")
    for typed in ("+2010012345", "002010012345", "+201001234567"):
        assert len(desk.reader.people_by_phone(viewer, typed)) == 1


def test_a_number_may_belong_to_several_people(desk: Desk, viewer: Viewer) -> None:
    record(desk, name="محمد الغامدي")
    record(desk, name="فاطمة الغامدي")
    names = [card.name for card in desk.reader.people_by_phone(viewer, "0555000123")]
    assert names == ["فاطمة الغامدي", "محمد الغامدي"]


def test_the_card_counts_cases_and_contacts_and_shows_what_is_open(
    desk: Desk, clock: SetClock
) -> None:
    first = record(desk, relation="guardian", safe_contact="بعد العصر فقط")
    clock.move(hours=1)
    second = record(desk, kind="inquiry")
    clock.move(hours=1)
    desk.execute(c.LogContact(case=first, means="call", note="سأل عن حالته"), "reception")
    last = clock.now()
    clock.move(hours=1)
    desk.execute(c.CloseCase(case=second, outcome="answered"), "supervisor")
    viewer = Viewer("reception", "A", clock.now())
    (card,) = desk.reader.people_by_phone(viewer, "0555000123")
    assert (card.case_count, card.contact_count, card.closed_count) == (2, 1, 1)
    assert [row.id for row in card.open_cases] == [first]
    assert (card.last_contact_at, card.last_closed_at) == (last, clock.now())
    assert card.last_contact is not None
    assert card.last_contact.fact.note == "سأل عن حالته"  # type: ignore[attr-defined]
    assert (card.relation, card.safe_contact) == ("guardian", "بعد العصر فقط")


def test_a_safeguarding_case_is_on_no_card(desk: Desk, viewer: Viewer) -> None:
    record(desk)
    record(desk, confidentiality="safeguarding", safe_contact="لا يعلم أحد")
    (card,) = desk.reader.people_by_phone(viewer, "0555000123")
    assert (card.case_count, len(card.open_cases), card.safe_contact) == (1, 1, None)


def test_a_corrected_number_finds_its_person_and_the_old_one_does_not(
    desk: Desk, viewer: Viewer
) -> None:
    case = record(desk)
    desk.execute(c.CorrectDetails(case=case, phones=("+966541112222",)), "reception")
    assert desk.reader.people_by_phone(viewer, "0555000123") == ()
    assert len(desk.reader.people_by_phone(viewer, "0541112222")) == 1
