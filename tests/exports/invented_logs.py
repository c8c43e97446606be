"""Old logs as charities keep them, all different, all invented: each with what its rows say."""
# ruff: noqa: DTZ001  (Excel knows no zones)

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook


@dataclass(frozen=True)
class Said:
    """What one row says, as far as a test asks."""

    day: date
    text: str
    name: str | None = None
    phones: tuple[str, ...] = ()
    kind: str = "complaint"
    number: str | None = None
    state: str = "closed"
    outcome: str | None = None
    department: str | None = None
    channel: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class InventedLog:
    """A workbook, the cases in it, and how many of its rows cannot be taken over."""

    book: Workbook
    cases: list[Said]
    refused: int = 0


MONA = "تأخر صرف كفالة شهر رمضان ولم يصل إشعار إلى الأسرة"
FOOD = "لم تصل السلة الغذائية في موعدها المعلن"
ASK = "متى يبدأ التسجيل في دورة الحاسب للأيتام"
IDEA = "اقتراح زيادة مقاعد الانتظار عند الاستقبال"
NOON = date(2026, 4, 26)  # 9 Dhu al-Qa'dah 1447


def _book(*rows: list[Any], title: str = "السجل") -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return book


def plain() -> InventedLog:
    """The titles in the first row, days as Excel keeps them."""
    book = _book(
        ["رقم الشكوى", "تاريخ الاستلام", "الاسم", "الجوال", "النوع", "الشكوى", "القسم", "النتيجة", "تاريخ الإغلاق"],
        ["ش-1/47", datetime(2026, 4, 26), "منى صالح الزهراني", "0551234567", "شكوى", MONA, "الكفالات", "صحيحة", datetime(2026, 5, 2)],
        ["ش-2/47", datetime(2026, 4, 27, 10, 30), "خالد عوض العتيبي", "0551234568", "استفسار", ASK, "قسم البرامج التعليمية", "أجيب عنه", datetime(2026, 4, 27)],
        ["ش-3/47", datetime(2026, 4, 28), "سارة حامد", "0551234569", "شكوى", FOOD, "المساعدات العينية", None, None],
    )  # fmt: skip
    return InventedLog(book, [
        Said(NOON, MONA, "منى صالح الزهراني", ("+966551234567",), number="ش-1/47", outcome="upheld", department="sponsorship"),
        Said(date(2026, 4, 27), ASK, "خالد عوض العتيبي", ("+966551234568",), "inquiry", "ش-2/47", outcome="answered", department="education"),
        Said(date(2026, 4, 28), FOOD, "سارة حامد", ("+966551234569",), number="ش-3/47", state="new", department="in_kind"),
    ])  # fmt: skip


def hijri_under_titles() -> InventedLog:
    """Titles over merged cells, Hijri days in Arabic-Indic digits, a line of totals."""
    book = _book(
        ["جمعية لرعاية الأيتام"],
        ["سجل شكاوى المستفيدين لعام ١٤٤٧هـ"],
        [],
        ["م", "اليوم", "التاريخ", "اسم المستفيد", "رقم الجوال", "موضوع الشكوى", "الإجراء المتخذ", "حالة الشكوى", "ملاحظات"],
        ["١", "الأحد", "٠٩/١١/١٤٤٧", "منى الزهراني", "٠٥٥١٢٣٤٥٦٧", MONA, "تم الصرف", "مغلقة", "لا يوجد"],
        ["٢", "الاثنين", "١٠/١١/١٤٤٧هـ", "سعاد فلاتة", "٠٥٥١٢٣٤٥٦٨", FOOD, "", "قيد المعالجة", "تتصل مساء"],
        ["الإجمالي", None, None, None, None, 2],
    )  # fmt: skip
    sheet = book.worksheets[0]
    sheet.merge_cells("A1:I1")
    sheet.merge_cells("A2:I2")
    return InventedLog(book, [
        Said(NOON, MONA, "منى الزهراني", ("+966551234567",), number="١"),
        Said(date(2026, 4, 27), FOOD, "سعاد فلاتة", ("+966551234568",), number="٢", state="new", note="تتصل مساء"),
    ])  # fmt: skip


def own_words() -> InventedLog:
    """Columns in an order and under names of its own; some words that the desk does not know."""
    book = _book(
        ["الوضع", "ما تم حيالها", "مضمون الشكوى", "طريقة الورود", "صاحب الشكوى", "رقم التواصل", "الجهة المعنية", "تاريخ الورود", "ت"],
        ["منتهية", "أعيد الصرف", MONA, "واتساب", "منى الزهراني", 551234567, "الكفالات", "26-4-2026", 1],
        ["جارية", "", FOOD, "هاتف", "نوال قطان", 966551234568, "قسم السيارات", "27-4-2026", 2],
    )  # fmt: skip
    return InventedLog(book, [
        Said(NOON, MONA, "منى الزهراني", ("+966551234567",), number="1", department="sponsorship", channel="whatsapp"),
        Said(date(2026, 4, 27), FOOD, "نوال قطان", ("+966551234568",), number="2", state="new", channel="phone", note="الجهة المعنية: قسم السيارات"),
    ])  # fmt: skip


def several_phones() -> InventedLog:
    """Two numbers in a cell, in two columns, with words, and one that is none."""
    book = _book(
        ["التاريخ", "الاسم", "جوال", "هاتف آخر", "الشكوى"],
        ["26/4/2026", "منى", "0551234567 / 0509876543", None, MONA],
        ["26/4/2026", "سعاد", "0551234568\n0509876544", "0125551234", FOOD],
        ["27/4/2026", "ريم", "جوال الأم 0551234569", "لا يوجد", ASK],
        ["27/4/2026", "هدى", "0555", None, IDEA],
    )
    return InventedLog(book, [
        Said(NOON, MONA, "منى", ("+966551234567", "+966509876543")),
        Said(NOON, FOOD, "سعاد", ("+966551234568", "+966509876544", "+966125551234")),
        Said(date(2026, 4, 27), ASK, "ريم", ("+966551234569",), note="جوال: جوال الأم 0551234569"),
        Said(date(2026, 4, 27), IDEA, "هدى", (), note="جوال: 0555"),
    ])  # fmt: skip


def merged_down() -> InventedLog:
    """A day that is written once for all rows of it, and a title over two rows."""
    book = _book(
        ["م", "التاريخ", "بيانات المستفيد", None, "الشكوى"],
        [None, None, "الاسم", "الجوال", None],
        [1, "٠٩/١١/١٤٤٧", "منى", "0551234567", MONA],
        [2, None, "سعاد", "0551234568", FOOD],
        [3, None, "ريم", "0551234569", ASK],
        [4, "١٠/١١/١٤٤٧", "هدى", "0551234570", IDEA],
    )
    sheet = book.worksheets[0]
    for cells in ("A1:A2", "B1:B2", "E1:E2", "C1:D1", "B3:B5"):
        sheet.merge_cells(cells)
    return InventedLog(book, [
        Said(NOON, MONA, "منى", ("+966551234567",), number="1"),
        Said(NOON, FOOD, "سعاد", ("+966551234568",), number="2"),
        Said(NOON, ASK, "ريم", ("+966551234569",), number="3"),
        Said(date(2026, 4, 27), IDEA, "هدى", ("+966551234570",), number="4"),
    ])  # fmt: skip


def several_sheets() -> InventedLog:
    """A sheet a month, one of them without titles, and a sheet that is no log."""
    titles = ["م", "التاريخ", "الاسم", "الجوال", "الشكوى"]
    book = _book(
        titles, [1, "26/4/2026", "منى صالح", "0551234567", MONA], title="شوال"
    )  # fmt: skip
    second = book.create_sheet("ذو القعدة")
    second.append([1, "27/4/2026", "سعاد فلاتة", "0551234568", FOOD])
    third = book.create_sheet("ملخص")
    third.append(["الشهر", "العدد"])
    third.append(["شوال", 1])
    fourth = book.create_sheet("ذو الحجة")
    for row in (titles, [1, "28/4/2026", "ريم قطان", "0551234569", ASK]):
        fourth.append(row)
    return InventedLog(book, [
        Said(NOON, MONA, "منى صالح", ("+966551234567",), number="1"),
        Said(date(2026, 4, 27), FOOD, "سعاد فلاتة", ("+966551234568",), number="1"),
        Said(date(2026, 4, 28), ASK, "ريم قطان", ("+966551234569",), number="1"),
    ])  # fmt: skip


def days_as_text() -> InventedLog:
    """Every day written in another way, in both calendars, some of them wrong."""
    texts = (
        "9 ذو القعدة 1447", "الأحد ٩/١١/١٤٤٧هـ", "26 أبريل 2026م", "2026-04-26", "26.4.2026",
        "1447/11/9هـ الموافق 2026/4/26م", "9-11-1447", "26/4/26", "٢٦ / ٤ / ٢٠٢٦", "26-Apr-2026",
    )  # fmt: skip
    rows: list[list[Any]] = [
        [day, f"مستفيد رقم {place}", f"{MONA} {place}"] for place, day in enumerate(texts)
    ]
    wrong: list[list[Any]] = [["أمس", "ريم", FOOD], ["31/4/2026", "هدى", FOOD], [None, "نوال", FOOD], ["1/1/2090", "سارة", FOOD]]  # fmt: skip
    book = _book(["التاريخ", "الاسم", "نص الشكوى"], *rows, *wrong)
    return InventedLog(
        book,
        [Said(NOON, f"{MONA} {place}", f"مستفيد رقم {place}") for place in range(len(texts))],
        refused=len(wrong),
    )


def printed_pages() -> InventedLog:
    """Titles again on every page, months written over all columns, sums, empty rows."""
    titles = ["الرقم", "التاريخ", "الاسم", "الهاتف", "نوع الطلب", "الموضوع"]
    book = _book(
        ["شهر شوال 1447"],
        titles,
        ["7", "26/4/2026", "منى صالح", "0551234567", "شكوى", MONA],
        [],
        ["المجموع", None, None, None, None, 1],
        ["شهر ذي القعدة 1447"],
        titles,
        ["8", "27/4/2026", "ريم قطان", "0551234569", "اقتراح", IDEA],
        ["9", "27/4/2026", "ريم قطان", "0551234569", "هدية", IDEA],
        ["المجموع الكلي", None, None, None, None, 2],
    )
    return InventedLog(book, [
        Said(NOON, MONA, "منى صالح", ("+966551234567",), number="7"),
        Said(date(2026, 4, 27), IDEA, "ريم قطان", ("+966551234569",), "suggestion", "8"),
    ], refused=1)  # fmt: skip


def untitled() -> InventedLog:
    """No titles at all: the contents must tell."""
    book = _book(
        ["26/4/2026", "منى صالح الزهراني", "0551234567", "شكوى", MONA],
        ["27/4/2026", "ريم سعيد قطان", "0551234569", "استفسار", ASK],
        ["28/4/2026", "هدى عوض بخاري", "0551234570", "اقتراح", IDEA],
    )
    return InventedLog(book, [
        Said(NOON, MONA, "منى صالح الزهراني", ("+966551234567",)),
        Said(date(2026, 4, 27), ASK, "ريم سعيد قطان", ("+966551234569",), "inquiry"),
        Said(date(2026, 4, 28), IDEA, "هدى عوض بخاري", ("+966551234570",), "suggestion"),
    ])  # fmt: skip


def both_calendars() -> InventedLog:
    """A column for each calendar, one of them mistyped now and then, and a column of times."""
    book = _book(
        ["التاريخ الميلادي", "التاريخ الهجري", "الوقت", "الاسم", "الجوال", "التفاصيل", "الحالة"],
        ["26/4/2026", "9/11/1447", "10:30 ص", "منى صالح", "0551234567", MONA, "تم"],
        ["36/4/2026", "10/11/1447", "2:15 م", "ريم قطان", "0551234569", FOOD, "لم يتم"],
    )
    return InventedLog(book, [
        Said(NOON, MONA, "منى صالح", ("+966551234567",)),
        Said(date(2026, 4, 27), FOOD, "ريم قطان", ("+966551234569",), state="new"),
    ])  # fmt: skip


def english() -> InventedLog:
    """A log that was kept in English."""
    book = _book(
        ["Ticket", "Date", "Name", "Mobile", "Type", "Description", "Status"],
        ["T-100", datetime(2026, 4, 26), "Mona Saleh", "+966 55 123 4567", "Complaint", "The card was late again this month", "Closed"],
        ["T-101", datetime(2026, 4, 27), "Rima Said", "00966551234569", "Inquiry", "When does the course begin?", "Open"],
    )  # fmt: skip
    return InventedLog(book, [
        Said(NOON, "The card was late again this month", "Mona Saleh", ("+966551234567",), number="T-100"),
        Said(date(2026, 4, 27), "When does the course begin?", "Rima Said", ("+966551234569",), "inquiry", "T-101", "new"),
    ])  # fmt: skip


LOGS: tuple[Callable[[], InventedLog], ...] = (
    plain, hijri_under_titles, own_words, several_phones, merged_down, several_sheets,
    days_as_text, printed_pages, untitled, both_calendars, english,
)  # fmt: skip
