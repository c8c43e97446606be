"""The facts of the safeguarding lane: asked of nothing else, with their times, harmless to a closing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from database.open import OpenDesk
from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case import facts as f
from kafel_desk.desk import Desk
from kafel_desk.refusal import Refused
from tests.factories import NOON, SetClock, composed, make_desk, record_command


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenDesk]:
    with make_desk(tmp_path) as made:
        yield made


@pytest.fixture
def desk(opened: OpenDesk) -> Desk:
    return composed(opened, SetClock())


def record(desk: Desk, **form: object) -> bytes:
    case = desk.execute(record_command(confidentiality="safeguarding", **form), "reception").case
    assert case is not None
    return case


def refused(desk: Desk, command: c.Command) -> list[str]:
    with pytest.raises(Refused) as error:
        desk.execute(command, "supervisor")
    return [one.message.key for one in error.value.errors]


def test_whom_was_told_bears_its_own_time(desk: Desk) -> None:
    earlier = NOON - timedelta(minutes=20)
    case = record(desk, is_danger_now=False, told_whom=" 1919 ", told_at=earlier)
    file = desk.case_file(desk.viewer("focal"), case)
    assert file is not None
    said = [fact.fact for fact in file.timeline]
    assert f.DangerStated(is_immediate=False) in said
    assert f.ToldOfSafeguarding(whom="1919", told_at=earlier) in said


def test_nobody_is_told_at_a_time_to_come(desk: Desk) -> None:
    command = record_command(
        confidentiality="safeguarding", told_whom="1919", told_at=NOON + timedelta(days=1)
    )
    assert refused(desk, command) == ["error.in_the_future"]


def test_an_ordinary_case_is_asked_for_none_of_it(desk: Desk) -> None:
    command = record_command(is_danger_now=True, told_whom="1919")
    assert refused(desk, command) == ["error.not_safeguarding"] * 2
    case = desk.execute(record_command(), "reception").case
    assert case is not None
    assert refused(desk, e.TellOfSafeguarding(case=case, whom="1919")) == ["error.not_your_right"]


def test_telling_one_more_opens_no_closed_case(desk: Desk) -> None:
    case = record(desk)
    desk.execute(c.CloseCase(case=case, outcome="not_ours"), "supervisor")
    desk.execute(e.TellOfSafeguarding(case=case, whom="الشرطة"), "supervisor")
    file = desk.case_file(desk.viewer("focal"), case)
    assert file is not None
    assert file.state == "closed"
