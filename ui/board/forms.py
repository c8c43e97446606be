"""What is recorded from the board: a routine carried out, what was published, improvements."""

from collections.abc import Callable
from datetime import date

from kafel_desk.directory import centre_facts as f
from kafel_desk.directory.centre_work import AWARENESS, POLICIES
from kafel_desk.directory.commands import RecordWork
from kafel_desk.journal.fact import Fact
from kafel_desk.queries import Reader, Viewer
from kafel_desk.refusal import refuse
from ui.case.act_commands import split_phones as split_line
from ui.case.acts import ActField, Entry
from ui.follow_ups.record_panel import RecordForm, Values

Text = Callable[..., str]
ROUTINE, IMPROVEMENT = "routine", "improvement"
"""The acts of the board. The first is about a routine, known by its id; the second about itself."""

_ON = ActField("on", "board.on", Entry.DATE, is_required=True)
_WHAT_WAS_PUBLISHED = ActField("what", "board.published", Entry.LONG, is_required=True)
_WHERE = ActField("where", "board.where", Entry.LINE, is_required=True, hint="board.where_hint")
_DECISIONS = ActField("decisions", "board.decisions", Entry.LONG, is_required=True)
_WHAT_WAS_DONE = ActField("what", "board.col_what", Entry.LONG, is_required=True)
_IMPROVED = ActField("text", "board.improved", Entry.LONG, is_required=True)
_CASES = ActField("cases", "board.cases", Entry.LEFT_TO_RIGHT, hint="board.cases_hint")


def routine_form(routine: str, name: str, today: date, text: Text) -> RecordForm:
    """Return the form in which a routine is logged: each asks for what its fact holds."""
    fields: tuple[ActField, ...]
    fact: Callable[[Values], Fact]
    if routine == AWARENESS:
        fields, fact = (_WHAT_WAS_PUBLISHED, _WHERE, _ON), _awareness
    elif routine == POLICIES:
        fields, fact = (_DECISIONS, _ON), _policies
    else:
        fields, fact = (_WHAT_WAS_DONE, _ON), _routine_done(routine)
    return RecordForm(
        act=ROUTINE,
        subject=routine,
        title=name,
        verb=text("act.do_record"),
        fields=fields,
        command=lambda values: RecordWork(fact=fact(values)),
        about=text("board.log_about"),
        opens_with={"on": today.isoformat()},
    )


def improvement_form(reader: Reader, viewer: Viewer, today: date, text: Text) -> RecordForm:
    """Return the form of an improvement; its case numbers must be those of cases."""
    return RecordForm(
        act=IMPROVEMENT,
        subject=IMPROVEMENT,
        title=text("board.add_improvement"),
        verb=text("act.do_record"),
        fields=(_IMPROVED, _CASES, _ON),
        command=lambda values: RecordWork(fact=_improvement(values, reader, viewer)),
        about=text("board.improvement_about"),
        opens_with={"on": today.isoformat()},
    )


def _text(values: Values, name: str) -> str:
    return str(values.get(name) or "").strip()


def _day(values: Values) -> date:
    day = values.get("on")
    if not isinstance(day, date):
        raise refuse("on", "error.needed")
    return day


def _awareness(values: Values) -> Fact:
    return f.AwarenessDone(
        on=_day(values), what=_text(values, "what"), where=_text(values, "where")
    )


def _policies(values: Values) -> Fact:
    return f.PolicyReviewed(on=_day(values), decisions=_text(values, "decisions"))


def _routine_done(
    routine: str,
) -> Callable[[Values], Fact]:
    return lambda values: f.RoutineDone(
        routine=routine, on=_day(values), what=_text(values, "what")
    )


def _improvement(values: Values, reader: Reader, viewer: Viewer) -> f.ImprovementRecorded:
    numbers = []
    for typed in split_line(_text(values, "cases")):
        found = reader.find_number(viewer, typed)
        if not found:
            raise refuse("cases", "board.no_such_number", number=typed)
        if len(found) > 1:
            raise refuse("cases", "error.several_cases")
        numbers.append(found[0].number)
    return f.ImprovementRecorded(
        on=_day(values), text=_text(values, "text"), cases=tuple(dict.fromkeys(numbers))
    )
