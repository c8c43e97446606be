"""Going from the real desk to the practice desk and back, or on with another look: a window closes, another opens."""

from collections.abc import Callable
from typing import Literal

Where = Literal["", "real", "practice", "anew", "same"]
"""Where to go on when the window has closed; nowhere, if the program ends. `same` is the desk as it is
open, with whoever works there, in a window that is made anew."""


class Doors:
    """Remembers where whoever closes the window wants to go on."""

    def __init__(self) -> None:
        self.leads_to: Where = ""
        self._close: Callable[[], object] = lambda: None

    def belong_to(self, close: Callable[[], object]) -> None:
        """Take what closes the window."""
        self._close = close

    def go(self, where: Where) -> None:
        """Close the window and go on there; what was not saved stays a draft, as always."""
        self.leads_to = where
        self._close()
