"""The centre's own words: templates checked while typed, answers with their day, routines."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from kafel_desk.directory.centre_facts import AnswerChanged, TemplateChanged
from kafel_desk.directory.centre_work import CentreWork
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.routines.routine import Every
from tests.ui.real_desk import DeskForTests, settle
from ui.context import WindowContext
from ui.settings.entry_controls import PeriodInput, TicksInput
from ui.settings.evidence_pane import EvidencePane
from ui.settings.page import SettingsPage
from ui.settings.register_pane import RegisterPane
from ui.settings.template_check import TemplateCheck
from ui.widgets.choice import TickBox
from ui.widgets.field import LongText, TextInput

TODAY = date(2026, 11, 22)


def opened(page: SettingsPage, context: WindowContext, name: str) -> RegisterPane:
    page.activated(name)
    settle(context.work)
    assert isinstance(page.pane, RegisterPane)
    return page.pane


def save(pane: RegisterPane, context: WindowContext) -> None:
    pane.editor.save()
    for _ in range(2):
        settle(context.work)


def work(desk: DeskForTests) -> CentreWork:
    return desk.desk.reader.directory().work


def put(pane: RegisterPane, **values: str) -> None:
    for name, value in values.items():
        control = pane.editor.fields[name].control
        if isinstance(control, LongText):
            control.setPlainText(value)
        else:
            assert isinstance(control, TextInput)
            control.setText(value)


class TestTemplates:
    @pytest.fixture
    def pane(self, page: SettingsPage, context: WindowContext, desk: DeskForTests) -> RegisterPane:
        made = TemplateChanged(
            entry="receipt",
            name="تأكيد الاستلام",
            purpose="receipt",
            means=("whatsapp",),
            text="وصلنا طلبكم برقم {number}.",
        )
        desk.act(ChangeEntry(change=made))
        return opened(page, context, "templates")

    def check(self, pane: RegisterPane) -> TemplateCheck:
        found = pane.editor.findChild(TemplateCheck)
        assert found is not None
        return found

    def text(self, pane: RegisterPane) -> LongText:
        control = pane.editor.fields["text"].control
        assert isinstance(control, LongText)
        return control

    def test_the_preview_shows_invented_values_and_the_length_of_the_message(
        self, pane: RegisterPane
    ) -> None:
        check = self.check(pane)
        assert "KA-26-00042" in check.preview.text()
        assert "{" not in check.preview.text()
        assert not check._length.isHidden()

    def test_a_faulty_placeholder_is_named_and_its_place_marked_while_typing(
        self, pane: RegisterPane
    ) -> None:
        put(pane, text="السلام عليكم {nmae}، برقم {number}.")
        (label,) = self.check(pane).fault_labels
        assert "{nmae}" in label.text
        (marked,) = self.text(pane).extraSelections()
        assert marked.cursor.selectedText() == "{nmae}"

    def test_what_is_faulty_is_not_saved_and_said_beside_the_words(
        self, pane: RegisterPane, context: WindowContext, desk: DeskForTests
    ) -> None:
        put(pane, text="برقم {{number}}")
        save(pane, context)
        assert pane.editor.fields["text"].error
        assert work(desk).templates["receipt"].text == "وصلنا طلبكم برقم {number}."

    def test_a_placeholder_is_inserted_at_the_cursor(
        self, pane: RegisterPane, context: WindowContext, desk: DeskForTests
    ) -> None:
        text = self.text(pane)
        text.moveCursor(text.textCursor().MoveOperation.End)
        self.check(pane).insert.choice_changed.emit("centre")
        assert text.toPlainText().endswith("{centre}")
        save(pane, context)
        assert work(desk).templates["receipt"].text.endswith("{centre}")

    def test_a_template_goes_by_some_means(
        self, pane: RegisterPane, context: WindowContext, desk: DeskForTests
    ) -> None:
        means = pane.editor.fields["means"].control
        assert isinstance(means, TicksInput)
        means.set_codes(())
        save(pane, context)
        assert pane.editor.fields["means"].error
        means.set_codes(("sms", "letter"))
        save(pane, context)
        assert work(desk).templates["receipt"].means == ("sms", "letter")

    def test_a_new_one_is_sound_before_anything_is_chosen(
        self, pane: RegisterPane, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane.begin_new()
        assert not self.check(pane).fault_labels
        put(pane, name="متابعة", text="هل استمر الحل؟ للرد: {phone}")
        save(pane, context)
        (added,) = [each for each in work(desk).templates.values() if each.name == "متابعة"]
        assert (added.purpose, added.means) == ("receipt", ("whatsapp",))

    def test_what_a_stranger_must_not_read_is_told_before_it_is_sent(
        self, pane: RegisterPane
    ) -> None:
        check = self.check(pane)
        assert check._sensitive.isHidden()
        put(pane, text="السلام عليكم {name}، برقم {number}.")
        assert not check._sensitive.isHidden()
        assert "{name}" in check._sensitive.text()
        assert "{number}" not in check._sensitive.text()


class TestAnswers:
    def test_where_none_is_the_pane_says_what_is_written_here(
        self, page: SettingsPage, context: WindowContext
    ) -> None:
        pane = opened(page, context, "answers")
        assert pane._empty.isVisible()
        assert not pane.table.isVisible()

    def test_what_is_written_counts_as_reviewed_today(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = opened(page, context, "answers")
        pane.begin_new()
        put(pane, name="موعد الصرف", text="اليوم الخامس من كل شهر.", keywords="متى تنزل")
        save(pane, context)
        (answer,) = work(desk).answers.values()
        assert (answer.title, answer.keywords) == ("موعد الصرف", "متى تنزل")
        assert (answer.reviewed_on, answer.reviewed_by) == (TODAY, "supervisor")
        assert not pane._empty.isVisible()

    def test_what_is_missing_is_said_beside_its_field(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = opened(page, context, "answers")
        pane.begin_new()
        put(pane, text="اليوم الخامس من كل شهر.")
        save(pane, context)
        assert pane.editor.fields["name"].error
        put(pane, name="موعد الصرف", text="")
        save(pane, context)
        assert pane.editor.fields["text"].error
        assert not work(desk).answers

    def test_a_stale_one_stands_in_amber_until_it_is_reviewed(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        old = AnswerChanged(
            entry="old", title="العنوان", text="حي العزيزية", reviewed_on=date(2026, 1, 4),
            reviewed_by="director",
        )  # fmt: skip
        desk.act(ChangeEntry(change=old))
        pane = opened(page, context, "answers")
        assert pane.model._cells[0][1].look == "missing"
        pane.editor.review.button.click()
        for _ in range(2):
            settle(context.work)
        assert work(desk).answers["old"].reviewed_on == TODAY
        assert work(desk).answers["old"].text == "حي العزيزية"
        assert pane.model._cells[0][1].look == ""


class TestRoutines:
    def every(self, pane: RegisterPane) -> PeriodInput:
        control = pane.editor.fields["every"].control
        assert isinstance(control, PeriodInput)
        return control

    def test_how_often_one_is_owed_is_a_setting(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = opened(page, context, "routines")
        before = work(desk).routines["awareness"]
        self.every(pane).number.setText("2")
        self.every(pane).unit.choose_code("weeks")
        save(pane, context)
        after = work(desk).routines["awareness"]
        assert after.every == Every(2, "weeks")
        assert after.name == before.name

    def test_one_of_the_centre_s_own_needs_a_name_and_is_owed_from_today(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = opened(page, context, "routines")
        known = set(work(desk).routines)
        pane.begin_new()
        save(pane, context)
        assert pane.editor.fields["name"].error
        put(pane, name="زيارة الفروع")
        save(pane, context)
        (own,) = set(work(desk).routines) - known
        assert work(desk).routines[own].name.params["name"] == "زيارة الفروع"
        assert work(desk).routines[own].since == TODAY

    def test_an_absurd_period_is_said_beside_it(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = opened(page, context, "routines")
        for typed in ("0", "9999", ""):
            self.every(pane).number.setText(typed)
            save(pane, context)
            assert pane.editor.fields["every"].error, typed
            pane.editor.undo()

    def test_one_is_switched_off_and_on(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = opened(page, context, "routines")
        for is_active in (False, True):
            pane.editor.switch.click()
            for _ in range(2):
                settle(context.work)
            assert work(desk).routines["awareness"].is_active is is_active


class TestLimitsAndDemands:
    def pane(self, page: SettingsPage, context: WindowContext) -> EvidencePane:
        page.activated("evidence")
        settle(context.work)
        assert isinstance(page.pane, EvidencePane)
        return page.pane

    def test_limits_on_evidence_are_set(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        pane._number("largest_file").setText("٤٠")
        pane.keeps_unknown.setChecked(False)
        pane.save()
        settle(context.work)
        limits = work(desk).evidence_limits
        assert (limits.largest_file, limits.keeps_unknown) == (40 * 1024 * 1024, False)

    def test_an_absurd_limit_is_said_beside_it(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = self.pane(page, context)
        before = work(desk).evidence_limits
        pane._number("most_files").setText("0")
        pane.save()
        settle(context.work)
        assert pane.fields["most_files"].error
        assert work(desk).evidence_limits == before

    def test_a_category_demands_what_closing_needs(
        self, page: SettingsPage, context: WindowContext, desk: DeskForTests
    ) -> None:
        pane = opened(page, context, "categories")
        entry = pane.editor.entry
        assert entry is not None
        for name in ("needs_evidence", "needs_approval"):
            box: QWidget = pane.editor.fields[name].control
            assert isinstance(box, TickBox)
            box.setChecked(True)
        save(pane, context)
        category = desk.desk.reader.directory().categories[entry.id]
        demands = (category.needs_evidence, category.needs_action, category.needs_approval)
        assert demands == (True, False, True)
        assert pane.model._cells[0][3].text == "دليل، اعتماد"
