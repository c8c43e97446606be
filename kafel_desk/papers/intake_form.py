"""Blank paper forms for when the desk cannot be used: one for each reserved number."""

from collections.abc import Sequence

import msgspec

from kafel_desk.case.receipt import WayToAsk
from kafel_desk.case.slip import ways_to_ask
from kafel_desk.directory.entries import ChannelKind
from kafel_desk.directory.state import Directory


class FormChannel(msgspec.Struct, frozen=True):
    """A channel to tick; ``is_alone`` tells that no other is of its kind, so that a word will do."""

    kind: ChannelKind
    name: str
    is_alone: bool = True


class BlankForms(msgspec.Struct, frozen=True, kw_only=True):
    """Forms to be written on by hand and keyed in later, as many as there are numbers."""

    numbers: tuple[str, ...]
    charity: str = ""
    centre: str = ""
    channels: tuple[FormChannel, ...] = ()
    ways_to_ask: tuple[WayToAsk, ...] = ()


def blank_forms(directory: Directory, numbers: Sequence[str]) -> BlankForms:
    """Return the forms of some reserved numbers, with the channels that intake offers."""
    channels = [channel for channel in directory.active_channels() if channel.in_intake]
    kinds = [channel.kind for channel in channels]
    return BlankForms(
        numbers=tuple(numbers),
        charity=directory.charity,
        centre=directory.centre,
        channels=tuple(
            FormChannel(channel.kind, channel.name, kinds.count(channel.kind) == 1)
            for channel in channels
        ),
        ways_to_ask=ways_to_ask(directory),
    )
