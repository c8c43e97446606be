"""Evidence files of what was erased: they go after the commit, and again when a desk is opened."""

from database.connection import Connection
from database.evidence_files import EvidenceFiles


def remove_erased_files(connection: Connection, files: EvidenceFiles) -> int:
    """Remove the evidence files of what was erased, and leave nothing in the log of the database.

    After the commit; calling it again does no harm. Returns how many files went.
    """
    blobs = [blob for (blob,) in connection.execute("SELECT blob FROM erased_blobs")]
    gone = sum(files.delete(blob) for blob in blobs)
    # The pages as they were before lie in the write-ahead log until it is emptied.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return gone
