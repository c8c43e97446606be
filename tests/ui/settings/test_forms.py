"""The settings without a table: calendar and targets hold from a date, looks are local."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kafel_desk.directory.state import Directory
from kafel_desk.figures.period import Reporting
from kafel_desk.language.digits import Digits
from kafel_desk.time.deadlines import targets_in_force
from kafel_desk.time.working_calendar import Opening, calendar_in_force
from tests.ui.parts import type_text
from tests.ui.real_desk import DeskForTests, settle
from ui.context import WindowContext
from ui.display import SETTING as DISPLAY
from ui.display import read_display
from ui.printing.choice import SETTING as PRINTING
from ui.printing.choice import read_choice
from ui.settings.calendar_pane import CalendarPane
from ui.settings.centre_pane import CentrePane
from ui.settings.display_pane import DisplayPane
from ui.settings.page import SettingsPage
from ui.settings.printing_pane import PrintingPane
from ui.settings.reporting_pane import ReportingPane
from ui.settings.special_days import SpecialLine
from ui.settings.targets_pane import TargetsPane


def opened(page: SettingsPage, context: WindowContext, name: str) -> QWidget:
    page.activated(name)
    for _ in range(2):
        settle(context.work)
    assert page.pane is not None
    return page.pane


def directory(desk: DeskForTests) -> Directory:
    return desk.desk.reader.directory()


def test_the_names_of_the_centre_are_changed(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "centre")
    assert isinstance(pane, CentrePane)
    pane.centre.setText("مركز العناية")
    pane.save()
    settle(context.work)
    assert directory(desk).centre == "مركز العناية"
    pane.charity.setText("")
    pane.save()
    settle(context.work)
    assert pane._fields["charity"].error


@pytest.mark.parametrize("who", ["the same person", "somebody else"])
def test_what_is_typed_while_it_is_saved_stays(
    page: SettingsPage, context: WindowContext, desk: DeskForTests, who: str
) -> None:
    pane = opened(page, context, "centre")
    assert isinstance(pane, CentrePane)
    pane.centre.setText("مركز العناية")
    pane.save()
    if who == "somebody else":
        context.session.sit_down("officer", "سلمى برناوي", "")
    type_text(pane.charity, "س")
    settle(context.work)
    assert directory(desk).centre == "مركز العناية"
    assert pane.charity.text() == f"{directory(desk).charity}س"
    assert pane.has_edits


@pytest.mark.parametrize("name", ["calendar", "targets"])
def test_the_day_from_which_it_holds_is_undone_too(
    page: SettingsPage, context: WindowContext, name: str
) -> None:
    pane = opened(page, context, name)
    assert isinstance(pane, CalendarPane | TargetsPane)
    pane.since.setText("")
    pane.save()
    assert pane.since_field.error
    pane.undo_button.click()
    assert pane.since.day == context.now().date()
    assert not pane.since_field.error


def test_what_was_wrong_goes_with_what_is_undone(
    page: SettingsPage, context: WindowContext
) -> None:
    pane = opened(page, context, "centre")
    assert isinstance(pane, CentrePane)
    pane.charity.setText("")
    pane.save()
    settle(context.work)
    assert pane._fields["charity"].error
    pane.undo_button.click()
    assert not pane._fields["charity"].error


class TestTheCalendar:
    def pane(self, page: SettingsPage, context: WindowContext) -> CalendarPane:
        pane = opened(page, context, "calendar")
        assert isinstance(pane, CalendarPane)
        return pane

    def test_hours_hold_from_the_date_that_was_typed_in_either_calendar(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        pane.days[3].setText("٠٩:٠٠-١٢:٠٠ و 13-15:30")
        pane.since.setText("01/07/1448")
        pane.save()
        settle(context.work)
        before = calendar_in_force(directory(desk).calendars, date(2026, 12, 1))
        after = calendar_in_force(directory(desk).calendars, date(2026, 12, 20))
        assert after.week[3] == (Opening(540, 720), Opening(780, 930))
        assert before.week[3] != after.week[3]
        assert after.week[4] == ()

    def test_hours_that_cannot_be_are_said_beside_the_day(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        count = len(directory(desk).calendars)
        pane.days[0].setText("12:00-08:00")
        pane.save()
        settle(context.work)
        field = next(f for f, control in pane._hours if control is pane.days[0])
        assert field.error
        assert len(directory(desk).calendars) == count

    def test_eid_is_entered_by_its_umm_al_qura_date_for_every_year(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        pane._add_row(SpecialLine("عيد الفطر", "29/09/1448", "05/10/1448", "", is_every_year=True))
        pane._add_row(SpecialLine("يوم قصير", "2026/11/25", "", "08:00-11:00"))
        pane.save()
        settle(context.work)
        calendar = calendar_in_force(directory(desk).calendars, date(2026, 11, 22))
        (eid,) = calendar.closures
        (short,) = calendar.special_hours
        assert (eid.days.first, eid.days.last, eid.days.year) == ((9, 29), (10, 5), None)
        assert eid.days.calendar == "umm_al_qura"
        assert (short.days.year, short.openings) == (2026, (Opening(480, 660),))

    def test_a_closure_without_a_name_is_not_saved(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        count = len(directory(desk).calendars)
        row = pane._add_row(SpecialLine("", "29/09/1448"))
        pane.save()
        settle(context.work)
        assert row._fields["name"].error
        assert len(directory(desk).calendars) == count

    def test_a_calendar_that_is_never_open_is_refused(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        for control in pane.days.values():
            control.setText("")
        pane.save()
        settle(context.work)
        assert pane._said.isVisible()
        assert len(directory(desk).calendars) == 1


class TestTheTargets:
    def pane(self, page: SettingsPage, context: WindowContext) -> TargetsPane:
        pane = opened(page, context, "targets")
        assert isinstance(pane, TargetsPane)
        return pane

    def test_a_target_holds_from_its_date(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        limit = pane.limits["complaint", "result"]
        limit.number.setText("7")
        pane.limits["inquiry", "confirm"].unit.choose_code("at_once")
        pane.percents["remind_holder_percent"].setText("60")
        pane.save()
        settle(context.work)
        targets = targets_in_force(directory(desk).targets, date(2026, 11, 22))
        before = targets_in_force(directory(desk).targets, date(2026, 11, 21))
        assert (targets.complaint.result, targets.inquiry.confirm) == (7 * 420, "at_once")
        assert targets.remind_holder_percent == 60
        assert before.complaint.result == 10 * 420
        assert targets.safeguarding == before.safeguarding

    def test_units_are_called_by_their_number_and_long_amounts_told_in_words(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        pane = self.pane(page, context)
        urgent = pane.limits["inquiry_urgent", "first_reply"]
        assert (urgent.number.text(), urgent.unit.text()) == ("210", "دقائق"), "two hundred and ten"
        assert urgent.words.endswith("3 ساعات و30 دقيقة")
        urgent = pane.limits["suggestion_urgent", "first_reply"]
        assert (urgent.number.text(), urgent.unit.text()) == ("1050", "دقيقة")
        assert urgent.words.endswith("يوما عمل و3 ساعات و30 دقيقة")
        result = pane.limits["complaint", "result"]
        assert (result.unit.text(), result.words) == ("أيام عمل", "")
        result.number.setText("11")
        result.number.textEdited.emit("11")
        assert result.unit.text() == "يوم عمل"

    def test_a_day_is_as_long_as_the_calendar_says(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        limit = self.pane(page, context).limits["complaint", "result"]
        limit.count_days_by(480)
        limit.show_limit(960)
        assert (limit.number.text(), limit.unit.code) == ("2", "days")
        limit.number.setText("3")
        assert limit.limit() == 3 * 480
        limit.show_limit(420)
        assert (limit.number.text(), limit.unit.code) == ("7", "hours")

    def test_what_is_shown_is_what_is_in_force(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        pane = self.pane(page, context)
        assert pane.limits["complaint", "result"].number.text() == "10"
        assert pane.limits["complaint", "result"].unit.code == "days"
        assert pane.limits["complaint_urgent", "confirm"].unit.code == "hours"
        assert pane.limits["complaint", "confirm"].unit.code == "same_working_day"

    def test_a_number_that_nobody_meant_is_refused_in_words(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        pane.limits["complaint", "result"].number.setText("33333333333333333333333")
        pane.save()
        settle(context.work)
        assert pane._said.isVisible()
        assert context.text("error.targets_limit") in pane._said.text
        assert len(directory(desk).targets) == 1

    def test_a_missing_number_is_said_and_nothing_is_saved(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        pane.limits["complaint", "result"].number.setText("")
        pane.save()
        settle(context.work)
        assert pane._said.isVisible()
        assert len(directory(desk).targets) == 1


def test_the_look_is_kept_on_this_machine_alone(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "display")
    assert isinstance(pane, DisplayPane)
    pane.digits.choose_code(Digits.ARABIC_INDIC.value)
    pane.look.choose_code("dark")
    pane.text_size.choose_code("1.5")
    pane.save()
    settle(context.work)
    kept = read_display(desk.desk.reader.local_setting(DISPLAY))
    assert (kept.digits, kept.theme, kept.scale) == (Digits.ARABIC_INDIC, "dark", 1.5)


def test_the_paper_is_kept_and_no_printer_is_said(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "printing")
    assert isinstance(pane, PrintingPane)
    assert pane.printer_field.control.accessibleDescription()
    pane.paper.choose_code("a5")
    pane.save()
    settle(context.work)
    assert read_choice(desk.desk.reader.local_setting(PRINTING)).paper == "a5"


@pytest.mark.parametrize("name", ["centre", "calendar", "targets", "display", "printing"])
def test_undo_shows_again_what_is_saved(
    qtbot: QtBot, page: SettingsPage, context: WindowContext, name: str
) -> None:
    pane = opened(page, context, name)
    pane.undo()  # type: ignore[attr-defined]
    settle(context.work)
    assert page.pane is pane


def test_the_week_of_the_reports_begins_where_the_centre_says(
    page: SettingsPage, context: WindowContext, desk: DeskForTests
) -> None:
    pane = opened(page, context, "reporting")
    assert isinstance(pane, ReportingPane)
    assert pane.week.code == "6"
    pane.week.choose_code("5")
    pane.months.choose_code("umm_al_qura")
    pane.save()
    settle(context.work)
    assert directory(desk).work.reporting == Reporting(5, "umm_al_qura")
