"""Matters that recur: three complaints or more on one category within 90 days; pure."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Literal, NamedTuple

from kafel_desk.figures.periodic import Pattern
from kafel_desk.figures.recurring_words import recurring_words
from kafel_desk.figures.weekly import Rise

LEAST = 3
MOST_PATTERNS = 8
MOST_READ = 60
"""Cases of one pattern, the latest, whose words are read."""


class PatternCase(NamedTuple):
    """What is needed of one complaint; ``person`` is None where nobody knows who it was."""

    id: int
    category: str
    department: str | None
    person: int | None
    received: datetime
    causes: str


def patterns(
    cases: Iterable[PatternCase],
    rises: Mapping[str, Rise],
    notes: Mapping[str, str],
    read_texts: Callable[[list[int]], list[str]],
) -> tuple[Pattern, ...]:
    """Return the matters with most cases, those that rose first; ``read_texts`` reads their words."""
    by_category: defaultdict[str, list[PatternCase]] = defaultdict(list)
    for case in cases:
        by_category[case.category].append(case)
    chosen = sorted(
        (group for group in by_category.values() if len(group) >= LEAST),
        key=lambda group: (group[0].category not in rises, -len(group), group[0].category),
    )[:MOST_PATTERNS]
    texts = {group[0].category: read_texts(_latest(group)) for group in chosen}
    return tuple(
        _pattern(
            group,
            rises.get(group[0].category),
            notes.get(group[0].category, ""),
            recurring_words(texts[group[0].category], _others(texts, group[0].category)),
        )
        for group in chosen
    )


def _pattern(
    group: list[PatternCase], rise: Rise | None, note: str, words: tuple[str, ...]
) -> Pattern:
    known = {case.person for case in group if case.person is not None}
    people = len(known) + sum(case.person is None for case in group)
    departments = Counter(case.department for case in group)
    department = max(departments, key=lambda name: (departments[name], name or ""))
    return Pattern(
        category=group[0].category,
        described=_described(group, rise, people),
        cases=len(group),
        people=people,
        since=min(case.received for case in group),
        department=department,
        words=words,
        rise=rise,
        note=note,
    )


def _described(
    group: list[PatternCase], rise: Rise | None, people: int
) -> Literal["systemic", "repeated", "single"]:
    if people == 1:
        return "single"
    causes = Counter(cause for case in group for cause in set(case.causes.split()))
    commonest = max(causes.values(), default=0)
    return "systemic" if rise is not None or 2 * commonest > len(group) else "repeated"


def _latest(group: list[PatternCase]) -> list[int]:
    latest = sorted(group, key=lambda case: (case.received, case.id), reverse=True)
    return [case.id for case in latest[:MOST_READ]]


def _others(texts: Mapping[str, list[str]], category: str) -> list[str]:
    return [text for other, group in texts.items() if other != category for text in group]
