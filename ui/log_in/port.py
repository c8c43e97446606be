"""What log-in needs from outside, as ``main.py`` hands it over."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kafel_desk.language.message import Message
from kafel_desk.users.lost import LostPassword

if TYPE_CHECKING:
    from ui.start import OpenedDesk


@dataclass(frozen=True)
class LogIn:
    """How the desk in a folder is unlocked.

    ``names()`` are the names that open it, none where nobody has to log in. ``open(name,
    password)`` opens it, and takes half a second or more: off the thread that draws. It raises one
    of the environment's errors, with a message, for a wrong password or one that comes too soon.
    ``recover(lost)`` opens it by the recovery kit, and raises ``Refused``, too.
    """

    names: Callable[[], tuple[str, ...]]
    open: Callable[[str, str], "OpenedDesk"]
    recover: Callable[[LostPassword], "OpenedDesk"] | None = None


def answer_or_words(attempt: Callable[[], object]) -> object:
    """Return what an attempt to log in gives, or the :class:`Message` of what stands against it."""
    try:
        return attempt()
    except Exception as error:
        said = getattr(error, "message", None)
        if not isinstance(said, Message):
            raise
        return said
