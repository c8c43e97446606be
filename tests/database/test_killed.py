"""Killed at any instant, a desk has every save that it acknowledged, and passes its check (I3)."""

import sys
from pathlib import Path

import pytest

from database.open import open_desk
from kafel_desk.queries import Viewer
from tests.database.kills import told_by
from tests.factories import NOON, make_desk

KILLS = 250
SECONDS = 40


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked and killed by signal")
def test_every_acknowledged_save_is_there_after_hundreds_of_kills(tmp_path: Path) -> None:
    make_desk(tmp_path).close()
    folder, identity = tmp_path / "desk", tmp_path / "identity"
    told = told_by("killing", folder, identity, KILLS, SECONDS, 20261122)
    acknowledged: list[str] = told["acknowledged"]
    assert told["killed"] > 100
    assert len(set(acknowledged)) == len(acknowledged) > told["killed"]
    with open_desk(folder, now=NOON, identity=identity) as opened:
        viewer = Viewer("reception", "A", NOON)
        missing = [one for one in acknowledged if not opened.reader.find_number(viewer, one)]
        assert missing == []
        report = opened.check()
        assert report.findings == ()
        assert report.cases >= len(acknowledged)
        assert not opened.took_new_identity
        assert opened.code == "A"
