"""The frame: places and keys, pages and notices, and a window that everyone can read and reach."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.parts import bare_context, keep, lay_out, settle
from tests.ui.walk import faults, tab_names
from ui.context import Changes, NoticeText, SearchFor, WindowContext
from ui.frame import MainWindow
from ui.theme import ThemeName
from ui.widgets import Button
from ui.work import Operation

CONTROL = Qt.KeyboardModifier.ControlModifier


class APage(QWidget):
    """A page that remembers what it was asked for."""

    def __init__(self, context: WindowContext, title_key: str) -> None:
        super().__init__()
        self.title_key = title_key
        self.targets: list[object] = []
        self.changes: list[Changes] = []
        self.escapes = 0
        column = QVBoxLayout(self)
        self.button = Button(context.theme, f"زر {context.text(title_key)}")
        column.addWidget(self.button)

    def activated(self, target: object = None) -> None:
        self.targets.append(target)

    def refresh(self, changes: Changes) -> None:
        self.changes.append(changes)

    def escape(self) -> bool:
        self.escapes += 1
        return True


def a_window(
    context: WindowContext, *names: str, ask_who: Callable[[], object] | None = None
) -> MainWindow:
    window = MainWindow(context, ask_who=ask_who)
    for name in names:
        title = "nav.cases" if name == "case" else f"nav.{name}"
        window.add_page(name, APage(context, title))
    return window


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[WindowContext]:
    made = bare_context()
    yield made
    settle(made.work)


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, context: WindowContext, asked: list[str]) -> MainWindow:
    names = ("intake", "cases", "case", "settings")
    made = a_window(context, *names, ask_who=lambda: asked.append("who"))
    keep(qtbot, made)
    made.open_page("cases")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def page(window: MainWindow, name: str) -> APage:
    found = window._pages[name]
    assert isinstance(found, APage)
    return found


def search_field(window: MainWindow) -> QLineEdit:
    return window._top_bar.search


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_is_unnamed_unreachable_or_cut(
    qtbot: QtBot, name: ThemeName, scale: float, language: str
) -> None:
    context = bare_context(name, scale, language)
    window = a_window(context, "intake", "cases", "follow_ups", "board", "reports", "settings")
    keep(qtbot, window)
    window.resize(1366, 690)
    window.show()
    window.open_page("cases")
    context.navigation.set_badge("follow_ups", 5)
    context.navigation.show_notice(
        "alone",
        NoticeText(
            "warn",
            "هذا المكتب يعمل منفردًا منذ 09:40.",
            "لا يضيع شيء: كل ما يُحفظ هنا باقٍ، و3 تغييرات تنتظر المشاركة.",
            actions=(("محاولة الآن", lambda: None), ("التفاصيل", lambda: None)),
        ),
    )
    lay_out()
    assert faults(window) == []


def test_a_count_beside_a_place_is_for_whom_it_was_counted(
    context: WindowContext, window: MainWindow
) -> None:
    context.navigation.set_badge("cases", 5)
    assert window._rail._items["cases"].accessibleName().endswith(" 5")
    context.session.sit_down("noura", "نورة", "")
    assert window._rail._items["cases"].accessibleName() == context.text("nav.cases")


def test_the_rail_shows_only_places_that_have_a_page(window: MainWindow) -> None:
    names = [item.accessibleName() for item in window._rail.stops()]
    assert names == ["تسجيل", "الحالات", "الإعدادات"]


def test_the_rail_stands_where_reading_begins(window: MainWindow, qtbot: QtBot) -> None:
    assert window._rail.geometry().right() == window.rect().right()
    english = a_window(bare_context(language="en"), "cases")
    keep(qtbot, english)
    english.show()
    assert english._rail.geometry().left() == 0


def test_control_and_a_number_goes_to_a_place_though_others_are_missing(
    window: MainWindow,
) -> None:
    QTest.keyClick(window, Qt.Key.Key_6, CONTROL)
    assert window.current_page == "settings"
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert window.current_page == "settings"


@pytest.mark.parametrize(
    ("key", "opening"),
    [(Qt.Key.Key_F2, "call"), (Qt.Key.Key_F3, "visit"), (Qt.Key.Key_F4, "message")],
)
def test_one_key_begins_a_case_from_anywhere(window: MainWindow, key: Qt.Key, opening: str) -> None:
    search_field(window).setFocus()
    QTest.keyClick(search_field(window), key)
    assert window.current_page == "intake"
    assert page(window, "intake").targets == [opening]


def test_search_is_one_key_away_and_asks_while_it_is_typed(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert search_field(window).hasFocus()
    QTest.keyClicks(search_field(window), "42")
    cases = page(window, "cases")
    qtbot.waitUntil(lambda: bool(cases.targets) and cases.targets[-1] == SearchFor("42"))


def test_escape_empties_the_search_and_then_is_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    search_field(window).setFocus()
    QTest.keyClicks(search_field(window), "42")
    QTest.keyClick(search_field(window), Qt.Key.Key_Escape)
    assert search_field(window).text() == ""
    assert page(window, "cases").escapes == 0
    page(window, "cases").button.setFocus()
    QTest.keyClick(page(window, "cases").button, Qt.Key.Key_Escape)
    assert page(window, "cases").escapes == 1


def test_enter_in_the_search_goes_to_what_was_found(window: MainWindow) -> None:
    search_field(window).setFocus()
    QTest.keyClicks(search_field(window), "42")
    QTest.keyClick(search_field(window), Qt.Key.Key_Return)
    assert page(window, "cases").button.hasFocus()


def test_a_case_stays_under_the_list_it_was_opened_from(
    window: MainWindow, context: WindowContext
) -> None:
    context.navigation.open_page("case", b"1")
    assert [item.text() for item in window._rail._items.values() if item.isChecked()] == ["الحالات"]
    context.navigation.go_back()
    assert window.current_page == "cases"


def test_a_page_that_is_not_there_changes_nothing(
    window: MainWindow, context: WindowContext
) -> None:
    context.navigation.open_page("board")
    assert window.current_page == "cases"


def test_what_is_no_page_is_refused(window: MainWindow) -> None:
    with pytest.raises(TypeError):
        window.add_page("board", QWidget())


def test_a_draft_can_still_be_kept_when_the_window_has_closed(
    window: MainWindow, context: WindowContext
) -> None:
    kept: list[str] = []
    window.close()
    context.work.write(Operation(lambda _progress: "draft", kept.append))
    settle(context.work)
    assert kept == ["draft"]


def test_every_page_hears_of_a_change(window: MainWindow, context: WindowContext) -> None:
    changes = Changes(frozenset({"case"}), frozenset({"1"}))
    context.navigation.announce(changes)
    assert page(window, "cases").changes == page(window, "settings").changes == [changes]


def test_tab_goes_through_the_content_first_then_top_bar_rail_and_status(
    window: MainWindow,
) -> None:
    names = tab_names(window)
    assert names[0] == "زر الحالات"
    assert names.index("اتصال جديد") < names.index("تسجيل") < names.index("بدر السفياني المشرف")


def test_a_notice_stays_while_it_is_true(window: MainWindow, context: WindowContext) -> None:
    context.navigation.show_notice("disk", NoticeText("warn", "القرص ممتلئ"))
    context.navigation.show_notice("share", NoticeText("info", "المجلد لا يُرى"))
    context.navigation.show_notice("disk", NoticeText("warn", "القرص ما زال ممتلئًا"))
    assert set(window._notices._notices) == {"disk", "share"}
    context.navigation.clear_notice("disk")
    assert window._notices.isVisible()
    context.navigation.clear_notice("share")
    assert not window._notices.isVisible()


def test_somebody_else_can_sit_down(
    window: MainWindow, context: WindowContext, asked: list[str]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert asked == ["who"]
    context.session.sit_down("amal", "أمل القرشي", "الاستقبال")
    assert "أمل القرشي الاستقبال" in tab_names(window)


def test_before_anybody_sits_down_the_status_bar_says_so(
    window: MainWindow, context: WindowContext
) -> None:
    context.session.sit_down("", "", "")
    assert "لم يُختر موظف بعد" in tab_names(window)


def test_the_clock_speaks_both_calendars(window: MainWindow) -> None:
    bar = window.status_bar
    assert bar._hijri.text() == "الأحد 12 جمادى الآخرة 1448 هـ"
    assert bar._gregorian.text() == "22 نوفمبر 2026 م"
    assert bar._time.text() == "10:42"


def test_tab_goes_round_and_meets_a_notice_on_its_way(
    window: MainWindow, context: WindowContext, qtbot: QtBot
) -> None:
    window.open_page("cases")
    context.navigation.show_notice(
        "full", NoticeText("warn", "القرص ممتلئ", actions=(("كيف يُحل؟", lambda: None),))
    )
    settle(context.work)
    (button,) = window._notices.stops()
    window.status_bar.stops()[-1].setFocus()
    QTest.keyClick(window.status_bar.stops()[-1], Qt.Key.Key_Tab)
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Backtab)
    assert window.status_bar.stops()[-1].hasFocus()
