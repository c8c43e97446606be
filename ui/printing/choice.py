"""Which printer and paper this machine uses for slips: a local setting, no fact."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a5", "roll80"]
PAPERS: tuple[Paper, ...] = ("roll80", "a5")
PAPER_WORDS: dict[Paper, str] = {"roll80": "print.paper_roll80", "a5": "print.paper_a5"}
SETTING = "printing"


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """The chosen printer (empty: the usual one of the system) and paper."""

    printer: str = ""
    paper: Paper = "roll80"

    def stored(self) -> dict[str, str]:
        """Return the choice as it is kept."""
        return {"printer": self.printer, "paper": self.paper}


def read_choice(stored: object) -> PrintChoice:
    """Return the choice that was kept; anything else is the choice of a new machine."""
    if not isinstance(stored, dict):
        return PrintChoice()
    printer, paper = stored.get("printer"), stored.get("paper")
    return PrintChoice(
        printer=printer if isinstance(printer, str) else "",
        paper="a5" if paper == "a5" else "roll80",
    )
