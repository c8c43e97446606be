"""What matters to a message of its case, and what is said when that changes while it is written."""

from typing import NamedTuple

from kafel_desk.desk import CaseFile
from kafel_desk.rights.access import Access
from kafel_desk.templates.template import Purpose
from kafel_desk.templates.values import MessageFacts
from ui.context import WindowContext
from ui.messages.writing import message_facts, purposes_of
from ui.sharing.elsewhere import came_from_elsewhere, words_of_change


class Standing(NamedTuple):
    """What may be written to whom, and what it may tell."""

    purposes: tuple[Purpose, ...]
    phones: tuple[str, ...]
    safe_contact: str | None
    is_discreet: bool
    facts: MessageFacts


def standing_of(file: CaseFile, access: Access) -> Standing:
    """Return what matters to a message of a case as it was read."""
    return Standing(
        purposes_of(file, access),
        file.person.phones if file.person else (),
        file.case.safe_contact,
        file.case.must_be_discreet,
        message_facts(file),
    )


def words_of_news(
    context: WindowContext, before: CaseFile, after: CaseFile, *, is_changed: bool, fits: bool
) -> str:
    """Say what came while a message was written; nothing where nothing of it did."""
    came = came_from_elsewhere(before, after, context.session.desk_code)
    if came:
        # message.came, message.unfit
        key = "message.came" if fits else "message.unfit"
        return words_of_change(context, key, came[-1], after)
    if is_changed:
        return context.text("message.came_here" if fits else "message.unfit_here")
    return ""
