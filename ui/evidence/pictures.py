"""Small pictures of evidence, made in the background one at a time, and kept in memory alone."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.language.message import Message
from ui.context import WindowContext
from ui.printing.pages import PdfError, draw_page_within
from ui.work import Operation

SIDE = 320
"""Pixels of the box into which a small picture fits."""
LONGEST_SHOWN = 64 * 1024 * 1024
"""Bytes of a file that is shown in the window; a longer one can be saved and opened elsewhere."""
_MOST_PIXELS = 40_000_000  # of a picture that has to be unfolded whole, at four bytes each
_MOST_JPEG_PIXELS = 110_000_000  # JPEG is read smaller than it is
_MOST_KEPT = 200

_FORMATS = {
    "image/jpeg": b"jpeg", "image/png": b"png", "image/gif": b"gif", "image/webp": b"webp",
}  # fmt: skip
PDF = "application/pdf"


class Contents(Protocol):
    """Where the content of evidence is read."""

    def read(self, file: EvidenceFile) -> bytes:
        """Return the whole content; raises with words where it is missing or damaged."""
        ...

    def frames(self, file: EvidenceFile) -> Iterator[bytes]:
        """Yield the content in pieces."""
        ...


@dataclass(frozen=True, slots=True)
class Look:
    """What is seen of a file: a small picture where there is one, and what is wrong with it."""

    picture: QImage | None = None
    problem: Message | None = None


def has_picture(file: EvidenceFile) -> bool:
    """Tell whether the window can draw a file."""
    return file.media in _FORMATS or file.media == PDF


def draw_image(content: bytes, media: str, width: int, height: int) -> QImage | None:
    """Return an image, upright and no larger than a box; None for one that cannot be drawn."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(_FORMATS[media]))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    most = _MOST_JPEG_PIXELS if media == "image/jpeg" else _MOST_PIXELS
    if not size.isValid() or size.width() * size.height() > most:
        return None
    box = QSize(width, height)
    if size.width() > width or size.height() > height:
        fitted = size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitted.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image


def look_at(contents: Contents, file: EvidenceFile) -> Look:
    """Read a file and draw it small; what is wrong with the file is words and no error."""
    try:
        if not has_picture(file) or file.size > LONGEST_SHOWN:
            # The first piece tells whether it is here, and as long as it should be.
            next(iter(contents.frames(file)), b"")
            return Look()
        content = contents.read(file)
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return Look(problem=problem)
    return Look(draw_small(content, file.media, SIDE))


def draw_small(content: bytes, media: str, side: int) -> QImage | None:
    """Return a picture of the file, or of its first page; None where it cannot be drawn."""
    if media != PDF:
        return draw_image(content, media, side, side)
    try:
        return draw_page_within(content, 0, side, side)[0]
    except PdfError:
        return None


def problem_of(error: Exception) -> Message | None:
    """Return what an error of the evidence store says to a person; None for a fault of ours."""
    said = getattr(error, "message", None)
    return said if isinstance(said, Message) else None


class Pictures(QObject):
    """Looks at files in the background: what was asked for last comes first."""

    ready = Signal(str)  # the blob that was looked at

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._looks: OrderedDict[str, Look] = OrderedDict()
        self._wanted: OrderedDict[str, EvidenceFile] = OrderedDict()
        self._is_looking = False

    def look(self, file: EvidenceFile) -> Look | None:
        """Return what is seen of a file, or None while it is looked at."""
        known = self._looks.get(file.blob)
        if known is None:
            self._wanted[file.blob] = file
            self._wanted.move_to_end(file.blob)
            self._next()
        return known

    def begin_anew(self) -> None:
        """Forget what was wrong, since a file may have arrived, and what nobody waits for."""
        self._wanted.clear()
        for blob in [blob for blob, look in self._looks.items() if look.problem is not None]:
            del self._looks[blob]

    def _next(self) -> None:
        if self._is_looking or not self._wanted:
            return
        _blob, file = self._wanted.popitem()
        self._is_looking = True
        contents = self._context.desk.evidence
        self._context.work.carry(
            Operation(
                lambda _progress: look_at(contents, file),
                lambda look: self._take(file.blob, look),
                ended=self._go_on,
                name="evidence.look",
            )
        )

    def _take(self, blob: str, look: Look) -> None:
        self._looks[blob] = look
        if len(self._looks) > _MOST_KEPT:
            self._looks.popitem(last=False)
        self.ready.emit(blob)

    def _go_on(self) -> None:
        self._is_looking = False
        self._next()
