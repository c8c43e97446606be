"""A desk of an older program is made ready when it is opened: told truly, stopped and killed at will."""

import sys
from pathlib import Path

import pytest

from database import connection as connecting
from database import rebuild as rebuilding
from database import schema
from database.connection import Connection
from database.open import OpenDesk, open_desk
from kafel_desk.opened import Stage
from kafel_desk.queries import CaseView, Viewer
from tests.database.kills import told_by
from tests.factories import NOON, composed, make_desk, record_command

VIEWER = Viewer("reception", "A", NOON)
CASES = 12
Telling = tuple[Stage, int, int]


class Stopped(Exception):  # noqa: N818
    """Somebody does not wait."""


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a desk of an older program, in its tables and in what it computed."""
    with make_desk(tmp_path) as opened:
        desk = composed(opened)
        for number in range(CASES):
            desk.execute(record_command(phone=f"05550001{number:02}"), "reception")
        make_old(opened.connections[0])
    # A desk of twelve cases goes through as many steps as a large one.
    monkeypatch.setattr(rebuilding, "_AT_ONCE", 5)
    monkeypatch.setattr(connecting, "_PAGES_AT_ONCE", 8)
    return tmp_path / "desk"


def make_old(connection: Connection) -> None:
    connection.execute("DROP TABLE early_boxes")
    connection.execute("PRAGMA user_version = 3")
    connection.execute("ALTER TABLE cases DROP COLUMN safe_contact")
    connection.execute("UPDATE desk SET projected_by = projected_by - 1")


def opened_again(folder: Path, told: list[Telling] | None = None) -> OpenDesk:
    def tell(*telling: object) -> None:
        if told is not None:
            told.append(telling)  # type: ignore[arg-type]

    identity = folder.parent / "identity"
    return open_desk(folder, now=NOON, identity=identity, preparing=tell)


def assert_is_whole(opened: OpenDesk) -> None:
    assert opened.reader.count(VIEWER, CaseView()) == CASES
    report = opened.check()
    assert report.findings == ()
    assert report.cases == CASES
    assert not opened.took_new_identity


def test_what_is_made_ready_is_told_stage_by_stage_with_its_true_share(old: Path) -> None:
    told: list[Telling] = []
    with opened_again(old, told) as opened:
        assert_is_whole(opened)
    stages = [stage for stage, _done, _total in told]
    assert stages == sorted(stages, key=("copied", "rebuilt").index)
    for stage in ("copied", "rebuilt"):
        parts = [(done, total) for each, done, total in told if each == stage]
        assert len(parts) > 3
        assert [done for done, _total in parts] == sorted(done for done, _total in parts)
        assert len({total for _done, total in parts}) == 1
        assert parts[0][0] == 0
        assert parts[-1][0] == parts[-1][1]
    assert told[-1][2] == 2 * CASES  # each case, and its person


def test_nothing_is_told_of_a_desk_that_is_ready(tmp_path: Path) -> None:
    make_desk(tmp_path).close()
    told: list[Telling] = []
    opened_again(tmp_path / "desk", told).close()
    assert told == []


@pytest.mark.parametrize("stage", ["copied", "rebuilt"])
@pytest.mark.parametrize("is_begun", [False, True])
def test_whoever_does_not_wait_stops_it_and_the_next_opening_does_it(
    old: Path, stage: Stage, *, is_begun: bool
) -> None:
    def stop(at: Stage, done: int, _total: int) -> None:
        if at == stage and bool(done) == is_begun:
            raise Stopped

    with pytest.raises(Stopped):
        open_desk(old, now=NOON, identity=old.parent / "identity", preparing=stop)
    kept = {path.name for path in (old / "copies").glob("*")}
    assert kept == (set() if stage == "copied" else {"before-version-4.db"})
    told: list[Telling] = []
    with opened_again(old, told) as opened:
        assert_is_whole(opened)
    assert told[0] == (stage, 0, told[0][2])


def test_what_stops_it_before_it_is_begun_leaves_the_desk_as_it_was(old: Path) -> None:
    def stop(*_telling: object) -> None:
        raise Stopped

    before = (old / "desk.db").read_bytes()
    with pytest.raises(Stopped):
        open_desk(old, now=NOON, identity=old.parent / "identity", preparing=stop)
    assert (old / "desk.db").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed by signal")
def test_killed_at_any_instant_nothing_is_lost(old: Path) -> None:
    killed = told_by("killing_openings", old, old.parent / "identity", 20261123)
    assert killed["rebuilt"] >= 5
    with opened_again(old) as opened:
        assert_is_whole(opened)
        assert not schema.is_stale(opened.connections[0])
    assert [path.name for path in (old / "copies").iterdir()] == ["before-version-4.db"]
