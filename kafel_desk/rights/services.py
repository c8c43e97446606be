"""What is done with a desk as a whole, and for whom: the rows of the table of roles that are no act.

They count or tell of all that is recorded, hidden cases too, so they are not for everybody.
"""

from collections.abc import Mapping
from typing import Literal

from kafel_desk.directory.entries import Role
from kafel_desk.rights.access import LEADERS, Access

Service = Literal["backup", "check", "rebuild", "users", "import", "record", "share", "held"]

_ADMINISTRATION: frozenset[Role] = frozenset({"administrator"})
_OVERSIGHT: frozenset[Role] = LEADERS | _ADMINISTRATION | {"auditor"}

SERVICES: Mapping[Service, frozenset[Role]] = {
    "backup": _ADMINISTRATION,
    "rebuild": _ADMINISTRATION,
    "share": _ADMINISTRATION,
    "check": _OVERSIGHT,
    "users": _OVERSIGHT,
    "record": _OVERSIGHT,
    "import": LEADERS | _ADMINISTRATION,
    "held": LEADERS | {"focal"},
}
"""For each the roles. ``record`` is how many events there are, and the hash of them all; ``users``
who may log in and in which roles; ``held`` all that is held on a person, to hand it over."""


def may_use(access: Access, service: Service) -> bool:
    """Tell whether a service is for somebody."""
    return not access.roles.isdisjoint(SERVICES[service])
