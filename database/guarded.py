"""Safeguarding cases: in no list, count or search; read for focal persons from their facts alone.

What is kept of them is that they are there, and the key of their number, so that a counter is not
given twice. Everything else is folded in memory when a focal person asks.
"""

from database.connection import Connection


def guard(connection: Connection, id: int, number_key: int) -> None:  # noqa: A002  (a column)
    """Keep a case apart from all others."""
    connection.execute(
        "INSERT OR REPLACE INTO guarded (id, number_key) VALUES (?, ?)", (id, number_key)
    )


def guarded_ids(connection: Connection) -> list[int]:
    """Return the cases that are kept apart, the newest first."""
    return [case for (case,) in connection.execute("SELECT id FROM guarded ORDER BY id DESC")]


def is_guarded(connection: Connection, id: int) -> bool:  # noqa: A002  (a column)
    """Tell whether a case is kept apart."""
    row = connection.execute("SELECT 1 FROM guarded WHERE id = ?", (id,)).fetchone()
    return row is not None
