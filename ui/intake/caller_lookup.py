"""Who has a number, asked while it is being typed."""

from collections.abc import Callable

from kafel_desk.queries import PersonCard
from ui.context import WindowContext
from ui.work import Operation

_FEWEST_DIGITS = 4


def look_up(
    context: WindowContext, phone: str, done: Callable[[tuple[PersonCard, ...]], object]
) -> bool:
    """Ask whose number it is, and tell whether there is enough of it to ask.

    Where it is asked, what was asked before and comes late is thrown away.
    """
    if sum(character.isdecimal() for character in phone) < _FEWEST_DIGITS:
        return False
    reader, viewer = context.desk.reader, context.viewer()
    context.work.read(
        Operation(lambda _p: reader.people_by_phone(viewer, phone), done, name="look_up"),
        latest_of="caller",
    )
    return True
