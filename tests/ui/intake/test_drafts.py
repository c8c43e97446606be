"""What was entered and not saved is there again after a crash, and gone once it is saved."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import Shown
from tests.ui.real_desk import settle
from ui.context import WindowContext
from ui.intake.drafts import DraftKeeper
from ui.intake.page import IntakePage


def kept(shown: Shown, staff: str = "reception") -> dict[str, dict[str, object]]:
    return {draft.form: draft.values for draft in shown.desk.desk.reader.drafts(staff)}


def keep_now(shown: Shown) -> None:
    for keeper in shown.page._keepers.values():
        keeper.keep_now()
    shown.settle()


def reopened(qtbot: QtBot, context: WindowContext, opening: str) -> IntakePage:
    page = IntakePage(context)
    qtbot.addWidget(page)
    page.resize(1278, 680)
    page.show()
    page.activated(opening)
    settle(context.work)
    return page


def test_typing_starts_the_clock_of_the_draft(shown: Shown) -> None:
    shown.enter(name="هدى")
    keeper = shown.page._keepers["visit"]
    assert keeper._quiet.isActive()
    assert keeper._longest.isActive()


def test_a_crash_loses_nothing_and_the_draft_is_offered(qtbot: QtBot, shown: Shown) -> None:
    shown.page.activated("call")
    shown.page.view.head.timer.start(90)
    shown.enter(name="هدى", description="لم تصل الكسوة")
    keep_now(shown)
    again = reopened(qtbot, shown.context, "call")
    assert again.view._notice is not None
    assert not again.view.form.values()
    again.view._notice.buttons[0].click()
    assert again.view.form.values()["description"] == "لم تصل الكسوة"
    assert again.view.head.timer.seconds == 90
    assert not again.view.head.timer.is_running


def test_a_draft_that_is_not_wanted_is_forgotten(qtbot: QtBot, shown: Shown) -> None:
    shown.enter(name="هدى")
    keep_now(shown)
    again = reopened(qtbot, shown.context, "visit")
    assert again.view._notice is not None
    buttons = again.view._notice.findChildren(QPushButton)
    buttons[1].click()
    shown.settle()
    assert not kept(shown)


def test_whoever_does_not_stop_for_an_offered_draft_does_not_write_over_it(
    qtbot: QtBot, shown: Shown
) -> None:
    shown.enter(name="هدى", description="لم تصل الكسوة")
    keep_now(shown)
    again = replace(shown, page=reopened(qtbot, shown.context, "visit"))
    again.enter(description="سؤال عن الدوام")
    keep_now(again)
    assert {values["description"] for values in kept(shown).values()} == {
        "لم تصل الكسوة",
        "سؤال عن الدوام",
    }
    again.page.view.form.kinds.choose("inquiry")
    again.page.save()
    again.settle()
    assert [values["name"] for values in kept(shown).values()] == ["هدى"]
    again.page.activated("visit")
    again.settle()
    assert again.page.view._notice is not None
    again.page.view._notice.buttons[0].click()
    assert again.page.view.form.values()["description"] == "لم تصل الكسوة"
    again.page.view.form.kinds.choose("complaint")
    again.page.save()
    again.settle()
    assert not kept(shown)


def test_one_draft_after_the_other_is_offered(qtbot: QtBot, shown: Shown) -> None:
    shown.enter(name="هدى")
    keep_now(shown)
    second = replace(shown, page=reopened(qtbot, shown.context, "visit"))
    second.enter(name="منى")
    keep_now(second)
    third = reopened(qtbot, shown.context, "visit")
    for left in (1, 0):
        assert third.view._notice is not None
        third.view._notice.buttons[1].click()
        shown.settle()
        assert len(kept(shown)) == left
    assert third.view._notice is None


def test_saving_forgets_the_draft_with_the_same_write(qtbot: QtBot, shown: Shown) -> None:
    shown.enter(description="لم تصل الكسوة")
    shown.page.view.form.kinds.choose("complaint")
    keep_now(shown)
    assert kept(shown)
    QTest.keyClick(shown.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.settle()
    assert not kept(shown)


def test_an_emptied_form_has_no_draft(shown: Shown) -> None:
    shown.enter(name="هدى")
    keep_now(shown)
    shown.enter(name="")
    keep_now(shown)
    assert not kept(shown)


def test_whoever_sits_down_next_does_not_get_it(shown: Shown) -> None:
    shown.enter(name="هدى")
    shown.context.session.sit_down("supervisor", "المشرف", "")
    shown.settle()
    assert not shown.page.view.form.values()
    assert kept(shown)["intake-visit"]["name"] == "هدى"
    assert not kept(shown, "supervisor")


def test_a_form_that_is_gone_is_asked_for_nothing_when_the_program_ends(
    context: WindowContext,
) -> None:
    def gone() -> dict[str, object]:
        raise RuntimeError("deleted")

    keeper = DraftKeeper(context, "report:week", gone)
    keeper.touch()
    keeper.forget()
    keeper.keep_now()
