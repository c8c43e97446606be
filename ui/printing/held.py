"""Everything that is held on a person, shown as it will be printed: from their case, or their card."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from kafel_desk.case.opening_facts import Looked
from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.queries import CaseRow
from kafel_desk.rights.services import may_use
from ui.context import WindowContext
from ui.looking.recording import note_look
from ui.printing.slips import HeldPapers, SlipPrinter
from ui.work import Operation


class HeldOpener:
    """Opens the paper over a page. `show` shows a dialog; without printers there is nothing to open."""

    def __init__(
        self,
        context: WindowContext,
        slips: SlipPrinter | None,
        page: QWidget,
        show: Callable[[QDialog], object] = QDialog.open,
    ) -> None:
        self._context, self._slips, self._page, self._show = context, slips, page, show

    def is_offered(self, directory: Directory) -> bool:
        """Tell whether whoever is at the desk may print it: who leads, or leads the lane."""
        access = self._context.access(directory)
        slips = self._slips
        has_papers = slips is not None and isinstance(slips.papers, HeldPapers)
        return has_papers and may_use(access, "held")

    def offer(self, file: CaseFile, menu: QMenu) -> None:
        """Offer in a menu what is held on the person of a case, to those who may print it."""
        person = file.person
        if person is None or not self.is_offered(file.directory):
            return
        number, icon = file.case.number, self._context.theme.icon("user")
        action = menu.addAction(icon, self._context.text("held.title"))
        action.triggered.connect(
            lambda _checked=False: self.open_for_case(file.case.id, number, person.id)
        )

    def open_for_case(self, case: bytes, number: str, person: bytes) -> None:
        """Show what is held on the person of a case."""
        from ui.case.watch import close_when_gone
        from ui.printing.paper_dialog import PaperDialog, PaperToPrint

        slips, staff = self._slips, self._context.session.staff
        if slips is None or not isinstance(slips.papers, HeldPapers):
            return
        papers: HeldPapers = slips.papers
        # No name of a person in the name of a file.
        to_print = PaperToPrint(
            self._context.text("held.title"),
            f"{number}-held.pdf",
            lambda: papers.held(case, staff),
            partial(self._note, case, person),
        )
        dialog = PaperDialog(self._context, to_print, slips.printers, self._page.window())
        close_when_gone(self._context, case, person, dialog)
        self._show(dialog)
        self._note(case, person, "opened")

    def open_for_person(self, person: bytes) -> None:
        """Show what is held on somebody, found by the newest of their cases that may be seen."""
        desk, viewer = self._context.desk, self._context.viewer()

        def newest(_progress: object) -> CaseRow | None:
            cases = desk.reader.cases_of(viewer, person)
            return desk.reader.row(viewer, cases[-1]) if cases else None

        def show(row: CaseRow | None) -> None:
            if row is not None:
                self.open_for_case(row.id, row.number, person)

        self._context.work.read(Operation(newest, show, name="held.find"), latest_of="held")

    def _note(self, case: bytes, person: bytes, how: Looked) -> None:
        """Record the look at every case of the person that stands on the paper."""
        context = self._context
        reader, viewer = context.desk.reader, context.viewer()

        def note(cases: tuple[bytes, ...]) -> None:
            for one in dict.fromkeys((*cases, case)):
                note_look(context, one, how, staff=viewer.staff)

        context.work.read(
            Operation(lambda _progress: reader.cases_of(viewer, person), note, name="held.look")
        )
