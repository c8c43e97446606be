"""What people who come with a joining desk may do at the centre, and who they are there."""

from typing import Any

from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import fold_directory
from kafel_desk.journal.envelope import event_id
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.sharing.facts import MemberAdmitted
from kafel_desk.users.administrators import administrators
from kafel_desk.users.facts import LockedKeys, UserEnrolled
from kafel_desk.users.focal import focal_persons

CENTRE, JOINER = b"\1" * 16, b"\2" * 16
LOCKED = LockedKeys(salt=b"", operations=0, memory=0, nonce=b"", sealed=b"")


def at(clock: int, fact: Fact, writer: bytes = CENTRE) -> Recorded:
    return Recorded(event_id(writer, clock), clock, "admin", DIRECTORY_SUBJECT, fact)


def person(clock: int, entry: str, *roles: Any, writer: bytes = CENTRE) -> tuple[Recorded, ...]:
    enrolled = UserEnrolled(
        staff=entry, login=entry, signing=writer * 2, sealing=writer * 2, locked=LOCKED
    )
    return (
        at(clock, StaffChanged(entry=entry, name=entry, roles=roles), writer),
        at(clock + 1, enrolled, writer),
    )


CENTRE_PEOPLE = person(1, "huda", "administrator")
BROUGHT = (
    *person(11, "sara", "reception", "administrator", "focal", writer=JOINER),
    at(20, MemberAdmitted(writer=JOINER, signing_key=b"", sealing_key=b"", recorded_before=12)),
)


def test_roles_over_the_centre_hold_once_the_centre_gives_them() -> None:
    directory = fold_directory([*CENTRE_PEOPLE, *BROUGHT])
    sara = directory.staff["sara"]
    assert sara.roles == ("reception",)
    assert sara.roles_asked == ("administrator", "focal")
    assert administrators(directory) == {"huda"}
    assert focal_persons(directory) == ()
    given = at(30, StaffChanged(entry="sara", roles=("reception", "focal")))
    directory = fold_directory([given, *CENTRE_PEOPLE, *BROUGHT])
    assert directory.staff["sara"].roles == ("reception", "focal")
    assert directory.staff["sara"].roles_asked == ()
    assert [user.staff for user in focal_persons(directory)] == ["sara"], "who logs in as before"


def test_who_is_left_the_roles_they_have_was_refused_the_others() -> None:
    refused = at(30, StaffChanged(entry="sara", roles=("reception",)))
    sara = fold_directory([*CENTRE_PEOPLE, *BROUGHT, refused]).staff["sara"]
    assert (sara.roles, sara.roles_asked) == (("reception",), ())


def test_where_nobody_administers_those_who_come_do() -> None:
    directory = fold_directory(BROUGHT)
    assert administrators(directory) == {"sara"}


def test_nobody_logs_in_as_somebody_whom_the_centre_had_before() -> None:
    theirs = person(11, "supervisor", "reception", writer=JOINER)
    ours = at(3, StaffChanged(entry="supervisor", name="supervisor", roles=("supervisor",)))
    directory = fold_directory([*CENTRE_PEOPLE, ours, *theirs, BROUGHT[-1]])
    assert "supervisor" not in directory.users
    assert directory.staff["supervisor"].roles == ("supervisor",)
