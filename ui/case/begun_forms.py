"""What somebody typed into a form and left when somebody else sat down."""

from collections.abc import Container, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kafel_desk.directory.state import Directory
from ui.case.act_inputs import put_back, typed_in
from ui.case.acts import ActField
from ui.context import Session
from ui.widgets import Field

A = TypeVar("A", bound=str)


@dataclass(frozen=True, slots=True)
class _Left(Generic[A]):
    """A form that waits: what was typed by field, without what stood there before."""

    act: A
    subject: Hashable
    typed: Mapping[str, str]


class BegunForms(Generic[A]):
    """Keeps one form for each person, in memory alone, and gives it back to nobody else.

    A form is known by its act and by what it is about. Only what was typed is kept: what the case
    says may have changed meanwhile. A form has neither passwords nor files, and an input of another
    kind than those of acts is refused.
    """

    def __init__(self, session: Session) -> None:
        self._session, self._staff = session, session.staff
        self._open: tuple[A, Hashable] | None = None
        self._before: Mapping[str, str] = {}
        self._left: dict[str, _Left[A]] = {}
        self._waiting: dict[str, _Left[A]] = {}

    def opened(
        self,
        act: A,
        subject: Hashable,
        fields: Mapping[str, Field],
        declared: Sequence[ActField],
        directory: Directory,
    ) -> None:
        """A form was made: what whoever is at the desk left in it stands there again."""
        self._open = act, subject
        self._before = _typed(fields)
        left = self._left.get(self._staff)
        if left is None or (left.act, left.subject) != (act, subject):
            return
        del self._left[self._staff]
        for field in declared:
            if field.name in left.typed:
                put_back(fields[field.name].control, left.typed[field.name], directory, field)

    def set_aside(self, fields: Mapping[str, Field]) -> None:
        """Keep what was typed into the form if somebody else sits down."""
        if self._open is None or self._session.staff == self._staff:
            return
        typed = {
            name: words for name, words in _typed(fields).items() if words != self._before[name]
        }
        if typed:
            left = _Left(*self._open, typed)
            self._left[self._staff] = self._waiting[self._staff] = left

    def turn_to_person(self) -> None:
        """Somebody else is at the desk from now on."""
        self._staff = self._session.staff

    def carried_out(self, staff: str, act: A, subject: Hashable) -> None:
        """What somebody sent off is on record: it was set aside in vain, if it was."""
        left = self._left.get(staff)
        if left is not None and (left.act, left.subject) == (act, subject):
            del self._left[staff]

    def take_up(self, subject: Hashable, offered: Container[A] | None = None) -> A | None:
        """Return the act that whoever is at the desk left on something, if it is offered there.

        It comes once each time they come back.
        """
        left = self._waiting.get(self._staff)
        if left is None or left.subject != subject:
            return None
        if offered is not None and left.act not in offered:
            return None
        del self._waiting[self._staff]
        return left.act if self._left.get(self._staff) is left else None


def _typed(fields: Mapping[str, Field]) -> dict[str, str]:
    return {name: typed_in(part.control) for name, part in fields.items()}
