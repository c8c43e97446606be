"""What the console says: JSON lines for programs, words for people."""

import json
from collections.abc import Iterable
from datetime import datetime

from kafel_desk.case.facts import CaseReceived, ResultTold
from kafel_desk.console.environment import ByteSink, WordSink
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks
from kafel_desk.language.message import Message
from kafel_desk.refusal import FieldError, Refused
from kafel_desk.time.deadlines import due_time, targets_in_force
from kafel_desk.time.working_time import working_time

Answer = dict[str, object]

_encoded = json.JSONEncoder(ensure_ascii=False).encode


class Mouth:
    """Says answers on one stream and words on another, in the language of the catalogue."""

    def __init__(self, out: ByteSink, words: WordSink, catalogue: Catalogue) -> None:
        self._out = out
        self._words = words
        self.catalogue = catalogue

    def answer(self, *answers: Answer) -> None:
        """Write answers, one a line, and pass them on at once."""
        text = "".join(f"{_encoded(answer)}\n" for answer in answers)
        self._out.write(text.encode())
        self._out.flush()

    def say(self, message: Message) -> None:
        """Tell a person."""
        self._words.write(f"{self.words(message)}\n")
        self._words.flush()

    def say_of(self, error: FieldError) -> None:
        """Tell what is wrong with a command; what is missing from it has a name."""
        of_what = f"{error.field}: " if error.message.key == "error.needed" else ""
        self._words.write(f"{of_what}{self.words(error.message)}\n")
        self._words.flush()

    def words(self, message: Message) -> str:
        """Put a message into words, without the marks that only a screen needs."""
        return self.plain(self.catalogue.message(message))

    @staticmethod
    def plain(words: str) -> str:
        """Take the marks off words that were made for a screen."""
        return strip_marks(words)

    def refusal(self, line: int, refused: Refused) -> Answer:
        """Return the answer to a line that a rule refused: its first error, then the others."""
        first, *others = (
            {"field": error.field, "error": self.words(error.message), "code": error.message.key}
            for error in refused.errors
        )
        answer: Answer = {"line": line, **first}
        return {**answer, "others": others} if others else answer


def local_iso(directory: Directory, moment: datetime | None) -> str | None:
    """Return a moment on the clock of the centre, in ISO 8601 with its offset."""
    if moment is None:
        return None
    return working_time(directory.calendars).local(moment).isoformat(timespec="seconds")


def due_after_intake(facts: Iterable[Recorded], directory: Directory) -> str | None:
    """Return when the result of a case that was just recorded is due; None as for ``due_of``.

    The same as folding the case and asking ``due_of``, at a fraction of the cost: nothing has been
    corrected yet and nobody is waited for. Bulk recording asks it for every line.
    """
    received: CaseReceived | None = None
    for recorded in facts:
        if isinstance(recorded.fact, ResultTold):
            return None
        if isinstance(recorded.fact, CaseReceived):
            received = recorded.fact
    if received is None:
        return None
    working = working_time(directory.calendars)
    targets = targets_in_force(directory.targets, working.local(received.received_at).date())
    target = targets.of(received.kind, received.priority, received.confidentiality)
    return local_iso(directory, due_time(working, received.received_at, target.result))
