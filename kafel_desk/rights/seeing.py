"""Which cases somebody may see: one rule, which the filter of every read puts into SQL.

database/visibility.py says the same to the database; a test holds the two against each other.
"""

import msgspec

from kafel_desk.case.facts import Confidentiality
from kafel_desk.case.state import Case
from kafel_desk.case.states import is_open
from kafel_desk.rights.access import Access


class CaseTraits(msgspec.Struct, frozen=True):
    """What of a case decides who may see it.

    ``desk`` is the code of the desk that recorded it, ``received_by`` who took it in, ``holder``
    who has to move it. ``sent_to`` is the department that it was transferred to, and ``employee``
    the one there whom it was sent to by name. ``complained_staff`` is whom it is about.
    """

    desk: str
    received_by: str
    confidentiality: Confidentiality = "normal"
    is_open: bool = True
    holder: str | None = None
    sent_to: str | None = None
    employee: str | None = None
    complained_staff: str | None = None


def traits_of(case: Case) -> CaseTraits:
    """Return what of a case decides who may see it."""
    return CaseTraits(
        desk=case.receipt.desk,
        received_by=case.receipt.received_by,
        confidentiality=case.confidentiality,
        is_open=is_open(case),
        holder=case.holder,
        sent_to=case.department if case.transferred else None,
        employee=case.employee,
        complained_staff=case.complained_staff,
    )


def sees(access: Access, case: CaseTraits) -> bool:
    """Tell whether somebody may open a case that they can name: by its slip, or by its caller.

    Whoever a complaint is about never sees it. A safeguarding case exists for focal persons alone;
    a confidential one for those who lead, who hold it, who took it in, and whom it was sent to.
    Whoever takes cases in may open any open ordinary one: who calls them is their caller, and who
    will call cannot be known before.
    """
    if is_listed(access, case):
        return True
    is_ordinary = case.confidentiality == "normal" and case.complained_staff != access.staff
    return access.receives and is_ordinary and case.is_open


def is_listed(access: Access, case: CaseTraits) -> bool:
    """Tell whether a case is in somebody's lists, counts, searches, figures and exports.

    The row "see cases" of case-file.md. Differs from :func:`sees` for those who take cases in
    alone: in their lists stands what their own desk recorded, and what they took in themselves.
    """
    if case.complained_staff == access.staff or not access.roles:
        return False
    if case.confidentiality == "safeguarding":
        return access.has("focal")
    if access.sees_all:
        return True
    is_normal = case.confidentiality == "normal"
    is_own = case.received_by == access.staff
    return (
        (access.receives and _is_of_the_counter(access, case, is_normal=is_normal, is_own=is_own))
        or (access.has("officer") and (is_normal or case.holder == access.staff))
        or (access.has("department") and _was_sent_to(access, case, is_normal=is_normal))
    )


def _is_of_the_counter(access: Access, case: CaseTraits, *, is_normal: bool, is_own: bool) -> bool:
    """What this desk recorded, and what this person took in at another while it is open."""
    is_here = bool(access.desk) and case.desk == access.desk
    return (is_here and (is_normal or is_own)) or (is_own and case.is_open)


def _was_sent_to(access: Access, case: CaseTraits, *, is_normal: bool) -> bool:
    """What was transferred to the own department; a confidential one only to who is named."""
    if case.sent_to is None:
        return False
    is_ours = case.sent_to == access.department and (is_normal or case.employee is None)
    return is_ours or case.employee == access.staff
