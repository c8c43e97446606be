"""What was entered and not saved yet: kept in the background, offered again after a crash."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, count, islice

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from kafel_desk.queries import StoredDraft
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.intake.openings import Opening
from ui.work import Operation

_QUIET = 1000
_LONGEST = 4000


class DraftKeeper(QObject):
    """Keeps one form: one second after the last key, and every few seconds while typing goes on.

    `form` is the name under which it does.
    """

    kept = Signal()

    def __init__(
        self, context: WindowContext, form: str, values: Callable[[], Mapping[str, object]]
    ) -> None:
        super().__init__()
        self._context = context
        self.form = form
        self._slots = form
        self._values = values
        self._owner = ""
        self._kept: Mapping[str, object] = {}
        self._quiet = _single_shot(self, _QUIET, self.keep_now)
        self._longest = _single_shot(self, _LONGEST, self.keep_now)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.keep_now)

    def keep_beside(self, kept: Iterable[str]) -> None:
        """Leave drafts that nobody went on with yet alone: what is typed now is kept beside them."""
        if not self._kept:
            taken = set(kept)
            self.form = next(name for name in _slots(self._slots) if name not in taken)

    def touch(self) -> None:
        """Something was typed: keep it soon."""
        self._owner = self._owner or self._context.session.staff
        self._quiet.start()
        if not self._longest.isActive():
            self._longest.start()

    def keep_now(self) -> None:
        """Keep what the form holds for its owner, if that changed; an empty form is forgotten."""
        self._stop()
        if not self._owner:
            return  # nothing was typed, or the form is gone: it is not to be asked any more
        values = dict(self._values())
        if values == self._kept:
            return
        self._kept = values
        form, owner, store = self.form, self._owner, self._context.desk.store

        def keep(_progress: object) -> None:
            with store.write() as transaction:
                if values:
                    transaction.save_draft(form, owner, values)
                else:
                    transaction.discard_draft(form, owner)

        self._context.work.write(
            Operation(keep, lambda _nothing: self.kept.emit(), name="keep_draft")
        )

    def hold(self) -> None:
        """A save is under way: keep nothing until it is known whether it succeeded."""
        self._stop()

    def leave(self) -> None:
        """Somebody else sits down: keep the draft for its owner, and begin with none."""
        self.keep_now()
        self.forget()

    def forget(self) -> None:
        """The form was saved or emptied: there is no draft any more."""
        self._stop()
        self._owner = ""
        self._kept = {}

    def resume(self, form: str, values: Mapping[str, object]) -> None:
        """A kept draft stands in the form again."""
        self._stop()
        self.form = form
        self._owner = self._context.session.staff
        self._kept = dict(values)

    def discard(self, form: str, done: Callable[[], object]) -> None:
        """Forget a draft that was kept for whoever is at the desk."""
        owner, store = self._context.session.staff, self._context.desk.store
        self.forget()

        def discard(_progress: object) -> None:
            with store.write() as transaction:
                transaction.discard_draft(form, owner)

        self._context.work.write(Operation(discard, lambda _nothing: done(), name="discard_draft"))

    def _stop(self) -> None:
        self._quiet.stop()
        self._longest.stop()


def read_drafts(
    context: WindowContext, form: str, done: Callable[[Sequence[StoredDraft]], object]
) -> None:
    """Read what whoever is at the desk left in a form, newest first: seldom more than one."""
    reader, staff = context.desk.reader, context.session.staff

    def read(_progress: object) -> Sequence[StoredDraft]:
        drafts = reader.drafts(staff)
        own = set(islice(_slots(form), len(drafts) + 1))
        return [draft for draft in drafts if draft.form in own]

    context.work.read(Operation(read, done, name="read_drafts"), latest_of="drafts")


def _slots(form: str) -> Iterator[str]:
    """Yield the names under which the drafts of one form are kept."""
    return chain((form,), (f"{form}-{place}" for place in count(2)))


def offer_words(context: WindowContext, opening: Opening, draft: StoredDraft) -> str:
    """Return the sentence that offers a draft: of which opening it is, and from when."""
    now = context.now()
    kept = draft.saved_at.astimezone(now.tzinfo)
    when = wording.past_moment(context.catalogue, kept, now)
    return context.text(opening.draft_title, time=when)


def _single_shot(parent: QObject, interval: int, act: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(act)
    return timer
