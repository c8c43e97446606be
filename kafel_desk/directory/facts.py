"""The facts of the directory and the desks: settings that every desk must know.

An entry is created by its first change and is never deleted, only switched off. A field left
``UNSET`` is not changed.
"""

from datetime import date

from msgspec import UNSET, UnsetType

from kafel_desk.directory.centre_facts import CENTRE_FACTS
from kafel_desk.directory.entries import ChannelKind, Role
from kafel_desk.directory.report_facts import REPORT_FACTS
from kafel_desk.importing.facts import IMPORT_FACTS
from kafel_desk.journal.fact import Fact
from kafel_desk.time.deadlines import Targets
from kafel_desk.time.working_calendar import WorkingCalendar


class CentreChanged(Fact, frozen=True, kw_only=True):
    """The names that stand on screen and paper, and the number at which harm is reported.

    ``lane_say`` and ``lane_not_ask`` are what the desk shows while harm is told: what to say to
    whoever speaks, and what not to ask; where they are empty, the words that are shipped.
    """

    charity: str | UnsetType = UNSET
    centre: str | UnsetType = UNSET
    report_line: str | UnsetType = UNSET
    lane_say: str | UnsetType = UNSET
    lane_not_ask: str | UnsetType = UNSET


class DepartmentChanged(Fact, frozen=True, kw_only=True):
    """A department was added, renamed or switched off."""

    entry: str
    name: str | UnsetType = UNSET
    is_active: bool | UnsetType = UNSET
    order: int | UnsetType = UNSET


class StaffChanged(Fact, frozen=True, kw_only=True):
    """Somebody joined, changed place or role, or left."""

    entry: str
    name: str | UnsetType = UNSET
    roles: tuple[Role, ...] | UnsetType = UNSET
    department: str | None | UnsetType = UNSET
    is_active: bool | UnsetType = UNSET


class CategoryChanged(Fact, frozen=True, kw_only=True):
    """A category was added, moved, renamed or switched off."""

    entry: str
    name: str | UnsetType = UNSET
    parent: str | None | UnsetType = UNSET
    department: str | None | UnsetType = UNSET
    is_urgent: bool | UnsetType = UNSET
    is_active: bool | UnsetType = UNSET
    order: int | UnsetType = UNSET
    needs_evidence: bool | UnsetType = UNSET
    needs_action: bool | UnsetType = UNSET
    needs_approval: bool | UnsetType = UNSET


class ChannelChanged(Fact, frozen=True, kw_only=True):
    """A channel was added, or its address or responsible person changed."""

    entry: str
    name: str | UnsetType = UNSET
    kind: ChannelKind | UnsetType = UNSET
    address: str | None | UnsetType = UNSET
    responsible: str | None | UnsetType = UNSET
    in_intake: bool | UnsetType = UNSET
    on_poster: bool | UnsetType = UNSET
    is_active: bool | UnsetType = UNSET
    order: int | UnsetType = UNSET


class CalendarSet(Fact, frozen=True, kw_only=True):
    """A working calendar holds from a date on, on every desk alike."""

    in_force_from: date
    calendar: WorkingCalendar


class TargetsSet(Fact, frozen=True, kw_only=True):
    """Response times hold from a date on, on every desk alike."""

    in_force_from: date
    targets: Targets


class DeskBegan(Fact, frozen=True, kw_only=True):
    """This writer began to record for the desk with this code."""

    code: str
    name: str = ""


class NumbersReserved(Fact, frozen=True, kw_only=True):
    """Case numbers were printed on blank forms, to be keyed in later with their true time."""

    numbers: tuple[str, ...]


class DeskRenamed(Fact, frozen=True, kw_only=True):
    """The desk has another name; its code stays."""

    name: str


DIRECTORY_FACTS: tuple[type[Fact], ...] = (
    CentreChanged, DepartmentChanged, StaffChanged, CategoryChanged, ChannelChanged,
    CalendarSet, TargetsSet, *CENTRE_FACTS, *REPORT_FACTS, *IMPORT_FACTS,
)  # fmt: skip
DESK_FACTS: tuple[type[Fact], ...] = (DeskBegan, DeskRenamed, NumbersReserved)
