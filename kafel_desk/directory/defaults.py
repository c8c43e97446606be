"""The directory that a new centre starts with: channels, departments, categories, one person."""

from datetime import date

import msgspec

from kafel_desk.directory import facts as f
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.entries import Role
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.time.deadlines import Targets
from kafel_desk.time.working_calendar import WorkingCalendar

SINCE = date(2000, 1, 1)
"""From when the shipped calendar and targets hold: before any case that can be entered."""


class Defaults(msgspec.Struct, frozen=True):
    """The shape of ``resources/defaults/directory.json``; every entry is a change from nothing."""

    centre: f.CentreChanged
    departments: tuple[f.DepartmentChanged, ...]
    staff: tuple[f.StaffChanged, ...]
    categories: tuple[f.CategoryChanged, ...]
    channels: tuple[f.ChannelChanged, ...]
    desk_name: str = ""
    calendar: WorkingCalendar = WorkingCalendar()
    targets: Targets = Targets()


def read_defaults(text: bytes) -> Defaults:
    """Read the shipped directory; raises ``msgspec.ValidationError`` when it is not one."""
    return msgspec.json.decode(text, type=Defaults)


def first_facts(
    defaults: Defaults,
    *,
    charity: str = "",
    centre: str = "",
    person: tuple[str, Role] | None = None,
) -> tuple[Draft, ...]:
    """Return what a new centre records before anything else.

    ``charity`` and ``centre`` stand for the shipped names. ``person``, with name and role, is the
    first one on the staff, instead of the nameless ones that are shipped.
    """
    named = defaults.centre
    if charity:
        named = msgspec.structs.replace(named, charity=charity)
    if centre:
        named = msgspec.structs.replace(named, centre=centre)
    staff = defaults.staff
    if person:
        staff = (f.StaffChanged(entry="first", name=person[0], roles=(person[1],)),)
    facts: tuple[Fact, ...] = (
        named,
        *defaults.departments,
        *staff,
        *defaults.categories,
        *defaults.channels,
        f.CalendarSet(in_force_from=SINCE, calendar=defaults.calendar),
        f.TargetsSet(in_force_from=SINCE, targets=defaults.targets),
    )
    return tuple(Draft(DIRECTORY_SUBJECT, fact) for fact in facts)
