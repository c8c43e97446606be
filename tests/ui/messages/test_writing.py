"""What may be written about a case: what may be recorded by whoever writes it, and nothing else."""

import pytest

from kafel_desk.case import commands as c
from kafel_desk.desk import CaseFile, compose_case_file
from kafel_desk.directory.entries import Role
from kafel_desk.rights.access import Access
from tests.kafel_desk.case.story import DIRECTORY, Story
from ui.messages.writing import purposes_of, sensible_purpose


def file_of(story: Story) -> CaseFile:
    return compose_case_file(story.case, story.person, DIRECTORY)


def access(*roles: Role) -> Access:
    return Access("me", frozenset(roles), desk="A")


@pytest.mark.parametrize("role", ["reception", "call_handler", "media"])
def test_who_receives_confirms_and_leaves_the_result_to_others(role: Role) -> None:
    inquiry = file_of(Story().record(kind="inquiry").do(c.ConfirmReceipt, "amal", means="slip"))
    assert purposes_of(inquiry, access(role)) == ("receipt",)
    assert sensible_purpose(inquiry, access(role)) == "receipt"
    assert sensible_purpose(inquiry, access("officer")) == "result"


def test_who_only_reads_writes_nothing() -> None:
    story = Story().record(kind="inquiry")
    assert purposes_of(file_of(story), access("auditor")) == ()
    story.do(c.TellResult, means="call")
    assert "follow_up" in purposes_of(file_of(story), access("reception"))
    assert purposes_of(file_of(story), access("auditor")) == ()
