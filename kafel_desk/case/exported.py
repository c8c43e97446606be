"""Exports are looks too: which cases of one are not for everybody, and how that is recorded."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from kafel_desk.case.enquiry_commands import NoteOpening
from kafel_desk.case.log_row import LogRow
from kafel_desk.case.opening import is_recorded
from kafel_desk.case.opening_facts import Looked
from kafel_desk.desk import Desk

_AT_ONCE = 200
"""Cases in one write: another that waits for the desk does not wait for all of them."""


def telling_secret_ones(
    rows: Iterable[LogRow], tell: Callable[[bytes], object]
) -> Iterator[LogRow]:
    """Yield the rows of a log, and tell the id of each case that is not for everybody."""
    for row in rows:
        if row.case is not None and is_recorded(row.confidentiality):
            tell(row.case)
        yield row


def note_looks(desk: Desk, staff: str, cases: Sequence[bytes], how: Looked) -> None:
    """Record that somebody looked at these cases, some at a time."""
    for start in range(0, len(cases), _AT_ONCE):
        some = cases[start : start + _AT_ONCE]
        desk.execute_all(NoteOpening(case=some[0], how=how), staff, some)
