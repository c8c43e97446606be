"""What every test of the window finds: the day is the same, the windows of others are gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

import main
from tests.factories import RunningClock


@pytest.fixture(autouse=True)
def _same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let real desks begin on one and the same day: midnight or a feast may come while tests run."""
    monkeypatch.setattr(main, "CLOCK", RunningClock())


@pytest.fixture(autouse=True)
def _windows_go() -> Iterator[None]:
    """Delete what a test closed.

    Without a running event loop Qt keeps it, and dressing the application for the next
    test would polish every window so far.
    """
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
