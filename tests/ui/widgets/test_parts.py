"""The parts in the gallery: named, whole at every text scale, and working by keyboard."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kafel_desk.language.direction import isolate
from tests.ui.gallery import Gallery
from tests.ui.parts import dressed, keep, words
from tests.ui.walk import faults
from ui.theme import ThemeName
from ui.widgets import (
    Button,
    ButtonKind,
    Chip,
    IconButton,
    KindButtons,
    KindOption,
    Notice,
    NumberDelegate,
    ProgressRow,
    RowTable,
)
from ui.widgets.delegates import RowMarks
from ui.widgets.notice import as_sentence


@pytest.fixture
def gallery(qtbot: QtBot) -> Gallery:
    made = Gallery(dressed(), words())
    keep(qtbot, made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_part_is_named_and_whole(qtbot: QtBot, name: ThemeName, scale: float) -> None:
    theme = dressed(name, scale)
    made = Gallery(theme, words())
    keep(qtbot, made)
    made.resize(theme.px(1366), theme.px(832))
    made.show()
    # The table and two fields stand in the gallery to be looked at, not used.
    found = [fault for fault in faults(made) if "no accessible name" not in fault]
    assert found == []


def test_no_two_kinds_of_button_are_one(qtbot: QtBot) -> None:
    assert len(ButtonKind) == len(set(ButtonKind.__members__.values())) == 8


def test_the_ring_follows_the_focus_two_pixels_off(gallery: Gallery) -> None:
    gallery.save.setFocus()
    ring, button = gallery.ring.geometry(), gallery.save
    corner = button.mapTo(gallery, button.rect().topLeft())
    assert gallery.ring.isVisible()
    assert (corner.x() - ring.x(), corner.y() - ring.y()) == (4, 4)
    assert (ring.width(), ring.height()) == (button.width() + 8, button.height() + 8)


def test_a_text_field_turns_its_border_instead_of_getting_a_ring(gallery: Gallery) -> None:
    gallery.save.setFocus()
    gallery.focused_field.setFocus()
    assert not gallery.ring.isVisible()


def test_the_ring_goes_with_what_it_is_round(gallery: Gallery) -> None:
    gallery.save.setFocus()
    gallery.save.move(gallery.save.x() - 10, gallery.save.y())
    corner = gallery.save.mapTo(gallery, gallery.save.rect().topLeft())
    assert gallery.ring.x() == corner.x() - 4


def test_a_row_can_be_selected_in_a_right_to_left_table(gallery: Gallery) -> None:
    gallery.table.selectRow(1)
    assert [index.row() for index in gallery.table.selectionModel().selectedRows()] == [1]


def test_letters_and_space_in_a_table_are_left_to_its_page(gallery: Gallery) -> None:
    gallery.table.selectRow(0)
    gallery.table.setFocus()
    QTest.keyClick(gallery.table, Qt.Key.Key_K)
    QTest.keyClick(gallery.table, Qt.Key.Key_Space)
    assert gallery.table.currentIndex().row() == 0
    QTest.keyClick(gallery.table, Qt.Key.Key_Down)
    assert gallery.table.currentIndex().row() == 1


def test_the_mark_of_the_focus_goes_from_the_whole_row_before(
    gallery: Gallery, qtbot: QtBot
) -> None:
    class Painted(QObject):
        region = QRegion()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            del watched
            if isinstance(event, QPaintEvent):
                self.region = self.region.united(event.region())
            return False

    table = RowTable(dressed(), "")
    table.setModel(gallery.table.model())
    keep(qtbot, table)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.selectRow(0)
    table.setFocus()
    for _ in range(3):
        QApplication.processEvents()
    painted = Painted()
    table.viewport().installEventFilter(painted)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    row = QRect(0, 0, table.viewport().width(), table.rowHeight(0) - 1)
    qtbot.waitUntil(lambda: not QRegion(row).subtracted(painted.region).rectCount())


def test_a_number_is_isolated_for_the_eye_alone(gallery: Gallery) -> None:
    table: RowTable = gallery.table
    delegate = NumberDelegate(dressed(), RowMarks(), table)
    index: QModelIndex = table.model().index(0, 0)
    assert delegate.displayText(index.data(), None) == isolate("KB-26-00871-5")
    assert index.data() == "KB-26-00871-5"


def test_an_icon_alone_says_its_name(qtbot: QtBot) -> None:
    button = IconButton(dressed(), "إجراءات أخرى", "more")
    keep(qtbot, button)
    assert button.accessibleName() == button.toolTip() == "إجراءات أخرى"


def test_a_button_grows_with_the_text(qtbot: QtBot) -> None:
    small, large = Button(dressed(), "حفظ"), Button(dressed(scale=2.0), "حفظ")
    keep(qtbot, small)
    keep(qtbot, large)
    assert small.sizeHint().height() == 32
    assert large.sizeHint().height() == 64


def test_one_kind_is_chosen_at_a_time(qtbot: QtBot) -> None:
    options = [
        KindOption("complaint", "complaint", "شكوى", "خطأ أو تأخير", "Alt+1"),
        KindOption("inquiry", "question", "استفسار", "سؤال عن خدمة", "Alt+2"),
    ]
    kinds = KindButtons(dressed(), options)
    keep(qtbot, kinds)
    said: list[str] = []
    kinds.kind_chosen.connect(said.append)
    assert kinds.kind == ""
    kinds.choose("complaint")
    QTest.keyClick(kinds.buttons[1], Qt.Key.Key_Space)
    assert said == ["complaint", "inquiry"]
    assert [button.isChecked() for button in kinds.buttons] == [False, True]
    kinds.clear()
    assert kinds.kind == ""


def test_a_kind_with_a_long_hint_gives_way_in_a_small_window(qtbot: QtBot) -> None:
    hint = "خطأ أو تأخير أو سوء تعامل، " * 4
    kinds = KindButtons(
        dressed(), [KindOption("complaint", "complaint", "شكوى", hint, "Alt+1") for _ in range(3)]
    )
    keep(qtbot, kinds)
    assert kinds.minimumSizeHint().width() < kinds.sizeHint().width() / 2
    assert kinds.buttons[0].toolTip() == hint


def test_a_chip_says_what_it_filters(qtbot: QtBot) -> None:
    chip = Chip(dressed(), "القسم")
    keep(qtbot, chip)
    chip.set_filter("الكفالات", is_active=True)
    assert chip.is_active
    assert chip.accessibleName() == "الكفالات"


def test_work_under_way_can_be_stopped_by_keyboard(qtbot: QtBot) -> None:
    row = ProgressRow(dressed(), "إلغاء")
    keep(qtbot, row)
    row.set_progress(1, 2, "50 %")
    cancel = row.findChild(Button)
    assert cancel is not None
    with qtbot.waitSignal(row.cancelled):
        QTest.keyClick(cancel, Qt.Key.Key_Space)
    assert row.accessibleName() == "50 %"
    QApplication.processEvents()


def test_a_title_that_words_follow_ends_as_a_sentence_does(qtbot: QtBot) -> None:
    assert as_sentence("حفظ عدة الاسترداد") == "حفظ عدة الاسترداد."
    for ended in ("لا يمكن إتمام هذا.", "حذف هذا نهائيًا؟", "تحذير:"):
        assert as_sentence(ended) == ended
    alone = Notice(dressed(), "info", "حُفظ الملف")
    keep(qtbot, alone)
    assert alone.accessibleName() == "حُفظ الملف"
