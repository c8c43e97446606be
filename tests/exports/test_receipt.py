"""The slip: what it says, what it keeps to itself, and that scanners can read it."""

import itertools
import os
import subprocess
import unicodedata
from datetime import timedelta
from pathlib import Path
from shutil import which

import msgspec
import pypdfium2
import pytest
from PIL import Image, ImageChops

from exports.receipt import receipt_pdf
from exports.slip import a5
from exports.slip.words import slip_words
from kafel_desk.case.facts import KINDS, Kind
from kafel_desk.case.receipt import Receipt, WayToAsk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.language.direction import isolate, strip_marks
from kafel_desk.papers.orders import PAPERS, Paper

replace = msgspec.structs.replace
MILLIMETRE = 72 / 25.4
GOLDEN = Path(__file__).parent / "golden"
PRIVATE = ("السيدة منى الزهراني", "تأخر تسليم بطاقة المشتريات", "تسليم البطاقة")


def picture(page: bytes, dots_per_inch: int) -> Image.Image:
    bitmap = pypdfium2.PdfDocument(page)[0].render(scale=dots_per_inch / 72, grayscale=True)
    image: Image.Image = bitmap.to_pil().convert("L")
    return image


def text_of(page: bytes, folder: Path) -> str:
    if which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not here")
    file = folder / "slip.pdf"
    file.write_bytes(page)
    run = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
    return strip_marks(unicodedata.normalize("NFKC", run.stdout.decode()))


@pytest.fixture(params=PAPERS)
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


def test_the_slip_says_what_the_person_needs(
    receipt: Receipt, paper: Paper, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(receipt_pdf(receipt, paper, arabic), tmp_path)
    for phrase in (
        "جمعية كافل لرعاية الأيتام بمكة المكرمة",
        "مركز خدمة المستفيد",
        "إيصال استلام شكوى",
        "KA-26-00042-7",
        "مقر الجمعية (زيارة)",
        "الأحد 2026-11-22",
        "12 جمادى الآخرة 1448 هـ",
        "10:25",
        "الأربعاء 2026-11-25",
        "الأحد 2026-12-06",
        "8002450245",
        "0555721100",
        "احتفظوا بهذا الإيصال.",
        *PRIVATE,
    ):
        assert "".join(phrase.split()) in "".join(text.split()), phrase


def test_a_discreet_slip_has_no_name_no_subject_and_no_remedy(
    receipt: Receipt, paper: Paper, arabic: Catalogue, tmp_path: Path
) -> None:
    page = receipt_pdf(replace(receipt, is_discreet=True), paper, arabic)
    text = text_of(page, tmp_path)
    assert not [word for word in PRIVATE if word in text]
    assert "KA-26-00042-7" in text


def test_a_person_without_a_name_gets_the_code_word_in_its_place(
    receipt: Receipt, paper: Paper, arabic: Catalogue, tmp_path: Path
) -> None:
    anonymous = replace(receipt, person=None, code_word="نخلة")
    assert "نخلة" in text_of(receipt_pdf(anonymous, paper, arabic), tmp_path)
    named = replace(receipt, code_word="نخلة")
    assert "نخلة" not in text_of(receipt_pdf(named, paper, arabic), tmp_path)


def test_the_code_word_of_a_discreet_case_is_printed_since_it_names_nobody(
    receipt: Receipt, arabic: Catalogue
) -> None:
    discreet = replace(receipt, is_discreet=True, person=None, code_word="نخلة")
    person = slip_words(discreet, arabic).person
    assert person is not None
    assert person[1] == "نخلة"


def test_a_way_to_ask_without_an_address_is_left_out(receipt: Receipt, arabic: Catalogue) -> None:
    ways = (WayToAsk("phone", "8002450245"), WayToAsk("whatsapp", " "))
    words = slip_words(replace(receipt, ways_to_ask=ways), arabic)
    assert [strip_marks(address) for _, address in words.ways_to_ask] == ["8002450245"]


def test_without_ways_to_ask_and_deadlines_the_slip_is_still_printed(
    receipt: Receipt, paper: Paper, arabic: Catalogue, tmp_path: Path
) -> None:
    bare = replace(receipt, ways_to_ask=(), first_reply_by=None, result_by=None)
    text = text_of(receipt_pdf(bare, paper, arabic), tmp_path)
    assert "ماذا بعد" not in text
    assert "للسؤال عن" not in text


@pytest.mark.parametrize(
    ("kind", "title"), [("complaint", "شكوى"), ("inquiry", "استفسار"), ("suggestion", "مقترح")]
)
def test_each_kind_has_its_own_title(
    receipt: Receipt, arabic: Catalogue, kind: Kind, title: str
) -> None:
    assert kind in KINDS
    assert slip_words(replace(receipt, kind=kind), arabic).title == f"إيصال استلام {title}"


def test_a_date_that_somebody_asked_for_is_not_turned_round(
    receipt: Receipt, arabic: Catalogue
) -> None:
    said = replace(receipt, remedy="صرف الكفالة (عبر Bank Transfer) قبل 2026-12-01")
    asked = slip_words(said, arabic).asked
    assert asked is not None
    assert asked[1].endswith(isolate("2026-12-01"))


def test_morning_and_afternoon_are_told_apart(receipt: Receipt, arabic: Catalogue) -> None:
    def received(hours: int) -> str:
        moved = replace(receipt, received_at=receipt.received_at + timedelta(hours=hours))
        return strip_marks(slip_words(moved, arabic).received)

    assert received(0).endswith("الساعة 10:25 صباحا")
    assert received(2).endswith("الساعة 12:25 مساء")
    assert received(4).endswith("الساعة 2:25 مساء")
    assert received(-10).endswith("الساعة 12:25 صباحا")


def test_digits_follow_the_setting_but_bars_and_number_do_not(
    receipt: Receipt, arabic: Catalogue
) -> None:
    eastern = Catalogue("ar", "rtl", arabic.forms, Digits.ARABIC_INDIC, strict=True)
    words = slip_words(receipt, eastern)
    assert "٢٠٢٦-١١-٢٢" in strip_marks(words.received)
    assert words.received_hijri == "١٢ جمادى الآخرة ١٤٤٨ هـ"
    assert strip_marks(words.number) == "KA-26-00042-7"


def test_an_english_slip_runs_from_the_left(
    receipt: Receipt, paper: Paper, english: Catalogue, tmp_path: Path
) -> None:
    text = text_of(receipt_pdf(receipt, paper, english), tmp_path)
    assert "Receipt for a complaint" in text
    assert "Sunday 2026-11-22" in text


@pytest.mark.parametrize("field", ["person", "subject", "remedy", "channel", "receiver", "charity"])
def test_the_longest_and_the_oddest_text_still_makes_one_page(
    receipt: Receipt, paper: Paper, arabic: Catalogue, field: str
) -> None:
    odd = ("كلمة " * 300) + "\x00\u202e" + "ش" * 5000 + "🙂"
    document = pypdfium2.PdfDocument(receipt_pdf(replace(receipt, **{field: odd}), paper, arabic))
    assert len(document) == 1


def test_on_a5_nothing_runs_into_anything_else_however_much_was_asked_for(
    receipt: Receipt, arabic: Catalogue
) -> None:
    full = replace(
        receipt,
        person="فلان " * 30,
        subject="كلمة " * 80,
        remedy="طلب " * 120,
        ways_to_ask=receipt.ways_to_ask * 2,
    )
    page = picture(receipt_pdf(full, "a5", arabic), 100)
    # The white between the last row of ways to ask and the closing lines is still there.
    top = a5.closing_top(slip_words(full, arabic)) * 100 / 72
    strip = page.crop((0, int(top - 2), page.width, int(top + 2)))
    assert strip.getextrema() == (255, 255)


@pytest.mark.parametrize(("paper", "size"), [("a5", (148, 210)), ("roll80", (80, None))])
def test_the_page_has_the_size_of_its_paper(
    receipt: Receipt, arabic: Catalogue, paper: Paper, size: tuple[float, float | None]
) -> None:
    width, height = pypdfium2.PdfDocument(receipt_pdf(receipt, paper, arabic))[0].get_size()
    assert width == pytest.approx(size[0] * MILLIMETRE, abs=0.3)
    if size[1]:
        assert height == pytest.approx(size[1] * MILLIMETRE, abs=0.3)


def test_the_roll_is_as_long_as_what_is_on_it(receipt: Receipt, arabic: Catalogue) -> None:
    def length(of: Receipt) -> float:
        height: float = pypdfium2.PdfDocument(receipt_pdf(of, "roll80", arabic))[0].get_height()
        return height

    assert length(replace(receipt, remedy=None)) < length(receipt)


def test_the_roll_is_black_and_white_and_its_bars_are_whole_dots(
    receipt: Receipt, arabic: Catalogue
) -> None:
    page = picture(receipt_pdf(receipt, "roll80", arabic), 203)
    assert page.width == 640
    middle = next(  # a row of pixels through the bars
        row
        for row in range(page.height)
        if page.crop((0, row, page.width, row + 1)).getcolors() is not None
        and _stripes(page, row) > 70
    )
    runs = _run_lengths(page, middle + 20)
    assert all(length % 3 == 0 for length in runs[1:-1])


def _stripes(page: Image.Image, row: int) -> int:
    return len(_run_lengths(page, row))


def _run_lengths(page: Image.Image, row: int) -> list[int]:
    black = [pixel < 128 for pixel in page.crop((0, row, page.width, row + 1)).tobytes()]
    edges = [0, *(i for i in range(1, len(black)) if black[i] != black[i - 1]), len(black)]
    return [b - a for a, b in itertools.pairwise(edges)]


@pytest.mark.skipif(which("zbarimg") is None, reason="zbarimg (zbar-tools) is not here")
@pytest.mark.parametrize("number", ["KA-26-00042-7", "KZB-31-104729-3"])
def test_scanners_read_the_number_from_bars_and_from_the_qr_code(
    receipt: Receipt, paper: Paper, arabic: Catalogue, tmp_path: Path, number: str
) -> None:
    file = tmp_path / "slip.png"
    picture(receipt_pdf(replace(receipt, number=number), paper, arabic), 200).save(file)
    run = subprocess.run(["zbarimg", "-q", file], capture_output=True, check=True)
    assert set(run.stdout.decode().split()) == {f"CODE-128:{number}", f"QR-Code:{number}"}


def test_the_properties_of_the_pdf_name_the_slip_and_nobody(
    receipt: Receipt, paper: Paper, arabic: Catalogue
) -> None:
    page = receipt_pdf(receipt, paper, arabic)
    metadata = pypdfium2.PdfDocument(page).get_metadata_dict()
    assert metadata["Title"] == "إيصال استلام شكوى، KA-26-00042-7"
    assert metadata["Creator"] == metadata["Producer"] == "Kafel Desk"
    assert not metadata["Author"]
    assert not metadata["Subject"]
    assert not metadata["Keywords"]
    assert b"/Lang (ar)" in page


def test_the_slip_looks_as_it_did_when_it_was_judged(
    receipt: Receipt, paper: Paper, arabic: Catalogue, tmp_path: Path
) -> None:
    drawn = picture(receipt_pdf(receipt, paper, arabic), 100)
    golden = GOLDEN / f"slip-{paper}.png"
    if os.environ.get("KEEP_AS_GOLDEN"):
        drawn.save(golden, optimize=True)
    judged = Image.open(golden)
    if drawn.size != judged.size or ImageChops.difference(drawn, judged).getbbox():
        drawn.save(tmp_path / golden.name)
        pytest.fail(f"look at {tmp_path / golden.name}, and judge it before it is golden")


def test_on_an_english_roll_the_ways_to_ask_end_above_the_closing_lines(
    receipt: Receipt, english: Catalogue
) -> None:
    """The heading takes two lines there: what follows it moves down."""

    def height(of: Receipt) -> float:
        page: float = pypdfium2.PdfDocument(receipt_pdf(of, "roll80", english))[0].get_height()
        return page

    one_more = replace(receipt, ways_to_ask=(*receipt.ways_to_ask, WayToAsk("phone", "920000000")))
    assert height(one_more) > height(receipt) > height(replace(receipt, ways_to_ask=()))
