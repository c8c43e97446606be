"""A row of an old log becomes what is known of one case, or says why it cannot."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import cast

import msgspec

from kafel_desk.case.facts import OUTCOMES, Kind, Outcome, Relation
from kafel_desk.field_rules import LONGEST_LINE, LONGEST_TEXT
from kafel_desk.importing import words as w
from kafel_desk.importing.cells import (
    Moment,
    Unreadable,
    line_of,
    read_moment,
    read_phones,
    read_time,
    text_of,
)
from kafel_desk.importing.columns import Layout
from kafel_desk.importing.names import Names
from kafel_desk.importing.sheet import SheetRow, Value, column_letters, is_blank
from kafel_desk.importing.words import ColumnKind, meaning, plain
from kafel_desk.language.message import Message, message
from kafel_desk.person.details import LONGEST_NAME
from kafel_desk.person.identity import IdentityError, normalise_national_id

_EARLIEST = date(1990, 1, 1)
_A_DAY = timedelta(days=1)


class CellProblem(msgspec.Struct, frozen=True):
    """What could not be read, and where: the name of the cell, such as D7, or nothing for the row."""

    cell: str
    message: Message


class OldCase(msgspec.Struct, frozen=True, kw_only=True):
    """What a row says of one case. Times are UTC; ``problems`` are cells kept as a note only.

    ``day_begins`` is the midnight, where the centre is, before the case was received.
    """

    row: int
    sheet: int
    received_at: datetime
    day_begins: datetime
    description: str
    kind: Kind = "complaint"
    old_number: str | None = None
    channel: str | None = None
    name: str | None = None
    phones: tuple[str, ...] = ()
    national_id: str | None = None
    relation: Relation | None = None
    on_behalf: str | None = None
    complained_of: str | None = None
    category: str | None = None
    department: str | None = None
    received_by: str = ""
    remedy: str | None = None
    is_closed: bool = False
    outcome: Outcome | None = None
    told_at: datetime | None = None
    closed_at: datetime | None = None
    action_taken: str | None = None
    note: str | None = None
    problems: tuple[CellProblem, ...] = ()


class RefusedRow(msgspec.Struct, frozen=True):
    """A row that no case can be made of, and why."""

    row: int
    sheet: int
    problems: tuple[CellProblem, ...]


class Reading(msgspec.Struct, frozen=True):
    """What reading a row depends on beside the row.

    ``local`` puts a moment of the centre's clock into UTC; ``today`` is the day after which nothing
    can have been received.
    """

    names: Names
    local: Callable[[datetime], datetime]
    today: date
    sheet: int = 0


def read_rows(
    rows: Iterator[SheetRow], layout: Layout, reading: Reading
) -> Iterator[OldCase | RefusedRow]:
    """Yield what each row says; empty rows, titles and totals are passed over.

    A log that tells of no case whether it is open is an archive: all of it is closed.
    """
    closes_all = not any(layout.places(kind) for kind in ("state", "outcome", "closed"))
    no_cases = _NoCases(layout)
    for row in rows:
        if row.number <= layout.head or row in no_cases:
            continue
        yield _Row(row, layout, reading).read(closes_all=closes_all)


class _NoCases:
    """Tells the rows of a sheet that are no cases: empty ones, titles between others, totals."""

    def __init__(self, layout: Layout) -> None:
        self._titles = {
            each.place: each.title for each in layout.columns if each.title and each.kind
        }
        self._text = layout.places("text")
        self._days = (*layout.places("date"), *layout.places("other_date"))

    def __contains__(self, row: SheetRow) -> bool:
        own = [
            (place, value)
            for place, value in enumerate(row.values)
            if value is not None and place not in row.above and not is_blank(value)
        ]
        if len(own) <= 1:
            # Nothing, or June 2024 written over all columns; a lone text says too little.
            return not own or isinstance(own[0][1], str)
        return self._is_head_again(row.values) or self._is_total(own)

    def _is_head_again(self, values: tuple[Value, ...]) -> bool:
        """Tell whether the titles stand here once more, as on every printed page."""
        same = 0
        for place, title in self._titles.items():
            value = values[place] if place < len(values) else None
            if isinstance(value, str) and len(value) <= len(title) + 10:
                same += value == title or line_of(value) == title
        return same >= max(2, len(self._titles) // 2)

    def _is_total(self, own: Sequence[tuple[int, Value]]) -> bool:
        """Tell whether a row sums the others up: it says so, and has no day or no text."""
        places = {place for place, _ in own}
        if places.intersection(self._days) and places.intersection(self._text):
            return False
        said = [plain(value) for _, value in own if isinstance(value, str) and len(value) < 40]
        return any(
            words == total or words.startswith(f"{total} ") for words in said for total in w.TOTALS
        )


class _Row:
    """One row while it is read: its problems, and the words that go into its note."""

    def __init__(self, row: SheetRow, layout: Layout, reading: Reading) -> None:
        self._row = row
        self._layout = layout
        self._reading = reading
        self._problems: list[CellProblem] = []
        self._refusals: list[CellProblem] = []
        self._notes: list[str] = []

    def read(self, *, closes_all: bool) -> OldCase | RefusedRow:
        """Return what it says, or why it cannot be taken."""
        received = self._received()
        kind = self._kind()
        description = self._description()
        if received is None or self._refusals:
            return RefusedRow(self._row.number, self._reading.sheet, tuple(self._refusals))
        received_at = self._utc(received.day, received.at)
        told_at = self._later("told", received_at)
        closed_at = self._later("closed", received_at)
        outcome = self._outcome(kind)
        is_closed = self._is_closed(closed_at, outcome, closes_all=closes_all)
        phones = self._phones()
        case = OldCase(
            row=self._row.number,
            sheet=self._reading.sheet,
            received_at=received_at,
            day_begins=self._utc(received.day, None),
            description=description,
            kind=kind,
            old_number=self._line("number")[:60] or None,
            channel=self._known("channel", self._reading.names.channel),
            name=self._line("name")[:LONGEST_NAME] or None,
            phones=phones,
            national_id=self._national_id(),
            relation=cast(
                "Relation | None", self._known("relation", lambda text: meaning(text, w.RELATION_WORDS))
            ),
            on_behalf=self._line("on_behalf")[:LONGEST_LINE] or None,
            complained_of=self._line("complained_of")[:LONGEST_LINE] or None,
            category=self._known("category", lambda text: self._reading.names.categories.get(plain(text))),
            department=self._known("department", self._reading.names.department),
            received_by=self._known("receiver", lambda text: self._reading.names.staff.get(plain(text))) or "",
            remedy=self._text("remedy") or None,
            is_closed=is_closed,
            outcome=outcome if is_closed else None,
            told_at=told_at,
            closed_at=closed_at if is_closed else None,
            action_taken=self._text("action") or None,
        )  # fmt: skip
        note = "\n".join((*self._notes, *self._remarks()))[:LONGEST_TEXT] or None
        return msgspec.structs.replace(case, note=note, problems=tuple(self._problems))

    # ── Cells ───────────────────────────────────────────────────────────────────────────────────
    def _place(self, kind: ColumnKind) -> int | None:
        return self._layout.place(kind)

    def _value(self, kind: ColumnKind) -> Value:
        place = self._place(kind)
        return self._at(place) if place is not None else None

    def _at(self, place: int) -> Value:
        return self._row.values[place] if place < len(self._row.values) else None

    def _line(self, kind: ColumnKind) -> str:
        return line_of(self._value(kind))

    def _text(self, kind: ColumnKind) -> str:
        return text_of(self._value(kind))

    def _cell(self, place: int | None) -> str:
        return f"{column_letters(place)}{self._row.number}" if place is not None else ""

    def _title(self, place: int) -> str:
        return next((each.title for each in self._layout.columns if each.place == place), "")

    def _keep(self, place: int, text: str, key: str | None, **params: object) -> None:
        """Keep the words of a cell in the note; with a key, it is a problem of that cell, too."""
        title = self._title(place)
        self._notes.append(f"{title}: {text}" if title else text)
        if key is not None:
            self._problems.append(CellProblem(self._cell(place), message(key, **params)))

    def _refuse(self, place: int | None, problem: Message) -> None:
        self._refusals.append(CellProblem(self._cell(place), problem))

    # ── What it must say ────────────────────────────────────────────────────────────────────────
    def _received(self) -> Moment | None:
        moment = self._moment("date")
        if moment is None and not self._refusals:
            moment = self._moment("other_date")
        elif moment is None and self._value("other_date") is not None:
            # The one calendar may be read where the other was mistyped.
            refused, self._refusals = self._refusals, []
            moment = self._moment("other_date")
            self._refusals = refused if moment is None else []
        if moment is None:
            if not self._refusals:
                self._refuse(self._place("date"), message("importing.problem.no_date"))
            return None
        if moment.day > self._reading.today + _A_DAY:
            self._refuse(self._place("date"), message("importing.problem.future"))
            return None
        if moment.day < _EARLIEST:
            self._refuse(self._place("date"), message("importing.problem.long_ago"))
            return None
        return Moment(moment.day, moment.at or read_time(self._value("time")))

    def _moment(self, kind: ColumnKind) -> Moment | None:
        try:
            return read_moment(self._value(kind), month_first=self._layout.month_first)
        except Unreadable as problem:
            self._refuse(self._place(kind), problem.message)
            return None

    def _utc(self, day: date, at: time | None) -> datetime:
        return self._reading.local(datetime.combine(day, at or time()))

    def _kind(self) -> Kind:
        line = self._line("kind")
        found = meaning(line, w.KIND_WORDS)
        if line and found is None:
            place = self._place("kind")
            self._refuse(place, message("importing.problem.kind", text=line[:60]))
        return cast("Kind", found or "complaint")

    def _description(self) -> str:
        text = self._text("text")
        if not text:
            self._refuse(self._place("text"), message("importing.problem.no_text"))
        return text[:LONGEST_TEXT]

    # ── What it may say ─────────────────────────────────────────────────────────────────────────
    def _later(self, kind: ColumnKind, received_at: datetime) -> datetime | None:
        """Return when something happened; never before the receipt, whose time may be known."""
        place = self._place(kind)
        if place is None:
            return None
        try:
            moment = read_moment(self._at(place), month_first=self._layout.month_first)
        except Unreadable:
            self._keep(place, line_of(self._at(place)), "importing.problem.kept_date")
            return None
        if moment is None:
            return None
        if moment.day > self._reading.today + _A_DAY:
            self._keep(place, moment.day.isoformat(), "importing.problem.future")
            return None
        at = self._utc(moment.day, moment.at)
        if at + _A_DAY < received_at:
            self._keep(place, moment.day.isoformat(), "importing.problem.before_receipt")
        return max(at, received_at)

    def _outcome(self, kind: Kind) -> Outcome | None:
        for place in (self._place("outcome"), self._place("state")):
            line = line_of(self._at(place)) if place is not None else ""
            found = meaning(line, {name: w.OUTCOME_WORDS[name] for name in OUTCOMES[kind]})
            if found:
                return cast("Outcome", found)
        line, place = self._line("outcome"), self._place("outcome")
        if line and place is not None:
            self._keep(place, line, None)
        return None

    def _is_closed(
        self, closed_at: datetime | None, outcome: Outcome | None, *, closes_all: bool
    ) -> bool:
        said = meaning(self._line("state"), {"closed": w.CLOSED_WORDS, "open": w.OPEN_WORDS})
        if said == "open":
            return False
        return closes_all or said == "closed" or closed_at is not None or outcome is not None

    def _phones(self) -> tuple[str, ...]:
        numbers: list[str] = []
        for place in self._layout.places("phone"):
            found = read_phones(self._at(place))
            numbers += found.numbers
            if found.rest:
                problem = None if found.numbers else "importing.problem.phone"
                self._keep(place, found.rest, problem)
        return tuple(dict.fromkeys(numbers))

    def _national_id(self) -> str | None:
        place, line = self._place("national_id"), self._line("national_id")
        if not line or place is None:
            return None
        try:
            return normalise_national_id(line)
        except IdentityError as problem:
            self._notes.append(f"{self._title(place)}: {line}")
            self._problems.append(CellProblem(self._cell(place), problem.message))
            return None

    def _known(self, kind: ColumnKind, find: Callable[[str], str | None]) -> str | None:
        """Return the entry that words name; what the desk does not know goes into the note."""
        place, line = self._place(kind), self._line(kind)
        if not line or place is None:
            return None
        found = find(line)
        if found is None:
            self._keep(place, line, None)
        return found

    def _remarks(self) -> Iterator[str]:
        for place in self._layout.places("note"):
            text = text_of(self._at(place))
            if text:
                title = self._title(place)
                is_plain_note = title_is_note(title)
                yield text if is_plain_note else f"{title}: {text}"


def title_is_note(title: str) -> bool:
    """Tell whether a title says no more than that notes stand below it."""
    return not title or w.title_score(title, "note") > 0
