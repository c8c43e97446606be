"""The tokens: enough contrast everywhere, a look for every state, a file for every drawing."""

import pytest

import resources
from kafel_desk.case.states import STATES
from ui.theme.tokens import read_tokens

TOKENS = read_tokens(resources.style())
TEXT, OUTLINE = 4.5, 3.0


def luminance(colour: str) -> float:
    """Return the relative luminance of `#RRGGBB`, as WCAG 2 defines it."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_contrast_that_wcag_gives_it() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_stands_on(name: str) -> None:
    colours = TOKENS.colours[name]
    assert not [
        (role, ground)
        for role, grounds in TOKENS.text_on.items()
        for ground in grounds
        if contrast(colours[role], colours[ground]) < TEXT
    ]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_outline_and_the_focus_can_be_seen(name: str) -> None:
    colours = TOKENS.colours[name]
    assert not [
        (role, ground)
        for role, grounds in TOKENS.outline_on.items()
        for ground in grounds
        if contrast(colours[role], colours[ground]) < OUTLINE
    ]


def test_both_themes_have_the_same_roles() -> None:
    assert set(TOKENS.colours["light"]) == set(TOKENS.colours["dark"])


def test_every_state_of_a_case_has_a_look_of_its_own() -> None:
    assert set(TOKENS.states) == set(STATES)
    assert len({look.shape for look in TOKENS.states.values()}) == len(STATES)


def test_every_look_has_a_colour_and_a_shape_that_exist() -> None:
    looks = [
        *TOKENS.states.values(),
        *TOKENS.due.values(),
        *TOKENS.sync.values(),
        TOKENS.conflict,
    ]
    assert all(look.colour in TOKENS.colours["light"] for look in looks)
    assert all(resources.icon(f"shapes/{look.shape}").is_file() for look in looks)


def test_everything_that_is_mirrored_exists() -> None:
    assert all(resources.icon(name).is_file() for name in TOKENS.mirrored_icons)
    assert all(resources.icon(f"shapes/{name}").is_file() for name in TOKENS.mirrored_shapes)


@pytest.mark.parametrize("name", ["check", "clock", "phone", "chat", "repeat", "shield"])
def test_ticks_clocks_phones_and_logos_are_never_mirrored(name: str) -> None:
    assert resources.icon(name).is_file()
    assert name not in TOKENS.mirrored_icons
