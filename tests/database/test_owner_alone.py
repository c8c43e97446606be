"""Whatever the mask of the process, and whoever made the folder: files of a desk are for its owner."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from database.backup import make_backup, restore
from database.connection import connect, connection, copy
from database.key_file import KeyFile
from database.open import OpenDesk
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.evidence.file import EvidenceLimits
from tests.factories import NOON, composed, make_desk, record_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")


@pytest.fixture
def open_to_all(tmp_path: Path) -> Iterator[Path]:
    """Return a folder that everybody may enter, while nothing is masked."""
    before = os.umask(0)
    folder = tmp_path / "for all"
    folder.mkdir()
    (folder / "desk").mkdir()
    yield folder
    os.umask(before)


def at_work(folder: Path) -> OpenDesk:
    opened = make_desk(folder)
    desk = composed(opened)
    case = desk.execute(record_command(), "reception").case
    assert case is not None
    png = b"\x89PNG\r\n\x1a\n" + b"\0" * 64
    file = desk.evidence.add_bytes(png, "صورة.png", EvidenceLimits())
    desk.execute(AddEvidence(case=case, file=file), "reception")
    return opened


def files_for_others(folder: Path) -> list[str]:
    return [
        path.name for path in folder.rglob("*") if path.is_file() and path.stat().st_mode & 0o077
    ]


def test_a_desk_its_backup_and_what_is_restored(open_to_all: Path) -> None:
    with at_work(open_to_all) as opened:
        key = KeyFile(opened.folder.key).key()
        own = connect(opened.folder.database, key, read_only=True)
        backup = make_backup(opened.folder, connection(own), key, open_to_all / "backups", NOON)
        own.close()
        restore(backup.path, open_to_all / "restored")
        # While it is open: with the log beside it and what readers and writers share.
        assert len(list(opened.folder.path.glob("desk.db*"))) > 1
        assert files_for_others(open_to_all) == []


def test_a_copy_is_closed_from_its_first_byte_on(open_to_all: Path) -> None:
    with at_work(open_to_all) as opened:
        key = KeyFile(opened.folder.key).key()
        copy(opened.connections[-1], open_to_all / "copy.db", key)
        assert files_for_others(open_to_all) == []


def test_one_that_was_open_to_others_is_closed_to_them(open_to_all: Path) -> None:
    with at_work(open_to_all) as opened:
        database, key = opened.folder.database, KeyFile(opened.folder.key).key()
    database.chmod(0o666)
    connect(database, key).close()
    assert database.stat().st_mode & 0o777 == 0o600
