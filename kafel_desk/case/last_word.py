"""When the person of a case last had a word from us, or with us (step 15); pure."""

from datetime import datetime

from kafel_desk.case import facts as f
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.journal.fact import Recorded

_SPOKEN = ("call", "visit")
_WORDS = (f.ReceiptConfirmed, f.ResultTold, f.EffectivenessReviewed, f.OpinionInvited)


def last_word_at(case: Case) -> datetime | None:
    """Return when the person last heard of us (UTC); None where nobody waits for a call.

    The case has to be open, and its person known. Whoever called or came in was spoken with; a
    message that came in is no word until it is answered. People of safeguarding cases are called
    by nobody but those who know of it.
    """
    if case.person is None or case.confidentiality == "safeguarding" or not is_open(case):
        return None
    return max(words_at(case))


def words_at(case: Case) -> tuple[datetime, ...]:
    """Return every time at which the person heard of us (UTC), the receipt first."""
    return (case.received_at, *(fact.at for fact in case.facts if _is_word(fact)))


def _is_word(recorded: Recorded) -> bool:
    fact = recorded.fact
    if isinstance(fact, f.ContactLogged):
        return fact.direction == "out" or fact.means in _SPOKEN
    return isinstance(fact, _WORDS)
