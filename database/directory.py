"""The directory as the journal has it: folded from the facts that every desk shares."""

from database.connection import Connection
from database.events import shared_facts
from database.proofs import SignedActs
from kafel_desk.directory.state import Directory, fold_believed
from kafel_desk.language.message import Message


def read_directory(connection: Connection) -> Directory:
    """Fold the directory from its facts; keys that nobody gave who could are not in it."""
    return read_believed(connection)[0]


def read_believed(connection: Connection) -> tuple[Directory, tuple[Message, ...]]:
    """Fold the directory, and say of which keys it is not proved who gave them."""
    return fold_believed(shared_facts(connection), SignedActs(connection))
