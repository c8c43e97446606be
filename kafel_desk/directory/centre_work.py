"""The centre's own work as it stands: templates, approved answers, routines, improvements."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

import msgspec

from kafel_desk.directory import centre_facts as f
from kafel_desk.directory import report_facts as r
from kafel_desk.evidence.file import EvidenceLimits
from kafel_desk.figures.period import SHIPPED, Period, PeriodKind, Reporting
from kafel_desk.figures.weekly import Issued, Recommendations
from kafel_desk.journal.fact import Fact, Recorded, fields_set
from kafel_desk.language.message import message
from kafel_desk.routines.answers import ServiceAnswer
from kafel_desk.routines.routine import Done, Every, Routine, own_name
from kafel_desk.templates.template import Template

_Kept = TypeVar("_Kept", Template, ServiceAnswer)

AWARENESS, POLICIES = "awareness", "policies"
"""The routines that have facts of their own."""
_OWN_FACTS: Mapping[str, type[Fact]] = {AWARENESS: f.AwarenessDone, POLICIES: f.PolicyReviewed}
REPORT_ROUTINES: Mapping[PeriodKind, str] = {
    "week": "weekly_summary", "month": "monthly_report", "quarter": "quarterly_report",
}  # fmt: skip
"""The routines that issuing a report carries out."""

ReportKey = tuple[PeriodKind, date, date]
"""What a report is of: the kind of period, its first day and its last."""


def fact_of_routine(routine: str) -> type[Fact]:
    """Return the kind of fact that says that a routine was carried out."""
    return _OWN_FACTS.get(routine, f.RoutineDone)


class CentreWork(msgspec.Struct, frozen=True):
    """What the centre does beside its cases; entries that were switched off are still here.

    ``done`` holds every time that a routine was carried out, ``improvements`` the facts
    themselves, oldest first. ``recommendations`` and ``reports`` are the latest of each period.
    """

    templates: Mapping[str, Template] = {}
    answers: Mapping[str, ServiceAnswer] = {}
    routines: Mapping[str, Routine] = {}
    done: tuple[Done, ...] = ()
    improvements: tuple[Recorded, ...] = ()
    evidence_limits: EvidenceLimits = EvidenceLimits()
    reporting: Reporting = SHIPPED
    recommendations: Mapping[ReportKey, Recommendations] = {}
    reports: Mapping[ReportKey, Issued] = {}

    def recommended(self, period: Period) -> Recommendations | None:
        """Return what was recommended for a period."""
        return self.recommendations.get((period.kind, period.first, period.last))

    def issued(self, period: Period) -> Issued | None:
        """Return the report of a period, once it was issued."""
        return self.reports.get((period.kind, period.first, period.last))

    def active_templates(self) -> tuple[Template, ...]:
        """Return the templates in use, in their order."""
        used = (template for template in self.templates.values() if template.is_active)
        return tuple(sorted(used, key=lambda template: (template.order, template.name)))

    def active_answers(self) -> tuple[ServiceAnswer, ...]:
        """Return the services and approved answers in use, by title."""
        used = (answer for answer in self.answers.values() if answer.is_active)
        return tuple(sorted(used, key=lambda answer: answer.title))


def evolve_work(work: CentreWork, recorded: Recorded) -> CentreWork:
    """Return the work after one more fact; another kind of fact changes nothing."""
    fact = recorded.fact
    changes: dict[str, Any] = {}
    match fact:
        case f.TemplateChanged():
            changes = {"templates": _change(work.templates, _new_template, fact)}
        case f.AnswerChanged():
            changes = {"answers": _change(work.answers, _new_answer, fact)}
        case f.RoutineChanged():
            changes = {"routines": _change_routine(work.routines, fact)}
        case f.RoutineDone():
            changes = {"done": _with(work, fact.routine, fact.on, recorded.actor, fact.what)}
        case f.AwarenessDone():
            changes = {
                "done": _with(work, AWARENESS, fact.on, recorded.actor, fact.what, fact.where)
            }
        case f.PolicyReviewed():
            changes = {"done": _with(work, POLICIES, fact.on, recorded.actor, fact.decisions)}
        case f.ImprovementRecorded():
            changes = {"improvements": (*work.improvements, recorded)}
        case f.EvidenceLimitsSet():
            changes = {"evidence_limits": fact.limits}
        case r.ReportingSet():
            changes = {"reporting": msgspec.structs.replace(work.reporting, **fields_set(fact))}
        case r.RecommendationMade():
            made = Recommendations(fact.text, recorded.actor, recorded.at, fact.notes)
            key = (fact.period, fact.first, fact.last)
            changes = {"recommendations": {**work.recommendations, key: made}}
        case r.ReportIssued():
            changes = _issue(work, recorded, fact)
        case _:
            return work
    return msgspec.structs.replace(work, **changes)


def _issue(work: CentreWork, recorded: Recorded, fact: r.ReportIssued) -> dict[str, Any]:
    issued = Issued(recorded.at, recorded.actor, fact.fingerprint)
    routine = REPORT_ROUTINES.get(fact.period)
    return {
        "reports": {**work.reports, (fact.period, fact.first, fact.last): issued},
        **({"done": _with(work, routine, fact.on, recorded.actor, "")} if routine else {}),
    }


def _change(
    entries: Mapping[str, _Kept], new: Callable[[str], _Kept], fact: Fact
) -> dict[str, _Kept]:
    values = fields_set(fact)
    entry = cast("str", values.pop("entry"))
    before = entries.get(entry) or new(entry)
    return {**entries, entry: msgspec.structs.replace(before, **values)}


def _new_template(entry: str) -> Template:
    return Template(id=entry, name="", purpose="receipt", means=(), text="")


def _new_answer(entry: str) -> ServiceAnswer:
    return ServiceAnswer(id=entry, title="", text="", reviewed_on=date.min, reviewed_by="")


def _change_routine(routines: Mapping[str, Routine], fact: f.RoutineChanged) -> dict[str, Routine]:
    values = fields_set(fact)
    entry = values.pop("entry")
    if "name" in values:
        values["name"] = own_name(values["name"]) if values["name"] else message(f"routine.{entry}")
    before = routines.get(entry) or Routine(
        id=entry,
        step=None,
        name=message(f"routine.{entry}"),
        every=Every(1, "months"),
        since=date.min,
    )
    return {**routines, entry: msgspec.structs.replace(before, **values)}


def _with(
    work: CentreWork, routine: str, on: date, by: str, what: str, where: str = ""
) -> tuple[Done, ...]:
    return (*work.done, Done(routine=routine, on=on, by=by, what=what, where=where))
