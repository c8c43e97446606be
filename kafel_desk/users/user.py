"""A user as the facts tell: who may log in at this moment, and with which keys."""

from collections.abc import Mapping

import msgspec

from kafel_desk.journal.fact import Recorded
from kafel_desk.language.folding import fold
from kafel_desk.users.facts import LockedKeys, PasswordChanged, UserDisabled, UserEnrolled


class User(msgspec.Struct, frozen=True):
    """Somebody on the staff with the keys that they log in with.

    ``former`` are the Ed25519 keys of earlier enrolments: what was signed with them stays signed.
    """

    staff: str
    login: str
    signing: bytes
    sealing: bytes
    locked: LockedKeys
    is_active: bool = True
    former: tuple[bytes, ...] = ()

    @property
    def signed_with(self) -> tuple[bytes, ...]:
        """Every key that an act of this user may have been signed with."""
        return (self.signing, *self.former)


Users = Mapping[str, User]
"""Users by their entry on the staff."""


def evolve_users(users: Users, recorded: Recorded) -> Users:
    """Return the users after one more fact; another kind of fact changes nothing."""
    match recorded.fact:
        case UserEnrolled() as fact:
            before = users.get(fact.staff)
            user = User(
                fact.staff,
                fact.login,
                fact.signing,
                fact.sealing,
                fact.locked,
                former=before.signed_with if before else (),
            )
            return {**users, fact.staff: user}
        case PasswordChanged(staff=staff, locked=locked) if staff in users:
            return {**users, staff: msgspec.structs.replace(users[staff], locked=locked)}
        case UserDisabled(staff=staff) if staff in users:
            return {**users, staff: msgspec.structs.replace(users[staff], is_active=False)}
        case _:
            return users


def login_key(typed: str) -> str:
    """Return how a log-in name is compared: spelling, spaces and digits of either script alike."""
    return "".join(fold(typed).split())
