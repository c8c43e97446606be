"""How a part of the directory is declared: its table, its fields, and the fact of a change."""

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Fact
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.routines.routine import Every
from kafel_desk.time.wording import long_date
from ui.context import WindowContext
from ui.widgets.popup import Choice

Value = str | bool | tuple[str, ...] | Every | None
Text = Callable[..., str]


class RegisterEntry(Protocol):
    """What departments, staff, categories and channels have in common."""

    @property
    def id(self) -> str:
        """The name under which facts know it."""
        ...

    @property
    def name(self) -> str:
        """The name that people read."""
        ...

    @property
    def is_active(self) -> bool:
        """Whether it is in use."""
        ...


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a cell or a list of choices looks up."""

    directory: Directory
    catalogue: Catalogue
    today: date

    @property
    def text(self) -> Text:
        """The words of a key."""
        return self.catalogue.text

    def day(self, day: date) -> str:
        """Return a day as lists have it."""
        return long_date(self.catalogue, day)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: words, and how: bold, faint, number, yes, missing; an icon."""

    text: str
    look: str = ""
    icon: str = ""
    indent: int = 0


def name_cell(entry: RegisterEntry, _lookup: Lookup) -> Cell:
    """Return the name of an entry; what is switched off is faint."""
    return Cell(entry.name, "bold" if entry.is_active else "faint")


def in_use_cell(entry: RegisterEntry, lookup: Lookup) -> Cell:
    """Return whether an entry is in use, in words."""
    if entry.is_active:
        return Cell(lookup.text("set.yes"), "yes")
    return Cell(lookup.text("set.switched_off"), "faint")


@dataclass(frozen=True, slots=True)
class Column:
    """A column; the one with width 0 takes what is left."""

    title: str
    width: int
    cell: Callable[[RegisterEntry, Lookup], Cell]


class EditAs(enum.Enum):
    """How a value is edited."""

    LINE = enum.auto()
    LONG = enum.auto()
    LEFT_TO_RIGHT = enum.auto()
    CHOICE = enum.auto()
    TICK = enum.auto()
    TICKS = enum.auto()
    PERIOD = enum.auto()


Choices = Callable[[Lookup, str], Sequence[Choice]]


class Companion(Protocol):
    """What stands below a field and follows what is typed in it."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        ...

    def show_lookup(self, lookup: Lookup, entry: RegisterEntry | None) -> None:
        """Take the directory as it stands, and the entry that is edited, if it is not new."""
        ...


CompanionMaker = Callable[[WindowContext, QWidget], Companion]
"""Makes the companion of an input."""


class EntryPart(Protocol):
    """What stands below the fields: more about the entry, which its own acts change."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""
        ...

    def show_entry(self, entry: RegisterEntry | None, lookup: Lookup) -> None:
        """Show what it tells of an entry; None for a new one."""
        ...


@dataclass(frozen=True, slots=True)
class EditField:
    """One field of the editor, named as in the entry and in its fact.

    ``words`` are what may be ticked, by code; ``opens_with`` is the code of a new entry.
    ``is_needed`` tells of which entries (None: a new one) it may not stay empty.
    """

    name: str
    label: str
    edit_as: EditAs = EditAs.LINE
    hint: str = ""
    choices: Choices | None = None
    is_optional: bool = False
    words: Mapping[Any, str] = field(default_factory=dict)
    opens_with: str = ""
    is_needed: Callable[[RegisterEntry | None], bool] = lambda _entry: False
    companion: CompanionMaker | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """Somebody looked an entry over and found it right, which is a fact with its day.

    ``words`` tell when that was last, ``is_due`` whether it was too long ago.
    """

    words: Callable[[RegisterEntry, Lookup], str]
    is_due: Callable[[RegisterEntry, date], bool]
    given: Callable[[date, str], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Register:
    """One part of the directory.

    ``change`` makes the fact of what was edited; ``entries`` returns all, those in use first.
    ``lacking`` counts the entries that miss something, told in the words of ``lacks``. Where there
    is a ``review``, an entry that is written counts as looked over. ``begins_with`` is what a new
    entry has besides what is typed. ``routine`` is that of the centre by which all of it is gone
    through from time to time. ``called`` are the fields of the fact that the editor calls by
    another name. ``part`` makes what stands below the fields.
    """

    name: str
    title: str
    icon: str
    count: str
    add: str
    new: str
    prefix: str
    columns: tuple[Column, ...]
    fields: tuple[EditField, ...]
    entries: Callable[[Directory], Sequence[RegisterEntry]]
    change: Callable[[str, Mapping[str, Any]], Fact]
    hint: str = ""
    is_ordered: bool = True
    lacking: Callable[[Directory], int] | None = None
    lacks: str = ""
    review: Review | None = None
    begins_with: Callable[[date], Mapping[str, object]] | None = None
    routine: str = ""
    called: Mapping[str, str] = field(default_factory=dict)
    part: Callable[[WindowContext], EntryPart] | None = None
    editor_width: int = 344
    empty_title: str = ""
    empty: str = ""
