"""What is painted as one line."""

import pytest

import main
from kafel_desk.language.direction import FIRST_STRONG_ISOLATE, POP_ISOLATE, strip_marks
from ui.application import make_application
from ui.widgets.painting import elided, text_width


@pytest.mark.parametrize("name", ["خالد سعيد مروان السلمي", "Khalid Saeed Marwan Alsulami"])
def test_the_dots_of_a_cut_name_stand_at_its_own_end(name: str) -> None:
    font = make_application(main.catalogue("ar"))[1].font()
    width = text_width(name, font)
    assert elided(name, font, width) == name
    cut = elided(name, font, width * 0.6)
    assert strip_marks(cut).endswith("…")
    assert (cut[0], cut[-1]) == (FIRST_STRONG_ISOLATE, POP_ISOLATE)
