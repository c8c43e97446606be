"""What the supervisor writes into a report: recommendations, topics to begin from, the issue."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.figures.weekly import Issued, Rise
from kafel_desk.language.direction import LeftToRight
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.reports.reading import ReportRead
from ui.theme import Weight
from ui.theme.theme import CAPTION
from ui.widgets import Button, ButtonKind, Hairline, Label, LongText
from ui.widgets.label import fill_ground
from ui.widgets.scrolling import ScrollContent, scroll_area

_EDGE = 16
_MOST_TOPICS = 4


class WritingPanel(QWidget):
    """The recommendations of a report, and the button that issues it."""

    changed = Signal()
    issue_asked = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        theme, text = context.theme, context.text
        self._context = context
        fill_ground(self, theme, "surface")
        self._title = Label(theme, text("report.recommendations"), weight=Weight.SEMIBOLD)
        self._kept = Label(theme, "", size=CAPTION, colour="text_3")
        self.words = LongText(theme, lines=3)
        self.words.setAccessibleName(text("report.recommendations"))
        self._hint = Label(
            theme, text("report.printed_as"), size=CAPTION, colour="text_3", wraps=True
        )
        self.words.setAccessibleDescription(text("report.printed_as"))
        self._topics = QVBoxLayout()
        self._topics.setSpacing(12)
        self._topic_title = Label(theme, text("report.topics"), colour="text_2")
        self._issued = Label(theme, "", colour="text_2", wraps=True)
        self.issue = Button(theme, text("report.issue"), ButtonKind.LARGE, icon="check")
        self.issue.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.issue.clicked.connect(self.issue_asked)
        self.words.textChanged.connect(self.changed)
        self._lay_out()

    @property
    def text(self) -> str:
        """What is written."""
        return self.words.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Put text into the field, without announcing it."""
        if text.strip() == self.text:
            return
        was_blocked = self.words.blockSignals(True)
        self.words.setPlainText(text)
        self.words.blockSignals(was_blocked)

    def show_kept(self, words: str) -> None:
        """Say when it was kept."""
        self._kept.setText(words)

    def forget(self) -> None:
        """Show nothing that was written, rose or was issued, until it is read for somebody."""
        self.show_text("")
        self.show_kept("")
        self._show_topics(())
        self._issued.setText("")

    def stops(self) -> list[QWidget]:
        """Return what can have the focus, as one reads."""
        return [self.words] if self.issue.isHidden() else [self.words, self.issue]

    def show_report(self, read: ReportRead) -> None:
        """Show when a report was issued; offer what may be written only to whoever may write."""
        self.words.setReadOnly(not read.may_write)
        self._hint.setVisible(read.may_write)
        self._show_topics(read.topics if read.may_write else ())
        self._show_issue(read.report.issued, read.directory)
        self._issued.setVisible(read.may_write or read.report.issued is not None)
        self.issue.setVisible(read.may_write)

    def _show_issue(self, issued: Issued | None, directory: Directory) -> None:
        """Say what issuing does, or when, by whom and with which fingerprint it was done."""
        text = self._context.text
        if issued is None:
            self._issued.setText(text("report.issue_hint"))
            self.issue.set_words(text("report.issue"))
            return
        now = self._context.now()
        at = issued.at.astimezone(now.tzinfo)
        said = text(
            "report.issued",
            time=wording.past_moment(self._context.catalogue, at, now),
            name=directory.staff_name(issued.by),
            fingerprint=LeftToRight(issued.fingerprint),
        )
        self._issued.setText(said)
        self.issue.set_words(text("report.issue_again"))

    def _show_topics(self, topics: Sequence[tuple[Rise, str]]) -> None:
        """Offer the topics that rose, each with its sentence, to be put into the text."""
        while (item := self._topics.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._topic_title.setVisible(bool(topics))
        for rise, name in topics[:_MOST_TOPICS]:
            self._topics.addWidget(self._topic(rise, name))

    def _topic(self, rise: Rise, name: str) -> QWidget:
        theme, text = self._context.theme, self._context.text
        said = text("report.rose", n=rise.count, mean=round(rise.mean or 0, 1))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(theme, name, weight=Weight.MEDIUM, wraps=True))
        words.addWidget(Label(theme, said, size=CAPTION, colour="text_2", wraps=True))
        across.addLayout(words, 1)
        insert = Button(theme, text("report.insert"), ButtonKind.PLAIN, icon="plus")
        insert.setAccessibleName(f"{text('report.insert')}: {name}")
        insert.clicked.connect(lambda: self._insert(f"{name}: {said}"))
        across.addWidget(insert)
        return row

    def _insert(self, words: str) -> None:
        text = self.words.toPlainText().rstrip()
        self.words.setPlainText(f"{text}\n{words} " if text else f"{words} ")
        cursor = self.words.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.words.setTextCursor(cursor)
        self.words.setFocus()

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 0, _EDGE, 0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._kept)
        holder = QWidget()
        holder.setFixedHeight(theme.px(40))
        holder.setLayout(head)
        body = QVBoxLayout()
        body.setContentsMargins(_EDGE, 12, _EDGE, 12)
        body.setSpacing(8)
        body.addWidget(self.words, 1)
        body.addWidget(self._hint)
        body.addSpacing(4)
        body.addWidget(self._topic_title)
        body.addLayout(self._topics)
        foot = QVBoxLayout()
        foot.setContentsMargins(_EDGE, 12, _EDGE, 12)
        foot.setSpacing(8)
        foot.addWidget(self._issued)
        foot.addWidget(self.issue)
        inside = ScrollContent()
        fill_ground(inside, theme, "surface")
        area = scroll_area(inside)  # large text in a low window needs more room than there is
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(Hairline(theme))
        column.addLayout(body, 1)
        column.addWidget(Hairline(theme))
        column.addLayout(foot)
