"""Everything that is held on one person, as a paper for them: the right of access. Pure.

Nothing is masked: it is the person's own. Who looked at it is told with it.
"""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from kafel_desk.case.opening import looks_at, without_looks
from kafel_desk.case.sentences import sentence_of
from kafel_desk.desk import CaseFile
from kafel_desk.language.message import Message
from kafel_desk.papers.case_file import PaperFact
from kafel_desk.person.phones import display_phone
from kafel_desk.person.state import Person
from kafel_desk.time.working_time import working_time


class HeldCase(msgspec.Struct, frozen=True, kw_only=True):
    """One case of the person. Times are aware, on the clock of the centre.

    ``kind`` and ``state`` are codes; empty words are what was never said. ``looks`` are who opened
    a case that is not for everybody, and when.
    """

    number: str
    kind: str
    state: str
    received_at: datetime
    channel: str = ""
    category: str = ""
    description: str = ""
    remedy: str = ""
    safe_contact: str = ""
    timeline: tuple[PaperFact, ...] = ()
    looks: tuple[tuple[datetime, str], ...] = ()


class HeldPaper(msgspec.Struct, frozen=True, kw_only=True):
    """What is held on a person: who they are here, and their cases."""

    printed_at: datetime
    printed_by: str = ""
    charity: str = ""
    centre: str = ""
    name: str = ""
    phones: tuple[str, ...] = ()
    extension: str = ""
    email: str = ""
    national_id: str = ""
    cases: tuple[HeldCase, ...] = ()


def held_paper_of(
    person: Person, files: Sequence[CaseFile], *, printed_at: datetime, printed_by: str
) -> HeldPaper:
    """Return the paper of a person out of their cases that were read; there has to be one."""
    directory = files[0].directory
    local = working_time(directory.calendars).local
    return HeldPaper(
        printed_at=local(printed_at),
        printed_by=directory.staff_name(printed_by),
        charity=directory.charity,
        centre=directory.centre,
        name=person.name or "",
        phones=tuple(map(display_phone, person.phones)),
        extension=person.extension or "",
        email=person.email or "",
        national_id=person.national_id or "",
        cases=tuple(map(_case, files)),
    )


def _case(file: CaseFile) -> HeldCase:
    case, directory = file.case, file.directory
    local = working_time(directory.calendars).local
    facts = without_looks(file.timeline)

    def said(place: int) -> Message:
        return sentence_of(facts[place], directory, case)

    return HeldCase(
        number=case.number,
        kind=case.kind,
        state=file.state,
        received_at=local(case.received_at),
        channel=directory.channel_name(case.channel),
        category=directory.category_name(case.category),
        description=case.description or "",
        remedy=case.remedy_asked or "",
        safe_contact=case.safe_contact or "",
        timeline=tuple(
            PaperFact(local(fact.at), said(place), directory.staff_name(fact.actor))
            for place, fact in enumerate(facts)
        ),
        looks=tuple((local(look.at), directory.staff_name(look.staff)) for look in looks_at(case)),
    )
