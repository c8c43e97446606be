"""The Excel log: every case a row, real dates, both calendars, and never a formula."""

import subprocess
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import which
from typing import Any

import msgspec
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.file_writing import FileNotWritten
from exports.log import LogHead, write_log
from kafel_desk.case.facts import KINDS, OUTCOMES, PRIORITIES, RELATIONS
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.states import STATES
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from tests.exports.conftest import MAKKAH
from tests.patience import PATIENCE

replace = msgspec.structs.replace

RECEIVED = datetime(2026, 11, 22, 21, 30, tzinfo=UTC)  # half past midnight in Makkah
HEAD = LogHead(centre="مركز خدمة المستفيد", made_at=datetime(2026, 11, 30, 9, 0, tzinfo=MAKKAH))
ROW = LogRow(
    number="KA-26-00042-7",
    kind="complaint",
    channel="اتصال هاتفي",
    received_at=RECEIVED,
    received_by="نورة الحربي",
    desk="A",
    state="progress",
    name="منى الزهراني",
    phone="0551234567",
    relation="guardian",
    category="بطاقة المشتريات",
    department="شؤون المستفيدين",
    holder="سعاد المالكي",
    description="تأخر تسليم البطاقة",
    remedy="تسليمها",
    due=RECEIVED + timedelta(days=14),
    is_overdue=True,
)


class Log:
    """A log as a spreadsheet program reads it."""

    def __init__(self, path: Path) -> None:
        self.book: Any = openpyxl.load_workbook(path)
        self.sheet: Any = self.book.worksheets[0]
        self.counts: Any = self.book.worksheets[-1]
        self.titles = [cell.value for cell in self.sheet[1]]

    def cell(self, title: str, row: int = 2) -> Any:
        return self.sheet.cell(row=row, column=self.titles.index(title) + 1)

    def numbers(self) -> list[list[Any]]:
        return [[cell.value for cell in row if cell.value is not None] for row in self.counts.rows]


@pytest.fixture
def written(tmp_path: Path, arabic: Catalogue) -> Any:
    def write(*rows: LogRow, catalogue: Catalogue = arabic, head: LogHead = HEAD) -> Log:
        out = tmp_path / "log.xlsx"
        count = write_log(rows, head, catalogue, out, unfinished=tmp_path / "unfinished")
        assert count == len(rows)
        return Log(out)

    return write


def test_every_case_is_a_row_below_its_titles(written: Any) -> None:
    log = written(ROW, replace(ROW, number="KA-26-00043-8"))
    assert log.sheet.max_row == 3
    assert [log.cell("الرقم", row).value for row in (2, 3)] == ["KA-26-00042-7", "KA-26-00043-8"]
    assert log.cell("النوع").value == "شكوى"
    assert log.cell("الحالة").value == "قيد المعالجة"
    assert log.cell("متأخرة").value == "نعم"


def test_dates_are_real_and_on_the_clock_of_the_centre(written: Any) -> None:
    cell = written(ROW).cell("تاريخ الاستلام")
    assert cell.value == datetime(2026, 11, 23, 0, 30)  # noqa: DTZ001 (Excel knows no zones)
    assert cell.is_date
    assert cell.number_format == "yyyy-mm-dd hh:mm"


def test_both_calendars_stand_side_by_side(written: Any) -> None:
    log = written(ROW)
    assert log.cell("تاريخ الاستلام (هـ)").value == "1448-06-13"
    assert log.cell("موعد النتيجة (هـ)").value == "1448-06-27"


def test_what_has_not_happened_is_an_empty_cell(written: Any) -> None:
    log = written(replace(ROW, due=None, description=None))
    for title in ("الإغلاق", "الإغلاق (هـ)", "النتيجة", "موعد النتيجة", "الوصف بكلام صاحبها"):
        assert log.cell(title).value is None


@pytest.mark.parametrize(
    "typed", ["=1+1", '=HYPERLINK("http://example.org")', "+966", "-5", "@SUM(A1)", "#N/A", "\t=1"]
)
def test_what_a_person_typed_is_text_and_never_a_formula(written: Any, typed: str) -> None:
    fields = ("name", "phone", "description", "remedy", "on_behalf", "complained_of", "channel",
              "received_by", "category", "department", "holder")  # fmt: skip
    log = written(replace(ROW, **dict.fromkeys(fields, typed)))
    found = [cell for cell in log.sheet[2] if cell.value == typed]
    assert len(found) == len(fields)
    assert {cell.data_type for cell in found} == {"s"}
    assert all(cell.quotePrefix for cell in found)
    names = [cell for row in log.counts.rows for cell in row if cell.value == typed]
    assert len(names) == 2
    assert {cell.data_type for cell in names} == {"s"}


def test_no_cell_of_the_whole_file_is_a_formula(tmp_path: Path, arabic: Catalogue) -> None:
    out = tmp_path / "log.xlsx"
    write_log([replace(ROW, name="=1")], HEAD, arabic, out, unfinished=tmp_path / "unfinished")
    with zipfile.ZipFile(out) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "worksheets/" in name]
    assert len(sheets) == 2
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text_can_be_written_and_read_back(written: Any, text: str) -> None:
    value = written(replace(ROW, description=text)).cell("الوصف بكلام صاحبها").value
    assert "\x00" not in (value or "")
    assert "".join(filter(str.isalnum, value or "")) == "".join(filter(str.isalnum, text))


def test_direction_and_control_marks_stay_out_of_cells(written: Any) -> None:
    odd = "رقم \u2066055\u2069\x00\x1b\u202eنعم\ud800\ufffe"
    assert written(replace(ROW, description=odd)).cell("الوصف بكلام صاحبها").value == "رقم 055نعم"


def test_a_mebibyte_is_cut_to_what_a_cell_holds(written: Any) -> None:
    log = written(replace(ROW, description="ب" * 2**20))
    assert log.cell("الوصف بكلام صاحبها").value == "ب" * 32_766 + "…"


def test_the_sheet_reads_from_the_right_and_keeps_its_titles_in_view(written: Any) -> None:
    log = written(ROW)
    for sheet in log.book.worksheets:
        assert sheet.sheet_view.rightToLeft
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert log.sheet.freeze_panes == "B2"
    assert log.sheet.print_title_rows == "$1:$1"
    assert log.sheet.page_setup.orientation == "landscape"
    head = log.cell("الرقم", row=1)
    assert head.fill.fgColor.rgb == "000B5457"
    assert head.font.bold


def test_the_filter_covers_every_row_and_column(written: Any) -> None:
    log = written(ROW, ROW, ROW)
    assert log.sheet.auto_filter.ref == log.sheet.dimensions


def test_a_whole_phone_number_is_in_the_file_but_not_on_the_printed_page(written: Any) -> None:
    log = written(ROW)
    printed = [cell.value for row in log.sheet[log.sheet.print_area.split("!")[1]] for cell in row]
    assert log.cell("الجوال").value == ROW.phone
    assert ROW.number in printed
    assert ROW.phone not in printed


def test_columns_are_as_wide_as_what_is_in_them(written: Any) -> None:
    log = written(ROW)
    widths = [log.sheet.column_dimensions[cell.column_letter].width for cell in log.sheet[1]]
    assert all(width >= 8 for width in widths)
    assert log.sheet.column_dimensions[log.cell("الوصف بكلام صاحبها").column_letter].width == 44
    assert log.cell("الوصف بكلام صاحبها").alignment.wrap_text


def test_a_row_is_as_high_as_its_longest_words_need_up_to_eight_lines(written: Any) -> None:
    for words, height in (("كلمة", 15), ("كلمة\n" * 2 + "كلمة", 45), ("كلمة " * 9000, 120)):
        sheet = written(replace(ROW, description=words)).book.worksheets[0]
        assert sheet.row_dimensions[2].height == height


def test_head_and_foot_of_the_printed_page_are_arabic_and_keep_an_ampersand(written: Any) -> None:
    log = written(ROW, head=LogHead(centre="مركز أ & ب", made_at=HEAD.made_at))
    assert log.sheet.oddHeader.center.text == "سجل الشكاوى"
    assert log.sheet.oddHeader.right.text == "مركز أ && ب"
    assert "2026/11/30" in log.sheet.oddHeader.left.text
    assert "1448/06/20" in log.sheet.oddHeader.left.text
    assert log.sheet.oddFooter.center.text == "&P/&N"
    assert log.sheet.oddFooter.right.text == "للاستخدام الداخلي"


def test_the_second_sheet_counts_the_first(written: Any) -> None:
    log = written(
        ROW,
        replace(ROW, state="closed", is_overdue=False),
        replace(ROW, kind="inquiry", state="new", channel="مقر الجمعية", department=None),
    )
    counts = log.numbers()
    assert counts[1:3] == [["الحالات", 3], ["المتأخرة", 2]]
    states = next(row for row in counts if row and row[0] == "حسب النوع والحالة")
    complaints = dict(zip(states, next(row for row in counts if row[:1] == ["شكوى"]), strict=True))
    assert complaints["قيد المعالجة"] == 1
    assert complaints["مغلقة"] == 1
    assert complaints["المجموع"] == 2
    assert ["اتصال هاتفي", 2, 0, 0, 2] in counts
    assert ["مقر الجمعية", 0, 1, 0, 1] in counts
    assert ["شؤون المستفيدين", 2, 0, 0, 2] in counts
    assert ["بلا قسم بعد", 0, 1, 0, 1] in counts
    assert counts.count(["المجموع", 2, 1, 0, 3]) == 2


def test_the_period_of_the_log_is_told_by_its_first_and_last_day(written: Any) -> None:
    head = LogHead(
        centre="",
        made_at=HEAD.made_at,
        received_from=datetime(2026, 11, 1, tzinfo=MAKKAH),
        received_to=datetime(2026, 12, 1, tzinfo=MAKKAH),
    )
    assert written(ROW, head=head).counts["A1"].value == "الوارد من 2026/11/01 إلى 2026/11/30"
    assert written(ROW).counts["A1"].value == "كل الوارد"


def test_a_log_without_cases_has_its_titles_and_zeros(written: Any) -> None:
    log = written()
    assert log.sheet.max_row == 1
    assert ["المجموع", *[0] * (len(STATES) + 1)] in log.numbers()


def test_every_value_that_a_case_may_have_has_words(
    written: Any, english: Catalogue, arabic: Catalogue
) -> None:
    rows = [
        *(replace(ROW, kind=kind) for kind in KINDS),
        *(replace(ROW, state=state) for state in STATES),
        *(replace(ROW, relation=relation) for relation in RELATIONS),
        *(replace(ROW, priority=priority) for priority in PRIORITIES),
        *(replace(ROW, outcome=outcome) for group in OUTCOMES.values() for outcome in group),
    ]
    for catalogue in (arabic, english):
        assert written(*rows, catalogue=catalogue).sheet.max_row == len(rows) + 1


def test_an_english_log_reads_from_the_left(written: Any, english: Catalogue) -> None:
    log = written(ROW, catalogue=english)
    assert not log.sheet.sheet_view.rightToLeft
    assert log.cell("Kind").value == "Complaint"


def test_digits_follow_the_setting_and_dates_stay_real(written: Any, arabic: Catalogue) -> None:
    eastern = Catalogue("ar", "rtl", arabic.forms, Digits.ARABIC_INDIC, strict=True)
    log = written(ROW, catalogue=eastern)
    assert log.cell("تاريخ الاستلام (هـ)").value == "١٤٤٨-٠٦-١٣"
    assert log.cell("تاريخ الاستلام").is_date
    assert "[$-2000401]" in log.cell("تاريخ الاستلام").number_format
    assert log.cell("الرقم").value == "KA-26-00042-7"


def test_progress_is_told_and_ends_with_the_number_of_cases(
    tmp_path: Path, arabic: Catalogue
) -> None:
    told: list[int] = []
    write_log(
        [ROW] * 450,
        HEAD,
        arabic,
        tmp_path / "log.xlsx",
        unfinished=tmp_path / "unfinished",
        progress=told.append,
    )
    assert told == [0, 200, 400, 450]


def test_a_cancelled_log_leaves_nothing_behind(tmp_path: Path, arabic: Catalogue) -> None:
    class Stopped(Exception):  # noqa: N818
        pass

    def stop(done: int) -> None:
        if done:
            raise Stopped

    out = tmp_path / "log.xlsx"
    out.write_bytes(b"old")
    with pytest.raises(Stopped):
        write_log([ROW] * 450, HEAD, arabic, out, unfinished=tmp_path / "unfinished", progress=stop)
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["log.xlsx", "unfinished"]
    assert list((tmp_path / "unfinished").iterdir()) == []


def test_a_log_that_is_cancelled_while_it_is_saved_leaves_nothing_behind(
    tmp_path: Path, arabic: Catalogue
) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int) -> None:
        if done == 3:  # all of them: nothing is left to do but to save
            raise StoppedError

    out = tmp_path / "log.xlsx"
    with pytest.raises(StoppedError):
        write_log([ROW] * 3, HEAD, arabic, out, unfinished=tmp_path / "unfinished", progress=stop)
    assert not out.exists()


def test_a_failing_row_leaves_nothing_behind(tmp_path: Path, arabic: Catalogue) -> None:
    def rows() -> Iterator[LogRow]:
        yield ROW
        raise RuntimeError("the database is gone")

    with pytest.raises(RuntimeError):
        write_log(rows(), HEAD, arabic, tmp_path / "l.xlsx", unfinished=tmp_path / "unfinished")
    assert [path.name for path in tmp_path.iterdir()] == ["unfinished"]


def test_no_file_of_the_log_is_ever_in_the_folder_of_the_system(
    tmp_path: Path, arabic: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "system"
    elsewhere.mkdir(mode=0o500)
    monkeypatch.setattr("tempfile.tempdir", str(elsewhere))
    seen: list[str] = []

    def look(_: int) -> None:
        seen.extend(path.name for path in elsewhere.iterdir())
        unfinished = tmp_path / "unfinished"
        assert [path.name for place in unfinished.iterdir() for path in place.iterdir()]

    write_log(
        [ROW] * 400,
        HEAD,
        arabic,
        tmp_path / "log.xlsx",
        unfinished=tmp_path / "unfinished",
        progress=lambda done: look(done) if done == 200 else None,
    )
    assert seen == []


def test_a_target_that_cannot_be_written_is_refused_before_any_row_is_read(
    tmp_path: Path, arabic: Catalogue
) -> None:
    read: list[LogRow] = []

    def rows() -> Iterator[LogRow]:
        read.append(ROW)
        yield ROW

    with pytest.raises(FileNotWritten) as caught:
        write_log(rows(), HEAD, arabic, tmp_path, unfinished=tmp_path / "unfinished")
    assert not read
    assert caught.value.message.key == "export.error.not_a_file"


def test_more_cases_than_a_sheet_holds_go_on_in_the_next(
    written: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.log.ROWS_OF_A_SHEET", 4)
    log = written(*[ROW] * 7)
    assert [sheet.title for sheet in log.book.worksheets] == [
        "سجل الشكاوى",
        "سجل الشكاوى 2",
        "سجل الشكاوى 3",
        "الأعداد",
    ]
    assert [sheet.max_row for sheet in log.book.worksheets[:3]] == [4, 4, 2]


@pytest.mark.skipif(which("soffice") is None, reason="soffice (LibreOffice) is not here")
def test_libreoffice_opens_it_and_keeps_text_and_dates(written: Any, tmp_path: Path) -> None:
    written(replace(ROW, description="=1+1"))
    subprocess.run(
        [
            "soffice",
            "--headless",
            "--convert-to",
            "ods",
            "--outdir",
            tmp_path,
            tmp_path / "log.xlsx",
        ],
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    with zipfile.ZipFile(tmp_path / "log.ods") as parts:
        content = parts.read("content.xml").decode()
    assert "table:formula" not in content
    assert "2026-11-23T00:30:00" in content
