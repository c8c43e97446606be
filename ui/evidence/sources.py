"""What is dropped, pasted or chosen, before it is evidence: files by path, images from memory."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

from kafel_desk.language.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class FromFile:
    """A file on this machine; nothing is read of it before it is added."""

    path: Path

    @property
    def name(self) -> str:
        """What it is called."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class FromMemory:
    """An image that was pasted: it is in no file."""

    image: QImage
    name: str

    def content(self) -> bytes:
        """Return the image as the bytes of a PNG. Runs off the UI thread."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.image)
        return bytes(buffer.data().data())


Source = FromFile | FromMemory


def clipboard() -> QMimeData:
    """Return what is on the clipboard; the types leave out that there may be nothing at all."""
    held: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return held if held is not None else QMimeData()


def sources_of(mime: QMimeData, catalogue: Catalogue, now: datetime) -> tuple[Source, ...]:
    """Return what of a drop or the clipboard can be added; nothing where it is neither.

    Local files come before an image: who copies a file gets a picture of its sign along.
    """
    files = [FromFile(Path(url.toLocalFile())) for url in mime.urls() if url.isLocalFile()]
    if files:
        return tuple(files)
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        # Dots hold the parts of a number together behind Arabic letters; hyphens do not.
        stamp = now.strftime("%Y.%m.%d %H.%M.%S")
        name = catalogue.text("evidence.pasted_name", stamp=stamp)
        return (FromMemory(image, f"{name}.png"),)
    return ()
