"""What somebody may reach: who they are, in which roles, where they sit."""

import msgspec

from kafel_desk.directory.entries import Role
from kafel_desk.directory.state import Directory

RECEIVERS: frozenset[Role] = frozenset({"reception", "call_handler", "media"})
"""Whoever takes in what people bring, on whichever channel."""
LEADERS: frozenset[Role] = frozenset({"supervisor", "director"})
"""Whoever answers for all cases but those of the safeguarding lane."""


class Access(msgspec.Struct, frozen=True):
    """One person on the staff as the rights see them.

    ``desk`` is the code of the desk that they sit at, empty where that does not matter;
    ``department`` where they belong. Without roles nothing may be seen or done.
    ``is_complained_of`` is false only where it is known that no case is about them.
    """

    staff: str
    roles: frozenset[Role] = frozenset()
    department: str | None = None
    desk: str = ""
    is_complained_of: bool = True

    def has(self, *roles: Role) -> bool:
        """Tell whether one of these roles is held."""
        return not self.roles.isdisjoint(roles)

    @property
    def receives(self) -> bool:
        """Whether this person takes in cases."""
        return not self.roles.isdisjoint(RECEIVERS)

    @property
    def sees_all(self) -> bool:
        """Whether this person sees every case but the safeguarding ones, and those about them."""
        return self.leads or "auditor" in self.roles

    @property
    def leads(self) -> bool:
        """Whether this person is a supervisor or director."""
        return not self.roles.isdisjoint(LEADERS)


UNGUARDED: frozenset[Role] = frozenset({"supervisor", "director", "focal", "administrator"})
"""What everybody is on a desk where nobody can log in yet: a name that is chosen proves nothing, so
roles would only seem to guard. Such a desk is one that was just made, and one from before log-in."""


def access_of(directory: Directory, staff: str, desk: str = "") -> Access:
    """Return what somebody may reach; who is unknown, switched off or disabled reaches nothing."""
    person = directory.staff.get(staff)
    if not directory.users:
        roles = frozenset(person.roles) if person else frozenset[Role]()
        return Access(staff, roles | UNGUARDED, person.department if person else None, desk)
    user = directory.users.get(staff)
    if person is None or not person.is_active or (user is not None and not user.is_active):
        return Access(staff)
    return Access(staff, frozenset(person.roles), person.department, desk)
