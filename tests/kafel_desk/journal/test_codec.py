"""Facts become bytes and come back; old ones are upcast, unknown ones kept."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case.facts import CASE_FACTS, CaseReceived, DetailsCorrected, NoteAdded
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.facts import DESK_FACTS, DIRECTORY_FACTS
from kafel_desk.journal import codec
from kafel_desk.journal.codec import FACT_TYPES, decode_fact, encode_fact
from kafel_desk.journal.fact import Fact, UnknownFact
from kafel_desk.person.facts import PERSON_FACTS
from resources import defaults
from tests.factories import NOON, person_recorded, received

ALL_FACTS = (*CASE_FACTS, *PERSON_FACTS, *DIRECTORY_FACTS, *DESK_FACTS)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TEXT = st.text(max_size=60)
AWARE = st.integers(-(10**15), 10**16).map(lambda micros: EPOCH + timedelta(microseconds=micros))


def read_back(fact: Fact) -> Fact:
    encoded = encode_fact(fact)
    return decode_fact(encoded.type, encoded.version, encoded.public, encoded.private)


@pytest.mark.parametrize("kind", ALL_FACTS, ids=lambda kind: kind.__name__)
def test_every_fact_is_known_by_its_name(kind: type[Fact]) -> None:
    assert FACT_TYPES[kind.__name__] is kind


@pytest.mark.parametrize("kind", ALL_FACTS, ids=lambda kind: kind.__name__)
def test_private_fields_exist_and_may_be_missing_after_an_erasure(kind: type[Fact]) -> None:
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    assert set(fields) >= kind.PRIVATE
    assert not [name for name in kind.PRIVATE if fields[name].required]


@given(text=TEXT, remedy=st.none() | TEXT, at=AWARE, seconds=st.none() | st.integers(0, 10_000))
def test_a_fact_comes_back_as_it_was(
    text: str, remedy: str | None, at: datetime, seconds: int | None
) -> None:
    fact = received(description=text, remedy=remedy, received_at=at, call_seconds=seconds)
    assert read_back(fact) == fact


def test_the_shipped_directory_comes_back_as_it_was() -> None:
    shipped = read_defaults((defaults() / "directory.json").read_bytes())
    facts = [draft.fact for draft in first_facts(shipped)]
    assert facts
    assert [read_back(fact) for fact in facts] == facts


def test_what_was_set_to_nothing_differs_from_what_was_left_alone() -> None:
    cleared = DetailsCorrected(category=None)
    assert read_back(cleared) == cleared
    assert read_back(DetailsCorrected()) != cleared


def test_the_same_fact_gives_the_same_bytes() -> None:
    assert encode_fact(received(description="نص")) == encode_fact(received(description="نص"))


def test_private_words_are_in_the_private_part_alone() -> None:
    marker = "كلمة لا تظهر"
    for fact in (
        received(**dict.fromkeys(("description", "remedy", "on_behalf", "safe_contact"), marker)),
        person_recorded(name=marker, email=marker, national_id=marker),
        NoteAdded(text=marker),
    ):
        encoded = encode_fact(fact)
        assert marker.encode() in encoded.private
        assert marker.encode() not in encoded.public


def test_nothing_private_is_nothing_to_seal() -> None:
    assert encode_fact(received(description="")).private == b""


def test_an_erased_fact_is_read_without_its_private_part() -> None:
    encoded = encode_fact(received(description="نص", remedy="طلب"))
    fact = decode_fact(encoded.type, encoded.version, encoded.public, b"")
    assert isinstance(fact, CaseReceived)
    assert (fact.description, fact.remedy, fact.received_at) == ("", None, NOON)


def test_a_type_of_tomorrow_is_kept_as_unknown() -> None:
    assert decode_fact("CaseSung", 3, b"\x80", b"") == UnknownFact(type="CaseSung", version=3)


def test_a_version_of_tomorrow_is_kept_as_unknown() -> None:
    encoded = encode_fact(NoteAdded(text="نص"))
    fact = decode_fact("NoteAdded", NoteAdded.VERSION + 1, encoded.public, encoded.private)
    assert fact == UnknownFact(type="NoteAdded", version=NoteAdded.VERSION + 1)


class NoteAddedLater(Fact, frozen=True, kw_only=True):
    """A note as a later program would have it: its text was renamed, then got a length."""

    VERSION = 3
    PRIVATE = frozenset({"words"})

    words: str = ""
    length: int = 0


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(fields: dict[str, Any]) -> dict[str, Any]:
        return {"words": fields.get("text", "")}

    def measure(fields: dict[str, Any]) -> dict[str, Any]:
        return {**fields, "length": len(fields["words"])}

    monkeypatch.setattr(codec, "FACT_TYPES", {"NoteAdded": NoteAddedLater})
    monkeypatch.setitem(codec.UPCASTS, ("NoteAdded", 1), rename)
    monkeypatch.setitem(codec.UPCASTS, ("NoteAdded", 2), measure)


@pytest.mark.usefixtures("later")
def test_an_old_fact_is_upcast_step_by_step_on_read() -> None:
    encoded = encode_fact(NoteAdded(text="نص"))
    fact = decode_fact("NoteAdded", 1, encoded.public, encoded.private)
    assert fact == NoteAddedLater(words="نص", length=2)


@pytest.mark.usefixtures("later")
def test_an_old_fact_without_a_step_to_the_next_version_is_kept_as_unknown() -> None:
    assert decode_fact("NoteAdded", 0, b"\x80", b"") == UnknownFact(type="NoteAdded", version=0)


def test_bytes_that_are_no_such_fact_are_told() -> None:
    with pytest.raises(msgspec.DecodeError):
        decode_fact("NoteAdded", 1, b"\xc1", b"")
    with pytest.raises(msgspec.ValidationError):
        decode_fact("CaseReceived", 1, msgspec.msgpack.encode({"number": 5}), b"")
