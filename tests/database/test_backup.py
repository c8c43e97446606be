"""A backup is whole or none, opens like the desk it was made of, and goes on as another writer."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from database import schema
from database.backup import (
    Backup,
    NotABackup,
    NotEmpty,
    backups,
    latest,
    make_backup,
    remove_old,
    restore,
    verify,
)
from database.connection import connect, connection
from database.errors import AlreadyADesk, Damaged, DiskFull, NewerDatabase, ReadOnlyFolder
from database.folder import DeskFolder
from database.key_file import KeyFile
from database.open import OpenDesk, open_desk
from kafel_desk.backups.keeping import KeepingRule
from kafel_desk.case import commands as c
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.desk import Desk
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.queries import CaseView, Viewer
from tests.factories import NOON, record_command


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def back_up(opened: OpenDesk, place: Path, days: int = 0) -> Backup:
    key = KeyFile(opened.folder.key).key()
    own = connect(opened.folder.database, key, read_only=True)
    try:
        return make_backup(opened.folder, connection(own), key, place, NOON + timedelta(days=days))
    finally:
        own.close()


def record(desk: Desk, *, with_evidence: bool = False) -> bytes:
    case = desk.execute(record_command(), "reception").case
    assert case is not None
    if with_evidence:
        png = b"\x89PNG\r\n\x1a\n" + b"\0" * 64
        file = desk.evidence.add_bytes(png, "صورة.png", EvidenceLimits())
        desk.execute(AddEvidence(case=case, file=file), "reception")
    return case


def reopened(folder: Path, identity: Path) -> OpenDesk:
    return open_desk(folder, "write", now=NOON, identity=identity)


def test_a_restored_desk_holds_what_the_backup_held(
    desk: Desk, opened: OpenDesk, place: Path, tmp_path: Path
) -> None:
    case = record(desk, with_evidence=True)
    backup = back_up(opened, place)
    record(desk)
    restore(backup.path, tmp_path / "new")
    with reopened(tmp_path / "new", tmp_path / "identity") as restored:
        viewer = Viewer("supervisor", "A", NOON)
        assert restored.reader.count(viewer, CaseView()) == 1
        assert restored.reader.row(viewer, case) is not None
        assert restored.check().findings == ()


def test_a_restored_desk_knows_that_it_was_restored(
    desk: Desk, opened: OpenDesk, place: Path, tmp_path: Path
) -> None:
    record(desk)
    backup = back_up(opened, place)
    writer, code = opened.store.writer(), opened.code
    opened.close()
    # On the same machine, with the same token: nothing was started since the backup.
    restore(backup.path, tmp_path / "new")
    with reopened(tmp_path / "new", tmp_path / "identity") as restored:
        assert restored.took_new_identity
        assert restored.store.writer() != writer
        assert restored.code != code


def test_the_desk_goes_on_as_itself_after_a_backup(
    desk: Desk, opened: OpenDesk, place: Path, tmp_path: Path
) -> None:
    record(desk)
    back_up(opened, place)
    opened.close()
    with reopened(opened.folder.path, tmp_path / "identity") as same:
        assert not same.took_new_identity


def test_evidence_of_several_backups_is_kept_once(
    desk: Desk, opened: OpenDesk, place: Path
) -> None:
    record(desk, with_evidence=True)
    one, two = back_up(opened, place), back_up(opened, place, days=1)
    assert one.told.blobs == two.told.blobs
    assert len(list((place / "evidence").rglob("*.blob"))) == 1


def test_old_ones_go_by_the_rule_with_evidence_that_none_names(
    desk: Desk, opened: OpenDesk, place: Path
) -> None:
    back_up(opened, place)
    record(desk, with_evidence=True)
    for days in range(1, 4):
        back_up(opened, place, days)
    shutil.copytree(place, place.with_name("second"))
    assert remove_old(place, KeepingRule(days=2, weeks=0, months=0)) == 2
    assert [backup.told.made for backup in backups(place)] == [
        NOON + timedelta(days=3), NOON + timedelta(days=2)
    ]  # fmt: skip
    assert latest(place, b"") == NOON + timedelta(days=3)
    for backup in backups(place):
        verify(backup)


def test_nothing_is_restored_onto_a_living_desk(opened: OpenDesk, place: Path) -> None:
    backup = back_up(opened, place)
    with pytest.raises(AlreadyADesk):
        restore(backup.path, opened.folder.path)


def test_a_backup_of_a_newer_program_is_refused(
    opened: OpenDesk, place: Path, tmp_path: Path
) -> None:
    backup = back_up(opened, place)
    newer = msgspec.structs.replace(backup.told, version=99)
    backup.path.with_suffix(".told").write_bytes(msgspec.json.encode(newer))
    with pytest.raises(NewerDatabase) as refused:
        restore(backup.path, tmp_path / "new")
    assert refused.value.message.params == {"found": 99, "known": schema.VERSION}
    assert not (tmp_path / "new").exists()


def test_a_folder_that_holds_something_else_is_said_to_hold_something(
    opened: OpenDesk, place: Path
) -> None:
    backup = back_up(opened, place)
    for into in (place, backup.path):
        with pytest.raises(NotEmpty):
            restore(backup.path, into)


@given(st.data())
def test_whatever_a_backup_tells_of_itself_it_is_whole_or_none(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    place = tmp_path_factory.mktemp("told")
    told = {
        "format": 1, "made": "2026-11-22T09:00:00Z", "code": "A", "version": 1, "events": 3,
        "digest": "", "opener": "keys", "opener_digest": "", "blobs": [],
    }  # fmt: skip
    name = data.draw(st.sampled_from(sorted(told)))
    strange = st.one_of(
        st.none(), st.integers(), st.text(), st.lists(st.text()),
        st.sampled_from(["../../x", "2026-11-22T09:00:00", "9999-12-31", "key", "db", "a/b", "."]),
    )  # fmt: skip
    content = msgspec.json.encode(told | {name: data.draw(strange)})
    cut = data.draw(st.integers(0, len(content)))
    (place / "x.told").write_bytes(data.draw(st.sampled_from([content, content[:cut], b"\xff"])))
    (place / "x.desk").write_bytes(b"")
    (place / "y.desk").write_bytes(b"")
    (place / "y.told").write_bytes(msgspec.json.encode(told))
    assert {backup.path.name for backup in backups(place)} <= {"x.desk", "y.desk"}
    with pytest.raises((NotABackup, NewerDatabase)):
        restore(place / "x.desk", place / "new")
    assert not (place / "new").exists()


@pytest.mark.parametrize("ending", [".desk", ".key", ".told"])
def test_a_backup_with_a_damaged_part_is_none(
    desk: Desk, opened: OpenDesk, place: Path, tmp_path: Path, ending: str
) -> None:
    record(desk, with_evidence=True)
    path = back_up(opened, place).path.with_suffix(ending)
    path.write_bytes(path.read_bytes()[:-7])
    with pytest.raises(NotABackup):
        restore(path, tmp_path / "new")
    assert not DeskFolder(tmp_path / "new").is_a_desk()


def test_a_backup_without_its_evidence_is_none(
    desk: Desk, opened: OpenDesk, place: Path, tmp_path: Path
) -> None:
    record(desk, with_evidence=True)
    backup = back_up(opened, place)
    next((place / "evidence").rglob("*.blob")).unlink()
    with pytest.raises(NotABackup):
        restore(backup.path, tmp_path / "new")


def test_a_damaged_desk_makes_no_backup(desk: Desk, opened: OpenDesk, place: Path) -> None:
    case = record(desk)
    desk.execute(c.AddNote(case=case, text="ملاحظة"), "reception")
    opened.connections[0].execute(
        "UPDATE events SET body = zeroblob(40) WHERE place = (SELECT max(place) FROM events)"
    )
    with pytest.raises(Damaged):
        back_up(opened, place)
    assert backups(place) == []
    assert not list(place.glob("*.part*"))


def test_a_place_that_is_full_says_so_and_keeps_the_older_ones(
    opened: OpenDesk, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(opened, place)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("database.backup.durable.replace", full)
    with pytest.raises(DiskFull):
        back_up(opened, place, days=1)
    assert len(backups(place)) == 1


def test_what_a_killed_backup_left_is_removed_by_the_next(opened: OpenDesk, place: Path) -> None:
    place.mkdir()
    (place / "20260101T000000000000Z.desk.part").write_bytes(b"half")
    for ending in ("desk", "keys", "key"):
        (place / f"20260102T000000000000Z.{ending}").write_bytes(b"nothing tells of it")
    (place / "somebody's own.key").write_bytes(b"")
    whole = back_up(opened, place)
    assert back_up(opened, place, days=1).path.is_file()
    assert not list(place.glob("*.part*"))
    assert not list(place.glob("20260102*"))
    assert (place / "somebody's own.key").exists()
    verify(whole)


def test_files_that_a_kill_left_half_written_go_once_nobody_writes_to_them(
    desk: Desk, opened: OpenDesk, place: Path
) -> None:
    record(desk, with_evidence=True)
    first = back_up(opened, place)
    (blob,) = first.told.blobs
    evidence = place / "evidence" / blob[:2]
    left = [
        place / f"{first.path.stem}.told.new",
        place / f"{first.path.stem}.keys.new",
        evidence / f"{blob}.blob.part",
    ]
    strange = place / "letter.new"
    for path in (*left, strange):
        path.write_bytes(b"half")
        os.utime(path, ((NOON - timedelta(days=2)).timestamp(),) * 2)
    in_use = [place / "20261122T120000000000Z.told.new", evidence / f"{'0' * 64}.blob.part"]
    for path in in_use:
        path.write_bytes(b"half")
        os.utime(path, ((NOON + timedelta(hours=20)).timestamp(),) * 2)
    second = back_up(opened, place, days=1)
    assert not [path for path in left if path.exists()]
    assert all(path.exists() for path in in_use), "another desk may be writing them"
    assert strange.exists(), "what is no backup is not ours"
    for backup in (first, second):
        verify(backup)


def test_an_old_backup_that_may_not_be_removed_is_told_as_what_the_disk_refuses(
    opened: OpenDesk, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(opened, place)
    back_up(opened, place, days=1)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(ReadOnlyFolder):
        remove_old(place, KeepingRule(days=1, weeks=0, months=0))


def test_no_name_and_no_word_of_a_case_stands_plain_in_a_backup(
    desk: Desk, opened: OpenDesk, place: Path
) -> None:
    record(desk, with_evidence=True)
    back_up(opened, place)
    everything = b"".join(path.read_bytes() for path in place.rglob("*") if path.is_file())
    assert "الغامدي".encode() not in everything
    assert b"SQLite format" not in everything
