"""Evidence as tiles: pictures drawn only where they are seen, the name below, arrows go through."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.context import WindowContext
from ui.evidence.pictures import Look, Pictures
from ui.evidence.pieces import Piece
from ui.theme.theme import CAPTION
from ui.widgets.label import plain_tip
from ui.widgets.painting import paint_box, paint_text

PIECE_ROLE = int(Qt.ItemDataRole.UserRole)
_GAP = 8
_USUAL_ACROSS = 4
_LEAST_WIDTH, _MOST_WIDTH = 68, 112
_SHAPE = 0.84  # height of a picture by its width
_FOCUS = 2
_RADIUS = 6
_Index = QModelIndex | QPersistentModelIndex


class PiecesModel(QAbstractListModel):
    """The pieces of a case, and behind them the tile that adds another."""

    def __init__(self, add_words: str) -> None:
        super().__init__()
        self._add_words = add_words
        self._pieces: Sequence[Piece] = ()
        self._can_add = False

    def show_pieces(self, pieces: Sequence[Piece], *, can_add: bool) -> bool:
        """Show the pieces of a case; tell whether anything is different from before."""
        if tuple(pieces) == tuple(self._pieces) and can_add == self._can_add:
            return False
        self.beginResetModel()
        self._pieces, self._can_add = tuple(pieces), can_add
        self.endResetModel()
        return True

    def piece(self, index: _Index) -> Piece | None:
        """Return the piece of a tile; None for the one that adds."""
        place = index.row()
        return self._pieces[place] if 0 <= place < len(self._pieces) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        del parent
        return len(self._pieces) + self._can_add

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        piece = self.piece(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return piece.name if piece else self._add_words
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(piece.about if piece else "") or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return piece.about if piece else None
            case _:
                return piece if role == PIECE_ROLE else None


class TileDelegate(QStyledItemDelegate):
    """Draws one tile: its picture in a frame, or the sign of its type, and its name."""

    def __init__(self, context: WindowContext, pictures: Pictures, parent: "EvidenceTiles") -> None:
        super().__init__(parent)
        self._context = context
        self._pictures = pictures
        self._tiles = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return self._tiles.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._context.theme
        place: QRect = option.rect
        # The tile stands where the line begins, with room for the ring around it.
        start, end = _FOCUS, _GAP - _FOCUS
        left, right = (end, start) if theme.is_right_to_left else (start, end)
        cell = QRectF(place).adjusted(left, _FOCUS, -right, -_FOCUS)
        frame = QRectF(cell.left(), cell.top(), cell.width(), round(cell.width() * _SHAPE))
        words = QRectF(cell.left(), frame.bottom() + 4, cell.width(), theme.line(CAPTION))
        piece = index.data(PIECE_ROLE)
        state: QStyle.StateFlag = option.state
        is_current = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if isinstance(piece, Piece):
            self._paint_piece(painter, piece, frame, words)
        else:
            self._paint_add(painter, str(index.data()), frame)
        if is_current:
            ring = frame.adjusted(-_FOCUS, -_FOCUS, _FOCUS, _FOCUS)
            paint_box(painter, theme, ring, outline="focus", radius=8, width=_FOCUS)
        painter.restore()

    def _paint_piece(self, painter: QPainter, piece: Piece, frame: QRectF, words: QRectF) -> None:
        theme = self._context.theme
        look = self._pictures.look(piece.file) if piece.file else Look()
        paint_box(painter, theme, frame, fill="surface", outline="border_mid", radius=_RADIUS)
        if look is not None and look.problem is not None:
            self._paint_problem(painter, look, frame)
        elif look is not None and look.picture is not None:
            _paint_picture(painter, look.picture, frame)
            paint_box(painter, theme, frame, outline="border_mid", radius=_RADIUS)
        else:
            theme.paint_icon(painter, piece.icon, "text_3", frame, 24)
        # What it is, the picture says; the whole name stands below the tiles and in the tool tip.
        name = PurePath(piece.name).stem
        font = theme.font(CAPTION)
        paint_text(painter, theme, words, name, font=font, colour="text_2", elide=True)

    def _paint_problem(self, painter: QPainter, look: Look, frame: QRectF) -> None:
        """Say in a word what is wrong; the whole sentence stands below the tiles."""
        theme = self._context.theme
        paint_box(painter, theme, frame, fill="danger_soft", outline="danger", radius=6)
        sign = QRectF(frame.left(), frame.top() + 6, frame.width(), theme.px(20))
        theme.paint_icon(painter, "alert", "danger", sign, 16)
        is_missing = look.problem is not None and look.problem.key == "evidence.missing"
        key = "evidence.is_missing" if is_missing else "evidence.is_damaged"
        room = frame.adjusted(4, 6 + theme.px(20), -4, -4)
        painter.setPen(theme.colour("danger"))
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setFont(theme.font(CAPTION))
        painter.drawText(room, int(centred | Qt.TextFlag.TextWordWrap), self._context.text(key))

    def _paint_add(self, painter: QPainter, words: str, frame: QRectF) -> None:
        theme = self._context.theme
        outline = "accent" if self._tiles.is_dropping else "border_strong"
        paint_box(
            painter, theme, frame, fill="surface", outline=outline, radius=6,
            pen_style=Qt.PenStyle.DashLine,
        )  # fmt: skip
        sign = QRectF(frame.left(), frame.top(), frame.width(), frame.height() * 0.55)
        theme.paint_icon(painter, "upload", "text_2", sign, 20)
        below = QRectF(frame.left(), sign.bottom(), frame.width(), theme.line(CAPTION))
        paint_text(painter, theme, below, words, font=theme.font(CAPTION), centred=True)


class EvidenceTiles(QListView):
    """The tiles. Enter opens one, or asks for files on the last."""

    opened = Signal(object)  # Piece
    add_wanted = Signal()

    def __init__(self, context: WindowContext, pictures: Pictures) -> None:
        super().__init__()
        theme = context.theme
        self._theme = theme
        self.cell = QSize(theme.px(_LEAST_WIDTH), theme.px(_LEAST_WIDTH))
        self.is_dropping = False
        self.pieces = PiecesModel(context.text("evidence.drop"))
        self.setModel(self.pieces)
        self.setItemDelegate(TileDelegate(context, pictures, self))
        self.setAccessibleName(context.text("case.evidence"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setMouseTracking(True)
        pictures.ready.connect(lambda _blob: self.viewport().update())
        self.doubleClicked.connect(self._open)

    def show_pieces(self, pieces: Sequence[Piece], *, can_add: bool) -> None:
        """Show the evidence of a case; the current tile stays current."""
        kept = self.currentIndex().row()
        if self.pieces.show_pieces(pieces, can_add=can_add):
            self._fit()
            if kept >= 0:
                self.setCurrentIndex(self.pieces.index(min(kept, self.pieces.rowCount() - 1)))

    def set_dropping(self, *, is_dropping: bool) -> None:
        """Show that what hangs over the panel would be taken."""
        self.is_dropping = is_dropping
        self.viewport().update()

    @property
    def current(self) -> Piece | None:
        """The piece that is marked."""
        return self.pieces.piece(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._open(self.currentIndex())
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            # WORKAROUND: in tiles from right to left Qt goes against the arrows.
            is_on = (event.key() == Qt.Key.Key_Left) == self._theme.is_right_to_left
            place = self.currentIndex().row() + (1 if is_on else -1)
            if 0 <= place < self.pieces.rowCount():
                self.setCurrentIndex(self.pieces.index(place))
        elif event.text().strip() or event.key() == Qt.Key.Key_Space:
            event.ignore()  # letters are keys of the page
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.pieces.piece(index) is None:
            self.add_wanted.emit()

    def _open(self, index: _Index) -> None:
        piece = self.pieces.piece(index)
        if piece is not None:
            self.opened.emit(piece)
        elif index.isValid():
            self.add_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of all rows: the panel around scrolls, and draws what is seen."""
        width = max(self.width(), 1)
        fitting = width // (self._theme.px(_LEAST_WIDTH) + _GAP)
        across = max(2, min(_USUAL_ACROSS, fitting), width // self._theme.px(_MOST_WIDTH))
        wide = (width - _FOCUS) // across
        high = round((wide - _GAP) * _SHAPE) + 8 + self._theme.line(CAPTION)
        rows = -(-self.pieces.rowCount() // across)
        if self.cell != QSize(wide, high):
            self.cell = QSize(wide, high)
            self.scheduleDelayedItemsLayout()
        if self.height() != rows * high:
            self.setFixedHeight(rows * high)


def _paint_picture(painter: QPainter, picture: QImage, place: QRectF) -> None:
    """Draw a picture so that it fills its place, from the top: there its head is."""
    size = picture.size().scaled(
        place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    scale = picture.width() / max(size.width(), 1)
    seen = QRectF(0, 0, place.width() * scale, place.height() * scale)
    seen.moveLeft((picture.width() - seen.width()) / 2)
    corners = QPainterPath()
    corners.addRoundedRect(place, _RADIUS, _RADIUS)
    painter.save()
    painter.setClipPath(corners)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, picture, seen)
    painter.restore()
