"""The imports of old logs as they stand, folded from the facts of the directory."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from kafel_desk.importing.facts import LogImportBegun, LogImportFinished, LogImportUndone
from kafel_desk.journal.fact import Recorded


class LogImport(msgspec.Struct, frozen=True):
    """One import: of which file, by whom and when (UTC), and what became of it."""

    batch: bytes
    file: bytes = b""
    begun_at: datetime | None = None
    by: str = ""
    is_finished: bool = False
    imported: int = 0
    refused: int = 0
    is_undone: bool = False


LogImports = Mapping[bytes, LogImport]
"""All imports by their batch, the earliest first."""


def evolve_imports(imports: LogImports, recorded: Recorded) -> LogImports:
    """Return the imports after one more fact; another kind of fact changes nothing."""
    fact = recorded.fact
    match fact:
        case LogImportBegun():
            changes = {"file": fact.file, "begun_at": recorded.at, "by": recorded.actor}
        case LogImportFinished():
            changes = {"is_finished": True, "imported": fact.imported, "refused": fact.refused}
        case LogImportUndone():
            changes = {"is_undone": True}
        case _:
            return imports
    before = imports.get(fact.batch) or LogImport(fact.batch)
    return {**imports, fact.batch: msgspec.structs.replace(before, **changes)}


def import_to_go_on(imports: LogImports, file: bytes) -> LogImport | None:
    """Return the import of a file that was broken off."""
    broken_off = (
        each
        for each in imports.values()
        if each.file == file and not each.is_finished and not each.is_undone
    )
    return next(broken_off, None)


def is_withdrawn(imports: LogImports, batch: bytes | None) -> bool:
    """Tell whether a case of this batch is gone, because its whole import was undone."""
    found = imports.get(batch) if batch is not None else None
    return found is not None and found.is_undone
