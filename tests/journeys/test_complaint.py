"""A complaint from the door to its end: by keyboard, over several people and days."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kafel_desk.queries import CaseRow
from tests.journeys.desk_day import DeskDay
from tests.ui.desk_windows import text_of
from tests.ui.real_desk import DeskForTests


def receive(day: DeskDay) -> CaseRow:
    """Register the visit that the journey begins with."""
    day.begin(Qt.Key.Key_F3)
    day.enter(
        phone="0555000123",
        name="هدى المالكي",
        description="الكفالة حقت شهر عشرة ما نزلت إلى الآن",
        category="تأخر صرف",
        remedy="صرف كفالة أكتوبر",
    )
    return day.save("complaint")


def test_a_visit_is_carried_from_its_slip_to_its_closing(day: DeskDay, desk: DeskForTests) -> None:
    row = receive(day)
    assert (row.kind, row.channel, row.phone) == ("complaint", "visit", "+966555000123")

    day.scan(row.number)  # the slip, another time
    assert day.case.number == row.number
    assert day.case.confirmed is not None  # said in person, with the slip
    day.go_on("transfer", department="الكفالات", reason="من اختصاص القسم")
    day.go_on("assign", officer="سلمى برناوي")
    assert day.state == "progress"

    day.hand_over_to("سلمى برناوي")
    desk.clock.turn(days=1)
    day.go_on("finding", text="رُدّت حوالة أكتوبر من البنك ولم تُعد")
    day.go_on("reply", text="أُعيد الصرف، ونعتذر عن التأخير.", remedy="إعادة الصرف غدًا")

    day.hand_over_to("سعاد الحربي")  # whoever wrote it does not approve it
    day.go_on("approve")
    day.go_on("plan", text="إشعار عند كل حوالة مردودة", owner="سلمى برناوي")
    day.hand_over_to("سلمى برناوي")
    day.go_on("done")

    day.hand_over_to("أمل القرشي")
    day.go_on("tell", reception="satisfied")
    assert day.state == "replied"
    desk.clock.turn(days=8)
    day.go_on("check")
    day.go_on("review")
    day.go_on("close", outcome="upheld")
    assert day.state == "closed"
    assert day.case.outcome == "upheld"

    day.scan(row.number)  # the slip still finds it
    assert day.case.number == row.number


def test_the_slip_goes_to_the_printer_by_itself(day: DeskDay) -> None:
    row = receive(day)
    ((pdf, _title),) = day.person.tray.sent
    assert "هدى المالكي" in text_of(pdf)
    assert row.number[-7:-2] in text_of(pdf)


def test_without_a_printer_the_slip_is_saved_as_a_pdf(
    day: DeskDay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "slip.pdf"
    # The dialog belongs to the system: what it would answer is given here.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    day.person.tray.known = ()
    receive(day)
    day.person.press_button(day.person.text("act.save_pdf"))
    assert "هدى المالكي" in text_of(out.read_bytes())


def test_its_author_is_not_offered_to_approve_the_reply(day: DeskDay) -> None:
    row = receive(day)
    day.scan(row.number)
    day.go_on("transfer", department="الكفالات")
    day.go_on("assign", officer="سلمى برناوي")
    day.hand_over_to("سلمى برناوي")
    day.go_on("finding", text="رُدّت الحوالة")
    day.go_on("reply", text="أُعيد الصرف")
    day.person.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert day.person.case.acts.act is None
    assert day.case.approved is None


def test_what_one_began_waits_as_a_draft_while_another_works(day: DeskDay) -> None:
    day.begin(Qt.Key.Key_F3)
    day.enter(phone="0555000123", description="لم يكتمل الكلام")
    day.hand_over_to("سعاد الحربي")
    assert not day.person.intake.view.form.values()
    day.hand_over_to("أمل القرشي")
    day.begin(Qt.Key.Key_F3)
    day.person.press_button(day.person.text("intake.resume"))
    assert day.person.intake.view.form.values()["description"] == "لم يكتمل الكلام"
