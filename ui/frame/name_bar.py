"""The bar on top of what has no pages: the name of the program, and what stands beside it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kafel_desk.language.catalogue import Catalogue
from ui.theme import Theme, Weight
from ui.theme.theme import SECTION
from ui.widgets.label import Hairline, Label, fill_ground

NAME_BAR = 56
"""Its height with the hairline below it, in unscaled pixels."""


class NameBar(QWidget):
    """`beside` stands behind a rule next to the name, `end` at the end of the line."""

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        beside: QWidget | None = None,
        end: QWidget | None = None,
    ) -> None:
        super().__init__()
        fill_ground(self, theme, "chrome")
        self.setFixedHeight(theme.px(NAME_BAR) - 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        name = catalogue.text("app.name")
        row.addWidget(Label(theme, name, size=SECTION, weight=Weight.SEMIBOLD, colour="accent"))
        if beside is not None:
            rule = Hairline(theme, "border_mid", vertical=True)
            rule.setFixedHeight(theme.px(24))
            row.addWidget(rule)
            row.addWidget(beside)
        row.addStretch(1)
        if end is not None:
            row.addWidget(end)
