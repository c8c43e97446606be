"""The fields of the intake form, declared: what each is called, how it is entered, where it stands."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from kafel_desk.case.facts import Confidentiality, Kind, Priority, Relation


class Entry(enum.Enum):
    """How a value is entered."""

    PHONE = enum.auto()
    LINE = enum.auto()
    LEFT_TO_RIGHT = enum.auto()
    DIGITS = enum.auto()
    LONG = enum.auto()
    CHOICE = enum.auto()
    STAFF = enum.auto()
    DEPARTMENT = enum.auto()
    RESERVED = enum.auto()
    WHEN = enum.auto()
    TICK = enum.auto()


@dataclass(frozen=True, slots=True)
class FieldDeclaration:
    """One field: ``name`` is that of the command (`RecordCase`), the rest are catalogue keys.

    ``choices`` are codes with their keys. ``is_whole_row`` gives it both columns of the further
    details. ``opens_with`` is the choice that stands there from the beginning.
    """

    name: str
    label: str
    entry: Entry = Entry.LINE
    placeholder: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    opens_with: str = ""
    is_whole_row: bool = False


RELATION_WORDS: Mapping[Relation, str] = {
    "guardian": "relation.guardian",
    "delegate": "relation.delegate",
    "orphan": "relation.orphan",
    "donor": "relation.donor",
    "visitor": "relation.visitor",
    "staff": "relation.staff",
    "other": "relation.other",
}
KIND_WORDS: Mapping[Kind, str] = {
    "complaint": "kind.complaint",
    "inquiry": "kind.inquiry",
    "suggestion": "kind.suggestion",
}
KIND_HINTS: Mapping[Kind, str] = {
    "complaint": "kind.complaint_hint",
    "inquiry": "kind.inquiry_hint",
    "suggestion": "kind.suggestion_hint",
}
KIND_ICONS: Mapping[Kind, str] = {
    "complaint": "complaint",
    "inquiry": "question",
    "suggestion": "bulb",
}
PRIORITY_WORDS: Mapping[Priority, str] = {
    "normal": "priority.normal",
    "urgent": "priority.urgent",
}
CONFIDENTIALITY_WORDS: Mapping[Confidentiality, str] = {
    "normal": "confidentiality.normal",
    "confidential": "confidentiality.confidential",
    "safeguarding": "confidentiality.safeguarding",
}

PERSON_FIELDS: tuple[FieldDeclaration, ...] = (
    FieldDeclaration("phone", "field.phone", Entry.PHONE),
    FieldDeclaration("other_phone", "field.other_phone", Entry.PHONE),
    FieldDeclaration("name", "field.name", hint="intake.name_optional"),
    FieldDeclaration(
        "relation",
        "field.relation",
        Entry.CHOICE,
        placeholder="intake.not_chosen",
        choices=(("", "intake.not_chosen"), *RELATION_WORDS.items()),
    ),
)

FURTHER_FIRST: tuple[FieldDeclaration, ...] = (
    FieldDeclaration(
        "safe_contact",
        "field.safe_contact",
        placeholder="field.safe_contact_sample",
        is_whole_row=True,
    ),
    FieldDeclaration(
        "priority",
        "field.priority",
        Entry.CHOICE,
        placeholder="priority.by_category",
        choices=(("", "priority.by_category"), *PRIORITY_WORDS.items()),
    ),
    FieldDeclaration("on_behalf", "field.on_behalf", placeholder="field.on_behalf_nobody"),
)
FURTHER_REST: tuple[FieldDeclaration, ...] = (
    FieldDeclaration("complained_of", "field.complained_of"),
    FieldDeclaration(
        "complained_staff", "field.complained_staff", Entry.STAFF, placeholder="intake.type_part"
    ),
    FieldDeclaration(
        "confidentiality",
        "field.confidentiality",
        Entry.CHOICE,
        choices=tuple(CONFIDENTIALITY_WORDS.items()),
        opens_with="normal",
    ),
    FieldDeclaration(
        "department",
        "field.department",
        Entry.DEPARTMENT,
        placeholder="field.department_by_category",
    ),
    FieldDeclaration("national_id", "field.national_id", Entry.DIGITS),
    FieldDeclaration("email", "field.email", Entry.LEFT_TO_RIGHT),
    FieldDeclaration("extension", "field.extension", Entry.DIGITS),
    FieldDeclaration(
        "reserved_number",
        "field.reserved_number",
        Entry.RESERVED,
        placeholder="field.reserved_number_sample",
        hint="field.reserved_number_hint",
    ),
    FieldDeclaration("received_at", "field.received_at", Entry.WHEN, hint="field.received_at_hint"),
    FieldDeclaration("internal", "field.internal", Entry.TICK, is_whole_row=True),
)
FURTHER_FIELDS = (*FURTHER_FIRST, *FURTHER_REST)
