"""What the faces ask for on paper and in tables, beside the desk itself."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

import msgspec

from kafel_desk.desk import Desk
from kafel_desk.figures.period import Period
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.queries import Viewer

Paper = Literal["a5", "roll80"]
PAPERS: tuple[Paper, ...] = ("a5", "roll80")


class Log(msgspec.Struct, frozen=True):
    """What the Excel log needs besides its rows; ``folder`` is the desk's, for what is half done."""

    out: str
    folder: str
    catalogue: Catalogue
    centre: str
    made_at: datetime
    received_from: datetime | None = None
    received_to: datetime | None = None


class Report(msgspec.Struct, frozen=True):
    """A report that is asked for: by whom, of which period, into which files.

    Without ``xlsx`` there is no workbook; ``tell_secret`` is told the id of each case in it that is
    not for everybody. ``is_outside`` is a copy that may leave the centre. ``folder`` is the desk's, for what is half done.
    """

    desk: Desk
    viewer: Viewer
    period: Period
    out: str = ""
    xlsx: str = ""
    folder: str = ""
    is_outside: bool = False
    tell_secret: Callable[[bytes], object] = lambda _case: None
