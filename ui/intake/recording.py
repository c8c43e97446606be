"""What was entered in the form as commands of the desk, and how they are carried out in one write."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kafel_desk.carrying_out import carry_out
from kafel_desk.case.commands import LogContact, RecordCase
from kafel_desk.desk import Desk, Done
from ui.intake.openings import Opening

Recording = RecordCase | LogContact
"""What a form of intake becomes."""

_TEXTS = (
    "name", "phone", "other_phone", "extension", "email", "national_id", "relation", "on_behalf",
    "complained_of", "complained_staff", "remedy", "category", "department", "priority",
    "safe_contact", "reserved_number",
)  # fmt: skip

_OF_THE_LANE = frozenset({
    "name", "phone", "other_phone", "relation", "on_behalf", "safe_contact", "description",
    "confidentiality", "is_danger_now", "told_whom",
})  # fmt: skip


def record_command(
    values: Mapping[str, object],
    *,
    channel: str,
    person: bytes | None,
    received_at: datetime | None,
    told_at: datetime | None = None,
    call_seconds: int | None,
) -> RecordCase:
    """Return the command that registers what the form holds; its rules are the desk's matter."""
    if values.get("confidentiality") == "safeguarding":
        values = _asked_in_the_lane(values)
    given: dict[str, Any] = {name: values[name] for name in _TEXTS if values.get(name)}
    danger = {"yes": True, "no": False}.get(str(values.get("is_danger_now") or ""))
    answer = str(values.get("answered") or "") if values.get("answered_now") else ""
    confidentiality: Any = values.get("confidentiality") or "normal"
    kind: Any = values.get("kind") or ""
    return RecordCase(
        kind=kind,
        channel=channel,
        description=str(values.get("description") or ""),
        person=person,
        internal=values.get("internal") is True,
        confidentiality=confidentiality,
        received_at=received_at,
        call_seconds=call_seconds,
        answered=answer or None,
        is_danger_now=danger,
        told_whom=str(values.get("told_whom") or "") or None,
        told_at=told_at,
        **given,
    )


def _asked_in_the_lane(values: Mapping[str, object]) -> Mapping[str, object]:
    """Return what the lane of safeguarding asks; what was entered before F9 stays out of it."""
    asked = {name: value for name, value in values.items() if name in _OF_THE_LANE}
    return {**asked, "kind": "complaint"}


def contact_command(
    case: bytes, opening: Opening, note: str, call_seconds: int | None
) -> LogContact:
    """Return the command that adds what was said to a case that is open already."""
    return LogContact(
        case=case,
        means=opening.contact,
        direction="in",
        call_seconds=call_seconds,
        note=note.strip() or None,
    )


def execute_and_discard(desk: Desk, command: Recording, staff: str, form: str) -> Done:
    """Carry a command out and forget the draft of its form in the same write."""
    with desk.store.write() as transaction:
        done = carry_out(transaction, command, staff, desk.clock.now(), desk.randomness)
        transaction.discard_draft(form, staff)
    return done
