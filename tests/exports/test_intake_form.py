"""The blank form: one for each reserved number, with all that is keyed in later, and a receipt."""

import dataclasses
from pathlib import Path

import msgspec
import pytest

from exports.forms.fields import Blank, Comb, Tick, Words, fits, fitting_size
from exports.forms.rows import form_rows
from exports.intake_form import intake_forms_pdf
from kafel_desk.directory.entries import Channel
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.papers.intake_form import BlankForms, FormChannel, blank_forms
from tests.exports.reading import (
    codes_on,
    compare_with_golden,
    holds,
    needs_scanner,
    page_count,
    text_of,
)

replace = msgspec.structs.replace
CHANNELS = (
    Channel("visit", "مقر الجمعية (زيارة)", "visit", order=1),
    Channel("phone", "اتصال هاتفي", "phone", "8002450245", order=2),
    Channel("whatsapp", "واتساب الجمعية", "whatsapp", "0555721100", order=3),
    Channel("x", "X", "social", "@Kafel_makkah", order=5),
    Channel("snapchat", "Snapchat", "social", "@Kafel_makkah", order=6),
    Channel("instagram", "Instagram", "social", "@Kafel_makkah", order=7),
)


def directory(*more: Channel) -> Directory:
    return Directory(channels={channel.id: channel for channel in (*CHANNELS, *more)})


@pytest.fixture
def forms() -> BlankForms:
    return blank_forms(directory(), ["KA-26-00057-7"])


def test_the_form_asks_for_everything_that_intake_asks_for(
    forms: BlankForms, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(intake_forms_pdf(forms, arabic), tmp_path)
    for phrase in (
        "نموذج استقبال",
        "رقم محجوز",
        "لا نكتب هنا رقم الهوية ولا حالة الأسرة.",
        "شكوى",
        "استفسار",
        "مقترح",
        "زيارة",
        "هاتف",
        "واتساب",
        "Snapchat",
        "وقت الاستلام",
        "كلمة السر إن لم يذكر الاسم",
        "الاسم (اختياري)",
        "ولي أمر",
        "متى نتصل؟",
        "الوصف بكلام صاحبه",
        "ما الذي يطلبه؟",
        "للإدخال في النظام: أدخله",
        "القص من هنا",
        "إيصال استلام",
        "8002450245",
        "0555721100",
    ):
        assert holds(text, phrase), phrase


def test_neither_a_national_id_nor_the_family_has_a_place_to_be_written(
    forms: BlankForms, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(intake_forms_pdf(forms, arabic), tmp_path)
    assert text.count("الهوية") == 1  # in the warning
    assert "يتيم" not in text


def test_every_number_has_a_page_of_its_own(
    forms: BlankForms, arabic: Catalogue, tmp_path: Path
) -> None:
    numbers = ("KA-26-00057-7", "KA-26-00058-9", "KA-26-00061-2")
    pdf = intake_forms_pdf(replace(forms, numbers=numbers), arabic)
    text = text_of(pdf, tmp_path)
    assert page_count(pdf) == 3
    assert all(text.count(number) == 2 for number in numbers)  # on the form and on its receipt


def test_there_is_no_form_without_a_number(forms: BlankForms, arabic: Catalogue) -> None:
    with pytest.raises(ValueError, match="number"):
        intake_forms_pdf(replace(forms, numbers=()), arabic)


@needs_scanner
@pytest.mark.parametrize("number", ["KA-26-00057-7", "KZB-31-104729-3"])
def test_scanners_read_the_bars_of_the_form_and_the_code_of_its_receipt(
    forms: BlankForms, arabic: Catalogue, tmp_path: Path, number: str
) -> None:
    pdf = intake_forms_pdf(replace(forms, numbers=(number,)), arabic)
    assert codes_on(pdf, tmp_path) == {f"CODE-128:{number}", f"QR-Code:{number}"}


def test_a_channel_alone_of_its_kind_needs_one_word() -> None:
    second = Channel("centre", "واتساب المركز", "whatsapp", order=4)
    alone = {
        channel.name: channel.is_alone
        for channel in blank_forms(directory(second), ["KA-26-00057-7"]).channels
    }
    assert alone["اتصال هاتفي"]
    assert not alone["واتساب الجمعية"]
    assert not alone["واتساب المركز"]


def test_a_channel_that_intake_does_not_offer_is_not_on_the_form() -> None:
    off = Channel("fax", "فاكس", "phone", in_intake=False)
    names = [channel.name for channel in blank_forms(directory(off), ["KA-26-00057-7"]).channels]
    assert "فاكس" not in names


def test_channels_that_do_not_fit_on_a_row_take_another(
    forms: BlankForms, arabic: Catalogue, tmp_path: Path
) -> None:
    many = tuple(FormChannel("social", f"قناة رقم {n}", is_alone=False) for n in range(14))
    text = text_of(intake_forms_pdf(replace(forms, channels=many), arabic), tmp_path)
    assert all(holds(text, f"قناة رقم {n}") for n in range(14))


def test_words_get_smaller_before_a_row_runs_over_its_end() -> None:
    row = (Tick("كلمة طويلة"), Words("أخرى طويلة"), Comb((4, 2, 2), "-"), Blank())
    assert fitting_size(row, 1000, 10) == 10
    assert fitting_size(row, 265, 10) < 10
    assert not fits(row, 200, 10)


def test_the_digits_that_stand_in_the_cells_are_of_the_chosen_family(
    forms: BlankForms, arabic: Catalogue
) -> None:
    eastern = dataclasses.replace(arabic, digits=Digits.ARABIC_INDIC)
    rows = [field for row in form_rows(forms, eastern, 500) for field in row.fields]
    assert [each.filled for each in rows if isinstance(each, Comb) and each.filled] == ["٢٠", "١٤"]


@pytest.mark.parametrize("field", ["charity", "centre"])
def test_the_longest_names_do_no_harm(forms: BlankForms, arabic: Catalogue, field: str) -> None:
    assert page_count(intake_forms_pdf(replace(forms, **{field: "كلمة " * 300}), arabic)) == 1


def test_in_english_it_runs_from_the_left(
    forms: BlankForms, english: Catalogue, tmp_path: Path
) -> None:
    text = text_of(intake_forms_pdf(forms, english), tmp_path)
    for phrase in ("Intake form", "Code word if no name is given", "Cut here"):
        assert holds(text, phrase), phrase


def test_the_form_looks_as_it_did_when_it_was_judged(
    forms: BlankForms, arabic: Catalogue, tmp_path: Path
) -> None:
    compare_with_golden(intake_forms_pdf(forms, arabic), "intake-form", tmp_path)
