"""In whatever order, grouping and repetition files arrive, a desk ends in the same record (I5)."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kafel_desk.case.facts import DetailsCorrected, NoteAdded, OfficerAssigned, PrioritySet
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.person.facts import PersonCorrected
from tests.database.sync.centre import Centre, SharingDesk, centre_in
from tests.factories import record_command

DESKS, CASES, EDITS = 3, 4, 12


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    """Return a centre at which three desks wrote on each other's cases, and what lies on its share."""
    with centre_in(tmp_path_factory.mktemp("centre")) as centre:
        dice = random.Random(5)
        desks = [centre.new_desk(code) for code in ("A", "B", "C")]
        cases = [
            desk.desk.execute(record_command(name=f"زائر {place}"), "reception").case or b""
            for desk in desks
            for place in range(CASES)
        ]
        for _ in range(3):
            for desk in desks:
                centre.let_pass(7)
                desk.sync()
        for _ in range(EDITS):
            for desk in dice.sample(desks, k=dice.randint(1, DESKS)):
                _edit(desk, dice.choice(cases), dice)
                centre.let_pass(dice.randint(1, 90))
                if dice.random() < 0.6:
                    desk.sync()
        for _ in range(3):
            for desk in desks:
                centre.let_pass(7)
                desk.sync()
        assert len({desk.state_hash() for desk in desks}) == 1
        yield centre


def _edit(desk: SharingDesk, case: bytes, dice: random.Random) -> None:
    """Write on a case without looking: what was shown is whatever this desk knew."""
    with desk.opened.store.write() as transaction:
        person = next(
            (fact.fact.person for fact in transaction.case_facts(case) if hasattr(fact.fact, "person")),
            None,
        )  # fmt: skip
        facts: list[Fact] = [
            NoteAdded(text=f"ملاحظة {dice.random()}"),
            PrioritySet(priority=dice.choice(("normal", "urgent"))),
            DetailsCorrected(description=f"نص {dice.random()}"),
            OfficerAssigned(officer=dice.choice(("huda", "majed"))),
        ]
        drafts = [Draft(Subject("case", case), dice.choice(facts))]
        if person is not None and dice.random() < 0.3:
            corrected = PersonCorrected(name=f"اسم {dice.random()}")
            drafts.append(Draft(Subject("person", person), corrected))
        transaction.append(drafts, "officer", desk.centre.clock.now())


@pytest.mark.parametrize("seed", range(12))
def test_any_order_of_arrival_ends_in_one_record(seed: int, worked: Centre, tmp_path: Path) -> None:
    dice = random.Random(seed)
    files = worked.files()
    dice.shuffle(files)
    with centre_in(tmp_path) as centre:
        centre.members, centre.clock = worked.members, worked.clock
        desk = centre.new_desk("Z")
        while files:
            for path in files[: dice.randint(1, 40)]:
                to = centre.share / path.relative_to(worked.share)
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, to)
            del files[:40]
            centre.let_pass(301)
            desk.new_engine().sync_now() if dice.random() < 0.5 else desk.sync()
        for path in worked.files():
            to = centre.share / path.relative_to(worked.share)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, to)
        centre.let_pass(301)
        desk.sync()
        assert_same(desk, worked.desks[0])


def assert_same(desk: SharingDesk, reference: SharingDesk) -> None:
    """The same streams, the same rows, and a refold that finds nothing."""
    theirs = {stream.writer: stream[1:5] for stream in desk.store.streams()}
    ours = {stream.writer: stream[1:5] for stream in reference.store.streams() if stream.number}
    assert {writer: theirs.get(writer) for writer in ours} == ours
    assert desk.opened.check().findings == ()
    assert _rows(desk) == _rows(reference)


def _rows(desk: SharingDesk) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = (
        desk.opened.connections[0]
        .execute(
            "SELECT c.uid, c.number, c.state, c.priority, c.holder, c.has_conflict, p.uid, p.name"
            " FROM cases AS c LEFT JOIN people AS p ON p.id = c.person ORDER BY c.uid"
        )
        .fetchall()
    )
    return found
