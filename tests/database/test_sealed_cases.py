"""The words of a safeguarding case open for focal persons alone, whatever tool is used."""

from pathlib import Path
from typing import Any

import pytest

from database.backup import backups
from database.open import OpenDesk, create_desk, open_again
from database.users.administering import Administering, restore_backup
from database.users.locked_keys import LEAST
from database.users.opening import Login
from database.users.session import enrolment, let_in, password_change, switch_user
from kafel_desk.carrying_out import carry_out
from kafel_desk.case.commands import AddNote, SetConfidentiality
from kafel_desk.desk import Done, just_recorded
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.erasure.facts import ErasureApproved
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.queries import Viewer
from kafel_desk.refusal import Refused
from kafel_desk.users.commands import DisableUser
from resources import defaults
from tests.database.sealed_desk import (
    ADMIN,
    FOCAL,
    NAME,
    PHONE,
    RECEPTION,
    SECOND,
    WORD,
    add,
    attack,
    record,
    reopen,
    staffed,
    words_for,
)
from tests.database.test_erasure import Plain, every_byte
from tests.factories import NOON, composed, make_desk, record_command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a desk that has a focal person."""
    return staffed(tmp_path, RECEPTION, FOCAL)


def case_of(done: Done) -> bytes:
    assert done.case is not None
    return done.case


def recorded_at(folder: Path, **form: Any) -> bytes:
    with reopen(folder, RECEPTION) as opened:
        return case_of(record(opened, **form))


def reads(folder: Path, case: bytes) -> bool:
    """Tell whether the focal person reads the words, on a desk that is whole."""
    with reopen(folder, FOCAL) as opened:
        assert opened.check().findings == ()
        return WORD in (words_for(opened, FOCAL.staff, case) or "")


# ── The attack ──────────────────────────────────────────────────────────────────────────────────
def test_a_password_and_an_own_tool_open_an_ordinary_case_and_no_safeguarding_one(
    folder: Path,
) -> None:
    with reopen(folder, RECEPTION) as opened:
        ordinary = composed(opened).execute(record_command(), "reception").case
        guarded = record(opened)
        people = {fact.subject.id for fact in guarded.facts if fact.subject.kind == "person"}
    assert people
    for person in (RECEPTION, ADMIN):
        found = attack(folder, person)
        assert ordinary in found
        assert found.isdisjoint({guarded.case, *people})
    assert {guarded.case, *people} <= attack(folder, FOCAL)


def test_no_byte_of_the_store_tells_who_came_or_what_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("database.open.connect", Plain)
    with make_desk(tmp_path) as opened:
        add(opened, ADMIN, RECEPTION, FOCAL)
        desk = composed(opened)
        form = {"description": WORD, "name": NAME, "phone": PHONE}
        with desk.store.write() as transaction:
            transaction.save_draft("intake", "reception", form)
        moved = case_of(desk.execute(record_command(description=WORD), "reception"))
        key = key_in(opened, moved)
        assert all(each in every_byte(opened) for each in (WORD.encode(), NAME.encode(), key))
        desk.execute(SetConfidentiality(case=moved, confidentiality="safeguarding"), ADMIN.staff)
        with desk.store.write() as transaction:
            command = record_command(confidentiality="safeguarding", **form)
            carry_out(transaction, command, "reception", NOON, desk.randomness)
            transaction.discard_draft("intake", "reception")
        left = every_byte(opened)
        traces = (WORD.encode(), NAME.encode(), PHONE.encode(), PHONE[1:].encode(), key)
        assert [trace for trace in traces if trace in left] == []
        assert not desk.reader.people_by_phone(Viewer(ADMIN.staff, "A", NOON), PHONE)


def key_in(opened: OpenDesk, subject: bytes) -> bytes:
    (key,) = (
        opened.connections[0]
        .execute("SELECT key FROM subjects WHERE uid = ?", (subject,))
        .fetchone()
    )
    return bytes(key)


def test_the_receiver_has_the_slip_and_nothing_after_it(folder: Path) -> None:
    with reopen(folder, RECEPTION) as opened:
        done = record(opened)
        slip = just_recorded(done.facts, opened.reader.directory())
        assert slip is not None
        assert slip.person is not None
        assert (slip.case.number, slip.person.name) == (done.number, NAME)
        assert words_for(opened, "reception", done.case) is None
        facts = opened.reader._facts("case", case_of(done))
        assert WORD not in repr(facts)


def test_a_focal_person_reads_it_and_whoever_received_it_does_not(folder: Path) -> None:
    case = recorded_at(folder)
    with reopen(folder, FOCAL) as opened:
        desk, viewer = composed(opened), Viewer(FOCAL.staff, "A", NOON)
        file = desk.case_file(viewer, case)
        assert file is not None
        assert file.person is not None
        assert WORD in file.case.description
        assert file.person.name == NAME
        (row,) = desk.reader.guarded_cases(viewer)
        assert row.is_danger_now
        with open_again(opened) as again:
            assert WORD in repr(again.reader.case_facts(viewer, case))
        assert opened.check().findings == ()
    with reopen(folder, RECEPTION) as opened:
        assert words_for(opened, "reception", case) is None


def test_what_a_focal_person_adds_is_sealed_as_well(folder: Path) -> None:
    case = recorded_at(folder)
    with reopen(folder, FOCAL) as opened:
        composed(opened).execute(AddNote(case=case, text=f"{WORD} اليوم"), FOCAL.staff)
    assert case not in attack(folder, RECEPTION)
    assert reads(folder, case)


def test_everything_computed_is_the_same_with_the_keys_and_without(folder: Path) -> None:
    recorded_at(folder)
    for person in (FOCAL, RECEPTION):
        with reopen(folder, person) as opened:
            assert opened.check().findings == ()
            opened.rebuild()
            assert opened.check().findings == ()


# ── Who holds it ────────────────────────────────────────────────────────────────────────────────
def test_a_desk_without_a_focal_person_seals_once_there_is_one(tmp_path: Path) -> None:
    folder = staffed(tmp_path, RECEPTION)
    case = recorded_at(folder)
    assert case in attack(folder, RECEPTION)
    with reopen(folder, ADMIN) as opened:
        add(opened, FOCAL)
    assert case not in attack(folder, RECEPTION)
    assert reads(folder, case)
    with reopen(folder, RECEPTION) as opened:
        people = composed(opened).reader.people_by_phone(Viewer(ADMIN.staff, "A", NOON), PHONE)
        assert not people


def test_somebody_on_the_staff_becomes_a_focal_person_later(tmp_path: Path) -> None:
    folder = staffed(tmp_path, RECEPTION, FOCAL._replace(roles=("officer",)))
    case = recorded_at(folder)
    with reopen(folder, ADMIN) as opened:
        change = StaffChanged(entry=FOCAL.staff, roles=("focal",))
        composed(opened).execute(ChangeEntry(change=change), ADMIN.staff)
    assert case not in attack(folder, RECEPTION)
    assert reads(folder, case)


def test_a_second_focal_person_reads_what_was_before_once_the_first_was_here(folder: Path) -> None:
    case = recorded_at(folder)
    with reopen(folder, ADMIN) as opened:
        add(opened, SECOND)
    with reopen(folder, SECOND) as opened:
        assert words_for(opened, SECOND.staff, case) == ""
        rows = composed(opened).reader.guarded_cases(Viewer(SECOND.staff, "A", NOON))
        assert [row.has_words for row in rows] == [False]
        with pytest.raises(Refused, match="case_without_words"):
            composed(opened).execute(AddNote(case=case, text="كلمة"), SECOND.staff)
        assert opened.check().findings == ()
    reopen(folder, FOCAL).close()
    with reopen(folder, SECOND) as opened:
        assert WORD in (words_for(opened, SECOND.staff, case) or "")


def test_a_case_that_is_moved_into_the_lane_is_sealed_in_the_same_write(folder: Path) -> None:
    with reopen(folder, RECEPTION) as opened:
        done = composed(opened).execute(record_command(description=WORD), "reception")
        case = case_of(done)
    assert case in attack(folder, RECEPTION)
    with reopen(folder, ADMIN) as opened:
        moved = SetConfidentiality(case=case, confidentiality="safeguarding")
        composed(opened).execute(moved, ADMIN.staff)
    assert case not in attack(folder, ADMIN)
    assert reads(folder, case)


def test_it_is_not_sealed_to_the_focal_person_whom_it_is_about(tmp_path: Path) -> None:
    folder = staffed(tmp_path, RECEPTION, FOCAL, SECOND)
    case = recorded_at(folder, complained_staff=SECOND.staff)
    assert case not in attack(folder, SECOND)
    assert reads(folder, case)


def test_who_was_on_record_before_stays_on_record(folder: Path) -> None:
    with reopen(folder, RECEPTION) as opened:
        desk = composed(opened)
        desk.execute(record_command(name=NAME, phone=PHONE), "reception")
        case = case_of(record(opened))
        (card,) = desk.reader.people_by_phone(Viewer("reception", "A", NOON), PHONE)
        assert card.name == NAME
    assert reads(folder, case)


# ── What happens to people ──────────────────────────────────────────────────────────────────────
def test_another_password_reads_the_same(folder: Path) -> None:
    case = recorded_at(folder)
    other = Login(FOCAL.staff, "بحر وجبل وسماء")
    with reopen(folder, FOCAL) as opened:
        assert opened.session is not None
        changed = password_change(opened.session, other.password, LEAST)
        composed(opened).execute(changed, FOCAL.staff)
        let_in(opened)
    with reopen(folder, RECEPTION) as opened:
        switch_user(opened, other, NOON)
        assert WORD in (words_for(opened, FOCAL.staff, case) or "")
        switch_user(opened, RECEPTION.login, NOON)
        assert WORD not in repr(opened.reader._facts("case", case))


LEAVING = {
    "is disabled": DisableUser(staff=FOCAL.staff),
    "loses the role": ChangeEntry(change=StaffChanged(entry=FOCAL.staff, roles=("officer",))),
    "leaves the staff": ChangeEntry(change=StaffChanged(entry=FOCAL.staff, is_active=False)),
    "gets new keys": enrolment(FOCAL.staff, FOCAL.staff, "قهوة في الحديقة", LEAST),
}


@pytest.mark.parametrize("how", LEAVING)
def test_whoever_alone_can_read_a_case_does_not_go(folder: Path, how: str) -> None:
    with reopen(folder, ADMIN) as opened:
        composed(opened).execute(LEAVING[how], ADMIN.staff)
    with reopen(folder, ADMIN) as opened:
        add(opened, FOCAL)
    recorded_at(folder)
    with reopen(folder, ADMIN) as opened, pytest.raises(Refused) as refused:
        composed(opened).execute(LEAVING[how], ADMIN.staff)
    (error,) = refused.value.errors
    assert error.message.key == "users.holds_alone"


@pytest.mark.parametrize("how", LEAVING)
def test_they_go_once_another_focal_person_reads_it(folder: Path, how: str) -> None:
    case = recorded_at(folder)
    with reopen(folder, ADMIN) as opened:
        add(opened, SECOND)
        with pytest.raises(Refused):
            composed(opened).execute(LEAVING[how], ADMIN.staff)
    reopen(folder, FOCAL).close()
    with reopen(folder, ADMIN) as opened:
        composed(opened).execute(LEAVING[how], ADMIN.staff)
        let_in(opened)
    with reopen(folder, SECOND) as opened:
        assert WORD in (words_for(opened, SECOND.staff, case) or "")


# ── What happens to the desk ────────────────────────────────────────────────────────────────────
def test_erasing_destroys_the_boxes(folder: Path) -> None:
    with reopen(folder, RECEPTION) as opened:
        done = record(opened)
    case, person = (
        case_of(done),
        next(fact.subject.id for fact in done.facts if fact.subject.kind == "person"),
    )
    with reopen(folder, ADMIN) as opened:
        bare = opened.connections[0]
        assert bare.execute("SELECT count(*) FROM sealed_keys").fetchone() == (2,)
        subjects = (Subject("case", case), Subject("person", person))
        approved = ErasureApproved(erasure=bytes(16), subjects=subjects)
        with opened.store.write() as transaction:
            transaction.append([Draft(DIRECTORY_SUBJECT, approved)], ADMIN.staff, NOON)
        assert bare.execute("SELECT count(*) FROM sealed_keys").fetchone() == (0,)
    with reopen(folder, FOCAL) as opened:
        assert words_for(opened, FOCAL.staff, case) == ""
        assert opened.check().findings == ()
    assert attack(folder, FOCAL).isdisjoint({case, person})


def test_a_backup_holds_boxes_alone_and_is_read_once_it_is_restored(
    folder: Path, tmp_path: Path
) -> None:
    case = recorded_at(folder)
    place = tmp_path / "backups"
    with reopen(folder, ADMIN) as opened:
        Administering(opened, lambda: NOON, LEAST).back_up(str(place))
    (backup,) = backups(place)
    into = tmp_path / "restored"
    restore_backup(str(backup.path), str(into / "desk"))
    assert reads(into, case)
    assert case not in attack(into, RECEPTION)


def test_a_desk_from_before_the_seal_is_sealed_at_its_next_opening(folder: Path) -> None:
    case = recorded_at(folder)
    with reopen(folder, FOCAL) as opened:
        assert opened.store.unseal_guarded(opened.store.keys)
        opened.connections[0].execute("DROP TABLE sealed_keys")
        opened.connections[0].execute("DROP TABLE early_boxes")
        opened.connections[0].execute("PRAGMA user_version = 2")
    with reopen(folder, RECEPTION) as opened:
        assert opened.check().findings == ()
    assert case not in attack(folder, RECEPTION)
    assert reads(folder, case)


def test_a_plain_key_beside_a_box_is_found(folder: Path) -> None:
    case = recorded_at(folder)
    with reopen(folder, ADMIN) as opened:
        opened.connections[0].execute(
            "UPDATE subjects SET key = ? WHERE uid = ?", (bytes(32), case)
        )
        found = {finding.key for finding in opened.check().findings}
        assert "check.sealed_and_plain" in found


def test_where_nobody_logs_in_it_stays_as_it_was(tmp_path: Path) -> None:
    shipped = read_defaults((defaults() / "directory.json").read_bytes())
    with create_desk(
        tmp_path / "desk", "A", now=NOON, first=first_facts(shipped), identity=tmp_path / "id"
    ) as opened:
        case = case_of(record(opened))
        assert opened.check().findings == ()
        assert WORD in repr(opened.reader._facts("case", case))
