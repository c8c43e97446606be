"""Decide who may log in: ``decide(directory, command, context) -> facts``."""

from kafel_desk.case.rules import Context, error, fits, known_staff, needs_text, raise_if_any
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Draft, Fact
from kafel_desk.language.cleaning import clean_line
from kafel_desk.refusal import FieldError, refuse
from kafel_desk.users.administrators import is_last_administrator
from kafel_desk.users.commands import ChangePassword, DisableUser, EnrolUser, MakeKit, UserCommand
from kafel_desk.users.facts import (
    PasswordChanged,
    RecoveryKitMade,
    UserDisabled,
    UserEnrolled,
)
from kafel_desk.users.user import login_key

_LONGEST_LOGIN = 40
_KEY = 32


def decide_users(directory: Directory, command: UserCommand, context: Context) -> tuple[Draft, ...]:
    """Return the facts of one change; raises ``Refused`` when it cannot hold."""
    match command:
        case EnrolUser():
            return _draft(_enrolled(directory, command))
        case ChangePassword():
            user = directory.users.get(command.staff)
            if user is None or not user.is_active:
                raise refuse("staff", "users.not_a_user")
            if context.actor != command.staff:
                # Only who knows the old password has the keys to lock by a new one.
                raise refuse("staff", "users.not_your_password")
            return _draft(PasswordChanged(staff=command.staff, locked=command.locked))
        case DisableUser():
            user = directory.users.get(command.staff)
            if user is None or not user.is_active:
                raise refuse("staff", "users.not_a_user")
            if is_last_administrator(directory, command.staff):
                raise refuse("staff", "users.last_administrator")
            return _draft(UserDisabled(staff=command.staff))
        case MakeKit():
            user = directory.users.get(command.staff)
            if user is None or context.actor != command.staff:
                # Who signs it is who holds it: another desk believes nobody else.
                raise refuse("staff", "users.not_a_user")
            if directory.kits.now is not None and directory.kits.now.is_of_centre:
                raise refuse("kit", "users.kit_of_centre")
            _raise_unless_keys(command.signing, command.sealing)
            return _draft(RecoveryKitMade(signing=command.signing, sealing=command.sealing))
        case _:
            raise TypeError(type(command))


def _enrolled(directory: Directory, command: EnrolUser) -> UserEnrolled:
    login = clean_line(command.login)
    raise_if_any([
        known_staff(directory, "staff", command.staff),
        needs_text("login", login) or fits("login", login, _LONGEST_LOGIN),
        _not_taken(directory, command.staff, login),
    ])  # fmt: skip
    _raise_unless_keys(command.signing, command.sealing)
    return UserEnrolled(
        staff=command.staff,
        login=login,
        signing=command.signing,
        sealing=command.sealing,
        locked=command.locked,
        by_kit=command.by_kit,
    )


def _raise_unless_keys(*keys: bytes) -> None:
    if any(len(key) != _KEY for key in keys):
        raise ValueError("a public key has 32 bytes")


def _not_taken(directory: Directory, staff: str, login: str) -> FieldError | None:
    own = directory.users.get(staff)
    if own is not None and own.is_active and login_key(own.login) == login_key(login):
        # Two who came together from two desks may have one name, and each keeps it with new keys.
        return None
    for user in directory.users.values():
        if user.staff != staff and user.is_active and login_key(user.login) == login_key(login):
            return error("login", "users.login_taken")
    return None


def _draft(fact: Fact) -> tuple[Draft, ...]:
    return (Draft(DIRECTORY_SUBJECT, fact),)
