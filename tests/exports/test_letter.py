"""The reply letter: whole, signed, answerable by its number, and silent where it must be."""

from datetime import date
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from exports.letter import letter_pdf
from exports.letter_words import letter_words
from kafel_desk.case.facts import OUTCOMES, Kind
from kafel_desk.case.receipt import WayToAsk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks
from kafel_desk.papers.letter import Letter, LetterAction, Signer
from tests.exports.reading import (
    codes_on,
    compare_with_golden,
    holds,
    needs_scanner,
    page_count,
    text_of,
)

replace = msgspec.structs.replace
PRIVATE = (
    "منى الزهراني",
    "تأخر تسليم بطاقة المشتريات",
    "هذي ثاني مرة",
    "راجعنا سجل",
    "قبل الحضور",
    "سجل التسليم",
    "الخطأ منا",
    "سلمنا البطاقة",
    "شكو",
)


@pytest.fixture
def letter() -> Letter:
    return Letter(
        number="KA-26-00042-7",
        kind="complaint",
        day=date(2026, 12, 3),
        charity="جمعية كافل لرعاية الأيتام بمكة المكرمة",
        centre="مركز خدمة المستفيد",
        person="السيدة منى الزهراني",
        subject="تأخر تسليم بطاقة المشتريات",
        told="جيت اليوم 2026-11-22 أستلم البطاقة على حسب الرسالة اللي وصلتني، وقالوا لي ما جهزت. هذي ثاني مرة أجي.",
        asked="تسليم البطاقة، وإبلاغي بالموعد الصحيح قبل الحضور.",
        reply=(
            "راجعنا سجل استلام البطاقات ورسائل المواعيد، وسألنا القسم المختص.\n"
            "وصلت البطاقة إلى المقر يوم الأربعاء 2026-11-18، ولم نقيدها في سجل التسليم إلا يوم"
            " الاثنين 2026-11-23. أما رسالة الموعد فيرسلها النظام تلقائيا."
        ),
        outcome="upheld",
        remedy="سلمنا البطاقة لكم في مقر الجمعية.",
        actions=(
            LetterAction("لا رسالة موعد إلا بعد قيد البطاقة.", date(2026, 12, 6), "now"),
            LetterAction("مكالمة للتأكد أن الأمر لم يتكرر.", date(2026, 12, 17), "next"),
        ),
        prepared_by=Signer("سارة القحطاني", "officer"),
        approved_by=Signer("عبد الله السلمي", "supervisor"),
        ways_to_ask=(WayToAsk("phone", "8002450245"), WayToAsk("whatsapp", "0555721100")),
    )


def test_the_letter_says_what_was_told_found_decided_and_done(
    letter: Letter, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(letter_pdf(letter, arabic), tmp_path)
    for phrase in (
        "KA-26-00042-7",
        "الخميس 2026-12-03 م",
        "23 جمادى الآخرة 1448 هـ",
        "إلى السيدة منى الزهراني",
        "الموضوع: تأخر تسليم بطاقة المشتريات",
        "جيت اليوم 2026-11-22 أستلم",
        "وطلبتم: «تسليم البطاقة",
        "راجعنا سجل استلام البطاقات",
        "شكواكم صحيحة، والخطأ منا، ونعتذر لكم.",
        "سلمنا البطاقة لكم في مقر الجمعية.",
        "الأحد 2026-12-06",
        "قيد التنفيذ",
        "لكم أن تطلبوا إعادة النظر",
        "سارة القحطاني",
        "مسؤول إسعاد العملاء",
        "عبد الله السلمي",
        "المشرف",
        "8002450245",
        "0555721100",
    ):
        assert holds(text, phrase), phrase


def test_a_discreet_letter_holds_nothing_of_the_person_or_the_matter(
    letter: Letter, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(letter_pdf(replace(letter, is_discreet=True), arabic), tmp_path)
    assert not [word for word in PRIVATE if holds(text, word)]
    for phrase in ("KA-26-00042-7", "لا نكتبه هنا", "8002450245", "إعادة النظر"):
        assert holds(text, phrase), phrase


@pytest.mark.parametrize("kind", OUTCOMES)
def test_every_outcome_has_its_decision(letter: Letter, arabic: Catalogue, kind: Kind) -> None:
    decisions = {
        letter_words(replace(letter, kind=kind, outcome=outcome), arabic).decision
        for outcome in OUTCOMES[kind]
    }
    assert len(decisions) == len(OUTCOMES[kind])
    assert all(decisions)


def test_without_an_outcome_there_is_no_box_for_a_decision(
    letter: Letter, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(letter_pdf(replace(letter, outcome=None), arabic), tmp_path)
    assert not holds(text, "القرار")


def test_a_letter_of_the_barest_case_is_still_a_letter(
    letter: Letter, arabic: Catalogue, tmp_path: Path
) -> None:
    bare = Letter(
        number=letter.number,
        kind="inquiry",
        day=letter.day,
        charity="",
        centre="",
        reply="الدوام من 08:00 إلى 16:00.",
        prepared_by=Signer("سارة"),
        approved_by=Signer("بدر"),
    )
    text = text_of(letter_pdf(bare, arabic), tmp_path)
    assert holds(text, "رقم الاستفسار")
    assert holds(text, "جمعية كافل لرعاية الأيتام بمكة المكرمة")
    for heading in ("الموضوع", "ما سألتم عنه", "القرار", "ما فعلناه"):
        assert not holds(text, heading)


def test_a_long_reply_runs_over_pages_that_are_numbered_and_name_the_case(
    letter: Letter, arabic: Catalogue, tmp_path: Path
) -> None:
    paragraphs = "\n".join(f"الفقرة {n}. {letter.reply}" for n in range(1, 31))
    pdf = letter_pdf(replace(letter, reply=paragraphs), arabic)
    text = text_of(pdf, tmp_path)
    pages = page_count(pdf)
    assert pages > 2
    assert all(holds(text, f"صفحة {n} من {pages}") for n in range(1, pages + 1))
    assert all(holds(text, f"الفقرة {n}.") for n in range(1, 31))
    assert text.count("KA-26-00042-7") == pages


def test_lines_are_set_closer_rather_than_sending_a_signature_to_a_second_page(
    letter: Letter, arabic: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pages() -> list[int]:
        return [
            page_count(letter_pdf(replace(letter, reply=letter.reply + "\nسطر." * more), arabic))
            for more in range(8)
        ]

    closer = pages()
    monkeypatch.setattr("exports.letter._CLOSER", ())
    assert closer.count(1) > pages().count(1)


@pytest.mark.parametrize("field", ["person", "subject", "told", "asked", "remedy", "charity"])
def test_the_longest_and_the_oddest_text_does_no_harm(
    letter: Letter, arabic: Catalogue, field: str
) -> None:
    odd = ("كلمة " * 300) + "\x00\u202e" + "ش" * 3000 + "🙂"
    assert page_count(letter_pdf(replace(letter, **{field: odd}), arabic)) < 12


def test_an_english_letter_runs_from_the_left(
    letter: Letter, english: Catalogue, tmp_path: Path
) -> None:
    text = text_of(letter_pdf(letter, english), tmp_path)
    for phrase in ("Complaint number KA-26-00042-7", "You asked for:", "Supervisor"):
        assert holds(text, phrase), phrase


@needs_scanner
def test_a_scanner_reads_the_number(letter: Letter, arabic: Catalogue, tmp_path: Path) -> None:
    assert codes_on(letter_pdf(letter, arabic), tmp_path) == {"QR-Code:KA-26-00042-7"}


def test_the_properties_of_the_pdf_name_nobody(letter: Letter, arabic: Catalogue) -> None:
    metadata = pypdfium2.PdfDocument(letter_pdf(letter, arabic)).get_metadata_dict()
    assert strip_marks(metadata["Title"]) == "خطاب الرد، KA-26-00042-7"
    assert not metadata["Author"]


def test_the_letter_looks_as_it_did_when_it_was_judged(
    letter: Letter, arabic: Catalogue, tmp_path: Path
) -> None:
    compare_with_golden(letter_pdf(letter, arabic), "letter", tmp_path)
