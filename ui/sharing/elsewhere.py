"""Work on a case at another desk: told plainly, from what was recorded there; nothing is locked.

Nobody's presence is stored or sent: a share on which nothing is ever removed would keep it for
good. That somebody is at work shows by what they record, some seconds after they do.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from kafel_desk.case.sentences import sentence_of
from kafel_desk.desk import CaseFile
from kafel_desk.journal.fact import BY_ITSELF, Recorded
from ui.context import Changes, WindowContext
from ui.work import Operation

RECENT = timedelta(minutes=3)
"""For how long after a change somebody is taken to be at work on a case."""


def at_work_elsewhere(file: CaseFile, desk_code: str, now: datetime) -> Recorded | None:
    """Return what somebody did to a case at another desk a moment ago, if anything."""
    return next(
        (
            fact
            for fact in reversed(file.timeline)
            if now - fact.at < RECENT and _is_elsewhere(fact, file, desk_code)
        ),
        None,
    )


def came_from_elsewhere(before: CaseFile, after: CaseFile, desk_code: str) -> tuple[Recorded, ...]:
    """Return what another desk added to a case since it was read before."""
    known = {fact.id for fact in before.timeline}
    return tuple(
        fact
        for fact in after.timeline
        if fact.id not in known and _is_elsewhere(fact, after, desk_code)
    )


def _is_elsewhere(fact: Recorded, file: CaseFile, desk_code: str) -> bool:
    return fact.actor != BY_ITSELF and file.directory.desk_name(fact.id[:16]) != desk_code


def words_of_change(context: WindowContext, key: str, fact: Recorded, file: CaseFile) -> str:
    """Say what was done where, and how long ago."""
    directory, text = file.directory, context.text
    seconds = max(0, int((context.now() - fact.at).total_seconds()))
    ago = (
        text("elsewhere.seconds", n=seconds)
        if seconds < _MINUTE
        else text("elsewhere.minutes", n=seconds // _MINUTE)
    )
    desk = directory.desk_name(fact.id[:16]) or text("desks.no_code")
    said = context.catalogue.message(sentence_of(fact, directory, file.case))
    # elsewhere.at_work, elsewhere.in_form, elsewhere.changed
    return text(key, desk=desk, who=directory.staff_name(fact.actor), ago=ago, what=said)


class Meanwhile(QObject):
    """Watches the case of an open form, and says what happens to it at other desks."""

    def __init__(self, context: WindowContext, show: Callable[[str], object]) -> None:
        super().__init__()
        self._context, self._show = context, show
        self._file: CaseFile | None = None
        context.navigation.changed.connect(self._changed)

    def begin(self, file: CaseFile | None) -> None:
        """A form shows a case as it was read; say whether somebody else is at work on it."""
        self._file = file
        if file is None or self._context.sharing is None:
            return
        now, code = self._context.now(), self._context.session.desk_code
        fact = at_work_elsewhere(file, code, now)
        if fact is not None:
            self._show(words_of_change(self._context, "elsewhere.at_work", fact, file))

    def end(self) -> None:
        """The form is gone."""
        self._file = None

    def _changed(self, changes: Changes) -> None:
        file, sharing = self._file, self._context.sharing
        if file is None or sharing is None or changes.source is not sharing:
            return
        mine = {file.case.id.hex(), file.person.id.hex() if file.person else ""}
        if changes.subjects and not mine & changes.subjects:
            return
        desk, viewer, case = self._context.desk, self._context.viewer(), file.case.id

        def found(after: CaseFile | None) -> None:
            if after is None or self._file is not file:
                return
            came = came_from_elsewhere(file, after, self._context.session.desk_code)
            if came:
                words = words_of_change(self._context, "elsewhere.in_form", came[-1], after)
                self._show(words)

        self._context.work.read(
            Operation(lambda _progress: desk.case_file(viewer, case), found, name="case.meanwhile")
        )


_MINUTE = 60
