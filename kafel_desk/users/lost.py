"""What somebody brings who lost their password: the recovery kit, and the password to come."""

from collections.abc import Mapping
from dataclasses import dataclass

from kafel_desk.language.message import message
from kafel_desk.refusal import FieldError, Refused


@dataclass(frozen=True, repr=False)
class LostPassword:
    """``kit`` is the recovery file, ``words`` those of the sheet or the digits of its code.

    ``name`` is that of an administrator: their log-in, name or id on the staff. ``repr`` says
    nothing of these, wherever it is printed.
    """

    kit: bytes
    words: str
    name: str
    password: str


class SeveralAdministrators(Refused):
    """More than one administrator may be meant; ``names`` are theirs, by their ids on the staff.

    Two who came together from two desks may have one log-in: the kit tells not which of them it is.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        entries = ", ".join(sorted(names))
        super().__init__(FieldError("name", message("users.two_administrators", entries=entries)))
        self.names = names
