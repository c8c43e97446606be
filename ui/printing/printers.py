"""The printers of this machine, and sending them a PDF page by page.

What draws and what prints is loaded when something is printed.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DOTS_PER_INCH = 300


@dataclass(frozen=True, slots=True)
class PrinterName:
    """A printer as the system calls it, and as people do."""

    code: str
    words: str
    is_usual: bool = False


class Printers(Protocol):
    """What prints; tests put paper of their own in its place."""

    def names(self) -> tuple[PrinterName, ...]:
        """Return the printers that can be reached; nothing where there is none."""
        ...

    def send(self, printer: str, pdf: bytes, title: str) -> bool:
        """Print a PDF; say whether the printer took it. Runs off the UI thread."""
        ...


class SystemPrinters:
    """The printers that the system knows."""

    def names(self) -> tuple[PrinterName, ...]:
        """Return the printers that can be reached, the usual one first."""
        from PySide6.QtPrintSupport import QPrinterInfo

        usual = QPrinterInfo.defaultPrinterName()
        found = [
            PrinterName(name, QPrinterInfo.printerInfo(name).description() or name, name == usual)
            for name in QPrinterInfo.availablePrinterNames()
        ]
        return tuple(sorted(found, key=lambda printer: not printer.is_usual))

    def send(self, printer: str, pdf: bytes, title: str) -> bool:
        """Print a PDF on pages of its own size; say whether the printer took it."""
        from PySide6.QtPrintSupport import QPrinter

        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(printer)
        return device.isValid() and print_pages(device, pdf, title)


def print_pages(device: "QPrinter", pdf: bytes, title: str) -> bool:
    """Draw every page on a printer; say whether all of them were taken."""
    from ui.printing.pages import draw_pages, page_sizes

    device.setDocName(title)
    device.setResolution(_DOTS_PER_INCH)
    device.setFullPage(True)
    sizes = page_sizes(pdf)
    _set_paper(device, sizes[0])
    painter = QPainter()
    if not painter.begin(device):
        return False
    is_taken = True
    for place, picture in enumerate(draw_pages(pdf, _DOTS_PER_INCH)):
        if place:
            _set_paper(device, sizes[place])
            is_taken = is_taken and device.newPage()
        scale = device.resolution() / 72
        painter.drawImage(
            QRectF(0, 0, sizes[place].width() * scale, sizes[place].height() * scale), picture
        )
    failed = type(device).PrinterState.Error
    return painter.end() and is_taken and device.printerState() != failed


def _set_paper(device: "QPrinter", points: QSizeF) -> None:
    paper = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    device.setPageSize(paper)
    device.setPageOrientation(QPageLayout.Orientation.Portrait)
    device.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
