"""Opening a desk at the console: whoever waits while it is made ready is told how far that is."""

from kafel_desk.console.answers import Mouth
from kafel_desk.console.environment import Environment
from kafel_desk.language.message import message
from kafel_desk.opened import Mode, OpenDesk, Preparing, Stage

_STEP = 5
"""Hundredths between two lines."""


def open_desk(environment: Environment, mouth: Mouth, folder: str, mode: Mode) -> OpenDesk:
    """Open the desk in a folder; raises one of ``environment.unavailable``."""
    return environment.open_desk(folder, mode, telling(mouth))


def telling(mouth: Mouth) -> Preparing:
    """Return what tells a person, in lines, that a desk is made ready and how far it is."""
    told: dict[Stage, int] = {}

    def tell(stage: Stage, done: int, total: int) -> None:
        part = 100 * done // total if total else 100
        if stage not in told:
            # opening.copied, opening.rekeyed, opening.rebuilt, and each with _part
            mouth.say(message(f"opening.{stage}"))
            mouth.say(message("opening.nothing_lost"))
        elif part < told[stage] + _STEP:
            return
        told[stage] = part - part % _STEP
        mouth.say(message(f"opening.{stage}_part", percent=part, done=done, total=total))

    return tell
