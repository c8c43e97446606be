"""When two rows, or a row and a case of the desk, are one and the same: phone, day and text agree."""

from datetime import timedelta

from kafel_desk.importing.lookup import DeskLookup, LikeCase
from kafel_desk.importing.rows import OldCase
from kafel_desk.importing.words import plain
from kafel_desk.language.folding import query_terms
from kafel_desk.rights.access import Access

_A_DAY = timedelta(days=1)
_FOLDED_LETTERS = 300
"""So much of a text is compared: who tells the same again does not begin in the same words."""


class Seen:
    """The rows of one file that were read so far, to find those that stand there twice."""

    def __init__(self) -> None:
        self._rows: dict[tuple[object, ...], tuple[int, int]] = {}

    def twin(self, case: OldCase) -> tuple[int, int] | None:
        """Return sheet and row of an earlier row that says the same; remember this one."""
        keys = _keys(case)
        for key in keys:
            earlier = self._rows.get(key)
            if earlier is not None:
                return earlier
        for key in keys:
            self._rows[key] = (case.sheet, case.row)
        return None


def _keys(case: OldCase) -> tuple[tuple[object, ...], ...]:
    text = _folded(case.description)
    who: tuple[str, ...] = case.phones or (plain(case.name or ""),)
    return tuple((case.day_begins, text, each) for each in who)


def twin_on_desk(case: OldCase, lookup: DeskLookup, access: Access) -> LikeCase | None:
    """Return a case of the desk that says the same."""
    since = case.day_begins
    others = lookup.cases_like(access, case.phones, since, since + _A_DAY)
    if not others:
        return None
    text, name = _folded(case.description), plain(case.name or "")
    for other in others:
        if _folded(other.description) == text and (case.phones or plain(other.name or "") == name):
            return other
    return None


def _folded(text: str) -> str:
    return " ".join(query_terms(text[:_FOLDED_LETTERS]))
