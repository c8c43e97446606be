"""What the window needs from outside, as ``main.py`` hands it over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kafel_desk.desk import Desk
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.digits import Digits
from kafel_desk.sharing.port import Sharing
from kafel_desk.sharing.status import RecoveryKit
from ui.application import make_application
from ui.opened import OpenedDesk, OpensDesk
from ui.printing.slips import Papers
from ui.theme import Theme
from ui.wizard.new_centre import NewCentre
from ui.work import Work

if TYPE_CHECKING:
    from ui.importing.jobs import OpenLog
    from ui.log_in.port import LogIn
    from ui.printing.centre_papers import CentrePapers
    from ui.reports.ports import ReportPapers, WriteLog


@dataclass(frozen=True, kw_only=True)
class WindowParts:
    """What the window needs from outside.

    ``create`` makes the desk as it was asked for at the first start, which begins with the names
    of ``shipped``; it and ``open_desk`` raise one of ``unavailable``. Without ``sharing`` the desk
    stays alone; ``sharing(desk, language)`` says six words in a language. ``paper_of_kit(kit,
    charity, centre)`` makes the PDF of a recovery kit. ``loaded_later`` names modules that are
    loaded once the window has settled.
    """

    is_there: Callable[[], bool]
    open_desk: OpensDesk
    create: Callable[[NewCentre], object]
    shipped: NewCentre
    papers: Callable[[Desk], Papers]
    write_log: "WriteLog"
    catalogue: Callable[[str, Digits], Catalogue]
    now: Callable[[], datetime]
    unavailable: tuple[type[Exception], ...]
    line: str = ""
    log_in: "LogIn | None" = None
    centre_papers: "Callable[[Desk], CentrePapers] | None" = None
    reports: "Callable[[Desk], ReportPapers] | None" = None
    open_log: "OpenLog | None" = None
    sharing: Callable[[OpenedDesk, str], Sharing] | None = None
    paper_of_kit: Callable[[RecoveryKit, str, str], bytes] | None = None
    loaded_later: tuple[str, ...] = ()

    def dressed(self, language: str = "ar") -> tuple[Catalogue, Theme]:
        """Return the words of a language and their look, before a desk says how it has them."""
        catalogue = self.catalogue(language, Digits.LATIN)
        return catalogue, make_application(catalogue)[1]

    def begin_work(self) -> Work:
        """Return what runs operations, and tells what the machine cannot do from a fault."""
        return Work(is_environment=lambda error: isinstance(error, (*self.unavailable, OSError)))
