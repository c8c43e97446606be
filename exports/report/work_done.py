"""Sections 11 and 12 of a periodic report: what was made better, and the centre's recurring steps."""

from collections.abc import Iterator, Sequence

from exports.dates import gregorian_alone
from exports.paper.flow import Part
from exports.paper.runs import typed
from exports.paper.tables import Column
from exports.report.changes import LOOSE
from exports.report.rows import INSET, Cells, cell, head_row
from exports.report.words import NOTHING, FigureWords
from exports.whole_case.words import hidden
from kafel_desk.directory.state import Directory
from kafel_desk.figures.periodic import Improvement, RoutineLine
from kafel_desk.language.direction import isolate

_IMPROVEMENTS = (Column(INSET, 190), Column(196.0, 84), Column(284.0, 54), Column(366.0, 142))
_ROUTINES = (Column(INSET, 138), Column(145.0, 58), Column(207.0, 300))
_MOST_ROUTINES = 12


def improvements(made: Sequence[Improvement], words: FigureWords) -> Iterator[Part]:
    """Yield what was made better, with complaints of its kind before and after."""
    text = words.catalogue.text
    titles = (
        text("paper.act.action"),
        text("paper.act.case"),
        text("paper.per.improved_on"),
        text("paper.per.improved"),
    )
    head = head_row(titles, _IMPROVEMENTS)
    yield Part(head, keeps_next=True)
    for each in made:
        yield Part(_improvement(each, words), again=head)


def _improvement(made: Improvement, words: FigureWords) -> Cells:
    numbers = " ".join(isolate(number) for number in made.cases)
    return Cells(
        (
            cell(hidden(made.text)),
            cell(numbers or NOTHING),
            cell(gregorian_alone(made.on, words.catalogue)),
            cell(_before_and_after(made, words)),
        ),
        _IMPROVEMENTS,
        LOOSE,
        most=3,
    )


def _before_and_after(made: Improvement, words: FigureWords) -> str:
    if made.before is None:
        return NOTHING
    if made.after is None:
        return words.catalogue.text("paper.per.not_over", before=made.before)
    return words.catalogue.text("paper.fig.then", a=made.before, b=made.after)


def routines(
    lines: Sequence[RoutineLine], directory: Directory, words: FigureWords
) -> Iterator[Part]:
    """Yield the steps that the centre does again and again, and when each was done last."""
    text = words.catalogue.text
    titles = (text("paper.per.step"), text("paper.per.last_done"), text("paper.per.what"))
    head = head_row(titles, _ROUTINES)
    yield Part(head, keeps_next=True)
    for line in lines[:_MOST_ROUTINES]:
        yield Part(_routine(line, directory, words), again=head)


def _routine(line: RoutineLine, directory: Directory, words: FigureWords) -> Cells:
    text = words.catalogue.text
    found = directory.work.routines.get(line.routine)
    name = typed(words.catalogue.message(found.name) if found else line.routine)
    if line.step is not None:
        name = text("paper.per.step_n", n=line.step, name=name)
    last = gregorian_alone(line.last, words.catalogue) if line.last else text("paper.per.never")
    what = hidden(line.what)
    if line.where:
        what = text("routine.done_where", what=what, where=hidden(line.where))
    return Cells((cell(name), cell(last), cell(what)), _ROUTINES, LOOSE, most=2)
