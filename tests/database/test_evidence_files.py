"""Evidence goes in whole or not at all, lies there encrypted, and says so when it is not whole."""

import errno
import os
import stat
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from database.errors import DiskFull, ReadOnlyFolder
from database.evidence_files import EvidenceFiles
from database.evidence_stream import FRAME
from kafel_desk.evidence.file import MEBIBYTE, EvidenceLimits
from kafel_desk.refusal import Refused

LIMITS = EvidenceLimits(largest_file=2 * MEBIBYTE)
MARKER = "كلام لا يراه غير صاحبه ".encode()


not_on_windows = pytest.mark.skipif(os.name == "nt", reason="there are none of these there")


class Stopped(Exception):  # noqa: N818  (it stands for a person who pressed cancel)
    """What a progress report raises to stop."""


@pytest.fixture
def store(tmp_path: Path) -> EvidenceFiles:
    files = EvidenceFiles(tmp_path / "desk" / "evidence")
    files.prepare()
    return files


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "خطاب.txt"
    path.write_bytes(MARKER * 20_000)
    return path


def everything_in(folder: Path) -> list[Path]:
    return [path for path in (folder / "desk").rglob("*") if path.is_file()]


def refusal(refused: pytest.ExceptionInfo[Refused]) -> str:
    [error] = refused.value.errors
    assert error.field == "file"
    return error.message.key


# ── Adding and reading ──────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("size", [1, 2, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 3 * FRAME + 7])
def test_what_was_added_is_read_back_whole(store: EvidenceFiles, tmp_path: Path, size: int) -> None:
    content = (MARKER * (size // len(MARKER) + 1))[:size]
    (tmp_path / "file").write_bytes(content)
    file = store.add_file(tmp_path / "file", LIMITS)
    assert store.read(file) == content
    assert file.size == size
    store.verify(file.blob)


def test_what_is_recorded_says_what_the_file_is(store: EvidenceFiles, letter: Path) -> None:
    file = store.add_file(letter, LIMITS)
    assert (file.name, file.media, file.size) == ("خطاب.txt", "text/plain", len(MARKER) * 20_000)


def test_a_pasted_picture_goes_the_same_way(store: EvidenceFiles) -> None:
    content = b"\x89PNG\r\n\x1a\n" + bytes(500)
    file = store.add_bytes(content, "../صورة.png", LIMITS)
    assert (file.name, file.media) == ("صورة.png", "image/png")
    assert store.read(file) == content


def test_no_plain_byte_of_a_file_reaches_the_disk(
    store: EvidenceFiles, letter: Path, tmp_path: Path
) -> None:
    seen: list[bytes] = []

    def look(_done: int, _size: int) -> None:
        seen.extend(path.read_bytes() for path in everything_in(tmp_path))

    store.add_file(letter, LIMITS, progress=look)
    look(0, 0)
    assert any(seen)
    assert not any(MARKER in content for content in seen)
    assert not any("خطاب" in str(path) for path in everything_in(tmp_path))


def test_the_same_file_twice_has_two_keys_and_two_names(store: EvidenceFiles, letter: Path) -> None:
    first, second = store.add_file(letter, LIMITS), store.add_file(letter, LIMITS)
    assert first.content == second.content
    assert first.key != second.key
    assert first.blob != second.blob


def test_a_case_keeps_the_same_file_once(
    store: EvidenceFiles, letter: Path, tmp_path: Path
) -> None:
    first = store.add_file(letter, LIMITS)
    copy = tmp_path / "نسخة.txt"
    copy.write_bytes(letter.read_bytes())
    with pytest.raises(Refused) as refused:
        store.add_file(copy, LIMITS, held={first.content})
    assert refusal(refused) == "error.evidence_twice"
    assert [held.blob for held in store.held()] == [first.blob]
    assert len(everything_in(tmp_path)) == 1


def test_progress_goes_from_nothing_to_all(store: EvidenceFiles, letter: Path) -> None:
    steps: list[tuple[int, int]] = []
    file = store.add_file(letter, LIMITS, progress=lambda done, size: steps.append((done, size)))
    assert steps[0] == (0, file.size)
    assert steps[-1] == (file.size, file.size)
    assert steps == sorted(steps)
    assert len(steps) > 2


def test_cancelling_leaves_nothing(store: EvidenceFiles, letter: Path, tmp_path: Path) -> None:
    def stop(done: int, _size: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        store.add_file(letter, LIMITS, progress=stop)
    assert everything_in(tmp_path) == []


def test_a_large_file_passes_through_a_small_memory(store: EvidenceFiles, tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(bytes(64 * MEBIBYTE))
    limits = EvidenceLimits(largest_file=64 * MEBIBYTE)
    tracemalloc.start()
    try:
        file = store.add_file(path, limits)
        assert sum(map(len, store.frames(file))) == 64 * MEBIBYTE
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # A few frames; the rest is for whatever else the process holds meanwhile.
    assert peak < 64 * FRAME < path.stat().st_size / 2


@not_on_windows
def test_only_the_owner_may_look_in(store: EvidenceFiles, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "desk" / "evidence").chmod(0o755)
    store.prepare()
    store.add_file(letter, LIMITS)
    folder = tmp_path / "desk" / "evidence"
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))]
    assert not [oct(mode) for mode in modes if mode & 0o077]


# ── What cannot be added ────────────────────────────────────────────────────────────────────────
def test_a_folder_is_no_evidence(store: EvidenceFiles, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        store.add_file(tmp_path, LIMITS)
    assert refusal(refused) == "error.evidence_folder"


@not_on_windows
def test_a_link_is_not_followed(store: EvidenceFiles, letter: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(letter)
    with pytest.raises(Refused) as refused:
        store.add_file(link, LIMITS)
    assert refusal(refused) == "error.evidence_link"


@not_on_windows
def test_a_pipe_and_a_device_hold_nothing_up(store: EvidenceFiles, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(Refused) as refused:
            store.add_file(path, LIMITS)
        assert refusal(refused) == "error.evidence_device"


@pytest.mark.parametrize(
    ("size", "key"),
    [(0, "error.evidence_empty"), (2 * MEBIBYTE + 1, "error.evidence_too_large")],
)
def test_a_file_of_no_size_or_too_much_is_refused(
    store: EvidenceFiles, tmp_path: Path, size: int, key: str
) -> None:
    (tmp_path / "file").write_bytes(bytes(size))
    with pytest.raises(Refused) as refused:
        store.add_file(tmp_path / "file", LIMITS)
    assert refusal(refused) == key
    with pytest.raises(Refused) as refused:
        store.add_bytes(bytes(size), "file", LIMITS)
    assert refusal(refused) == key


def test_four_gigabytes_are_refused_before_they_are_read(
    store: EvidenceFiles, tmp_path: Path
) -> None:
    with (tmp_path / "huge").open("wb") as sparse:
        sparse.truncate(4 * 1024 * MEBIBYTE)
    with pytest.raises(Refused) as refused:
        store.add_file(tmp_path / "huge", LIMITS, progress=lambda *_: pytest.fail("was read"))
    assert refusal(refused) == "error.evidence_too_large"


@pytest.mark.parametrize("name", ["nowhere", "no\0where", "n" * 5000])
def test_a_file_that_is_not_there_is_told(store: EvidenceFiles, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as refused:
        store.add_file(tmp_path / name, LIMITS)
    assert refusal(refused) in {"error.evidence_gone", "error.evidence_unreadable"}


@pytest.mark.parametrize("change", [b"grown", None])
def test_a_file_that_grows_or_shrinks_while_it_is_read_is_refused(
    store: EvidenceFiles, letter: Path, tmp_path: Path, change: bytes | None
) -> None:
    def meddle(done: int, _size: int) -> None:
        if done == FRAME and change is None:
            os.truncate(letter, FRAME + 10)
        elif done == FRAME and change:
            with letter.open("ab") as file:
                file.write(change)

    with pytest.raises(Refused) as refused:
        store.add_file(letter, LIMITS, progress=meddle)
    assert refusal(refused) == "error.evidence_changed"
    assert everything_in(tmp_path) == []


def test_a_file_that_vanishes_while_it_is_read_was_read_whole_or_not_at_all(
    store: EvidenceFiles, letter: Path, tmp_path: Path
) -> None:
    content = letter.read_bytes()
    try:
        file = store.add_file(letter, LIMITS, progress=lambda *_: letter.unlink(missing_ok=True))
    except Refused:
        assert everything_in(tmp_path) == []
    else:
        assert store.read(file) == content


def test_a_stick_that_is_pulled_out_is_a_refusal_beside_the_file(
    store: EvidenceFiles, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> bytes:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr("database.evidence_source._filled", gone)
    with pytest.raises(Refused) as refused:
        store.add_file(letter, LIMITS)
    assert refusal(refused) == "error.evidence_unreadable"
    assert everything_in(tmp_path) == []


def test_a_program_is_refused_at_its_first_bytes(store: EvidenceFiles, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"MZ" + bytes(MEBIBYTE))
    steps: list[int] = []
    with pytest.raises(Refused) as refused:
        store.add_file(
            tmp_path / "photo.jpg", LIMITS, progress=lambda done, _size: steps.append(done)
        )
    assert refusal(refused) == "error.evidence_program"
    assert max(steps) < MEBIBYTE
    assert everything_in(tmp_path) == []


# ── What the disk does ──────────────────────────────────────────────────────────────────────────
@pytest.fixture
def small_disk() -> Iterator[None]:
    """Let no file of this process grow beyond one frame."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FRAME, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("small_disk")
def test_a_full_disk_leaves_nothing_behind(store: EvidenceFiles, tmp_path: Path) -> None:
    with pytest.raises(DiskFull) as full:
        store.add_bytes(MARKER * 20_000, "خطاب.txt", LIMITS)
    assert full.value.message.key == "database.disk_full"
    assert everything_in(tmp_path) == []


@pytest.mark.parametrize("act", ["os.fsync", "pathlib.Path.replace"])
def test_a_disk_that_is_full_at_the_last_moment_leaves_nothing_behind(
    store: EvidenceFiles, letter: Path, tmp_path: Path, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    with monkeypatch.context() as patched:
        patched.setattr(act, full)
        with pytest.raises(DiskFull):
            store.add_file(letter, LIMITS)
    assert everything_in(tmp_path) == []


def test_a_read_only_store_says_so(
    store: EvidenceFiles, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refusing(path: os.PathLike[str], flags: int, *more: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, "read-only")
        return real(path, flags, *more)

    monkeypatch.setattr(os, "open", refusing)
    with pytest.raises(ReadOnlyFolder):
        store.add_file(letter, LIMITS)


def test_what_a_killed_process_left_is_swept_and_blobs_stay(
    store: EvidenceFiles, letter: Path, tmp_path: Path
) -> None:
    file = store.add_file(letter, LIMITS)
    (tmp_path / "desk" / "evidence" / "arriving" / "0123.part").write_bytes(b"half")
    store.prepare()
    assert [path.name for path in everything_in(tmp_path)] == [f"{file.blob}.blob"]
