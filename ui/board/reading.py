"""What the board shows, read at one time and in words: tiles, alerts, cards, routines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, cast

from kafel_desk.alerts.same_issue import SameIssue, SameIssueSettings, same_issues
from kafel_desk.directory.centre_facts import ImprovementRecorded
from kafel_desk.directory.centre_work import fact_of_routine
from kafel_desk.directory.state import Directory
from kafel_desk.figures.definitions import WEEKDAYS
from kafel_desk.figures.figure import Figure, FigureName, Group
from kafel_desk.figures.period import Period, days_between
from kafel_desk.figures.today import HolderLate, Today
from kafel_desk.journal.fact import Recorded
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render, render_number
from kafel_desk.queries import CaseView, HoldingRow, Reader, Viewer
from kafel_desk.rights.access import access_of
from kafel_desk.rights.acting import may_record
from kafel_desk.routines.board import RoutineRow, routine_board
from kafel_desk.time import wording
from kafel_desk.time.working_time import WorkingTime, working_time
from ui.cases.filters import Filters
from ui.cases.row_words import RowWords
from ui.follow_ups.lists import LineWords

TileCode = Literal["today", "open", "overdue", "due_today", "waiting", "silent"]
TILES: tuple[TileCode, ...] = ("today", "open", "overdue", "due_today", "waiting", "silent")
CARD_ROWS = 4
"""How many rows a card shows; the rest is one step away."""
_CASES_IN_MENU = 12


@dataclass(frozen=True, slots=True)
class FigureTarget:
    """A figure whose cases are shown beside the board, with its words."""

    words: str
    count: int
    figure: FigureName
    group: Group | None
    period: Period


@dataclass(frozen=True, slots=True)
class Tile:
    """One number and what it leads to: a page and its target, or the cases that it counts."""

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
class Bar:
    """One bar of a chart: what it stands for, how much, beside which, and the cases behind it.

    ``look`` is a due look, empty for the accent. ``before`` is what it is held against.
    """

    label: str
    count: int
    figure: str
    sentence: str
    target: FigureTarget
    look: str = ""
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class Alert:
    """A matter that repeats, told in a sentence, with the cases that it is about."""

    words: str
    cases: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class RoutineLine:
    """One routine in words; ``is_next`` marks the one to begin with.

    ``may_log`` tells whether whoever looks may record that it was carried out.
    """

    id: str
    name: str
    step: str
    last: str
    what: str
    due: str
    look: str
    may_log: bool
    is_next: bool


@dataclass(frozen=True, slots=True)
class BoardRead:
    """The whole board at one time."""

    tiles: tuple[Tile, ...]
    alerts: tuple[Alert, ...]
    ages: tuple[Bar, ...]
    open_count: int
    load: tuple[Bar, ...]
    load_count: int
    overdue: tuple[CardRow, ...]
    overdue_count: int
    calls: tuple[CardRow, ...]
    calls_count: int
    improvements: tuple[CardRow, ...]
    improvements_count: int
    may_improve: bool
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
        self._access = access_of(self._directory, viewer.staff, viewer.desk)
        self._working: WorkingTime = working_time(self._directory.calendars)
        self._here = self._working.local(viewer.now)
        day = self._here.date()
        self._today = days_between(day, day, self._directory.calendars, viewer.now)
        self._cases = RowWords(catalogue, self._directory, viewer.now)
        self._lines = LineWords(catalogue, self._directory, viewer.now)

    def board(self) -> BoardRead:
        today = self._reader.today(self._viewer)
        calls = self._reader.count(self._viewer, CaseView(tab="follow_due"))
        improvements = self._directory.work.improvements
        return BoardRead(
            tiles=self._tiles(today),
            alerts=tuple(map(self._alert, self._issues())),
            ages=tuple(self._ages(today)),
            open_count=today.backlog.n,
            load=tuple(self._load(today)),
            load_count=today.received.n,
            overdue=self._overdue(today.late_by_holder),
            overdue_count=today.overdue.n,
            calls=self._calls(calls),
            calls_count=calls,
            improvements=tuple(map(self._improvement, improvements[: -CARD_ROWS - 1 : -1])),
            improvements_count=len(improvements),
            may_improve=may_record(self._access, ImprovementRecorded),
            routines=self._routines(),
            directory=self._directory,
            at=self._here,
        )

    # Tiles

    def _tiles(self, today: Today) -> tuple[Tile, ...]:
        text = self._text
        weekday = wording.weekday(self._catalogue, self._here.date())
        last_week = self._number(today.backlog_before.n), self._number(today.overdue_before.n)
        return (
            self._own_tile(
                "today", today.received, text("board.tile_today"),
                text("board.last_weekday", weekday=weekday,
                     n=self._number(today.received_before.n)),
            ),
            self._own_tile(
                "open", today.backlog, text("board.tile_open"),
                text("board.last_week", n=last_week[0]),
            ),
            Tile(
                "overdue", today.overdue.n, text("board.last_week", n=last_week[1]),
                "cases", "overdue",
            ),
            self._own_tile(
                "due_today", today.due_today, text("board.tile_due_today"), self._next_due(today)
            ),
            Tile("waiting", today.waiting.n, self._oldest_waiting(today), "cases", "waiting"),
            Tile(
                "silent", today.silent_cases.n, text("board.not_told"), "follow_ups", "silent"
            ),
        )  # fmt: skip

    def _own_tile(self, code: TileCode, figure: Figure, words: str, caption: str) -> Tile:
        return Tile(code, figure.n, caption, "", self._target(figure, words))

    def _target(self, figure: Figure, words: str) -> FigureTarget:
        return FigureTarget(words, figure.n, figure.figure, figure.group, self._today)

    def _next_due(self, today: Today) -> str:
        if not today.due_today.n or today.next_due is None:
            return self._text("board.none")
        moment = self._working.local(today.next_due)
        return self._text("board.next_at", time=wording.clock(self._catalogue, moment))

    def _oldest_waiting(self, today: Today) -> str:
        if today.oldest_waiting is None:
            return self._text("board.none")
        began = self._working.local(today.oldest_waiting).date()
        return self._text("board.oldest_since", n=(self._here.date() - began).days)

    def _number(self, count: int) -> str:
        return render_number(count, self._catalogue.digits, grouped=True)

    # Charts

    def _ages(self, today: Today) -> Iterator[Bar]:
        words = self._text
        for band, figure in zip(_BANDS, today.ages, strict=True):
            first, last = band
            label = (
                words("board.band", a=self._number(first), b=self._number(last))
                if last
                else words("board.band_over", a=self._number(first))
            )
            sentence = words("board.band_sentence", band=label, n=self._number(figure.n))
            yield Bar(
                label, figure.n, self._number(figure.n), sentence,
                self._target(figure, words("board.band_title", band=label)),
                _AGE_LOOKS.get(first, ""),
            )  # fmt: skip

    def _load(self, today: Today) -> Iterator[Bar]:
        """Yield a bar for each hour in which the centre works, or in which anything came."""
        day = WEEKDAYS[self._here.weekday()]
        came = [
            hour
            for hour, (figure, before) in enumerate(zip(today.load, today.load_before, strict=True))
            if figure.n or before
        ]
        first, last = min([*came, _FIRST_HOUR]), max([*came, _LAST_HOUR])
        for hour in range(first, last + 1):
            figure = today.load[hour]
            label = render(f"{hour:02}", self._catalogue.digits)
            sentence = self._text(
                "board.hour_sentence", hour=label, n=self._number(figure.n),
                mean=render(f"{today.load_before[hour]:.1f}", self._catalogue.digits),
            )  # fmt: skip
            target = FigureTarget(
                self._text("board.hour_title", hour=label),
                figure.n,
                "load",
                {"weekday": day, "hour": f"{hour:02}"},
                self._today,
            )
            yield Bar(
                label, figure.n, self._number(figure.n), sentence, target,
                before=today.load_before[hour],
            )  # fmt: skip

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

    def _overdue(self, late: Sequence[HolderLate]) -> tuple[CardRow, ...]:
        rows = [
            self._late_holder(
                HoldingRow(
                    each.staff, each.department, each.overdue, each.overdue, 0, each.oldest_due
                )
            )
            for each in late[:CARD_ROWS]
        ]
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
            what=self._what(row),
            due=due,
            look=_LOOKS[row.state],
            may_log=may_record(self._access, fact_of_routine(row.routine.id)),
            is_next=is_next,
        )

    def _what(self, row: RoutineRow) -> str:
        if row.last is None or not row.last.where:
            return row.last.what if row.last else ""
        return self._text("routine.done_where", what=row.last.what, where=row.last.where)

    def _last(self, row: RoutineRow) -> str:
        if row.last is None:
            return self._text("board.never")
        gregorian = wording.long_date(self._catalogue, row.last.on)
        hijri = wording.hijri_date(self._catalogue, row.last.on)
        return self._text("board.both_dates", gregorian=gregorian, hijri=hijri)


_AFTER_ALL_STEPS = 99
_BANDS = ((0, 3), (4, 7), (8, 14), (15, 30), (30, 0))
"""Working days of the bands of age; the last is open."""
_AGE_LOOKS = {15: "soon", 30: "late"}
_FIRST_HOUR, _LAST_HOUR = 8, 15
"""Hours that the chart shows even where nothing came."""
_LOOKS = {"late": "late", "today": "soon", "soon": "soon", "ahead": "ok"}
