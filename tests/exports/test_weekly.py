"""The weekly summary on paper: in its order, on two sides at most, and nothing that must not stand."""

import dataclasses
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.weekly import weekly_pdf
from kafel_desk.directory.decide import LONGEST_RECOMMENDATIONS
from kafel_desk.figures.figure import counted, share
from kafel_desk.figures.weekly import Issued, Recommendations, WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from tests.exports.invented_heavy_week import LONG, heavy
from tests.exports.invented_week import (
    busy,
    directory,
    empty,
    one_case,
    week,
)
from tests.exports.reading import (
    codes_on,
    compare_with_golden,
    holds,
    needs_scanner,
    page_count,
    text_of,
)

replace = msgspec.structs.replace
ISSUED_AT = datetime(2026, 11, 26, 11, tzinfo=UTC)
SECTIONS = (
    "أرقام الأسبوع", "المتأخر وأقدم خمس حالات", "الوارد حسب القناة",
    "حسب القسم، والنتيجة في موعدها", "تصنيفات زادت", "نتائج الشكاوى", "رضا المستفيدين",
    "إجراءات مستحقة", "توصيات المشرف", "الاعتماد",
)  # fmt: skip


def pdf_of(summary: WeeklySummary, catalogue: Catalogue) -> bytes:
    return weekly_pdf(summary, directory(), catalogue)


def test_a_full_week_tells_every_figure(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(busy(), arabic), tmp_path)
    for phrase in (
        "الملخص الأسبوعي",
        "من 2026-11-15 إلى 2026-11-21",
        "من 5 إلى 11 جمادى الآخرة 1448 هـ",
        "صدر في 2026-11-22، 09:10",
        "146 من 171",
        "11% · 13 من 115",
        "شكوى · استفسار · مقترح",
        "98% (179 من 182)",
        "31% (197 من 632)",
        "4.0 ثم 10.5",
        "KB-26-03688-8",
        "اتصال هاتفي",
        "الموارد البشرية",
        "تأخر تسليم بطاقة المشتريات",
        "+13.0",
        "وعددها 69",
        "78% درجتا 4 و5 (32 من 41)",
        "43% (41 من 96 دعوة)",
        "الخميس 2026-11-19",
        "وقف رسائل مواعيد البطاقات",
        "المشرف: عبد الله السلمي",
        "المدير التنفيذي: ماجد العتيبي",
        "كانت المفتوحة أول الأسبوع 104، وورد 182، وأعيد فتح 3، وأغلق 174، فبقي 115.",
        "بلاغات الحماية: أقل من 5",
        "7C41 9E02 B8D5 3F60 A91C 44EE",
        "صفحة 2 من 2",
    ):
        assert holds(text, phrase), phrase


@pytest.mark.parametrize("make", [busy, one_case, empty, heavy])
def test_sections_stand_in_the_order_of_the_figures(
    arabic: Catalogue, tmp_path: Path, make: Callable[[], WeeklySummary]
) -> None:
    text = "".join(text_of(pdf_of(make(), arabic), tmp_path).split())
    assert all("".join(title.split()) in text for title in SECTIONS)


@pytest.mark.parametrize(("make", "sides"), [(busy, 2), (heavy, 2), (one_case, 1), (empty, 1)])
def test_two_sides_are_enough_and_one_is_for_a_small_week(
    arabic: Catalogue, make: Callable[[], WeeklySummary], sides: int
) -> None:
    assert page_count(pdf_of(make(), arabic)) == sides


def test_what_has_no_room_is_put_together_and_nothing_of_it_is_lost(
    arabic: Catalogue, tmp_path: Path
) -> None:
    summary = heavy()
    text = text_of(pdf_of(summary, arabic), tmp_path)
    assert holds(text, "بقيتها (")
    assert holds(text, "المجموع")
    assert holds(text, str(summary.received.now.n))


def test_a_week_that_runs_says_until_when_its_figures_are(
    arabic: Catalogue, tmp_path: Path
) -> None:
    now = datetime(2026, 11, 19, 11, 30, tzinfo=UTC)
    running = replace(busy(), period=week(now=now), made_at=now)
    text = text_of(pdf_of(running, arabic), tmp_path)
    assert holds(text, "الأسبوع لم ينته: الأرقام حتى الخميس 2026-11-19، الساعة 14:30.")
    assert holds(text, "المفتوحة الآن")
    assert not holds(text, "المفتوحة آخر الأسبوع")


def test_a_short_week_names_its_days_and_its_holiday(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(one_case(), arabic), tmp_path)
    assert holds(text, "أيام العمل في هذا الأسبوع: 2 (الأحد والاثنين)، والإجازة: عيد الأضحى.")


def test_no_percentage_stands_over_fewer_than_five(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(one_case(), arabic), tmp_path)
    shares = re.findall(r"([0-9]+)%\s*\(\s*[0-9]+\s*من\s*([0-9]+)\)", text)
    assert shares
    assert all(int(of) >= 5 for _, of in shares)
    assert holds(text, "— (أقل من 5)")


def test_what_is_not_there_is_said_and_recommendations_may_be_written_by_hand(
    arabic: Catalogue, tmp_path: Path
) -> None:
    text = text_of(pdf_of(empty(), arabic), tmp_path)
    for phrase in (
        "لا حالات مفتوحة.",
        "لا وارد في هذا الأسبوع.",
        "لم يزد أي تصنيف على حد الظهور.",
        "لا شكاوى مغلقة هذا الأسبوع.",
        "لا دعوات إلى إبداء الرأي هذا الأسبوع.",
        "لا إجراءات مستحقة حتى نهاية الأسبوع القادم.",
    ):
        assert holds(text, phrase), phrase


def test_safeguarding_is_for_focal_persons_alone(arabic: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(replace(busy(), safeguarding=None), arabic), tmp_path)
    assert not holds(text, "بلاغات الحماية")
    many = text_of(
        pdf_of(replace(busy(), safeguarding=counted("safeguarding", 7)), arabic), tmp_path
    )
    assert holds(many, "بلاغات الحماية: 7.")


def test_numbers_of_people_that_were_typed_are_hidden(arabic: Catalogue, tmp_path: Path) -> None:
    typed = "الاتصال على 0555 000 142 وهوية 1000000008"
    written = Recommendations(typed, "s1", ISSUED_AT)
    summary = busy()
    action = replace(summary.actions[0], text=typed)
    rise = replace(summary.rises[0], note=typed)
    told = replace(summary, recommendations=written, actions=(action,), rises=(rise,))
    text = "".join(text_of(pdf_of(told, arabic), tmp_path).split())
    assert "0555" not in text
    assert "1000000008" not in text


def test_an_issued_summary_bears_the_fingerprint_of_its_issue(
    arabic: Catalogue, tmp_path: Path
) -> None:
    bears = "AAAA BBBB CCCC DDDD EEEE FFFF"
    issued = replace(busy(), issued=Issued(ISSUED_AT, "s1", bears))
    text = text_of(pdf_of(issued, arabic), tmp_path)
    assert holds(text, bears)
    assert not holds(text, "7C41 9E02")
    assert holds(text, "صدر في 2026-11-26، 14:00")


@needs_scanner
def test_a_scanner_reads_the_fingerprint(arabic: Catalogue, tmp_path: Path) -> None:
    pdf = pdf_of(busy(), arabic)
    assert codes_on(pdf, tmp_path, page=1) == {"QR-Code:7C419E02B8D53F60A91C44EE"}


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    text=st.text(max_size=2000),
    notes=st.text(max_size=300),
    count=st.integers(0, 10_000_000),
    of=st.integers(0, 10_000_000),
)
def test_whatever_was_typed_or_counted_two_sides_are_enough(
    arabic: Catalogue, text: str, notes: str, count: int, of: int
) -> None:
    summary = busy()
    odd = replace(
        summary,
        recommendations=Recommendations(text, "s1", ISSUED_AT),
        rises=tuple(replace(rise, note=notes) for rise in summary.rises),
        outcomes=(share("outcome_mix", count, of, {"outcome": "upheld"}),),
    )
    assert page_count(pdf_of(odd, arabic)) == 2


def test_long_recommendations_are_set_smaller_and_never_cut(
    arabic: Catalogue, tmp_path: Path
) -> None:
    lines = "\n".join(f"{LONG} word{n}" for n in range(14))
    told = replace(busy(), recommendations=Recommendations(lines, "s1", ISSUED_AT))
    pdf = pdf_of(told, arabic)
    assert page_count(pdf) == 2
    found = re.findall(r"word([0-9]+)", text_of(pdf, tmp_path))
    assert found == [str(n) for n in range(14)]


@pytest.mark.parametrize("make", [busy, heavy])
@pytest.mark.parametrize("between", [" ", "\n"])
def test_two_sides_are_enough_for_the_longest_recommendations_that_are_taken(
    arabic: Catalogue, make: Callable[[], WeeklySummary], between: str
) -> None:
    text = (LONG + between) * 40
    written = Recommendations(text[:LONGEST_RECOMMENDATIONS], "s1", ISSUED_AT)
    assert page_count(pdf_of(replace(make(), recommendations=written), arabic)) == 2


def test_the_summary_of_practice_says_so(arabic: Catalogue, tmp_path: Path) -> None:
    pdf = weekly_pdf(busy(), directory(), arabic, is_practice=True)
    assert holds(text_of(pdf, tmp_path), arabic.text("paper.practice.not_real"))


def test_an_english_summary_runs_from_the_left(english: Catalogue, tmp_path: Path) -> None:
    text = text_of(pdf_of(busy(), english), tmp_path)
    for phrase in ("Weekly summary", "98% (179 of 182)", "Page 1 of 2"):
        assert holds(text, phrase), phrase


def test_every_number_is_written_in_the_digits_that_are_set(
    arabic: Catalogue, tmp_path: Path
) -> None:
    digits = dataclasses.replace(arabic, digits=Digits.ARABIC_INDIC)
    plain = replace(busy(), recommendations=None, oldest=(), actions=(), rises=())
    text = text_of(weekly_pdf(plain, directory(), digits), tmp_path)
    left = set(re.findall(r"[0-9]+", text))
    # The fingerprint is no number.
    bears = set(re.findall(r"[0-9]+", plain.record.fingerprint))
    assert left <= bears


def test_dates_beyond_the_hijri_table_have_a_dash(arabic: Catalogue) -> None:
    far = replace(busy(), period=week(date(2090, 1, 1), datetime(2090, 6, 1, tzinfo=UTC)))
    assert page_count(pdf_of(far, arabic)) == 2


@pytest.mark.parametrize(
    ("make", "name", "page"),
    [
        (busy, "weekly-busy-1", 0),
        (busy, "weekly-busy-2", 1),
        (one_case, "weekly-one-case", 0),
        (empty, "weekly-empty", 0),
        (heavy, "weekly-heavy-1", 0),
        (heavy, "weekly-heavy-2", 1),
    ],
)
def test_the_summary_looks_as_it_did_when_it_was_judged(
    arabic: Catalogue, tmp_path: Path, make: Callable[[], WeeklySummary], name: str, page: int
) -> None:
    compare_with_golden(pdf_of(make(), arabic), name, tmp_path, page=page)
