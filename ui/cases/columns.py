"""The columns of the table of cases: order, widths by the room there is, how each is drawn."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kafel_desk.queries import SortKey
from ui.cases.delegates import (
    CaseDueDelegate,
    CaseKindDelegate,
    CaseNumberDelegate,
    CaseStateDelegate,
    KeptCells,
    PersonDelegate,
    PhoneDelegate,
    WordsDelegate,
)

WIDE_FROM = 1500
"""Width of the page, in pixels, from which the wide layout is used."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; widths are for: narrow with preview, narrow without, wide with preview.

    A width of 0 hides the column in that layout. ``person`` takes what is left. ``more_in_latin``
    is what the longer words of a Latin language need besides.
    """

    code: str
    title_key: str
    widths: tuple[int, int, int]
    delegate: type[KeptCells] = WordsDelegate
    sort: SortKey | None = None
    more_in_latin: int = 0


COLUMNS: tuple[Column, ...] = (
    Column("number", "col.number", (128, 128, 144), CaseNumberDelegate, "number"),
    Column("kind", "col.kind", (96, 104, 112), CaseKindDelegate, more_in_latin=32),
    Column("person", "col.person", (120, 120, 120), PersonDelegate),
    Column("phone", "col.phone", (0, 120, 120), PhoneDelegate),
    Column("department", "col.department", (112, 128, 152)),
    Column("holder", "col.holder", (96, 112, 128)),
    Column("state", "col.state", (136, 144, 160), CaseStateDelegate),
    Column("age", "col.age", (64, 64, 80), sort="received"),
    Column("due", "col.due", (168, 176, 184), CaseDueDelegate, "due", 16),
    Column("channel", "col.channel", (0, 96, 104)),
)
CODES = tuple(column.code for column in COLUMNS)
STRETCHING = "person"
ALWAYS_SHOWN = frozenset({"number", STRETCHING})
"""What a person may not hide: a row without its number or name tells nothing."""


def widths(
    room: float,
    *,
    is_wide: bool,
    has_preview: bool,
    hidden: Collection[str] = (),
    is_latin: bool = False,
) -> Mapping[str, int]:
    """Return the columns to show with their widths at text scale 1, where ``room`` is their sum.

    Where the room does not suffice the columns that matter least go first.
    """
    layout = 2 if is_wide else 0 if has_preview else 1
    shown = {
        column.code: column.widths[layout] + is_latin * column.more_in_latin
        for column in COLUMNS
        if column.widths[layout] and (column.code not in hidden or column.code in ALWAYS_SHOWN)
    }
    for code in _FIRST_TO_HIDE:
        if sum(shown.values()) <= room:
            break
        shown.pop(code, None)
    return shown


_FIRST_TO_HIDE = ("channel", "phone", "age", "department", "holder", "kind")
