"""What the settings without a table share: a title, a form that scrolls, save and undo."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from kafel_desk.case.commands import Command
from kafel_desk.directory.state import Directory
from kafel_desk.refusal import Refused
from ui.context import Changes, WindowContext
from ui.frame.tab_order import focus_stops
from ui.keys import GO_ON, act_within
from ui.widgets.button import Button, ButtonKind
from ui.widgets.field import Field
from ui.widgets.label import Hairline, ShapeLabel
from ui.widgets.pick import Select
from ui.widgets.popup import Choice
from ui.widgets.titled_pane import TitledPane
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_FOOT, _EDGE, _CHOICE = 64, 24, 400


class FormPane(TitledPane):
    """A form of settings. Its heirs fill `body`, and say what is saved."""

    def __init__(self, context: WindowContext, title: str, text: str) -> None:
        super().__init__(context.theme, context.text(title), context.text(text), gap=16)
        self._context = context
        self.has_edits = False
        """Whether something was changed and not saved."""
        self._changes = 0
        self.whole.addWidget(Hairline(context.theme))
        self.whole.addWidget(self._make_foot())
        for keys in GO_ON:
            act_within(self, keys, self.save)

    def add_choice(self, label: str, choices: Sequence[Choice]) -> Select:
        """Add a field with a short list to choose from; `label` is the key of its words."""
        select = Select(self._context.theme, choices)
        field = Field(self._context.theme, self._context.text(label), select)
        field.setMaximumWidth(self._context.theme.px(_CHOICE))
        select.choice_changed.connect(lambda _code: self.say_changed())
        self.body.addWidget(field)
        return select

    # What its heirs say

    def show_directory(self, directory: Directory) -> None:
        """Show the directory as it stands."""

    def save(self) -> None:
        """Save what the form holds (Ctrl+Enter)."""
        raise NotImplementedError

    def undo(self) -> None:
        """Show again what is saved."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Go to the first field."""

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through: the form, then save and undo."""
        return [*focus_stops(self.inside), self.save_button, self.undo_button]

    def escape(self) -> bool:
        """Close the nearest thing; say whether there was one."""
        return False

    # What it does for them

    def forget(self) -> None:
        """Let go of what was typed: somebody else sits down."""
        self._changes += 1
        self._undo_pressed()

    def record(self, command: Command, refused: Callable[[dict[str, str]], object]) -> None:
        """Record a change of the directory; `refused` gets the words by field.

        What is typed before it is known how that ended stays, and is not called saved.
        """
        desk, staff, changes = self._context.desk, self._context.session.staff, self._changes

        def was_refused(error: Exception) -> None:
            if isinstance(error, Refused):
                message = self._context.catalogue.message
                refused({each.field: message(each.message) for each in error.errors})

        def recorded(_done: object) -> None:
            if changes == self._changes:
                self.say_saved()
            self._context.navigation.announce(Changes(frozenset({"directory"}), source=self))

        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(command, staff),
                recorded,
                refused=self._context.session.for_who_asks(was_refused),
                name="change_directory",
            )
        )

    def keep_locally(self, name: str, value: object, done: Callable[[], object]) -> None:
        """Keep a setting of this machine alone."""
        store = self._context.desk.store

        def keep(_progress: object) -> None:
            with store.write() as transaction:
                transaction.set_local(name, value)

        def kept(_nothing: None) -> None:
            self.say_saved()
            done()

        self._context.work.write(Operation(keep, kept, name="keep_setting"))

    def say_saved(self, words: str = "") -> None:
        """Say that everything in the form is saved."""
        self.has_edits = False
        look = self._context.theme.due("done")
        self._said.set_look(look.shape, words or self._context.text("set.saved"), colour="ok")
        self._said.show()

    def say_changed(self) -> None:
        """Something differs from what is saved."""
        self._changes += 1
        self.has_edits = True
        self._said.hide()

    def say_wrong(self, words: str) -> None:
        """Say what is wrong with the form as a whole."""
        look = self._context.theme.due("late")
        self._said.set_look(look.shape, words, colour="danger")
        self._said.setVisible(bool(words))

    def _save_pressed(self) -> None:
        self.save()

    def _undo_pressed(self) -> None:
        self.undo()
        self.has_edits = False
        self._said.hide()
        for field in self.findChildren(Field):
            field.set_error("")

    def _make_foot(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        foot = WrapBar(theme.px(_FOOT), edge=_EDGE)
        self.save_button = Button(
            theme, text("act.save"), ButtonKind.PRIMARY, icon="save", key_hint="Ctrl+Enter"
        )
        self.save_button.clicked.connect(self._save_pressed)
        self.undo_button = Button(theme, text("act.undo_edit"), ButtonKind.LARGE)
        self.undo_button.clicked.connect(self._undo_pressed)
        self._said = ShapeLabel(theme, ground="window")
        self._said.hide()
        foot.row.addWidget(self.save_button)
        foot.row.addWidget(self.undo_button)
        foot.row.addWidget(self._said)
        return foot
