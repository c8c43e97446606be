"""Every kind of channel has what each part of the desk needs of it."""

from typing import get_args

import msgspec
import pytest

from kafel_desk.directory.entries import Channel, ChannelKind
from kafel_desk.papers.channels import Reach
from tests.kafel_desk.case.story import DIRECTORY, Story
from ui.intake.openings import OPENINGS
from ui.settings.registers import _CHANNEL_ICONS, _CHANNEL_KINDS

KINDS: tuple[ChannelKind, ...] = get_args(ChannelKind)


@pytest.mark.parametrize("kind", KINDS)
def test_who_is_answered_at_once_is_confirmed_and_told_by_a_means_of_the_channel(
    kind: ChannelKind,
) -> None:
    channel = Channel("new", "قناة", kind, "0555000199")
    directory = msgspec.structs.replace(DIRECTORY, channels={"new": channel})
    story = Story(directory=directory).record(kind="inquiry", channel="new", answered="نعم")
    assert story.case.confirmed is not None
    assert story.case.told is not None


def test_each_kind_comes_in_by_one_opening_of_the_form() -> None:
    opened = [kind for opening in OPENINGS.values() for kind in opening.channel_kinds]
    assert sorted(opened) == sorted(KINDS)


def test_each_kind_has_its_word_and_its_sign_in_the_settings_and_its_row_on_paper() -> None:
    assert set(_CHANNEL_KINDS) == set(_CHANNEL_ICONS) == set(KINDS)
    assert set(get_args(Reach)) == set(KINDS)
