"""What was erased does not come back out of a backup, and goes from the backups themselves."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from database.backup import PlaceOfAnother, backups, restore, verify
from database.connection import connect, connection
from database.erased_list import FalseList, erased_subjects
from database.erasing_backups import erase_in_backups, list_erased
from database.errors import OutOfDate
from database.old_copies import remove_old_copies
from database.open import OpenDesk, open_desk
from database.system import SystemRandomness
from database.users.administering import Administering
from kafel_desk.backups.erasing import is_overdue
from kafel_desk.desk import Desk
from kafel_desk.journal.envelope import Subject
from kafel_desk.queries import Viewer
from tests.database.test_erasure import PHONE, a_closed_case, erase, look, person_of
from tests.factories import NOON, make_desk, record_command

EVERYBODY = Viewer("supervisor", "A", NOON)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def administering(opened: OpenDesk) -> Administering:
    return Administering(opened, lambda: NOON)


def as_it_was(place: Path) -> dict[Path, bytes]:
    """Return the backups as somebody may have copied them elsewhere."""
    return {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}


def put_back(files: dict[Path, bytes], place: Path) -> None:
    """Lay old backups back, beside the list of today."""
    for path, content in files.items():
        if path.name != "erased":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    assert (place / "erased").exists()


def reopened(folder: Path, tmp_path: Path) -> OpenDesk:
    return open_desk(folder, "write", now=NOON, identity=tmp_path / "identity")


def test_an_erased_case_in_an_old_backup_is_erased_before_anybody_reads_it(
    desk: Desk, opened: OpenDesk, administering: Administering, place: Path, tmp_path: Path
) -> None:
    case = a_closed_case(desk)
    other = desk.execute(record_command(name="هدى المالكي"), "reception").case
    assert other is not None
    made = administering.back_up(str(place))
    old = as_it_was(place)
    erase(desk, opened, person=person_of(desk, case))
    administering.remove_erased()
    put_back(old, place)
    restore(Path(made.path), tmp_path / "new")
    with pytest.raises(OutOfDate):
        open_desk(tmp_path / "new", "read", now=NOON)
    with reopened(tmp_path / "new", tmp_path) as restored:
        assert restored.reader.search(look(), "المكيف").rows == ()
        assert restored.reader.people_by_phone(look(), PHONE) == ()
        assert list(restored.evidence.held()) == []
        assert restored.reader.row(look(), other) == desk.reader.row(look(), other)
        assert restored.check().findings == ()
    with open_desk(tmp_path / "new", "read", now=NOON) as again:
        assert again.reader.search(look(), "المكيف").rows == ()


@pytest.mark.parametrize("change", [lambda old: b"\1" * 64 + old[64:], lambda old: old[:-1] + b"?"])
def test_a_list_with_a_false_signature_opens_nothing(
    desk: Desk, opened: OpenDesk, administering: Administering, place: Path, tmp_path: Path,
    change: object,
) -> None:  # fmt: skip
    case = a_closed_case(desk)
    made = administering.back_up(str(place))
    old = as_it_was(place)
    erase(desk, opened, cases=(case,))
    administering.remove_erased()
    put_back(old, place)
    (place / "erased").write_bytes(change((place / "erased").read_bytes()))  # type: ignore[operator]
    restore(Path(made.path), tmp_path / "new")
    with pytest.raises(FalseList):
        reopened(tmp_path / "new", tmp_path)


def test_the_backups_that_are_there_are_brought_to_it_and_stay_whole(
    desk: Desk, opened: OpenDesk, administering: Administering, place: Path, tmp_path: Path
) -> None:
    case = a_closed_case(desk)
    made = administering.back_up(str(place))
    erase(desk, opened, cases=(case,))
    administering.remove_erased()
    (backup,) = backups(place)
    verify(backup)
    assert (backup.told.blobs, list((place / "evidence").rglob("*.blob"))) == ((), [])
    database = connect(backup.path, opened.key, read_only=True)
    bare = connection(database)
    assert erased_subjects(bare) == [Subject("case", case)]
    assert bare.execute("SELECT key FROM subjects WHERE uid = ?", (case,)).fetchone() == (None,)
    database.close()
    restore(Path(made.path), tmp_path / "new")
    with reopened(tmp_path / "new", tmp_path) as restored:
        assert restored.check().findings == ()


def test_a_backup_that_is_killed_between_two_writes_is_whole_either_way(
    desk: Desk, opened: OpenDesk, administering: Administering, place: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    case = a_closed_case(desk)
    administering.back_up(str(place))
    erase(desk, opened, cases=(case,))
    whole = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if self.suffix == ".part":
            raise KeyboardInterrupt
        return whole(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            administering.remove_erased()
    (backup,) = backups(place)
    verify(backup)
    administering.remove_erased()
    (backup,) = backups(place)
    verify(backup)
    assert backup.told.erased == 1


def test_a_backup_that_no_key_opens_goes_after_thirty_days_and_not_before(
    desk: Desk, opened: OpenDesk, administering: Administering, place: Path
) -> None:
    case = a_closed_case(desk)
    administering.back_up(str(place))
    erase(desk, opened, cases=(case,))
    listed = list_erased(opened.store, place, SystemRandomness(), NOON)
    another = bytes(32)
    assert erase_in_backups(place, another, listed, NOON + timedelta(days=29)) == 0
    assert len(backups(place)) == 1
    assert erase_in_backups(place, another, listed, NOON + timedelta(days=30)) == 1
    assert backups(place) == []
    assert list((place / "evidence").rglob("*.blob")) == []


def test_what_was_listed_stays_listed_since_then(
    desk: Desk, opened: OpenDesk, administering: Administering, place: Path
) -> None:
    case = a_closed_case(desk)
    administering.back_up(str(place))
    erase(desk, opened, cases=(case,))
    first = list_erased(opened.store, place, SystemRandomness(), NOON)
    later = list_erased(opened.store, place, SystemRandomness(), NOON + timedelta(days=9))
    assert first == later
    assert [(one.id, one.since) for one in later] == [(case, NOON)]


def test_copies_from_before_migrations_go_after_thirty_days(tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    for name, days in (("before-version-2.db", 31), ("before-version-3.db", 29)):
        (copies / name).write_bytes(b"copy")
        at = (NOON - timedelta(days=days)).timestamp()
        os.utime(copies / name, (at, at))
    assert remove_old_copies(copies, NOON) == 1
    assert [path.name for path in copies.iterdir()] == ["before-version-3.db"]


def test_a_copy_made_after_an_erasure_does_not_hold_it() -> None:
    day = timedelta(days=1)
    made, now = datetime(2026, 1, 10, tzinfo=NOON.tzinfo), datetime(2026, 6, 1, tzinfo=NOON.tzinfo)
    assert not is_overdue((made - day,), made, now)
    assert is_overdue((made - day, made + day), made, now)


def test_two_desks_have_no_place_together(
    desk: Desk, opened: OpenDesk, administering: Administering, place: Path, tmp_path: Path
) -> None:
    erase(desk, opened, cases=(a_closed_case(desk),))
    administering.back_up(str(place))
    before = as_it_was(place)
    with make_desk(tmp_path / "other") as other:
        beside = Administering(other, lambda: NOON + timedelta(hours=1))
        with pytest.raises(PlaceOfAnother):
            beside.back_up(str(place))
        assert beside.last_backup(str(place)) is None, "what the other made is none of ours"
    assert as_it_was(place) == before
    assert administering.last_backup(str(place)) == NOON


def test_a_restored_desk_goes_on_in_the_place_of_its_backups(
    opened: OpenDesk, administering: Administering, place: Path, tmp_path: Path
) -> None:
    made = administering.back_up(str(place))
    restore(Path(made.path), tmp_path / "restored")
    with reopened(tmp_path / "restored", tmp_path) as restored:
        later = Administering(restored, lambda: NOON + timedelta(days=1))
        later.back_up(str(place))
        assert later.last_backup(str(place)) == NOON + timedelta(days=1)
