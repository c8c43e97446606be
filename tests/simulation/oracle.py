"""What a set of events must amount to, worked out by brute force from who saw what.

Written from the rules in words (design/sync.md, the table of fields) and from nothing else: it reads
bodies as plain msgpack, knows no register, no fold and no order of arrival, and looks at every pair.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

_BEGINNINGS = {"case": "CaseReceived", "person": "PersonRecorded"}
_FIRST_VALUES: Mapping[str, Mapping[str, Any]] = {
    "case": {
        **dict.fromkeys(
            ("person", "relation", "category", "department", "complained_staff", "remedy"),
        ),
        **dict.fromkeys(("on_behalf", "complained_of", "safe_contact")),
        "internal": False,
        "priority": "normal",
        "confidentiality": "normal",
        "description": "",
    },
    "person": {
        **dict.fromkeys(("name", "extension", "email", "national_id")),
        "internal": False,
        "phones": [],
    },
}
_NOT_CORRECTABLE = {"number", "desk", "received_by", "call_seconds", "code_word"}
_WRITES = {
    "DetailsCorrected": None,
    "PersonCorrected": None,
    "PrioritySet": ("priority",),
    "ConfidentialitySet": ("confidentiality",),
    "OfficerAssigned": ("officer",),
}
_HIGHEST = {
    "priority": ("normal", "urgent"),
    "confidentiality": ("normal", "confidential", "safeguarding"),
}
_HARMLESS = {
    *("NoteAdded", "ContactLogged", "ReminderGiven", "OpinionInvited", "OpinionRecorded"),
    *("LinkedToCase", "ActionDone", "ActionChecked"),
}


class Seen(NamedTuple):
    """One event, as plain data."""

    id: bytes
    clock: int
    kind: str
    subject: bytes
    type: str
    fields: dict[str, Any]
    seen: dict[str, list[bytes]]


class Verdict(NamedTuple):
    """What must be true of one subject: the live values of each field, and whether it is closed."""

    live: dict[str, frozenset[bytes]]
    shown: dict[str, Any]
    in_conflict: frozenset[str]
    is_closed: bool


def read(body: bytes, private: bytes) -> Seen:
    """Read one event out of its bytes and its opened private part."""
    writer, number, _, clock, _, (kind, subject), name, _, public, _, seen = msgspec.msgpack.decode(
        body
    )
    fields = msgspec.msgpack.decode(public)
    if private:
        fields |= msgspec.msgpack.decode(private)
    return Seen(writer + number.to_bytes(8, "big"), clock, kind, subject, name, fields, seen)


def judge(events: Iterable[Seen]) -> Verdict | None:
    """Work out one subject from all its events; None when it has not begun."""
    all_of_it = list(events)
    kind = all_of_it[0].kind
    beginnings = [event for event in all_of_it if event.type == _BEGINNINGS.get(kind)]
    if not beginnings:
        return None
    first = min(beginnings, key=lambda event: (event.clock, event.id))
    writes: dict[str, dict[bytes, tuple[tuple[int, bytes], Any]]] = {}
    replaced: dict[str, set[bytes]] = {}
    for event in all_of_it:
        for field, value in _values_of(event, first).items():
            writes.setdefault(field, {})[event.id] = ((event.clock, event.id), value)
            replaced.setdefault(field, set()).update(event.seen.get(field, ()))
    live = {
        field: {name: entry for name, entry in entries.items() if name not in replaced[field]}
        for field, entries in writes.items()
    }
    return Verdict(
        {field: frozenset(entries) for field, entries in live.items()},
        {field: _shown(field, entries.values()) for field, entries in live.items()},
        frozenset(
            field
            for field, entries in live.items()
            if len({repr(value) for _, value in entries.values()}) > 1
        ),
        any(_closes(event, all_of_it, first) for event in all_of_it),
    )


def _values_of(event: Seen, first: Seen) -> dict[str, Any]:
    if event.id == first.id:
        values = {**_FIRST_VALUES[event.kind], **event.fields}
        return {name: value for name, value in values.items() if name not in _NOT_CORRECTABLE}
    if event.type not in _WRITES:
        return {}
    names = _WRITES[event.type]
    if names is None:
        return event.fields
    return {name: event.fields.get(name) for name in names}


def _shown(field: str, entries: Iterable[tuple[tuple[int, bytes], Any]]) -> Any:
    values = sorted(entries, key=lambda entry: entry[0])
    if field in _HIGHEST:
        return max((value for _, value in values), key=_HIGHEST[field].index)
    return values[-1][1] if values else None


def _closes(closing: Seen, events: Iterable[Seen], first: Seen) -> bool:
    """A closing closes if its closer had seen all that matters; what the clocks say is no matter."""
    if closing.type != "CaseClosed":
        return False
    shown = set(closing.fields.get("shown", ()))
    at_once = closing.fields.get("at_first_contact", False)
    return all(
        event.id in shown
        or event.id == closing.id
        or event.type in _HARMLESS
        or (at_once and event.id[:16] == closing.id[:16] and event.id < closing.id)
        for event in events
    ) and bool(first)
