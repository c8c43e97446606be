"""What every test of the window finds: the windows of the tests before it are gone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def _windows_go() -> Iterator[None]:
    """Delete what a test closed.

    Without a running event loop Qt keeps it, and dressing the application for the next
    test would polish every window so far.
    """
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
