"""The settings page: the list of settings, and the one that is open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kafel_desk.case.number import PRACTICE_CODE
from kafel_desk.directory.state import Directory
from kafel_desk.rights.offered import SETTINGS, is_offered
from ui.context import Changes, Wanted, WindowContext
from ui.frame.tab_order import focus_stops, set_tab_order
from ui.printing.centre_papers import CentrePaperPrinter, CentrePapers
from ui.printing.printers import Printers
from ui.settings.account_pane import AccountPane
from ui.settings.backup_pane import BackupPane
from ui.settings.calendar_pane import CalendarPane
from ui.settings.centre_pane import CentrePane
from ui.settings.centre_registers import ANSWERS, ROUTINES, TEMPLATES
from ui.settings.display_pane import DisplayPane
from ui.settings.erasures_pane import ErasuresPane
from ui.settings.evidence_pane import EvidencePane
from ui.settings.form_pane import FormPane
from ui.settings.keeping_pane import KeepingPane
from ui.settings.kit_pane import KitPane, KitReminder, lacks_kit
from ui.settings.nav import NavItem, SettingsNav
from ui.settings.papers_pane import PapersPane
from ui.settings.printing_pane import PrintingPane
from ui.settings.register_pane import PaneAct, RegisterPane
from ui.settings.registers import CATEGORIES, CHANNELS, DEPARTMENTS, STAFF
from ui.settings.reporting_pane import ReportingPane
from ui.settings.safeguarding_pane import SafeguardingPane
from ui.settings.targets_pane import TargetsPane
from ui.sharing.desks_pane import DesksPane
from ui.widgets.label import Hairline
from ui.work import Operation

Pane = RegisterPane | FormPane | PapersPane | DesksPane | ErasuresPane | KitPane
_ROOMY = 900


class SettingsPage(QWidget):
    """Everything that an administrator sets, and what this machine alone has set.

    `papers` makes poster, leaflet and blank forms; without it they are not offered.
    """

    title_key = "nav.settings"

    def __init__(
        self,
        context: WindowContext,
        *,
        printers: Printers | None = None,
        papers: CentrePapers | None = None,
        open_again: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._directory: Directory | None = None
        self._name = self._wanted = self._begun_with = ""
        # A pane is made when it is first opened: most days none of them is.
        self._makers: dict[str, Callable[[], Pane]] = {
            "centre": lambda: CentrePane(context),
            "channels": lambda: RegisterPane(context, CHANNELS, acts),
            "departments": lambda: RegisterPane(context, DEPARTMENTS),
            "staff": lambda: RegisterPane(context, STAFF),
            "categories": lambda: RegisterPane(context, CATEGORIES),
            "calendar": lambda: CalendarPane(context),
            "targets": lambda: TargetsPane(context),
            "templates": lambda: RegisterPane(context, TEMPLATES),
            "answers": lambda: RegisterPane(context, ANSWERS),
            "routines": lambda: RegisterPane(context, ROUTINES),
            "reporting": lambda: ReportingPane(context),
            "evidence": lambda: EvidencePane(context),
            "safeguarding": lambda: SafeguardingPane(context),
            "printing": lambda: PrintingPane(context, printers),
            "keeping": lambda: KeepingPane(context),
            "erasures": lambda: ErasuresPane(context),
            "account": lambda: AccountPane(context),
            "display": lambda: DisplayPane(context, open_again),
        }
        acts: list[PaneAct] = []
        if papers is not None:
            printer = CentrePaperPrinter(context, papers, printers)
            self._makers["papers"] = lambda: PapersPane(context, printer)
            acts.append(PaneAct("channels.poster", "print", lambda: self.nav.choose("papers")))
        if (sharing := context.sharing) is not None:
            self._makers["desks"] = lambda: DesksPane(context, sharing)
        if context.administration is not None and context.session.desk_code != PRACTICE_CODE:
            self._makers["backup"] = lambda: BackupPane(context)
            if context.sharing is not None and (paper := context.sharing.paper_of_kit):
                self._makers["kit"] = lambda: KitPane(context, paper)
        self.panes: dict[str, Pane] = {}
        items = [
            NavItem(name, icon, context.text(key))
            for name, icon, key in _ITEMS
            if name in self._makers
        ]
        self.nav = SettingsNav(context.theme, items)
        self.nav.chosen.connect(self._show)
        context.session.person_changed.connect(self._forget)
        context.session.changed.connect(self._look_again)
        self._stack = QStackedWidget()
        self.reminder = KitReminder(context)
        self.reminder.wanted.connect(lambda: self.nav.choose("kit"))
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.reminder)
        beside.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.nav)
        row.addWidget(Hairline(context.theme, vertical=True))
        row.addLayout(beside, 1)

    @property
    def pane(self) -> Pane | None:
        """The setting that is open."""
        return next((p for p in self.panes.values() if p is self._stack.currentWidget()), None)

    def activated(self, target: object = None) -> None:
        """Open a setting by its name; without one, the one that was open."""
        if isinstance(target, Wanted):
            self._wanted, self._begun_with = target.name, target.begun_with
        elif isinstance(target, str) and target in self._makers:
            self._wanted = target
        elif self.pane is None:
            self._wanted = "channels"
        if self._directory is not None:
            self._choose()
        self._read()
        if self.pane is not None:
            self.pane.focus_first()

    def refresh(self, changes: Changes) -> None:
        """Read the directory again when it changed."""
        if "directory" in changes.kinds and self._directory is not None:
            self._read()

    def escape(self) -> bool:
        """Undo what was edited and not saved."""
        return self.pane is not None and self.pane.escape()

    def begin(self) -> None:
        """Take the focus where one goes on."""
        if self.pane is not None:
            self.pane.focus_first()

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through: the list of settings, then the open one."""
        pane = self.pane
        own: list[QWidget] = []
        if isinstance(pane, RegisterPane):
            own = focus_stops(pane)
        elif pane is not None:
            own = pane.tab_order()
        return [*focus_stops(self.nav), *focus_stops(self.reminder), *own]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.set_compact(is_compact=self.width() < self._context.theme.px(_ROOMY))

    def _show(self, name: str) -> None:
        if name not in self.panes:
            pane = self._makers[name]()
            self.panes[name] = pane
            self._stack.addWidget(pane)
            if self._directory is not None:
                _hand(pane, self._directory)
        self._name = name
        self._stack.setCurrentWidget(self.panes[name])
        self._remind()
        set_tab_order(self.tab_order())

    def _forget(self) -> None:
        for pane in self.panes.values():
            if isinstance(pane, RegisterPane | FormPane | ErasuresPane | KitPane):
                pane.forget()

    def _remind(self) -> None:
        """Say that there is no kit, to whoever could give one out, beside every other page."""
        directory = self._directory
        lacks = directory is not None and lacks_kit(self._context, directory)
        self.reminder.setVisible("kit" in self._makers and self._name != "kit" and lacks)

    def _look_again(self) -> None:
        """Somebody else sits here, or may do something else: what is theirs is another choice."""
        if self._directory is not None:
            self._read()

    def _read(self) -> None:
        reader = self._context.desk.reader
        self._context.work.read(
            Operation(lambda _progress: reader.directory(), self._take, name="read_directory"),
            latest_of="settings_directory",
        )

    def _choose(self) -> None:
        """Open what is wanted, or the first that is for whoever is at the desk."""
        wanted, self._wanted = self._wanted, ""
        offered = self.nav.offered
        if wanted in offered:
            self.nav.choose(wanted)
        elif self._name not in offered and offered:
            self.nav.choose(offered[0])
        if self._begun_with and isinstance(self.pane, ErasuresPane):
            self.pane.begin_with(self._begun_with)
            self._begun_with = ""

    def _take(self, directory: Directory) -> None:
        is_first = self._directory is None
        self._directory = directory
        access = self._context.access(directory)
        self.nav.set_offered(partial(is_offered, SETTINGS, access))
        self._choose()
        if is_first and self.pane is not None and self.isVisible():
            self.pane.focus_first()
        for pane in self.panes.values():
            _hand(pane, directory)
        self._remind()


def _hand(pane: Pane, directory: Directory) -> None:
    """Let a pane show the directory; what somebody types there is not replaced."""
    if isinstance(pane, FormPane):
        if pane.has_edits:
            return
        pane.show_directory(directory)
        pane.has_edits = False
    else:
        pane.show_directory(directory)


_ITEMS = (
    ("centre", "building", "set.centre"),
    ("channels", "phone", "set.channels"),
    ("departments", "cases", "set.departments"),
    ("staff", "users", "set.staff"),
    ("categories", "tag", "set.categories"),
    ("calendar", "calendar", "set.calendar"),
    ("targets", "clock", "set.targets"),
    ("templates", "template", "set.templates"),
    ("answers", "book", "set.answers"),
    ("routines", "repeat", "set.routines"),
    ("reporting", "report", "set.reporting"),
    ("evidence", "clip", "set.evidence"),
    ("safeguarding", "shield", "set.safeguarding"),
    ("papers", "megaphone", "set.papers"),
    ("desks", "monitor", "set.desks"),
    ("backup", "save", "set.backup"),
    ("kit", "restore", "set.kit"),
    ("keeping", "folder", "set.keeping"),
    ("erasures", "x", "set.erasures"),
    ("printing", "print", "set.printing"),
    ("display", "eye", "set.display"),
    ("account", "key", "set.account"),
)
