"""What the placeholders stand for in one case, in the words and dates of a catalogue."""

from datetime import datetime

import msgspec

from kafel_desk.case.facts import Kind
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks
from kafel_desk.time.wording import clock, full_date


class MessageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a message may tell of one case.

    Times are aware and in the zone of the centre. ``phone`` and ``whatsapp`` are the numbers at
    which the centre is asked. ``missing`` is the paper that is asked for, as staff typed it.
    """

    number: str
    kind: Kind
    received_at: datetime
    centre: str
    charity: str
    name: str | None = None
    first_reply_by: datetime | None = None
    result_by: datetime | None = None
    reply: str | None = None
    remedy: str | None = None
    missing: str | None = None
    code_word: str | None = None
    phone: str | None = None
    whatsapp: str | None = None


def message_values(facts: MessageFacts, catalogue: Catalogue) -> dict[str, str | None]:
    """Return the value of every placeholder.

    Numbers to call stand without spaces: in Arabic text, where no direction mark may go out, the
    groups of a number with spaces would change places on the reader's screen.
    """

    def day(moment: datetime | None) -> str | None:
        return full_date(catalogue, moment.date()) if moment else None

    def due(moment: datetime | None) -> str | None:
        if moment is None:
            return None
        date = full_date(catalogue, moment.date())
        return catalogue.text("message.due_at", date=date, time=clock(catalogue, moment))

    values = {
        "name": facts.name,
        "number": facts.number,
        "kind": catalogue.text(f"kind.{facts.kind}"),
        "received": day(facts.received_at),
        "first_reply_by": due(facts.first_reply_by),
        "result_by": due(facts.result_by),
        "reply": facts.reply,
        "remedy": facts.remedy,
        "missing": facts.missing,
        "code_word": facts.code_word,
        "question_result": catalogue.text("survey.question_result"),
        "question_process": catalogue.text("survey.question_process"),
        "centre": facts.centre,
        "charity": facts.charity,
        "phone": _unbroken(facts.phone),
        "whatsapp": _unbroken(facts.whatsapp),
    }
    return {name: strip_marks(value) if value else None for name, value in values.items()}


def _unbroken(number: str | None) -> str | None:
    return "".join(number.split()) if number else None
