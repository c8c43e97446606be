"""What the words of an old log mean at this desk: its departments, categories, channels, staff."""

from collections.abc import Iterable, Mapping

import msgspec

from kafel_desk.directory.state import Directory
from kafel_desk.importing.words import CHANNEL_WORDS, meaning, plain


class Names(msgspec.Struct, frozen=True):
    """Entries of the directory by their name in plain words."""

    departments: Mapping[str, str] = {}
    categories: Mapping[str, str] = {}
    channels: Mapping[str, str] = {}
    staff: Mapping[str, str] = {}
    channel_of_kind: Mapping[str, str] = {}

    def channel(self, text: str) -> str | None:
        """Return the channel that words name, by its name or its kind."""
        named = self.channels.get(plain(text))
        return named or self.channel_of_kind.get(meaning(text, CHANNEL_WORDS) or "")

    def department(self, text: str) -> str | None:
        """Return the department with this name, with or without the word قسم or إدارة before it."""
        return self.departments.get(_without_its_kind(plain(text)))


def names_of(directory: Directory) -> Names:
    """Return the names of a directory; of two entries with one name the first in use counts."""
    channels = directory.active_channels()
    return Names(
        departments=_by_name((each.id, each.name) for each in directory.active_departments()),
        categories=_by_name((each.id, each.name) for each in directory.active_categories()),
        channels=_by_name((each.id, each.name) for each in channels),
        staff=_by_name((each.id, each.name) for each in directory.active_staff()),
        channel_of_kind={each.kind: each.id for each in reversed(channels)},
    )


def _by_name(entries: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry, name in entries:
        found.setdefault(_without_its_kind(plain(name)), entry)
    return found


def _without_its_kind(words: str) -> str:
    for kind in ("قسم ", "اداره ", "وحده "):
        words = words.removeprefix(kind)
    return words
