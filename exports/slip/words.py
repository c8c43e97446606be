"""What a slip says, in words: the same on every paper."""

from dataclasses import dataclass
from datetime import datetime

from exports.dates import clock, clock_with_half, gregorian, hijri
from exports.paper.runs import typed
from exports.paper.typed import prose
from kafel_desk.case.facts import Kind
from kafel_desk.case.receipt import AskBy, Receipt
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import isolate
from kafel_desk.time.wording import weekday

_TITLES: dict[Kind, str] = {
    "complaint": "paper.slip.title_complaint",
    "inquiry": "paper.slip.title_inquiry",
    "suggestion": "paper.slip.title_suggestion",
}
_NUMBERS: dict[Kind, str] = {
    "complaint": "paper.slip.number_complaint",
    "inquiry": "paper.slip.number_inquiry",
    "suggestion": "paper.slip.number_suggestion",
}
_ASKING: dict[Kind, str] = {
    "complaint": "paper.slip.ask_complaint",
    "inquiry": "paper.slip.ask_inquiry",
    "suggestion": "paper.slip.ask_suggestion",
}
_ASK_BY: dict[AskBy, str] = {"phone": "paper.slip.phone", "whatsapp": "paper.slip.whatsapp"}

# More than fits on any slip: what lies beyond is not even measured.
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is owed by when, in both calendars."""

    what: str
    day: str
    hijri: str


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The texts of one slip, in logical order, left-to-right values isolated."""

    title: str
    number_label: str
    number: str
    received_label: str
    received: str  # with "a.m." or "p.m."
    received_short: str  # of 24 hours
    received_hijri: str
    person: tuple[str, str] | None  # each of these: what it is, and its value
    channel: tuple[str, str]
    subject: tuple[str, str] | None
    asked: tuple[str, str] | None
    receiver: tuple[str, str]
    next_label: str
    by_date: str
    by_date_roll: str
    deadlines: tuple[Deadline, ...]
    ask_label: str
    ways_to_ask: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]
    keep: str
    stamp: str


def slip_words(receipt: Receipt, catalogue: Catalogue) -> SlipWords:
    """Put a receipt into words; a discreet one loses name, subject and remedy here."""
    text = catalogue.text
    day = receipt.received_at.date()
    words_of_day = {"weekday": weekday(catalogue, day), "date": gregorian(day)}
    return SlipWords(
        title=text(_TITLES[receipt.kind]),
        number_label=text(_NUMBERS[receipt.kind]),
        number=isolate(receipt.number),
        received_label=text("paper.slip.received"),
        received=text(
            "paper.slip.received_a5",
            time=clock_with_half(receipt.received_at, catalogue),
            **words_of_day,
        ),
        received_short=text(
            "paper.slip.received_roll", time=clock(receipt.received_at), **words_of_day
        ),
        received_hijri=hijri(day, catalogue),
        person=_person(receipt, catalogue),
        channel=(text("paper.slip.channel"), typed(receipt.channel)),
        subject=_told("paper.slip.subject", receipt.subject, receipt, catalogue),
        asked=_told("paper.slip.asked", receipt.remedy, receipt, catalogue),
        receiver=(text("paper.slip.receiver"), _receiver(receipt, catalogue)),
        next_label=text("paper.slip.next"),
        by_date=text("paper.slip.by_date"),
        by_date_roll=text("paper.slip.by_date_roll"),
        deadlines=tuple(_deadlines(receipt, catalogue)),
        ask_label=text(_ASKING[receipt.kind]),
        ways_to_ask=tuple(
            (text(_ASK_BY[way.by]), isolate(typed(way.address)))
            for way in receipt.ways_to_ask
            if typed(way.address)
        ),
        closing=(text("paper.slip.say_number"), text("paper.slip.reopen")),
        keep=text("paper.slip.keep"),
        stamp=text("paper.slip.stamp"),
    )


def _person(receipt: Receipt, catalogue: Catalogue) -> tuple[str, str] | None:
    """Return the name, or the code word of a person without one."""
    name = _told("paper.slip.person", receipt.person, receipt, catalogue)
    if name or not receipt.code_word:
        return name
    return catalogue.text("paper.slip.code_word"), typed(receipt.code_word)


def _receiver(receipt: Receipt, catalogue: Catalogue) -> str:
    name, desk = typed(receipt.receiver), typed(receipt.desk)
    return catalogue.text("paper.slip.receiver_at", name=name, desk=desk) if desk else name


def _told(
    key: str, value: str | None, receipt: Receipt, catalogue: Catalogue
) -> tuple[str, str] | None:
    """Return what the person told under its label, unless nobody else may read it."""
    said = prose((value or "")[:_LONGEST])
    return (catalogue.text(key), said) if said and not receipt.is_discreet else None


def _deadlines(receipt: Receipt, catalogue: Catalogue) -> list[Deadline]:
    owed: list[tuple[str, datetime | None]] = [
        (catalogue.text("paper.slip.first_reply"), receipt.first_reply_by),
        (catalogue.text("paper.slip.result"), receipt.result_by),
    ]
    return [
        Deadline(
            what,
            catalogue.text(
                "paper.slip.day", weekday=weekday(catalogue, by), date=gregorian(by.date())
            ),
            hijri(by.date(), catalogue),
        )
        for what, by in owed
        if by is not None
    ]
