"""How an older database becomes one of this version, and how a newer one is refused.

``user_version`` holds the version of the schema. Before each step the whole database is copied,
encrypted with its own key, so that a step that goes wrong costs nothing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from database import schema
from database.connection import Connection, copy
from database.errors import NewerDatabase, NotADesk, from_os, told_apart
from database.meter import Progress, no_progress
from database.migrations.fourth import add_early_boxes
from database.migrations.second import add_sharing
from database.migrations.third import add_sealed_keys

Step = Callable[[Connection], None]

STEPS: Mapping[int, Step] = {1: add_sharing, 2: add_sealed_keys, 3: add_early_boxes}
"""From the version that a step finds to what it does; it leaves the next version behind."""


def version_of(connection: Connection) -> int:
    """Return the version of the schema, 0 for a database that nothing was made in."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_version(connection: Connection) -> None:
    """Raise ``NewerDatabase`` for what a newer program made, ``NotADesk`` for what none did."""
    found = version_of(connection)
    if found > schema.VERSION:
        raise NewerDatabase(found=found, known=schema.VERSION)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if found == 0 or application != schema.APPLICATION_ID:
        (file,) = connection.execute("SELECT file FROM pragma_database_list").fetchone()
        raise NotADesk(path=str(Path(file).parent))


def migrate(
    connection: Connection,
    copies: Path,
    key: bytes,
    steps: Mapping[int, Step] = STEPS,
    target: int = schema.VERSION,
    progress: Progress = no_progress,
) -> None:
    """Bring a database to a version, one step and one copy at a time.

    A step is one transaction: it is done whole, or the database is as before. ``progress`` hears
    how far the copies are, and may stop them by raising.
    """
    with told_apart():
        check_version(connection)
        for version in range(version_of(connection), target):
            _copy_before(connection, copies, version, key, progress)
            connection.execute("BEGIN IMMEDIATE")
            try:
                steps[version](connection)
                connection.execute(f"PRAGMA user_version = {version + 1}")
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise


def _copy_before(
    connection: Connection, copies: Path, version: int, key: bytes, progress: Progress
) -> None:
    try:
        copies.mkdir(mode=0o700, exist_ok=True)
        begun = copies / f"before-version-{version + 1}.db.new"
        try:
            begun.unlink(missing_ok=True)
            copy(connection, begun, key, progress)
            begun.replace(begun.with_suffix(""))
        finally:
            begun.unlink(missing_ok=True)
    except OSError as error:
        raise from_os(error, copies) from error
