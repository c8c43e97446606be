"""Putting other content into a scrolled area, safely while something in it has the focus."""

from PySide6.QtWidgets import QScrollArea, QWidget


def swap_content(area: QScrollArea, content: QWidget) -> None:
    """Show `content` in the area; what was there leaves the focus first and is deleted later.

    `QScrollArea.setWidget` alone deletes the old content at once, also from under the focus.
    """
    old = area.takeWidget()
    if old is not None:
        old.hide()
        old.setParent(None)
        old.deleteLater()
    area.setWidget(content)
    content.show()
