"""What is painted as one line."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

import main
from kafel_desk.language.direction import FIRST_STRONG_ISOLATE, POP_ISOLATE, strip_marks
from ui.application import make_application
from ui.theme.theme import BODY, CAPTION
from ui.widgets.label import Label
from ui.widgets.painting import elided, paint_text, text_width


@pytest.mark.parametrize("name", ["خالد سعيد مروان السلمي", "Khalid Saeed Marwan Alsulami"])
def test_the_dots_of_a_cut_name_stand_at_its_own_end(name: str) -> None:
    font = make_application(main.catalogue("ar"))[1].font()
    width = text_width(name, font)
    assert elided(name, font, width) == name
    cut = elided(name, font, width * 0.6)
    assert strip_marks(cut).endswith("…")
    assert (cut[0], cut[-1]) == (FIRST_STRONG_ISOLATE, POP_ISOLATE)


def ink(picture: QImage) -> int:
    """Return how much was drawn on white."""
    return sum(
        255 - picture.pixelColor(x, y).lightness()
        for x in range(picture.width())
        for y in range(picture.height())
    )


@pytest.mark.parametrize("size", [CAPTION, BODY])
@pytest.mark.parametrize("name", ["ضي", "شي", "تي"])
def test_a_last_letter_keeps_its_dots_in_the_room_of_a_line(name: str, size: int) -> None:
    _, theme = make_application(main.catalogue("ar"))

    def drawn(room: int) -> int:
        picture = QImage(120, 80, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        place = QRectF(0, (80 - room) // 2, 120, room)
        paint_text(painter, theme, place, name, font=theme.font(size))
        painter.end()
        return ink(picture)

    assert drawn(theme.line(size)) == drawn(80)


@pytest.mark.parametrize("size", [CAPTION, BODY])
@pytest.mark.parametrize("wraps", [False, True])
def test_a_label_keeps_the_dots_of_its_last_letter(qtbot: QtBot, size: int, wraps: bool) -> None:
    _, theme = make_application(main.catalogue("ar"))
    label = Label(theme, "ضي", size=size, wraps=wraps)
    qtbot.addWidget(label)
    label.setStyleSheet("background: white")

    def drawn(height: int) -> int:
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        label.resize(200, height)
        picture = QImage(label.size(), QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        label.render(picture)
        return ink(picture)

    assert drawn(theme.line(size)) > 0.97 * drawn(80)
