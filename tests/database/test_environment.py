"""What disk and files refuse is said in words; nothing that was saved is lost by it."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import resources
from database.connection import connect, connection
from database.durable import create_exclusively
from database.errors import (
    AlreadyADesk,
    Damaged,
    DiskFull,
    DiskRefused,
    KeyMissing,
    LockedByAnother,
    NewerDatabase,
    NotADesk,
    ReadOnlyDesk,
    ReadOnlyFolder,
    StoreUnavailable,
    WrongKey,
    from_sqlite,
)
from database.key_file import KeyFile
from database.open import OpenDesk, open_desk
from database.schema import VERSION
from kafel_desk.language.catalogue import parse_catalogue
from kafel_desk.language.direction import isolate
from kafel_desk.queries import CaseView, Viewer
from tests.factories import NOON, composed, make_desk, record_command

ROOT = Path(__file__).resolve().parents[2]
VIEWER = Viewer("reception", "A", NOON)
PAGE = 4096
"""Bytes of a page of the database."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_desk(tmp_path) as opened:
        composed(opened).execute(record_command(), "reception")
    return tmp_path / "desk"


def reopen(folder: Path, mode: str = "write") -> OpenDesk:
    identity = folder.parent / "identity"
    return open_desk(folder, "write" if mode == "write" else "read", now=NOON, identity=identity)


def raw_key(folder: Path) -> bytes:
    return KeyFile(folder / "desk.key").key()


# ── Opening ─────────────────────────────────────────────────────────────────────────────────────
def test_an_empty_folder_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(NotADesk):
        reopen(tmp_path)


def test_a_desk_is_not_created_over_another(folder: Path) -> None:
    with pytest.raises(AlreadyADesk):
        make_desk(folder.parent)
    with reopen(folder) as opened:
        assert opened.reader.count(VIEWER, CaseView()) == 1


def test_a_creation_that_was_broken_off_can_be_done_again(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    KeyFile(folder / "desk.key").create()
    (folder / "desk.db.new").write_bytes(b"half a database")
    with make_desk(tmp_path) as opened:
        assert opened.check().is_whole


def test_a_creation_that_was_broken_off_within_the_key_can_be_done_again(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    create_exclusively(folder / "desk.key", b"half")
    with make_desk(tmp_path) as opened:
        assert opened.check().is_whole


def test_a_second_process_that_wants_to_write_is_told_so(folder: Path) -> None:
    with reopen(folder), pytest.raises(LockedByAnother):
        reopen(folder)
    reopen(folder).close()


def test_another_process_that_wants_to_write_is_told_so(folder: Path) -> None:
    arguments = [sys.executable, "-m", "tests.database.saving", str(folder)]
    with reopen(folder):
        saved, said = saved_until_it_stops([*arguments, str(folder.parent / "identity")])
    assert (saved, said) == ([], LockedByAnother.key)


def test_readers_work_beside_the_one_that_writes(folder: Path) -> None:
    with reopen(folder) as writing, reopen(folder, "read") as reading:
        composed(writing).execute(record_command(), "reception")
        assert reading.reader.count(VIEWER, CaseView()) == 2
        with pytest.raises(ReadOnlyFolder):
            _ = reading.store


def test_another_key_does_not_open_it(folder: Path) -> None:
    (folder / "desk.key").unlink()
    KeyFile(folder / "desk.key").create()
    with pytest.raises(WrongKey):
        reopen(folder)


def test_without_its_key_it_is_not_opened(folder: Path) -> None:
    (folder / "desk.key").unlink()
    with pytest.raises(KeyMissing):
        reopen(folder)


def test_no_word_of_it_is_readable_without_the_key(folder: Path) -> None:
    for file in (path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        assert b"SQLite format" not in content
        assert "كفالة".encode() not in content


def test_a_database_of_a_newer_program_is_refused_and_left_alone(folder: Path) -> None:
    database = connect(folder / "desk.db", raw_key(folder))
    connection(database).execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    before = (folder / "desk.db").read_bytes()
    for mode in ("write", "read"):
        with pytest.raises(NewerDatabase) as refused:
            reopen(folder, mode)
        assert refused.value.message.params == {"found": VERSION + 1, "known": VERSION}
    assert (folder / "desk.db").read_bytes() == before


def test_a_database_that_nobody_made_a_desk_in_is_none(tmp_path: Path) -> None:
    key = KeyFile(tmp_path / "desk.key").create()
    database = connect(tmp_path / "desk.db", key)
    connection(database).execute("CREATE TABLE other (id INTEGER)")
    database.close()
    with pytest.raises(NotADesk) as refused:
        reopen(tmp_path)
    assert str(tmp_path) in str(refused.value.message.params)


def test_a_file_that_is_cut_short_is_told(folder: Path) -> None:
    path = folder / "desk.db"
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises((Damaged, WrongKey)):
        reopen(folder)


@pytest.mark.parametrize("mode", ["read", "write"])
def test_whichever_page_is_damaged_no_bug_is_made_of_it(folder: Path, mode: str) -> None:
    whole = (folder / "desk.db").read_bytes()
    told: list[int] = []
    for page in range(len(whole) // PAGE):
        damaged = bytearray(whole)
        damaged[page * PAGE + 100] ^= 0xFF
        (folder / "desk.db").write_bytes(damaged)
        try:
            with reopen(folder, mode) as opened:
                opened.reader.tab_counts(VIEWER, CaseView())
        except StoreUnavailable:
            told.append(page)
        for left_over in folder.glob("desk.db-*"):
            left_over.unlink()
    assert {0, 1} <= set(told)


# ── Read-only and full ──────────────────────────────────────────────────────────────────────────
def as_nobody(work: Callable[[], None]) -> int:
    """Do work in a process without the rights of root; returns its exit code."""
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            work()
            os._exit(0)
        except BaseException:  # noqa: BLE001  (a child must never go on with the tests)
            os._exit(9)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


@pytest.fixture
def enterable() -> Iterator[Path]:
    """Return a folder that everybody may enter; those of pytest are for their owner alone."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        if as_nobody(lambda: os.chdir(name)):
            pytest.skip("nobody else may enter the temporary folder")
        yield Path(name)


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are tested as POSIX has them")
def test_a_read_only_folder_is_told(enterable: Path) -> None:
    make_desk(enterable).close()
    folder = enterable / "desk"
    if os.geteuid() == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, 65534, 65534)
    (folder / "desk.db").chmod(0o400)
    folder.chmod(0o500)

    def work() -> None:
        try:
            reopen(folder)
        except ReadOnlyFolder:
            return
        os._exit(3)

    assert as_nobody(work) == 0
    folder.chmod(0o700)


def saved_until_it_stops(arguments: list[str], **options: object) -> tuple[list[str], str]:
    """Run a process that saves until the disk says no; return what it saved, and what it said."""
    outcome = subprocess.run(
        arguments,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        **options,  # type: ignore[call-overload]
    )
    lines = outcome.stdout.split()
    assert lines, outcome.stderr
    assert "Traceback" not in outcome.stderr
    return lines[:-1], lines[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are set as POSIX has them")
def test_a_disk_that_takes_no_more_loses_nothing_that_was_saved(folder: Path) -> None:
    def limit() -> None:
        size = (folder / "desk.db").stat().st_size + 500_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    saved, said = saved_until_it_stops(
        [
            *(sys.executable, "-m", "tests.database.saving"),
            *(str(folder), str(folder.parent / "identity")),
        ],
        preexec_fn=limit,
    )
    assert said in (DiskRefused.key, DiskFull.key)
    assert_all_there(folder, saved)


def test_a_full_disk_is_told_and_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("no private mounts on this platform")
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    make_desk(kept).close()
    script = (
        'mount -t tmpfs -o size=3m tmpfs "$1" && cp -a "$2/." "$1" &&'
        ' "$3" -m tests.database.saving "$1/desk" "$1/identity";'
        ' echo; head -c 100k /dev/zero > /dev/null; rm -rf "$2"; cp -a "$1/." "$2"'
    )
    arguments = ["unshare", "-Urm", "sh", "-c", script, "sh", str(disk), str(kept), sys.executable]
    if subprocess.run(["unshare", "-Urm", "true"], check=False, capture_output=True).returncode:
        pytest.skip("private mounts are not allowed here")
    saved, said = saved_until_it_stops(arguments)
    assert said == DiskFull.key
    assert_all_there(kept / "desk", saved)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are set as POSIX has them")
def test_opening_on_a_full_disk_what_a_killed_process_left_in_the_log_is_told(
    folder: Path,
) -> None:
    killed = (
        "import os, sys; from pathlib import Path; from tests.database import test_environment as t;"
        "from tests.factories import composed, record_command;"
        "desk = composed(t.reopen(Path(sys.argv[1])));"
        "desk.execute(record_command(description='x' * 200_000), 'reception'); os._exit(9)"
    )
    opened = (
        "import resource, sys; from pathlib import Path; from tests.database import test_environment as t;"
        "size = (Path(sys.argv[1]) / 'desk.db').stat().st_size;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size));"
        "t.reopen(Path(sys.argv[1]))"
    )
    for script in (killed, opened):
        arguments = [sys.executable, "-c", script, str(folder)]
        ended = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.stderr.splitlines()[-1].split(": ")[-1] in (DiskRefused.key, DiskFull.key)
    with reopen(folder) as again:
        assert again.check().findings == ()


def assert_all_there(folder: Path, saved: list[str]) -> None:
    assert saved
    with reopen(folder) as opened:
        assert [one for one in saved if not opened.reader.find_number(VIEWER, one)] == []
        assert opened.check().findings == ()
        composed(opened).execute(record_command(), "reception")


# ── What SQLite says ────────────────────────────────────────────────────────────────────────────
class Said(Exception):  # noqa: N818
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.sqlite_errorname = name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", DiskFull), ("SQLITE_READONLY_DBMOVED", ReadOnlyDesk),
        ("SQLITE_CORRUPT_VTAB", Damaged), ("SQLITE_IOERR_READ", Damaged),
        ("SQLITE_IOERR_WRITE", DiskRefused), ("SQLITE_IOERR", DiskRefused), ("SQLITE_BUSY_SNAPSHOT", LockedByAnother),
    ],
)  # fmt: skip
def test_what_sqlite_says_of_the_environment_has_words(
    name: str, kind: type[StoreUnavailable]
) -> None:
    error = from_sqlite(Said(name))
    assert type(error) is kind
    words = parse_catalogue("en", resources.words("ar"), strict=True)
    assert "{" not in words.message(error.message)


def test_a_path_is_set_apart_in_arabic_words() -> None:
    words = parse_catalogue("ar", resources.words("ar"), strict=True)
    assert isolate("/srv/desk") in words.message(NotADesk(path="/srv/desk").message)


@pytest.mark.parametrize("name", ["SQLITE_ERROR", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_MISUSE", ""])
def test_a_bug_is_not_taken_for_the_environment(name: str) -> None:
    assert from_sqlite(Said(name)) is None
