"""The key lies in a file for its owner alone; whatever is wrong with it is said, and no more."""

from pathlib import Path

import pytest

from database.errors import KeyDamaged, KeyExposed, KeyMissing, StoreUnavailable
from database.key_file import KEY_LENGTH, KeyFile


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "desk.key")


def test_a_key_that_was_created_is_read_back(file: KeyFile) -> None:
    assert file.create() == file.key()
    assert len(file.key()) == KEY_LENGTH


def test_two_keys_differ(tmp_path: Path) -> None:
    assert KeyFile(tmp_path / "one").create() != KeyFile(tmp_path / "two").create()


def test_only_its_owner_may_read_it(file: KeyFile) -> None:
    file.create()
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_a_key_is_never_written_over(file: KeyFile) -> None:
    key = file.create()
    with pytest.raises(StoreUnavailable):
        file.create()
    assert file.key() == key


def test_a_missing_key_is_said_to_be_missing(file: KeyFile) -> None:
    with pytest.raises(KeyMissing):
        file.key()


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_said_to_be_damaged(file: KeyFile, length: int) -> None:
    file.path.touch(mode=0o600)
    file.path.write_bytes(bytes(length))
    with pytest.raises(KeyDamaged):
        file.key()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_key_that_others_may_read_is_refused(file: KeyFile, mode: int) -> None:
    file.create()
    file.path.chmod(mode)
    with pytest.raises(KeyExposed):
        file.key()
