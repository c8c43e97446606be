"""What the core says to a person: a catalogue key and its parameters, never words."""

import msgspec


class Message(msgspec.Struct, frozen=True):
    """One sentence to be looked up in the catalogue.

    `params` may hold text, numbers, a `LeftToRight` value, or another `Message`,
    which the catalogue renders in its place.
    """

    key: str
    params: dict[str, object] = {}


def message(key: str, /, **params: object) -> Message:
    """Return the message of `key` with its parameters as keywords."""
    return Message(key, params)
