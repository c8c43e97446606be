"""What stands where there are no cases, for whoever looks."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kafel_desk.directory.entries import Role
from kafel_desk.rights.access import Access
from tests.ui.parts import keep
from tests.ui.real_desk import a_desk, make_context
from ui.cases.empty import no_cases_yet, nothing_in_this_list


@pytest.mark.parametrize(
    ("role", "openings", "title"),
    [("supervisor", 3, "لا حالات بعد"), ("reception", 3, "لا شيء"), ("department", 0, "لا شيء")],
)
def test_only_those_who_may_register_are_offered_it_and_nobody_is_told_of_an_empty_desk_in_vain(
    qtbot: QtBot, tmp_path: Path, role: Role, openings: int, title: str
) -> None:
    with a_desk(tmp_path) as desk:
        context = make_context(desk)
        empty = no_cases_yet(context, Access("someone", frozenset({role})), lambda _opening: None)
        keep(qtbot, empty)
        assert len(empty.cards) == openings
        assert empty.accessibleName().startswith(title)
        context.work.close()


def test_an_empty_list_says_what_would_stand_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    with a_desk(tmp_path) as desk:
        context = make_context(desk, staff_name="أمل القرشي")
        empty = nothing_in_this_list(context, "mine", lambda: None)
        keep(qtbot, empty)
        assert "أمل القرشي" in empty.accessibleName()
        context.work.close()
