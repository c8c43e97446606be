"""Old logs of every make become cases; what is no log, or does harm, is refused in words."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from database.open import OpenDesk
from exports.log_reading import open_log
from kafel_desk.case.evolve import fold
from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.desk import Desk
from kafel_desk.importing.intake import OLD_LOG_CHANNEL
from kafel_desk.importing.work import Importing, RowDone, Summary, guess_layouts
from kafel_desk.person.state import fold_person
from kafel_desk.refusal import Refused
from tests.exports.invented_logs import LOGS, InventedLog, Said, plain
from tests.factories import NOON, SetClock, composed, make_desk

RIYADH = ZoneInfo("Asia/Riyadh")


class DeskWithLogs:
    """A desk that takes logs over, and tells what became of them."""

    def __init__(self, opened: OpenDesk, desk: Desk, folder: Path) -> None:
        self.opened, self.desk, self.folder = opened, desk, folder
        self.rows: list[RowDone] = []

    def take(self, book: openpyxl.Workbook, name: str = "old.xlsx") -> Summary:
        """Take a workbook over."""
        book.save(self.folder / name)
        self.rows = []
        with open_log(self.folder / name) as log:
            layouts = guess_layouts(log, self.desk.reader.directory())
            return Importing(log, layouts, self.desk).run(
                "supervisor", self.rows.extend, channel_name="السجل القديم"
            )

    def case(self, row: RowDone) -> Case:
        """Return the case that a row became."""
        (found,) = self.opened.store._connection.execute(
            "SELECT uid FROM cases WHERE number = ?", (row.number,)
        ).fetchone()
        with self.opened.store.write() as transaction:
            case = fold(transaction.case_facts(found))
        assert case is not None
        return case

    def said(self, row: RowDone) -> dict[str, Any]:
        """Return what the desk knows of a row, in the terms of the invented logs."""
        case = self.case(row)
        log = case.from_old_log
        assert log is not None
        with self.opened.store.write() as transaction:
            person = fold_person(transaction.person_facts(case.person)) if case.person else None
        return {
            "day": case.received_at.astimezone(RIYADH).date(),
            "text": case.description,
            "name": person.name if person else None,
            "phones": person.phones if person else (),
            "kind": case.kind,
            "number": log.old_number,
            "state": state_of(case),
            "outcome": case.outcome,
            "department": case.department,
            "channel": None if case.channel == OLD_LOG_CHANNEL else case.channel,
            "note": log.note,
        }


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskWithLogs]:
    clock = SetClock(NOON)
    with make_desk(tmp_path, now=NOON) as opened:
        yield DeskWithLogs(opened, composed(opened, clock), tmp_path)


@pytest.mark.parametrize("make", LOGS, ids=lambda make: make.__name__)
def test_every_log_says_what_its_rows_say(
    desk: DeskWithLogs, make: Callable[[], InventedLog]
) -> None:
    log = make()
    summary = desk.take(log.book)
    taken = [row for row in desk.rows if row.is_case]
    found = [Said(**desk.said(row)) for row in taken]
    assert found == log.cases
    assert (summary.imported, summary.refused) == (len(log.cases), log.refused)


@pytest.mark.parametrize("make", LOGS, ids=lambda make: make.__name__)
def test_no_log_is_taken_over_twice(desk: DeskWithLogs, make: Callable[[], InventedLog]) -> None:
    log = make()
    first = desk.take(log.book)
    again = desk.take(make().book, "again.xlsx")
    assert again.batch is None
    assert (again.imported, again.twins) == (0, first.imported)


def test_a_row_that_is_refused_says_in_which_cell_and_why(desk: DeskWithLogs) -> None:
    log = plain()
    sheet: Any = log.book.worksheets[0]
    sheet["B3"] = "غدا"
    sheet["F4"] = None
    desk.take(log.book)
    refused = [(row.row, row.problems[0].cell) for row in desk.rows if not row.is_case]
    assert refused == [(3, "B3"), (4, "F4")]
    keys = [row.problems[0].message.key for row in desk.rows if not row.is_case]
    assert keys == ["importing.problem.date", "importing.problem.no_text"]


def test_a_case_that_the_desk_has_already_is_found_by_phone_day_and_text(
    desk: DeskWithLogs,
) -> None:
    log = plain()
    only = log.cases[0]
    desk.desk.execute(_record(only, datetime(2026, 4, 26, 9, tzinfo=UTC)), "reception")
    summary = desk.take(log.book)
    assert (summary.imported, summary.twins) == (2, 1)
    assert desk.rows[0].problems[0].message.key == "importing.problem.twin_case"


def _record(said: Said, at: datetime) -> Any:
    from tests.factories import record_command

    return record_command(
        name=said.name, phone=said.phones[0], description=said.text, received_at=at
    )


def test_the_days_of_the_log_count_and_not_the_day_of_the_import(desk: DeskWithLogs) -> None:
    desk.take(plain().book)
    case = desk.case(desk.rows[0])
    assert case.closed is not None
    assert case.closed.at == datetime(2026, 5, 2, tzinfo=RIYADH)
    assert case.number.startswith("KA-26-")


def test_words_that_would_be_formulas_and_characters_that_are_none_do_no_harm(
    desk: DeskWithLogs,
) -> None:
    log = plain()
    sheet: Any = log.book.worksheets[0]
    sheet["F2"].value = '=HYPERLINK("http://example.org")'
    sheet["F3"].value = "نص\u202e معكوس\u2066"
    desk.take(log.book)
    # What a formula gave was never stored with it, so nothing stands there.
    assert desk.rows[0].problems[0].message.key == "importing.problem.no_text"
    assert desk.case(desk.rows[1]).description == "نص معكوس"


def test_a_hidden_sheet_is_left_alone(desk: DeskWithLogs) -> None:
    log = plain()
    copied: Any = log.book.copy_worksheet(log.book.worksheets[0])
    copied.sheet_state = "hidden"
    copied["F2"] = "سر"
    assert desk.take(log.book).imported == 3


# ── What is no log ──────────────────────────────────────────────────────────────────────────────
def read_through(path: Path) -> None:
    with open_log(path) as log:
        for sheet in log.sheets:
            list(sheet.rows())


def key_of_refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        read_through(path)
    return caught.value.errors[0].message.key


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert key_of_refusal(path) == "importing.error.no_file"
    path.write_bytes(b"a,b,c")
    assert key_of_refusal(path) == "importing.error.no_workbook"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert key_of_refusal(path) == "importing.error.old_excel"
    path.write_bytes(b"PK\x03\x04" + bytes(600))
    assert key_of_refusal(path) == "importing.error.damaged"


def test_a_workbook_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    plain().book.save(path)
    path.write_bytes(path.read_bytes()[:-200])
    assert key_of_refusal(path) == "importing.error.damaged"


def test_a_file_that_unpacks_to_absurd_sizes_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    plain().book.save(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/media/x.bin", bytes(64 * 1024 * 1024))
    assert key_of_refusal(path) == "importing.error.absurd"


def test_a_part_with_entities_of_its_own_is_not_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    plain().book.save(good)
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename.endswith("sheet1.xml"):
                content = b'<!DOCTYPE x [<!ENTITY a "b">]>' + content
            target.writestr(part, content)
    assert key_of_refusal(bad) == "importing.error.absurd"


def test_a_workbook_without_a_log_says_what_it_lacks(desk: DeskWithLogs) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["الصنف", "الكمية"])
    sheet.append(["كرسي", 3])
    with pytest.raises(Refused) as caught:
        desk.take(book)
    assert caught.value.errors[0].message.key == "importing.error.no_log"


# ── An import as a whole ────────────────────────────────────────────────────────────────────────
def test_an_import_that_was_broken_off_goes_on_where_it_was(
    desk: DeskWithLogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kafel_desk.importing.work._AT_ONCE", 2)

    class Killed(Exception):  # noqa: N818
        pass

    def die(done: int, _total: int) -> None:
        raise Killed

    plain().book.save(desk.folder / "old.xlsx")
    with open_log(desk.folder / "old.xlsx") as log:
        layouts = guess_layouts(log, desk.desk.reader.directory())
        importing = Importing(log, layouts, desk.desk)
        with pytest.raises(Killed):
            importing.run("supervisor", lambda _rows: None, die)
        half = importing.batch
        on = Importing(log, layouts, desk.desk)
        summary = on.run("supervisor", lambda _rows: None)
    assert (summary.imported, summary.twins) == (1, 2)
    assert summary.batch == half
    imports = desk.desk.reader.directory().imports
    assert [each.is_finished for each in imports.values()] == [True]
    assert desk.opened.check().is_whole


def test_an_undone_import_is_gone_and_may_be_made_again(desk: DeskWithLogs) -> None:
    from kafel_desk.importing.work import undo_import

    first = desk.take(plain().book)
    numbers = {row.number for row in desk.rows}
    assert first.batch is not None
    undo_import(desk.desk, first.batch, "supervisor")
    viewer = desk.desk.viewer("supervisor", "A")
    assert desk.desk.reader.search(viewer, "رمضان").rows == ()
    assert desk.desk.reader.find_number(viewer, "ش-1/47") == ()
    assert not list(desk.desk.reader.log_rows(viewer, None, None))
    assert desk.desk.reader.people_by_phone(viewer, "0551234567") == ()
    assert desk.opened.check().is_whole
    desk.opened.rebuild()
    assert desk.opened.check().is_whole
    with pytest.raises(Refused):
        undo_import(desk.desk, first.batch, "supervisor")
    assert desk.take(plain().book, "again.xlsx").imported == 3
    assert numbers.isdisjoint(row.number for row in desk.rows)
    assert desk.opened.check().is_whole


def test_the_old_number_finds_its_case_in_any_spelling(desk: DeskWithLogs) -> None:
    desk.take(plain().book)
    viewer = desk.desk.viewer("supervisor", "A")
    for typed in ("ش-1/47", "ش١٤٧", "ش 1 47"):
        (row,) = desk.desk.reader.find_number(viewer, typed)
        assert row.number == desk.rows[0].number
        assert desk.desk.reader.search(viewer, typed).rows[0].number == row.number
