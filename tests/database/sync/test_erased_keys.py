"""What was erased stays erased: no desk, no share and no later file brings its key back (I14)."""

from database.sync.erasing import keys_in
from database.sync.names import read_name, split
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.erasure.facts import ErasureApproved
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft
from kafel_desk.queries import Viewer
from tests.database.sync.centre import Centre, SharingDesk
from tests.factories import NOON, record_command

EVERYBODY = Viewer("supervisor", "", NOON)


def record(desk: SharingDesk) -> bytes:
    """Record a case and return its id."""
    case = desk.desk.execute(record_command(), "reception").case
    assert case is not None
    return case


def erase(desk: SharingDesk, case: bytes, *others: Subject) -> None:
    """Approve the erasure of a case, and of what else there is."""
    with desk.opened.store.write() as transaction:
        fact = ErasureApproved(erasure=bytes(24), subjects=(Subject("case", case), *others))
        transaction.append([Draft(DIRECTORY_SUBJECT, fact)], "manager", NOON)


def keys_on_share(centre: Centre, desk: SharingDesk) -> set[bytes]:
    """Return the ids of all subjects whose key lies on the share."""
    found: set[bytes] = set()
    for path in centre.files(".keys"):
        name = read_name(*split(path.relative_to(centre.share).as_posix()))
        assert name is not None
        found |= {key.id for key in keys_in(desk.engine._parts, name, path.read_bytes())}
    return found


def test_the_key_of_an_erased_case_leaves_the_share_and_the_others_stay(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    erased, kept = record(first), record(first)
    for desk in (first, second):
        desk.sync()
    assert {erased, kept} <= keys_on_share(centre, first)
    erase(second, erased)
    for _ in range(6):
        centre.let_pass(60)
        first.sync()
        second.sync()
    left = keys_on_share(centre, first)
    assert erased not in left
    assert kept in left
    third = centre.new_desk("C")
    for desk in (third, first, second):
        desk.sync()
    assert len({desk.state_hash() for desk in (first, second, third)}) == 1
    for desk in (first, second, third):
        file = desk.desk.case_file(EVERYBODY, erased)
        assert file is None or file.case.description == ""
        other = desk.desk.case_file(EVERYBODY, kept)
        assert other is not None
        assert other.case.description == record_command().description


def test_an_old_key_file_that_comes_back_is_taken_apart(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    erased, kept = record(first), record(first)
    first.sync()
    backup = {path: path.read_bytes() for path in centre.files(".keys")}
    erase(first, erased)
    for _ in range(4):
        centre.let_pass(60)
        first.sync()
    first.opened.close()
    for path in centre.files(".keys"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    second.sync()
    assert erased not in keys_on_share(centre, second)
    file = second.desk.case_file(EVERYBODY, kept)
    assert file is not None
    assert file.case.description == record_command().description


def held_keys(desk: SharingDesk) -> set[bytes]:
    """Return the ids of all subjects whose key is in a key file that a desk holds."""
    found: set[bytes] = set()
    for folder in desk.store.held_folders("c/00000001/k"):
        for file in desk.store.held_in(folder):
            name, content = read_name(folder, file), desk.store.held(f"{folder}/{file}")
            assert name is not None
            assert content is not None
            found |= {key.id for key in keys_in(desk.engine._parts, name, content)}
    return found


def test_the_other_keys_survive_the_desk_that_wrote_them_and_the_share(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    erased, kept = record(first), record(first)
    for desk in (first, second):
        desk.sync()
    first.opened.close()
    erase(second, erased)
    for path in centre.files():
        path.unlink()
    for _ in range(12):
        centre.let_pass(60)
        second.sync()
    assert erased not in keys_on_share(centre, second)
    third = centre.new_desk("C")
    for _ in range(2):
        third.sync()
    file = third.desk.case_file(EVERYBODY, kept)
    assert file is not None
    assert file.case.description == record_command().description


def test_a_desk_lets_go_of_the_key_although_the_share_is_away(
    centre: Centre, first: SharingDesk
) -> None:
    erased, kept = record(first), record(first)
    first.sync()
    assert {erased, kept} <= held_keys(first)
    away = centre.share.rename(centre.folder / "away")
    erase(first, erased)
    assert first.engine.publish().unreachable
    assert erased not in held_keys(first)
    assert kept in held_keys(first)
    away.rename(centre.share)
    for _ in range(2):
        first.sync()
    assert erased not in keys_on_share(centre, first)
    assert kept in keys_on_share(centre, first)


def test_a_desk_that_did_not_hear_of_it_puts_the_file_back_for_a_while_only(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    erased, kept = record(first), record(first)
    for desk in (first, second):
        desk.sync()
    before = {path: path.read_bytes() for path in centre.files(".keys")}
    erase(first, erased)
    for _ in range(3):
        first.sync()
        for path, content in before.items():
            path.write_bytes(content)
        centre.let_pass(900)
    first.sync()
    first.sync()
    left = len(centre.files(".keys"))
    assert erased not in keys_on_share(centre, first)
    assert kept in keys_on_share(centre, first)
    for _ in range(3):
        second.sync()
    # Coming back again and again makes no further successors.
    assert len(centre.files(".keys")) <= left + 1


def test_the_key_file_of_a_removed_desk_is_kept_by_nobody_in_quarantine_either(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    record(first)
    first.sync()
    second.sync()
    stands = {stream.writer: stream.number for stream in second.store.streams()}
    erased = record(first)
    first.sync()
    centre.members.remove(first.writer, stands[first.writer])
    second.sync()
    assert any(row.name.endswith(".keys") for row in second.store.quarantined())
    erase(second, erased)
    for _ in range(2):
        second.sync()
        centre.let_pass(900)
    kept = [
        row.name
        for row in second.store.quarantined()
        if row.name.endswith(".keys") and second.store.quarantined_content(row.name)
    ]
    assert kept == []
    assert erased not in held_keys(second)
