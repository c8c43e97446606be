"""Frozen records: a changed copy of one, for whoever does not know how they are made."""

from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record", bound=msgspec.Struct)


def changed(record: Record, **fields: Any) -> Record:
    """Return a copy of a record in which these fields are different."""
    return msgspec.structs.replace(record, **fields)
