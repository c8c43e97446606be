"""What the tests of exports share: the catalogues, and a receipt with invented people."""

from datetime import datetime, timedelta, timezone

import pytest

import resources
from kafel_desk.case.receipt import Receipt, WayToAsk
from kafel_desk.language.catalogue import Catalogue, parse_catalogue

MAKKAH = timezone(timedelta(hours=3))


def _catalogue(language: str) -> Catalogue:
    arabic = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    english = [path.read_text(encoding="utf-8") for path in resources.translations("en")]
    plurals = english if language == "en" else []
    return parse_catalogue(language, arabic, plurals, strict=True)


@pytest.fixture(scope="session")
def arabic() -> Catalogue:
    return _catalogue("ar")


@pytest.fixture(scope="session")
def english() -> Catalogue:
    return _catalogue("en")


@pytest.fixture
def receipt() -> Receipt:
    return Receipt(
        number="KA-26-00042-7",
        kind="complaint",
        received_at=datetime(2026, 11, 22, 10, 25, tzinfo=MAKKAH),
        channel="مقر الجمعية (زيارة)",
        receiver="نورة الحربي",
        desk="مكتب الاستقبال A",
        charity="جمعية كافل لرعاية الأيتام بمكة المكرمة",
        centre="مركز خدمة المستفيد",
        person="السيدة منى الزهراني",
        subject="تأخر تسليم بطاقة المشتريات",
        remedy="تسليم البطاقة، وإبلاغي بالموعد الصحيح قبل الحضور.",
        first_reply_by=datetime(2026, 11, 25, 10, 25, tzinfo=MAKKAH),
        result_by=datetime(2026, 12, 6, 10, 25, tzinfo=MAKKAH),
        ways_to_ask=(WayToAsk("phone", "8002450245"), WayToAsk("whatsapp", "0555721100")),
    )
