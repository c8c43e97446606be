"""What was entered in the form as commands of the desk, and how they are carried out in one write."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from kafel_desk.carrying_out import carry_out
from kafel_desk.case.commands import LogContact, RecordCase
from kafel_desk.desk import Done
from kafel_desk.refusal import Refused
from ui.context import Changes, WindowContext
from ui.intake.openings import Opening
from ui.work import Operation

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


def begin_recording(
    context: WindowContext,
    command: Callable[[], Recording],
    form: str,
    *,
    page: object,
    done: Callable[[Done], object],
    refused: Callable[[Refused], object],
    ended: Callable[[], object],
) -> None:
    """Carry a command out and forget the draft of its form in the same write, in the background.

    `command` is called there. What `page` recorded is announced to the others. Whoever sat down
    meanwhile sees nothing of it: neither `done` nor `refused` is called then.
    """
    desk, session, staff = context.desk, context.session, context.session.staff

    def record(_progress: object) -> Done:
        wanted = command()
        with desk.store.write() as transaction:
            result = carry_out(transaction, wanted, staff, desk.clock.now(), desk.randomness)
            transaction.discard_draft(form, staff)
        return result

    def is_still_here() -> bool:
        return session.staff == staff

    def tell(result: Done) -> None:
        if is_still_here():
            done(result)
        changed = frozenset({(result.case or b"").hex()})
        context.navigation.announce(Changes(frozenset({"case", "person"}), changed, page))

    context.work.write(
        Operation(
            record,
            tell,
            refused=lambda error: refused(error) if is_still_here() else None,
            ended=ended,
            name="record",
        )
    )
