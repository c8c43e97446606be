"""A case file in the words of its screen: subject, due time, how it was counted, who and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kafel_desk.case import facts as f
from kafel_desk.case.due import clock_run
from kafel_desk.case.sentences import sentence_of
from kafel_desk.case.steps import Step, count_done
from kafel_desk.desk import CaseFile
from kafel_desk.journal.fact import BY_ITSELF, Fact, Recorded
from kafel_desk.journal.register import Value, conflicts
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import numbers_apart
from kafel_desk.time import wording
from kafel_desk.time.due_words import DueState, time_left, why_due
from kafel_desk.time.working_time import WorkingTime, working_time

_LONGEST_SUBJECT = 60


@dataclass(frozen=True, slots=True)
class DueLine:
    """When something is owed: its look, the whole sentence, the short one, and what is left."""

    state: DueState
    words: str
    short: str
    left: str = ""


class CaseWords:
    """Puts one case file into words; made anew whenever the file is read."""

    def __init__(
        self,
        catalogue: Catalogue,
        file: CaseFile,
        now: datetime,
        linked: Mapping[bytes, str] | None = None,
    ) -> None:
        self.file = file
        self.linked = dict(linked or {})
        """Numbers of the cases that this one repeats or is related to, by id; unseen ones are missing."""
        self._catalogue = catalogue
        self._now = now
        self._working: WorkingTime = working_time(file.directory.calendars)
        self._here = self._working.local(now)

    @property
    def kind(self) -> str:
        """The kind, saying so when it is urgent."""
        case = self.file.case
        if case.priority == "urgent":
            return self._catalogue.text(f"kind.{case.kind}_urgent")
        return self._catalogue.text(f"kind.{case.kind}")

    @property
    def subject(self) -> str:
        """What the case is about: its category, else the beginning of its description."""
        case = self.file.case
        about = self.file.directory.category_name(case.category) or _beginning(case.description)
        if not about:
            return self.kind
        return self._catalogue.text("case.subject", kind=self.kind, about=about)

    @property
    def person(self) -> str:
        """The name, or the code word of somebody who gave none."""
        person = self.file.person
        if person is not None and person.name:
            return person.name
        word = self.file.case.receipt.code_word
        if word:
            return self._catalogue.text("person.anonymous", word=word)
        return self._catalogue.text("person.nameless")

    @property
    def relation(self) -> str:
        """Who the person is to the charity, empty where that was not said."""
        relation = self.file.case.relation
        return self._catalogue.text(f"relation.{relation}") if relation else ""

    @property
    def age(self) -> str:
        """For how many working days the case has been here, until it was closed."""
        closed = self.file.case.closed
        until = closed.at if closed else self._now
        minutes = self._working.working_minutes_between(self.file.case.received_at, until)
        days = minutes // self._working.calendar(self._here.date()).working_day_minutes
        if days:
            return self._catalogue.text("count.workdays", n=days)
        return self._catalogue.text("time.today")

    @property
    def due(self) -> DueLine:
        """What is owed next, and when."""
        case, due = self.file.case, self.file.due
        if case.voided is not None:
            return self._line("done", "case.was_voided", case.voided.at)
        if case.closed is not None:
            key = "case.was_closed_late" if due.in_time is False else "case.was_closed"
            return self._line("done", key, case.closed.at)
        if due.follow_up is not None:
            if due.follow_up < self._now:
                return self._line("late", "case.follow_up_was_due", due.follow_up)
            return self._line("ok", "case.follow_up_due", due.follow_up)
        if due.paused_since is not None:
            return self._line("paused", "case.paused", due.paused_since)
        if due.owed is None:
            words = self._catalogue.text("due.untimed" if due.result is None else "due.done")
            return DueLine("ok" if due.result is None else "done", words, words)
        left = time_left(self._catalogue, self._working, due.owed, self._now)
        if due.owed < self._now:
            return self._line("late", "case.result_was_due", due.owed, left)
        run = clock_run(case, self.file.directory, self._now)
        state: DueState = "soon" if run.escalated_to != "none" else "ok"
        return self._line(state, "case.result_due", due.owed, left)

    @property
    def why(self) -> str:
        """How the due time was counted, in one line; empty where nothing is owed or timed."""
        if not self._is_counting:
            return ""
        run = clock_run(self.file.case, self.file.directory, self._now)
        return why_due(
            self._catalogue, self._working, run.received, run.target.result, self._now, run.waits
        )

    @property
    def _is_counting(self) -> bool:
        """Whether the result is still owed: afterwards how it was counted says nothing."""
        return self.file.due.owed is not None or self.file.due.paused_since is not None

    @property
    def percent_used(self) -> int | None:
        """How much of the time for the result is used, None where nothing is owed or timed."""
        run = clock_run(self.file.case, self.file.directory, self._now)
        is_timed = self._is_counting and isinstance(run.target.result, int)
        return run.percent if is_timed else None

    def _line(self, state: DueState, key: str, moment: datetime, left: str = "") -> DueLine:
        here = self._working.local(moment)
        whole = self._catalogue.text(key, when=wording.full_moment(self._catalogue, here))
        near = wording.dated_moment(self._catalogue, here, self._here)
        return DueLine(state, whole, self._catalogue.text(key, when=near), left)

    @property
    def steps_done(self) -> int:
        """How many of the ten steps are behind."""
        return count_done(self.file.steps)

    def step_name(self, step: Step) -> str:
        """Return the name of a step."""
        return self._catalogue.text(f"step.{step.number}")

    def step_line(self, step: Step) -> str:
        """Return what stands under a step: by whom and when it was done, or what it lacks."""
        if step.fact is not None:
            when = wording.short_moment(
                self._catalogue, self._working.local(step.fact.at), self._here
            )
            if isinstance(step.fact.fact, f.EvidenceAdded):
                count = len(self.file.case.evidence)
                return self._catalogue.text("case.step_evidence", n=count, when=when)
            words = self._catalogue.text("case.step_done", when=when, who=self.actor(step.fact))
            by = self._by_what(step.fact.fact)
            return self._catalogue.text("case.step_by", what=by, words=words) if by else words
        return self._catalogue.message(step.why) if step.why else ""

    def _by_what(self, fact: Fact) -> str:
        """Return in a word by what a step was done: the means, the department, the officer."""
        directory = self.file.directory
        match fact:
            case f.ReceiptConfirmed() | f.ResultTold():
                return self._catalogue.text(f"means.{fact.means}")
            case f.CaseTransferred():
                return directory.department_name(fact.department)
            case f.OfficerAssigned():
                return directory.staff_name(fact.officer)
            case f.CaseClosed():
                return self._catalogue.text(f"outcome.{fact.outcome}")
            case _:
                return ""

    def sentence(self, fact: Recorded) -> str:
        """Return what a fact says."""
        return self._catalogue.message(sentence_of(fact, self.file.directory, self.file.case))

    def actor(self, fact: Recorded) -> str:
        """Return who did it."""
        if fact.actor == BY_ITSELF:
            return self._catalogue.text("fact.by_itself")
        return self.file.directory.staff_name(fact.actor)

    def when_and_who(self, fact: Recorded) -> str:
        """Return the line above a sentence: when, who, and at which desk."""
        when = wording.past_moment(self._catalogue, self._working.local(fact.at), self._here)
        desk = self.file.directory.desk_name(fact.id[:16])
        if desk and len(self.file.directory.desks) > 1:
            return self._catalogue.text(
                "case.when_who_desk", when=when, who=self.actor(fact), desk=desk
            )
        return self._catalogue.text("case.when_who", when=when, who=self.actor(fact))

    def moment(self, moment: datetime) -> str:
        """Return when something happened, as short as it stays clear."""
        return wording.past_moment(self._catalogue, self._working.local(moment), self._here)

    @property
    def remedy_given(self) -> tuple[str, bool]:
        """What was given or offered, and whether that is approved already."""
        case = self.file.case
        drafted = case.drafted or case.last(f.ReplyDrafted)
        if drafted is None or not isinstance(drafted.fact, f.ReplyDrafted):
            return "", False
        said = drafted.fact.remedy or drafted.fact.text
        return said, case.approved is not None or case.told is not None

    @property
    def conflicts(self) -> dict[str, tuple[Value, ...]]:
        """The fields of the case and its person of which two values stand side by side."""
        found = dict(conflicts(self.file.case.registers))
        if self.file.person is not None:
            found.update(conflicts(self.file.person.registers))
        return found


def long_text(fact: Recorded) -> str:
    """Return the words of a fact that its sentence leaves out: a reply, a corrected text."""
    match fact.fact:
        case f.CaseReceived():
            return fact.fact.description
        case f.ReplyDrafted():
            return "\n".join(filter(None, (fact.fact.text, fact.fact.remedy)))
        case f.DetailsCorrected():
            texts = (fact.fact.description, fact.fact.remedy, fact.fact.safe_contact)
            return "\n".join(text for text in texts if isinstance(text, str))
        case _:
            return ""


def _beginning(text: str) -> str:
    line = text.strip().split("\n", 1)[0]
    if len(line) <= _LONGEST_SUBJECT:
        return numbers_apart(line)
    return numbers_apart(line[:_LONGEST_SUBJECT].rsplit(" ", 1)[0]) + "…"
