"""On no desk and nowhere on the share lies a plain key of what is sealed to focal persons."""

from pathlib import Path

import pytest

from database.others import Others
from database.sync.desk_keys import DeskKeys
from database.sync.erasing import keys_in
from database.sync.names import read_name, split
from database.sync.sync_store import SubjectKey
from database.users.key_ring import Unlocked
from database.users.locked_keys import LEAST, new_keys
from database.users.session import begin_session, enrolment
from kafel_desk.case.commands import AddNote, SetConfidentiality
from kafel_desk.desk import Done
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.envelope import Subject
from kafel_desk.queries import Viewer
from tests.database.sealed_desk import (
    ADMIN,
    FOCAL,
    PHONE,
    RECEPTION,
    SECOND,
    WORD,
    Person,
    opening,
    record,
    words_for,
)
from tests.database.sync.centre import Centre, SharingDesk, centre_in
from tests.database.sync.test_erased_keys import erase
from tests.database.sync.test_no_trace import key_files as held_files
from tests.database.sync.test_no_trace import key_of
from tests.database.test_erasure import Plain, every_byte
from tests.factories import NOON, record_command


def enrol(desk: SharingDesk, person: Person) -> DeskKeys:
    """Put somebody on the staff who may log in; return their keys."""
    keys = new_keys()
    change = StaffChanged(entry=person.staff, name=person.name, roles=person.roles)
    desk.desk.execute(ChangeEntry(change=change), ADMIN.staff)
    desk.desk.execute(enrolment(person.staff, person.staff, "", LEAST, keys), ADMIN.staff)
    return keys


def log_in(desk: SharingDesk, person: Person, keys: DeskKeys) -> None:
    begin_session(desk.opened, Unlocked(person.staff, keys, ()))


def in_step(centre: Centre, *desks: SharingDesk) -> None:
    """Let desks share until nothing is left to say."""
    for _ in range(6):
        for desk in desks:
            desk.sync()
        centre.let_pass(60)
    assert len({desk.state_hash() for desk in desks}) == 1
    for desk in desks:
        assert desk.opened.check().findings == ()


def key_files(centre: Centre, desk: SharingDesk) -> list[SubjectKey]:
    """Return every key, plain or sealed, that lies on the share."""
    found: list[SubjectKey] = []
    for path in centre.files(".keys"):
        name = read_name(*split(path.relative_to(centre.share).as_posix()))
        assert name is not None
        found += keys_in(desk.engine._parts, name, path.read_bytes())
    return found


def opened_by(keys: DeskKeys, centre: Centre, desk: SharingDesk) -> set[bytes]:
    """Return what somebody opens with a tool, out of the database of a desk and the whole share."""
    return opening(desk.opened.connections[0], keys, key_files(centre, desk))


def key_in(desk: SharingDesk, subject: bytes) -> bytes | None:
    """Return the plain key of a case or person in the database of a desk."""
    row = (
        desk.opened.connections[0]
        .execute("SELECT key FROM subjects WHERE uid = ?", (subject,))
        .fetchone()
    )
    key: bytes | None = row[0] if row else None
    return key


def subjects_of(done: Done) -> set[bytes]:
    return {fact.subject.id for fact in done.facts}


@pytest.fixture
def staff(first: SharingDesk) -> dict[str, DeskKeys]:
    """Return the keys of people who were enrolled on the first desk; nobody is a focal person."""
    return {person.staff: enrol(first, person) for person in (ADMIN, RECEPTION)}


def test_a_focal_person_on_another_desk_reads_it_and_nobody_else(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    in_step(centre, first, second)
    log_in(second, RECEPTION, staff["reception"])
    ordinary = second.desk.execute(record_command(), "reception").case
    done = record(second.opened)
    in_step(centre, first, second)
    for desk in (first, second):
        for person in (ADMIN, RECEPTION):
            found = opened_by(staff[person.staff], centre, desk)
            assert ordinary in found
            assert found.isdisjoint(subjects_of(done))
        assert subjects_of(done) <= opened_by(focal, centre, desk)
    log_in(first, FOCAL, focal)
    assert WORD in (words_for(first.opened, FOCAL.staff, done.case) or "")
    assert not any(
        key.id in subjects_of(done) for key in key_files(centre, first) if not key.holder
    )


def test_a_desk_that_knew_no_focal_person_gives_the_plain_key_up(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    in_step(centre, first, second)
    done = record(second.opened)
    kept = second.desk.execute(record_command(), "reception").case
    in_step(centre, first, second)
    before = {path: path.read_bytes() for path in centre.files(".keys")}
    assert subjects_of(done) <= opened_by(staff["reception"], centre, first)
    focal = enrol(first, FOCAL)
    in_step(centre, first, second)
    for desk in (first, second):
        found = opened_by(staff["reception"], centre, desk)
        assert found.isdisjoint(subjects_of(done))
        assert kept in found
        assert not desk.desk.reader.people_by_phone(Viewer(ADMIN.staff, "A", NOON), PHONE)
    # From a stick, or a share that was rolled back.
    for path, content in before.items():
        path.write_bytes(content)
    third = centre.new_desk("C")
    for _ in range(4):
        in_step(centre, first, second, third)
    for desk in (first, second, third):
        assert opened_by(staff["reception"], centre, desk).isdisjoint(subjects_of(done))
        log_in(desk, FOCAL, focal)
        assert WORD in (words_for(desk.opened, FOCAL.staff, done.case) or "")


def test_a_desk_seals_what_it_has_as_soon_as_it_hears_of_a_focal_person(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    in_step(centre, first, second)
    enrol(first, FOCAL)
    first.sync()
    done = record(second.opened)
    assert subjects_of(done) <= opened_by(staff["reception"], centre, second)
    second.engine.collect()
    assert opened_by(staff["reception"], centre, second).isdisjoint(subjects_of(done))
    in_step(centre, first, second)
    assert not any(
        key.id in subjects_of(done) for key in key_files(centre, first) if not key.holder
    )


def test_a_plain_key_that_comes_after_a_box_is_not_taken(first: SharingDesk) -> None:
    begun = record(first.opened).case
    assert begun is not None
    key = new_keys()

    def come(others: Others) -> None:
        others.put_key("case", begun, key.signing)
        others.put_box("case", begun, key.public().sealing, bytes(80))
        others.put_key("case", begun, key.signing)

    first.opened.store.take_in(come, 0)
    assert first.opened.check().findings == ()
    assert key_in(first, begun) is None


def test_two_desks_that_seal_at_once_agree(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    case = first.desk.execute(record_command(description=WORD), "reception").case
    assert case is not None
    focal = enrol(first, FOCAL)
    in_step(centre, first, second)
    assert case in opened_by(staff["reception"], centre, second)
    move = SetConfidentiality(case=case, confidentiality="safeguarding")
    for desk in (first, second):
        desk.desk.execute(move, ADMIN.staff)
    in_step(centre, first, second)
    for desk in (first, second):
        assert case not in opened_by(staff["reception"], centre, desk)
        log_in(desk, FOCAL, focal)
        assert WORD in (words_for(desk.opened, FOCAL.staff, case) or "")


def test_what_a_desk_adds_that_did_not_hear_of_the_lane_yet_is_read_all_the_same(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    assert case is not None
    focal = enrol(first, FOCAL)
    in_step(centre, first, second)
    moved = SetConfidentiality(case=case, confidentiality="safeguarding")
    first.desk.execute(moved, ADMIN.staff)
    second.desk.execute(AddNote(case=case, text=WORD), ADMIN.staff)
    in_step(centre, first, second)
    for desk in (first, second):
        assert case not in opened_by(staff["reception"], centre, desk)
        log_in(desk, FOCAL, focal)
        facts = desk.opened.reader._facts("case", case)
        assert WORD in repr(facts)


def test_a_new_focal_person_on_another_desk_is_let_in_by_the_first(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    done = record(first.opened)
    in_step(centre, first, second)
    log_in(second, ADMIN, staff["admin"])
    new = enrol(second, SECOND)
    in_step(centre, first, second)
    log_in(second, SECOND, new)
    assert words_for(second.opened, SECOND.staff, done.case) == ""
    log_in(first, FOCAL, focal)
    in_step(centre, first, second)
    assert WORD in (words_for(second.opened, SECOND.staff, done.case) or "")
    assert opened_by(staff["reception"], centre, second).isdisjoint(subjects_of(done))


def test_who_gave_the_role_up_lets_in_whom_they_gave_way_to(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    in_step(centre, first, second)
    new = enrol(first, SECOND)
    gives_up = StaffChanged(entry=FOCAL.staff, roles=("reception",))
    first.desk.execute(ChangeEntry(change=gives_up), ADMIN.staff)
    done = record(second.opened)  # sealed to the only focal person that this desk knows
    in_step(centre, first, second)
    log_in(first, SECOND, new)
    assert words_for(first.opened, SECOND.staff, done.case) == ""
    log_in(first, FOCAL, focal)
    in_step(centre, first, second)
    log_in(second, SECOND, new)
    assert WORD in (words_for(second.opened, SECOND.staff, done.case) or "")
    assert opened_by(staff["reception"], centre, second).isdisjoint(subjects_of(done))


def test_erasing_takes_the_boxes_from_the_share(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    gone, kept = record(first.opened), record(first.opened, phone="0562223344", name="خالد العمري")
    in_step(centre, first, second)
    assert subjects_of(gone) <= {key.id for key in key_files(centre, first)}
    assert gone.case is not None
    others = (Subject("person", one) for one in subjects_of(gone) - {gone.case})
    erase(second, gone.case, *others)
    in_step(centre, first, second)
    left = {key.id for key in key_files(centre, first)}
    assert left.isdisjoint(subjects_of(gone))
    assert subjects_of(kept) <= left
    for desk in (first, second):
        assert opened_by(focal, centre, desk).isdisjoint(subjects_of(gone))
        assert subjects_of(kept) <= opened_by(focal, centre, desk)


def test_boxes_survive_the_desk_that_wrote_them(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    done = record(first.opened)
    in_step(centre, first, second)
    for path in centre.files():
        Path(path).unlink()
    for _ in range(12):
        centre.let_pass(60)
        second.sync()
    third = centre.new_desk("C")
    in_step(centre, third, second)
    log_in(third, FOCAL, focal)
    assert WORD in (words_for(third.opened, FOCAL.staff, done.case) or "")


def test_no_byte_of_a_desk_holds_the_key_or_the_file_that_it_lay_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("database.open.connect", Plain)
    with centre_in(tmp_path) as centre:
        first, second = centre.new_desk("A"), centre.new_desk("B")
        enrol(first, ADMIN)
        done = record(second.opened)
        in_step(centre, first, second)
        keys = [key_of(first, subject) for subject in subjects_of(done)]
        files = {**held_files(first), **held_files(second)}
        assert all(each in every_byte(first.opened) for each in (*keys, *files.values()))
        enrol(first, FOCAL)
        in_step(centre, first, second)
        for desk in (first, second):
            left, kept = every_byte(desk.opened), held_files(desk)
            assert [key for key in keys if key in left] == []
            assert [name for name, file in files.items() if name not in kept and file in left] == []
            assert files.keys() - kept.keys()
