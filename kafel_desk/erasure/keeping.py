"""How long the cases of each kind are kept after they were over: a setting of the centre."""

from collections.abc import Mapping

import msgspec

from kafel_desk.case.facts import Kind
from kafel_desk.field_rules import error
from kafel_desk.refusal import FieldError

LONGEST_KEEPING = 50 * 12
"""Months; who wants more keeps for ever."""


class Keeping(msgspec.Struct, frozen=True):
    """For each kind the months that a case is kept after it was closed; None: for ever.

    ``void`` holds for what was entered by mistake, of whatever kind. What is shipped is considered,
    and no law: a complaint is kept as long as somebody may come back to it, an inquiry as long as
    the figures of two years compare it. The charity has to confirm it.
    """

    complaint: int | None = 60
    inquiry: int | None = 24
    suggestion: int | None = 36
    void: int | None = 12

    def months(self, kind: Kind, *, is_void: bool) -> int | None:
        """Return how long a case is kept."""
        of_kind: Mapping[Kind, int | None] = {
            "complaint": self.complaint, "inquiry": self.inquiry, "suggestion": self.suggestion,
        }  # fmt: skip
        return self.void if is_void else of_kind[kind]


KEPT: tuple[str, ...] = ("complaint", "inquiry", "suggestion", "void")
"""The fields of ``Keeping``, in the order in which they are asked."""


def problem_with_keeping(keeping: Keeping) -> FieldError | None:
    """Return what is wrong with periods that somebody typed."""
    for name in KEPT:
        months = getattr(keeping, name)
        if months is not None and not 1 <= months <= LONGEST_KEEPING:
            return error(name, "keeping.out_of_range", most=LONGEST_KEEPING)
    return None
