"""Whose a place of the window is, is said of each; what is not said is everybody's."""

from kafel_desk.rights.offered import PLACES, SETTINGS
from ui.desk_window import PAGES
from ui.settings.page import _ITEMS

OF_THIS_MACHINE_OR_ONESELF = {"printing", "display", "account"}


def test_every_page_is_somebodys_but_the_settings() -> None:
    assert set(PAGES) - set(PLACES) == {"settings"}


def test_every_part_of_the_settings_is_somebodys_but_those_of_this_machine_and_oneself() -> None:
    assert {name for name, _icon, _title in _ITEMS} - set(SETTINGS) == OF_THIS_MACHINE_OR_ONESELF


def test_nothing_is_offered_that_is_not_there() -> None:
    assert set(PLACES) <= set(PAGES)
    assert set(SETTINGS) <= {name for name, _icon, _title in _ITEMS}
