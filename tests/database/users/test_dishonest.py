"""What a colleague tries who has a password of their own, or the file beside the database."""

import multiprocessing
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from database.errors import KeyDamaged
from database.folder import DeskFolder
from database.open import OpenDesk, create_desk, open_desk
from database.sync.desk_keys import seal_for
from database.users.attempts import FREE, delay_after
from database.users.key_ring import Holder, KeyRing, WrongPassword
from database.users.locked_keys import LEAST, Cost, lock_keys, new_keys
from database.users.opening import Login, TooSoon, unlock
from database.users.session import enrolment, let_in, switch_user
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.users.commands import DisableUser
from kafel_desk.users.user import User
from resources import defaults
from tests.factories import NOON, composed

ADMIN, NOURAH = Login("huda", "مطر على النافذة"), Login("nourah", "قهوة في الحديقة")
WRONG = Login("huda", "غيرها من الكلمات")
MAGIC = b"KafelDesk/keys/1\n"


def reopened(folder: Path, login: Login) -> OpenDesk:
    return open_desk(folder / "desk", now=NOON, identity=folder / "identity", login=login)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a desk that an administrator and a receptionist may open."""
    shipped = read_defaults((defaults() / "directory.json").read_bytes())
    place, identity = tmp_path / "desk", tmp_path / "identity"
    with create_desk(place, "A", now=NOON, first=first_facts(shipped), identity=identity) as made:
        desk = composed(made)
        both = StaffChanged(entry="supervisor", roles=("supervisor", "administrator"))
        desk.execute(ChangeEntry(change=both), "supervisor")
        for staff, login in (("supervisor", ADMIN), ("reception", NOURAH)):
            desk.execute(enrolment(staff, login.name, login.password, LEAST), "supervisor")
    open_desk(place, now=NOON, identity=identity).close()  # the ring is made
    return tmp_path


@pytest.fixture
def opened(folder: Path) -> Iterator[OpenDesk]:
    with reopened(folder, ADMIN) as opened:
        yield opened


def tried(folder: DeskFolder, login: Login, at: timedelta = timedelta()) -> str:
    try:
        unlock(folder, login, NOON + at)
    except (TooSoon, WrongPassword) as refused:
        return refused.key
    return "in"


# ── Guessing ────────────────────────────────────────────────────────────────────────────────────
def test_ones_own_password_does_not_begin_the_count_of_anothers_again(opened: OpenDesk) -> None:
    for _ in range(FREE):
        assert tried(opened.folder, WRONG) == "users.wrong_password"
        assert tried(opened.folder, NOURAH) == "in"
    assert tried(opened.folder, WRONG) == "users.too_soon"


def test_whose_name_is_guessed_at_waits_and_nobody_else(opened: OpenDesk) -> None:
    for _ in range(FREE):
        tried(opened.folder, WRONG)
    assert tried(opened.folder, ADMIN) == "users.too_soon"
    assert tried(opened.folder, NOURAH) == "in"


def test_however_a_name_is_written_it_is_one(opened: OpenDesk) -> None:
    for number in range(FREE):
        tried(opened.folder, Login("  Huda "[number % 3 :], "غيرها من الكلمات"))
    assert tried(opened.folder, ADMIN) == "users.too_soon"


def test_names_that_nobody_has_are_counted_as_one_and_do_not_fill_the_file(
    opened: OpenDesk,
) -> None:
    said = {tried(opened.folder, Login(f"nobody {number}", "x")) for number in range(FREE)}
    assert said == {"users.wrong_password"}
    assert tried(opened.folder, Login("somebody else", "x")) == "users.too_soon"
    assert opened.folder.tries.stat().st_size < 200


def test_ten_thousand_wrong_passwords_in_a_row_try_five_and_the_owner_gets_in_after_the_wait(
    opened: OpenDesk,
) -> None:
    said = [tried(opened.folder, WRONG) for _ in range(10_000)]
    assert said.count("users.wrong_password") == FREE
    assert set(said[FREE:]) == {"users.too_soon"}
    assert tried(opened.folder, ADMIN, delay_after(FREE)) == "in"


def test_ten_thousand_wrong_passwords_as_fast_as_is_let_take_months(opened: OpenDesk) -> None:
    at = timedelta()
    for wrong in range(200):
        at += delay_after(wrong)
        assert tried(opened.folder, WRONG, at) == "users.wrong_password"
    # From the thirteenth on each waits as long as any ever will.
    assert at + 9_800 * delay_after(200) > timedelta(days=100)
    assert tried(opened.folder, ADMIN, at + timedelta(minutes=14)) == "users.too_soon"
    assert tried(opened.folder, ADMIN, at + timedelta(minutes=15)) == "in"


def _guess(folder: str, results: "multiprocessing.SimpleQueue[str]") -> None:
    try:
        results.put(tried(DeskFolder(Path(folder)), WRONG))
    except OSError as error:  # two that write one file at once
        results.put(type(error).__name__)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are begun by fork")
def test_many_at_once_are_counted_one_by_one(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    results: multiprocessing.SimpleQueue[str] = context.SimpleQueue()
    # Each try takes long enough that all have begun before the first is over.
    keys, slow = new_keys(), Cost(3, 32 * 1024 * 1024)
    huda = User("admin", "huda", *keys.public(), locked=lock_keys(keys, "x", slow))
    KeyRing(DeskFolder(tmp_path).keys).put([huda], (bytes(32),), b"")
    place = str(tmp_path)
    guessing = [context.Process(target=_guess, args=(place, results)) for _ in range(3 * FREE)]
    for process in guessing:
        process.start()
    said = [results.get() for _ in guessing]
    for process in guessing:
        process.join()
    assert said.count("users.wrong_password") == FREE
    assert said.count("users.too_soon") == 2 * FREE


# ── The file beside the database ────────────────────────────────────────────────────────────────
def test_keys_put_into_the_ring_in_the_name_of_another_let_nobody_in(folder: Path) -> None:
    with reopened(folder, NOURAH) as opened:
        ring, own = KeyRing(opened.folder.keys), new_keys()
        held = ring.read()
        # Who can open the database can seal its key to whomever they like.
        sealing = own.public().sealing
        forged = Holder(
            "supervisor", "x", sealing, lock_keys(own, "كلمة من عندي", LEAST),
            (seal_for(sealing, opened.key),),
        )  # fmt: skip
        content = msgspec.msgpack.encode(replace(held, holders=(*held.holders, forged)))
        ring.path.write_bytes(MAGIC + content)
    with pytest.raises(WrongPassword):
        reopened(folder, Login("x", "كلمة من عندي"))
    reopened(folder, ADMIN).close()
    assert {one.login for one in ring.read().holders} == {"huda", "nourah"}


def test_a_kit_that_was_put_into_the_ring_is_sealed_nothing_to(folder: Path) -> None:
    ring, thief = KeyRing(DeskFolder(folder / "desk").keys), new_keys()
    planted = replace(ring.read(), kit=thief.public().sealing, is_key_due=True)
    ring.path.write_bytes(MAGIC + msgspec.msgpack.encode(planted))
    with reopened(folder, ADMIN) as opened:
        # With a new key of the database, because it was said to be due.
        ring.path.write_bytes(MAGIC + msgspec.msgpack.encode(replace(ring.read(), kit=planted.kit)))
        composed(opened).execute(DisableUser(staff="reception"), "supervisor")
        let_in(opened)
    assert ring.read().kit == b""
    with pytest.raises(WrongPassword):
        ring.unlock_with_kit(thief)


def test_who_was_enrolled_anew_elsewhere_is_not_let_in_by_the_old_password(folder: Path) -> None:
    with reopened(folder, ADMIN) as opened:
        anew = enrolment("reception", "nourah", "بحر وجبل وسماء", LEAST)
        composed(opened).execute(anew, "supervisor")
    # The ring of this desk has still the old keys.
    with pytest.raises(WrongPassword):
        reopened(folder, NOURAH)
    reopened(folder, Login("nourah", "بحر وجبل وسماء")).close()


def test_at_a_shared_counter_who_came_in_elsewhere_is_let_in_and_who_was_disabled_is_not(
    opened: OpenDesk,
) -> None:
    desk = composed(opened)
    fahd = Login("fahd", "بحر وجبل وسماء")
    desk.execute(ChangeEntry(change=StaffChanged(entry="fahd", name="فهد")), "supervisor")
    desk.execute(enrolment("fahd", fahd.name, fahd.password, LEAST), "supervisor")
    desk.execute(DisableUser(staff="reception"), "supervisor")
    # Nobody told the file: both came in by the record.
    assert switch_user(opened, fahd, NOON).staff == "fahd"
    with pytest.raises(WrongPassword):
        switch_user(opened, NOURAH, NOON)


@pytest.mark.parametrize("word", [b"supervisor", b"huda"])
def test_a_name_in_the_file_that_is_no_text_is_damage(opened: OpenDesk, word: bytes) -> None:
    path = opened.folder.keys
    path.write_bytes(path.read_bytes().replace(word, b"\xff" * len(word), 1))
    with pytest.raises(KeyDamaged):
        KeyRing(path).unlock("huda", "x")


def test_a_count_that_is_no_text_is_none(opened: OpenDesk) -> None:
    counted = msgspec.msgpack.encode({"xx": {"wrong": 9}})
    opened.folder.tries.write_bytes(counted.replace(b"xx", b"\xff\xff"))
    assert tried(opened.folder, ADMIN) == "in"


def test_let_in_again_changes_nothing(opened: OpenDesk) -> None:
    before = opened.folder.keys.read_bytes()
    let_in(opened)
    assert opened.folder.keys.read_bytes() == before
