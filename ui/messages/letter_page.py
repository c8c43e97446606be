"""A letter written by hand on pages of paper: its words as a PDF, for preview and print."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextOption

from ui.theme import Theme

_MARGIN = 25.0  # millimetres
_POINTS = 12


def letter_page(theme: Theme, words: str) -> bytes:
    """Return words on A4, in the direction of the window, over as many pages as they take."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter
    )
    document = QTextDocument()
    option = QTextOption(
        Qt.AlignmentFlag.AlignRight if theme.is_right_to_left else Qt.AlignmentFlag.AlignLeft
    )
    option.setTextDirection(theme.direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    font = theme.font()
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setPlainText(words)
    document.setPageSize(QSizeF(writer.pageLayout().paintRectPoints().size()))
    document.print_(writer)
    del writer
    return bytes(buffer.data().data())
