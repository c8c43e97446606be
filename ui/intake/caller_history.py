"""What happened last with a caller: the newest facts of their open cases, as sentences."""

from collections.abc import Callable
from dataclasses import dataclass

from kafel_desk.case.evolve import fold
from kafel_desk.case.sentences import sentence_of
from kafel_desk.queries import PersonCard
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.work import Operation

_CASES, _EVENTS = 3, 4


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: when and through whom, and what."""

    when_and_who: str
    sentence: str


def read_history(
    context: WindowContext, card: PersonCard, done: Callable[[tuple[Event, ...]], object]
) -> None:
    """Read what happened last in the open cases of a caller, newest first."""
    reader, viewer, catalogue = context.desk.reader, context.viewer(), context.catalogue
    now = context.now()

    def read(_progress: object) -> tuple[Event, ...]:
        directory = reader.directory()
        found = []
        for row in card.open_cases[:_CASES]:
            facts = reader.case_facts(viewer, row.id)
            case = fold(facts)
            found += [(fact, case) for fact in facts]
        found.sort(key=lambda pair: pair[0].order, reverse=True)
        return tuple(
            Event(
                catalogue.text(
                    "caller.event",
                    when=wording.dated_moment(catalogue, fact.at.astimezone(now.tzinfo), now),
                    who=directory.staff_name(fact.actor),
                ),
                catalogue.message(sentence_of(fact, directory, case)),
            )
            for fact, case in found[:_EVENTS]
        )

    context.work.read(Operation(read, done, name="read_history"), latest_of="caller_history")
