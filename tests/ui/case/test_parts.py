"""Clamped text: what somebody typed, with its numbers whole."""

from pytestqt.qtbot import QtBot

from tests.ui.parts import dressed, keep
from ui.case.parts import ClampedText


def test_a_phone_reads_from_the_left_and_stays_in_one_line(qtbot: QtBot) -> None:
    text = ClampedText(dressed(), "أتصل على الجمعية كل يوم من الجوال +966 55 572 1100 ولا أحد يرد")
    keep(qtbot, text)
    text.resize(180, 200)
    lines = [piece for piece, _width in text._lines(180)[0]]
    assert len(lines) > 1
    assert any("\u2066+966\u00a055\u00a0572\u00a01100\u2069" in line for line in lines)
    assert text.text == "أتصل على الجمعية كل يوم من الجوال +966 55 572 1100 ولا أحد يرد"


def test_arabic_in_an_english_window_keeps_its_direction_in_every_line(qtbot: QtBot) -> None:
    text = ClampedText(dressed(language="en"), "لم تنزل الكفالة هذا الشهر.\nLate.")
    keep(qtbot, text)
    lines = [piece for piece, _width in text._lines(120)[0]]
    *arabic, english = lines
    assert len(arabic) > 1
    assert all(line.startswith("\u2067") and line.endswith("\u2069") for line in arabic)
    assert english == "Late."
