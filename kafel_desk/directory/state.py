"""The directory as it stands: every setting that all desks share, folded from its facts."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

import msgspec
from msgspec import UNSET

from kafel_desk.directory import facts as f
from kafel_desk.directory.centre_facts import EvidenceLimitsSet
from kafel_desk.directory.centre_work import CentreWork, evolve_work
from kafel_desk.directory.entries import CENTRE_ROLES, Category, Channel, Department, Staff
from kafel_desk.directory.report_facts import ReportingSet
from kafel_desk.erasure.erasure import Erasures, Retention, evolve_erasures, evolve_retention
from kafel_desk.erasure.facts import KeepingSet
from kafel_desk.importing.imports import LogImports, evolve_imports
from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Fact, Recorded, fields_set
from kafel_desk.language.message import Message
from kafel_desk.sharing.facts import SHARING_FACTS, MemberAdmitted
from kafel_desk.time.deadlines import Targets, usable_targets
from kafel_desk.time.working_calendar import WorkingCalendar
from kafel_desk.users.administrators import administrators, is_last_administrator
from kafel_desk.users.believing import Judge, Proofs
from kafel_desk.users.facts import USER_FACTS, UserDisabled, UserEnrolled
from kafel_desk.users.kits import Kits, evolve_kits
from kafel_desk.users.user import User, evolve_users

Entry = TypeVar("Entry", Department, Staff, Category, Channel)
Order = tuple[int, bytes]
_NEVER: Order = (0, b"")
_Known = Mapping[tuple[type[Fact], str], Order]


class Desk(msgspec.Struct, frozen=True):
    """One desk: its code as it stands in case numbers, its name, and the numbers on its forms."""

    writer: bytes
    code: str
    name: str = ""
    reserved: tuple[str, ...] = ()


class Directory(msgspec.Struct, frozen=True):
    """Everything in the directory; entries that were switched off are still here.

    ``report_line`` is the number at which harm to a child is reported: 1919 as shipped. ``lane_say``
    and ``lane_not_ask`` are empty until the centre wrote its own words.
    """

    charity: str = ""
    centre: str = ""
    report_line: str = "1919"
    lane_say: str = ""
    lane_not_ask: str = ""
    departments: Mapping[str, Department] = {}
    staff: Mapping[str, Staff] = {}
    categories: Mapping[str, Category] = {}
    channels: Mapping[str, Channel] = {}
    calendars: tuple[tuple[date, WorkingCalendar], ...] = ()
    targets: tuple[tuple[date, Targets], ...] = ()
    desks: Mapping[bytes, Desk] = {}
    work: CentreWork = CentreWork()
    users: Mapping[str, User] = {}
    kits: Kits = Kits()
    erasures: Erasures = {}
    retention: Retention = Retention()
    imports: LogImports = {}

    def department_name(self, entry: str | None) -> str:
        """Return the name of a department, or nothing."""
        found = self.departments.get(entry or "")
        return found.name if found else ""

    def staff_name(self, entry: str | None) -> str:
        """Return the name of somebody on the staff; an unknown id stands for itself."""
        found = self.staff.get(entry or "")
        return found.name if found else (entry or "")

    def category_name(self, entry: str | None) -> str:
        """Return the name of a category, or nothing."""
        found = self.categories.get(entry or "")
        return found.name if found else ""

    def channel_name(self, entry: str | None) -> str:
        """Return the name of a channel; an unknown id stands for itself."""
        found = self.channels.get(entry or "")
        return found.name if found else (entry or "")

    def desk_name(self, writer: bytes) -> str:
        """Return the code of the desk that a writer records for, or nothing."""
        found = self.desks.get(writer)
        return found.code if found else ""

    def active_departments(self) -> tuple[Department, ...]:
        """Return the departments in use, in their order."""
        return _active(self.departments.values(), lambda item: (item.order, item.name))

    def active_staff(self) -> tuple[Staff, ...]:
        """Return the staff at work, by name."""
        return _active(self.staff.values(), lambda item: (0, item.name))

    def active_categories(self) -> tuple[Category, ...]:
        """Return the categories in use, in their order."""
        return _active(self.categories.values(), lambda item: (item.order, item.name))

    def active_channels(self) -> tuple[Channel, ...]:
        """Return the channels in use, in their order."""
        return _active(self.channels.values(), lambda item: (item.order, item.name))


def _active(entries: Iterable[Entry], key: Any) -> tuple[Entry, ...]:
    return tuple(sorted((entry for entry in entries if entry.is_active), key=key))


def fold_directory(recorded: Iterable[Recorded], proofs: Proofs | None = None) -> Directory:
    """Fold all facts of the directory and of the desks, in whatever order they come.

    What a desk set before it joined the centre comes first, so that the centre's settings hold
    wherever both say something, of an entry in a register whatever the centre does; the departments
    and people that its own cases name stay. What they may do over the centre they are given by the centre (docs/decisions/0085-who-joins-brings-people.md).
    With ``proofs``, new keys that nobody gave who could change nothing (users/believing.py).
    """
    return fold_believed(recorded, proofs)[0]


def fold_believed(
    recorded: Iterable[Recorded], proofs: Proofs | None
) -> tuple[Directory, tuple[Message, ...]]:
    """Fold the directory as :func:`fold_directory` does, and say what of it is not proved."""
    in_order = sorted(recorded, key=lambda item: item.order)
    joined = _recorded_before(in_order)
    admitted = _admitted(in_order)
    own = [fact for fact in in_order if joined and _is_own_setting(fact, joined, admitted)]
    of_joiners = {fact.id for fact in own}
    of_centre = [fact for fact in in_order if fact.id not in of_joiners]

    def new_judge() -> Judge | None:
        return Judge(proofs, in_order, joined, evolve_directory, Directory()) if proofs else None

    judge, directory, asking = new_judge(), Directory(), frozenset[bytes]()
    if own:
        centre = _evolve_all(Directory(), of_centre, new_judge())
        known = _known_entries(of_centre)
        counting = [
            fact
            for fact in own
            if not isinstance(fact.fact, _OF_THE_CENTRE)
            and not _is_another(fact, centre, known, admitted)
        ]
        said_already = {fact.id for fact in counting if _has_said(known, fact, admitted)}
        directory = _evolve_all(directory, counting, judge, without=said_already)
        if administrators(centre):
            staff = {entry: _asking(person) for entry, person in directory.staff.items()}
            directory = msgspec.structs.replace(directory, staff=staff)
            asking = frozenset(joined)
    directory = _evolve_all(directory, of_centre, judge, asking)
    return directory, tuple(judge.doubts) if judge else ()


def _evolve_all(
    directory: Directory,
    facts: Iterable[Recorded],
    judge: Judge | None,
    asking: frozenset[bytes] = frozenset(),
    without: Collection[EventId] = (),
) -> Directory:
    """Fold facts one by one, all judged but ``without`` some.

    Writers that are ``asking`` give no roles that are the centre's to give.
    """
    for fact in facts:
        if (judge is None or judge.believes(directory, fact)) and fact.id not in without:
            before = directory
            directory = evolve_directory(directory, fact)
            if fact.id[:16] in asking and isinstance(fact.fact, f.StaffChanged):
                directory = _by_right(before, directory, fact.actor, fact.fact)
    return directory


def _by_right(before: Directory, after: Directory, actor: str, change: f.StaffChanged) -> Directory:
    """Return the directory after a change of somebody at a desk that joined with a record.

    While it waited, whoever administered there could give any role; by a clock that ran ahead that
    came later than the admission. So what counts is whether they administer the centre.
    """
    if change.roles is UNSET or actor in administrators(before):
        return after
    person = _asking(after.staff[change.entry], before.staff.get(change.entry))
    return msgspec.structs.replace(after, staff={**after.staff, change.entry: person})


_OF_THE_CENTRE = (
    f.CentreChanged, f.CalendarSet, f.TargetsSet, KeepingSet, EvidenceLimitsSet, ReportingSet,
)  # fmt: skip
"""Settings that are one for the whole centre."""


def _is_another(
    fact: Recorded, centre: Directory, known: _Known, admitted: Mapping[bytes, Order]
) -> bool:
    """Tell whether a log-in is for an entry that the centre had, with nobody who logs in there."""
    if not isinstance(fact.fact, UserEnrolled) or fact.fact.staff in centre.users:
        return False
    since = known.get((f.StaffChanged, fact.fact.staff))
    return since is not None and since < admitted[fact.id[:16]]


def _has_said(known: _Known, fact: Recorded, admitted: Mapping[bytes, Order]) -> bool:
    """Tell whether the centre had the entry that a fact is about when its writer was admitted."""
    since = known.get((type(fact.fact), getattr(fact.fact, "entry", "")))
    return since is not None and since < admitted[fact.id[:16]]


def _known_entries(facts: Iterable[Recorded]) -> _Known:
    """Return since when the centre has each entry of its registers, by what changes it."""
    known: dict[tuple[type[Fact], str], Order] = {}
    for one in facts:
        if (entry := getattr(one.fact, "entry", None)) is not None:
            known.setdefault((type(one.fact), entry), one.order)
    return known


def _admitted(facts: Iterable[Recorded]) -> dict[bytes, Order]:
    """Return when each writer was admitted: a former one of a desk with the desk that vouches."""
    admitted: dict[bytes, Order] = {}
    for one in facts:
        match one.fact:
            case MemberAdmitted(writer=writer, is_former=True, continues=desk):
                admitted.setdefault(writer, admitted.get(desk, one.order))
            case MemberAdmitted(writer=writer):
                admitted.setdefault(writer, one.order)
    return admitted


def _asking(person: Staff, before: Staff | None = None) -> Staff:
    """Return somebody with the roles of everyday work, and those they had, who asks for the others."""
    had = tuple(role for role in before.roles if role in CENTRE_ROLES) if before else ()
    everyday = tuple(role for role in person.roles if role not in CENTRE_ROLES)
    asked = tuple(role for role in person.roles if role in CENTRE_ROLES and role not in had)
    return msgspec.structs.replace(person, roles=everyday + had, roles_asked=asked)


def _recorded_before(facts: Iterable[Recorded]) -> dict[bytes, int]:
    """Return how much the writers that joined had recorded by then."""
    joined: dict[bytes, int] = {}
    for fact in facts:
        match fact.fact:
            case MemberAdmitted(writer=writer, recorded_before=before):
                joined[writer] = min(before, joined.get(writer, before))
    return {writer: before for writer, before in joined.items() if before}


def _is_own_setting(
    fact: Recorded, joined: Mapping[bytes, int], admitted: Mapping[bytes, Order]
) -> bool:
    """Tell whether a desk set something for itself: until it asked to join, and while it waited.

    Log-ins of while it waited are judged by who signed them (users/believing.py).
    """
    writer = fact.id[:16]
    before = joined.get(writer, 0)
    is_setting = fact.subject.kind == "directory" and not isinstance(fact.fact, SHARING_FACTS)
    is_before = int.from_bytes(fact.id[16:], "big") <= before
    is_waiting = not isinstance(fact.fact, USER_FACTS) and fact.order < admitted.get(writer, _NEVER)
    return is_setting and bool(before) and (is_before or is_waiting)


def evolve_directory(directory: Directory, recorded: Recorded) -> Directory:
    """Return the directory after one more fact; a fact of another subject changes nothing."""
    fact = recorded.fact
    changes: dict[str, Any] = {}
    match fact:
        case f.CentreChanged():
            changes = fields_set(fact)
        case f.DepartmentChanged():
            changes = {"departments": _change(directory.departments, Department, fact)}
        case f.StaffChanged():
            changes = {"staff": _change_person(directory, _leaving_one(directory, fact))}
        case UserDisabled(staff=staff) if is_last_administrator(directory, staff):
            # Two who disabled each other, apart: the later one found nobody else left.
            pass
        case f.CategoryChanged():
            changes = {"categories": _change(directory.categories, Category, fact)}
        case f.ChannelChanged():
            changes = {"channels": _change(directory.channels, Channel, fact)}
        case f.CalendarSet():
            changes = {
                "calendars": _in_force(directory.calendars, fact.in_force_from, fact.calendar)
            }
        case f.TargetsSet():
            usable = usable_targets(fact.targets)
            changes = {"targets": _in_force(directory.targets, fact.in_force_from, usable)}
        case f.DeskBegan():
            changes = {"desks": _begin(directory.desks, recorded.id[:16], fact)}
        case f.NumbersReserved():
            changes = {"desks": _reserve(directory.desks, recorded.id[:16], fact.numbers)}
        case f.DeskRenamed():
            changes = {"desks": _rename(directory.desks, recorded.subject.id, fact.name)}
        case _:
            changes = _change_of_a_part(directory, recorded)
    return msgspec.structs.replace(directory, **changes) if changes else directory


def _leaving_one(directory: Directory, fact: f.StaffChanged) -> f.StaffChanged:
    """Return a change of somebody on the staff, without what would leave nobody to administer.

    No desk decides such a change; two that know nothing of each other can come to it together.
    """
    takes_role = fact.roles is not UNSET and "administrator" not in fact.roles
    if (takes_role or fact.is_active is False) and is_last_administrator(directory, fact.entry):
        return msgspec.structs.replace(fact, roles=UNSET, is_active=UNSET)
    return fact


def _change_person(directory: Directory, fact: f.StaffChanged) -> dict[str, Staff]:
    staff = _change(directory.staff, Staff, fact)
    if fact.roles is not UNSET:
        given = msgspec.structs.replace(staff[fact.entry], roles_asked=())
        staff = {**staff, fact.entry: given}
    return staff


def _change_of_a_part(directory: Directory, recorded: Recorded) -> dict[str, Any]:
    """Return what changes in the parts that fold their own facts."""
    parts = {
        "work": evolve_work(directory.work, recorded),
        "imports": evolve_imports(directory.imports, recorded),
        "users": evolve_users(directory.users, recorded),
        "kits": evolve_kits(directory.kits, recorded),
        "erasures": evolve_erasures(directory.erasures, recorded),
        "retention": evolve_retention(directory.retention, recorded),
    }
    return {name: part for name, part in parts.items() if part is not getattr(directory, name)}


def _change(entries: Mapping[str, Entry], kind: type[Entry], fact: Fact) -> dict[str, Entry]:
    values = fields_set(fact)
    entry = cast("str", values.pop("entry"))
    before = entries.get(entry) or kind(id=entry)
    return {**entries, entry: msgspec.structs.replace(before, **values)}


def _in_force(
    dated: tuple[tuple[date, Any], ...], since: date, value: object
) -> tuple[tuple[date, Any], ...]:
    kept = [item for item in dated if item[0] != since]
    return tuple(sorted([*kept, (since, value)], key=lambda item: item[0]))


def _begin(desks: Mapping[bytes, Desk], writer: bytes, fact: f.DeskBegan) -> dict[bytes, Desk]:
    """Let a writer begin, or go on under another code; its forms keep their numbers."""
    begun = desks.get(writer)
    desk = Desk(writer, fact.code, fact.name, begun.reserved if begun else ())
    return {**desks, writer: desk}


def _reserve(
    desks: Mapping[bytes, Desk], writer: bytes, numbers: tuple[str, ...]
) -> dict[bytes, Desk]:
    if writer not in desks:
        return dict(desks)
    desk = desks[writer]
    return {
        **desks, writer: msgspec.structs.replace(desk, reserved=(*desk.reserved, *numbers))
    }  # fmt: skip


def _rename(desks: Mapping[bytes, Desk], writer: bytes, name: str) -> dict[bytes, Desk]:
    if writer not in desks:
        return dict(desks)
    return {**desks, writer: msgspec.structs.replace(desks[writer], name=name)}
