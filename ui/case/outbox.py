"""What leaves the desk about a case: messages to its person, and papers to be printed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from kafel_desk.desk import CaseFile
from kafel_desk.erasure.commands import ProposeErasure
from kafel_desk.language.direction import LeftToRight
from kafel_desk.rights.acting import may
from kafel_desk.templates.template import PURPOSES
from ui.case.menu import CaseMenu
from ui.case.watch import CaseWatch, close_when_gone
from ui.context import Wanted, WindowContext
from ui.looking.dialog import LooksDialog
from ui.looking.recording import note_look_at
from ui.messages.dialog import MessageDialog, say_nothing_to_write
from ui.messages.writing import purposes_of
from ui.printing.held import HeldOpener
from ui.printing.paper_dialog import PaperDialog, PaperToPrint
from ui.printing.slips import SlipPrinter


class CaseOutbox(QWidget):
    """Opens the dialogs over a page; `slips` makes and prints papers, where there is a printer."""

    dialog_opened = Signal(object)

    def __init__(self, context: WindowContext, slips: SlipPrinter | None, page: QWidget) -> None:
        super().__init__(page)
        self.hide()
        self._context = context
        self._slips = slips
        self._page = page
        self._held = HeldOpener(context, slips, page, self._show)
        self.open_link: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def write(self, file: CaseFile, purpose: str = "") -> None:
        """Write a message about a case; without a purpose, what is most likely."""
        if not purposes_of(file, self._context.access(file.directory)):
            say_nothing_to_write(self._context)
            return
        self._show(
            MessageDialog(
                self._context,
                file,
                self._page.window(),
                purpose=next((each for each in PURPOSES if each == purpose), None),
                open_link=self.open_link,
                printers=self._slips.printers if self._slips else None,
            )
        )

    def offer_papers(self, file: CaseFile, anchor: QWidget) -> None:
        """Open the menu of what can be printed of a case."""
        menu = CaseMenu(self._context, self._page)
        icon = self._context.theme.icon
        offered = [("receipt", "paper_dialog.slip", "print")]
        if file.case.approved is not None:
            offered.append(("letter", "paper_dialog.letter", "doc"))
        offered.append(("case_file", "paper_dialog.case_file", "folder"))
        for paper, words, sign in offered:
            action = menu.addAction(icon(sign), self._context.text(words))
            action.triggered.connect(partial(self._show_paper, file, paper, words))
        menu.open_below(anchor)

    def offer_looks(self, file: CaseFile, menu: CaseMenu) -> None:
        """Offer who looked at a case, to those who may know: who sees all, or leads its lane."""
        access = self._context.access(file.directory)
        is_guarded = file.case.confidentiality == "safeguarding"
        if not (access.has("focal") if is_guarded else access.sees_all):
            return
        menu.addSeparator()
        action = menu.addAction(self._context.theme.icon("eye"), self._context.text("looks.title"))
        action.triggered.connect(lambda _checked=False: self.show_looks(file))

    def offer_held(self, file: CaseFile, menu: CaseMenu) -> None:
        """Offer what is held on the person, to those who may print it, and to propose its erasure."""
        access = self._context.access(file.directory)
        if file.person is None:
            return
        icon, text = self._context.theme.icon, self._context.text
        self._held.offer(file, menu)
        if may(access, ProposeErasure(reason="asked")):
            action = menu.addAction(icon("x"), text("held.erase"))
            wanted = Wanted("erasures", file.case.number)
            open_page = self._context.navigation.open_page
            action.triggered.connect(lambda _checked=False: open_page("settings", wanted))

    def show_looks(self, file: CaseFile) -> None:
        """Show who looked at a case."""
        dialog = LooksDialog(self._context, file, self._page.window())
        close_when_gone(self._context, file.case.id, None, dialog)
        self._show(dialog)

    def _show_paper(self, file: CaseFile, paper: str, words: str, *_checked: object) -> None:
        """Show a paper of a case as it will be printed."""
        slips = self._slips
        if slips is None:
            return
        case, staff = file.case.id, self._context.session.staff
        make: dict[str, Callable[[], bytes]] = {
            "receipt": lambda: slips.receipt(case),
            "letter": lambda: slips.papers.letter(case, staff),
            "case_file": lambda: slips.papers.case_file(case, staff),
        }
        name = self._context.text(words)
        number = file.case.number
        title = self._context.text("paper_dialog.title", paper=name, number=LeftToRight(number))
        note = partial(note_look_at, self._context, file)
        to_print = PaperToPrint(title, f"{number}.pdf", make[paper], note)
        dialog = PaperDialog(self._context, to_print, slips.printers, self._page.window())
        known = {fact.id for fact in file.timeline}

        def follow(after: CaseFile | None) -> None:
            if after is None:
                dialog.reject()
            elif new := {fact.id for fact in after.timeline} - known:
                known.update(new)
                dialog.make_again(self._context.text("paper_dialog.made_again"))

        CaseWatch(self._context, case, file.person.id if file.person else None, dialog, follow)
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        dialog.open()
        self.dialog_opened.emit(dialog)
