"""A page of paper as it will be printed: white in both themes, on the ground of the frame."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme


class PagePreview(QWidget):
    """Shows one page across its whole width; taller pages are made smaller to fit."""

    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self._theme = theme
        self._width = width
        self._picture = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(theme.px(96))

    def show_page(self, picture: QImage) -> None:
        """Show a page; an empty picture shows nothing."""
        self._picture = picture
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._picture.isNull():
            return QSize(self._width, self._width)
        height = self._width * self._picture.height() / self._picture.width()
        return QSize(self._width, round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (self.width() - size.width()) / 2
        page = QRectF(left, 0, size.width(), size.height())
        painter.fillRect(page, self._theme.colour("paper"))
        painter.drawImage(page, self._picture)
        painter.setPen(self._theme.colour("border_mid"))
        painter.drawRect(page.adjusted(0.5, 0.5, -0.5, -0.5))
