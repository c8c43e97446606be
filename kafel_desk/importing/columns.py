"""Guess what each column of an old log holds: from its title, and from what stands below it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from kafel_desk.importing import words as w
from kafel_desk.importing.cells import (
    Unreadable,
    is_nothing,
    line_of,
    looks_like_a_phone,
    looks_like_an_id,
    read_moment,
    read_time,
)
from kafel_desk.importing.names import Names
from kafel_desk.importing.sheet import SheetRow, Value, is_blank
from kafel_desk.importing.words import COLUMN_KINDS, MANY, ColumnKind, meaning, plain, title_score

ROWS_LOOKED_AT = 300
_HEADS_LOOKED_AT = 30
_SAMPLES = 60
_SHOWN_SAMPLES = 3
_LONGEST_TITLE = 60
_GOOD_TITLE = 0.45
_LIKELY, _HARDLY = 0.6, 0.15
_EMPTY_TITLES = frozenset(plain(words) for words in ("م", "اليوم", "#", "ت", "التوقيع"))
_LONG_TEXT = 25  # characters
_MONTHS = 12


class Column(msgspec.Struct, frozen=True):
    """One column: its place from 0, its title, what it is held to be, and some of its cells."""

    place: int
    title: str = ""
    kind: ColumnKind | None = None
    samples: tuple[str, ...] = ()


class Layout(msgspec.Struct, frozen=True):
    """How a sheet is to be read. ``head`` is the row of the titles, 0 where there are none."""

    head: int
    columns: tuple[Column, ...]
    month_first: bool = False

    def places(self, kind: ColumnKind) -> tuple[int, ...]:
        """Return the columns that hold one thing."""
        return tuple(column.place for column in self.columns if column.kind == kind)

    def place(self, kind: ColumnKind) -> int | None:
        """Return the column that holds one thing."""
        return _place_by_kind(self).get(kind)

    @property
    def is_a_log(self) -> bool:
        """Whether a case can be made of its rows: each needs a day and a text."""
        return bool(self.places("date") or self.places("other_date")) and bool(self.places("text"))

    def with_kind(self, place: int, kind: ColumnKind | None) -> "Layout":
        """Return it with one column held to be something else; what may stand once, moves there."""
        changed = []
        for column in self.columns:
            if column.place == place:
                changed.append(msgspec.structs.replace(column, kind=kind))
            elif column.kind == kind and kind not in MANY:
                changed.append(msgspec.structs.replace(column, kind=None))
            else:
                changed.append(column)
        return msgspec.structs.replace(self, columns=tuple(changed))


@lru_cache(maxsize=64)
def _place_by_kind(layout: Layout) -> dict[ColumnKind | None, int]:
    return {column.kind: column.place for column in reversed(layout.columns)}


def guess_layout(rows: Sequence[SheetRow], names: Names) -> Layout:
    """Guess the layout of a sheet from its first rows."""
    head = _find_head(rows)
    titles = {}
    if head is not None:
        titles = {place: line_of(value) for place, value in enumerate(head.values)}
    below = [row for row in rows if head is None or row.number > head.number]
    width = max((len(row.values) for row in rows), default=0)
    cells = {place: _cells(below, place) for place in range(width)}
    kinds = _assign(
        {
            (place, kind): score
            for place in range(width)
            for kind in COLUMN_KINDS
            if (score := _score(kind, titles.get(place, ""), cells[place], names)) > _HARDLY
        },
        cells,
    )
    for place, title in titles.items():
        # Nothing is lost: what is understood as nothing else goes into the note.
        if place not in kinds and cells[place] and _says_something(title, cells[place]):
            kinds[place] = "note"
    columns = tuple(
        Column(place, titles.get(place, ""), kinds.get(place), _shown(cells[place]))
        for place in range(width)
        if titles.get(place) or cells[place]
    )
    dates = [value for place, kind in kinds.items() if kind == "date" for value in cells[place]]
    return Layout(head.number if head else 0, columns, _is_month_first(dates))


def layout_like(rows: Sequence[SheetRow], known: Layout, names: Names) -> Layout:
    """Guess the layout of a further sheet; one without titles of its own is like the one before."""
    guessed = guess_layout(rows, names)
    days = [value for place in known.places("date") for value in _cells(rows, place)]
    if guessed.head or not days or _share(days, _is_day) < _LIKELY:
        return guessed
    return msgspec.structs.replace(known, head=0)


# ── The row of the titles ───────────────────────────────────────────────────────────────────────
def _find_head(rows: Sequence[SheetRow]) -> SheetRow | None:
    """Return the row with the most titles that are understood, below whatever stands above them."""
    best: tuple[float, SheetRow] | None = None
    for row in rows[:_HEADS_LOOKED_AT]:
        understood = _understood(row)
        if understood >= 2 and (best is None or understood > best[0]):
            best = (understood, row)
    return best[1] if best else None


def _understood(row: SheetRow) -> float:
    kinds: dict[ColumnKind, float] = {}
    for value in row.values:
        if isinstance(value, str) and len(value) <= _LONGEST_TITLE and not is_nothing(value):
            score, kind = max((title_score(value, kind), kind) for kind in COLUMN_KINDS)
            if score >= _GOOD_TITLE:
                kinds[kind] = max(kinds.get(kind, 0), score)
    return sum(kinds.values())


# ── What a column holds ─────────────────────────────────────────────────────────────────────────
def _cells(rows: Iterable[SheetRow], place: int) -> list[Value]:
    found = []
    for row in rows:
        if place < len(row.values) and not is_blank(row.values[place]):
            found.append(row.values[place])
            if len(found) == _SAMPLES:
                break
    return found


def _shown(cells: Sequence[Value]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text[:80] for cell in cells if (text := line_of(cell))))[
        :_SHOWN_SAMPLES
    ]


def _score(kind: ColumnKind, title: str, cells: Sequence[Value], names: Names) -> float:
    """Return how likely a column holds something: title and contents, each from 0 to 1."""
    titled = title_score(title, kind) if title else 0.0
    evidence = _EVIDENCE.get(kind)
    if evidence is None:
        return titled
    if not cells:
        return titled * 0.5
    held = evidence(cells, names)
    if kind in _MUST_HOLD and held < _HARDLY:
        return 0.0
    if titled >= _GOOD_TITLE:
        return titled + held
    return titled + (held if kind in _TELLING and held >= _LIKELY else 0.0)


def _share(cells: Sequence[Value], holds: Callable[[Value], object]) -> float:
    return sum(bool(holds(cell)) for cell in cells) / len(cells)


def _meaning(table: Mapping[str, tuple[str, ...]]) -> Callable[[Sequence[Value], Names], float]:
    known = dict(table)

    def share(cells: Sequence[Value], names: Names) -> float:
        del names
        return _share(cells, lambda cell: _is_short(cell) and meaning(line_of(cell), known))

    return share


def _is_short(cell: Value) -> bool:
    return isinstance(cell, str) and len(cell) <= _LONG_TEXT + 5


def _is_day(cell: Value) -> bool:
    try:
        return not looks_like_a_phone(cell) and read_moment(cell) is not None
    except Unreadable:
        return False


def _days(cells: Sequence[Value], names: Names) -> float:
    del names
    return _share(cells, _is_day)


def _times(cells: Sequence[Value], names: Names) -> float:
    del names
    return _share(cells, lambda cell: read_time(cell) is not None) * (1 - _share(cells, _is_day))


def _phones(cells: Sequence[Value], names: Names) -> float:
    del names
    return _share(cells, looks_like_a_phone)


def _ids(cells: Sequence[Value], names: Names) -> float:
    del names
    return _share(cells, looks_like_an_id)


def _texts(cells: Sequence[Value], names: Names) -> float:
    del names
    long = _share(cells, lambda cell: isinstance(cell, str) and len(cell) > _LONG_TEXT)
    different = len({line_of(cell) for cell in cells}) / len(cells)
    return long * 0.7 + different * 0.3 if long else different * 0.2


def _people(cells: Sequence[Value], names: Names) -> float:
    different = len({line_of(cell) for cell in cells}) / len(cells)
    share = _share(cells, _is_name)
    known = _share(cells, lambda cell: plain(line_of(cell)) in names.staff)
    return share * (0.5 + different / 2) * (1 - known)


def _is_name(cell: Value) -> bool:
    if not isinstance(cell, str) or any(letter.isdigit() for letter in cell):
        return False
    return 2 <= len(cell.split()) <= 5 and len(cell) <= 40


def _numbers(cells: Sequence[Value], names: Names) -> float:
    del names
    lines = [line_of(cell) for cell in cells]
    different = len(set(lines)) / len(lines)
    share = _share(cells, _is_number)
    return share * different * (1 - _share(cells, looks_like_a_phone)) * (1 - _days(cells, Names()))


def _is_number(cell: Value) -> bool:
    line = line_of(cell)
    return 0 < len(line) <= 20 and any(letter.isdigit() for letter in line) and " " not in line


def _known(pick: Callable[[Names, str], object]) -> Callable[[Sequence[Value], Names], float]:
    def share(cells: Sequence[Value], names: Names) -> float:
        return _share(cells, lambda cell: pick(names, line_of(cell)))

    return share


def _states(cells: Sequence[Value], names: Names) -> float:
    del names
    table = {"closed": w.CLOSED_WORDS, "open": w.OPEN_WORDS}
    return _share(cells, lambda cell: _is_short(cell) and meaning(line_of(cell), table))


_EVIDENCE: dict[ColumnKind, Callable[[Sequence[Value], Names], float]] = {
    "number": _numbers,
    "date": _days,
    "other_date": _days,
    "told": _days,
    "closed": _days,
    "time": _times,
    "name": _people,
    "phone": _phones,
    "national_id": _ids,
    "kind": _meaning(w.KIND_WORDS),
    "channel": _known(lambda names, text: names.channel(text)),
    "relation": _meaning(w.RELATION_WORDS),
    "text": _texts,
    "department": _known(lambda names, text: names.department(text)),
    "category": _known(lambda names, text: names.categories.get(plain(text))),
    "state": _states,
    "outcome": _meaning(w.OUTCOME_WORDS),
}
_MUST_HOLD = frozenset({
    "date", "other_date", "told", "closed", "time", "phone", "national_id", "kind", "number",
})  # fmt: skip
"""A title alone is not enough for these: نوع الشكوى stands above kinds, and above categories."""
_TELLING = frozenset({"date", "phone", "national_id", "kind", "outcome", "state", "channel",
                      "department", "category", "name", "text"})  # fmt: skip
"""What contents alone can tell, where no title does."""


def _says_something(title: str, cells: Sequence[Value]) -> bool:
    """Tell whether a column holds words of its own: no counter, no names of weekdays."""
    if not title or plain(title) in _EMPTY_TITLES:
        return False
    return _share(cells, lambda cell: isinstance(cell, str) and not cell.isdecimal()) > _HARDLY


# ── Which column it is ──────────────────────────────────────────────────────────────────────────
def _assign(
    scores: Mapping[tuple[int, ColumnKind], float], cells: Mapping[int, Sequence[Value]]
) -> dict[int, ColumnKind]:
    """Give the best pairs of column and kind to each other; every kind once, but phones and notes."""
    kinds: dict[int, ColumnKind] = {}
    for (place, kind), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if place not in kinds and (kind in MANY or kind not in kinds.values()):
            kinds[place] = kind
    if "text" not in kinds.values():
        _give_text(kinds, cells)
    if "date" not in kinds.values() and "other_date" in kinds.values():
        kinds[next(place for place, kind in kinds.items() if kind == "other_date")] = "date"
    return kinds


def _give_text(kinds: dict[int, ColumnKind], cells: Mapping[int, Sequence[Value]]) -> None:
    """Hold the column with the longest words to be the text, where no title says which it is."""
    lengths = {
        place: sum(len(line_of(cell)) for cell in found) / len(found)
        for place, found in cells.items()
        if found and kinds.get(place) in (None, "note", "action", "remedy", "category", "kind")
    }
    longest = max(lengths, key=lambda place: lengths[place], default=None)
    if longest is not None and lengths[longest] >= _LONG_TEXT / 2:
        kinds[longest] = "text"


def _is_month_first(cells: Sequence[Value]) -> bool:
    """Tell whether days are written as in America: some month stands where only a day fits."""
    day_first = month_first = 0
    for cell in cells:
        if not isinstance(cell, str):
            continue
        numbers = [int(part) for part in plain(cell).split() if part.isdigit()]
        if len(numbers) >= 3 and numbers[0] <= 31 and numbers[1] <= 31:
            day_first += numbers[0] > _MONTHS
            month_first += numbers[1] > _MONTHS >= numbers[0]
    return month_first > day_first
