"""What every journal must do: keep facts, in order, all of a write or none of it.

The suite is written against the ports alone, so that any other store can be held to it: subclass
:class:`JournalContract` and give it an ``opened`` of its own.
"""

from pathlib import Path
from typing import ClassVar

import msgspec
import pytest

from database.open import OpenDesk, open_desk
from kafel_desk.case.facts import NoteAdded, ReceiptConfirmed
from kafel_desk.case.number import CaseNumber, format_number
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import CentreChanged
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact, Recorded, UnknownFact
from kafel_desk.ports import Store, Transaction
from kafel_desk.queries import Reader, Viewer
from kafel_desk.rights.access import Access
from tests.factories import NOON, case_draft, make_desk, person_recorded, received

CASE = case_draft().subject.id
PERSON = Subject("person", b"p" * 16)


def number(desk: str, counter: int) -> str:
    """Return a whole number of 2026."""
    return format_number(CaseNumber(desk, 26, counter))


class CaseSung(Fact, frozen=True, kw_only=True):
    """A fact that only a later program knows."""

    VERSION: ClassVar = 4
    PRIVATE: ClassVar = frozenset({"text"})

    melody: str
    text: str = ""


class JournalContract:
    """The promises of ``Store``, ``Transaction`` and ``Reader`` about facts."""

    @pytest.fixture
    def store(self, opened: OpenDesk) -> Store:
        return opened.store

    @pytest.fixture
    def reader(self, opened: OpenDesk) -> Reader:
        return opened.reader

    def record(self, store: Store, *drafts: Draft) -> tuple[Recorded, ...]:
        with store.write() as transaction:
            return transaction.append(drafts, "reception", NOON)

    def test_facts_are_read_back_as_they_were_recorded(
        self, store: Store, reader: Reader, viewer: Viewer
    ) -> None:
        written = self.record(store, case_draft(), case_draft(ReceiptConfirmed(means="slip")))
        assert reader.case_facts(viewer, CASE) == written
        assert [fact.actor for fact in written] == ["reception", "reception"]

    def test_a_fact_of_a_person_is_read_back(
        self, store: Store, reader: Reader, viewer: Viewer
    ) -> None:
        written = self.record(store, Draft(PERSON, person_recorded()))
        self.record(store, case_draft(received(person=PERSON.id)))
        assert reader.person_facts(viewer, PERSON.id) == written

    def test_facts_come_in_one_order_even_when_the_wall_clock_stands(
        self, store: Store, reader: Reader, viewer: Viewer
    ) -> None:
        self.record(store, case_draft())
        for number in range(20):
            self.record(store, case_draft(NoteAdded(text=str(number))))
        facts = reader.case_facts(viewer, CASE)
        assert list(facts) == sorted(facts, key=lambda fact: fact.order)
        assert [fact.fact for fact in facts[1:]] == [NoteAdded(text=str(n)) for n in range(20)]

    def test_what_the_form_showed_is_kept_with_the_fact(
        self, store: Store, reader: Reader, viewer: Viewer
    ) -> None:
        (first,) = self.record(store, case_draft())
        seen = {"description": (first.id,), "remedy": ()}
        self.record(store, Draft(first.subject, NoteAdded(text="x"), seen))
        assert reader.case_facts(viewer, CASE)[-1].seen == seen

    def test_a_fact_of_tomorrow_is_kept_and_disturbs_nothing(
        self, store: Store, reader: Reader, viewer: Viewer, opened: OpenDesk
    ) -> None:
        self.record(store, case_draft())
        row = reader.row(viewer, CASE)
        (later,) = self.record(store, case_draft(CaseSung(melody="حجاز", text="كلمات")))
        assert reader.case_facts(viewer, CASE)[1] == msgspec.structs.replace(
            later, fact=UnknownFact(type="CaseSung", version=4)
        )
        assert reader.row(viewer, CASE) == row
        assert opened.check().findings == ()

    def test_an_unknown_case_has_no_facts(self, reader: Reader, viewer: Viewer) -> None:
        assert reader.case_facts(viewer, b"?" * 16) == ()

    def test_a_write_that_fails_leaves_nothing_behind(
        self, store: Store, reader: Reader, viewer: Viewer
    ) -> None:
        def broken_off() -> None:
            with store.write() as transaction:
                transaction.append([case_draft()], "reception", NOON)
                centre = Draft(DIRECTORY_SUBJECT, CentreChanged(centre="آخر"))
                transaction.append([centre], "reception", NOON)
                raise KeyError("broken off")

        with pytest.raises(KeyError):
            broken_off()
        assert reader.case_facts(viewer, CASE) == ()
        with store.write() as transaction:
            assert transaction.directory().centre != "آخر"
            assert transaction.case_facts(CASE) == ()

    def test_a_write_goes_on_where_the_failed_one_began(self, store: Store) -> None:
        (before,) = self.record(store, case_draft(case=2))
        self.test_a_write_that_fails_is_undone(store)
        (after,) = self.record(store, case_draft(case=3))
        assert int.from_bytes(after.id[16:]) == int.from_bytes(before.id[16:]) + 1

    def test_a_write_that_fails_is_undone(self, store: Store) -> None:
        def broken_off() -> None:
            with store.write() as transaction:
                transaction.append([case_draft()], "reception", NOON)
                raise KeyError("broken off")

        with pytest.raises(KeyError):
            broken_off()

    def test_a_write_reads_what_it_has_written(self, store: Store) -> None:
        def check(transaction: Transaction) -> None:
            person = Draft(PERSON, person_recorded(name="سعاد", phones=("+966555000999",)))
            case = case_draft(received(number=number("A", 42), person=PERSON.id))
            written = transaction.append([person, case], "reception", NOON)
            assert transaction.case_facts(CASE) == written[1:]
            assert transaction.person_facts(PERSON.id) == written[:1]
            leader = Access("supervisor", frozenset({"supervisor"}))
            found = transaction.people_with_phone("+966555000999", leader)
            assert found == ((PERSON.id, "سعاد"),)

        with store.write() as transaction:
            check(transaction)

    def test_the_directory_changes_with_its_facts(self, store: Store, reader: Reader) -> None:
        self.record(store, Draft(DIRECTORY_SUBJECT, CentreChanged(centre="مركز الخدمة")))
        assert reader.directory().centre == "مركز الخدمة"
        with store.write() as transaction:
            assert transaction.directory().centre == "مركز الخدمة"

    def test_the_counter_of_a_year_is_the_last_that_was_used(self, store: Store) -> None:
        with store.write() as transaction:
            assert transaction.last_counter(2026) == 0
            transaction.append([case_draft(received(number=number("A", 42)))], "r", NOON)
            assert transaction.last_counter(2026) == 42
            assert transaction.last_counter(2027) == 0

    def test_a_number_of_another_desk_does_not_move_our_counter(self, store: Store) -> None:
        with store.write() as transaction:
            transaction.append([case_draft(received(number=number("B", 42)))], "r", NOON)
            assert transaction.last_counter(2026) == 0

    def test_a_draft_of_a_form_is_kept_until_it_is_discarded(
        self, store: Store, reader: Reader
    ) -> None:
        values = {"name": "سعاد", "kind": "complaint", "answered": False}
        with store.write() as transaction:
            transaction.save_draft("intake", "reception", values)
        (draft,) = reader.drafts("reception")
        assert (draft.form, draft.staff, draft.values) == ("intake", "reception", values)
        assert reader.drafts("supervisor") == ()
        with store.write() as transaction:
            transaction.discard_draft("intake", "reception")
        assert reader.drafts("reception") == ()

    def test_a_setting_of_this_machine_is_kept(self, store: Store, reader: Reader) -> None:
        assert reader.local_setting("printer") is None
        with store.write() as transaction:
            transaction.set_local("printer", {"name": "A5", "copies": 2})
        assert reader.local_setting("printer") == {"name": "A5", "copies": 2}


class TestEncryptedJournal(JournalContract):
    """The journal on disk."""

    def test_all_is_there_after_it_was_closed(self, tmp_path: Path, viewer: Viewer) -> None:
        with make_desk(tmp_path / "other") as first:
            written = self.record(first.store, case_draft())
            directory = first.reader.directory()
        folder = tmp_path / "other"
        with open_desk(folder / "desk", now=NOON, identity=folder / "identity") as again:
            assert again.reader.case_facts(viewer, CASE) == written
            assert again.reader.directory() == directory
            assert not again.took_new_identity
            assert again.check().is_whole
