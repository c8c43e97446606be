"""A case as it stands: what its facts, folded in order, amount to."""

from datetime import datetime
from typing import cast

import msgspec

from kafel_desk.case.facts import (
    CONFIDENTIALITIES,
    PRIORITIES,
    ActionPlanned,
    CaseImported,
    CaseReceived,
    Confidentiality,
    Kind,
    Outcome,
    Priority,
    Relation,
    WaitingFor,
)
from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.journal.register import Registers, Superseded, shown, shown_highest


class Waiting(msgspec.Struct, frozen=True):
    """One interval in which the result clock stood (UTC); open while ``ended`` is None."""

    started: datetime
    waiting_for: WaitingFor
    reason: str | None = None
    ended: datetime | None = None


class Action(msgspec.Struct, frozen=True):
    """One corrective action and whether it was carried out."""

    planned: Recorded
    done: Recorded | None = None
    checked: Recorded | None = None

    @property
    def plan(self) -> ActionPlanned:
        """What was planned."""
        return cast("ActionPlanned", self.planned.fact)


class Case(msgspec.Struct, frozen=True):
    """Everything that is known of one case.

    ``facts`` are all of them in the order of folding. ``registers`` hold the fields that people
    may correct. The rest are the facts that matter to state and steps: since the case was last
    reopened where that makes a difference (``told``, ``reviewed``, ``approved``).
    """

    id: bytes
    received: Recorded
    facts: tuple[Recorded, ...] = ()
    registers: Registers = {}
    superseded: Superseded = frozenset()
    confirmed: Recorded | None = None
    transferred: Recorded | None = None
    transfers: int = 0
    taken_up: Recorded | None = None
    answered: Recorded | None = None
    assigned: Recorded | None = None
    findings: tuple[Recorded, ...] = ()
    waitings: tuple[Waiting, ...] = ()
    drafted: Recorded | None = None
    approved: Recorded | None = None
    returned: Recorded | None = None
    first_replied: Recorded | None = None
    actions: tuple[Action, ...] = ()
    told: Recorded | None = None
    reviewed: Recorded | None = None
    evidence: tuple[Recorded, ...] = ()
    causes: tuple[Recorded, ...] = ()
    suggestion_review: Recorded | None = None
    officers: frozenset[str] = frozenset()
    reminded: frozenset[int] = frozenset()
    opinion_invited: Recorded | None = None
    opinion: Recorded | None = None
    referred_out: tuple[Recorded, ...] = ()
    related: frozenset[bytes] = frozenset()
    duplicate_of: frozenset[bytes] = frozenset()
    closed: Recorded | None = None
    contested_closing: Recorded | None = None
    reopened: Recorded | None = None
    reopenings: int = 0
    touched_since_reopening: bool = False
    voided: Recorded | None = None
    imported: Recorded | None = None
    last_contact: Recorded | None = None

    @property
    def receipt(self) -> CaseReceived:
        """The fact that began the case."""
        return cast("CaseReceived", self.received.fact)

    @property
    def from_old_log(self) -> CaseImported | None:
        """What an old log says of the case, where it was taken over from one."""
        return cast("CaseImported", self.imported.fact) if self.imported else None

    @property
    def number(self) -> str:
        """The case number, as printed."""
        return self.receipt.number

    @property
    def kind(self) -> Kind:
        """Complaint, inquiry or suggestion."""
        return cast("Kind", shown(self.registers, "kind", self.receipt.kind))

    @property
    def channel(self) -> str:
        """The channel's entry in the directory."""
        return cast("str", shown(self.registers, "channel", self.receipt.channel))

    @property
    def received_at(self) -> datetime:
        """When the person came, called or wrote (UTC)."""
        return cast("datetime", shown(self.registers, "received_at", self.receipt.received_at))

    @property
    def person(self) -> bytes | None:
        """Who it came from, unless anonymous."""
        return cast("bytes | None", shown(self.registers, "person"))

    @property
    def relation(self) -> Relation | None:
        """Who the person is to the charity."""
        return cast("Relation | None", shown(self.registers, "relation"))

    @property
    def is_internal(self) -> bool:
        """Whether the person is on the staff."""
        return bool(shown(self.registers, "internal", default=False))

    @property
    def category(self) -> str | None:
        """The category's entry in the directory."""
        return cast("str | None", shown(self.registers, "category"))

    @property
    def description(self) -> str:
        """The matter in the person's own words."""
        return cast("str", shown(self.registers, "description", ""))

    @property
    def remedy_asked(self) -> str | None:
        """What the person asks for."""
        return cast("str | None", shown(self.registers, "remedy"))

    @property
    def on_behalf(self) -> str | None:
        """For whom the person speaks."""
        return cast("str | None", shown(self.registers, "on_behalf"))

    @property
    def complained_of(self) -> str | None:
        """Who or what is complained of."""
        return cast("str | None", shown(self.registers, "complained_of"))

    @property
    def complained_staff(self) -> str | None:
        """The employee complained of, who may never hold the case."""
        return cast("str | None", shown(self.registers, "complained_staff"))

    @property
    def safe_contact(self) -> str | None:
        """How the person may be reached without harm."""
        return cast("str | None", shown(self.registers, "safe_contact"))

    @property
    def must_be_discreet(self) -> bool:
        """Whether what goes out about it has to be such as anybody may read.

        So for a confidential or safeguarding case, and where there is a safe-contact note.
        """
        return self.confidentiality != "normal" or bool(self.safe_contact)

    @property
    def priority(self) -> Priority:
        """Normal or urgent; the higher while two stand."""
        return cast("Priority", shown_highest(self.registers, "priority", PRIORITIES, "normal"))

    @property
    def confidentiality(self) -> Confidentiality:
        """Who may know of it; the more restrictive while two stand."""
        return cast(
            "Confidentiality",
            shown_highest(self.registers, "confidentiality", CONFIDENTIALITIES, "normal"),
        )

    @property
    def department(self) -> str | None:
        """Where the case is: the last transfer, or where intake sent it."""
        return cast("str | None", shown(self.registers, "department"))

    @property
    def officer(self) -> str | None:
        """The client-happiness officer who verifies it (step 6)."""
        return cast("str | None", shown(self.registers, "officer"))

    @property
    def employee(self) -> str | None:
        """The employee of the department to whom it was transferred (step 5)."""
        return cast("str | None", shown(self.registers, "employee"))

    @property
    def holder(self) -> str | None:
        """Who has to move it: the officer, else the employee of the department."""
        return self.officer or self.employee

    @property
    def waiting(self) -> Waiting | None:
        """The interval of waiting that is still open."""
        return self.waitings[-1] if self.waitings and self.waitings[-1].ended is None else None

    @property
    def outcome(self) -> Outcome | None:
        """The outcome, while the case counts as closed."""
        return getattr(self.closed.fact, "outcome", None) if self.closed else None

    @property
    def open_actions(self) -> tuple[Action, ...]:
        """Corrective actions that are still owed."""
        return tuple(action for action in self.actions if action.done is None)

    @property
    def shown_ids(self) -> tuple[EventId, ...]:
        """What a form that shows the whole case names when it closes or approves."""
        return tuple(fact.id for fact in self.facts)

    def last(self, kind: type[Fact]) -> Recorded | None:
        """Return the latest fact of one type."""
        return next((fact for fact in reversed(self.facts) if isinstance(fact.fact, kind)), None)
