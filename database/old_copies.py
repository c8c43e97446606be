"""Copies that were made before migrations: gone after 30 days, with what was erased since."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kafel_desk.backups.erasing import is_overdue


def remove_old_copies(copies: Path, now: datetime) -> int:
    """Remove copies made before migrations once they are 30 days old; returns how many."""
    gone = 0
    for path in copies.glob("*") if copies.is_dir() else ():
        with suppress(OSError):
            made = datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
            if is_overdue((made,), made, now):
                path.unlink()
                gone += 1
    return gone
