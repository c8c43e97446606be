"""What a face offers is what the rights allow: nothing more, nothing less."""

import pytest

from kafel_desk.case import commands as c
from kafel_desk.case.next_action import ACTS, allowed_acts
from kafel_desk.directory.entries import ROLES, Role
from kafel_desk.rights.access import Access
from kafel_desk.rights.acting import may
from kafel_desk.rights.offered import (
    COMMANDS,
    PLACES,
    SETTINGS,
    is_offered,
    may_act,
    may_several,
    offered_acts,
    offered_next,
)
from tests.kafel_desk.case.story import Story
from tests.kafel_desk.rights.test_acting import bare, somebody


def received() -> Story:
    return Story().record()


def test_every_act_has_a_command() -> None:
    assert set(COMMANDS) == set(ACTS)


@pytest.mark.parametrize("role", ROLES)
def test_an_act_is_offered_where_it_is_allowed(role: Role) -> None:
    access, case = somebody(role), received().case
    for act, command in COMMANDS.items():
        if act not in {"close", "confidentiality", "safeguard", "done"}:
            assert may_act(access, act, case) == may(access, bare(command), case), act


def test_reception_is_offered_no_act_of_those_who_lead() -> None:
    case = received().case
    acts = offered_acts(somebody("reception"), case)
    assert {"confirm", "contact", "note", "transfer"} <= set(acts)
    assert not {"assign", "priority", "close", "void", "link"} & set(acts)
    assert set(offered_acts(somebody("supervisor"), case)) == set(allowed_acts(case, "me"))


def test_an_auditor_is_offered_nothing() -> None:
    case = received().case
    assert offered_acts(somebody("auditor"), case) == ()
    assert offered_next(somebody("auditor"), case).act is None


def test_what_comes_next_is_offered_to_whom_it_belongs() -> None:
    confirmed = received().do(c.ConfirmReceipt, "amal", means="slip").case
    assert offered_next(somebody("officer"), confirmed).act == "transfer"
    assert offered_next(somebody("department"), confirmed).act is None


def test_an_officer_is_offered_to_close_their_own_inquiry_alone() -> None:
    def offered(kind: str) -> bool:
        case = Story().record(kind=kind).do(c.AssignOfficer, "badr", officer="salma").case
        return may_act(Access("salma", frozenset({"officer"})), "close", case)

    assert offered("inquiry")
    assert not offered("complaint")


def test_whoever_serves_may_narrow_who_knows() -> None:
    assert may_act(somebody("reception"), "confidentiality", received().case)


@pytest.mark.parametrize("role", ROLES)
def test_whoever_may_move_a_case_to_safeguarding_is_offered_it(role: Role) -> None:
    access, case = somebody(role), received().case
    moved = c.SetConfidentiality(case=case.id, confidentiality="safeguarding")
    assert ("safeguard" in offered_acts(access, case)) == may(access, moved, case)


def test_a_safeguarding_case_is_not_moved_again() -> None:
    story = received().do(c.SetConfidentiality, "badr", confidentiality="safeguarding")
    assert "safeguard" not in offered_acts(somebody("focal"), story.case)


def test_an_act_on_several_is_for_those_who_may_do_it_at_all() -> None:
    assert may_several(somebody("supervisor"), "assign")
    assert not may_several(somebody("reception"), "assign")
    assert may_several(somebody("reception"), "transfer")


@pytest.mark.parametrize(
    ("role", "places"),
    [
        ("reception", {"intake", "cases", "follow_ups", "case"}),
        ("officer", {"intake", "cases", "follow_ups", "board", "reports", "case"}),
        ("auditor", {"cases", "follow_ups", "board", "reports", "case"}),
        ("supervisor", {"intake", "cases", "follow_ups", "board", "reports", "case"}),
        ("department", {"cases", "board", "reports", "case"}),
        ("focal", {*PLACES}),
        ("administrator", set()),
    ],
)
def test_a_role_does_not_see_what_it_may_not_open(role: Role, places: set[str]) -> None:
    access = somebody(role)
    assert {name for name in PLACES if is_offered(PLACES, access, name)} == places
    assert is_offered(PLACES, access, "settings"), "the own account is everybody's"


def test_settings_are_for_whom_they_belong_to() -> None:
    def offered(role: Role) -> set[str]:
        return {name for name in SETTINGS if is_offered(SETTINGS, somebody(role), name)}

    assert offered("reception") == {"papers"}
    assert {"targets", "templates", "answers", "routines"} <= offered("supervisor")
    assert "staff" not in offered("supervisor")
    assert {"reporting", "erasures"} <= offered("director")
    assert offered("department") == offered("focal") == {"papers"}
    assert {"staff", "desks", "backup", "calendar", "targets", "reporting", "erasures"} <= offered(
        "administrator"
    )
    assert is_offered(SETTINGS, somebody("reception"), "account")


def test_without_a_role_there_is_nothing() -> None:
    access = Access("me")
    assert not any(is_offered(PLACES, access, name) for name in PLACES)
    assert offered_acts(access, received().case) == ()
