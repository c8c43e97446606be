"""What log-in needs from outside, as ``main.py`` hands it over."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kafel_desk.language.message import Message
from kafel_desk.opened import Preparing, Stage, nobody_waits
from kafel_desk.users.lost import LostPassword
from ui.work import CancelledError, Progress

if TYPE_CHECKING:
    from ui.opened import OpenedDesk


class OpensForPassword(Protocol):
    """Opens a desk for a name and a password; tells how far it is made ready where it has to be."""

    def __call__(
        self, name: str, password: str, preparing: Preparing = nobody_waits, /
    ) -> "OpenedDesk":
        """Open it; raises one of the environment's errors, with a message."""
        ...


class OpensByKit(Protocol):
    """Opens a desk by the recovery kit; tells how far it is made ready where it has to be."""

    def __call__(self, lost: LostPassword, preparing: Preparing = nobody_waits, /) -> "OpenedDesk":
        """Open it; raises ``Refused`` besides."""
        ...


@dataclass(frozen=True)
class LogIn:
    """How the desk in a folder is unlocked.

    ``names()`` are the names that open it, none where nobody has to log in. ``open(name,
    password)`` opens it, and takes half a second or more: off the thread that draws. It raises one
    of the environment's errors, with a message, for a wrong password or one that comes too soon.
    ``recover(lost)`` opens it by the recovery kit, and raises ``Refused``, too. ``last`` knows
    who stands first, as in the list of who is at the desk. ``has_kit()`` tells whether a recovery
    kit was ever given out.
    """

    names: Callable[[], tuple[str, ...]]
    open: OpensForPassword
    recover: OpensByKit | None = None
    last: "Remembers | None" = None
    has_kit: Callable[[], bool] = lambda: True


class Remembers(Protocol):
    """Knows who was let in last on this computer."""

    def read(self) -> str:
        """Return the name; nothing where nobody was."""
        ...

    def keep(self, name: str, /) -> None:
        """Keep the name."""
        ...


class Told:
    """What an opening tells on its worker: ``stage`` is read where its progress is drawn."""

    def __init__(self) -> None:
        self.stage: Stage = "rebuilt"

    def open(
        self, attempt: "Callable[[Preparing], OpenedDesk]", progress: Progress
    ) -> "OpenedDesk":
        """Open a desk; raises ``CancelledError`` where nobody waits for it, and leaves it closed."""

        def tell(stage: Stage, done: int, total: int) -> None:
            self.stage = stage
            progress.step(done, total)

        opened = attempt(tell)
        if progress.is_cancelled:
            opened.close()
            raise CancelledError
        return opened


def answer_or_words(attempt: Callable[[], object]) -> object:
    """Return what an attempt to log in gives, or the :class:`Message` of what stands against it."""
    try:
        return attempt()
    except Exception as error:
        said = getattr(error, "message", None)
        if not isinstance(said, Message):
            raise
        return said
