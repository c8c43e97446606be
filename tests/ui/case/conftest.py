"""The page of a case in the same window as the list."""

from tests.ui.cases.conftest import desk, make_shown, shown

__all__ = ["desk", "make_shown", "shown"]
