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
