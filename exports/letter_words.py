"""What a reply letter says, in words; a discreet one loses the matter and the person here."""

from dataclasses import dataclass
from datetime import date

from exports.dates import gregorian, hijri
from exports.paper.runs import typed
from exports.paper.typed import paragraphs_of, prose
from kafel_desk.case.facts import Kind, Outcome
from kafel_desk.case.receipt import AskBy
from kafel_desk.directory.entries import Role
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import LeftToRight, isolate
from kafel_desk.papers.letter import ActionState, Letter, Signer
from kafel_desk.time.wording import weekday

_NUMBERS: dict[Kind, str] = {
    "complaint": "paper.slip.number_complaint",
    "inquiry": "paper.slip.number_inquiry",
    "suggestion": "paper.slip.number_suggestion",
}
_TOLD: dict[Kind, str] = {
    "complaint": "paper.letter.told_complaint",
    "inquiry": "paper.letter.told_inquiry",
    "suggestion": "paper.letter.told_suggestion",
}
_FOUND: dict[Kind, str] = {
    "complaint": "paper.letter.found_complaint",
    "inquiry": "paper.letter.found_inquiry",
    "suggestion": "paper.letter.found_suggestion",
}
_DECISIONS: dict[Outcome, str] = {
    "upheld": "paper.letter.decision_upheld",
    "partly": "paper.letter.decision_partly",
    "not_upheld": "paper.letter.decision_not_upheld",
    "undecided": "paper.letter.decision_undecided",
    "withdrawn": "paper.letter.decision_withdrawn",
    "not_ours": "paper.letter.decision_not_ours",
    "answered": "paper.letter.decision_answered",
    "not_answerable": "paper.letter.decision_not_answerable",
    "referred": "paper.letter.decision_referred",
    "adopted": "paper.letter.decision_adopted",
    "not_adopted": "paper.letter.decision_not_adopted",
}
_STATES: dict[ActionState, str] = {
    "done": "paper.letter.state_done",
    "now": "paper.letter.state_now",
    "next": "paper.letter.state_next",
}
_ROLES: dict[Role, str] = {
    "reception": "paper.role.reception",
    "call_handler": "paper.role.call_handler",
    "media": "paper.role.media",
    "officer": "paper.role.officer",
    "department": "paper.role.department",
    "supervisor": "paper.role.supervisor",
    "director": "paper.role.director",
    "focal": "paper.role.focal",
    "administrator": "paper.role.administrator",
    "auditor": "paper.role.auditor",
}
_ASK_BY: dict[AskBy, str] = {"phone": "paper.slip.phone", "whatsapp": "paper.slip.whatsapp"}
_BETWEEN_WAYS = " · "


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The texts of one letter, in logical order, left-to-right values isolated."""

    title: str
    number_label: str
    number: str
    date_label: str
    day: str
    hijri: str
    to: str
    subject_label: str
    subject: str
    greeting: str
    told_heading: str
    told: str
    asked_label: str
    asked: str
    found_heading: str
    reply: tuple[str, ...]
    decision_heading: str
    decision: str
    done_heading: str
    remedy: str
    action_titles: tuple[str, str, str]
    actions: tuple[tuple[str, str, str], ...]  # what, when, how it stands
    recourse_heading: str
    recourse: str
    signers: tuple[tuple[str, str, str], ...]  # the line above, name, role
    ways: str
    centre_line: str


def letter_words(letter: Letter, catalogue: Catalogue) -> LetterWords:
    """Put a letter into words."""
    text = catalogue.text
    number = LeftToRight(letter.number)
    is_open = not letter.is_discreet
    return LetterWords(
        title=text("paper.letter.pdf_title", number=number),
        number_label=text(_NUMBERS[letter.kind] if is_open else "paper.letter.reference"),
        number=isolate(letter.number),
        date_label=text("paper.letter.date"),
        day=_day(letter.day, catalogue),
        hijri=hijri(letter.day, catalogue),
        to=text("paper.letter.to", name=person) if (person := _open(letter, letter.person)) else "",
        subject_label=text("paper.letter.subject"),
        subject=_open(letter, letter.subject),
        greeting=text("paper.letter.greeting"),
        told_heading=text(_TOLD[letter.kind]),
        told=_quoted(letter, letter.told, catalogue),
        asked_label=text("paper.letter.asked"),
        asked=_quoted(letter, letter.asked, catalogue),
        found_heading=text(_FOUND[letter.kind]) if is_open else "",
        reply=_reply(letter, catalogue),
        decision_heading=text("paper.letter.decision"),
        decision=text(_DECISIONS[letter.outcome]) if letter.outcome and is_open else "",
        done_heading=text("paper.letter.done"),
        remedy="\n".join(paragraphs_of(letter.remedy)) if is_open else "",
        action_titles=(
            text("paper.letter.action"),
            text("paper.letter.when"),
            text("paper.letter.state"),
        ),
        actions=tuple(_actions(letter, catalogue)) if is_open else (),
        recourse_heading=text("paper.letter.if_not"),
        recourse=f"{text('paper.letter.if_not_text')} {text('paper.letter.opinion')}",
        signers=(
            (text("paper.letter.close"), *_signer(letter.prepared_by, catalogue)),
            (text("paper.letter.approved"), *_signer(letter.approved_by, catalogue)),
        ),
        ways=_BETWEEN_WAYS.join(
            text("paper.letter.way", means=text(_ASK_BY[way.by]), address=isolate(address))
            for way in letter.ways_to_ask
            if (address := typed(way.address))
        ),
        centre_line=text(
            "paper.letter.centre_line",
            charity=typed(letter.charity) or text("paper.org.name"),
            centre=typed(letter.centre) or text("paper.org.centre"),
        ),
    )


def _open(letter: Letter, value: str | None) -> str:
    return "" if letter.is_discreet else prose(value)


def _quoted(letter: Letter, value: str | None, catalogue: Catalogue) -> str:
    words = _open(letter, value)
    return catalogue.text("paper.letter.quoted", words=words) if words else ""


def _day(day: date, catalogue: Catalogue) -> str:
    return catalogue.text("paper.letter.day", weekday=weekday(catalogue, day), date=gregorian(day))


def _reply(letter: Letter, catalogue: Catalogue) -> tuple[str, ...]:
    if letter.is_discreet:
        return (
            catalogue.text("paper.letter.held_back"),
            catalogue.text("paper.letter.held_back_ask"),
        )
    return tuple(paragraphs_of(letter.reply))


def _actions(letter: Letter, catalogue: Catalogue) -> list[tuple[str, str, str]]:
    return [
        (
            prose(action.text),
            catalogue.text(
                "paper.slip.day",
                weekday=weekday(catalogue, action.day),
                date=gregorian(action.day),
            )
            if action.day
            else "",
            catalogue.text(_STATES[action.state]),
        )
        for action in letter.actions
        if typed(action.text)
    ]


def _signer(signer: Signer, catalogue: Catalogue) -> tuple[str, str]:
    return typed(signer.name), catalogue.text(_ROLES[signer.role]) if signer.role else ""
