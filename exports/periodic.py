"""The report of a month, a quarter or any days (step 13), on as many sides of A4 as it takes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from exports.paper.blocks import Block, Paragraph, Type
from exports.paper.flow import Part, lay_out
from exports.paper.runs import runs
from exports.paper.sheet import Sheet
from exports.paper.staff_page import NOTE, ROOM, WIDTH
from exports.paper.tables import Column
from exports.report import changes, figures_of, load, patterns, received, trend, work_done
from exports.report.approval import RECOMMENDATION, Approval, recommendations
from exports.report.endings import approvers, closing_sentences, until_sentence
from exports.report.frame import Lead, ReportFrame, ReportHead, Swatch, report_pdf
from exports.report.periods import title_of, words_of
from exports.report.rows import INSET, Beside, stack
from exports.report.tiles import Tile, Tiles
from exports.report.words import NOTHING, FigureWords, issued_words, period_words
from kafel_desk.directory.state import Directory
from kafel_desk.figures.figure import Figure
from kafel_desk.figures.measured import REOPENED_WITHIN_DAYS, SILENT_AFTER_DAYS
from kafel_desk.figures.periodic import PeriodicReport
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import LeftToRight
from kafel_desk.time.working_time import working_time

_ABOVE = 9.7
_SENTENCE = Type(10, 15)
_MONTHS_OF_A_YEAR = 12
_VALUES = (Column(INSET, 163), Column(169.0, 74))
_EARLIER = 3  # months or quarters that a mean is of
_LONGEST_CAUSES = 5


def periodic_pdf(
    report: PeriodicReport,
    directory: Directory,
    catalogue: Catalogue,
    *,
    is_practice: bool = False,
) -> bytes:
    """Return the report as a PDF."""
    made = _Periodic(report, directory, catalogue)
    title = catalogue.text(
        "paper.per.pdf_title",
        title=title_of(report.period, catalogue),
        first=LeftToRight(f"{report.period.first}"),
        last=LeftToRight(f"{report.period.last}"),
    )
    laid = lay_out(made.parts(), WIDTH, ROOM)
    return report_pdf(made.frame(is_practice=is_practice), laid, title, catalogue)


class _Periodic:
    """One report on its way to paper."""

    def __init__(self, report: PeriodicReport, directory: Directory, catalogue: Catalogue) -> None:
        self._report = report
        self._directory = directory
        self._catalogue = catalogue
        self._text: Callable[..., str] = catalogue.text
        self._working = working_time(directory.calendars)
        calendar = self._working.calendar(report.period.last)
        self._words = FigureWords(catalogue, calendar.working_day_minutes, earlier=_EARLIER)
        self._names = words_of(report.period)

    @property
    def _fingerprint(self) -> str:
        issued = self._report.issued
        return issued.fingerprint if issued else self._report.record.fingerprint

    def frame(self, *, is_practice: bool) -> ReportFrame:
        """Return what stands around every page."""
        report, text = self._report, self._text
        made_at = report.issued.at if report.issued else report.made_at
        title = title_of(report.period, self._catalogue)
        return ReportFrame(
            title=title,
            period=period_words(self._catalogue, report.period.first, report.period.last),
            issued=issued_words(self._catalogue, self._working.local(made_at)),
            foot=text(
                "paper.out.period_foot" if report.is_outside else "paper.per.foot", title=title
            ),
            fingerprint=text("paper.sign.fingerprint", digits=LeftToRight(self._fingerprint)),
            charity=self._directory.charity,
            centre=self._directory.centre,
            is_practice=is_practice,
        )

    def parts(self) -> Iterator[Part]:
        """Yield everything, in order."""
        report = self._report
        if report.period.is_running:
            until = until_sentence(report.period, self._working, self._catalogue, "paper.per.until")
            yield Part(Lead(Paragraph(runs(until), _SENTENCE, most=2)))
        yield from self._figures()
        yield from self._trend()
        yield from self._times()
        yield Part(Beside(self._outcomes(), self._opinions()), above=_ABOVE)
        yield from self._patterns()
        yield Part(Beside(self._categories(), self._return(), share=0.5585, gap=22.6), above=_ABOVE)
        yield from self._load()
        yield from self._improvements()
        yield from self._routines()
        yield from self._departments()
        yield from self._ending()

    # ── 1 to 3 ─────────────────────────────────────────────────────────────────────────────────
    def _figures(self) -> Iterator[Part]:
        report, text, words = self._report, self._text, self._words
        open_end = figures_of.count_tile(
            text("paper.fig.open_now" if report.period.is_running else self._names.open_end),
            report.backlog,
            words,
            text("paper.per.late", n=words.count(report.overdue.now)),
        )
        tiles = Tiles(
            (
                figures_of.count_tile(text("paper.fig.received"), report.received, words),
                figures_of.share_tile(
                    text("paper.fig.result_in_target"), report.result_in_target, words
                ),
                open_end,
                self._opinion_tile(),
            )
        )
        yield from self._section(1, self._names.section, tiles, note=text(self._names.bars))
        told = text(
            "paper.per.tile_n",
            a=words.of(report.result_in_target.before),
            mean=text(self._names.mean),
            b=words.of(report.result_in_target.mean),
        )
        yield Part(trend.note(told), above=2.4)

    def _opinion_tile(self) -> Tile:
        words, compared = self._words, self._report.satisfied_with_process
        answers = self._text("paper.per.answers", share=words.of(compared.now))
        return Tile(
            self._text("paper.per.sat_tile"),
            NOTHING if compared.now.is_suppressed else words.mean(compared.now.value),
            answers,
            (
                (self._text("paper.fig.last_week"), words.mean(compared.before.value)),
                (self._text("paper.fig.mean"), words.mean(compared.mean.value)),
            ),
            tuple(past.value for past in compared.past),
        )

    def _trend(self) -> Iterator[Part]:
        shown = self._report.trend
        if not shown:
            return
        is_a_year = len(shown) == _MONTHS_OF_A_YEAR and self._report.period.kind == "month"
        title = self._text("paper.per.s2_months" if is_a_year else "paper.per.s2")
        legend = trend.LineLegend(self._text("paper.per.received"), self._text("paper.per.closed"))
        yield Part(
            _TrendHead(ReportHead(self._words.number(2), title), legend),
            above=_ABOVE,
            keeps_next=True,
        )
        yield Part(trend.TrendChart(shown, self._words))

    def _times(self) -> Iterator[Part]:
        report, words = self._report, self._words
        table = trend.times(report.times, words)
        yield from self._section(3, "paper.per.s3", table, note=self._text(self._names.time_note))

    # ── 4 to 6 ─────────────────────────────────────────────────────────────────────────────────
    def _outcomes(self) -> Block:
        report, words = self._report, self._words
        told = [figure for figure in report.outcomes if figure.n or figure.is_suppressed]
        closed = next((figure.of for figure in report.outcomes if figure.of), 0)
        note = "" if told and not closed else self._text(self._names.closed, n=closed)
        content = changes.outcomes(told, words) if told else self._said("paper.per.no_closed")
        rows = self._shares(
            ("paper.per.upheld_action", report.with_action),
            ("paper.per.action_ontime", report.actions_on_time),
            ("paper.per.action_effective", report.actions_effective),
            ("paper.per.suggestions", report.suggestions_adopted),
        )
        blocks: list[Block] = [self._titled(4, "paper.per.s4", content, note), _White(7.0), rows]
        if causes := self._causes():
            blocks += [_White(3.0), Paragraph(runs(causes), NOTE, most=3)]
        return stack(*blocks)

    def _causes(self) -> str:
        """Return what was found to be the cause, the commonest first."""
        found = sorted(
            (figure for figure in self._report.causes if figure.n), key=lambda each: -each.n
        )
        told = [
            self._text("paper.per.cause", name=self._text(f"cause.{name}"), n=figure.n)
            for figure in found[:_LONGEST_CAUSES]
            if (name := (figure.group or {}).get("cause"))
        ]
        if not told:
            return ""
        joined = told[0]
        for each in told[1:]:
            joined = self._text("paper.list.comma", first=joined, second=each)
        return self._text("paper.per.causes", list=joined)

    def _opinions(self) -> Block:
        report = self._report
        told = report.satisfaction
        asked = told.answered.of or told.answered.n or told.answered.is_suppressed
        opinions = (
            changes.satisfaction(told, self._words) if asked else self._said("paper.per.no_sat")
        )
        quality = self._shares(
            ("paper.per.evidence", report.evidence_rate),
            ("paper.per.q_category", report.with_category),
            ("paper.per.q_phone", report.with_phone),
            ("paper.per.q_remedy", report.with_remedy),
            ("paper.per.q_outcome", report.with_outcome),
        )
        return stack(
            self._titled(5, "paper.week.s7", opinions),
            _White(_ABOVE),
            self._titled(6, "paper.per.s6", quality),
        )

    # ── 7 to 9 ─────────────────────────────────────────────────────────────────────────────────
    def _patterns(self) -> Iterator[Part]:
        head = ReportHead(
            self._words.number(7), self._text("paper.per.s7"), self._text("paper.per.rule")
        )
        yield Part(head, above=_ABOVE, keeps_next=True)
        if not self._report.patterns:
            yield Part(self._said("paper.per.no_pattern"))
            return
        yield from patterns.patterns(
            self._report.patterns, self._directory, self._working, self._words
        )

    def _categories(self) -> Block:
        text, shown = self._text, self._report.top_categories
        legend = (
            Swatch(0, text(self._names.this)),
            Swatch(1, text("paper.fig.last_week")),
        )
        head = ReportHead(
            self._words.number(8), text("paper.per.s8"), legend=legend if shown else ()
        )
        content = (
            patterns.top_categories(shown, self._directory, self._words)
            if shown
            else self._said("paper.per.no_category")
        )
        return stack(head, content)

    def _return(self) -> Block:
        report, text, words = self._report, self._text, self._words
        rows = (
            patterns.share_row(text("paper.per.back"), report.people_who_come_back, words),
            (text("paper.per.back_same"), words.count(report.same_issue), ""),
            patterns.share_row(
                text("paper.fig.reopened", n=REOPENED_WITHIN_DAYS), report.reopened, words
            ),
            (text("paper.per.transfers"), words.mean(report.transfers.value), ""),
            patterns.share_row(text("paper.per.transfers3"), report.three_transfers, words),
            (text("paper.fig.silent", n=SILENT_AFTER_DAYS), words.count(report.silent_cases), ""),
            (text("paper.per.waiting"), words.spread(report.waiting), ""),
        )
        return self._titled(9, "paper.per.s9", patterns.told_rows(rows))

    # ── 10 to 13 ───────────────────────────────────────────────────────────────────────────────
    def _load(self) -> Iterator[Part]:
        table = self._report.load
        if table is None or not table.n:
            yield from self._section(10, "paper.per.s10", self._said("paper.per.no_load"))
            return
        note = self._text(
            "paper.per.load_note",
            channel=self._directory.channel_name(table.channel),
            n=table.n,
        )
        yield from self._section(10, "paper.per.s10", load.LoadGrid(table, self._words), note=note)
        if others := load.peaks(self._report.peaks, self._directory, self._words):
            yield Part(trend.note(others), above=3.0)

    def _improvements(self) -> Iterator[Part]:
        head = ReportHead(self._words.number(11), self._text("paper.per.s11"))
        yield Part(head, above=_ABOVE, keeps_next=True)
        if self._report.improvements:
            yield from work_done.improvements(self._report.improvements, self._words)
        else:
            yield Part(self._said("paper.per.no_improvement"))

    def _routines(self) -> Iterator[Part]:
        if self._report.routines:
            head = ReportHead(self._words.number(12), self._text("paper.per.s12"))
            yield Part(head, above=_ABOVE, keeps_next=True)
            yield from work_done.routines(self._report.routines, self._directory, self._words)

    def _departments(self) -> Iterator[Part]:
        report = self._report
        if not report.departments:
            return
        table = received.departments(
            report.departments,
            report.whole,
            self._directory,
            self._words,
            is_running=report.period.is_running,
            this=self._text(self._names.this),
            end=self._text(self._names.end),
        )
        yield from self._section(13, "paper.week.s4", table, note=self._text("paper.dep.tick"))

    # ── 14, 15 ─────────────────────────────────────────────────────────────────────────────────
    def _ending(self) -> Iterator[Part]:
        report = self._report
        written = report.recommendations.text if report.recommendations else ""
        yield Part(
            ReportHead(self._words.number(14), self._text("paper.week.s9")),
            above=_ABOVE,
            keeps_next=True,
        )
        yield from map(Part, recommendations(written, self._catalogue, RECOMMENDATION))
        approval = Approval(
            approvers(self._directory, report.issued, self._catalogue),
            self._fingerprint,
            self._catalogue,
        )
        head = ReportHead(self._words.number(15), self._text("paper.week.s10"))
        yield Part(head, above=_ABOVE, keeps_next=True)
        yield Part(approval, keeps_next=True)
        notes = " ".join(
            closing_sentences(
                report.balance,
                report.safeguarding,
                self._catalogue,
                is_outside=report.is_outside,
            )
        )
        yield Part(Paragraph(runs(notes), NOTE, most=4), above=5.0)

    # ── What sections share ────────────────────────────────────────────────────────────────────
    def _section(self, number: int, key: str, content: Block, *, note: str = "") -> Iterator[Part]:
        yield Part(
            ReportHead(self._words.number(number), self._text(key), note),
            above=_ABOVE,
            keeps_next=True,
        )
        yield Part(content)

    def _titled(self, number: int, key: str, content: Block, note: str = "") -> Block:
        return stack(ReportHead(self._words.number(number), self._text(key), note), content)

    def _said(self, key: str) -> Block:
        return Paragraph(runs(self._text(key)), _SENTENCE, most=2)

    def _shares(self, *rows: tuple[str, Figure]) -> Block:
        told = [patterns.share_row(self._text(key), figure, self._words) for key, figure in rows]
        return patterns.told_rows(told, _VALUES)


@dataclass(frozen=True, slots=True)
class _TrendHead:
    """The heading of the lines, with their legend at its end."""

    head: ReportHead
    legend: trend.LineLegend

    def height(self, width: float) -> float:
        return self.head.height(width)

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        self.head.draw(sheet, x, y, width)
        self.legend.draw(sheet, x + width, y + 9.7)


@dataclass(frozen=True, slots=True)
class _White:
    """White between two blocks."""

    high: float

    def height(self, width: float) -> float:
        return self.high

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """Nothing."""
