"""Version 2: a desk may share, and so has keys, members and what others recorded."""

from database import schema
from database.connection import Connection


def add_sharing(connection: Connection) -> None:
    """Add the tables of sharing, empty."""
    for statement in schema.statements(schema.MEMBERS + schema.SYNC):
        connection.execute(statement)
