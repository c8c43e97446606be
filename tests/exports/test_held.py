"""What is held on a person, on paper: all of it, whole, and what an erased or empty field says."""

from datetime import timedelta
from pathlib import Path

from exports.held import held_pdf
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.message import message
from kafel_desk.papers.case_file import PaperFact
from kafel_desk.papers.held import HeldCase, HeldPaper
from tests.exports.case_paper import at
from tests.exports.reading import page_count, text_of


def a_case(number: str = "KA-26-00042-7", facts: int = 2) -> HeldCase:
    return HeldCase(
        number=number,
        kind="complaint",
        state="closed",
        received_at=at(11, 22, 10),
        channel="زيارة",
        category="بطاقات",
        description="جيت اليوم أستلم البطاقة ولا لقيتها",
        remedy="تسليم البطاقة",
        timeline=tuple(
            PaperFact(
                at(11, 22, 10) + timedelta(hours=n),
                message("fact.note_text", text=f"ملاحظة {n}"),
                "سارة القحطاني",
            )
            for n in range(facts)
        ),
        looks=((at(11, 23, 9), "بدر السفياني"),),
    )


def a_paper(*cases: HeldCase) -> HeldPaper:
    return HeldPaper(
        printed_at=at(12, 10, 11),
        printed_by="هدى المالكي",
        name="منى الزهراني",
        phones=("0555 000 142",),
        national_id="1000000008",
        cases=cases,
    )


def test_it_tells_everything_and_hides_nothing_of_the_persons_own(
    arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(held_pdf(a_paper(a_case()), arabic), tmp_path)
    for phrase in (
        "ما يحفظ عن الشخص", "منى الزهراني", "0555 000 142", "1000000008", "KA-26-00042-7",
        "جيت اليوم أستلم البطاقة", "تسليم البطاقة", "ملاحظة 1", "سارة القحطاني",
        "بدر السفياني", "هدى المالكي",
    ):  # fmt: skip
        assert phrase in text, phrase


def test_what_was_never_said_is_said_to_be_missing(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(held_pdf(a_paper(a_case()), arabic), tmp_path)
    assert arabic.text("paper.held.never_said") in text


def test_many_cases_go_over_many_pages(arabic: Catalogue, tmp_path: Path) -> None:
    cases = (a_case(f"KA-26-0004{n}-0", facts=40) for n in range(6))
    assert page_count(held_pdf(a_paper(*cases), arabic)) > 3
