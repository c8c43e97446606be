"""The acts on a case as the window offers them: icon, key, and the fields of their forms."""

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kafel_desk.case import facts as f
from kafel_desk.case.next_action import Act
from kafel_desk.desk import CaseFile
from kafel_desk.person.survey import HIGHEST, LOWEST
from kafel_desk.templates.template import Purpose

NOT_NOW = "case.not_now"
"""The notice about an act that is not to be done now."""


class Entry(enum.Enum):
    """How a field is filled in."""

    LINE = enum.auto()
    LONG = enum.auto()
    LEFT_TO_RIGHT = enum.auto()
    CHOICE = enum.auto()
    YES_NO = enum.auto()
    STAFF = enum.auto()
    OFFICER = enum.auto()
    DEPARTMENT = enum.auto()
    CATEGORY = enum.auto()
    CHANNEL = enum.auto()
    DATE = enum.auto()
    MOMENT = enum.auto()
    OPEN_ACTION = enum.auto()
    DONE_ACTION = enum.auto()
    LINKED_CASE = enum.auto()


Options = Callable[[CaseFile | None], Sequence[tuple[str, str]]]
"""Codes and the keys of their words; some depend on the case."""


@dataclass(frozen=True, slots=True)
class ActField:
    """One field of an act's form; ``name`` is that of the command's field."""

    name: str
    label: str
    entry: Entry
    options: Options | None = None
    opens_with: str = ""
    is_required: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ActForm:
    """How an act is offered: its words, icon and key, the button that does it, its fields.

    ``registers`` are the fields of the case whose values the form shows: they go into ``seen``.
    An act without fields is done at once. ``finds`` is the field in which another case is named by
    number. ``writes`` is the purpose of a message that does the same act in writing. Before
    one that ``reaches_person`` the safe-contact note is shown; ``warns`` says what an act brings.
    """

    act: Act
    title: str
    verb: str
    icon: str
    key: str = ""
    fields: tuple[ActField, ...] = ()
    registers: tuple[str, ...] = ()
    shows_draft: bool = False
    shows_demands: bool = False
    is_final: bool = False
    finds: str = ""
    writes: Purpose | None = None
    reaches_person: bool = False
    warns: str = ""


def _family(beginning: str, codes: Sequence[str]) -> Options:
    pairs = [(code, f"{beginning}{code}") for code in codes]
    return lambda _file: pairs


def _outcomes(file: CaseFile | None) -> Sequence[tuple[str, str]]:
    kind = file.case.kind if file else "complaint"
    return [(code, f"outcome.{code}") for code in f.OUTCOMES[kind]]


def _scores(_file: CaseFile | None) -> Sequence[tuple[str, str]]:
    """Every answer to a survey is voluntary, so that none is the first of the choices."""
    scores = [str(score) for score in range(LOWEST, HIGHEST + 1)]
    return [("", "opinion.none"), *((score, f"opinion.score_{score}") for score in scores)]


_REASON = ActField("reason", "act.reason", Entry.LINE)
_NEEDED_REASON = ActField("reason", "act.reason", Entry.LONG, is_required=True)
_NOTE = ActField("note", "act.remark", Entry.LONG)
_DUE = ActField("due", "act.due", Entry.DATE)

_FORMS: tuple[ActForm, ...] = (
    ActForm(
        "confirm", "act.confirm", "act.do_confirm", "check", writes="receipt", reaches_person=True,
        fields=(
            ActField("means", "act.means", Entry.CHOICE, _family("means.", f.CONFIRMATION_MEANS),
                     opens_with="call", is_required=True),
        ),
    ),
    ActForm(
        "transfer", "act.transfer", "act.do_transfer", "transfer", "T",
        fields=(
            ActField("department", "detail.department", Entry.DEPARTMENT, is_required=True),
            ActField("employee", "detail.employee", Entry.STAFF),
            _DUE, _REASON,
        ),
        registers=("department", "employee"),
    ),
    ActForm("take_up", "act.take_up", "act.take_up", "inbox"),
    ActForm(
        "answer", "act.answer", "act.do_record", "message",
        fields=(ActField("text", "act.department_answer", Entry.LONG, is_required=True),),
    ),
    ActForm(
        "assign", "act.assign", "act.do_assign", "assign", "A",
        fields=(
            ActField("officer", "detail.officer", Entry.OFFICER, is_required=True), _DUE, _REASON,
        ),
        registers=("officer",),
    ),
    ActForm(
        "finding", "act.finding", "act.do_record", "search",
        fields=(
            ActField("text", "act.finding_text", Entry.LONG, is_required=True),
            ActField("specific_problem", "act.specific_problem", Entry.YES_NO, opens_with="yes"),
        ),
    ),
    ActForm(
        "cause", "act.cause", "act.do_record", "question",
        fields=(
            ActField("cause", "act.cause_is", Entry.CHOICE, _family("cause.", f.CAUSES),
                     is_required=True),
            ActField("text", "act.cause_text", Entry.LONG),
        ),
    ),
    ActForm(
        "suggestion", "act.suggestion", "act.do_record", "bulb",
        fields=(
            ActField("advice", "act.advice", Entry.CHOICE, _family("advice.", f.ADVICES),
                     is_required=True),
            ActField("text", "act.advice_text", Entry.LONG, is_required=True),
        ),
    ),
    ActForm(
        "wait", "act.wait", "act.do_wait", "pausei", writes="missing_paper", reaches_person=True,
        fields=(
            ActField("waiting_for", "act.waiting_for", Entry.CHOICE,
                     _family("waiting_for.", f.WAITING_FOR), opens_with="beneficiary"),
            ActField("reason", "act.what_is_missing", Entry.LINE, is_required=True),
        ),
    ),
    ActForm("resume", "act.resume", "act.do_resume", "refresh", fields=(_NOTE,)),
    ActForm(
        "reply", "act.reply", "act.do_draft", "pencil",
        fields=(
            ActField("text", "act.reply_text", Entry.LONG, is_required=True),
            ActField("remedy", "act.remedy_given", Entry.LINE),
        ),
    ),
    ActForm("approve", "act.approve", "act.do_approve", "check", shows_draft=True, fields=()),
    ActForm(
        "return", "act.return", "act.do_return", "back", shows_draft=True,
        fields=(ActField("remark", "act.remark", Entry.LONG, is_required=True),),
    ),
    ActForm(
        "plan", "act.plan", "act.do_plan", "flag",
        fields=(
            ActField("text", "act.action_text", Entry.LONG, is_required=True),
            ActField("owner", "act.action_owner", Entry.STAFF, is_required=True), _DUE,
        ),
    ),
    ActForm(
        "done", "act.done", "act.do_record", "flag",
        fields=(ActField("action", "act.action", Entry.OPEN_ACTION), _NOTE),
    ),
    ActForm(
        "check", "act.check", "act.do_record", "check",
        fields=(
            ActField("action", "act.action", Entry.DONE_ACTION, is_required=True),
            ActField("effective", "act.effective", Entry.YES_NO, opens_with="yes"),
            _NOTE,
        ),
    ),
    ActForm(
        "tell", "act.tell", "act.do_record", "phone", writes="result", reaches_person=True,
        fields=(
            ActField("means", "act.means", Entry.CHOICE, _family("means.", f.CONTACT_MEANS),
                     opens_with="call", is_required=True),
            ActField("reception", "act.reception", Entry.CHOICE,
                     _family("reception.", f.RECEPTIONS), opens_with="unknown"),
            _NOTE,
        ),
    ),
    ActForm(
        "review", "act.review", "act.do_record", "follow", writes="follow_up", reaches_person=True,
        fields=(
            ActField("held", "act.held", Entry.YES_NO, opens_with="yes", hint="act.held_hint"),
            _NOTE,
        ),
    ),
    ActForm(
        "close", "act.close", "act.do_close", "check", shows_demands=True,
        fields=(
            ActField("outcome", "act.outcome", Entry.CHOICE, _outcomes, is_required=True), _NOTE,
        ),
    ),
    ActForm(
        "contact", "act.contact", "act.do_record", "keep", "L", reaches_person=True,
        fields=(
            ActField("means", "act.means", Entry.CHOICE, _family("means.", f.CONTACT_MEANS),
                     opens_with="call", is_required=True),
            ActField("direction", "act.direction", Entry.CHOICE,
                     _family("direction.", ("in", "out")), opens_with="in"),
            _NOTE,
        ),
    ),
    ActForm(
        "invite", "act.invite", "act.do_record", "opinion", writes="opinion", reaches_person=True,
        fields=(
            ActField("means", "act.means", Entry.CHOICE, _family("means.", f.INVITATION_MEANS),
                     opens_with="call", is_required=True),
        ),
    ),
    ActForm(
        "opinion", "act.opinion", "act.do_record", "opinion", reaches_person=True,
        fields=(
            ActField("result", "survey.question_result", Entry.CHOICE, _scores),
            ActField("process", "survey.question_process", Entry.CHOICE, _scores),
            ActField("words", "act.opinion_words", Entry.LONG),
        ),
    ),
    ActForm(
        "refer", "act.refer", "act.do_record", "building",
        fields=(
            ActField("body", "act.refer_to", Entry.LINE, is_required=True),
            ActField("disclosed", "act.disclosed", Entry.LONG, is_required=True,
                     hint="act.disclosed_hint"),
            _NOTE,
        ),
    ),
    ActForm(
        "told_of", "act.told_of", "act.do_record", "shield",
        fields=(
            ActField("whom", "safeguarding.told", Entry.LINE, is_required=True,
                     hint="safeguarding.told_hint"),
            ActField("told_at", "safeguarding.told_at", Entry.MOMENT,
                     hint="safeguarding.told_at_hint"),
        ),
    ),
    ActForm(
        "note", "act.note", "act.do_record", "note", "N",
        fields=(ActField("text", "act.note_text", Entry.LONG, is_required=True),),
    ),
    ActForm(
        "correct", "act.correct_details", "act.do_correct", "pencil",
        fields=(
            ActField("name", "detail.name", Entry.LINE),
            ActField("phones", "detail.phones", Entry.LEFT_TO_RIGHT, hint="act.phones_hint"),
            ActField("relation", "detail.relation", Entry.CHOICE,
                     _family("relation.", f.RELATIONS)),
            ActField("description", "detail.description", Entry.LONG),
            ActField("remedy", "detail.remedy", Entry.LONG),
            ActField("category", "detail.category", Entry.CATEGORY),
            ActField("kind", "detail.kind", Entry.CHOICE, _family("kind.", f.KINDS)),
            ActField("channel", "detail.channel", Entry.CHANNEL),
            ActField("complained_of", "detail.complained_of", Entry.LINE),
            ActField("complained_staff", "detail.complained_staff", Entry.STAFF),
            ActField("on_behalf", "detail.on_behalf", Entry.LINE),
            ActField("safe_contact", "detail.safe_contact", Entry.LINE),
            ActField("email", "detail.email", Entry.LEFT_TO_RIGHT),
            ActField("extension", "detail.extension", Entry.LEFT_TO_RIGHT),
            ActField("national_id", "detail.national_id", Entry.LEFT_TO_RIGHT),
        ),
    ),
    ActForm(
        "priority", "act.priority", "act.do_set", "flag",
        fields=(
            ActField("priority", "detail.priority", Entry.CHOICE,
                     _family("priority.", f.PRIORITIES), is_required=True),
            _REASON,
        ),
        registers=("priority",),
    ),
    ActForm(
        "confidentiality", "act.confidentiality", "act.do_set", "lock",
        fields=(
            ActField("confidentiality", "detail.confidentiality", Entry.CHOICE,
                     _family("confidentiality.", ("normal", "confidential")), is_required=True),
            _REASON,
        ),
        registers=("confidentiality",),
    ),
    ActForm(
        "safeguard", "act.safeguard", "act.do_safeguard", "shield", fields=(_REASON,),
        registers=("confidentiality",), is_final=True, warns="act.safeguard_warning",
    ),
    ActForm(
        "link", "act.link", "act.do_link", "link", finds="of",
        fields=(ActField("of", "act.other_number", Entry.LEFT_TO_RIGHT, is_required=True),),
    ),
    ActForm(
        "relate", "act.relate", "act.do_link", "link", finds="to",
        fields=(ActField("to", "act.other_number", Entry.LEFT_TO_RIGHT, is_required=True),),
    ),
    ActForm(
        "unlink", "act.unlink", "act.do_unlink", "link",
        fields=(ActField("of", "act.linked_case", Entry.LINKED_CASE, is_required=True),),
    ),
    ActForm("reopen", "act.reopen", "act.do_reopen", "restore", fields=(_NEEDED_REASON,)),
    ActForm(
        "void", "act.void", "act.do_void", "x", fields=(_NEEDED_REASON,), is_final=True,
    ),
)  # fmt: skip

ACT_FORMS: dict[Act, ActForm] = {form.act: form for form in _FORMS}
FOR_SEVERAL: tuple[Act, ...] = ("assign", "transfer", "priority")
"""What may be done to several cases at once."""
