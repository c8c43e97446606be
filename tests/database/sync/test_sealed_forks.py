"""Of a case that was sealed on one desk, while its beginning has another version that counts (I8)."""

from database.others import ForeignEvent, Others
from database.sync.erasing import keys_in
from database.sync.names import read_name, split
from kafel_desk.case.commands import SetConfidentiality
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.erasure.facts import ErasureApproved
from kafel_desk.journal.envelope import Subject, decode_envelope
from kafel_desk.journal.fact import Draft
from tests.database.sealed_desk import ADMIN, FOCAL, RECEPTION, WORD, record
from tests.database.sync.centre import Centre, SharingDesk
from tests.database.sync.test_forked_person import last_events
from tests.database.sync.test_no_trace import key_files as held_files
from tests.database.sync.test_sealed_keys import enrol, in_step, key_files, key_in
from tests.factories import NOON, record_command


def fork(desk: SharingDesk, writer: bytes, instead: ForeignEvent) -> None:
    """Let another version of a number of a writer stand on a desk."""

    def come(others: Others) -> None:
        others.put_second(writer, instead, stands=True)

    desk.opened.store.take_in(come, 0)


def received_in(desk: SharingDesk) -> ForeignEvent:
    """Return the event that a case began with, which a desk recorded last."""
    (found,) = [
        event
        for event in last_events(desk, 2)
        if decode_envelope(event.body).type == "CaseReceived"
    ]
    return found


def lies_plain(centre: Centre, desk: SharingDesk, case: bytes) -> bool:
    return any(key.id == case and not key.holder for key in key_files(centre, desk))


def holds_plain(desk: SharingDesk, case: bytes) -> bool:
    for path, content in held_files(desk).items():
        name = read_name(*split(path))
        assert name is not None
        keys = keys_in(desk.engine._parts, name, content)
        if any(key.id == case and not key.holder for key in keys):
            return True
    return False


def test_the_key_file_of_a_case_that_is_sealed_on_one_desk_alone_is_not_put_and_removed_for_ever(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    for person in (ADMIN, RECEPTION, FOCAL):
        enrol(first, person)
    in_step(centre, first, second)
    case = second.desk.execute(record_command(description=WORD), RECEPTION.staff).case
    assert case is not None
    received = received_in(second)
    in_step(centre, first, second)
    move = SetConfidentiality(case=case, confidentiality="safeguarding")
    second.desk.execute(move, ADMIN.staff)
    assert key_in(second, case) is None
    # A copy of the desk recorded something else under the number that the case began with.
    (other,) = last_events(first, 1)
    for desk in (first, second):
        fork(desk, second.writer, other._replace(number=received.number))
    for _ in range(30):
        for desk in (second, first):
            desk.sync()
            assert lies_plain(centre, first, case)
        centre.let_pass(60)
    # It is in the lane nowhere: sealed where that was known in time, and as it was elsewhere.
    assert key_in(second, case) is None
    assert key_in(first, case) is not None
    assert not holds_plain(second, case)
    assert holds_plain(first, case)


def test_the_key_of_a_person_leaves_the_share_though_their_case_was_erased(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    for person in (ADMIN, RECEPTION):
        enrol(first, person)
    in_step(centre, first, second)
    done = record(second.opened)
    (known,) = {fact.subject.id for fact in done.facts if fact.subject.kind == "person"}
    in_step(centre, first, second)
    before = {path: path.read_bytes() for path in centre.files(".keys")}
    assert lies_plain(centre, first, known)
    enrol(first, FOCAL)
    in_step(centre, first, second)
    assert not lies_plain(centre, first, known)
    with first.opened.store.write() as transaction:
        erased = ErasureApproved(erasure=bytes(16), subjects=(Subject("case", done.case or b""),))
        transaction.append([Draft(DIRECTORY_SUBJECT, erased)], ADMIN.staff, NOON)
    in_step(centre, first, second)
    assert first.store.sealed() == first.store.sealed_everywhere() == {known}
    for path, content in before.items():  # from a share that was rolled back
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for _ in range(6):
        centre.let_pass(600)
        in_step(centre, first, second)
    assert not lies_plain(centre, first, known)
