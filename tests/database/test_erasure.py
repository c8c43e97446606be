"""What is erased leaves no trace of its words, keeps its number, and never comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from database.connection import ALWAYS
from database.erased_files import remove_erased_files
from database.erasure import erased_ids
from database.open import OpenDesk
from kafel_desk.case import commands as c
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.desk import Desk
from kafel_desk.erasure.commands import ApproveErasure, DeclineErasure, ProposeErasure
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.queries import CaseView, Viewer
from kafel_desk.refusal import Refused
from tests.factories import NOON, SetClock, composed, make_desk, record_command

NAME, PHONE = "غيداء الزمخشري", "0559876543"
WORDS = "المكيف في غرفة الأيتام معطل منذ أسبوعين"
IN_LISTS = (
    *("غيداء", "الزمخشري", "زمخشري", "559876543", "المكيف", "مكيف", "معطل", "اسبوعين"),
    *("سباكه", "عاجله", "العصر"),
)
"""What lists and search hold plain, as they spell it."""
SECRETS = (*IN_LISTS, "غيداء", "سباكة", "عاجلة", "ملاحظة سرية", "رد مكتوب")


class Plain:
    """A connection like the real one, to a database that is not encrypted: for reading its bytes."""

    def __init__(self, path: Path, key: bytes, *, read_only: bool = False) -> None:
        self._bare = sqlcipher.connect(
            path.as_posix(), isolation_level=None, check_same_thread=False
        )
        for name, value in ALWAYS.items():
            self._bare.execute(f"PRAGMA {name} = {value}").fetchall()
        if not read_only:
            self._bare.execute("PRAGMA journal_mode = WAL").fetchone()

    def connection(self) -> sqlcipher.Connection:
        return self._bare

    def close(self) -> None:
        self._bare.close()


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenDesk]:
    monkeypatch.setattr("database.open.connect", Plain)
    with make_desk(tmp_path) as opened:
        yield opened


def a_closed_case(desk: Desk) -> bytes:
    """Record a case that has words in every kind of place, and close it."""
    form = record_command(
        name=NAME, phone=PHONE, description=WORDS, remedy="سباكة عاجلة", safe_contact="بعد العصر"
    )
    case = desk.execute(form, "reception").case
    assert case is not None
    png = b"\x89PNG\r\n\x1a\n" + b"\0" * 64
    file = desk.evidence.add_bytes(png, "صورة المكيف.png", EvidenceLimits())
    desk.execute(AddEvidence(case=case, file=file, note="المكيف"), "reception")
    desk.execute(c.AddNote(case=case, text="ملاحظة سرية"), "reception")
    desk.execute(c.DraftReply(case=case, text="رد مكتوب"), "reception")
    desk.execute(c.CloseCase(case=case, outcome="withdrawn"), "supervisor")
    return case


def erase(desk: Desk, opened: OpenDesk, **what: object) -> None:
    desk.execute(ProposeErasure(reason="asked", **what), "admin")  # type: ignore[arg-type]
    (pending,) = [e for e in opened.store.directory().erasures.values() if e.is_pending]
    desk.execute(ApproveErasure(erasure=pending.id), "director")
    remove_erased_files(opened.connections[0], opened.evidence)


def keys_and_sealed(opened: OpenDesk, *ids: bytes) -> list[bytes]:
    """Return the keys of cases and people, and the beginning of all that is sealed under them."""
    connection, places = opened.connections[0], ", ".join("?" * len(ids))
    keys = connection.execute(f"SELECT key FROM subjects WHERE uid IN ({places})", ids)  # noqa: S608
    sealed = connection.execute(
        "SELECT e.sealed FROM events AS e JOIN subjects AS s ON s.id = e.subject"  # noqa: S608
        f" WHERE s.uid IN ({places}) AND e.sealed IS NOT NULL",
        ids,
    )
    return [part[:32] for (part,) in (*keys, *sealed)]


def every_byte(opened: OpenDesk) -> bytes:
    return b"".join(path.read_bytes() for path in opened.folder.path.rglob("*") if path.is_file())


def person_of(desk: Desk, case: bytes) -> bytes:
    row = desk.reader.row(look(), case)
    assert row is not None
    assert row.person is not None
    return row.person


def look() -> Viewer:
    return Viewer("supervisor", "A", NOON)


def test_no_byte_of_the_store_holds_a_word_of_what_was_erased(plain: OpenDesk) -> None:
    desk = composed(plain)
    # Enough of others that the search index was written, merged and written again.
    for number in range(150):
        desk.execute(record_command(name=f"شخص {number}", phone=f"05551{number:05}"), "reception")
        if number == 70:
            case = a_closed_case(desk)
    with plain.store.write() as transaction:
        transaction.save_draft("intake", "reception", {"name": NAME, "description": "المكيف"})
    person, before = person_of(desk, case), every_byte(plain)
    assert [secret for secret in IN_LISTS if secret.encode() not in before] == []
    locked = keys_and_sealed(plain, case, person)
    assert [part for part in locked if part not in before] == []
    erase(desk, plain, person=person)
    left = every_byte(plain)
    assert [secret for secret in SECRETS if secret.encode() in left] == []
    assert [part for part in locked if part in left] == []


def test_the_number_stays_and_the_check_passes(desk: Desk, opened: OpenDesk) -> None:
    case = a_closed_case(desk)
    number = desk.reader.row(look(), case)
    assert number is not None
    erase(desk, opened, cases=(case,))
    row = desk.reader.row(look(), case)
    assert row is not None
    assert (row.number, row.outcome) == (number.number, "withdrawn")
    assert desk.reader.find_number(look(), number.number)[0].id == case
    assert opened.check().findings == ()
    opened.rebuild()
    assert opened.check().findings == ()


def test_it_is_found_by_no_word_and_no_phone(desk: Desk, opened: OpenDesk) -> None:
    case = a_closed_case(desk)
    erase(desk, opened, person=person_of(desk, case))
    for asked in ("المكيف", "الزمخشري", PHONE):
        assert desk.reader.search(look(), asked).rows == ()
    assert desk.reader.people_by_phone(look(), PHONE) == ()


def test_a_person_is_erased_with_all_their_cases_the_guarded_ones_too(
    desk: Desk, opened: OpenDesk
) -> None:
    case = a_closed_case(desk)
    person = person_of(desk, case)
    guarded = desk.execute(
        record_command(
            person=person, name=NAME, phone=PHONE, confidentiality="safeguarding", description=WORDS
        ),
        "reception",
    ).case
    assert guarded is not None
    desk.execute(c.CloseCase(case=guarded, outcome="withdrawn"), "supervisor")
    erase(desk, opened, person=person)
    assert erased_ids(opened.connections[0]) == {case, person, guarded}
    assert all(fact.is_erased for fact in desk.reader.case_facts(look(), guarded)[:1])


def test_the_evidence_files_are_gone(desk: Desk, opened: OpenDesk) -> None:
    case = a_closed_case(desk)
    assert len(list(opened.evidence.held())) == 1
    erase(desk, opened, cases=(case,))
    assert list(opened.evidence.held()) == []


def test_other_cases_are_as_they_were(desk: Desk, opened: OpenDesk) -> None:
    other = desk.execute(record_command(name="هدى المالكي"), "reception").case
    assert other is not None
    before = desk.reader.row(look(), other)
    erase(desk, opened, cases=(a_closed_case(desk),))
    assert desk.reader.row(look(), other) == before
    assert desk.reader.count(look(), CaseView()) == 2


def test_nothing_more_is_recorded_on_what_was_erased(desk: Desk, opened: OpenDesk) -> None:
    case = a_closed_case(desk)
    erase(desk, opened, cases=(case,))
    with pytest.raises(Refused) as refused:
        desk.execute(c.AddNote(case=case, text="ملاحظة"), "reception")
    assert [error.message.key for error in refused.value.errors] == ["error.case_without_words"]


def test_whoever_proposes_does_not_approve(desk: Desk, opened: OpenDesk) -> None:
    case = a_closed_case(desk)
    desk.execute(ProposeErasure(reason="asked", cases=(case,)), "admin")
    (pending,) = opened.store.directory().erasures.values()
    with pytest.raises(Refused):
        desk.execute(ApproveErasure(erasure=pending.id), "admin")
    assert erased_ids(opened.connections[0]) == frozenset()


def test_a_declined_proposal_erases_nothing(desk: Desk, opened: OpenDesk) -> None:
    case = a_closed_case(desk)
    desk.execute(ProposeErasure(reason="asked", cases=(case,)), "admin")
    (pending,) = opened.store.directory().erasures.values()
    desk.execute(DeclineErasure(erasure=pending.id), "director")
    with pytest.raises(Refused):
        desk.execute(ApproveErasure(erasure=pending.id), "director")
    assert desk.reader.search(look(), "المكيف").rows != ()


def test_what_is_still_open_is_not_erased(desk: Desk, clock: SetClock) -> None:
    del clock
    case = desk.execute(record_command(), "reception").case
    assert case is not None
    with pytest.raises(Refused) as refused:
        desk.execute(ProposeErasure(reason="asked", cases=(case,)), "admin")
    assert [error.message.key for error in refused.value.errors] == ["erasure.still_open"]
