"""What somebody brings who lost their password: the recovery kit, and the password to come."""

from dataclasses import dataclass


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
