"""The writing verbs: lines become commands, and each is answered once it is durable.

Lines that wait together share one commit (group commit). A line that a rule refuses recorded
nothing, so it does not disturb those that it shares the commit with.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from kafel_desk.carrying_out import carry_out
from kafel_desk.case.commands import CaseCommand, Command, RecordCase
from kafel_desk.case.decide import decide_case
from kafel_desk.case.due import due_of
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.case.evidence import check_before_storing, held_content
from kafel_desk.case.evolve import fold
from kafel_desk.case.intake import decide_intake
from kafel_desk.case.number import CaseNumber, Counter, NumberError, parse_number
from kafel_desk.case.rules import Context
from kafel_desk.case.state import Case
from kafel_desk.case.states import state_of
from kafel_desk.console.acts import ACTS, RECORD, SHAPES
from kafel_desk.console.answers import Answer, Mouth, due_after_intake, local_iso
from kafel_desk.console.directory_names import Names, default_actor, names_of
from kafel_desk.console.environment import message_of
from kafel_desk.console.lines import Line, read_object
from kafel_desk.console.shapes import Lookup, read_fields
from kafel_desk.desk import Desk, Done
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.entries import Staff
from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory
from kafel_desk.language.cleaning import clean_line
from kafel_desk.language.message import Message, message
from kafel_desk.ports import Transaction
from kafel_desk.queries import Viewer
from kafel_desk.refusal import FieldError, Refused, refuse
from kafel_desk.rights.access import access_of

Given = dict[str, Any]


class Count(msgspec.Struct):
    """How many lines were carried out, and how many were refused."""

    done: int = 0
    refused: int = 0


class Writer:
    """Carries out lines of one kind on one desk, for whoever each line names."""

    def __init__(
        self,
        desk: Desk,
        mouth: Mouth,
        acting: str | None,
        logged_in: str | None = None,
        *,
        records: bool,
    ) -> None:
        self._desk = desk
        self._mouth = mouth
        self._acting = acting
        self._logged_in = logged_in
        self._carry: Callable[[Transaction, Given], Answer] = self._record if records else self._do
        self._names: Names | None = None
        self._to_say: list[Message] = []
        self.count = Count()

    def write(
        self, batches: Iterable[tuple[Line, ...]], failures: tuple[type[Exception], ...]
    ) -> None:
        """Carry out all lines; an error of the environment is told for its lines, and raised on."""
        for batch in batches:
            try:
                with self._desk.store.write() as transaction:
                    answers = [self._answer(transaction, line) for line in batch]
            except failures as error:
                self._tell_lost(batch, error)
                raise
            self._mouth.answer(*answers)
            for words in self._to_say:
                self._mouth.say(words)
            self._to_say = []

    def _tell_lost(self, batch: tuple[Line, ...], error: Exception) -> None:
        said = message_of(error) or message("console.not_saved")
        refused = Refused(FieldError("", said))
        self._mouth.answer(*(self._mouth.refusal(line.number, refused) for line in batch))

    def _answer(self, transaction: Transaction, line: Line) -> Answer:
        try:
            answer = self._carry(transaction, read_object(line))
        except Refused as refused:
            self.count.refused += 1
            return self._mouth.refusal(line.number, refused)
        self.count.done += 1
        return {"line": line.number, **answer}

    # ── What a line becomes ─────────────────────────────────────────────────────────────────────
    def _record(self, transaction: Transaction, given: Given) -> Answer:
        actor = given.pop("by", None)
        names = self._names_of(transaction.directory())

        def command(names: Names, _actor: str) -> Command:
            return RecordCase(**read_fields(given, RECORD, self._lookup(names)))

        done = self._act(transaction, actor, names, command)
        due = due_after_intake(done.facts, transaction.directory())
        return {"number": done.number, "due": due}

    def _do(self, transaction: Transaction, given: Given) -> Answer:
        actor = given.pop("by", None)
        word = given.pop("do", None)
        kind = ACTS.get(word) if isinstance(word, str) else None
        if word is None or kind is None:
            key = "error.needed" if word is None else "console.error.unknown_act"
            raise refuse("do", key, allowed=", ".join(ACTS))
        names = self._names_of(transaction.directory())

        def command(names: Names, actor: str) -> Command:
            values = read_fields(given, SHAPES[str(word)], self._lookup(names))
            if kind is AddEvidence:
                return self._evidence(transaction, names.directory, actor, values)
            return kind(**values)

        done = self._act(transaction, actor, names, command)
        case = fold(transaction.case_facts(done.case or b""))
        return {"number": done.number, **(_standing(case, transaction.directory()) if case else {})}

    def _evidence(
        self, transaction: Transaction, directory: Directory, actor: str, values: Given
    ) -> Command:
        """Store the file that a line names, unless it may not be added."""
        path = Path(values.pop("path"))
        case = fold(transaction.case_facts(values["case"]))
        if case is None:
            raise refuse("case", "error.no_such_case")
        context = Context(actor=actor, now=self._now(), directory=directory)
        access = access_of(directory, actor, transaction.desk_code())
        wanted = {name: values[name] for name in ("source", "note") if name in values}
        check_before_storing(case, context, access, **wanted)
        limits = directory.work.evidence_limits
        try:
            file = self._desk.evidence.add_file(path, limits, held=held_content(case))
        except Refused as refused:
            raise Refused(*(FieldError("path", one.message) for one in refused.errors)) from None
        return AddEvidence(file=file, **values)

    def _lookup(self, names: Names) -> Lookup:
        return Lookup(
            staff=names.find_staff,
            department=names.find_department,
            category=names.find_category,
            channel=names.find_channel,
            case=self._case,
        )

    def _case(self, field: str, text: str) -> bytes:
        viewer = self._desk.viewer(self._acting or "")
        return find_case(self._desk, viewer.staff, field, text)

    # ── Who acts ────────────────────────────────────────────────────────────────────────────────
    def _act(
        self,
        transaction: Transaction,
        named: object,
        names: Names,
        command: Callable[[Names, str], Command],
    ) -> Done:
        actor = self._actor(named, names)
        if isinstance(actor, str):
            return self._carry_out(transaction, command(names, actor), actor)
        joined = self._with(names.directory, actor)
        asked = command(joined, actor.id)
        self._rehearse(transaction, asked, actor.id, joined.directory)
        self._join(transaction, actor)
        return self._carry_out(transaction, asked, actor.id)

    def _actor(self, named: object, names: Names) -> str | Staff:
        """Return who acts: an id, or somebody whom the staff list does not know yet."""
        text = self._acting if named is None else named
        if text is None:
            text = default_actor(names.directory)
        if not isinstance(text, str):
            raise refuse("by", "error.needed" if text is None else "console.error.text")
        found = names.find_staff(text)
        if self._logged_in is not None and found != self._logged_in:
            raise refuse("by", "users.only_yourself")
        if found in names.directory.staff:
            return found
        name = clean_line(text)
        if not name:
            raise refuse("by", "error.needed")
        found = names.find_staff(name)
        if found in names.directory.staff:
            return found
        return Staff(id=self._desk.randomness.bytes(8).hex(), name=name)

    def _with(self, directory: Directory, person: Staff) -> Names:
        staff = {**directory.staff, person.id: person}
        return names_of(msgspec.structs.replace(directory, staff=staff))

    def _rehearse(
        self, transaction: Transaction, command: Command, actor: str, directory: Directory
    ) -> None:
        """Decide without recording, so that a line which is refused adds nobody to the staff."""
        context = Context(actor=actor, now=self._now(), directory=directory)
        if isinstance(command, RecordCase):
            decide_intake(
                command,
                context,
                desk_code=transaction.desk_code(),
                last_counter=transaction.last_counter,
                known_person=None,
                randomness=self._desk.randomness,
                reserved_numbers=transaction.reserved_numbers,
            )
        elif isinstance(command, CaseCommand):
            case = fold(transaction.case_facts(command.case))
            if case is not None:
                decide_case(case, None, command, context)

    def _join(self, transaction: Transaction, person: Staff) -> None:
        try:
            self._carry_out(
                transaction,
                ChangeEntry(change=StaffChanged(entry=person.id, name=person.name)),
                person.id,
            )
        except Refused as refused:
            raise Refused(*(FieldError("by", error.message) for error in refused.errors)) from None
        self._to_say.append(message("console.staff_added", name=person.name))

    def _carry_out(self, transaction: Transaction, command: Command, actor: str) -> Done:
        return carry_out(transaction, command, actor, self._now(), self._desk.randomness)

    def _now(self) -> datetime:
        return self._desk.clock.now()

    def _names_of(self, directory: Directory) -> Names:
        if self._names is None or self._names.directory is not directory:
            self._names = names_of(directory)
        return self._names


def _standing(case: Case, directory: Directory) -> Answer:
    due = due_of(case, directory)
    answer: Answer = {"state": state_of(case), "due": local_iso(directory, due.owed)}
    return answer


def find_case(desk: Desk, staff: str, field: str, text: str) -> bytes:
    """Return the case with a number in any spelling; raises ``Refused`` for none or several.

    The number of an old log finds its case, too, where no number of the desk's own is meant. A
    safeguarding case is found for who may see it, and for everybody else it is not there.
    """
    viewer = desk.viewer(staff)
    found = [(row.id, row.number) for row in desk.reader.find_number(viewer, text)]
    try:
        asked = parse_number(text)
    except NumberError as error:
        if not found:
            raise Refused(FieldError(field, error.message)) from None
    else:
        own = [(id_, its) for id_, its in found if parse_number(its).counter == asked.counter]
        found = own or found
        if field in _NAMES_ITSELF:
            found += _guarded(desk, viewer, asked)
    if not found:
        raise refuse(field, "error.no_such_case")
    if len(found) > 1:
        raise refuse(field, "error.several_cases", numbers=", ".join(number for _, number in found))
    return found[0][0]


_NAMES_ITSELF = frozenset({"number", "case"})
"""The fields that name the case in question: a link would tell of a hidden one in another's record."""


def _guarded(desk: Desk, viewer: Viewer, asked: CaseNumber | Counter) -> list[tuple[bytes, str]]:
    """Return the safeguarding cases that are meant: they are in no list that finds numbers."""

    def is_meant(own: CaseNumber | Counter) -> bool:
        return own.counter == asked.counter if isinstance(asked, Counter) else own == asked

    rows = desk.reader.guarded_cases(viewer)
    return [(row.id, row.number) for row in rows if is_meant(parse_number(row.number))]
