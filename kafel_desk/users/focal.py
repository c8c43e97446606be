"""The focal persons who can log in: what is safeguarded is sealed to their keys alone."""

from kafel_desk.case.commands import Command
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory
from kafel_desk.users.commands import DisableUser, EnrolUser
from kafel_desk.users.user import User


def focal_persons(directory: Directory) -> tuple[User, ...]:
    """Return the focal persons who may log in at this moment, by their entry on the staff."""
    found = (
        user
        for user in directory.users.values()
        if user.is_active
        and (person := directory.staff.get(user.staff))
        and person.is_active
        and "focal" in person.roles
    )
    return tuple(sorted(found, key=lambda user: user.staff))


def focal_holders(directory: Directory, complained_staff: str | None) -> tuple[bytes, ...]:
    """Return the X25519 keys that a safeguarding case is sealed to: of all but whom it is about."""
    return tuple(
        user.sealing for user in focal_persons(directory) if user.staff != complained_staff
    )


def whose_keys_go(directory: Directory, command: Command) -> str | None:
    """Return the focal person who could read nothing more of what is sealed after a command.

    They are disabled, leave, give up the role, or get new keys because their password is lost.
    """
    match command:
        case DisableUser(staff=staff) | EnrolUser(staff=staff):
            leaving = staff
        case ChangeEntry(change=StaffChanged(entry=entry) as change) if (
            change.is_active is False
            or (isinstance(change.roles, tuple) and "focal" not in change.roles)
        ):
            leaving = entry
        case _:
            return None
    return leaving if any(user.staff == leaving for user in focal_persons(directory)) else None
