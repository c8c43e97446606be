"""What a page for outside does not tell: small numbers, and those that sums would tell."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.figures.figure import Figure, counted, share
from kafel_desk.figures.hiding import Place, Sum, hidden

numbers = st.one_of(st.integers(0, 6), st.integers(0, 60))
Table = tuple[dict[Place, Figure], tuple[Sum, ...]]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return a table of counts with the sums of its rows and columns, and of all of it."""
    width = draw(st.integers(1, 4))
    cells = draw(
        st.lists(st.lists(numbers, min_size=width, max_size=width), min_size=1, max_size=5)
    )
    rows, columns = range(len(cells)), range(width)
    figures: dict[Place, Figure] = {("all",): counted("received", sum(map(sum, cells)))}
    sums = []
    for row in rows:
        figures["row", row] = counted("received", sum(cells[row]))
        figures |= {("cell", row, at): counted("received", cells[row][at]) for at in columns}
        sums.append(Sum(tuple(("cell", row, at) for at in columns), ("row", row)))
    for at in columns:
        figures["column", at] = counted("received", sum(line[at] for line in cells))
        sums.append(Sum(tuple(("cell", row, at) for row in rows), ("column", at)))
    sums.append(Sum(tuple(("row", row) for row in rows), ("all",)))
    sums.append(Sum(tuple(("column", at) for at in columns), ("all",)))
    return figures, tuple(sums)


def small(figures: dict[Place, Figure]) -> set[Place]:
    return {place for place, figure in figures.items() if 0 < figure.n < 5}


@given(tables())
def test_what_is_small_is_hidden_and_where_nothing_is_all_is_told(table: Table) -> None:
    figures, sums = table
    found = hidden(figures, sums)
    assert small(figures) <= found
    assert bool(found) == bool(small(figures))


@given(tables())
def test_no_sum_tells_of_fewer_than_five(table: Table) -> None:
    figures, sums = table
    found = hidden(figures, sums)
    for each in sums:
        gone = [place for place in each.parts if place in found]
        if each.whole not in found:
            assert len(gone) != 1
            assert not 0 < sum(figures[place].n for place in gone) < 5


@given(tables())
def test_no_small_one_comes_out_of_all_sums_together(table: Table) -> None:
    figures, sums = table
    found = hidden(figures, sums)
    unknown = sorted(found, key=str)
    told = [[coefficient(each, place) for place in unknown] for each in sums]
    for place in small(figures):
        alone = [Fraction(place == other) for other in unknown]
        assert rank([*told, alone]) > rank(told), place


def coefficient(each: Sum, place: Place) -> Fraction:
    return Fraction(place in each.parts) - Fraction(place == each.whole)


def rank(rows: list[list[Fraction]]) -> int:
    """Return how many of the equations say something that the others do not."""
    left, found = [list(row) for row in rows], 0
    for at in range(len(left[0])):
        first = next((row for row in left if row[at]), None)
        if first is None:
            continue
        found += 1
        left = [
            [one - row[at] / first[at] * other for one, other in zip(row, first, strict=True)]
            for row in left
            if row is not first
        ]
    return found


columns = st.lists(numbers, min_size=1, max_size=9)


@given(columns)
def test_the_sum_of_a_column_stays_told(column: list[int]) -> None:
    parts: tuple[Place, ...] = tuple((place,) for place in range(len(column)))
    figures = {part: counted("backlog", n) for part, n in zip(parts, column, strict=True)}
    figures["sum",] = counted("backlog", sum(column))
    found = hidden(figures, [Sum(parts, ("sum",))])
    assert (("sum",) in found) == (0 < sum(column) < 5)


def hidden_of(*shares: tuple[int, int]) -> list[int]:
    """Return which of some shares are hidden, of a column whose sum may be told elsewhere."""
    figures: dict[Place, Figure] = {
        (at,): share("result_in_target", *each) for at, each in enumerate(shares)
    }
    return [int(at) for (at,) in sorted(hidden(figures, [Sum(tuple(figures))]))]


def test_a_share_is_hidden_with_one_that_is_of_few() -> None:
    assert hidden_of((20, 30), (6, 12), (40, 60)) == []
    assert hidden_of((20, 30), (6, 12), (2, 12)) == [1, 2]


def test_hidden_shares_have_not_few_that_were_late_in_all() -> None:
    assert hidden_of((20, 30), (12, 12), (10, 12)) == [0, 1, 2]
