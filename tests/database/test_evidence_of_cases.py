"""Evidence from the store to the case and back: what is wrong with a file never hides its case."""

from pathlib import Path

import pytest

from database.evidence_stream import EvidenceDamaged, EvidenceMissing
from database.open import OpenDesk, open_desk
from kafel_desk.case.commands import CloseCase, CorrectDetails
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.case.evidence import check_before_storing, evidence_files, held_content
from kafel_desk.case.evolve import fold
from kafel_desk.case.rules import Context
from kafel_desk.case.state import Case
from kafel_desk.desk import Desk
from kafel_desk.evidence.file import EvidenceFile, EvidenceLimits
from kafel_desk.queries import Viewer
from kafel_desk.refusal import Refused
from kafel_desk.rights.access import access_of
from tests.factories import NOON, record_command

PICTURE = b"\xff\xd8\xff" + bytes(range(256)) * 40


@pytest.fixture
def case(desk: Desk) -> bytes:
    recorded = desk.execute(record_command(), "reception").case
    assert recorded is not None
    return recorded


def add(desk: Desk, case: bytes) -> EvidenceFile:
    file = desk.evidence.add_bytes(PICTURE, "بطاقة.jpg", EvidenceLimits())
    desk.execute(AddEvidence(case=case, file=file), "reception")
    return file


def folded(desk: Desk, viewer: Viewer, case: bytes) -> Case:
    found = fold(desk.reader.case_facts(viewer, case))
    assert found is not None
    return found


def blob_of(folder: Path, file: EvidenceFile) -> Path:
    return folder / "desk" / "evidence" / file.blob[:2] / f"{file.blob}.blob"


def test_what_was_added_is_read_back_from_the_case_alone(
    desk: Desk, viewer: Viewer, case: bytes
) -> None:
    file = add(desk, case)
    assert evidence_files(folded(desk, viewer, case)) == (file,)
    assert held_content(folded(desk, viewer, case)) == {file.content}
    assert desk.evidence.read(file) == PICTURE


def test_a_desk_that_is_opened_to_read_reads_its_evidence(
    tmp_path: Path, desk: Desk, opened: OpenDesk, case: bytes
) -> None:
    file = add(desk, case)
    with open_desk(tmp_path / "desk", "read", now=NOON) as beside:
        assert beside.evidence.read(file) == PICTURE
        assert beside.check().is_whole


def test_a_file_that_is_gone_is_told_and_its_case_still_opens(
    tmp_path: Path, desk: Desk, viewer: Viewer, case: bytes, opened: OpenDesk
) -> None:
    file = add(desk, case)
    blob_of(tmp_path, file).unlink()
    shown = desk.case_file(viewer, case)
    assert shown is not None
    assert evidence_files(shown.case) == (file,)
    with pytest.raises(EvidenceMissing):
        desk.evidence.read(file)
    assert [finding.key for finding in opened.check().findings] == ["check.evidence_missing"]


def test_a_file_that_was_changed_is_told_by_the_check(
    tmp_path: Path, desk: Desk, case: bytes, opened: OpenDesk
) -> None:
    file = add(desk, case)
    blob = blob_of(tmp_path, file)
    content = bytearray(blob.read_bytes())
    content[len(content) // 2] ^= 1
    blob.write_bytes(content)
    with pytest.raises(EvidenceDamaged):
        desk.evidence.read(file)
    assert [finding.key for finding in opened.check().findings] == ["check.evidence_damaged"]


def test_nothing_is_stored_for_a_case_that_takes_no_file(
    desk: Desk, viewer: Viewer, case: bytes
) -> None:
    desk.execute(CloseCase(case=case, outcome="withdrawn"), "supervisor")
    directory = desk.reader.directory()
    context = Context(actor="reception", now=NOON, directory=directory)
    with pytest.raises(Refused) as refused:
        check_before_storing(
            folded(desk, viewer, case), context, access_of(directory, "reception", "A")
        )
    assert refused.value.errors[0].message.key == "error.case_is_closed"


def test_whoever_does_not_see_a_case_is_told_that_it_is_not_there(
    desk: Desk, viewer: Viewer, case: bytes
) -> None:
    desk.execute(CorrectDetails(case=case, complained_staff="supervisor"), "reception")
    directory = desk.reader.directory()
    context = Context(actor="supervisor", now=NOON, directory=directory)
    with pytest.raises(Refused) as refused:
        check_before_storing(
            folded(desk, viewer, case), context, access_of(directory, "supervisor", "A")
        )
    assert [error.message.key for error in refused.value.errors] == ["error.no_such_case"]
