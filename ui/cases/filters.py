"""What narrows a list of cases, as data: conditions, the tab, the order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, Literal, cast

from kafel_desk.case.facts import KINDS, Kind
from kafel_desk.directory.state import Directory
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import TABS, CaseView, SortKey, Tab

Condition = Literal["period", "kind", "department", "channel", "holder"]
CONDITIONS: tuple[Condition, ...] = ("period", "kind", "department", "channel", "holder")
ALWAYS_OFFERED: tuple[Condition, ...] = ("period", "kind", "department", "channel")
"""Chips that stand there even while they narrow nothing; the others come by adding them."""

PERIODS: Mapping[str, int] = {"1": 1, "7": 7, "30": 30, "90": 90, "365": 365}
"""Received within so many days, today among them."""
_SORTS: tuple[SortKey, ...] = ("due", "received", "number")


@dataclass(frozen=True, slots=True)
class Filters:
    """One list as a person put it together; empty conditions narrow nothing.

    Days are counted when the list is read, so that a saved view stays about the last 30 days.
    """

    tab: Tab = "all"
    period: str = ""
    kind: str = ""
    department: str = ""
    channel: str = ""
    holder: str = ""
    sort: SortKey = "due"
    descending: bool = False

    def value(self, condition: Condition) -> str:
        """Return what a condition is set to, empty if it is not."""
        return cast("str", getattr(self, condition))

    def with_value(self, condition: Condition, value: str) -> "Filters":
        """Return the filters with one condition set, or taken away by an empty value."""
        changes: dict[str, Any] = {condition: value}
        return replace(self, **changes)

    @property
    def are_set(self) -> bool:
        """Whether any condition narrows the list."""
        return any(self.value(condition) for condition in CONDITIONS)

    def without_conditions(self) -> "Filters":
        """Return the same list narrowed by nothing."""
        return Filters(tab=self.tab, sort=self.sort, descending=self.descending)

    def view(self, now: datetime) -> CaseView:
        """Return the list to read; ``now`` is on the clock of the centre."""
        received_from = None
        if days := PERIODS.get(self.period):
            midnight = datetime.combine(now.date(), time(), now.tzinfo)
            received_from = midnight - timedelta(days=days - 1)
        return CaseView(
            tab=self.tab,
            kind=cast("Kind | None", self.kind or None),
            department=self.department or None,
            channel=self.channel or None,
            holder=self.holder or None,
            received_from=received_from,
            sort=self.sort,
            descending=self.descending,
        )


def to_setting(filters: Filters) -> dict[str, object]:
    """Return filters as they are kept on this machine."""
    return {name: getattr(filters, name) for name in Filters.__slots__}


def from_setting(stored: object) -> Filters:
    """Read filters back; what is not understood narrows nothing."""
    if not isinstance(stored, Mapping):
        return Filters()
    words = {name: stored.get(name) for name in CONDITIONS}
    conditions = {name: value for name, value in words.items() if isinstance(value, str)}
    if conditions.get("kind") not in KINDS:
        conditions["kind"] = ""
    if conditions.get("period") not in PERIODS:
        conditions["period"] = ""
    tab, sort = stored.get("tab"), stored.get("sort")
    return Filters(
        tab=cast("Tab", tab) if tab in TABS else "all",
        sort=cast("SortKey", sort) if sort in _SORTS else "due",
        descending=stored.get("descending") is True,
        **conditions,
    )


@dataclass(frozen=True, slots=True)
class ConditionWords:
    """Puts conditions into words, and says what each may be set to."""

    catalogue: Catalogue
    directory: Callable[[], Directory]

    def name(self, condition: Condition) -> str:
        """Return the name of a condition: القسم."""
        return self.catalogue.text(f"filter.{condition}")

    def chip(self, condition: Condition, value: str) -> str:
        """Return the words of a chip: the condition's name, or what it is set to."""
        if not value:
            return self.name(condition)
        if condition == "period":
            return self.catalogue.text(f"filter.period_{value}")
        words = dict(self.choices(condition)).get(value, value)
        return self.catalogue.text("filter.set", name=self.name(condition), value=words)

    def choices(self, condition: Condition) -> Sequence[tuple[str, str]]:
        """Return what a condition may be set to: value and words."""
        directory = self.directory()
        match condition:
            case "period":
                return [(days, self.catalogue.text(f"filter.period_{days}")) for days in PERIODS]
            case "kind":
                return [(kind, self.catalogue.text(f"kind.{kind}")) for kind in KINDS]
            case "department":
                return [(entry.id, entry.name) for entry in directory.active_departments()]
            case "channel":
                return [(entry.id, entry.name) for entry in directory.active_channels()]
            case "holder":
                return [(entry.id, entry.name) for entry in directory.active_staff()]
