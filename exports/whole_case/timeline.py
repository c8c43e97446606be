"""The timeline of a case file: its facts as plain sentences, day by day, along a line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from exports.dates import clock, gregorian, hijri
from exports.paper.blocks import Lines, Paragraph, Type
from exports.paper.flow import Part
from exports.paper.fonts import Weight
from exports.paper.runs import Run, runs, typed
from exports.paper.sheet import ACCENT, Sheet
from exports.paper.staff_page import TABLE_HEAD, SectionHead
from exports.paper.tables import Column, Row
from exports.whole_case.words import sentence
from kafel_desk.case.facts import WaitingFor
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import isolate
from kafel_desk.papers.case_file import CasePaper, PaperFact, PaperWait
from kafel_desk.time.wording import weekday, working_amount

_TEXT = Type(10, 15.4)
_WHO = Type(8.5, 15.4)
_SPINE = 44.6
_WORDS = Column(56.9, 336)
_BY = Column(402.9, 108)
_COLUMNS = (Column(0, 40), _WORDS, _BY)
_SQUARE = 6.2
_BETWEEN = 2.45  # white between two lines of the timeline
_DATE = Type(9.5, 15.4)
_DAY = 19.55
_DAY_RULE = 17.75  # below its top
_DAY_BASELINE = 14.15
_WAIT = 17.9

_WAITED: dict[WaitingFor, str] = {
    "beneficiary": "paper.file.wait_person",
    "other_body": "paper.file.wait_body",
}
_WAITING: dict[WaitingFor, str] = {
    "beneficiary": "paper.file.wait_person_open",
    "other_body": "paper.file.wait_body_open",
}


@dataclass(frozen=True, slots=True)
class Day:
    """The date that the facts below it share, in both calendars."""

    words: Paragraph

    def height(self, width: float) -> float:
        """Return its height, the rule below included."""
        return _DAY

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        sheet.upright(x + _SPINE, y, _DAY, 0.75)
        self.words.draw(
            sheet, x + _WORDS.start, y + _DAY_BASELINE - _DATE.first_baseline, _WORDS.width
        )
        sheet.rule(x, y + _DAY_RULE, width)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact: its time, its sentence, who recorded it. What goes over to a new page has neither."""

    time: Paragraph | None
    words: Paragraph | Lines
    who: Paragraph | None

    def height(self, width: float) -> float:
        """Return the height of its sentence."""
        lines = self.words.height(_WORDS.width)
        who = self.who.height(_BY.width) if self.who else 0.0
        return max(lines, who) + _BETWEEN

    def split(self, width: float, room: float) -> tuple["Entry", "Entry"] | None:
        """Part a long sentence at the end of a page."""
        halves = self.words.split(_WORDS.width, room - _BETWEEN)
        if halves is None:
            return None
        return replace(self, words=halves[0]), Entry(None, halves[1], None)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        sheet.upright(x + _SPINE, y, self.height(width), 0.75)
        if self.time:
            self.time.draw(sheet, x, y, _SPINE)
            middle = y + _TEXT.leading / 2
            sheet.fill(x + _SPINE - _SQUARE / 2, middle - _SQUARE / 2, _SQUARE, _SQUARE, ACCENT)
        self.words.draw(sheet, x + _WORDS.start, y, _WORDS.width)
        if self.who:
            self.who.draw(sheet, x + _BY.start, y, _BY.width)


@dataclass(frozen=True, slots=True)
class Wait:
    """That the result clock stood from here on: the line is broken."""

    words: Paragraph

    def height(self, width: float) -> float:
        """Return its height."""
        return max(_WAIT, self.words.height(_WORDS.width) + 2.5)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        height = self.height(width)
        for side in (-4.6, 4.6):
            sheet.dashes(x + _SPINE + side, y, 0, height, (2.4, 2))
        self.words.draw(sheet, x + _WORDS.start, y, _WORDS.width)


@dataclass(frozen=True, slots=True)
class Overleaf:
    """What a page begins with that goes on within a day: the titles of the columns, and the day."""

    titles: Row
    day: Day

    def height(self, width: float) -> float:
        """Return the height of both."""
        return self.titles.height(width) + self.day.height(width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw both with their top at `y`."""
        self.titles.draw(sheet, x, y, width)
        self.day.draw(sheet, x, y + self.titles.height(width), width)


def timeline_parts(paper: CasePaper, catalogue: Catalogue, number: str) -> Iterator[Part]:
    """Yield the facts under their days; a day that goes over to a new page says so there."""
    text = catalogue.text
    yield Part(SectionHead(number, text("paper.file.timeline")), above=9.0, keeps_next=True)
    titles = (text("paper.file.time"), text("paper.file.fact"), text("paper.file.who"))
    head = Row(
        tuple(Paragraph(runs(title, weight=Weight.MEDIUM), TABLE_HEAD) for title in titles),
        _COLUMNS,
        TABLE_HEAD.leading + 6.6,
        rule=0.75,
    )
    yield Part(head, keeps_next=True)
    for on, facts in groupby(paper.timeline, lambda fact: fact.at.date()):
        is_first = on == paper.timeline[0].at.date()
        overleaf = None if is_first else head
        yield Part(Day(_day_words(on, catalogue)), keeps_next=True, again=overleaf)
        again = Overleaf(head, Day(_day_words(on, catalogue, again=True)))
        for fact in facts:
            yield Part(_entry(fact, catalogue), again=again)
            if fact.wait:
                words = runs(_wait_words(fact.wait, paper, catalogue), weight=Weight.SEMIBOLD)
                yield Part(Wait(Paragraph(words, _TEXT)), again=again)


def _entry(fact: PaperFact, catalogue: Catalogue) -> Entry:
    time = runs(catalogue.text("paper.file.clock", time=clock(fact.at)), weight=Weight.MEDIUM)
    who, desk = typed(fact.who), isolate(typed(fact.desk))
    if who and desk:
        who = catalogue.text("paper.file.who_desk", who=who, desk=desk)
    words = runs(sentence(catalogue, fact.sentence))
    return Entry(
        Paragraph(time, _TEXT),
        Paragraph.typed(words, _TEXT, catalogue.direction, None),
        Paragraph(runs(who or desk), _WHO, most=2),
    )


def _day_words(on: date, catalogue: Catalogue, *, again: bool = False) -> Paragraph:
    words = catalogue.text("paper.slip.day", weekday=weekday(catalogue, on), date=gregorian(on))
    rest = f" · {hijri(on, catalogue)}"
    if again:
        rest += f" · {catalogue.text('paper.file.day_again')}"
    return Paragraph(runs(Run(words, Weight.SEMIBOLD), rest), _DATE, most=1)


def _wait_words(wait: PaperWait, paper: CasePaper, catalogue: Catalogue) -> str:
    if wait.minutes is None:
        return catalogue.text(_WAITING[wait.waiting_for])
    amount = working_amount(catalogue, wait.minutes, paper.day_minutes)
    return catalogue.text(_WAITED[wait.waiting_for], x=amount)
