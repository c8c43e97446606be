"""What another desk does to the case in front of somebody is told, and takes nothing away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kafel_desk.case import commands as c
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.facts import ChannelChanged
from kafel_desk.journal.envelope import Subject
from kafel_desk.sharing.status import Report
from tests.ui.sharing.conftest import MakeShared, SharedWindow
from tests.ui.walk import faults
from ui.case.page import CasePage
from ui.settings.page import SettingsPage
from ui.settings.register_pane import RegisterPane
from ui.sharing.elsewhere import Meanwhile
from ui.widgets import Notice


def case_page(shared: SharedWindow, name: str) -> CasePage:
    shared.window.open_page("case", shared.story.cases[name])
    shared.settle()
    page = shared.window.page("case")
    assert isinstance(page, CasePage)
    return page


def from_elsewhere(shared: SharedWindow, name: str, command: c.CaseCommand) -> None:
    """Let another desk do something: here the one desk is taken for another by its code."""
    shared.desk.act(command, "salma")
    subject = Subject("case", shared.story.cases[name])
    shared.fake.reports = [Report(received=1, changed=frozenset({subject}))]
    shared.look()


def as_another_desk(shared: SharedWindow) -> None:
    """Sit at a desk with another code than the one that records."""
    shared.fake.change(desk="Z", name="مكتب آخر")
    shared.look()


def news(page: CasePage) -> str:
    shown = [n.accessibleName() for n in page.acts.findChildren(Notice) if n.isVisible()]
    return "\n".join(shown)


def test_the_case_that_is_read_says_what_another_desk_changed(make_shared: MakeShared) -> None:
    shared = make_shared()
    as_another_desk(shared)
    page = case_page(shared, "new")
    assert "تغيّرت هذه الحالة" not in shared.notices
    note = c.AddNote(case=shared.story.cases["new"], text="اتصلت مرة أخرى")
    from_elsewhere(shared, "new", note)
    assert "تغيّرت هذه الحالة في مكتب A" in shared.notices
    assert page.file is not None
    assert len(page.file.case.facts) == 2
    shared.window.open_page("cases")
    shared.settle()
    assert "تغيّرت هذه الحالة" not in shared.notices


def test_what_one_does_oneself_is_no_news(make_shared: MakeShared) -> None:
    shared = make_shared()
    page = case_page(shared, "new")
    page.note.note_written.emit(shared.story.cases["new"], "ملاحظة")
    shared.settle()
    shared.look()
    assert "تغيّرت هذه الحالة" not in shared.notices


def test_an_open_form_keeps_what_is_typed_and_says_what_came(make_shared: MakeShared) -> None:
    shared = make_shared()
    as_another_desk(shared)
    page = case_page(shared, "urgent")
    page.begin_act("finding")
    shared.settle()
    control = page.acts.fields["text"].control
    control.setFocus()
    QTest.keyClicks(control, "abc")
    case = shared.story.cases["urgent"]
    from_elsewhere(shared, "urgent", c.AssignOfficer(case=case, officer="salma"))
    assert page.acts.fields["text"].control is control
    assert control.toPlainText() == "abc"  # type: ignore[attr-defined]
    assert control.hasFocus()
    assert "مكتب A" in news(page)
    assert "سلمى برناوي" in news(page)
    assert not faults(shared.window)


def test_each_of_two_open_forms_says_what_came(make_shared: MakeShared) -> None:
    shared = make_shared()
    as_another_desk(shared)
    case = shared.story.cases["urgent"]
    file = shared.context.desk.case_file(shared.context.viewer(), case)
    heard: tuple[list[str], ...] = ([], [])
    forms = [Meanwhile(shared.context, said.append) for said in heard]
    for form in forms:
        form.begin(file)
    from_elsewhere(shared, "urgent", c.AssignOfficer(case=case, officer="salma"))
    assert all("سلمى برناوي" in "".join(said) for said in heard)


def test_a_form_says_when_it_opens_that_somebody_is_at_work_elsewhere(
    make_shared: MakeShared,
) -> None:
    shared = make_shared()
    as_another_desk(shared)
    case = shared.story.cases["urgent"]
    shared.desk.act(c.AddNote(case=case, text="سؤال"), "salma")
    shared.desk.clock.turn(seconds=20)
    page = case_page(shared, "urgent")
    page.begin_act("finding")
    shared.settle()
    assert "العمل جارٍ على هذه الحالة في مكتب A" in news(page)
    assert "قبل 20 ثانية" in news(page)
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    shared.desk.clock.turn(minutes=5)
    page.begin_act("finding")
    shared.settle()
    assert not news(page)


def test_what_is_typed_into_the_settings_is_not_replaced_by_what_comes_in(
    make_shared: MakeShared,
) -> None:
    shared = make_shared()
    shared.window.open_page("settings", "channels")
    shared.settle()
    page = shared.window.page("settings")
    assert isinstance(page, SettingsPage)
    pane = page.pane
    assert isinstance(pane, RegisterPane)
    entry = pane.editor.entry
    assert entry is not None
    name = pane.editor.fields["name"].control
    name.setText("اسم يُكتب الآن")  # type: ignore[attr-defined]
    other = next(each.id for each in pane.model.entries if each.id != entry.id)
    shared.desk.act(ChangeEntry(change=ChannelChanged(entry=other, name="قناة تغيرت")), "badr")
    directory = Subject("directory", bytes(16))
    shared.fake.reports = [Report(received=1, changed=frozenset({directory}))]
    shared.look()
    assert name.text() == "اسم يُكتب الآن"  # type: ignore[attr-defined]
    assert any(each.name == "قناة تغيرت" for each in pane.model.entries)
    pane.editor.undo()
    shared.look()
    assert pane.editor.entry is not None
    assert pane.editor.entry.id == entry.id
