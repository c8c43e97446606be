"""An invented month for the tests of the periodic report."""

from datetime import UTC, date, datetime

from kafel_desk.figures.figure import Figure, FigureName, Spread, counted, share
from kafel_desk.figures.period import Period, period_of
from kafel_desk.figures.periodic import (
    Improvement,
    LoadTable,
    Measured,
    Pattern,
    Peak,
    PeriodicReport,
    RoutineLine,
    TimeLine,
    TopCategory,
    Trend,
)
from kafel_desk.figures.weekly import (
    Balance,
    Compared,
    Recommendations,
    Record,
    Rise,
    Satisfaction,
    Scores,
)
from tests.exports.invented_week import DAY, busy, counts, mean, outcome, shares

NOW = datetime(2026, 12, 1, 5, tzinfo=UTC)


def month(year: int = 2026, number: int = 11) -> Period:
    """Return a month."""
    return period_of("month", date(year, number, 1), (), NOW)


def _trend() -> tuple[Trend, ...]:
    received = (402, 455, 431, 388, 512, 468, 497, 520, 566, 640, 668, 733)
    closed = (395, 448, 440, 371, 498, 470, 502, 511, 548, 622, 655, 722)
    months = [month(2025, 12), *(month(2026, number) for number in range(1, 12))]
    return tuple(
        Trend(period, came, went)
        for period, came, went in zip(months, received, closed, strict=True)
    )


def _time(
    kind: str, measured: Measured, target: object, took: tuple[float, float], kept: tuple[int, int]
) -> TimeLine:
    return TimeLine(
        kind,  # type: ignore[arg-type]
        measured,
        target,  # type: ignore[arg-type]
        Spread("time_to_result", None, kept[1], *took),
        share("result_in_target", *kept),
    )


def _times() -> tuple[TimeLine, ...]:
    day = "same_working_day"
    return (
        _time("complaint", "confirm", day, (3, 25), (280, 289)),
        _time("complaint", "first_reply", 3 * DAY, (1.4 * DAY, 3.2 * DAY), (251, 285)),
        _time("complaint", "result", 10 * DAY, (6.5 * DAY, 12 * DAY), (220, 268)),
        _time("inquiry", "confirm", day, (2, 18), (365, 368)),
        _time("inquiry", "first_reply", DAY, (0.2 * DAY, 1.1 * DAY), (333, 366)),
        _time("inquiry", "result", 2 * DAY, (0.5 * DAY, 2.4 * DAY), (332, 364)),
        _time("suggestion", "confirm", day, (4, 40), (75, 76)),
        _time("suggestion", "first_reply", 5 * DAY, (2 * DAY, 4.6 * DAY), (70, 74)),
        _time("suggestion", "result", 20 * DAY, (11 * DAY, 18.5 * DAY), (59, 74)),
    )


def _satisfied() -> Compared:
    def of(value: float) -> Figure:
        return Figure("satisfaction_with_the_process", None, 168, 402, value)

    past = tuple(of(value) for value in (4.4, 4.4, 4.4, 4.4, 4.3))
    return Compared(past[-1], past[-2], of(4.4), past)


def _scores(name: FigureName, marks: tuple[int, int, int, int, int], high: int) -> Scores:
    total = sum(marks)
    value = sum(mark * count for mark, count in enumerate(marks, start=1)) / total
    return Scores(marks, Figure(name, None, total, 402, value), share(name, high, total))


def november() -> PeriodicReport:
    """Return a month of 733 cases."""
    week = busy()
    since = datetime(2026, 9, 20, 7, tzinfo=UTC)
    rise = Rise("cards", "aid", 63, 38.0, 0.0001)
    return PeriodicReport(
        period=month(),
        made_at=NOW,
        received=counts("received", (520, 566, 640, 668, 733), 625.0),
        result_in_target=shares(
            "result_in_target",
            (470, 511), (498, 548), (560, 622), (583, 651), (611, 706), together=(1640, 1800),
        ),
        backlog=counts("backlog", (80, 85, 95, 101, 121), 98.0),
        overdue=Compared(share("overdue", 14, 121), share("overdue", 10, 101), mean("overdue", 9)),
        satisfied_with_process=_satisfied(),
        trend=_trend(),
        times=_times(),
        waiting=Spread("waiting_time", None, 41, 1.5 * DAY, 4 * DAY),
        outcomes=tuple(
            outcome(name, n, 271)
            for name, n in (
                ("upheld", 104), ("partly", 55), ("not_upheld", 66), ("undecided", 14),
                ("withdrawn", 13), ("not_ours", 19),
            )
        ),
        causes=tuple(
            share("causes", n, 159, {"cause": name})
            for name, n in (("delay", 71), ("mistake", 38), ("unclear_information", 30))
        ),
        with_action=share("corrective_actions", 128, 159),
        actions_on_time=share("corrective_actions", 97, 112),
        actions_effective=share("corrective_actions", 61, 70),
        suggestions_adopted=share("suggestions_adopted", 22, 61),
        satisfaction=Satisfaction(
            _scores("satisfaction_with_the_result", (9, 12, 19, 54, 74), 128),
            _scores("satisfaction_with_the_process", (4, 8, 15, 47, 94), 141),
            share("satisfaction_with_the_result", 168, 402),
        ),
        evidence_rate=share("evidence_rate", 214, 271),
        with_category=share("data_quality", 726, 733),
        with_phone=share("data_quality", 689, 733),
        with_remedy=share("data_quality", 263, 289),
        with_outcome=share("data_quality", 722, 722),
        patterns=(
            Pattern("cards", "systemic", 63, 58, since, "aid", ("بطاقة", "موعد", "رسالة"), rise,
                    "لا رسالة إلا بعد قيد البطاقة في سجل التسليم."),
            Pattern("pay", "repeated", 41, 39, since, "sponsorship", ("صرف", "تأخر"), None,
                    "إعلان الموعد قبل يومين، وموظف للرد في يوم الصرف."),
            Pattern("busy", "repeated", 18, 17, since, "centre", ("مشغول",), None,
                    "موظف ثان في هذه الساعة من الأحد إلى الثلاثاء."),
            Pattern("bus", "single", 6, 6, since, "programmes"),
        ),
        top_categories=tuple(
            TopCategory(category, counted("received", now), counted("received", before))
            for category, now, before in (
                ("data", 104, 71), ("cards", 63, 38), ("pay_date", 58, 61), ("visit", 47, 44),
                ("pay", 41, 29), ("bus", 33, 16), ("join", 31, 35), ("busy", 18, 7),
            )
        ),
        departments=week.departments,
        whole=week.whole,
        people_who_come_back=share("people_who_come_back", 57, 612),
        same_issue=counted("people_who_come_back", 21),
        reopened=share("reopened", 9, 663),
        transfers=Figure("transfers_a_case", None, 733, None, 1.2),
        three_transfers=share("transfers_a_case", 29, 733),
        silent_cases=counted("silent_cases", 8),
        oldest=week.oldest,
        load=LoadTable(
            "phone", 277, (6, 0, 1, 2, 3), tuple(range(8, 16))[:7],
            (
                (14, 16, 19, 12, 11, 8, 5), (10, 13, 15, 9, 8, 6, 3), (8, 10, 12, 7, 6, 5, 2),
                (7, 8, 10, 6, 5, 4, 2), (6, 7, 9, 5, 4, 3, 2),
            ),
        ),
        peaks=(Peak("whatsapp", 6, 20, 12), Peak("visit", 6, 9, 10)),
        improvements=(
            Improvement(date(2026, 11, 5), "استبدال نموذج تحديث البيانات بصفحة واحدة",
                        ("KB-26-03790-4",), 22, 6),
            Improvement(date(2026, 11, 20), "لوحة بمواعيد الصرف عند مدخل المقر",
                        ("KC-26-01987-4",), 61, None),
        ),
        routines=(
            RoutineLine("awareness", 1, date(2026, 11, 18), "رسالة واتساب، ومنشور في X"),
            RoutineLine("weekly_summary", 13, date(2026, 11, 22), ""),
            RoutineLine("contact", 15, None, ""),
        ),
        recommendations=Recommendations(
            "لا رسالة إلا بعد قيد البطاقة في سجل التسليم.\nموظف ثان للهاتف صباح الأحد.", "s1", NOW
        ),
        record=Record("2D58 E1C7 90AB 64F3 08BE D719"),
        balance=Balance(101, 733, 9, 722, 121),
    )  # fmt: skip
