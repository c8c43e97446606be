"""Calls that were set aside for another one: kept as drafts of their owner, one notice each."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kafel_desk.language.direction import LeftToRight
from kafel_desk.queries import StoredDraft
from ui.context import NoticeText, WindowContext
from ui.intake.openings import OPENINGS
from ui.work import Operation

if TYPE_CHECKING:
    from ui.intake.page import IntakePage

_CALL = OPENINGS["call"].form
_ASIDE = f"{_CALL}-aside-"


class SetAside(QObject):
    """Shows what whoever is at the desk has set aside; each goes back into the form by a button."""

    def __init__(
        self, context: WindowContext, page: Callable[[], "IntakePage"], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._page = page
        self._kept: dict[str, Mapping[str, object]] = {}
        context.session.changed.connect(self._read)

    def keep(self, values: Mapping[str, object], draft: str = "") -> None:
        """Set what stands in the form of a call aside, in place of its draft, or a draft itself."""
        if not values:
            return
        place = next(n for n in range(len(self._kept) + 1) if f"{_ASIDE}{n}" not in self._kept)
        form = f"{_ASIDE}{place}"
        self._kept[form] = values
        self._show(form)
        self._store(form, values, instead_of=draft or self._page().draft_of_call)

    def take_back(self, form: str) -> None:
        """Put a call back into the form; what stands there now is set aside in its turn."""
        if self._page().is_saving or form not in self._kept:
            return
        values = self._kept.pop(form)
        self._context.navigation.clear_notice(form)
        self.keep(self._page().call_under_way)
        self._store(self._page().draft_of_call, values, instead_of=form)
        self._context.navigation.open_page("intake", "call")
        self._page().begin_call(values, has_rung=False)

    def _show(self, form: str) -> None:
        text, values = self._context.text, self._kept[form]
        who = str(values.get("name") or LeftToRight(str(values.get("phone") or "")))
        notice = NoticeText(
            "info",
            text("screen_pop.set_aside", who=who) if who else text("screen_pop.set_aside_nobody"),
            actions=((text("screen_pop.take_back"), lambda: self.take_back(form)),),
        )
        self._context.navigation.show_notice(form, notice)

    def _store(self, form: str, values: Mapping[str, object], *, instead_of: str) -> None:
        store, staff = self._context.desk.store, self._context.session.staff

        def keep(_progress: object) -> None:
            with store.write() as transaction:
                transaction.save_draft(form, staff, values)
                transaction.discard_draft(instead_of, staff)

        self._context.work.write(Operation(keep, lambda _nothing: None, name="set_call_aside"))

    def _read(self) -> None:
        """Somebody else sits down: show what they had set aside."""
        for form in self._kept:
            self._context.navigation.clear_notice(form)
        self._kept = {}
        reader, staff = self._context.desk.reader, self._context.session.staff

        def read(_progress: object) -> tuple[StoredDraft, ...]:
            return tuple(d for d in reader.drafts(staff) if d.form.startswith(_ASIDE))

        def done(drafts: tuple[StoredDraft, ...]) -> None:
            for draft in drafts:
                self._kept.setdefault(draft.form, draft.values)
                self._show(draft.form)

        self._context.work.read(Operation(read, done, name="read_aside"), latest_of="set_aside")
