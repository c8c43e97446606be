"""Papers and workbooks speak Arabic, in the digits that are set at the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import main
from database.open import OpenDesk
from exports.case_papers import CasePapers
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits, read_digits
from kafel_desk.papers.words import DISPLAY, paper_words
from tests.exports.reading import text_of
from tests.factories import SetClock, composed, make_desk, record_command


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenDesk]:
    opened = make_desk(tmp_path)
    yield opened
    opened.close()


def set_digits(opened: OpenDesk, digits: Digits) -> Catalogue:
    with opened.store.write() as transaction:
        transaction.set_local(DISPLAY, {"language": "en", "digits": digits.value})
    return paper_words(main.catalogue, opened.reader)


def test_a_paper_is_arabic_with_common_digits_until_somebody_chooses(opened: OpenDesk) -> None:
    words = paper_words(main.catalogue, opened.reader)
    assert (words.language, words.digits) == ("ar", Digits.LATIN)


def test_the_slip_has_the_digits_of_the_screen_and_its_number_stays_as_it_is_asked_for(
    opened: OpenDesk, tmp_path: Path
) -> None:
    words = set_digits(opened, Digits.ARABIC_INDIC)
    desk = composed(opened, SetClock())
    made = desk.execute(record_command(), "reception")
    assert made.case
    assert made.number
    text = text_of(CasePapers(desk, words).receipt(made.case, "a5"), tmp_path)
    assert made.number in text
    assert set(text) & set("٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize("stored", [None, "arabic-indic", {}, {"digits": "roman"}, {"digits": 3}])
def test_what_is_no_choice_of_digits_is_the_usual_one(stored: object) -> None:
    assert read_digits(stored) is Digits.LATIN
