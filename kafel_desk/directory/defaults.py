"""The directory that a new centre starts with: channels, departments, categories, one person."""

from datetime import date

import msgspec

from kafel_desk.directory import facts as f
from kafel_desk.directory.centre_facts import RoutineChanged, TemplateChanged
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.entries import Role
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.routines.routine import shipped_routines
from kafel_desk.templates.defaults import read_templates
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
    templates: tuple[TemplateChanged, ...] = ()
    calendar: WorkingCalendar = WorkingCalendar()
    targets: Targets = Targets()

    @property
    def charity(self) -> str:
        """The shipped name of the charity."""
        return self.centre.charity or ""

    @property
    def centre_name(self) -> str:
        """The shipped name of its service centre."""
        return self.centre.centre or ""


def read_defaults(text: bytes, templates: bytes = b"") -> Defaults:
    """Read the shipped directory and templates; raises ``msgspec.ValidationError`` for others."""
    defaults = msgspec.json.decode(text, type=Defaults)
    if not templates:
        return defaults
    shipped = tuple(
        TemplateChanged(
            entry=each.id, name=each.name, purpose=each.purpose, means=each.means,
            text=each.text, order=each.order,
        )
        for each in read_templates(templates)
    )  # fmt: skip
    return msgspec.structs.replace(defaults, templates=shipped)


def _routines(since: date) -> tuple[Fact, ...]:
    return tuple(
        RoutineChanged(
            entry=routine.id, name="", step=routine.step, every=routine.every, since=routine.since
        )
        for routine in shipped_routines(since)
    )


def first_facts(
    defaults: Defaults,
    *,
    charity: str = "",
    centre: str = "",
    person: tuple[str, Role] | None = None,
    entry: str = "first",
    since: date = SINCE,
) -> tuple[Draft, ...]:
    """Return what a new centre records before anything else.

    ``charity`` and ``centre`` stand for the shipped names. ``person``, with name and role, is the
    first one on the staff, by this ``entry``, instead of the nameless ones that are shipped. The routines of the
    centre are owed from ``since`` on.
    """
    named = defaults.centre
    if charity:
        named = msgspec.structs.replace(named, charity=charity)
    if centre:
        named = msgspec.structs.replace(named, centre=centre)
    staff = defaults.staff
    if person:
        staff = (f.StaffChanged(entry=entry, name=person[0], roles=(person[1],)),)
    facts: tuple[Fact, ...] = (
        named,
        *defaults.departments,
        *staff,
        *defaults.categories,
        *defaults.channels,
        *defaults.templates,
        *_routines(since),
        f.CalendarSet(in_force_from=SINCE, calendar=defaults.calendar),
        f.TargetsSet(in_force_from=SINCE, targets=defaults.targets),
    )
    return tuple(Draft(DIRECTORY_SUBJECT, fact) for fact in facts)
