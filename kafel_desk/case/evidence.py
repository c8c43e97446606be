"""Adding evidence to a case: what is asked before a file is stored, and what a case holds."""

from kafel_desk.case.decide import decide_case
from kafel_desk.case.enquiry_commands import AddEvidence
from kafel_desk.case.evidence_facts import EvidenceAdded, EvidenceSource
from kafel_desk.case.rules import Context
from kafel_desk.case.state import Case
from kafel_desk.evidence.file import EvidenceFile
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import Access
from kafel_desk.rights.acting import check as check_right
from kafel_desk.rights.seeing import sees, traits_of

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
    case: Case,
    context: Context,
    access: Access,
    *,
    source: EvidenceSource = "person",
    note: str | None = None,
) -> None:
    """Raise ``Refused`` when somebody may not add a file, or the case would not take one.

    Asked before anything is encrypted, so that a refusal leaves nothing in the store.
    """
    if not sees(access, traits_of(case)):
        raise refuse("case", "error.no_such_case")
    trial = AddEvidence(case=case.id, file=_NOT_STORED, source=source, note=note)
    check_right(access, trial, case)
    decide_case(case, None, trial, context)
