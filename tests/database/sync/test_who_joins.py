"""Two desks that both began alone: who is who when one joins the other (decision 85)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from database.sync.desk_keys import DeskKeys
from database.sync.joining import read_request
from database.users.first_user import first_user
from database.users.key_ring import KeyRing, WrongPassword
from database.users.locked_keys import LEAST, lock_keys, new_keys
from database.users.opening import Login
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.fact import Draft
from kafel_desk.refusal import Refused
from kafel_desk.users.facts import UserEnrolled
from kafel_desk.users.user import User
from tests.database.sync.shared_desks import SharedCentre, SharedDesk, shared_centre

WORDS = "مطر على النافذة القديمة"


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[SharedCentre]:
    with shared_centre(tmp_path) as made:
        yield made


def enrol(desk: SharedDesk, entry: str, *roles: str, keys: DeskKeys | None = None) -> DeskKeys:
    """Put somebody on the staff of a desk who may log in there."""
    keys = keys or new_keys()
    public = keys.public()
    facts = (
        StaffChanged(entry=entry, name=f"{entry} {desk.opened.code}", roles=roles),  # type: ignore[arg-type]
        UserEnrolled(
            staff=entry, login=entry, signing=public.signing, sealing=public.sealing,
            locked=lock_keys(keys, WORDS, LEAST),
        ),
    )  # fmt: skip
    with desk.opened.store.write() as transaction:
        drafts = [Draft(DIRECTORY_SUBJECT, fact) for fact in facts]
        transaction.append(drafts, entry, desk.centre.clock.now())
    return keys


def test_another_person_under_the_same_entry_keeps_a_desk_out(centre: SharedCentre) -> None:
    first, second = centre.new_desk("first", "A"), centre.new_desk("second", "B")
    ours = enrol(first, "huda", "administrator")
    enrol(second, "huda", "administrator", "focal")
    centre.found(first)
    words = second.sharing.request_to_join(str(centre.share))
    with pytest.raises(Refused) as refused:
        first.sharing.admit(second.writer.hex(), " ".join(words))
    (error,) = refused.value.errors
    assert error.message.key == "share.error.another_person"
    assert error.message.params == {"name": "huda A"}
    assert not second.sharing.finish_joining()
    centre.settle(first)
    user = first.opened.store.directory().users["huda"]
    assert (user.sealing, user.former) == (ours.public().sealing, ())


def test_two_desks_that_are_admitted_at_once_have_nobody_under_one_entry(
    centre: SharedCentre,
) -> None:
    first = centre.new_desk("first", "A")
    second, third = centre.new_desk("second", "B"), centre.new_desk("third", "C")
    centre.found(first)
    theirs = enrol(second, "sara", "reception")
    enrol(third, "sara", "reception")
    centre.join(first, second)
    words = third.sharing.request_to_join(str(centre.share))
    with pytest.raises(Refused) as refused:
        first.sharing.admit(third.writer.hex(), " ".join(words))
    (error,) = refused.value.errors
    assert error.message.key == "share.error.another_person_there"
    assert error.message.params == {"code": "B"}
    centre.settle(first, second)
    user = first.opened.store.directory().users["sara"]
    assert (user.sealing, user.former) == (theirs.public().sealing, ())


def test_one_person_may_be_known_on_two_desks_that_join(centre: SharedCentre) -> None:
    first = centre.new_desk("first", "A")
    second, third = centre.new_desk("second", "B"), centre.new_desk("third", "C")
    centre.found(first)
    enrol(third, "sara", "reception", keys=enrol(second, "sara", "reception"))
    for joiner in (second, third):
        centre.join(first, joiner)
    assert len(first.sharing.status().desks) == 3


def test_the_request_names_nobody(centre: SharedCentre) -> None:
    first, second = centre.new_desk("first", "A"), centre.new_desk("second", "B")
    centre.found(first)
    enrol(second, "huda.almaliki", "administrator")
    second.sharing.request_to_join(str(centre.share))
    (path,) = centre.share.rglob("*.req")
    request = read_request(path.read_bytes())
    assert request is not None
    assert len(request.people) == 1
    assert b"huda.almaliki" not in path.read_bytes()


def test_who_joins_with_a_record_works_there_and_administers_nothing(centre: SharedCentre) -> None:
    first, second = centre.new_desk("first", "A"), centre.new_desk("second", "B")
    enrol(first, "huda", "administrator")
    enrol(second, "sara", "reception", "administrator", "focal")
    second.record("المستفيد الأول")
    centre.found(first)
    centre.join(first, second)
    centre.settle(first, second)
    for desk in (first, second):
        sara = desk.opened.store.directory().staff["sara"]
        assert (sara.roles, sara.roles_asked) == (("reception",), ("administrator", "focal"))
    given = StaffChanged(entry="sara", roles=("reception", "supervisor"))
    first.desk.execute(ChangeEntry(change=given), "huda")
    centre.settle(first, second)
    for desk in (first, second):
        directory = desk.opened.store.directory()
        assert directory.staff["sara"].roles == ("reception", "supervisor")
        assert directory.users["sara"].is_active
        assert desk.opened.check().findings == ()
    assert first.state() == second.state()


def test_two_who_log_in_by_one_name_are_told_apart_by_the_password(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    people = []
    for entry, password in (("one", "كلمات مرور طويلة"), ("two", "كلمات أخرى طويلة")):
        keys = new_keys()
        locked = lock_keys(keys, password, LEAST)
        people.append(User(entry, "هدى", *keys.public(), locked))
    ring.put(people, (bytes(32),), b"")
    assert ring.unlock("هدى", "كلمات مرور طويلة").staff == "one"
    assert ring.unlock("هدى", "كلمات أخرى طويلة").staff == "two"
    with pytest.raises(WrongPassword):
        ring.unlock("هدى", "غير ذلك")


def test_whoever_begins_a_desk_has_an_entry_that_no_other_desk_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.undo()
    entries = {first_user(Login("هدى", WORDS), cost=LEAST).staff for _ in range(3)}
    assert len(entries) == 3
