"""A slow count of the figures, straight from the facts, that shares nothing with the quick one.

Whatever stood at a moment is found by folding just the facts that were recorded by then. Only the
due times are taken from the case itself: they have tests of their own.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from kafel_desk.case import facts as f
from kafel_desk.case.due import due_of
from kafel_desk.case.evolve import fold
from kafel_desk.case.state import Case
from kafel_desk.directory.state import Directory
from kafel_desk.journal.fact import Recorded
from kafel_desk.time.working_time import WorkingTime

Counts = dict[tuple[str, frozenset[tuple[str, str | None]]], tuple[int, int | None, float | None]]
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def count_slowly(
    histories: Iterable[Sequence[Recorded]],
    directory: Directory,
    first: date,
    last: date,
    now: datetime,
    has_phone: Callable[[Case], bool],
) -> Counts:
    """Count the figures of the local days from one to another, both inside."""
    return _Slowly(histories, directory, first, last, now, has_phone).counts()


class _Slowly:
    def __init__(
        self,
        histories: Iterable[Sequence[Recorded]],
        directory: Directory,
        first: date,
        last: date,
        now: datetime,
        has_phone: Callable[[Case], bool],
    ) -> None:
        self.directory = directory
        self.zone = ZoneInfo(directory.calendars[-1][1].zone)
        self.working = WorkingTime(directory.calendars)
        self.first, self.last, self.now, self.has_phone = first, last, now, has_phone
        self.cases: list[tuple[Case, Sequence[Recorded]]] = []
        for history in histories:
            case = fold(history)
            if case is None or case.voided or case.duplicate_of:
                continue
            if case.confidentiality != "safeguarding":
                self.cases.append((case, history))
        self.found: Counts = {}

    def counts(self) -> Counts:
        self.received()
        self.told()
        self.closed()
        self.asked()
        self.standing()
        self.reopened()
        self.people()
        return self.found

    def is_in(self, at: datetime | None) -> bool:
        """By the calendar on the wall of the centre, and not later than now."""
        return (
            at is not None
            and self.first <= at.astimezone(self.zone).date() <= self.last
            and at <= self.now
        )

    def put(
        self, figure: str, n: int, of: int | None, value: float | None, **group: str | None
    ) -> None:
        self.found[figure, frozenset(group.items())] = (n, of, value)

    def count(self, figure: str, keys: Iterable[dict[str, str | None]]) -> None:
        for group, n in Counter(frozenset(key.items()) for key in keys).items():
            self.found[figure, group] = (n, None, n)

    def share(self, figure: str, has: Sequence[bool], **group: str | None) -> None:
        self.put(figure, sum(has), len(has), sum(has) / len(has) if has else None, **group)

    def times(self, figure: str, minutes: Sequence[int], **group: str | None) -> None:
        ranked = sorted(minutes)
        ninetieth = next(
            (v for place, v in enumerate(ranked, 1) if place * 10 >= 9 * len(ranked)), None
        )
        self.put(
            figure,
            len(minutes),
            None,
            median(ranked) if ranked else None,
            measure="median",
            **group,
        )
        self.put(figure, len(minutes), None, ninetieth, measure="p90", **group)

    def minutes(self, start: datetime, end: datetime) -> int:
        return self.working.working_minutes_between(start, end)

    def due(self, case: Case) -> Any:
        return due_of(case, self.directory)

    def received(self) -> None:
        cases = [case for case, _ in self.cases if self.is_in(case.received_at)]
        self.put("received", len(cases), None, len(cases))
        self.count("received", ({"kind": case.kind} for case in cases))
        self.count("received", ({"channel": case.channel} for case in cases))
        self.count("received", ({"department": case.department} for case in cases))
        self.count("received", ({"category": case.category} for case in cases))
        who = {True: "internal", False: "external"}
        self.count("received", ({"beneficiary": who[case.is_internal]} for case in cases))
        self.count("received", ({"channel": c.channel, "kind": c.kind} for c in cases))
        self.count(
            "received",
            (
                {
                    "kind": c.kind, "channel": c.channel, "department": c.department,
                    "category": c.category, "beneficiary": who[c.is_internal],
                }
                for c in cases
            ),
        )  # fmt: skip
        for group, some in groups(cases, "kind", "channel", "department"):
            in_time = [
                case.confirmed is not None and case.confirmed.at <= self.due(case).confirm
                for case in some
            ]
            self.share("confirmed_in_target", in_time, **group)
            self.share("answered_at_first_contact", [at_once(c) for c in some], **group)
        for group, some in groups(cases, "kind"):
            confirmed = [c for c in some if c.confirmed]
            self.times(
                "time_to_confirm",
                [self.minutes(c.received_at, c.confirmed.at) for c in confirmed if c.confirmed],
                **group,
            )
            moved = [transfers(case) for case in some]
            self.put(
                "transfers_a_case", len(some), len(some), sum(moved) / len(some) if some else None,
                **group,
            )  # fmt: skip
        self.share("transfers_a_case", [transfers(case) >= 3 for case in cases], transfers="3+")
        self.share("data_quality", [c.category is not None for c in cases], field="category")
        self.share("data_quality", [self.has_phone(c) for c in cases], field="phone")
        complaints = [c for c in cases if c.kind == "complaint"]
        self.share("data_quality", [bool(c.remedy_asked) for c in complaints], field="remedy")
        local = [(c, c.received_at.astimezone(self.zone)) for c in cases]
        self.count("load", (_slot(at) for _, at in local))
        self.count("load", ({"channel": c.channel, **_slot(at)} for c, at in local))

    def told(self) -> None:
        first = [(case, tellings(history)[0]) for case, history in self.cases if tellings(history)]
        replied = [(case, told) for case, told in first if self.is_in(told.at)]
        for group, some in groups([c for c, _ in replied], "kind"):
            self.times(
                "time_to_first_reply",
                [self.minutes(c.received_at, told.at) for c, told in replied if c in some], **group,
            )  # fmt: skip
            in_time = [
                told.at <= self.due(case).first_reply for case, told in replied if case in some
            ]
            self.share("first_reply_in_target", in_time, **group)
        last = [(case, tellings(history)) for case, history in self.cases if tellings(history)]
        told = {case.id: every[-1] for case, every in last if self.is_in(every[-1].at)}
        cases = [case for case, _ in last if case.id in told]

        def took(case: Case) -> int:
            waited = sum(self.minutes(*wait) for wait in waits(case, told[case.id].at))
            return self.minutes(case.received_at, told[case.id].at) - waited

        for group, some in (*groups(cases, "kind"), *groups(cases, "department")[1:]):
            self.times("time_to_result", [took(case) for case in some], **group)
        for group, some in groups(cases, "kind"):
            waited = [sum(self.minutes(*w) for w in waits(c, told[c.id].at)) for c in some]
            self.times("waiting_time", [minutes for minutes in waited if minutes], **group)
        for group, some in groups(cases, "kind", "channel", "department"):
            in_time = [self.told_in_time(case, told[case.id]) for case in some]
            timed = [each for each in in_time if each is not None]
            if timed or not group:
                self.share("result_in_target", timed, **group)

    def told_in_time(self, case: Case, told: Recorded) -> bool | None:
        # As it stood when it was told, but of the kind and priority that it now has.
        known = fold(
            [fact for fact in case.facts if fact.order <= told.order or not moves_due(fact)]
        )
        due = self.due(known).result if known else None
        return None if due is None else told.at <= due

    def closed(self) -> None:
        cases = [case for case, _ in self.cases if case.closed and self.is_in(case.closed.at)]
        for group, some in (*groups(cases, "kind"), *groups(cases, "department")[1:]):
            self.put("closed", len(some), None, len(some), **group)
        complaints = [c for c in cases if c.kind == "complaint"]
        for outcome in f.OUTCOMES["complaint"]:
            self.share("outcome_mix", [c.outcome == outcome for c in complaints], outcome=outcome)
        for group, some in groups(complaints, "department"):
            self.share("evidence_rate", [bool(c.evidence) for c in some], **group)
        upheld = [c for c in complaints if c.outcome in ("upheld", "partly")]
        for cause in f.CAUSES:
            has = [
                any(isinstance(r.fact, f.CauseFound) and r.fact.cause == cause for r in case.facts)
                for case in upheld
            ]
            self.share("causes", has, cause=cause)
        actions = [action for case in upheld for action in case.actions]
        done = [action for action in actions if action.done]
        self.share("corrective_actions", [bool(c.actions) for c in upheld], part="with action")
        on_time = [a.plan.due is None or a.done.at <= a.plan.due for a in done if a.done]
        self.share("corrective_actions", on_time, part="done on time")
        checked = [a.checked.fact for a in actions if a.checked]
        effective = [isinstance(c, f.ActionChecked) and c.effective for c in checked]
        self.share("corrective_actions", effective, part="found effective")
        decided = [c for c in cases if c.kind == "suggestion" and c.outcome]
        self.share("suggestions_adopted", [c.outcome == "adopted" for c in decided])
        told = [any(isinstance(r.fact, f.ResultTold) for r in c.facts) for c in decided]
        self.share("suggestions_adopted", told, part="told back")
        self.share("data_quality", [c.outcome is not None for c in cases], field="outcome")

    def asked(self) -> None:
        asked: list[Any] = []
        for _, history in self.cases:
            times = [r.at for r in history if isinstance(r.fact, f.OpinionInvited)][:1]
            given = [r for r in history if isinstance(r.fact, f.OpinionRecorded)]
            times += [r.at for r in given[-1:]]
            if times and self.is_in(min(times)):
                asked.append(given[-1].fact if given else f.OpinionRecorded())
        either = [each.result is not None or each.process is not None for each in asked]
        self.share("satisfaction_with_the_process", either, answered="either")
        for figure, field in (
            ("satisfaction_with_the_result", "result"),
            ("satisfaction_with_the_process", "process"),
        ):
            marks = [m for each in asked if (m := getattr(each, field)) is not None]
            mean = sum(marks) / len(marks) if marks else None
            self.put(figure, len(marks), len(asked), mean)
            self.share(figure, [mark >= 4 for mark in marks], marks="4 and 5")
            for given_mark in (1, 2, 3, 4, 5):
                self.share(figure, [mark == given_mark for mark in marks], mark=str(given_mark))

    def standing(self) -> None:
        midnight = datetime.combine(self.last, datetime.min.time(), self.zone) + timedelta(days=1)
        at = min(midnight.astimezone(self.now.tzinfo) - timedelta(microseconds=1), self.now)
        day = self.working.calendar(at.astimezone(self.zone).date()).working_day_minutes
        rows = []
        for case, history in self.cases:
            then = fold([r for r in history if r.at <= at or isinstance(r.fact, f.CaseReceived)])
            if case.received_at > at or then is None or then.closed:
                continue
            # Of what kind it is and when it came is known better by now.
            due = due_then(case, at, self.directory)
            is_late = then.told is None and due is not None and due < at
            days = self.minutes(case.received_at, at) // day
            age = next(n for n, (_, most) in enumerate(_AGES) if days <= most)
            rows.append((case, is_late, age, is_silent(case, history, at)))
        self.put("backlog", len(rows), None, len(rows))
        for place, (name, _) in enumerate(_AGES):
            n = sum(row[2] == place for row in rows)
            self.put("backlog", n, None, n, age=name)
        for group, some in groups([row[0] for row in rows], "kind", "channel", "department"):
            if group:
                self.put("backlog", len(some), None, len(some), **group)
            ids = {case.id for case in some}
            here = [row for row in rows if row[0].id in ids]
            self.share("overdue", [row[1] for row in here], **group)
            self.share("silent_cases", [row[3] for row in here], **group)

    def reopened(self) -> None:
        undone = []
        for case, history in self.cases:
            was_open = True
            closings: list[list[Any]] = []
            known: list[Recorded] = []
            for recorded in case.facts:
                known.append(recorded)
                then = fold(known)
                is_open = then is not None and then.closed is None
                at = max(recorded.at, case.received_at)
                if was_open and not is_open:
                    closings.append([at, None])
                elif is_open and not was_open:
                    closings[-1][1] = at
                was_open = is_open
            del history
            undone += [
                reopened is not None and reopened - closed <= timedelta(days=30)
                for closed, reopened in closings
                if self.is_in(closed)
            ]
        self.share("reopened", undone)

    def people(self) -> None:
        midnight = datetime.combine(self.last, datetime.min.time(), self.zone) + timedelta(days=1)
        until = min(midnight.astimezone(self.now.tzinfo) - timedelta(microseconds=1), self.now)
        since = until - timedelta(days=90)
        complaints = [
            case
            for case, _ in self.cases
            if case.kind == "complaint" and case.person and since < case.received_at <= until
        ]
        people = Counter(case.person for case in complaints)
        same = Counter((case.person, case.category) for case in complaints if case.category)
        again = {person for (person, _), count in same.items() if count > 1}
        self.share("people_who_come_back", [count > 1 for count in people.values()])
        self.share("people_who_come_back", [person in again for person in people], issue="same")


_AGES = (("0-3", 3), ("4-7", 7), ("8-14", 14), ("15-30", 30), ("31+", 10**9))


def groups(cases: Sequence[Case], *names: str) -> list[tuple[dict[str, str | None], list[Case]]]:
    """Return all cases, and then those of each value of each of some fields."""
    found: list[tuple[dict[str, str | None], list[Case]]] = [({}, list(cases))]
    for name in names:
        values = {getattr(case, name) for case in cases}
        found += [({name: v}, [c for c in cases if getattr(c, name) == v]) for v in values]
    return found


def tellings(history: Sequence[Recorded]) -> list[Recorded]:
    return [recorded for recorded in history if isinstance(recorded.fact, f.ResultTold)]


def transfers(case: Case) -> int:
    return sum(isinstance(recorded.fact, f.CaseTransferred) for recorded in case.facts)


def at_once(case: Case) -> bool:
    fact = case.closed.fact if case.closed else None
    return isinstance(fact, f.CaseClosed) and fact.at_first_contact and not transfers(case)


def waits(case: Case, until: datetime) -> list[tuple[datetime, datetime]]:
    return [(w.started, min(w.ended or until, until)) for w in case.waitings if w.started < until]


def moves_due(recorded: Recorded) -> bool:
    return isinstance(
        recorded.fact, f.WaitingStarted | f.WaitingEnded | f.CaseReopened | f.ResultTold
    )


def due_then(case: Case, at: datetime, directory: Directory) -> datetime | None:
    known = [r for r in case.facts if r.at <= at or not isinstance(r.fact, f.WaitingStarted)]
    then = fold(known)
    waiting = fold([r for r in case.facts if r.at <= at or isinstance(r.fact, f.CaseReceived)])
    if then is None:
        return None
    due = due_of(then, directory).result
    if (
        waiting is not None
        and waiting.waiting
        and due is not None
        and due > waiting.waiting.started
    ):
        return None
    return due


def is_silent(case: Case, history: Sequence[Recorded], at: datetime) -> bool:
    if case.person is None:
        return False
    words = [case.received_at]
    for recorded in history:
        fact = recorded.fact
        if isinstance(
            fact, f.ReceiptConfirmed | f.ResultTold | f.EffectivenessReviewed | f.OpinionInvited
        ) or (
            isinstance(fact, f.ContactLogged)
            and (fact.direction == "out" or fact.means in ("call", "visit"))
        ):
            words.append(recorded.at)
    return max(word for word in words if word <= at) <= at - timedelta(days=5)


def _slot(at: datetime) -> dict[str, str | None]:
    return {"weekday": _DAYS[at.weekday()], "hour": f"{at.hour:02}"}
