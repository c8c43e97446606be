"""Who may open the database of a desk: by the key ring where people log in, else by the key file.

A desk from before log-in, and one that waits to be admitted to a centre, has a key file. The first
user who is enrolled gives it a ring, under another key, and the file goes.
"""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from database import core_file
from database.connection import Connection, connect
from database.directory import read_directory
from database.errors import KeyMissing, StoreUnavailable, WrongKey, told_apart
from database.folder import DeskFolder
from database.key_file import KEY_LENGTH, KeyFile
from database.kit_holder import kit_holder
from database.meter import Progress, no_progress
from database.sync.desk_keys import DeskKeys
from database.users.attempts import NOBODY, Attempts
from database.users.key_ring import KeyRing, Unlocked, WrongPassword
from kafel_desk.directory.state import Directory
from kafel_desk.users.lost import LostPassword
from kafel_desk.users.user import User, login_key


class NotLoggedIn(StoreUnavailable):
    """This desk opens for a name and a password, and none was given."""

    key = "users.not_logged_in"


class TooSoon(StoreUnavailable):
    """After so many wrong passwords the next one has to wait."""

    key = "users.too_soon"

    def __init__(self, wait: timedelta) -> None:
        super().__init__(n=max(ceil(wait.total_seconds()), 1))
        self.wait = wait


class NoUser(StoreUnavailable):
    """This person may not log in here any more."""

    key = "users.disabled"


@dataclass(frozen=True, repr=False)
class Login:
    """A name and a password as they were typed."""

    name: str
    password: str


Entry = Login | LostPassword
"""What lets somebody in: a name with a password, or with the recovery kit."""


def unlock(folder: DeskFolder, login: Login, now: datetime) -> Unlocked:
    """Open the key ring, counting wrong passwords.

    Raises ``WrongPassword``, ``TooSoon``, and what is wrong with the file.
    """
    ring = KeyRing(folder.keys)
    name = login_key(login.name)
    is_known = any(login_key(one.login) == name for one in ring.read().holders)
    attempts = Attempts(folder.tries, name if is_known else NOBODY)
    with attempts.one_at_a_time():
        if wait := attempts.wait(now):
            raise TooSoon(wait)
        try:
            unlocked = ring.unlock(login.name, login.password)
        except WrongPassword:
            attempts.note_wrong(now)
            raise
        attempts.note_right()
    return unlocked


def login_names(folder: DeskFolder) -> tuple[str, ...]:
    """Return the names that open a desk, in order; none where nobody has to log in."""
    ring = KeyRing(folder.keys)
    return tuple(sorted(one.login for one in ring.read().holders)) if ring.is_there() else ()


def has_kit(folder: DeskFolder) -> bool:
    """Tell whether a recovery kit opens a desk, as its key ring says; not where it is damaged."""
    try:
        return bool(KeyRing(folder.keys).read().kit)
    except StoreUnavailable:
        return False


def unlock_or_read_key(
    folder: DeskFolder, login: Login | None, now: datetime, kit: DeskKeys | None = None
) -> tuple[bytes, Unlocked | None]:
    """Return the key that opens the database, and who was let in by it: nobody by the kit."""
    core_file.leave_none()
    ring = KeyRing(folder.keys)
    if kit is not None:
        return working_key(folder, ring.unlock_with_kit(kit)), None
    if not ring.is_there():
        if not folder.key.exists():
            # Where people log in there is no key file any more: it is the ring that is missing.
            raise KeyMissing(path=str(folder.keys))
        return KeyFile(folder.key).key(), None
    if login is None:
        raise NotLoggedIn
    unlocked = unlock(folder, login, now)
    return working_key(folder, unlocked.database_keys), unlocked


def working_key(folder: DeskFolder, keys: tuple[bytes, ...]) -> bytes:
    """Return the one of these keys that the database has: two while it is changed."""
    for key in keys:
        try:
            connect(folder.database, key, read_only=True).close()
        except WrongKey:
            continue
        return key
    raise WrongKey(path=str(folder.database))


def renew_ring(
    connection: Connection, folder: DeskFolder, key: bytes, progress: Progress = no_progress
) -> bytes:
    """Bring the ring to the users that the journal names; returns the key of the database now.

    Whoever came in on another desk is let in here from now on. When somebody was disabled, or left
    the staff, or the recovery kit gave way to another, the key of the database changes, so that an
    old copy of the ring opens nothing new; ``progress`` hears how many pages have the new one.
    """
    with told_apart():
        directory = read_directory(connection)
        kit = kit_holder(connection, directory)
    users = active_users(directory)
    ring = KeyRing(folder.keys)
    if not users:
        return key
    if not ring.is_there():
        return _change_key(connection, folder, users, key, kit, progress)
    held = ring.read()
    is_left = {holder.staff for holder in held.holders} - users.keys()
    is_changing = any(len(holder.sealed) > 1 for holder in held.holders)
    is_replaced = held.kit not in (b"", kit)
    if is_left or is_replaced or is_changing or held.is_key_due:
        return _change_key(connection, folder, users, key, kit, progress)
    if not ring.is_current(users, kit):
        ring.put(users.values(), (key,), kit)
    return key


def active_users(directory: Directory) -> dict[str, User]:
    """Return who may log in at this moment, by their entry on the staff."""
    return {
        user.staff: user
        for user in directory.users.values()
        if user.is_active and (person := directory.staff.get(user.staff)) and person.is_active
    }


def _change_key(
    connection: Connection,
    folder: DeskFolder,
    users: dict[str, User],
    old: bytes,
    kit: bytes,
    progress: Progress,
) -> bytes:
    """Give the database another key. The ring knows both until it has the new one."""
    # Loaded here: the key changes when somebody leaves.
    from database.users.rekeying import give_key

    with told_apart():
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    progress(0, pages)
    ring, new = KeyRing(folder.keys), os.urandom(KEY_LENGTH)
    ring.put(users.values(), (new, old), kit)
    give_key(connection, folder.log, new, progress)
    ring.settle()
    folder.key.unlink(missing_ok=True)
    return new
