"""The centre's own words and work as tables: templates, approved answers, routines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from kafel_desk.directory.centre_facts import AnswerChanged, RoutineChanged, TemplateChanged
from kafel_desk.directory.state import Directory
from kafel_desk.language.message import Message
from kafel_desk.routines.answers import is_stale
from kafel_desk.routines.routine import Every, every_words, shipped_routines
from kafel_desk.templates.template import Means, Purpose, Template
from ui.settings.register import (
    Cell,
    Column,
    EditAs,
    EditField,
    Lookup,
    Register,
    RegisterEntry,
    Review,
    in_use_cell,
    name_cell,
)
from ui.settings.template_check import TemplateCheck
from ui.widgets.popup import Choice

PURPOSE_WORDS: Mapping[Purpose, str] = {
    "receipt": "purpose.receipt",
    "result": "purpose.result",
    "opinion": "purpose.opinion",
    "missing_paper": "purpose.missing_paper",
    "follow_up": "purpose.follow_up",
}
MEANS_WORDS: Mapping[Means, str] = {
    "whatsapp": "templates.by_whatsapp",
    "sms": "templates.by_sms",
    "letter": "templates.by_letter",
}


# Templates


def _purpose(entry: RegisterEntry, lookup: Lookup) -> Cell:
    return Cell(lookup.text(PURPOSE_WORDS[cast("Template", entry).purpose]))


def _means(entry: RegisterEntry, lookup: Lookup) -> Cell:
    means = cast("Template", entry).means
    return Cell(lookup.text("list.comma").join(lookup.text(MEANS_WORDS[each]) for each in means))


def _purposes(lookup: Lookup, _entry: str) -> Sequence[Choice]:
    return [Choice(purpose, lookup.text(key)) for purpose, key in PURPOSE_WORDS.items()]


TEMPLATES = Register(
    name="templates",
    title="set.templates",
    icon="template",
    count="count.templates",
    add="templates.add",
    new="templates.add",
    prefix="template",
    columns=(
        Column("templates.name", 0, name_cell),
        Column("templates.purpose", 152, _purpose),
        Column("templates.means", 152, _means),
        Column("set.in_use", 88, in_use_cell),
    ),
    fields=(
        EditField("name", "templates.name"),
        EditField(
            "purpose", "templates.purpose", EditAs.CHOICE, choices=_purposes, opens_with="receipt"
        ),
        EditField(
            "means", "templates.means", EditAs.TICKS, words=MEANS_WORDS, opens_with="whatsapp"
        ),
        EditField("text", "templates.text", EditAs.LONG, companion=TemplateCheck),
    ),
    entries=lambda directory: sorted(
        directory.work.templates.values(),
        key=lambda template: (not template.is_active, template.order, template.name),
    ),
    change=lambda entry, values: TemplateChanged(entry=entry, **values),
    hint="templates.order",
    editor_width=456,
)


# Services and approved answers


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """An answer as a row of the table: its title is its name."""

    id: str
    name: str
    text: str
    keywords: str
    reviewed_on: date
    reviewed_by: str
    is_active: bool


def _answers(directory: Directory) -> Sequence[AnswerEntry]:
    entries = [
        AnswerEntry(
            each.id, each.title, each.text, each.keywords, each.reviewed_on, each.reviewed_by,
            each.is_active,
        )
        for each in directory.work.answers.values()
    ]  # fmt: skip
    return sorted(entries, key=lambda entry: (not entry.is_active, entry.name))


def _answer_fact(entry: str, values: Mapping[str, Any]) -> AnswerChanged:
    given = dict(values)
    if "name" in given:
        given["title"] = given.pop("name")
    return AnswerChanged(entry=entry, **given)


def _is_stale(entry: RegisterEntry, today: date) -> bool:
    return is_stale(cast("Any", entry), today)


def _reviewed(entry: RegisterEntry, lookup: Lookup) -> Cell:
    look = "missing" if _is_stale(entry, lookup.today) else ""
    return Cell(lookup.day(cast("AnswerEntry", entry).reviewed_on), look)


def _review_words(entry: RegisterEntry, lookup: Lookup) -> str:
    answer = cast("AnswerEntry", entry)
    name = lookup.directory.staff_name(answer.reviewed_by)
    return lookup.text("answers.reviewed", date=lookup.day(answer.reviewed_on), name=name)


ANSWERS = Register(
    name="answers",
    title="set.answers",
    icon="book",
    count="count.answers",
    add="answers.add",
    new="answers.add",
    prefix="answer",
    columns=(
        Column("answers.title", 0, name_cell),
        Column("answers.reviewed_on", 152, _reviewed),
        Column("set.in_use", 88, in_use_cell),
    ),
    fields=(
        EditField("name", "answers.title"),
        EditField("text", "answers.text", EditAs.LONG, "answers.text_hint"),
        EditField("keywords", "answers.keywords", hint="answers.keywords_hint"),
    ),
    entries=_answers,
    change=_answer_fact,
    called={"title": "name"},
    is_ordered=False,
    review=Review(
        words=_review_words,
        is_due=_is_stale,
        given=lambda today, staff: {"reviewed_on": today, "reviewed_by": staff},
    ),
    editor_width=456,
    empty_title="answers.empty_title",
    empty="answers.empty",
)


# Routines

_SHIPPED = frozenset(routine.id for routine in shipped_routines(date.min))


@dataclass(frozen=True, slots=True)
class RoutineEntry:
    """A routine as a row of the table. ``said`` is its name where nobody gave it one."""

    id: str
    name: str
    said: Message
    step: int | None
    every: Every
    is_active: bool


def _routines(directory: Directory) -> Sequence[RoutineEntry]:
    entries = [
        RoutineEntry(
            each.id, str(each.name.params.get("name", "")), each.name, each.step, each.every,
            each.is_active,
        )
        for each in directory.work.routines.values()
    ]  # fmt: skip
    return sorted(entries, key=lambda entry: (not entry.is_active, entry.step or 99, entry.id))


def _routine_name(entry: RegisterEntry, lookup: Lookup) -> Cell:
    routine = cast("RoutineEntry", entry)
    words = lookup.text(routine.said.key, **routine.said.params)
    return Cell(words, "bold" if entry.is_active else "faint")


def _routine_step(entry: RegisterEntry, lookup: Lookup) -> Cell:
    step = cast("RoutineEntry", entry).step
    return Cell(lookup.text("routines.of_step", step=step) if step else "")


def _routine_every(entry: RegisterEntry, lookup: Lookup) -> Cell:
    words = every_words(cast("RoutineEntry", entry).every)
    return Cell(lookup.text(words.key, **words.params))


def _is_own_routine(entry: RegisterEntry | None) -> bool:
    """A routine that is shipped has a name where nobody gives it another."""
    return entry is None or entry.id not in _SHIPPED


ROUTINES = Register(
    name="routines",
    title="set.routines",
    icon="repeat",
    count="count.routines",
    add="routines.add",
    new="routines.add",
    prefix="routine",
    columns=(
        Column("routine.name", 0, _routine_name),
        Column("routine.step", 88, _routine_step),
        Column("routines.every", 144, _routine_every),
        Column("set.in_use", 88, in_use_cell),
    ),
    fields=(
        EditField("name", "routine.name", hint="routines.name_hint", is_needed=_is_own_routine),
        EditField("every", "routines.every", EditAs.PERIOD),
    ),
    entries=_routines,
    change=lambda entry, values: RoutineChanged(entry=entry, **values),
    is_ordered=False,
    begins_with=lambda today: {"since": today},
)
