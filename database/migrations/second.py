"""Version 2: a desk may share, and so has keys, members and what others recorded."""

from database.connection import Connection
from database.journal_tables import MEMBERS, SYNC
from database.schema import statements


def add_sharing(connection: Connection) -> None:
    """Add the tables of sharing, empty."""
    for statement in statements(MEMBERS + SYNC):
        connection.execute(statement)
