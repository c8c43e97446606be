"""What an open desk offers its administrators from outside the core: keys, backups."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import msgspec

from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.users.commands import ChangePassword, EnrolUser, MakeKit

Progress = Callable[[int, int], object]
"""Hears how many of how many are done."""


class BackupMade(msgspec.Struct, frozen=True):
    """One backup: where it lies, when it was made (UTC), and how many events it holds."""

    path: str
    made: datetime
    events: int


class NewKit(msgspec.Struct, frozen=True):
    """A recovery kit of this desk alone; it opens nothing before ``command`` was carried out."""

    kit: RecoveryKit
    command: MakeKit


class Administration(Protocol):
    """Of one open desk; raises what the environment has against it."""

    def enrolment(self, staff: str, login: str, password: str) -> EnrolUser:
        """Return the command that lets somebody log in, with new keys locked by a password."""
        ...

    def password_change(self, password: str) -> ChangePassword:
        """Return the command that locks the keys of whoever is logged in by another password."""
        ...

    def switch(self, name: str, password: str) -> str:
        """Let the next person at a shared counter work; returns who that is on the staff."""
        ...

    def let_in(self) -> None:
        """Bring the key ring of this desk to the users that the journal names."""
        ...

    def new_kit(self) -> NewKit:
        """Return a recovery kit for this desk, which exists nowhere else and opens nothing yet.

        Refused for a desk of a centre: the kit of the centre opens it.
        """
        ...

    def back_up(self, place: str, progress: Progress = ...) -> BackupMade:
        """Make a verified backup in a folder, and remove those that are kept no longer.

        ``progress`` hears how many of how many events were verified; it may raise to stop.
        """
        ...

    def last_backup(self, place: str) -> datetime | None:
        """Return when the newest backup in a folder was made (UTC); None where none can be read."""
        ...

    def backup_place(self) -> str:
        """Return the folder for backups where none was set."""
        ...

    def remove_erased(self) -> int:
        """Remove the files of what was erased; returns how many went."""
        ...


NewPassword = Callable[[], str | None]
"""Returns the new password out of the environment or from the terminal; None where none was given."""
Restore = Callable[[str, str], BackupMade]
"""Puts a backup (its file) into a new folder."""
