"""Who sees which case: the row "see cases" of the table of roles."""

import pytest

from kafel_desk.case import commands as c
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.rights.access import Access
from kafel_desk.rights.seeing import CaseTraits, is_listed, sees, traits_of
from tests.kafel_desk.case.story import Story


def somebody(*roles: Role) -> Access:
    return Access("me", frozenset(roles), "sponsorship", "A")


def case(**changes: object) -> CaseTraits:
    values: dict[str, object] = {"desk": "B", "received_by": "other"}
    return CaseTraits(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["reception", "call_handler", "media"])
class TestWhoeverTakesCasesIn:
    def test_lists_what_the_own_desk_recorded(self, role: Role) -> None:
        assert is_listed(somebody(role), case(desk="A"))
        assert is_listed(somebody(role), case(desk="A", is_open=False))

    def test_does_not_list_what_others_recorded(self, role: Role) -> None:
        assert not is_listed(somebody(role), case())

    def test_lists_what_they_took_in_elsewhere_while_it_is_open(self, role: Role) -> None:
        assert is_listed(somebody(role), case(received_by="me"))
        assert not is_listed(somebody(role), case(received_by="me", is_open=False))

    def test_opens_the_open_case_of_whoever_stands_there(self, role: Role) -> None:
        assert sees(somebody(role), case())
        assert not sees(somebody(role), case(is_open=False))
        assert not sees(somebody(role), case(confidentiality="confidential"))

    def test_sees_a_confidential_case_only_as_its_receiver(self, role: Role) -> None:
        secret = case(desk="A", confidentiality="confidential")
        assert not sees(somebody(role), secret)
        own = case(desk="A", confidentiality="confidential", received_by="me")
        assert is_listed(somebody(role), own)


class TestOfficers:
    def test_see_all_ordinary_cases(self) -> None:
        assert is_listed(somebody("officer"), case(is_open=False))

    def test_see_a_confidential_case_only_as_its_holder(self) -> None:
        assert not sees(somebody("officer"), case(confidentiality="confidential"))
        held = case(confidentiality="confidential", holder="me")
        assert is_listed(somebody("officer"), held)


class TestDepartments:
    def test_see_what_was_transferred_to_them(self) -> None:
        assert is_listed(somebody("department"), case(sent_to="sponsorship"))
        assert is_listed(somebody("department"), case(sent_to="sponsorship", employee="other"))
        assert is_listed(somebody("department"), case(sent_to="in_kind", employee="me"))
        assert not sees(somebody("department"), case(sent_to="in_kind"))
        assert not sees(somebody("department"), case())

    def test_see_a_confidential_case_when_nobody_else_is_named(self) -> None:
        sent = {"sent_to": "sponsorship", "confidentiality": "confidential"}
        assert is_listed(somebody("department"), case(**sent))
        assert is_listed(somebody("department"), case(**sent, employee="me"))
        assert not sees(somebody("department"), case(**sent, employee="other"))


@pytest.mark.parametrize("role", ["supervisor", "director", "auditor"])
def test_those_who_lead_and_audit_see_all_but_safeguarding(role: Role) -> None:
    assert is_listed(somebody(role), case(confidentiality="confidential", is_open=False))
    assert not sees(somebody(role), case(confidentiality="safeguarding"))


def test_the_administrator_sees_no_case_by_role() -> None:
    assert not sees(somebody("administrator"), case(desk="A", received_by="me"))


@pytest.mark.parametrize("role", ROLES)
def test_a_safeguarding_case_is_for_focal_persons_alone(role: Role) -> None:
    guarded = case(desk="A", received_by="me", holder="me", confidentiality="safeguarding")
    assert sees(somebody(role), guarded) is (role == "focal")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("confidentiality", ["normal", "confidential", "safeguarding"])
def test_nobody_sees_the_complaint_about_themselves(role: Role, confidentiality: str) -> None:
    about_me = case(
        desk="A",
        received_by="me",
        holder="me",
        employee="me",
        sent_to="sponsorship",
        confidentiality=confidentiality,
        complained_staff="me",
    )
    assert not sees(somebody(role), about_me)


def test_of_a_case_counts_where_it_was_sent_and_not_where_intake_put_it() -> None:
    received = Story().record(category="delay")
    assert received.case.department == "sponsorship"
    assert traits_of(received.case).sent_to is None
    sent = received.do(c.TransferCase, "amal", department="sponsorship", employee="yasser")
    assert traits_of(sent.case) == CaseTraits(
        desk="A", received_by="amal", sent_to="sponsorship", employee="yasser", holder="yasser"
    )


def test_who_has_no_role_sees_nothing() -> None:
    assert not sees(somebody(), case(desk="A", received_by="me", holder="me"))
