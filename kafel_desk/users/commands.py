"""What may be asked about users. Keys are made and locked outside the core, and handed in."""

from kafel_desk.case.commands import Command
from kafel_desk.users.facts import LockedKeys


class UserCommand(Command, frozen=True, kw_only=True):
    """Base of all commands on one user, by their entry on the staff."""

    staff: str


class EnrolUser(UserCommand, frozen=True, kw_only=True):
    """Let somebody on the staff log in; again, with new keys, when they forgot their password.

    ``by_kit`` is the signature of the recovery kit, where it let them back in.
    """

    login: str
    signing: bytes
    sealing: bytes
    locked: LockedKeys
    by_kit: bytes = b""


class ChangePassword(UserCommand, frozen=True, kw_only=True):
    """Lock the same keys by another password."""

    locked: LockedKeys


class DisableUser(UserCommand, frozen=True, kw_only=True):
    """Let somebody log in no more."""


class MakeKit(UserCommand, frozen=True, kw_only=True):
    """Give a recovery kit out to an administrator; the one before opens nothing from then on.

    Its words and its file are with ``staff`` by now; these are its public keys.
    """

    signing: bytes
    sealing: bytes
