"""The recovery kit of this desk: whether there is one, and its making; it is shown this once."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.administration import NewKit
from kafel_desk.directory.state import Directory
from kafel_desk.journal.hybrid_clock import time_of
from kafel_desk.language.direction import LeftToRight
from kafel_desk.refusal import Refused
from kafel_desk.sharing.status import RecoveryKit
from kafel_desk.time import wording
from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops
from ui.sharing.kit_panel import KitPanel
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label, ShapeLabel
from ui.widgets.notice import Notice
from ui.widgets.titled_pane import EDGE, TitledPane
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation, Running

_WIDEST = 720
_SHOWN = 4


def lacks_kit(context: WindowContext, directory: Directory) -> bool:
    """Tell whether whoever works here could still give out a kit, and nobody did."""
    user = directory.users.get(context.session.staff)
    administers = "administrator" in context.access(directory).roles
    return directory.kits.now is None and user is not None and user.is_active and administers


class KitPane(TitledPane):
    """A kit counts when its words were typed back and its file was saved, and not before."""

    def __init__(
        self, context: WindowContext, paper: Callable[[RecoveryKit, str, str], bytes]
    ) -> None:
        theme, text = context.theme, context.text
        super().__init__(theme, text("set.kit"), text("kit.page_text"), widest=_WIDEST)
        self._context, self._paper = context, paper
        self._directory = Directory()
        self._making: Running | None = None
        self._made: NewKit | None = None
        self._may_make = False
        self.kit: KitPanel | None = None
        self._content: QWidget | None = None
        self._state = ShapeLabel(theme, ground="window")
        self._about = Label(theme, colour="text_2", wraps=True)
        self._mark = Label(theme, colour="text_3", wraps=True)
        self._wrong = Label(theme, colour="danger", wraps=True)
        self._wrong.hide()
        self.make_button = Button(theme, text("kit.make_first"), ButtonKind.PRIMARY, icon="key")
        self.make_button.clicked.connect(self.make)
        for part in (self._state, self._about, self._mark, self._wrong):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.make_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    @property
    def state(self) -> str:
        """How it says that this desk stands."""
        return self._state.text

    # What every pane of the settings has

    def show_directory(self, directory: Directory) -> None:
        """Show whether there is a kit; one that is being given out stays on the screen."""
        self._directory = directory
        context, text, kit = self._context, self._context.text, directory.kits.now
        about, is_there = "kit.none_text", kit is not None
        words, mark = text("kit.none"), ""
        if kit is not None:
            day = time_of(kit.clock).astimezone(context.now().tzinfo).date()
            day_words = wording.full_date(context.catalogue, day)
            name = directory.staff_name(kit.staff)
            words, about = text("kit.there", day=day_words, name=name), "kit.there_text"
            groups = kit.signing[:8].hex(" ", -2).upper()
            mark = text("kit.fingerprint", key=LeftToRight(groups))
            if kit.is_of_centre:
                words, about = text("kit.of_centre"), "kit.of_centre_text"
        look = context.theme.due("done" if is_there else "soon")
        self._state.set_look(look.shape, words, colour="ok" if is_there else look.colour)
        # kit.none_text, kit.there_text, kit.of_centre_text
        self._about.setText(text(about))
        self._mark.setText(mark)
        self._mark.setVisible(bool(mark))
        self.make_button.set_words(text("kit.make_another" if is_there else "kit.make_first"))
        is_ours = kit is None or not kit.is_of_centre
        self._may_make = is_ours and context.session.staff in directory.users
        self.make_button.setVisible(self._may_make and self._content is None)

    def focus_first(self) -> None:
        """Go to what can be done here."""
        if self.kit is not None:
            self.kit.print_button.setFocus()
        elif self.make_button.isVisible():
            self.make_button.setFocus()

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through."""
        return focus_stops(self.inside)

    def escape(self) -> bool:
        """Leave a kit that is being shown: it opens nothing, so nothing is lost."""
        if self._content is None:
            return False
        self._show(None)
        return True

    def forget(self) -> None:
        """Show nothing of a kit that was being given out: somebody else sits here."""
        if self._making is not None:
            self._making.cancel()
        if self._content is not None:
            self._show(None)

    # Making it

    def make(self) -> None:
        """Make a kit that opens nothing yet, and show it."""
        administration = self._context.administration
        if administration is None or not self.make_button.isEnabled():
            return
        self._wrong.hide()
        self.make_button.setEnabled(False)

        def ended() -> None:
            self._making = None
            self.make_button.setEnabled(True)

        self._making = self._context.work.read(
            Operation(
                lambda _progress: administration.new_kit(), self._show_kit,
                refused=self._refused, ended=ended, name="new_kit",
            )
        )  # fmt: skip

    def keep(self) -> None:
        """Let the kit count, once paper and file are there."""
        made, administration = self._made, self._context.administration
        if self.kit is None or made is None or administration is None or not self.kit.check():
            return
        desk, staff = self._context.desk, self._context.session.staff
        self.done_button.setEnabled(False)

        def record(_progress: object) -> None:
            desk.execute(made.command, staff)
            administration.let_in()

        def recorded(_nothing: None) -> None:
            if self._made is made:  # else another one is shown by now
                self._show(None)
            self._context.navigation.announce(Changes(frozenset({"directory"}), source=self))

        def ended() -> None:
            if self._made is made:  # else it was left, and its button is gone
                self.done_button.setEnabled(True)

        self._context.work.write(
            Operation(record, recorded, refused=self._refused, ended=ended, name="make_kit")
        )

    def _show_kit(self, made: NewKit) -> None:
        theme, text, directory = self._context.theme, self._context.text, self._directory
        self._made = made
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(Notice(theme, "danger", text("kit.title"), text("kit.desk_text")))
        if directory.kits.now is not None:
            column.addWidget(Notice(theme, "warn", text("kit.replaces")))
        paper = self._paper
        panel = KitPanel(
            self._context,
            made.kit,
            lambda kit: paper(kit, directory.charity, directory.centre),
            self._context.desk.randomness.bytes(2),
        )
        column.addWidget(panel)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.done_button = Button(theme, text("kit.done"), ButtonKind.PRIMARY)
        self.done_button.clicked.connect(self.keep)
        leave = Button(theme, text("kit.leave"), ButtonKind.LINK, key_hint="Esc")
        leave.clicked.connect(lambda: self._show(None))
        row.addWidget(self.done_button)
        row.addWidget(leave)
        row.addStretch(1)
        column.addLayout(row)
        self._show(holder)
        self.kit = panel
        panel.print_button.setFocus()

    def _show(self, content: QWidget | None) -> None:
        before, self._content = self._content, content
        self.kit = None
        if before is not None:
            before.hide()
            before.deleteLater()
        self.make_button.setVisible(content is None and self._may_make)
        if content is None:
            self._made = None
            self.make_button.setFocus()
            return
        self.body.insertWidget(_SHOWN, content)

    def _refused(self, refusal: Refused) -> None:
        words = (self._context.catalogue.message(each.message) for each in refusal.errors)
        self._wrong.setText(" ".join(words))
        self._wrong.show()


class KitReminder(QWidget):
    """One calm line above the settings while no kit was made; its button opens the page."""

    wanted = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        look = theme.due("soon")
        words = ShapeLabel(theme, ground="surface_alt")
        words.set_look(look.shape, text("kit.remind"), colour="text_2")
        self.button = Button(theme, text("kit.make_first"), ButtonKind.LINK)
        self.button.clicked.connect(lambda _on: self.wanted.emit())
        bar = WrapBar(theme.px(44), edge=EDGE, gap=12)
        bar.row.addWidget(words)
        bar.row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(Hairline(theme))
        self.hide()
