"""From the form of an act to the command that it asks for; pure."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from kafel_desk.case import commands as c
from kafel_desk.case import enquiry_commands as e
from kafel_desk.case.next_action import Act
from kafel_desk.case.state import Case
from kafel_desk.desk import CaseFile
from kafel_desk.directory.state import Directory
from kafel_desk.journal.register import Registers, seen_ids
from kafel_desk.person.identity import masked_national_id
from kafel_desk.person.phones import display_phone
from kafel_desk.time.working_time import working_time

Values = Mapping[str, object]
"""What a form holds: text and codes as text, a day as a date, a moment as an aware time."""

_PERSON_FIELDS = ("name", "phones", "extension", "email", "national_id")
_PHONE_MARKS = str.maketrans({"،": ",", ";": ",", "؛": ",", "\n": ","})


def values_of(file: CaseFile) -> dict[str, str]:
    """Return what the form of a correction shows when it is opened."""
    case, person = file.case, file.person
    shown = {
        "kind": case.kind,
        "channel": case.channel,
        "relation": case.relation,
        "category": case.category,
        "complained_staff": case.complained_staff,
        "description": case.description,
        "remedy": case.remedy_asked,
        "on_behalf": case.on_behalf,
        "complained_of": case.complained_of,
        "safe_contact": case.safe_contact,
        "name": person.name if person else None,
        "phones": ", ".join(map(display_phone, person.phones)) if person else None,
        "extension": person.extension if person else None,
        "email": person.email if person else None,
        # Hidden as everywhere; a form that leaves it as it stands changes nothing.
        "national_id": masked_national_id(person.national_id or "") if person else None,
        "department": case.department,
        "employee": case.employee,
        "officer": case.officer,
        "priority": case.priority,
        "confidentiality": case.confidentiality,
    }
    return {name: value or "" for name, value in shown.items()}


def make_command(
    act: Act, values: Values, file: CaseFile | None, directory: Directory, case: bytes = b""
) -> c.CaseCommand:
    """Return the command of a form; without a ``file`` it is for several cases, or for ``case``.

    The command names what the form showed when it was opened: ``file`` is that, not what the
    case has become since.
    """
    return _Maker(values, file, directory, case).make(act)


def keep_value(file: CaseFile, field: str, value: Any) -> c.CaseCommand:
    """Return the command that keeps one of two values of a field: it has seen both."""
    case = file.case
    registers = file.person.registers if field in _PERSON_FIELDS and file.person else case.registers
    seen = seen_ids(registers, (field,))
    match field:
        case "department":
            return c.TransferCase(case=case.id, department=value, employee=case.employee, seen=seen)
        case "employee":
            department = case.department or ""
            return c.TransferCase(case=case.id, department=department, employee=value, seen=seen)
        case "officer":
            return c.AssignOfficer(case=case.id, officer=value, seen=seen)
        case "priority":
            return c.SetPriority(case=case.id, priority=value, seen=seen)
        case "confidentiality":
            return c.SetConfidentiality(case=case.id, confidentiality=value, seen=seen)
        case _:
            return c.CorrectDetails(case=case.id, seen=seen, **{field: value})


class _Maker:
    def __init__(
        self, values: Values, file: CaseFile | None, directory: Directory, case: bytes
    ) -> None:
        self._values = values
        self._file = file
        self._directory = directory
        self._case = file.case.id if file else case

    def make(self, act: Act) -> c.CaseCommand:
        if act == "correct":
            return self._correction()
        made = _MAKERS[act]
        return made(self)

    def text(self, name: str) -> str:
        return str(self._values.get(name) or "").strip()

    def optional(self, name: str) -> str | None:
        return self.text(name) or None

    def is_yes(self, name: str) -> bool:
        return self.text(name) == "yes"

    def score(self, name: str) -> int | None:
        return int(typed) if (typed := self.text(name)) else None

    def due(self) -> datetime | None:
        """Return the closing time of the working day that was typed."""
        day = self._values.get("due")
        if not isinstance(day, date):
            return None
        working = working_time(self._directory.calendars)
        zone = working.local(datetime.combine(day, time(), UTC)).tzinfo
        return working.end_of_working_day(datetime.combine(day, time(), zone))

    def moment(self, name: str) -> datetime | None:
        at = self._values.get(name)
        return at if isinstance(at, datetime) else None

    def seen(self, *fields: str) -> c.Seen:
        return seen_ids(self._file.case.registers, fields) if self._file else {}

    @property
    def case(self) -> bytes:
        return self._case

    @property
    def shown(self) -> Case | None:
        return self._file.case if self._file else None

    def event(self, name: str) -> bytes | None:
        typed = self.text(name)
        return bytes.fromhex(typed) if typed else None

    def _correction(self) -> c.CorrectDetails:
        if self._file is None:
            raise TypeError("a correction is for one case")
        changed = changed_values(self._values, self._file)
        fields: dict[str, Any] = {name: value or None for name, value in changed.items()}
        for name in ("description", "kind", "channel"):
            if name in changed:
                fields[name] = changed[name]
        if "phones" in changed:
            fields["phones"] = split_phones(changed["phones"])
        return c.CorrectDetails(
            case=self._case, seen=_seen_of_correction(self._file, fields), **fields
        )


def split_phones(typed: str) -> tuple[str, ...]:
    """Return the numbers that were typed into one line, with commas between."""
    return tuple(part.strip() for part in typed.translate(_PHONE_MARKS).split(",") if part.strip())


def _seen_of_correction(
    file: CaseFile, fields: Mapping[str, object]
) -> dict[str, tuple[bytes, ...]]:
    person: Registers = file.person.registers if file.person else {}
    of_person = [name for name in fields if name in _PERSON_FIELDS]
    of_case = [name for name in fields if name not in _PERSON_FIELDS]
    return {**seen_ids(file.case.registers, of_case), **seen_ids(person, of_person)}


def changed_values(values: Values, file: CaseFile) -> dict[str, str]:
    """Return what of the form of a correction is not as the form showed it when opened."""
    before = values_of(file)
    typed = {name: str(value or "").strip() for name, value in values.items()}
    return {name: value for name, value in typed.items() if value != before.get(name, "").strip()}


_MAKERS: dict[Act, Callable[[_Maker], c.CaseCommand]] = {
    "confirm": lambda m: c.ConfirmReceipt(case=m.case, means=m.text("means")),  # type: ignore[arg-type]
    "transfer": lambda m: c.TransferCase(
        case=m.case, department=m.text("department"), employee=m.optional("employee"),
        due=m.due(), reason=m.optional("reason"), seen=m.seen("department", "employee"),
    ),
    "take_up": lambda m: c.TakeUpCase(case=m.case),
    "answer": lambda m: c.AnswerForDepartment(case=m.case, text=m.text("text")),
    "assign": lambda m: c.AssignOfficer(
        case=m.case, officer=m.text("officer"), due=m.due(), reason=m.optional("reason"),
        seen=m.seen("officer"),
    ),
    "finding": lambda m: c.RecordFinding(
        case=m.case, text=m.text("text"), specific_problem=m.is_yes("specific_problem")
    ),
    "cause": lambda m: e.RecordCause(
        case=m.case, cause=m.text("cause"), text=m.optional("text")  # type: ignore[arg-type]
    ),
    "suggestion": lambda m: e.ReviewSuggestion(
        case=m.case, advice=m.text("advice"), text=m.text("text")  # type: ignore[arg-type]
    ),
    "wait": lambda m: c.StartWaiting(
        case=m.case, waiting_for=m.text("waiting_for"), reason=m.text("reason")  # type: ignore[arg-type]
    ),
    "resume": lambda m: c.EndWaiting(case=m.case, note=m.optional("note")),
    "reply": lambda m: c.DraftReply(
        case=m.case, text=m.text("text"), remedy=m.optional("remedy")
    ),
    "approve": lambda m: c.ApproveReply(
        case=m.case, draft=_draft(m), shown=m.shown.shown_ids if m.shown else ()
    ),
    "return": lambda m: c.ReturnReply(case=m.case, remark=m.text("remark"), draft=_draft(m)),
    "plan": lambda m: c.PlanAction(
        case=m.case, text=m.text("text"), owner=m.text("owner"), due=m.due()
    ),
    "done": lambda m: c.CompleteAction(
        case=m.case, action=m.event("action"), note=m.optional("note")
    ),
    "check": lambda m: e.CheckAction(
        case=m.case, action=m.event("action"), effective=m.is_yes("effective"),
        note=m.optional("note"),
    ),
    "tell": lambda m: c.TellResult(
        case=m.case, means=m.text("means"), reception=m.text("reception") or "unknown",  # type: ignore[arg-type]
        note=m.optional("note"),
    ),
    "review": lambda m: c.ReviewEffectiveness(
        case=m.case, held=m.is_yes("held"), note=m.optional("note")
    ),
    "close": lambda m: c.CloseCase(
        case=m.case, outcome=m.text("outcome"), note=m.optional("note"),  # type: ignore[arg-type]
        shown=m.shown.shown_ids if m.shown else (),
    ),
    "contact": lambda m: c.LogContact(
        case=m.case, means=m.text("means"), direction=m.text("direction"),  # type: ignore[arg-type]
        note=m.optional("note"),
    ),
    "invite": lambda m: e.InviteOpinion(case=m.case, means=m.text("means")),  # type: ignore[arg-type]
    "opinion": lambda m: e.RecordOpinion(
        case=m.case, result=m.score("result"), process=m.score("process"),
        words=m.optional("words"),
    ),
    "refer": lambda m: e.ReferOut(
        case=m.case, body=m.text("body"), disclosed=m.text("disclosed"), note=m.optional("note")
    ),
    "told_of": lambda m: e.TellOfSafeguarding(
        case=m.case, whom=m.text("whom"), told_at=m.moment("told_at")
    ),
    "note": lambda m: c.AddNote(case=m.case, text=m.text("text")),
    "priority": lambda m: c.SetPriority(
        case=m.case, priority=m.text("priority"), reason=m.optional("reason"),  # type: ignore[arg-type]
        seen=m.seen("priority"),
    ),
    "confidentiality": lambda m: c.SetConfidentiality(
        case=m.case, confidentiality=m.text("confidentiality"), reason=m.optional("reason"),  # type: ignore[arg-type]
        seen=m.seen("confidentiality"),
    ),
    "safeguard": lambda m: c.SetConfidentiality(
        case=m.case, confidentiality="safeguarding", reason=m.optional("reason"),
        seen=m.seen("confidentiality"),
    ),
    "link": lambda m: c.LinkDuplicate(case=m.case, of=m.event("of") or b""),
    "relate": lambda m: e.LinkCase(case=m.case, to=m.event("to") or b""),
    "unlink": lambda m: c.UnlinkDuplicate(case=m.case, of=m.event("of") or b""),
    "reopen": lambda m: c.ReopenCase(case=m.case, reason=m.text("reason")),
    "void": lambda m: c.VoidCase(case=m.case, reason=m.text("reason")),
}  # fmt: skip


def _draft(maker: _Maker) -> bytes | None:
    shown = maker.shown
    return shown.drafted.id if shown and shown.drafted else None
