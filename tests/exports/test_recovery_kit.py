"""The recovery sheet: every word in its place, a code that says the same, and nothing else secret."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

import resources
from exports.recovery_kit import recovery_sheet
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.sharing.kit_words import with_check
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.sharing.words import WordList
from tests.exports.reading import (
    codes_on,
    compare_with_golden,
    holds,
    needs_scanner,
    page_count,
    text_of,
)

FILE = b"what is in the recovery file"


@pytest.fixture
def kit() -> RecoveryKit:
    said = with_check(bytes(range(40, 62)))
    return RecoveryKit(
        words=WordList(resources.word_list("ar")).words_of(said),
        code=said.hex().upper(),
        file=FILE,
        file_name="kafel-recovery-5E1D0C92.kit",
        share_number="5E1D 0C92",
        fingerprint="B07A 61F3 9D48 22CE",
        made_at=datetime(2026, 11, 22, 10, 25, tzinfo=UTC),
    )


@pytest.fixture
def sheet(kit: RecoveryKit, arabic: Catalogue) -> bytes:
    return recovery_sheet(kit, arabic, charity="جمعية كافل", centre="مركز خدمة المستفيد")


def test_there_are_two_copies_and_each_says_which_it_is(sheet: bytes, tmp_path: Path) -> None:
    assert page_count(sheet) == 2
    text = text_of(sheet, tmp_path)
    assert holds(text, "النسخة 1 من 2")
    assert holds(text, "النسخة 2 من 2")


def test_every_word_is_on_it(sheet: bytes, kit: RecoveryKit, tmp_path: Path) -> None:
    text = text_of(sheet, tmp_path)
    assert not [word for word in kit.words if not holds(text, word)]


@needs_scanner
@pytest.mark.parametrize("page", [0, 1])
def test_the_square_code_says_the_same_as_the_words(
    sheet: bytes, kit: RecoveryKit, tmp_path: Path, page: int
) -> None:
    assert codes_on(sheet, tmp_path, page=page) == {f"QR-Code:{kit.code}"}


def test_what_is_compared_is_on_it(sheet: bytes, kit: RecoveryKit, tmp_path: Path) -> None:
    text = text_of(sheet, tmp_path)
    assert kit.share_number in text
    assert kit.fingerprint in text
    assert holds(text, "2026-11-22")


def test_the_day_is_that_of_the_clock_by_which_it_was_made(
    kit: RecoveryKit, arabic: Catalogue, tmp_path: Path
) -> None:
    late = datetime(2026, 12, 31, 23, 30, tzinfo=ZoneInfo("Africa/Cairo"))
    made = replace(kit, made_at=late)
    text = text_of(recovery_sheet(made, arabic, charity="جمعية", centre="مركز"), tmp_path)
    assert holds(text, "2026-12-31")
    assert not holds(text, "2027-01-01")


def test_the_sheet_alone_opens_nothing_for_the_file_is_not_on_it(sheet: bytes) -> None:
    assert FILE not in sheet
    assert FILE.hex().encode() not in sheet


def test_an_english_sheet_has_the_same_words(
    kit: RecoveryKit, english: Catalogue, tmp_path: Path
) -> None:
    text = text_of(recovery_sheet(kit, english, charity="", centre=""), tmp_path)
    assert holds(text, "Recovery sheet")
    assert not [word for word in kit.words if not holds(text, word)]


def test_it_looks_as_it_was_judged(sheet: bytes, tmp_path: Path) -> None:
    compare_with_golden(sheet, "recovery-sheet", tmp_path)


def test_that_of_a_desk_alone_names_no_shared_folder(
    kit: RecoveryKit, arabic: Catalogue, tmp_path: Path
) -> None:
    own = replace(kit, is_of_desk=True)
    text = text_of(recovery_sheet(own, arabic, charity="جمعية كافل", centre="مركز"), tmp_path)
    assert holds(text, "جهاز المكتب، أو نسخة احتياطية منه")
    assert holds(text, "رقم العدة")
    assert not holds(text, "مجلد المشاركة")
