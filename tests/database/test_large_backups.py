"""Backups of gigabytes are brought to the list of the erased in bounded memory, and killed at will."""

import sys
import tracemalloc
from pathlib import Path

import msgspec
import pytest

from database import erasing_backups
from database.backup import Backup, Told, backups, restore, tell, verify
from database.erased_list import Listed
from database.erasing_backups import erase_in_backups, list_erased
from database.open import OpenDesk, open_desk
from database.system import SystemRandomness
from database.users.administering import Administering
from kafel_desk.desk import Desk
from tests.database.kills import told_by
from tests.database.test_erasure import a_closed_case, erase
from tests.factories import NOON

MIB = 1 << 20
SIZE = 24 * MIB
BOUND = SIZE // 2
"""Far more than pieces of a MiB take, with whatever else the process holds; far less than the backup."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def listed(desk: Desk, opened: OpenDesk, place: Path) -> tuple[Listed, ...]:
    """Return what is to be erased in a large backup that was made before."""
    case = a_closed_case(desk)
    opened.connections[0].executemany(
        "INSERT INTO local_settings (name, value) VALUES (?, zeroblob(?))",
        [(f"filler {number}", MIB) for number in range(SIZE // MIB)],
    )
    Administering(opened, lambda: NOON).back_up(str(place))
    erase(desk, opened, cases=(case,))
    return list_erased(opened.store, place, SystemRandomness(), NOON)


def only(place: Path) -> Backup:
    (backup,) = backups(place)
    return backup


def test_a_large_backup_is_never_held_in_memory(
    opened: OpenDesk, place: Path, listed: tuple[Listed, ...]
) -> None:
    assert only(place).path.stat().st_size > SIZE
    tracemalloc.start()
    try:
        assert erase_in_backups(place, opened.key, listed, NOON) == 1
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < BOUND
    verify(only(place))
    assert only(place).told.erased == len(listed)


def test_what_is_copied_is_for_its_owner_alone(
    opened: OpenDesk, place: Path, listed: tuple[Listed, ...]
) -> None:
    erase_in_backups(place, opened.key, listed, NOON)
    if sys.platform != "win32":
        assert only(place).path.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed by signal")
def test_killed_at_any_instant_the_backup_is_whole_and_the_next_try_erases_in_it(
    opened: OpenDesk, place: Path, tmp_path: Path, listed: tuple[Listed, ...]
) -> None:
    packed = msgspec.msgpack.encode(listed).hex()
    killed = told_by("killing_erasures", place, opened.key.hex(), packed, 20261123)
    assert killed["begun"] >= 3, "none of them died in the middle"
    erase_in_backups(place, opened.key, listed, NOON)
    backup = only(place)
    verify(backup)
    assert backup.told.erased == len(listed)
    assert not list(place.glob("*.part*"))
    restore(backup.path, tmp_path / "restored")
    identity = tmp_path / "another identity"
    with open_desk(tmp_path / "restored", now=NOON, identity=identity) as restored:
        assert restored.check().findings == ()


def test_killed_twice_at_its_worst_instants_a_backup_is_still_one(
    opened: OpenDesk, place: Path, listed: tuple[Listed, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    class KilledError(BaseException):
        """The process ends here."""

    def after_it_took_the_place_of_the_other(path: Path, told: Told) -> None:
        if told.erased:
            raise KilledError
        tell(path, told)

    def before_it_takes_the_place_of_the_other(path: Path, told: Told) -> None:
        tell(path, told)
        raise KilledError

    for kill in (after_it_took_the_place_of_the_other, before_it_takes_the_place_of_the_other):
        monkeypatch.setattr(erasing_backups, "tell", kill)
        with pytest.raises(KilledError):
            erase_in_backups(place, opened.key, listed, NOON)
        verify(only(place))
