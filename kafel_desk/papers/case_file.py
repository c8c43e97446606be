"""The whole case file on paper: everything that the centre knows of one case, as plain data."""

from datetime import date, datetime
from typing import Literal

import msgspec

from kafel_desk.case.due import waits_of
from kafel_desk.case.evidence_facts import EvidenceAdded, EvidenceSource
from kafel_desk.case.facts import (
    Confidentiality,
    Kind,
    Outcome,
    Priority,
    Relation,
    WaitingFor,
    WaitingStarted,
)
from kafel_desk.case.state import Case
from kafel_desk.case.states import State
from kafel_desk.case.steps import Step, StepStatus, count_done, current_step
from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.evidence.file import EvidenceFile, group_words
from kafel_desk.evidence.media import MEDIA_TYPES, UNKNOWN
from kafel_desk.journal.fact import BY_ITSELF, Recorded
from kafel_desk.language.message import Message
from kafel_desk.papers.masking import masked_phone, masked_sentence
from kafel_desk.time.deadlines import Limit, minutes_used, minutes_waited, targets_in_force
from kafel_desk.time.working_time import WorkingTime, working_time

Promise = Literal["confirm", "first_reply", "result"]


class PaperStep(msgspec.Struct, frozen=True):
    """One step of the rail, and the local day on which it was done."""

    number: int
    status: StepStatus
    day: date | None = None


class PaperTime(msgspec.Struct, frozen=True):
    """One promise: how long it may take, when it was due and done, working minutes that it took."""

    promise: Promise
    limit: Limit
    due: datetime | None = None
    done: datetime | None = None
    minutes: int | None = None


class PaperEvidence(msgspec.Struct, frozen=True):
    """One piece of evidence as the list shows it; ``size`` is in bytes.

    One whose private part was erased has no name, no kind and no fingerprint any more.
    """

    name: str
    kind: Message | None
    size: int
    added_at: datetime
    added_by: str
    fingerprint: str = ""
    source: EvidenceSource | None = None


class PaperAction(msgspec.Struct, frozen=True):
    """A corrective action, when it is due, when it was done, when and with what effect checked."""

    text: str
    owner: str
    due: datetime | None = None
    done: datetime | None = None
    checked: datetime | None = None
    effective: bool | None = None


class PaperWait(msgspec.Struct, frozen=True):
    """That the result clock stood from here on: for whom, and for how many working minutes."""

    waiting_for: WaitingFor
    minutes: int | None = None


class PaperFact(msgspec.Struct, frozen=True):
    """One line of the timeline: when it was recorded, what it says, by whom and at which desk."""

    at: datetime
    sentence: Message
    who: str
    desk: str = ""
    wait: PaperWait | None = None


class NextDue(msgspec.Struct, frozen=True):
    """What is owed next, by when, and who holds it."""

    promise: Literal["result", "follow_up"]
    at: datetime
    holder: str


class CasePaper(msgspec.Struct, frozen=True, kw_only=True):
    """One case file. All times are aware, on the clock of the centre.

    There is no national id in it, no whole phone and no word of a safe-contact note: only that
    there is one.
    """

    number: str
    kind: Kind
    state: State
    received_at: datetime
    printed_at: datetime
    day_minutes: int
    charity: str = ""
    centre: str = ""
    printed_by: str = ""
    fingerprint: str = ""
    outcome: Outcome | None = None
    steps: tuple[PaperStep, ...] = ()
    steps_done: int = 0
    missing: Message | None = None
    received_by: str = ""
    desk: str = ""
    channel: str = ""
    category: str = ""
    is_internal: bool = False
    relation: Relation | None = None
    person: str | None = None
    phone: str | None = None
    on_behalf: str | None = None
    about: tuple[str, ...] = ()
    priority: Priority = "normal"
    confidentiality: Confidentiality = "normal"
    has_safe_contact: bool = False
    description: str = ""
    remedy_asked: str | None = None
    remedy_given: str | None = None
    times: tuple[PaperTime, ...] = ()
    minutes_waited: int = 0
    evidence: tuple[PaperEvidence, ...] = ()
    actions: tuple[PaperAction, ...] = ()
    no_action: Message | None = None
    timeline: tuple[PaperFact, ...] = ()
    next_due: NextDue | None = None


def case_paper_of(
    file: CaseFile,
    *,
    printed_at: datetime,
    printed_by: str,
    fingerprint: str,
) -> CasePaper:
    """Choose from a case file what its paper shows; ``printed_by`` is an id of the staff."""
    case, directory, person = file.case, file.directory, file.person
    working = working_time(directory.calendars)
    step = current_step(file.steps)
    staff = directory.staff.get(printed_by)
    return CasePaper(
        number=case.number,
        kind=case.kind,
        state=file.state,
        received_at=working.local(case.received_at),
        printed_at=working.local(printed_at),
        day_minutes=working.calendar(working.local(printed_at).date()).working_day_minutes,
        charity=directory.charity,
        centre=directory.centre,
        printed_by=staff.name if staff else "",
        fingerprint=fingerprint,
        outcome=case.outcome,
        steps=tuple(_step(step, working) for step in file.steps),
        steps_done=count_done(file.steps),
        missing=step.why if step else None,
        received_by=directory.staff_name(case.receipt.received_by),
        desk=case.receipt.desk,
        channel=directory.channel_name(case.channel),
        category=directory.category_name(case.category),
        is_internal=case.is_internal,
        relation=case.relation,
        person=person.name if person else None,
        phone=masked_phone(person.phone) if person and person.phone else None,
        on_behalf=case.on_behalf,
        about=_about(case, directory),
        priority=case.priority,
        confidentiality=case.confidentiality,
        has_safe_contact=bool(case.safe_contact),
        description=case.description,
        remedy_asked=case.remedy_asked,
        remedy_given=getattr(case.drafted.fact, "remedy", None)
        if case.approved and case.drafted
        else None,
        times=_times(file, working),
        minutes_waited=minutes_waited(working, printed_at, waits_of(case)),
        evidence=_evidence(case, directory, working),
        actions=_actions(case, directory, working),
        no_action=next(
            (s.why for s in file.steps if s.number == 9 and s.status == "not_applicable"), None
        ),
        timeline=_timeline(file, working),
        next_due=_next_due(file, working),
    )


def _step(step: Step, working: WorkingTime) -> PaperStep:
    day = working.local(step.fact.at).date() if step.fact else None
    return PaperStep(step.number, step.status, day)


def _about(case: Case, directory: Directory) -> tuple[str, ...]:
    staff = directory.staff_name(case.complained_staff) if case.complained_staff else None
    named = (directory.department_name(case.department), case.complained_of, staff)
    return tuple(name for name in named if name)


def _times(file: CaseFile, working: WorkingTime) -> tuple[PaperTime, ...]:
    case, due = file.case, file.due
    day = working.local(case.received_at).date()
    targets = targets_in_force(file.directory.targets, day)
    target = targets.of(case.kind, case.priority, case.confidentiality)
    waits = waits_of(case)
    rows: tuple[tuple[Promise, Limit, datetime | None, Recorded | None], ...] = (
        ("confirm", target.confirm, due.confirm, case.confirmed),
        ("first_reply", target.first_reply, due.first_reply, case.first_replied),
        ("result", target.result, due.result, case.told or case.closed),
    )
    return tuple(
        PaperTime(
            promise,
            limit,
            working.local(by) if by else None,
            working.local(done.at) if done else None,
            minutes_used(working, case.received_at, done.at, waits if promise == "result" else ())
            if done
            else None,
        )
        for promise, limit, by, done in rows
    )


def _actions(case: Case, directory: Directory, working: WorkingTime) -> tuple[PaperAction, ...]:
    return tuple(
        PaperAction(
            action.plan.text,
            directory.staff_name(action.plan.owner),
            working.local(action.plan.due) if action.plan.due else None,
            working.local(action.done.at) if action.done else None,
            working.local(action.checked.at) if action.checked else None,
            getattr(action.checked.fact, "effective", None) if action.checked else None,
        )
        for action in case.actions
    )


def _evidence(case: Case, directory: Directory, working: WorkingTime) -> tuple[PaperEvidence, ...]:
    return tuple(
        PaperEvidence(
            fact.file.name if fact.file else "",
            _kind(fact.file) if fact.file else None,
            fact.file.size if fact.file else 0,
            working.local(recorded.at),
            directory.staff_name(recorded.actor),
            _short(fact.file.content) if fact.file else "",
            fact.source,
        )
        for recorded in case.evidence
        if isinstance(fact := recorded.fact, EvidenceAdded)
    )


def _kind(file: EvidenceFile) -> Message:
    return group_words(MEDIA_TYPES.get(file.media, UNKNOWN))


def _short(content: bytes) -> str:
    """Return the beginning of a hash as people compare it: E19A 40C7."""
    digits = content[:4].hex().upper()
    return f"{digits[:4]} {digits[4:]}".strip()


def _timeline(file: CaseFile, working: WorkingTime) -> tuple[PaperFact, ...]:
    case, directory = file.case, file.directory
    return tuple(
        PaperFact(
            working.local(recorded.at),
            masked_sentence(recorded, directory, case),
            "" if recorded.actor == BY_ITSELF else directory.staff_name(recorded.actor),
            directory.desk_name(recorded.id[:16]),
            _wait(recorded, case, working),
        )
        for recorded in file.timeline
    )


def _wait(recorded: Recorded, case: Case, working: WorkingTime) -> PaperWait | None:
    if not isinstance(recorded.fact, WaitingStarted):
        return None
    for waiting in case.waitings:
        if waiting.started == recorded.at:
            ended = waiting.ended
            minutes = working.working_minutes_between(waiting.started, ended) if ended else None
            return PaperWait(waiting.waiting_for, minutes)
    return None


def _next_due(file: CaseFile, working: WorkingTime) -> NextDue | None:
    holder = file.directory.staff_name(file.case.holder) if file.case.holder else ""
    if file.due.follow_up:
        return NextDue("follow_up", working.local(file.due.follow_up), holder)
    if file.due.owed:
        return NextDue("result", working.local(file.due.owed), holder)
    return None
