"""What the directory holds: one frozen record for each department, person on the staff and so on."""

from typing import Literal

import msgspec

Role = Literal[
    "reception", "call_handler", "media", "officer", "department", "supervisor", "director",
    "focal", "administrator", "auditor",
]  # fmt: skip
ROLES: tuple[Role, ...] = (
    "reception", "call_handler", "media", "officer", "department", "supervisor", "director",
    "focal", "administrator", "auditor",
)  # fmt: skip

CENTRE_ROLES: frozenset[Role] = frozenset(
    ("supervisor", "director", "focal", "administrator", "auditor")
)
"""Roles that reach beyond what somebody takes in or is given: over other desks, or over the centre."""

ChannelKind = Literal["visit", "phone", "whatsapp", "social"]


class Department(msgspec.Struct, frozen=True):
    """A department that cases are transferred to."""

    id: str
    name: str = ""
    is_active: bool = True
    order: int = 0


class Staff(msgspec.Struct, frozen=True):
    """Somebody who works at the centre or in a department.

    ``roles_asked`` are those that they had on a desk that joined with a record of its own: they
    hold once the centre gives this person roles.
    """

    id: str
    name: str = ""
    roles: tuple[Role, ...] = ()
    department: str | None = None
    is_active: bool = True
    roles_asked: tuple[Role, ...] = ()


class Category(msgspec.Struct, frozen=True):
    """What a case is about; sets its department, whether it is urgent, what closing it demands."""

    id: str
    name: str = ""
    parent: str | None = None
    department: str | None = None
    is_urgent: bool = False
    is_active: bool = True
    order: int = 0
    needs_evidence: bool = False
    needs_action: bool = False
    needs_approval: bool = False


class Channel(msgspec.Struct, frozen=True):
    """A way in which people reach the centre."""

    id: str
    name: str = ""
    kind: ChannelKind = "visit"
    address: str | None = None
    responsible: str | None = None
    in_intake: bool = True
    on_poster: bool = True
    is_active: bool = True
    order: int = 0
