"""Version 4: boxes wait until what they are for is known to be guarded."""

from database.connection import Connection
from database.journal_tables import EARLY_BOXES
from database.schema import statements


def add_early_boxes(connection: Connection) -> None:
    """Add the table of boxes that wait, empty."""
    for statement in statements(EARLY_BOXES):
        connection.execute(statement)
