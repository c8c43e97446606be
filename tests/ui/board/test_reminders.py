"""Reminders are given when the window opens and each minute, and every page hears of them."""

from datetime import timedelta

import msgspec

from kafel_desk.case.facts import ReminderGiven
from tests.ui.follow_ups.conftest import Shown
from tests.ui.sharing.fake import CALLS, MEDIA, MEMBER, OWN, UNSHARED
from ui.board.reminders import Reminders, give_due, turn_of
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


def test_each_desk_reminds_in_its_turn_so_that_all_do_not_say_the_same() -> None:
    assert turn_of(UNSHARED) == timedelta()
    assert turn_of(MEMBER) == timedelta()
    last = msgspec.structs.replace(OWN, code="Z")
    third = msgspec.structs.replace(MEMBER, desks=(last, CALLS, MEDIA))
    assert turn_of(third) == timedelta(minutes=2)
    gone = msgspec.structs.replace(CALLS, is_removed=True)
    second = msgspec.structs.replace(MEMBER, desks=(last, gone, MEDIA))
    assert turn_of(second) == timedelta(minutes=1)


def test_whoever_waits_for_its_turn_gives_what_nobody_gave(shown: Shown) -> None:
    assert give_due(shown.desk.desk, timedelta(days=400)) == ()
    assert give_due(shown.desk.desk, timedelta(minutes=1))
