"""The board by keyboard: figures open their lists, routines are logged, what repeats is shown."""

from datetime import date
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from database.events import shared_facts
from database.transaction import JournalTransaction
from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.directory.centre_facts import (
    AwarenessDone,
    ImprovementRecorded,
    RoutineChanged,
    RoutineDone,
)
from kafel_desk.directory.commands import ChangeEntry, RecordWork
from kafel_desk.language.direction import strip_marks
from kafel_desk.routines.routine import Every
from tests.ui.cases.invented import Story
from tests.ui.follow_ups.conftest import MakeShown, Shown, said
from tests.ui.real_desk import DeskForTests
from tests.ui.walk import faults
from ui.board.reading import RoutineLine
from ui.board.routines import column_widths
from ui.case.act_inputs import typed_in
from ui.cases.filters import Filters
from ui.context import Changes

TODAY = date(2026, 11, 22)
LATE = "تأخر تسليم السلة"


def nothing_more(desk: DeskForTests, story: Story) -> None:
    del desk, story


def a_matter_that_repeats(desk: DeskForTests, story: Story) -> None:
    """Let three more people complain of the same in the same place within the week."""
    for place in range(3):
        done = desk.record(
            by="amal", name=f"صاحب شكوى {place}", description=LATE, category="in_kind.delivery",
            department="in_kind",
        )  # fmt: skip
        assert done.case is not None
        story.cases[f"repeated {place}"] = done.case


@pytest.fixture
def today(make_shown: MakeShown) -> Shown:
    """Return the board on the Sunday morning of the pictures."""
    shown = make_shown(prepare=nothing_more)
    shown.open("board")
    return shown


def line_of(shown: Shown, routine: str) -> RoutineLine:
    assert shown.board._read_now is not None
    return next(line for line in shown.board._read_now.routines if line.id == routine)


def log(shown: Shown, routine: str) -> None:
    """Open the form of a routine by its button."""
    row = next(row for row in shown.board.routines.rows if row._line.id == routine)
    row.button.setFocus()
    shown.press(Qt.Key.Key_Space)


def test_the_figures_are_those_of_the_lists_and_the_first_has_the_focus(today: Shown) -> None:
    figures = {code: button._figure for code, button in today.board.tiles.buttons.items()}
    assert figures == {
        "today": "3", "open": "11", "overdue": "4", "due_today": "0", "waiting": "1", "silent": "5",
    }  # fmt: skip
    assert today.board.tiles.buttons["today"].hasFocus()


def figures_of(shown: Shown) -> set[str]:
    return {button._figure for button in shown.board.tiles.buttons.values()}


def test_no_figure_of_the_one_before_is_seen_by_whoever_sits_down_next(today: Shown) -> None:
    board, at_once = today.board, list[str]()
    today.context.session.changed.connect(lambda: at_once.append(said(board)))
    assert "11" in figures_of(today)
    today.context.session.sit_down("salma", "سلمى برناوي", "")
    assert figures_of(today) == {""}
    assert not board.calls.rows
    assert not board.overdue.rows
    assert not board.ages.bars
    assert today.context.text("board.nobody_late") not in at_once[0], "nothing was counted yet"
    assert not any(letter.isdigit() for letter in at_once[0])
    today.settle()
    assert "" not in figures_of(today)
    assert board.ages.bars


def test_figures_that_come_late_are_not_shown_to_whoever_sat_down_meanwhile(today: Shown) -> None:
    today.open("cases")
    today.board._read()
    today.context.session.sit_down("salma", "سلمى برناوي", "")
    today.settle()
    assert figures_of(today) == {""}
    today.open("board")
    assert "" not in figures_of(today)


@pytest.mark.parametrize(
    ("tile", "page", "target"),
    [("overdue", "cases", "overdue"), ("waiting", "cases", "waiting")],
)
def test_a_tile_opens_its_list(today: Shown, tile: Any, page: str, target: str) -> None:
    today.board.tiles.buttons[tile].setFocus()
    today.press(Qt.Key.Key_Space)
    assert today.window.current_page == page
    assert today.cases.targets == [target]


def test_a_tile_of_people_opens_the_follow_ups(today: Shown) -> None:
    today.board.tiles.buttons["silent"].click()
    today.settle()
    assert today.window.current_page == "follow_ups"
    assert today.page.code == "silent"


@pytest.mark.parametrize("code", ["today", "open"])
def test_a_figure_opens_to_the_cases_that_it_counts(today: Shown, code: Any) -> None:
    button = today.board.tiles.buttons[code]
    button.setFocus()
    today.press(Qt.Key.Key_Space)
    assert len(today.board.cases.table.rows) == int(button._figure)
    today.press(Qt.Key.Key_Return)
    assert today.case.targets[0] in today.story.cases.values()


def test_the_backlog_stands_by_age_and_each_band_opens(today: Shown) -> None:
    bars = today.board.ages.bars
    assert sum(bar.bar.count for bar in bars) == 11
    assert bars[0].bar.label == "من 0 إلى 3"
    full = next(bar for bar in bars if bar.bar.count)
    full.click()
    today.settle()
    assert len(today.board.cases.table.rows) == full.bar.count
    today.press(Qt.Key.Key_Escape)
    assert not today.board.cases.isVisible()


def test_an_hour_of_today_opens_to_what_came_in_it(today: Shown) -> None:
    bars = today.board.load.bars
    assert sum(bar.bar.count for bar in bars) == 3
    full = next(bar for bar in bars if bar.bar.count)
    full.click()
    today.settle()
    assert len(today.board.cases.table.rows) == full.bar.count


def test_what_did_not_change_is_not_made_anew_when_facts_arrive(today: Shown) -> None:
    parts = (today.board.overdue.rows, today.board.routines.rows, today.board.ages.bars)
    before = [list(part) for part in parts]
    today.board.refresh(Changes(frozenset({"case"})))
    today.settle()
    after = (today.board.overdue.rows, today.board.routines.rows, today.board.ages.bars)
    assert [list(part) for part in after] == before


def test_who_is_late_leads_to_what_is_late_with_them(today: Shown) -> None:
    row = today.board.overdue.rows[0]
    assert row.row.lead == "هند بخاري"
    row.click()
    assert today.cases.targets == [Filters(tab="overdue", holder="hind")]


def test_a_call_of_today_leads_to_the_list_of_calls(today: Shown) -> None:
    (row,) = today.board.calls.rows
    assert row.accessibleName() == "فوزية أحمد مغربي, هل ثبت الحل؟"
    row.click()
    today.settle()
    assert today.page.code == "calls"


def test_what_repeats_is_told_in_a_sentence_and_leads_to_its_cases(make_shown: MakeShown) -> None:
    shown = make_shown(prepare=a_matter_that_repeats)
    shown.open("board")
    (alert,) = shown.board.alerts.notices
    assert "موضوع يتكرر:" in alert.accessibleName()
    assert "3 شكاوى" in alert.accessibleName()
    shown.press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    menu = shown.board.findChild(QMenu)
    assert menu is not None
    numbers = [action.text() for action in menu.actions()]
    assert len(numbers) == 3
    menu.actions()[0].trigger()
    (target,) = shown.case.targets
    assert target in shown.story.cases.values()


def test_without_a_matter_that_repeats_there_is_no_alert(today: Shown) -> None:
    assert today.board.alerts.notices == []


def test_the_routines_stand_by_step_and_say_when_each_is_due(today: Shown) -> None:
    assert today.board._read_now is not None
    steps = [line.step for line in today.board._read_now.routines]
    assert steps == ["1", "2", "13", "13", "13", "14", "15", ""]
    assert line_of(today, "awareness").last == "لم تتم بعد"
    assert [line.is_next for line in today.board._read_now.routines].count(True) == 1


def test_awareness_is_logged_with_what_where_and_when(today: Shown) -> None:
    log(today, "awareness")
    today.write("منشور بأرقام القنوات")
    today.record()
    assert today.board.panel.fields["where"].error
    today.write("إكس")
    today.record()
    with today.desk.desk.store.write() as transaction:
        facts = cast("JournalTransaction", transaction).beside(shared_facts)
        assert AwarenessDone(on=TODAY, what="منشور بأرقام القنوات", where="إكس") in [
            recorded.fact for recorded in facts
        ]
    line = line_of(today, "awareness")
    assert strip_marks(line.what) == "منشور بأرقام القنوات (النشر: إكس)"
    assert line.last == "22 نوفمبر 2026، 12 جمادى الآخرة 1448"
    assert line.due == "الثلاثاء 22 ديسمبر"
    assert not today.board.panel.is_open


def test_a_review_of_policies_is_logged_with_its_decisions(today: Shown) -> None:
    log(today, "policies")
    today.write("تقليل مهلة الرد الأول")
    today.record()
    done = today.desk.desk.reader.directory().work.done[-1]
    assert (done.routine, done.on, done.what) == ("policies", TODAY, "تقليل مهلة الرد الأول")


@pytest.mark.parametrize("routine", ["channels", "weekly_summary", "opinions", "contact"])
def test_any_other_routine_is_logged_with_what_was_done(today: Shown, routine: str) -> None:
    log(today, routine)
    today.write("تم كما ينبغي")
    today.record()
    assert line_of(today, routine).what == "تم كما ينبغي"


def test_a_routine_cannot_be_logged_for_a_day_to_come(today: Shown) -> None:
    log(today, "contact")
    today.write("مكالمات")
    day: Any = today.board.panel.fields["on"].control
    day.setText("30/11/2026")
    today.record()
    assert today.board.panel.fields["on"].error
    assert line_of(today, "contact").what == ""


def test_an_improvement_names_the_cases_that_led_to_it(today: Shown) -> None:
    number = today.file("late").case.number
    today.press(Qt.Key.Key_I)
    today.write("إشعار برسالة قبل التسليم بيوم")
    cases: Any = today.board.panel.fields["cases"].control
    cases.setText(number.replace("-", " "))
    today.record()
    (recorded,) = today.desk.desk.reader.directory().work.improvements
    assert recorded.fact == ImprovementRecorded(
        on=TODAY, text="إشعار برسالة قبل التسليم بيوم", cases=(number,)
    )
    today.board.improvements.rows[0].click()
    assert today.case.targets == [today.story.cases["late"]]


def test_an_improvement_is_not_recorded_for_a_case_that_is_none(today: Shown) -> None:
    today.press(Qt.Key.Key_I)
    today.write("تحسين")
    cases: Any = today.board.panel.fields["cases"].control
    cases.setText("KA-26-99999-9")
    today.record()
    assert "KA-26-99999-9" in today.board.panel.fields["cases"].error
    assert not today.desk.desk.reader.directory().work.improvements


def test_escape_leaves_a_form_and_the_focus_is_on_the_board(today: Shown) -> None:
    today.press(Qt.Key.Key_I)
    today.press(Qt.Key.Key_Escape)
    assert not today.board.panel.isVisible()
    assert any(stop.hasFocus() for stop in today.board.tab_order())


@pytest.mark.parametrize("what", ["routine", "improvement"])
def test_a_form_that_was_begun_waits_for_whoever_began_it(today: Shown, what: str) -> None:
    if what == "routine":
        log(today, "contact")
    else:
        today.press(Qt.Key.Key_I)
    today.write("مكالمات")
    today.context.session.sit_down("salma", "سلمى برناوي", "")
    today.settle()
    assert not today.board.panel.isVisible()
    assert not today.board.panel.fields
    today.context.session.sit_down("badr", "بدر السفياني", "")
    today.settle()
    assert today.board.panel.isVisible()
    first = next(iter(today.board.panel.fields.values())).control
    assert typed_in(first) == "مكالمات"
    today.record()
    work = today.desk.desk.reader.directory().work
    assert [
        *(one.what for one in work.done),
        *(str(getattr(one.fact, "text", "")) for one in work.improvements),
    ] == ["مكالمات"]


def test_a_form_that_was_closed_does_not_come_back(today: Shown) -> None:
    today.press(Qt.Key.Key_I)
    today.write("مكالمات")
    today.press(Qt.Key.Key_Escape)
    for staff in ("salma", "badr"):
        today.context.session.sit_down(staff, staff, "")
        today.settle()
    assert not today.board.panel.isVisible()


def test_a_routine_of_the_centres_own_stands_after_the_steps(make_shown: MakeShown) -> None:
    def prepare(desk: DeskForTests, story: Story) -> None:
        del story
        change = RoutineChanged(
            entry="own", name="صندوق المقترحات", step=None, every=Every(1, "weeks"),
            since=date(2026, 11, 1), is_active=True,
        )  # fmt: skip
        desk.act(ChangeEntry(change=change))
        desk.act(RecordWork(fact=RoutineDone(routine="own", on=TODAY, what="فُتح وفُرز")))

    shown = make_shown(prepare=prepare)
    shown.open("board")
    assert line_of(shown, "own").name == "صندوق المقترحات"
    assert "صندوق المقترحات" in shown.board.routines.rows[-1].accessibleName()


def test_columns_of_the_routines_give_way_from_the_least_needed() -> None:
    assert set(column_widths(1200, 1.0)) == {"step", "name", "last", "what", "due", "button"}
    assert "what" not in column_widths(900, 1.0)
    assert set(column_widths(600, 1.0)) == {"step", "name", "due", "button"}


def roles_hold(desk: DeskForTests, story: Story) -> None:
    del story
    desk.desk.execute(enrolment("badr", "badr", "rain on the window", LEAST), "badr")


@pytest.mark.parametrize(
    ("staff", "logged", "adds"),
    [
        ("badr", {"awareness", "policies", "channels"}, True),
        ("salma", {"awareness", "channels"}, True),
        ("yasser", set[str](), False),
    ],
)
def test_only_what_one_may_record_is_offered(
    make_shown: MakeShown, staff: str, logged: set[str], adds: bool
) -> None:
    shown = make_shown(prepare=roles_hold, staff=staff)
    shown.open("board")
    rows = {row._line.id: row.button.isVisible() for row in shown.board.routines.rows}
    asked = ("awareness", "policies", "channels")
    assert {routine for routine in asked if rows[routine]} == logged
    assert len(shown.board.routines.stops()) == sum(rows.values())
    assert (shown.board._record in shown.board.improvements.stops()) is adds
    shown.press(Qt.Key.Key_I)
    assert shown.board.panel.is_open is adds


def test_an_empty_centre_says_what_would_stand_there(make_shown: MakeShown) -> None:
    shown = make_shown(is_empty=True)
    shown.open("board")
    words = said(shown.board)
    assert "لا متأخرات عند أحد." in words
    assert "لا متابعات مستحقة" in words


@pytest.mark.parametrize(
    "looks", [{}, {"theme_name": "dark", "scale": 2.0}, {"language": "en", "scale": 2.0}]
)
def test_nothing_is_unnamed_unreachable_or_cut(
    make_shown: MakeShown, looks: dict[str, Any]
) -> None:
    shown = make_shown(size=(1366, 690), prepare=a_matter_that_repeats, **looks)
    shown.open("board")
    assert not faults(shown.window)
    shown.board.record_improvement()
    shown.settle()
    assert not faults(shown.window)
