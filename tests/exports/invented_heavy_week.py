"""An invented week of very many cases, with more of everything than a page has room for."""

from datetime import UTC, datetime

from kafel_desk.figures.figure import Figure, share
from kafel_desk.figures.weekly import (
    Balance,
    ChannelLine,
    Compared,
    DepartmentLine,
    Recommendations,
    Satisfaction,
    Scores,
    WeeklySummary,
)
from tests.exports.invented_week import busy, replace


def heavy() -> WeeklySummary:
    """Return a week of 5,096 cases: more departments and channels than a page has lines for."""
    week_of_many = busy()
    times = 28

    def larger(figure: Figure) -> Figure:
        of = None if figure.of is None else figure.of * times
        value = figure.value if figure.of is not None else (figure.value or 0) * times
        return Figure(figure.figure, figure.group, figure.n * times, of, value)

    def compared(figure: Compared) -> Compared:
        past = tuple(larger(each) for each in figure.past)
        return Compared(larger(figure.now), larger(figure.before), larger(figure.mean), past)

    def department(line: DepartmentLine, name: str | None) -> DepartmentLine:
        return DepartmentLine(
            name,
            larger(line.received),
            larger(line.before),
            larger(line.result_in_target),
            line.time_to_result,
            larger(line.open),
            larger(line.overdue),
        )

    lines = [department(line, line.department) for line in week_of_many.departments]
    more = [department(line, f"branch{n}") for line in week_of_many.departments for n in range(2)]
    text = "".join(f"{n}. {LONG}\n" for n in range(1, 13))
    return replace(
        week_of_many,
        received=compared(week_of_many.received),
        result_in_target=compared(week_of_many.result_in_target),
        backlog=compared(week_of_many.backlog),
        overdue=compared(week_of_many.overdue),
        kinds=tuple(compared(kind) for kind in week_of_many.kinds),
        confirmed_in_target=compared(week_of_many.confirmed_in_target),
        answered_at_first_contact=compared(week_of_many.answered_at_first_contact),
        reopened=compared(week_of_many.reopened),
        ages=tuple(larger(figure) for figure in week_of_many.ages),
        channels=tuple(
            ChannelLine(
                line.channel,
                *(
                    larger(figure)
                    for figure in (
                        line.received, line.complaints, line.inquiries, line.suggestions,
                        line.before, line.mean,
                    )
                ),
            )
            for line in week_of_many.channels * 2
        ),
        departments=(*lines, *more),
        whole=department(week_of_many.whole, None),
        rises=week_of_many.rises * 3,
        outcomes=tuple(larger(figure) for figure in week_of_many.outcomes),
        satisfaction=Satisfaction(
            _more_scores(week_of_many.satisfaction.result, times),
            _more_scores(week_of_many.satisfaction.process, times),
            larger(week_of_many.satisfaction.answered),
        ),
        actions=week_of_many.actions * 5,
        actions_left=211,
        recommendations=Recommendations(text, "s1", datetime(2026, 11, 22, 6, tzinfo=UTC)),
        balance=Balance(2912, 5096, 84, 4872, 3220),
    )  # fmt: skip


LONG = (
    "إعلان موعد الصرف في واتساب الجمعية قبل يومين من كل صرف، وتكليف موظف بالرد في يومه الأول،"
    " ثم مراجعة ما تأخر مع رئيس القسم."
)


def _more_scores(scores: Scores, times: int) -> Scores:
    marks = tuple(mark * times for mark in scores.marks)
    mean_of, high = scores.mean, scores.high
    return Scores(
        (marks[0], marks[1], marks[2], marks[3], marks[4]),
        Figure(mean_of.figure, None, mean_of.n * times, (mean_of.of or 0) * times, mean_of.value),
        share(high.figure, high.n * times, (high.of or 0) * times),
    )
