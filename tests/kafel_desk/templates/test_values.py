"""The values of a case are words and dates of the catalogue, and nothing that needs a direction mark."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

import resources
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.language.direction import strip_marks
from kafel_desk.templates.filling import fill
from kafel_desk.templates.placeholders import PLACEHOLDERS
from kafel_desk.templates.values import MessageFacts, message_values

RIYADH = ZoneInfo("Asia/Riyadh")
FACTS = MessageFacts(
    number="KA-26-00042-7",
    kind="complaint",
    received_at=datetime(2026, 11, 22, 10, 5, tzinfo=RIYADH),
    first_reply_by=datetime(2026, 11, 24, 10, 5, tzinfo=RIYADH),
    result_by=datetime(2026, 12, 6, 10, 5, tzinfo=RIYADH),
    centre="مركز خدمة المستفيد",
    charity="جمعية",
    name="هند",
    reply="تم الصرف",
    remedy="صرف المبلغ",
    missing="صورة البطاقة",
    code_word="نخلة",
    phone="800 245 0245",
    whatsapp="0555 721 100",
)


@pytest.fixture(scope="module")
def arabic() -> Catalogue:
    texts = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    return parse_catalogue("ar", texts, strict=True, digits=Digits.ARABIC_INDIC)


def test_every_placeholder_has_a_value_and_every_value_a_placeholder(arabic: Catalogue) -> None:
    assert message_values(FACTS, arabic).keys() == PLACEHOLDERS.keys()


def test_dates_are_given_in_both_calendars(arabic: Catalogue) -> None:
    received = message_values(FACTS, arabic)["received"]
    assert received == "الأحد ٢٢ نوفمبر ٢٠٢٦، الموافق ١٢ جمادى الآخرة ١٤٤٨"


def test_a_due_time_says_its_hour(arabic: Catalogue) -> None:
    assert (message_values(FACTS, arabic)["first_reply_by"] or "").endswith("الساعة ١٠:٠٥")


def test_a_number_to_call_stays_in_one_piece_for_a_reader_from_the_right(
    arabic: Catalogue,
) -> None:
    values = message_values(FACTS, arabic)
    assert (values["phone"], values["whatsapp"]) == ("8002450245", "0555721100")


def test_what_a_case_does_not_have_has_no_value(arabic: Catalogue) -> None:
    bare = MessageFacts(
        number="KA-26-00042-7",
        kind="inquiry",
        received_at=FACTS.received_at,
        centre="مركز",
        charity="جمعية",
    )
    values = message_values(bare, arabic)
    assert values["kind"] == "استفسار"
    assert {name for name, value in values.items() if value is None} == {
        *("name", "first_reply_by", "result_by", "reply", "remedy", "missing", "code_word"),
        *("phone", "whatsapp"),
    }


def test_the_meaning_of_each_placeholder_is_told_in_words(arabic: Catalogue) -> None:
    assert all(arabic.message(placeholder.meaning) for placeholder in PLACEHOLDERS.values())


def test_values_carry_no_direction_marks(arabic: Catalogue) -> None:
    filled = fill("\n".join(f"{{{name}}}" for name in PLACEHOLDERS), message_values(FACTS, arabic))
    assert filled == strip_marks(filled)
