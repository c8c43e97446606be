"""The centre's own papers: made off the UI thread, shown, printed on any printer, saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from PySide6.QtGui import QImage

from ui.context import WindowContext
from ui.printing.pages import draw_pages, page_sizes
from ui.printing.printers import PrinterName, Printers, SystemPrinters
from ui.printing.slips import write_whole
from ui.work import Operation

CentrePaper = Literal["poster", "leaflet", "forms"]

_POINTS_OF_AN_INCH = 72
_MOST_SHOWN = 2


class CentrePapers(Protocol):
    """Makes the papers of the centre; composed in main.py. All run off the UI thread."""

    def poster(self) -> bytes:
        """Return the poster of the channels, A4, as a PDF."""
        ...

    def leaflet(self) -> bytes:
        """Return the leaflet of the channels, A5, front and back, as a PDF."""
        ...

    def intake_forms(self, numbers: Sequence[str]) -> bytes:
        """Return a blank form for each reserved number as a PDF."""
        ...


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that was made: its PDF, how many pages it has, pictures of the first two."""

    pdf: bytes
    page_count: int
    pictures: tuple[QImage, ...]


class CentrePaperPrinter:
    """Makes, prints and saves the papers of the centre in the background."""

    def __init__(
        self, context: WindowContext, papers: CentrePapers, printers: Printers | None = None
    ) -> None:
        self._context = context
        self._papers = papers
        self._printers = printers or SystemPrinters()

    def read_names(self, done: Callable[[tuple[PrinterName, ...]], object]) -> None:
        """Tell which printers can be reached."""
        printers = self._printers
        self._context.work.read(
            Operation(lambda _progress: printers.names(), done, name="read_printers"),
            latest_of="centre_printers",
        )

    def make(
        self,
        paper: CentrePaper,
        numbers: Sequence[str],
        width: int,
        done: Callable[[MadePaper], object],
    ) -> None:
        """Make a paper with pictures of ``width`` pixels; blank forms bear the ``numbers``."""
        papers = self._papers

        def make(_progress: object) -> MadePaper:
            match paper:
                case "poster":
                    pdf = papers.poster()
                case "leaflet":
                    pdf = papers.leaflet()
                case "forms":
                    pdf = papers.intake_forms(numbers)
            sizes = page_sizes(pdf)
            dots = width / sizes[0].width() * _POINTS_OF_AN_INCH
            return MadePaper(pdf, len(sizes), tuple(draw_pages(pdf, dots)[:_MOST_SHOWN]))

        self._context.work.read(Operation(make, done, name="make_paper"), latest_of="centre_paper")

    def print(
        self, made: MadePaper, printer: str, title: str, done: Callable[[bool], object]
    ) -> None:
        """Print a paper; ``done`` is told whether the printer took it."""
        printers = self._printers
        self._context.work.read(
            Operation(lambda _p: printers.send(printer, made.pdf, title), done, name="print_paper")
        )

    def save(self, made: MadePaper, path: str, done: Callable[[str], object]) -> None:
        """Write a paper into a file; ``done`` is told why that failed, or nothing."""
        self._context.work.read(
            Operation(lambda _p: write_whole(path, made.pdf), done, name="save_paper")
        )
