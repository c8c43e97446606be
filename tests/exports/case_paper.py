"""An invented case file with something in every part of it."""

from datetime import date, datetime, timedelta, timezone

from kafel_desk.language.message import message
from kafel_desk.papers.case_file import (
    CasePaper,
    NextDue,
    PaperAction,
    PaperEvidence,
    PaperFact,
    PaperStep,
    PaperTime,
    PaperWait,
)

MAKKAH = timezone(timedelta(hours=3))
NOURA, ABDULLAH, SARA, KHALID = "نورة الحربي", "عبد الله السلمي", "سارة القحطاني", "خالد الغامدي"


def at(month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a moment of 2026 on the clock of the centre."""
    return datetime(2026, month, day, hour, minute, tzinfo=MAKKAH)


def _steps() -> tuple[PaperStep, ...]:
    days = ((11, 22), (11, 22), (11, 22), (11, 22), (11, 30), (12, 2), (12, 6), (12, 3))
    done = tuple(PaperStep(n, "done", date(2026, *day)) for n, day in enumerate(days, start=3))
    return (*done, PaperStep(11, "current"), PaperStep(12, "missing"))


def _timeline() -> tuple[PaperFact, ...]:
    desk = message("fact.received_complaint", channel="زيارة المقر")
    department = message("fact.transferred", department="المساعدات العينية")
    return (
        PaperFact(at(11, 22, 10, 25), desk, NOURA, "A"),
        PaperFact(at(11, 22, 10, 27), message("fact.confirmed_slip"), NOURA, "A"),
        PaperFact(at(11, 22, 11, 5), department, NOURA, "A"),
        PaperFact(at(11, 22, 11, 20), message("fact.assigned", name=SARA), ABDULLAH, "B"),
        PaperFact(
            at(11, 23, 12, 15),
            message(
                "fact.note_text", text="البطاقة في المقر، والموعد غدا من 10:00. جوالها 0555000142."
            ),
            SARA,
            "B",
        ),
        PaperFact(
            at(11, 25, 9, 15),
            message("fact.waiting_beneficiary_reason", reason="صورة رسالة الموعد"),
            SARA,
            "B",
            PaperWait("beneficiary", 890),
        ),
        PaperFact(at(11, 29, 10, 5), message("fact.waiting_ended"), SARA, "B"),
        PaperFact(
            at(11, 30, 9, 30),
            message("fact.finding_text", text="الرسالة تسبق قيد البطاقة؛ السبب في طريقة العمل."),
            SARA,
            "B",
        ),
        PaperFact(at(11, 30, 13, 40), message("fact.reply_drafted"), SARA, "B"),
        PaperFact(at(12, 2, 9, 5), message("fact.reply_approved"), ABDULLAH, "B"),
        PaperFact(at(12, 3, 14, 10), message("fact.told", means=message("means.call")), SARA, "B"),
    )


def invented_paper() -> CasePaper:
    """Return the paper."""
    return CasePaper(
        number="KA-26-00042-7",
        kind="complaint",
        state="replied",
        outcome="upheld",
        received_at=at(11, 22, 10, 25),
        printed_at=at(12, 10, 9, 15),
        day_minutes=420,
        printed_by=ABDULLAH,
        fingerprint="A3E9 51BC 07F4 D86A 2E90 C4B7",
        steps=_steps(),
        steps_done=8,
        missing=message("step.missing_review"),
        received_by=NOURA,
        desk="A",
        channel="زيارة",
        category="تأخر تسليم بطاقة المشتريات",
        person="السيدة منى الزهراني",
        phone="05•••••142",
        about=("المساعدات العينية",),
        has_safe_contact=True,
        description=(
            "جيت اليوم أستلم البطاقة على حسب الرسالة اللي وصلتني، وقالوا لي ما جهزت. هذي ثاني مرة"
            " أجي، والمشوار بعيد علي. أبغى البطاقة، وإذا ما هي جاهزة لا ترسلون لي أحضر."
        ),
        remedy_asked="تسليم البطاقة، وإبلاغي بالموعد الصحيح قبل الحضور.",
        remedy_given="تسليم البطاقة في 2026-11-24، ولا نرسل رسالة موعد إلا بعد قيد البطاقة.",
        times=(
            PaperTime("confirm", "same_working_day", at(11, 22, 16), at(11, 22, 10, 27), 2),
            PaperTime("first_reply", 1260, at(11, 25, 10, 25), at(11, 23, 12, 15), 515),
            PaperTime("result", 4200, at(12, 8, 11, 15), at(12, 3, 14, 10), 3055),
        ),
        minutes_waited=890,
        evidence=(
            PaperEvidence(
                "صورة صفحة من سجل استلام البطاقات.jpg",
                message("evidence.image"),
                2_400_000,
                at(11, 23, 10, 40),
                SARA,
                "E19A 40C7",
                "department",
            ),
            PaperEvidence(
                "إفادة موظف التسليم.pdf",
                message("evidence.document"),
                81_000,
                at(11, 30, 9),
                SARA,
                "3C81 FA66",
                "centre",
            ),
        ),
        actions=(
            PaperAction(
                "تسليم البطاقة في المقر",
                "المساعدات العينية",
                at(11, 24),
                at(11, 24),
                at(12, 9),
                effective=True,
            ),
            PaperAction("لا رسالة موعد قبل قيد البطاقة", "المساعدات العينية", at(12, 6)),
        ),
        timeline=_timeline(),
        next_due=NextDue("follow_up", at(12, 17), SARA),
    )
