"""The fact of a case that was taken over from a log kept before the desk (docs/decisions/0051)."""

from datetime import datetime
from typing import ClassVar

from kafel_desk.journal.fact import Fact


class CaseImported(Fact, frozen=True, kw_only=True):
    """The case stands in an old log: what that log says of it beyond its receipt.

    ``batch`` names the import, ``sheet`` (from 0) and ``row`` (from 1) the place in its file.
    Times are UTC, and the log's own: ``told_at`` and ``closed_at`` are when the person heard the
    result and when the case was closed. ``is_closed`` holds where the log says so without a day,
    and ``outcome``, one of case/facts.py, is None where it does not tell one. ``note`` holds what no other field could.
    """

    PRIVATE: ClassVar = frozenset({"action_taken", "note"})

    # Where it stands for the closing itself, it showed nothing and was no first contact.
    shown: ClassVar[tuple[bytes, ...]] = ()
    at_first_contact: ClassVar[bool] = False

    batch: bytes
    row: int
    sheet: int = 0
    old_number: str | None = None
    is_closed: bool = False
    outcome: str | None = None
    told_at: datetime | None = None
    closed_at: datetime | None = None
    action_taken: str | None = None
    note: str | None = None
