"""What people do at a simulated desk: cases received, forms opened, left open, and saved."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

import msgspec

from kafel_desk.case import facts as f
from kafel_desk.case.evolve import fold
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.journal.envelope import EventId, Subject
from kafel_desk.journal.fact import Draft, Recorded
from kafel_desk.journal.register import seen_ids
from kafel_desk.person.facts import PersonCorrected, PersonRecorded
from kafel_desk.person.state import fold_person
from tests.simulation.chance import Chance

MARKER = "KFL-PLAIN-7c1f"
"""Stands in every private text; nothing on a share may ever show it (I11)."""

_WORDS = (
    "تأخر صرف كفالة الشهر الماضي",
    "\u202bطلب سلة غذائية\u202c للأسرة",
    "\u2067رقم الجوال\u2069 0555000123\u200f",
    "nul\0inside \u0000 and a tail",
    "محمد بن أحمد الغامدي",
    "e\u0301 \U0001f98b عبد الله",
    "سطر أول\nسطر ثان\r\n\tوثالث",
    "",
)
_STAFF = ("reception", "supervisor", "officer-1", "officer-2")


class Journal(Protocol):
    """What people need of a desk: to record, and to see what stands there."""

    def record(self, drafts: Sequence[Draft], actor: str) -> tuple[Recorded, ...]:
        """Record facts in one transaction."""
        ...

    def facts(self, subject: Subject) -> tuple[Recorded, ...]:
        """Return the facts of a subject, in order."""
        ...

    def subjects(self, kind: str) -> Sequence[bytes]:
        """Return the subjects of a kind, in a settled order."""
        ...


class Form(msgspec.Struct, frozen=True):
    """A form as it was opened: which case, and what it showed."""

    case: bytes
    seen: dict[str, tuple[EventId, ...]]
    shown: tuple[EventId, ...]
    person: bytes | None
    person_seen: dict[str, tuple[EventId, ...]]


def words(chance: Chance, most: int = 400) -> str:
    """Return a private text with the marker in it."""
    text = f"{MARKER} {chance.one_of(_WORDS)} {chance.number(0, 1 << 30)}"
    if chance.happens(0.03):
        text += "مذكرة طويلة " * chance.number(1, max(1, most))
    return text


def receive(journal: Journal, chance: Chance, now: datetime) -> tuple[Recorded, ...]:
    """Record a case, often with its person, in one transaction."""
    case = Subject("case", chance.bytes(16))
    person = Subject("person", chance.bytes(16)) if chance.happens(0.6) else None
    drafts: list[Draft] = []
    if person:
        recorded = PersonRecorded(name=words(chance), phones=(f"+9665{chance.number(0, 10**8)}",))
        drafts.append(Draft(person, recorded))
    received = f.CaseReceived(
        number=f"KA-26-{chance.number(1, 99999):05}-0",
        kind="complaint",
        channel="visit",
        received_at=now,
        desk="A",
        received_by="reception",
        person=person.id if person else None,
        description=words(chance),
        priority=chance.one_of(f.PRIORITIES),
    )
    drafts.append(Draft(case, received))
    if chance.happens(0.1):
        drafts.append(Draft(case, f.CaseClosed(outcome="withdrawn", at_first_contact=True)))
    return journal.record(drafts, "reception")


def open_form(journal: Journal, chance: Chance) -> Form | None:
    """Open a form on some case, and remember what it showed."""
    cases = journal.subjects("case")
    if not cases:
        return None
    case = fold(journal.facts(Subject("case", chance.one_of(cases[-chance.one_of((2, 3, 8)) :]))))
    if case is None:
        return None
    person_seen: dict[str, tuple[EventId, ...]] = {}
    if case.person and case.person in journal.subjects("person"):
        person = fold_person(journal.facts(Subject("person", case.person)))
        person_seen = seen_ids(person.registers, ("name", "phones")) if person else {}
    return Form(
        case.id, seen_ids(case.registers, case.registers), case.shown_ids, case.person, person_seen
    )


def save_form(journal: Journal, chance: Chance, form: Form) -> tuple[Recorded, ...]:
    """Save a form, naming what it showed when it was opened."""
    subject = Subject("case", form.case)
    fact: Any
    match chance.number(0, 9):
        case 0 | 1 | 2:
            fields: dict[str, Any] = {"description": words(chance)}
            if chance.happens(0.4):
                fields["category"] = chance.one_of(("late", "food", None))
            if chance.happens(0.2):
                fields["remedy"] = words(chance)
            fact = f.DetailsCorrected(**fields)
        case 3:
            fact = f.PrioritySet(priority=chance.one_of(f.PRIORITIES), reason=words(chance))
        case 4:
            fact = f.ConfidentialitySet(confidentiality=chance.one_of(f.CONFIDENTIALITIES))
        case 5:
            fact = f.OfficerAssigned(officer=chance.one_of(_STAFF))
        case 6 | 7 if form.person and form.person_seen:
            return _correct_person(journal, chance, form)
        case 8:
            closed = f.CaseClosed(outcome="withdrawn", shown=form.shown, note=words(chance))
            return journal.record([Draft(subject, closed)], "supervisor")
        case _:
            fact = f.FindingRecorded(text=words(chance))
    changed = {name: ids for name, ids in form.seen.items() if name in _changed_by(fact)}
    return journal.record([Draft(subject, fact, changed)], chance.one_of(_STAFF))


def act(journal: Journal, chance: Chance, longest: int = 3000) -> tuple[Recorded, ...]:
    """Add something to a case without a form."""
    cases = journal.subjects("case")
    if not cases:
        return ()
    subject = Subject("case", chance.one_of(cases[-12:]))
    fact: Any = chance.one_of((
        f.NoteAdded(text=words(chance, longest)),
        f.ContactLogged(means="call", note=words(chance)),
        f.WaitingStarted(reason=words(chance)),
        f.ReplyDrafted(text=words(chance)),
        f.CaseReopened(reason=words(chance)),
        f.ResultTold(means="call"),
    ))  # fmt: skip
    return journal.record([Draft(subject, fact)], chance.one_of(_STAFF))


def change_directory(journal: Journal, chance: Chance) -> tuple[Recorded, ...]:
    """Change an entry that all desks share."""
    entry = chance.one_of(_STAFF)
    fact = StaffChanged(entry=entry, name=f"{entry} {chance.number(1, 9)}")
    return journal.record([Draft(DIRECTORY_SUBJECT, fact)], "supervisor")


def _correct_person(journal: Journal, chance: Chance, form: Form) -> tuple[Recorded, ...]:
    person = Subject("person", form.person or b"")
    if chance.happens(0.6):
        draft = Draft(
            person, PersonCorrected(name=words(chance)), {"name": form.person_seen["name"]}
        )
    else:
        phones = (f"+9665{chance.number(0, 10**8)}",)
        draft = Draft(
            person, PersonCorrected(phones=phones), {"phones": form.person_seen["phones"]}
        )
    return journal.record([draft], "reception")


def _changed_by(fact: Any) -> set[str]:
    match fact:
        case f.PrioritySet():
            return {"priority"}
        case f.ConfidentialitySet():
            return {"confidentiality"}
        case f.OfficerAssigned():
            return {"officer"}
        case f.DetailsCorrected():
            values = msgspec.structs.asdict(fact).items()
            return {name for name, value in values if value is not msgspec.UNSET}
        case _:
            return set()
