"""The board in the same window as the follow-ups."""

from tests.ui.follow_ups.conftest import desk, make_shown, shown

__all__ = ["desk", "make_shown", "shown"]
