"""What somebody may reach, read from the directory each time it is asked."""

import pytest

from kafel_desk.directory.entries import Role, Staff
from kafel_desk.directory.state import Directory
from kafel_desk.rights.access import Access, access_of
from kafel_desk.users.facts import LockedKeys
from kafel_desk.users.user import User

LOCKED = LockedKeys(salt=b"s", operations=1, memory=8192, nonce=b"n", sealed=b"k")
STAFF = {
    "amal": Staff("amal", "أمل", ("reception",), "sponsorship"),
    "left": Staff("left", "موظف سابق", ("supervisor",), is_active=False),
}


def user(staff: str, *, is_active: bool = True) -> User:
    return User(staff, staff, b"s" * 32, b"x" * 32, LOCKED, is_active=is_active)


def with_log_in(*users: User) -> Directory:
    return Directory(staff=STAFF, users={one.staff: one for one in users})


def test_roles_and_department_are_those_of_the_staff_list() -> None:
    directory = with_log_in(user("amal"))
    assert access_of(directory, "amal", "A") == Access(
        "amal", frozenset({"reception"}), "sponsorship", "A"
    )


@pytest.mark.parametrize(
    ("directory", "staff"),
    [
        (with_log_in(user("amal")), "stranger"),
        (with_log_in(user("left")), "left"),
        (with_log_in(user("amal", is_active=False)), "amal"),
    ],
    ids=["unknown", "switched off", "disabled"],
)
def test_who_may_not_log_in_reaches_nothing(directory: Directory, staff: str) -> None:
    assert access_of(directory, staff, "A") == Access(staff)


def test_where_nobody_can_log_in_roles_guard_nothing() -> None:
    everything: frozenset[Role] = frozenset({"supervisor", "director", "focal", "administrator"})
    directory = Directory(staff=STAFF)
    assert access_of(directory, "amal", "A") == Access(
        "amal", everything | {"reception"}, "sponsorship", "A"
    )
    assert access_of(directory, "stranger") == Access("stranger", everything)
