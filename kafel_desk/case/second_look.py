"""What a closing had not seen: why it does not count, and a supervisor looks again."""

from typing import cast

from kafel_desk.case.facts import HARMLESS_AFTER_CLOSING, CaseClosed
from kafel_desk.case.state import Case
from kafel_desk.journal.fact import Recorded


def unseen_by_closing(case: Case) -> tuple[Recorded, ...]:
    """Return what the last closing that did not count had not seen, in order; else nothing.

    Notes and the like are left out: they would not have opened the case again.
    """
    closing = case.contested_closing
    if closing is None:
        return ()
    shown = frozenset(cast("CaseClosed", closing.fact).shown)
    return tuple(
        fact
        for fact in case.facts
        if fact.id != closing.id
        and fact.id not in shown
        and not isinstance(fact.fact, HARMLESS_AFTER_CLOSING)
    )
