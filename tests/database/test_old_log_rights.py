"""Old logs are taken over, and taken back, by those who may, whatever face they come through."""

from typing import cast

import pytest

from database.open import OpenDesk
from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.desk import Desk
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.importing.sheet import LogFile
from kafel_desk.importing.work import Importing, undo_import
from kafel_desk.refusal import Refused
from tests.factories import composed


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


def test_taking_a_log_over_asks_for_it_before_a_row_is_read(desk: Desk) -> None:
    importing = Importing(cast("LogFile", None), {}, desk)
    with pytest.raises(Refused) as refused:
        importing.run("reception", lambda _rows: None)
    assert [error.message.key for error in refused.value.errors] == ["error.not_your_right"]
