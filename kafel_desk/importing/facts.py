"""The facts of the directory about logs that were taken over: begun, finished, undone."""

from kafel_desk.journal.fact import Fact


class LogImportBegun(Fact, frozen=True, kw_only=True):
    """Cases of an old log are being recorded under ``batch``.

    ``file`` is the SHA-256 of the file, by which an import that was broken off goes on.
    """

    batch: bytes
    file: bytes


class LogImportFinished(Fact, frozen=True, kw_only=True):
    """Every row of the file was read: ``imported`` of them are cases, ``refused`` are not."""

    batch: bytes
    imported: int
    refused: int = 0


class LogImportUndone(Fact, frozen=True, kw_only=True):
    """The whole import was a mistake: its cases are in no list, search or figure any more."""

    batch: bytes


IMPORT_FACTS: tuple[type[Fact], ...] = (LogImportBegun, LogImportFinished, LogImportUndone)
