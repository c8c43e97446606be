"""The verb record: every good line becomes a case, every bad one an error beside its field."""

import io
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import main
from database.errors import DiskFull
from kafel_desk.case.commands import ReserveNumbers
from kafel_desk.directory.facts import NumbersReserved
from tests.factories import NOON
from tests.kafel_desk.console.conftest import Console

GOOD = {"kind": "complaint", "channel": "visit", "description": "تأخر صرف الكفالة"}


def refused(answer: dict[str, Any]) -> tuple[str, str]:
    assert set(answer) >= {"line", "field", "error"}
    assert answer["error"]
    return answer["field"], answer["code"]


def test_a_form_is_keyed_in_by_a_reserved_number_and_told_what_is_wrong_with_it(
    desk: Console,
) -> None:
    opened = main.open_desk(str(desk.folder), "write", desk.identity)
    (reserved,) = opened.desk.execute(ReserveNumbers(count=1), "reception").facts
    opened.close()
    assert isinstance(reserved.fact, NumbersReserved)
    (number,) = reserved.fact.numbers
    assert desk.record(reserved_number=number)["field"] == "received_at"
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    at = (NOON - timedelta(days=2)).isoformat()
    answer = desk.record(reserved_number=wrong, received_at=at)
    assert (answer["field"], answer["code"]) == ("reserved_number", "error.number_check")
    assert desk.record(reserved_number=number, received_at=at)["number"] == number
    answer = desk.record(reserved_number=number, received_at=at)
    assert answer["code"] == "error.number_used"


def test_a_good_line_is_answered_with_number_and_due_time(desk: Console) -> None:
    answer = desk.record()
    assert set(answer) == {"line", "number", "due"}
    assert answer["number"].startswith("KA-")
    due = datetime.fromisoformat(answer["due"])
    assert due.utcoffset() == timedelta(hours=3)


def test_a_bad_line_never_stops_the_good_ones(desk: Console) -> None:
    given = "\n".join(
        [json.dumps(GOOD), '{"kind": "comp', "", json.dumps(GOOD), "[]", json.dumps(GOOD)]
    )
    assert desk.run("record", given=given.encode()) == 1
    assert [answer["line"] for answer in desk.answers] == [1, 2, 4, 5, 6]
    assert ["number" in answer for answer in desk.answers] == [True, False, True, False, True]


def test_lines_that_are_all_good_give_exit_code_0(desk: Console) -> None:
    assert desk.run("record", given=json.dumps(GOOD).encode()) == 0
    assert desk.run("record", given=b"") == 0


@pytest.mark.parametrize("field", ["kind", "channel", "description"])
def test_kind_channel_and_description_are_needed(desk: Console, field: str) -> None:
    without = {name: value for name, value in GOOD.items() if name != field}
    (answer,) = desk.lines("record", [without])
    assert refused(answer) == (field, "error.needed")
    (answer,) = desk.lines("record", [{**GOOD, field: None}])
    assert refused(answer) == (field, "error.needed")


@pytest.mark.parametrize(
    ("fields", "field", "key"),
    [
        ({"colour": "blue"}, "colour", "console.error.unknown_field"),
        ({"person": "00"}, "person", "console.error.unknown_field"),
        ({"kind": "praise"}, "kind", "error.not_one_of"),
        ({"kind": 7}, "kind", "console.error.text"),
        ({"channel": "fax"}, "channel", "error.unknown_channel"),
        ({"description": " \n "}, "description", "error.needed"),
        ({"phone": "05550"}, "phone", "error.phone_short"),
        ({"phone": 555000123}, "phone", "console.error.text"),
        ({"email": "no address"}, "email", "error.email"),
        ({"national_id": "12"}, "national_id", "error.national_id_length"),
        ({"relation": "king"}, "relation", "error.not_one_of"),
        ({"internal": "yes"}, "internal", "console.error.flag"),
        ({"priority": "high"}, "priority", "error.not_one_of"),
        ({"confidentiality": "top"}, "confidentiality", "error.not_one_of"),
        ({"category": "nothing"}, "category", "error.unknown_category"),
        ({"department": "nowhere"}, "department", "error.unknown_department"),
        ({"received_by": "nobody"}, "received_by", "error.unknown_staff"),
        ({"received_at": "yesterday"}, "received_at", "console.error.time"),
        ({"received_at": "2026-11-22T10:25"}, "received_at", "console.error.offset"),
        ({"received_at": "2026-02-30T10:25+03:00"}, "received_at", "console.error.time"),
        ({"received_at": "0001-01-01T00:00+14:00"}, "received_at", "console.error.time"),
        ({"received_at": "2999-01-01T00:00+03:00"}, "received_at", "error.in_the_future"),
        ({"received_at": "1999-01-01T00:00+03:00"}, "received_at", "error.too_long_ago"),
        ({"call_seconds": -1}, "call_seconds", "console.error.whole"),
        ({"call_seconds": 86_401}, "call_seconds", "console.error.whole_day"),
        ({"call_seconds": True}, "call_seconds", "console.error.whole"),
        ({"answered": ["a"]}, "answered", "console.error.text"),
        ({"by": 7}, "by", "console.error.text"),
        ({"by": "  "}, "by", "error.needed"),
    ],
)
def test_an_absurd_field_is_named(
    desk: Console, fields: dict[str, object], field: str, key: str
) -> None:
    (answer,) = desk.lines("record", [{**GOOD, **fields}])
    assert refused(answer) == (field, key)


def test_all_that_is_wrong_with_a_line_is_told_at_once(desk: Console) -> None:
    (answer,) = desk.lines("record", [{"kind": "praise", "phone": 5, "description": "x"}])
    fields = {answer["field"], *(other["field"] for other in answer["others"])}
    assert fields == {"kind", "phone", "channel"}


def test_null_leaves_a_field_out(desk: Console) -> None:
    answer = desk.record(name=None, phone=None, internal=None, received_at=None, priority=None)
    assert "number" in answer


def test_an_empty_name_of_an_entry_leaves_it_out(desk: Console) -> None:
    assert "number" in desk.record(received_by="", category=" ", department="")


def test_an_extension_that_was_typed_behind_the_number_is_kept(desk: Console) -> None:
    shown = desk.show(desk.record(phone="0125551234 تحويلة 12")["number"])
    assert (shown["fields"]["phones"], shown["fields"]["extension"]) == (["+966125551234"], "12")
    desk.do(shown["number"], "correct", phones=["012 555 1234 ext 40"])
    assert desk.show(shown["number"])["fields"]["extension"] == "40"


def test_who_mistypes_a_field_is_told_all_there_are(desk: Console) -> None:
    (answer,) = desk.lines("record", [{**GOOD, "colour": "blue"}])
    assert "remedy" in answer["error"]
    assert "by" in answer["error"].replace(".", "").split(", ")


def test_names_of_the_directory_do_as_well_as_ids(desk: Console) -> None:
    answer = desk.record(
        channel="واتساب الجمعية", category="تأخر صرف الكفاله", department="الكفالات",
        received_by="المشرف",
    )  # fmt: skip
    fields = desk.show(answer["number"])["fields"]
    assert fields["channel"] == "whatsapp"
    assert fields["category"] == "sponsorship.delay"
    assert fields["department"] == "sponsorship"
    assert fields["received_by"] == "المشرف"


def test_what_was_recorded_can_be_read_back(desk: Console) -> None:
    answer = desk.record(
        name="منى الزهراني", phone="٠٥٥٥ ٠٠٠ ١٢٣", relation="guardian", on_behalf="أمها",
        complained_of="المندوب", remedy="الصرف", priority="urgent", confidentiality="confidential",
        safe_contact="بعد العصر", received_at="2026-11-01T09:00+03:00",
        description="سطر\nوسطر (آخر)",
    )  # fmt: skip
    shown = desk.show(answer["number"])
    fields = shown["fields"]
    assert shown["name"] == "منى الزهراني"
    assert fields["phones"] == ["+966555000123"]
    assert fields["description"] == "سطر\nوسطر (آخر)"
    assert fields["received_at"] == "2026-11-01T09:00:00+03:00"
    assert fields["priority"] == "urgent"
    assert fields["safe_contact"] == "بعد العصر"


def test_a_national_id_is_shown_by_its_last_digits(desk: Console) -> None:
    answer = desk.record(national_id="1000000008")
    assert desk.show(answer["number"])["fields"]["national_id"] == "•••••••008"


def test_an_inquiry_that_was_answered_on_the_spot_is_closed_and_owes_nothing(desk: Console) -> None:
    answer = desk.record(kind="inquiry", answered="الدوام من الثامنة")
    assert answer["due"] is None
    assert desk.show(answer["number"])["state"] == "closed"


@pytest.mark.parametrize("kind", ["complaint", "inquiry", "suggestion"])
@pytest.mark.parametrize("answered", [None, "جواب"])
@pytest.mark.parametrize("more", [{}, {"priority": "urgent"}, {"confidentiality": "confidential"}])
def test_the_due_time_of_the_answer_is_the_one_that_the_case_shows(
    desk: Console, kind: str, answered: str | None, more: dict[str, str]
) -> None:
    answer = desk.record(kind=kind, answered=answered, received_at="2026-11-05T15:20+03:00", **more)
    assert answer["due"] == desk.show(answer["number"])["due"]


def test_a_matter_of_safeguarding_is_not_timed(desk: Console) -> None:
    assert desk.record(confidentiality="safeguarding")["due"] is None


def test_nul_and_direction_marks_are_taken_out_of_what_was_typed(desk: Console) -> None:
    answer = desk.record(name="\u202eمنى\u0000 الزهراني", description="a\u0000b\u2066c")
    shown = desk.show(answer["number"])
    assert shown["name"] == "منى الزهراني"
    assert shown["fields"]["description"] == "abc"


def test_a_description_of_a_megabyte_is_kept_whole(desk: Console) -> None:
    text = "كلام كثير " * 60_000
    answer = desk.record(description=text)
    assert desk.show(answer["number"])["fields"]["description"] == text.strip()


def test_somebody_who_acts_and_is_not_known_joins_the_staff(desk: Console) -> None:
    answer = desk.record(by="هدى القرشي")
    assert "هدى القرشي" in desk.words
    assert desk.show(answer["number"])["fields"]["received_by"] == "هدى القرشي"
    desk.record(by="هدى القرشي")
    assert "هدى القرشي" not in desk.words


def test_a_line_that_is_refused_adds_nobody_to_the_staff(desk: Console) -> None:
    desk.record(by="هدى القرشي", phone="1")
    assert "هدى" not in desk.words
    assert desk.run("list", "--as", "هدى القرشي") == 2


def test_somebody_new_may_name_themselves_in_the_line(desk: Console) -> None:
    assert "number" in desk.record(by="هدى القرشي", received_by="هدى القرشي")


def test_who_acts_stands_on_the_command_line_or_in_the_line(desk: Console) -> None:
    given = [GOOD, {**GOOD, "by": "supervisor"}]
    numbers = [answer["number"] for answer in desk.lines("record", given, "--as", "سلمى")]
    receivers = [desk.show(number)["fields"]["received_by"] for number in numbers]
    assert receivers == ["سلمى", "المشرف"]


def test_where_nobody_is_named_the_first_at_reception_acts(desk: Console) -> None:
    number = desk.record()["number"]
    assert desk.show(number)["timeline"][0]["by"] == "موظف الاستقبال"


def test_errors_are_told_in_the_language_asked_for(desk: Console) -> None:
    (answer,) = desk.lines("record", [{**GOOD, "kind": 3}], "--language", "ar")
    assert answer["error"].startswith("يلزم")


class Gone:
    """A standard output whose other end was closed."""

    def write(self, content: bytes, /) -> int:
        return len(content)

    def flush(self) -> None:
        raise BrokenPipeError


def test_nobody_listening_any_more_ends_quietly_and_what_was_saved_stays(desk: Console) -> None:
    code = desk.run("record", given=json.dumps(GOOD).encode(), changes={"stdout": Gone()})
    assert code == 0
    assert "Traceback" not in desk.words
    assert desk.run("list") == 0
    assert len(desk.answers) == 1


class Interrupted(io.RawIOBase):
    """A source in the middle of which somebody presses Ctrl+C."""

    def __init__(self, *pieces: bytes) -> None:
        super().__init__()
        self._pieces = iter(pieces)

    def read1(self, size: int = -1, /) -> bytes:
        try:
            return next(self._pieces)
        except StopIteration:
            raise KeyboardInterrupt from None


def test_an_interruption_ends_cleanly_and_what_was_answered_is_there(desk: Console) -> None:
    source = Interrupted(json.dumps(GOOD).encode() + b"\n", b'{"kind"')
    assert desk.run("record", changes={"stdin": source}) == 130
    (answer,) = desk.answers
    assert desk.show(answer["number"])["state"] == "new"


def test_a_disk_that_fills_up_is_told_for_each_line_and_ends_with_3(
    desk: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr("database.transaction.JournalTransaction.finish", full)
    assert desk.run("record", given=(json.dumps(GOOD) + "\n").encode() * 2) == 3
    assert [refused(answer)[0] for answer in desk.answers] == ["", ""]
    assert desk.words


def test_a_file_is_read_as_standard_input_is(desk: Console) -> None:
    file = desk.folder.parent / "lines.jsonl"
    file.write_text(json.dumps(GOOD), "utf-8")
    assert desk.run("record", str(file)) == 0
    for no_file in (str(file.with_name("missing")), str(file.parent)):
        assert desk.run("--language", "ar", "record", no_file) == 3
        assert desk.words == f"لا يوجد هذا الملف، أو لا يُسمح بفتحه: {no_file}\n"


values = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
names = st.sampled_from(
    ["kind", "channel", "description", "name", "phone", "email", "received_at", "by", "category",
     "national_id", "internal", "answered", "call_seconds", "x"]
)  # fmt: skip


@given(st.lists(st.dictionaries(names, values | st.lists(values), max_size=5), max_size=5))
@settings(max_examples=40)
def test_whatever_comes_every_line_is_answered_and_the_good_one_is_kept(
    console_in: Callable[[str], Console], rubbish: list[dict[str, object]]
) -> None:
    console = console_in("shared")
    if not console.folder.exists():
        console.run("init", "--desk", "B", "--centre", "مركز")
    answers = console.lines("record", [*rubbish, GOOD])
    assert [answer["line"] for answer in answers] == list(range(1, len(rubbish) + 2))
    assert "number" in answers[-1]
