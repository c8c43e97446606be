"""The facts of a person. A person is not a case and not a child (design/case-file.md)."""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from kafel_desk.journal.fact import Fact


class PersonRecorded(Fact, frozen=True, kw_only=True):
    """Somebody came, called or wrote for the first time.

    ``phones`` are in canonical form (person/phones.py), the one they used first. A number may
    belong to several people and a person may have several numbers.
    """

    PRIVATE: ClassVar = frozenset({"name", "phones", "extension", "email", "national_id"})

    internal: bool = False
    name: str | None = None
    phones: tuple[str, ...] = ()
    extension: str | None = None
    email: str | None = None
    national_id: str | None = None


class PersonCorrected(Fact, frozen=True, kw_only=True):
    """Fields of the person were corrected; each names the values that the form showed."""

    PRIVATE: ClassVar = frozenset({"name", "phones", "extension", "email", "national_id"})

    internal: bool | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    phones: tuple[str, ...] | UnsetType = UNSET
    extension: str | None | UnsetType = UNSET
    email: str | None | UnsetType = UNSET
    national_id: str | None | UnsetType = UNSET


PERSON_FACTS: tuple[type[Fact], ...] = (PersonRecorded, PersonCorrected)
