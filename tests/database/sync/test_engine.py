"""Two and more desks on one folder: what one records, the others have, whatever befalls the folder."""

from pathlib import Path

import pytest

from database.evidence_stream import EvidenceMissing
from database.sync.segment import pack_segment
from kafel_desk.case.commands import PlanAction
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import DepartmentChanged
from kafel_desk.journal.fact import Draft
from kafel_desk.queries import Viewer
from tests.database.sync.centre import Centre, SharingDesk
from tests.database.sync.forged import event, lay, of_writer, sealed_by
from tests.factories import NOON, record_command

EVERYBODY = Viewer("supervisor", "", NOON)


def test_what_one_desk_records_is_read_whole_on_another(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    assert case is not None
    first.sync()
    report = second.sync()
    assert case in report.cases
    file = second.desk.case_file(EVERYBODY, case)
    assert file is not None
    assert file.case.description == record_command().description
    assert file.person is not None
    assert file.person.name == record_command().name
    assert first.sync().waiting == 0
    assert first.state_hash() == second.state_hash()
    assert second.opened.check().findings == ()


def test_nothing_is_sealed_while_somebody_is_still_at_it_but_never_later_than_twenty_seconds(
    centre: Centre, first: SharingDesk
) -> None:
    first.sync()
    sealed = len(centre.files(".seg"))
    for second in range(0, 24, 4):
        first.desk.execute(record_command(), "reception")
        first.engine.poll()
        assert len(centre.files(".seg")) == sealed + (second >= 20)
        centre.let_pass(4)


def test_what_was_saved_goes_out_after_five_quiet_seconds(
    centre: Centre, first: SharingDesk
) -> None:
    first.sync()
    first.desk.execute(record_command(), "reception")
    assert first.engine.poll().waiting > 0
    centre.let_pass(5)
    assert first.engine.poll().waiting == 0


def test_a_file_is_confirmed_by_a_second_look_and_put_again_when_it_is_gone(
    centre: Centre, first: SharingDesk
) -> None:
    first.sync()
    (lost, *_) = centre.files(".seg")
    lost.unlink()
    centre.let_pass(15)
    first.sync()
    assert lost.exists()


def test_what_the_share_lost_is_put_back_by_whoever_holds_it(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    first.sync()
    second.sync()
    first.opened.close()
    for path in centre.files():
        path.unlink()
    for _ in range(4):
        centre.let_pass(60)
        second.sync()
    third = centre.new_desk("C")
    third.sync()
    second.sync()
    assert third.state_hash() == second.state_hash()


def test_a_torn_file_of_another_desk_is_put_right(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    first.sync()
    second.sync()
    first.opened.close()
    for path in centre.files(".seg"):
        path.write_bytes(path.read_bytes()[:50])
    for _ in range(4):
        centre.let_pass(60)
        second.sync()
    third = centre.new_desk("C")
    third.sync()
    second.sync()
    assert third.state_hash() == second.state_hash()


def test_a_file_that_is_still_arriving_is_waited_for_and_told_after_a_day(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    first.sync()
    whole = {path: path.read_bytes() for path in centre.files(".seg")}
    for path, content in whole.items():
        path.write_bytes(content[: len(content) // 2])
    report = second.sync()
    assert (report.arriving, report.quarantined) == (len(whole), 0)
    centre.let_pass(25 * 3600)
    assert second.sync().quarantined == len(whole)
    for path, content in whole.items():
        path.write_bytes(content)
    centre.let_pass(3600)
    report = second.sync()
    assert case in report.cases
    assert (report.arriving, report.quarantined) == (0, 0)


def test_evidence_comes_with_the_case_that_names_it(
    centre: Centre, first: SharingDesk, second: SharingDesk, tmp_path: Path
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    assert case is not None
    picture = tmp_path / "slip.txt"
    picture.write_bytes("إيصال".encode())
    file = first.desk.evidence.add_file(
        picture, first.opened.store.directory().work.evidence_limits
    )
    first.desk.execute(AddEvidence(case=case, file=file), "reception")
    first.sync()
    second.sync()
    assert second.desk.evidence.read(file) == "إيصال".encode()
    assert not any("إيصال".encode() in path.read_bytes() for path in centre.files())


def test_a_key_that_comes_after_its_case_opens_it(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    assert case is not None
    first.sync()
    keys = {path: path.read_bytes() for path in centre.files(".keys")}
    for path in keys:
        path.unlink()
    second.sync()
    file = second.desk.case_file(EVERYBODY, case)
    assert file is not None
    assert file.case.description == ""
    for path, content in keys.items():
        path.write_bytes(content)
    second.sync()
    opened = second.desk.case_file(EVERYBODY, case)
    assert opened is not None
    assert opened.case.description == record_command().description
    assert [row.id for row in second.opened.reader.search(EVERYBODY, "الغامدي").rows] == [case]


def test_a_month_is_packed_and_enough_for_a_new_desk(centre: Centre, first: SharingDesk) -> None:
    for _ in range(25):
        first.desk.execute(record_command(), "reception")
        first.sync()
    centre.let_pass(10 * 86_400)
    first.sync()
    (pack,) = centre.files(".pack")
    for path in centre.files(".seg"):
        if path.parent.name.startswith(pack.name[:6]):
            path.unlink()
    third = centre.new_desk("C")
    third.sync()
    first.sync()
    assert third.state_hash() == first.state_hash()


def test_what_came_in_a_pack_is_not_read_again(
    centre: Centre, first: SharingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in range(25):
        first.desk.execute(record_command(), "reception")
        first.sync()
        centre.let_pass(86_400 if place % 5 == 4 else 60)
    centre.let_pass(10 * 86_400)
    first.sync()
    third = centre.new_desk("C")
    # Whose older days have their turn first is chance.
    monkeypatch.setattr("database.sync.rounds._OLDER_AT_ONCE", 0)
    read: list[str] = []
    get = third.share.get

    def counted(name: str, limit: int) -> bytes | None:
        read.append(name)
        return get(name, limit)

    monkeypatch.setattr(third.share, "get", counted)
    third.engine.collect()
    first.sync()
    assert third.store.streams()[0].number > 0
    assert sum(name.endswith(".seg") for name in set(read)) < 20


def test_a_clock_a_year_ahead_is_marked_and_not_followed(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    centre.let_pass(365 * 86_400)
    case = first.desk.execute(record_command(), "reception").case
    first.sync()
    centre.let_pass(-365 * 86_400)
    assert case in second.sync().cases
    marked = {stream.writer: stream.clock_ahead_ms for stream in second.store.streams()}
    assert marked[first.writer] > 300 * 86_400_000
    after = second.desk.execute(record_command(), "reception").facts[-1]
    assert after.at < NOON.replace(year=NOON.year + 1)


def test_a_removed_desk_is_believed_up_to_its_last_number_and_no_further(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    early = first.desk.execute(record_command(), "reception").case
    first.sync()
    second.sync()
    last = first.store.own_writers()[-1].last_number
    late = first.desk.execute(record_command(), "reception").case
    assert early is not None
    assert late is not None
    first.sync()
    second.sync()
    assert second.desk.case_file(EVERYBODY, late) is not None
    centre.members.remove(first.writer, last)
    second.sync()
    assert second.desk.case_file(EVERYBODY, late) is None
    assert second.desk.case_file(EVERYBODY, early) is not None
    assert second.opened.check().findings == ()
    third = centre.new_desk("C")
    third.sync()
    assert third.desk.case_file(EVERYBODY, late) is None
    assert third.sync().quarantined > 0
    centre.members.remove(first.writer, None)
    second.sync()
    third.sync()
    assert second.desk.case_file(EVERYBODY, late) is not None
    assert third.desk.case_file(EVERYBODY, late) is not None
    assert third.sync().quarantined == 0


def test_what_a_removed_desk_planned_is_in_no_worklist_any_more(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    assert case is not None
    last = first.store.own_writers()[-1].last_number
    first.desk.execute(PlanAction(case=case, text="مطابقة", owner="supervisor"), "supervisor")
    first.sync()
    second.sync()
    assert second.desk.reader.count_actions(EVERYBODY, "open") == 1
    centre.members.remove(first.writer, last)
    second.sync()
    assert second.desk.reader.count_actions(EVERYBODY, "open") == 0
    assert second.opened.check().findings == ()


def test_of_two_versions_of_a_number_all_show_the_same_and_the_writer_is_marked(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    """A copied disk that records as the same writer, and neither knows of the other (I8)."""
    third = centre.new_desk("C")
    first.sync()
    second.sync()
    third.sync()
    (before,) = [stream for stream in first.store.streams() if stream.is_own]
    number = before.number + 1
    versions = [
        sealed_by(
            centre,
            first.writer,
            pack_segment([event(first.writer, number, actor=actor, previous=before.hash)], {}, ""),
            numbers=(number, number),
        )
        for actor in ("one", "other")
    ]  # fmt: skip
    paths = [of_writer(first.writer, content, numbers=(number, number)) for content in versions]
    for desk, order in ((second, (0, 1)), (third, (1, 0))):
        for place in order:
            lay(centre, paths[place], versions[place])
            desk.sync()
            (centre.share / paths[place]).unlink()
    streams = [
        {stream.writer: stream for stream in desk.store.streams()}[first.writer]
        for desk in (second, third)
    ]
    assert streams[0] == streams[1]
    assert streams[0].is_frozen
    assert len(streams[0].aside) == 1
    assert second.opened.check().findings == ()


def test_a_blob_that_is_not_what_its_name_says_is_not_kept(
    centre: Centre, first: SharingDesk, second: SharingDesk, tmp_path: Path
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    assert case is not None
    picture = tmp_path / "slip.txt"
    picture.write_bytes(b"evidence")
    file = first.desk.evidence.add_file(
        picture, first.opened.store.directory().work.evidence_limits
    )
    first.desk.execute(AddEvidence(case=case, file=file), "reception")
    first.sync()
    (blob,) = centre.files(".blob")
    blob.write_bytes(b"something else")
    second.sync()
    try:
        second.desk.evidence.read(file)
    except EvidenceMissing:
        return
    raise AssertionError("it was kept")


def test_the_others_hear_what_arrived_with_the_next_thing_that_is_recorded(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    for desk in (first, second, first):
        desk.sync()
    first.desk.execute(record_command(), "reception")
    first.sync()
    second.sync()
    second.desk.execute(record_command(), "reception")
    second.sync()
    first.sync()
    last = first.store.own_writers()[-1].last_number
    assert first.store.heard()[second.writer].receipts[first.writer[:4]] == last


def test_a_desk_that_records_nothing_says_once_an_hour_what_arrived(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    for desk in (first, second, first):
        desk.sync()
    first.desk.execute(record_command(), "reception")
    first.sync()
    second.sync()
    before = len(centre.files(".seg"))
    second.sync()
    assert len(centre.files(".seg")) == before
    centre.let_pass(3601)
    for _ in range(3):
        second.sync()
    assert len(centre.files(".seg")) == before + 1


def test_the_directory_is_the_same_in_memory_and_on_disk_although_a_clock_ran_ahead(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    centre.let_pass(365 * 86_400)
    rename_department(first, "اسم أول")
    first.sync()
    centre.let_pass(-365 * 86_400)
    second.sync()
    rename_department(second, "اسم ثان")
    assert second.opened.store.directory() == second.opened.reader.directory()


def rename_department(desk: SharingDesk, name: str) -> None:
    """Change an entry of the directory."""
    change = DepartmentChanged(entry="sponsorship", name=name)
    with desk.opened.store.write() as transaction:
        draft = Draft(DIRECTORY_SUBJECT, change)
        transaction.append([draft], "manager", desk.centre.clock.now())
