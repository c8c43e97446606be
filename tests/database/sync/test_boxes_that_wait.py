"""A member desk that turns against the centre seals nothing that is not in the lane (decision 75)."""

from functools import partial
from pathlib import Path

import pytest

from database.others import Others
from database.sync.desk_keys import DeskKeys
from database.users.locked_keys import new_keys
from kafel_desk.case.commands import SetConfidentiality
from kafel_desk.case.facts import ConfidentialitySet
from kafel_desk.journal.envelope import Subject, SubjectKind
from kafel_desk.journal.fact import Draft
from kafel_desk.queries import Viewer
from tests.database.sealed_desk import ADMIN, FOCAL, PHONE, RECEPTION, WORD, record, words_for
from tests.database.sync.centre import Centre, SharingDesk
from tests.database.sync.test_sealed_keys import (
    enrol,
    in_step,
    key_files,
    key_in,
    log_in,
    opened_by,
    subjects_of,
)
from tests.factories import NOON, record_command

NOTHING = bytes(80)
"""A box that nobody opens, or one with another key: from outside they are alike."""


@pytest.fixture
def staff(first: SharingDesk) -> dict[str, DeskKeys]:
    return {person.staff: enrol(first, person) for person in (ADMIN, RECEPTION)}


def turn_against_it(desk: SharingDesk, holder: bytes, *subjects: tuple[str, bytes]) -> None:
    """Let a member desk send boxes for whatever it likes; it takes their plain keys off the share."""
    desk.opened.connections[0].executemany(
        "INSERT INTO sealed_keys (uid, kind, holder, box) VALUES (?, ?, ?, ?)",
        [(uid, kind, holder, NOTHING) for kind, uid in subjects],
    )
    desk.sync()


def put(others: Others, box: tuple[SubjectKind, bytes, bytes, bytes]) -> None:
    others.put_box(*box)


def waits(desk: SharingDesk) -> int:
    (count,) = desk.opened.connections[0].execute("SELECT count(*) FROM early_boxes").fetchone()
    return int(count)


def test_an_ordinary_case_is_read_on_all_other_desks_as_before(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    done = first.desk.execute(record_command(description=WORD, phone=PHONE), ADMIN.staff)
    case, subjects = done.case, [(fact.subject.kind, fact.subject.id) for fact in done.facts]
    assert case is not None
    in_step(centre, first, second)
    turn_against_it(second, focal.public().sealing, *dict.fromkeys(subjects))
    in_step(centre, first)
    assert waits(first) == len(set(subjects))
    for _kind, uid in subjects:
        assert key_in(first, uid) is not None
    assert WORD in (words_for(first.opened, ADMIN.staff, case) or "")
    assert first.desk.reader.people_by_phone(Viewer(ADMIN.staff, "A", NOON), PHONE)
    # Who joins later is given the plain key by those who have it, whatever lies beside it.
    plain = {key.id for key in key_files(centre, first) if not key.holder}
    assert subjects_of(done) <= plain
    third = centre.new_desk("C")
    for _ in range(3):
        in_step(centre, first, third)
    assert WORD in (words_for(third.opened, ADMIN.staff, case) or "")


def test_a_box_that_comes_before_everything_else_keeps_no_key_out(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    in_step(centre, first, second)
    done = second.desk.execute(record_command(description=WORD), RECEPTION.staff)
    case = done.case
    assert case is not None
    first.opened.store.take_in(
        lambda others: others.put_box("case", case, new_keys().public().sealing, NOTHING), 0
    )
    in_step(centre, first, second)
    assert WORD in (words_for(first.opened, ADMIN.staff, case) or "")


def test_a_case_that_is_moved_into_the_lane_later_is_sealed_with_its_own_key(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    case = first.desk.execute(record_command(description=WORD), RECEPTION.staff).case
    assert case is not None
    in_step(centre, first, second)
    turn_against_it(second, focal.public().sealing, ("case", case))
    in_step(centre, first)
    move = SetConfidentiality(case=case, confidentiality="safeguarding")
    first.desk.execute(move, ADMIN.staff)
    in_step(centre, first)
    assert case not in opened_by(staff[RECEPTION.staff], centre, first)
    log_in(first, FOCAL, focal)
    assert WORD in (words_for(first.opened, FOCAL.staff, case) or "")


def test_boxes_that_came_before_the_case_count_as_soon_as_it_is_in_the_lane(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    in_step(centre, first, second)
    done = record(second.opened)
    second.sync()
    in_step(centre, first, second)
    assert waits(first) == 0
    assert opened_by(staff[RECEPTION.staff], centre, first).isdisjoint(subjects_of(done))
    assert subjects_of(done) <= opened_by(focal, centre, first)
    assert not first.desk.reader.people_by_phone(Viewer(ADMIN.staff, "A", NOON), PHONE)


def test_what_was_in_the_lane_stays_sealed_though_a_desk_says_that_it_is_ordinary(
    centre: Centre, first: SharingDesk, second: SharingDesk, staff: dict[str, DeskKeys]
) -> None:
    focal = enrol(first, FOCAL)
    in_step(centre, first, second)
    done = record(second.opened)
    case = done.case
    assert case is not None
    seen = {"confidentiality": tuple(fact.id for fact in done.facts)}
    with second.opened.store.write() as transaction:  # which no rule of ours would let pass
        widened = Draft(Subject("case", case), ConfidentialitySet(confidentiality="normal"), seen)
        transaction.append([widened], ADMIN.staff, NOON)
    in_step(centre, first, second)
    log_in(first, FOCAL, focal)
    assert case in opened_by(focal, centre, first)
    assert WORD in repr(first.opened.reader._facts("case", case))
    assert case not in opened_by(staff[RECEPTION.staff], centre, first)


@pytest.mark.parametrize("person_first", [False, True])
def test_a_person_whose_case_alone_has_them_is_sealed_whatever_comes_first(
    centre: Centre,
    first: SharingDesk,
    second: SharingDesk,
    staff: dict[str, DeskKeys],
    *,
    person_first: bool,
) -> None:
    in_step(centre, first, second)
    done = record(second.opened)  # plain: nobody is a focal person yet
    in_step(centre, first, second)
    subjects = sorted({(f.subject.kind, f.subject.id) for f in done.facts}, reverse=person_first)
    assert [kind for kind, _uid in subjects] == (
        ["person", "case"] if person_first else ["case", "person"]
    )
    holder = new_keys().public().sealing
    for kind, uid in subjects:
        assert key_in(first, uid) is not None
        box = (kind, uid, holder, NOTHING)
        first.opened.store.take_in(partial(put, box=box), 0)
    for _kind, uid in subjects:
        assert key_in(first, uid) is None
    assert waits(first) == 0
    assert not first.desk.reader.people_by_phone(Viewer(ADMIN.staff, "A", NOON), PHONE)
    assert first.opened.check().findings == ()


def test_what_was_erased_has_no_box_that_waits(first: SharingDesk, tmp_path: Path) -> None:
    from database.erasure import erase

    case = first.desk.execute(record_command(), ADMIN.staff).case
    assert case is not None
    store = first.opened.store
    store.take_in(lambda others: others.put_box("case", case, bytes(32), NOTHING), 0)
    assert waits(first) == 1
    store.change(lambda bare: erase(bare, store._projector, [Subject("case", case)]))
    assert waits(first) == 0
