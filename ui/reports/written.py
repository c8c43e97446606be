"""What the supervisor writes into the report of a period, until it is recorded: it is a draft."""

from PySide6.QtWidgets import QWidget

from kafel_desk.figures.period import Period
from kafel_desk.refusal import Refused
from kafel_desk.time import wording
from ui.context import WindowContext
from ui.intake.drafts import DraftKeeper
from ui.reports.reading import ReportRead, draft_form
from ui.reports.writing import WritingPanel


class Written:
    """Keeps what stands in the field beside the report that is shown.

    `words` is what was typed there, None as long as the field shows what the record has.
    """

    def __init__(self, context: WindowContext, field: WritingPanel, pane: QWidget) -> None:
        self._context, self._field, self._pane = context, field, pane
        self._period: Period | None = None
        self._keeper: DraftKeeper | None = None
        self.words: str | None = None

    def show(self, read: ReportRead) -> None:
        """Put what was written for the period into the field, unless somebody is writing there."""
        period = read.periods.shown
        is_other = not self._is_of(period)
        self._period = period
        if not is_other and self.words is not None:
            return
        self._field.show_text(read.draft or "")
        self._field.show_kept("")
        if is_other:
            self._keeper = DraftKeeper(self._context, draft_form(period), self._values)
            self._keeper.kept.connect(self._tell_kept)
            self._pane.destroyed.connect(self._keeper.forget)

    def typed(self) -> None:
        """Something was typed: it is on the page soon, and kept."""
        self.words = self._field.text
        if self._keeper is not None:
            self._keeper.touch()

    def leave(self) -> None:
        """Another period is shown: what was written for this one is kept as its draft."""
        if self._keeper is not None:
            self._keeper.leave()
        self.words = None

    def leave_to_another(self) -> None:
        """Somebody else sits down: what was written is kept for its owner, and seen by nobody."""
        self.leave()
        self._period = None
        self._field.forget()

    def hold(self) -> None:
        """It is being recorded: nothing is kept until it is known how that ended."""
        if self._keeper is not None:
            self._keeper.hold()

    def take_recorded(self, period: Period, words: str) -> bool:
        """Words were recorded: from now on the field shows what the record has.

        Returns False, and forgets nothing, where somebody wrote on or went to another period.
        """
        if not self._is_of(period) or self._field.text != words:
            return False
        self.words = None
        if self._keeper is not None:
            self._keeper.forget()
        return True

    def refuse(self, refusal: Refused) -> None:
        """Keep what was written, and say why it cannot be recorded."""
        if self._keeper is not None:
            self._keeper.touch()
        self._context.work.was_refused.emit(refusal)

    def _is_of(self, period: Period) -> bool:
        return self._period is not None and draft_form(self._period) == draft_form(period)

    def _values(self) -> dict[str, object]:
        return {"text": self._field.text} if self._field.text else {}

    def _tell_kept(self) -> None:
        now = wording.clock(self._context.catalogue, self._context.now())
        self._field.show_kept(self._context.text("report.kept", time=now))
