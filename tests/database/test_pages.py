"""A save costs what its pages cost: how many it writes is a promise, counted and not timed."""

from pathlib import Path
from statistics import median

from database.open import OpenDesk
from tests.factories import composed, record_command

PAGE = 4096 + 24
"""A page in the write-ahead log, with its header."""

MOST_PAGES = 30


def test_a_save_writes_few_pages(opened: OpenDesk) -> None:
    connection, desk = opened.connections[0], composed(opened)
    log = Path(f"{opened.folder.database}-wal")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    for number in range(20):
        desk.execute(record_command(phone=f"05550001{number:02}"), "reception")
    pages: list[int] = []
    for number in range(20, 60):
        before = log.stat().st_size
        desk.execute(
            record_command(phone=f"05550001{number:02}", name=f"محمد {number}"), "reception"
        )
        pages.append((log.stat().st_size - before) // PAGE)
    assert median(pages) <= MOST_PAGES, pages
