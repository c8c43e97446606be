"""Cases of imports that were undone: in no table but by the key of their number, so that no counter
is given twice.
"""

from database.connection import Connection


def withdraw(connection: Connection, id: int, number_key: int) -> None:  # noqa: A002  (a column)
    """Keep the number of a case that is gone."""
    connection.execute(
        "INSERT OR REPLACE INTO withdrawn (number_key, id) VALUES (?, ?)", (number_key, id)
    )


def cases_of_batch(connection: Connection, batch: bytes) -> list[int]:
    """Return the cases that an import recorded and that are still there."""
    rows = connection.execute("SELECT id FROM cases WHERE batch = ?", (batch,))
    return [case for (case,) in rows]
