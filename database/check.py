"""Verify a desk: every hash, the chains, the projections against the journal, the file itself.

What is wrong is reported, never raised: a damaged page costs the findings of that part, not the
rest of the check.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from sqlcipher3 import dbapi2 as sqlcipher

from database.check_journal import chain_findings
from database.check_projections import (
    case_findings,
    count_findings,
    person_findings,
    sealed_findings,
    stretch_findings,
)
from database.check_signatures import act_findings
from database.connection import Connection
from database.errors import from_sqlite
from database.evidence_files import EvidenceFiles
from database.meter import Meter, Progress, no_progress
from kafel_desk.language.message import Message, message

MOST_FINDINGS = 1000


class CheckReport(msgspec.Struct, frozen=True):
    """How much was read, and what is wrong; of very many findings the first thousand."""

    events: int
    cases: int
    findings: tuple[Message, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def check(
    connection: Connection, evidence: EvidenceFiles, progress: Progress = no_progress
) -> CheckReport:
    """Check a whole desk as it stands at one moment; others may read and write meanwhile.

    Evidence is read through, too: each file that a case names is held against its name.
    """
    meter = Meter(progress)
    parts = (
        _damaged_pages(connection),
        chain_findings(connection, meter),
        act_findings(connection),
        person_findings(connection, meter),
        case_findings(connection, evidence, meter),
        sealed_findings(connection),
        count_findings(connection, meter),
        stretch_findings(connection),
        _broken_structure(connection),
    )
    findings: dict[str, Message] = {}
    with _one_moment(connection):
        for part in parts:
            for finding in _surviving_damage(part):
                findings.setdefault(repr(finding), finding)
                if len(findings) >= MOST_FINDINGS:
                    return CheckReport(meter.events, meter.cases, tuple(findings.values()))
    meter.finish()
    return CheckReport(meter.events, meter.cases, tuple(findings.values()))


@contextmanager
def _one_moment(connection: Connection) -> Iterator[None]:
    """Read all from one moment of the database; damage may have ended the transaction already."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _surviving_damage(part: Iterator[Message]) -> Iterator[Message]:
    """Yield the findings of one part; what cannot be read ends it, with a finding."""
    try:
        yield from part
    except sqlcipher.Error as error:
        if from_sqlite(error) is None:
            raise
        yield message("check.structure", detail=str(error))
    except ValueError as error:
        yield message("check.structure", detail=str(error))


def _damaged_pages(connection: Connection) -> Iterator[Message]:
    """Verify the authentication code of every page in the file."""
    for (words,) in connection.execute("PRAGMA cipher_integrity_check"):
        page = words.rsplit(" ", 1)[-1]
        if page.isdigit():
            yield message("check.page", page=int(page))
        else:
            yield message("check.structure", detail=words)


def _broken_structure(connection: Connection) -> Iterator[Message]:
    """Run SQLite's own check, of trees, indexes and the search index."""
    for (words,) in connection.execute("PRAGMA integrity_check(100)"):
        if words != "ok":
            yield message("check.structure", detail=words)
