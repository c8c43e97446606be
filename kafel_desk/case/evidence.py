"""Adding evidence to a case: what is asked before a file is stored, and what a case holds."""

from kafel_desk.case.decide import decide_case
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.case.evidence_facts import EvidenceAdded, EvidenceSource
from kafel_desk.case.rules import Context
from kafel_desk.case.state import Case
from kafel_desk.evidence.file import EvidenceFile

_NOT_STORED = EvidenceFile(blob="", key=b"", content=b"", size=0, media="", name="")


def evidence_files(case: Case) -> tuple[EvidenceFile, ...]:
    """Return the files of a case, oldest first, without those that were erased."""
    facts = (recorded.fact for recorded in case.evidence)
    return tuple(
        fact.file for fact in facts if isinstance(fact, EvidenceAdded) and fact.file is not None
    )


def held_content(case: Case) -> frozenset[bytes]:
    """Return the hashes of what a case holds already: what the store calls ``held``."""
    return frozenset(file.content for file in evidence_files(case))


def check_before_storing(
    case: Case, context: Context, *, source: EvidenceSource = "person", note: str | None = None
) -> None:
    """Raise ``Refused`` when the case would not take a file, whatever is in it.

    Asked before anything is encrypted, so that a refusal leaves nothing in the store.
    """
    trial = AddEvidence(case=case.id, file=_NOT_STORED, source=source, note=note)
    decide_case(case, None, trial, context)
