"""The weekly summary (الملخص الأسبوعي) on A4: two sides at most, one for a small week."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from exports.paper.blocks import Block, Paragraph, Type
from exports.paper.flow import Page, Part, lay_out
from exports.paper.runs import runs
from exports.paper.staff_page import NOTE, ROOM, WIDTH
from exports.report import changes, figures_of, open_cases, received
from exports.report.approval import RECOMMENDATION, Approval, recommendations
from exports.report.endings import approvers, closing_sentences, opening_sentences
from exports.report.fitting import fitting_channels, fitting_departments, shared
from exports.report.frame import Lead, ReportFrame, ReportHead, Swatch, report_pdf
from exports.report.rows import Beside, stack
from exports.report.tiles import Tiles
from exports.report.words import FigureWords, issued_words, period_words
from kafel_desk.directory.state import Directory
from kafel_desk.figures.measured import REOPENED_WITHIN_DAYS, SILENT_AFTER_DAYS
from kafel_desk.figures.weekly import ActionDue, WeeklySummary
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import LeftToRight
from kafel_desk.time.working_time import working_time

_ABOVE = 9.7  # a section
_ABOVE_LOOSE = 12.5  # overleaf, where there is room
_SENTENCE = Type(10, 15)
_LINES = (17, 16, 15, 14, 13, 12)  # of channels and departments together, on the front
# A week of no more than this stands on one side, its sections abreast.
_FEW_CASES = 10
_FEW_LINES = 5
_FEW_ACTIONS = 3
_LINES_TO_WRITE = 5  # overleaf, where nothing was written on the screen


@dataclass(frozen=True, slots=True)
class _Fit:
    """How much of what is long is shown overleaf, and how large: one side must be enough."""

    rises: int = 6
    actions: int = 6
    type: Type = RECOMMENDATION


_FITS = (
    _Fit(),
    _Fit(5, 4),
    _Fit(4, 4, Type(9.2, 14.6)),
    _Fit(3, 3, Type(8.4, 12.4)),
    _Fit(2, 2, Type(8, 11.2)),
    _Fit(1, 1, Type(7.4, 10.2)),
)


def weekly_pdf(
    summary: WeeklySummary, directory: Directory, catalogue: Catalogue, *, is_practice: bool = False
) -> bytes:
    """Return the summary as a PDF."""
    page = _Weekly(summary, directory, catalogue)
    first, last = summary.period.first, summary.period.last
    title = catalogue.text(
        "paper.week.pdf_title",
        first=LeftToRight(f"{first}"),
        last=LeftToRight(f"{last}"),
    )
    frame = replace(page.frame(), is_practice=is_practice)
    return report_pdf(frame, page.laid_out(), title, catalogue)


_Tightness = TypeVar("_Tightness")


class _Weekly:
    """One summary on its way to paper."""

    def __init__(self, summary: WeeklySummary, directory: Directory, catalogue: Catalogue) -> None:
        self._summary = summary
        self._directory = directory
        self._catalogue = catalogue
        self._text: Callable[..., str] = catalogue.text
        self._working = working_time(directory.calendars)
        day_minutes = self._working.calendar(summary.period.last).working_day_minutes
        self._words = FigureWords(catalogue, day_minutes)

    def frame(self) -> ReportFrame:
        """Return what stands around every page."""
        summary, text = self._summary, self._text
        made_at = summary.issued.at if summary.issued else summary.made_at
        period = summary.period
        return ReportFrame(
            title=text("paper.week.title"),
            period=period_words(self._catalogue, period.first, period.last),
            issued=issued_words(self._catalogue, self._working.local(made_at)),
            foot=text(
                "paper.out.week_foot" if summary.is_outside else "paper.week.foot",
                date=LeftToRight(f"{period.first}"),
            ),
            fingerprint=text("paper.sign.fingerprint", digits=LeftToRight(self._fingerprint)),
            charity=self._directory.charity,
            centre=self._directory.centre,
        )

    @property
    def _fingerprint(self) -> str:
        issued = self._summary.issued
        return issued.fingerprint if issued else self._summary.record.fingerprint

    def laid_out(self) -> tuple[Page, ...]:
        """Return the pages: one where a small week fits, else two, as loose as they may be."""
        if self._is_small():
            laid = lay_out(self._small(), WIDTH, ROOM)
            if len(laid) == 1:
                return laid
        front = _tightened(lambda lines: lay_out(self._front(lines), WIDTH, ROOM), _LINES)
        back = _tightened(lambda fit: lay_out(self._back(fit), WIDTH, ROOM), _FITS)
        return front + back

    def _is_small(self) -> bool:
        summary = self._summary
        lines = max(len(summary.channels), len(summary.departments))
        cases = max(summary.received.now.n, summary.result_in_target.now.of or 0)
        return not summary.rises and lines <= _FEW_LINES and cases <= _FEW_CASES

    # ── A week of many cases: 1 to 4 in front, 5 to 10 overleaf ────────────────────────────────
    def _front(self, lines: int) -> Iterator[Part]:
        yield from self._opening()
        yield from self._figures()
        yield from self._open_cases()
        shown = shared(len(self._summary.channels), len(self._summary.departments), lines)
        legend = tuple(
            Swatch(place, self._text(f"kind.{kind}"))
            for place, kind in enumerate(("complaint", "inquiry", "suggestion"))
        )
        yield from self._section(
            3,
            "paper.week.s3",
            received.channels(
                fitting_channels(self._summary.channels, shown[0]),
                self._summary.received,
                self._summary.kinds,
                self._directory,
                self._words,
            ),
            legend=legend,
        )
        yield from self._section(
            4,
            "paper.week.s4",
            received.departments(
                fitting_departments(self._summary.departments, shown[1]),
                self._summary.whole,
                self._directory,
                self._words,
                is_running=self._summary.period.is_running,
            ),
            note=self._text("paper.dep.tick"),
        )

    def _back(self, fit: _Fit) -> Iterator[Part]:
        summary = self._summary
        rule = self._text("paper.cat.chance")
        yield from self._section(5, "paper.week.s5", self._rises(fit.rises), note=rule)
        both = Beside(self._outcomes(), self._satisfaction(), share=0.487, gap=22.6)
        yield Part(both, above=_ABOVE_LOOSE)
        listed = summary.actions[: fit.actions]
        actions = (
            changes.actions(listed, self._left(listed), self._directory, self._working, self._words)
            if listed
            else self._said("paper.out.actions" if summary.is_outside else "paper.none.act")
        )
        yield from self._section(8, "paper.week.s8", actions, above=_ABOVE_LOOSE)
        yield from self._ending(fit.type, _ABOVE_LOOSE, lines=_LINES_TO_WRITE)

    # ── A week of few cases: on one side, 3 to 8 abreast ───────────────────────────────────────
    def _small(self) -> Iterator[Part]:
        summary = self._summary
        yield from self._opening()
        yield from self._figures()
        yield from self._few_open_cases()
        directory, words = self._directory, self._words
        by_channel = (
            received.few_channels(summary.channels, directory, words)
            if summary.channels
            else self._said("paper.none.received")
        )
        by_department = (
            received.few_departments(summary.departments, directory, words)
            if summary.departments
            else self._said("paper.none.told")
        )
        yield self._abreast(
            self._titled(3, "paper.week.s3", by_channel),
            self._titled(4, "paper.week.s4", by_department),
        )
        if summary.channels or summary.departments:
            rest = Paragraph(runs(self._text("paper.fig.rest_channels")), NOTE, most=1)
            yield Part(rest, above=3.0)
        rises = self._titled(5, "paper.week.s5", self._said("paper.cat.nothing"))
        yield self._abreast(rises, self._outcomes())
        listed = summary.actions[:_FEW_ACTIONS]
        actions = (
            changes.few_actions(listed, self._left(listed), self._working, words)
            if listed
            else self._said("paper.out.actions" if summary.is_outside else "paper.none.act")
        )
        yield self._abreast(self._satisfaction(), self._titled(8, "paper.week.s8", actions))
        yield from self._ending(RECOMMENDATION, _ABOVE)

    @staticmethod
    def _abreast(first: Block, second: Block) -> Part:
        return Part(Beside(first, second), above=_ABOVE)

    # ── The sections that both have ────────────────────────────────────────────────────────────
    def _opening(self) -> Iterator[Part]:
        for place, sentence in enumerate(
            opening_sentences(self._summary, self._working, self._catalogue)
        ):
            yield Part(Lead(Paragraph(runs(sentence), _SENTENCE, most=2), is_first=not place))

    def _figures(self) -> Iterator[Part]:
        summary, text, words = self._summary, self._text, self._words
        yield from self._section(
            1,
            "paper.week.s1",
            Tiles(
                (
                    figures_of.count_tile(text("paper.fig.received"), summary.received, words),
                    figures_of.share_tile(
                        text("paper.fig.result_in_target"), summary.result_in_target, words
                    ),
                    figures_of.count_tile(self._open_title(), summary.backlog, words),
                    figures_of.part_tile(text("paper.fig.overdue_of_open"), summary.overdue, words),
                )
            ),
            note=text("paper.fig.bars5"),
        )
        rows: list[tuple[str, Sequence[str]]] = [
            (text("paper.fig.kinds"), figures_of.kind_cells(summary.kinds, words)),
            (
                text("paper.fig.confirmed_in_target"),
                figures_of.share_cells(summary.confirmed_in_target, words),
            ),
            (
                text("paper.fig.first_contact"),
                figures_of.share_cells(summary.answered_at_first_contact, words),
            ),
            (
                text("paper.fig.result_in_target"),
                figures_of.share_cells(summary.result_in_target, words),
            ),
            (
                text("paper.fig.time_to_result"),
                figures_of.spread_cells(summary.time_to_result, words),
            ),
            (
                text("paper.fig.silent", n=SILENT_AFTER_DAYS),
                figures_of.count_cells(summary.silent_cases, words),
            ),
            (
                text("paper.fig.reopened", n=REOPENED_WITHIN_DAYS),
                figures_of.share_cells(summary.reopened, words),
            ),
        ]
        head = figures_of.table_head(text("paper.fig.this_week"), words, text("paper.fig.mean4"))
        yield Part(
            stack(head, *(figures_of.table_row(title, told) for title, told in rows)), above=4.0
        )

    def _open_title(self) -> str:
        is_running = self._summary.period.is_running
        return self._text("paper.fig.open_now" if is_running else "paper.fig.open_end")

    def _basis_open(self) -> str:
        is_running = self._summary.period.is_running
        n = self._words.count(self._summary.backlog.now)
        if is_running:
            return self._text("paper.fig.basis_open_now", n=n)
        return self._text("paper.fig.basis_open", n=n)

    def _open_cases(self) -> Iterator[Part]:
        summary = self._summary
        if not summary.backlog.now.n and not summary.backlog.now.is_suppressed:
            content: Block = self._said("paper.none.open")
        elif summary.oldest:
            content = open_cases.ages_and_oldest(
                summary.ages, summary.oldest, self._directory, self._words
            )
        else:
            content = open_cases.ages_alone(summary.ages, self._words)
        yield from self._section(2, "paper.week.s2", content, note=self._basis_open())

    def _few_open_cases(self) -> Iterator[Part]:
        summary = self._summary
        blocks: list[Block] = []
        if not summary.backlog.now.n and not summary.backlog.now.is_suppressed:
            blocks.append(self._said("paper.none.open"))
        elif not summary.overdue.now.n and not summary.overdue.now.is_suppressed:
            blocks.append(self._said("paper.none.overdue"))
        if summary.oldest:
            blocks.append(open_cases.oldest_alone(summary.oldest, self._directory, self._words))
        if not blocks:
            blocks.append(open_cases.ages_alone(summary.ages, self._words))
        yield from self._section(2, "paper.week.s2", stack(*blocks), note=self._basis_open())

    def _rises(self, most: int) -> Block:
        if not self._summary.rises:
            return self._said("paper.cat.nothing")
        return changes.rises(self._summary.rises[:most], self._directory, self._words)

    def _outcomes(self) -> Block:
        told = [figure for figure in self._summary.outcomes if figure.n or figure.is_suppressed]
        closed = next((figure.of for figure in self._summary.outcomes if figure.of), 0)
        if not told:
            return self._titled(6, "paper.week.s6", self._said("paper.none.closed"))
        # Where all are withheld, so is how many there are.
        note = self._text("paper.fig.basis_closed", n=closed) if closed else ""
        return self._titled(6, "paper.week.s6", changes.outcomes(told, self._words), note)

    def _satisfaction(self) -> Block:
        told = self._summary.satisfaction
        asked = told.answered.of or told.answered.n or told.answered.is_suppressed
        if not asked:
            return self._titled(7, "paper.week.s7", self._said("paper.none.sat"))
        return self._titled(7, "paper.week.s7", changes.satisfaction(told, self._words))

    def _left(self, listed: Sequence[ActionDue]) -> int:
        return self._summary.actions_left + len(self._summary.actions) - len(listed)

    def _ending(self, type_: Type, above: float, *, lines: int = 2) -> Iterator[Part]:
        summary = self._summary
        text = summary.recommendations.text if summary.recommendations else ""
        head = ReportHead(self._words.number(9), self._text("paper.week.s9"))
        yield Part(head, above=above, keeps_next=True)
        yield from map(Part, recommendations(text, self._catalogue, type_, lines=lines))
        approval = Approval(
            approvers(self._directory, summary.issued, self._catalogue),
            self._fingerprint,
            self._catalogue,
        )
        yield from self._section(10, "paper.week.s10", approval, above=above)
        notes = " ".join(
            closing_sentences(
                summary.balance,
                summary.safeguarding,
                self._catalogue,
                is_outside=summary.is_outside,
            )
        )
        yield Part(Paragraph(runs(notes), NOTE, most=3), above=5.0)

    def _section(
        self,
        number: int,
        key: str,
        content: Block,
        *,
        note: str = "",
        legend: tuple[Swatch, ...] = (),
        above: float = _ABOVE,
    ) -> Iterator[Part]:
        head = ReportHead(self._words.number(number), self._text(key), note, legend)
        yield Part(head, above=above, keeps_next=True)
        yield Part(content)

    def _titled(self, number: int, key: str, content: Block, note: str = "") -> Block:
        return stack(ReportHead(self._words.number(number), self._text(key), note), content)

    def _said(self, key: str) -> Block:
        return Paragraph(runs(self._text(key)), _SENTENCE, most=2)


def _tightened(
    lay: Callable[[_Tightness], tuple[Page, ...]], ways: Sequence[_Tightness]
) -> tuple[Page, ...]:
    """Return the first lay-out that takes one side; the last one where none does."""
    for way in ways:
        laid = lay(way)
        if len(laid) == 1:
            break
    return laid
