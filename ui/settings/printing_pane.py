"""The printer and the paper of this machine."""

from ui.context import WindowContext
from ui.printing.choice import PAPER_WORDS, PAPERS, SETTING, PrintChoice, read_choice
from ui.printing.printers import Printers, SystemPrinters
from ui.settings.form_pane import FormPane
from ui.widgets.field import Field
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.work import Operation


class PrintingPane(FormPane):
    """A local setting: where slips come out of this desk, and on which paper."""

    def __init__(self, context: WindowContext, printers: Printers | None = None) -> None:
        super().__init__(context, "set.printing", "print.text")
        self._printers = printers or SystemPrinters()
        theme, text = context.theme, context.text
        self.printer = Select(theme)
        self.printer_field = Field(theme, text("print.printer"), self.printer)
        self.paper = Select(theme, [Choice(paper, text(PAPER_WORDS[paper])) for paper in PAPERS])
        paper_field = Field(theme, text("print.paper"), self.paper)
        for field, select in ((self.printer_field, self.printer), (paper_field, self.paper)):
            field.setMaximumWidth(theme.px(480))
            select.choice_changed.connect(lambda _code: self.say_changed())
            self.body.addWidget(field)
        self.body.addStretch(1)
        self.undo()

    def save(self) -> None:
        paper = next(each for each in PAPERS if each == self.paper.code)
        choice = PrintChoice(self.printer.code, paper)
        self.keep_locally(SETTING, choice.stored(), lambda: None)

    def undo(self) -> None:
        reader, printers = self._context.desk.reader, self._printers

        def read(_progress: object) -> tuple[PrintChoice, tuple[Choice, ...]]:
            choice = read_choice(reader.local_setting(SETTING))
            return choice, tuple(Choice(each.code, each.words) for each in printers.names())

        self._context.work.read(
            Operation(read, self._show, name="read_printers"), latest_of="printers"
        )

    def focus_first(self) -> None:
        self.printer.setFocus()

    def _show(self, found: tuple[PrintChoice, tuple[Choice, ...]]) -> None:
        choice, names = found
        text = self._context.text
        choices = [Choice("", text("print.usual")), *names]
        if choice.printer and choice.printer not in {name.code for name in names}:
            # It may be switched off: it stays chosen until somebody chooses another.
            choices.append(Choice(choice.printer, choice.printer))
        self.printer.set_choices(choices)
        self.printer.choose_code(choice.printer)
        self.paper.choose_code(choice.paper)
        self.printer_field.set_hint("" if names else text("print.none_found"))
