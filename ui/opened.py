"""A desk that is open, as the window gets it, and what opens it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from kafel_desk.desk import Desk
from kafel_desk.opened import Preparing, nobody_waits

if TYPE_CHECKING:
    from kafel_desk.administration import Administration


class OpenedDesk(Protocol):
    """A desk that is open, as ``main.py`` hands it over."""

    @property
    def desk(self) -> Desk:
        """The desk itself."""
        ...

    @property
    def code(self) -> str:
        """The code that it puts into case numbers."""
        ...

    @property
    def close(self) -> Callable[[], None]:
        """Let go of the files."""
        ...

    @property
    def staff(self) -> str | None:
        """Who is logged in, None where nobody has to."""
        ...

    @property
    def administration(self) -> "Administration | None":
        """What it offers its administrators; lets the next person work."""
        ...


class OpensDesk(Protocol):
    """Opens the desk where nobody logs in; tells how far it is made ready where it has to be."""

    def __call__(self, preparing: Preparing = nobody_waits, /) -> OpenedDesk:
        """Open it, on whichever thread; raises one of the environment's errors."""
        ...
