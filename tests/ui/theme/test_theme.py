"""The theme: drawings tinted and mirrored, one typeface, a scale with ends."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.parts import dressed
from ui.theme import Theme, Weight, make_theme


def ink_centre(theme: Theme, icon: str) -> float:
    """Return where across an icon its ink lies: 0 the left edge, 1 the right one."""
    image = theme.icon_pixmap(icon, size=40).toImage()
    columns = [
        sum(image.pixelColor(x, y).alpha() for y in range(image.height()))
        for x in range(image.width())
    ]
    return sum(x * ink for x, ink in enumerate(columns)) / sum(columns) / image.width()


def test_an_arrow_points_the_other_way_in_arabic(qtbot: QtBot) -> None:
    assert ink_centre(make_theme(is_right_to_left=True), "arrow") < 0.45
    assert ink_centre(make_theme(is_right_to_left=False), "arrow") > 0.5


def test_a_tick_is_the_same_in_both_directions(qtbot: QtBot) -> None:
    arabic, english = make_theme(is_right_to_left=True), make_theme(is_right_to_left=False)
    assert arabic.icon_pixmap("check").toImage() == english.icon_pixmap("check").toImage()


def test_a_shape_lets_the_ground_behind_it_show_through(qtbot: QtBot) -> None:
    theme = make_theme()
    image = theme.shape_pixmap("late", "due_late", "accent_soft", size=48).toImage()
    assert image.pixelColor(24, 24).name() == theme.colour("accent_soft").name()


def test_the_typeface_is_the_programs_own_in_all_three_weights(qtbot: QtBot) -> None:
    theme = dressed()
    styles = {
        weight: (
            QFontInfo(theme.font(13, weight)).family(),
            QFontInfo(theme.font(13, weight)).weight(),
        )
        for weight in Weight
    }
    assert all(family.startswith("IBM Plex Sans Arabic") for family, _ in styles.values())
    assert [weight for _, weight in styles.values()] == [400, 500, 600]


@pytest.mark.parametrize(("asked", "got"), [(0.5, 1.0), (1.0, 1.0), (1.5, 1.5), (3.0, 2.0)])
def test_text_grows_to_twice_its_size_and_no_further(
    qtbot: QtBot, asked: float, got: float
) -> None:
    assert make_theme(scale=asked).font(13).pixelSize() == round(13 * got)


def test_the_direction_is_set_and_digits_do_not_follow_the_locale(qtbot: QtBot) -> None:
    dressed()
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    dressed(language="en")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_qts_own_words_are_arabic(qtbot: QtBot) -> None:
    dressed()
    words = QApplication.translate("QPlatformTheme", "Cancel")
    assert any("\u0600" <= letter <= "\u06ff" for letter in words)
