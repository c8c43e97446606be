"""Invented weeks for the tests of the weekly summary: a busy one, one of one case, an empty one."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from kafel_desk.directory.entries import Category, Channel, Department, Staff
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import Figure, FigureName, Spread, counted, share
from kafel_desk.figures.period import Period, period_of
from kafel_desk.figures.weekly import (
    ActionDue,
    Balance,
    ChannelLine,
    Compared,
    ComparedSpread,
    DepartmentLine,
    OldCase,
    Recommendations,
    Record,
    Rise,
    Satisfaction,
    Scores,
    WeeklySummary,
)

replace = msgspec.structs.replace

DAY = 420
FINGERPRINT = "7C41 9E02 B8D5 3F60 A91C 44EE"
KINDS = ("complaint", "inquiry", "suggestion")


def directory() -> Directory:
    """Return departments, channels and categories as the page names them."""
    departments = {
        "sponsorship": "الكفالات",
        "social": "الرعاية الاجتماعية",
        "aid": "المساعدات العينية",
        "education": "التعليم والتأهيل",
        "centre": "مركز خدمة المستفيد",
        "finance": "الشؤون المالية",
        "programmes": "البرامج والأنشطة",
        "people": "الموارد البشرية",
    }
    channels = {
        "phone": "اتصال هاتفي",
        "whatsapp": "واتساب الجمعية",
        "visit": "مقر الجمعية (زيارة)",
        "whatsapp_centre": "واتساب مركز الخدمة",
        "x": "X",
        "instagram": "Instagram",
        "snapchat": "Snapchat",
    }
    categories = {
        "cards": "تأخر تسليم بطاقة المشتريات",
        "data": "تحديث البيانات والوثائق",
        "pay": "تأخر الصرف الشهري",
        "bus": "مواعيد حافلات البرامج",
        "pay_date": "موعد الصرف الشهري",
        "visit": "طلب زيارة باحث",
        "join": "التسجيل في برنامج",
        "busy": "انشغال الهاتف",
    }
    return Directory(
        charity="جمعية كافل لرعاية الأيتام بمكة المكرمة",
        centre="مركز خدمة المستفيد",
        departments={id_: Department(id_, name) for id_, name in departments.items()},
        channels={id_: Channel(id_, name) for id_, name in channels.items()},
        categories={id_: Category(id_, name) for id_, name in categories.items()},
        staff={
            "s1": Staff("s1", "عبد الله السلمي", ("supervisor",)),
            "s2": Staff("s2", "ماجد العتيبي", ("director",)),
        },
    )


def week(day: date = date(2026, 11, 15), now: datetime | None = None) -> Period:
    """Return the week of a day, over unless `now` says otherwise."""
    now = now or datetime(2027, 6, 1, tzinfo=UTC)
    return period_of("week", day, (), now)


def mean(figure: FigureName, value: float, n: int = 0) -> Figure:
    """Return the mean of four weeks."""
    return Figure(figure, None, n or round(4 * value), None, value)


def counts(figure: FigureName, past: tuple[int, ...], mean_of_four: float) -> Compared:
    """Return a count with its last five weeks."""
    figures = tuple(counted(figure, n) for n in past)
    return Compared(figures[-1], figures[-2], mean(figure, mean_of_four), figures)


def shares(figure: FigureName, *past: tuple[int, int], together: tuple[int, int]) -> Compared:
    """Return a share with the weeks that are given, the last one now."""
    figures = tuple(share(figure, *pair) for pair in past)
    return Compared(figures[-1], figures[-2], share(figure, *together), figures)


def spread(n: int, median: float, p90: float) -> Spread:
    """Return a time to the result, in working days."""
    return Spread("time_to_result", None, n, median * DAY, p90 * DAY)


def _channel(name: str, kinds: tuple[int, int, int], before: int, mean4: float) -> ChannelLine:
    return ChannelLine(
        name,
        counted("received", sum(kinds)),
        counted("received", kinds[0]),
        counted("received", kinds[1]),
        counted("received", kinds[2]),
        counted("received", before),
        mean("received", mean4),
    )


def _department(
    name: str | None,
    received: tuple[int, int],
    told: tuple[int, int],
    days: tuple[float, float],
    open_: tuple[int, int],
) -> DepartmentLine:
    return DepartmentLine(
        name,
        counted("received", received[0]),
        counted("received", received[1]),
        share("result_in_target", told[1], told[0]),
        spread(told[0], *days),
        counted("backlog", open_[0]),
        counted("overdue", open_[1]),
    )


def _old(number: str, department: str, age: int, late: int | None, step: int) -> OldCase:
    received = datetime(2026, 10, 1, 7, tzinfo=UTC)
    late_minutes = None if late is None else late * DAY
    return OldCase(
        number.encode(), number, "complaint", department, received, age * DAY, late_minutes, step
    )


def _action(number: str, text: str, department: str, day: int, *, late: bool = False) -> ActionDue:
    due = datetime(2026, 11, day, 12, tzinfo=UTC)
    return ActionDue(number.encode(), number, bytes(16), text, "s1", department, due, late)


def outcome(name: str, n: int, of: int) -> Figure:
    """Return how many complaints ended that way."""
    return share("outcome_mix", n, of, {"outcome": name})


def busy() -> WeeklySummary:
    """Return a week of 182 cases."""
    return WeeklySummary(
        period=week(),
        made_at=datetime(2026, 11, 22, 6, 10, tzinfo=UTC),
        working_days=tuple(date(2026, 11, 15) + timedelta(days=n) for n in range(5)),
        closures=(),
        received=counts("received", (150, 160, 165, 161, 182), 158.0),
        result_in_target=shares(
            "result_in_target",
            (139, 153), (136, 152), (136, 158), (141, 157), (146, 171), together=(552, 620),
        ),
        backlog=counts("backlog", (98, 100, 101, 104, 115), 101.0),
        overdue=_overdue(),
        kinds=(
            counts("received", (59, 61, 74), 59.0),
            counts("received", (84, 85, 91), 84.0),
            counts("received", (15, 15, 17), 15.0),
        ),
        confirmed_in_target=shares(
            "confirmed_in_target", (157, 161), (179, 182), together=(616, 632)
        ),
        answered_at_first_contact=shares(
            "answered_at_first_contact", (52, 161), (57, 182), together=(197, 632)
        ),
        time_to_result=ComparedSpread(
            spread(171, 4.0, 10.5), spread(157, 3.5, 9.0), spread(620, 3.6, 9.2)
        ),
        silent_cases=counts("silent_cases", (5, 5, 5, 4, 6), 5.0),
        reopened=shares("reopened", (2, 138), (3, 141), together=(9, 552)),
        ages=tuple(counted("backlog", n) for n in (52, 31, 21, 9, 2)),
        oldest=(
            _old("KB-26-03688-8", "finance", 34, 24, 8),
            _old("KC-26-01951-2", "sponsorship", 31, 21, 9),
            _old("KB-26-03742-7", "sponsorship", 27, 17, 7),
            _old("KB-26-03759-0", "social", 24, 14, 10),
            _old("KC-26-02004-6", "sponsorship", 22, 12, 7),
        ),
        channels=(
            _channel("phone", (24, 41, 3), 60, 61.0),
            _channel("whatsapp", (22, 19, 6), 40, 38.5),
            _channel("visit", (17, 19, 3), 37, 36.0),
            _channel("whatsapp_centre", (6, 7, 1), 12, 11.5),
            _channel("x", (3, 2, 2), 6, 5.5),
            _channel("instagram", (1, 2, 1), 4, 3.5),
            _channel("snapchat", (1, 1, 1), 2, 2.0),
        ),
        departments=(
            _department("sponsorship", (46, 37), (41, 31), (5.0, 11.5), (38, 6)),
            _department("social", (38, 36), (36, 31), (4.0, 9.0), (27, 3)),
            _department("aid", (27, 19), (25, 21), (4.5, 10.0), (17, 2)),
            _department("education", (22, 23), (20, 19), (3.5, 8.0), (11, 0)),
            _department("centre", (17, 17), (18, 18), (0.1, 1.0), (2, 0)),
            _department("finance", (14, 11), (13, 10), (5.5, 11.0), (10, 2)),
            _department("programmes", (13, 14), (14, 13), (3.0, 7.5), (7, 0)),
            _department("people", (5, 4), (4, 3), (2.0, 3.0), (3, 0)),
        ),
        whole=_department(None, (182, 161), (171, 146), (4.0, 10.5), (115, 13)),
        rises=(
            Rise("cards", "aid", 21, 8.0, 0.0001, "تسع منها لدفعة بطاقات واحدة"),
            Rise("data", "social", 24, 15.0, 0.02, "بعد رسالة جماعية في 2026-11-16"),
            Rise("pay", "sponsorship", 17, 9.5, 0.02, "بدأت مع صرف يوم الأحد"),
            Rise("bus", "programmes", 9, 3.5, 0.01, "ثلاث رحلات في فرع واحد"),
        ),
        outcomes=tuple(
            outcome(name, n, 69)
            for name, n in (
                ("upheld", 27), ("partly", 14), ("not_upheld", 16), ("undecided", 4),
                ("withdrawn", 3), ("not_ours", 5),
            )
        ),
        satisfaction=Satisfaction(
            Scores(
                (2, 3, 4, 13, 19),
                Figure("satisfaction_with_the_result", None, 41, 96, 167 / 41),
                share("satisfaction_with_the_result", 32, 41),
            ),
            Scores(
                (1, 1, 4, 10, 25),
                Figure("satisfaction_with_the_process", None, 41, 96, 180 / 41),
                share("satisfaction_with_the_process", 35, 41),
            ),
            share("satisfaction_with_the_result", 41, 96),
        ),
        actions=(
            _action(
                "KB-26-03811-3", "إعلان موعد الصرف الجديد في القنوات كلها", "sponsorship", 19,
                late=True,
            ),
            _action(
                "KC-26-02033-4", "مطابقة قائمة البطاقات قبل إرسال رسائل المواعيد", "aid", 24
            ),
            _action(
                "KB-26-03790-4", "تدريب موظفي الاستقبال على نموذج تحديث البيانات", "centre", 25
            ),
            _action("KB-26-03824-4", "تسيير حافلة ثانية لرحلة الخميس", "programmes", 26),
        ),
        actions_left=0,
        recommendations=Recommendations(
            "1. وقف رسائل مواعيد البطاقات حتى تطابق قائمة التسليم، فأكثر الزيادة من دفعة واحدة.\n"
            "2. إعلان موعد الصرف في واتساب الجمعية قبل يومين من كل صرف، وتكليف موظف بالرد في يومه"
            " الأول.\n"
            "3. مراجعة حالات الكفالات الست المتأخرة مع رئيس القسم يوم الاثنين 2026-11-23.",
            "s1",
            datetime(2026, 11, 22, 6, tzinfo=UTC),
        ),
        record=Record(FINGERPRINT),
        balance=Balance(104, 182, 3, 174, 115),
        safeguarding=counted("safeguarding", 2),
    )  # fmt: skip


def _overdue() -> Compared:
    past = tuple(
        share("overdue", n, of) for n, of in ((7, 98), (9, 100), (7, 101), (8, 104), (13, 115))
    )
    return Compared(past[-1], past[-2], mean("overdue", 7.5), past)


def one_case() -> WeeklySummary:
    """Return a short week in which one case came."""
    nothing = Spread("time_to_result", None, 0)
    past = ((1, 1), (0, 0), (0, 0), (0, 0), (0, 1))
    overdue = tuple(share("overdue", n, of) for n, of in past)
    return WeeklySummary(
        period=week(date(2026, 5, 24)),
        made_at=datetime(2026, 5, 31, 5, 40, tzinfo=UTC),
        working_days=(date(2026, 5, 24), date(2026, 5, 25)),
        closures=("إجازة عيد الأضحى",),
        received=counts("received", (2, 3, 2, 3, 1), 2.5),
        result_in_target=shares(
            "result_in_target", (3, 3), (2, 2), (2, 2), (2, 3), (0, 0), together=(9, 10)
        ),
        backlog=counts("backlog", (1, 1, 0, 0, 1), 0.5),
        overdue=Compared(overdue[-1], share("overdue", 0, 0), mean("overdue", 0.0), overdue),
        kinds=(
            counts("received", (2, 2, 1), 1.5),
            counts("received", (1, 1, 0), 1.0),
            counts("received", (0, 0, 0), 0.0),
        ),
        confirmed_in_target=shares("confirmed_in_target", (3, 3), (1, 1), together=(10, 10)),
        answered_at_first_contact=shares(
            "answered_at_first_contact", (1, 3), (0, 1), together=(4, 10)
        ),
        time_to_result=ComparedSpread(nothing, spread(3, 2.0, 3.0), spread(10, 2.1, 4.0)),
        silent_cases=counts("silent_cases", (0, 0, 0), 0.0),
        reopened=shares("reopened", (0, 3), (0, 2), together=(0, 11)),
        ages=tuple(counted("backlog", n) for n in (1, 0, 0, 0, 0)),
        oldest=(_old("KA-26-00007-6", "aid", 2, None, 7),),
        channels=(_channel("visit", (1, 0, 0), 1, 1.0), _channel("phone", (0, 0, 0), 2, 1.5)),
        departments=(
            _department("aid", (1, 1), (0, 0), (0, 0), (1, 0)),
            _department("sponsorship", (0, 2), (0, 0), (0, 0), (0, 0)),
        ),
        whole=_department(None, (1, 3), (0, 0), (0, 0), (1, 0)),
        rises=(),
        outcomes=(),
        satisfaction=_no_answers(),
        actions=(),
        actions_left=0,
        recommendations=None,
        record=Record("0B7F 62D1 E94A 1C83 5F20 B6DD"),
        balance=Balance(0, 1, 0, 0, 1),
        safeguarding=counted("safeguarding", 0),
    )


def _no_answers() -> Satisfaction:
    def nobody(name: FigureName) -> Scores:
        return Scores((0, 0, 0, 0, 0), Figure(name, None, 0, 0, None), share(name, 0, 0))

    return Satisfaction(
        nobody("satisfaction_with_the_result"),
        nobody("satisfaction_with_the_process"),
        share("satisfaction_with_the_result", 0, 0),
    )


def empty() -> WeeklySummary:
    """Return the first week of a desk to which nobody came."""
    none = Spread("time_to_result", None, 0)
    zero = counts("received", (0, 0, 0, 0, 0), 0.0)
    no_share = shares("result_in_target", *((0, 0),) * 5, together=(0, 0))
    return WeeklySummary(
        period=week(),
        made_at=datetime(2026, 11, 22, 6, 10, tzinfo=UTC),
        working_days=tuple(date(2026, 11, 15) + timedelta(days=n) for n in range(5)),
        closures=(),
        received=zero,
        result_in_target=no_share,
        backlog=counts("backlog", (0,) * 5, 0.0),
        overdue=no_share,
        kinds=(zero, zero, zero),
        confirmed_in_target=no_share,
        answered_at_first_contact=no_share,
        time_to_result=ComparedSpread(none, none, none),
        silent_cases=zero,
        reopened=no_share,
        ages=tuple(counted("backlog", 0) for _ in range(5)),
        oldest=(),
        channels=(),
        departments=(),
        whole=_department(None, (0, 0), (0, 0), (0, 0), (0, 0)),
        rises=(),
        outcomes=(),
        satisfaction=_no_answers(),
        actions=(),
        actions_left=0,
        recommendations=None,
        record=Record("E3B0 C442 98FC 1C14 9AFB F4C8"),
        balance=Balance(0, 0, 0, 0, 0),
    )
