"""What is recorded from the follow-ups: did it hold, done, its effect, a contact."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from kafel_desk.case import commands as c
from kafel_desk.case import facts as f
from kafel_desk.case.enquiry_commands import CheckAction
from kafel_desk.case.next_action import Act
from kafel_desk.case.state import Case
from kafel_desk.rights.access import Access
from kafel_desk.rights.offered import may_act
from ui.case.acts import ActField, Entry
from ui.follow_ups.lists import Line, ListCode
from ui.follow_ups.record_panel import RecordForm, Values

Text = Callable[..., str]
Answer = Literal["held", "failed", "done", "effective", "ineffective", "contact"]

_NOTE = ActField("note", "act.remark", Entry.LONG)
_MEANS = ActField(
    "means",
    "act.means",
    Entry.CHOICE,
    lambda _file: [(code, f"means.{code}") for code in f.CONTACT_MEANS],
    opens_with="call",
    is_required=True,
)
_DIRECTION = ActField(
    "direction",
    "act.direction",
    Entry.CHOICE,
    lambda _file: [(code, f"direction.{code}") for code in ("out", "in")],
    opens_with="out",
)
_REASON = ActField("note", "follow.why_not", Entry.LONG, is_required=True, hint="follow.reopens")
_WHAT_IS_LEFT = ActField("note", "follow.what_is_left", Entry.LONG, is_required=True)


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """One thing that may be answered: the act, its key, its words, its fields, and the command."""

    answer: Answer
    act: Act
    key: str
    words: str
    title: str
    icon: str
    fields: tuple[ActField, ...]
    command: Callable[[Line, Values], c.CaseCommand]
    is_first: bool = False


def _note(values: Values) -> str | None:
    return str(values.get("note") or "").strip() or None


def _contact(line: Line, values: Values) -> c.CaseCommand:
    means: Any = values["means"]
    return c.LogContact(
        case=line.case or b"",
        means=means,
        direction=str(values["direction"]),
        note=_note(values),
    )


_HELD = AnswerForm(
    "held", "review", "Y", "follow.held", "follow.held_title", "check", (_NOTE,),
    lambda line, values: c.ReviewEffectiveness(
        case=line.case or b"", held=True, note=_note(values)
    ),
    is_first=True,
)  # fmt: skip
_FAILED = AnswerForm(
    "failed", "review", "N", "follow.failed", "follow.failed_title", "restore", (_REASON,),
    lambda line, values: c.ReviewEffectiveness(
        case=line.case or b"", held=False, note=_note(values)
    ),
)  # fmt: skip
_DONE = AnswerForm(
    "done", "done", "D", "follow.done", "follow.done_title", "check", (_NOTE,),
    lambda line, values: c.CompleteAction(
        case=line.case or b"", action=line.action, note=_note(values)
    ),
    is_first=True,
)  # fmt: skip
_EFFECTIVE = AnswerForm(
    "effective", "check", "Y", "follow.effective", "follow.effective_title", "check", (_NOTE,),
    lambda line, values: CheckAction(
        case=line.case or b"", action=line.action, effective=True, note=_note(values)
    ),
    is_first=True,
)  # fmt: skip
_INEFFECTIVE = AnswerForm(
    "ineffective", "check", "N", "follow.ineffective", "follow.ineffective_title", "x", (_WHAT_IS_LEFT,),
    lambda line, values: CheckAction(
        case=line.case or b"", action=line.action, effective=False, note=_note(values)
    ),
)  # fmt: skip
_CONTACT = AnswerForm(
    "contact",
    "contact",
    "L",
    "act.contact",
    "act.contact",
    "keep",
    (_MEANS, _DIRECTION, _NOTE),
    _contact,
)

ANSWERS: dict[ListCode, tuple[AnswerForm, ...]] = {
    "calls": (_HELD, _FAILED, _CONTACT),
    "to_do": (_DONE,),
    "to_check": (_EFFECTIVE, _INEFFECTIVE),
    "silent": (_CONTACT,),
    "notices": (),
    "holdings": (),
}
"""What may be answered in each list, by a key or a button."""


def answers_of(code: ListCode, access: Access, case: Case) -> tuple[AnswerForm, ...]:
    """Return what somebody may answer in a list about one case."""
    return tuple(answer for answer in ANSWERS[code] if may_act(access, answer.act, case))


def subject_of(line: Line) -> tuple[object, ...]:
    """Return what the forms of a row are about: its case, and the action where one is asked for."""
    return line.case, line.action


def record_form(answer: AnswerForm, line: Line, text: Text, about: str, safe: str) -> RecordForm:
    """Return the form of an answer about one row; ``safe`` is the note on safe contact."""
    return RecordForm(
        act=answer.answer,
        subject=subject_of(line),
        title=text(answer.title),
        verb=text("act.do_record"),
        fields=answer.fields,
        command=lambda values: answer.command(line, values),
        about=about,
        caution=(text("case.safe_contact_title"), safe) if safe else None,
    )
