"""What may become of a case, as plots: the beats that follow on its receipt, each with its delay.

A beat is an act by somebody in a role, so many working minutes after the one before. Whatever
would lie in the future has not happened yet.
"""

from collections.abc import Callable
from random import Random

import msgspec

from kafel_desk.case import commands as c
from kafel_desk.case.facts import (
    OUTCOMES,
    ConfirmationMeans,
    ContactMeans,
    Outcome,
    Reception,
)
from kafel_desk.demo.material import Material, Matter


class Cast(msgspec.Struct, frozen=True):
    """Who deals with one case; each a staff id."""

    receiver: str
    officer: str
    department: str
    employee: str
    supervisor: str


class Story(msgspec.Struct, frozen=True):
    """One case as its plot sees it."""

    matter: Matter
    cast: Cast
    material: Material
    chance: Random
    is_visit: bool
    is_urgent: bool

    def saying(self, kind: str) -> str:
        """Pick one of the things that people say at such a moment."""
        return self.chance.choice(self.material.sayings[kind])


Act = Callable[[Story], c.CaseCommand | None]
"""Makes the command; nothing where there is nothing to do."""
_NO_CASE = b""
"""Put in when the case is there; see ``replay``."""


class Beat(msgspec.Struct, frozen=True):
    """One act of a plot: its delay in working minutes (from, to), by whom, and what."""

    delay: tuple[int, int]
    role: str
    act: Act


class Plot(msgspec.Struct, frozen=True):
    """A course that a case may take.

    ``age`` is how many days ago it was received, at least and at most. ``kinds`` are the kinds of
    case that it fits; ``weight`` how often it is taken among many cases.
    """

    name: str
    beats: tuple[str, ...]
    age: tuple[float, float]
    weight: int
    kinds: tuple[str, ...] = ("complaint", "inquiry", "suggestion")
    on_the_spot: bool = False
    anonymous: bool = False


def _confirm(story: Story) -> c.CaseCommand:
    visit: tuple[ConfirmationMeans, ...] = ("slip", "slip", "in_person")
    others: tuple[ConfirmationMeans, ...] = ("whatsapp", "sms", "call")
    return c.ConfirmReceipt(
        case=_NO_CASE, means=story.chance.choice(visit if story.is_visit else others)
    )


def _transfer(story: Story) -> c.CaseCommand:
    named = story.chance.random() < 0.5
    return c.TransferCase(
        case=_NO_CASE,
        department=story.cast.department,
        employee=story.cast.employee if named else None,
        reason=story.saying("transfer"),
    )


def _assign(story: Story) -> c.CaseCommand:
    reason = story.saying("assign") if story.chance.random() < 0.5 else None
    return c.AssignOfficer(case=_NO_CASE, officer=story.cast.officer, reason=reason)


def _answer(story: Story) -> c.CaseCommand:
    return c.AnswerForDepartment(case=_NO_CASE, text=story.saying("department_answer"))


def _find(story: Story) -> c.CaseCommand:
    text = story.matter.finding or story.saying("department_answer")
    return c.RecordFinding(case=_NO_CASE, text=text, specific_problem=story.matter.specific)


def _reply(story: Story) -> c.CaseCommand:
    return c.DraftReply(case=_NO_CASE, text=story.matter.reply, remedy=story.matter.given)


def _plan(story: Story) -> c.CaseCommand:
    text = story.matter.action or story.matter.given or story.matter.reply
    return c.PlanAction(case=_NO_CASE, text=text, owner=story.cast.employee)


def _wait(story: Story) -> c.CaseCommand:
    if story.chance.random() < 0.6:
        return c.StartWaiting(
            case=_NO_CASE, waiting_for="beneficiary", reason=story.saying("wait_beneficiary")
        )
    return c.StartWaiting(
        case=_NO_CASE, waiting_for="other_body", reason=story.saying("wait_other_body")
    )


def _tell(story: Story) -> c.CaseCommand:
    means: tuple[ContactMeans, ...] = ("call", "call", "whatsapp", "visit", "sms")
    receptions: tuple[Reception, ...] = ("satisfied", "satisfied", "accepted", "dissatisfied")
    return c.TellResult(
        case=_NO_CASE,
        means=story.chance.choice(means),
        reception=story.chance.choice(receptions),
        note=story.saying("told"),
    )


def _review(story: Story) -> c.CaseCommand:
    return c.ReviewEffectiveness(case=_NO_CASE, held=True, note=story.saying("held"))


def _review_failed(story: Story) -> c.CaseCommand:
    return c.ReviewEffectiveness(case=_NO_CASE, held=False, note=story.saying("failed"))


def _close(story: Story) -> c.CaseCommand:
    note = story.saying("closed") if story.chance.random() < 0.4 else None
    return c.CloseCase(case=_NO_CASE, outcome=_outcome(story), note=note)


def _outcome(story: Story) -> Outcome:
    matter, chance = story.matter, story.chance
    if matter.outcome and chance.random() < 0.8:
        return matter.outcome
    if matter.kind == "complaint":
        usual: tuple[Outcome, ...] = (
            "upheld",
            "upheld",
            "upheld",
            "partly",
            "partly",
            "not_upheld",
        )
        return chance.choice(usual)
    return chance.choice(OUTCOMES[matter.kind][:1] * 4 + OUTCOMES[matter.kind])


def _refer_away(story: Story) -> c.CaseCommand:
    away: dict[str, tuple[Outcome, ...]] = {
        "complaint": ("withdrawn", "not_ours", "undecided"),
        "inquiry": ("referred", "not_answerable"),
        "suggestion": ("not_adopted",),
    }
    outcome = story.chance.choice(away[story.matter.kind])
    return c.CloseCase(case=_NO_CASE, outcome=outcome, note=story.saying("closed"))


def _hurry(story: Story) -> c.CaseCommand | None:
    if story.is_urgent:
        return None
    return c.SetPriority(case=_NO_CASE, priority="urgent", reason=story.saying("urgent"))


def _keep_close(story: Story) -> c.CaseCommand | None:
    if story.matter.confidentiality != "normal":
        return None
    return c.SetConfidentiality(case=_NO_CASE, confidentiality="confidential")


_BEATS: dict[str, Beat] = {
    "confirm": Beat((1, 12), "receiver", _confirm),
    "transfer": Beat((20, 150), "receiver", _transfer),
    "takeup": Beat((40, 300), "employee", lambda _: c.TakeUpCase(case=_NO_CASE)),
    "assign": Beat((15, 200), "supervisor", _assign),
    "answer": Beat((200, 700), "employee", _answer),
    "finding": Beat((150, 500), "officer", _find),
    "reply": Beat((60, 240), "officer", _reply),
    "return": Beat((30, 180), "supervisor", lambda story: c.ReturnReply(
        case=_NO_CASE, remark=story.saying("remark"))),
    "approve": Beat((20, 240), "supervisor", lambda _: c.ApproveReply(case=_NO_CASE)),
    "plan": Beat((20, 120), "officer", _plan),
    "done": Beat((300, 900), "employee", lambda _: c.CompleteAction(case=_NO_CASE)),
    "tell": Beat((30, 240), "officer", _tell),
    "review": Beat((2100, 3200), "officer", _review),
    "failed": Beat((2100, 3200), "officer", _review_failed),
    "close": Beat((5, 60), "officer", _close),
    "away": Beat((100, 900), "officer", _refer_away),
    "reopen": Beat((420, 2500), "supervisor", lambda story: c.ReopenCase(
        case=_NO_CASE, reason=story.saying("reopen"))),
    "void": Beat((5, 60), "supervisor", lambda story: c.VoidCase(
        case=_NO_CASE, reason=story.saying("void"))),
    "repeats": Beat((5, 60), "supervisor", lambda _: c.LinkDuplicate(
        case=_NO_CASE, of=_NO_CASE)),
    "wait": Beat((60, 300), "officer", _wait),
    "resume": Beat((300, 1600), "officer", lambda story: c.EndWaiting(
        case=_NO_CASE, note=story.saying("resume"))),
    "note": Beat((30, 400), "receiver", lambda story: c.AddNote(
        case=_NO_CASE, text=story.saying("note"))),
    "contact": Beat((60, 700), "receiver", lambda story: c.LogContact(
        case=_NO_CASE, means="call", direction="in", call_seconds=story.chance.randint(40, 400),
        note=story.saying("contact"))),
    "call": Beat((200, 800), "officer", lambda story: c.LogContact(
        case=_NO_CASE, means="call", direction="out", note=story.saying("contact"))),
    "urgent": Beat((10, 60), "supervisor", _hurry),
    "secret": Beat((10, 90), "supervisor", _keep_close),
    "correct": Beat((15, 90), "receiver", lambda story: c.CorrectDetails(
        case=_NO_CASE, safe_contact=story.saying("safe_contact"))),
}  # fmt: skip


def beats_of(plot: Plot) -> tuple[Beat, ...]:
    """Return the beats of a plot."""
    return tuple(_BEATS[name] for name in plot.beats)


def _plot(
    name: str, beats: str, first: float, last: float, weight: int = 1, **more: object
) -> Plot:
    return Plot(name, tuple(beats.split()), (first, last), weight, **more)  # type: ignore[arg-type]


_WORK = "confirm transfer takeup assign answer finding reply approve"
_COMPLAINT = ("complaint",)
_NOT_INQUIRY = ("complaint", "suggestion")
_INQUIRY = ("inquiry",)

# The first of them, in this order, make the smallest demo: every state is there, and every tab.
PLOTS: tuple[Plot, ...] = (
    _plot("just came", "", 0, 0.1, 2),
    _plot("answered on the spot", "", 0.2, 150, 60, kinds=_INQUIRY, on_the_spot=True),
    _plot("upheld", f"{_WORK} plan done tell review close", 40, 160, 40, kinds=_COMPLAINT),
    _plot("confirmed", "confirm", 0.3, 1.5, 2),
    _plot("sent on", "confirm transfer", 1, 3, 2),
    _plot("waiting", "confirm assign finding wait", 5, 12, 2, kinds=_NOT_INQUIRY),
    _plot("told last week", f"{_WORK} plan done tell", 24, 34, 3, kinds=_COMPLAINT),
    _plot("late", "confirm transfer takeup assign note contact", 24, 40, 2, kinds=_COMPLAINT),
    _plot("drafted", "confirm assign finding reply", 4, 8, 2, kinds=_NOT_INQUIRY),
    _plot("entered twice", "repeats void", 3, 90, 3),
    _plot("opened again", f"{_WORK} tell review close reopen", 38, 60, 1, kinds=_COMPLAINT),
    _plot("answered at once", "confirm", 1, 6, 3, kinds=_NOT_INQUIRY, on_the_spot=True),
    _plot("with the officer", "confirm assign contact", 2, 5, 2),
    _plot("nameless", "confirm transfer takeup", 2, 6, 2, kinds=_COMPLAINT, anonymous=True),
    _plot("came back", f"{_WORK} tell failed assign call", 38, 60, 1, kinds=_COMPLAINT),
    _plot("urgent", "confirm urgent transfer takeup assign", 1, 4, 2, kinds=_COMPLAINT),
    _plot("adopted", f"{_WORK} tell review close", 45, 170, 20, kinds=("suggestion",)),
    _plot("answered later", "confirm assign reply tell review close", 12, 170, 20, kinds=_INQUIRY),
    _plot("returned", "confirm assign finding reply return", 5, 9, 1, kinds=_NOT_INQUIRY),
    _plot("ready to tell", f"{_WORK}", 8, 12, 2, kinds=_NOT_INQUIRY),
    _plot("waiting long", "confirm transfer takeup assign wait note", 9, 20, 2, kinds=_COMPLAINT),
    _plot("call is due", "confirm assign reply tell", 11, 18, 2, kinds=_INQUIRY),
    _plot("moving on", "confirm assign note wait resume finding", 10, 16, 2, kinds=_NOT_INQUIRY),
    _plot("with care", "confirm secret correct assign finding", 3, 7, 1, kinds=_COMPLAINT),
    _plot("not ours", "confirm assign contact away", 5, 170, 15),
    _plot("told today", "confirm assign finding reply approve tell", 5, 8, 3),
    _plot("action owed", f"{_WORK} plan contact", 16, 24, 2, kinds=_COMPLAINT),
    _plot("late inquiry", "confirm transfer takeup contact", 6, 12, 1, kinds=_INQUIRY),
    _plot("reviewed", f"{_WORK} tell review close note", 40, 170, 30, kinds=_NOT_INQUIRY),
    _plot("drawn out", "confirm transfer takeup assign wait resume answer finding reply return"
          " reply approve plan done tell call review close", 60, 170, 10, kinds=_COMPLAINT),
)  # fmt: skip
