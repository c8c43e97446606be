"""How a part of the directory is declared: its table, its fields, and the fact of a change."""

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Fact
from ui.widgets.popup import Choice

Value = str | bool | tuple[str, ...] | None
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
    text: Text


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: words, and how: bold, faint, number, yes, missing; an icon."""

    text: str
    look: str = ""
    icon: str = ""
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column; the one with width 0 takes what is left."""

    title: str
    width: int
    cell: Callable[[RegisterEntry, Lookup], Cell]


class EditAs(enum.Enum):
    """How a value is edited."""

    LINE = enum.auto()
    LEFT_TO_RIGHT = enum.auto()
    CHOICE = enum.auto()
    TICK = enum.auto()
    ROLES = enum.auto()


Choices = Callable[[Lookup, str], Sequence[Choice]]


@dataclass(frozen=True, slots=True)
class EditField:
    """One field of the editor, named as in the entry and in its fact."""

    name: str
    label: str
    edit_as: EditAs = EditAs.LINE
    hint: str = ""
    choices: Choices | None = None
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """One part of the directory.

    ``change`` makes the fact of what was edited; ``entries`` returns all, those in use first.
    ``lacking`` counts the entries that miss something, told in the words of ``lacks``.
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
    change: Callable[[str, Mapping[str, Value]], Fact]
    hint: str = ""
    is_ordered: bool = True
    lacking: Callable[[Directory], int] | None = None
    lacks: str = ""
