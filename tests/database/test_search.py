"""A case is found by number, phone and words, in any spelling, the newest first."""

import pytest

from database import search
from database.open import OpenDesk
from kafel_desk.case import commands as c
from kafel_desk.case.facts import CaseReceived
from kafel_desk.desk import Desk
from kafel_desk.queries import Viewer
from tests.factories import record_command


def record(desk: Desk, **changes: object) -> bytes:
    case = desk.execute(record_command(**changes), "reception").case
    assert case is not None
    return case


def found(desk: Desk, viewer: Viewer, text: str, limit: int = 50) -> list[bytes]:
    return [row.id for row in desk.reader.search(viewer, text, limit).rows]


@pytest.fixture(params=["in the small table", "in the index"])
def indexed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test of finding holds for words that wait, and for words in the index."""
    if request.param == "in the index":
        monkeypatch.setattr(search, "MOST_FRESH", 0)


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize(
    "asked",
    [
        "كفالة", "الكفاله", "كفا", "محمد كفالة", "الغامدي", "غامدي محمد", "بن احمد", "أحمَد",
        "تاخر الصرف", "الشهر الماضى",
    ],
)  # fmt: skip
def test_a_case_is_found_by_its_words_in_any_spelling(
    desk: Desk, viewer: Viewer, asked: str
) -> None:
    case = record(desk, description="تأخّر صرف كفالة الشهر الماضي")
    record(desk, name="سعاد", description="سؤال عن الدوام", phone="0551112222")
    assert found(desk, viewer, asked) == [case]
    assert desk.reader.search(viewer, asked).found_by == "words"


@pytest.mark.usefixtures("indexed")
@pytest.mark.parametrize(
    "asked",
    [
        "0555000123", "+966555000123", "00966 555 000 123", "٠٥٥٥٠٠٠١٢٣", "0555-000-123", "5000123",
        "5550", "0012", "966555", "0123",
    ],
)  # fmt: skip
def test_a_case_is_found_by_any_part_of_its_phone(desk: Desk, viewer: Viewer, asked: str) -> None:
    case = record(desk, phone="0555000123")
    record(desk, name="سعاد", phone="0541112222")
    result = desk.reader.search(viewer, asked)
    assert [row.id for row in result.rows] == [case]
    assert result.found_by == "phone"


@pytest.mark.usefixtures("indexed")
def test_a_case_is_found_by_its_number_in_any_spelling(desk: Desk, viewer: Viewer) -> None:
    numbers = [str(desk.execute(record_command(), "reception").number) for _ in range(3)]
    for number in numbers:
        for asked in (number, number.lower(), number.replace("-", ""), number.replace("-", " ")):
            result = desk.reader.search(viewer, asked)
            assert [row.number for row in result.rows] == [number]
            assert result.found_by == "number"


@pytest.mark.usefixtures("indexed")
def test_a_number_that_is_still_typed_finds_what_begins_so(desk: Desk, viewer: Viewer) -> None:
    number = str(desk.execute(record_command(), "reception").number)
    for typed in (
        "K",
        "KA",
        "KA-",
        "KA-2",
        "ka26",
        "KA-26-0",
        "KA 26 000",
        "KA-٢٦-000",
        number[:-1],
    ):
        rows = desk.reader.search(viewer, typed).rows
        assert [row.number for row in rows] == [number], typed
    assert desk.reader.search(viewer, "KA-26-0").found_by == "number"
    assert found(desk, viewer, "KB-26") == found(desk, viewer, "KA-27") == []


def test_a_counter_alone_finds_the_case_of_every_desk_and_year(
    desk: Desk, viewer: Viewer, opened: OpenDesk
) -> None:
    from tests.factories import NOON, case_draft, received

    numbers = ("KA-25-00042-2", "KA-26-00042-2", "KB-26-00042-2", "KA-26-00420-1")
    with opened.store.write() as transaction:
        for case, number in enumerate(numbers):
            transaction.append([case_draft(received(number=number), case)], "reception", NOON)
    rows = desk.reader.find_number(viewer, "٤٢")
    assert [row.number for row in rows] == ["KB-26-00042-2", "KA-26-00042-2", "KA-25-00042-2"]
    assert desk.reader.find_number(viewer, "43") == ()


@pytest.mark.usefixtures("indexed")
def test_the_newest_case_comes_first(desk: Desk, viewer: Viewer) -> None:
    cases = [record(desk) for _ in range(6)]
    assert found(desk, viewer, "كفالة") == cases[::-1]
    assert found(desk, viewer, "كفالة", 2) == [cases[5], cases[4]]
    assert found(desk, viewer, "0555000123", 2) == [cases[5], cases[4]]


def test_new_words_and_old_ones_are_found_in_one_order(
    desk: Desk, viewer: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_FRESH", 4)
    cases = [record(desk) for _ in range(10)]
    assert found(desk, viewer, "كفالة") == cases[::-1]


@pytest.mark.usefixtures("indexed")
def test_a_corrected_case_is_found_by_its_new_words_and_not_by_the_old(
    desk: Desk, viewer: Viewer
) -> None:
    case = record(desk)
    desk.execute(c.CorrectDetails(case=case, description="طلب سلة غذائية"), "reception")
    assert found(desk, viewer, "سلة") == [case]
    assert found(desk, viewer, "كفالة") == []


@pytest.mark.usefixtures("indexed")
def test_a_corrected_person_is_found_in_all_their_cases(desk: Desk, viewer: Viewer) -> None:
    first, second = record(desk), record(desk)
    change = c.CorrectDetails(case=first, name="خالد الحربي", phones=("+966541112222",))
    desk.execute(change, "reception")
    assert found(desk, viewer, "الحربي") == [second, first]
    assert found(desk, viewer, "0541112222") == [second, first]
    assert found(desk, viewer, "الغامدي") == []
    assert found(desk, viewer, "0555000123") == []


@pytest.mark.usefixtures("indexed")
def test_the_words_of_a_safeguarding_case_are_in_no_search(
    desk: Desk, viewer: Viewer, opened: OpenDesk
) -> None:
    case = record(desk, confidentiality="safeguarding", description="كلمة نادرة")
    other = record(desk, description="كلمة نادرة")
    assert found(desk, viewer, "نادرة") == [other]
    desk.execute(c.SetConfidentiality(case=other, confidentiality="safeguarding"), "supervisor")
    assert found(desk, viewer, "نادرة") == []
    assert found(desk, viewer, "0555000123") == []
    (received, *_) = desk.reader.case_facts(viewer, case)
    assert isinstance(received.fact, CaseReceived)
    assert found(desk, viewer, received.fact.number) == []
    for (words,) in opened.connections[0].execute(
        "SELECT text FROM words UNION ALL SELECT text FROM fresh_words"
    ):
        assert "نادره" not in words


@pytest.mark.parametrize(
    "asked",
    ["", "   ", '"', "*", "AND", "OR NOT", "a*b", "(", "'; DROP TABLE cases", "\0", "\ue000", "-"],
)
def test_nothing_that_can_be_typed_breaks_a_search(desk: Desk, viewer: Viewer, asked: str) -> None:
    record(desk)
    desk.reader.search(viewer, asked)
    desk.reader.find_number(viewer, asked)
    desk.reader.people_by_phone(viewer, asked)


def test_letters_of_the_other_keyboard_are_offered(desk: Desk, viewer: Viewer) -> None:
    record(desk)
    result = desk.reader.search(viewer, "lpl]")
    assert result.rows == ()
    assert result.did_you_mean == "محمد"
    assert result.did_you_mean_count == 1


def test_very_long_words_are_found_at_once(desk: Desk, viewer: Viewer) -> None:
    case = record(desk, description="نص طويل " * 100_000 + "خاتمة")
    assert found(desk, viewer, "خاتمة") == [case]
