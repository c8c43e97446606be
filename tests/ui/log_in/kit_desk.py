"""A real desk that shares nothing, as the window gets it, with its first administrator."""

from pathlib import Path

import pytest

import main
from database.users.locked_keys import LEAST
from ui.window_parts import WindowParts
from ui.wizard.new_centre import NewCentre

NAME, OLD, NEW = "هدى", "مطر على النافذة", "قارب وشراع وريح"
CENTRE = NewCentre(
    charity="جمعية كافل لرعاية الأيتام",
    centre="مركز خدمة المستفيدين",
    desk_code="A",
    desk_name="الاستقبال",
    person="هدى المالكي",
    login=NAME,
    password=OLD,
    password_again=OLD,
    role="supervisor",
)


def desk_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, is_made: bool = True
) -> WindowParts:
    """Return what the window gets; the desk is made unless the test does it."""
    monkeypatch.setattr(main, "PASSWORD_COST", LEAST)
    parts = main.window_parts(str(folder / "desk"), folder / "identity")
    if is_made:
        parts.create(CENTRE)
    return parts
