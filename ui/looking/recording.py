"""Looks at what is not for everybody: the desk records them in the background."""

from collections.abc import Sequence
from contextlib import suppress

from kafel_desk.case.enquiry_commands import NoteOpening
from kafel_desk.case.exported import note_looks
from kafel_desk.case.opening import is_owed
from kafel_desk.case.opening_facts import Looked
from kafel_desk.desk import CaseFile
from kafel_desk.refusal import Refused
from ui.context import Changes, WindowContext
from ui.work import Operation


def note_look(
    context: WindowContext,
    case: bytes,
    how: Looked,
    field: str | None = None,
    *,
    staff: str | None = None,
) -> None:
    """Record that ``staff``, or whoever is at the desk, looked at a case, where that is recorded."""
    desk, staff = context.desk, context.session.staff if staff is None else staff

    def note(_progress: object) -> bool:
        # The slip of a safeguarding case is printed by somebody who cannot open it any more.
        with suppress(Refused):
            done = desk.execute(NoteOpening(case=case, how=how, field=field), staff)
            return bool(done.facts)
        return False

    def tell(is_recorded: bool) -> None:  # noqa: FBT001 - what the job returns
        if is_recorded:
            looked = Changes(frozenset({"look"}), frozenset({case.hex()}))
            context.navigation.announce(looked)

    if staff:
        context.work.write(Operation(note, tell, name="case.look"))


def note_look_at(
    context: WindowContext, file: CaseFile, how: Looked, field: str | None = None
) -> None:
    """Record a look at a case that was read; nothing is written for a case for everybody."""
    if is_owed(file.case, context.session.staff, how, field, context.now()):
        note_look(context, file.case.id, how, field)


def note_exports(context: WindowContext, cases: Sequence[bytes], staff: str) -> None:
    """Record that ``staff`` had cases which are not for everybody written into a file."""
    desk, secret = context.desk, tuple(cases)
    if secret and staff:
        context.work.write(
            Operation(
                lambda _progress: note_looks(desk, staff, secret, "exported"),
                lambda _done: None,
                name="case.looks",
            )
        )


class Looker:
    """Records the looks at what one page shows: once for each opening, and for each who sits there.

    What is read again while it stays in front is no other look.
    """

    def __init__(self, context: WindowContext) -> None:
        self._context = context
        self._last = (b"", "")

    def begin(self) -> None:
        """Another opening begins: what is shown next is looked at anew."""
        self._last = (b"", "")

    def saw(self, file: CaseFile | None) -> None:
        """Record the look at a case that is shown now."""
        look = (file.case.id, self._context.session.staff) if file else (b"", "")
        if file is not None and look != self._last:
            note_look_at(self._context, file, "opened")
        self._last = look
