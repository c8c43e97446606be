"""The shipped templates are sound, polite to all, and one serves every purpose in any case."""

import re

import msgspec
import pytest

import resources
from kafel_desk.templates.defaults import read_templates
from kafel_desk.templates.filling import fill, sensitive_placeholders
from kafel_desk.templates.placeholders import PLACEHOLDERS
from kafel_desk.templates.sms import sms_length
from kafel_desk.templates.template import PURPOSES, Template
from kafel_desk.templates.whatsapp import chat_link

SHIPPED = read_templates((resources.defaults() / "templates.json").read_bytes())
EXAMPLE = dict.fromkeys(PLACEHOLDERS, "قيمة") | {
    "number": "KA-26-00042-7",
    "received": "الأحد 22 نوفمبر 2026، الموافق 12 جمادى الآخرة 1448",
    "first_reply_by": "الأحد 22 نوفمبر 2026، الموافق 12 جمادى الآخرة 1448، الساعة 10:05",
    "centre": "مركز خدمة المستفيد",
    "charity": "جمعية كافل لرعاية الأيتام بمكة المكرمة",
    "phone": "8002450245",
    "whatsapp": "0555721100",
    "question_result": "ما مدى رضاكم عن النتيجة؟",
    "question_process": "ما مدى رضاكم عن طريقة التعامل؟",
}


def test_every_purpose_has_a_template() -> None:
    assert {template.purpose for template in SHIPPED} == set(PURPOSES)


@pytest.mark.parametrize("purpose", ["receipt", "result", "opinion", "follow_up"])
def test_a_case_that_asks_for_discretion_has_a_template_too(purpose: str) -> None:
    assert any(
        template.purpose == purpose and not sensitive_placeholders(template.text)
        for template in SHIPPED
    )


@pytest.mark.parametrize("template", SHIPPED, ids=lambda template: template.id)
def test_a_shipped_template_has_no_short_vowels_and_no_unspelled_brace(template: Template) -> None:
    assert not re.search("[\u064b-\u0652\u0640]", template.text)
    assert fill(template.text, EXAMPLE)


@pytest.mark.parametrize("template", SHIPPED, ids=lambda template: template.id)
def test_a_shipped_message_fits_its_means(template: Template) -> None:
    filled = fill(template.text, EXAMPLE)
    if "sms" in template.means:
        assert sms_length(filled).parts <= 4
    if "whatsapp" in template.means:
        assert chat_link("+966555000123", filled).carries_text


def test_order_is_that_of_the_file() -> None:
    assert [template.order for template in SHIPPED] == list(range(len(SHIPPED)))


def test_a_damaged_file_is_no_list_of_templates() -> None:
    one = msgspec.json.encode([msgspec.structs.replace(SHIPPED[0], text="{nobody}")])
    two = msgspec.json.encode([SHIPPED[0], SHIPPED[0]])
    for text in (one, two, b"{}"):
        with pytest.raises(msgspec.ValidationError):
            read_templates(text)
