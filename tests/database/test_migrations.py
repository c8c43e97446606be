"""An older database is brought up to date step by step, with a copy kept from before each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from database import schema
from database.connection import Connection, connect, connection
from database.errors import WrongKey
from database.key_file import KeyFile
from database.migrations import migrate, version_of
from database.open import open_desk
from kafel_desk.queries import CaseView, Viewer
from tests.factories import NOON, composed, make_desk, record_command

TARGET = schema.VERSION + 2


def add_column(connection: Connection) -> None:
    connection.execute("ALTER TABLE drafts ADD COLUMN colour TEXT")


def rename_column(connection: Connection) -> None:
    connection.execute("ALTER TABLE drafts RENAME COLUMN colour TO shade")


STEPS = {schema.VERSION: add_column, schema.VERSION + 1: rename_column}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_desk(tmp_path) as opened:
        composed(opened).execute(record_command(), "reception")
    return tmp_path / "desk"


@pytest.fixture
def key(folder: Path) -> bytes:
    return KeyFile(folder / "desk.key").key()


@pytest.fixture
def old(folder: Path, key: bytes, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    database = connect(folder / "desk.db", key)
    monkeypatch.setattr(schema, "VERSION", TARGET)
    yield connection(database)
    database.close()


def columns(connection: Connection) -> set[str]:
    return {row[1] for row in connection.execute("PRAGMA table_info(drafts)")}


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "copies").iterdir())


def test_every_step_is_taken_in_order(folder: Path, key: bytes, old: Connection) -> None:
    migrate(old, folder / "copies", key, STEPS, TARGET)
    assert version_of(old) == TARGET
    assert "shade" in columns(old)


def test_a_copy_from_before_each_step_opens_with_the_same_key(
    folder: Path, key: bytes, old: Connection
) -> None:
    migrate(old, folder / "copies", key, STEPS, TARGET)
    first, second = copies(folder)
    for name, version in ((first, TARGET - 2), (second, TARGET - 1)):
        kept = connect(folder / "copies" / name, key)
        assert version_of(connection(kept)) == version
        assert connection(kept).execute("SELECT count(*) FROM cases").fetchone() == (1,)
        kept.close()
        with pytest.raises(WrongKey):
            connect(folder / "copies" / name, bytes(32))


def test_a_step_that_fails_leaves_the_database_as_it_was_before_it(
    folder: Path, key: bytes, old: Connection
) -> None:
    def fail(connection: Connection) -> None:
        rename_column(connection)
        raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        migrate(old, folder / "copies", key, {**STEPS, TARGET - 1: fail}, TARGET)
    assert version_of(old) == TARGET - 1
    assert "colour" in columns(old)


def test_nothing_is_copied_when_there_is_nothing_to_do(
    folder: Path, key: bytes, old: Connection
) -> None:
    migrate(old, folder / "copies", key, STEPS, schema.VERSION - 2)
    assert not (folder / "copies").exists()


def test_a_desk_of_this_version_is_opened_without_a_copy(folder: Path) -> None:
    with open_desk(folder, now=NOON, identity=folder.parent / "identity") as opened:
        assert opened.reader.count(Viewer("reception", "A", NOON), CaseView()) == 1
    assert not (folder / "copies").exists()


def test_there_is_a_step_from_every_version_that_was_ever_shipped() -> None:
    from database.migrations import STEPS as SHIPPED

    assert set(SHIPPED) == set(range(1, schema.VERSION))
