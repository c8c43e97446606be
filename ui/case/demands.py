"""What a category demands before a case of it is closed, shown while the outcome is chosen."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.desk import CaseFile
from ui.context import WindowContext
from ui.widgets import Label, ShapeLabel


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that is demanded, by the key of its words, and whether the case has it."""

    words: str
    is_met: bool


def demands_of(file: CaseFile) -> tuple[Demand, ...]:
    """Return what the category of a case demands; nothing for one without or with no demands."""
    case = file.case
    category = file.directory.categories.get(case.category or "")
    if category is None:
        return ()
    demanded = (
        (category.needs_evidence, "demand.evidence", bool(case.evidence)),
        (category.needs_approval, "demand.approval", case.approved is not None),
        (category.needs_action, "demand.action", any(action.done for action in case.actions)),
    )
    return tuple(Demand(words, is_met) for is_needed, words, is_met in demanded if is_needed)


class DemandsBox(QWidget):
    """A line for each demand: met with a tick, missing with the shape and colour of time."""

    def __init__(self, context: WindowContext, file: CaseFile, demands: tuple[Demand, ...]) -> None:
        super().__init__()
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        name = file.directory.category_name(file.case.category)
        title = context.text("demand.title", category=name)
        column.addWidget(Label(theme, title, colour="text_2", wraps=True))
        for demand in demands:
            look = theme.due("done" if demand.is_met else "soon")
            key = "demand.met" if demand.is_met else "demand.missing"
            said = context.text(key, what=context.text(demand.words))
            column.addWidget(
                ShapeLabel(theme, look.shape, said, colour=look.colour, ground="surface_alt")
            )
