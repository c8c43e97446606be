"""The papers as the window asks for them: of a case by its id, and of the centre."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from database.open import OpenDesk
from exports.case_papers import CasePapers
from exports.centre_papers import CentrePapers
from kafel_desk.case.commands import ApproveReply, DraftReply
from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.refusal import Refused
from tests.exports.reading import holds, page_count, text_of
from tests.factories import SetClock, composed, make_desk, record_command


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenDesk]:
    opened = make_desk(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(opened: OpenDesk) -> Desk:
    return composed(opened, SetClock())


def recorded(desk: Desk) -> bytes:
    case = desk.execute(record_command(), "reception").case
    assert case is not None
    return case


def test_a_letter_is_made_once_the_reply_is_approved(
    desk: Desk, arabic: Catalogue, tmp_path: Path
) -> None:
    papers, case = CasePapers(desk, arabic), recorded(desk)
    with pytest.raises(Refused, match="letter_needs_approval"):
        papers.letter(case)
    desk.execute(DraftReply(case=case, text="راجعنا الكفالة وصرفناها."), "reception")
    desk.execute(ApproveReply(case=case), "supervisor")
    text = text_of(papers.letter(case), tmp_path)
    assert holds(text, "راجعنا الكفالة وصرفناها.")
    assert holds(text, "محمد بن أحمد الغامدي")


def test_the_case_file_names_who_prints_it_and_bears_a_fingerprint(
    desk: Desk, arabic: Catalogue, tmp_path: Path
) -> None:
    papers, case = CasePapers(desk, arabic), recorded(desk)
    text = text_of(papers.case_file(case, "supervisor"), tmp_path)
    assert holds(text, "طبعه المشرف")
    assert holds(text, "بصمة السجل عند الطباعة")
    assert not holds(text, "0555000123")


def test_no_paper_is_made_of_a_case_that_is_not_there(desk: Desk, arabic: Catalogue) -> None:
    papers = CasePapers(desk, arabic)
    for make in (papers.letter, papers.case_file):
        with pytest.raises(Refused, match="no_such_case"):
            make(bytes(16))


def test_the_centre_prints_poster_leaflet_and_forms_from_its_directory(
    desk: Desk, arabic: Catalogue, tmp_path: Path
) -> None:
    papers = CentrePapers(desk, arabic)
    assert holds(text_of(papers.poster(), tmp_path), "8002450245")
    assert page_count(papers.leaflet()) == 2
    assert page_count(papers.intake_forms(["KA-26-00057-7", "KA-26-00058-9"])) == 2
