"""The folder of the practice desk: beside the real one, with its own key, and thrown away at will."""

import shutil
from datetime import datetime
from pathlib import Path

from database.errors import NotADesk, from_os
from database.folder import DeskFolder
from database.lock import FileLock
from database.open import open_desk
from kafel_desk.case.number import PRACTICE_CODE

_ENDING = "-practice"


def practice_folder(desk: Path) -> Path:
    """Return the folder of the practice desk that belongs to the desk in a folder."""
    place = desk.absolute()
    return place.with_name(f"{place.name}{_ENDING}")


def remove_practice(folder: Path, now: datetime) -> None:
    """Throw a practice desk away, with all that was done at it.

    Raises ``NotADesk`` for a folder that holds anything else, and ``LockedByAnother`` while a
    window works there: nothing is touched then.
    """
    if not folder.name.endswith(_ENDING) or folder.is_symlink():
        raise NotADesk(path=str(folder))
    if not folder.exists():
        return
    if DeskFolder(folder).is_a_desk():
        _refuse_real_work(folder, now)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise from_os(error, folder) from error


def _refuse_real_work(folder: Path, now: datetime) -> None:
    lock = FileLock(DeskFolder(folder).lock)
    lock.acquire()
    lock.release()
    with open_desk(folder, "read", now=now) as opened:
        if opened.code != PRACTICE_CODE:
            raise NotADesk(path=str(folder))
