"""The database gets another key when somebody may not open it any more: told, stopped, killed."""

import sys
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Self

import pytest

from database.errors import WrongKey
from database.users import rekeying
from database.users.key_ring import KeyRing
from database.users.locked_keys import LEAST
from database.users.opening import working_key
from database.users.session import enrolment, let_in
from kafel_desk.queries import CaseView, Viewer
from kafel_desk.users.commands import DisableUser
from tests.database.kills import told_by
from tests.database.users.test_log_in import ADMIN, NOURAH, make, reopen
from tests.factories import NOON, composed, record_command
from tests.patience import PATIENCE

CASES = 3


class Stopped(Exception):  # noqa: N818
    """Somebody does not wait."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a desk of some size that somebody may not open any more."""
    make(tmp_path).close()
    with reopen(tmp_path, ADMIN) as opened:
        desk = composed(opened)
        for _ in range(CASES):
            desk.execute(record_command(), "admin")
        desk.execute(enrolment("reception", NOURAH.name, NOURAH.password, LEAST), "admin")
        let_in(opened)
        desk.execute(DisableUser(staff="reception"), "admin")
        opened.connections[0].execute("CREATE TABLE ballast (content BLOB)")
        opened.connections[0].execute("INSERT INTO ballast VALUES (zeroblob(4000000))")
    return tmp_path


def assert_is_whole(folder: Path) -> None:
    with reopen(folder, ADMIN) as opened:
        assert opened.reader.count(Viewer("admin", "A", NOON), CaseView(tab="all")) == CASES
        assert opened.check().findings == ()
    assert len(KeyRing(folder / "desk" / "desk.keys").read().holders[0].sealed) == 1


def test_how_many_pages_have_the_new_key_is_told_and_how_many_there_are(folder: Path) -> None:
    told: list[tuple[str, int, int]] = []
    with reopen(folder, ADMIN, preparing=lambda *one: told.append(one)) as opened:
        (pages,) = opened.connections[0].execute("PRAGMA page_count").fetchone()
    assert {stage for stage, _done, _total in told} == {"rekeyed"}
    assert {total for _stage, _done, total in told} == {pages}
    parts = [done for _stage, done, _total in told]
    assert parts == sorted(parts)
    assert (parts[0], parts[-1]) == (0, pages)
    told.clear()
    reopen(folder, ADMIN, preparing=lambda *one: told.append(one)).close()
    assert told == [], "once"


class GoingOn:
    """A connection that changes no more pages before it was told how many are changed."""

    def __init__(self, log: Path, told: list[int]) -> None:
        self.log, self.told = log, told

    def execute(self, sql: str) -> Self:
        if "rekey" in sql:
            for pages in (3, 7):
                self.log.write_bytes(
                    bytes(rekeying._LOG_HEAD + pages * (4096 + rekeying._FRAME_HEAD) + 1)
                )
                until = monotonic() + PATIENCE
                while self.told[-1:] != [pages]:
                    assert monotonic() < until, "nobody looked at the log"
                    Event().wait(0.001)
        return self

    def fetchone(self) -> tuple[int]:
        return (4096,)  # as many pages as a page has bytes

    def fetchall(self) -> None:
        """Find nothing."""


def test_while_the_key_is_given_it_is_told_how_far_that_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rekeying, "_LOOK_EVERY", 0.001)
    told: list[int] = []
    going_on = GoingOn(tmp_path / "log", told)
    rekeying.give_key(going_on, going_on.log, b"n" * 32, lambda done, _total: told.append(done))
    assert sorted(set(told) - {0}) == [3, 7, 4096]
    assert told == sorted(told)


def test_the_length_of_the_log_tells_how_many_pages_are_changed(folder: Path) -> None:
    with reopen(folder, ADMIN) as opened:
        bare, log = opened.connections[0], opened.folder.log
        opened.connections[1].close()  # nobody else reads
        bare.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (pages,) = bare.execute("PRAGMA page_count").fetchone()
        bare.execute(f"PRAGMA rekey = \"x'{(b'n' * 32).hex()}'\"").fetchall()
        frames, rest = divmod(log.stat().st_size - rekeying._LOG_HEAD, 4096 + rekeying._FRAME_HEAD)
        assert (frames, rest) == (pages, 0)
        bare.execute(f"PRAGMA rekey = \"x'{opened.key.hex()}'\"").fetchall()


@pytest.mark.parametrize("is_begun", [False, True])
def test_whoever_does_not_wait_stops_the_opening_and_the_next_one_gives_the_key(
    folder: Path, *, is_begun: bool
) -> None:
    def stop(_stage: str, done: int, _total: int) -> None:
        if bool(done) == is_begun:
            raise Stopped

    ring = KeyRing(folder / "desk" / "desk.keys")
    before = ring.path.read_bytes()
    with pytest.raises(Stopped):
        reopen(folder, ADMIN, preparing=stop)
    assert (ring.path.read_bytes() == before) != is_begun
    assert_is_whole(folder)


def test_a_key_that_cannot_be_given_leaves_the_old_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reopen(folder, ADMIN) as opened:
        old = opened.key

        class Full:
            """A connection whose disk is full when the key is changed."""

            def execute(self, sql: str) -> object:
                if "rekey" in sql:
                    raise OSError(28, "No space left on device")
                return opened.connections[0].execute(sql)

        with pytest.raises(OSError, match="No space"):
            rekeying.give_key(
                Full(), opened.folder.log, b"n" * 32, lambda _done, _total: None
            )  # fmt: skip
        assert working_key(opened.folder, (old,)) == old
        with pytest.raises(WrongKey):
            working_key(opened.folder, (b"n" * 32,))


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed by signal")
def test_killed_at_any_instant_it_opens_with_the_key_that_it_has(folder: Path) -> None:
    places = (folder / "desk", folder / "identity")
    result = told_by("users.killing_rekeys", *places, ADMIN.name, ADMIN.password, 7)
    assert result["killed"]["begun"] >= 5
    assert result["counts"] == [CASES]
    assert_is_whole(folder)
