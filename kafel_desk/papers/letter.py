"""The reply letter of one case: what goes on it, and what a discreet one keeps to itself."""

from datetime import date, datetime
from typing import Literal, cast

import msgspec

from kafel_desk.case.facts import Kind, Outcome, ReplyApproved, ReplyDrafted
from kafel_desk.case.receipt import WayToAsk
from kafel_desk.case.slip import ways_to_ask
from kafel_desk.case.state import Action
from kafel_desk.desk import CaseFile
from kafel_desk.directory.entries import Role
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.refusal import refuse
from kafel_desk.time.working_time import working_time

ActionState = Literal["done", "now", "next"]

# Of the roles that somebody holds, the one under which they sign.
_SIGNING: tuple[Role, ...] = (
    "director", "focal", "supervisor", "officer", "media", "department", "call_handler",
    "reception", "administrator", "auditor",
)  # fmt: skip


class LetterAction(msgspec.Struct, frozen=True):
    """Something done for the person, or still to be done, and the local day of it."""

    text: str
    day: date | None
    state: ActionState


class Signer(msgspec.Struct, frozen=True):
    """Who signs, and as what."""

    name: str
    role: Role | None = None


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """One reply letter. ``day`` is local: that on which the reply was approved.

    ``told`` and ``asked`` are the person's own words. ``reply`` may have several paragraphs.
    ``outcome`` is None until the case is closed. ``actions`` are those that the approver saw.
    ``is_discreet`` is set for a confidential or safeguarding case and for one with a safe-contact
    note: such a letter shows number, dates and the way to ask, and nothing of the matter or the
    person, whatever the other fields hold.
    """

    number: str
    kind: Kind
    day: date
    charity: str
    centre: str
    reply: str
    prepared_by: Signer
    approved_by: Signer
    person: str | None = None
    subject: str | None = None
    told: str = ""
    asked: str | None = None
    outcome: Outcome | None = None
    remedy: str | None = None
    actions: tuple[LetterAction, ...] = ()
    ways_to_ask: tuple[WayToAsk, ...] = ()
    is_discreet: bool = False


def letter_of(file: CaseFile) -> Letter:
    """Return the letter of a case whose reply is approved; raises ``Refused`` where it is not."""
    case, directory = file.case, file.directory
    if case.drafted is None or case.approved is None:
        raise refuse("case", "error.letter_needs_approval")
    local = working_time(directory.calendars).local
    draft = cast("ReplyDrafted", case.drafted.fact)
    return Letter(
        number=case.number,
        kind=case.kind,
        day=local(case.approved.at).date(),
        charity=directory.charity,
        centre=directory.centre,
        person=file.person.name if file.person else None,
        subject=directory.category_name(case.category) or None,
        told=case.description,
        asked=case.remedy_asked,
        reply=draft.text,
        outcome=case.outcome,
        remedy=draft.remedy,
        actions=_actions(file, case.approved),
        prepared_by=_signer(directory, case.drafted.actor),
        approved_by=_signer(directory, case.approved.actor),
        ways_to_ask=ways_to_ask(directory),
        is_discreet=case.must_be_discreet,
    )


def _actions(file: CaseFile, approval: Recorded) -> tuple[LetterAction, ...]:
    """Return the actions that were before the approver's eyes: nothing else may leave the house."""
    seen = frozenset(cast("ReplyApproved", approval.fact).shown)
    return tuple(
        _action(action, file.directory)
        for action in file.case.actions
        if action.planned.id in seen and action.plan.text
    )


def _action(action: Action, directory: Directory) -> LetterAction:
    moment: datetime | None = action.done.at if action.done else action.plan.due
    day = working_time(directory.calendars).local(moment).date() if moment else None
    return LetterAction(action.plan.text, day, "done" if action.done else "now")


def _signer(directory: Directory, staff: str) -> Signer:
    entry = directory.staff.get(staff)
    roles = entry.roles if entry else ()
    return Signer(
        directory.staff_name(staff), next((role for role in _SIGNING if role in roles), None)
    )
