"""What somebody typed into the form of an act and left when somebody else sat down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kafel_desk.case.next_action import Act
from kafel_desk.directory.state import Directory
from ui.case.act_inputs import put_back, typed_in
from ui.case.acts import ActField
from ui.context import Session
from ui.widgets import Field


@dataclass(frozen=True, slots=True)
class _Left:
    """A form that waits: what was typed by field, without what stood there before."""

    act: Act
    cases: tuple[bytes, ...]
    typed: Mapping[str, str]


class BegunForms:
    """Keeps one form for each person, in memory alone, and gives it back to nobody else.

    Only what was typed is kept: what the case says may have changed meanwhile. A form has neither
    passwords nor files, and an input of another kind than those of acts is refused.
    """

    def __init__(self, session: Session) -> None:
        self._session, self._staff = session, session.staff
        self._act: Act = "note"
        self._cases: tuple[bytes, ...] = ()
        self._before: Mapping[str, str] = {}
        self._left: dict[str, _Left] = {}
        self._waiting: dict[str, _Left] = {}

    def opened(
        self,
        act: Act,
        cases: tuple[bytes, ...],
        fields: Mapping[str, Field],
        declared: Sequence[ActField],
        directory: Directory,
    ) -> None:
        """A form was made: what whoever is at the desk left in it stands there again."""
        self._act, self._cases = act, cases
        self._before = _typed(fields)
        left = self._left.get(self._staff)
        if left is None or (left.act, left.cases) != (act, cases):
            return
        del self._left[self._staff]
        for field in declared:
            if field.name in left.typed:
                put_back(fields[field.name].control, left.typed[field.name], directory, field)

    def set_aside(self, fields: Mapping[str, Field]) -> None:
        """Keep what was typed into the form if somebody else sits down."""
        if self._session.staff == self._staff:
            return
        typed = {
            name: words for name, words in _typed(fields).items() if words != self._before[name]
        }
        if typed:
            left = _Left(self._act, self._cases, typed)
            self._left[self._staff] = self._waiting[self._staff] = left

    def turn_to_person(self) -> None:
        """Somebody else is at the desk from now on."""
        self._staff = self._session.staff

    def carried_out(self, staff: str, act: Act, cases: tuple[bytes, ...]) -> None:
        """What somebody sent off is on record: it was set aside in vain, if it was."""
        left = self._left.get(staff)
        if left is not None and (left.act, left.cases) == (act, cases):
            del self._left[staff]

    def take_up(self, case: bytes) -> Act | None:
        """Return the act that whoever is at the desk left on a case; once each time they come back."""
        left = self._waiting.get(self._staff)
        if left is None or left.cases != (case,):
            return None
        del self._waiting[self._staff]
        return left.act if self._left.get(self._staff) is left else None


def _typed(fields: Mapping[str, Field]) -> dict[str, str]:
    return {name: typed_in(part.control) for name, part in fields.items()}
