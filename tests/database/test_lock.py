"""One process holds a lock; it is gone with its holder, however that ends."""

import os
import signal
import sys
from pathlib import Path

import pytest

from database.errors import LockedByAnother, StoreUnavailable
from database.lock import FileLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.lock"


def test_a_lock_that_is_held_is_refused_at_once(path: Path) -> None:
    held = FileLock(path)
    held.acquire()
    with pytest.raises(LockedByAnother):
        FileLock(path).acquire()


def test_a_lock_that_was_given_back_can_be_taken(path: Path) -> None:
    first = FileLock(path)
    first.acquire()
    first.release()
    first.release()
    FileLock(path).acquire()


def test_a_file_that_was_left_behind_locks_nobody_out(path: Path) -> None:
    path.touch()
    FileLock(path).acquire()


@pytest.mark.skipif(sys.platform == "win32", reason="the holder is forked and killed by signal")
def test_a_lock_is_gone_with_a_killed_holder(path: Path) -> None:
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        FileLock(path).acquire()
        os.write(write_end, b"!")
        signal.pause()
    assert os.read(read_end, 1) == b"!"
    with pytest.raises(LockedByAnother):
        FileLock(path).acquire()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    FileLock(path).acquire()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        FileLock(tmp_path / "nowhere" / "desk.lock").acquire()
