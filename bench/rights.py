"""What rights cost: search and queue of those who see a part of all cases, beside who sees all."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Literal, NamedTuple, cast

from msgspec.structs import replace

from bench.big_desk import CODES, composed, opened
from bench.figures import Figure
from bench.reading import TYPED
from database.connection import connect, connection
from database.open import OpenDesk
from database.readers import JournalReader
from database.visibility import CONFIDENTIAL
from kafel_desk.case.commands import AddNote
from kafel_desk.case.facts import Confidentiality
from kafel_desk.desk import Desk
from kafel_desk.directory.entries import Role, Staff
from kafel_desk.directory.state import Directory
from kafel_desk.queries import TABS, CaseView, Reader, Viewer
from kafel_desk.users.user import User

_TIMES = 7
_PAGE = 60
_ANYWHERE = (0.03, 0.21, 0.5, 0.77, 0.93)
_SORTS: tuple[tuple[Literal["due", "received", "number"], bool], ...] = (
    ("due", False),
    ("due", True),
    ("received", True),
    ("number", False),
)
_CHANGES = 15

PEOPLE: dict[str, tuple[Role, ...]] = {
    "supervisor": ("supervisor",),
    "reception": ("reception",),
    "A.morning": ("reception",),
    "staff.1": ("officer",),
    "staff.2": ("supervisor",),
}
"""Who looks. ``reception`` took in a quarter of all cases at every desk, ``A.morning`` a quarter of
those of her own; about the officer and the second supervisor there are complaints."""
_WHO = {
    "reception": "reception of three desks",
    "A.morning": "reception",
    "staff.1": "an officer",
    "staff.2": "a supervisor who is complained of",
}


class _LoggedIn(JournalReader):
    """Reads as if people could log in here, and this were the first of the desks that recorded.

    Through a connection of its own: what one person's program has read is not ready for another's.
    """

    def __init__(self, desk: OpenDesk) -> None:
        self.database = connect(desk.folder.database, desk.key, read_only=True)
        super().__init__(connection(self.database))
        known = super().directory()
        staff = {name: Staff(id=name, name=name, roles=roles) for name, roles in PEOPLE.items()}
        self._people = replace(
            known, staff={**known.staff, **staff}, users={"bench": cast("User", None)}
        )

    def directory(self) -> Directory:
        """Return the directory with the people of this bench."""
        super().directory()
        return self._people

    def _seen_by(self, viewer: Viewer) -> Viewer:
        seen = super()._seen_by(viewer)
        return replace(seen, access=seen.access and replace(seen.access, desk=CODES[0]))


class _Person(NamedTuple):
    """Somebody who looks, through a program of their own."""

    viewer: Viewer
    reader: Reader


Act = Callable[[_Person], object]


def rights(folder: Path) -> list[Figure]:
    """Return what search, queue and worklists cost each of them over what they cost who sees all."""
    with opened(folder) as desk, ExitStack() as closing:
        people: dict[str, _Person] = {}
        for name in PEOPLE:
            reader = _LoggedIn(desk)
            closing.callback(reader.database.close)
            people[name] = _Person(Viewer(name, desk.code, datetime.now(UTC)), reader)
        (confidential,) = (
            desk.connections[-1]
            .execute("SELECT count(*) FROM cases WHERE room = ?", (CONFIDENTIAL,))
            .fetchone()
        )
        found: list[Figure] = []
        for what, acts, note in (
            ("search", _searches(), f"{confidential:,} cases are confidential"),
            ("queue", _queue(people), ""),
            ("worklists", _worklists(), ""),
        ):
            found += _figures(what, _side_by_side(acts, people), note)
        changed: tuple[Confidentiality, ...] = ("normal", "confidential")
        for one in changed:
            found += _figures(
                f"queue, the first look after a change of a {one} case",
                _after_changes(composed(desk), people, one),
                "",
            )
    return found


def _figures(what: str, took: dict[str, dict[str, float]], note: str) -> list[Figure]:
    """Return a figure for each viewer: all acts together, beside who sees all."""
    whole = took.pop("supervisor")
    figures = []
    for name, times in took.items():
        slowest = max(times, key=lambda act: times[act] / max(whole[act], 0.05))
        figures.append(Figure(
            f"{what}, as {_WHO[name]}",
            sum(times.values()), "ms", 1.2, "<= 1.2x", sum(whole.values()),
            note=f"{len(times)} acts on the processor, the dearest beside who sees all: {slowest},"
            f" {times[slowest]:.1f} ms to {whole[slowest]:.1f} ms{'; ' * bool(note)}{note}",
        ))  # fmt: skip
    return figures


def _side_by_side(acts: dict[str, Act], people: dict[str, _Person]) -> dict[str, dict[str, float]]:
    """Take the best time of each act as each of them: in turn, and each time another is first."""
    took: dict[str, dict[str, float]] = {name: {} for name in people}
    names = deque(people)
    for act, do in acts.items():
        times: dict[str, list[float]] = {name: [] for name in people}
        for _ in range(_TIMES):
            names.rotate()
            for name in names:
                times[name].append(_worked(partial(do, people[name])))
        for name in people:
            took[name][act] = min(times[name])
    return took


def _worked(act: Callable[[], object]) -> float:
    """Return the milliseconds of an act on the processor, without waiting for one."""
    began = time.thread_time()
    act()
    return (time.thread_time() - began) * 1000


def _searches() -> dict[str, Act]:
    typed = dict.fromkeys(text[:end] for text in TYPED for end in range(1, len(text) + 1))
    return {f"{text!r}": partial(_search, text) for text in typed}


def _search(text: str, who: _Person) -> object:
    return who.reader.search(who.viewer, text)


def _queue(people: dict[str, _Person]) -> dict[str, Act]:
    """Return every tab opened in every order, and pages anywhere in it."""
    acts: dict[str, Act] = {}
    for tab in TABS:
        for sort, descending in _SORTS:
            view = CaseView(tab=tab, sort=sort, descending=descending)
            down = " down" * descending
            acts[f"open {tab} by {sort}{down}"] = partial(_open, view)
            for share in _ANYWHERE:
                starts = {
                    name: int(who.reader.count(who.viewer, view) * share)
                    for name, who in people.items()
                }
                name = f"{tab} by {sort}{down} at {share:.0%}"
                acts[name] = partial(_page, view, starts, count())
    return acts


def _open(view: CaseView, who: _Person) -> None:
    who.reader.tab_counts(who.viewer, view)
    who.reader.count(who.viewer, view)
    who.reader.rows(who.viewer, view, 0, _PAGE)


def _page(view: CaseView, starts: dict[str, int], turn: Iterator[int], who: _Person) -> object:
    """Read another page at each turn of all of them: what was just read is quick to read again."""
    start = starts[who.viewer.staff] + _PAGE * (next(turn) // len(PEOPLE))
    return who.reader.rows(who.viewer, view, start, _PAGE)


def _worklists() -> dict[str, Act]:
    return {
        "who holds what": lambda who: who.reader.holdings(who.viewer),
        "actions": lambda who: who.reader.actions(who.viewer, "open", 0, _PAGE),
        "count of actions": lambda who: who.reader.count_actions(who.viewer, "open"),
        "people without a word": lambda who: who.reader.silent_cases(who.viewer, 7, 0, _PAGE),
        "count of them": lambda who: who.reader.count_silent(who.viewer, 7),
        "notices": lambda who: who.reader.notices(who.viewer),
        "recorded today": lambda who: who.reader.recorded_today(who.viewer),
    }


def _after_changes(
    desk: Desk, people: dict[str, _Person], confidentiality: Confidentiality
) -> dict[str, dict[str, float]]:
    """Time opening the list of all cases when something was saved since the last look.

    A change of a confidential case is one that some people see, and have counted, by itself.
    """
    view = CaseView(tab="all", sort="received", descending=True)
    # Of this desk, and never transferred.
    whole = people["supervisor"]
    newest = whole.reader.rows(whole.viewer, view, 0, 100 * _PAGE)
    case = next(
        row.id
        for row in newest
        if row.confidentiality == confidentiality
        and row.state in ("new", "closed")
        and row.number.startswith(f"K{CODES[0]}-")
    )
    times: dict[str, list[float]] = {name: [] for name in people}
    for number in range(_CHANGES):
        for name, who in people.items():
            desk.execute(AddNote(case=case, text=f"متابعة {number}"), "supervisor")
            times[name].append(_worked(partial(_open, view, who)))
    return {name: {"open all by received": min(took)} for name, took in times.items()}
