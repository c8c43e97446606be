"""What goes on the slip of one case: chosen from its file, with nothing sensitive on it."""

from kafel_desk.case.facts import CaseReceived
from kafel_desk.case.number import is_practice_number
from kafel_desk.case.receipt import AskBy, Receipt, WayToAsk
from kafel_desk.case.states import is_open
from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.time.working_time import working_time

_ASK_BY: dict[str, AskBy] = {"phone": "phone", "whatsapp": "whatsapp"}


def receipt_of(file: CaseFile) -> Receipt:
    """Return the slip of a case, its times on the clock of the centre.

    A slip that is printed again shows what the case says now, and only what is still owed.
    """
    case, directory = file.case, file.directory
    local = working_time(directory.calendars).local
    received: CaseReceived = case.receipt
    first_reply = file.due.first_reply if case.first_replied is None and is_open(case) else None
    person = file.person
    return Receipt(
        number=case.number,
        kind=case.kind,
        received_at=local(case.received_at),
        channel=directory.channel_name(case.channel),
        receiver=directory.staff_name(received.received_by),
        desk=_desk(directory, received.desk),
        charity=directory.charity,
        centre=directory.centre,
        person=person.name if person else None,
        subject=directory.category_name(case.category) or None,
        remedy=case.remedy_asked,
        code_word=received.code_word if person is None else None,
        first_reply_by=local(first_reply) if first_reply else None,
        result_by=local(file.due.owed) if file.due.owed else None,
        ways_to_ask=ways_to_ask(directory),
        is_discreet=case.must_be_discreet,
        is_practice=is_practice_number(case.number),
    )


def _desk(directory: Directory, code: str) -> str:
    """Return name and code of a desk; nothing where it was given no name."""
    name = next((desk.name for desk in directory.desks.values() if desk.code == code), "")
    return f"{name} {code}" if name else ""


def ways_to_ask(directory: Directory) -> tuple[WayToAsk, ...]:
    """Return the numbers at which the centre is called or written to."""
    return tuple(
        WayToAsk(_ASK_BY[channel.kind], channel.address)
        for channel in directory.active_channels()
        if channel.kind in _ASK_BY and channel.address
    )
