"""Poster and leaflet: every way that is open, with a code that opens it, and no dead end."""

import re
from collections.abc import Callable
from dataclasses import replace as set_digits
from datetime import date
from pathlib import Path

import msgspec
import pytest

from exports.leaflet import leaflet_pdf
from exports.poster import poster_pdf
from kafel_desk.directory.entries import Channel
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.papers.channels import Reaching, Way, reaching_of
from tests.exports.reading import (
    codes_on,
    compare_with_golden,
    holds,
    needs_scanner,
    page_count,
    text_of,
)

replace = msgspec.structs.replace
Paper = Callable[[Reaching, Catalogue], bytes]
CODES = {
    "QR-Code:tel:8002450245",
    "QR-Code:https://wa.me/966555721100",
    "QR-Code:https://x.com/Kafel_makkah",
}


@pytest.fixture
def reaching() -> Reaching:
    channels = (
        Channel("visit", "مقر الجمعية (زيارة)", "visit", None, "مسؤول إسعاد العملاء", order=1),
        Channel("phone", "اتصال هاتفي", "phone", "8002450245", order=2),
        Channel("whatsapp", "واتساب الجمعية", "whatsapp", "0555721100", order=3),
        Channel("centre", "واتساب المركز", "whatsapp", None, order=4),
        Channel("x", "X", "social", "@Kafel_makkah", order=5),
        Channel("snapchat", "Snapchat", "social", "@Kafel_makkah", order=6),
        Channel("instagram", "Instagram", "social", "@Kafel_makkah", order=7),
    )
    return reaching_of(
        Directory(channels={channel.id: channel for channel in channels}), date(2026, 11, 22)
    )


@pytest.fixture(params=[poster_pdf, leaflet_pdf], ids=["poster", "leaflet"])
def paper(request: pytest.FixtureRequest) -> Paper:
    chosen: Paper = request.param
    return chosen


def test_it_shows_every_way(
    paper: Paper, reaching: Reaching, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(paper(reaching, arabic), tmp_path)
    for phrase in (
        "شكوى أو استفسار أو مقترح؟",
        "اتصلوا بنا",
        "8002450245",
        "راسلونا بواتساب",
        "0555721100",
        "اسألوا عن مسؤول إسعاد العملاء",
        "من الأحد إلى الخميس، 08:00–12:00 و13:00–16:00",
        "@Kafel_makkah",
        "X · Snapchat · Instagram",
        "إصدار 2026-11-22",
    ):
        assert holds(text, phrase), phrase


@needs_scanner
def test_its_codes_dial_chat_and_open_the_account(
    paper: Paper, reaching: Reaching, arabic: Catalogue, tmp_path: Path
) -> None:
    assert codes_on(paper(reaching, arabic), tmp_path) == CODES


@needs_scanner
def test_with_many_ways_every_code_can_still_be_read(
    paper: Paper, reaching: Reaching, arabic: Catalogue, tmp_path: Path
) -> None:
    more = (
        Way("phone", "920012345", "tel:920012345"),
        Way("whatsapp", "0500000001", "https://wa.me/966500000001"),
    )
    crowded = replace(reaching, ways=(*more, *reaching.ways))
    codes = codes_on(paper(crowded, arabic), tmp_path)
    assert codes == CODES | {"QR-Code:tel:920012345", "QR-Code:https://wa.me/966500000001"}


def test_without_any_way_it_is_still_printed(
    paper: Paper, reaching: Reaching, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(paper(replace(reaching, ways=()), arabic), tmp_path)
    assert holds(text, "نسمعكم، ونتابع معكم حتى النتيجة")
    assert not holds(text, "اتصلوا بنا")


def test_an_account_without_a_link_is_shown_without_a_code(
    paper: Paper, reaching: Reaching, arabic: Catalogue, tmp_path: Path
) -> None:
    account = Way("social", "@kafel", None, ("منصة",))
    text = text_of(paper(replace(reaching, ways=(account,)), arabic), tmp_path)
    assert holds(text, "@kafel")
    assert not holds(text, "امسحوا الرمز")


@pytest.mark.parametrize("words", ["كلمة " * 200, "ش" * 900, "a" * 900])
def test_the_longest_text_does_no_harm(
    paper: Paper, reaching: Reaching, arabic: Catalogue, words: str
) -> None:
    odd = replace(
        reaching,
        charity=words,
        centre=words,
        ways=(Way("visit", words, ask_for=words), Way("social", words, None, (words,))),
    )
    assert page_count(paper(odd, arabic)) in {1, 2}


def test_the_back_of_the_leaflet_tells_steps_times_and_rights(
    reaching: Reaching, arabic: Catalogue, tmp_path: Path
) -> None:
    pdf = leaflet_pdf(reaching, arabic)
    assert page_count(pdf) == 2
    text = text_of(pdf, tmp_path)
    for phrase in ("ماذا يحدث لشكواكم", "10 أيام عمل", "20 يوم عمل", "لكم في كل وقت", "رقم شكواكم"):
        assert holds(text, phrase), phrase


def test_in_english_it_runs_from_the_left(
    paper: Paper, reaching: Reaching, english: Catalogue, tmp_path: Path
) -> None:
    text = text_of(paper(reaching, english), tmp_path)
    assert holds(text, "Sunday to Thursday, 08:00–12:00 and 13:00–16:00")


def test_opening_hours_are_written_in_the_digits_that_are_set(
    paper: Paper, reaching: Reaching, arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(paper(reaching, set_digits(arabic, digits=Digits.ARABIC_INDIC)), tmp_path)
    assert not re.search("[0-9]:[0-9]", text)
    assert re.search("[٠-٩]:[٠-٩]", text)


@pytest.mark.parametrize(
    ("make", "name", "page"),
    [(poster_pdf, "poster", 0), (leaflet_pdf, "leaflet-1", 0), (leaflet_pdf, "leaflet-2", 1)],
)
def test_it_looks_as_it_did_when_it_was_judged(
    reaching: Reaching, arabic: Catalogue, tmp_path: Path, make: Paper, name: str, page: int
) -> None:
    compare_with_golden(make(reaching, arabic), name, tmp_path, page=page)
