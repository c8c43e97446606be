"""Two and more desks on one folder: what one records, the others have, whatever befalls the folder."""

from kafel_desk.case.commands import ConfirmReceipt
from kafel_desk.queries import Viewer
from tests.database.sync.centre import Centre, SharingDesk
from tests.factories import NOON, record_command

EVERYBODY = Viewer("supervisor", "", NOON)


def test_what_one_desk_records_is_read_whole_on_another(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    case = first.desk.execute(record_command(), "reception").case
    assert case is not None
    first.sync()
    report = second.sync()
    assert case in report.cases
    file = second.desk.case_file(EVERYBODY, case)
    assert file is not None
    assert file.case.description == record_command().description
    assert file.person is not None
    assert file.person.name == record_command().name
    assert first.sync().waiting == 0
    assert first.state_hash() == second.state_hash()
    assert second.opened.check().findings == ()
