"""The verb ``erase``: what is due and what waits, proposed by numbers, approved by somebody else."""

from datetime import timedelta

import pytest

import main
from tests.factories import NOON, SetClock
from tests.kafel_desk.console.conftest import Console

PHONE = "0555000123"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    made = SetClock(NOON)
    monkeypatch.setattr(main, "CLOCK", made)
    return made


@pytest.fixture
def desk(clock: SetClock, desk: Console) -> Console:
    del clock
    return desk


def closed(desk: Console, **fields: object) -> str:
    number = str(desk.record(**fields)["number"])
    assert desk.do(number, "void", reason="سُجلت بالخطأ")["state"] == "void"
    return number


def erase(desk: Console, *typed: str, by: str = "supervisor") -> list[dict[str, object]]:
    assert desk.run("erase", *typed, "--as", by) == 0, desk.words
    return desk.answers


def test_what_is_due_is_listed_and_several_are_proposed_at_once(
    desk: Console, clock: SetClock
) -> None:
    numbers = [closed(desk), closed(desk)]
    assert erase(desk, "due") == []
    clock.at += timedelta(days=366)
    due = erase(desk, "due")
    assert [(one["number"], one["void"]) for one in due] == [(n, True) for n in numbers]
    assert [one["number"] for one in erase(desk, "due", "--limit", "1")] == numbers[:1]
    (proposed,) = erase(desk, "propose", *numbers, "--reason", "retention")
    assert erase(desk, "due") == []
    (waiting,) = erase(desk, "list")
    assert (waiting["erasure"], waiting["numbers"]) == (proposed["erasure"], numbers)
    assert desk.run("erase", "approve", str(proposed["erasure"]), "--as", "supervisor") == 2
    erase(desk, "approve", str(proposed["erasure"]), by="reception")
    (over,) = erase(desk, "list")
    assert (over["pending"], over["approved_by"]) == (False, "reception")


def test_a_person_is_named_by_telephone_and_alone(desk: Console) -> None:
    number = closed(desk, phone=PHONE, name="غيداء")
    assert desk.run("erase", "propose", PHONE, number, "--as", "supervisor") == 2
    (proposed,) = erase(desk, "propose", PHONE)
    (waiting,) = erase(desk, "list")
    assert (waiting["erasure"], waiting["person"], waiting["numbers"]) == (
        proposed["erasure"], True, []
    )  # fmt: skip
    erase(desk, "decline", str(proposed["erasure"]))


def test_a_dispute_keeps_a_case_until_it_is_over(desk: Console, clock: SetClock) -> None:
    number = closed(desk)
    clock.at += timedelta(days=366)
    (kept,) = erase(desk, "keep", number)
    assert (kept["number"], kept["by"]) == (number, "supervisor")
    assert erase(desk, "due") == []
    assert desk.run("erase", "propose", number, "--as", "supervisor") == 2
    assert erase(desk, "kept", by="reception") == [kept]
    assert erase(desk, "release", number) == []
    assert len(erase(desk, "due")) == 1


def test_periods_are_shown_and_set(desk: Console) -> None:
    shipped = {"complaint": 60, "inquiry": 24, "suggestion": 36, "void": 12, "confirmed_by": None}
    assert erase(desk, "periods") == [shipped]
    (answer,) = erase(desk, "periods", "complaint=ever", "void=6")
    assert answer == shipped | {"complaint": "ever", "void": 6, "confirmed_by": "supervisor"}
    for wrong in ("complaint=0", "complaint=601", "complaint=x", "rumour=6", "void"):
        assert desk.run("erase", "periods", wrong, "--as", "supervisor") == 2, wrong


@pytest.mark.parametrize("typed", [("propose",), ("propose", "99999"), ("approve", "zz"),
                                   ("keep",), ("release", "KA-26-00001-3")])  # fmt: skip
def test_what_is_not_there_is_refused(desk: Console, typed: tuple[str, ...]) -> None:
    assert desk.run("erase", *typed, "--as", "supervisor") == 2
    assert desk.out == ""
