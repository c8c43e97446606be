"""Columns are guessed by title and contents, in any order; what was guessed may be changed."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case.facts import KINDS, OUTCOMES, RELATIONS
from kafel_desk.directory.entries import ChannelKind
from kafel_desk.importing.columns import Layout, guess_layout
from kafel_desk.importing.names import Names
from kafel_desk.importing.sheet import SheetRow, Value, column_letters
from kafel_desk.importing.words import (
    CHANNEL_WORDS,
    COLUMN_KINDS,
    KIND_WORDS,
    OUTCOME_WORDS,
    RELATION_WORDS,
    TITLES,
    ColumnKind,
    meaning,
    title_score,
)

COLUMNS: dict[ColumnKind, tuple[str, list[Value]]] = {
    "number": ("رقم الشكوى", ["11/47", "12/47", "13/47"]),
    "date": ("تاريخ الاستلام", ["26/4/2026", "27/4/2026", "28/4/2026"]),
    "name": ("اسم المستفيد", ["منى صالح", "ريم قطان", "هدى بخاري"]),
    "phone": ("رقم الجوال", ["0551234567", "0551234568", "0551234569"]),
    "kind": ("نوع الطلب", ["شكوى", "استفسار", "شكوى"]),
    "text": ("تفاصيل الشكوى", ["تأخر صرف كفالة شهر رمضان المبارك", "متى يبدأ التسجيل في الدورة", "لم تصل السلة الغذائية في موعدها"]),
    "action": ("الإجراء المتخذ", ["تم الصرف", "أجيب", "أرسلت"]),
    "state": ("حالة الشكوى", ["مغلقة", "مغلقة", "مفتوحة"]),
    "closed": ("تاريخ الإغلاق", ["28/4/2026", "28/4/2026", None]),
    "note": ("ملاحظات", ["تتصل مساء", None, None]),
}  # fmt: skip


def rows_of(kinds: list[ColumnKind], *, titled: bool = True) -> list[SheetRow]:
    cells = [COLUMNS[kind] for kind in kinds]
    lines: list[tuple[Value, ...]] = [tuple(title for title, _ in cells)] if titled else []
    lines += [tuple(values[place] for _, values in cells) for place in range(3)]
    return [SheetRow(number, values) for number, values in enumerate(lines, start=1)]


def kinds_of(layout: Layout) -> list[ColumnKind | None]:
    return [column.kind for column in layout.columns]


@given(st.permutations(list(COLUMNS)))
def test_columns_are_known_in_any_order(kinds: list[ColumnKind]) -> None:
    layout = guess_layout(rows_of(kinds), Names())
    assert kinds_of(layout) == kinds
    assert layout.head == 1


def test_contents_tell_what_titles_do_not() -> None:
    kinds: list[ColumnKind] = ["date", "name", "phone", "kind", "text"]
    layout = guess_layout(rows_of(kinds, titled=False), Names())
    assert kinds_of(layout) == kinds
    assert layout.head == 0


def test_a_title_that_the_contents_contradict_does_not_count() -> None:
    rows = [
        SheetRow(1, ("التاريخ", "نوع الشكوى", "الشكوى")),
        SheetRow(2, ("26/4/2026", "تأخر الصرف", "تأخر صرف كفالة شهر رمضان المبارك")),
        SheetRow(3, ("27/4/2026", "سلال", "لم تصل السلة الغذائية في موعدها")),
    ]
    assert "kind" not in kinds_of(guess_layout(rows, Names()))


def test_a_sheet_without_days_or_texts_is_no_log() -> None:
    rows = [SheetRow(1, ("الصنف", "الكمية")), SheetRow(2, ("كرسي", 3))]
    assert not guess_layout(rows, Names()).is_a_log


def test_a_column_may_be_held_to_be_something_else() -> None:
    layout = guess_layout(rows_of(["date", "text", "action"]), Names())
    changed = layout.with_kind(2, "text")
    assert kinds_of(changed) == ["date", None, "text"]
    assert kinds_of(changed.with_kind(2, None)) == ["date", None, None]
    assert kinds_of(changed.with_kind(1, "note").with_kind(2, "note")) == ["date", "note", "note"]


def test_days_written_as_in_america_are_noticed() -> None:
    rows = [
        SheetRow(1, ("التاريخ", "الشكوى")),
        SheetRow(2, ("04/26/2026", "تأخر صرف كفالة شهر رمضان المبارك")),
        SheetRow(3, ("05/03/2026", "لم تصل السلة الغذائية في موعدها")),
    ]
    assert guess_layout(rows, Names()).month_first


@given(st.lists(st.lists(st.one_of(st.none(), st.text(max_size=12), st.integers(), st.floats()), max_size=6), max_size=12))  # fmt: skip
def test_any_sheet_at_all_is_looked_at_without_harm(cells: list[list[Value]]) -> None:
    rows = [SheetRow(number, tuple(values)) for number, values in enumerate(cells, start=1)]
    layout = guess_layout(rows, Names())
    once = [kind for kind in kinds_of(layout) if kind not in (None, "phone", "note")]
    assert len(once) == len(set(once))


def test_the_words_of_logs_name_what_the_desk_knows() -> None:
    assert set(KIND_WORDS) == set(KINDS)
    assert set(OUTCOME_WORDS) == {outcome for group in OUTCOMES.values() for outcome in group}
    assert set(RELATION_WORDS) == set(RELATIONS)
    assert set(CHANNEL_WORDS) == set(get_args(ChannelKind))
    assert set(TITLES) == set(COLUMN_KINDS)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("غير صحيحة", "not_upheld"), ("صحيحة جزئيًا", "partly"), ("صحيحة", "upheld"), ("كذا", None)],
)
def test_the_longest_words_say_what_is_meant(text: str, outcome: str | None) -> None:
    assert meaning(text, OUTCOME_WORDS) == outcome


def test_a_title_counts_by_how_much_of_it_is_understood() -> None:
    assert title_score("رقم الجوال", "phone") > title_score("رقم الجوال", "number")
    assert title_score("تاريخ إغلاق الشكوى", "closed") > title_score("تاريخ إغلاق الشكوى", "date")
    assert title_score("السعر", "date") == 0


def test_columns_are_named_as_excel_names_them() -> None:
    assert [column_letters(place) for place in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]
