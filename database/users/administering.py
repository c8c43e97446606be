"""What an open desk offers its administrators: keys of users, backups, files of what was erased.

What makes backups is loaded with the first of them: a window opens without.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from database.connection import connect, connection
from database.erased_files import remove_erased_files
from database.errors import StoreUnavailable
from database.meter import Progress, no_progress
from database.open import OpenDesk
from database.system import SystemRandomness
from database.users.locked_keys import MODERATE, Cost
from database.users.opening import Login, NotLoggedIn
from database.users.session import enrolment, let_in, password_change, switch_user
from database.users.terminal import Text, new_secret_typed
from kafel_desk.administration import BackupMade, NewKit
from kafel_desk.backups.keeping import KeepingRule
from kafel_desk.sharing.words import WordList
from kafel_desk.users.commands import ChangePassword, EnrolUser


@dataclass(frozen=True)
class Administering:
    """Implements the console's port ``Administration``."""

    opened: OpenDesk
    now: Callable[[], datetime]
    cost: Cost = MODERATE
    words: WordList | None = None
    """In which the sheet of a recovery kit is written."""

    def enrolment(self, staff: str, login: str, password: str) -> EnrolUser:
        """Return the command that lets somebody log in, with new keys locked by a password."""
        return enrolment(staff, login, password, self.cost)

    def password_change(self, password: str) -> ChangePassword:
        """Return the command that locks the keys of whoever is logged in by another password."""
        if self.opened.session is None:
            raise NotLoggedIn
        return password_change(self.opened.session, password, self.cost)

    def switch(self, name: str, password: str) -> str:
        """Let the next person at a shared counter work; returns who that is on the staff."""
        return switch_user(self.opened, Login(name, password), self.now()).staff

    def let_in(self) -> None:
        """Bring the key ring of this desk to the users that the journal names."""
        let_in(self.opened)

    def new_kit(self) -> NewKit:
        """Return a recovery kit for this desk, which opens nothing yet."""
        # Loaded here: a kit is made once.
        from database.users.kit import new_kit

        assert self.words is not None  # noqa: S101  (a desk of this program has them)
        return new_kit(self.opened, self.words, SystemRandomness(), self.now())

    def back_up(self, place: str, progress: Progress = no_progress) -> BackupMade:
        """Make a verified backup in a folder, and remove those that are kept no longer.

        Raises ``StoreUnavailable``: also for a folder with backups of another desk.
        """
        from database.backup import make_backup, remove_old
        from database.erasing_backups import list_erased, remember_place
        from database.unnamed_evidence import remove_unnamed

        # Before the copy: the key of the list has to be in it.
        list_erased(self.opened.store, Path(place), SystemRandomness(), self.now())
        own = connect(self.opened.folder.database, self.opened.key, read_only=True)
        try:
            bare, key = connection(own), self.opened.key
            remove_unnamed(bare, self.opened.evidence, self.now())
            made = make_backup(self.opened.folder, bare, key, Path(place), self.now(), progress)
        finally:
            own.close()
        remove_old(Path(place), KeepingRule())
        remember_place(self.opened.store, place)
        self._erase_in_backups(place)
        return BackupMade(str(made.path), made.told.made, made.told.events)

    def last_backup(self, place: str) -> datetime | None:
        """Return when the newest backup of this desk in a folder was made; None where none can be read."""
        from database.backup import latest
        from database.erased_list import SEED, list_key

        # Read as everything else: a desk may be opened to read.
        return latest(Path(place), list_key(self.opened.reader.local_setting(SEED)))

    def backup_place(self) -> str:
        """Return the folder for backups where none was set: beside that of the desk."""
        own = self.opened.folder.path
        return str(own.with_name(f"{own.name}-backups"))

    def remove_erased(self) -> int:
        """Remove the files of what was erased, and bring the backups to it; returns how many went.

        A place for backups that is not there now has its turn with the next backup.
        """
        from database.erasing_backups import remembered_places

        gone = self.opened.store.maintain(
            lambda bare: remove_erased_files(bare, self.opened.evidence)
        )
        for place in remembered_places(self.opened.store):
            with suppress(StoreUnavailable):
                self._erase_in_backups(place)
        return gone

    def _erase_in_backups(self, place: str) -> None:
        from database.erasing_backups import erase_in_backups, list_erased

        listed = list_erased(self.opened.store, Path(place), SystemRandomness(), self.now())
        erase_in_backups(Path(place), self.opened.key, listed, self.now())


def restore_backup(file: str, into: str) -> BackupMade:
    """Put a backup into a new folder."""
    from database.backup import restore

    told = restore(Path(file), Path(into))
    return BackupMade(file, told.made, told.events)


def new_password(text: Text) -> str | None:
    """Return the new password out of the environment, or as it is typed at the terminal."""
    return new_secret_typed("KAFEL_NEW_PASSWORD", text, "users.ask_new_password")
