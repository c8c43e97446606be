"""One part of the directory on screen: its table, and the editor of the chosen entry."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kafel_desk.carrying_out import carry_out
from kafel_desk.desk import Done
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Fact
from kafel_desk.refusal import Refused
from ui.context import Changes, WindowContext
from ui.keys import act_within
from ui.settings.directory_review import DirectoryReview
from ui.settings.editor import EntryEditor
from ui.settings.register import Lookup, Register, RegisterEntry, Value
from ui.settings.table import LOW_ROW, ROW, RegisterModel, make_table
from ui.theme import Weight
from ui.theme.theme import SECTION
from ui.widgets.button import Button
from ui.widgets.label import Hairline, KeyHint, Label, fill_ground, plain_tip
from ui.widgets.notice import EmptyState
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_HEAD, _HINT = 56, 44
_SIDE_BY_SIDE = 704


@dataclass(frozen=True, slots=True)
class PaneAct:
    """A button in the head that leads elsewhere: the key of its words, its icon, what it does."""

    words: str
    icon: str
    act: Callable[[], object]


class RegisterPane(QWidget):
    """Shows and changes one part of the directory."""

    def __init__(
        self, context: WindowContext, register: Register, acts: Sequence[PaneAct] = ()
    ) -> None:
        super().__init__()
        self._context = context
        self._acts = acts
        self.register = register
        self._directory = Directory()
        self._wanted = ""
        self._new_id = self._make_id()
        self._is_typing = False
        self._is_tight = self._is_editing = False
        self._hint: QWidget | None = None
        self.model = RegisterModel(register, context)
        self.table = make_table(register, context, self.model)
        self.editor = EntryEditor(context, register)
        self.editor.save_requested.connect(self._save)
        self.editor.switch_requested.connect(self._switch)
        self.editor.review_requested.connect(self._review)
        self.editor.left.connect(self._leave_editor)
        theme = context.theme
        self._list = QWidget()
        middle = QVBoxLayout(self._list)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._make_head())
        middle.addWidget(Hairline(theme))
        middle.addWidget(self.table, 1)
        self._empty = self._make_empty()
        middle.addWidget(self._empty, 1)
        if register.hint:
            self._hint = self._make_hint()
            middle.addWidget(self._hint)
        if register.routine:
            self.review = DirectoryReview(context, register.routine)
            middle.addWidget(self.review)
        self._line = Hairline(theme, vertical=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list, 1)
        row.addWidget(self._line)
        row.addWidget(self.editor)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.table.clicked.connect(lambda _index: self._edit())
        self.table.activated.connect(lambda _index: self._edit())
        self._make_keys()

    def show_directory(self, directory: Directory) -> None:
        """Show the directory as it stands; what is chosen stays chosen, what is typed stays typed."""
        is_first = self._directory == Directory()
        self._is_typing = self.editor.is_changed and not self._wanted and not is_first
        chosen = self._wanted or (self.editor.entry.id if self.editor.entry else "")
        self._wanted = ""
        self._directory = directory
        entries = self.register.entries(directory)
        self.model.show_entries(entries, self._lookup())
        in_use = sum(entry.is_active for entry in entries)
        self._count.setText(self._count_words(in_use, directory))
        if self.register.routine:
            self.review.show_directory(directory)
        row = self.model.place_of(chosen)
        is_empty = not entries and bool(self.register.empty)
        self.table.setHidden(is_empty)
        self._empty.setVisible(is_empty)
        if entries and not (self._is_typing and self.editor.entry is None):
            self.table.selectRow(row if row is not None else 0)
        self._show_chosen()
        self._is_typing = False

    def _count_words(self, in_use: int, directory: Directory) -> str:
        register, text = self.register, self._context.text
        words = text(register.count, n=in_use)
        lacking = register.lacking(directory) if register.lacking else 0
        return text(register.lacks, n=lacking, count=words) if lacking else words

    def focus_first(self) -> None:
        """Go to the table, or to what is edited in its place."""
        if self._list.isHidden():
            self.editor.focus_first()
        else:
            self.table.setFocus()

    def escape(self) -> bool:
        """Undo what was edited and not saved, or go back from the editor to the table."""
        if self.editor.is_changed:
            self.editor.undo()
            return True
        if self._list.isHidden():
            self._leave_editor()
            return True
        return False

    def forget(self) -> None:
        """Let go of what was typed, a password too: somebody else sits down."""
        self.editor.show_entry(None, self._lookup())
        self._show_chosen()
        self._is_editing = False
        self._arrange()

    def begin_new(self) -> None:
        """Edit a new entry (Ctrl+N)."""
        self._new_id = self._make_id()
        self.table.clearSelection()
        self.editor.show_entry(None, self._lookup())
        self._edit()
        self.editor.focus_first()

    # Changes

    def _save(self, values: Mapping[str, Value]) -> None:
        entry = self.editor.entry
        # Saved twice before the first is shown, a new entry is still one.
        identity = entry.id if entry else self._new_id
        changed: dict[str, object] = {
            name: value
            for name, value in values.items()
            if entry is None or getattr(entry, name) != value
        }
        if entry is None and self.register.is_ordered:
            orders = [getattr(each, "order", 0) for each in self.model.entries]
            changed["order"] = max(orders, default=0) + 1
        if entry is None and self.register.begins_with is not None:
            changed |= self.register.begins_with(self._today())
        if self.register.review is not None:
            changed |= self.register.review.given(self._today(), self._context.session.staff)
        self._record([self.register.change(identity, changed)], identity)

    def _make_id(self) -> str:
        return f"{self.register.prefix}-{self._context.desk.randomness.bytes(6).hex()}"

    def _switch(self, is_active: bool) -> None:  # noqa: FBT001 - a signal carries it
        entry = self.editor.entry
        if entry is not None:
            self._record([self.register.change(entry.id, {"is_active": is_active})])

    def _review(self) -> None:
        entry, review = self.editor.entry, self.register.review
        if entry is not None and review is not None:
            given = review.given(self._today(), self._context.session.staff)
            self._record([self.register.change(entry.id, given)])

    def _today(self) -> date:
        return self._context.now().date()

    def _move(self, step: int) -> None:
        """Exchange the chosen entry with its neighbour (Alt+Up, Alt+Down)."""
        entry = self.editor.entry
        if entry is None or not self.register.is_ordered:
            return
        siblings = [each for each in self.model.entries if _are_siblings(each, entry)]
        place = siblings.index(entry) + step
        if not 0 <= place < len(siblings):
            return
        siblings.insert(place, siblings.pop(siblings.index(entry)))
        facts = [
            self.register.change(each.id, {"order": order})
            for order, each in enumerate(siblings, start=1)
            if getattr(each, "order", 0) != order
        ]
        self._record(facts)

    def _record(self, facts: Sequence[Fact], saved: str = "") -> None:
        """Record facts; ``saved`` is the entry that they make of all that the editor holds."""
        desk, staff = self._context.desk, self._context.session.staff
        edited, values = self._edited, self.editor.values()

        def record(_progress: object) -> list[Done]:
            with desk.store.write() as transaction:
                return [
                    carry_out(
                        transaction,
                        ChangeEntry(change=fact),
                        staff,
                        desk.clock.now(),
                        desk.randomness,
                    )
                    for fact in facts
                ]

        def done(_done: list[Done]) -> None:
            if (edited, values) == (self._edited, self.editor.values()):
                self._wanted = saved  # else somebody typed on, or went to another
            self._context.navigation.announce(Changes(frozenset({"directory"}), source=self))

        def refused(error: Refused) -> None:
            if edited == self._edited:
                self._refused(error)
            else:
                self._context.work.was_refused.emit(error)

        for_who_asks = self._context.session.for_who_asks
        self._context.work.write(
            Operation(record, done, refused=for_who_asks(refused), name="change_directory")
        )

    @property
    def _edited(self) -> str:
        """The id of what is edited; that of a new entry is given before it is saved."""
        return self.editor.entry.id if self.editor.entry else self._new_id

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            message = self._context.catalogue.message
            called = self.register.called
            self.editor.show_errors(
                {called.get(each.field, each.field): message(each.message) for each in error.errors}
            )

    # Showing

    def _lookup(self) -> Lookup:
        return Lookup(self._directory, self._context.catalogue, self._today())

    def _show_chosen(self) -> None:
        row = self.table.currentIndex().row()
        entry: RegisterEntry | None = None
        if 0 <= row < len(self.model.entries):
            entry = self.model.entries[row]
        if self._is_typing:
            self.editor.show_switch(entry if self.editor.entry else None)
            return
        if entry is None:
            self._new_id = self._make_id()
        self.editor.show_entry(entry, self._lookup())

    def _make_head(self) -> QWidget:
        theme, text = self._context.theme, self._context.text
        head = WrapBar(theme.px(_HEAD) - 1, edge=16)
        title = Label(theme, text(self.register.title), size=SECTION, weight=Weight.SEMIBOLD)
        self._count = Label(theme, colour="text_3")
        self.add = Button(theme, text(self.register.add), icon="plus", key_hint="Ctrl+N")
        self.add.clicked.connect(self.begin_new)
        head.row.addWidget(title)
        head.row.addWidget(self._count)
        for act in self._acts:
            button = Button(theme, text(act.words), icon=act.icon)
            button.clicked.connect(lambda _on, act=act: act.act())
            head.row.add_at_end(button)
        head.row.add_at_end(self.add)
        return head

    def _make_empty(self) -> QWidget:
        """Say what is to be written here, where nothing is yet."""
        text, register = self._context.text, self.register
        if not register.empty:
            return QWidget()
        title = text(register.empty_title)
        empty = EmptyState(self._context.theme, register.icon, title, text(register.empty))
        fill_ground(empty, self._context.theme, "surface")
        empty.hide()
        return empty

    def _make_hint(self) -> QWidget:
        theme = self._context.theme
        line = WrapBar(theme.px(_HINT), edge=16)
        fill_ground(line, theme, "surface")
        words = self._context.text(self.register.hint)
        label = Label(theme, words, colour="text_3")
        label.setToolTip(plain_tip(words))
        line.row.addWidget(label)
        line.row.addWidget(KeyHint(theme, "Alt+↑"))
        line.row.addWidget(KeyHint(theme, "Alt+↓"))
        return line

    # What is where

    def _edit(self) -> None:
        """Bring the editor into the place of the table, where there is no room for both."""
        self._is_editing = True
        if self._is_tight:
            self.editor.show()
            self.editor.focus_first()
            self._arrange()

    def _leave_editor(self) -> None:
        self._is_editing = False
        self._arrange()
        self.table.setFocus()

    def _arrange(self) -> None:
        self._list.setVisible(not (self._is_tight and self._is_editing))
        self.editor.setVisible(self._is_editing or not self._is_tight)
        self._line.setVisible(not self._is_tight)
        if self._hint is not None:
            self._hint.setVisible(not self._is_tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._context.theme
        # Large text in a small window: the editor takes the place of the table.
        is_tight = self.width() < theme.px(_SIDE_BY_SIDE)
        if is_tight != self._is_tight:
            self._is_tight, self._is_editing = is_tight, self.editor.is_changed
            self.editor.set_alone(is_alone=is_tight)
            row = theme.px(LOW_ROW if is_tight else ROW)
            self.table.verticalHeader().setDefaultSectionSize(row)
        self._arrange()

    def _make_keys(self) -> None:
        for keys, act in (
            ("Ctrl+N", self.begin_new),
            ("Alt+Up", lambda: self._move(-1)),
            ("Alt+Down", lambda: self._move(1)),
        ):
            act_within(self, keys, act)


def _are_siblings(one: RegisterEntry, other: RegisterEntry) -> bool:
    same_parent = getattr(one, "parent", None) == getattr(other, "parent", None)
    return one.is_active == other.is_active and same_parent
