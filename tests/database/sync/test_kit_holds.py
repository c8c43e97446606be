"""The recovery kit is one more holder of what is sealed, so that nothing is lost with a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from database.sync.desk_keys import DeskKeys
from database.users.key_ring import Unlocked
from database.users.locked_keys import LEAST, new_keys
from database.users.session import begin_session, enrolment
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.refusal import Refused
from kafel_desk.users.commands import DisableUser
from tests.database.sealed_desk import ADMIN, FOCAL, SECOND, WORD, Person, record, words_for
from tests.database.sync.shared_desks import SharedCentre, SharedDesk, shared_centre


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[SharedCentre]:
    with shared_centre(tmp_path) as made:
        yield made


@pytest.fixture
def first(centre: SharedCentre) -> SharedDesk:
    return centre.new_desk("first", "A")


def enrol(desk: SharedDesk, person: Person, by: Person = ADMIN) -> DeskKeys:
    """Put somebody on the staff with new keys."""
    keys = new_keys()
    change = StaffChanged(entry=person.staff, name=person.name, roles=person.roles)
    desk.desk.execute(ChangeEntry(change=change), by.staff)
    desk.desk.execute(enrolment(person.staff, person.staff, "", LEAST, keys), by.staff)
    return keys


def read_by(desk: SharedDesk, person: Person, keys: DeskKeys, case: bytes | None) -> str | None:
    begin_session(desk.opened, Unlocked(person.staff, keys, ()))
    return words_for(desk.opened, person.staff, case)


def test_a_lost_password_of_the_last_focal_person_is_made_good_by_the_kit(
    centre: SharedCentre, first: SharedDesk
) -> None:
    kit = centre.found(first)
    administrator = enrol(first, ADMIN)
    enrol(first, FOCAL)
    case = record(first.opened).case
    begin_session(first.opened, Unlocked(ADMIN.staff, administrator, ()))
    again = enrol(first, FOCAL)
    assert read_by(first, FOCAL, again, case) == ""
    first.sharing.renew_kit(kit.file, " ".join(kit.words))
    assert WORD in (read_by(first, FOCAL, again, case) or "")
    assert first.opened.check().findings == ()


def test_after_the_last_focal_person_the_kit_lets_the_next_one_in(
    centre: SharedCentre, first: SharedDesk
) -> None:
    kit = centre.found(first)
    enrol(first, ADMIN)
    enrol(first, FOCAL)
    case = record(first.opened).case
    first.desk.execute(DisableUser(staff=FOCAL.staff), ADMIN.staff)
    new = enrol(first, SECOND)
    assert read_by(first, SECOND, new, case) == ""
    first.sharing.renew_kit(kit.file, " ".join(kit.words))
    assert WORD in (read_by(first, SECOND, new, case) or "")


def test_what_was_sealed_before_there_was_a_kit_is_sealed_to_it_at_the_next_log_in(
    centre: SharedCentre, first: SharedDesk
) -> None:
    administrator, keys = enrol(first, ADMIN), enrol(first, FOCAL)
    record(first.opened)
    centre.found(first)
    with pytest.raises(Refused):
        first.desk.execute(DisableUser(staff=FOCAL.staff), ADMIN.staff)
    for person, own in ((FOCAL, keys), (ADMIN, administrator)):
        begin_session(first.opened, Unlocked(person.staff, own, ()))
    first.desk.execute(DisableUser(staff=FOCAL.staff), ADMIN.staff)


def test_the_kit_reads_on_a_desk_that_was_recovered_by_it(
    centre: SharedCentre, first: SharedDesk
) -> None:
    kit = centre.found(first)
    administrator = enrol(first, ADMIN)
    enrol(first, FOCAL)
    case = record(first.opened).case
    centre.settle(first)
    first.opened.close()
    fresh = centre.new_desk("fresh", "F")
    fresh.sharing.recover(str(centre.share), kit.file, " ".join(kit.words))
    centre.settle(fresh)
    begin_session(fresh.opened, Unlocked(ADMIN.staff, administrator, ()))
    new = enrol(fresh, SECOND)
    fresh.sharing.renew_kit(kit.file, " ".join(kit.words))
    assert WORD in (read_by(fresh, SECOND, new, case) or "")


def test_a_desk_that_joins_brings_its_cases_to_the_focal_persons_of_the_centre(
    centre: SharedCentre, first: SharedDesk
) -> None:
    centre.found(first)
    enrol(first, ADMIN)
    theirs = enrol(first, FOCAL)
    other = centre.new_desk("other", "B")
    administrator = ADMIN._replace(staff="other-admin")
    enrol(other, administrator, administrator)
    # A focal person there is none of the centre's until it says so.
    leaving = FOCAL._replace(staff="other-amal")
    own = enrol(other, leaving, administrator)
    case = record(other.opened).case
    with pytest.raises(Refused) as refused:
        other.sharing.request_to_join(str(centre.share))
    assert refused.value.errors[0].message.key == "share.error.sealed_here"
    assert WORD in (read_by(other, leaving, own, case) or "")
    centre.join(first, other)
    assert other.opened.check().findings == ()
    centre.settle(first, other)
    for desk in (first, other):
        assert WORD in (read_by(desk, FOCAL, theirs, case) or "")
        assert desk.opened.check().findings == ()


def test_while_a_desk_waits_to_be_admitted_nothing_is_sealed_to_those_who_will_be_gone(
    centre: SharedCentre, first: SharedDesk
) -> None:
    centre.found(first)
    enrol(first, ADMIN)
    focal = enrol(first, FOCAL)
    other = centre.new_desk("other", "B")
    words = other.sharing.request_to_join(str(centre.share))
    enrol(other, ADMIN)
    enrol(other, SECOND)
    case = record(other.opened).case
    first.sharing.admit(other.writer.hex(), " ".join(words))
    assert other.sharing.finish_joining()
    centre.settle(first, other)
    for desk in (first, other):
        assert WORD in (read_by(desk, FOCAL, focal, case) or "")
        assert desk.opened.check().findings == ()
