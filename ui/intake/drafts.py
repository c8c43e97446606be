"""What was entered and not saved yet: kept in the background, offered again after a crash."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from kafel_desk.queries import StoredDraft
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.intake.openings import Opening
from ui.work import Operation

_QUIET = 1000
_LONGEST = 4000


class DraftKeeper(QObject):
    """Keeps one form: one second after the last key, and every few seconds while typing goes on."""

    kept = Signal()

    def __init__(
        self, context: WindowContext, form: str, values: Callable[[], Mapping[str, object]]
    ) -> None:
        super().__init__()
        self._context = context
        self._form = form
        self._values = values
        self._owner = ""
        self._kept: Mapping[str, object] = {}
        self._quiet = _single_shot(self, _QUIET, self.keep_now)
        self._longest = _single_shot(self, _LONGEST, self.keep_now)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.keep_now)

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
        form, owner, store = self._form, self._owner, self._context.desk.store

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

    def resume(self, values: Mapping[str, object]) -> None:
        """A kept draft stands in the form again."""
        self._stop()
        self._owner = self._context.session.staff
        self._kept = dict(values)

    def discard(self) -> None:
        """Forget what was kept for whoever is at the desk."""
        form, owner, store = self._form, self._context.session.staff, self._context.desk.store
        self.forget()

        def discard(_progress: object) -> None:
            with store.write() as transaction:
                transaction.discard_draft(form, owner)

        self._context.work.write(Operation(discard, lambda _nothing: None, name="discard_draft"))

    def _stop(self) -> None:
        self._quiet.stop()
        self._longest.stop()


def read_drafts(
    context: WindowContext, done: Callable[[Mapping[str, StoredDraft]], object]
) -> None:
    """Read the drafts of whoever is at the desk, by form."""
    reader, staff = context.desk.reader, context.session.staff

    def read(_progress: object) -> Mapping[str, StoredDraft]:
        return {draft.form: draft for draft in reader.drafts(staff)}

    context.work.read(Operation(read, done, name="read_drafts"), latest_of="drafts")


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
