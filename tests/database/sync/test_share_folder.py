"""A file is on the share whole or not at all, and nobody else's file is ever touched."""

import errno
from pathlib import Path

import pytest

from database.sync.names import SHARE
from database.sync.share_files import Entry, FolderFiles, NewFile, ShareFiles
from database.sync.share_folder import ShareFolder
from database.sync.transport import NotReachable, NotWritten
from tests.database.sync.centre import SHARE_BYTES
from tests.factories import CountedRandomness

NAME, CONTENT = "c/00000001/w/aa/20261122/file.seg", b"sealed and signed"


class Failing:
    """A folder at which one act fails: before it does anything, or after it was done."""

    def __init__(self, files: ShareFiles, act: str, number: int, *, is_done: bool = False) -> None:
        self._files = files
        self._act = act
        self._error = OSError(number, "as told")
        self._is_done = is_done

    def _fail(self, act: str) -> None:
        if act == self._act:
            raise self._error

    def entries(self, folder: str) -> list[Entry]:
        self._fail("entries")
        return self._files.entries(folder)

    def read(self, path: str, limit: int) -> bytes:
        return self._files.read(path, limit)

    def create(self, path: str) -> NewFile:
        self._fail("create")
        return Short(self._files.create(path), self._act, self._fail)

    def rename(self, path: str, to: str) -> None:
        if self._is_done:
            self._files.rename(path, to)
        self._fail("rename")
        self._files.rename(path, to)

    def remove(self, path: str) -> None:
        self._files.remove(path)


class Short:
    """A file whose writing fails, or reports success for less than it was given."""

    def __init__(self, file: NewFile, act: str, fail: object) -> None:
        self._file = file
        self._act = act
        self._fail = fail

    def write(self, content: bytes) -> None:
        self._file.write(content[:5] if self._act == "short" else content)
        self._fail("write")  # type: ignore[operator]

    def sync(self) -> None:
        self._fail("sync")  # type: ignore[operator]
        self._file.sync()

    def close(self) -> None:
        self._file.close()
        self._fail("close")  # type: ignore[operator]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / SHARE).write_bytes(SHARE_BYTES)
    return tmp_path


def folder(root: Path, act: str = "", number: int = 0, *, is_done: bool = False) -> ShareFolder:
    files = Failing(FolderFiles(root), act, number, is_done=is_done)
    return ShareFolder(files, SHARE_BYTES, CountedRandomness())


def left(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file() and path.name != SHARE)


def test_what_was_put_is_there_under_its_name_and_nothing_else(root: Path) -> None:
    folder(root).put(NAME, CONTENT)
    assert (root / NAME).read_bytes() == CONTENT
    assert left(root) == ["file.seg"]


@pytest.mark.parametrize(
    ("act", "number", "reason"),
    [
        ("create", errno.ENOSPC, "share.full"),
        ("create", errno.EROFS, "share.read_only"),
        ("create", errno.EACCES, "share.read_only"),
        ("write", errno.ENOSPC, "share.full"),
        ("write", errno.EDQUOT, "share.full"),
        ("sync", errno.EIO, "share.failed"),
        ("close", errno.ENOSPC, "share.full"),
        ("short", 0, "share.failed"),
        ("rename", errno.EBUSY, "share.busy"),
        ("rename", errno.EACCES, "share.busy"),
        ("rename", errno.EPERM, "share.busy"),
    ],
)
def test_what_cannot_be_put_leaves_nothing_and_says_why(
    act: str, number: int, reason: str, root: Path
) -> None:
    with pytest.raises(NotWritten) as told:
        folder(root, act, number).put(NAME, CONTENT)
    assert told.value.reason == reason
    assert left(root) == []
    folder(root).put(NAME, CONTENT)
    assert (root / NAME).read_bytes() == CONTENT


def test_a_rename_that_was_done_although_it_is_reported_failed_is_done(root: Path) -> None:
    folder(root, "rename", errno.EIO, is_done=True).put(NAME, CONTENT)
    assert (root / NAME).read_bytes() == CONTENT


def test_what_is_there_already_is_not_written_again(root: Path) -> None:
    folder(root).put(NAME, CONTENT)
    folder(root, "create", errno.EROFS).put(NAME, CONTENT)


def test_a_torn_file_under_the_name_is_replaced_by_the_whole_one(root: Path) -> None:
    (root / NAME).parent.mkdir(parents=True)
    (root / NAME).write_bytes(CONTENT[:4])
    folder(root).put(NAME, CONTENT)
    assert (root / NAME).read_bytes() == CONTENT


def test_a_file_that_somebody_left_half_written_is_not_in_the_way(root: Path) -> None:
    (root / NAME).parent.mkdir(parents=True)
    half = root / f"{NAME}.tmp"
    half.write_bytes(b"another desk writes this")
    folder(root).put(NAME, CONTENT)
    assert (root / NAME).read_bytes() == CONTENT
    assert half.read_bytes() == b"another desk writes this"


def test_a_share_that_goes_away_in_between_is_not_written_to(root: Path) -> None:
    share = folder(root)
    share.heads()
    (root / SHARE).unlink()
    with pytest.raises(NotReachable):
        share.put(NAME, CONTENT)
    assert left(root) == []


def test_a_share_that_is_still_being_copied_here_is_no_other_centres(root: Path) -> None:
    (root / SHARE).write_bytes(SHARE_BYTES[:5])
    with pytest.raises(NotReachable) as told:
        folder(root).heads()
    assert told.value.reason == "share.failed"


def test_nothing_but_key_files_is_ever_removed(root: Path) -> None:
    share = folder(root)
    keys = NAME.replace(".seg", ".keys")
    for name in (NAME, keys):
        share.put(name, CONTENT)
        share.retire(name)
    assert left(root) == ["file.seg"]
