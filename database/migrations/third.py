"""Version 3: the keys of what focal persons alone read lie in boxes."""

from database.connection import Connection
from database.journal_tables import SEALED
from database.schema import statements


def add_sealed_keys(connection: Connection) -> None:
    """Add the table of boxes, empty; what is guarded is sealed when the desk is opened."""
    for statement in statements(SEALED):
        connection.execute(statement)
