"""The head of a case file: where the case stands, and the rail of its steps."""

from dataclasses import dataclass

from exports.dates import gregorian
from exports.paper.blocks import Paragraph, Type
from exports.paper.fonts import Weight
from exports.paper.marks import bars_width, draw_bars
from exports.paper.runs import Run, runs
from exports.paper.sheet import ACCENT, BLACK, Sheet
from exports.paper.staff_page import TABLE
from kafel_desk.case.steps import StepStatus
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import render_number
from kafel_desk.papers.case_file import CasePaper, PaperStep

_BOX = 48.0
_INSET = 9.2
_STATE = Type(15, 21)
_DECISION = Type(14, 20)
_DECISION_AT = 196.0
_BARS_INSET = 20.3
_BARS_HEIGHT = 25.6

_RADIUS = 9.5
_RING = 11.8
_RAIL = 14.3  # below the top of the rail
_LINK = 1.7
_NAME = Type(8.2, 11.4)
_STATUS = Type(8, 11.5)
_DIGITS = 9.5

_NAMES = {
    3: "paper.file.step_3",
    4: "paper.file.step_4",
    5: "paper.file.step_5",
    6: "paper.file.step_6",
    7: "paper.file.step_7",
    8: "paper.file.step_8",
    9: "paper.file.step_9",
    10: "paper.file.step_10",
    11: "paper.file.step_11",
    12: "paper.file.step_12",
}
_STATUSES: dict[StepStatus, str] = {
    "done": "paper.file.st_done",
    "current": "paper.file.st_now",
    "missing": "paper.file.st_next",
    "not_applicable": "paper.file.st_na",
}


def step_name(step: int, catalogue: Catalogue) -> str:
    """Return the short name of a step (3 to 12), as it stands under the rail."""
    return catalogue.text(_NAMES[step])


@dataclass(frozen=True, slots=True)
class StateBox:
    """The state, the outcome, and the number as bars, in a box."""

    paper: CasePaper
    catalogue: Catalogue

    def height(self, width: float) -> float:
        """Return the height of the box."""
        return _BOX

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        text, paper = self.catalogue.text, self.paper
        sheet.box(x, y, width, _BOX)
        state = runs(text(f"state.{paper.state}"), weight=Weight.SEMIBOLD)
        done = runs(text("paper.file.steps_done", n=paper.steps_done))
        room = _DECISION_AT - 2 * _INSET
        sheet.line(state, x + _INSET, y + 20.2, room, _STATE.fitting(state, room).size)
        sheet.line(done, x + _INSET, y + 38.0, room, TABLE.size)
        bars = bars_width(paper.number)
        room = width - _DECISION_AT - bars - _BARS_INSET - _INSET
        outcome = (
            runs(text(f"outcome.{paper.outcome}"), weight=Weight.SEMIBOLD)
            if paper.outcome
            else runs(text("paper.file.no_decision"))
        )
        legend = runs(text("paper.file.decision"))
        sheet.line(legend, x + _DECISION_AT, y + 16.6, room, TABLE.size)
        size = _DECISION.fitting(outcome, room).size
        sheet.line(outcome, x + _DECISION_AT, y + 34.6, room, size)
        draw_bars(sheet, paper.number, x + width - _BARS_INSET - bars, y + 11.2, _BARS_HEIGHT)


@dataclass(frozen=True, slots=True)
class Rail:
    """Steps 3 to 12 in a row: done ones filled, the current one ringed, each with its day."""

    steps: tuple[PaperStep, ...]
    catalogue: Catalogue

    def height(self, width: float) -> float:
        """Return the height of circles, names, states and days."""
        lines = max((len(name.lines(self._step(width))) for name in self._names()), default=1)
        return _RAIL + 12.0 + lines * _NAME.leading + 2 * _STATUS.leading + 2

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        each = self._step(width)
        line = y + _RAIL
        for place, step in enumerate(self.steps[1:], start=1):
            start = x + (place - 0.5) * each
            if step.status in {"done", "current"}:
                sheet.fill(start, line - _LINK / 2, each, _LINK)
            else:
                sheet.dashes(start, line, each, 0, (3, 2.4))
        names = self._names()
        top = line + 12.0
        lines = max((len(name.lines(each)) for name in names), default=1)
        for place, (step, name) in enumerate(zip(self.steps, names, strict=True)):
            self._draw_circle(sheet, step, x + (place + 0.5) * each, line)
            name.draw(sheet, x + place * each, top, each)
            below = top + lines * _NAME.leading
            status = runs(self.catalogue.text(_STATUSES[step.status]))
            Paragraph(status, _STATUS, "centre", most=1).draw(sheet, x + place * each, below, each)
            if step.day:
                day = runs(self.catalogue.text("paper.file.day", date=gregorian(step.day)))
                below += _STATUS.leading
                Paragraph(day, _STATUS, "centre").draw(sheet, x + place * each, below, each)

    def _step(self, width: float) -> float:
        return width / max(len(self.steps), 1)

    def _names(self) -> list[Paragraph]:
        return [
            Paragraph(
                runs(step_name(step.number, self.catalogue), weight=Weight.MEDIUM),
                _NAME,
                "centre",
                most=2,
            )
            for step in self.steps
        ]

    def _draw_circle(self, sheet: Sheet, step: PaperStep, x: float, y: float) -> None:
        if step.status == "current":
            sheet.circle(x, y, _RING, line=0.75)
            sheet.circle(x, y, _RADIUS - 0.8, line=_LINK)
        elif step.status == "done":
            sheet.circle(x, y, _RADIUS)
        else:
            sheet.circle(x, y, _RADIUS - 0.4, line=0.75)
        weight = Weight.REGULAR if step.status in {"missing", "not_applicable"} else Weight.SEMIBOLD
        number = runs(render_number(step.number, self.catalogue.digits), weight=weight)
        colour = "#FFFFFF" if step.status == "done" else BLACK
        sheet.line(number, x - 20, y + 0.35 * _DIGITS, 40, _DIGITS, align="centre", colour=colour)


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence behind a bold word, with a bar of the accent colour at its side."""

    label: str
    words: str

    def height(self, width: float) -> float:
        """Return the height of its lines."""
        return self._paragraph().height(width - _INDENT)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Draw it with its top at `y`."""
        sheet.fill(x, y, _REMARK_BAR, self.height(width), ACCENT)
        self._paragraph().draw(sheet, x + _INDENT, y, width - _INDENT)

    def _paragraph(self) -> Paragraph:
        return Paragraph(runs(Run(self.label, Weight.SEMIBOLD), f" {self.words}"), _REMARK, most=4)


_REMARK = Type(10, 15.8)
_REMARK_BAR = 3.2
_INDENT = 11.6
