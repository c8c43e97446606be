"""Who is logged in at an open desk: signs their acts, and gives way to the next at the counter."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from database.errors import StoreUnavailable
from database.kit_holder import kit_holder
from database.sealed_keys import HolderKeys
from database.signing import SessionSigner
from database.sync import member_tables
from database.sync.desk_keys import DeskKeys
from database.users.key_ring import KeyRing, Unlocked, WrongPassword
from database.users.locked_keys import MODERATE, Cost, lock_keys, new_keys
from database.users.opening import Login, NoUser, active_users, unlock
from kafel_desk.users.commands import ChangePassword, EnrolUser

if TYPE_CHECKING:
    from database.open import OpenDesk


@dataclass
class Session:
    """Somebody who is logged in, with their keys; they never leave this process."""

    staff: str
    keys: DeskKeys


def begin_session(opened: "OpenDesk", unlocked: Unlocked) -> Session:
    """Let somebody work at an open desk; raises ``NoUser`` for who may not log in any more.

    The file beside the database may be older than the record, or altered: whose keys these are is
    what the record says, and who was enrolled anew has others. Raises ``WrongPassword`` for them.
    """
    user = active_users(opened.reader.directory()).get(unlocked.staff)
    if user is None:
        raise NoUser
    if unlocked.keys.public() != (user.signing, user.sealing):
        raise WrongPassword
    session = Session(unlocked.staff, unlocked.keys)
    opened.session = session
    opened.reader.keys = HolderKeys(session.keys)
    if opened.writing is not None:
        opened.writing.keys = opened.reader.keys
        writing = opened.writing

        def keys_of_desk() -> DeskKeys | None:
            # Asked each time: a desk founds or enters a centre while somebody is logged in.
            return writing.look(lambda at: member_tables.read_desk_keys(at, writing.writer()))

        writing.signer = SessionSigner(session.staff, session.keys, keys_of_desk)
        seal_what_is_guarded(opened)
    return session


def seal_what_is_guarded(opened: "OpenDesk") -> None:
    """Let whoever is logged in seal what they can open to the focal persons who came since.

    At log-in, and whenever what other desks recorded may name another focal person. Also who gave
    the role up: a desk that did not know yet may have sealed to them what nobody else can open.
    """
    session, writing = opened.session, opened.writing
    if writing is None or session is None:
        return
    keys = HolderKeys(session.keys)
    with suppress(StoreUnavailable):  # a full disk must not keep anybody out
        if writing.look(keys.opens_anything):
            writing.seal_guarded(keys)


def switch_user(opened: "OpenDesk", login: Login, now: datetime) -> Session:
    """Let the next person at a shared counter work, without closing the desk.

    Also somebody who came in, or got another password, on another desk since this one was opened.
    """
    let_in(opened)
    return begin_session(opened, unlock(opened.folder, login, now))


def enrolment(
    staff: str,
    login: str,
    password: str,
    cost: Cost = MODERATE,
    keys: DeskKeys | None = None,
) -> EnrolUser:
    """Return the command that lets somebody log in with a first password, with new keys."""
    keys = keys or new_keys()
    public = keys.public()
    return EnrolUser(
        staff=staff,
        login=login,
        signing=public.signing,
        sealing=public.sealing,
        locked=lock_keys(keys, password, cost),
    )


def password_change(session: Session, password: str, cost: Cost = MODERATE) -> ChangePassword:
    """Return the command that locks the own keys by another password."""
    return ChangePassword(staff=session.staff, locked=lock_keys(session.keys, password, cost))


def let_in(opened: "OpenDesk") -> None:
    """Bring the ring to the users after one was enrolled, changed a password or was disabled.

    Who was disabled, and a kit that gave way to another, is out of the ring at once; the key of the database changes when the desk is
    next opened (opening.py), because whoever reads it now would have to be stopped.
    """
    ring = KeyRing(opened.folder.keys)
    with _one_writes:
        if not ring.is_there():
            return
        directory, held = opened.reader.directory(), ring.read()
        users = active_users(directory)
        kit = opened.store.look(lambda connection: kit_holder(connection, directory))
        if not ring.is_current(users, kit):
            leaving = {holder.staff for holder in held.holders} - users.keys()
            is_replaced = held.kit not in (b"", kit)
            ring.put(
                users.values(), (opened.key,), kit,
                is_key_due=held.is_key_due or bool(leaving) or is_replaced,
            )  # fmt: skip


_one_writes = Lock()
"""The ring of an open desk is written by this process alone, but by more than one of its threads."""
