"""How a desk begins in its window: asked for and made, or waited with until it is admitted."""

import secrets
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from kafel_desk.sharing.port import Sharing
from ui.application import show_window
from ui.practice.doors import Doors
from ui.wizard.contents import ToShare
from ui.wizard.first_start import FirstStart
from ui.wizard.making import MadeDesk
from ui.work import Progress

if TYPE_CHECKING:
    from ui.opened import OpenedDesk
    from ui.practice.desk import PracticeDesk
    from ui.window_parts import WindowParts
    from ui.wizard.new_centre import NewCentre


def make_desk(parts: "WindowParts", doors: Doors, practice: "PracticeDesk | None") -> bool:
    """Ask how the desk begins and have it made; tell whether it is there now."""
    parts.dressed()  # no window without an application

    def make(new: "NewCentre", progress: Progress) -> MadeDesk:
        del progress
        # A try is made at the practice desk, so that the real one begins empty.
        if (new.beginning != "demo" or practice is None) and not parts.is_there():
            parts.create(new)
        if parts.sharing is None or not (new.share or new.beginning == "new"):
            return MadeDesk()
        opened = (
            parts.log_in.open(new.login or new.person, new.password)
            if parts.log_in and parts.log_in.names()
            else parts.open_desk()
        )
        sharing = parts.sharing(opened, asking.language) if new.share else None
        return MadeDesk(opened.desk, sharing, opened.close, opened.staff, opened.administration)

    finished: list[object] = []

    def made(made: object) -> None:
        finished.append(made)
        if asking.new.beginning == "demo" and practice is not None:
            doors.leads_to = "practice"
        asking.close()

    work = parts.begin_work()
    asking = FirstStart(parts.dressed, work, make, shipped=parts.shipped, to_share=to_share(parts))
    asking.finished.connect(made)
    show_window(asking)
    QApplication.exec()
    work.close()
    if asking.making.made is not None:
        asking.making.made.close()
    # Whoever left in the middle goes on at the next start.
    return bool(finished) and parts.is_there()


def to_share(parts: "WindowParts") -> ToShare | None:
    """Return what the first start needs to share, if this program can."""
    if parts.sharing is None or parts.paper_of_kit is None:
        return None
    return ToShare(
        paper_of_kit=parts.paper_of_kit,
        dice=secrets.token_bytes,
        now=lambda: parts.now().astimezone(),
    )


def wait_for_admission(parts: "WindowParts", opened: "OpenedDesk", sharing: Sharing) -> bool:
    """Wait with a desk that has asked to join; tell whether it was admitted."""
    parts.dressed()  # no window without an application
    work = parts.begin_work()
    waits = MadeDesk(opened.desk, sharing)
    asking = FirstStart(
        parts.dressed,
        work,
        lambda _new, _progress: waits,
        to_share=to_share(parts),
        waits_with=waits,
    )
    finished: list[object] = []
    asking.finished.connect(finished.append)
    asking.finished.connect(asking.close)
    show_window(asking)
    QApplication.exec()
    work.close()
    return bool(finished)
