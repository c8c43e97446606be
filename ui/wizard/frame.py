"""The frame of the first start: name and language on top, the list of steps, what leads on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from ui.frame.name_bar import NameBar
from ui.theme import Theme
from ui.theme.focus import FocusRing
from ui.widgets.button import Button, ButtonKind
from ui.widgets.label import Hairline, Label, fill_ground
from ui.widgets.notice import ProgressRow
from ui.widgets.scrolling import scroll_area, swap_content
from ui.wizard.steps import StepList

_FOOT, EDGE, BODY = 72, 64, 872
_LANGUAGES = {"ar": "العربية", "en": "English"}


class WizardFrame(QWidget):
    """Holds one step at a time. It is built anew for each language.

    `look` gives catalogue and theme of a language, so that the language can be changed at the
    first step, before any is stored.
    """

    language_chosen = Signal(str)

    def __init__(self, look: Callable[[str], tuple[Catalogue, Theme]], language: str) -> None:
        super().__init__()
        self._look = look
        self.resize(1366, 768)
        self._ring: FocusRing | None = None
        self.language = language
        self.catalogue, self.theme = look(language)
        self.text = self.catalogue.text

    # What its heir says

    def go_on(self) -> None:
        """Go to the next step (Enter)."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Go to the step before (Escape)."""
        raise NotImplementedError

    def stop(self) -> None:
        """Stop what is under way."""
        raise NotImplementedError

    def withdraw(self) -> None:
        """Take back what was asked of others."""
        raise NotImplementedError

    def put_off(self) -> None:
        """Leave for later what can be left."""
        raise NotImplementedError

    def restore(self) -> None:
        """Begin with a backup."""
        raise NotImplementedError

    def change_language(self, language: str) -> None:
        """Somebody chose another language."""
        raise NotImplementedError

    # What it does for it

    def build(self, language: str) -> None:
        """Build everything in a language."""
        self.language = language
        self.catalogue, self.theme = self._look(language)
        self.text = self.catalogue.text
        self.setLayoutDirection(self.theme.direction)
        old = self.layout()
        if old is not None:
            QWidget().setLayout(old)  # Qt lets go of a layout only when another widget takes it
        for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.hide()
            child.deleteLater()
        theme = self.theme
        fill_ground(self, theme, "window")
        self.setWindowTitle(self.text("app.name"))
        self.step_list = StepList(theme, self.text)
        side = QWidget()
        fill_ground(side, theme, "chrome")
        side_column = QVBoxLayout(side)
        side_column.setContentsMargins(0, 0, 0, 0)
        side_column.addWidget(self.step_list)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        self._area = scroll_area(may_go_across=True)
        middle.addWidget(self._area, 1)
        middle.addWidget(Hairline(theme))
        middle.addWidget(self._make_foot())
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(side)
        across.addWidget(Hairline(theme, vertical=True))
        across.addLayout(middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_top())
        column.addWidget(Hairline(theme))
        column.addLayout(across, 1)
        self._ring = FocusRing(theme, self)

    def show_content(self, content: QWidget) -> None:
        """Show the content of a step in place of the one before."""
        swap_content(self._area, content)

    def _make_top(self) -> QWidget:
        theme, text = self.theme, self.text
        other = "en" if self.language == "ar" else "ar"
        # The name of a language stands in that language, whatever the rest is in.
        self.other_language = Button(theme, _LANGUAGES[other], ButtonKind.LINK)
        self.other_language.clicked.connect(lambda: self.change_language(other))
        beside = Label(theme, text("wizard.first_start"), colour="text_2")
        return NameBar(theme, self.catalogue, beside, self.other_language)

    def _make_foot(self) -> QWidget:
        theme, text = self.theme, self.text
        foot = QWidget()
        foot.setFixedHeight(theme.px(_FOOT))
        row = QHBoxLayout(foot)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(12)
        self.next = Button(theme, text("wizard.next"), ButtonKind.PRIMARY, key_hint="Enter")
        self.next.clicked.connect(self.go_on)
        self.back = Button(theme, text("wizard.prev"), ButtonKind.LARGE)
        self.back.clicked.connect(self.go_back)
        self.where = Label(theme, colour="text_3")
        self.withdraw_button = Button(theme, text("wizard.withdraw"), ButtonKind.LINK)
        self.withdraw_button.clicked.connect(self.withdraw)
        self.withdraw_button.hide()
        self.later_button = Button(theme, text("kit.later"), ButtonKind.LINK)
        self.later_button.clicked.connect(self.put_off)
        self.later_button.hide()
        self.restore_button = Button(theme, text("restore.begin"), ButtonKind.LINK, icon="restore")
        self.restore_button.clicked.connect(self.restore)
        self.restore_button.hide()
        self.progress = ProgressRow(theme, text("widget.cancel"))
        self.progress.cancelled.connect(self.stop)
        self.progress.hide()
        row.addWidget(self.next)
        row.addWidget(self.back)
        row.addWidget(self.progress, 1)
        row.addStretch(1)
        row.addWidget(self.withdraw_button)
        row.addWidget(self.later_button)
        row.addWidget(self.restore_button)
        row.addWidget(self.where)
        return foot
