"""The counts of the log: kind by state, and each kind by channel and by department."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from exports.spreadsheet import COUNT, HEAD, STRONG, STRONG_COUNT, WORDS, Sheet
from kafel_desk.case.facts import KINDS, Kind
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.states import STATES, State
from kafel_desk.language.catalogue import Catalogue


@dataclass(slots=True)
class Counts:
    """How many cases of each sort have gone by."""

    total: int = 0
    overdue: int = 0
    by_state: Counter[tuple[Kind, State]] = field(default_factory=Counter)
    by_channel: dict[str, Counter[Kind]] = field(default_factory=dict)
    by_department: dict[str, Counter[Kind]] = field(default_factory=dict)

    def add(self, row: LogRow) -> None:
        """Count one case."""
        self.total += 1
        self.overdue += row.is_overdue
        self.by_state[row.kind, row.state] += 1
        self.by_channel.setdefault(row.channel, Counter())[row.kind] += 1
        self.by_department.setdefault(row.department or "", Counter())[row.kind] += 1


def write_counts(sheet: Sheet, counts: Counts, period: str, catalogue: Catalogue) -> None:
    """Write the counts as three tables, one below the other."""
    text = catalogue.text
    total = text("log.counts.total")
    sheet.row([(period, STRONG)])
    sheet.row([(text("log.counts.cases"), WORDS), (counts.total, STRONG_COUNT)])
    sheet.row([(text("log.counts.overdue"), WORDS), (counts.overdue, STRONG_COUNT)])
    sheet.row([])
    _write_table(
        sheet,
        text("log.counts.kind_and_state"),
        [*(text(f"state.{state}") for state in STATES), total],
        [
            (text(f"kind.{kind}"), _summed(counts.by_state[kind, state] for state in STATES))
            for kind in KINDS
        ],
        total,
    )
    kinds = [*(text(f"kind.{kind}") for kind in KINDS), total]
    for title, counted, name in (
        ("log.counts.channel", counts.by_channel, str),
        ("log.counts.department", counts.by_department, _department(catalogue)),
    ):
        sheet.row([])
        rows = [(name(key), _summed(each[kind] for kind in KINDS)) for key, each in counted.items()]
        rows.sort(key=lambda row: (-row[1][-1], row[0]))
        _write_table(sheet, text(title), kinds, rows, total)


def _department(catalogue: Catalogue) -> Callable[[str], str]:
    return lambda name: name or catalogue.text("log.counts.no_department")


def _summed(numbers: Iterable[int]) -> list[int]:
    listed = list(numbers)
    return [*listed, sum(listed)]


def _write_table(
    sheet: Sheet, title: str, columns: list[str], rows: list[tuple[str, list[int]]], total: str
) -> None:
    sheet.row([(title, HEAD), *((column, HEAD) for column in columns)])
    for name, numbers in rows:
        cells = [(number, COUNT) for number in numbers[:-1]]
        sheet.row([(name, WORDS), *cells, (numbers[-1], STRONG_COUNT)])
    sums = [sum(column) for column in zip(*(numbers for _, numbers in rows), strict=True)]
    sums = sums or [0] * len(columns)
    sheet.row([(total, STRONG), *((number, STRONG_COUNT) for number in sums)])
