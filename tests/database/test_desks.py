"""What a desk begins with."""

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from database.desks import Desks
from database.users.locked_keys import LEAST
from kafel_desk.directory.defaults import read_defaults
from resources import first_directory
from tests.database.sync.shared_desks import LISTS
from tests.factories import SetClock


def test_routines_are_owed_from_the_day_on_which_a_desk_begins_by_the_centre_s_clock(
    tmp_path: Path,
) -> None:
    desks = Desks(
        clock=SetClock(), identity=tmp_path / "identity",
        shipped=read_defaults(*first_directory()), word_lists=LISTS, version="", cost=LEAST,
    )  # fmt: skip
    late_in_the_evening = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)
    with closing(desks.create(str(tmp_path / "desk"), "A", "مركز", late_in_the_evening)) as opened:
        routines = opened.desk.reader.directory().work.routines.values()
        assert {routine.since for routine in routines} == {date(2026, 11, 23)}
