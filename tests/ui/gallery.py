"""Every part of the window in every state, on one page; `python -m tests.ui.gallery` shows it."""

import sys
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

import resources
from kafel_desk.language.catalogue import Catalogue, parse_catalogue
from kafel_desk.language.direction import isolate
from ui.application import make_application
from ui.theme import Theme, Weight
from ui.theme.focus import FocusRing
from ui.widgets import (
    LOOK_ROLE,
    Button,
    ButtonKind,
    CellDelegate,
    Chip,
    Choice,
    DueDelegate,
    Field,
    Label,
    Notice,
    NumberDelegate,
    PhoneInput,
    ProgressRow,
    RadioButton,
    RowTable,
    SectionHeading,
    ShapeLabel,
    TextInput,
    TickBox,
    fill_ground,
)
from ui.widgets.painting import paint_box, paint_text
from ui.widgets.popup import ChoiceList
from ui.widgets.step_mark import STEP_MARK, paint_step


def gallery_catalogue() -> Catalogue:
    """Return the Arabic words, strict: a word that is missing falls over."""
    texts = [path.read_text(encoding="utf-8") for path in resources.translations("ar")]
    return parse_catalogue("ar", texts, strict=True)


class Gallery(QWidget):
    """The parts in three columns, as the design's picture of them has it."""

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__()
        self._theme = theme
        self._catalogue = catalogue
        fill_ground(self, theme, "window")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(24)
        head = QHBoxLayout()
        head.addWidget(Label(theme, "أجزاء الواجهة", size=22, weight=Weight.SEMIBOLD))
        head.addStretch(1)
        which = "السمة الفاتحة" if theme.name == "light" else "السمة الداكنة"
        head.addWidget(Label(theme, which, colour="text_3"))
        outer.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for make in (self._first, self._second, self._third):
            column = QVBoxLayout()
            column.setSpacing(8)
            make(column)
            column.addStretch(1)
            columns.addLayout(column, 1)
        outer.addLayout(columns, 1)
        self.ring = FocusRing(theme, self)

    def _row(self, *widgets: QWidget, gap: int = 16) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(gap)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _first(self, column: QVBoxLayout) -> None:
        theme = self._theme
        column.addWidget(SectionHeading(theme, "الخط"))
        number = isolate("KA-26-00042-7")
        title = f"عنوان الشاشة 22، رقم {number}"
        column.addWidget(Label(theme, title, size=22, weight=Weight.SEMIBOLD))
        section = "عنوان القسم 16، وما يُقرأ على الخط"
        column.addWidget(Label(theme, section, size=16, weight=Weight.SEMIBOLD))
        body = "نص العمل 13: وردت الشكوى الأحد 12 جمادى الآخرة 1448."
        column.addWidget(Label(theme, body))
        column.addWidget(Label(theme, "تلميح 11: المسودة محفوظة 10:42", size=11, colour="text_3"))
        column.addWidget(SectionHeading(theme, "السطوح والنصوص"))
        grounds = QGridLayout()
        grounds.setSpacing(8)
        names = ("chrome", "window", "surface", "surface_alt")
        more = ("accent_soft", "accent_fill", "border", "field")
        for place, name in enumerate(names + more):
            grounds.addWidget(_Ground(theme, name), place // 4, place % 4)
        column.addLayout(grounds)
        column.addWidget(SectionHeading(theme, "الأزرار"))
        self.save = Button(theme, "حفظ", ButtonKind.PRIMARY, icon="save", key_hint="Ctrl+Enter")
        self.focused = Button(theme, "بالتركيز", ButtonKind.PRIMARY)
        over = Button(theme, "تحت المؤشر", ButtonKind.PRIMARY)
        column.addLayout(self._row(self.save, self.focused, over))
        disabled = Button(theme, "معطّل")
        disabled.setEnabled(False)
        column.addLayout(
            self._row(
                Button(theme, "طباعة", icon="print"),
                Button(theme, "بالتركيز"),
                Button(theme, "تحت المؤشر"),
                disabled,
                Button(theme, "هادئ", ButtonKind.LINK),
            )
        )
        void = Button(theme, "إلغاء الحالة", ButtonKind.DANGER, icon="x")
        column.addLayout(self._row(void, Label(theme, "لما لا يُسترجع فقط", colour="text_3")))
        column.addWidget(SectionHeading(theme, "الاختيار"))
        ticked, chosen = TickBox(theme, "مختار"), RadioButton(theme, "هذا")
        ticked.setChecked(True)
        chosen.setChecked(True)
        column.addLayout(
            self._row(
                ticked,
                TickBox(theme, "غير مختار"),
                chosen,
                RadioButton(theme, "ذاك"),
                TickBox(theme, "بالتركيز"),
            )
        )
        active = Chip(theme, "شرط مفعّل")
        active.set_filter("شرط مفعّل", is_active=True)
        column.addLayout(self._row(active, Chip(theme, "القسم"), Chip(theme, "القناة")))

    def _second(self, column: QVBoxLayout) -> None:
        theme = self._theme
        column.addWidget(SectionHeading(theme, "الحقول"))
        plain, focused = TextInput(theme), TextInput(theme)
        plain.setText("هدى صالح المالكي")
        focused.setText("كسوة")
        self.focused_field = focused
        column.addLayout(_halves(Field(theme, "عادي", plain), Field(theme, "بالتركيز", focused)))
        fixed, empty = TextInput(theme), TextInput(theme, placeholder="رقم الجوال")
        fixed.setText("KA-26-00042-7")
        fixed.setReadOnly(True)
        column.addLayout(_halves(Field(theme, "للقراءة فقط", fixed), Field(theme, "فارغ", empty)))
        phone = PhoneInput(theme)
        phone.setText("0555 000 18")
        wrong = Field(theme, "خطأ، والكلام بجانب الحقل", phone)
        wrong.set_error("تنقصه خانة. أرقام الجوال 10 خانات، وتبدأ بالرقم 05.")
        column.addWidget(wrong)
        value = PhoneInput(theme)
        value.setText("0555 000 123")
        two = Field(theme, "قيمتان لحقل واحد", value)
        two.set_two_values("قيمتان")
        column.addWidget(two)
        column.addWidget(SectionHeading(theme, "الإشعارات"))
        column.addWidget(Notice(theme, "warn", "تحذير:", "يبقى ما دام صحيحًا."))
        column.addWidget(Notice(theme, "danger", "خطر:", "يحتاج قرارًا."))
        column.addWidget(Notice(theme, "info", "تعليمات:", "تواصل آمن."))
        column.addWidget(Notice(theme, "ok", "تم:", "عاد المجلد الساعة 10:58."))
        column.addWidget(SectionHeading(theme, "صفوف الجدول"))
        self.table = RowTable(theme, "صفوف الجدول")
        model = _Rows(self.table)
        self.table.setModel(model)
        self.table.set_delegates({0: NumberDelegate, 1: CellDelegate, 2: DueDelegate})
        self.table.horizontalHeader().hide()
        self.table.selectRow(2)
        self.table.marks.hovered_row = 1
        self.table.setFixedHeight(3 * theme.px(32))
        for at, width in enumerate((140, 120, 140)):
            self.table.setColumnWidth(at, theme.px(width))
        self.table.horizontalHeader().setStretchLastSection(True)
        column.addWidget(self.table)

    def _third(self, column: QVBoxLayout) -> None:
        theme = self._theme
        column.addWidget(SectionHeading(theme, "حال الحالة"))
        column.addLayout(
            _pairs(
                [
                    _shape(theme, look.shape, look.colour, self._catalogue.text(f"state.{name}"))
                    for name, look in theme.tokens.states.items()
                ]
            )
        )
        column.addWidget(SectionHeading(theme, "الاستحقاق"))
        words = ("في المهلة", "قريبة", "متأخرة", "متوقفة", "تمت")
        looks = zip(theme.tokens.due.values(), words, strict=True)
        shapes = [_shape(theme, look.shape, look.colour, text, look.weight) for look, text in looks]
        shapes.append(_shape(theme, "two", "warn", "قيمتان"))
        column.addLayout(_pairs(shapes))
        column.addWidget(SectionHeading(theme, "خطوات الحالة"))
        steps = (
            ("done", 3, "تمت"),
            ("current", 8, "الجارية"),
            ("missing", 9, "ينقصها شيء"),
            ("not_applicable", 7, "لا تنطبق"),
        )
        column.addLayout(
            _pairs([_step(theme, state, number, text) for state, number, text in steps])
        )
        column.addWidget(SectionHeading(theme, "ضوء المشاركة"))
        lights = {
            "in_step": "متزامن",
            "waiting": "ينتظر المشاركة",
            "silent": "مكتب بلا خبر",
            "gap": "سجل لم يكتمل",
            "alone": "يعمل منفردًا",
            "decision": "يحتاج قرارًا",
        }
        column.addLayout(
            _pairs(
                [
                    _shape(theme, theme.sync(light).shape, theme.sync(light).colour, text, 0)
                    for light, text in lights.items()
                ]
            )
        )
        column.addWidget(SectionHeading(theme, "قائمة منسدلة، والظل الوحيد"))
        self.menu = ChoiceList(theme)
        self.menu.set_choices(
            [
                Choice("assign", "تعيين مسؤول", key="A"),
                Choice("transfer", "تحويل إلى قسم", key="T"),
                Choice("log", "تسجيل تواصل", key="L"),
            ]
        )
        column.addWidget(self.menu)
        column.addWidget(SectionHeading(theme, "تقدم يمكن إلغاؤه"))
        progress = ProgressRow(theme, "إلغاء")
        progress.set_progress(62, 100, "62 %، نحو 20 ثانية")
        column.addWidget(progress)


class _Ground(QWidget):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self.setFixedHeight(theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_box(painter, self._theme, box, fill=self._name, outline="border_strong")
        colour = {"accent_fill": "on_accent", "accent_soft": "accent", "chrome": "text_2"}
        paint_text(
            painter,
            self._theme,
            box.adjusted(8, 0, -8, 0),
            self._name,
            font=self._theme.font(11),
            colour=colour.get(self._name, "text"),
            to_end=True,
        )


class _Rows(QAbstractTableModel):
    _ROWS = (
        ("KB-26-00871-5", "عادي", "غدًا 10:00", "ok"),
        ("KB-26-00867-5", "تحت المؤشر", "اليوم 13:20", "soon"),
        ("KB-26-00838-2", "محدد", "متأخرة يوم عمل", "late"),
    )

    def rowCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ROWS)

    def columnCount(self, parent: Any = None) -> int:
        return 0 if parent is not None and parent.isValid() else 3

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        row = self._ROWS[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == LOOK_ROLE:
            return {0: "bold", 2: row[3]}.get(index.column())
        return None


def _halves(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    return row


def _pairs(widgets: Sequence[QWidget]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(8)
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, place // 2, place % 2)
    return grid


def _shape(theme: Theme, shape: str, colour: str, text: str, weight: int = 400) -> ShapeLabel:
    words = "" if weight else "text_2"
    return ShapeLabel(
        theme,
        shape,
        text,
        colour=colour,
        text_colour=words,
        ground="window",
        weight=weight or Weight.REGULAR,
    )


class StepMark(QWidget):
    """The mark of one step, which lists draw without a widget."""

    def __init__(self, theme: Theme, state: str, number: int) -> None:
        super().__init__()
        self._drawn = (theme, state, str(number))
        self.setFixedSize(theme.px(STEP_MARK), theme.px(STEP_MARK))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, state, number = self._drawn
        paint_step(QPainter(self), theme, QRectF(self.rect()), state, number)


def _step(theme: Theme, state: str, number: int, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(StepMark(theme, state, number))
    colour = "text_3" if state == "not_applicable" else "text"
    row.addWidget(Label(theme, text, colour=colour))
    row.addStretch(1)
    return holder


def main(arguments: Sequence[str]) -> None:
    """Show the gallery, or write its picture: [light|dark] [scale] [file.png]."""
    catalogue = gallery_catalogue()
    name = arguments[0] if arguments else "light"
    scale = float(arguments[1]) if len(arguments) > 1 else 1.0
    application, theme = make_application(
        catalogue, theme_name="dark" if name == "dark" else "light", scale=scale
    )
    gallery = Gallery(theme, catalogue)
    gallery.resize(theme.px(1366), theme.px(832))
    gallery.show()
    gallery.focused.setFocus()
    if len(arguments) > 2:
        QApplication.processEvents()
        gallery.grab().save(arguments[2])
    else:
        application.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
