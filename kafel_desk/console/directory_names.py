"""What people call the entries of the directory, looked up by id or by name as it is written."""

from collections.abc import Mapping
from typing import Protocol

import msgspec

from kafel_desk.directory.state import Directory
from kafel_desk.language.folding import fold
from kafel_desk.opened import OpenDesk
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import access_of
from kafel_desk.rights.services import Service, may_use


class Named(Protocol):
    """An entry of the directory."""

    @property
    def id(self) -> str:
        """What facts call it."""
        ...

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    @property
    def is_active(self) -> bool:
        """Whether it is in use."""
        ...


class Names(msgspec.Struct, frozen=True):
    """The folded names of the entries in use, each with its id."""

    directory: Directory
    staff: Mapping[str, str]
    departments: Mapping[str, str]
    categories: Mapping[str, str]
    channels: Mapping[str, str]

    def find_staff(self, text: str) -> str:
        """Return the id of somebody on the staff, or the text where nobody is called that."""
        return _find(text, self.directory.staff, self.staff)

    def find_department(self, text: str) -> str:
        """Return the id of a department, or the text where none is called that."""
        return _find(text, self.directory.departments, self.departments)

    def find_category(self, text: str) -> str:
        """Return the id of a category, or the text where none is called that."""
        return _find(text, self.directory.categories, self.categories)

    def find_channel(self, text: str) -> str:
        """Return the id of a channel, or the text where none is called that."""
        return _find(text, self.directory.channels, self.channels)


def names_of(directory: Directory) -> Names:
    """Fold the names of a directory once, for many lines."""
    return Names(
        directory,
        staff=_folded(directory.staff),
        departments=_folded(directory.departments),
        categories=_folded(directory.categories),
        channels=_folded(directory.channels),
    )


def acting(named: str | None, opened: OpenDesk) -> str | None:
    """Return who acts: where people log in, whoever did, and nobody in the name of another.

    Raises ``Refused`` when somebody else was named.
    """
    if opened.staff is None:
        return named
    directory = opened.desk.reader.directory()
    if named is not None and names_of(directory).find_staff(named) != opened.staff:
        raise refuse("as", "users.only_yourself")
    return opened.staff


def may_serve(opened: OpenDesk, service: Service) -> bool:
    """Tell whether a service is for whoever is logged in; for everybody where nobody can."""
    if opened.staff is None:
        return True
    return may_use(access_of(opened.desk.reader.directory(), opened.staff), service)


def check_right(opened: OpenDesk, service: Service) -> None:
    """Raise ``Refused`` when a service is not for whoever is logged in."""
    if not may_serve(opened, service):
        raise refuse("", "error.not_your_right")


def default_actor(directory: Directory) -> str | None:
    """Return who acts where nobody is named: the first at reception, else the first at all."""
    at_work = [person for person in directory.staff.values() if person.is_active]
    at_reception = [person for person in at_work if "reception" in person.roles]
    return next((person.id for person in (*at_reception, *at_work)), None)


def _folded(entries: Mapping[str, Named]) -> dict[str, str]:
    return {fold(entry.name): entry.id for entry in entries.values() if entry.is_active}


def _find(text: str, entries: Mapping[str, Named], names: Mapping[str, str]) -> str:
    return text if text in entries else names.get(fold(text), text)
