"""What was entered in the form as commands of the desk, and how they are carried out in one write."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kafel_desk.case.commands import LogContact, RecordCase
from kafel_desk.desk import Desk, Done, carry_out
from ui.intake.openings import Opening

_TEXTS = (
    "name", "phone", "other_phone", "extension", "email", "national_id", "relation", "on_behalf",
    "complained_of", "complained_staff", "remedy", "category", "department", "priority",
    "safe_contact", "reserved_number",
)  # fmt: skip


def record_command(
    values: Mapping[str, object],
    *,
    channel: str,
    person: bytes | None,
    received_at: datetime | None,
    call_seconds: int | None,
) -> RecordCase:
    """Return the command that registers what the form holds; its rules are the desk's matter."""
    given: dict[str, Any] = {name: values[name] for name in _TEXTS if values.get(name)}
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
        **given,
    )


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


def execute_and_discard(
    desk: Desk, command: RecordCase | LogContact, staff: str, form: str
) -> Done:
    """Carry a command out and forget the draft of its form in the same write."""
    with desk.store.write() as transaction:
        done = carry_out(transaction, command, staff, desk.clock.now(), desk.randomness)
        transaction.discard_draft(form, staff)
    return done
