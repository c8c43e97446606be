"""A database that was restored, cloned or copied goes on as another writer."""

import shutil
from pathlib import Path

import pytest

from database import open as opening
from database.identity import Installation
from database.open import OpenDesk, free_code, open_desk
from kafel_desk.case.number import parse_number
from tests.factories import NOON, composed, make_desk, record_command


def reopen(folder: Path, identity: Path) -> OpenDesk:
    return open_desk(folder, now=NOON, identity=identity)


def record(opened: OpenDesk) -> str:
    return str(composed(opened).execute(record_command(), "reception").number)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_desk(tmp_path) as opened:
        record(opened)
    return tmp_path / "desk"


@pytest.fixture
def identity(tmp_path: Path) -> Path:
    return tmp_path / "identity"


def writers(opened: OpenDesk) -> list[tuple[int, int]]:
    """Return of each writer how many events it has, and whether it is frozen."""
    return list(
        opened.connections[0]
        .execute("SELECT last_number, is_frozen FROM writers ORDER BY id")
        .fetchall()
    )


def test_the_same_database_stays_the_same_writer(folder: Path, identity: Path) -> None:
    for _ in range(3):
        with reopen(folder, identity) as opened:
            assert not opened.took_new_identity
            assert opened.code == "A"
            record(opened)
            assert len(writers(opened)) == 1


def test_a_database_restored_from_a_copy_is_another_writer_with_another_code(
    folder: Path, identity: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    with reopen(folder, identity) as opened:
        record(opened)
    shutil.rmtree(folder)
    shutil.copytree(tmp_path / "copy", folder)
    with reopen(folder, identity) as opened:
        assert opened.took_new_identity
        assert opened.code != "A"
        number = parse_number(record(opened))
        assert getattr(number, "desk", None) == opened.code
        (_, old_frozen), (new_events, new_frozen) = writers(opened)
        assert (old_frozen, new_frozen) == (1, 0)
        assert new_events > 1
        assert opened.check().is_whole
    with reopen(folder, identity) as again:
        assert not again.took_new_identity


def test_the_frozen_writer_records_nothing_more(
    folder: Path, identity: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    with reopen(folder, identity) as opened:
        (before,) = writers(opened)
    with reopen(tmp_path / "copy", identity) as copy:
        record(copy)
        assert writers(copy)[0][0] == before[0]


def test_of_a_desk_and_its_clone_only_one_stays_the_writer(
    folder: Path, identity: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "clone")
    with reopen(tmp_path / "clone", identity) as clone:
        assert not clone.took_new_identity
    with reopen(folder, identity) as opened:
        assert opened.took_new_identity


def test_a_clone_that_is_opened_beside_its_desk_is_another_writer(
    folder: Path, identity: Path, tmp_path: Path
) -> None:
    with reopen(folder, identity) as opened:
        shutil.copytree(folder, tmp_path / "clone")
        with reopen(tmp_path / "clone", identity) as clone:
            assert clone.took_new_identity
            assert not opened.took_new_identity
            assert record(clone) != record(opened)


def test_a_copy_on_another_machine_is_another_writer(
    folder: Path, identity: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "machine", lambda: b"another machine!")
    with reopen(folder, identity) as opened:
        assert opened.took_new_identity


def test_a_lost_token_makes_another_writer(folder: Path, identity: Path) -> None:
    shutil.rmtree(identity)
    with reopen(folder, identity) as opened:
        assert opened.took_new_identity


def test_power_that_fails_between_token_and_database_changes_nothing(
    folder: Path, identity: Path
) -> None:
    with open_desk(folder, "read", now=NOON) as opened:
        writer, token = (
            opened.connections[0]
            .execute("SELECT uid, token FROM desk JOIN writers ON writers.id = desk.writer")
            .fetchone()
        )
    installation = Installation(identity, writer)
    assert installation.claim(token) not in (None, token)
    installation.release()
    with reopen(folder, identity) as opened:
        assert not opened.took_new_identity


def test_reading_does_not_claim_to_be_the_writer(folder: Path, identity: Path) -> None:
    with open_desk(folder, "read", now=NOON, identity=identity / "nowhere") as opened:
        assert not opened.took_new_identity
    assert not (identity / "nowhere").exists()


def test_a_free_code_is_none_that_a_desk_has() -> None:
    taken = {"A", "AA", "AB"}
    codes = {free_code("A", taken) for _ in range(200)}
    assert not codes & taken
    assert all(code[0] == "A" and len(code) == 2 for code in codes)
