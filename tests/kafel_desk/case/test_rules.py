"""The checks that acts share: what each lets pass, and what it says of the rest."""

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from kafel_desk.case import rules
from kafel_desk.directory.entries import Category, Channel
from kafel_desk.directory.state import Directory
from kafel_desk.refusal import FieldError
from tests.kafel_desk.case.story import DIRECTORY, MONDAY_MORNING

NOW = MONDAY_MORNING
SECOND = timedelta(seconds=1)
SWITCHED_OFF = msgspec.structs.replace(
    DIRECTORY,
    categories={**DIRECTORY.categories, "closed": Category("closed", is_active=False)},
    channels={**DIRECTORY.channels, "closed": Channel("closed", is_active=False)},
    staff={**DIRECTORY.staff, "closed": DIRECTORY.staff["left"]},
)
Known = Callable[[Directory, str, str], FieldError | None]


def key(found: FieldError | None) -> str:
    """Return under which key something is wrong, or nothing."""
    return found.message.key if found else ""


@pytest.mark.parametrize(
    ("known", "entry", "says"),
    [
        (rules.known_department, "sponsorship", "error.unknown_department"),
        (rules.known_staff, "salma", "error.unknown_staff"),
        (rules.known_category, "delay", "error.unknown_category"),
        (rules.known_channel, "visit", "error.unknown_channel"),
    ],
)
def test_an_entry_has_to_be_there_and_in_use(known: Known, entry: str, says: str) -> None:
    assert known(SWITCHED_OFF, "field", entry) is None
    for other in ("nowhere", "", "closed"):
        assert key(known(SWITCHED_OFF, "field", other)) == says


def test_what_may_be_left_open_is_left_open() -> None:
    for known in (rules.known_department, rules.known_staff, rules.known_category):
        assert known(DIRECTORY, "field", None) is None


@pytest.mark.parametrize(
    ("at", "says"),
    [
        (None, ""),
        (NOW, ""),
        (NOW + timedelta(minutes=10), ""),
        (NOW + timedelta(minutes=10) + SECOND, "error.in_the_future"),
        (NOW - timedelta(days=366 * 5), ""),
        (NOW - timedelta(days=366 * 5) - SECOND, "error.too_long_ago"),
    ],
)
def test_a_time_of_receipt_is_neither_to_come_nor_years_ago(at: object, says: str) -> None:
    assert key(rules.believable_receipt("at", at, NOW)) == says  # type: ignore[arg-type]


def test_a_due_time_is_still_to_come() -> None:
    assert rules.still_to_come("due", None, NOW) is None
    assert rules.still_to_come("due", NOW + SECOND, NOW) is None
    assert key(rules.still_to_come("due", NOW, NOW)) == "error.due_in_the_past"


@pytest.mark.parametrize(
    ("staff", "about", "says"),
    [
        ("salma", "salma", "error.complained_of"),
        ("salma", "badr", ""),
        ("salma", None, ""),
        (None, "salma", ""),
        (None, None, ""),
    ],
)
def test_whom_a_complaint_is_about_does_not_hold_it(
    staff: str | None, about: str | None, says: str
) -> None:
    assert key(rules.no_conflict_of_interest(DIRECTORY, "by", staff, about)) == says
