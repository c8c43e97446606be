"""The administrators' page of the sharing: desks, requests, a lost desk, what was set aside."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kafel_desk.directory.state import Directory
from kafel_desk.language.direction import LeftToRight
from kafel_desk.language.message import Message
from kafel_desk.refusal import Refused
from kafel_desk.sharing.port import Sharing
from kafel_desk.sharing.status import PendingRequest, QuarantineRow, RecoveryKit, ShareStatus
from ui.case.parts import value_label
from ui.context import WindowContext
from ui.frame.tab_order import focus_stops
from ui.sharing.desk_parts import AsideRow, DeskTable, RequestRow
from ui.sharing.desk_sharing import DeskSharing
from ui.sharing.entering import EnteringPart
from ui.sharing.folder_part import FolderPart
from ui.sharing.words import DeskLine, SharingWords
from ui.widgets.button import Button
from ui.widgets.label import Label, SectionHeading
from ui.widgets.notice import Notice
from ui.widgets.titled_pane import TitledPane
from ui.work import Operation

_WIDEST = 960
_HASH = 16


class DesksPane(TitledPane):
    """Shows how the desks stand, and lets an administrator act on them."""

    def __init__(self, context: WindowContext, sharing: DeskSharing) -> None:
        super().__init__(context.theme, context.text("set.desks"), widest=_WIDEST, gap=16)
        self._context, self._sharing = context, sharing
        self._said: dict[str, Notice] = {}
        self._aside: tuple[QuarantineRow, ...] | None = None
        self.requests: dict[str, RequestRow] = {}
        self._directory = Directory()
        self._build()
        sharing.status_changed.connect(self._show)
        sharing.requests_changed.connect(self._show_requests)
        sharing.busy_changed.connect(self._show_busy)
        if sharing.status is not None:
            self._show(sharing.status)
        self._show_requests(sharing.requests)

    def _build(self) -> None:
        context, theme, text = self._context, self._context.theme, self._context.text
        self._sentence = Label(theme, colour="text_2")
        self.head.row.addWidget(self._sentence)
        self.now_button = Button(theme, text("sync.now"), icon="refresh", key_hint="F8")
        self.now_button.clicked.connect(self._sharing.sync_now)
        self.head.row.add_at_end(self.now_button)
        column = self.body
        self._notices = QVBoxLayout()
        self._notices.setSpacing(8)
        column.addLayout(self._notices)
        paper = self._sharing.paper_of_kit
        self.entering = EnteringPart(context, self._sharing, self._paper_of_kit if paper else None)
        column.addWidget(self.entering)
        self._request_part, self._request_rows = self._section("requests.heading")
        column.addWidget(self._request_part)
        desk_part, desk_rows = self._section("desks.heading")
        self.table = DeskTable(context)
        self.table.removal_wanted.connect(self.ask_to_remove)
        desk_rows.addWidget(self.table)
        self._removal = QVBoxLayout()
        desk_rows.addLayout(self._removal)
        self._desk_part = desk_part
        column.addWidget(desk_part)
        self._aside_part, self._aside_rows = self._section("aside.heading")
        column.addWidget(self._aside_part)
        self._facts = QVBoxLayout()
        self._folder, self._hash = value_label(theme, ""), value_label(theme, "")
        for label in (self._folder, self._hash):
            label.set_colour("text_3")
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(label)
        column.addLayout(self._facts)
        self.folder_part = FolderPart(context, self._sharing, self._paper_of_kit if paper else None)
        self.folder_part.hide()
        column.addWidget(self.folder_part)
        column.addStretch(1)
        self._request_part.hide()
        self._aside_part.hide()

    def _section(self, heading: str) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionHeading(self._context.theme, self._context.text(heading)))
        rows = QVBoxLayout()
        rows.setSpacing(8)
        column.addLayout(rows)
        return part, rows

    # What every pane of the settings has

    def show_directory(self, directory: Directory) -> None:
        """Take the names that stand on the recovery kit."""
        self._directory = directory

    def _paper_of_kit(self, kit: RecoveryKit) -> bytes:
        paper, directory = self._sharing.paper_of_kit, self._directory
        return paper(kit, directory.charity, directory.centre) if paper else b""

    def focus_first(self) -> None:
        """Go to where something waits, else to the first button."""
        if self.requests:
            next(iter(self.requests.values())).line.setFocus()
        elif self.now_button.isEnabled():
            self.now_button.setFocus()
        else:
            self.entering.focus_first()

    def tab_order(self) -> list[QWidget]:
        """Return what Tab goes through."""
        return [self.now_button, *focus_stops(self.inside)]

    def escape(self) -> bool:
        """Ask no more whether a desk is to be removed."""
        if "remove" in self._said:
            self._unsay("remove")
            return True
        return self.folder_part.escape()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._sharing.read_status()
        if self._sharing.status is not None and self._sharing.status.is_administrator:
            self._sharing.sync_now()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._unsay("remove")
        self._unsay("act")

    # Showing

    def _show(self, status: ShareStatus) -> None:
        context, text = self._context, self._context.text
        words = SharingWords(context.catalogue, status, context.now())
        is_member = status.standing == "member"
        self._sentence.setText(words.light.sentence)
        self.now_button.setEnabled(is_member and not self._sharing.is_busy)
        self.entering.show_status(status)
        self.folder_part.show_status(status)
        self._desk_part.setVisible(is_member or bool(status.desks))
        self.table.show_desks(words)
        self._folder.setText(words.summary if status.standing != "unshared" else "")
        mark = " ".join(status.state_hash[at : at + 4] for at in range(0, _HASH, 4))
        self._hash.setText(text("desks.state_hash", mark=LeftToRight(mark)))
        if status.needs_reseeding and is_member:
            act = (text("reseed.confirm"), self._confirm_reseeding)
            self._say("reseed", "danger", text("reseed.title"), text("reseed.text"), (act,))
        else:
            self._unsay("reseed")
        for place in range(_MOST_WARNINGS):
            if place < len(status.clock_warnings):
                warning = context.catalogue.message(status.clock_warnings[place])
                self._say(f"clock{place}", "warn", warning, text("desks.clock_text"))
            else:
                self._unsay(f"clock{place}")
        if self.isVisible() and (status.quarantined or self._aside):
            self._read_aside()

    def _show_busy(self, is_busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        status = self._sharing.status
        is_member = status is not None and status.standing == "member"
        # A button that has the focus is not taken away under it.
        if not self.now_button.hasFocus():
            self.now_button.setEnabled(is_member and not is_busy)

    def _show_requests(self, requests: tuple[PendingRequest, ...]) -> None:
        """Show who asks; a row into which somebody types stays as it is."""
        for gone in self.requests.keys() - {request.id for request in requests}:
            row = self.requests.pop(gone)
            row.hide()
            self._request_rows.removeWidget(row)
            row.deleteLater()
        for request in requests:
            if request.id in self.requests:
                continue
            row = RequestRow(self._context, request, self._moment(request.at))
            row.admitted.connect(self._admit)
            self.requests[request.id] = row
            self._request_rows.addWidget(row)
        self._request_part.setVisible(bool(self.requests))

    def _read_aside(self) -> None:
        sharing = self._sharing.sharing
        self._context.work.read(
            Operation(lambda _progress: sharing.quarantine(), self._show_aside, name="sharing.aside"),
            latest_of="sharing.aside",
        )  # fmt: skip

    def _show_aside(self, rows: tuple[QuarantineRow, ...]) -> None:
        if rows == self._aside:
            return
        self._aside = rows
        while self._aside_rows.count():
            item = self._aside_rows.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in rows[:_MOST_ASIDE]:
            shown = AsideRow(self._context, row, self._moment)
            shown.decided.connect(self._decide)
            self._aside_rows.addWidget(shown)
        if len(rows) > _MOST_ASIDE:
            more = self._context.text("aside.more", n=len(rows) - _MOST_ASIDE)
            self._aside_rows.addWidget(Label(self._context.theme, more, colour="text_2"))
        self._aside_part.setVisible(bool(rows))

    def _moment(self, moment: datetime | None) -> str:
        status = self._sharing.status
        if moment is None or status is None:
            return self._context.text("case.no_value")
        return SharingWords(self._context.catalogue, status, self._context.now()).moment(moment)

    # Acting

    def _admit(self, request: str, words: str) -> None:
        row = self.requests[request]
        if not words.strip():
            row.say_wrong(self._context.text("error.needed"))
            return
        row.button.setEnabled(False)

        def refused(refusal: Refused) -> None:
            row.say_wrong(self._words_of(refusal))

        def admitted(desk: PendingRequest) -> None:
            said = self._context.text("requests.admitted", desk=desk.code)
            self._say("act", "ok", said)
            self._show_requests(
                tuple(each.request for each in self.requests.values() if each is not row)
            )

        self._sharing.act(
            lambda sharing, _progress: sharing.admit(request, words),
            admitted,
            refused=refused,
            failed=lambda problem: row.say_wrong(self._context.catalogue.message(problem)),
            name="sharing.admit",
        )

    def ask_to_remove(self, line: DeskLine) -> None:
        """Say plainly what removing a desk does, and what it does not."""
        text = self._context.text
        acts = (
            (text("remove.confirm"), lambda: self._remove(line)),
            (text("act.cancel"), lambda: self._unsay("remove")),
        )
        title = text("remove.title", desk=line.code)
        self._say("remove", "danger", title, text("remove.text"), acts, self._removal)
        self._said["remove"].buttons[1].setFocus()

    def _remove(self, line: DeskLine) -> None:
        self._unsay("remove")
        said = self._context.text("remove.done", desk=line.code)
        self._act(lambda sharing: sharing.remove(line.row.writer), said, "sharing.remove")

    def _decide(self, row: str, accept: bool) -> None:  # noqa: FBT001 - a signal's argument
        said = self._context.text("aside.accepted" if accept else "aside.refused")
        self._act(lambda sharing: sharing.decide(row, accept=accept), said, "sharing.decide")

    def _confirm_reseeding(self) -> None:
        said = self._context.text("reseed.done")
        self._act(lambda sharing: sharing.confirm_reseeding(), said, "sharing.reseed")

    def _act(self, act: Callable[[Sharing], object], said: str, name: str) -> None:
        def done(_nothing: object) -> None:
            self._say("act", "ok", said)
            self._read_aside()

        self._sharing.act(
            lambda sharing, _progress: act(sharing),
            done,
            refused=lambda refusal: self._say("act", "danger", self._words_of(refusal)),
            failed=self._say_failed,
            name=name,
        )

    def _say_failed(self, problem: Message) -> None:
        self._say("act", "warn", self._context.catalogue.message(problem))

    def _words_of(self, refusal: Refused) -> str:
        return " ".join(self._context.catalogue.message(one.message) for one in refusal.errors)

    def _say(
        self, key: str, kind: str, title: str, said: str = "",
        actions: tuple[tuple[str, Callable[[], object]], ...] = (),
        where: QVBoxLayout | None = None,
    ) -> None:  # fmt: skip
        before = self._said.get(key)
        words = f"{title} {said}".strip()
        if before is not None and before.accessibleName() == words:
            return
        self._unsay(key)
        notice = Notice(self._context.theme, kind, title, said, actions=actions)
        self._said[key] = notice
        (where or self._notices).addWidget(notice)
        notice.show()

    def _unsay(self, key: str) -> None:
        notice = self._said.pop(key, None)
        if notice is not None:
            notice.hide()
            notice.deleteLater()


_MOST_WARNINGS = 3
_MOST_ASIDE = 50
