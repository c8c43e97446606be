"""The page of a case with the dialogs that it opens, and links that go nowhere."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog

from tests.ui.cases.conftest import Shown, desk, make_shown, shown
from ui.messages.dialog import MessageDialog

__all__ = ["desk", "make_shown", "shown"]


@dataclass
class Writing:
    """Opens dialogs over a case and remembers the links that they open."""

    shown: Shown
    opens: bool = True
    links: list[QUrl] = field(default_factory=list)
    dialogs: list[QDialog] = field(default_factory=list)

    def __post_init__(self) -> None:
        outbox = self.shown.case.outbox
        outbox.open_link = self._open
        outbox.dialog_opened.connect(self.dialogs.append)

    def _open(self, link: QUrl) -> bool:
        self.links.append(link)
        return self.opens

    def about(self, name: str, purpose: str = "") -> MessageDialog:
        """Open a case and write a message about it."""
        self.shown.open_case(name)
        self.shown.case.write_message(purpose)
        self.shown.settle()
        dialog = self.dialogs[-1]
        assert isinstance(dialog, MessageDialog)
        return dialog


@pytest.fixture
def writing(shown: Shown) -> Writing:
    return Writing(shown)


@pytest.fixture
def make_writing() -> Callable[[Shown], Writing]:
    return Writing
