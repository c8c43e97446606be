"""An evidence file that no event names goes with the next backup, and never one that is being saved."""

import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from database.connection import Connection
from database.errors import ReadOnlyFolder
from database.evidence_files import EvidenceFiles
from database.open import OpenDesk, open_desk
from database.unnamed_evidence import remove_unnamed
from database.users.administering import Administering
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.desk import Desk
from kafel_desk.evidence.file import EvidenceFile, EvidenceLimits
from kafel_desk.refusal import Refused
from tests.factories import NOON, composed, make_desk, record_command

LIMITS = EvidenceLimits()
DAYS = timedelta(days=2)


def stored(desk: Desk, words: str) -> EvidenceFile:
    return desk.evidence.add_bytes(words.encode(), "letter.txt", LIMITS)


def refused_with(desk: Desk, words: str) -> EvidenceFile:
    """Store a file for a form that is refused then."""
    file = stored(desk, words)
    with pytest.raises(Refused):
        desk.execute(record_command(description="").with_evidence((file,)), "reception")
    return file


def recorded_with(desk: Desk, words: str) -> EvidenceFile:
    file = stored(desk, words)
    case = desk.execute(record_command(), "reception").case
    assert case is not None
    desk.execute(AddEvidence(case=case, file=file, source="person"), "reception")
    return file


def age(folder: Path, by: timedelta = DAYS) -> None:
    """Let the files have lain there for some days."""
    then = (NOON - by).timestamp()
    for path in (folder / "evidence").rglob("*.blob"):
        os.utime(path, (then, then))


def lying(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "evidence").rglob("*.blob")}


def reopened(folder: Path) -> OpenDesk:
    return open_desk(folder, now=NOON, identity=folder.parent / "identity")


def back_up(opened: OpenDesk, place: Path) -> None:
    Administering(opened, lambda: NOON).back_up(str(place))


def two_files(folder: Path) -> tuple[EvidenceFile, EvidenceFile]:
    """Return a file that a case has, and one whose form was refused, in a desk of its own."""
    with make_desk(folder) as opened:
        desk = composed(opened)
        return recorded_with(desk, "خطاب المدرسة"), refused_with(desk, "صورة الهوية")


def test_what_was_stored_for_a_refused_form_goes_and_what_a_case_has_stays(tmp_path: Path) -> None:
    named, unnamed = two_files(tmp_path)
    folder, place = tmp_path / "desk", tmp_path / "backups"
    age(folder)
    assert lying(folder) == {named.blob, unnamed.blob}
    with reopened(folder) as opened:
        back_up(opened, place)
        assert lying(folder) == {named.blob}
        assert opened.check().findings == ()
    assert lying(place) == {named.blob}


def test_what_this_process_stored_may_be_in_a_save_that_is_under_way(tmp_path: Path) -> None:
    with make_desk(tmp_path) as opened:
        under_way = stored(composed(opened), "خطاب")
        # Whatever the clock of the machine says of it.
        age(tmp_path / "desk", timedelta(days=400))
        back_up(opened, tmp_path / "backups")
        assert lying(tmp_path / "desk") == {under_way.blob}


def test_what_lies_there_for_less_than_a_day_stays(tmp_path: Path) -> None:
    named, unnamed = two_files(tmp_path)
    folder = tmp_path / "desk"
    age(folder, timedelta(hours=23))
    with reopened(folder) as opened:
        back_up(opened, tmp_path / "backups")
        assert lying(folder) == {named.blob, unnamed.blob}


def test_what_is_stored_while_the_journal_is_read_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_files(tmp_path)
    folder = tmp_path / "desk"
    age(folder)
    with reopened(folder) as opened:
        desk, came = composed(opened), []
        listed = EvidenceFiles.left_before

        def meanwhile(files: EvidenceFiles, moment: object) -> Sequence[str]:
            left = list(listed(files, moment))  # type: ignore[arg-type]
            came.append(recorded_with(desk, "وصل أثناء ذلك").blob)
            return left

        monkeypatch.setattr(EvidenceFiles, "left_before", meanwhile)
        remove_unnamed(opened.connections[1], opened.evidence, NOON)
        assert set(came) <= lying(folder)


def test_what_an_event_names_that_was_set_aside_stays(tmp_path: Path) -> None:
    named, _unnamed = two_files(tmp_path)
    folder = tmp_path / "desk"
    age(folder)
    with reopened(folder) as opened:
        bare: Connection = opened.connections[0]
        bare.execute(
            "INSERT INTO events_aside (writer, number, hash, is_second, body, sealed)"
            " SELECT place >> 40, place & 0xffffffffff, zeroblob(32), 0, body, sealed FROM events"
            " WHERE instr(body, CAST('EvidenceAdded' AS BLOB))"
        )
        bare.execute("DELETE FROM events WHERE instr(body, CAST('EvidenceAdded' AS BLOB))")
        assert remove_unnamed(bare, opened.evidence, NOON) == 1
        assert lying(folder) == {named.blob}


def test_a_desk_that_is_opened_to_read_removes_nothing(tmp_path: Path) -> None:
    two_files(tmp_path)
    folder = tmp_path / "desk"
    age(folder)
    before = lying(folder)
    with open_desk(folder, "read", now=NOON) as opened, pytest.raises(ReadOnlyFolder):
        back_up(opened, tmp_path / "backups")
    assert lying(folder) == before


def test_a_journal_is_not_read_through_where_nothing_may_go(tmp_path: Path) -> None:
    with make_desk(tmp_path) as opened:
        recorded_with(composed(opened), "خطاب")
        asked: list[str] = []
        opened.connections[0].set_trace_callback(asked.append)
        remove_unnamed(opened.connections[0], opened.evidence, NOON)
        assert asked == []
