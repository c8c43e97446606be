"""What a report says around its sections: until when it counts, how few days, how it adds up."""

from collections.abc import Iterator

from exports.dates import clock, gregorian
from exports.paper.runs import typed
from exports.report.words import listed
from kafel_desk.directory.entries import Role
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import LEAST_FOR_A_SHARE, Figure
from kafel_desk.figures.period import Period
from kafel_desk.figures.weekly import Balance, Issued, WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.time.wording import weekday
from kafel_desk.time.working_time import WorkingTime

_HOLIDAY = "إجازة "  # as closures are often named; the sentence says it already


def opening_sentences(
    summary: WeeklySummary, working: WorkingTime, catalogue: Catalogue
) -> Iterator[str]:
    """Yield what must be known before the figures: a week that runs, a week of few days."""
    if summary.period.is_running:
        yield until_sentence(summary.period, working, catalogue)
    if summary.closures:
        yield _days_sentence(summary, catalogue)


def until_sentence(
    period: Period, working: WorkingTime, catalogue: Catalogue, key: str = "paper.week.until"
) -> str:
    """Return until when the figures of a period that is not over are told."""
    until = working.local(period.until)
    return catalogue.text(
        key,
        weekday=weekday(catalogue, until.date()),
        date=gregorian(until.date()),
        time=clock(until),
    )


def _days_sentence(summary: WeeklySummary, catalogue: Catalogue) -> str:
    names = [typed(name).removeprefix(_HOLIDAY) for name in summary.closures]
    holiday = listed(catalogue, names)
    if not summary.working_days:
        return catalogue.text("paper.week.no_workdays", holiday=holiday)
    days = listed(catalogue, [weekday(catalogue, day) for day in summary.working_days])
    count = len(summary.working_days)
    return catalogue.text("paper.week.workdays", n=count, days=days, holiday=holiday)


def approvers(directory: Directory, issued: Issued | None, catalogue: Catalogue) -> tuple[str, str]:
    """Return who signs: the supervisor who issued it, or the only one there is; the director."""
    text = catalogue.text
    return (
        _signer(
            text("paper.role.supervisor"),
            directory.staff_name(issued.by) if issued else _only(directory, "supervisor"),
            catalogue,
        ),
        _signer(text("paper.role.director"), _only(directory, "director"), catalogue),
    )


def _only(directory: Directory, role: Role) -> str:
    found = [person.name for person in directory.active_staff() if role in person.roles]
    return found[0] if len(found) == 1 else ""


def _signer(role: str, name: str, catalogue: Catalogue) -> str:
    shown = typed(name)
    return catalogue.text("paper.sign.name", role=role, name=shown) if shown else role


def closing_sentences(
    balance: Balance,
    safeguarding: Figure | None,
    catalogue: Catalogue,
    *,
    is_outside: bool = False,
) -> tuple[str, ...]:
    """Return how what was open became what is open, and what the figures leave out.

    Outside the centre the sum would tell cells that are hidden: there it says that some are.
    """
    text = catalogue.text
    added_up = text(
        "paper.fig.balance",
        a=balance.before,
        b=balance.received,
        c=balance.reopened,
        d=balance.closed,
        e=balance.after,
    )
    if is_outside:
        return text("paper.out.hidden"), text("paper.fig.voided"), text("paper.fig.no_pct")
    told = (added_up, text("paper.fig.voided"), text("paper.fig.no_pct"))
    return told if safeguarding is None else (*told, _safeguarding(safeguarding, catalogue))


def _safeguarding(figure: Figure, catalogue: Catalogue) -> str:
    if figure.n >= LEAST_FOR_A_SHARE:
        return catalogue.text("paper.fig.safeguarding_n", n=figure.n)
    return catalogue.text(
        "paper.fig.safeguarding", note=catalogue.text("paper.fig.safeguarding_note")
    )
