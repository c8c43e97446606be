"""What a form asks for: the command of each act, with what the form showed."""

from datetime import UTC, date, datetime

import pytest

from kafel_desk.case import commands as c
from kafel_desk.case.next_action import ACTS
from kafel_desk.desk import CaseFile, compose_case_file
from kafel_desk.journal.register import seen_ids
from tests.kafel_desk.case.story import DIRECTORY, Story
from ui.case.act_commands import (
    changed_values,
    keep_value,
    make_command,
    split_phones,
    values_of,
)
from ui.case.acts import ACT_FORMS, FOR_SEVERAL

CASE = b"another case...."


def file_of(story: Story) -> CaseFile:
    return compose_case_file(story.case, story.person, DIRECTORY)


def huda() -> Story:
    return Story().record(name="هدى المالكي", phone="0555000111", remedy="صرف", relation="guardian")


def test_every_act_has_its_form() -> None:
    assert set(ACT_FORMS) == set(ACTS)


def test_the_form_of_a_transfer_names_the_values_that_it_showed() -> None:
    file = file_of(huda().do(c.TransferCase, department="sponsorship"))
    values = {"department": "in_kind", "employee": "", "due": None, "reason": " نقل "}
    command = make_command("transfer", values, file, DIRECTORY)
    assert command == c.TransferCase(
        case=file.case.id,
        department="in_kind",
        reason="نقل",
        seen=seen_ids(file.case.registers, ("department", "employee")),
    )


def test_a_due_day_means_the_closing_time_of_its_working_day() -> None:
    file = file_of(huda())
    thursday = {"officer": "salma", "due": date(2026, 11, 26)}
    command = make_command("assign", thursday, file, DIRECTORY)
    assert isinstance(command, c.AssignOfficer)
    assert command.due == datetime(2026, 11, 26, 13, tzinfo=UTC)
    friday = make_command("assign", {**thursday, "due": date(2026, 11, 27)}, file, DIRECTORY)
    assert isinstance(friday, c.AssignOfficer)
    assert friday.due == datetime(2026, 11, 29, 13, tzinfo=UTC)


def test_what_closes_or_approves_names_every_fact_that_was_shown() -> None:
    story = huda().do(c.DraftReply, text="رد")
    file = file_of(story)
    closing = make_command("close", {"outcome": "upheld", "note": ""}, file, DIRECTORY)
    assert isinstance(closing, c.CloseCase)
    assert closing.shown == file.case.shown_ids
    approval = make_command("approve", {}, file, DIRECTORY)
    assert isinstance(approval, c.ApproveReply)
    assert (approval.draft, approval.shown) == (story.draft_id(), file.case.shown_ids)


def test_a_correction_holds_only_what_was_changed() -> None:
    file = file_of(huda())
    values = {**values_of(file), "remedy": "صرف وإشعار", "phones": "0555000132، 0555000133"}
    command = make_command("correct", values, file, DIRECTORY)
    assert file.person is not None
    assert command == c.CorrectDetails(
        case=file.case.id,
        remedy="صرف وإشعار",
        phones=("0555000132", "0555000133"),
        seen={
            **seen_ids(file.case.registers, ("remedy",)),
            **seen_ids(file.person.registers, ("phones",)),
        },
    )


def test_an_emptied_field_is_a_correction_and_an_untouched_form_is_none() -> None:
    file = file_of(huda())
    emptied = make_command("correct", {**values_of(file), "remedy": " "}, file, DIRECTORY)
    assert isinstance(emptied, c.CorrectDetails)
    assert emptied.remedy is None
    assert changed_values(values_of(file), file) == {}


@pytest.mark.parametrize("act", FOR_SEVERAL)
def test_an_act_on_several_cases_leaves_what_is_seen_to_each_of_them(act: str) -> None:
    values = {"officer": "salma", "department": "in_kind", "priority": "urgent"}
    command = make_command(act, values, None, DIRECTORY, CASE)  # type: ignore[arg-type]
    assert command.case == CASE
    assert getattr(command, "seen") == {}  # noqa: B009 - not every command has it


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("phones", c.CorrectDetails), ("remedy", c.CorrectDetails), ("officer", c.AssignOfficer),
        ("department", c.TransferCase), ("employee", c.TransferCase), ("priority", c.SetPriority),
        ("confidentiality", c.SetConfidentiality),
    ],
)  # fmt: skip
def test_keeping_one_of_two_values_has_seen_both(field: str, kind: type[c.CaseCommand]) -> None:
    story = huda().do(c.TransferCase, department="sponsorship", employee="yasser")
    story.do(c.AssignOfficer, officer="salma")
    file = file_of(story)
    assert file.person is not None
    registers = file.person.registers if field == "phones" else file.case.registers
    command = keep_value(file, field, "value")
    assert isinstance(command, kind)
    assert getattr(command, field) == "value"
    assert getattr(command, "seen") == seen_ids(registers, (field,))  # noqa: B009


def test_numbers_in_one_line_are_told_apart_by_any_comma() -> None:
    assert split_phones("0555 000 111، 0555000112;0555000113\n") == (
        "0555 000 111",
        "0555000112",
        "0555000113",
    )
