"""Evidence files that no event names are removed: they were stored for an act that was then refused.

Their keys are nowhere, so nobody could ever read them. What is being saved at this moment is in no
event yet: a desk is written to by one process, so it is what this process stored (evidence_files.py).
The age is for whoever copies a desk by hand while it works.
"""

from datetime import datetime, timedelta

from database.connection import Connection
from database.errors import told_apart
from database.evidence_files import EvidenceFiles
from database.sync.local_store import named_blobs
from database.sync.sync_store import StoredEvent

_AGE = timedelta(days=1)
_AT_ONCE = 1000
_TYPE = b"EvidenceAdded"


def remove_unnamed(connection: Connection, files: EvidenceFiles, now: datetime) -> int:
    """Remove what lies here for a day, unnamed; returns how many files went.

    Reads the whole journal once, where anything lies here at all that may go. Only for the process
    that writes to the desk. ``connection`` may be one that only reads.
    """
    # Listed before the journal is read: what comes into it later is younger.
    left = set(files.left_before(now - _AGE))
    if not left:
        return 0
    for table in ("events", "events_aside"):  # those that do not count may come to count again
        with told_apart():
            rows = connection.execute(
                f"SELECT body FROM {table} WHERE instr(body, ?)",  # noqa: S608  (names of ours)
                (_TYPE,),
            )
            while left and (some := rows.fetchmany(_AT_ONCE)):
                left.difference_update(
                    named_blobs([StoredEvent(0, body, b"", b"") for (body,) in some])
                )
    return sum(files.delete(blob) for blob in left)
