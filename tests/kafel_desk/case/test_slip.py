"""What the slip of a case says: what the person needs, nothing sensitive, nothing past."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import main
from kafel_desk.case.commands import CloseCase, Command, DraftReply, RecordCase
from kafel_desk.case.receipt import Receipt
from kafel_desk.case.slip import receipt_of
from kafel_desk.desk import Desk
from tests.factories import RunningClock

Slip = Callable[..., Receipt]


@pytest.fixture
def slip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Slip:
    """Record a case, do what is asked to it, and return its slip."""
    monkeypatch.setattr(main, "CLOCK", RunningClock())
    made = main.create_desk(
        str(tmp_path / "desk"), "A", "مركز", main.CLOCK.now(), identity=tmp_path / "identity"
    )
    return partial(_slip_of, made.desk)


def _slip_of(desk: Desk, *acts: Callable[[bytes], Command], **fields: Any) -> Receipt:
    given = {"kind": "complaint", "channel": "visit", "description": "x", **fields}
    case = desk.execute(RecordCase(**given), "reception").case or b""
    for act in acts:
        desk.execute(act(case), "supervisor")
    file = desk.case_file(desk.viewer("reception", "A"), case)
    assert file is not None
    return receipt_of(file)


def test_a_slip_names_person_subject_remedy_and_who_received_it(slip: Slip) -> None:
    receipt = slip(name="منى", category="sponsorship.delay", remedy="الصرف")
    assert receipt.person == "منى"
    assert receipt.subject == "تأخر صرف الكفالة"
    assert receipt.remedy == "الصرف"
    assert (receipt.receiver, receipt.desk) == ("موظف الاستقبال", "الاستقبال A")
    assert receipt.channel == "مقر الجمعية (زيارة)"
    assert not receipt.is_discreet


def test_its_times_are_on_the_clock_of_the_centre(slip: Slip) -> None:
    receipt = slip()
    assert receipt.first_reply_by is not None
    assert receipt.result_by is not None
    for moment in (receipt.received_at, receipt.first_reply_by, receipt.result_by):
        assert str(moment.tzinfo) == "Asia/Riyadh"
    assert receipt.received_at < receipt.first_reply_by < receipt.result_by


def test_who_gave_no_name_gets_a_code_word(slip: Slip) -> None:
    receipt = slip()
    assert receipt.person is None
    assert receipt.code_word
    assert slip(name="منى").code_word is None


@pytest.mark.parametrize(
    "fields",
    [
        {"confidentiality": "confidential"},
        {"confidentiality": "safeguarding"},
        {"safe_contact": "بعد العصر"},
    ],
)
def test_a_case_that_others_must_not_know_of_gets_a_discreet_slip(
    slip: Slip, fields: dict[str, str]
) -> None:
    assert slip(name="منى", **fields).is_discreet


def test_one_asks_at_the_channels_that_have_an_address(slip: Slip) -> None:
    assert [(way.by, way.address) for way in slip().ways_to_ask] == [
        ("phone", "8002450245"),
        ("whatsapp", "0555721100"),
    ]


def test_nothing_is_promised_that_is_no_longer_owed(slip: Slip) -> None:
    answered = slip(kind="inquiry", answered="غدا")
    assert (answered.first_reply_by, answered.result_by) == (None, None)
    closed = slip(lambda case: CloseCase(case=case, outcome="withdrawn"))
    assert (closed.first_reply_by, closed.result_by) == (None, None)
    drafted = slip(lambda case: DraftReply(case=case, text="مسودة"))
    assert drafted.first_reply_by is not None
