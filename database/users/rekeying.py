"""Gives an open database another key, and tells how far that is."""

from pathlib import Path
from threading import Thread

from database.connection import Connection
from database.errors import told_apart
from database.meter import Progress

_LOOK_EVERY = 0.1
"""Seconds between two looks at the log."""
_LOG_HEAD, _FRAME_HEAD = 32, 24
"""Bytes before the first page of a write-ahead log, and before each (sqlite.org/fileformat2)."""


def give_key(connection: Connection, log: Path, key: bytes, progress: Progress) -> None:
    """Encrypt every page of a database anew; ``progress`` hears how many are.

    One statement does it, which writes all pages into the log and nothing else: so the length of the
    log tells how far it is. A kill before its last page leaves the old key, after it the new one.
    The statement cannot be stopped: what ``progress`` raises is raised when all is done.
    """
    with told_apart():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (pages,) = map(int, connection.execute("PRAGMA page_count").fetchone())
        (size,) = map(int, connection.execute("PRAGMA page_size").fetchone())  # it comes as a text
    problems: list[Exception] = []

    def change() -> None:
        try:
            connection.execute(f"PRAGMA rekey = \"x'{key.hex()}'\"").fetchall()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except Exception as problem:  # noqa: BLE001 - raised below, where somebody waits for it
            problems.append(problem)

    def written() -> int:
        length = log.stat().st_size if log.exists() else 0
        return min(max(length - _LOG_HEAD, 0) // (size + _FRAME_HEAD), pages)

    told = 0
    # Whoever gives up waiting altogether ends the program with it: as a kill does.
    changing = Thread(target=change, name="new key", daemon=True)
    changing.start()
    try:
        while changing.is_alive():
            changing.join(_LOOK_EVERY)
            told = max(told, written())
            progress(told, pages)
    finally:
        changing.join()
        with told_apart():
            for problem in problems:
                raise problem
    progress(pages, pages)
