"""What the reader answers of the moment: today is the day where the centre is."""

from datetime import UTC, datetime

from kafel_desk.desk import Desk
from kafel_desk.directory.commands import SetCalendar
from kafel_desk.directory.defaults import SINCE
from kafel_desk.queries import Viewer
from kafel_desk.time.working_calendar import WorkingCalendar
from tests.factories import SetClock, record_command


def test_what_was_registered_today_begins_at_midnight_where_the_centre_is(
    desk: Desk, clock: SetClock
) -> None:
    elsewhere = SetCalendar(in_force_from=SINCE, calendar=WorkingCalendar(zone="Asia/Tokyo"))
    desk.execute(elsewhere, "supervisor")
    clock.at = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)  # 23:30 there
    desk.execute(record_command(), "reception")
    clock.move(hours=1)
    today = desk.execute(record_command(), "reception").case
    viewer = Viewer("reception", "", clock.now())
    assert [row.id for row in desk.reader.recorded_today(viewer)] == [today]
