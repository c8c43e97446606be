"""What people who come with a joining desk may do at the centre, and who they are there."""

from typing import Any

from kafel_desk.directory.centre_facts import EvidenceLimitsSet
from kafel_desk.directory.centre_work import CentreWork
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.entries import Category
from kafel_desk.directory.facts import CategoryChanged, CentreChanged, StaffChanged
from kafel_desk.directory.report_facts import ReportingSet
from kafel_desk.directory.state import fold_directory
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.figures.period import SHIPPED
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


def test_what_a_desk_set_while_it_waited_gives_way_as_what_it_set_before() -> None:
    ours = (
        at(2, CentreChanged(charity="جمعية المركز")),
        at(3, CategoryChanged(entry="pay", name="الصرف")),
    )
    waiting = (
        at(15, CentreChanged(charity="جمعية أخرى"), JOINER),
        at(16, CategoryChanged(entry="pay", name="غير ذلك"), JOINER),
        at(17, CategoryChanged(entry="theirs", name="ما عندهم"), JOINER),
    )
    directory = fold_directory([*CENTRE_PEOPLE, *ours, *BROUGHT, *waiting])
    assert directory.charity == "جمعية المركز"
    assert directory.category_name("pay") == "الصرف"
    assert directory.category_name("theirs") == "ما عندهم"


def test_what_a_desk_left_out_before_it_joined_stays_at_the_centre() -> None:
    ours = (
        *person(3, "reception", "reception"),
        at(5, CategoryChanged(entry="pay", name="الصرف")),
    )
    theirs = (
        at(11, StaffChanged(entry="reception", is_active=False), JOINER),
        at(12, CategoryChanged(entry="pay", is_active=False, is_urgent=True), JOINER),
    )
    directory = fold_directory([*CENTRE_PEOPLE, *ours, *theirs, BROUGHT[-1]])
    assert directory.staff["reception"].is_active, "who logs in by it goes on"
    assert directory.categories["pay"] == Category("pay", "الصرف")


def test_how_a_desk_reported_and_how_large_its_files_were_are_not_the_centre_s() -> None:
    theirs = (
        at(11, EvidenceLimitsSet(limits=EvidenceLimits(most_files=1)), JOINER),
        at(12, ReportingSet(week_begins=0), JOINER),
    )
    work = fold_directory([*CENTRE_PEOPLE, *theirs, BROUGHT[-1]]).work
    assert (work.evidence_limits, work.reporting) == (CentreWork().evidence_limits, SHIPPED)


def test_what_the_centre_says_later_of_an_entry_that_came_keeps_the_rest_of_it() -> None:
    theirs = at(11, CategoryChanged(entry="theirs", name="ما عندهم", is_urgent=True), JOINER)
    later = at(30, CategoryChanged(entry="theirs", name="ما عندنا"))
    directory = fold_directory([*CENTRE_PEOPLE, theirs, BROUGHT[-1], later])
    assert directory.categories["theirs"] == Category("theirs", "ما عندنا", is_urgent=True)


def test_what_a_desk_recorded_as_another_writer_came_with_it() -> None:
    before_a_restore = b"\3" * 16
    brought = person(11, "sara", "reception", writer=before_a_restore)
    given = at(30, StaffChanged(entry="sara", roles=("officer",)))
    vouched = at(40, MemberAdmitted(
        writer=before_a_restore, signing_key=b"", sealing_key=b"", recorded_before=12,
        continues=JOINER, is_former=True,
    ), JOINER)  # fmt: skip
    directory = fold_directory([*CENTRE_PEOPLE, *brought, BROUGHT[-1], given, vouched])
    sara = directory.staff["sara"]
    assert (sara.name, sara.roles) == ("sara", ("officer",))
    assert "sara" in directory.users


def by_clock_ahead(actor: str, entry: str, *roles: Any) -> Recorded:
    """Return what the joining desk recorded while it waited, its clock ahead of the admission."""
    given = StaffChanged(entry=entry, roles=roles)
    return Recorded(event_id(JOINER, 13), 25, actor, DIRECTORY_SUBJECT, given)


def test_a_clock_that_runs_ahead_gives_nobody_roles_over_the_centre() -> None:
    given = by_clock_ahead("sara", "sara", "officer", "director", "administrator")
    sara = fold_directory([*CENTRE_PEOPLE, *BROUGHT, given]).staff["sara"]
    assert (sara.roles, sara.roles_asked) == (("officer",), ("director", "administrator"))


def test_a_clock_that_runs_ahead_takes_nobody_their_role_over_the_centre() -> None:
    ours = at(3, StaffChanged(entry="supervisor", name="أمل", roles=("supervisor",)))
    taken = by_clock_ahead("sara", "supervisor", "reception", "focal")
    amal = fold_directory([*CENTRE_PEOPLE, ours, *BROUGHT, taken]).staff["supervisor"]
    assert (amal.roles, amal.roles_asked) == (("reception", "supervisor"), ("focal",))


def test_an_administrator_of_the_centre_gives_roles_at_the_desk_that_joined_too() -> None:
    given = by_clock_ahead("huda", "sara", "director")
    sara = fold_directory([*CENTRE_PEOPLE, *BROUGHT, given]).staff["sara"]
    assert (sara.roles, sara.roles_asked) == (("director",), ())
