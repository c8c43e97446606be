"""Lists that a person put together and gave a name: kept on this machine, in their order."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.cases.filters import Filters, from_setting, to_setting


@dataclass(frozen=True, slots=True)
class SavedView:
    """A list by its name."""

    name: str
    filters: Filters


@dataclass(frozen=True, slots=True)
class SavedViews:
    """All saved lists; a name stands for one of them."""

    views: tuple[SavedView, ...] = ()

    def with_view(self, name: str, filters: Filters) -> "SavedViews":
        """Return them with one more, or with another list under a name that was there."""
        return SavedViews((*self.without(name).views, SavedView(name, filters)))

    def without(self, name: str) -> "SavedViews":
        """Return them without one."""
        return SavedViews(tuple(view for view in self.views if view.name != name))

    def to_setting(self) -> list[dict[str, object]]:
        """Return them as they are kept."""
        return [{"name": view.name, "filters": to_setting(view.filters)} for view in self.views]


def from_stored(stored: object) -> SavedViews:
    """Read saved lists back; what is not understood is left out."""
    views = SavedViews()
    for one in stored if isinstance(stored, list | tuple) else ():
        if isinstance(one, Mapping) and isinstance(name := one.get("name"), str) and name:
            views = views.with_view(name, from_setting(one.get("filters")))
    return views
