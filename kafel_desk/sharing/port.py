"""What the window and the console drive to share: implemented in database/sync/sharing.py.

Every call is synchronous and may take as long as a slow folder takes; the window calls it off its
own thread. Rules that say no raise ``Refused`` with words; a folder that cannot be reached raises
:class:`ShareUnavailable`. One that is full or read-only is a light and a count of what waits.
"""

from collections.abc import Callable
from typing import Protocol

from kafel_desk.language.message import Message
from kafel_desk.sharing.status import (
    PendingRequest,
    QuarantineRow,
    RecoveryKit,
    Report,
    ShareStatus,
)

Progress = Callable[[int, int], object]
"""Hears how many events came in and how many there are to come; what it raises stops the round,
and the next one goes on from there."""


class ShareUnavailable(Exception):  # noqa: N818  (a state of the world, not a fault)
    """The shared folder cannot be used now; nothing was lost, and ``message`` says so."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


class Sharing(Protocol):
    """The sharing of one open desk."""

    def status(self) -> ShareStatus:
        """Return how this desk stands to the others, from what is known here."""
        ...

    def found(self, share: str) -> RecoveryKit:
        """Found the centre on an empty folder: this desk is its first member.

        Returns the recovery kit, which exists nowhere else from then on. Refused for a desk that
        is shared already, for a folder that holds a share, and for a desk of practice.
        """
        ...

    def request_to_join(self, share: str) -> tuple[str, ...]:
        """Put a request on the share and return its six words; asked again, the same ones."""
        ...

    def withdraw_request(self) -> None:
        """Take the request back, as far as nobody admitted it."""
        ...

    def finish_joining(self) -> bool:
        """Take up the admission if it came; tells whether this desk is a member now.

        A code that another desk has gives way to a free one before the first number is given.
        """
        ...

    def pending_requests(self) -> tuple[PendingRequest, ...]:
        """Return who asks to join, oldest first."""
        ...

    def admit(self, request: str, words: str) -> PendingRequest:
        """Admit the desk whose request has this id, file or code, when the six words are right."""
        ...

    def remove(self, writer: bytes) -> None:
        """Remove a lost desk, with all its former writers, and begin a new epoch."""
        ...

    def recover(self, share: str, kit: bytes, words: str) -> None:
        """Make this desk a member by the recovery file and the words or the code on the paper.

        The record itself comes with the next :meth:`sync_now`.
        """
        ...

    def use_folder(self, share: str) -> None:
        """From now on look for the share in another folder: it was moved, or has another path here.

        Refused for a folder that holds another centre's, or none.
        """
        ...

    def renew_kit(self, kit: bytes, words: str) -> RecoveryKit:
        """Return another recovery kit of the same centre, made with the one that is there.

        The one that is there stays good until somebody destroys it.
        """
        ...

    def confirm_reseeding(self) -> None:
        """Put SHARE back on an empty folder: a person says that it is the right one."""
        ...

    def sync_now(self, progress: Progress | None = None, share: str = "") -> Report:
        """Share once in both directions, everything and at once; finishes joining where it can.

        ``share`` is another folder with the same share, for this once: a stick.
        """
        ...

    def poll(self, progress: Progress | None = None) -> Report:
        """Do one round in the background: as :meth:`sync_now`, but what is fresh may wait seconds
        for company, so that there are fewer files.
        """
        ...

    def quarantine(self) -> tuple[QuarantineRow, ...]:
        """Return what was set aside."""
        ...

    def decide(self, row: str, *, accept: bool) -> None:
        """Decide on something that was set aside, for all desks."""
        ...
