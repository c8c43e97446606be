"""What the faces ask for on paper and in tables, beside the desk itself."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

import msgspec

from kafel_desk.desk import Desk
from kafel_desk.figures.period import Period
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.papers.words import Words, paper_words
from kafel_desk.queries import Reader, Viewer
from kafel_desk.time.working_time import working_time

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


def log_order(
    reader: Reader,
    words: Words,
    now: datetime,
    period: tuple[datetime | None, datetime | None],
    out: str,
    folder: str,
) -> Log:
    """Return what a log of a desk needs; ``period`` is from when to when cases were received."""
    directory = reader.directory()
    return Log(
        out=out,
        folder=folder,
        catalogue=paper_words(words, reader),
        centre=directory.centre,
        made_at=working_time(directory.calendars).local(now),
        received_from=period[0],
        received_to=period[1],
    )


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
