"""What a person is shown of the sharing between desks: plain rows, put together by the engine."""

from datetime import datetime
from typing import Literal

import msgspec

from kafel_desk.journal.envelope import Subject
from kafel_desk.language.message import Message

Light = Literal["unshared", "alone", "in_step", "waiting", "silent", "gap", "full", "decision"]
"""One of the seven lights, or ``unshared`` before this desk belongs to a share.

``alone``: the folder is not reachable; ``full``: full or read-only; ``silent``: a desk was not
heard of for a while; ``gap``: part of a journal is missing for 15 minutes; ``decision``: somebody
must decide something. Where several hold, the gravest is shown: decision, full, alone, gap, waiting,
silent, in_step.
"""

Standing = Literal["unshared", "requested", "member", "unadmitted", "removed"]
"""What this desk is to the share. ``requested``: it waits for an administrator. ``unadmitted``: it
was a member under a former writer, on another machine, and must be admitted anew or recovered."""


class Report(msgspec.Struct, frozen=True):
    """What one round of sharing did.

    ``sent`` and ``received`` are events; ``waiting`` own events that are not on the share yet;
    ``quarantined`` and ``gaps`` what stands after it. ``changed`` names what came in, so that just
    that is shown anew; None where it was too much to name, and everything may have changed.
    """

    sent: int = 0
    received: int = 0
    waiting: int = 0
    quarantined: int = 0
    gaps: int = 0
    changed: frozenset[Subject] | None = frozenset()


class DeskRow(msgspec.Struct, frozen=True):
    """One writer of the centre, for the administrators' page and the console.

    ``last_heard`` is when the last file of its came in here; ``version`` the program it last shared
    with, empty when unknown. ``gap_since`` is when a part was first noticed to be missing, told
    once that is a while ago. ``is_frozen``: two versions of one number were seen (I8).
    ``is_former``: the same desk goes on as another writer. ``may_be_removed`` is what this desk
    may do.
    """

    writer: bytes
    code: str
    name: str
    events: int
    last_heard: datetime | None = None
    version: str = ""
    is_own: bool = False
    is_removed: bool = False
    is_former: bool = False
    is_frozen: bool = False
    is_clock_suspect: bool = False
    is_administrator: bool = False
    may_be_removed: bool = False
    gap_since: datetime | None = None


class QuarantineRow(msgspec.Struct, frozen=True):
    """Something that was set aside, with its reason; nothing of it was deleted.

    ``id`` names it to :meth:`Sharing.decide`; ``writer`` is empty where nobody is named.
    ``first`` and ``last`` are the numbers in question, 0 where unknown. Only what
    ``can_be_decided`` waits for somebody.
    """

    id: str
    reason: Message
    since: datetime
    file: str = ""
    writer: bytes = b""
    desk: str = ""
    first: int = 0
    last: int = 0
    can_be_decided: bool = False


class ShareStatus(msgspec.Struct, frozen=True):
    """How this desk stands to the others; read without touching the share.

    ``state_hash`` is hex, and equal on two desks just when they hold the same record. ``waiting`` is how
    many own events are not on the share yet, 0 where there is none. ``since`` is when the present ``light`` came on.
    ``words`` are the six words of this desk's own request while it is ``requested``.
    ``trouble`` is why the folder could not be read or written in the last round.
    ``needs_reseeding``: the folder is reachable, empty of our SHARE, and waits for a confirmation.
    """

    desk: str
    name: str
    writer: bytes
    state_hash: str
    events: int
    waiting: int
    quarantined: int
    light: Light = "unshared"
    standing: Standing = "unshared"
    share: str = ""
    share_id: bytes = b""
    since: datetime | None = None
    last_round: datetime | None = None
    desks: tuple[DeskRow, ...] = ()
    words: tuple[str, ...] = ()
    requested_at: datetime | None = None
    needs_reseeding: bool = False
    is_administrator: bool = False
    clock_warnings: tuple[Message, ...] = ()
    trouble: Message | None = None


class PendingRequest(msgspec.Struct, frozen=True):
    """Somebody asks to join; ``words`` are what that desk must show, in the catalogue's language."""

    id: str
    code: str
    words: tuple[str, ...] = ()
    at: datetime | None = None


class RecoveryKit(msgspec.Struct, frozen=True):
    """What opens the whole record when every desk is lost: printed words, and a file.

    Neither is any use without the other. It is not kept on the desk: it is shown once. ``words``
    are 24, Arabic, as on the paper; ``code`` is the same in 48 hexadecimal digits, for the square code.
    ``file`` is the content of the recovery file, ``file_name`` how to name it. ``share_number`` and
    ``fingerprint`` are printed to compare. ``is_of_desk``: it is of a desk that shares nothing, and
    the number is that of the kit alone. ``made_at`` is told by the clock of the centre.
    """

    words: tuple[str, ...]
    code: str
    file: bytes
    file_name: str
    share_number: str
    fingerprint: str
    made_at: datetime
    is_of_desk: bool = False
