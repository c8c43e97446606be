"""What rights cost: search and queue of those who see a part of all cases, beside who sees all."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Literal, cast

from msgspec.structs import replace

from bench.big_desk import CODES, opened
from bench.figures import Figure
from bench.reading import TYPED
from database.open import OpenDesk
from database.readers import JournalReader
from database.system import SystemClock, SystemRandomness
from database.visibility import CONFIDENTIAL
from kafel_desk.case.commands import AddNote
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
    """Reads as if people could log in here, and this were the first of the desks that recorded."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk.connections[-1])
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


Act = Callable[[Viewer], object]


def rights(folder: Path) -> list[Figure]:
    """Return what search, queue and worklists cost each of them over what they cost who sees all."""
    with opened(folder) as desk:
        composed = Desk(desk.store, desk.reader, SystemClock(), SystemRandomness(), desk.evidence)
        reader = _LoggedIn(desk)
        viewers = {name: Viewer(name, desk.code, datetime.now(UTC)) for name in PEOPLE}
        (confidential,) = (
            desk.connections[-1]
            .execute("SELECT count(*) FROM cases WHERE room = ?", (CONFIDENTIAL,))
            .fetchone()
        )
        found: list[Figure] = []
        for what, acts, note in (
            ("search", _searches(reader), f"{confidential:,} cases are confidential"),
            ("queue", _queue(reader, viewers.values()), ""),
            ("worklists", _worklists(reader), ""),
        ):
            found += _figures(what, _side_by_side(acts, viewers), note)
        found += _figures(
            "queue, the first look after a change", _after_changes(composed, reader, viewers), ""
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


def _side_by_side(acts: dict[str, Act], viewers: dict[str, Viewer]) -> dict[str, dict[str, float]]:
    """Take the best time of each act as each of them: in turn, and each time another is first."""
    took: dict[str, dict[str, float]] = {name: {} for name in viewers}
    names = deque(viewers)
    for act, do in acts.items():
        times: dict[str, list[float]] = {name: [] for name in viewers}
        for _ in range(_TIMES):
            names.rotate()
            for name in names:
                times[name].append(_worked(partial(do, viewers[name])))
        for name in viewers:
            took[name][act] = min(times[name])
    return took


def _worked(act: Callable[[], object]) -> float:
    """Return the milliseconds of an act on the processor, without waiting for one."""
    began = time.thread_time()
    act()
    return (time.thread_time() - began) * 1000


def _searches(reader: Reader) -> dict[str, Act]:
    typed = dict.fromkeys(text[:end] for text in TYPED for end in range(1, len(text) + 1))
    return {f"{text!r}": partial(_search, reader, text) for text in typed}


def _search(reader: Reader, text: str, viewer: Viewer) -> object:
    return reader.search(viewer, text)


def _queue(reader: Reader, viewers: Iterable[Viewer]) -> dict[str, Act]:
    """Return every tab opened in every order, and pages anywhere in it."""
    acts: dict[str, Act] = {}
    for tab in TABS:
        for sort, descending in _SORTS:
            view = CaseView(tab=tab, sort=sort, descending=descending)
            down = " down" * descending
            acts[f"open {tab} by {sort}{down}"] = partial(_open, reader, view)
            for share in _ANYWHERE:
                starts = {
                    viewer.staff: int(reader.count(viewer, view) * share) for viewer in viewers
                }
                name = f"{tab} by {sort}{down} at {share:.0%}"
                acts[name] = partial(_page, reader, view, starts, count())
    return acts


def _open(reader: Reader, view: CaseView, viewer: Viewer) -> None:
    reader.tab_counts(viewer, view)
    reader.count(viewer, view)
    reader.rows(viewer, view, 0, _PAGE)


def _page(
    reader: Reader, view: CaseView, starts: dict[str, int], turn: Iterator[int], viewer: Viewer
) -> object:
    """Read another page at each turn of all of them: what was just read is quick to read again."""
    start = starts[viewer.staff] + _PAGE * (next(turn) // len(PEOPLE))
    return reader.rows(viewer, view, start, _PAGE)


def _worklists(reader: Reader) -> dict[str, Act]:
    return {
        "who holds what": reader.holdings,
        "actions": lambda viewer: reader.actions(viewer, "open", 0, _PAGE),
        "count of actions": lambda viewer: reader.count_actions(viewer, "open"),
        "people without a word": lambda viewer: reader.silent_cases(viewer, 7, 0, _PAGE),
        "count of them": lambda viewer: reader.count_silent(viewer, 7),
        "notices": reader.notices,
        "recorded today": reader.recorded_today,
    }


def _after_changes(
    desk: Desk, reader: Reader, viewers: dict[str, Viewer]
) -> dict[str, dict[str, float]]:
    """Time opening the list of all cases when something was saved since the last look.

    Not what was transferred or is confidential: then those who see such cases one by one read theirs
    again.
    """
    view = CaseView(tab="all", sort="received", descending=True)
    # Of this desk, for everybody, and never transferred.
    newest = reader.rows(viewers[f"{CODES[0]}.morning"], view, 0, _PAGE)
    case = next(
        row.id
        for row in newest
        if row.confidentiality == "normal" and row.state in ("new", "closed")
    )
    times: dict[str, list[float]] = {name: [] for name in viewers}
    for number in range(_CHANGES):
        for name, viewer in viewers.items():
            desk.execute(AddNote(case=case, text=f"متابعة {number}"), "supervisor")
            times[name].append(_worked(partial(_open, reader, view, viewer)))
    return {name: {"open all by received": min(took)} for name, took in times.items()}
