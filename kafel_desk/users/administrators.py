"""Who may log in and administer: never nobody, once there was somebody."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kafel_desk.directory.state import Directory


def administrators(directory: "Directory") -> set[str]:
    """Return who may log in and administer."""
    return {
        user.staff
        for user in directory.users.values()
        if user.is_active
        and (person := directory.staff.get(user.staff))
        and person.is_active
        and "administrator" in person.roles
    }


def is_last_administrator(directory: "Directory", staff: str) -> bool:
    """Tell whether nobody could administer without this person."""
    return administrators(directory) == {staff}
