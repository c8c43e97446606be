"""What can be written about a case: purposes, templates and their values; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from kafel_desk.case import commands as c
from kafel_desk.case.enquiry_commands import InviteOpinion
from kafel_desk.case.facts import ReplyDrafted
from kafel_desk.case.slip import ways_to_ask
from kafel_desk.desk import CaseFile
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.refusal import Refused, refuse
from kafel_desk.rights.access import Access
from kafel_desk.rights.offered import may_act, offered_acts
from kafel_desk.templates.filling import fill
from kafel_desk.templates.template import MEANS, PURPOSES, Means, Purpose, Template
from kafel_desk.templates.values import MessageFacts, message_values
from kafel_desk.time.working_time import working_time

PURPOSE_WORDS: dict[Purpose, str] = {
    "receipt": "message.for_receipt",
    "result": "message.for_result",
    "opinion": "message.for_opinion",
    "missing_paper": "message.for_missing_paper",
    "follow_up": "message.for_follow_up",
}
MEANS_WORDS: dict[Means, str] = {
    "whatsapp": "message.by_whatsapp",
    "sms": "message.by_sms",
    "letter": "message.by_letter",
}


@dataclass(frozen=True, slots=True)
class Filled:
    """The words of a template for one case, or why it is not for this case."""

    text: str = ""
    refusal: Refused | None = None


def purposes_of(file: CaseFile, access: Access) -> tuple[Purpose, ...]:
    """Return what somebody may write about a case as it stands.

    Only what they may record, too: a message that went out and is refused then is on no record.
    """
    case, acts = file.case, offered_acts(access, file.case)
    is_open = case.closed is None and case.voided is None
    allowed = {
        "receipt": is_open and may_act(access, "confirm", case),
        "result": "tell" in acts,
        "opinion": "invite" in acts,
        "missing_paper": is_open and may_act(access, "wait", case),
        "follow_up": case.told is not None and "contact" in acts,
    }
    return tuple(purpose for purpose in PURPOSES if allowed[purpose])


def sensible_purpose(file: CaseFile, access: Access) -> Purpose | None:
    """Return what is most likely written next."""
    case, purposes = file.case, purposes_of(file, access)
    if case.confirmed is None and "receipt" in purposes:
        return "receipt"
    if case.told is None and "result" in purposes:
        return "result"
    if case.closed is not None and "opinion" in purposes:
        return "opinion"
    if case.told is not None and "follow_up" in purposes:
        return "follow_up"
    return next(iter(purposes), None)


def templates_for(file: CaseFile, purpose: Purpose, means: Means) -> tuple[Template, ...]:
    """Return the templates in use for a purpose and a means."""
    return tuple(
        template
        for template in file.directory.work.active_templates()
        if template.purpose == purpose and means in template.means
    )


def means_for(file: CaseFile, purpose: Purpose) -> tuple[Means, ...]:
    """Return the means for which there is a template; all where there is none at all."""
    found = tuple(means for means in MEANS if templates_for(file, purpose, means))
    return found or ("whatsapp", "sms")


def filled(template: Template, file: CaseFile, catalogue: Catalogue, missing: str = "") -> Filled:
    """Return a template's words for a case."""
    values = message_values(message_facts(file, missing), catalogue)
    try:
        return Filled(fill(template.text, values, is_discreet=file.case.must_be_discreet))
    except Refused as refusal:
        return Filled(refusal=refusal)


def best_template(
    templates: Sequence[Template], file: CaseFile, catalogue: Catalogue, missing: str = ""
) -> Template | None:
    """Return the first template that can be filled in for a case, else the first of all."""
    # The paper that is missing is typed later; that alone speaks against no template.
    likely = missing or "…"
    fitting = (each for each in templates if not filled(each, file, catalogue, likely).refusal)
    return next(fitting, next(iter(templates), None))


def message_facts(file: CaseFile, missing: str = "") -> MessageFacts:
    """Return what a message may tell of a case."""
    case, directory = file.case, file.directory
    local = working_time(directory.calendars).local
    ways = {way.by: way.address for way in reversed(ways_to_ask(directory))}
    drafted = case.drafted.fact if case.drafted and case.approved else None
    reply = drafted if isinstance(drafted, ReplyDrafted) else None
    first_reply, result = file.due.first_reply, file.due.result
    return MessageFacts(
        number=case.number,
        kind=case.kind,
        received_at=local(case.received_at),
        centre=directory.centre,
        charity=directory.charity,
        name=file.person.name if file.person else None,
        first_reply_by=local(first_reply) if first_reply else None,
        result_by=local(result) if result else None,
        reply=reply.text if reply else None,
        remedy=reply.remedy if reply else None,
        missing=missing.strip() or None,
        code_word=case.receipt.code_word,
        phone=ways.get("phone"),
        whatsapp=ways.get("whatsapp"),
    )


def commands_of(
    file: CaseFile, purpose: Purpose, means: Means, template: str | None, missing: str = ""
) -> tuple[c.CaseCommand, ...]:
    """Return what is recorded once a message is sent.

    Asking for a paper also stops the clock, as its words say, unless it stands already.
    """
    case = file.case.id
    match purpose:
        case "receipt" if means != "letter":
            return (c.ConfirmReceipt(case=case, means=means, template=template),)
        case "result":
            return (c.TellResult(case=case, means=means, template=template),)
        case "opinion":
            return (InviteOpinion(case=case, means=means, template=template),)
    contact = c.LogContact(case=case, means=means, direction="out", template=template)
    if purpose == "missing_paper" and missing and file.case.waiting is None:
        return (contact, c.StartWaiting(case=case, reason=missing))
    return (contact,)


def commands_now(
    file: CaseFile | None,
    access: Access,
    purpose: Purpose,
    means: Means,
    template: str | None,
    missing: str = "",
) -> tuple[c.CaseCommand, ...]:
    """Return what is recorded of a message that was sent, as the case stands by now.

    What it was for may be done already: then it was a contact, and nothing more. Raises ``Refused``
    where the case takes not even that, or may not be seen any more.
    """
    if file is None:
        raise refuse("case", "message.gone")
    if purpose in purposes_of(file, access):
        return commands_of(file, purpose, means, template, missing)
    if "contact" not in offered_acts(access, file.case):
        raise refuse("case", "message.not_recorded")
    return (c.LogContact(case=file.case.id, means=means, direction="out", template=template),)
