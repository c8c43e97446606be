"""A message that came in is pasted: words into the form, pictures to the case once it is there."""

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kafel_desk.case.evidence_facts import EvidenceAdded
from kafel_desk.case.evolve import fold
from kafel_desk.queries import CaseView
from tests.ui.intake.conftest import Shown
from ui.widgets.field import LongText

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def copy_picture() -> None:
    image = QImage(120, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)


def begin(shown: Shown, opening: str = "message") -> LongText:
    shown.page.activated(opening)
    shown.settle()
    description = shown.page.view.form.fields["description"].control
    assert isinstance(description, LongText)
    description.setFocus()
    return description


def save(shown: Shown) -> None:
    shown.enter(phone="0555000123")
    shown.page.view.form.kinds.choose("complaint")
    buttons = shown.page.view.accounts.buttons
    if buttons and not shown.page.view.accounts.isHidden():
        buttons[0].click()
    QTest.keyClick(shown.page, Qt.Key.Key_Return, CONTROL)
    for _ in range(8):
        shown.settle()


def evidence(shown: Shown) -> list[EvidenceAdded]:
    desk = shown.desk.desk
    viewer = desk.viewer("supervisor", "A")
    found: list[EvidenceAdded] = []
    for row in desk.reader.rows(viewer, CaseView(), 0, 5):
        case = fold(desk.reader.case_facts(viewer, row.id))
        assert case is not None
        found += [one.fact for one in case.evidence if isinstance(one.fact, EvidenceAdded)]
    return found


def test_pasted_words_stand_behind_what_is_in_the_description(qtbot: QtBot, shown: Shown) -> None:
    description = begin(shown)
    description.setPlainText("قال في رسالته:")
    QGuiApplication.clipboard().setText("لم تصل الكسوة")
    QTest.keyClick(description, Qt.Key.Key_V, CONTROL | SHIFT)
    assert description.toPlainText() == "قال في رسالته:\nلم تصل الكسوة"


def test_a_pasted_picture_becomes_evidence_once_the_case_is_saved(
    qtbot: QtBot, shown: Shown
) -> None:
    description = begin(shown)
    description.setPlainText("لم تصل الكسوة")
    copy_picture()
    QTest.keyClick(description, Qt.Key.Key_V, CONTROL)
    assert shown.page.view.pasted.count == 1
    assert evidence(shown) == []
    save(shown)
    (fact,) = evidence(shown)
    assert fact.source == "person"
    assert fact.file is not None
    assert fact.file.media == "image/png"
    assert shown.page.view.pasted.count == 0


def test_what_is_pasted_beside_a_message_is_not_added_to_a_visit(
    qtbot: QtBot, shown: Shown
) -> None:
    begin(shown)
    copy_picture()
    shown.page.view.pasted.paste()
    begin(shown, "visit").setPlainText("زيارة في الأثناء")
    save(shown)
    assert evidence(shown) == []
    assert shown.page.view.pasted.count == 1


def test_a_pasted_picture_can_be_taken_away(qtbot: QtBot, shown: Shown) -> None:
    begin(shown)
    copy_picture()
    pasted = shown.page.view.pasted
    pasted.paste()
    pasted._remove(pasted._pieces[0])
    assert pasted.count == 0
    assert pasted._said.isHidden()


def test_whoever_sits_down_next_does_not_inherit_it(qtbot: QtBot, shown: Shown) -> None:
    begin(shown)
    copy_picture()
    shown.page.view.pasted.paste()
    shown.context.session.sit_down("officer", "سلمى برناوي", "")
    shown.settle()
    assert shown.page.view.pasted.count == 0


def test_whoever_comes_back_or_gets_another_role_goes_on_where_they_were(
    qtbot: QtBot, shown: Shown
) -> None:
    begin(shown).setPlainText("لم تصل الكسوة")
    copy_picture()
    shown.page.view.pasted.paste()
    session = shown.context.session
    session.sit_down(session.staff, session.staff_name, "دور آخر")
    shown.settle()
    assert shown.page.view.pasted.count == 1
    assert shown.page.view.form.values()["description"] == "لم تصل الكسوة"


def test_a_draft_says_that_pictures_have_to_be_pasted_again(qtbot: QtBot, shown: Shown) -> None:
    begin(shown).setPlainText("لم تصل الكسوة")
    copy_picture()
    shown.page.view.pasted.paste()
    draft = shown.page._entered("message")
    assert draft["pasted"] == 1
    assert not any(isinstance(value, bytes) for value in draft.values())
    shown.page.view.pasted.forget()
    shown.page._put_draft(draft)
    assert "يلزم لصقه من جديد" in shown.page.view.pasted._said.text()


def test_what_cannot_be_added_is_told_after_saving(
    qtbot: QtBot, shown: Shown, tmp_path: object
) -> None:
    begin(shown).setPlainText("لم تصل الكسوة")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"{tmp_path}/لم يعد هنا.png")])
    QGuiApplication.clipboard().setMimeData(mime)
    shown.page.view.pasted.paste()
    told: list[object] = []
    shown.context.navigation.notice_shown.connect(lambda _key, notice: told.append(notice))
    save(shown)
    assert "لم يعد الملف في مكانه" in str(told[-1])


def test_an_empty_clipboard_says_so(qtbot: QtBot, shown: Shown) -> None:
    begin(shown)
    QGuiApplication.clipboard().clear()
    shown.page.view.pasted.paste()
    assert "لا يوجد في الحافظة ما يُلصق" in shown.page.view.pasted._said.text()
