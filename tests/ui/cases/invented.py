"""Invented people and cases in every state, as they might stand on a Sunday morning."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import resources
from database.open import create_desk
from kafel_desk.case import commands as c
from kafel_desk.directory.commands import ChangeEntry
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.entries import Role
from kafel_desk.directory.facts import StaffChanged
from tests.ui.real_desk import SUNDAY_MORNING, DeskForTests, TurnedClock

Event = tuple[datetime, Callable[[DeskForTests], None]]
BEGINNING = datetime(2026, 11, 1, 5, tzinfo=UTC)

STAFF: dict[str, tuple[str, tuple[Role, ...], str | None]] = {
    "salma": ("سلمى برناوي", ("officer",), None),
    "adel": ("عادل الحازمي", ("officer",), None),
    "hind": ("هند بخاري", ("officer",), None),
    "yasser": ("ياسر اللحياني", ("department",), "sponsorship"),
    "badr": ("بدر السفياني", ("supervisor",), None),
    "amal": ("أمل القرشي", ("reception",), None),
    "turki": ("تركي الثقفي", ("call_handler",), None),
}
OWN_WORDS = (
    "الكفالة حقت شهر عشرة ما نزلت إلى الآن، وكل ما أتصل يقولون الأسبوع الجاي. أبغى أعرف متى تنزل، "
    "وإذا فيه نقص في أوراقي قولوا لي من بدري."
)
LONG_NAME = "عبدالرحمن بن عبدالمحسن بن إبراهيم بن عبدالعزيز آل عبدالكريم الأنصاري المدني"
LONG_DESCRIPTION = " ".join(f"{OWN_WORDS} (الفقرة {n})" for n in range(1, 400))[:12_000]


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """Return a time in Riyadh in 2026, in UTC."""
    return datetime(2026, month, day, hour - 3, minute, tzinfo=UTC)


def hire(desk: DeskForTests) -> None:
    """Let the invented staff join."""
    for entry, (name, roles, department) in STAFF.items():
        change = StaffChanged(entry=entry, name=name, roles=roles, department=department)
        desk.act(ChangeEntry(change=change))


@contextmanager
def an_early_desk(folder: Path) -> Iterator[DeskForTests]:
    """Open a new desk at the beginning of the month: a journal never goes back in time."""
    shipped = ("directory.json", "templates.json")
    defaults = read_defaults(*((resources.defaults() / name).read_bytes() for name in shipped))
    opened = create_desk(
        folder / "desk",
        "A",
        "الاستقبال",
        now=BEGINNING,
        first=first_facts(defaults),
        identity=folder / "identity",
    )
    with opened:
        yield DeskForTests(opened, TurnedClock(BEGINNING))


@dataclass
class Story:
    """The cases that a test wants to speak of, by a short name."""

    cases: dict[str, bytes] = field(default_factory=dict)


def tell(desk: DeskForTests) -> Story:
    """Fill a desk with cases, the clock turned to each of their moments."""
    story = Story()
    hire(desk)
    told = [*_huda(story), *(event for other in _OTHERS for event in _events(*other, story))]
    for moment, happen in sorted(told, key=lambda event: event[0]):
        desk.clock.at = moment
        happen(desk)
    desk.clock.at = SUNDAY_MORNING
    return story


def _events(
    name: str, moment: datetime, fields: dict[str, Any], acts: list[Any], story: Story
) -> list[Event]:
    """Return what happened to one case, each at its moment."""
    told = [(moment, _recorded(story, name, "amal", {"phone": None, **fields}))]
    return told + [(later, _acted(story, name, by, act)) for later, by, act in acts]


def _recorded(
    story: Story, name: str, by: str, fields: dict[str, Any]
) -> Callable[[DeskForTests], None]:
    def happen(desk: DeskForTests) -> None:
        case = desk.record(by=by, **fields).case
        assert case is not None
        story.cases[name] = case

    return happen


def _acted(story: Story, name: str, by: str, act: Any) -> Callable[[DeskForTests], None]:
    def happen(desk: DeskForTests) -> None:
        desk.act(act(story.cases[name]), by)

    return happen


def _huda(story: Story) -> list[Event]:
    fields = {
        "channel": "phone", "name": "هدى صالح المالكي", "phone": "0555000111",
        "relation": "guardian", "description": OWN_WORDS, "remedy": "صرف كفالة أكتوبر، وإشعار قبل أي تأخير.",
        "category": "sponsorship.delay", "call_seconds": 272,
        "safe_contact": "الاتصال بعد العصر فقط. لا تُترك رسالة صوتية، ولا يُذكر الموضوع لغير صاحبته.",
    }  # fmt: skip
    reply = (
        "رُدّت حوالة كفالة أكتوبر لخطأ في رقم الآيبان، وصُحّح الرقم. تُصرف الكفالة غدًا، "
        "وتصل رسالة عند كل تأخير."
    )
    acts: list[tuple[datetime, str, Any]] = [
        (at(11, 9, 10, 24), "turki", lambda case: c.ConfirmReceipt(case=case, means="whatsapp")),
        (at(11, 9, 11, 5), "badr",
         lambda case: c.TransferCase(case=case, department="sponsorship", employee="yasser")),
        (at(11, 9, 11, 20), "badr", lambda case: c.AssignOfficer(case=case, officer="salma")),
        (at(11, 11, 9), "salma", lambda case: c.StartWaiting(case=case, reason="كشف الحساب")),
        (at(11, 12, 9), "salma",
         lambda case: c.EndWaiting(case=case, note="وصل كشف الحساب برسالة واتساب.")),
        (at(11, 17, 13, 35), "yasser",
         lambda case: c.PlanAction(
             case=case, text="إعادة الصرف بعد تصحيح الآيبان", owner="yasser", due=at(11, 23, 16))),
        (at(11, 17, 13, 40), "yasser",
         lambda case: c.RecordFinding(case=case, text="رُدّت الحوالة لخطأ في رقم الآيبان.")),
        (at(11, 18, 11, 32), "turki",
         lambda case: c.LogContact(
             case=case, means="call", note="سؤال عن الشكوى، وأُجيب عنه بما تم.")),
        (at(11, 22, 9, 15), "salma",
         lambda case: c.DraftReply(
             case=case, text=reply, remedy="إعادة الصرف غدًا، ورسالة عند كل تأخير.")),
    ]  # fmt: skip
    told: list[Event] = [(at(11, 9, 10, 20), _recorded(story, "huda", "turki", fields))]
    told += [(moment, _acted(story, "huda", by, act)) for moment, by, act in acts]
    # Two people correct the same number, neither having seen what the other wrote.
    first_phone: list[tuple[bytes, ...]] = []
    told.append(
        (at(11, 22, 9, 52), lambda desk: _correct(desk, story, "turki", "0555000123", first_phone))
    )
    told.append(
        (at(11, 22, 9, 55), lambda desk: _correct(desk, story, "amal", "0555000132", first_phone))
    )
    return told


def _correct(
    desk: DeskForTests, story: Story, by: str, phone: str, seen: list[tuple[bytes, ...]]
) -> None:
    case = story.cases["huda"]
    if not seen:
        seen.append(_shown_phone(desk, case))
    desk.act(c.CorrectDetails(case=case, phones=(phone,), seen={"phones": seen[0]}), by)


def _shown_phone(desk: DeskForTests, case: bytes) -> tuple[bytes, ...]:
    file = desk.desk.case_file(desk.desk.viewer("badr", "A"), case)
    assert file is not None
    assert file.person is not None
    return tuple(value.id for value in file.person.registers["phones"])


def _transfer(department: str) -> Any:
    return lambda case: c.TransferCase(case=case, department=department)


def _assign(officer: str) -> Any:
    return lambda case: c.AssignOfficer(case=case, officer=officer)


def _told(case: bytes) -> c.CaseCommand:
    return c.TellResult(case=case, means="call", reception="satisfied")


_OTHERS: list[tuple[str, datetime, dict[str, Any], list[tuple[datetime, str, Any]]]] = [
    ("late", at(11, 3, 9), {"name": "مريم يحيى فلاتة", "phone": "0555000104", "category": "in_kind.delivery",
        "description": "لم تصل السلة"}, [(at(11, 3, 10), "badr", _transfer("in_kind")), (at(11, 3, 11), "badr", _assign("hind"))]),
    ("urgent", at(11, 17, 9), {"name": "خالد عوض العتيبي", "phone": "0555000117", "priority": "urgent",
        "description": "إيقاف كفالة دون إشعار"}, [(at(11, 17, 10), "badr", _transfer("sponsorship"))]),
    ("inquiry", at(11, 18, 10), {"kind": "inquiry", "channel": "phone", "name": "ماجد حامد السلمي", "phone": "0555000121",
        "description": "موعد التسجيل"}, [(at(11, 18, 11), "badr", _transfer("education")), (at(11, 18, 12), "badr", _assign("adel"))]),
    ("reopened", at(11, 5, 10), {"channel": "instagram", "name": "ريم عبدالله الشهري", "phone": "0555000139",
        "description": "لم يُرد على رسالة"}, [
        (at(11, 8, 10), "badr", _assign("salma")),
        (at(11, 9, 10), "badr", lambda case: c.CloseCase(case=case, outcome="upheld")),
        (at(11, 18, 10), "badr", lambda case: c.ReopenCase(case=case, reason="تكررت المشكلة"))]),
    ("new", at(11, 22, 9, 31), {"kind": "inquiry", "channel": "phone", "name": "يوسف إدريس هوساوي", "phone": "0555000175",
        "description": "شروط السلة الغذائية"}, []),
    ("long", at(11, 18, 9), {"channel": "whatsapp", "name": LONG_NAME, "phone": "0555000181",
        "description": LONG_DESCRIPTION, "on_behalf": "والدة الأيتام الثلاثة", "complained_of": "فرع العزيزية"},
        [(at(11, 18, 10), "badr", _transfer("resources"))]),
    ("nameless", at(11, 22, 10, 5), {"description": "تأخر التوصيل"}, []),
    ("suggestion", at(11, 19, 9), {"kind": "suggestion", "channel": "snapchat", "name": "أنس فؤاد قطان", "phone": "0555000158",
        "description": "لوحات إرشادية"}, [(at(11, 19, 10), "badr", _assign("salma"))]),
    ("waiting", at(11, 9, 9), {"name": "جواهر عبدالله الدوسري", "phone": "0555000133", "description": "مستندات ناقصة"}, [
        (at(11, 9, 10), "badr", _assign("salma")),
        (at(11, 18, 10), "salma", lambda case: c.StartWaiting(case=case, reason="صورة الهوية"))]),
    ("replied", at(11, 4, 9), {"kind": "inquiry", "name": "فوزية أحمد مغربي", "phone": "0555000144", "description": "رقم الحساب"}, [
        (at(11, 4, 10), "badr", _assign("salma")), (at(11, 15, 9), "salma", _told)]),
    ("answered", at(11, 22, 9), {"kind": "inquiry", "name": "ليلى عمر بافقيه", "phone": "0555000166",
        "description": "مواعيد الدوام", "answered": "من الأحد إلى الخميس."}, []),
    ("void", at(11, 20, 9), {"name": "تجربة", "description": "تجربة"}, [
        (at(11, 20, 10), "badr", lambda case: c.VoidCase(case=case, reason="سُجلت مرتين"))]),
]  # fmt: skip
