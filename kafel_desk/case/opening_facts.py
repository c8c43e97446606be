"""The fact that somebody looked: who opened, printed, exported or uncovered what is confidential."""

from typing import Literal

from kafel_desk.journal.fact import Fact

Looked = Literal["opened", "printed", "exported", "uncovered"]
LOOKED: tuple[Looked, ...] = ("opened", "printed", "exported", "uncovered")


class CaseOpened(Fact, frozen=True, kw_only=True):
    """Somebody looked at the case; ``field`` is what they uncovered that is masked otherwise.

    It says nothing of the matter: it is in no timeline and changes no state.
    """

    how: Looked
    field: str | None = None


OPENING_FACTS: tuple[type[Fact], ...] = (CaseOpened,)
