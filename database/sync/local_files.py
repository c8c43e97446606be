"""The files that the engine holds, sends and sets aside, in the database of the desk; and its notes."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from database.connection import Connection
from database.store import JournalStore
from database.sync import names
from database.sync.sync_store import (
    CONFIRMED,
    PUT,
    SEALED,
    Held,
    Outgoing,
    Quarantined,
    SubjectKey,
)


class LocalFiles:
    """The part of ``SyncStore`` that is about files."""

    def __init__(self, journal: JournalStore) -> None:
        self._journal = journal

    # ── Reading and writing ─────────────────────────────────────────────────────────────────────
    def _rows(self, statement: str, *values: object) -> list[Any]:
        return self._journal.look(lambda bare: bare.execute(statement, values).fetchall())

    def _change(self, work: Callable[[Connection], object]) -> None:
        self._journal.change(work)

    # ── The outbox ──────────────────────────────────────────────────────────────────────────────
    def keep_sealed(
        self, outgoing: Sequence[tuple[Outgoing, bytes]], keys: Sequence[SubjectKey]
    ) -> None:
        """Keep sealed files."""

        def work(bare: Connection) -> None:
            for file, content in outgoing:
                hold_file(bare, file.name, content)
                bare.execute(
                    "INSERT INTO outbox (name, writer, first, last, state, at)"
                    " VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (name) DO UPDATE SET state = 0",
                    (file.name, file.writer, file.first, file.last, SEALED),
                )
                bare.execute(
                    "UPDATE writers SET sealed_number = max(sealed_number, ?) WHERE uid = ?",
                    (file.last, file.writer),
                )
            bare.executemany(
                "UPDATE subjects SET key_is_shared = 1 WHERE uid = ? AND kind = ?",
                [(key.id, key.kind) for key in keys if not key.holder],
            )
            bare.executemany(
                "UPDATE sealed_keys SET is_shared = 1 WHERE uid = ? AND kind = ? AND holder = ?",
                [(key.id, key.kind, key.holder) for key in keys if key.holder],
            )

        self._change(work)

    def to_put(self, limit: int) -> Sequence[Outgoing]:
        """Return files of ours that are not on the share."""
        return [
            Outgoing(*row)
            for row in self._rows(
                "SELECT name, writer, first, last FROM outbox WHERE state = ? ORDER BY id LIMIT ?",
                SEALED, limit,
            )
        ]  # fmt: skip

    def to_confirm(self, put_before_ms: int, limit: int) -> Sequence[str]:
        """Return names of our files that were not seen since they were put."""
        rows = self._rows(
            "SELECT name FROM outbox WHERE state = ? AND at <= ? ORDER BY id LIMIT ?",
            PUT, put_before_ms, limit,
        )  # fmt: skip
        return [name for (name,) in rows]

    def mark(self, names: Collection[str], state: int, at_ms: int) -> None:
        """Note how far files of ours are."""

        def work(bare: Connection) -> None:
            for name in names:
                if state == CONFIRMED:
                    bare.execute("DELETE FROM outbox WHERE name = ?", (name,))
                    continue
                bare.execute(
                    "UPDATE outbox SET state = ?, at = ? WHERE name = ?", (state, at_ms, name)
                )
                if state == PUT:
                    bare.execute(
                        "UPDATE writers SET shared_number = max(shared_number, o.last)"
                        " FROM outbox AS o WHERE o.name = ? AND writers.uid = o.writer",
                        (name,),
                    )

        self._change(work)

    def waiting(self) -> int:
        """Return how many own events are not on the share."""
        ((unsealed,),) = self._rows(
            "SELECT coalesce(sum(max(last_number - sealed_number, 0)), 0) FROM writers"
            " WHERE is_own = 1"
        )
        ((sealed,),) = self._rows(
            "SELECT coalesce(sum(max(last - first + 1, 0)), 0) FROM outbox WHERE state = ?", SEALED
        )
        return int(unsealed + sealed)

    # ── What is held ────────────────────────────────────────────────────────────────────────────
    def held_in(self, folder: str) -> frozenset[str]:
        """Return the names that are held in a folder."""
        rows = self._rows(
            "SELECT h.name FROM folders AS f JOIN held AS h ON h.folder = f.id WHERE f.path = ?",
            folder,
        )
        return frozenset(name for (name,) in rows)

    def held_folders(self, under: str) -> Sequence[str]:
        """Return the folders below a folder in which anything is held."""
        rows = self._rows(
            "SELECT path FROM folders WHERE path > ? AND path < ? ORDER BY path",
            f"{under}/", f"{under}0",
        )  # fmt: skip
        return [path for (path,) in rows]

    def held_after(self, name: str, limit: int) -> Sequence[str]:
        """Return names that are held, in order, after one."""
        folder, file = names.split(name)
        rows = self._rows(
            "SELECT f.path || '/' || h.name FROM folders AS f JOIN held AS h ON h.folder = f.id"
            " WHERE f.path = ?1 AND h.name > ?2 ORDER BY h.name LIMIT ?3",
            folder, file, limit,
        )  # fmt: skip
        if len(rows) < limit:
            rows += self._rows(
                "SELECT f.path || '/' || h.name FROM folders AS f JOIN held AS h ON h.folder = f.id"
                " WHERE f.path > ?1 ORDER BY f.path, h.name LIMIT ?2",
                folder, limit - len(rows),
            )  # fmt: skip
        return [path for (path,) in rows]

    def held(self, name: str) -> bytes | None:
        """Return the bytes that are held under a name."""
        rows = self._rows(
            "SELECT h.content FROM folders AS f JOIN held AS h ON h.folder = f.id"
            " WHERE f.path = ? AND h.name = ?",
            *names.split(name),
        )
        return rows[0][0] if rows else None

    def hold(self, file: Held) -> None:
        """Keep a verified file that holds no events."""
        self._change(lambda bare: hold_file(bare, *file))

    def release(self, name: str) -> None:
        """Let go of a key file that held an erased key, and of putting it."""

        def work(bare: Connection) -> None:
            bare.execute(
                "DELETE FROM held WHERE name = ?2"
                " AND folder = (SELECT id FROM folders WHERE path = ?1)",
                names.split(name),
            )
            bare.execute("DELETE FROM outbox WHERE name = ?", (name,))

        self._change(work)
        # Its bytes lie in the write-ahead log until that is emptied.
        self._journal.maintain(
            lambda bare: bare.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        )

    # ── What was set aside, and notes ───────────────────────────────────────────────────────────
    def set_aside(self, file: Quarantined) -> None:
        """Keep a file in quarantine."""
        self._change(
            lambda bare: bare.execute(
                "INSERT INTO quarantine (name, reason, since, writer, first, last, content)"
                " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE"
                " SET reason = excluded.reason, content = excluded.content",
                file,
            )
        )

    def take_up(self, name: str) -> None:
        """Remove a file from quarantine."""
        self._change(lambda bare: bare.execute("DELETE FROM quarantine WHERE name = ?", (name,)))

    def quarantined(self) -> Sequence[Quarantined]:
        """Return what is in quarantine, without content."""
        rows = self._rows(
            "SELECT name, reason, since, writer, first, last FROM quarantine ORDER BY since, name"
        )
        return [Quarantined(*row) for row in rows]

    def quarantined_content(self, name: str) -> bytes | None:
        """Return the content of a file in quarantine."""
        rows = self._rows("SELECT content FROM quarantine WHERE name = ?", name)
        return rows[0][0] or None if rows else None

    def note(self, name: str) -> bytes | None:
        """Return a note."""
        rows = self._rows("SELECT value FROM sync_notes WHERE name = ?", name)
        return rows[0][0] if rows else None

    def write_note(self, name: str, value: bytes) -> None:
        """Keep a note."""
        self._change(
            lambda bare: bare.execute(
                "INSERT OR REPLACE INTO sync_notes (name, value) VALUES (?, ?)", (name, value)
            )
        )


def hold_file(bare: Connection, name: str, content: bytes) -> None:
    """Keep the bytes of a file under its name, within a transaction; what is there stays."""
    folder, file = names.split(name)
    bare.execute("INSERT OR IGNORE INTO folders (path) VALUES (?)", (folder,))
    bare.execute(
        "INSERT OR IGNORE INTO held (folder, name, content)"
        " VALUES ((SELECT id FROM folders WHERE path = ?), ?, ?)",
        (folder, file, content),
    )
