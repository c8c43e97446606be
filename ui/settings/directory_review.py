"""When a part of the directory was last gone through, and saying that it was just done."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.directory.centre_facts import RoutineDone
from kafel_desk.directory.commands import RecordWork
from kafel_desk.directory.state import Directory
from kafel_desk.time.wording import full_date
from ui.context import Changes, WindowContext
from ui.widgets.button import Button
from ui.widgets.label import Hairline, Label, fill_ground, plain_tip
from ui.widgets.wrap_row import WrapBar
from ui.work import Operation

_HEIGHT = 64


class DirectoryReview(QWidget):
    """The foot of a table: it records a routine of the centre as done today."""

    def __init__(self, context: WindowContext, routine: str) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._routine = routine
        self._when = Label(theme, colour="text_2")
        self.button = Button(theme, context.text("set.reviewed_today"), icon="check")
        self.button.clicked.connect(self.review)
        fill_ground(self, theme, "surface_alt")
        bar = WrapBar(theme.px(_HEIGHT) - 1, edge=16)
        bar.row.addWidget(self._when)
        bar.row.add_at_end(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(theme))
        column.addWidget(bar)

    def show_directory(self, directory: Directory) -> None:
        """Tell when it was last done; a second time on one day is not offered."""
        today = self._context.now().date()
        days = [
            done.on
            for done in directory.work.done
            if done.routine == self._routine and done.on <= today
        ]
        text = self._context.text
        if days:
            day = full_date(self._context.catalogue, max(days))
            words = text("set.last_review", date=day)
        else:
            words = text("set.never_reviewed")
        self._when.setText(words)
        self._when.setToolTip(plain_tip(words))
        self.button.setEnabled(today not in days)

    def review(self) -> None:
        """Record that everything in it was gone through today."""
        desk, staff = self._context.desk, self._context.session.staff
        fact = RoutineDone(routine=self._routine, on=self._context.now().date())
        navigation = self._context.navigation
        self._context.work.write(
            Operation(
                lambda _progress: desk.execute(RecordWork(fact=fact), staff),
                lambda _done: navigation.announce(Changes(frozenset({"directory"}), source=self)),
                name="record_review",
            )
        )
