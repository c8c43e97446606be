"""Categories as choices: the leaf beside the path that leads to it, found by any part of either."""

from collections.abc import Callable, Iterator, Sequence

from kafel_desk.directory.entries import Category
from kafel_desk.directory.state import Directory
from ui.widgets.matching import matches
from ui.widgets.popup import Choice

_SEPARATOR = " / "
_MOST = 60


def category_choices(directory: Directory) -> tuple[Choice, ...]:
    """Return every category in use that has none below it, with its path, in their order."""
    active = directory.active_categories()
    parents = {category.parent for category in active}
    return tuple(
        Choice(category.id, category.name, _path(directory, category))
        for category in active
        if category.id not in parents
    )


def category_search(choices: Sequence[Choice]) -> Callable[[str], Sequence[Choice]]:
    """Return the search of a field: all words must be found, matches in the name come first."""

    def search(query: str) -> Sequence[Choice]:
        found = [c for c in choices if matches(f"{c.detail} {c.text}", query)]
        return sorted(found, key=lambda c: not matches(c.text, query))[:_MOST]

    return search


def _path(directory: Directory, category: Category) -> str:
    return _SEPARATOR.join(reversed([parent.name for parent in _above(directory, category)]))


def _above(directory: Directory, category: Category) -> Iterator[Category]:
    seen = {category.id}
    parent = directory.categories.get(category.parent or "")
    while parent is not None and parent.id not in seen:
        seen.add(parent.id)
        yield parent
        parent = directory.categories.get(parent.parent or "")
