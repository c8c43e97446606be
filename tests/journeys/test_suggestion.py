"""A suggestion: reviewed, answered, adopted, and its author told."""

from PySide6.QtCore import Qt

from tests.journeys.desk_day import DeskDay
from tests.ui.real_desk import DeskForTests


def test_a_suggestion_is_reviewed_and_adopted(day: DeskDay, desk: DeskForTests) -> None:
    day.begin(Qt.Key.Key_F4)
    form = day.person.intake.view
    if form.accounts.isVisible():
        form.accounts.buttons[0].setFocus()
        day.person.press(Qt.Key.Key_Space)
    day.enter(phone="0555000456", description="أقترح دورة حاسب للأيتام في الصيف")
    row = day.save("suggestion")

    day.scan(row.number)
    if day.case.confirmed is None:
        day.go_on("confirm")
    day.go_on("transfer", department="الكفالات")
    day.go_on("assign", officer="سلمى برناوي")
    day.hand_over_to("سلمى برناوي")
    day.go_on("suggestion", advice="adopt", text="يمكن تنفيذه في الصيف القادم")
    day.go_on("reply", text="اعتُمد الاقتراح، وشكرًا لكم.")
    day.hand_over_to("سعاد الحربي")
    day.go_on("approve")
    day.hand_over_to("أمل القرشي")
    day.go_on("tell", reception="satisfied")
    desk.clock.turn(days=8)
    day.go_on("review")
    day.go_on("close", outcome="adopted")
    assert day.state == "closed"
    assert day.case.outcome == "adopted"
