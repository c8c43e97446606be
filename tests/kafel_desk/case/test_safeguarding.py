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
from kafel_desk.evidence.file import EvidenceLimits
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


def test_whoever_was_told_was_told_of_what_had_come(desk: Desk) -> None:
    earlier = NOON - timedelta(minutes=20)
    file = desk.case_file(desk.viewer("focal"), record(desk, told_whom="1919", told_at=earlier))
    assert file is not None
    assert file.case.received_at == earlier
    stated = {"received_at": NOON - timedelta(hours=1), "told_whom": "1919"}
    file = desk.case_file(desk.viewer("focal"), record(desk, told_at=earlier, **stated))
    assert file is not None
    assert file.case.received_at == stated["received_at"]


@pytest.mark.parametrize(
    ("received", "told"),
    [(None, timedelta(days=1)), (timedelta(hours=1), timedelta(hours=1, minutes=1))],
)
def test_nobody_is_told_before_it_came(
    desk: Desk, received: timedelta | None, told: timedelta
) -> None:
    command = record_command(
        confidentiality="safeguarding",
        told_whom="1919",
        told_at=NOON - told,
        received_at=NOON - received if received else None,
    )
    assert refused(desk, command) == ["error.before_receipt"]
    case = record(desk)
    late = e.TellOfSafeguarding(case=case, whom="1919", told_at=NOON - timedelta(minutes=1))
    assert refused(desk, late) == ["error.before_receipt"]
    desk.execute(e.TellOfSafeguarding(case=case, whom="1919", told_at=NOON), "supervisor")


def test_a_time_of_telling_is_of_somebody_and_of_this_lane(desk: Desk) -> None:
    command = record_command(confidentiality="safeguarding", told_at=NOON)
    assert refused(desk, command) == ["error.needed"]
    assert refused(desk, record_command(told_at=NOON)) == ["error.not_safeguarding"]


def test_what_came_with_it_is_evidence_from_its_receiver(desk: Desk) -> None:
    file = desk.evidence.add_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "a.png", EvidenceLimits())
    found = desk.case_file(desk.viewer("focal"), record(desk, evidence=(file,)))
    assert found is not None
    (added,) = found.case.evidence
    assert (added.actor, added.fact) == (
        "reception", f.EvidenceAdded(blob=file.blob, file=file, source="person")
    )  # fmt: skip
