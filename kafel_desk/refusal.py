"""A rule that says no: to which field, in which words, and what to do next."""

import msgspec

from kafel_desk.language.message import Message, message


class FieldError(msgspec.Struct, frozen=True):
    """What is wrong with one field; ``field`` is empty when it is the act itself."""

    field: str
    message: Message


class Refused(Exception):  # noqa: N818  (a refusal is an answer, not a fault)
    """A command was refused by a rule; nothing was recorded."""

    def __init__(self, *errors: FieldError) -> None:
        super().__init__(", ".join(f"{error.field}: {error.message.key}" for error in errors))
        self.errors = errors


def refuse(field: str, key: str, /, **params: object) -> Refused:
    """Make a refusal of one field, to be raised."""
    return Refused(FieldError(field, message(key, **params)))
