"""The practice desk as it is handed to the window: its parts, and how it is thrown away."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kafel_desk.case.number import PRACTICE_CODE
from ui.practice.preparing import Preparing
from ui.theme import Theme
from ui.work import Work

if TYPE_CHECKING:
    from ui.window_parts import WindowParts


@dataclass(frozen=True)
class PracticeDesk:
    """``remove`` throws it away and raises one of ``parts.unavailable``."""

    parts: "WindowParts"
    remove: Callable[[], object]

    def prepare(
        self, theme: Theme, text: Callable[..., str], *, anew: bool = False
    ) -> Exception | None:
        """Make it where it is not there, or anew; return what stood in the way."""
        if self.parts.is_there() and not anew:
            return None
        name = text("practice.desk_name")
        new = replace(
            self.parts.shipped,
            beginning="demo",
            desk_code=PRACTICE_CODE,
            desk_name=name,
        )

        def make() -> None:
            if anew:
                self.remove()
            self.parts.create(new)

        work = Work(is_environment=lambda _error: False)
        window = Preparing(theme, text("practice.preparing"), text("practice.preparing_text"))
        try:
            return window.run(make, work)
        finally:
            work.close()
