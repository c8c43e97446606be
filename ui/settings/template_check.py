"""What a template becomes while it is typed: faults named and marked, a preview, its length."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from kafel_desk.case.number import CaseNumber, format_number
from kafel_desk.language.direction import isolate
from kafel_desk.refusal import Refused
from kafel_desk.templates.checking import Fault, faults_of
from kafel_desk.templates.filling import fill, sensitive_placeholders
from kafel_desk.templates.placeholders import PLACEHOLDERS
from kafel_desk.templates.sms import sms_length
from kafel_desk.templates.values import MessageFacts, message_values
from ui.context import WindowContext
from ui.settings.register import Lookup, RegisterEntry
from ui.theme import Theme, Weight
from ui.theme.theme import CAPTION
from ui.widgets.field import LongText
from ui.widgets.label import Label, ShapeLabel, plain_tip
from ui.widgets.painting import paint_box
from ui.widgets.pick import Select
from ui.widgets.popup import Choice

_MOST_FAULTS = 3


class TemplateCheck(QWidget):
    """Stands below the words of a template; its faults stay until they are mended."""

    def __init__(self, context: WindowContext, control: QWidget) -> None:
        super().__init__()
        if not isinstance(control, LongText):
            raise TypeError(type(control))
        theme, text = context.theme, context.text
        self._context = context
        self._text = control
        control.setMinimumHeight(theme.px(144))
        self._values = message_values(invented_facts(context, "", ""), context.catalogue)
        self._faults = QVBoxLayout()
        self._faults.setSpacing(2)
        self.fault_labels: list[ShapeLabel] = []
        choices = [
            Choice(name, context.catalogue.message(each.meaning), f"{{{name}}}")
            for name, each in PLACEHOLDERS.items()
        ]
        self.insert = Select(theme, choices, placeholder=text("templates.insert"))
        self.insert.setAccessibleName(text("templates.insert"))
        self.insert.choice_changed.connect(self._insert)
        self._length = Label(theme, size=CAPTION, colour="text_3")
        self._sensitive = Label(theme, size=CAPTION, colour="text_3", wraps=True)
        self.preview = _Preview(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        column.addLayout(self._faults)
        column.addWidget(self.insert)
        column.addWidget(
            Label(theme, text("templates.preview"), weight=Weight.MEDIUM, colour="text_2")
        )
        column.addWidget(self.preview)
        column.addWidget(self._length)
        column.addWidget(self._sensitive)
        control.textChanged.connect(self._check)

    @property
    def widget(self) -> QWidget:
        """What is shown: itself."""
        return self

    def show_lookup(self, lookup: Lookup, entry: RegisterEntry | None) -> None:
        """Fill the preview with the names of this centre."""
        del entry
        directory = lookup.directory
        facts = invented_facts(self._context, directory.centre, directory.charity)
        self._values = message_values(facts, self._context.catalogue)
        self._check()

    def _insert(self, name: str) -> None:
        self.insert.choose(None)
        self._text.insertPlainText(f"{{{name}}}")
        self._text.setFocus()

    def _check(self) -> None:
        typed = self._text.toPlainText()
        # Nothing typed yet is no fault; saving says what is missing.
        faults = faults_of(typed) if typed.strip() else ()
        self._show_faults(faults)
        self._mark(typed, faults)
        filled = "" if faults or not typed.strip() else self._filled(typed)
        self.preview.setText(filled or self._context.text("templates.no_preview"))
        self.preview.set_colour("text" if filled else "text_3")
        length = sms_length(filled)
        self._length.setText(
            self._context.text("templates.sms", units=length.units, parts=length.parts)
        )
        self._length.setVisible(bool(filled))
        self._tell_sensitive(sensitive_placeholders(typed) if filled else ())

    def _tell_sensitive(self, names: tuple[str, ...]) -> None:
        """Say when the template will not be offered: others may read it over a shoulder."""
        listed = self._context.text("list.comma").join(isolate(f"{{{name}}}") for name in names)
        words = self._context.text("templates.sensitive", names=listed)
        self._sensitive.setText(words)
        self._sensitive.setVisible(bool(names))

    def _filled(self, typed: str) -> str:
        try:
            return fill(typed, self._values)
        except Refused:
            return ""

    def _show_faults(self, faults: tuple[Fault, ...]) -> None:
        while (item := self._faults.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fault_labels = []
        look = self._context.theme.due("late")
        for fault in faults[:_MOST_FAULTS]:
            words = self._context.catalogue.message(fault.message)
            label = ShapeLabel(
                self._context.theme, look.shape, words, colour="danger", ground="surface_alt"
            )
            label.setToolTip(plain_tip(words))
            self.fault_labels.append(label)
            self._faults.addWidget(label)

    def _mark(self, typed: str, faults: tuple[Fault, ...]) -> None:
        """Give the place of each fault a ground of its own, up to the end of its braces."""
        marked = []
        for fault in faults:
            look = QTextCharFormat()
            look.setBackground(self._context.theme.colour("danger_soft"))
            look.setForeground(self._context.theme.colour("danger"))
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._text.document())
            cursor.setPosition(_units(typed[: fault.at]))
            until = _end_of(typed, fault.at)
            cursor.setPosition(_units(typed[:until]), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = look
            marked.append(selection)
        self._text.setExtraSelections(marked)


def invented_facts(context: WindowContext, centre: str, charity: str) -> MessageFacts:
    """Return a case that never was, for previews; the centre's own names are true."""
    now = context.now()
    text = context.text
    return MessageFacts(
        number=format_number(CaseNumber("A", now.year % 100, 42)),
        kind="complaint",
        received_at=now,
        centre=centre or text("sample.centre"),
        charity=charity or text("sample.charity"),
        name=text("sample.name"),
        first_reply_by=_at_noon(now, 3),
        result_by=_at_noon(now, 14),
        reply=text("sample.reply"),
        remedy=text("sample.remedy"),
        missing=text("sample.missing"),
        code_word=text("sample.code_word"),
        phone="8000000000",
        whatsapp="0500000000",
    )


def _at_noon(now: datetime, days: int) -> datetime:
    day: date = now.date() + timedelta(days=days)
    return datetime.combine(day, time(12), now.tzinfo)


def _units(text: str) -> int:
    """Qt counts positions in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _end_of(text: str, at: int) -> int:
    line_end = text.find("\n", at)
    line_end = len(text) if line_end < 0 else line_end
    closing = text.find("}", at, line_end)
    return closing + 1 if closing >= 0 else max(line_end, min(at + 1, len(text)))


class _Preview(Label):
    """The message as it would go out, on the ground of a page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, wraps=True)
        self.setContentsMargins(12, 8, 12, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(
            painter, self._theme, QRectF(self.rect()), fill="surface", outline="border", radius=6
        )
        painter.end()
        super().paintEvent(event)
