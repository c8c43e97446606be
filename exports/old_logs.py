"""Where an old log is opened; what reads it is loaded when it is asked for."""

from contextlib import AbstractContextManager
from pathlib import Path

from kafel_desk.importing.sheet import LogFile


def open_old_log(name: str) -> AbstractContextManager[LogFile]:
    """Open an old log in a file; raises ``Refused`` for what is no workbook."""
    from exports.log_reading import open_log

    return open_log(Path(name))
