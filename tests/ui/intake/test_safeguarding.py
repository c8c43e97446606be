"""The safeguarding lane: few questions, one key, and afterwards only focal persons see it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from database.users.locked_keys import LEAST
from database.users.session import enrolment
from kafel_desk.case import facts as f
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.directory.centre_facts import EvidenceLimitsSet
from kafel_desk.directory.commands import ChangeEntry, RecordWork
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import CentreChanged, StaffChanged
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.refusal import Refused
from tests.ui.desk_windows import AtTheDesk, at_the_desk, text_of
from tests.ui.real_desk import RIYADH, DeskForTests, a_desk
from ui.context import Changes

WORDS = "قال الطفل إنه يُضرب"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskForTests]:
    """A desk where roles hold, with a focal person."""
    with a_desk(tmp_path) as opened:
        people: dict[str, tuple[Role, ...]] = {
            "reception": ("reception",), "focal": ("focal",), "head": ("supervisor", "administrator"),
        }  # fmt: skip
        for staff, roles in people.items():
            change = StaffChanged(entry=staff, name=staff, roles=roles)
            opened.desk.execute(ChangeEntry(change=change), "head")
        opened.desk.execute(enrolment("head", "head", "rain on the window", LEAST), "head")
        yield opened


@pytest.fixture
def at(qtbot: QtBot, desk: DeskForTests) -> Iterator[AtTheDesk]:
    with at_the_desk(qtbot, desk) as window:
        window.window.resize(1366, 768)
        window.window.open_page("intake", "visit")
        window.settle()
        yield window


def enter(at: AtTheDesk) -> None:
    """Begin a matter of safeguarding by its key and fill the few questions in."""
    form = at.intake.view.form
    form.fields["category"].control.setFocus()
    at.press(Qt.Key.Key_F9)
    form.fields["description"].control.setPlainText(WORDS)  # type: ignore[attr-defined]
    form.fields["safe_contact"].control.setText("مساءً فقط")  # type: ignore[attr-defined]
    form.fields["is_danger_now"].control.choose_code("yes")  # type: ignore[attr-defined]
    form.fields["told_whom"].control.setText("خط البلاغات 1919")  # type: ignore[attr-defined]


def test_one_key_leaves_the_few_questions_and_the_report_line(at: AtTheDesk) -> None:
    enter(at)
    fields = at.intake.view.form.fields
    shown = {name for name, field in fields.items() if field.isVisible()}
    assert shown == {
        "phone", "other_phone", "name", "relation", "description", "safe_contact", "on_behalf",
        "is_danger_now", "told_whom", "told_at",
    }  # fmt: skip
    assert "1919" in at.intake.view.form._lane._notice.accessibleName()  # type: ignore[union-attr]
    at.press(Qt.Key.Key_F9)
    assert fields["category"].isVisible()
    assert fields["kind"].isVisible()
    assert not fields["told_whom"].isVisible()


def notice_of(at: AtTheDesk) -> str:
    notice = at.intake.view.form._lane._notice
    assert notice is not None
    lane = at.intake.view.form._lane
    return " ".join([*(one.text() for one in notice.findChildren(QLabel)), lane.say.text(),
                     lane.not_ask.text()])  # fmt: skip


def test_the_lane_says_what_the_centre_wrote_and_the_shipped_words_until_then(
    at: AtTheDesk, desk: DeskForTests
) -> None:
    for key in ("safeguarding.shipped_say", "safeguarding.shipped_not_ask"):
        assert at.text(key) in notice_of(at)
    change = CentreChanged(report_line="937", lane_say="نحن معك", lane_not_ask="لا يُسأل: لماذا؟")
    desk.act(ChangeEntry(change=change), "head")
    at.window.refresh(Changes(frozenset({"directory"})))
    at.settle()
    said = notice_of(at)
    assert all(words in said for words in ("937", "نحن معك", "لا يُسأل: لماذا؟"))
    assert at.text("safeguarding.shipped_say") not in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (" 10:15", datetime(2026, 11, 22, 10, 15, tzinfo=RIYADH)),
        ("22/11/2026 09:30", datetime(2026, 11, 22, 9, 30, tzinfo=RIYADH)),
        ("12/06/1448 09:30", datetime(2026, 11, 22, 9, 30, tzinfo=RIYADH)),
    ],
)
def test_when_somebody_was_told_is_entered(at: AtTheDesk, typed: str, told: datetime) -> None:
    enter(at)
    at.intake.view.form.fields["told_at"].control.set_text(typed)  # type: ignore[attr-defined]
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    file = at.desk.desk.case_file(at.desk.desk.viewer("focal"), at.intake.saved._case)
    assert file is not None
    fact = file.case.last(f.ToldOfSafeguarding)
    assert fact is not None
    assert fact.fact == f.ToldOfSafeguarding(whom="خط البلاغات 1919", told_at=told)


@pytest.mark.parametrize(
    "typed", [" 11:15", "21/11/2026 10:00", "10:15 10:15", " 25:00", "22/11/2026"]
)
def test_a_time_that_cannot_be_is_said_beside_it(at: AtTheDesk, typed: str) -> None:
    enter(at)
    field = at.intake.view.form.fields["told_at"]
    field.control.set_text(typed)  # type: ignore[attr-defined]
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    assert field.error
    assert not at.intake.saved.isVisible()


def test_what_is_saved_is_told_to_focal_persons_alone(at: AtTheDesk) -> None:
    at.intake.view.form.fields["category"].control.setFocus()
    enter(at)
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    saved = at.intake.saved
    assert saved.isVisible()
    assert saved._said.text() == at.text("safeguarding.saved")
    assert saved.open_case.isHidden()
    case = saved._case
    desk = at.desk.desk
    assert desk.case_file(desk.viewer("reception"), case) is None
    assert desk.case_file(desk.viewer("head"), case) is None
    file = desk.case_file(desk.viewer("focal"), case)
    assert file is not None
    told = file.case.last(f.ToldOfSafeguarding)
    danger = file.case.last(f.DangerStated)
    assert told is not None
    assert danger is not None
    assert told.fact == f.ToldOfSafeguarding(whom="خط البلاغات 1919", told_at=at.desk.clock.now())
    assert danger.fact == f.DangerStated(is_immediate=True)
    assert file.case.department is None


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_F4])
def test_the_action_bar_promises_no_message(at: AtTheDesk, key: Qt.Key) -> None:
    at.press(key)
    hint = at.intake.view.bar._hint
    ordinary = hint.text()
    at.press(Qt.Key.Key_F9)
    assert "رسالة" in ordinary
    assert "لا تُرسل" in hint.text()
    at.press(Qt.Key.Key_F9)
    assert hint.text() == ordinary


def test_the_receiver_gets_the_slip_all_the_same(at: AtTheDesk) -> None:
    enter(at)
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    ((pdf, _title),) = at.tray.sent
    text = text_of(pdf)
    assert at.intake.saved._number.removeprefix("KA") in text
    assert "يُضرب" not in text


def test_what_was_entered_before_the_key_is_not_recorded(at: AtTheDesk) -> None:
    form = at.intake.view.form
    form.kinds.choose("inquiry")
    form.answered.setChecked(True)
    form.fields["answered"].control.setPlainText("أجيب")  # type: ignore[attr-defined]
    enter(at)
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    file = at.desk.desk.case_file(at.desk.desk.viewer("focal"), at.intake.saved._case)
    assert file is not None
    assert (file.case.kind, file.case.drafted, file.case.closed) == ("complaint", None, None)


def paste_picture(at: AtTheDesk, colour: Qt.GlobalColor) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(colour)
    QGuiApplication.clipboard().setImage(image)
    at.intake.view.pasted.paste()


def test_what_came_with_it_is_recorded_in_the_same_write_and_nothing_afterwards(
    at: AtTheDesk, desk: DeskForTests
) -> None:
    at.window.open_page("intake", "message")
    at.settle()
    at.intake.view.accounts.buttons[0].click()
    enter(at)
    for colour in (Qt.GlobalColor.red, Qt.GlobalColor.blue, Qt.GlobalColor.blue):
        paste_picture(at, colour)
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    file = desk.desk.case_file(desk.desk.viewer("focal"), at.intake.saved._case)
    assert file is not None
    added = [one for one in file.case.evidence if isinstance(one.fact, f.EvidenceAdded)]
    assert len(added) == 2, "the same picture twice is one"
    assert {one.actor for one in added} == {"reception"}
    assert all(one.fact.file is not None for one in added)  # type: ignore[attr-defined]
    first = added[0].fact
    assert isinstance(first, f.EvidenceAdded)
    assert first.file is not None
    assert desk.desk.evidence.read(first.file).startswith(b"\x89PNG")
    assert at.intake.view.pasted.count == 0
    with pytest.raises(Refused) as refused:
        desk.act(AddEvidence(case=file.case.id, file=first.file), "reception")
    assert [one.message.key for one in refused.value.errors] == ["error.no_such_case"]


def test_what_cannot_be_evidence_keeps_nothing_from_being_recorded(
    at: AtTheDesk, desk: DeskForTests
) -> None:
    limits = EvidenceLimitsSet(limits=EvidenceLimits(most_files=1))
    desk.act(RecordWork(fact=limits), "head")
    at.window.refresh(Changes(frozenset({"directory"})))
    at.window.open_page("intake", "message")
    at.settle()
    at.intake.view.accounts.buttons[0].click()
    enter(at)
    for colour in (Qt.GlobalColor.red, Qt.GlobalColor.blue):
        paste_picture(at, colour)
    at.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    file = desk.desk.case_file(desk.desk.viewer("focal"), at.intake.saved._case)
    assert file is not None
    assert len(file.case.evidence) == 1
    assert at.text("pasted.not_added", n=1) in " ".join(
        label.text() for label in at.window._notices.findChildren(QLabel)
    )
