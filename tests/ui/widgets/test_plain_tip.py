"""A tool tip says what somebody wrote, and reads no mark-up in it: that could load files."""

import pytest
from PySide6.QtGui import Qt as MarkUp
from PySide6.QtGui import QTextDocument

from ui.widgets.label import plain_tip

MARKED = [
    '<img src="file:///etc/hostname">',
    "<a href='file:////server/share'>نورة</a>",
    "<b>نورة</b> الحربي",
    '<table><tr><td background="\\\\server\\share\\x.png">',
]


@pytest.mark.parametrize("words", MARKED)
def test_mark_up_is_shown_as_it_was_written(words: str) -> None:
    assert MarkUp.mightBeRichText(words)
    shown = QTextDocument()
    shown.setHtml(plain_tip(words))
    assert shown.toPlainText() == words
    assert "<img" not in shown.toHtml()


def test_other_words_stay_as_they_are() -> None:
    assert plain_tip("نورة الحربي: 3 < 4") == "نورة الحربي: 3 < 4"
