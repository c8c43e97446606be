"""The tables of keys and members: plain reads, and writes that are part of a greater one."""

from typing import NamedTuple

from database.connection import Connection
from database.sync.desk_keys import DeskKeys


class Kept(NamedTuple):
    """Everything in these tables; ``share`` is the content of SHARE, None before there is one."""

    share: bytes | None
    folder: str
    request: bytes | None
    desk_keys: dict[bytes, DeskKeys]
    epochs: dict[bytes, bytes]
    files: dict[str, bytes]


def read_kept(connection: Connection) -> Kept:
    """Read all of it: a few rows for each desk of the centre."""
    row = connection.execute("SELECT content, folder, request FROM share").fetchone()
    share, folder, request = row or (None, "", None)
    return Kept(
        share,
        folder,
        request,
        {
            writer: DeskKeys(signing, sealing)
            for writer, signing, sealing in connection.execute("SELECT * FROM desk_keys")
        },
        dict(connection.execute("SELECT epoch, key FROM epochs").fetchall()),
        dict(connection.execute("SELECT name, content FROM joining_files").fetchall()),
    )


def keep_share(
    connection: Connection, content: bytes, folder: str, request: bytes | None = None
) -> None:
    """Keep whose share this desk belongs to, or asked to."""
    connection.execute(
        "INSERT OR REPLACE INTO share (id, content, folder, request) VALUES (1, ?, ?, ?)",
        (content, folder, request),
    )


def forget_share(connection: Connection) -> None:
    """Forget a share that this desk asked to join; the keys that it made stay its own."""
    connection.execute("DELETE FROM share")
    connection.execute("DELETE FROM joining_files")


def keep_desk_keys(connection: Connection, writer: bytes, keys: DeskKeys) -> None:
    """Keep the secrets of a writer of this desk."""
    connection.execute("INSERT INTO desk_keys VALUES (?, ?, ?)", (writer, *keys))


def read_desk_keys(connection: Connection, writer: bytes) -> DeskKeys | None:
    """Read the secrets of one writer of this desk, None where it has none."""
    row = connection.execute(
        "SELECT signing, sealing FROM desk_keys WHERE writer = ?", (writer,)
    ).fetchone()
    return DeskKeys(*row) if row else None


def keep_epochs(connection: Connection, epochs: dict[bytes, bytes]) -> None:
    """Keep keys of epochs; one that is there already stays."""
    connection.executemany("INSERT OR IGNORE INTO epochs VALUES (?, ?)", epochs.items())


def keep_file(connection: Connection, name: str, content: bytes) -> None:
    """Keep a verified file of ``j/``."""
    connection.execute("INSERT OR IGNORE INTO joining_files VALUES (?, ?)", (name, content))
