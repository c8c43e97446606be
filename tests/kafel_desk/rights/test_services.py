"""What is done with a desk as a whole is for those whom the table of roles names."""

import pytest

from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.rights.access import Access
from kafel_desk.rights.services import SERVICES, Service, may_use

COUNTS_ALL = {"supervisor", "director", "auditor", "administrator"}
ALLOWED: dict[Service, set[str]] = {
    "backup": {"administrator"},
    "rebuild": {"administrator"},
    "share": {"administrator"},
    "check": COUNTS_ALL,
    "users": COUNTS_ALL,
    "record": COUNTS_ALL,
    "import": {"supervisor", "director", "administrator"},
    "held": {"supervisor", "director", "focal"},
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("service", SERVICES)
def test_a_service_is_for_the_roles_of_the_table(role: Role, service: Service) -> None:
    assert may_use(Access("me", frozenset({role})), service) is (role in ALLOWED[service])


@pytest.mark.parametrize("service", SERVICES)
def test_without_a_role_there_is_none(service: Service) -> None:
    assert not may_use(Access("me"), service)
