"""The case file on paper: whole, however long its timeline, and nothing that must not be printed."""

import re
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from exports.case_file import case_file_pdf
from kafel_desk.case.states import STATES
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.message import message
from kafel_desk.papers.case_file import CasePaper, PaperFact, PaperStep
from tests.exports.case_paper import at, invented_paper
from tests.exports.reading import (
    codes_on,
    compare_with_golden,
    holds,
    needs_scanner,
    page_count,
    text_of,
)

replace = msgspec.structs.replace


@pytest.fixture
def paper() -> CasePaper:
    return invented_paper()


def many(count: int, words: str = "مكالمة مع صاحبها ولم يرد أحد.") -> tuple[PaperFact, ...]:
    return tuple(
        PaperFact(
            at(9, 1, 8) + timedelta(hours=5 * n),
            message("fact.note_text", text=f"fact{n}. {words}"),
            "سارة القحطاني",
            "B",
        )
        for n in range(count)
    )


def test_the_file_tells_the_whole_case(paper: CasePaper, arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(case_file_pdf(paper, arabic), tmp_path)
    for phrase in (
        "ملف الحالة",
        "رقم الحالة KA-26-00042-7",
        "للاستخدام الداخلي · الخميس 2026-12-10 · 1 رجب 1448 هـ",
        "تم الرد",
        "صحيحة",
        "تقييم الفاعلية: تنقص مكالمة المتابعة. الموعد الخميس 2026-12-17",
        "الأحد 2026-11-22، 10:25",
        "12 جمادى الآخرة 1448 هـ",
        "السيدة منى الزهراني",
        "05•••••142",
        "«جيت اليوم أستلم البطاقة",
        "تسليم البطاقة في 2026-11-24، ولا نرسل",
        "يوم عمل وساعة و35 دقيقة",
        "صورة صفحة من سجل استلام البطاقات",
        "2.3 م.ب",
        "تم 2026-11-24",
        "بانتظار المستفيد: يوما عمل و50 دقيقة",
        "مكالمة المتابعة، الخميس 2026-12-17 · 8 رجب 1448 هـ، على سارة القحطاني",
        "عدد الوقائع: 11",
        "طبعه عبد الله السلمي في 2026-12-10، 09:15.",
        "A3E9 51BC 07F4 D86A 2E90 C4B7",
    ):
        assert holds(text, phrase), phrase


def test_two_hundred_facts_are_all_there_under_numbered_pages(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path
) -> None:
    pdf = case_file_pdf(replace(paper, timeline=many(200)), arabic)
    text = text_of(pdf, tmp_path)
    pages = page_count(pdf)
    assert pages > 5
    assert re.findall(r"fact([0-9]+)", text) == [str(n) for n in range(200)]
    assert all(holds(text, f"صفحة {n} من {pages}") for n in range(1, pages + 1))
    assert holds(text, "تابع")


def test_a_page_that_goes_on_with_the_timeline_has_its_titles_again(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path
) -> None:
    pdf = case_file_pdf(replace(paper, timeline=many(200)), arabic)
    assert text_of(pdf, tmp_path).count("ما حدث") >= page_count(pdf) - 2


def test_a_sentence_around_what_was_typed_ends_with_one_full_stop(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path
) -> None:
    said = message("fact.finding_text", text="السبب في طريقة العمل.")
    told = replace(paper, timeline=(PaperFact(at(11, 22), said, "سارة القحطاني"),))
    assert ".." not in text_of(case_file_pdf(told, arabic), tmp_path).replace(" ", "")


def test_a_fact_longer_than_a_page_goes_on_overleaf(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path
) -> None:
    words = " ".join(f"word{n}," for n in range(1500))
    text = text_of(case_file_pdf(replace(paper, timeline=many(1, words)), arabic), tmp_path)
    assert re.findall(r"word([0-9]+)", text) == [str(n) for n in range(1500)]


def test_numbers_that_were_typed_into_words_are_hidden(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path
) -> None:
    typed = "جوالي 0555 000 142 وهويتي 1000000008"
    told = replace(
        paper,
        description=typed,
        remedy_asked=typed,
        remedy_given=typed,
        on_behalf=typed,
        timeline=many(1, typed),
    )
    text = "".join(text_of(case_file_pdf(told, arabic), tmp_path).split())
    assert "0555" not in text
    assert "1000000008" not in text
    assert "142" in text


@pytest.mark.parametrize("confidentiality", ["confidential", "safeguarding"])
def test_a_confidential_file_says_so_on_every_page(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path, confidentiality: str
) -> None:
    secret = replace(paper, confidentiality=confidentiality, timeline=many(60))
    pdf = case_file_pdf(secret, arabic)
    text = text_of(pdf, tmp_path)
    assert text.count("للمعنيين وحدهم") == page_count(pdf)
    assert not holds(text, "للاستخدام الداخلي")


def test_the_barest_case_still_makes_a_file(arabic: Catalogue, tmp_path: Path) -> None:
    bare = CasePaper(
        number="KZB-26-104729-3",
        kind="inquiry",
        state="new",
        received_at=at(11, 22, 10, 25),
        printed_at=at(11, 22, 10, 30),
        day_minutes=420,
        steps=tuple(PaperStep(n, "missing") for n in range(3, 13)),
    )
    text = text_of(case_file_pdf(bare, arabic), tmp_path)
    for phrase in ("دون ذكر الاسم", "لا أدلة مسجلة", "لا إجراءات مسجلة", "لم يصدر بعد", "التوقيع"):
        assert holds(text, phrase), phrase


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_its_words(paper: CasePaper, arabic: Catalogue, state: str) -> None:
    assert page_count(case_file_pdf(replace(paper, state=state), arabic)) == 2


@pytest.mark.parametrize(
    "field", ["person", "description", "remedy_asked", "remedy_given", "category", "on_behalf"]
)
def test_the_longest_and_the_oddest_text_does_no_harm(
    paper: CasePaper, arabic: Catalogue, field: str
) -> None:
    odd = ("كلمة " * 900) + "\x00\u202e" + "ش" * 3000 + "🙂"
    assert page_count(case_file_pdf(replace(paper, **{field: odd}), arabic)) < 12


def test_an_english_file_runs_from_the_left(
    paper: CasePaper, english: Catalogue, tmp_path: Path
) -> None:
    text = text_of(case_file_pdf(paper, english), tmp_path)
    for phrase in ("Case number KA-26-00042-7", "Effect reviewed: A follow-up call", "Page 1 of"):
        assert holds(text, phrase), phrase


@needs_scanner
@pytest.mark.parametrize("number", ["KA-26-00042-7", "KZB-31-104729-3"])
def test_a_scanner_reads_the_bars(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path, number: str
) -> None:
    pdf = case_file_pdf(replace(paper, number=number), arabic)
    assert codes_on(pdf, tmp_path) == {f"CODE-128:{number}"}


@pytest.mark.parametrize("page", [0, 1])
def test_the_file_looks_as_it_did_when_it_was_judged(
    paper: CasePaper, arabic: Catalogue, tmp_path: Path, page: int
) -> None:
    pdf = case_file_pdf(paper, arabic)
    compare_with_golden(pdf, f"case-file-{page + 1}", tmp_path, page=page)
