"""What another desk does while a message is written is told in it; nothing wrong goes out or is recorded."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from kafel_desk.case import commands as c
from kafel_desk.case import facts as f
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.desk import Desk
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.journal.envelope import Subject
from kafel_desk.journal.fact import Fact
from kafel_desk.sharing.status import Report
from tests.ui.sharing.conftest import MakeShared, SharedWindow, make_shared
from tests.ui.walk import faults
from ui.case.menu import CaseMenu
from ui.case.page import CasePage
from ui.looking.dialog import LooksDialog
from ui.messages.dialog import MessageDialog
from ui.printing.paper_dialog import PaperDialog

__all__ = ["make_shared"]

OWN = "كلمات كتبتها الموظفة بنفسها عن الأوراق الناقصة"


@dataclass
class Counter:
    """Somebody who writes a message here, while another desk works on the same case."""

    shared: SharedWindow
    links: list[QUrl] = field(default_factory=list)
    dialogs: list[QDialog] = field(default_factory=list)
    opens: bool = True

    def __post_init__(self) -> None:
        self.shared.fake.change(desk="Z", name="مكتب آخر")
        self.shared.look()

    def case(self, name: str) -> CasePage:
        self.shared.window.open_page("case", self.shared.story.cases[name])
        self.shared.settle()
        page = self.shared.window.page("case")
        assert isinstance(page, CasePage)
        page.outbox.open_link = self._open
        page.outbox.dialog_opened.connect(self.dialogs.append)
        return page

    def write(self, name: str, purpose: str = "") -> MessageDialog:
        self.case(name).write_message(purpose)
        self.shared.settle()
        dialog = self.dialogs[-1]
        assert isinstance(dialog, MessageDialog)
        return dialog

    def elsewhere(self, name: str, command: c.CaseCommand, by: str = "badr") -> None:
        """Let another desk do something, of which a round tells."""
        self.quietly(command, by)
        subject = Subject("case", self.shared.story.cases[name])
        self.shared.fake.reports = [Report(received=1, changed=frozenset({subject}))]
        self.shared.look()

    def quietly(self, command: c.CaseCommand, by: str = "badr") -> None:
        """Let it do something that no round has told of yet."""
        self.shared.desk.act(command, by)

    def strike(self, dialog: MessageDialog) -> None:
        """Press Ctrl+Enter."""
        modifier = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(dialog.words, Qt.Key.Key_Return, modifier)
        self.shared.settle()

    def facts(self, name: str) -> list[Fact]:
        viewer = self.shared.desk.desk.viewer("badr", "A")
        file = self.shared.desk.desk.case_file(viewer, self.shared.story.cases[name])
        assert file is not None
        return [recorded.fact for recorded in file.case.facts]

    def _open(self, link: QUrl) -> bool:
        self.links.append(link)
        return self.opens


@pytest.fixture
def counter(make_shared: MakeShared) -> Counter:
    return Counter(make_shared(staff="amal", staff_name="أمل القرشي"))


def confirmed(counter: Counter, name: str = "new") -> c.CaseCommand:
    return c.ConfirmReceipt(case=counter.shared.story.cases[name], means="call")


def closed(counter: Counter) -> c.CaseCommand:
    """A receipt of a closed case is none any more; its person may still be written to."""
    return c.CloseCase(case=counter.shared.story.cases["replied"], outcome="answered")


def test_what_another_desk_did_is_told_before_the_message_goes(counter: Counter) -> None:
    dialog = counter.write("new", "receipt")
    words = dialog.words.toPlainText()
    counter.quietly(confirmed(counter))
    counter.strike(dialog)
    assert counter.links == []
    assert "أُكّد الاستلام" in dialog.news
    assert "ما كُتب باقٍ" in dialog.news
    assert dialog.words.toPlainText() == words
    counter.strike(dialog)
    assert len(counter.links) == 1


def test_a_message_that_the_case_takes_no_more_is_told_and_does_not_go(counter: Counter) -> None:
    dialog = counter.write("replied", "receipt")
    dialog.words.setPlainText(OWN)
    counter.elsewhere("replied", closed(counter))
    before = counter.facts("replied")
    assert "من مكتب A" in dialog.news
    assert "لم تعد هذه الرسالة مناسبة" in dialog.news
    assert not dialog.send.isEnabled()
    counter.strike(dialog)
    assert counter.links == []
    assert counter.facts("replied") == before
    assert dialog.isVisible()
    assert dialog.words.toPlainText() == OWN
    dialog.copy_words()
    assert QGuiApplication.clipboard().text() == OWN
    assert faults(dialog) == []


def test_what_no_round_has_told_yet_is_asked_before_anything_goes(counter: Counter) -> None:
    dialog = counter.write("replied", "receipt")
    counter.quietly(closed(counter))
    before = counter.facts("replied")
    counter.strike(dialog)
    assert counter.links == []
    assert counter.facts("replied") == before
    assert "لم تعد هذه الرسالة مناسبة" in dialog.news


def test_the_words_are_taken_over_to_another_purpose(counter: Counter) -> None:
    dialog = counter.write("replied", "receipt")
    dialog.words.setPlainText(OWN)
    counter.elsewhere("replied", closed(counter))
    dialog.purpose.choose_code("follow_up")
    dialog.purpose.choice_changed.emit("follow_up")
    assert dialog.words.toPlainText() == OWN
    assert dialog.send.isEnabled()
    counter.strike(dialog)
    assert len(counter.links) == 1
    assert isinstance(counter.facts("replied")[-1], f.ContactLogged)


def test_the_purpose_that_came_to_nothing_stays_so_when_it_is_chosen_again(
    counter: Counter,
) -> None:
    dialog = counter.write("replied", "receipt")
    counter.elsewhere("replied", closed(counter))
    dialog.purpose.choice_changed.emit("receipt")
    assert not dialog.send.isEnabled()
    counter.strike(dialog)
    assert counter.links == []


def test_what_had_gone_out_already_is_recorded_as_a_contact(counter: Counter) -> None:
    counter.opens = False
    dialog = counter.write("replied", "receipt")
    counter.strike(dialog)
    assert dialog.send.text() == "تسجيل الإرسال"
    counter.elsewhere("replied", closed(counter))
    assert "يُسجَّل تواصلًا" in dialog.news
    assert dialog.send.isEnabled()
    counter.strike(dialog)
    facts = counter.facts("replied")
    assert not any(isinstance(fact, f.ReceiptConfirmed) for fact in facts)
    assert isinstance(facts[-1], f.ContactLogged)
    assert not isValid(dialog) or not dialog.isVisible()


def unseen(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another desk move the case to where whoever sits here may not see it."""
    monkeypatch.setattr(Desk, "case_file", lambda *_asked: None)
    counter.elsewhere("new", c.AddNote(case=counter.shared.story.cases["new"], text="نُقلت"))


def test_a_case_that_may_not_be_seen_any_more_takes_its_message_with_it(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = counter.write("new", "receipt")
    dialog.words.setPlainText(OWN)
    unseen(counter, monkeypatch)
    assert not isValid(dialog) or not dialog.isVisible()
    assert "أُغلقت الرسالة" in counter.shared.notices
    assert counter.links == []


def test_a_template_is_filled_in_anew_where_the_case_became_discreet(counter: Counter) -> None:
    dialog = counter.write("new", "receipt")
    before, case = dialog.words.toPlainText(), counter.shared.story.cases["new"]
    safe = c.CorrectDetails(case=case, safe_contact="لا يُذكر الموضوع لغير صاحبه")
    counter.elsewhere("new", safe)
    assert "ما كُتب باقٍ" in dialog.news
    assert dialog.words.toPlainText() != before or dialog.fields["text"].error
    assert dialog.send.isEnabled()


def test_own_words_stay_where_the_case_became_discreet_and_are_looked_at_once_more(
    counter: Counter,
) -> None:
    dialog = counter.write("new", "receipt")
    dialog.words.setPlainText(OWN)
    case = counter.shared.story.cases["new"]
    counter.quietly(c.CorrectDetails(case=case, safe_contact="بعد العصر فقط"))
    counter.strike(dialog)
    assert counter.links == []
    assert dialog.words.toPlainText() == OWN
    assert "من مكتب A" in dialog.news
    counter.strike(dialog)
    assert len(counter.links) == 1


def test_what_was_struck_twice_goes_once(counter: Counter) -> None:
    dialog = counter.write("new", "receipt")
    dialog.go_on()
    dialog.go_on()
    counter.shared.settle()
    assert len(counter.links) == 1
    assert sum(isinstance(fact, f.ReceiptConfirmed) for fact in counter.facts("new")) == 1


# ── The other dialogs over a case ───────────────────────────────────────────────────────────────
def papers(counter: Counter, page: CasePage, words: str) -> PaperDialog:
    page.outbox.offer_papers(page.file, page.head)  # type: ignore[arg-type]
    (menu,) = (menu for menu in page.findChildren(CaseMenu) if menu.isVisible())
    (action,) = (action for action in menu.actions() if action.text() == words)
    action.trigger()
    menu.close()
    counter.shared.settle()
    dialog = counter.dialogs[-1]
    assert isinstance(dialog, PaperDialog)
    return dialog


def open_paper(counter: Counter, page: CasePage) -> QDialog:
    return papers(counter, page, "ملف الحالة كاملًا")


def open_looks(counter: Counter, page: CasePage) -> QDialog:
    assert page.file is not None
    page.outbox.show_looks(page.file)
    counter.shared.settle()
    dialog = counter.dialogs[-1]
    assert isinstance(dialog, LooksDialog)
    return dialog


def open_held(counter: Counter, page: CasePage) -> QDialog:
    assert page.file is not None
    assert page.file.person is not None
    file = page.file
    page.outbox._held.open_for_case(file.case.id, file.case.number, page.file.person.id)
    counter.shared.settle()
    return counter.dialogs[-1]


def open_evidence(counter: Counter, page: CasePage) -> QDialog:
    desk, case = counter.shared.desk, counter.shared.story.cases["new"]
    limits = EvidenceLimits()
    file = desk.desk.evidence.add_bytes("نص الخطاب".encode(), "خطاب.txt", limits)
    counter.elsewhere("new", AddEvidence(case=case, file=file))
    pieces = page.side.evidence.tiles.pieces
    piece = pieces.piece(pieces.index(0, 0))
    assert piece is not None
    viewer = page.side.evidence.open_piece(piece)
    counter.shared.settle()
    return viewer


@pytest.mark.parametrize("open_one", [open_paper, open_looks, open_held, open_evidence])
def test_no_dialog_stands_over_a_case_that_may_not_be_seen_any_more(
    counter: Counter,
    monkeypatch: pytest.MonkeyPatch,
    open_one: Callable[[Counter, CasePage], QDialog],
) -> None:
    dialog = open_one(counter, counter.case("new"))
    assert dialog.isVisible()
    unseen(counter, monkeypatch)
    assert not isValid(dialog) or not dialog.isVisible()


def test_a_paper_is_made_anew_when_its_case_changes(counter: Counter) -> None:
    dialog = papers(counter, counter.case("new"), "ملف الحالة كاملًا")
    before = dialog._pdf
    counter.elsewhere("new", confirmed(counter))
    assert "أُعيد إعداد الورقة" in dialog.said
    assert dialog._pdf
    assert dialog._pdf != before
    assert dialog.print_button.isEnabled()
