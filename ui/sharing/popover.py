"""What the sync light tells when it is pressed: the folder, every desk, and sharing at once."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from kafel_desk.sharing.status import ShareStatus
from ui.context import WindowContext
from ui.frame.tab_order import focus_stops
from ui.sharing.words import DeskLine, SharingWords
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button
from ui.widgets.label import Hairline, KeyHint, Label, ShapeLabel, plain_tip
from ui.widgets.painting import paint_box
from ui.widgets.scrolling import ScrollContent, bare_scroll_area

_WIDTH, _ROW, _OFF, _MOST_ROWS = 440, 40, 4, 8
_CODE, _SAID = 32, 168
_AROUND = 200  # pixels for the head and the buttons, and for the light below


class SyncPopover(QWidget):
    """Stands over the window above the light; Escape and a click elsewhere close it."""

    def __init__(
        self,
        context: WindowContext,
        window: QWidget,
        *,
        sync_now: Callable[[], object],
        open_desks: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._anchor: QWidget | None = None
        self._lines: tuple[DeskLine, ...] | None = None
        theme, text = context.theme, context.text
        self.setFixedWidth(theme.px(_WIDTH))
        self.setAccessibleName(text("sync.title"))
        self._summary = Label(theme, colour="text_2", wraps=True)
        self._problem = Label(theme, colour="warn", wraps=True)
        self._problem.hide()
        head = QHBoxLayout()
        head.addWidget(Label(theme, text("sync.title"), size=SECTION, weight=Weight.SEMIBOLD))
        head.addStretch(1)
        head.addWidget(KeyHint(theme, "Esc"))
        words = QVBoxLayout()
        words.setContentsMargins(16, 12, 16, 12)
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self._summary)
        words.addWidget(self._problem)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.now_button = Button(theme, text("sync.now"), icon="refresh", key_hint="F8")
        self.now_button.clicked.connect(sync_now)
        self.desks_button = Button(theme, text("set.desks"), icon="building")
        self.desks_button.clicked.connect(lambda: self._leave_for(open_desks))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.now_button)
        foot.addWidget(self.desks_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(Hairline(theme))
        column.addLayout(self._rows)
        column.addLayout(foot)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setOffset(0, 4)
        shadow.setBlurRadius(12)
        shadow.setColor(theme.colour("shadow"))
        self.setGraphicsEffect(shadow)
        self.hide()

    def show_status(self, status: ShareStatus, problem: str = "") -> None:
        """Show how the desks stand; ``problem`` is why the last round did not come about."""
        words = SharingWords(self._context.catalogue, status, self._context.now())
        self._summary.setText(words.summary)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.now_button.setEnabled(status.standing != "unshared")
        lines = words.lines() if status.standing != "unshared" else ()
        if lines != self._lines:
            self._lines = lines
            self._show_lines(lines)
        if self.isVisible():
            self._place()

    def open_at(self, anchor: QWidget) -> None:
        """Open above what was pressed, or close if it is open."""
        if self.isVisible():
            self.close_popover()
            return
        self._anchor = anchor
        self._show_lines(self._lines or ())
        self.show()
        self._place()
        self.raise_()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        stops = focus_stops(self)
        if stops:
            stops[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def close_popover(self) -> None:
        """Close; the focus goes back to where it came from."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if self.isVisible():
            self.hide()
            if self._anchor is not None:
                self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)

    def _leave_for(self, go: Callable[[], object]) -> None:
        self.close_popover()
        go()

    def _show_lines(self, lines: tuple[DeskLine, ...]) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        rows = self._make_rows(lines)
        most = self._most_rows()
        if len(lines) <= most:
            for row in rows:
                self._rows.addWidget(row)
                self._rows.addWidget(Hairline(self._context.theme))
            return
        holder = ScrollContent()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for row in rows:
            inside.addWidget(row)
            inside.addWidget(Hairline(self._context.theme))
        area = bare_scroll_area(holder)
        area.setFixedHeight(self._context.theme.px(_ROW) * most)
        self._rows.addWidget(area)
        self._rows.addWidget(Hairline(self._context.theme))

    def _most_rows(self) -> int:
        """Return how many rows leave room in the window for what stands over and under them."""
        px = self._context.theme.px
        return max(2, min(_MOST_ROWS, (self._window.height() - px(_AROUND)) // px(_ROW)))

    def _make_rows(self, lines: tuple[DeskLine, ...]) -> list[QWidget]:
        """Make a row for each desk; how they stand has one beginning, and is never cut."""
        made = [self._said(line) for line in lines]
        wide = max((said.sizeHint().width() for said in made), default=0)
        for said in made:
            said.setFixedWidth(max(self._context.theme.px(_SAID), wide))
        return [self._row(line, said) for line, said in zip(lines, made, strict=True)]

    def _said(self, line: DeskLine) -> ShapeLabel:
        look = self._context.theme.sync(line.light)
        faint = "text_2" if line.light in {"in_step", "silent"} else look.colour
        return ShapeLabel(
            self._context.theme, look.shape, line.said, colour=look.colour, text_colour=faint
        )

    def _row(self, line: DeskLine, said: ShapeLabel) -> QWidget:
        theme = self._context.theme
        row = QWidget()
        row.setFixedHeight(theme.px(_ROW) - 1)
        across = QHBoxLayout(row)
        across.setContentsMargins(16, 0, 16, 0)
        across.setSpacing(8)
        code = Label(theme, line.code, weight=Weight.SEMIBOLD)
        code.setFixedWidth(theme.px(_CODE))
        across.addWidget(code)
        name = ShapeLabel(theme, text=line.name, colour="text_2")
        name.setToolTip(plain_tip(line.name))
        across.addWidget(name, 1)
        across.addWidget(said)
        return row

    def _place(self) -> None:
        anchor, window = self._anchor, self._window
        if anchor is None:
            return
        self.adjustSize()
        corner = anchor.mapTo(window, QPoint(0, 0))
        if self._context.theme.is_right_to_left:
            left = corner.x() + anchor.width() - self.width()
        else:
            left = corner.x()
        left = max(_OFF, min(left, window.width() - self.width() - _OFF))
        self.move(left, max(_OFF, corner.y() - self.height() - 2 * _OFF))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            is_anchor = watched is self._anchor
            if isinstance(watched, QWidget) and not is_anchor and not self.rect().contains(place):
                self.close_popover()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        box = QRectF(self.rect())
        theme = self._context.theme
        paint_box(QPainter(self), theme, box, fill="surface", outline="border_mid", radius=8)
