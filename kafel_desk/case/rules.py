"""The checks that intake and the acts on a case share; each returns what is wrong, or nothing."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from kafel_desk.directory.state import Directory
from kafel_desk.field_rules import (
    LONGEST_LINE,
    LONGEST_TEXT,
    error,
    fits,
    needs_text,
    one_of,
    raise_if_any,
)
from kafel_desk.refusal import FieldError

__all__ = [
    "LONGEST_LINE", "LONGEST_TEXT", "Context", "error", "fits", "needs_text", "one_of",
    "raise_if_any",
]  # fmt: skip

EARLIEST_RECEIPT = timedelta(days=366 * 5)
"""A case that came in longer ago than this was dated by mistake."""
CLOCK_TOLERANCE = timedelta(minutes=10)
"""How far ahead of this desk's clock a time may lie that means "just now"."""


class Context(msgspec.Struct, frozen=True):
    """Who acts, when (UTC), and the directory as it stands."""

    actor: str
    now: datetime
    directory: Directory


def texts_too_long(command: msgspec.Struct) -> Iterator[FieldError]:
    """Whatever is typed into an act, no text of it is absurdly long."""
    for field in command.__struct_fields__:
        value = getattr(command, field)
        if isinstance(value, str) and (found := fits(field, value, LONGEST_TEXT)):
            yield found


def known_department(directory: Directory, field: str, entry: str | None) -> FieldError | None:
    """A department that is in use."""
    found = directory.departments.get(entry or "")
    if entry is None or (found is not None and found.is_active):
        return None
    return error(field, "error.unknown_department", name=entry)


def known_staff(directory: Directory, field: str, entry: str | None) -> FieldError | None:
    """Somebody who is at work here."""
    found = directory.staff.get(entry or "")
    if entry is None or (found is not None and found.is_active):
        return None
    return error(field, "error.unknown_staff", name=entry)


def known_category(directory: Directory, field: str, entry: str | None) -> FieldError | None:
    """A category that is in use."""
    found = directory.categories.get(entry or "")
    if entry is None or (found is not None and found.is_active):
        return None
    return error(field, "error.unknown_category", name=entry)


def known_channel(directory: Directory, field: str, entry: str) -> FieldError | None:
    """A channel that is in use."""
    found = directory.channels.get(entry)
    if found is not None and found.is_active:
        return None
    names = ", ".join(channel.id for channel in directory.active_channels())
    return error(field, "error.unknown_channel", name=entry, allowed=names)


def believable_receipt(field: str, at: datetime | None, now: datetime) -> FieldError | None:
    """A time of receipt that is neither to come nor years ago."""
    if at is None:
        return None
    if at > now + CLOCK_TOLERANCE:
        return error(field, "error.in_the_future")
    if at < now - EARLIEST_RECEIPT:
        return error(field, "error.too_long_ago")
    return None


def not_before_receipt(field: str, at: datetime | None, received: datetime) -> FieldError | None:
    """Nobody was told of what had not come yet; people type minutes, so seconds do not count."""
    if at is not None and at < received.replace(second=0, microsecond=0):
        return error(field, "error.before_receipt")
    return None


def still_to_come(field: str, due: datetime | None, now: datetime) -> FieldError | None:
    """A due time that has not passed."""
    if due is not None and due <= now:
        return error(field, "error.due_in_the_past")
    return None


def no_conflict_of_interest(
    directory: Directory, field: str, staff: str | None, complained_staff: str | None
) -> FieldError | None:
    """Whoever a complaint is about never holds it (case-file.md, People and rights)."""
    if staff is None or complained_staff is None or staff != complained_staff:
        return None
    return error(field, "error.complained_of", name=directory.staff_name(staff))
