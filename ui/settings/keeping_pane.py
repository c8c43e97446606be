"""How long cases are kept after they were over, by kind; what is due is proposed, never erased by itself."""

from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import SetKeeping
from kafel_desk.erasure.keeping import KEPT, Keeping
from ui.context import WindowContext
from ui.settings.form_pane import FormPane
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.pick import Select
from ui.widgets.popup import Choice

_FOR_EVER = "ever"
_OFFERED = (6, 12, 24, 36, 48, 60, 84, 120, 180)
"""Months; a period that was set elsewhere is offered beside them."""
_WIDEST, _NARROW = 640, 320
_YEAR = 12
_LABELS = {
    "complaint": "keeping.complaint",
    "inquiry": "keeping.inquiry",
    "suggestion": "keeping.suggestion",
    "void": "keeping.void",
}


class KeepingPane(FormPane):
    """The periods that are shipped stand here until the charity confirms them by saving."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context, "set.keeping", "keeping.text")
        theme, text = context.theme, context.text
        self._keeping = Keeping()
        self.unconfirmed = Notice(theme, "warn", text("keeping.confirm"))
        self.unconfirmed.setMaximumWidth(theme.px(_WIDEST))
        self.body.addWidget(self.unconfirmed)
        self.periods: dict[str, Select] = {}
        self.fields: dict[str, Field] = {}
        for name in KEPT:
            select = Select(theme, [])
            select.choice_changed.connect(lambda _code: self.say_changed())
            field = Field(theme, text(_LABELS[name]), select)
            field.setMaximumWidth(theme.px(_NARROW))
            self.periods[name], self.fields[name] = select, field
            self.body.addWidget(field)
        for key in ("keeping.counted", "keeping.never"):
            words = Label(theme, text(key), colour="text_3", wraps=True)
            words.setMaximumWidth(theme.px(_WIDEST))
            self.body.addWidget(words)
        self.body.addStretch(1)

    def show_directory(self, directory: Directory) -> None:
        self._keeping = directory.retention.keeping
        self.unconfirmed.setVisible(directory.retention.set_by is None)
        self.undo()

    def undo(self) -> None:
        for name, select in self.periods.items():
            months: int | None = getattr(self._keeping, name)
            offered = sorted({*_OFFERED, *(() if months is None else (months,))})
            select.set_choices(
                [
                    *(Choice(str(one), period_words(self._context, one)) for one in offered),
                    Choice(_FOR_EVER, self._context.text("keeping.for_ever")),
                ]
            )
            select.choose_code(_FOR_EVER if months is None else str(months))
            self.fields[name].set_error("")
        self.has_edits = False

    def save(self) -> None:
        kept = {
            name: None if select.code == _FOR_EVER else int(select.code)
            for name, select in self.periods.items()
        }
        self.record(SetKeeping(keeping=Keeping(**kept)), self._show_errors)

    def focus_first(self) -> None:
        self.periods[KEPT[0]].setFocus()

    def _show_errors(self, errors: dict[str, str]) -> None:
        for name, words in errors.items():
            if name in self.fields:
                self.fields[name].set_error(words)
            else:
                self.say_wrong(words)


def period_words(context: WindowContext, months: int) -> str:
    """Return a period in whole years where it is, else in months."""
    if months % _YEAR == 0:
        return context.text("keeping.years", n=months // _YEAR)
    return context.text("keeping.months", n=months)
