"""The checks that intake and the acts on a case share; each returns what is wrong, or nothing."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from kafel_desk.directory.state import Directory
from kafel_desk.language.message import message
from kafel_desk.refusal import FieldError, Refused

LONGEST_TEXT = 2_000_000
"""Characters in one text: two novels; more is a mistake of the clipboard."""
LONGEST_LINE = 500
"""Characters in a name or another single line."""
EARLIEST_RECEIPT = timedelta(days=366 * 5)
"""A case that came in longer ago than this was dated by mistake."""
CLOCK_TOLERANCE = timedelta(minutes=10)
"""How far ahead of this desk's clock a time may lie that means "just now"."""


class Context(msgspec.Struct, frozen=True):
    """Who acts, when (UTC), and the directory as it stands."""

    actor: str
    now: datetime
    directory: Directory


def raise_if_any(errors: Iterable[FieldError | None]) -> None:
    """Raise one refusal with everything that is wrong, so that all of it is shown at once."""
    found = tuple(error for error in errors if error is not None)
    if found:
        raise Refused(*found)


def error(field: str, key: str, /, **params: object) -> FieldError:
    """Name what is wrong with one field."""
    return FieldError(field, message(key, **params))


def needs_text(field: str, text: str | None) -> FieldError | None:
    """A text that has to say something, and is not absurdly long."""
    if not text:
        return error(field, "error.needed")
    return fits(field, text, LONGEST_TEXT)


def fits(field: str, text: str | None, longest: int) -> FieldError | None:
    """A text that may be missing but not be absurdly long."""
    if text is not None and len(text) > longest:
        return error(field, "error.too_long", longest=longest)
    return None


def one_of(field: str, value: object, allowed: Iterable[object]) -> FieldError | None:
    """A value out of a closed list."""
    allowed = tuple(allowed)
    if value in allowed:
        return None
    return error(field, "error.not_one_of", allowed=", ".join(str(item) for item in allowed))


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
