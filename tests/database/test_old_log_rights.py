"""Old logs are taken over, and taken back, by those who may, whatever face they come through."""

from datetime import timedelta
from typing import cast

import pytest

from database.open import OpenDesk
from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.case.facts import Confidentiality
from kafel_desk.desk import Desk
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.importing.sheet import LogFile
from kafel_desk.importing.work import Importing, undo_import
from kafel_desk.refusal import Refused
from kafel_desk.rights.access import access_of
from tests.factories import NOON, composed, record_command


@pytest.fixture
def desk(opened: OpenDesk) -> Desk:
    """Return a desk where roles hold."""
    desk = composed(opened)
    both = StaffChanged(entry="supervisor", roles=("supervisor", "administrator"))
    desk.execute(ChangeEntry(change=both), "supervisor")
    desk.execute(enrolment("supervisor", "huda", "مطر على النافذة", LEAST), "supervisor")
    return desk


@pytest.mark.parametrize(
    ("actor", "said"),
    [("reception", "error.not_your_right"), ("supervisor", "importing.error.no_batch")],
)
def test_taking_an_import_back_asks_for_the_right_first(desk: Desk, actor: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        undo_import(desk, bytes(16), actor)
    assert [error.message.key for error in refused.value.errors] == [said]


def test_looking_a_log_through_asks_for_the_right_first(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        Importing(cast("LogFile", None), {}, desk).preview("reception", desk.reader)
    assert [error.message.key for error in refused.value.errors] == ["error.not_your_right"]


def test_taking_a_log_over_asks_for_it_before_a_row_is_read(desk: Desk) -> None:
    importing = Importing(cast("LogFile", None), {}, desk)
    with pytest.raises(Refused) as refused:
        importing.run("reception", lambda _rows: None)
    assert [error.message.key for error in refused.value.errors] == ["error.not_your_right"]


@pytest.mark.parametrize(
    ("roles", "confidentiality", "is_told"),
    [
        (("administrator",), "normal", False),
        (("administrator",), "confidential", False),
        (("director",), "confidential", True),
        (("director",), "safeguarding", None),
    ],
)
def test_a_row_that_is_a_case_already_names_it_to_those_who_see_it_alone(
    desk: Desk, roles: tuple[Role, ...], confidentiality: Confidentiality, is_told: bool | None
) -> None:
    joined = StaffChanged(entry="importer", name="importer", roles=roles)
    desk.execute(ChangeEntry(change=joined), "supervisor")
    access = access_of(desk.reader.directory(), "importer", "A")
    for phone in ("0555123456", None):
        form = record_command(phone=phone, name="وليد", confidentiality=confidentiality)
        number = desk.execute(form, "supervisor").number
        with desk.store.write() as transaction:
            for lookup in (desk.reader, transaction):
                phones = ("+966555123456",) if phone else ()
                found = lookup.cases_like(access, phones, NOON, NOON + timedelta(days=1))
                told = [number if is_told else None] if is_told is not None else []
                assert [one.number for one in found] == told
