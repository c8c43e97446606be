"""The directory as the journal has it: folded from the facts that every desk shares."""

from database.connection import Connection
from database.events import shared_facts
from kafel_desk.directory.state import Directory, fold_directory


def read_directory(connection: Connection) -> Directory:
    """Fold the directory from its facts."""
    return fold_directory(shared_facts(connection))
