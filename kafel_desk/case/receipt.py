"""What a slip says: the receipt that a person takes away, as plain data."""

from datetime import datetime
from typing import Literal

import msgspec

from kafel_desk.case.facts import Kind

AskBy = Literal["phone", "whatsapp"]


class WayToAsk(msgspec.Struct, frozen=True):
    """A number at which the person may ask about the case."""

    by: AskBy
    address: str


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """One slip. Times are aware and in the zone of the centre; names are as the directory has them.

    ``is_discreet`` is set for a confidential or safeguarding case and for one with a safe-contact
    note: such a slip shows neither ``person`` nor ``subject`` nor ``remedy``, whatever they hold.
    ``desk`` is where it was received, by name and code.
    ``code_word`` stands in the place of the name of a person who gave none. ``first_reply_by`` and
    ``result_by`` are None where nothing is timed (safeguarding) or nothing more is owed. A way to
    ask without an address is left out. ``is_practice`` marks the slip of a case that is not real.
    """

    number: str
    kind: Kind
    received_at: datetime
    channel: str
    receiver: str
    desk: str = ""
    charity: str
    centre: str
    person: str | None = None
    subject: str | None = None
    remedy: str | None = None
    code_word: str | None = None
    first_reply_by: datetime | None = None
    result_by: datetime | None = None
    ways_to_ask: tuple[WayToAsk, ...] = ()
    is_discreet: bool = False
    is_practice: bool = False
