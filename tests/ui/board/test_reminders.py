"""Reminders are given when the window opens and each minute, and every page hears of them."""

from kafel_desk.case.facts import ReminderGiven
from tests.ui.follow_ups.conftest import Shown
from ui.board.reminders import Reminders, give_due
from ui.context import Changes


def test_what_is_due_is_given_once_and_told(shown: Shown) -> None:
    heard: list[Changes] = []
    shown.context.navigation.changed.connect(heard.append)
    reminders = Reminders(shown.context, shown.window)
    reminders.start()
    shown.settle()
    given = [fact for fact in shown.file("late").case.facts if isinstance(fact.fact, ReminderGiven)]
    assert given
    assert any("case" in changes.kinds for changes in heard)
    reminders.ask()
    shown.settle()
    again = [fact for fact in shown.file("late").case.facts if isinstance(fact.fact, ReminderGiven)]
    assert again == given
    assert len(heard) == 1


def test_portions_are_given_until_none_is_due(shown: Shown) -> None:
    given = give_due(shown.desk.desk)
    assert given
    assert give_due(shown.desk.desk) == ()
