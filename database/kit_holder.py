"""The recovery kit that opens this desk: that of its centre, else the one it was given itself."""

from database.connection import Connection
from kafel_desk.directory.state import Directory


def kit_holder(connection: Connection, directory: Directory) -> bytes:
    """Return the X25519 key of the recovery kit, empty without one.

    As the database has it: a key in the file beside it may be of whoever could write to the disk, and
    the next key of the database would be sealed to it. While a desk only asks to join a centre its
    own kit opens it.
    """
    row = connection.execute("SELECT content FROM share WHERE request IS NULL").fetchone()
    if row is not None:
        # Loaded here: most desks are alone when they are opened.
        from database.sync.genesis import read_share

        if (share := read_share(row[0])) is not None:
            return share.recovery_key
    kit = directory.kits.now
    return kit.sealing if kit else b""
