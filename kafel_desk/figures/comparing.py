"""One figure beside the same one of earlier periods; pure."""

from collections.abc import Callable, Sequence

from kafel_desk.figures.counting import count_one, spread
from kafel_desk.figures.figure import Figure, FigureName, Group, share
from kafel_desk.figures.measured import MeasuredCase
from kafel_desk.figures.weekly import Compared, ComparedSpread

Cases = Sequence[MeasuredCase]
_PAST = 5  # periods that the bars show


def compared(figures: Sequence[Figure], *, mean_of_last: int = 4) -> Compared:
    """Return a figure beside those before it; this one first, then each period before it."""
    now, *earlier = figures
    return Compared(
        now=now,
        before=earlier[0],
        mean=mean_of(earlier[:mean_of_last]),
        past=tuple(figures[_PAST - 1 :: -1]),
    )


def mean_of(figures: Sequence[Figure]) -> Figure:
    """Return the mean of counts; of shares and means, all of them taken together."""
    first = figures[0]
    n = sum(figure.n for figure in figures)
    if first.of is None:
        return Figure(first.figure, first.group, n, None, n / len(figures))
    of = sum(figure.of or 0 for figure in figures)
    if all(figure.value == figure.share for figure in figures):
        return share(first.figure, n, of, first.group)
    total = sum((figure.value or 0) * figure.n for figure in figures)
    return Figure(first.figure, first.group, n, of, total / n if n else None)


def compare_counts(
    figure: FigureName,
    periods: Sequence[Cases],
    *,
    only: Callable[[MeasuredCase], bool] | None = None,
    group: Group | None = None,
) -> Compared:
    """Return a figure over the cases of each period, this one first."""
    chosen = [[case for case in cases if only(case)] if only else cases for cases in periods]
    figures = [count_one(figure, cases) for cases in chosen]
    return compared([named(each, group) if group else each for each in figures])


def compare_spread(figure: FigureName, periods: Sequence[Cases]) -> ComparedSpread:
    """Return how long something took in each period; the mean is over all earlier cases at once."""
    now, before = spread(figure, periods[0]), spread(figure, periods[1])
    together = [case for cases in periods[1:] for case in cases]
    return ComparedSpread(now, before, spread(figure, together))


def named(figure: Figure, group: Group) -> Figure:
    """Return a figure under a group."""
    return Figure(figure.figure, group, figure.n, figure.of, figure.value)
