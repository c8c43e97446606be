"""Who may log in: enrolled, disabled, and never without an administrator."""

import msgspec
import pytest

from kafel_desk.case.rules import Context
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.entries import Staff
from kafel_desk.directory.state import Directory, evolve_directory
from kafel_desk.journal.envelope import event_id
from kafel_desk.journal.fact import Recorded
from kafel_desk.refusal import Refused
from kafel_desk.users.commands import ChangePassword, DisableUser, EnrolUser, UserCommand
from kafel_desk.users.decide import decide_users
from kafel_desk.users.facts import LockedKeys, UserEnrolled
from kafel_desk.users.user import login_key
from tests.factories import NOON

STAFF = {
    "admin": Staff("admin", "هدى المالكي", ("administrator",)),
    "second": Staff("second", "فهد العتيبي", ("administrator",)),
    "nourah": Staff("nourah", "نورة الحربي", ("reception",)),
}
LOCKED = LockedKeys(salt=b"s", operations=1, memory=8192, nonce=b"n", sealed=b"k")


class Office:
    """A directory to which commands are put one after the other."""

    def __init__(self) -> None:
        self.directory = Directory(staff=STAFF)
        self._number = 0

    def do(self, command: UserCommand, actor: str = "admin") -> None:
        for draft in decide_users(self.directory, command, Context(actor, NOON, self.directory)):
            self._number += 1
            fact = Recorded(
                event_id(bytes(16), self._number), self._number, actor, draft.subject, draft.fact
            )
            self.directory = evolve_directory(self.directory, fact)

    def refused(self, command: UserCommand, actor: str = "admin") -> list[str]:
        with pytest.raises(Refused) as refused:
            self.do(command, actor)
        return [error.message.key for error in refused.value.errors]


def enrol(staff: str, login: str = "", key: bytes = b"k") -> EnrolUser:
    return EnrolUser(
        staff=staff, login=login or staff, signing=key * 32, sealing=b"x" * 32, locked=LOCKED
    )


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(enrol("admin"))
    return office


def test_somebody_enrolled_logs_in_by_their_name_however_it_is_typed(office: Office) -> None:
    office.do(enrol("nourah", "نورة ١"))
    assert login_key(office.directory.users["nourah"].login) == login_key("نوره 1")


def test_a_name_is_given_to_one_person_alone(office: Office) -> None:
    office.do(enrol("nourah", "نورة"))
    assert office.refused(enrol("second", "نوره")) == ["users.login_taken"]


def test_two_who_came_together_with_one_name_each_keep_it_with_new_keys(office: Office) -> None:
    office.do(enrol("nourah"))
    second = UserEnrolled(
        staff="second", login="نوره", signing=b"2" * 32, sealing=b"x" * 32, locked=LOCKED
    )
    joined = Recorded(event_id(b"j" * 16, 1), 9, "second", DIRECTORY_SUBJECT, second)
    office.do(enrol("nourah", "نورة", key=b"3"))
    office.directory = evolve_directory(office.directory, joined)
    for staff in ("nourah", "second"):
        office.do(enrol(staff, "نورة", key=b"4"))
        assert office.directory.users[staff].signing == b"4" * 32
    assert office.refused(enrol("admin", "نورة")) == ["users.login_taken"]
    office.do(DisableUser(staff="second"))
    assert office.refused(enrol("second", "نورة")) == ["users.login_taken"]


def test_who_is_not_on_the_staff_is_not_enrolled(office: Office) -> None:
    assert office.refused(enrol("stranger")) == ["error.unknown_staff"]


def test_enrolled_again_what_was_signed_before_stays_signed(office: Office) -> None:
    office.do(enrol("nourah", key=b"1"))
    office.do(enrol("nourah", key=b"2"))
    assert office.directory.users["nourah"].signed_with == (b"2" * 32, b"1" * 32)


def test_a_password_is_changed_by_whom_it_belongs_to(office: Office) -> None:
    office.do(enrol("nourah"))
    other = msgspec.structs.replace(LOCKED, salt=b"other")
    change = ChangePassword(staff="nourah", locked=other)
    assert office.refused(change, actor="admin") == ["users.not_your_password"]
    office.do(change, actor="nourah")
    assert office.directory.users["nourah"].locked == other


def test_who_is_disabled_is_no_user_any_more(office: Office) -> None:
    office.do(enrol("nourah"))
    office.do(DisableUser(staff="nourah"))
    assert not office.directory.users["nourah"].is_active
    assert office.refused(DisableUser(staff="nourah")) == ["users.not_a_user"]


def test_the_last_administrator_cannot_be_disabled(office: Office) -> None:
    assert office.refused(DisableUser(staff="admin")) == ["users.last_administrator"]
    office.do(enrol("second"))
    office.do(DisableUser(staff="admin"), actor="second")
    assert not office.directory.users["admin"].is_active
