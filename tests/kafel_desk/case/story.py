"""A case told act by act in memory: the real rules, an invented journal, a clock that is turned."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from kafel_desk.case import commands as c
from kafel_desk.case.decide import decide_case
from kafel_desk.case.due import CaseDue, due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.intake import decide_intake
from kafel_desk.case.rules import Context
from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.case.steps import Step, steps_of
from kafel_desk.directory.entries import Category, Channel, Department, Staff
from kafel_desk.directory.state import Directory
from kafel_desk.journal.envelope import event_id
from kafel_desk.journal.fact import Draft, Fact, Recorded
from kafel_desk.journal.hybrid_clock import reading
from kafel_desk.person.state import Person, fold_person

MONDAY_MORNING = datetime(2026, 11, 9, 7, 20, tzinfo=UTC)
"""Monday 9 November 2026, 10:20 in Riyadh: a plain working week."""

DIRECTORY = Directory(
    charity="جمعية",
    centre="مركز",
    departments={
        "sponsorship": Department("sponsorship", "الكفالات"),
        "in_kind": Department("in_kind", "المساعدات العينية"),
        "closed": Department("closed", "قسم ملغى", is_active=False),
    },
    staff={
        "amal": Staff("amal", "أمل القرشي", ("reception",)),
        "salma": Staff("salma", "سلمى برناوي", ("officer",)),
        "yasser": Staff("yasser", "ياسر اللحياني", ("department",), "sponsorship"),
        "badr": Staff("badr", "بدر السفياني", ("supervisor",)),
        "left": Staff("left", "موظف سابق", is_active=False),
    },
    categories={
        "delay": Category("delay", "تأخر الصرف", department="sponsorship"),
        "privacy": Category("privacy", "خصوصية", is_urgent=True),
    },
    channels={
        "visit": Channel("visit", "زيارة", "visit"),
        "phone": Channel("phone", "هاتف", "phone", "8002450245"),
        "whatsapp": Channel("whatsapp", "واتساب", "whatsapp", "0555721100"),
    },
)


class Countable:
    """Randomness that counts, so that every run is the same."""

    def __init__(self) -> None:
        self.given = 0

    def bytes(self, count: int) -> bytes:
        """Return bytes that were not given before, none of which skips a case number."""
        self.given += 1
        return (b"\xff" * 8 + self.given.to_bytes(8, "big"))[-count:] if count != 8 else b"\xff" * 8


class Story:
    """One case and its person as one desk, or several writers, tell it."""

    def __init__(self, *, directory: Directory = DIRECTORY) -> None:
        self.directory = directory
        self.now = MONDAY_MORNING
        self.facts: list[Recorded] = []
        self.randomness = Countable()
        self.case_id = b""

    def record(self, actor: str = "amal", **fields: Any) -> "Story":
        """Register the case."""
        form: dict[str, Any] = {
            "kind": "complaint", "channel": "visit", "description": "لم تنزل الكفالة",
            "name": "هدى المالكي", "phone": "0555000123",
        }  # fmt: skip
        intake = decide_intake(
            c.RecordCase(**(form | fields)),
            self._context(actor),
            desk_code="A",
            last_counter=lambda _year: 41,
            known_person=None,
            randomness=self.randomness,
        )
        self.case_id = intake.case
        self.append(intake.drafts, actor)
        return self

    def do(self, kind: type[c.CaseCommand], actor: str = "salma", **fields: Any) -> "Story":
        """Carry out one act, an hour later."""
        self.now += timedelta(hours=1)
        command = kind(case=self.case_id, **fields)
        self.append(decide_case(self.case, self.person, command, self._context(actor)), actor)
        return self

    def append(self, drafts: Sequence[Draft], actor: str, *, writer: bytes = bytes(16)) -> None:
        """Give facts a place, as this or another writer."""
        for draft in drafts:
            number = 1 + sum(fact.id[:16] == writer for fact in self.facts)
            clock = reading(int(self.now.timestamp() * 1000), len(self.facts))
            place = event_id(writer, number)
            self.facts.append(Recorded(place, clock, actor, draft.subject, draft.fact, draft.seen))

    def from_elsewhere(self, fact: Fact, *, minutes_ago: int = 0, **seen: Any) -> "Story":
        """Let a fact arrive that another desk recorded without seeing ours."""
        draft = Draft(self.case.received.subject, fact, seen)
        now, self.now = self.now, self.now - timedelta(minutes=minutes_ago)
        self.append([draft], "turki", writer=b"\x02" * 16)
        self.now = now
        return self

    def later(self, **amount: float) -> "Story":
        """Turn the clock on."""
        self.now += timedelta(**amount)
        return self

    @property
    def case(self) -> Case:
        """The case as all desks see it."""
        case = fold(fact for fact in self.facts if fact.subject.kind == "case")
        assert case is not None
        return case

    @property
    def person(self) -> Person | None:
        """Who it came from."""
        return fold_person(fact for fact in self.facts if fact.subject.kind == "person")

    @property
    def state(self) -> str:
        """The state of the case, of which mypy must not think that it stays."""
        return state_of(self.case)

    @property
    def due(self) -> CaseDue:
        """Its due times."""
        return due_of(self.case, self.directory)

    def step(self, number: int) -> Step:
        """One step of the rail."""
        return steps_of(self.case)[number - 3]

    def draft_id(self) -> bytes:
        """The draft that waits for approval."""
        assert self.case.drafted is not None
        return self.case.drafted.id

    def _context(self, actor: str) -> Context:
        return Context(actor=actor, now=self.now, directory=self.directory)


def without_place(fact: Fact) -> dict[str, Any]:
    """Return the fields of a fact, for comparing."""
    return msgspec.structs.asdict(fact)
