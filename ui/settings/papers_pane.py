"""Poster, leaflet and blank forms: seen as they print, printed, saved."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from kafel_desk.case.commands import ReserveNumbers
from kafel_desk.desk import Done
from kafel_desk.directory.facts import NumbersReserved
from kafel_desk.directory.state import Directory
from kafel_desk.refusal import Refused
from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops
from ui.keys import act_within
from ui.printing.centre_papers import CentrePaper, CentrePaperPrinter, MadePaper
from ui.printing.preview import PagePreview
from ui.printing.printers import PrinterName
from ui.settings.paper_choice import PaperChoice
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label, ShapeLabel, fill_ground, plain_tip
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.scrolling import ScrollContent, scroll_area
from ui.widgets.titled_pane import title_bar
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_FOOT, _EDGE = 64, 24
_SIDE, _PAGE = 440, 376
_SIDE_BY_SIDE = 800
_DRAWN_LARGER = 2


@dataclass(frozen=True, slots=True)
class _Title:
    file: str
    words: str


_TITLES: Mapping[CentrePaper, _Title] = {
    "poster": _Title("poster.pdf", "papers.poster"),
    "leaflet": _Title("leaflet.pdf", "papers.leaflet"),
    "forms": _Title("forms.pdf", "papers.forms"),
}


class PapersPane(QWidget):
    """What the centre prints for everybody. Blank forms get numbers that no case will take."""

    def __init__(self, context: WindowContext, printer: CentrePaperPrinter) -> None:
        super().__init__()
        self._context = context
        self._printer = printer
        self._made: MadePaper | None = None
        theme = context.theme
        self.choice = PaperChoice(context)
        self.choice.paper_chosen.connect(self._make)
        self.choice.reserve_requested.connect(self.reserve)
        self.choice.reprint_requested.connect(self._make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title_bar(theme, context.text("set.papers"), context.text("papers.text")))
        column.addWidget(Hairline(theme))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self._row.addWidget(self._scrolled(self.choice), 1)
        self._line = Hairline(theme, vertical=True)
        self._row.addWidget(self._line)
        self._row.addWidget(self._make_preview())
        column.addLayout(self._row, 1)
        column.addWidget(Hairline(theme))
        column.addWidget(self._make_foot())
        act_within(self, "Ctrl+P", self.print_paper)
        act_within(self, "Ctrl+S", self.save_pdf)

    # What the page of settings asks

    def show_directory(self, directory: Directory) -> None:
        """The channels may have changed, and numbers may have been used: make it anew."""
        del directory
        self._printer.read_names(self._show_printers)
        reader, viewer = self._context.desk.reader, self._context.viewer()
        self._context.work.read(
            Operation(
                lambda _progress: reader.reserved_numbers(viewer), self._show_unused, name="unused"
            ),
            latest_of="unused_numbers",
        )

    def focus_first(self) -> None:
        """Go to the choice of papers."""
        self.choice.focus_first()

    def escape(self) -> bool:
        """There is nothing to close."""
        return False

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through: the choice, then what is done with it."""
        return [*focus_stops(self.choice), self.print_button, self.save_button, self.printers]

    # What it does

    def reserve(self, count: int) -> None:
        """Reserve the numbers of that many forms, and make the forms."""
        desk, staff = self._context.desk, self._context.session.staff
        self.choice.set_busy(is_busy=True)
        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(ReserveNumbers(count=count), staff),
                self._reserved,
                refused=self._refused,
                ended=lambda: self.choice.set_busy(is_busy=False),
                name="reserve_numbers",
            )
        )

    def print_paper(self) -> None:
        """Print what is shown (Ctrl+P)."""
        text = self._context.text
        if self._made is None:
            return
        if not self.printers.code:
            self._say_trouble(text("print.no_printer_for_paper"))
            return
        title = text(_TITLES[self.choice.paper].words)

        def done(is_taken: bool) -> None:  # noqa: FBT001 - the answer of a printer
            if is_taken:
                self._say(text("saved.sent_printer", printer=self.printers.text()))
            else:
                self._say_trouble(text("print.no_printer_for_paper"))

        self._printer.print(self._made, self.printers.code, title, done)

    def save_pdf(self) -> None:
        """Ask for a file and write what is shown into it (Ctrl+S)."""
        if self._made is None:
            return
        name = _TITLES[self.choice.paper].file
        words = self._context.text("act.save_pdf")
        path, _kind = QFileDialog.getSaveFileName(self, words, name, "PDF (*.pdf)")
        if path:
            self.save_to(path)

    def save_to(self, path: str) -> None:
        """Write what is shown into a file."""
        if self._made is not None:
            self._printer.save(self._made, path, self._saved)

    def _saved(self, problem: str) -> None:
        if problem:
            self._say_trouble(self._context.text("print.not_saved", reason=problem))
        else:
            self._say(self._context.text("saved.pdf_saved"))

    def _reserved(self, done: Done) -> None:
        numbers = [
            number
            for recorded in done.facts
            if isinstance(recorded.fact, NumbersReserved)
            for number in recorded.fact.numbers
        ]
        self.choice.show_numbers(numbers)
        self._make()
        self._context.navigation.announce(Changes(frozenset({"directory"}), source=self))

    def _refused(self, error: Refused) -> None:
        words = self._context.catalogue.message(error.errors[0].message)
        self.choice.show_error(words)

    # What it shows

    def _show_unused(self, numbers: tuple[str, ...]) -> None:
        self.choice.show_unused(numbers)
        self._make()

    def _make(self) -> None:
        self._made = None
        self._show_pages(())
        self._said.hide()
        paper, numbers = self.choice.paper, self.choice.numbers
        if paper != "forms" or numbers:
            width = round(_PAGE * _DRAWN_LARGER)
            self._printer.make(paper, numbers, width, self._take)

    def _take(self, made: MadePaper) -> None:
        self._made = made
        self._show_pages(made.pictures)

    def _show_pages(self, pictures: tuple[QImage, ...]) -> None:
        is_there = bool(pictures)
        for place, page in enumerate(self._pages):
            page.show_page(pictures[place] if place < len(pictures) else QImage())
            page.setFixedHeight(page.sizeHint().height())
            page.setVisible(place < len(pictures))
        more = self._made.page_count - len(pictures) if self._made and is_there else 0
        self._more.setText(self._context.text("papers.more", n=more) if more > 0 else "")
        self._more.setVisible(more > 0)
        self.print_button.setEnabled(is_there)
        self.save_button.setEnabled(is_there)

    def _show_printers(self, names: tuple[PrinterName, ...]) -> None:
        self.printers.set_choices([Choice(name.code, name.words) for name in names])
        if not self.printers.code and names:
            self.printers.choose_code(names[0].code)
        self.printers.setEnabled(bool(names))

    def _say(self, words: str) -> None:
        look = self._context.theme.due("done")
        self._said.set_look(look.shape, words, colour="ok")
        self._said.setToolTip(plain_tip(words))
        self._said.show()

    def _say_trouble(self, words: str) -> None:
        look = self._context.theme.due("late")
        self._said.set_look(look.shape, words, colour="danger")
        self._said.setToolTip(plain_tip(words))
        self._said.show()

    # Making it

    def _make_preview(self) -> QWidget:
        theme = self._context.theme
        inside = ScrollContent()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        column.setSpacing(16)
        self._pages = [PagePreview(theme, _PAGE), PagePreview(theme, _PAGE)]
        for page in self._pages:
            page.hide()
            column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._more = Label(theme, colour="text_3")
        self._more.hide()
        column.addWidget(self._more)
        column.addStretch(1)
        self._preview = self._scrolled(inside, ground="chrome")
        self._preview.setFixedWidth(_SIDE - 1)
        return self._preview

    def _make_foot(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        foot = WrapBar(theme.px(_FOOT), edge=_EDGE)
        self.print_button = Button(
            theme, text("act.print"), ButtonKind.PRIMARY, icon="print", key_hint="Ctrl+P"
        )
        self.print_button.clicked.connect(self.print_paper)
        self.save_button = Button(
            theme, text("act.save_pdf"), ButtonKind.LARGE, icon="pdf", key_hint="Ctrl+S"
        )
        self.save_button.clicked.connect(self.save_pdf)
        self.printers = Select(theme, placeholder=text("papers.no_printer"))
        self.printers.setAccessibleName(text("print.printer"))
        self.printers.setFixedWidth(theme.px(240))
        self._said = ShapeLabel(theme, ground="window")
        self._said.hide()
        for part in (self.print_button, self.save_button, self.printers, self._said):
            foot.row.addWidget(part)
        return foot

    def _scrolled(self, inside: QWidget, ground: str = "window") -> QScrollArea:
        fill_ground(inside, self._context.theme, ground)
        return scroll_area(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_below = self.width() < self._context.theme.px(_SIDE_BY_SIDE)
        # Large text in a small window needs the room: the page is seen where it is printed.
        self._preview.setHidden(is_below)
        self._line.setHidden(is_below)
