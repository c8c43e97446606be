"""The key ring opens for a password and for the kit, and for nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from database.errors import KeyDamaged, KeyMissing
from database.sync.desk_keys import DeskKeys, derived_keys
from database.users.key_ring import KeyRing, WrongPassword
from database.users.locked_keys import LEAST, lock_keys, new_keys, unlock_keys
from kafel_desk.users.user import User

KEY, NEXT = b"k" * 32, b"n" * 32
KIT = derived_keys(b"kit")


def user(staff: str, password: str, keys: DeskKeys | None = None) -> User:
    keys = keys or new_keys()
    return User(staff, staff, *keys.public(), locked=lock_keys(keys, password, LEAST))


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    ring = KeyRing(tmp_path / "desk.keys")
    people = [user("nourah", "مطر على النافذة"), user("fahd", "قهوة في الحديقة")]
    ring.put(people, (KEY,), KIT.public().sealing)
    return ring


def test_a_password_gives_the_key_of_the_database_and_the_keys_of_the_user(tmp_path: Path) -> None:
    keys = new_keys()
    ring = KeyRing(tmp_path / "desk.keys")
    ring.put([user("nourah", "مطر على النافذة", keys)], (KEY,), b"")
    assert ring.unlock("Nourah", "مطر على النافذة") == ("nourah", keys, (KEY,))


@pytest.mark.parametrize(
    ("login", "password"),
    [("nourah", "قهوة في الحديقة"), ("nourah", ""), ("nobody", "مطر على النافذة")],
)
def test_another_password_opens_nothing(ring: KeyRing, login: str, password: str) -> None:
    with pytest.raises(WrongPassword):
        ring.unlock(login, password)


def test_the_file_tells_neither_key_nor_password(ring: KeyRing) -> None:
    content = ring.path.read_bytes()
    assert KEY not in content
    assert "مطر".encode() not in content


def test_its_owner_alone_may_read_it(ring: KeyRing) -> None:
    assert ring.path.stat().st_mode & 0o777 == 0o600


def test_who_was_taken_out_opens_nothing_any_more(ring: KeyRing) -> None:
    ring.put([user("fahd", "قهوة في الحديقة")], (NEXT,), b"")
    with pytest.raises(WrongPassword):
        ring.unlock("nourah", "مطر على النافذة")


def test_the_kit_of_the_administrator_opens_it_too(ring: KeyRing) -> None:
    assert ring.unlock_with_kit(KIT) == (KEY,)
    with pytest.raises(WrongPassword):
        ring.unlock_with_kit(derived_keys(b"another"))


def test_while_the_key_changes_both_are_there_and_then_the_new_one_alone(ring: KeyRing) -> None:
    ring.put([user("fahd", "قهوة في الحديقة")], (NEXT, KEY), KIT.public().sealing)
    assert ring.unlock("fahd", "قهوة في الحديقة").database_keys == (NEXT, KEY)
    ring.settle()
    assert ring.unlock("fahd", "قهوة في الحديقة").database_keys == (NEXT,)
    assert ring.unlock_with_kit(KIT) == (NEXT,)


def test_it_is_current_while_it_holds_just_the_active_users(ring: KeyRing) -> None:
    nourah = user("nourah", "مطر على النافذة")
    ring.put([nourah], (KEY,), b"")
    assert ring.is_current({"nourah": nourah}, b"")
    assert not ring.is_current({}, b"")
    assert not ring.is_current({"nourah": nourah}, b"kit")
    assert not ring.is_current({"nourah": user("nourah", "غيرها من الكلمات")}, b"")


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(KeyMissing):
        KeyRing(tmp_path / "desk.keys").unlock("nourah", "مطر على النافذة")


@given(st.data())
def test_a_file_that_was_cut_or_changed_is_refused_and_raises_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    ring = KeyRing(tmp_path_factory.mktemp("ring") / "desk.keys")
    ring.put([user("nourah", "مطر على النافذة")], (KEY,), b"")
    content = bytearray(ring.path.read_bytes())
    if data.draw(st.booleans()):
        content = content[: data.draw(st.integers(0, len(content) - 1))]
    else:
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    ring.path.write_bytes(content)
    try:
        opened = ring.unlock("nourah", "مطر على النافذة").database_keys
    except (KeyDamaged, WrongPassword):
        return
    assert opened == (KEY,)


def test_a_cost_beyond_reason_is_a_wrong_password() -> None:
    locked = lock_keys(new_keys(), "مطر على النافذة", LEAST)
    assert unlock_keys(replace(locked, memory=2**40), "مطر على النافذة") is None
    assert unlock_keys(replace(locked, operations=2**31), "مطر على النافذة") is None
