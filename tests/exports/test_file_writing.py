"""Files are written whole or not at all, and what stands in the way is said in words."""

import errno
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from exports.file_writing import FileNotWritten, clear_scratch, replacing, scratch
from kafel_desk.language.catalogue import Catalogue

POSIX = pytest.mark.skipif(os.name != "posix", reason="a file of POSIX systems")


def refused(target: Path) -> str:
    """Return the key of the words that refuse a target, after looking that nothing was left."""
    before = sorted(path.name for path in target.parent.iterdir()) if target.parent.is_dir() else []
    with pytest.raises(FileNotWritten) as caught, replacing(target) as file:
        file.write(b"new")
    after = sorted(path.name for path in target.parent.iterdir()) if target.parent.is_dir() else []
    assert before == after
    return caught.value.message.key


def test_a_new_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    with replacing(tmp_path / "log.xlsx") as file:
        file.write(b"new")
    assert (tmp_path / "log.xlsx").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [tmp_path / "log.xlsx"]


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "log.xlsx"
    target.write_bytes(b"old")
    with replacing(target) as file:
        file.write(b"new")
        file.flush()
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failure_in_the_middle_leaves_the_old_file_and_no_other(
    tmp_path: Path, error: type[BaseException]
) -> None:
    target = tmp_path / "log.xlsx"
    target.write_bytes(b"old")

    def half_written() -> bytes:
        raise error

    with pytest.raises(error), replacing(target) as file:
        file.write(b"half" + half_written())
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_stands_in_the_way_is_told_even_where_the_new_file_cannot_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "held by another program", str(path))

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(FileNotWritten) as caught, replacing(tmp_path / "log.xlsx") as file:
        file.write(b"new")
    assert caught.value.message.key == "export.error.read_only"


def test_its_bytes_are_on_the_disk_before_its_name_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    fsync, rename = os.fsync, Path.replace

    def noted_fsync(number: int) -> None:
        done.append("bytes")
        fsync(number)

    def noted_rename(place: Path, target: Path) -> Path:
        done.append("name")
        return rename(place, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_rename)
    with replacing(tmp_path / "log.xlsx") as file:
        file.write(b"new")
    assert done[:2] == ["bytes", "name"]


@POSIX
def test_only_the_owner_may_read_a_new_file_and_a_replaced_one_keeps_its_mode(
    tmp_path: Path,
) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    old.write_bytes(b"")
    old.chmod(0o640)
    for target in (new, old):
        with replacing(target) as file:
            file.write(b"x")
    assert stat.S_IMODE(new.stat().st_mode) == 0o600
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "none" / "log.xlsx") == "export.error.no_folder"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert refused(tmp_path / "file" / "log.xlsx") == "export.error.no_folder"


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "log.xlsx").mkdir()
    assert refused(tmp_path / "log.xlsx") == "export.error.not_a_file"


@POSIX
def test_a_device_a_pipe_and_a_socket_are_no_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)  # the address of a socket holds a hundred letters
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        for name in ("pipe", "socket"):
            assert refused(tmp_path / name) == "export.error.not_a_file"
    with pytest.raises(FileNotWritten) as caught, replacing(Path("/dev/full")):
        pass
    assert caught.value.message.key == "export.error.not_a_file"


@POSIX
def test_a_circle_of_links_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert refused(tmp_path / "a") == "export.error.not_a_file"


@POSIX
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "log.xlsx").write_bytes(b"old")
    (tmp_path / "log.xlsx").symlink_to("real/log.xlsx")
    with replacing(tmp_path / "log.xlsx") as file:
        file.write(b"new")
    assert (tmp_path / "log.xlsx").is_symlink()
    assert (tmp_path / "real" / "log.xlsx").read_bytes() == b"new"


def test_a_read_only_file_is_not_replaced_even_for_the_administrator(tmp_path: Path) -> None:
    target = tmp_path / "log.xlsx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    assert refused(target) == "export.error.read_only"
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("owner", [".~lock.log.xlsx#", "~$log.xlsx"])
def test_a_file_that_a_spreadsheet_has_open_is_locked(tmp_path: Path, owner: str) -> None:
    (tmp_path / "log.xlsx").write_bytes(b"old")
    (tmp_path / owner).write_bytes(b"")
    assert refused(tmp_path / "log.xlsx") == "export.error.locked"


@POSIX
@pytest.mark.parametrize("lock", ["flock", "lockf"])
def test_a_file_that_another_program_has_locked_is_locked(tmp_path: Path, lock: str) -> None:
    target = tmp_path / "log.xlsx"
    target.write_bytes(b"old")
    code = (
        f"import fcntl, sys; f = open({str(target)!r}, 'r+b');"
        f"fcntl.{lock}(f, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        assert refused(target) == "export.error.locked"
        holder.communicate()
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "read_only"),
        (errno.EBUSY, "locked"),
        (errno.EIO, "other"),
    ],
)
def test_what_the_disk_refuses_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refused(tmp_path / "log.xlsx") == f"export.error.{key}"


@POSIX
def test_a_disk_that_fills_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    """Another process writes past its own limit on the size of a file."""
    code = (
        "import resource, sys; from pathlib import Path;"
        "from exports.file_writing import FileNotWritten, replacing;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n"
        f"    with replacing(Path({str(tmp_path / 'log.xlsx')!r})) as file:\n"
        "        file.write(b'x' * 100_000)\n"
        "except FileNotWritten as error:\n"
        "    print(error.message.key)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert run.stdout.strip() == "export.error.full"
    assert list(tmp_path.iterdir()) == []


def test_what_is_under_way_is_not_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "left").mkdir()
    with scratch(tmp_path) as place:
        clear_scratch(tmp_path)
        assert list(tmp_path.iterdir()) == [place]
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert refused(tmp_path / ("ب" * 300)) == "export.error.bad_name"


def test_a_name_that_no_system_can_keep(tmp_path: Path) -> None:
    assert refused(tmp_path / "log\0.xlsx") == "export.error.bad_name"
    assert refused(tmp_path / "") == "export.error.not_a_file"


def test_every_refusal_has_words(arabic: Catalogue, english: Catalogue, tmp_path: Path) -> None:
    with pytest.raises(FileNotWritten) as caught, replacing(tmp_path / "no" / "log.xlsx"):
        pass
    for catalogue in (arabic, english):
        assert str(tmp_path) in catalogue.message(caught.value.message)


def test_the_scratch_folder_is_for_its_owner_alone_and_goes_with_the_work(tmp_path: Path) -> None:
    folder = tmp_path / "desk" / "unfinished"
    with scratch(folder) as place:
        (place / "sheet").write_bytes(b"x")
        if os.name == "posix":
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == []


def test_the_scratch_folder_is_emptied_at_start(tmp_path: Path) -> None:
    folder = tmp_path / "unfinished"
    (folder / "killed").mkdir(parents=True)
    (folder / "killed" / "sheet").write_bytes(b"x")
    (folder / "loose").write_bytes(b"x")
    clear_scratch(folder)
    assert list(folder.iterdir()) == []
    clear_scratch(tmp_path / "none")


@POSIX
def test_a_link_in_the_place_of_the_scratch_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_bytes(b"x")
    (tmp_path / "unfinished").symlink_to("mine")
    clear_scratch(tmp_path / "unfinished")
    assert (tmp_path / "mine" / "letter").exists()
    with pytest.raises(FileNotWritten), scratch(tmp_path / "unfinished"):
        pass
