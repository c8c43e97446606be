"""Small files are written whole or not at all, and for their owner alone."""

from pathlib import Path

import pytest

from database import durable


def test_a_new_file_is_never_written_over_another(tmp_path: Path) -> None:
    path = tmp_path / "file"
    durable.create_exclusively(path, b"first")
    with pytest.raises(FileExistsError):
        durable.create_exclusively(path, b"second")
    assert path.read_bytes() == b"first"


def test_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "file"
    durable.replace(path, b"first")
    durable.replace(path, b"second")
    assert path.read_bytes() == b"second"
    assert [found.name for found in tmp_path.iterdir()] == ["file"]


def test_a_write_that_fails_leaves_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    durable.replace(path, b"first")

    def fail(descriptor: int, content: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(durable, "_write_all", fail)
    with pytest.raises(OSError, match="full"):
        durable.replace(path, b"second")
    assert path.read_bytes() == b"first"


def test_a_new_file_that_could_not_be_written_whole_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descriptor: int, content: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(durable, "_write_all", fail)
    with pytest.raises(OSError, match="full"):
        durable.create_exclusively(tmp_path / "file", b"content")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("write", [durable.create_exclusively, durable.replace])
def test_only_its_owner_may_read_it(tmp_path: Path, write: object) -> None:
    path = tmp_path / "file"
    write(path, b"content")  # type: ignore[operator]
    assert path.stat().st_mode & 0o077 == 0
