"""Links between cases, as all desks see them: adding wins, and taking back names what it saw."""

from collections.abc import Iterable
from typing import NamedTuple

from kafel_desk.case.contact_facts import LinkedToCase
from kafel_desk.case.facts import LinkedAsDuplicate, Unlinked
from kafel_desk.journal.envelope import EventId
from kafel_desk.journal.fact import Recorded

SEEN = "links"
"""Under what an ``Unlinked`` names the links that it takes back."""


class Links(NamedTuple):
    """The cases that a case repeats, and those that it has to do with."""

    duplicate_of: frozenset[bytes]
    related: frozenset[bytes]


def links_of(facts: Iterable[Recorded]) -> Links:
    """Fold the links of one case out of its facts, in their order.

    A link that nobody saw who took one back still stands. An ``Unlinked`` that names nothing takes
    back what stood before it.
    """
    live = _live(tuple(facts))
    return Links(
        frozenset(fact.of for fact in live if isinstance(fact, LinkedAsDuplicate)),
        frozenset(fact.to for fact in live if isinstance(fact, LinkedToCase)),
    )


def seen_links(facts: Iterable[Recorded], other: bytes) -> dict[str, tuple[EventId, ...]]:
    """Return what taking back a link to another case must name."""
    return {SEEN: tuple(fact.id for fact in facts if _target(fact) == other)}


def _live(facts: tuple[Recorded, ...]) -> list[LinkedAsDuplicate | LinkedToCase]:
    named = {link for fact in facts for link in fact.seen.get(SEEN, ())}
    standing: dict[EventId, LinkedAsDuplicate | LinkedToCase] = {}
    for recorded in facts:
        match recorded.fact:
            case LinkedAsDuplicate() | LinkedToCase() as link if recorded.id not in named:
                standing[recorded.id] = link
            case Unlinked(of=of) if SEEN not in recorded.seen:
                standing = {name: link for name, link in standing.items() if _other(link) != of}
    return list(standing.values())


def _target(recorded: Recorded) -> bytes | None:
    fact = recorded.fact
    return _other(fact) if isinstance(fact, LinkedAsDuplicate | LinkedToCase) else None


def _other(link: LinkedAsDuplicate | LinkedToCase) -> bytes:
    return link.of if isinstance(link, LinkedAsDuplicate) else link.to
