"""What the board shows, read at one time and in words: tiles, alerts, cards, routines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, cast

from kafel_desk.alerts.same_issue import SameIssue, SameIssueSettings, same_issues
from kafel_desk.directory.centre_facts import ImprovementRecorded
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import CaseView, HoldingRow, Reader, Tab, Viewer
from kafel_desk.routines.board import RoutineRow, routine_board
from kafel_desk.time import wording
from kafel_desk.time.working_time import WorkingTime, working_time
from ui.cases.filters import Filters
from ui.cases.row_words import RowWords
from ui.follow_ups.lists import SILENT_DAYS, LineWords

TileCode = Literal["new", "overdue", "waiting", "calls", "to_do", "silent"]
TILES: tuple[TileCode, ...] = ("new", "overdue", "waiting", "calls", "to_do", "silent")
CARD_ROWS = 4
"""How many rows a card shows; the rest is one step away."""
_CASES_IN_MENU = 12


@dataclass(frozen=True, slots=True)
class Tile:
    """One number and what it leads to: a page and its target."""

    code: TileCode
    count: int
    caption: str
    page: str
    target: object


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line of a card; ``look`` is a due look of its value, and ``icon`` stands at its end."""

    lead: str
    faint: str = ""
    value: str = ""
    look: str = ""
    icon: str = ""
    page: str = ""
    target: object = None


@dataclass(frozen=True, slots=True)
class Alert:
    """A matter that repeats, told in a sentence, with the cases that it is about."""

    words: str
    cases: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class RoutineLine:
    """One routine in words; ``is_next`` marks the one to begin with."""

    id: str
    name: str
    step: str
    last: str
    what: str
    due: str
    look: str
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class BoardRead:
    """The whole board at one time."""

    tiles: tuple[Tile, ...]
    alerts: tuple[Alert, ...]
    overdue: tuple[CardRow, ...]
    overdue_count: int
    calls: tuple[CardRow, ...]
    calls_count: int
    improvements: tuple[CardRow, ...]
    improvements_count: int
    routines: tuple[RoutineLine, ...]
    directory: Directory
    at: datetime


def read_board(reader: Reader, catalogue: Catalogue, viewer: Viewer) -> BoardRead:
    """Read everything that the board shows; runs off the UI thread."""
    return _Reading(reader, catalogue, viewer).board()


class _Reading:
    def __init__(self, reader: Reader, catalogue: Catalogue, viewer: Viewer) -> None:
        self._reader = reader
        self._catalogue = catalogue
        self._text = catalogue.text
        self._viewer = viewer
        self._directory = reader.directory()
        self._working: WorkingTime = working_time(self._directory.calendars)
        self._here = self._working.local(viewer.now)
        self._cases = RowWords(catalogue, self._directory, viewer.now)
        self._lines = LineWords(catalogue, self._directory, viewer.now)

    def board(self) -> BoardRead:
        counts = self._reader.tab_counts(self._viewer, CaseView())
        holdings = self._reader.holdings(self._viewer)
        improvements = self._directory.work.improvements
        return BoardRead(
            tiles=self._tiles(counts),
            alerts=tuple(map(self._alert, self._issues())),
            overdue=self._overdue(holdings),
            overdue_count=counts.get("overdue", 0),
            calls=self._calls(counts.get("follow_due", 0)),
            calls_count=counts.get("follow_due", 0),
            improvements=tuple(map(self._improvement, improvements[: -CARD_ROWS - 1 : -1])),
            improvements_count=len(improvements),
            routines=self._routines(),
            directory=self._directory,
            at=self._here,
        )

    # Tiles

    def _tiles(self, counts: Mapping[Tab, int]) -> tuple[Tile, ...]:
        reader, viewer = self._reader, self._viewer
        to_do = reader.actions(viewer, "open", 0, 1)
        calls = reader.rows(viewer, CaseView(tab="follow_due"), 0, 1)
        first_action = self._lines.action_to_do(to_do[0]).cells["due"] if to_do else ""
        first_call = self._lines.call(calls[0]).cells["due"] if calls else ""
        return (
            Tile("new", counts.get("new", 0), self._oldest_new(), "cases", "new"),
            Tile("overdue", counts.get("overdue", 0), self._oldest_overdue(), "cases", "overdue"),
            Tile(
                "waiting", counts.get("waiting", 0), self._text("board.stopped"),
                "cases", "waiting",
            ),
            Tile(
                "calls", counts.get("follow_due", 0), self._first(first_call),
                "follow_ups", "calls",
            ),
            Tile(
                "to_do", reader.count_actions(viewer, "open"), self._first(first_action),
                "follow_ups", "to_do",
            ),
            Tile(
                "silent", reader.count_silent(viewer, SILENT_DAYS), self._text("board.not_told"),
                "follow_ups", "silent",
            ),
        )  # fmt: skip

    def _first(self, words: str) -> str:
        return self._text("board.first", words=words) if words else self._text("board.none")

    def _oldest_new(self) -> str:
        rows = self._reader.rows(self._viewer, CaseView(tab="new", sort="received"), 0, 1)
        if not rows:
            return self._text("board.none")
        moment = self._working.local(rows[0].received_at)
        when = wording.past_moment(self._catalogue, moment, self._here)
        return self._text("board.first_received", when=when)

    def _oldest_overdue(self) -> str:
        rows = self._reader.rows(self._viewer, CaseView(tab="overdue"), 0, 1)
        return self._first(self._cases.due(rows[0]).words if rows else "")

    # What repeats

    def _issues(self) -> Sequence[SameIssue]:
        settings = SameIssueSettings()
        since = self._viewer.now - timedelta(days=settings.window_days)
        rows = self._reader.issue_rows(self._viewer, since)
        return same_issues(rows, self._viewer.now, settings)

    def _alert(self, issue: SameIssue) -> Alert:
        words = issue.words(
            self._directory.category_name(issue.category),
            self._directory.department_name(issue.place),
        )
        sentence = self._text("time.sentence", words=self._catalogue.message(words))
        return Alert(sentence, tuple(self._found(issue.numbers[:_CASES_IN_MENU])))

    def _found(self, numbers: Sequence[str]) -> list[tuple[str, bytes]]:
        found = ((number, self._reader.find_number(self._viewer, number)) for number in numbers)
        return [(number, rows[0].id) for number, rows in found if rows]

    # Cards

    def _overdue(self, holdings: Sequence[HoldingRow]) -> tuple[CardRow, ...]:
        late = [row for row in holdings if row.overdue and row.oldest_due is not None]
        late.sort(key=lambda row: cast("datetime", row.oldest_due))
        rows = [self._late_holder(row) for row in late[:CARD_ROWS]]
        if len(late) > CARD_ROWS:
            words = self._text("board.more_holders", n=len(late) - CARD_ROWS + 1)
            rows[-1] = CardRow(words, look="link", icon="fwd", page="follow_ups", target="holdings")
        return tuple(rows)

    def _late_holder(self, row: HoldingRow) -> CardRow:
        line = self._lines.holding(row)
        due = cast("datetime", row.oldest_due)
        minutes = self._working.working_minutes_between(due, self._viewer.now)
        day_minutes = self._working.calendar(self._here.date()).working_day_minutes
        amount = wording.rough_amount(self._catalogue, minutes, day_minutes)
        filters = line.filters or Filters()
        target = Filters(tab="overdue", holder=filters.holder, department=filters.department)
        return CardRow(
            line.cells["holder"], line.cells["department"], amount, "late", "fwd", "cases", target
        )

    def _calls(self, count: int) -> tuple[CardRow, ...]:
        found = self._reader.rows(self._viewer, CaseView(tab="follow_due"), 0, CARD_ROWS)
        rows = [
            CardRow(
                self._cases.person(row), self._text("board.did_it_hold"),
                icon="phone", page="follow_ups", target="calls",
            )
            for row in found
        ]  # fmt: skip
        if count > CARD_ROWS:
            words = self._text("board.more_calls", n=count - CARD_ROWS + 1)
            rows[-1] = CardRow(words, look="link", icon="fwd", page="follow_ups", target="calls")
        return tuple(rows)

    def _improvement(self, recorded: Recorded) -> CardRow:
        fact = cast("ImprovementRecorded", recorded.fact)
        when = wording.short_date(self._catalogue, fact.on, self._here.date())
        cases = self._found(fact.cases[:1])
        if not cases:
            return CardRow(fact.text, when)
        return CardRow(fact.text, when, icon="fwd", page="case", target=cases[0][1])

    # Routines

    def _routines(self) -> tuple[RoutineLine, ...]:
        work, today = self._directory.work, self._here.date()
        rows = routine_board(
            work.routines.values(), work.done, today, self._working.calendar(today)
        )
        owed = next((row.routine.id for row in rows if row.state in {"late", "today"}), "")
        in_order = list(work.routines)
        by_step = sorted(
            rows,
            key=lambda row: (row.routine.step or _AFTER_ALL_STEPS, in_order.index(row.routine.id)),
        )
        return tuple(self._routine(row, is_next=row.routine.id == owed) for row in by_step)

    def _routine(self, row: RoutineRow, *, is_next: bool) -> RoutineLine:
        due = self._catalogue.message(row.words)
        if row.state == "ahead":
            due = self._text(
                "time.weekday_date",
                weekday=wording.weekday(self._catalogue, row.due),
                date=wording.short_date(self._catalogue, row.due, self._here.date()),
            )
        return RoutineLine(
            id=row.routine.id,
            name=self._catalogue.message(row.routine.name),
            step=self._text("board.step", number=row.routine.step) if row.routine.step else "",
            last=self._last(row),
            what=row.last.what if row.last else "",
            due=due,
            look=_LOOKS[row.state],
            is_next=is_next,
        )

    def _last(self, row: RoutineRow) -> str:
        if row.last is None:
            return self._text("board.never")
        gregorian = wording.long_date(self._catalogue, row.last.on)
        hijri = wording.hijri_date(self._catalogue, row.last.on)
        return self._text("board.both_dates", gregorian=gregorian, hijri=hijri)


_AFTER_ALL_STEPS = 99
_LOOKS = {"late": "late", "today": "soon", "soon": "soon", "ahead": "ok"}
